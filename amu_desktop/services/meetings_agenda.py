"""The agenda of a meeting: standing items, cases that carry over, items that hold others, and those that are struck."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, ItemKind, MatterCategory, MeetingKind, MeetingState, Outcome
from amu_desktop.domain.sentences import say
from amu_desktop.domain.yearwheel import ALWAYS, cases_of, quarter_of, standing_items
from amu_desktop.services import committees, yearwheel_tasks
from amu_desktop.services.attachments import follow, leave
from amu_desktop.services.matters import MatterDraft, raise_matter
from amu_desktop.services.meetings_numbers import give_number, numbered
from amu_desktop.services.meetings_order import after_last, between
from amu_desktop.services.minutes_guard import load, open_item, open_meeting
from amu_desktop.services.work import command
from amu_desktop.storage.tables.base import Table
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.meetings import Matter, Meeting, Passage
from amu_desktop.storage.tables.minutes import (
    AgendaItem,
    Ballot,
    Position,
    PositionHolder,
    Proposal,
    Statement,
    Tally,
    Vote,
)
from amu_desktop.storage.tables.numbers import Number


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What is filled in about a new item on the agenda."""

    title: str
    category: MatterCategory = MatterCategory.NONE
    kind: ItemKind = ItemKind.CASE
    matter_id: str | None = None
    parent_id: str | None = None
    series_id: str | None = None
    background: str = ""
    proposal: str = ""
    planned_minutes: int | None = None


@command(N_("Added a case to the agenda"))
def add_item(session: Session, meeting_id: str, draft: ItemDraft) -> str:
    """Add an item before «any other business», and give its id.

    A case that is not carried over becomes a case of its own. When the items have numbers already, this one gets its
    at once.
    """
    meeting = open_meeting(session, meeting_id)
    if not draft.title.strip():
        raise UserError(N_("Write what the case is about."), field="title")
    matter_id = draft.matter_id
    if matter_id is None and draft.kind is ItemKind.CASE:
        raised = meeting.starts_at.date()
        matter = MatterDraft(meeting.body_id, draft.title, draft.category, raised_on=raised)
        matter_id = raise_matter(session, matter)
    item = AgendaItem(
        meeting_id=meeting_id,
        matter_id=matter_id,
        parent_id=draft.parent_id,
        series_id=draft.series_id,
        order_key=_key_for_new(session, meeting_id, draft),
        kind=draft.kind,
        title=draft.title.strip(),
        category=draft.category,
        background=draft.background,
        planned_minutes=draft.planned_minutes,
    )
    _take_over(session, item)
    session.add(item)
    session.flush()
    follow(session, item)
    session.add(Proposal(item_id=item.id, text=draft.proposal))
    if numbered(session, meeting_id):
        give_number(session, meeting, item)
    return item.id


@command(N_("Carried over open cases"))
def carry_over(session: Session, meeting_id: str, matter_ids: Sequence[str]) -> tuple[str, ...]:
    """Put open cases on the agenda, and give the ids of the new items."""
    found = []
    for matter_id in matter_ids:
        matter = session.get(Matter, matter_id)
        if matter is None:
            raise UserError(N_("This case is no longer in the file."))
        found.append(add_item(session, meeting_id, ItemDraft(matter.title, matter.category, matter_id=matter_id)))
    return tuple(found)


@command(N_("Moved a case on the agenda"))
def move_item(session: Session, item_id: str, after_id: str | None) -> None:
    """Move an item to stand after another of the same level, or first; its number stays its own."""
    item = open_item(session, item_id)
    others = [each for each in _level(session, item.meeting_id, item.parent_id) if each.id != item_id]
    place = next((index + 1 for index, each in enumerate(others) if each.id == after_id), 0)
    if after_id is not None and not place:
        raise UserError(N_("This case is no longer in the file."))
    before = others[place - 1].order_key if place else ""
    after = others[place].order_key if place < len(others) else ""
    item.order_key = between(before, after) if after else after_last(before)


@command(N_("Put a case under another"))
def nest_item(session: Session, item_id: str, parent_id: str | None) -> None:
    """Put an item under another, or back on the top level."""
    item = open_item(session, item_id)
    above = parent_id
    while above is not None:
        if above == item_id:
            raise UserError(N_("A case cannot hold itself. Choose another."), field="parent_id")
        above = open_item(session, above).parent_id
    level = _level(session, item.meeting_id, parent_id)
    item.order_key = after_last(level[-1].order_key if level else "")
    item.parent_id = parent_id


@command(N_("Struck a case from the agenda"))
def strike_item(session: Session, item_id: str, why: str) -> None:
    """Strike an item: its number stays as a gap with the reason, and the case is open again."""
    item = open_item(session, item_id)
    if not why.strip():
        raise UserError(N_("Write why the case is struck."), field="why")
    item.struck_why = why.strip()
    if item.number_id:
        session.get_one(Number, item.number_id).gap_reason = why.strip()


