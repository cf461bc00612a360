"""Locking minutes: what is missing, what may be passed with a reason, the seal, and corrections afterwards.

There is no unlocking. The law's part cannot be passed; ours can, with a reason that is printed (README rule 11).
"""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import writing
from amu_desktop.domain.kinds import (
    Capacity,
    DecisionKind,
    ItemKind,
    MeasureState,
    MeetingState,
    Outcome,
)
from amu_desktop.domain.minutes import Ending
from amu_desktop.domain.minutes_check import (
    DecisionForCheck,
    ItemForCheck,
    MeasureForCheck,
    MemberForCheck,
    MinutesForCheck,
    Missing,
    missing_before_locking,
)
from amu_desktop.law.answers import Grade
from amu_desktop.services.measures import next_measure
from amu_desktop.services.meetings_agenda import postpone
from amu_desktop.services.minutes import minutes, subject
from amu_desktop.services.minutes_guard import load, open_meeting
from amu_desktop.services.minutes_leaves import leaves
from amu_desktop.services.minutes_reading import pack
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.services.work import command, who
from amu_desktop.storage import seal
from amu_desktop.storage.tables.base import Row
from amu_desktop.storage.tables.measures import DecisionRecord, Measure, MeasureAsDecided
from amu_desktop.storage.tables.meetings import Attendance, Matter, Meeting, Passage
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
from amu_desktop.storage.tables.numbers import Number


def missing(session: Session, meeting_id: str) -> tuple[Missing, ...]:
    """List what is missing before the minutes can be locked, in the order of the minutes."""
    return missing_in(minutes(session, meeting_id))


def missing_in(whole: MinutesRow) -> tuple[Missing, ...]:
    """List what is missing in minutes that were read already."""
    stood_in_for = {each.standing_in_for for each in whole.attendance if each.standing_in_for and each.there}
    holds = {item.parent_id for item in whole.items if not item.struck}
    return missing_before_locking(
        MinutesForCheck(
            members=tuple(
                MemberForCheck(each.id, each.name, each.presence is not None or each.person_id in stood_in_for)
                for each in whole.attendance
                if each.capacity in {Capacity.MEMBER, Capacity.DEPUTY}
            ),
            items=tuple(_for_check(item, holds=item.id in holds) for item in whole.items if not item.struck),
        )
    )


def key_of(one: Missing) -> str:
    """Name one thing that is missing, so that a reason can be given for it."""
    return f"{one.item}:{one.field}"


@command(N_("Locked the minutes"))
def lock(session: Session, meeting_id: str, reasons: Mapping[str, str] | None = None) -> None:
    """Lock the minutes: measures and decisions get their numbers, and every text is sealed.

    `reasons` answers, by :func:`key_of`, what is ours and left out. Raises Refusal with each thing that is missing:
    the law's part cannot be passed (OLM § 3-16 fourth paragraph, aml § 7-2 fifth paragraph), ours not without a
    reason; the fields of its reasons are these keys.
    """
    meeting = open_meeting(session, meeting_id)
    if meeting.state is not MeetingState.HELD:
        raise UserError(N_("There are no minutes of this meeting yet. Begin them first."))
    whole = minutes(session, meeting_id)
    _pass_with_reason(session, meeting_id, missing_in(whole), dict(reasons or {}))
    _write_names(session, whole)
    _register(session, meeting, whole)
    meeting.state = MeetingState.LOCKED
    session.flush()
    seal.seal(session, subject(meeting_id), leaves(session, meeting_id), who(session), _rows(session, meeting))
    _move_on(session, meeting, whole)


@command(N_("Wrote a correction"))
def correct(session: Session, meeting_id: str, text: str, item_id: str | None = None) -> str:
    """Write a dated correction to locked minutes or one of their cases, and give its id; the locked text stands."""
    if load(session, meeting_id).state is not MeetingState.LOCKED:
        raise UserError(N_("The minutes are not locked. Change the text itself."))
    if not text.strip():
        raise UserError(N_("Write what is corrected."), field="text")
    sealed = seal.find(session, subject(meeting_id))
    row = Correction(
        meeting_id=meeting_id,
        item_id=item_id,
        seal_id=sealed.id if sealed else None,
        text=text.strip(),
        at=now(),
        by=who(session),
    )
    session.add(row)
    session.flush()
    return row.id


def _for_check(item: ItemRow, *, holds: bool) -> ItemForCheck:
    return ItemForCheck(
        id=item.id,
        number=item.label,
        title=item.title,
        kind=item.kind,
        outcome=item.outcome,
        text=f"{item.discussion} {item.annex_text} {item.decision_text}",
        vote=item.result,
        positions={row.side: row.text for row in item.positions if row.slot is not None and not row.extra},
        decisions=(DecisionForCheck(item.id, item.decision_kind, item.deadline, written=bool(item.decision.strip())),)
        if item.decision_kind and _is_decided(item)
        else (),
        measures=tuple(MeasureForCheck(each.id, each.owner, each.due) for each in item.measures if each.text.strip()),
        holds_items=holds,
    )


