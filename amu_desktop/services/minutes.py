"""The minutes of a meeting as one nested row: the single source of window, papers, check and seal."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Capacity, MeetingState
from amu_desktop.domain.minutes import VoteResult, item_summary
from amu_desktop.services import committees
from amu_desktop.services.matters import first_raised
from amu_desktop.services.meetings import load_meeting
from amu_desktop.services.minutes_counting import Boxes, away, ballot_row, counted, decided, position_rows
from amu_desktop.services.minutes_guard import load
from amu_desktop.services.minutes_reading import Came, Written, full_name, read
from amu_desktop.services.minutes_rows import (
    AttendanceRow,
    BallotRow,
    ChairRow,
    FirstRaised,
    ItemRow,
    MinutesRow,
    PassageRow,
    ProposalRow,
)
from amu_desktop.services.work import asked_once
from amu_desktop.storage import seal
from amu_desktop.storage.tables.meetings import Meeting, MeetingDemand
from amu_desktop.storage.tables.minutes import AgendaItem, Proposal
from amu_desktop.storage.tables.offices import Holding
from amu_desktop.storage.tables.people import Person


def subject(meeting_id: str) -> str:
    """Name the minutes of a meeting for the seal and for drafts."""
    return f"minutes:{meeting_id}"


@asked_once
def minutes(session: Session, meeting_id: str) -> MinutesRow:
    """Give the whole minutes of a meeting; raises UserError when it is gone."""
    meeting = load(session, meeting_id)
    written = read(session, meeting)
    chair = _chair(session, meeting, written)
    attendance = tuple(_attendance(came, meeting, chair) for came in written.attendance)
    order = [item.id for item in written.items if not item.struck_why]
    matter_ids = [item.matter_id for item in written.items if item.matter_id]
    frame = _Frame(
        written=written,
        attendance=attendance,
        away=away(attendance, order, written.passages),
        first=first_raised(session, matter_ids, meeting) if matter_ids else {},
        meetings=_labels(session, [item.postponed_to for item in written.items if item.postponed_to]),
        names={each.id: each.name for each in attendance},
        depth=_depths(written.items),
    )
    sealed = seal.find(session, subject(meeting_id)) if meeting.state is MeetingState.LOCKED else None
    return MinutesRow(
        meeting=load_meeting(session, meeting_id),
        chair=chair,
        led_by_id=meeting.led_by_id,
        secretary_id=meeting.secretary_id,
        secretary=_secretary(session, meeting, attendance),
        attendance=attendance,
        demanded_by=_demanded_by(session, meeting_id),
        items=tuple(_item(item, frame) for item in written.items),
        omissions=written.omissions,
        corrections=written.corrections,
        locked_at=sealed.at if sealed else None,
        locked_by=sealed.by if sealed else "",
        begun=meeting.state in {MeetingState.HELD, MeetingState.LOCKED},
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all items of the minutes share."""

    written: Written
    attendance: tuple[AttendanceRow, ...]
    away: dict[str, frozenset[str]]
    first: dict[str, FirstRaised]
    meetings: dict[str, str]
    names: dict[str, str]
    depth: dict[str, int]


def _item(item: AgendaItem, frame: _Frame) -> ItemRow:
    written = frame.written
    proposals = _proposals(written.proposals.get(item.id, []))
    gone = frame.away.get(item.id, frozenset())
    ballot, result, error = _vote(item, frame, proposals)
    letters = {each.id: each.letter for each in proposals}
    boxes = Boxes(written.positions.get(item.id, []), written.holders, frame.names, letters)
    postponed = frame.meetings.get(item.postponed_to or "", "")
    return ItemRow(
        id=item.id,
        matter_id=item.matter_id,
        parent_id=item.parent_id,
        depth=frame.depth[item.id],
        number=written.numbers.get(item.number_id or ""),
        order_key=item.order_key,
        kind=item.kind,
        title=item.title,
        category=item.category,
        confidential=item.confidential,
        ground=item.ground,
        background=item.background,
        discussion=item.discussion,
        annex_text=item.annex_text,
        outcome=item.outcome,
        decision_kind=item.decision_kind,
        own_decision=item.own_decision,
        decision_text=item.decision_text,
        decision=decided(item, result, proposals),
        deadline=item.deadline,
        postponed_to=item.postponed_to,
        postponed_label=postponed,
        wall_text=item.wall_text,
        planned_minutes=item.planned_minutes,
        struck_why=item.struck_why,
        first_raised=frame.first.get(item.matter_id or ""),
        proposals=proposals,
        ballot=ballot,
        result=result,
        vote_error=error,
        summary=item_summary(
            item.outcome,
            result.found if result else None,
            item.decision_kind,
            postponed_to=postponed,
            confidential=item.confidential,
        ),
        positions=position_rows(result, boxes),
        statements=tuple(written.statements.get(item.id, ())),
        passages=tuple(
            PassageRow(
                each.id, each.attendance_id, frame.names.get(each.attendance_id, ""), each.into, each.at, each.reason
            )
            for each in written.passages.get(item.id, ())
        ),
        away=gone,
        measures=tuple(written.measures.get(item.id, ())),
        attachments=tuple(written.attachments.get(item.id, ())),
    )


