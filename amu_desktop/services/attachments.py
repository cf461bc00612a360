"""Files attached to cases, to what stands on an agenda and to meetings: the same bytes are kept once.

A file on a case follows it to each agenda it comes on, as a row of its own that is sealed with those minutes. The
signed page of locked minutes is attached to the meeting, since nothing may be added to what is sealed. A report that
goes with a summons must be answered for first: personal medical information is taken out, or the person has consented
(aml § 7-2 fourth paragraph).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState, Outcome
from amu_desktop.exchange.file_names import safe_name
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services.minutes_guard import load, open_item
from amu_desktop.services.work import command
from amu_desktop.storage import blobs
from amu_desktop.storage.tables.file import Blob
from amu_desktop.storage.tables.meetings import Matter, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.papers import Attachment

MOST_BYTES = 50 * 1024 * 1024
"""What a file may weigh: a scan of a long report does, a film does not."""


class Owner(StrEnum):
    """What a file can be attached to; the value is its table."""

    MATTER = "matter"
    ITEM = "agenda_item"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class FileRow:
    """An attached file; `health_cleared` is None until somebody has answered, `size` 0 when the bytes were erased."""

    id: str
    name: str
    size: int
    added_at: datetime
    health_cleared: bool | None
    removable: bool


def list_files(session: Session, owner: Owner, owner_id: str) -> tuple[FileRow, ...]:
    """List the files attached to something, in the order they were attached."""
    query = (
        select(Attachment, func.length(Blob.content))
        .outerjoin(Blob, Blob.sha256 == Attachment.sha256)
        .where(Attachment.subject_table == owner.value, Attachment.subject_id == owner_id)
        .order_by(Attachment.id)
    )
    open_ = _is_open(session, owner, owner_id)
    return tuple(
        FileRow(each.id, each.name, size or 0, each.added_at, each.health_cleared, open_)
        for each, size in session.execute(query)
    )


def read_file(session: Session, attachment_id: str) -> AttachedFile:
    """Give the name and bytes of an attached file; raises UserError when it is gone or was erased."""
    row = _load(session, attachment_id)
    content = blobs.get(session, row.sha256)
    if content is None:
        raise UserError(N_("The file was erased on demand."))
    return AttachedFile(safe_name(row.name), content)


@command(N_("Attached a file"))
def attach(session: Session, owner: Owner, owner_id: str, file: AttachedFile) -> str:
    """Attach a file that was read and judged, and give its id; on a case it follows to the agendas it stands on.

    Raises UserError when the same file is attached there already, or when what it belongs to is locked or gone.
    """
    _open(session, owner, owner_id)
    digest = blobs.keep(session, file.content)
    if _there(session, owner, owner_id, digest):
        raise UserError(N_("{name} is attached here already."), "file", name=file.name)
    made = _add(session, owner, owner_id, safe_name(file.name), digest, cleared=None)
    if owner is Owner.MATTER:
        for item in session.scalars(select(AgendaItem).filter_by(matter_id=owner_id, struck_why="")).all():
            if _is_open(session, Owner.ITEM, item.id):
                follow(session, item)
    return made


@command(N_("Removed an attached file"))
def remove(session: Session, attachment_id: str) -> None:
    """Take a file off; raises UserError when it is sealed with locked minutes."""
    row = _load(session, attachment_id)
    _open(session, Owner(row.subject_table), row.subject_id)
    session.delete(row)


@command(N_("Answered the question of health information"))
def clear_health(session: Session, attachment_id: str, cleared: bool) -> None:
    """Answer that personal health information is taken out, or that the person has consented (aml § 7-2 (4))."""
    row = _load(session, attachment_id)
    _open(session, Owner(row.subject_table), row.subject_id)
    row.health_cleared = cleared


def follow(session: Session, item: AgendaItem) -> None:
    """Let the files of a case, and of a treatment that was postponed, stand with this treatment of it too."""
    if item.matter_id is None:
        return
    former = session.scalars(
        select(AgendaItem.id).filter_by(matter_id=item.matter_id, outcome=Outcome.POSTPONED, struck_why="")
    )
    for owner, owner_id in ((Owner.MATTER, item.matter_id), *((Owner.ITEM, id_) for id_ in former.all())):
        for each in _rows(session, owner, owner_id):
            if not _there(session, Owner.ITEM, item.id, each.sha256):
                _add(session, Owner.ITEM, item.id, each.name, each.sha256, cleared=each.health_cleared)


def leave(session: Session, item: AgendaItem) -> None:
    """Hang the files of an item that is taken off the agenda on its case; what has no case goes with the item."""
    for each in _rows(session, Owner.ITEM, item.id):
        if item.matter_id is None or _there(session, Owner.MATTER, item.matter_id, each.sha256):
            session.delete(each)
        else:
            each.subject_table, each.subject_id = Owner.MATTER.value, item.matter_id


def _rows(session: Session, owner: Owner, owner_id: str) -> list[Attachment]:
    query = select(Attachment).filter_by(subject_table=owner.value, subject_id=owner_id).order_by(Attachment.id)
    return list(session.scalars(query))


def _add(session: Session, owner: Owner, owner_id: str, name: str, digest: str, *, cleared: bool | None) -> str:
    row = Attachment(
        subject_table=owner.value,
        subject_id=owner_id,
        name=name,
        sha256=digest,
        health_cleared=cleared,
        added_at=now(),
    )
    session.add(row)
    session.flush()
    return row.id


def _there(session: Session, owner: Owner, owner_id: str, digest: str) -> bool:
    query = select(Attachment.id).filter_by(subject_table=owner.value, subject_id=owner_id, sha256=digest)
    return session.scalars(query).first() is not None


def _open(session: Session, owner: Owner, owner_id: str) -> None:
    """Raise UserError when nothing may be attached to or taken from this any more."""
    match owner:
        case Owner.ITEM:
            open_item(session, owner_id)
        case Owner.MEETING:
            if load(session, owner_id).state is MeetingState.CANCELLED:
                raise UserError(N_("The meeting is cancelled. Plan a new one instead."))
        case Owner.MATTER:
            if session.get(Matter, owner_id) is None:
                raise UserError(N_("This case is no longer in the file."))
        case _:
            assert_never(owner)


def _is_open(session: Session, owner: Owner, owner_id: str) -> bool:
    if owner is not Owner.ITEM:
        return True
    query = (
        select(Meeting.state)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.id == owner_id, AgendaItem.struck_why == "")
    )
    return session.scalar(query) not in {None, MeetingState.LOCKED, MeetingState.CANCELLED}


def _load(session: Session, attachment_id: str) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise UserError(N_("This file is no longer attached."))
    return row
