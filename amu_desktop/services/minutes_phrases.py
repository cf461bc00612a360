"""Turns of phrase for the minutes: ours, which the program brings, and those kept in the file."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import writing
from amu_desktop.services.work import command
from amu_desktop.storage.tables.minutes import Phrase

OURS = (
    N_("The committee took the matter for information."),
    N_("The committee agrees with the proposal."),
    N_("The committee advises the employer to carry out the measure."),
    N_("The employer reports back to the committee at the next meeting."),
    N_("The matter is postponed. The committee asks for more information before it is treated again."),
    N_("The minutes of the previous meeting were approved without remarks."),
    N_("Nothing was raised under any other business."),
)
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A phrase of the file."""

    id: str
    text: str


def phrases(session: Session) -> tuple[PhraseRow, ...]:
    """Give the phrases kept in the file, the newest first."""
    rows = session.scalars(select(Phrase).order_by(Phrase.id.desc()))
    return tuple(PhraseRow(row.id, row.text) for row in rows)


@command(N_("Kept a phrase"))
def keep_phrase(session: Session, text: str) -> str:
    """Keep a phrase and give its id; raises UserError when it is empty, too long or kept already."""
    kept = writing.canonical(text)
    if not kept:
        raise UserError(N_("Select the text that is to be kept first."))
    if len(kept) > LONGEST:
        raise UserError(N_("The text is too long for a phrase."))
    if session.scalars(select(Phrase).filter_by(text=kept)).first() is not None:
        raise UserError(N_("The phrase is kept already."))
    row = Phrase(text=kept)
    session.add(row)
    session.flush()
    return row.id


@command(N_("Removed a phrase"))
def forget_phrase(session: Session, phrase_id: str) -> None:
    """Remove a phrase of the file; what was written with it stands."""
    row = session.get(Phrase, phrase_id)
    if row is not None:
        session.delete(row)
