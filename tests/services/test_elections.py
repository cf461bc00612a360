"""An election from draft to offices: what is refused with its §, what a lot settles, and who holds what afterwards."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
import time_machine

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.ballots import Equation, VerdictState
from amu_desktop.domain.kinds import ElectionState, How, RejectedFor, Side
from amu_desktop.services import (
    elections,
    elections_calendar,
    elections_candidates,
    elections_count,
    elections_record,
    elections_result,
    elections_voting,
    people,
)
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.elections_count import LotDraft
from amu_desktop.services.workspace import Workspace
from tests.make import seats_of
from tests.services.election_stories import NAMES, Story, make_undertaking, open_and_close, start_committee

VOTES = dict(zip(NAMES, (18, 11, 11, 9, 6, 6, 5, 2, 1), strict=True))


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def counted(workspace: Workspace) -> Story:
    """An election of 38 with nine candidates for two seats, a tie for the last seat and one among the deputies."""
    make_undertaking(workspace)
    story = start_committee(workspace)
    story.nominate(NAMES)
    open_and_close(story)
    story.number(printed=60, issued=36, spoilt=0, unused=24, ticked=36, exchanged=0, unticked=0)
    story.number(in_box=36, valid=35, blank=0, rejected=1)
    workspace.do(elections_count.set_rejected, story.id, RejectedFor.OVER_MARKED, 1)
    story.vote(VOTES)
    return story


def draw(story: Story, first: str, second: str) -> str:
    between = (story.candidate(first), story.candidate(second))
    draft = LotDraft(between, between[:1], "Lapper i en skål", "Tor Vik", "Unni Wold")
    return story.workspace.do(elections_count.record_lot, story.id, draft)


def test_two_ties_are_drawn_one_by_one_and_the_offices_follow(workspace: Workspace) -> None:
    story = counted(workspace)
    found = workspace.ask(elections_result.result, story.id)
    assert found.majority is not None
    assert [set(tie.names) for tie in found.majority.ties] == [{"Bjørn Dahl", "Cecilie Eide"}]
    with pytest.raises(Refusal) as refused:
        workspace.do(elections_result.conclude, story.id)
    assert [reason.field for reason in refused.value.reasons] == ["lot"]
    draw(story, "Cecilie Eide", "Bjørn Dahl")
    workspace.do(elections_result.conclude, story.id)
    seats = seats_of(workspace, story.sheet.body_id or "", Side.EMPLOYEES, date(2026, 11, 17))[1:]
    held = [
        (seat.holder and seat.holder.name, seat.deputy and seat.deputy.holder and seat.deputy.holder.name)
        for seat in seats
    ]
    assert held == [("Anne Berg", "Bjørn Dahl"), ("Cecilie Eide", "David Foss")]
    holder = seats[1].holder
    assert holder is not None
    assert (holder.how, holder.by_lot, holder.election_id, holder.until) == (
        How.ELECTED,
        True,
        story.id,
        date(2028, 11, 18),
    )
    assert story.sheet.state is ElectionState.DONE


def test_a_ballot_that_is_missing_is_explained_before_there_is_a_result(workspace: Workspace) -> None:
    story = counted(workspace)
    story.number(in_box=35, valid=34)
    verdict = workspace.ask(elections_count.counting, story.id).verdict
    assert verdict is not None
    assert verdict.state is VerdictState.WRONG
    with pytest.raises(Refusal) as refused:
        workspace.do(elections_result.conclude, story.id)
    assert "explain:roll" in [reason.field for reason in refused.value.reasons]
    workspace.do(elections_count.explain, story.id, Equation.ROLL, "Én velger tok seddelen med seg.")
    missing = workspace.ask(elections_result.result, story.id).missing
    assert [each.field for each in missing] == ["lot"]


def test_undo_takes_every_step_back_until_the_record_is_locked(workspace: Workspace) -> None:
    story = counted(workspace)
    draw(story, "Cecilie Eide", "Bjørn Dahl")
    workspace.do(elections_result.conclude, story.id)
    workspace.undo()
    assert story.sheet.state is ElectionState.COUNTING
    seats = seats_of(workspace, story.sheet.body_id or "", Side.EMPLOYEES, date(2026, 11, 17))[1:]
    assert all(seat.holder is None for seat in seats)
    workspace.redo()
    workspace.do(elections_record.seal_record, story.id)
    assert workspace.undo() is None
    with pytest.raises(UserError):
        workspace.do(elections.edit_election, story.id, "remarks", "Etterpå")
    workspace.do(elections_record.correct, story.id, "Kantina er i andre etasje.")
    assert [row.text for row in story.sheet.corrections] == ["Kantina er i andre etasje."]


def test_each_step_from_nomination_to_count_is_taken_back_exactly(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    known = {name: key for key, name in workspace.ask(people.names).items()}
    nominee = NominationDraft(known["Anne Berg"], "Parat")
    workspace.do(elections_candidates.nominate, story.id, NominationDraft(known["Bjørn Dahl"], "Parat"))
    steps: list[Callable[[], object]] = [
        lambda: workspace.do(elections_candidates.nominate, story.id, nominee),
        lambda: workspace.do(elections_candidates.set_order, story.id, [row.id for row in story.sheet.candidates]),
        lambda: workspace.do(
            elections_candidates.withdraw, story.candidate("Bjørn Dahl"), date(2026, 11, 3), "Flytter"
        ),
        lambda: workspace.do(elections_calendar.plan_days, story.id, date(2026, 11, 16)),
        lambda: workspace.do(elections_voting.open_nominations, story.id),
        lambda: workspace.do(elections_voting.publish_list, story.id),
        lambda: workspace.do(elections_voting.open_voting, story.id),
        lambda: workspace.do(elections_voting.close_voting, story.id),
        lambda: story.number(printed=10),
        lambda: workspace.do(elections_count.set_rejected, story.id, RejectedFor.UNCLEAR, 1),
        lambda: workspace.do(elections_count.explain, story.id, Equation.BOX, "En seddel lå igjen."),
        lambda: story.vote({"Anne Berg": 3}),
        lambda: workspace.do(elections.edit_election, story.id, "remarks", "Ingen"),
        lambda: workspace.do(elections.cancel_election, story.id, "Feil dag"),
    ]
    seen = []
    for step in steps:
        seen.append(story.sheet)
        step()
        assert story.sheet != seen[-1]
    for before in reversed(seen):
        workspace.undo()
        assert story.sheet == before
