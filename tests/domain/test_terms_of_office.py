"""Terms with their one uncertain day, and whose turn the chair is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.kinds import Side
from amu_desktop.domain.terms_of_office import ChairTime, chairs_run, next_chair_side, term

days = st.dates(date(2006, 1, 1), date(2050, 12, 31))
JAN = date(2026, 1, 1)
NEW_YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("signed", "holds", "uncertain", "over"),
    [
        (date(2025, 3, 1), date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 2)),
        (date(2024, 2, 29), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)),
        (date(2026, 2, 28), date(2028, 2, 27), date(2028, 2, 28), date(2028, 2, 29)),
        (date(2026, 1, 1), date(2027, 12, 31), date(2028, 1, 1), date(2028, 1, 2)),
    ],
)
def test_the_same_date_two_years_on_is_uncertain_and_counted_as_holding(
    signed: date, holds: date, uncertain: date, over: date
) -> None:
    two_years = term(signed, 2)
    assert (two_years.certain, two_years.uncertain, two_years.until) == (holds, uncertain, over)


@given(days, st.integers(1, 4))
def test_a_term_has_exactly_one_uncertain_day(first: date, years: int) -> None:
    found = term(first, years)
    assert found.uncertain - found.certain == timedelta(days=1)
    assert found.until - found.uncertain == timedelta(days=1)
    assert 365 * years - 1 <= (found.certain - first).days <= 365 * years + years


def test_the_chair_goes_to_the_other_side_and_a_new_chair_inside_the_year_keeps_the_run() -> None:
    chairs = [
        ChairTime(Side.EMPLOYER, date(2025, 1, 1), JAN),
        ChairTime(Side.EMPLOYEES, JAN, date(2026, 4, 1)),
        ChairTime(Side.EMPLOYEES, date(2026, 4, 1), NEW_YEAR),
    ]
    assert chairs_run(chairs, date(2026, 6, 1)) == ChairTime(Side.EMPLOYEES, JAN, NEW_YEAR)
    assert next_chair_side(chairs, date(2026, 6, 1)) is Side.EMPLOYER
    assert next_chair_side(chairs, date(2025, 6, 1)) is Side.EMPLOYEES
    assert next_chair_side([], JAN) is None
