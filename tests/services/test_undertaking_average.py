"""The average of last year by three ways: months, one number, people; with its working, and never by guess."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Category
from amu_desktop.law import facts
from amu_desktop.services import advice, people, undertaking, undertaking_average
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.undertaking_average import LastYear, Source, working_of
from amu_desktop.services.workspace import Workspace

ON, LONG_AGO = date(2026, 11, 18), date(2020, 1, 1)
FULL = Decimal("37.5")


def hire(
    workspace: Workspace,
    name: str,
    hours: Decimal | None = FULL,
    since: date | None = LONG_AGO,
    category: Category = Category.EMPLOYEE,
) -> str:
    return workspace.do(people.add_person, PersonDraft(name, "Ås", weekly_hours=hours, since=since, category=category))


def found(workspace: Workspace) -> LastYear:
    return workspace.ask(undertaking_average.last_year, ON)


def enter(workspace: Workspace, number: int, hired_in: int | None = None, *, months: int = 12) -> None:
    for month in range(1, months + 1):
        workspace.do(undertaking.set_headcount, date(2025, month, 1), number, hired_in)


def test_people_with_hours_and_days_give_the_average_of_each_first_of_the_month(workspace: Workspace) -> None:
    hire(workspace, "Kari")
    hire(workspace, "Ola", Decimal("19.9"))
    hire(workspace, "Per", since=date(2025, 7, 2))
    last = found(workspace)
    assert last.source is Source.PEOPLE
    assert last.used is not None
    assert last.used.months == (1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2)
    assert (last.used.average.total, last.used.average.number) == (Decimal(17), 12)
    assert workspace.ask(advice.profile_of, ON)[facts.EMPLOYEES_AVERAGE.key] == last.value


@pytest.mark.parametrize(("hours", "since"), [(None, LONG_AGO), (FULL, None)])
def test_who_lacks_hours_or_a_first_day_is_named_and_nobody_is_guessed(
    workspace: Workspace, hours: Decimal | None, since: date | None
) -> None:
    hire(workspace, "Kari")
    odd = hire(workspace, "Ola", hours, since)
    last = found(workspace)
    assert last.source is None
    assert last.people is not None
    assert [(gap.person_id, gap.name, gap.hours) for gap in last.people.gaps] == [(odd, "Ola Ås", hours is None)]
    assert facts.EMPLOYEES_AVERAGE.key not in workspace.ask(advice.profile_of, ON)


def test_who_left_before_the_year_is_nobodys_gap(workspace: Workspace) -> None:
    hire(workspace, "Kari")
    gone = hire(workspace, "Ola", None)
    workspace.do(people.leave, gone, date(2024, 12, 31))
    assert found(workspace).value == 1


def test_a_list_that_does_not_reach_back_to_the_new_year_is_not_used(workspace: Workspace) -> None:
    hire(workspace, "Kari", since=date(2025, 3, 1))
    last = found(workspace)
    assert last.people is not None
    assert (last.source, last.people.reaches_back) == (None, False)


def test_entered_months_stand_before_a_number_and_a_number_before_the_list(workspace: Workspace) -> None:
    hire(workspace, "Kari")
    assert found(workspace).source is Source.PEOPLE
    workspace.do(undertaking.answer_fact, facts.EMPLOYEES_AVERAGE.key, Decimal("29.9"), ON)
    assert (found(workspace).source, found(workspace).value) == (Source.ANSWER, Decimal("29.9"))
    enter(workspace, 31, months=11)
    assert found(workspace).source is Source.ANSWER
    enter(workspace, 31)
    assert (found(workspace).source, found(workspace).value) == (Source.MONTHS, Decimal(31))
    workspace.do(undertaking_average.use_people, ON)
    assert (found(workspace).source, found(workspace).value) == (Source.PEOPLE, Decimal(1))
    workspace.undo()
    assert found(workspace).value == 31


def test_the_months_can_be_filled_in_from_the_list_and_then_changed(workspace: Workspace) -> None:
    hire(workspace, "Kari")
    hire(workspace, "Ola", category=Category.HIRED_IN)
    workspace.do(undertaking_average.fill_months, ON)
    assert [(row.employees, row.hired_in) for row in found(workspace).entered] == [(1, 1)] * 12
    workspace.undo()
    assert found(workspace).entered == ()


def test_a_list_that_says_too_little_fills_in_nothing(workspace: Workspace) -> None:
    hire(workspace, "Kari", None)
    with pytest.raises(UserError, match="does not say enough"):
        workspace.do(undertaking_average.fill_months, ON)
    assert found(workspace).entered == ()


def test_the_hired_in_of_the_months_are_counted_both_ways_and_asked_of_the_law(workspace: Workspace) -> None:
    enter(workspace, 29, 2)
    last = found(workspace)
    assert last.used is not None
    assert last.used.with_hired_in is not None
    assert (last.value, last.hired_in, last.used.with_hired_in.value) == (Decimal(29), Decimal(2), Decimal(31))
    assert workspace.ask(advice.profile_of, ON)[facts.HIRED_IN_AVERAGE.key] == 2
    workspace.do(undertaking.set_hired_in, date(2025, 4, 1), None)
    assert found(workspace).hired_in is None


def test_a_new_number_of_employees_leaves_the_hired_in_of_the_month(workspace: Workspace) -> None:
    enter(workspace, 29, 2)
    workspace.do(undertaking.set_headcount, date(2025, 4, 1), 28)
    assert [row.hired_in for row in found(workspace).entered] == [2] * 12


def test_hired_in_without_the_employees_of_the_month_are_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="first"):
        workspace.do(undertaking.set_hired_in, date(2025, 4, 1), 2)
    enter(workspace, 29)
    with pytest.raises(UserError, match="below zero"):
        workspace.do(undertaking.set_hired_in, date(2025, 4, 1), -1)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 50)), min_size=12, max_size=12))
def test_the_hired_in_are_the_difference_between_the_two_averages_and_never_make_it_lower(
    months: list[tuple[int, int]],
) -> None:
    own, hired = zip(*months, strict=True)
    made = working_of(own, hired)
    assert (made.with_hired_in is None) == (not any(hired))
    if made.with_hired_in is not None:
        assert made.with_hired_in.exact > made.average.exact
        assert (made.with_hired_in.exact - made.average.exact) * 12 == sum(hired)
