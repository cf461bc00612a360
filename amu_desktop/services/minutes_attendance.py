"""Who was at the meeting: members and deputies, those without a vote, and who came and went.

What happened can always be written down: unequal sides, a missing senior representative, nobody at all.
"""

from dataclasses import dataclass
from datetime import time

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, MeetingState, Presence, Side
from amu_desktop.domain.sentences import Sentence
from amu_desktop.services import committees, people
from amu_desktop.services.measures_followup import write_open_measures
from amu_desktop.services.meetings_numbers import give_numbers
from amu_desktop.services.meetings_order import after_last
from amu_desktop.services.meetings_people import SittingRow, sitting
from amu_desktop.services.meetings_summons import NO
from amu_desktop.services.minutes_guard import open_attendance, open_item, open_meeting
from amu_desktop.services.minutes_reading import pack
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Attendance, Meeting, Passage, Summons
from amu_desktop.storage.tables.minutes import Ballot, Omission, PositionHolder, Vote

HERE = frozenset({Presence.PRESENT, Presence.REMOTE})
EDITABLE = frozenset({"function", "capacity", "side", "votes"})


@dataclass(frozen=True, slots=True)
class AttendeeDraft:
    """What is filled in about somebody who was there."""

    person_id: str
    capacity: Capacity = Capacity.CALLED
    side: Side | None = None
    votes: bool = False
    function: str = ""
    presence: Presence | None = Presence.PRESENT
    standing_in_for: str | None = None
    post_id: str | None = None


@command(N_("Began the minutes"))
def begin_minutes(session: Session, meeting_id: str) -> None:
    """Begin the minutes: those who sit on the day are listed, called deputies stand in, the cases get numbers."""
    meeting = open_meeting(session, meeting_id)
    if meeting.state is MeetingState.HELD:
        return
    meeting.state = MeetingState.HELD
    on = meeting.starts_at.date()
    chair = committees.chair(session, meeting.body_id, on)
    meeting.chair_holding_id = chair.holding_id if chair else None
    session.flush()
    titles = {row.id: row.title for row in people.list_people(session, on)}
    for each in sitting(session, meeting.body_id, on):
        _seat(session, meeting, each)
    taker = committees.minute_taker(session, meeting.body_id, on)
    if taker is not None and meeting.secretary_id is None:
        meeting.secretary_id = taker.person_id
    called = select(Summons).filter_by(meeting_id=meeting_id).order_by(Summons.id)
    for row in session.scalars(called).all():
        if row.capacity is Capacity.DEPUTY and row.standing_in_for is not None:
            absent = _of_person(session, meeting_id, row.standing_in_for)
            if absent is not None:
                stand_in(session, absent.id, row.person_id)
        elif (listed := _of_person(session, meeting_id, row.person_id)) is not None:
            listed.presence = Presence.ABSENT if row.answer == NO else listed.presence
        else:
            draft = AttendeeDraft(row.person_id, row.capacity, function=titles.get(row.person_id, ""), presence=None)
            add_attendee(session, meeting_id, draft)
    give_numbers(session, meeting_id)
    write_open_measures(session, meeting)


@command(N_("Registered attendance"))
def set_presence(session: Session, attendance_id: str, presence: Presence | None) -> None:
    """Write down whether somebody was there; None means nobody has said yet.

    Raises UserError for a member whose deputy sits in the seat: two cannot vote for one seat.
    """
    attendance = open_attendance(session, attendance_id)
    if presence in HERE and _stand_in_for(session, attendance) is not None:
        raise UserError(N_("A deputy sits in this seat. Remove the deputy first, or note who came and went."))
    attendance.presence = presence
    if presence is Presence.ABSENT:
        _forget_votes(session, attendance_id)


@command(N_("Registered that all were present"))
def all_present(session: Session, meeting_id: str) -> None:
    """Write down that all those nobody has said anything about were there."""
    open_meeting(session, meeting_id)
    for row in session.scalars(select(Attendance).filter_by(meeting_id=meeting_id, presence=None)).all():
        row.presence = Presence.PRESENT


@command(N_("Let a deputy stand in"))
def stand_in(session: Session, attendance_id: str, person_id: str) -> str:
    """Let a deputy stand in for a member who is away, with the member's seat and vote, and give the id.

    A member who is noted to have come, gone or stood back was there for the rest, and keeps the votes of it: the
    deputy then counts in the cases the member is away from. Raises UserError when the deputy is there already, or
    stands in for somebody else.
    """
    absent = open_attendance(session, attendance_id)
    if absent.capacity is not Capacity.MEMBER:
        raise UserError(N_("Only a member has a deputy."))
    if _of_person(session, absent.meeting_id, person_id) is not None:
        raise UserError(N_("This person is at the meeting already."), field="person_id")
    if absent.presence not in HERE or not session.query(Passage).filter_by(attendance_id=attendance_id).first():
        set_presence(session, attendance_id, Presence.ABSENT)
    titles = {row.id: row.title for row in people.list_people(session, _meeting(session, absent).starts_at.date())}
    deputy = Attendance(
        meeting_id=absent.meeting_id,
        person_id=person_id,
        post_id=absent.post_id,
        standing_in_for=absent.person_id,
        capacity=Capacity.DEPUTY,
        side=absent.side,
        votes=absent.votes,
        presence=Presence.PRESENT,
        function=titles.get(person_id, ""),
        order_key=absent.order_key,
    )
    session.add(deputy)
    session.flush()
    return deputy.id


