"""The average of the last calendar year with its working: from monthly figures, from one number, or from people.

Three ways to the same number (OLM § 3-7 second paragraph), and only one of them is used: what somebody entered month
by month stands before one number that was answered, and that before what the list of people gives. Where the list does
not say enough about somebody, it gives nothing, and says who.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_
from amu_desktop.domain import headcount
from amu_desktop.domain.headcount import MONTHS, Average, Count, Employment
from amu_desktop.law import facts
from amu_desktop.services import people, undertaking
from amu_desktop.services.undertaking import HeadcountRow
from amu_desktop.services.work import asked_once, command


class Source(Labelled):
    """Where the average comes from."""

    MONTHS = "months", N_("The number on the 1st of each month")
    ANSWER = "answer", N_("One number for the whole year")
    PEOPLE = "people", N_("The list of employees")


@dataclass(frozen=True, slots=True)
class Gap:
    """Somebody the list says too little about to be counted."""

    person_id: str
    name: str
    hours: bool
    """Whether it is the hours a week that are lacking, and not the first day."""


@dataclass(frozen=True, slots=True)
class Working:
    """An average with what it was worked out of, with the hired-in and without."""

    months: tuple[int, ...]
    average: Average
    hired_in: tuple[int, ...] = ()
    with_hired_in: Average | None = None


@dataclass(frozen=True, slots=True)
class PeopleYear:
    """What the list of people says of the year; without a working where it says too little, and why."""

    working: Working | None
    gaps: tuple[Gap, ...] = ()
    reaches_back: bool = True
    """Whether anybody on the list had begun by the first of January."""


@dataclass(frozen=True, slots=True)
class LastYear:
    """The last calendar year by every way to count it, and the way that is used."""

    year: int
    entered: tuple[HeadcountRow, ...]
    working: Working | None
    """What the entered months give; None while one is lacking."""
    answered: Decimal | None
    people: PeopleYear | None
    """None where there is nobody on the list."""

    @property
    def source(self) -> Source | None:
        """The way that is used, or None where no way leads to a number."""
        if self.working is not None:
            return Source.MONTHS
        if self.answered is not None:
            return Source.ANSWER
        return Source.PEOPLE if self.people is not None and self.people.working is not None else None

    @property
    def used(self) -> Working | None:
        """The working of the way that is used; one number has none."""
        match self.source:
            case Source.MONTHS:
                return self.working
            case Source.PEOPLE:
                return self.people.working if self.people else None
            case _:
                return None

    @property
    def value(self) -> Decimal | None:
        """The average, exactly and never rounded up."""
        return self.used.average.value if self.used is not None else self.answered

    @property
    def hired_in(self) -> Decimal | None:
        """The average of the hired-in, where they were counted along with the rest."""
        if self.used is None or self.used.with_hired_in is None:
            return None
        return headcount.as_decimal(self.used.with_hired_in.exact - self.used.average.exact)


@asked_once
def last_year(session: Session, on: date, *, every_way: bool = True) -> LastYear:
    """Give the calendar year before the day by every way to count it.

    Without `every_way` the people are counted only where nothing else leads to a number.
    """
    year = on.year - 1
    entered = undertaking.headcounts(session, year)
    answered = undertaking.facts(session, on).get(facts.EMPLOYEES_AVERAGE.key)
    found = LastYear(year, entered, _of_months(entered), answered if isinstance(answered, Decimal) else None, None)
    if found.value is not None and not every_way:
        return found
    return replace(found, people=_of_people(session, year, people.min_hours(on)))


@command(N_("Took the average from the list of employees"))
def use_people(session: Session, on: date) -> None:
    """Take away the months and the number that were entered, so that the list of people decides."""
    year = on.year - 1
    for row in undertaking.headcounts(session, year):
        undertaking.set_headcount(session, row.month, None)
    if undertaking.facts(session, on).get(facts.EMPLOYEES_AVERAGE.key) is not None:
        undertaking.answer_fact(session, facts.EMPLOYEES_AVERAGE.key, None, on)


@command(N_("Filled in the months from the list of employees"))
def fill_months(session: Session, on: date) -> None:
    """Enter what the list of people gives as the number of each month, so that single months can be changed.

    Raises UserError where the list says too little.
    """
    found = last_year(session, on)
    if found.people is None or found.people.working is None:
        raise UserError(N_("The list of employees does not say enough to count them."))
    working = found.people.working
    hired_in = working.hired_in or (None,) * MONTHS
    for month, (own, hired) in enumerate(zip(working.months, hired_in, strict=True), start=1):
        undertaking.set_headcount(session, date(found.year, month, 1), own, hired)


def working_of(months: Sequence[int], hired_in: Sequence[int]) -> Working:
    """Work out the average of months, with the hired-in and without; none of them hired in is no second count."""
    average = headcount.average(months)
    if not any(hired_in):
        return Working(tuple(months), average)
    both = headcount.average([own + hired for own, hired in zip(months, hired_in, strict=True)])
    return Working(tuple(months), average, tuple(hired_in), both)


def _of_months(entered: Sequence[HeadcountRow]) -> Working | None:
    if len(entered) < MONTHS:
        return None
    hired_in = [row.hired_in for row in entered]
    known = [number for number in hired_in if number is not None]
    return working_of([row.employees for row in entered], known if len(known) == MONTHS else ())


def _of_people(session: Session, year: int, min_hours: int) -> PeopleYear | None:
    spans = people.employments(session)
    if not spans:
        return None
    days = [date(year, month, 1) for month in range(1, MONTHS + 1)]
    gaps = _gaps(session, spans, days, min_hours)
    reaches_back = any(headcount.UNKNOWN < span.since <= days[0] for span in spans)
    if gaps or not reaches_back:
        return PeopleYear(None, gaps, reaches_back)
    counts: tuple[Count, ...] = headcount.monthly_counts(spans, year, min_hours)
    return PeopleYear(working_of([one.employees for one in counts], [one.hired_in for one in counts]))


def _gaps(session: Session, spans: Sequence[Employment], days: Iterable[date], min_hours: int) -> tuple[Gap, ...]:
    without_hours: set[str] = set()
    without_start: set[str] = set()
    for day in days:
        without_hours |= headcount.lacking_hours(spans, day, min_hours)
        without_start |= headcount.lacking_start(spans, day)
    names = people.names(session, without_hours | without_start)
    found = [Gap(key, name, key in without_hours) for key, name in names.items()]
    return tuple(sorted(found, key=lambda gap: people.alphabetical(gap.name)))
