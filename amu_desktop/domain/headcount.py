"""How many there are: on the first of each month, and on average over a calendar year (OLM § 3-7 (2)).

The regulation does not say how the average is worked out. We take the number on the first of each month and the mean
of those. The mean is kept exactly, and what is handed to the law is never rounded up: 29.99… is not 30.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Category

MONTHS = 12
PLACES = 10  # decimals kept of a mean that does not end; cut, never rounded

UNKNOWN = date.min
"""When somebody began whose first day nobody has said."""

EMPLOYED = frozenset({Category.EMPLOYEE, Category.TEMPORARY, Category.APPRENTICE})


@dataclass(frozen=True, slots=True)
class Employment:
    """Somebody's time in the undertaking; `until` is the first day they are gone, `weekly_hours` None if not known."""

    person: str
    category: Category
    weekly_hours: Decimal | None
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there were on a day; `unknown` are those left out because their hours are not known."""

    on: date
    employees: int
    hired_in: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Average:
    """A mean with its working: the counts, their sum, how many they are, and the mean exactly and as a decimal."""

    counts: tuple[Decimal, ...]
    total: Decimal
    number: int
    exact: Fraction
    value: Decimal


def count_on(employments: Iterable[Employment], on: date, min_hours: int | None) -> Count:
    """Count people on a day, each once however many employments they have.

    `min_hours` is the least number of hours a week that counts for a committee (OLM § 3-7 (2)), None to count all, as
    for safety representatives. Pupils, conscripts, inmates, patients and placed persons do not count (OLM § 3-23).
    """
    found = {True: 0, False: 0}
    unknown = 0
    for (_, hired_in), worked in _there(employments, on).items():
        if min_hours is None or sum(known for known in worked if known is not None) >= min_hours:
            found[hired_in] += 1
        elif None in worked:
            unknown += 1
    return Count(on, found[False], found[True], unknown)


def lacking_hours(employments: Iterable[Employment], on: date, min_hours: int) -> frozenset[str]:
    """Give the persons who cannot be counted on a day, since it is not known how many hours a week they work."""
    return frozenset(
        person
        for (person, _), worked in _there(employments, on).items()
        if None in worked and sum(known for known in worked if known is not None) < min_hours
    )


def lacking_start(employments: Iterable[Employment], on: date) -> frozenset[str]:
    """Give the persons who are counted on a day only because it is not known when they began."""
    each = [one for one in employments if one.category in EMPLOYED or one.category is Category.HIRED_IN]
    return frozenset(one.person for one in each if one.since == UNKNOWN and (one.until is None or on < one.until))


def _there(employments: Iterable[Employment], on: date) -> dict[tuple[str, bool], list[Decimal | None]]:
    """Give the hours of everybody who counts and is there on a day, by person and whether they are hired in."""
    hours: dict[tuple[str, bool], list[Decimal | None]] = defaultdict(list)
    for each in employments:
        hired_in = each.category is Category.HIRED_IN
        there = each.since <= on and (each.until is None or on < each.until)
        if there and (hired_in or each.category in EMPLOYED):
            hours[each.person, hired_in].append(each.weekly_hours)
    return hours


def monthly_counts(employments: Sequence[Employment], year: int, min_hours: int | None) -> tuple[Count, ...]:
    """Count on the first of each month of a year."""
    return tuple(count_on(employments, date(year, month, 1), min_hours) for month in range(1, MONTHS + 1))


def average(counts: Sequence[int | Decimal | None]) -> Average:
    """Work out the mean of monthly counts, of a whole year or of the months so far.

    Raises UserError when there is none, one is missing (`field` is «month:N», from 1), or one is below nothing.
    """
    if not counts:
        raise UserError("Enter how many there were in at least one month.", "month:1")
    numbers = []
    for month, number in enumerate(counts, 1):
        if number is None:
            raise UserError("Enter the number for this month, 0 if there was nobody.", f"month:{month}")
        if number < 0:
            raise UserError("A number of people cannot be below zero.", f"month:{month}")
        numbers.append(Decimal(number))
    total = sum(numbers, Decimal(0))
    exact = Fraction(total) / len(numbers)
    return Average(tuple(numbers), total, len(numbers), exact, as_decimal(exact))


def as_decimal(exact: Fraction) -> Decimal:
    """Write a fraction as a decimal, cut after ten places and never rounded up."""
    return _scaled(exact, PLACES, ROUND_FLOOR).normalize() + 0


def shown(value: Decimal | Fraction, limits: Iterable[int | Decimal]) -> Decimal:
    """Give the number as it is shown: one decimal, or as many as it takes not to be rounded up to a limit.

    34.583 is shown as 34.6, and with the limit 30, 29.96 stays 29.96.
    """
    exact = Fraction(value)
    bounds = [Fraction(limit) for limit in limits]
    for places in range(1, PLACES + 1):
        rounded = _scaled(exact, places, ROUND_HALF_UP)
        if not any(exact < bound <= Fraction(rounded) for bound in bounds):
            return rounded
    return as_decimal(exact)


def _scaled(exact: Fraction, places: int, rounding: str) -> Decimal:
    shift = 10**places
    whole, rest = divmod(exact.numerator * shift, exact.denominator)
    if rounding == ROUND_HALF_UP and 2 * rest >= exact.denominator:
        whole += 1
    return Decimal(whole).scaleb(-places)
