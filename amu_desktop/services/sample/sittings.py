"""One meeting of the sample committee, from summons to locked minutes and the papers that follow."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from amu_desktop.core import clock
from amu_desktop.domain.kinds import Outcome, Presence
from amu_desktop.services import measures, publishing
from amu_desktop.services.matters_decisions import decision_done, list_decisions
from amu_desktop.services.meetings import MeetingDraft, edit_meeting, plan_meeting
from amu_desktop.services.meetings_agenda import ItemDraft, add_item, remove_item
from amu_desktop.services.meetings_summons import call_people, mark_sent
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_attendance import all_present, begin_minutes, set_presence, stand_in
from amu_desktop.services.minutes_cases import edit_item, mark_confidential
from amu_desktop.services.minutes_locking import lock
from amu_desktop.services.minutes_positions import write_position, write_wall_text
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.services.minutes_votes import vote
from amu_desktop.services.sample import people as cast
from amu_desktop.services.sample.cases import KEPT, Sitting, Told
from amu_desktop.services.workspace import Workspace

DEPUTIES = dict(
    zip(
        (cast.MANAGER, cast.PROJECTS, cast.STAFF, *cast.ELECTED),
        (*cast.EMPLOYER_DEPUTIES, *cast.ELECTED_DEPUTIES),
        strict=True,
    )
)


def hold(workspace: Workspace, body: str, sitting: Sitting, ids: Mapping[str, str], at: datetime) -> None:
    """Hold one meeting at the moment `at`, with everything that comes before and after it."""
    with clock.standing_at(at - timedelta(days=14)):
        meeting = workspace.do(plan_meeting, MeetingDraft(body, at, place="Møterommet, kontoret"))
        for item in workspace.ask(minutes, meeting).items:
            if item.title not in KEPT:
                workspace.do(remove_item, item.id)
        items = {told.title: _call(workspace, meeting, told) for told in sitting.cases}
        workspace.do(call_people, meeting)
        publishing.publish(workspace, "summons", meeting, "nb")
        workspace.do(mark_sent, meeting, clock.today())
    with clock.standing_at(at):
        workspace.do(begin_minutes, meeting)
        _attend(workspace, meeting, sitting, ids)
        for told in sitting.cases:
            _treat(workspace, meeting, items[told.title], told, ids)
        for item in workspace.ask(minutes, meeting).items:
            if item.outcome is None and item.id not in items.values():
                _standing(workspace, item)
        workspace.do(edit_meeting, meeting, "ends_at", at + timedelta(hours=2))
    with clock.standing_at(at + timedelta(days=2)):
        workspace.do(lock, meeting)
        publishing.publish(workspace, "minutes", meeting, "nb")
        publishing.publish(workspace, "minutes_extract", meeting, "nb")
    _follow_up(workspace, sitting, at)


def _call(workspace: Workspace, meeting: str, told: Told) -> str:
    draft = ItemDraft(told.title, told.category, background=told.background, proposal=told.proposal, planned_minutes=20)
    item = workspace.do(add_item, meeting, draft)
    if told.ground is not None:
        workspace.do(mark_confidential, item, told.ground)
    return item


def _attend(workspace: Workspace, meeting: str, sitting: Sitting, ids: Mapping[str, str]) -> None:
    for row in workspace.ask(minutes, meeting).attendance:
        if row.name not in sitting.away:
            continue
        if sitting.deputies_called and row.name in DEPUTIES:
            workspace.do(stand_in, row.id, ids[DEPUTIES[row.name]])
        else:
            workspace.do(set_presence, row.id, Presence.ABSENT)
    workspace.do(all_present, meeting)


def _treat(workspace: Workspace, meeting: str, item: str, told: Told, ids: Mapping[str, str]) -> None:
    do = workspace.do
    do(edit_item, item, "discussion", told.discussion)
    do(edit_item, item, "outcome", told.outcome)
    if told.outcome is not Outcome.INFORMATION:
        do(edit_item, item, "decision_kind", told.kind)
    if told.deadline_days:
        do(edit_item, item, "deadline", clock.today() + timedelta(days=told.deadline_days))
    if told.outcome is Outcome.VOTE:
        for row in workspace.ask(minutes, meeting).voters:
            do(vote, item, row.id, "against" if row.name in told.against else "for")
        for side, text, wall in zip(("for", "against"), (told.majority, told.minority), told.wall, strict=True):
            position = do(write_position, item, side, text)
            do(write_wall_text, position, wall)
    for task in told.tasks:
        due = clock.today() + timedelta(days=task.days)
        do(measures.add_measure, measures.MeasureDraft(task.text, ids[task.owner], due=due, item_id=item))


def _standing(workspace: Workspace, item: ItemRow) -> None:
    workspace.do(edit_item, item.id, "discussion", KEPT[item.title])
    workspace.do(edit_item, item.id, "outcome", Outcome.INFORMATION)


def _follow_up(workspace: Workspace, sitting: Sitting, at: datetime) -> None:
    done = {task.text: task.done_after for told in sitting.cases for task in told.tasks}
    for row in workspace.ask(measures.list_measures, at.date()):
        after = done.get(row.text)
        if after is not None:
            with clock.standing_at(at + timedelta(days=after)):
                workspace.do(measures.close_measure, row.id, clock.today())
    for decision in workspace.ask(list_decisions):
        if decision.deadline and decision.done_on is None:
            with clock.standing_at(at + timedelta(days=20)):
                workspace.do(decision_done, decision.id, min(decision.deadline, clock.today()))
