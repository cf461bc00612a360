"""Second thoughts: a result taken back, those without votes, departments, and one who will have left by the day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import ElectionState, Side
from amu_desktop.services import (
    elections,
    elections_count,
    elections_record,
    elections_result,
    elections_roll,
    elections_voting,
    offices,
    people,
    publishing_election_record,
    undertaking,
)
from amu_desktop.services.workspace import Workspace
from tests.make import appoint, seats_of
from tests.services.election_stories import NAMES, Story, make_undertaking, open_and_close, start_committee

TODAY = date(2026, 11, 17)
VOTES = dict(zip(NAMES[:5], (18, 11, 9, 6, 2), strict=True))


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def counted(workspace: Workspace, votes: dict[str, int], seats_held_by: tuple[str, ...] = ()) -> Story:
    """An election to two seats of a committee that is counted, with those who hold the seats until next spring."""
    make_undertaking(workspace)
    yard, office = (workspace.do(undertaking.add_unit, name) for name in ("Verksted", "Kontor"))
    names = {name: key for key, name in workspace.ask(people.names).items()}
    for name, key in names.items():
        workspace.do(people.edit_person, key, "unit_id", office if name in NAMES[:3] else yard)
    story = start_committee(workspace)
    seats = seats_of(workspace, story.sheet.body_id or "", Side.EMPLOYEES, TODAY)[1:]
    for seat, name in zip(seats, seats_held_by, strict=False):
        appoint(workspace, seat.post_id, names[name], date(2025, 3, 1))
    workspace.do(elections_roll.make_roll, story.id)
    story.nominate(tuple(votes))
    open_and_close(story)
    story.number(printed=40, issued=30, spoilt=0, unused=10, ticked=30, exchanged=0, unticked=0)
    story.number(in_box=30, valid=30, blank=0, rejected=0)
    story.vote(votes)
    return story


def test_a_result_is_taken_back_with_its_terms_and_counted_anew(workspace: Workspace) -> None:
    story = counted(workspace, VOTES, ("Grete Iversen", "Hans Jordal"))
    posts = [seat.post_id for seat in story.sheet.seats]
    before = [workspace.ask(offices.holdings, post) for post in posts]
    workspace.do(elections_result.conclude, story.id)
    assert all(len(workspace.ask(offices.holdings, post)) == 2 for post in posts)
    workspace.do(elections_result.reopen_count, story.id)
    assert [workspace.ask(offices.holdings, post) for post in posts] == before
    sheet = story.sheet
    assert (sheet.state, sheet.decided_on, sheet.term_from, sheet.term_until) == (
        ElectionState.COUNTING,
        None,
        None,
        None,
    )
    story.vote({"Anne Berg": 5})
    workspace.do(elections_result.conclude, story.id)
    assert workspace.ask(elections_result.result, story.id).places[0].member is not None
    elected = [place.member.name for place in workspace.ask(elections_result.result, story.id).places if place.member]
    assert elected == ["Bjørn Dahl", "Cecilie Eide"]


def test_the_period_the_board_has_set_stands_when_a_result_is_taken_back(workspace: Workspace) -> None:
    story = counted(workspace, VOTES)
    workspace.do(elections.edit_election, story.id, "term_until", date(2027, 6, 1))
    workspace.do(elections_result.conclude, story.id)
    workspace.do(elections_result.reopen_count, story.id)
    assert story.sheet.term_until == date(2027, 6, 1)


def test_a_result_stands_once_it_is_locked_notified_or_somebody_has_left(workspace: Workspace) -> None:
    story = counted(workspace, VOTES)
    with pytest.raises(UserError):
        workspace.do(elections_result.reopen_count, story.id)
    held = workspace.do(elections_result.conclude, story.id)
    workspace.do(offices.end_holding, held[0], TODAY + timedelta(days=3), "Sluttet")
    with pytest.raises(UserError, match="left the office"):
        workspace.do(elections_result.reopen_count, story.id)
    workspace.undo()
    workspace.do(elections_result.record_notice, story.id, TODAY)
    with pytest.raises(UserError, match="written notice"):
        workspace.do(elections_result.reopen_count, story.id)
    workspace.undo()
    workspace.do(elections_record.seal_record, story.id)
    with pytest.raises(UserError, match="locked"):
        workspace.do(elections_result.reopen_count, story.id)


def test_the_board_lets_in_some_of_those_without_votes_and_not_the_others(workspace: Workspace) -> None:
    story = counted(workspace, {**dict(zip(NAMES[:3], (18, 11, 9), strict=True)), NAMES[3]: 0, NAMES[4]: 0})
    found = workspace.ask(elections_result.result, story.id)
    assert [row.field for row in found.missing] == ["without_votes"]
    workspace.do(elections_count.let_in, story.candidate(NAMES[3]), decision=False)
    with pytest.raises(Refusal):
        workspace.do(elections_result.conclude, story.id)
    workspace.do(elections_count.let_in, story.candidate(NAMES[4]), decision=True)
    places = workspace.ask(elections_result.result, story.id).places
    assert [place.deputy.name for place in places if place.deputy] == [NAMES[2], NAMES[4]]
    workspace.do(elections_result.conclude, story.id)


def test_the_turnout_of_a_department_is_a_number_and_none_under_five(workspace: Workspace) -> None:
    story = counted(workspace, VOTES)
    assert {row.unit: row.entitled for row in story.sheet.turnout} == {"Kontor": 3, "Verksted": 34, "": 2}
    for unit, number in (("Kontor", 2), ("", 1), ("Verksted", 35), ("Lager", 1)):
        with pytest.raises(UserError) as error:
            workspace.do(elections_count.set_turnout, story.id, unit, number)
        assert error.value.field == "turnout"
    workspace.do(elections_count.set_turnout, story.id, "Verksted", 31)
    assert [row.field for row in workspace.ask(elections_result.result, story.id).missing] == ["turnout"]
    workspace.do(elections_count.set_turnout, story.id, "Verksted", 27)
    workspace.do(elections_result.conclude, story.id)
    count = workspace.ask(publishing_election_record.record_data, story.id, translator("nb", "documents")).count
    assert count is not None
    assert {each.department: (each.voted, each.voters) for each in count.departments} == {
        "Kontor": (0, 3),
        "Verksted": (27, 34),
        "Uten avdeling": (0, 2),
    }
    assert workspace.ask(elections_record.leaves, story.id)["turnout/Verksted/voted"] == "27"


def test_one_who_will_have_left_by_the_voting_day_cannot_be_nominated(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    names = {name: key for key, name in workspace.ask(people.names).items()}
    start = datetime(2026, 12, 1, 9, tzinfo=UTC)
    workspace.do(elections_voting.set_voting, story.id, start, start + timedelta(hours=6), "Kantina")
    workspace.do(people.leave, names[NAMES[0]], date(2026, 11, 30))
    workspace.do(people.leave, names[NAMES[1]], date(2027, 1, 31))
    with pytest.raises(Refusal) as refused:
        story.nominate(NAMES[:1])
    assert refused.value.reasons[0].field == "person_id"
    story.nominate(NAMES[1:2])
    assert [row.name for row in story.sheet.candidates] == [NAMES[1]]
