"""Norwegian holidays and working days, and the days people type.

Easter is worked out by its own rule (Meeus, Jones and Butcher), so that no list of years runs out.
"""

import re
from datetime import date, timedelta

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_

SATURDAY = 5
MONTHS = 12
NEAR_FUTURE = 20  # two digits of a year up to this many years ahead are of this century
JUST_BEHIND = timedelta(days=30)  # what is recorded late lies just behind, so a day without a year may too


def easter(year: int) -> date:
    """Give Easter Sunday."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, cycle = century // 4, (century + 8) // 25
    moon = (19 * golden + century - leap - (century - cycle + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> dict[date, str]:
    """Give the holidays of a year, each with the message id of its name."""
    sunday = easter(year)
    moving = {
        -7: N_("Palm Sunday"),
        -3: N_("Maundy Thursday"),
        -2: N_("Good Friday"),
        0: N_("Easter Day"),
        1: N_("Easter Monday"),
        39: N_("Ascension Day"),
        49: N_("Whit Sunday"),
        50: N_("Whit Monday"),
    }
    named = {sunday + timedelta(days=days): name for days, name in moving.items()}
    fixed = {
        date(year, 1, 1): N_("New Year's Day"),
        date(year, 5, 1): N_("Labour Day"),
        date(year, 5, 17): N_("Constitution Day"),
        date(year, 12, 25): N_("Christmas Day"),
        date(year, 12, 26): N_("Boxing Day"),
    }
    return dict(sorted((named | fixed).items()))


def is_workday(day: date) -> bool:
    """Tell whether a day is neither Saturday, Sunday nor a holiday."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def next_workday(day: date) -> date:
    """Give the day itself if it is a working day, else the first one after it."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def last_of_month(year: int, month: int) -> int:
    """Give how many days a month has."""
    return (date(year + month // MONTHS, month % MONTHS + 1, 1) - timedelta(days=1)).day


def add_months(day: date, months: int) -> date:
    """Give the same date some months on, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1)))


def parse_date(text: str, today: date, field: str | None = None) -> date:
    """Read a day as people type it: «1.2.27», «010227», «1 feb», «2027-02-01», «i morgen», «om 14 dager», «fredag».

    A day without a year is the next one, counted from thirty days ago. A weekday alone is the next one.

    Raises UserError when it is no day, or a day that does not exist.
    """
    typed = _typed(text)
    try:
        found = _relative(typed, today)
        parts = None if found else _day_month_year(typed)
        if parts:
            found = _calendar(*parts, today, field)
    except (OverflowError, ValueError):
        found = None
    if found is None:
        raise UserError("This is not a day we can read. Write it like this: 1.2.2027.", field)
    return found


def whole_date(text: str, today: date) -> date:
    """Read a day that says its year, as in a list; raises UserError for anything else, «i morgen» among it."""
    parts = _day_month_year(_typed(text))
    if parts is None or parts[2] is None:
        raise UserError("This is not a day we can read. Write it like this: 1.2.2027.")
    return _calendar(*parts, today, None)


_NUMERIC = re.compile(r"(\d{1,2})[.,/ -]\s?(\d{1,2})(?:[.,/ -]\s?(\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})\.? ?([a-zæøå]{3,9})\.?,? ?(\d{4}|\d{2})?")
_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_A_WHILE = re.compile(r"(?:om|in) ([a-zæøåé]+|\d{1,4}) ([a-zæøåé]+)")
_MONTHS = (
    ("januar", "january"),
    ("februar", "february"),
    ("mars", "march"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("desember", "december"),
)
_WEEKDAYS = (
    ("mandag", "måndag", "monday"),
    ("tirsdag", "tysdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lørdag", "laurdag", "saturday"),
    ("søndag", "sundag", "sunday"),
)
_DAYS = {
    **dict.fromkeys(("i dag", "today"), 0),
    **dict.fromkeys(("i morgen", "i morgon", "tomorrow"), 1),
    **dict.fromkeys(("i overmorgen", "i overmorgon"), 2),
    **dict.fromkeys(("i går", "yesterday"), -1),
}
_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "en ei ein et eit én éin a an one",
            "to two",
            "tre three",
            "fire four",
            "fem five",
            "seks six",
            "sju syv seven",
            "åtte eight",
            "ni nine",
            "ti ten",
            "elleve eleven",
            "tolv twelve",
        ),
        1,
    )
    for word in words.split()
}
_UNITS = {
    **dict.fromkeys("dag dager dagar day days".split(), "day"),
    **dict.fromkeys("uke uker veke veker week weeks".split(), "week"),
    **dict.fromkeys("måned måneder månad månader month months".split(), "month"),
    **dict.fromkeys("år year years".split(), "year"),
}


def _typed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip().lower().rstrip(".")


def _relative(typed: str, today: date) -> date | None:
    if typed in _DAYS:
        return today + timedelta(days=_DAYS[typed])
    for weekday, names in enumerate(_WEEKDAYS):
        if typed in names:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    while_ = _IN_A_WHILE.fullmatch(typed)
    if not while_:
        return None
    number = int(while_[1]) if while_[1].isdigit() else _COUNTS.get(while_[1])
    unit = _UNITS.get(while_[2])
    if number is None or unit is None:
        return None
    if unit in {"day", "week"}:
        return today + timedelta(days=number * (7 if unit == "week" else 1))
    return add_months(today, number * (MONTHS if unit == "year" else 1))


def _day_month_year(typed: str) -> tuple[int, int, str | None] | None:
    if found := _ISO.fullmatch(typed):
        return int(found[3]), int(found[2]), found[1]
    if found := _NUMERIC.fullmatch(typed) or _TOGETHER.fullmatch(typed):
        return int(found[1]), int(found[2]), found[3]
    if found := _NAMED.fullmatch(typed):
        for month, names in enumerate(_MONTHS, 1):
            if any(name.startswith(found[2]) for name in names):
                return int(found[1]), month, found[3]
    return None


def _calendar(day: int, month: int, written_year: str | None, today: date, field: str | None) -> date:
    if not 1 <= month <= MONTHS:
        raise UserError("There are twelve months, so there is no month {month}.", field, month=month)
    if day < 1:
        raise UserError("The first day of a month is 1.", field)
    if written_year is None:
        earliest = today - JUST_BEHIND
        year = earliest.year + ((month, day) < (earliest.month, earliest.day))
    else:
        year = int(written_year) if len(written_year) > len("27") else _century(int(written_year), today)
    last = last_of_month(year, month)
    if day > last:
        raise UserError(_NO_SUCH_DAY[month - 1], field, day=day, last=last)
    return date(year, month, day)


def _century(two_digits: int, today: date) -> int:
    year = today.year - today.year % 100 + two_digits
    return year - 100 if year > today.year + NEAR_FUTURE else year


_NO_SUCH_DAY = (
    N_("There is no {day} January. The last day is {last} January."),
    N_("There is no {day} February. The last day is {last} February."),
    N_("There is no {day} March. The last day is {last} March."),
    N_("There is no {day} April. The last day is {last} April."),
    N_("There is no {day} May. The last day is {last} May."),
    N_("There is no {day} June. The last day is {last} June."),
    N_("There is no {day} July. The last day is {last} July."),
    N_("There is no {day} August. The last day is {last} August."),
    N_("There is no {day} September. The last day is {last} September."),
    N_("There is no {day} October. The last day is {last} October."),
    N_("There is no {day} November. The last day is {last} November."),
    N_("There is no {day} December. The last day is {last} December."),
)
