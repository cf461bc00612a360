"""The course of an election: who may stand and vote, what is refused with its reason, and the days."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.election_calendar import Stage, StepState
from amu_desktop.domain.kinds import Category, ElectionKind, ElectionState, LeftOut, PostKind, VotingForm
from amu_desktop.services import (
    committees,
    elections,
    elections_board,
    elections_calendar,
    elections_candidates,
    elections_roll,
    elections_voting,
    people,
    representatives,
    undertaking,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_person
from tests.services.election_stories import CLOSES, NAMES, OPENS, make_undertaking, open_and_close, start_committee

TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def refused(error: pytest.ExceptionInfo[Refusal]) -> str:
    return " ".join(str(each) for each in error.value.reasons)


def test_there_cannot_be_two_elections_for_one_seat(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    with pytest.raises(Refusal) as error:
        workspace.do(elections.start_election, ElectionDraft(ElectionKind.COMMITTEE, body_id=story.sheet.body_id))
    assert error.value.reasons[0].field == "seats"
    workspace.do(elections.cancel_election, story.id, "For få kandidater")
    workspace.do(elections.start_election, ElectionDraft(ElectionKind.COMMITTEE, body_id=story.sheet.body_id))


def test_a_seat_whose_period_lasts_is_not_elected_anew(workspace: Workspace) -> None:
    seat = make_area(workspace)
    appoint(workspace, seat.post_id, make_person(workspace), SPRING, notice_received_on=SPRING)
    with pytest.raises(UserError, match=r"01\.03\.2028"):
        workspace.do(elections.start_election, ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=seat.area_id))


def test_the_seat_that_follows_an_office_is_not_in_the_election(workspace: Workspace) -> None:
    make_undertaking(workspace)
    sheet = start_committee(workspace).sheet
    assert (sheet.members, sheet.deputies, sheet.max_marks) == (2, 2, 4)


def test_the_roll_has_everybody_but_the_top_leader_whatever_their_hours(workspace: Workspace) -> None:
    make_undertaking(workspace)
    hour = make_person(workspace, "Kort Tid", weekly_hours=Decimal(2))
    make_person(workspace, "Leid Inn", category=Category.HIRED_IN)
    make_person(workspace, "Elev Hansen", category=Category.EXCLUDED)
    make_person(workspace, "Ekstern Rådgiver", category=Category.EXTERNAL)
    sheet = start_committee(workspace).sheet
    out = {row.name: row.left_out for row in sheet.roll if row.left_out}
    assert out == {
        "Marit Øverland": LeftOut.TOP_LEADER,
        "Leid Inn": LeftOut.HIRED_IN,
        "Elev Hansen": LeftOut.SPECIAL_GROUP,
    }
    assert hour in {row.person_id for row in sheet.roll if row.left_out is None}
    assert "Ekstern Rådgiver" not in {row.name for row in sheet.roll}


def test_the_board_adds_the_hired_in_with_a_reason_and_never_the_top_leader(workspace: Workspace) -> None:
    make_undertaking(workspace)
    hired = make_person(workspace, "Leid Inn", category=Category.HIRED_IN)
    story = start_committee(workspace)
    before = story.sheet.entitled
    with pytest.raises(UserError):
        workspace.do(elections_roll.add_to_roll, story.id, hired, " ")
    workspace.do(elections_roll.add_to_roll, story.id, hired, "Arbeider her fast")
    workspace.do(elections_roll.make_roll, story.id)
    assert story.sheet.entitled == before + 1
    leader = next(row for row in story.sheet.roll if row.left_out is LeftOut.TOP_LEADER)
    with pytest.raises(UserError, match="§"):
        workspace.do(elections_roll.add_to_roll, story.id, leader.person_id or "", "Vil gjerne")


def test_the_roll_says_who_came_and_went_since_it_was_made(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    known = {name: key for key, name in workspace.ask(people.names).items()}
    workspace.do(people.leave, known["Anne Berg"], TODAY - timedelta(days=1))
    make_person(workspace, "Ny Ansatt")
    found = workspace.ask(elections_roll.check_roll, story.id, TODAY)
    assert (found.came, found.went) == (("Ny Ansatt",), ("Anne Berg",))


def test_who_cannot_be_elected_is_refused_with_the_reason(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    known = {name: key for key, name in workspace.ask(people.names).items()}
    doctor = make_person(workspace, "Lege Legesen", category=Category.EXTERNAL)
    body_id = story.sheet.body_id or ""
    ohs = next(seat for seat in workspace.ask(committees.seats, body_id, TODAY) if seat.kind is PostKind.OHS)
    appoint(workspace, ohs.post_id, doctor)
    workspace.do(people.leave, known["Hans Jordal"], TODAY - timedelta(days=30))
    workspace.do(elections_candidates.nominate, story.id, NominationDraft(known["Anne Berg"], "Parat"))
    for person, name in (
        (known["Marit Øverland"], "Marit Øverland"),
        (doctor, "Lege Legesen"),
        (known["Hans Jordal"], "Hans Jordal"),
        (known["Anne Berg"], "Anne Berg"),
    ):
        with pytest.raises(Refusal) as error:
            workspace.do(elections_candidates.nominate, story.id, NominationDraft(person, "Parat"))
        assert name in refused(error)


def test_who_sits_for_the_health_service_is_refused_and_who_did_once_is_not(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    body_id = story.sheet.body_id or ""
    names = {name: key for key, name in workspace.ask(people.names).items()}
    seat = next(each for each in workspace.ask(committees.seats, body_id, TODAY) if each.kind is PostKind.OHS)
    appoint(workspace, seat.post_id, names["Anne Berg"], SPRING, until=date(2026, 6, 1))
    appoint(workspace, seat.post_id, names["Bjørn Dahl"], date(2026, 6, 1))
    workspace.do(elections_candidates.nominate, story.id, NominationDraft(names["Anne Berg"], "Parat"))
    with pytest.raises(Refusal) as error:
        workspace.do(elections_candidates.nominate, story.id, NominationDraft(names["Bjørn Dahl"], "Parat"))
    assert "occupational health service" in refused(error)


def test_a_candidate_without_a_proposer_is_refused(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    known = {name: key for key, name in workspace.ask(people.names).items()}
    with pytest.raises(UserError) as error:
        workspace.do(elections_candidates.nominate, story.id, NominationDraft(known["Anne Berg"], " "))
    assert error.value.field == "proposed_by"


def test_who_may_propose_is_checked_as_far_as_the_file_knows(workspace: Workspace) -> None:
    make_undertaking(workspace)
    yard, office = (workspace.do(undertaking.add_unit, name) for name in ("Verksted", "Kontor"))
    names = {name: key for key, name in workspace.ask(people.names).items()}
    for unit, name in ((yard, "Anne Berg"), (yard, "Bjørn Dahl"), (office, "Eva Gran")):
        workspace.do(people.edit_person, names[name], "unit_id", unit)
    workspace.do(representatives.add_area, AreaDraft("Verksted", unit_ids=(yard,)))
    area = workspace.do(representatives.add_area, AreaDraft("Kontor", unit_ids=(office,)))
    yard_area = next(row.id for row in workspace.ask(representatives.representatives, TODAY).areas if row.id != area)
    workspace.do(undertaking.set_union, "Parat", 0, 2, TODAY, yard_area)
    draft = ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=yard_area)
    election_id = workspace.do(elections.start_election, draft)
    for proposer in ("Eva Gran", "Parat"):
        with pytest.raises(UserError) as error:
            workspace.do(elections_candidates.nominate, election_id, NominationDraft(names["Anne Berg"], proposer))
        assert error.value.field == "proposed_by"
    made = workspace.do(
        elections_candidates.nominate, election_id, NominationDraft(names["Anne Berg"], proposer_id=names["Bjørn Dahl"])
    )
    with pytest.raises(UserError, match="§ 3-2"):
        workspace.do(elections_candidates.edit_nomination, made, "proposed_by", "Eva Gran")
    workspace.do(elections_candidates.edit_nomination, made, "proposed_by", "Fellesforbundet")


def test_a_family_name_of_several_words_stays_one_on_list_and_ballot(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    draft = PersonDraft("Anne", "van der Berg", since=date(2020, 1, 1))
    person = workspace.do(people.add_person, draft)
    workspace.do(elections_roll.make_roll, story.id)
    workspace.do(elections_candidates.nominate, story.id, NominationDraft(person, "Parat"))
    open_and_close(story)
    assert [row.ballot_name for row in story.sheet.nominations] == ["van der Berg, Anne"]
    assert "van der Berg, Anne" in [row.listed for row in story.sheet.roll]


def test_the_list_is_made_known_before_the_voting_opens(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    story.nominate(NAMES[:3])
    workspace.do(elections_voting.open_nominations, story.id)
    with pytest.raises(Refusal) as error:
        workspace.do(elections_voting.open_voting, story.id)
    assert {each.field for each in error.value.reasons} == {"list_published_on", "voting_from"}


def test_the_voting_is_not_closed_before_the_time_that_was_announced(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    story.nominate(NAMES[:3])
    with time_machine.travel(datetime(2026, 11, 16, 14), tick=True):
        with pytest.raises(UserError, match=r"16\.11\.2026 15\.00"):
            open_and_close(story)
        with pytest.raises(UserError):
            workspace.do(elections_voting.set_voting, story.id, OPENS, CLOSES - timedelta(hours=1))
    workspace.do(elections_voting.close_voting, story.id)
    assert story.sheet.state is ElectionState.COUNTING


def test_a_committee_is_elected_secretly_and_a_representative_as_the_board_decides(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    with pytest.raises(UserError, match="OLM § 3-9"):
        workspace.do(elections.edit_election, story.id, "form", VotingForm.HANDS)
    area = make_area(workspace)
    other = workspace.do(elections.start_election, ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=area.area_id))
    assert workspace.ask(elections.load_election, other).form is None
    workspace.do(elections.edit_election, other, "form", VotingForm.HANDS)


def test_the_board_has_one_to_three_persons(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    everybody = [key for key, name in workspace.ask(people.names).items() if name in NAMES]
    for number in (0, 4):
        with pytest.raises(UserError) as error:
            workspace.do(elections_board.set_board, story.id, everybody[:number])
        assert error.value.field == "board"


def test_the_days_are_planned_from_the_vote_and_what_is_late_says_so(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    workspace.do(elections_calendar.plan_days, story.id, date(2026, 12, 9))
    steps = {step.stage: step for step in workspace.ask(elections_calendar.steps, story.id, TODAY)}
    assert steps[Stage.BOARD].state is StepState.DONE
    assert steps[Stage.CALL].state is StepState.NOW
    assert steps[Stage.VOTING].on == date(2026, 12, 9)
    later = workspace.ask(elections_calendar.steps, story.id, date(2027, 1, 11))
    assert {step.stage for step in later if step.state is StepState.LATE} == set(steps) - {Stage.BOARD}
    written = workspace.ask(elections_calendar.calendar, story.id, translator("nb")).decode()
    assert written.count("BEGIN:VEVENT") == len(steps)


def test_a_draft_of_an_area_that_is_taken_back_goes_with_it(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Nordli Bygg AS")
    area = make_area(workspace)
    workspace.do(elections.start_election, ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=area.area_id))
    workspace.do(representatives.close_area, area.area_id or "", TODAY)
    assert workspace.ask(elections.list_elections, TODAY) == ()
