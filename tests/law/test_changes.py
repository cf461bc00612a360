"""What would change an answer: the nearest change of one fact, and it must really change it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.committee_members import PARITY
from amu_desktop.law.facts import ExceptedTrade, LocalUnion, Standard
from amu_desktop.law.representatives import REPRESENTATIVE, Representative

NOW = date(2026, 6, 1)
FACTS = {"excepted_trade": ExceptedTrade.NONE, "committee_ordered": False, "committee_demanded": False}
PLAIN = {"excepted_trade": ExceptedTrade.NONE, "representative_ordered": False, "opt_out_agreement": False}


def changes(average: str) -> dict[tuple[str, object], object]:
    profile = {**FACTS, "employees_average": Decimal(average)}
    return {
        (change.fact.key, change.value): change.decision.answer
        for change in law.what_would_change(COMMITTEE, profile, on=NOW)
    }


def test_from_thirty_four_the_average_below_thirty_is_the_nearest_change() -> None:
    found = changes("34")
    assert found["employees_average", Decimal("29.99")] is Committee.ON_DEMAND
    assert list(found) == [("employees_average", Decimal("29.99"))]


def test_from_twelve_a_demand_an_order_thirty_and_fewer_than_ten_change_the_answer() -> None:
    found = changes("12")
    assert found["committee_demanded", True] is Committee.DEMANDED
    assert found["committee_ordered", True] is Committee.ORDERED
    assert found["employees_average", Decimal(30)] is Committee.REQUIRED
    assert found["employees_average", Decimal("9.99")] is Committee.VOLUNTARY


def test_the_sentence_of_a_change_names_the_limit() -> None:
    profile = {**FACTS, "employees_average": Decimal(34)}
    fall = next(c for c in law.what_would_change(COMMITTEE, profile, on=NOW) if c.fact.key == "employees_average")
    assert (fall.text, fall.limit) == ("If the average last year falls below {limit}", 30)


def test_four_employees_become_five_or_sign_an_agreement() -> None:
    profile = {**PLAIN, "employees_today": 4}
    found = {(c.fact.key, c.value): c.decision.answer for c in law.what_would_change(REPRESENTATIVE, profile, on=NOW)}
    assert found["employees_today", 5] is Representative.REQUIRED
    assert found["opt_out_agreement", True] is Representative.AGREED_AWAY
    assert found["representative_ordered", True] is Representative.REQUIRED_BY_ORDER


def test_nothing_is_said_to_change_an_answer_that_is_not_there_yet() -> None:
    assert law.what_would_change(COMMITTEE, {}, on=NOW) == ()


@settings(deadline=None, max_examples=50)
@given(st.decimals(0, 80, places=2), st.dates(date(2006, 1, 1), date(2030, 1, 1)))
def test_every_change_said_gives_another_answer_and_one_a_direction(average: Decimal, on: date) -> None:
    profile = {**FACTS, "employees_average": average}
    now = law.decide(COMMITTEE, profile, on=on)
    found = law.what_would_change(COMMITTEE, profile, on=on)
    assert all(change.decision.answer not in {None, now.answer} for change in found)
    assert sum(change.fact.key == "employees_average" for change in found) <= 2
    for change in found:
        if change.fact.key == "employees_average":
            assert law.decide(COMMITTEE, {**profile, "employees_average": change.value}, on=on).answer is not now.answer


MAIN = [
    *("representatives.required", "senior_representatives.required", "senior_representatives.chosen_by"),
    *("committee.required", "areas.divided_by", "elections.board_appointed_by", "ohs.required"),
    *("elections.representative_designation", "elections.committee_designation", "committee_members.ohs"),
    *("committee_members.employees_fixed", "training.fulfilled", "other_duties.whistleblowing"),
    *("other_duties.information", "other_duties.group_cooperation", "employers_duties.equality"),
]


def undertaking(employees: int) -> dict[str, object]:
    unions = (LocalUnion("NITO", employees // 3),)
    return {
        **PLAIN,
        **FACTS,
        "employees_today": employees,
        "employees_average": Decimal(employees),
        "areas": 1,
        "representatives": 1,
        "committee_exists": False,
        "unions": unions,
        "unions_agree": True,
        "area_employees": employees,
        "area_unions": unions,
        "industry_code": "43.210",
        "industry_standard": Standard.SN2025,
        "has_ohs": True,
        "group_employees": 0,
        "training_done": Decimal(0),
        "whistleblowing_needed": False,
        "equality_demanded": False,
    }


@pytest.mark.parametrize("employees", [4, 9, 29, 31, 49])
@pytest.mark.parametrize("key", MAIN)
def test_every_main_decision_names_what_would_change_it_and_it_does(key: str, employees: int) -> None:
    rule, profile = law.rule(key), undertaking(employees)
    now = law.decide(rule, profile, on=NOW)
    found = law.what_would_change(rule, profile, on=NOW)
    assert now.missing is None
    assert found, "at least one nearest change"
    for change in found:
        assert change.text
        assert change.decision.answer not in {None, now.answer}
        again = law.decide(rule, {**profile, change.fact.key: change.value}, on=NOW)
        assert again.missing or again.answer == change.decision.answer


@pytest.mark.parametrize(
    ("employees", "key", "fact", "value", "answer"),
    [
        (4, "representatives.required", "employees_today", 5, "required"),
        (9, "representatives.required", "employees_today", 4, "may_be_agreed_away"),
        (4, "other_duties.whistleblowing", "employees_today", 5, "applies"),
        (9, "committee.required", "employees_average", Decimal(10), "on_demand"),
        (29, "committee.required", "employees_average", Decimal(30), "required"),
        (31, "committee.required", "employees_average", Decimal("29.99"), "on_demand"),
        (49, "other_duties.information", "employees_today", 50, "applies"),
        (49, "employers_duties.equality", "employees_today", 51, "applies"),
        (31, "senior_representatives.required", "representatives", 2, "required"),
        (31, "areas.divided_by", "committee_exists", True, "committee"),
        (31, "areas.divided_by", "unions", (), "employees_representatives"),
        (31, "senior_representatives.chosen_by", "unions", (LocalUnion("1", 16),), "union"),
        (31, "ohs.required", "industry_code", "62.100", "assess"),
    ],
)
def test_the_nearest_change_lies_at_the_limit(employees: int, key: str, fact: str, value: object, answer: str) -> None:
    found = law.what_would_change(law.rule(key), undertaking(employees), on=NOW)
    assert (fact, value, answer) in [(one.fact.key, one.value, str(one.decision.answer)) for one in found]


def test_a_firm_of_31_is_told_what_happens_at_29() -> None:
    found = law.what_would_change(COMMITTEE, undertaking(31), on=NOW)
    assert [(one.text, one.limit, one.decision.answer) for one in found] == [
        ("If the average last year falls below {limit}", 30, Committee.ON_DEMAND)
    ]


def test_doubts_are_varied_one_at_a_time() -> None:
    profile = {**FACTS, "employees_average": Decimal(10), "hired_in_average": Decimal(20)}
    decision = law.decide(COMMITTEE, profile, on=NOW)
    found = {doubt.point: [answer for _, answer in doubt.readings] for doubt in decision.doubts}
    assert decision.answer is Committee.ON_DEMAND
    assert found == {
        2: [Committee.ON_DEMAND, Committee.REQUIRED],
        4: [Committee.ON_DEMAND, Committee.VOLUNTARY],
    }, "with the hired-in it is required; only more than ten makes it voluntary; never both at once"


def test_one_seat_more_or_less_is_the_nearest_that_makes_the_sides_unequal() -> None:
    found = law.what_would_change(PARITY, {"seats_employer": 2, "seats_employees": 2}, on=NOW)
    assert {(one.fact.key, one.value) for one in found} == {
        ("seats_employer", 1),
        ("seats_employer", 3),
        ("seats_employees", 1),
        ("seats_employees", 3),
    }


def test_what_the_law_leaves_open_after_a_change_is_said_with_both_answers() -> None:
    profile = {**FACTS, "employees_average": Decimal(31), "committee_exists": True, "committee_was_required": True}
    (fall,) = law.what_would_change(COMMITTEE, profile, on=NOW)
    assert law.say_outcome(fall.decision, translator("nb", "law")) == (
        "Usikkert: «Består til partene blir enige om noe annet» eller «Må opprettes hvis en av partene krever det»"
    )
