"""Several bodies: what each may decide, who belongs at its meetings, and numbers of their own."""

from datetime import date, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import BodyKind, Capacity, DecisionKind, Outcome, PostKind, Side
from amu_desktop.services import (
    committees,
    meetings,
    meetings_summons,
    minutes_cases,
    minutes_locking,
    publishing,
)
from amu_desktop.services import people as firm_people
from amu_desktop.services import undertaking as firm
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.meetings import MeetingDraft
from amu_desktop.services.meetings_people import functions
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_attendance import all_present, begin_minutes
from amu_desktop.services.workspace import Workspace
from tests.documents.reading import extracted
from tests.make import SPRING, appoint, make_area, make_person
from tests.services.meeting_stories import NOVEMBER, Committee, Story, make_full_committee


def make_cooperation(workspace: Workspace) -> Committee:
    """Make an undertaking without a committee: manager, one representative, and their meetings."""
    people = {
        "Ingrid Halvorsen": make_person(workspace, "Ingrid Halvorsen", top_leader=True, title="Daglig leder"),
        "Jonas Ness": make_person(workspace, "Jonas Ness"),
    }
    seat = make_area(workspace)
    appoint(workspace, seat.post_id, people["Jonas Ness"], SPRING, notice_received_on=SPRING)
    draft = BodyDraft("samarbeidsmøtet", kind=BodyKind.COOPERATION, code="SAM", since=SPRING)
    return Committee(workspace, workspace.do(committees.create_body, draft), people)


@time_machine.travel(NOVEMBER)
def test_manager_and_representative_meet_without_votes_and_decide_nothing(workspace: Workspace) -> None:
    workspace.do(firm.create_undertaking, "Lillevik <Bygg> AS")
    story = make_cooperation(workspace).begin()
    rows = {row.name: (row.side, row.votes, row.function) for row in story.minutes().attendance}
    assert rows == {
        "Ingrid Halvorsen": (Side.EMPLOYER, False, "Daglig leder"),
        "Jonas Ness": (Side.EMPLOYEES, False, "Verneombud"),
    }
    titles = [item.title for item in story.minutes().items]
    assert "Valg av leder for året" not in titles
    case = story.case("Støv i verkstedet")
    for field, value in (
        ("outcome", Outcome.VOTE),
        ("decision_kind", DecisionKind.BINDING_MEASURES),
        ("decision_kind", DecisionKind.DECISION),
    ):
        with pytest.raises(UserError, match="Only a committee"):
            workspace.do(minutes_cases.edit_item, case, field, value)
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.AGREEMENT)
    workspace.do(minutes_cases.edit_item, case, "decision_kind", DecisionKind.ADVICE)
    story.treat_the_rest()
    missing = workspace.ask(minutes_locking.missing, story.meeting_id)
    reasons = {minutes_locking.key_of(each): "Nei" for each in missing}
    workspace.do(minutes_locking.lock, story.meeting_id, reasons)
    text = " ".join(extracted(publishing.preview(workspace, "minutes", story.meeting_id, "nb").content).split())
    assert "Møte 1/2026 i samarbeidsmøtet" in text.replace("\u00a0", " ")
    assert "Jonas Ness" in text
    assert "Stemmeberettigede" not in text


def test_manager_and_representative_are_called(workspace: Workspace) -> None:
    committee = make_cooperation(workspace)
    meeting = committee.plan()
    workspace.do(meetings_summons.call_people, meeting)
    rows = workspace.ask(meetings_summons.summons, meeting).people
    assert [(row.name, row.side, row.capacity) for row in rows] == [
        ("Ingrid Halvorsen", Side.EMPLOYER, Capacity.MEMBER),
        ("Jonas Ness", Side.EMPLOYEES, Capacity.MEMBER),
    ]
    assert [row.function for row in rows] == ["Daglig leder", "Verneombud"], "no seat says what they are"


def test_a_manager_without_a_title_is_called_one_in_the_language_of_the_meetings(workspace: Workspace) -> None:
    committee = make_cooperation(workspace)
    manager = committee.people["Ingrid Halvorsen"]
    workspace.do(firm_people.edit_person, manager, "title", "")
    workspace.do(committees.set_rule, committee.body_id, "language", "nn", SPRING)
    on = NOVEMBER.date()
    assert workspace.ask(functions, committee.body_id, on)[manager] == "Dagleg leiar"


