"""The gap list of a day, made from the duties: what is missing and what stands open.

What a duty says is a sentence of the window, so it is said by the window's catalogue, in the language of the paper.
"""

from datetime import date

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.gap_list import GapGroup, GapList, GapPart, GapRow, Named
from amu_desktop.domain.sentences import say
from amu_desktop.services import lawcheck, overview
from amu_desktop.services.lawcheck import LawCheck
from amu_desktop.services.overview import Duty, Standing
from amu_desktop.services.publishing_sources import Source, Subject

OPEN = {
    Standing.MISSING: N_("Missing"),
    Standing.IN_PROGRESS: N_("In progress"),
    Standing.UNCERTAIN: N_("Uncertain"),
    Standing.NOT_ASSESSED: N_("Not assessed"),
}
CLOSED = {
    Standing.NOT_ASSESSED: N_("Nobody has answered for these yet"),
    Standing.IN_ORDER: N_("In order"),
    Standing.NOT_RELEVANT: N_("Not relevant"),
}

TALLY = N_("{n} of {total} requirements are in order on {day}.")


def _subject(_session: Session, subject_id: str) -> Subject:
    day = _day(subject_id)
    return Subject("day", day.isoformat(), day.year)


def _data(session: Session, subject_id: str, t: Translator) -> GapList:
    on = _day(subject_id)
    words = translator(t.language.value, "gui")
    check = lawcheck.lawcheck(session, on)
    done, total = overview.tally(check.duties)
    parts = (_part(check, standing, words(heading), words) for standing, heading in OPEN.items())
    named = (_named(check, standing, words(heading), words) for standing, heading in CLOSED.items())
    return GapList(
        on=on,
        headline=overview.headline(check.duties, words),
        tally=words(TALLY, n=done, total=total, day=t.date(on)),
        open=tuple(part for part in parts if part.groups),
        named=tuple(one for one in named if one.groups),
        checked_on=law.VERIFIED_UNTIL,
    )


def _part(check: LawCheck, standing: Standing, heading: str, words: Translator) -> GapPart:
    groups = check.groups(standing, lambda duty: duty.looked_at)
    return GapPart(
        heading,
        tuple(GapGroup(words(row.group.label), tuple(_row(duty, words) for duty in row.duties)) for row in groups),
    )


def _named(check: LawCheck, standing: Standing, heading: str, words: Translator) -> Named:
    also = standing is not Standing.NOT_ASSESSED
    groups = check.groups(standing, lambda duty: also or not duty.looked_at)
    return Named(
        heading,
        tuple((words(row.group.label), tuple(say(duty.name, words) for duty in row.duties)) for row in groups),
    )


def _row(duty: Duty, words: Translator) -> GapRow:
    return GapRow(
        says=say(duty.says, words),
        proof=say(duty.proof, words),
        remedy=words(duty.remedy.words) if duty.remedy else "",
        grade=duty.grade,
        cite=duty.cite,
    )


def _day(subject_id: str) -> date:
    try:
        return date.fromisoformat(subject_id)
    except ValueError:
        raise UserError("Write the day as 2026-11-18.", "subject") from None


GAP_LIST = Source(_subject, _data, lambda _session, _id: None)