@command(N_("Added somebody to the attendance"))
def add_attendee(session: Session, meeting_id: str, draft: AttendeeDraft) -> str:
    """Add somebody who was there, and give the id; raises UserError for a vote that the law does not give."""
    open_meeting(session, meeting_id)
    if draft.votes and draft.capacity not in {Capacity.MEMBER, Capacity.DEPUTY}:
        raise UserError(N_("Only members and their deputies vote (aml § 7-1 fourth paragraph)."), field="votes")
    if draft.votes and draft.side is None:
        raise UserError(N_("Choose which side the person is on."), field="side")
    if _of_person(session, meeting_id, draft.person_id) is not None:
        raise UserError(N_("This person is at the meeting already."), field="person_id")
    keys = session.scalars(select(Attendance.order_key).filter_by(meeting_id=meeting_id))
    row = Attendance(
        meeting_id=meeting_id,
        person_id=draft.person_id,
        post_id=draft.post_id,
        standing_in_for=draft.standing_in_for,
        capacity=draft.capacity,
        side=draft.side,
        votes=draft.votes,
        presence=draft.presence,
        function=draft.function,
        order_key=after_last(max(keys, default="")),
    )
    session.add(row)
    session.flush()
    return row.id


@command(N_("Changed the attendance"))
def edit_attendee(session: Session, attendance_id: str, field: str, value: object) -> None:
    """Change one field of an attendance; raises UserError for a vote that the law does not give."""
    row = open_attendance(session, attendance_id)
    if field not in EDITABLE:
        raise ValueError(field)
    setattr(row, field, value.strip() if isinstance(value, str) and field == "function" else value)
    if row.votes and row.capacity not in {Capacity.MEMBER, Capacity.DEPUTY}:
        raise UserError(N_("Only members and their deputies vote (aml § 7-1 fourth paragraph)."), field="votes")


@command(N_("Removed somebody from the attendance"))
def remove_attendee(session: Session, attendance_id: str) -> None:
    """Take somebody off the attendance, with the votes entered for them."""
    row = open_attendance(session, attendance_id)
    _forget_votes(session, attendance_id)
    for passage in session.scalars(select(Passage).filter_by(attendance_id=attendance_id)).all():
        session.delete(passage)
    session.delete(row)


@command(N_("Noted who came and went"))
def add_passage(
    session: Session,
    attendance_id: str,
    item_id: str,
    *,
    into: bool = False,
    at: time | None = None,
    reason: str = "",
) -> str:
    """Note that somebody went or came at a case, or stood back from it when no time is given, and give the id.

    Who comes to a case was at the meeting, also where they were written down as away until then.
    """
    attendance = open_attendance(session, attendance_id)
    if into and attendance.presence not in HERE:
        attendance.presence = Presence.PRESENT
    item = open_item(session, item_id)
    passage = Passage(attendance_id=attendance_id, item_id=item.id, into=into, at=at, reason=reason.strip())
    session.add(passage)
    if not into:
        _forget_votes(session, attendance_id, item_id)
    session.flush()
    return passage.id


@command(N_("Removed a note of who came and went"))
def remove_passage(session: Session, passage_id: str) -> None:
    """Take back a note of who came and went."""
    passage = session.get(Passage, passage_id)
    if passage is None:
        return
    open_attendance(session, passage.attendance_id)
    session.delete(passage)


@command(N_("Noted why"))
def note_why(session: Session, meeting_id: str, code: str, what: Sentence, reason: str) -> None:
    """Note the reason for a remark on the attendance, such as unequal sides; an empty reason takes the note away."""
    open_meeting(session, meeting_id)
    row = session.scalars(select(Omission).filter_by(meeting_id=meeting_id, code=code, item_id=None)).first()
    if not reason.strip():
        if row is not None:
            session.delete(row)
        return
    if row is None:
        session.add(Omission(meeting_id=meeting_id, code=code, what=pack(what), reason=reason.strip()))
    else:
        row.reason = reason.strip()


def _seat(session: Session, meeting: Meeting, row: SittingRow) -> None:
    if _of_person(session, meeting.id, row.person_id) is not None:
        return
    draft = AttendeeDraft(
        person_id=row.person_id,
        capacity=row.capacity,
        side=row.side if row.capacity is Capacity.MEMBER else None,
        votes=row.votes,
        function=row.function,
        presence=None,
        post_id=row.post_id,
    )
    add_attendee(session, meeting.id, draft)


def _of_person(session: Session, meeting_id: str, person_id: str) -> Attendance | None:
    return session.scalars(select(Attendance).filter_by(meeting_id=meeting_id, person_id=person_id)).first()


def _stand_in_for(session: Session, attendance: Attendance) -> Attendance | None:
    same = {"meeting_id": attendance.meeting_id, "standing_in_for": attendance.person_id}
    return session.scalars(select(Attendance).filter_by(**same)).first()


def _meeting(session: Session, attendance: Attendance) -> Meeting:
    return session.get_one(Meeting, attendance.meeting_id)


def _forget_votes(session: Session, attendance_id: str, item_id: str | None = None) -> None:
    query = select(Vote).filter_by(attendance_id=attendance_id)
    if item_id is not None:
        query = query.join(Ballot, Ballot.id == Vote.ballot_id).where(Ballot.item_id == item_id)
    for vote in session.scalars(query).all():
        session.delete(vote)
    if item_id is None:
        for holder in session.scalars(select(PositionHolder).filter_by(attendance_id=attendance_id)).all():
            session.delete(holder)
    session.flush()
