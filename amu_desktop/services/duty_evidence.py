"""Evidence of duties that somebody attaches by hand: what it is, the day it is from, a note, and perhaps a file.

Nothing is deleted: evidence that no longer counts is withdrawn, and the file still says what was shown before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.exchange.safe_attachment import KINDS, AttachedFile, read_attachment
from amu_desktop.services.overview_duties import NAMES
from amu_desktop.services.work import asked_once, command, who
from amu_desktop.storage import blobs
from amu_desktop.storage.tables.duties import DutyEvidence
from amu_desktop.storage.tables.papers import Attachment

__all__ = [
    "KINDS",
    "KINDS_OF_EVIDENCE",
    "AttachedFile",
    "EvidenceDraft",
    "EvidenceRow",
    "add_evidence",
    "evidence_by_duty",
    "file_of",
    "read_file",
    "withdraw_evidence",
]

EARLIEST = date(1977, 1, 1)
"""No evidence is older than the duty to keep the working environment in order at all (the Act of 1977)."""
KINDS_OF_EVIDENCE: dict[str, law.Evidence] = {kind.value: kind for kind in law.Evidence}
KEYS = frozenset({*NAMES, *(duty.key for duty in law.DUTIES)})


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """What is attached to a duty; `kind` is None for anything the law does not name."""

    duty: str
    on: date
    kind: law.Evidence | None = None
    note: str = ""
    file: AttachedFile | None = None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence attached by hand; `file_id` is that of the attachment, empty when there is none."""

    id: str
    duty: str
    kind: law.Evidence | None
    on: date
    note: str
    file_id: str
    file_name: str
    added_by: str


def read_file(path: Path) -> AttachedFile:
    """Read a file to attach; a UserError at `file` when it is none that can be."""
    return read_attachment(path)


@asked_once
def evidence_by_duty(session: Session, on: date) -> Mapping[str, tuple[EvidenceRow, ...]]:
    """Give what is attached and holds on a day, the newest first, by the keys of the duties."""
    named = (Attachment.subject_table == DutyEvidence.__tablename__) & (Attachment.subject_id == DutyEvidence.id)
    query = (
        select(DutyEvidence, Attachment.id, Attachment.name)
        .outerjoin(Attachment, named)
        .where(DutyEvidence.on <= on, or_(DutyEvidence.withdrawn_on.is_(None), DutyEvidence.withdrawn_on > on))
        .order_by(DutyEvidence.on.desc(), DutyEvidence.id.desc())
    )
    found: dict[str, list[EvidenceRow]] = {}
    for row, file_id, name in session.execute(query):
        made = EvidenceRow(row.id, row.duty, _kind(row.kind), row.on, row.note, file_id or "", name or "", row.added_by)
        found.setdefault(row.duty, []).append(made)
    return {duty: tuple(rows) for duty, rows in found.items()}


@command(N_("Attached evidence to a duty"))
def add_evidence(session: Session, draft: EvidenceDraft) -> str:
    """Attach evidence to a duty and give its id; a UserError at the field that is wrong."""
    if draft.duty not in KEYS:
        raise UserError(N_("This duty is not in the law check."), field="duty")
    if draft.on > clock.today():
        raise UserError(N_("The day is in the future. Write the day it was done."), field="on")
    if draft.on < EARLIEST:
        raise UserError(N_("The day is before {year}. Write the year with four figures."), "on", year=EARLIEST.year)
    if not draft.note.strip() and draft.file is None:
        raise UserError(N_("Write what it is or where it is kept, or attach a file."), field="note")
    row = DutyEvidence(
        duty=draft.duty,
        kind=draft.kind.value if draft.kind else "",
        on=draft.on,
        note=draft.note.strip(),
        added_by=who(session),
        added_at=clock.now(),
    )
    session.add(row)
    session.flush()
    if draft.file is not None:
        digest = blobs.keep(session, draft.file.content)
        made = {"subject_table": DutyEvidence.__tablename__, "subject_id": row.id, "name": draft.file.name}
        session.add(Attachment(**made, sha256=digest, added_at=clock.now()))
    return row.id


@command(N_("Withdrew evidence"))
def withdraw_evidence(session: Session, evidence_id: str) -> None:
    """Let evidence count no longer from today on; it stays in the file."""
    row = session.get(DutyEvidence, evidence_id)
    if row is None:
        raise UserError(N_("This evidence is no longer in the file."))
    row.withdrawn_on = clock.today()


def file_of(session: Session, evidence_id: str) -> AttachedFile:
    """Give the file attached to evidence; a UserError when there is none, or its bytes were erased."""
    query = select(Attachment).filter_by(subject_table=DutyEvidence.__tablename__, subject_id=evidence_id)
    row = session.scalars(query).first()
    content = blobs.get(session, row.sha256) if row is not None else None
    if row is None or content is None:
        raise UserError(N_("The file is no longer kept."))
    return AttachedFile(row.name, content)


def _kind(text: str) -> law.Evidence | None:
    # What a newer program calls its evidence is still evidence, only not of a kind that is known here.
    return KINDS_OF_EVIDENCE.get(text)
