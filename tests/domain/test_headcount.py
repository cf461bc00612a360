"""The number of employees: who counts, on which day, and a mean that is never rounded up to a limit."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.headcount import Count, Employment, average, count_on, monthly_counts, shown
from amu_desktop.domain.kinds import Category

DAY = date(2026, 3, 1)
LIMITS = (10, 30)


def employed(
    hours: str | None, number: int = 1, category: Category = Category.EMPLOYEE, *, first: int = 0
) -> list[Employment]:
    """Make people with the same hours who began long ago."""
    worked = None if hours is None else Decimal(hours)
    return [Employment(f"p{first + n}", category, worked, date(2020, 1, 1)) for n in range(number)]


def test_of_35_people_the_8_who_work_19_9_hours_are_left_out_for_a_committee() -> None:
    people = employed("37.5", 27) + employed("19.9", 8, first=27)
    assert count_on(people, DAY, 20).employees == 27
    assert count_on(people, DAY, None).employees == 35


def test_exactly_20_hours_counts() -> None:
    assert count_on(employed("20.0"), DAY, 20).employees == 1


def test_two_small_employments_of_one_person_are_one_person_of_their_sum() -> None:
    assert count_on(employed("12") + employed("10"), DAY, 20) == Count(DAY, 1)


def test_the_hired_in_are_counted_apart_and_the_excluded_not_at_all() -> None:
    people = (
        employed("37.5", 2)
        + employed("37.5", 3, Category.HIRED_IN, first=2)
        + employed("37.5", 1, Category.EXCLUDED, first=9)
        + employed("37.5", 1, Category.SELF_EMPLOYED, first=10)
        + employed("37.5", 1, Category.EXTERNAL, first=11)
        + employed("37.5", 1, Category.APPRENTICE, first=12)
    )
    assert count_on(people, DAY, 20) == Count(DAY, 3, 3)
    assert count_on(people, DAY, None) == Count(DAY, 3, 3)


def test_unknown_hours_are_told_and_not_guessed() -> None:
    assert count_on(employed(None), DAY, 20) == Count(DAY, 0, 0, 1)
    assert count_on(employed(None), DAY, None) == Count(DAY, 1)
    assert count_on(employed("25") + employed(None), DAY, 20) == Count(DAY, 1)


def test_who_leaves_on_the_first_is_not_counted_that_day_and_who_begins_is() -> None:
    leaves = Employment("a", Category.EMPLOYEE, Decimal(30), date(2025, 1, 1), date(2026, 3, 1))
    begins = Employment("b", Category.EMPLOYEE, Decimal(30), date(2026, 3, 1))
    assert [each.employees for each in monthly_counts([leaves, begins], 2026, 20)][:4] == [1, 1, 1, 1]
    assert count_on([leaves], DAY, 20).employees == 0


def test_the_mean_shows_its_working() -> None:
    found = average([34, 34, 35, 35, 35, 34, 34, 34, 35, 35, 35, 35])
    assert (found.total, found.number, found.exact) == (Decimal(415), 12, Fraction(415, 12))
    assert str(found.value).startswith("34.5833333333")
    assert shown(found.value, LIMITS) == Decimal("34.6")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("29.96", "29.96"),
        ("29.94", "29.9"),
        ("29.996", "29.996"),
        ("9.95", "9.95"),
        ("30", "30.0"),
        ("34.65", "34.7"),
        ("12.97", "13.0"),
        ("29.99999999999", "29.9999999999"),
    ],
)
def test_a_number_is_shown_with_one_decimal_and_never_rounded_up_to_a_limit(value: str, text: str) -> None:
    assert str(shown(Decimal(value), LIMITS)) == text


def test_a_month_that_is_not_entered_is_asked_for_and_a_new_undertaking_takes_the_months_so_far() -> None:
    with pytest.raises(UserError) as missing:
        average([30, None, 30])
    assert missing.value.field == "month:2"
    with pytest.raises(UserError) as below:
        average([-1])
    assert below.value.field == "month:1"
    with pytest.raises(UserError):
        average([])
    assert average([33, 35]).value == 34


counts = st.lists(st.integers(0, 400), min_size=1, max_size=12)


@given(counts, st.integers(1, 400))
def test_the_decimal_stands_on_the_same_side_of_every_limit_as_the_exact_mean(numbers: list[int], limit: int) -> None:
    found = average(numbers)
    assert found.exact * found.number == sum(numbers)
    assert (found.value >= limit) == (found.exact >= limit)
    assert 0 <= found.exact - Fraction(found.value) < Fraction(1, 10**9)
    assert min(numbers) <= found.value <= max(numbers)


@given(st.decimals(0, 400, places=4), st.integers(1, 60))
def test_what_is_shown_stands_on_the_same_side_of_the_limit(value: Decimal, limit: int) -> None:
    assert (shown(value, [limit]) >= limit) == (value >= limit)
    assert abs(shown(value, [limit]) - value) <= Decimal("0.05")


@given(
    st.lists(
        st.builds(
            Employment,
            st.sampled_from("abcdefgh"),
            st.sampled_from(Category),
            st.one_of(st.none(), st.decimals(0, 40, places=1)),
            st.dates(date(2025, 1, 1), date(2026, 12, 31)),
        ),
        max_size=12,
    ),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)),
)
def test_more_employments_or_a_lower_limit_never_count_fewer(people: list[Employment], on: date) -> None:
    everyone, enough = count_on(people, on, None), count_on(people, on, 20)
    assert enough.employees <= everyone.employees
    assert enough.employees + enough.hired_in + enough.unknown <= everyone.employees + everyone.hired_in
    assert count_on(people[:-1], on, 20).employees <= enough.employees
    before = min((each.since for each in people), default=on) - timedelta(days=1)
    assert count_on(people, before, None) == Count(before, 0)
