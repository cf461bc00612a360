"""The summons to a meeting: who is called, what is treated, and when it was sent.

Deputies are called only when somebody cannot come. A report goes with the summons only after the question of health
information is answered (aml § 7-2 fourth paragraph).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, MeetingState, Side
from amu_desktop.services import committees
from amu_desktop.services.measures import MeasureRow, open_measures
from amu_desktop.services.meetings_numbers import give_numbers
from amu_desktop.services.meetings_people import functions, sitting
from amu_desktop.services.meetings_recall import keep_sent, take_back
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_guard import open_meeting
from amu_desktop.services.minutes_reading import full_name
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Meeting, Summons
from amu_desktop.storage.tables.people import Person

YES, NO = "yes", "no"
NOTICE_DAYS = "7"  # our advice; the law sets no notice


@dataclass(frozen=True, slots=True)
class SummonsRow:
    """Somebody who is called; `deputy` is whom to call if they cannot come."""

    id: str
    person_id: str
    name: str
    capacity: Capacity
    side: Side | None
    sent_on: date | None
    answer: str
    standing_in_for: str
    deputy: str
    function: str = ""
    """What somebody is who meets without a committee; a member's seat says enough."""
    deputy_called: bool = False
    """Whether a deputy is called in this person's place."""

    @property
    def needs_deputy(self) -> bool:
        """Whether the personal deputy must be called, as the member cannot come (OLM § 3-11)."""
        return self.capacity is Capacity.MEMBER and self.answer == NO and not self.deputy_called


@dataclass(frozen=True, slots=True)
class SummonsSheet:
    """Everything that stands in a summons."""

    meeting: MeetingRow
    people: tuple[SummonsRow, ...]
    sent_on: date | None
    items: tuple[ItemRow, ...]
    open_measures: tuple[MeasureRow, ...]
    demanded_by: tuple[str, ...]
    notice_days: int
    contact: str
    contact_phone: str


def summons(session: Session, meeting_id: str) -> SummonsSheet:
    """Give the summons as it stands; raises UserError when the meeting is gone."""
    whole = minutes(session, meeting_id)
    on = whole.meeting.starts_at.date()
    body_id = whole.meeting.body_id
    called = functions(session, body_id, on)
    people = _people(session, meeting_id, committees.seats(session, body_id, on), called)
    sent = [row.sent_on for row in people if row.sent_on]
    taker = committees.minute_taker(session, whole.meeting.body_id, on)
    asked = taker.person_id if taker else (whole.chair.person_id if whole.chair else None)
    contact = session.get(Person, asked) if asked else None
    rules = committees.rules(session, whole.meeting.body_id, on)
    return SummonsSheet(
        meeting=whole.meeting,
        people=people,
        sent_on=min(sent, default=None),
        items=tuple(item for item in whole.items if not item.struck),
        open_measures=open_measures(session, on),
        demanded_by=whole.demanded_by,
        notice_days=days_of_notice(rules.get("notice_days", "")),
        contact=full_name(contact),
        contact_phone=contact.phone if contact else "",
    )


def days_of_notice(own: str) -> int:
    """Give the days a committee has decided on, or our advice where its rule is no number."""
    return int(own if own.isdecimal() else NOTICE_DAYS)


@command(N_("Made the list of those called"))
def call_people(session: Session, meeting_id: str) -> None:
    """Call those who belong at the meeting: both sides, the health service, minute-taker and observers."""
    meeting = open_meeting(session, meeting_id)
    known = set(session.scalars(select(Summons.person_id).filter_by(meeting_id=meeting_id)))
    for each in sitting(session, meeting.body_id, meeting.starts_at.date()):
        if each.person_id in known:
            continue
        row = Summons(
            meeting_id=meeting_id,
            person_id=each.person_id,
            capacity=each.capacity,
            side=each.side,
            post_id=each.post_id,
        )
        session.add(row)
        session.flush()


@command(N_("Issued the summons"))
def issue_summons(session: Session, meeting_id: str) -> None:
    """Make the summons final: the cases get their numbers and the meeting is summoned.

    Raises Refusal, with a reason for each report, while the question of health information is not answered
    (aml § 7-2 fourth paragraph).
    """
    meeting = open_meeting(session, meeting_id)
    call_people(session, meeting_id)
    see_that_reports_are_answered_for(session, meeting_id)
    give_numbers(session, meeting_id)
    if meeting.state is MeetingState.PLANNED:
        meeting.state = MeetingState.SUMMONED


def see_that_reports_are_answered_for(session: Session, meeting_id: str) -> None:
    """Raise Refusal, with a reason for each file, while the question of health information is not answered.

    A file may be attached after the summons was issued, so this is seen to each time files go out
    (aml § 7-2 fourth paragraph).
    """
    reasons = tuple(
        UserError(
            N_("{title}: is personal health information taken out, or has the person consented?"),
            f"attachment:{attachment.id}",
            title=item.title,
        )
        for item in minutes(session, meeting_id).items
        for attachment in item.attachments
        if attachment.health_cleared is not True and not item.struck
    )
    if reasons:
        raise Refusal(N_("A report cannot be sent before the question of health information is answered."), reasons)


