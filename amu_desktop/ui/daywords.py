"""Days as people write them: «1.2.27», «010227», «1 feb», «i morgen», «om 14 dager»."""

import re
from calendar import monthrange
from datetime import date, timedelta

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_

NEAR = {
    0: (N_("today"),),
    1: (N_("tomorrow"),),
    -1: (N_("yesterday"),),
}
AHEAD = {N_("in {n} days"): 1, N_("in {n} weeks"): 7}
YEAR_DIGITS = 2
TURN = 70
"""A year of two digits from here on is of the last century."""


def read_day(text: str, today: date, t: Translator) -> date:
    """Read a day the way it was written; raises UserError for what is no day.

    A day without a year is the next one from thirty days ago, since what is recorded late lies just behind.
    """
    plain = " ".join(text.casefold().replace("\u00a0", " ").split())
    for days, names in NEAR.items():
        if plain in {t(name).casefold() for name in names}:
            return today + timedelta(days=days)
    for phrase, step in AHEAD.items():
        pattern = re.escape(t(phrase)).replace(r"\{n\}", r"(\d{1,4})").casefold()
        if found := re.fullmatch(pattern, plain):
            return today + timedelta(days=int(found[1]) * step)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return _made(int(found[3]), int(found[2]), int(found[1]), t)
    if found := re.fullmatch(r"(\d{2})(\d{2})(\d{2}|\d{4})", plain):
        return _made(int(found[1]), int(found[2]), _year(found[3]), t)
    if found := re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})[./ -]?(\d{4}|\d{2})?", plain):
        return _with_year(int(found[1]), int(found[2]), found[3], today, t)
    if found := re.fullmatch(r"(\d{1,2})\.? ([^\W\d]{3,})\.?(?: (\d{4}|\d{2}))?", plain):
        months = [t.month(date(2026, number, 1)).casefold() for number in range(1, 13)]
        for number, name in enumerate(months, 1):
            if name.startswith(found[2]) or (len(found[2]) > 3 and found[2].startswith(name[:4])):  # noqa: PLR2004
                return _with_year(int(found[1]), number, found[3], today, t)
    raise UserError(N_("This is not a date. Write for example {example}."), example=t.short_date(today))


def _with_year(day: int, month: int, year: str | None, today: date, t: Translator) -> date:
    if year:
        return _made(day, month, _year(year), t)
    made = _made(day, month, today.year, t)
    return made if made >= today - timedelta(days=30) else _made(day, month, today.year + 1, t)


def _year(text: str) -> int:
    if len(text) > YEAR_DIGITS:
        return int(text)
    return int(text) + (1900 if int(text) >= TURN else 2000)


def _made(day: int, month: int, year: int, t: Translator) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        pass
    if not 1 <= month <= 12 or not 1 <= year <= 9999 or day == 0:  # noqa: PLR2004
        raise UserError(N_("This is not a date. Write for example {example}."), example="16.11.2026")
    last = monthrange(year, month)[1]
    name = t.month(date(year, month, 1))
    raise UserError(
        N_("{day}. {month} does not exist. The last day is {last}. {month}."), day=day, month=name, last=last
    )