def _vote(
    item: AgendaItem, frame: _Frame, proposals: tuple[ProposalRow, ...]
) -> tuple[BallotRow | None, VoteResult | None, UserError | None]:
    cast = frame.written.ballots.get(item.id)
    if cast is None:
        return None, None, None
    votes, tallies = frame.written.votes.get(cast.id, []), frame.written.tallies.get(cast.id, [])
    ballot = ballot_row(cast, votes, tallies, proposals)
    return ballot, *counted(ballot, proposals, frame.attendance, frame.away.get(item.id, frozenset()))


def _attendance(came: Came, meeting: Meeting, chair: ChairRow | None) -> AttendanceRow:
    row = came.row
    return AttendanceRow(
        id=row.id,
        person_id=row.person_id,
        name=came.name,
        function=row.function,
        capacity=row.capacity,
        side=row.side,
        votes=row.votes,
        presence=row.presence,
        post_id=row.post_id,
        standing_in_for=row.standing_in_for,
        standing_in_for_name=came.standing_in_for,
        chair=chair is not None and chair.person_id == row.person_id and meeting.id == row.meeting_id,
        senior=came.senior,
        order_key=row.order_key,
    )


def _proposals(rows: list[Proposal]) -> tuple[ProposalRow, ...]:
    return tuple(
        ProposalRow(each.id, each.letter, each.text, each.by)
        for each in sorted(rows, key=lambda each: (each.letter, each.id))
    )


def _chair(session: Session, meeting: Meeting, written: Written) -> ChairRow | None:
    leads = ""
    if meeting.led_by_id is not None:
        known = {came.row.person_id: came.name for came in written.attendance}
        leads = known.get(meeting.led_by_id) or full_name(session.get_one(Person, meeting.led_by_id))
    on = meeting.starts_at.date()
    if meeting.chair_holding_id is None:
        found = committees.chair(session, meeting.body_id, on)
        return ChairRow(found.person_id, found.name, found.side, found.since, found.until, leads) if found else None
    holding = session.get_one(Holding, meeting.chair_holding_id)
    came = next((each for each in written.attendance if each.row.person_id == holding.person_id), None)
    if came is not None and came.row.side is not None:
        return ChairRow(holding.person_id, came.name, came.row.side, holding.since, holding.until, leads)
    side = committees.side_of(session, meeting.body_id, holding.person_id, on)
    name = came.name if came else full_name(session.get_one(Person, holding.person_id))
    return ChairRow(holding.person_id, name, side, holding.since, holding.until, leads)


def _secretary(session: Session, meeting: Meeting, attendance: tuple[AttendanceRow, ...]) -> str:
    chosen = [each.name for each in attendance if each.person_id == meeting.secretary_id]
    if not chosen and meeting.secretary_id is not None:
        return full_name(session.get_one(Person, meeting.secretary_id))
    present = [each.name for each in attendance if each.capacity is Capacity.SECRETARY and each.there]
    return next(iter(chosen + present), "")


def _demanded_by(session: Session, meeting_id: str) -> tuple[str, ...]:
    query = (
        select(Person)
        .join(MeetingDemand, MeetingDemand.person_id == Person.id)
        .where(MeetingDemand.meeting_id == meeting_id)
        .order_by(MeetingDemand.id)
    )
    return tuple(full_name(person) for person in session.scalars(query))


def _labels(session: Session, meeting_ids: list[str]) -> dict[str, str]:
    if not meeting_ids:
        return {}
    found = session.scalars(select(Meeting).where(Meeting.id.in_(meeting_ids)))
    return {meeting.id: f"{meeting.ordinal}/{meeting.year}" for meeting in found}


def _depths(items: tuple[AgendaItem, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for item in items:
        found[item.id] = found[item.parent_id] + 1 if item.parent_id in found else 0
    return found