@command(N_("Registered the summons as sent"))
def mark_sent(session: Session, meeting_id: str, on: date) -> None:
    """Write down the day the summons was sent to those who have not got it, or not since the meeting was moved."""
    meeting = open_meeting(session, meeting_id)
    issue_summons(session, meeting_id)
    for row in session.scalars(select(Summons).filter_by(meeting_id=meeting_id, sent_on=None)).all():
        keep_sent(session, meeting, row, on)


@command(N_("Registered an answer to the summons"))
def answer_summons(session: Session, summons_id: str, answer: str) -> None:
    """Write down what somebody answered: «yes», «no» or empty; who can come after all needs no deputy."""
    row = _open(session, summons_id)
    row.answer = answer
    if answer == NO:
        return
    meeting = session.get_one(Meeting, row.meeting_id)
    same = {"meeting_id": row.meeting_id, "standing_in_for": row.person_id, "capacity": Capacity.DEPUTY}
    for deputy in session.scalars(select(Summons).filter_by(**same)).all():
        take_back(session, meeting, deputy)


@command(N_("Called a deputy"))
def call_deputy(session: Session, summons_id: str) -> str:
    """Call the personal deputy of somebody who cannot come, and give the id.

    Raises UserError when there is none (OLM § 3-11).
    """
    called = _open(session, summons_id)
    meeting = session.get_one(Meeting, called.meeting_id)
    seats = committees.seats(session, meeting.body_id, meeting.starts_at.date())
    seat = next((each for each in seats if each.holder and each.holder.person_id == called.person_id), None)
    holder = seat.deputy.holder if seat and seat.deputy else None
    if holder is None:
        raise UserError(N_("There is no personal deputy. Choose somebody under the committee first."))
    if session.scalar(select(Summons.id).filter_by(meeting_id=meeting.id, person_id=holder.person_id)):
        raise UserError(N_("{name} is called already."), name=holder.name)
    called.answer = NO
    row = Summons(
        meeting_id=meeting.id,
        person_id=holder.person_id,
        capacity=Capacity.DEPUTY,
        side=called.side,
        post_id=called.post_id,
        standing_in_for=called.person_id,
    )
    session.add(row)
    session.flush()
    return row.id


@command(N_("Called somebody in"))
def call_in(session: Session, meeting_id: str, person_id: str, capacity: Capacity = Capacity.CALLED) -> str:
    """Call somebody without a seat, with the right to speak but no vote, and give the id (OLM § 3-13).

    Raises UserError for somebody who is called already.
    """
    open_meeting(session, meeting_id)
    if session.scalars(select(Summons).filter_by(meeting_id=meeting_id, person_id=person_id)).first() is not None:
        raise UserError(N_("This person is called already."), field="person_id")
    row = Summons(meeting_id=meeting_id, person_id=person_id, capacity=capacity)
    session.add(row)
    session.flush()
    return row.id


@command(N_("Took somebody off the list of those called"))
def uncall(session: Session, summons_id: str) -> None:
    """Take somebody off the list who has not got the summons yet."""
    row = _open(session, summons_id)
    if row.sent_on is not None:
        raise UserError(N_("The summons has been sent to this person already."))
    session.delete(row)


def _people(
    session: Session, meeting_id: str, seats: tuple[SeatRow, ...], called: Mapping[str, str]
) -> tuple[SummonsRow, ...]:
    absent = aliased(Person)
    query = (
        select(Summons, Person, absent)
        .join(Person, Person.id == Summons.person_id)
        .outerjoin(absent, absent.id == Summons.standing_in_for)
        .where(Summons.meeting_id == meeting_id)
        .order_by(Summons.id)
    )
    deputies = {
        seat.holder.person_id: seat.deputy.holder.name
        for seat in seats
        if seat.holder and seat.deputy and seat.deputy.holder
    }
    lines = list(session.execute(query))
    replaced = {row.standing_in_for for row, _, _ in lines}
    return tuple(
        SummonsRow(
            id=row.id,
            person_id=row.person_id,
            name=full_name(person),
            capacity=row.capacity,
            side=row.side,
            sent_on=row.sent_on,
            answer=row.answer,
            standing_in_for=full_name(for_whom),
            deputy=deputies.get(row.person_id, "") if row.capacity is Capacity.MEMBER else "",
            function=called.get(row.person_id, ""),
            deputy_called=row.person_id in replaced,
        )
        for row, person, for_whom in lines
    )


def _open(session: Session, summons_id: str) -> Summons:
    row = session.get(Summons, summons_id)
    if row is None:
        raise UserError(N_("This person is no longer called."))
    open_meeting(session, row.meeting_id)
    return row
