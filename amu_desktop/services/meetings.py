"""Meetings: planned, moved, cancelled, demanded; their numbers follow time until they are summoned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.committees_powers import decision_kinds, votes
from amu_desktop.domain.kinds import MeetingKind, MeetingState
from amu_desktop.domain.yearwheel import MEETING_MONTHS, ProposedMeeting
from amu_desktop.domain.yearwheel import plan_year as domain_plan
from amu_desktop.law.meetings import MEETINGS_A_YEAR
from amu_desktop.services import committees
from amu_desktop.services.meetings_agenda import ItemDraft, add_item, add_standing_items
from amu_desktop.services.meetings_recall import keep_move
from amu_desktop.services.minutes_guard import load, open_meeting
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.tables.committees import Body
from amu_desktop.storage.tables.meetings import Meeting, MeetingDemand
from amu_desktop.storage.tables.minutes import AgendaItem

DEMANDING = 2  # members who together can demand a meeting (OLM § 3-16 first paragraph)
MOST = len(MEETING_MONTHS)
EDITABLE = frozenset({"place", "note", "starts_at", "ends_at", "secretary_id", "led_by_id", "chair_holding_id"})


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What is filled in about a new meeting."""

    body_id: str
    starts_at: datetime
    ends_at: datetime | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY


@dataclass(frozen=True, slots=True)
class DemandDraft:
    """One member's demand for a meeting."""

    person_id: str
    on: date
    reason: str = ""


@asked_once
def list_meetings(session: Session, body_id: str | None = None, year: int | None = None) -> tuple[MeetingRow, ...]:
    """List meetings by time, of one body and one year where these are given."""
    cases = select(func.count()).where(AgendaItem.meeting_id == Meeting.id, AgendaItem.struck_why == "")
    query = select(Meeting, Body, cases.scalar_subquery()).join(Body, Body.id == Meeting.body_id)
    if body_id is not None:
        query = query.where(Meeting.body_id == body_id)
    if year is not None:
        query = query.where(Meeting.year == year)
    rows = [_row(*line) for line in session.execute(query)]
    return tuple(sorted(rows, key=lambda row: (row.starts_at, row.ordinal)))


def load_meeting(session: Session, meeting_id: str) -> MeetingRow:
    """Give one meeting; raises UserError when it is gone."""
    meeting = load(session, meeting_id)
    cases = select(func.count()).where(AgendaItem.meeting_id == meeting_id, AgendaItem.struck_why == "")
    return _row(meeting, session.get_one(Body, meeting.body_id), session.scalar(cases) or 0)


def demands(session: Session, meeting_id: str) -> tuple[MeetingDemand, ...]:
    """Give the demands that a meeting is held on, in the order they were recorded; for other services only."""
    return tuple(session.scalars(select(MeetingDemand).filter_by(meeting_id=meeting_id).order_by(MeetingDemand.id)))


def proposed_year(session: Session, body_id: str, year: int, since: date | None = None) -> tuple[ProposedMeeting, ...]:
    """Propose the meetings of a year that the committee holds: its own number, or what the law calls normal.

    Source: OLM § 3-16 first paragraph.
    """
    begins = date(year, 1, 1)
    own = committees.rules(session, body_id, begins).get("meetings_a_year", "")
    return domain_plan(year, meetings_a_year(own, begins), since)


def meetings_a_year(own: str, on: date) -> int:
    """Give the number a committee has decided on, or what the law calls normal where its rule is no number.

    A plan looks ahead, so the law is never read as it was before today. Source: OLM § 3-16 first paragraph.
    """
    normal = law.decide(MEETINGS_A_YEAR, {}, max(on, today())).value_or(1)
    return min(max(int(own) if own.isdecimal() else normal, 1), MOST)


@command(N_("Planned a meeting"))
def plan_meeting(session: Session, draft: MeetingDraft) -> str:
    """Plan a meeting with the standing items of its quarter, and give its id."""
    if draft.ends_at is not None and draft.ends_at <= draft.starts_at:
        raise UserError(N_("The meeting must end after it begins."), field="ends_at")
    meeting = Meeting(
        body_id=draft.body_id,
        year=draft.starts_at.year,
        ordinal=0,
        kind=draft.kind,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        place=draft.place.strip(),
    )
    session.add(meeting)
    session.flush()
    _number_by_time(session, meeting.body_id, meeting.year)
    add_standing_items(session, meeting)
    return meeting.id


@command(N_("Planned the meetings of the year"))
def plan_year(session: Session, body_id: str, moments: Sequence[datetime], place: str = "") -> tuple[str, ...]:
    """Plan several ordinary meetings at once, and give their ids."""
    return tuple(plan_meeting(session, MeetingDraft(body_id, moment, place=place)) for moment in sorted(moments))


