"""Numbers of cases: told apart, never reused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.numbering import check_pattern, next_number, write_number

PATTERNS = ["AMU-sak {n}/{year}", "PS {n}/{yy}", "{prefix} {n}/{yy}", "{prefix}-sak {n}/{year}", "Sak {n}/{yy}"]


def test_the_patterns_of_real_committees_are_written_as_they_write_them() -> None:
    assert write_number("AMU-sak {n}/{year}", 20, 2026) == "AMU-sak 20/2026"
    assert write_number("PS {n}/{yy}", 4, 2019) == "PS 4/19"
    assert write_number("{prefix} {n}/{yy}", 1, 2005, "OS") == "OS 1/05"


@given(
    st.sampled_from(PATTERNS),
    st.tuples(st.integers(1, 99999), st.integers(2000, 2099)),
    st.tuples(st.integers(1, 99999), st.integers(2000, 2099)),
)
def test_two_numbers_of_a_series_never_read_the_same(
    pattern: str, one: tuple[int, int], other: tuple[int, int]
) -> None:
    assert check_pattern(pattern) == pattern
    assert (write_number(pattern, *one) == write_number(pattern, *other)) == (one == other)


@pytest.mark.parametrize(
    "pattern", ["", "AMU {year}", "AMU {n}", "{n}/{n}/{year}", "{n}/{year} {who}", "{n", "{}/{year}"]
)
def test_a_pattern_whose_numbers_could_be_confused_is_refused(pattern: str) -> None:
    with pytest.raises(UserError):
        check_pattern(pattern)


@given(st.sets(st.integers(1, 60)))
def test_the_next_number_lies_above_all_that_were_given(taken: set[int]) -> None:
    assert next_number(taken) == max(taken, default=0) + 1
