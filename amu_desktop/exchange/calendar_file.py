"""Calendar files (.ics, RFC 5545): the days of an election and the meetings of a year, for anybody's calendar.

Times without a zone are Norwegian; the rule for summer time goes with the file, so that it does not depend on the
machine that writes or reads it. Whole days take nobody's time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from amu_desktop.core.errors import UserError

SUFFIX = ".ics"
MOST_OCTETS = 75  # in a line, the line break not counted (RFC 5545 3.1)
DAY = timedelta(days=1)

_OSLO = """BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE""".split("\n")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something that happens; `uid` stays the same when the file is written again, so that calendars replace it.

    With dates it takes whole days and `ends` is the last of them. With moments, those without a zone are Norwegian
    time. `alarm_before` is counted from the start, of a whole day from midnight.
    """

    uid: str
    starts: date | datetime
    title: str
    ends: date | datetime | None = None
    place: str = ""
    description: str = ""
    alarm_before: timedelta | None = None


def calendar_file(events: Iterable[CalendarEvent], stamp: datetime, name: str = "") -> bytes:
    """Write a calendar file; `stamp` is the moment it is written, with its zone.

    Raises UserError at `ends` when something ends before it starts, or is a whole day at one end only.
    """
    each = tuple(events)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AMU Desktop//AMU Desktop//NO", "METHOD:PUBLISH"]
    if name:
        lines += [f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}"]
    if any(_is_norwegian(moment) for event in each for moment in (event.starts, event.ends)):
        lines += _OSLO
    for event in each:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: CalendarEvent, stamp: datetime) -> Iterator[str]:
    _check(event)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"DTSTART{_moment(event.starts)}"
    if event.ends is not None:
        yield f"DTEND{_moment(event.ends if isinstance(event.ends, datetime) else event.ends + DAY)}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if not isinstance(event.starts, datetime):
        yield "TRANSP:TRANSPARENT"
    if event.alarm_before is not None:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(event.title)}")
        yield from (f"TRIGGER:{_before(event.alarm_before)}", "END:VALARM")
    yield "END:VEVENT"


def _check(event: CalendarEvent) -> None:
    starts, ends = event.starts, event.ends
    if ends is None:
        return
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        # A moment with a zone cannot be compared with one without.
        wrong = (starts.tzinfo is None) != (ends.tzinfo is None) or ends < starts
    else:
        wrong = isinstance(starts, datetime) or isinstance(ends, datetime) or ends < starts
    if wrong:
        raise UserError("It cannot end before it starts.", "ends")


def _is_norwegian(moment: date | datetime | None) -> bool:
    return isinstance(moment, datetime) and moment.tzinfo is None


def _moment(moment: date | datetime) -> str:
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{moment:%Y%m%d}"
    return f";TZID=Europe/Oslo:{moment:%Y%m%dT%H%M%S}" if moment.tzinfo is None else f":{_utc(moment)}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _before(time: timedelta) -> str:
    days, rest = divmod(time, DAY)
    return f"-P{days}D" if not rest else f"-PT{time // timedelta(minutes=1)}M"


def _text(text: str) -> str:
    """Escape what has a meaning in a calendar file, and leave out what may not stand in one at all."""
    clean = _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"([\\;,])", r"\\\1", clean).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Cut a line in parts of at most 75 octets, never inside a character; each but the first begins with a space."""
    part, octets = "", 0
    for character in line:
        width = len(character.encode())
        if octets + width > MOST_OCTETS:
            yield part
            part, octets = " ", 1
        part += character
        octets += width
    yield part