def test_the_seats_of_a_committee_say_what_its_members_are(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    workspace.do(meetings_summons.call_people, meeting)
    assert {row.function for row in workspace.ask(meetings_summons.summons, meeting).people} == {""}


@pytest.mark.parametrize("kind", [BodyKind.SUB, BodyKind.LOCAL])
def test_a_body_under_the_committee_advises_until_it_has_powers(workspace: Workspace, kind: BodyKind) -> None:
    committee = make_full_committee(workspace)
    draft = BodyDraft(
        "Støvgruppen",
        kind=kind,
        employer_seats=1,
        employee_seats=1,
        code="SG",
        parent_id=committee.body_id,
        since=SPRING,
        task="Støv i <hall> 2",
        decided_on=SPRING,
    )
    body = workspace.do(committees.create_body, draft)
    assert (workspace.ask(committees.load_body, body).task, workspace.ask(committees.load_body, body).decided_on) == (
        "Støv i <hall> 2",
        SPRING,
    )
    story = Committee(workspace, body, committee.people).begin()
    assert story.minutes().meeting.kinds == frozenset({DecisionKind.ADVICE})
    case = story.case()
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.VOTE)
    with pytest.raises(UserError, match="gives advice"):
        workspace.do(minutes_cases.edit_item, case, "decision_kind", DecisionKind.BINDING_MEASUREMENT)
    workspace.do(committees.edit_body, body, "powers", "Kan kreve måling av støv")
    workspace.do(minutes_cases.edit_item, case, "decision_kind", DecisionKind.BINDING_MEASUREMENT)


def test_each_body_numbers_its_own_meetings_and_cases(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    draft = BodyDraft(
        "Lokalt utvalg Sør", kind=BodyKind.LOCAL, employer_seats=1, employee_seats=1, code="SØR", since=SPRING
    )
    local = workspace.do(committees.create_body, draft)
    first, other = committee.plan(), workspace.do(meetings.plan_meeting, MeetingDraft(local, NOVEMBER))
    for meeting in (first, other):
        workspace.do(meetings_summons.issue_summons, meeting)
    assert [workspace.ask(meetings.load_meeting, each).label for each in (first, other)] == ["1/2026", "1/2026"]
    assert all(
        story.items[0].label == "1/2026" for story in (workspace.ask(minutes, first), workspace.ask(minutes, other))
    )
    assert workspace.ask(meetings.list_meetings, local)[0].body_code == "SØR"


def test_a_body_is_made_only_by_decision_and_with_a_parent_of_its_own(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    for change in ({"task": ""}, {"decided_on": None}, {"parent_id": None}):
        values = {"task": "Støv", "decided_on": SPRING, "parent_id": committee.body_id, **change}
        draft = BodyDraft("Støvgruppen", kind=BodyKind.SUB, employer_seats=1, employee_seats=1, since=SPRING, **values)  # type: ignore[arg-type]
        with pytest.raises(UserError):
            workspace.do(committees.create_part, draft)


def test_in_another_body_a_member_may_be_without_a_vote_in_these_matters(workspace: Workspace) -> None:
    draft = BodyDraft("Bedriftsutvalget", kind=BodyKind.OTHER_BODY, employer_seats=1, employee_seats=1, since=SPRING)
    body = workspace.do(committees.create_body, draft)
    post = workspace.do(
        committees.add_post, body, PostKind.OBSERVER, title="Uten stemmerett i arbeidsmiljøsaker", since=SPRING
    )
    appoint(workspace, post, make_person(workspace, "Økonomi Sjef"), SPRING)
    meeting = workspace.do(meetings.plan_meeting, MeetingDraft(body, NOVEMBER + timedelta(days=1)))
    workspace.do(begin_minutes, meeting)
    workspace.do(all_present, meeting)
    row = Story(Committee(workspace, body, {}), meeting).who("Økonomi Sjef")
    assert (row.votes, row.side, row.function) == (False, None, "Uten stemmerett i arbeidsmiljøsaker")
    found = workspace.ask(committees.committee, date(2026, 11, 1))
    assert found is not None
    assert found.id == body
