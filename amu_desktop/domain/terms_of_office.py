"""Time in office: how long a term runs, and whose turn the chair is.

A term has one day nobody can be sure of. The law does not say whether the day of the election or signature is counted,
so the day before the same calendar date holds, that date is «Usikkert» and counted as holding, and the day after it is
over (facts point 13).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from amu_desktop.domain.kinds import Side

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of whole years: the first day, the last that certainly holds, and the one after it that is uncertain."""

    first: date
    certain: date
    uncertain: date

    @property
    def until(self) -> date:
        """The first day it is over; the uncertain day is counted as holding."""
        return self.uncertain + DAY


def term(first: date, years: int) -> Term:
    """Work out the term of whole years that begins on a day; from 29 February it ends with 28 February.

    `years` is the law's answer (OLM §§ 3-4, 3-15; aml § 6-1 (1) for an agreement).
    """
    try:
        same_date = first.replace(year=first.year + years)
    except ValueError:
        same_date = date(first.year + years, 3, 1)
    return Term(first, same_date - DAY, same_date)


@dataclass(frozen=True, slots=True)
class ChairTime:
    """A time in which the chair came from one side; `until` is the first day after it, None while it is open."""

    side: Side
    since: date
    until: date | None = None


def chairs_run(chairs: Iterable[ChairTime], on: date) -> ChairTime | None:
    """Give the unbroken time that the chair's side on a day has had the chair, whoever they were.

    Its end is the planned one, or None while open. A gap without a chair does not break it. None before the first.
    """
    run: ChairTime | None = None
    for each in sorted(chairs, key=lambda chair: chair.since):
        if each.since > on:
            break
        run = ChairTime(each.side, run.since if run and run.side is each.side else each.since, each.until)
    return run


def next_chair_side(chairs: Iterable[ChairTime], on: date) -> Side | None:
    """Propose which side has the chair next: the other one; None at the first choice, where a lot decides a dispute.

    Source: aml § 7-1 (4), OLM § 3-12. A new chair inside the year is not regulated; the same side goes on (INF).
    """
    run = chairs_run(chairs, on)
    if run is None:
        return None
    return Side.EMPLOYEES if run.side is Side.EMPLOYER else Side.EMPLOYER
