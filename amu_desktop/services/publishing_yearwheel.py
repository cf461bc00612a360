"""The year wheel as it stands in the file, made into the data of its paper; the subject is the year itself.

What the wheel says are sentences of the window, so they are said by the window's catalogue in the paper's language.
"""

from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.documents.yearwheel import YearThing, YearWheelData
from amu_desktop.domain.sentences import say
from amu_desktop.services.publishing_sources import Source, Subject
from amu_desktop.services.yearwheel import wheel

FIRST, LAST = 1977, 2199
"""From the first year a working environment act was in force."""


def _subject(_session: Session, subject_id: str) -> Subject:
    return Subject("year", subject_id, _year(subject_id))


def _data(session: Session, subject_id: str, t: Translator) -> YearWheelData:
    year = _year(subject_id)
    words = translator(t.language.value, "gui")
    months = tuple(
        tuple(
            YearThing(
                what=say(thing.what, words),
                detail=thing.detail,
                day=thing.on.day if thing.on else None,
                done=not thing.left,
            )
            for thing in month.things
        )
        for month in wheel(session, year, today()).months
    )
    return YearWheelData(year, months)


def _year(subject_id: str) -> int:
    if subject_id.isdecimal() and FIRST <= int(subject_id) <= LAST:
        return int(subject_id)
    raise UserError("Write the year as {year}.", "subject", year=str(today().year))


YEAR_WHEEL = Source(_subject, _data, lambda _session, _id: None)
