"""The fixed tasks of a year: what was said last holds, days never leave their year, and nothing is lost or doubled."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.yearwheel_tasks import USUAL, SaidOfTask, last_of_month, left_out, tasks_of

KEYS = ("rounds", "survey", "cytostatics", "own-1", "own-2")


@st.composite
def said(draw: st.DrawFn) -> SaidOfTask:
    year = draw(st.integers(2024, 2028))
    month = draw(st.integers(1, 12))
    on = draw(st.none() | st.integers(1, 28).map(lambda day: date(year, month, day)))
    return SaidOfTask(
        year, draw(st.sampled_from(KEYS)), month, draw(st.text()), on, None, draw(st.booleans()), draw(st.booleans())
    )


rows = st.lists(said(), unique_by=lambda row: (row.year, row.key))


@given(rows, st.integers(2023, 2029), st.booleans())
def test_each_task_stands_once_in_the_wheel_or_beside_it(rows: list[SaidOfTask], year: int, committee: bool) -> None:
    inside = [task.key for task in tasks_of(year, rows, committee=committee)]
    beside = [task.key for task in left_out(year, rows, committee=committee)]
    assert len(set(inside)) == len(inside)
    assert not set(inside) & set(beside)
    usual = {task.key for task in USUAL if committee or not task.committee}
    assert usual <= {*inside, *beside}


@given(rows, st.integers(2023, 2029))
def test_a_day_is_always_in_the_year_and_in_the_month_it_stands_in(rows: list[SaidOfTask], year: int) -> None:
    for task in tasks_of(year, rows, committee=True):
        assert task.on is None or (task.on.year, task.on.month) == (year, task.month)


@given(rows, st.integers(2023, 2029))
def test_what_is_said_later_changes_no_year_before(rows: list[SaidOfTask], year: int) -> None:
    earlier = [row for row in rows if row.year <= year]
    assert tasks_of(year, rows, committee=True) == tasks_of(year, earlier, committee=True)


@given(st.integers(2000, 2100), st.integers(1, 12))
def test_the_last_day_of_a_month_is_followed_by_the_first_of_the_next(year: int, month: int) -> None:
    last = last_of_month(year, month)
    assert (last.year, last.month) == (year, month)
    assert date.fromordinal(last.toordinal() + 1).day == 1
