"""The last day of a period of whole years, which the law leaves open by one day (facts: point 13)."""

from datetime import date, timedelta

from amu_desktop.core.marks import N_
from amu_desktop.law.kernel import Case, Unsettled
from amu_desktop.law.sources import AML, OLM

FIRST_DAY_COUNTED: Unsettled[bool] = Unsettled(
    "first_day_counted",
    13,
    N_("Is the first day of a period of two years counted?"),
    (
        (False, N_("The first day is not counted, so the same date two years later still holds")),
        (True, N_("The first day is counted, so the day before the same date is the last")),
    ),
    (AML.at("6-1", 1, sentence=3), OLM.at("3-4", 1), OLM.at("3-15")),
)


def last_day(case: Case, first: date, years: int) -> date:
    """Give the last day of `years` whole years from `first`: the same date, or the day before, which the law leaves."""
    last = same_date(first, years)
    return last - timedelta(days=1) if case[FIRST_DAY_COUNTED] else last


def same_date(first: date, years: int) -> date:
    """Give the same date some years on; 29 February becomes 1 March where there is none."""
    try:
        return first.replace(year=first.year + years)
    except ValueError:
        return date(first.year + years, 3, 1)
