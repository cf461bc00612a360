"""The undertaking's answers, counts and parts, each with the days it holds for."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.law.facts import ExceptedTrade, LocalUnion
from amu_desktop.services import undertaking
from amu_desktop.services.workspace import Workspace

NEW_YEAR, SUMMER = date(2026, 1, 1), date(2026, 7, 1)


def test_answers_come_back_in_the_type_the_law_asks_for(workspace: Workspace) -> None:
    answers = {
        "excepted_trade": ExceptedTrade.ONLY,
        "employees_today": 41,
        "employees_average": Decimal("29.96"),
        "committee_ordered": False,
        "opt_out_signed": date(2025, 3, 1),
        "unions": (LocalUnion("Fellesforbundet avd. 9", 17),),
    }
    for key, value in answers.items():
        workspace.do(undertaking.answer_fact, key, value, NEW_YEAR)
    assert workspace.ask(undertaking.facts, NEW_YEAR) == answers


def test_a_new_answer_holds_from_its_day_and_the_old_one_until_then(workspace: Workspace) -> None:
    workspace.do(undertaking.answer_fact, "employees_today", 12, NEW_YEAR)
    workspace.do(undertaking.answer_fact, "employees_today", 31, SUMMER)
    assert workspace.ask(undertaking.facts, date(2026, 6, 30)) == {"employees_today": 12}
    assert workspace.ask(undertaking.facts, SUMMER) == {"employees_today": 31}
    workspace.do(undertaking.answer_fact, "employees_today", None, date(2026, 8, 1))
    assert workspace.ask(undertaking.facts, date(2026, 8, 1)) == {}


def test_what_was_answered_about_last_year_is_not_believed_the_year_after(workspace: Workspace) -> None:
    workspace.do(undertaking.answer_fact, "employees_average", Decimal(40), SUMMER)
    workspace.do(undertaking.answer_fact, "employees_today", 12, SUMMER)
    assert workspace.ask(undertaking.facts, date(2026, 12, 31))["employees_average"] == 40
    assert workspace.ask(undertaking.facts, date(2027, 1, 1)) == {"employees_today": 12}


def test_the_average_is_the_mean_of_twelve_months_unrounded_and_unknown_with_eleven(workspace: Workspace) -> None:
    for month in range(1, 12):
        workspace.do(undertaking.set_headcount, date(2025, month, 17), 30)
    assert workspace.ask(undertaking.average, 2025) is None
    workspace.do(undertaking.set_headcount, date(2025, 12, 1), 29)
    average = workspace.ask(undertaking.average, 2025)
    assert average is not None
    assert Decimal("29.91") < average.value < 30


def test_a_union_is_a_name_and_a_number_on_a_day(workspace: Workspace) -> None:
    workspace.do(undertaking.set_union, "Fellesforbundet", 20, 41, NEW_YEAR)
    workspace.do(undertaking.set_union, "Fellesforbundet", 22, 41, SUMMER)
    assert [row.members for row in workspace.ask(undertaking.unions, SUMMER)] == [22]
    with pytest.raises(UserError) as caught:
        workspace.do(undertaking.set_union, "NITO", 42, 41, SUMMER)
    assert caught.value.field == "members"


def test_an_organisation_number_is_nine_digits_and_the_name_is_kept_as_written(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn", org_number="987 654 321")
    row = workspace.ask(undertaking.load_undertaking)
    assert row is not None
    assert (row.name, row.org_number) == ("<Hansen> AS & Sønn", "987654321")
    with pytest.raises(UserError) as caught:
        workspace.do(undertaking.edit_undertaking, "org_number", "12")
    assert caught.value.field == "org_number"


def test_an_answer_the_program_does_not_know_hides_no_other_answer(workspace: Workspace) -> None:
    workspace.do(undertaking.answer_fact, "colour_of_the_roof", "red", NEW_YEAR)
    workspace.do(undertaking.answer_fact, "employees_today", 12, NEW_YEAR)
    assert workspace.ask(undertaking.facts, NEW_YEAR) == {"employees_today": 12}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("employees_today", -1),
        ("employees_today", Decimal("2.5")),
        ("employees_average", Decimal(-1)),
        ("opt_out_signed", "31. februar"),
        ("excepted_trade", "space"),
    ],
)
def test_what_can_be_no_answer_is_refused_at_its_question_and_not_written(
    workspace: Workspace, key: str, value: object
) -> None:
    with pytest.raises(UserError) as caught:
        workspace.do(undertaking.answer_fact, key, value, NEW_YEAR)
    assert caught.value.field == key
    assert workspace.ask(undertaking.facts, NEW_YEAR) == {}


def test_an_industry_code_is_kept_as_the_list_writes_it_and_what_is_no_code_is_refused(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Prøve AS")
    workspace.do(undertaking.edit_undertaking, "industry_code", "41200")
    row = workspace.ask(undertaking.load_undertaking)
    assert row is not None
    assert row.industry_code == "41.200"
    with pytest.raises(UserError) as caught:
        workspace.do(undertaking.edit_undertaking, "industry_code", "bygg")
    assert caught.value.field == "industry_code"
