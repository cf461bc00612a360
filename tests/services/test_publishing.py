"""The register of papers: issued once, kept to the byte, shared by languages, never with what is confidential."""

from datetime import date, timedelta
from hashlib import sha256

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Ground, Outcome, Presence
from amu_desktop.domain.minutes_check import UNEQUAL
from amu_desktop.domain.sentences import sentence
from amu_desktop.services import publishing
from amu_desktop.services.committees import choose_chair
from amu_desktop.services.measures import MeasureDraft, add_measure, close_measure, edit_measure
from amu_desktop.services.meetings_agenda import strike_item
from amu_desktop.services.minutes_attendance import note_why, set_presence
from amu_desktop.services.minutes_cases import edit_item, mark_confidential, move_to_annex
from amu_desktop.services.minutes_locking import correct, lock
from amu_desktop.services.people import edit_person, leave
from amu_desktop.services.publishing import IssuedRow
from amu_desktop.services.undertaking import create_undertaking
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING
from tests.services.meeting_stories import NOVEMBER, Story, make_full_committee
from tests.services.papers import text_of_pdf

SECRET = "Konflikten mellom to navngitte i verkstedet"
MOVED = "Legeerklæringen fra i fjor ble lest opp."


@pytest.fixture
def story(workspace: Workspace) -> Story:
    """A meeting with a plain case, a confidential one, and one with a paragraph for the annex; not locked."""
    workspace.do(create_undertaking, "<Hansen> AS & Sønn")
    story = make_full_committee(workspace).begin()
    secret = story.case(SECRET, proposal="De to får hver sin plass, og lederen følger opp.")
    workspace.do(edit_item, secret, "discussion", "Begge har fortalt hva de har opplevd.")
    workspace.do(edit_item, secret, "outcome", Outcome.AGREEMENT)
    workspace.do(mark_confidential, secret, Ground.PERSONAL)
    part = story.case("Tilrettelegging")
    workspace.do(edit_item, part, "discussion", f"Utvalget drøftet planen. {MOVED}")
    workspace.do(move_to_annex, part, "discussion", MOVED)
    story.treat_the_rest()
    return story


def issue(story: Story, kind: str, language: str = "nb", changed: str = "") -> IssuedRow:
    return publishing.publish(story.workspace, kind, story.meeting_id, language, changed)


def said(story: Story, row: IssuedRow) -> str:
    return text_of_pdf(story.workspace.ask(publishing.content, row.id))


def test_minutes_that_are_not_locked_are_only_a_draft_without_code(story: Story) -> None:
    with pytest.raises(UserError, match="Lock the minutes"):
        issue(story, "minutes")
    draft = publishing.preview(story.workspace, "minutes", story.meeting_id, "nb")
    assert "Utkast – ikke gyldig" in text_of_pdf(draft.content)
    assert story.workspace.ask(publishing.list_papers) == ()