@command(N_("Removed a case from the agenda"))
def remove_item(session: Session, item_id: str) -> None:
    """Take an item off an agenda that has no numbers yet, with what was written in it.

    Raises UserError when it has a number: then it is struck, with a reason.
    """
    item = open_item(session, item_id)
    if item.number_id:
        raise UserError(N_("The case has a number. Strike it and say why."))
    if _level(session, item.meeting_id, item_id):
        raise UserError(N_("The case holds other cases. Move them first."))
    for ballot in session.scalars(select(Ballot).filter_by(item_id=item_id)).all():
        _delete(session, Vote, ballot_id=ballot.id)
        _delete(session, Tally, ballot_id=ballot.id)
    for position in session.scalars(select(Position).filter_by(item_id=item_id)).all():
        _delete(session, PositionHolder, position_id=position.id)
    for table in (Position, Ballot, Proposal, Statement, Passage, Measure):
        _delete(session, table, item_id=item_id)
    leave(session, item)
    session.delete(item)


def add_standing_items(session: Session, meeting: Meeting) -> None:
    """Put the standing items on the agenda of a new meeting, in the language of the committee.

    Those of the quarter stand at its first ordinary meeting, so that none is taken up twice; they follow the year
    wheel. A meeting that is extraordinary or demanded is held for its own cases.
    """
    language = committees.rules(session, meeting.body_id, meeting.starts_at.date()).get("language", "nb")
    t = translator(language, "law")
    quarter = quarter_of(meeting.starts_at.date())
    others = session.scalars(
        select(Meeting)
        .filter_by(body_id=meeting.body_id, year=meeting.year)
        .where(Meeting.id != meeting.id, Meeting.state != MeetingState.CANCELLED, Meeting.kind == MeetingKind.ORDINARY)
    )
    taken = any(quarter_of(each.starts_at.date()) == quarter for each in others)
    committee = committees.load_body(session, meeting.body_id).kind is not BodyKind.COOPERATION
    tasks = yearwheel_tasks.tasks(session, meeting.year, committee=committee)
    cases = cases_of(task.key for task in tasks if (task.month + 2) // 3 == quarter)
    items = standing_items(meeting.starts_at.date(), first_in_quarter=not taken, cases=cases)
    if meeting.kind is not MeetingKind.ORDINARY:
        items = tuple(each for each in items if each.key in ALWAYS)
    key = ""
    for each in items:
        key = after_last(key)
        item = AgendaItem(
            meeting_id=meeting.id,
            order_key=key,
            kind=each.kind,
            standing=each.key,
            title=say(each.title, t),
            category=each.category,
        )
        session.add(item)
        session.flush()
        session.add(Proposal(item_id=item.id))
    session.flush()


def postpone(session: Session, item: AgendaItem, meeting: Meeting) -> None:
    """Put a postponed case on the agenda it was postponed to, or on that of the next planned meeting."""
    target = item.postponed_to or session.scalar(
        select(Meeting.id)
        .filter_by(body_id=meeting.body_id)
        .where(Meeting.state.in_((MeetingState.PLANNED, MeetingState.SUMMONED)), Meeting.id != meeting.id)
        .order_by(Meeting.year, Meeting.ordinal)
    )
    if item.matter_id is None or target is None or load(session, target).state in _OVER:
        return
    there = session.scalar(select(AgendaItem.id).filter_by(meeting_id=target, matter_id=item.matter_id))
    if there is None:
        carry_over(session, target, [item.matter_id])


_OVER = frozenset({MeetingState.LOCKED, MeetingState.CANCELLED, MeetingState.HELD})


def _take_over(session: Session, item: AgendaItem) -> None:
    """Take over confidentiality and, from a postponed treatment, the background of a case that comes back."""
    if item.matter_id is None:
        return
    matter = session.get_one(Matter, item.matter_id)
    item.confidential, item.ground = matter.confidential, matter.ground
    former = session.scalars(
        select(AgendaItem).filter_by(matter_id=item.matter_id, outcome=Outcome.POSTPONED).order_by(AgendaItem.id.desc())
    ).first()
    if former is not None and not item.background:
        item.background = former.background


def _key_for_new(session: Session, meeting_id: str, draft: ItemDraft) -> str:
    level = _level(session, meeting_id, draft.parent_id)
    last = level[-1] if level else None
    if last is None or last.kind is not ItemKind.ANY_OTHER or draft.kind is ItemKind.ANY_OTHER:
        return after_last(last.order_key if last else "")
    return between(level[-2].order_key if len(level) > 1 else "", last.order_key)


def _level(session: Session, meeting_id: str, parent_id: str | None) -> list[AgendaItem]:
    query = select(AgendaItem).filter_by(meeting_id=meeting_id, parent_id=parent_id)
    return sorted(session.scalars(query), key=lambda each: (each.order_key, each.id))


def _delete(session: Session, table: type[Table], **where: object) -> None:
    for row in session.scalars(select(table).filter_by(**where)).all():
        session.delete(row)
    session.flush()
