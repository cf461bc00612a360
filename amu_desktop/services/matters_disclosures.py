"""What was told of a confidential case to others: to whom, what, when and on which ground (OLM § 3-17 (2)).

Without a ground nothing is told. The committee's own decision on confidentiality stands in the register of decisions.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DisclosureGround
from amu_desktop.services.work import command, who
from amu_desktop.storage.tables.measures import Disclosure
from amu_desktop.storage.tables.meetings import Matter
from amu_desktop.storage.tables.minutes import AgendaItem


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """What is filled in when something confidential is told; `consent_by` where the ground is consent."""

    matter_id: str
    to: str
    what: str
    ground: DisclosureGround
    on: date
    consent_by: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """Something confidential that was told, and who wrote it down."""

    id: str
    to: str
    what: str
    ground: DisclosureGround
    consent_by: str
    on: date
    by: str


def list_disclosures(session: Session, matter_id: str) -> tuple[DisclosureRow, ...]:
    """List what was told of a case, the oldest first."""
    query = select(Disclosure).filter_by(matter_id=matter_id).order_by(Disclosure.on, Disclosure.id)
    return tuple(
        DisclosureRow(each.id, each.to, each.what, each.ground, each.consent_by, each.on, each.by)
        for each in session.scalars(query)
    )


@command(N_("Recorded that something confidential was told"))
def disclose(session: Session, draft: DisclosureDraft) -> str:
    """Write down that something confidential was told to somebody, and give its id.

    Raises UserError for a case that is not confidential, and without whom, what or whose consent.
    """
    matter = session.get(Matter, draft.matter_id)
    if matter is None:
        raise UserError(N_("This case is no longer in the file."))
    annexed = select(AgendaItem.id).where(AgendaItem.matter_id == matter.id, AgendaItem.annex_text != "")
    if not matter.confidential and session.scalars(annexed).first() is None:
        raise UserError(N_("Nothing in this case is confidential."))
    if not draft.to.strip():
        raise UserError(N_("Write to whom it was told."), field="to")
    if not draft.what.strip():
        raise UserError(N_("Write what was told."), field="what")
    if draft.ground is not DisclosureGround.DANGER and not draft.consent_by.strip():
        raise UserError(N_("Write who consented."), field="consent_by")
    row = Disclosure(
        matter_id=matter.id,
        to=draft.to.strip(),
        what=draft.what.strip(),
        ground=draft.ground,
        consent_by=draft.consent_by.strip(),
        on=draft.on,
        by=who(session),
    )
    session.add(row)
    session.flush()
    return row.id
