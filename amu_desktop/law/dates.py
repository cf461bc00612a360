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
    """Give the last day of `years` whole years from `first`; 29 February counts to 1 March."""
    try:
        same_date = first.replace(year=first.year + years)
    except ValueError:
        same_date = date(first.year + years, 3, 1)
    return same_date - timedelta(days=1) if case[FIRST_DAY_COUNTED] else same_date
