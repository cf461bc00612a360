"""Meetings and their agendas: planned by time, numbered once, called, and struck with a reason."""

from datetime import date, datetime, timedelta

import pytest

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.kinds import Capacity, ItemKind, MeetingKind, MeetingState
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services import (
    attachments,
    committees,
    matters,
    meetings,
    meetings_agenda,
    meetings_numbers,
    meetings_summons,
)
from amu_desktop.services.attachments import Owner
from amu_desktop.services.matters import MatterDraft
from amu_desktop.services.meetings import DemandDraft, MeetingDraft
from amu_desktop.services.meetings_agenda import ItemDraft
from amu_desktop.services.minutes_attendance import begin_minutes
from amu_desktop.services.workspace import Workspace
from tests.services.meeting_stories import NOVEMBER, OSLO, Story, make_full_committee


def test_the_four_meetings_of_a_year_are_planned_and_undone_in_one_step(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    proposed = workspace.ask(meetings.proposed_year, committee.body_id, 2027)
    moments = tuple(datetime(each.on.year, each.on.month, each.on.day, 9, tzinfo=OSLO) for each in proposed)
    workspace.do(meetings.plan_year, committee.body_id, moments)
    rows = workspace.ask(meetings.list_meetings, committee.body_id)
    assert [row.label for row in rows] == ["1/2027", "2/2027", "3/2027", "4/2027"]
    assert all(row.cases > 5 for row in rows)
    workspace.undo()
    assert workspace.ask(meetings.list_meetings) == ()


def test_a_rule_that_is_no_number_gives_way_to_the_law_and_to_advice(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    for key in ("meetings_a_year", "notice_days"):
        workspace.do(committees.set_rule, committee.body_id, key, "fire", date(2026, 1, 1))
    assert len(workspace.ask(meetings.proposed_year, committee.body_id, 2027)) == 4
    assert workspace.ask(meetings_summons.summons, committee.plan()).notice_days == 7


def test_a_meeting_planned_between_two_others_takes_its_place_in_the_numbers(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    first, last = committee.plan(NOVEMBER), committee.plan(NOVEMBER + timedelta(days=30))
    between = committee.plan(NOVEMBER + timedelta(days=10))
    assert [workspace.ask(meetings.load_meeting, each).ordinal for each in (first, between, last)] == [1, 2, 3]


def test_a_summoned_meeting_keeps_its_number(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan(NOVEMBER)
    workspace.do(meetings_summons.issue_summons, meeting)
    committee.plan(NOVEMBER - timedelta(days=30))
    assert workspace.ask(meetings.load_meeting, meeting).ordinal == 1


def test_a_demand_needs_two_members(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    demands = [DemandDraft(committee.people[name], date(2026, 5, 2)) for name in ("Camilla Dahl", "Jonas Ness")]
    draft = MeetingDraft(committee.body_id, NOVEMBER)
    with pytest.raises(UserError, match="Two members"):
        workspace.do(meetings.demand_meeting, draft, [demands[0], demands[0]])
    meeting = workspace.do(meetings.demand_meeting, draft, demands)
    assert Story(committee, meeting).minutes().demanded_by == ("Camilla Dahl", "Jonas Ness")
    assert workspace.ask(meetings.load_meeting, meeting).kind is MeetingKind.DEMANDED


def test_numbers_come_with_the_summons_run_through_the_year_and_are_never_reused(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    first, second = Story(committee, committee.plan()), Story(committee, committee.plan(NOVEMBER + timedelta(days=9)))
    assert all(item.number is None for item in first.minutes().items)
    workspace.do(meetings_summons.issue_summons, first.meeting_id)
    numbers = [item.number.n for item in first.minutes().items if item.number]
    assert numbers == list(range(1, len(numbers) + 1))
    added = first.case("Kom til etterpå")
    assert first.item(added).label == f"{len(numbers) + 1}/2026"
    workspace.do(meetings_agenda.strike_item, added, "Trukket av verneombudet")
    workspace.do(meetings_summons.issue_summons, second.meeting_id)
    assert min(item.number.n for item in second.minutes().items if item.number) == len(numbers) + 2
    assert first.item(added).struck_why == "Trukket av verneombudet"


def test_a_body_has_several_series_and_an_item_can_hold_others(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    workspace.do(meetings_numbers.add_series, committee.body_id, "PS", "{prefix} {n}/{yy}", standard=True)
    rs = workspace.do(meetings_numbers.add_series, committee.body_id, "RS", "{prefix} {n}/{yy}")
    story = Story(committee, committee.plan())
    parent = workspace.do(
        meetings_agenda.add_item, story.meeting_id, ItemDraft("Referatsaker", kind=ItemKind.INFORMATION)
    )
    for title in ("Årsrapport 2018", "Årsplan 2019"):
        draft = ItemDraft(title, kind=ItemKind.INFORMATION, parent_id=parent, series_id=rs)
        workspace.do(meetings_agenda.add_item, story.meeting_id, draft)
    workspace.do(meetings_numbers.give_numbers, story.meeting_id)
    below = [item for item in story.minutes().items if item.parent_id == parent]
    assert [(item.label, item.depth) for item in below] == [("RS 1/26", 1), ("RS 2/26", 1)]
    assert story.item(parent).label.startswith("PS ")


def test_moving_changes_the_order_and_no_number(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    before = {item.id: item.label for item in story.minutes().items}
    last = story.minutes().items[-1]
    workspace.do(meetings_agenda.move_item, last.id, None)
    items = story.minutes().items
    assert items[0].id == last.id
    assert {item.id: item.label for item in items} == before


def test_an_item_with_a_number_is_struck_and_not_removed(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = Story(committee, committee.plan())
    case = story.case()
    workspace.do(meetings_agenda.remove_item, case)
    assert case not in {item.id for item in story.minutes().items}
    again = story.case()
    workspace.do(meetings_numbers.give_numbers, story.meeting_id)
    with pytest.raises(UserError, match="Strike it"):
        workspace.do(meetings_agenda.remove_item, again)


def test_an_open_case_carries_over_once(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = Story(committee, committee.plan())
    draft = MatterDraft(committee.body_id, "Ventilasjon", raised_on=date(2026, 10, 1))
    matter = workspace.do(matters.raise_matter, draft)
    assert [row.title for row in workspace.ask(matters.open_matters, committee.body_id, story.meeting_id)] == [
        "Ventilasjon"
    ]
    workspace.do(meetings_agenda.carry_over, story.meeting_id, [matter])
    assert workspace.ask(matters.open_matters, committee.body_id, story.meeting_id) == ()


def test_those_who_sit_are_called_and_a_deputy_only_when_somebody_cannot_come(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    workspace.do(meetings_summons.call_people, meeting)
    people = workspace.ask(meetings_summons.summons, meeting).people
    assert len(people) == 8
    assert "Ali Yusuf" not in {row.name for row in people}
    jonas = next(row for row in people if row.name == "Jonas Ness")
    assert jonas.deputy == "Ali Yusuf"
    workspace.do(meetings_summons.call_deputy, jonas.id)
    deputy = next(row for row in workspace.ask(meetings_summons.summons, meeting).people if row.name == "Ali Yusuf")
    assert (deputy.capacity, deputy.standing_in_for) == (Capacity.DEPUTY, "Jonas Ness")
    story = Story(committee, meeting)
    workspace.do(begin_minutes, meeting)
    assert story.who("Ali Yusuf").standing_in_for_name == "Jonas Ness"


def test_a_report_is_not_sent_before_the_question_of_health_information_is_answered(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = Story(committee, committee.plan())
    case = story.case("Ulykken i mai")
    attached = workspace.do(attachments.attach, Owner.ITEM, case, AttachedFile("rapport.pdf", b"%PDF-1.7"))
    with pytest.raises(Refusal) as refused:
        workspace.do(meetings_summons.mark_sent, story.meeting_id, date(2026, 11, 1))
    assert [reason.field for reason in refused.value.reasons] == [f"attachment:{attached}"]
    workspace.do(attachments.clear_health, attached, True)
    workspace.do(meetings_summons.mark_sent, story.meeting_id, date(2026, 11, 1))
    assert workspace.ask(meetings.load_meeting, story.meeting_id).state is MeetingState.SUMMONED


def test_a_cancelled_meeting_keeps_its_reason_and_takes_no_more_cases(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    workspace.do(meetings.cancel_meeting, meeting, "Sykdom")
    assert workspace.ask(meetings.load_meeting, meeting).cancelled_why == "Sykdom"
    with pytest.raises(UserError, match="cancelled"):
        workspace.do(meetings_agenda.add_item, meeting, ItemDraft("Ny"))
