"""Written agreements between the parties: what they set aside, and until when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.tables.measures import Agreement, AgreementSignature


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What is filled in about an agreement; `content` is JSON of its parts."""

    kind: AgreementKind
    signed_on: date | None = None
    since: date | None = None
    until: date | None = None
    content: str = "{}"
    signatures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement; `until` is the first day it no longer holds, where that is stated."""

    id: str
    kind: AgreementKind
    signed_on: date | None
    since: date | None
    until: date | None
    content: str
    signatures: tuple[str, ...]


@asked_once
def list_agreements(
    session: Session, kind: AgreementKind | None = None, on: date | None = None
) -> tuple[AgreementRow, ...]:
    """List the agreements, oldest first, or only those signed by the day and not stated to be over."""
    rows = []
    for row in session.scalars(select(Agreement).order_by(Agreement.signed_on, Agreement.id)):
        signed = row.signed_on or row.since
        holds = on is None or (signed is not None and signed <= on and (row.until is None or on < row.until))
        if holds and kind in {None, row.kind}:
            signatures = session.scalars(select(AgreementSignature.name).filter_by(agreement_id=row.id))
            rows.append(
                AgreementRow(row.id, row.kind, row.signed_on, row.since, row.until, row.content, tuple(signatures))
            )
    return tuple(rows)


@command(N_("Recorded an agreement"))
def add_agreement(session: Session, draft: AgreementDraft) -> str:
    """Record an agreement with those who signed it, and give its id."""
    if draft.signed_on and draft.until and draft.until <= draft.signed_on:
        raise UserError(N_("The last day must be after the first."), field="until")
    row = Agreement(
        kind=draft.kind, signed_on=draft.signed_on, since=draft.since, until=draft.until, content=draft.content
    )
    session.add(row)
    session.flush()
    session.add_all(AgreementSignature(agreement_id=row.id, name=name, on=draft.signed_on) for name in draft.signatures)
    return row.id