@command(N_("Registered a demand for a meeting"))
def demand_meeting(session: Session, draft: MeetingDraft, demanded: Sequence[DemandDraft]) -> str:
    """Plan a meeting because members demand it, and give its id.

    What they demand it for stands on the agenda. Raises UserError under two different people.
    Source: OLM § 3-16 first paragraph.
    """
    if len({each.person_id for each in demanded}) < DEMANDING:
        raise UserError(N_("Two members must demand the meeting. Choose both."), field="demands")
    given = MeetingDraft(draft.body_id, draft.starts_at, draft.ends_at, draft.place, MeetingKind.DEMANDED)
    meeting_id = plan_meeting(session, given)
    for reason in dict.fromkeys(each.reason.strip() for each in demanded):
        if reason:
            add_item(session, meeting_id, ItemDraft(reason))
    for each in demanded:
        session.add(
            MeetingDemand(meeting_id=meeting_id, person_id=each.person_id, on=each.on, reason=each.reason.strip())
        )
    return meeting_id


@command(N_("Moved a meeting"))
def move_meeting(
    session: Session, meeting_id: str, starts_at: datetime, ends_at: datetime | None = None, reason: str = ""
) -> None:
    """Move a meeting to another time; its length stays where no end is given.

    The former time is kept, and a summons that was sent holds no longer: a new one is needed. Raises UserError when
    the meeting has been held.
    """
    meeting = open_meeting(session, meeting_id)
    if meeting.state is MeetingState.HELD:
        raise UserError(N_("The meeting has been held. Correct the time in the minutes instead."))
    if ends_at is not None and ends_at <= starts_at:
        raise UserError(N_("The meeting must end after it begins."), field="ends_at")
    if meeting.state is not MeetingState.PLANNED and starts_at.year != meeting.year:
        raise UserError(N_("The cases have numbers of {year}. Plan a new meeting instead."), year=meeting.year)
    if starts_at == meeting.starts_at and ends_at in {None, meeting.ends_at}:
        return
    if ends_at is None and meeting.ends_at is not None:
        ends_at = starts_at + (meeting.ends_at - meeting.starts_at)
    if starts_at != meeting.starts_at:
        keep_move(session, meeting, today(), reason)
    former = meeting.year
    meeting.starts_at, meeting.ends_at, meeting.year = starts_at, ends_at, starts_at.year
    session.flush()
    for year in {former, meeting.year}:
        _number_by_time(session, meeting.body_id, year)


@command(N_("Changed a meeting"))
def edit_meeting(session: Session, meeting_id: str, field: str, value: object) -> None:
    """Change one field of a meeting that is not locked."""
    meeting = open_meeting(session, meeting_id)
    if field not in EDITABLE:
        raise ValueError(field)
    if field == "starts_at" and isinstance(value, datetime) and value.year != meeting.year:
        raise UserError(N_("The cases have numbers of {year}. Plan a new meeting instead."), field, year=meeting.year)
    ends = value if field == "ends_at" else meeting.ends_at
    begins = value if field == "starts_at" else meeting.starts_at
    if isinstance(ends, datetime) and isinstance(begins, datetime) and ends <= begins:
        raise UserError(N_("The meeting must end after it begins."), field)
    setattr(meeting, field, value.strip() if isinstance(value, str) else value)


@command(N_("Cancelled a meeting"))
def cancel_meeting(session: Session, meeting_id: str, why: str) -> None:
    """Cancel a meeting that has not been held; its number stays, with the reason."""
    meeting = open_meeting(session, meeting_id)
    if meeting.state is MeetingState.HELD:
        raise UserError(N_("The meeting has been held and cannot be cancelled."))
    if not why.strip():
        raise UserError(N_("Write why the meeting is cancelled."), field="why")
    meeting.state, meeting.told_on = MeetingState.CANCELLED, None
    meeting.cancelled_why = why.strip()


def _number_by_time(session: Session, body_id: str, year: int) -> None:
    """Give planned meetings the free numbers in the order of time; those already summoned or held keep theirs."""
    meetings = list(session.scalars(select(Meeting).filter_by(body_id=body_id, year=year)))
    kept = {meeting.ordinal for meeting in meetings if meeting.state is not MeetingState.PLANNED}
    planned = [meeting for meeting in meetings if meeting.state is MeetingState.PLANNED]
    free = (number for number in range(1, len(meetings) + max(kept, default=0) + 1) if number not in kept)
    for meeting, number in zip(sorted(planned, key=lambda each: (each.starts_at, each.id)), free, strict=False):
        if meeting.ordinal != number:
            meeting.ordinal = number
    session.flush()


def _row(meeting: Meeting, body: Body, cases: int) -> MeetingRow:
    return MeetingRow(
        id=meeting.id,
        body_id=body.id,
        body=body.name,
        body_code=body.code,
        year=meeting.year,
        ordinal=meeting.ordinal,
        kind=meeting.kind,
        state=meeting.state,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        note=meeting.note,
        cancelled_why=meeting.cancelled_why,
        cases=cases,
        kinds=decision_kinds(body.kind, body.powers),
        votes=votes(body.kind),
    )