def test_what_is_kept_is_what_was_drawn(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    row = issue(story, "minutes")
    kept = story.workspace.ask(publishing.content, row.id)
    assert sha256(kept).hexdigest() == row.sha256
    assert row.code in text_of_pdf(kept)
    assert "<Hansen> AS & Sønn" in text_of_pdf(kept)


def test_the_same_paper_is_not_issued_twice(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    assert issue(story, "minutes") == issue(story, "minutes")


def test_languages_share_id_and_edition_and_differ_in_code(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    rows = [issue(story, "minutes", language) for language in ("nb", "nn", "en")]
    assert len({(row.paper_id, row.edition) for row in rows}) == 1
    assert len({row.code for row in rows}) == 3


def test_locked_minutes_say_the_same_whatever_happens_in_the_register_afterwards(story: Story) -> None:
    workspace = story.workspace
    measure = workspace.do(
        add_measure,
        MeasureDraft("Kjøpe hørselvern", story.who("Jonas Ness").person_id, due=SPRING, item_id=story.case("Støy")),
    )
    story.treat_the_rest()
    workspace.do(lock, story.meeting_id)
    first = issue(story, "minutes")
    story.committee.plan(NOVEMBER + timedelta(days=60))
    person = story.who("Tor Egil Bakke").person_id
    workspace.do(edit_person, person, "family_name", "Nymoen")
    workspace.do(leave, person, date(2026, 12, 31))
    workspace.do(edit_measure, measure, "text", "Noe annet")
    workspace.do(close_measure, measure, date(2026, 12, 1))
    workspace.do(choose_chair, story.committee.body_id, story.committee.people["Ingrid Halvorsen"], date(2026, 12, 1))
    assert issue(story, "minutes") == first


def test_the_reason_for_unequal_sides_stands_with_the_attendance(story: Story) -> None:
    workspace = story.workspace
    workspace.do(set_presence, story.who("Line Aasen").id, Presence.ABSENT)
    workspace.do(
        note_why, story.meeting_id, UNEQUAL, sentence("The two sides do not have as many present."), "Line var på kurs"
    )
    workspace.do(lock, story.meeting_id)
    text = said(story, issue(story, "minutes"))
    assert "Sidene har ikke like mange stemmer: Line var på kurs" in text
    assert "Ikke med i referatet" not in text


def test_a_correction_makes_a_new_edition_that_says_what_it_replaces(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    first = issue(story, "minutes")
    story.workspace.do(correct, story.meeting_id, "Det skal stå tolv, ikke ti.")
    second = issue(story, "minutes", changed="rettet et tall")
    assert (second.paper_id, second.edition) == (first.paper_id, 2)
    text = said(story, second)
    assert "Erstatter utgave 1" in text
    assert "rettet et tall" in text
    assert "Det skal stå tolv, ikke ti." in text
    assert said(story, first) != text, "the first edition is kept as it was"
    latest = {row.edition: row.latest for row in story.workspace.ask(publishing.list_papers, kind="minutes")}
    assert latest == {1: False, 2: True}
    story.workspace.do(correct, story.meeting_id, "Det skal stå tretten.")
    assert "Endret: det som er endret i registeret siden da." in said(story, issue(story, "minutes"))


@pytest.mark.parametrize("kind", ["minutes", "minutes_extract"])
def test_nothing_confidential_reaches_the_papers_of_others(story: Story, kind: str) -> None:
    story.workspace.do(lock, story.meeting_id)
    row = issue(story, kind)
    content = story.workspace.ask(publishing.content, row.id)
    for text in (SECRET, MOVED, "De to får hver sin plass", "Begge har fortalt"):
        assert text not in text_of_pdf(content)
        assert text.encode() not in content
        assert text.encode("utf-16-be") not in content


def test_each_annex_has_an_id_of_its_own_that_the_minutes_name(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    text = said(story, issue(story, "minutes"))
    annexes = story.workspace.ask(publishing.list_papers, kind="confidential_annex")
    assert len(annexes) == 2
    for row in annexes:
        assert row.paper_id in text
    told = " ".join(said(story, row) for row in annexes)
    assert SECRET in told
    assert MOVED in told
    assert "TAUSHETSBELAGT" in told


def test_marked_text_that_stands_in_an_open_case_stops_the_paper(story: Story) -> None:
    slip = story.case("En annen sak")
    story.workspace.do(edit_item, slip, "discussion", f"Se også: {MOVED}")
    story.workspace.do(edit_item, slip, "outcome", Outcome.INFORMATION)
    story.workspace.do(lock, story.meeting_id)
    with pytest.raises(UserError, match="confidential"):
        issue(story, "minutes")


def test_a_struck_case_keeps_its_number_with_the_reason(story: Story) -> None:
    case = story.case("Skal bort")
    number = story.item(case).label
    story.workspace.do(strike_item, case, "Saken var meldt to ganger")
    story.workspace.do(lock, story.meeting_id)
    assert f"{number} utgår: Saken var meldt to ganger" in said(story, issue(story, "minutes"))


def test_an_extract_that_takes_more_than_a_page_leaves_out_plain_information(story: Story) -> None:
    long = "Her står det mye om rutinene. " * 30
    for item in story.minutes().items:
        if item.outcome is Outcome.INFORMATION:
            story.workspace.do(edit_item, item.id, "wall_text", long)
    story.workspace.do(lock, story.meeting_id)
    assert "Her står det mye" not in said(story, issue(story, "minutes_extract"))
