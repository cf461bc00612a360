"""Terms with their one uncertain day, who holds an office, who steps in, whose turn the chair is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Side
from amu_desktop.domain.terms_of_office import (
    ChairTime,
    Deputyship,
    Holding,
    StandIn,
    TermState,
    chairs_run,
    check_holding,
    holders_on,
    next_chair_side,
    step_in,
    term,
    who_attends,
)

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
    assert two_years.on(holds) is TermState.RUNNING
    assert two_years.on(uncertain) is TermState.UNCERTAIN
    assert two_years.on(over) is TermState.ENDED
    assert two_years.until == over


@given(days, st.integers(1, 4), days)
def test_a_term_has_exactly_one_uncertain_day_and_states_in_order(first: date, years: int, day: date) -> None:
    found = term(first, years)
    assert found.uncertain - found.certain == timedelta(days=1)
    assert found.certain >= first
    order = list(TermState)
    later = day + timedelta(days=1)
    assert order.index(found.on(day)) <= order.index(found.on(later))
    assert found.on(first - timedelta(days=1)) is TermState.NOT_BEGUN
    assert 365 * years - 1 <= (found.certain - first).days <= 365 * years + years


def test_the_holder_of_a_day_is_the_one_whose_time_it_is() -> None:
    holdings = [Holding("seat", "a", JAN, date(2026, 6, 1)), Holding("seat", "b", date(2026, 6, 1))]
    assert holders_on(holdings, date(2026, 5, 31)) == {"seat": "a"}
    assert holders_on(holdings, date(2026, 6, 1)) == {"seat": "b"}
    assert holders_on(holdings, date(2025, 12, 31)) == {}


@given(days, st.integers(1, 900), days, st.integers(1, 900), days)
def test_two_that_may_hold_an_office_never_hold_it_on_the_same_day(
    since: date, length: int, other_since: date, other_length: int, on: date
) -> None:
    one = Holding("seat", "a", since, since + timedelta(days=length))
    other = Holding("seat", "b", other_since, other_since + timedelta(days=other_length))
    try:
        check_holding(one, [other])
    except UserError:
        assert max(since, other_since) < min(since + timedelta(days=length), other_since + timedelta(days=other_length))
    else:
        assert not (one.holds(on) and other.holds(on))
    check_holding(one, [Holding("another seat", "b", since)])


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        check_holding(Holding("seat", "a", JAN, JAN), [])
    assert refused.value.field == "until"


DEPUTIES = (Deputyship("second", "seat", 2), Deputyship("first", "seat", 1), Deputyship("other", "elsewhere", 1))
PEOPLE = [
    Holding("seat", "ola", JAN),
    Holding("first", "kari", JAN),
    Holding("second", "per", JAN),
    Holding("other", "x", JAN),
]


def test_the_holder_comes_else_the_first_deputy_who_can() -> None:
    on = date(2026, 3, 1)
    assert who_attends("seat", DEPUTIES, PEOPLE, on) == StandIn("seat", "ola")
    assert who_attends("seat", DEPUTIES, PEOPLE, on, {"ola"}) == StandIn("seat", "kari", "ola")
    assert who_attends("seat", DEPUTIES, PEOPLE, on, {"ola", "kari"}) == StandIn("seat", "per", "ola")
    assert who_attends("seat", DEPUTIES, PEOPLE, on, {"ola", "kari", "per"}) is None
    assert who_attends("seat", DEPUTIES, PEOPLE[1:], on) == StandIn("seat", "kari", "seat")


def test_the_deputy_takes_the_rest_of_the_term() -> None:
    until = date(2028, 1, 2)
    assert step_in(PEOPLE[0], DEPUTIES, PEOPLE, date(2026, 9, 1), until) == Holding(
        "seat", "kari", date(2026, 9, 1), until
    )
    assert step_in(PEOPLE[0], (), PEOPLE, date(2026, 9, 1), until) is None
    assert step_in(PEOPLE[0], DEPUTIES, PEOPLE, until, until) is None


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
