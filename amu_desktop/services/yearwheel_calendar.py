"""The year as a calendar file: meetings with their hours, everything else with a day as a whole day.

What is done is left out, as calendars are for what is to come. A task without a day stands on the first working day
of its month, and takes nobody's time.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sqlalchemy.orm import Session

from amu_desktop.core.clock import now, today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import say
from amu_desktop.domain.workdays import next_workday
from amu_desktop.exchange.calendar_file import CalendarEvent, calendar_file
from amu_desktop.services.meetings import load_meeting
from amu_desktop.services.meetings_papers import meeting_events
from amu_desktop.services.yearwheel import WheelThing, wheel

ALARM = timedelta(days=7)


def year_calendar(session: Session, year: int, t: Translator) -> bytes:
    """Give what is left of a year as a calendar file, in the language of `t`; raises UserError when nothing is."""
    left = [thing for thing in wheel(session, year, today()).things if thing.left]
    if not left:
        raise UserError(N_("Nothing is left to do in {year}."), year=str(year))
    return calendar_file(tuple(_events(session, year, left, t)), now(), t("Year wheel {year}", year=str(year)))


def _events(session: Session, year: int, things: Iterable[WheelThing], t: Translator) -> Iterator[CalendarEvent]:
    for thing in things:
        if thing.page == "meeting":
            yield from meeting_events(session, [load_meeting(session, thing.id)], t)
            continue
        what = say(thing.what, t)
        first = next_workday(date(year, thing.month, 1))
        if thing.on is None:
            what = t("In {month}: {what}", month=t.month(first), what=what)
        uid = f"{thing.uid}@amu-desktop"
        yield CalendarEvent(uid, thing.on or first, what, description=thing.detail, alarm_before=ALARM)