def _is_decided(item: ItemRow) -> bool:
    """Tell whether something was decided: in agreement, by vote, or in words of the committee's own."""
    if item.outcome is Outcome.AGREEMENT or (item.own_decision and item.outcome is not Outcome.POSTPONED):
        return True
    return item.outcome is Outcome.VOTE and item.result is not None and item.result.ending is Ending.ADOPTED


def _pass_with_reason(
    session: Session, meeting_id: str, lacking: tuple[Missing, ...], reasons: Mapping[str, str]
) -> None:
    refused = []
    for one in lacking:
        reason = reasons.get(key_of(one), "").strip()
        if one.grade is Grade.LAW or not reason:
            refused.append(UserError(one.says.text, key_of(one), **one.says.values))
        else:
            _omit(session, meeting_id, one, reason)
    if refused:
        raise Refusal(N_("The minutes cannot be locked yet."), tuple(refused))


def _omit(session: Session, meeting_id: str, one: Missing, reason: str) -> None:
    session.add(
        Omission(
            meeting_id=meeting_id,
            item_id=one.item or None,
            code=f"{one.code}:{one.field}",
            what=pack(one.says),
            reason=reason,
        )
    )


def _write_names(session: Session, whole: MinutesRow) -> None:
    for each in whole.attendance:
        session.get_one(Attendance, each.id).name = each.name
    for item in whole.items:
        for statement in item.statements:
            session.get_one(Statement, statement.id).name = statement.name


def _register(session: Session, meeting: Meeting, whole: MinutesRow) -> None:
    """Give measures and decisions their numbers, and keep the measures as they were decided."""
    for item in whole.items:
        if item.struck:
            continue
        for each in item.measures:
            if not each.text.strip():
                session.delete(session.get_one(Measure, each.id))
                continue
            measure = session.get_one(Measure, each.id)
            if measure.state is MeasureState.DRAFT:
                measure.number, measure.state = next_measure(session), MeasureState.OPEN
                measure.raised_on = meeting.starts_at.date()
                session.flush()
            session.add(
                MeasureAsDecided(
                    measure_id=each.id,
                    item_id=item.id,
                    number=measure.number,
                    text=each.text,
                    owner=each.owner,
                    due=each.due,
                )
            )
        if item.decision and _is_decided(item):
            last = session.scalar(select(func.max(DecisionRecord.n)).filter_by(year=meeting.year)) or 0
            session.add(
                DecisionRecord(
                    item_id=item.id,
                    kind=item.decision_kind or DecisionKind.DECISION,
                    text=writing.plain(item.decision),
                    year=meeting.year,
                    n=last + 1,
                    deadline=item.deadline,
                )
            )
            session.flush()


def _move_on(session: Session, meeting: Meeting, whole: MinutesRow) -> None:
    """Close the cases that were treated, and carry the postponed ones over."""
    for row in whole.items:
        if row.struck or row.matter_id is None:
            continue
        if row.outcome is Outcome.POSTPONED:
            postpone(session, session.get_one(AgendaItem, row.id), meeting)
        elif row.kind is ItemKind.CASE and row.outcome is not None:
            session.get_one(Matter, row.matter_id).closed_on = meeting.starts_at.date()


def _rows(session: Session, meeting: Meeting) -> list[Row]:
    """Give the rows that become immutable."""
    items = list(session.scalars(select(AgendaItem).filter_by(meeting_id=meeting.id)))
    ids = [item.id for item in items]
    found: list[Row] = [meeting, *items]
    found += session.scalars(select(Attendance).filter_by(meeting_id=meeting.id))
    found += session.scalars(select(Omission).filter_by(meeting_id=meeting.id))
    ballots = list(session.scalars(select(Ballot).where(Ballot.item_id.in_(ids))))
    positions = list(session.scalars(select(Position).where(Position.item_id.in_(ids))))
    found += [*ballots, *positions]
    found += session.scalars(select(Proposal).where(Proposal.item_id.in_(ids)))
    found += session.scalars(select(Statement).where(Statement.item_id.in_(ids)))
    found += session.scalars(select(Passage).where(Passage.item_id.in_(ids)))
    found += session.scalars(select(MeasureAsDecided).where(MeasureAsDecided.item_id.in_(ids)))
    cast = [ballot.id for ballot in ballots]
    found += session.scalars(select(Vote).where(Vote.ballot_id.in_(cast)))
    found += session.scalars(select(Tally).where(Tally.ballot_id.in_(cast)))
    held = [position.id for position in positions]
    found += session.scalars(select(PositionHolder).where(PositionHolder.position_id.in_(held)))
    numbers = [item.number_id for item in items if item.number_id]
    found += session.scalars(select(Number).where(Number.id.in_(numbers)))
    return found
