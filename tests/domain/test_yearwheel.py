"""The proposed meetings of a year and what stands on their agendas."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import ItemKind
from amu_desktop.domain.sentences import say
from amu_desktop.domain.workdays import is_workday
from amu_desktop.domain.yearwheel import BY_QUARTER, meeting_days, plan_year, quarter_of

from .make import norwegian

years = st.integers(2006, 2099)


def test_four_meetings_come_one_in_each_quarter() -> None:
    assert meeting_days(2027, 4) == (date(2027, 3, 10), date(2027, 6, 9), date(2027, 9, 8), date(2027, 12, 8))


@given(years, st.integers(1, 11))
def test_meetings_are_working_days_in_order_and_never_in_july(year: int, number: int) -> None:
    days = meeting_days(year, number)
    assert len(set(days)) == number
    assert list(days) == sorted(days)
    assert all(is_workday(day) and day.month != 7 and day.year == year for day in days)


@given(years)
def test_the_cases_of_all_four_quarters_are_taken_up_once(year: int) -> None:
    for number in (4, 6):
        keys = [case.key for meeting in plan_year(year, number) for case in meeting.agenda]
        for quarter in BY_QUARTER:
            for case in quarter:
                assert keys.count(case.key) == 1


def test_an_agenda_begins_with_the_summons_and_ends_with_any_other_business() -> None:
    first = plan_year(2027, 4)[0]
    titles = [say(case.title, norwegian()) for case in first.agenda]
    assert titles[:2] == ["Godkjenning av innkalling og saksliste", "Godkjenning av forrige referat"]
    assert "Valg av leder for året" in titles
    assert titles[-1] == "Eventuelt"
    assert first.agenda[-1].kind is ItemKind.ANY_OTHER
    assert len({case.key for case in first.agenda}) == len(first.agenda)


def test_only_meetings_that_are_still_to_come_are_proposed() -> None:
    late = plan_year(2026, 4, since=date(2026, 9, 10))
    assert [meeting.on for meeting in late] == [date(2026, 12, 9)]
    assert [meeting.quarter for meeting in late] == [4]


def test_quarters_are_counted_from_january() -> None:
    assert [quarter_of(date(2026, month, 1)) for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]


@pytest.mark.parametrize("number", [0, 12])
def test_no_meetings_or_more_than_eleven_are_refused(number: int) -> None:
    with pytest.raises(UserError):
        meeting_days(2026, number)
