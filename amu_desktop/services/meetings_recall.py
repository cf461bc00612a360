"""A summons that no longer holds: the meeting is moved or cancelled, or a deputy is not needed after all.

What somebody got, and what they answered to it, is never lost: it stands in the history of the summons. Those who got
one that no longer holds are told, and until that is written down they are listed.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, MeetingState
from amu_desktop.services.minutes_guard import load
from amu_desktop.services.minutes_reading import full_name
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Meeting, MeetingMove, Summons, SummonsSent
from amu_desktop.storage.tables.people import Person


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A time a meeting was moved from, when it was moved and why."""

    meeting_id: str
    starts_at: datetime
    moved_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class SentRow:
    """A summons somebody got: to which time of the meeting, when, and what they answered to it."""

    person_id: str
    name: str
    capacity: Capacity
    starts_at: datetime
    sent_on: date
    answer: str
    holds: bool


def moves(session: Session, meeting_id: str | None = None) -> tuple[MoveRow, ...]:
    """Give the times that meetings were moved from, or one meeting, the first time first."""
    query = select(MeetingMove).order_by(MeetingMove.id)
    if meeting_id is not None:
        query = query.filter_by(meeting_id=meeting_id)
    return tuple(MoveRow(row.meeting_id, row.starts_at, row.moved_on, row.reason) for row in session.scalars(query))


def sent(session: Session, meeting_id: str) -> tuple[SentRow, ...]:
    """Give every summons to a meeting that somebody got, the first first, with those that no longer hold."""
    holds = _holding(session, meeting_id)
    query = (
        select(SummonsSent, Person)
        .join(Person, Person.id == SummonsSent.person_id)
        .where(SummonsSent.meeting_id == meeting_id)
        .order_by(SummonsSent.sent_on, SummonsSent.id)
    )
    rows = []
    for row, person in session.execute(query):
        current = holds.get(row.person_id)
        same = current is not None and load(session, meeting_id).starts_at == row.starts_at
        answer = current.answer if current is not None and same else row.answer
        rows.append(
            SentRow(row.person_id, full_name(person), row.capacity, row.starts_at, row.sent_on, answer, holds=same)
        )
    return tuple(rows)


def to_tell(session: Session, meeting_id: str) -> tuple[str, ...]:
    """Give the names of those who got a summons that no longer holds and have not been told, nor got a new one."""
    meeting = load(session, meeting_id)
    if meeting.told_on is not None or meeting.state in {MeetingState.HELD, MeetingState.LOCKED}:
        return ()
    rows = sent(session, meeting_id)
    cancelled = meeting.state is MeetingState.CANCELLED
    reached = set() if cancelled else {row.person_id for row in rows if row.holds}
    return tuple(dict.fromkeys(row.name for row in rows if row.person_id not in reached))


def needs_new_summons(session: Session, meeting_id: str) -> bool:
    """Whether a meeting was moved after it was summoned, and nobody has got the new summons yet."""
    meeting = load(session, meeting_id)
    rows = sent(session, meeting_id)
    return meeting.state is MeetingState.SUMMONED and bool(rows) and not any(row.holds for row in rows)


@command(N_("Wrote down that those summoned were told"))
def tell(session: Session, meeting_id: str, on: date) -> None:
    """Write down the day those who got a summons that no longer holds were told."""
    load(session, meeting_id).told_on = on


def keep_move(session: Session, meeting: Meeting, on: date, reason: str) -> None:
    """Keep the time a meeting is moved from, and take back what was sent to it; for other services only."""
    row = MeetingMove(
        meeting_id=meeting.id,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        reason=reason.strip(),
        moved_on=on,
    )
    session.add(row)
    meeting.told_on = None
    for summons in session.scalars(select(Summons).filter_by(meeting_id=meeting.id)).all():
        take_back(session, meeting, summons)


def take_back(session: Session, meeting: Meeting, summons: Summons) -> None:
    """Take back one summons: its answer is kept with what was sent, and a deputy is called no longer."""
    got = session.scalars(
        select(SummonsSent)
        .filter_by(meeting_id=meeting.id, person_id=summons.person_id)
        .order_by(SummonsSent.id.desc())
    ).first()
    if got is not None and summons.sent_on is not None:
        got.answer = summons.answer
        meeting.told_on = None
    if summons.capacity is Capacity.DEPUTY:
        session.delete(summons)
    else:
        summons.sent_on, summons.answer = None, ""
    session.flush()


def keep_sent(session: Session, meeting: Meeting, summons: Summons, on: date) -> None:
    """Write down that somebody gets the summons today; for other services only."""
    summons.sent_on = on
    session.add(
        SummonsSent(
            meeting_id=meeting.id,
            person_id=summons.person_id,
            capacity=summons.capacity,
            starts_at=meeting.starts_at,
            sent_on=on,
        )
    )


def _holding(session: Session, meeting_id: str) -> dict[str, Summons]:
    rows = session.scalars(select(Summons).filter_by(meeting_id=meeting_id).where(Summons.sent_on.is_not(None)))
    return {row.person_id: row for row in rows}
