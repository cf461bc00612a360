"""What happens to a meeting before it is held: answers, deputies, moved, cancelled, demanded, and too few in a year."""

from datetime import date, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Capacity, MeetingKind, MeetingState, Presence
from amu_desktop.services import committees, meetings, meetings_plan, meetings_recall, meetings_summons, publishing
from amu_desktop.services import undertaking as firm
from amu_desktop.services.meetings import DemandDraft, MeetingDraft
from amu_desktop.services.meetings_summons import SummonsRow
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_attendance import begin_minutes
from amu_desktop.services.workspace import Workspace
from tests.documents.reading import extracted
from tests.services.meeting_stories import NOVEMBER, Committee, Story, make_full_committee

SENT = date(2026, 11, 2)
LATER = NOVEMBER + timedelta(days=7)


def sheet(workspace: Workspace, meeting: str, name: str) -> SummonsRow:
    return next(row for row in workspace.ask(meetings_summons.summons, meeting).people if row.name == name)


def summoned(committee: Committee) -> str:
    meeting = committee.plan()
    committee.workspace.do(meetings_summons.mark_sent, meeting, SENT)
    return meeting


def test_a_member_who_answers_no_needs_the_deputy_until_one_is_called(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    jonas = sheet(workspace, meeting, "Jonas Ness")
    assert (jonas.needs_deputy, jonas.answer) == (False, "")
    workspace.do(meetings_summons.answer_summons, jonas.id, "no")
    assert sheet(workspace, meeting, "Jonas Ness").needs_deputy
    workspace.do(meetings_summons.call_deputy, jonas.id)
    assert not sheet(workspace, meeting, "Jonas Ness").needs_deputy
    assert sheet(workspace, meeting, "Ali Yusuf").standing_in_for == "Jonas Ness"


def test_a_member_who_can_come_after_all_sends_the_deputy_home_and_the_deputy_is_told(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    jonas = sheet(workspace, meeting, "Jonas Ness")
    workspace.do(meetings_summons.call_deputy, jonas.id)
    workspace.do(meetings_summons.mark_sent, meeting, SENT + timedelta(days=1))
    workspace.do(meetings_summons.answer_summons, jonas.id, "yes")
    assert "Ali Yusuf" not in {row.name for row in workspace.ask(meetings_summons.summons, meeting).people}
    assert workspace.ask(meetings_recall.to_tell, meeting) == ("Ali Yusuf",)
    workspace.do(meetings_recall.tell, meeting, SENT + timedelta(days=2))
    assert workspace.ask(meetings_recall.to_tell, meeting) == ()


def test_answers_are_carried_into_the_attendance(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    for name, answer in (("Line Aasen", "no"), ("Camilla Dahl", "yes")):
        workspace.do(meetings_summons.answer_summons, sheet(workspace, meeting, name).id, answer)
    workspace.do(meetings_summons.call_deputy, sheet(workspace, meeting, "Jonas Ness").id)
    workspace.do(begin_minutes, meeting)
    story = Story(committee, meeting)
    assert story.who("Line Aasen").presence is Presence.ABSENT
    assert story.who("Camilla Dahl").presence is None
    assert story.who("Jonas Ness").presence is Presence.ABSENT
    assert (story.who("Ali Yusuf").presence, story.who("Ali Yusuf").votes) == (Presence.PRESENT, True)


def test_a_moved_meeting_keeps_its_old_day_its_numbers_and_who_got_the_first_summons(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    earlier = committee.plan(NOVEMBER - timedelta(days=20))
    numbers = [item.label for item in workspace.ask(minutes, meeting).items]
    workspace.do(meetings_summons.answer_summons, sheet(workspace, meeting, "Jonas Ness").id, "yes")
    workspace.do(meetings.move_meeting, meeting, LATER, reason="Strømmen er borte")
    row = workspace.ask(meetings.load_meeting, meeting)
    assert (row.ordinal, row.state, row.starts_at) == (1, MeetingState.SUMMONED, LATER)
    assert workspace.ask(meetings.load_meeting, earlier).ordinal == 2
    assert [item.label for item in workspace.ask(minutes, meeting).items] == numbers
    moved = workspace.ask(meetings_recall.moves, meeting)
    assert [(each.starts_at, each.reason) for each in moved] == [(NOVEMBER, "Strømmen er borte")]
    assert workspace.ask(meetings_recall.needs_new_summons, meeting)
    assert len(workspace.ask(meetings_recall.to_tell, meeting)) == 8
    workspace.do(meetings_summons.mark_sent, meeting, SENT + timedelta(days=5))
    assert not workspace.ask(meetings_recall.needs_new_summons, meeting)
    assert workspace.ask(meetings_recall.to_tell, meeting) == ()
    history = [each for each in workspace.ask(meetings_recall.sent, meeting) if each.name == "Jonas Ness"]
    assert [(each.starts_at, each.answer, each.holds) for each in history] == [
        (NOVEMBER, "yes", False),
        (LATER, "", True),
    ]


def test_a_deputy_called_to_the_old_day_is_told_and_not_called_to_the_new(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    workspace.do(meetings_summons.call_deputy, sheet(workspace, meeting, "Jonas Ness").id)
    workspace.do(meetings_summons.mark_sent, meeting, SENT)
    workspace.do(meetings.move_meeting, meeting, LATER)
    workspace.do(meetings_summons.mark_sent, meeting, SENT)
    assert workspace.ask(meetings_recall.to_tell, meeting) == ("Ali Yusuf",)
    assert not any(row.capacity is Capacity.DEPUTY for row in workspace.ask(meetings_summons.summons, meeting).people)


def test_the_length_of_a_meeting_stays_when_it_is_moved_and_undo_brings_all_back(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = summoned(committee)
    workspace.do(meetings.edit_meeting, meeting, "ends_at", NOVEMBER + timedelta(hours=3))
    workspace.do(meetings.move_meeting, meeting, LATER)
    assert workspace.ask(meetings.load_meeting, meeting).ends_at == LATER + timedelta(hours=3)
    workspace.undo()
    assert workspace.ask(meetings_recall.moves, meeting) == ()
    assert sheet(workspace, meeting, "Jonas Ness").sent_on == SENT
    workspace.do(meetings.move_meeting, meeting, NOVEMBER)
    assert workspace.ask(meetings_recall.moves, meeting) == ()


def test_those_summoned_to_a_cancelled_meeting_are_told(workspace: Workspace) -> None:
    meeting = summoned(make_full_committee(workspace))
    workspace.do(meetings.cancel_meeting, meeting, "Sykdom")
    assert len(workspace.ask(meetings_recall.to_tell, meeting)) == 8
    workspace.do(meetings_recall.tell, meeting, SENT)
    assert workspace.ask(meetings_recall.to_tell, meeting) == ()


@time_machine.travel(NOVEMBER - timedelta(days=9))
def test_the_new_summons_says_from_which_day_the_meeting_is_moved(workspace: Workspace) -> None:
    workspace.do(firm.create_undertaking, "Nordlia <Bygg> AS")
    meeting = summoned(make_full_committee(workspace))
    workspace.do(meetings.move_meeting, meeting, LATER)
    drawn = publishing.preview(workspace, "summons", meeting, "nb")
    assert "Møtet er flyttet fra 11. november 2026." in " ".join(
        extracted(drawn.content).replace("\u00a0", " ").split()
    )


def test_a_demanded_meeting_says_why_it_is_held_and_takes_up_nothing_else(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    demands = [
        DemandDraft(committee.people[name], date(2026, 5, 2), "Støv i <hall> 2")
        for name in ("Camilla Dahl", "Jonas Ness")
    ]
    meeting = workspace.do(meetings.demand_meeting, MeetingDraft(committee.body_id, NOVEMBER), demands)
    titles = [item.title for item in workspace.ask(minutes, meeting).items]
    assert titles == ["Godkjenning av innkalling og saksliste", "Støv i <hall> 2", "Eventuelt"]
    assert not workspace.ask(meetings_plan.demand_is_uncertain, meeting)
    ordinary = committee.plan(LATER)
    assert "Mål for neste år" in [item.title for item in workspace.ask(minutes, ordinary).items]


def test_whether_the_health_service_is_one_of_the_two_is_uncertain(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    rows = workspace.ask(meetings_plan.demanders, committee.body_id, date(2026, 5, 2))
    assert [row.name for row in rows if row.uncertain] == ["Marit Sund"]
    assert len(rows) == 7
    draft = MeetingDraft(committee.body_id, NOVEMBER)
    two = [DemandDraft(committee.people[name], date(2026, 5, 2)) for name in ("Camilla Dahl", "Marit Sund")]
    meeting = workspace.do(meetings.demand_meeting, draft, two)
    assert workspace.ask(meetings_plan.demand_is_uncertain, meeting)
    three = [*two, DemandDraft(committee.people["Jonas Ness"], date(2026, 5, 2))]
    meeting = workspace.do(meetings.demand_meeting, draft, three)
    assert not workspace.ask(meetings_plan.demand_is_uncertain, meeting)


def test_fewer_meetings_than_normal_is_said_and_never_refused(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    plan = workspace.ask(meetings_plan.plan_of, committee.body_id, 2026)
    assert (plan.planned, plan.usual, plan.own, plan.few) == (1, 4, False, True)
    workspace.do(meetings.cancel_meeting, meeting, "Sykdom")
    assert workspace.ask(meetings_plan.plan_of, committee.body_id, 2026).planned == 0
    workspace.do(committees.set_rule, committee.body_id, "meetings_a_year", "2", date(2026, 1, 1))
    plan = workspace.ask(meetings_plan.plan_of, committee.body_id, 2026)
    assert (plan.usual, plan.own) == (2, True)


def test_a_body_made_in_autumn_owes_no_meeting_of_the_spring(workspace: Workspace) -> None:
    draft = committees.BodyDraft("Lokalt utvalg", employer_seats=1, employee_seats=1, since=date(2026, 8, 1))
    body = workspace.do(committees.create_body, draft)
    assert workspace.ask(meetings_plan.plan_of, body, 2026).usual == 2


def test_an_extraordinary_meeting_takes_its_place_in_the_numbers(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    ordinary = committee.plan()
    draft = MeetingDraft(committee.body_id, NOVEMBER - timedelta(days=3), kind=MeetingKind.EXTRAORDINARY)
    extra = workspace.do(meetings.plan_meeting, draft)
    assert [workspace.ask(meetings.load_meeting, each).ordinal for each in (extra, ordinary)] == [1, 2]
    with pytest.raises(UserError, match="Write why"):
        workspace.do(meetings.cancel_meeting, extra, " ")
    assert len(workspace.ask(minutes, extra).items) == 2
