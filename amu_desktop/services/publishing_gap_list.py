"""The gap list of a day, made from the duties: what is missing and what stands open.

What a duty says is a sentence of the window, so it is said by the window's catalogue, in the language of the paper.
"""

from datetime import date

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.gap_list import GapList, GapPart, GapRow
from amu_desktop.domain.sentences import say
from amu_desktop.services import overview
from amu_desktop.services.overview import Duty, Standing
from amu_desktop.services.publishing_sources import Source, Subject

OPEN = {
    Standing.MISSING: N_("Missing"),
    Standing.IN_PROGRESS: N_("In progress"),
    Standing.UNCERTAIN: N_("Uncertain"),
    Standing.NOT_ASSESSED: N_("Not assessed"),
}

TALLY = N_("{n} of {total} requirements are in order on {day}.")


def _subject(_session: Session, subject_id: str) -> Subject:
    day = _day(subject_id)
    return Subject("day", day.isoformat(), day.year)


def _data(session: Session, subject_id: str, t: Translator) -> GapList:
    on = _day(subject_id)
    words = translator(t.language.value, "gui")
    found = overview.duties(session, on)
    done, total = overview.tally(found)
    parts = ((words(heading), _rows(found, standing, words)) for standing, heading in OPEN.items())
    return GapList(
        on=on,
        headline=overview.headline(found, words),
        tally=words(TALLY, n=done, total=total, day=t.date(on)),
        open=tuple(GapPart(heading, rows) for heading, rows in parts if rows),
        in_order=_names(found, Standing.IN_ORDER, words),
        not_relevant=_names(found, Standing.NOT_RELEVANT, words),
        checked_on=law.VERIFIED_UNTIL,
    )


def _rows(found: tuple[Duty, ...], standing: Standing, words: Translator) -> tuple[GapRow, ...]:
    return tuple(
        GapRow(
            says=say(duty.says, words),
            proof=say(duty.proof, words),
            remedy=words(duty.remedy.words) if duty.remedy else "",
            grade=duty.grade,
            cite=duty.cite,
        )
        for duty in found
        if duty.standing is standing
    )


def _names(found: tuple[Duty, ...], standing: Standing, words: Translator) -> tuple[str, ...]:
    return tuple(say(duty.name, words) for duty in found if duty.standing is standing)


def _day(subject_id: str) -> date:
    try:
        return date.fromisoformat(subject_id)
    except ValueError:
        raise UserError("Write the day as 2026-11-18.", "subject") from None


GAP_LIST = Source(_subject, _data, lambda _session, _id: None)
