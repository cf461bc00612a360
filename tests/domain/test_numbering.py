"""Numbers of cases: written, read back, never reused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.numbering import check_pattern, gaps, next_number, read_number, write_number

PATTERNS = ["AMU-sak {n}/{year}", "PS {n}/{yy}", "{prefix} {n}/{yy}", "{prefix}-sak {n}/{year}", "Sak {n}/{yy}"]


def test_the_patterns_of_real_committees_are_written_as_they_write_them() -> None:
    assert write_number("AMU-sak {n}/{year}", 20, 2026) == "AMU-sak 20/2026"
    assert write_number("PS {n}/{yy}", 4, 2019) == "PS 4/19"
    assert write_number("{prefix} {n}/{yy}", 1, 2005, "OS") == "OS 1/05"


@given(
    st.sampled_from(PATTERNS),
    st.integers(1, 99999),
    st.integers(2000, 2099),
    st.sampled_from(["AMU", "OS", "R.S", "Ås"]),
)
def test_every_number_that_is_written_can_be_read(pattern: str, n: int, year: int, prefix: str) -> None:
    assert check_pattern(pattern) == pattern
    assert read_number(pattern, write_number(pattern, n, year, prefix), prefix) == (n, year)
    assert read_number(pattern, f" {n}/{year} ", prefix) == (n, year)


def test_another_series_is_not_read() -> None:
    with pytest.raises(UserError) as refused:
        read_number("PS {n}/{yy}", "RS 4/19")
    assert refused.value.values["example"] == "PS 17/26"


@pytest.mark.parametrize(
    "pattern", ["", "AMU {year}", "AMU {n}", "{n}/{n}/{year}", "{n}/{year} {who}", "{n", "{}/{year}"]
)
def test_a_pattern_that_cannot_be_read_back_is_refused(pattern: str) -> None:
    with pytest.raises(UserError):
        check_pattern(pattern)


@given(st.sets(st.integers(1, 60)))
def test_the_next_number_is_free_and_every_gap_is_below_it(taken: set[int]) -> None:
    following = next_number(taken)
    assert following not in taken
    assert set(gaps(taken)) | taken | {following} == set(range(1, following + 1))
    assert not set(gaps(taken)) & taken
