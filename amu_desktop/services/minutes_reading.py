"""What the file holds about one meeting, fetched in a fixed number of statements however long the minutes are."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session, aliased

from amu_desktop.domain.kinds import FixedAs, MeetingState
from amu_desktop.domain.sentences import Sentence
from amu_desktop.services.meetings_numbers import in_order, number_rows
from amu_desktop.services.minutes_rows import (
    AttachmentRow,
    CorrectionRow,
    MinutesMeasureRow,
    NumberRow,
    OmissionRow,
    StatementRow,
)
from amu_desktop.storage.tables.measures import Measure, MeasureAsDecided
from amu_desktop.storage.tables.meetings import Attendance, Meeting, Passage
from amu_desktop.storage.tables.minutes import (
    AgendaItem,
    Ballot,
    Correction,
    Omission,
    Position,
    PositionHolder,
    Proposal,
    Statement,
    Tally,
    Vote,
)
from amu_desktop.storage.tables.offices import Post
from amu_desktop.storage.tables.papers import Attachment
from amu_desktop.storage.tables.people import Person

T = TypeVar("T")
_OF_AN_ITEM = (Ballot, Position, Proposal, Statement, Passage, Measure)
SENIOR_SEATS = frozenset({FixedAs.SENIOR, FixedAs.ONLY_REPRESENTATIVE})


@dataclass(frozen=True, slots=True)
class Came:
    """An attendance with the names it needs."""

    row: Attendance
    name: str
    standing_in_for: str
    senior: bool


@dataclass(frozen=True, slots=True)
class Written:
    """All rows of a meeting, by the item or ballot they belong to."""

    attendance: tuple[Came, ...]
    items: tuple[AgendaItem, ...]
    numbers: dict[str, NumberRow]
    proposals: dict[str, list[Proposal]]
    ballots: dict[str, Ballot]
    votes: dict[str, list[Vote]]
    tallies: dict[str, list[Tally]]
    positions: dict[str, list[Position]]
    holders: dict[str, list[str]]
    statements: dict[str, list[StatementRow]]
    passages: dict[str, list[Passage]]
    measures: dict[str, list[MinutesMeasureRow]]
    attachments: dict[str, list[AttachmentRow]]
    omissions: tuple[OmissionRow, ...]
    corrections: tuple[CorrectionRow, ...]


def read(session: Session, meeting: Meeting) -> Written:
    """Fetch everything of one meeting."""
    items, held = _items(session, meeting.id)
    ids = [item.id for item in items]

    def all_of(table: type[T], where: object) -> list[T]:
        return _all(session, table, where) if table in held else []

    ballots = {each.item_id: each for each in all_of(Ballot, Ballot.item_id.in_(ids))}
    cast = [each.id for each in ballots.values()]
    positions = _by(all_of(Position, Position.item_id.in_(ids)), lambda each: each.item_id)
    written = [each.id for some in positions.values() for each in some]
    holders = _all(session, PositionHolder, PositionHolder.position_id.in_(written)) if written else []
    omissions = all_of(Omission, Omission.meeting_id == meeting.id)
    corrections = all_of(Correction, Correction.meeting_id == meeting.id)
    return Written(
        attendance=_attendance(session, meeting.id),
        items=tuple(items),
        numbers=number_rows(session, [item.number_id for item in items if item.number_id]),
        proposals=_by(all_of(Proposal, Proposal.item_id.in_(ids)), lambda each: each.item_id),
        ballots=ballots,
        votes=_by(_all(session, Vote, Vote.ballot_id.in_(cast)) if cast else [], lambda each: each.ballot_id),
        tallies=_by(_all(session, Tally, Tally.ballot_id.in_(cast)) if cast else [], lambda each: each.ballot_id),
        positions={key: sorted(some, key=lambda each: (each.order_key, each.id)) for key, some in positions.items()},
        holders={
            key: [each.attendance_id for each in some]
            for key, some in _by(holders, lambda each: each.position_id).items()
        },
        statements=_statements(session, ids) if Statement in held else {},
        passages=_by(all_of(Passage, Passage.item_id.in_(ids)), lambda each: each.item_id),
        measures=_measures(session, ids, as_decided=meeting.state is MeetingState.LOCKED) if Measure in held else {},
        attachments=_attachments(session, ids) if Attachment in held else {},
        omissions=tuple(
            OmissionRow(each.id, each.item_id, each.code, unpack(each.what), each.reason) for each in omissions
        ),
        corrections=tuple(
            CorrectionRow(each.id, each.item_id, each.text, each.at, each.by)
            for each in sorted(corrections, key=lambda each: each.at)
        ),
    )


def _items(session: Session, meeting_id: str) -> tuple[list[AgendaItem], frozenset[type]]:
    """Give the items of a meeting, and in the same statement which tables have anything of it at all.

    Most meetings have no statement, passage, omission or correction, and a question saved is a question saved.
    """
    mine = select(AgendaItem.id).where(AgendaItem.meeting_id == meeting_id).correlate(None).scalar_subquery()
    attached = and_(Attachment.subject_table == AgendaItem.__tablename__, Attachment.subject_id.in_(mine))
    where: dict[type, ColumnElement[bool]] = {
        **{table: table.item_id.in_(mine) for table in _OF_AN_ITEM},
        **{table: table.meeting_id == meeting_id for table in (Omission, Correction)},
        Attachment: attached,
    }
    flags = [select(1).where(having).correlate(None).exists() for having in where.values()]
    lines = list(session.execute(select(AgendaItem, *flags).where(AgendaItem.meeting_id == meeting_id)))
    if not lines:
        return [], frozenset({Omission, Correction})
    held = frozenset(table for table, has in zip(where, lines[0][1:], strict=True) if has)
    return in_order(line[0] for line in lines), held


def _attendance(session: Session, meeting_id: str) -> tuple[Came, ...]:
    for_whom = aliased(Person)
    query = (
        select(Attendance, Person, for_whom, Post.fixed_as)
        .join(Person, Person.id == Attendance.person_id)
        .outerjoin(for_whom, for_whom.id == Attendance.standing_in_for)
        .outerjoin(Post, Post.id == Attendance.post_id)
        .where(Attendance.meeting_id == meeting_id)
    )
    lines = list(session.execute(query))
    as_written = {row.person_id: row.name for row, _, _, _ in lines if row.name}
    found = [
        Came(
            row,
            row.name or full_name(person),
            as_written.get(row.standing_in_for or "", full_name(absent)),
            fixed in SENIOR_SEATS and row.standing_in_for is None,
        )
        for row, person, absent, fixed in lines
    ]
    return tuple(sorted(found, key=lambda came: (came.row.order_key, came.row.id)))


def pack(said: Sentence) -> str:
    """Write a sentence so that it can be said in any language later."""
    return json.dumps({"says": said.text, "values": {key: str(value) for key, value in said.values.items()}})


def unpack(text: str) -> Sentence:
    """Read a sentence back; what was never packed, such as an imported one, is said as it stands."""
    try:
        read = json.loads(text)
        return Sentence(str(read["says"]), dict(read["values"]))
    except (ValueError, KeyError, TypeError):
        return Sentence(text)


def full_name(person: Person | None, otherwise: str = "") -> str:
    """Write the whole name of a person, or something else where there is none."""
    return f"{person.given_name} {person.family_name}".strip() if person is not None else otherwise


def _statements(session: Session, ids: list[str]) -> dict[str, list[StatementRow]]:
    query = (
        select(Statement, Person)
        .outerjoin(Person, Person.id == Statement.person_id)
        .where(Statement.item_id.in_(ids))
        .order_by(Statement.id)
    )
    found: dict[str, list[StatementRow]] = defaultdict(list)
    for row, person in session.execute(query):
        name = row.name or full_name(person)
        found[row.item_id].append(StatementRow(row.id, row.person_id, name, row.kind, row.text))
    return found


def _measures(session: Session, ids: list[str], *, as_decided: bool) -> dict[str, list[MinutesMeasureRow]]:
    found: dict[str, list[MinutesMeasureRow]] = defaultdict(list)
    if as_decided:
        decided = (
            select(MeasureAsDecided, Measure)
            .join(Measure, Measure.id == MeasureAsDecided.measure_id)
            .where(MeasureAsDecided.item_id.in_(ids))
            .order_by(MeasureAsDecided.number)
        )
        for then, now in session.execute(decided):
            row = MinutesMeasureRow(now.id, then.number, then.text, now.owner_id, then.owner, then.due, now.state)
            found[then.item_id].append(row)
        return found
    query = (
        select(Measure, Person)
        .outerjoin(Person, Person.id == Measure.owner_id)
        .where(Measure.item_id.in_(ids))
        .order_by(Measure.id)
    )
    for measure, owner in session.execute(query):
        name = full_name(owner, measure.owner_text)
        found[str(measure.item_id)].append(
            MinutesMeasureRow(
                measure.id, measure.number, measure.text, measure.owner_id, name, measure.due, measure.state
            )
        )
    return found


def _attachments(session: Session, ids: list[str]) -> dict[str, list[AttachmentRow]]:
    found: dict[str, list[AttachmentRow]] = defaultdict(list)
    where = (Attachment.subject_table == AgendaItem.__tablename__, Attachment.subject_id.in_(ids))
    for each in session.scalars(select(Attachment).where(*where).order_by(Attachment.id)):
        found[each.subject_id].append(AttachmentRow(each.id, each.name, each.sha256, each.health_cleared))
    return found


def _all(session: Session, table: type[T], where: object) -> list[T]:
    return sorted(session.scalars(select(table).where(where)), key=lambda row: str(getattr(row, "id", "")))  # type: ignore[arg-type]


def _by(rows: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found
