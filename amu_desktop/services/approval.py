"""What comes after the minutes of a meeting are locked: who signs them, and in which later meeting they are approved.

The case «Approval of the previous minutes» of the next meeting approves them when its minutes are locked; nothing is
written twice. A signature stands for the edition it was put under: a correction after that edition makes it void.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState, Outcome
from amu_desktop.domain.minutes import Ending
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_guard import load
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.services.publishing_editions import editions
from amu_desktop.services.publishing_minutes import signers
from amu_desktop.services.work import command
from amu_desktop.storage.tables.approval import Approval, Signature
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Correction

PREVIOUS = "previous"
"""The standing case that approves the minutes of the meeting before."""


@dataclass(frozen=True, slots=True)
class SignerRow:
    """Somebody who is to sign, and whether they have; `void` when a correction came after what they signed."""

    name: str
    id: str | None = None
    edition: int = 0
    signed_on: date | None = None
    void: bool = False


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """That minutes were approved: when, in which meeting, and with which remarks; `id` when it was written by hand."""

    on: date
    meeting_id: str | None
    meeting: str
    remarks: str
    id: str | None = None


def list_signers(session: Session, meeting_id: str) -> tuple[SignerRow, ...]:
    """List those who are to sign the minutes and those who have, the signatures in the order they came."""
    whole = minutes(session, meeting_id)
    signed = session.scalars(select(Signature).filter_by(meeting_id=meeting_id).order_by(Signature.id)).all()
    rows = [
        SignerRow(each.name, each.id, each.edition, each.signed_on, _void(session, meeting_id, each)) for each in signed
    ]
    holding = {row.name for row in rows if not row.void}
    waiting = [SignerRow(each.name) for each in signers(whole) if each.name and each.name not in holding]
    return (*rows, *waiting)


def signed_and_holding(session: Session, meeting_id: str) -> bool:
    """Tell whether a correction would make a signature void."""
    return any(row.id is not None and not row.void for row in list_signers(session, meeting_id))


@command(N_("Registered a signature"))
def sign(session: Session, meeting_id: str, name: str, on: date) -> str:
    """Write down that somebody signed the printed minutes, and give the id.

    Raises UserError when they are not locked or not printed, on a day before the meeting, and for one who has signed.
    """
    meeting = load(session, meeting_id)
    if meeting.state is not MeetingState.LOCKED:
        raise UserError(N_("Lock the minutes before they are signed."))
    printed = editions(session, "minutes", meeting_id)
    if not printed:
        raise UserError(N_("Print the minutes first. They are signed on paper."))
    if not name.strip():
        raise UserError(N_("Write who signed."), field="name")
    if on < meeting.starts_at.date():
        raise UserError(N_("The meeting was not held before that day."), field="on")
    row = Signature(
        meeting_id=meeting_id, name=name.strip(), edition=max(each.edition for each in printed), signed_on=on
    )
    earlier = session.scalars(select(Signature).filter_by(meeting_id=meeting_id, name=row.name)).all()
    if any(not _void(session, meeting_id, each) for each in earlier):
        raise UserError(N_("{name} has signed already."), field="name", name=row.name)
    session.add(row)
    session.flush()
    return row.id


@command(N_("Took back a signature"))
def unsign(session: Session, signature_id: str) -> None:
    """Take back a signature that was registered by mistake."""
    row = session.get(Signature, signature_id)
    if row is not None:
        session.delete(row)


def approval_of(session: Session, meeting_id: str) -> ApprovalRow | None:
    """Give when and where minutes were approved, by hand or by the case of a later meeting; None while they are not."""
    meeting = load(session, meeting_id)
    by_hand = session.scalars(select(Approval).filter_by(meeting_id=meeting_id)).first()
    if by_hand is not None:
        where = session.get(Meeting, by_hand.approved_in) if by_hand.approved_in else None
        return ApprovalRow(by_hand.on, by_hand.approved_in, _label(where), by_hand.remarks, by_hand.id)
    if meeting.state is not MeetingState.LOCKED:
        return None
    for later in _later(session, meeting):
        if later.state is not MeetingState.LOCKED:
            continue
        item = _previous(session, later.id)
        if item is not None and _approves(item):
            return ApprovalRow(later.starts_at.date(), later.id, _label(later), item.discussion)
    return None


def approved_next(session: Session, meeting_id: str) -> Meeting | None:
    """Give the next meeting that has the case of approval on its agenda and is not locked yet."""
    rows = _later(session, load(session, meeting_id))
    open_ = (each for each in rows if each.state is not MeetingState.LOCKED)
    query = select(AgendaItem.meeting_id).filter_by(standing=PREVIOUS, struck_why="")
    asked = set(session.scalars(query))
    return next((each for each in open_ if each.id in asked), None)


@command(N_("Registered that the minutes are approved"))
def approve(session: Session, meeting_id: str, on: date, approved_in: str | None = None, remarks: str = "") -> str:
    """Write down by hand that minutes are approved, and give the id.

    Raises UserError when they are not locked, are approved already, or on a day before their meeting.
    """
    meeting = load(session, meeting_id)
    if meeting.state is not MeetingState.LOCKED:
        raise UserError(N_("Lock the minutes before they are approved."))
    if approval_of(session, meeting_id) is not None:
        raise UserError(N_("The minutes are approved already."))
    if on < meeting.starts_at.date():
        raise UserError(N_("The meeting was not held before that day."), field="on")
    row = Approval(meeting_id=meeting_id, approved_in=approved_in, on=on, remarks=remarks.strip())
    session.add(row)
    session.flush()
    return row.id


@command(N_("Took back an approval"))
def take_back(session: Session, approval_id: str) -> None:
    """Take back an approval that was written by hand."""
    row = session.get(Approval, approval_id)
    if row is not None:
        session.delete(row)


def _void(session: Session, meeting_id: str, signature: Signature) -> bool:
    """Tell whether a correction came after the edition that was signed; keys tell the order within a second too."""
    signed = [each.id for each in editions(session, "minutes", meeting_id) if each.edition == signature.edition]
    written = session.scalars(select(Correction.id).filter_by(meeting_id=meeting_id))
    return bool(signed) and any(id_ > min(signed) for id_ in written)


def _later(session: Session, meeting: Meeting) -> list[Meeting]:
    rows = session.scalars(
        select(Meeting).where(Meeting.body_id == meeting.body_id, Meeting.state != MeetingState.CANCELLED)
    )
    return sorted((each for each in rows if each.starts_at > meeting.starts_at), key=lambda each: each.starts_at)


def _previous(session: Session, meeting_id: str) -> ItemRow | None:
    item_id = session.scalar(select(AgendaItem.id).filter_by(meeting_id=meeting_id, standing=PREVIOUS, struck_why=""))
    return minutes(session, meeting_id).item(item_id) if item_id else None


def _approves(item: ItemRow) -> bool:
    if item.outcome is Outcome.VOTE:
        return item.result is not None and item.result.ending is Ending.ADOPTED
    return item.outcome is Outcome.AGREEMENT


def _label(meeting: Meeting | None) -> str:
    return f"{meeting.ordinal}/{meeting.year}" if meeting else ""
