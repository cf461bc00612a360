"""When a committee must be set up; the ids of the examples are the rows of the fact sheet."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.committee import (
    COMMITTEE,
    COMMITTEE_BY_NUMBER,
    COMMITTEE_COUNT,
    COUNT_BASIS,
    REQUIRED_FROM,
    Committee,
)
from amu_desktop.law.facts import ExceptedTrade, Party
from amu_desktop.law.sources import AMENDED_2023_OLM

OLD, NEW, NOW = date(2023, 12, 31), date(2024, 1, 1), date(2026, 6, 1)
NOBODY_ASKED: dict[str, Any] = {
    "excepted_trade": ExceptedTrade.NONE,
    "committee_ordered": False,
    "committee_demanded": False,
}
DUTY = list(Committee)


def committee(average: str | int, on: date = NOW, **facts: Any) -> law.Decision[Committee]:
    return law.decide(COMMITTEE, {**NOBODY_ASKED, "employees_average": Decimal(average), **facts}, on=on)


def points(decision: law.Decision[Committee]) -> list[int]:
    return [doubt.point for doubt in decision.doubts]


@pytest.mark.parametrize(
    ("average", "on", "answer"),
    [
        pytest.param("29.99", OLD, Committee.ON_DEMAND, id="AMU-01 29.99 in 2023"),
        pytest.param("29.99", NEW, Committee.ON_DEMAND, id="AMU-01 29.99 is not 30"),
        pytest.param("29.99", NOW, Committee.ON_DEMAND, id="AMU-01 29.99 in 2026"),
        pytest.param("30.00", OLD, Committee.ON_DEMAND, id="AMU-01 30 the day before"),
        pytest.param("30.00", NEW, Committee.REQUIRED, id="AMU-01 30 on the day"),
        pytest.param("30.00", NOW, Committee.REQUIRED, id="AMU-01 30 in 2026"),
        pytest.param("49", OLD, Committee.ON_DEMAND, id="AMU-01 49 in 2023"),
        pytest.param("50", OLD, Committee.REQUIRED, id="AMU-01 50 in 2023"),
        pytest.param("60", date(2010, 6, 1), Committee.REQUIRED, id="AMU-01 60 in 2010"),
        pytest.param("9.99", NOW, Committee.VOLUNTARY, id="AMU-02 9.99 is voluntary"),
        pytest.param("19.99", OLD, Committee.VOLUNTARY, id="AMU-02 19.99 in 2023"),
        pytest.param("12", NOW, Committee.ON_DEMAND, id="AMU-02 12 without a demand"),
        pytest.param("27", NOW, Committee.ON_DEMAND, id="AMU-05 35 persons of whom 8 work 19.9 hours"),
    ],
)
def test_the_number_decides(average: str, on: date, answer: Committee) -> None:
    decision = committee(average, on)
    assert decision.answer is answer
    assert decision.status is law.Status.ANSWERED


@pytest.mark.parametrize(
    ("average", "facts", "answer"),
    [
        pytest.param("12", {"committee_demanded": True}, Committee.DEMANDED, id="AMU-02 12 with a demand"),
        pytest.param("9.99", {"committee_demanded": True}, Committee.VOLUNTARY, id="AMU-02 a demand below ten"),
        pytest.param("25", {"committee_ordered": True}, Committee.ORDERED, id="AMU-03 25 and an order"),
        pytest.param("8", {"committee_ordered": True}, Committee.ORDERED, id="AMU-03 8 and an order"),
        pytest.param("30", {"committee_ordered": True}, Committee.REQUIRED, id="AMU-03 no order is needed at 30"),
        pytest.param("40", {"excepted_trade": ExceptedTrade.ONLY}, Committee.NOT_APPLICABLE, id="EMP-00 only shipping"),
        pytest.param("40", {"excepted_trade": ExceptedTrade.ALSO}, Committee.REQUIRED, id="EMP-00 also other work"),
    ],
)
def test_demand_order_and_scope_decide(average: str, facts: dict[str, Any], answer: Committee) -> None:
    assert committee(average, **facts).answer is answer


def test_a_demand_counts_from_the_day_it_is_made_and_the_reason_names_who_made_it() -> None:
    facts = {
        "committee_demanded": True,
        "committee_demanded_on": date(2026, 3, 2),
        "committee_demanded_by": Party.EMPLOYEES,
    }
    assert committee("12", date(2026, 3, 1), **facts).answer is Committee.ON_DEMAND
    decision = committee("12", date(2026, 3, 2), **facts)
    assert decision.answer is Committee.DEMANDED
    assert law.say_remark(decision.reasons[0], translator("nb", "law")) == "De ansatte har krevd det."


def test_the_limit_cites_the_act_and_the_regulation_that_lowered_it() -> None:
    assert AMENDED_2023_OLM.whole in law.decide(REQUIRED_FROM, {}, on=NEW).citations
    assert (
        AMENDED_2023_OLM.whole not in law.decide(COMMITTEE_COUNT, {"employees_average": Decimal(1)}, on=NEW).citations
    )


def test_before_2013_no_regulation_is_cited_for_the_number_itself() -> None:
    step = law.decide(COMMITTEE_COUNT, {"employees_average": Decimal(60)}, on=date(2010, 6, 1)).why
    assert step is not None
    assert {citation.act.short for citation in step.cites} == {"aml"}


@pytest.mark.parametrize(
    ("average", "facts", "point", "answers"),
    [
        pytest.param(
            "28", {"hired_in_average": Decimal(3)}, 2, [Committee.ON_DEMAND, Committee.REQUIRED], id="AMU-07 hired-in"
        ),
        pytest.param("10.0", {}, 4, [Committee.ON_DEMAND, Committee.VOLUNTARY], id="AMU-02 exactly ten"),
        pytest.param(
            "29.9",
            {"average_by_other_method": Decimal("30.2")},
            5,
            [Committee.ON_DEMAND, Committee.REQUIRED],
            id="AMU-04 another method",
        ),
        pytest.param(
            "29.4",
            {"committee_was_required": True},
            20,
            [Committee.STAYS, Committee.ON_DEMAND],
            id="AMU-04c the average has fallen",
        ),
    ],
)
def test_where_the_law_is_open_both_answers_are_given_and_the_first_is_the_default(
    average: str, facts: dict[str, Any], point: int, answers: list[Committee]
) -> None:
    decision = committee(average, **facts)
    assert decision.status is law.Status.UNCERTAIN
    assert points(decision) == [point]
    assert [answer for _, answer in decision.doubts[0].readings] == answers
    assert decision.answer is answers[0]


@pytest.mark.parametrize("hired_in", [0, 1, 2])
def test_hired_in_workers_who_change_nothing_raise_no_doubt(hired_in: int) -> None:
    assert committee("27", hired_in_average=Decimal(hired_in)).status is law.Status.ANSWERED


def test_a_new_undertaking_is_counted_both_ways_and_advised_by_the_higher() -> None:
    facts: dict[str, Any] = {**NOBODY_ASKED, "no_last_calendar_year": True, "average_since_start": Decimal(34)}
    decision = law.decide(COMMITTEE, facts, on=NOW)
    assert decision.answer is Committee.REQUIRED
    assert [answer for _, answer in decision.doubts[0].readings] == [Committee.REQUIRED, Committee.VOLUNTARY]
    assert points(decision) == [19]


def test_a_missing_fact_is_named_not_guessed() -> None:
    profile: dict[str, Any] = {}
    asked = []
    while (decision := law.decide(COMMITTEE, profile, on=NOW)).missing:
        assert decision.answer is None
        assert decision.status is law.Status.MISSING
        assert decision.citations
        asked.append(decision.missing.key)
        profile[decision.missing.key] = {
            "excepted_trade": ExceptedTrade.NONE,
            "employees_average": Decimal(12),
            "committee_ordered": False,
            "committee_demanded": False,
        }[decision.missing.key]
    assert asked == ["excepted_trade", "employees_average", "committee_ordered", "committee_demanded"]


def test_nothing_is_asked_that_does_not_matter() -> None:
    decision = law.decide(COMMITTEE, {"excepted_trade": ExceptedTrade.NONE, "employees_average": Decimal(30)}, on=NOW)
    assert decision.answer is Committee.REQUIRED


def test_a_day_before_2006_is_refused_with_a_sentence() -> None:
    with pytest.raises(law.NotCovered, match="1 January 2006"):
        committee("60", date(2005, 12, 31))
    assert committee("60", date(2006, 1, 1)).answer is Committee.REQUIRED


def test_before_2013_the_act_answers_and_the_way_of_counting_is_said_to_be_unknown() -> None:
    on = date(2010, 6, 1)
    assert committee("60", on).answer is Committee.REQUIRED
    assert "The regulation before 2013 has not been checked." in [remark.text for remark in committee("60", on).reasons]
    assert law.decide(COUNT_BASIS, {}, on=on).status is law.Status.UNCERTAIN
    assert "The regulation before 2013 has not been checked." not in [
        remark.text for remark in committee("60", date(2013, 1, 1)).reasons
    ]


@pytest.mark.parametrize(
    ("average", "near"), [("29.99", True), ("31", True), ("31.01", False), ("20", False), ("9", True)]
)
def test_a_number_near_the_limit_is_said_to_be_near(average: str, near: bool) -> None:
    texts = {remark.text: remark.grade for remark in committee(average).reasons}
    assert ("The number is close to the limit." in texts) is near


def test_the_answer_cites_the_act_and_the_regulation_it_counts_by() -> None:
    cited = {(citation.act.short, citation.section) for citation in committee("30").citations}
    assert {("aml", "7-1"), ("OLM", "3-7")} <= cited


def test_the_number_is_never_rounded() -> None:
    assert law.decide(COMMITTEE_COUNT, {"employees_average": Decimal("29.9999")}, on=NOW).answer == Decimal("29.9999")


averages = st.decimals(min_value=0, max_value=200, places=2)
days = st.dates(min_value=date(2006, 1, 1), max_value=date(2030, 12, 31))


@given(averages, averages, days, st.booleans(), st.booleans())
def test_more_employees_never_mean_less_duty(a: Decimal, b: Decimal, on: date, demanded: bool, ordered: bool) -> None:
    fewer, more = sorted((a, b))
    facts: dict[str, Any] = {"committee_demanded": demanded, "committee_ordered": ordered}
    low = committee(str(fewer), on, **facts).value_or(Committee.VOLUNTARY)
    high = committee(str(more), on, **facts).value_or(Committee.VOLUNTARY)
    assert low.duty <= high.duty
    by_number = [
        law.decide(COMMITTEE_BY_NUMBER, {"employees_average": average}, on=on).value_or(Committee.VOLUNTARY)
        for average in (fewer, more)
    ]
    assert DUTY.index(by_number[0]) <= DUTY.index(by_number[1])


@given(averages, days)
def test_an_order_or_a_demand_never_takes_a_duty_away(average: Decimal, on: date) -> None:
    plain = committee(str(average), on).value_or(Committee.VOLUNTARY)
    for facts in ({"committee_demanded": True}, {"committee_ordered": True}):
        assert DUTY.index(committee(str(average), on, **facts).value_or(Committee.VOLUNTARY)) >= DUTY.index(plain)
