"""Every paper of an election is made from the file in each language, and refused before what it says is so."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import RejectedFor
from amu_desktop.services import (
    elections,
    elections_count,
    elections_record,
    elections_result,
    elections_voting,
    publishing,
)
from amu_desktop.services.elections_count import LotDraft
from amu_desktop.services.publishing_ballots import ballots_that_fit, print_ballots
from amu_desktop.services.workspace import Workspace
from tests.services.election_stories import NAMES, Story, make_undertaking, open_and_close, start_committee
from tests.services.papers import text_of_pdf

LANGUAGES = ("nb", "nn", "en")
BEFORE = ("nomination_notice", "election_notice", "electoral_roll", "tally_sheet")
AFTER = ("election_record", "election_result_notice")
VOTES = dict(zip(NAMES, (18, 11, 11, 9, 6, 6, 5, 2, 1), strict=True))


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def under_way(workspace: Workspace) -> Story:
    make_undertaking(workspace)
    story = start_committee(workspace)
    story.nominate(NAMES)
    workspace.do(elections.edit_election, story.id, "nominations_to", "Tor Vik, kontoret")
    open_and_close(story)
    return story


def decided(workspace: Workspace) -> Story:
    story = under_way(workspace)
    story.number(printed=60, issued=36, spoilt=0, unused=24, ticked=36, exchanged=0, unticked=0)
    story.number(in_box=36, valid=35, blank=0, rejected=1)
    workspace.do(elections_count.set_rejected, story.id, RejectedFor.OVER_MARKED, 1)
    story.vote(VOTES)
    between = (story.candidate("Bjørn Dahl"), story.candidate("Cecilie Eide"))
    draft = LotDraft(between, between[1:], "Lapper i en skål", "Tor Vik", "Unni Wold")
    workspace.do(elections_count.record_lot, story.id, draft)
    workspace.do(elections_result.conclude, story.id)
    return story


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_before_the_count_are_made(workspace: Workspace, language: str) -> None:
    story = under_way(workspace)
    with pytest.raises(UserError):
        publishing.preview(workspace, "nomination_notice", story.id, language)
    workspace.do(elections_voting.set_day, story.id, "nominations_until", date(2026, 11, 6))
    for kind in BEFORE:
        assert publishing.preview(workspace, kind, story.id, language).content.startswith(b"%PDF")
    assert workspace.ask(ballots_that_fit, story.id, language)[0] in {1, 2, 4, 8}
    assert print_ballots(workspace, story.id, language, copies=40).content.startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_is_issued_when_it_is_locked_and_says_the_same_again(workspace: Workspace, language: str) -> None:
    story = decided(workspace)
    with pytest.raises(UserError):
        publishing.publish(workspace, "election_record", story.id, language)
    workspace.do(elections_record.seal_record, story.id)
    first = publishing.publish(workspace, "election_record", story.id, language)
    assert publishing.publish(workspace, "election_record", story.id, language).id == first.id
    said = text_of_pdf(workspace.ask(publishing.content, first.id))
    for words in ("Cecilie Eide", "Bjørn Dahl", "36 + 0 + 24 = 60", "Unni Wold"):
        assert words in said
    assert "Ansatt Nummer01" not in said
    workspace.do(elections_record.correct, story.id, "Kantina er i andre etasje.")
    assert publishing.publish(workspace, "election_record", story.id, language).edition == 2


def test_the_result_is_posted_with_numbers_unless_the_board_keeps_them(workspace: Workspace) -> None:
    story = decided(workspace)
    assert publishing.preview(workspace, "election_result_notice", story.id, "nb").content.startswith(b"%PDF")
    with pytest.raises(UserError):
        publishing.preview(workspace, "notice_to_management", story.id, "nb")


def test_ballots_are_never_issued(workspace: Workspace) -> None:
    story = under_way(workspace)
    with pytest.raises(UserError):
        publishing.publish(workspace, "ballots", story.id, "nb")


def test_the_history_of_the_offices_is_a_paper(workspace: Workspace) -> None:
    story = decided(workspace)
    made = publishing.publish(workspace, "office_history", story.sheet.body_id or "", "nb")
    assert "Anne Berg" in text_of_pdf(workspace.ask(publishing.content, made.id))
