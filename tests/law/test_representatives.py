"""When there must be a safety representative; the ids of the examples are the rows of the fact sheet."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.facts import REPRESENTATIVE_ORDERED, Arrangement, ExceptedTrade
from amu_desktop.law.representatives import (
    AREAS_OPENED,
    OPT_OUT_LAST_DAY,
    REPRESENTATIVE,
    SEVERAL_ABOVE,
    Representative,
)
from amu_desktop.law.sources import AML

NOW = date(2026, 6, 1)
PLAIN: dict[str, Any] = {
    "excepted_trade": ExceptedTrade.NONE,
    "representative_ordered": False,
    "opt_out_agreement": False,
}
MARCH: dict[str, Any] = {"opt_out_agreement": True, "opt_out_signed": date(2025, 3, 1)}
LEAP: dict[str, Any] = {"opt_out_agreement": True, "opt_out_signed": date(2024, 2, 29)}


def representative(employees: int, on: date = NOW, **facts: Any) -> law.Decision[Representative]:
    return law.decide(REPRESENTATIVE, {**PLAIN, "employees_today": employees, **facts}, on=on)


@pytest.mark.parametrize(
    ("employees", "on", "facts", "answer"),
    [
        pytest.param(4, NOW, {}, Representative.MAY_BE_AGREED_AWAY, id="VO-02 4 without an agreement"),
        pytest.param(4, NOW, MARCH, Representative.AGREED_AWAY, id="VO-02 4 with an agreement"),
        pytest.param(5, NOW, {}, Representative.REQUIRED, id="VO-02 5 without an agreement"),
        pytest.param(5, NOW, MARCH, Representative.REQUIRED, id="VO-02 5 with an agreement that does not hold"),
        pytest.param(9, date(2023, 12, 31), {}, Representative.MAY_BE_AGREED_AWAY, id="VO-02 9 in 2023"),
        pytest.param(10, date(2023, 12, 31), {}, Representative.REQUIRED, id="VO-02 10 in 2023"),
        pytest.param(
            4,
            NOW,
            {**MARCH, "opt_out_arrangement": Arrangement.OTHER},
            Representative.AGREED_OTHERWISE,
            id="VO-04 another arrangement than none",
        ),
        pytest.param(
            4, NOW, {**MARCH, "representative_ordered": True}, Representative.REQUIRED_BY_ORDER, id="VO-07 an order"
        ),
        pytest.param(0, NOW, {}, Representative.NOT_APPLICABLE, id="EMP-00 no employees"),
        pytest.param(
            20, NOW, {"excepted_trade": ExceptedTrade.ONLY}, Representative.NOT_APPLICABLE, id="EMP-00 outside the Act"
        ),
        pytest.param(4, date(2025, 2, 28), MARCH, Representative.MAY_BE_AGREED_AWAY, id="VO-02 not signed yet"),
        pytest.param(4, date(2027, 2, 28), MARCH, Representative.AGREED_AWAY, id="VO-03 the day before two years"),
        pytest.param(4, date(2027, 3, 2), MARCH, Representative.MAY_BE_AGREED_AWAY, id="VO-03 run out"),
        pytest.param(4, date(2026, 2, 28), LEAP, Representative.AGREED_AWAY, id="VO-03 29 February holds"),
        pytest.param(4, date(2026, 3, 2), LEAP, Representative.MAY_BE_AGREED_AWAY, id="VO-03 29 February run out"),
    ],
)
def test_the_number_the_agreement_and_the_order_decide(
    employees: int, on: date, facts: dict[str, Any], answer: Representative
) -> None:
    decision = representative(employees, on, **facts)
    assert decision.answer is answer
    assert decision.status is law.Status.ANSWERED


@pytest.mark.parametrize(
    ("on", "facts"),
    [
        pytest.param(date(2027, 3, 1), MARCH, id="VO-03 the same date two years later"),
        pytest.param(date(2026, 3, 1), LEAP, id="VO-03 1 March after 29 February"),
    ],
)
def test_the_last_day_of_two_years_is_uncertain_and_counted_as_holding(on: date, facts: dict[str, Any]) -> None:
    decision = representative(4, on, **facts)
    assert decision.status is law.Status.UNCERTAIN
    assert decision.answer is Representative.AGREED_AWAY
    assert [doubt.point for doubt in decision.doubts] == [13]
    assert [answer for _, answer in decision.doubts[0].readings] == [
        Representative.AGREED_AWAY,
        Representative.MAY_BE_AGREED_AWAY,
    ]


def test_hired_in_who_move_four_to_five_make_it_uncertain() -> None:
    decision = representative(4, hired_in_today=1, **MARCH)
    assert decision.status is law.Status.UNCERTAIN
    assert [(label, answer) for label, answer in decision.doubts[0].readings] == [
        ("Without the hired-in", Representative.AGREED_AWAY),
        ("With the hired-in", Representative.REQUIRED),
    ]
    assert representative(3, hired_in_today=1).status is law.Status.ANSWERED


def test_an_old_agreement_of_nine_does_not_save_from_the_new_limit_but_its_fate_is_uncertain() -> None:
    facts: dict[str, Any] = {"opt_out_agreement": True, "opt_out_signed": date(2023, 3, 1)}
    assert representative(9, date(2023, 12, 31), **facts).answer is Representative.AGREED_AWAY
    decision = representative(9, date(2024, 1, 1), **facts)
    assert decision.answer is Representative.REQUIRED
    assert [doubt.point for doubt in decision.doubts] == [15]
    assert representative(9, date(2025, 6, 1), **facts).status is law.Status.ANSWERED


def test_an_agreement_of_five_years_holds_by_the_text_and_is_warned_about_by_guidance() -> None:
    decision = representative(4, **MARCH, opt_out_until=date(2030, 3, 1))
    assert decision.answer is Representative.AGREED_AWAY
    assert law.Grade.GUIDANCE in {remark.grade for remark in decision.reasons}
    assert law.Grade.GUIDANCE not in {
        remark.grade for remark in representative(4, **MARCH, opt_out_until=date(2027, 3, 1)).reasons
    }


def test_an_agreement_at_five_is_said_not_to_hold_whether_or_not_its_date_is_known() -> None:
    for facts in (MARCH, {"opt_out_agreement": True}):
        decision = representative(5, **facts)
        assert decision.answer is Representative.REQUIRED
        assert decision.reasons[0].text.startswith("The agreement does not hold")


def test_several_representatives_and_the_order_are_cited_at_their_own_sentences() -> None:
    assert law.decide(SEVERAL_ABOVE, {}, on=NOW).citations == (AML.at("6-1", 1, sentence=5),)
    assert REPRESENTATIVE_ORDERED.cites == (AML.at("6-1", 1, sentence=4),)


def test_the_verdict_names_the_day() -> None:
    decision = representative(4, **MARCH)
    assert law.say_answer(decision, translator("nb", "law")) == "Avtalt bort til 1.\u00a0mars 2027"


@given(st.dates(date(2006, 1, 1), date(2030, 12, 31)))
def test_an_agreement_lasts_two_years_within_a_day_of_doubt(signed: date) -> None:
    decision = law.decide(OPT_OUT_LAST_DAY, {"opt_out_signed": signed}, on=signed)
    sure, counted = sorted(answer for _, answer in decision.doubts[0].readings if isinstance(answer, date))
    assert decision.answer == counted == sure + timedelta(days=1)
    assert timedelta(days=730) <= counted - signed <= timedelta(days=731)


@given(st.integers(0, 60), st.integers(0, 60), st.dates(date(2006, 1, 1), date(2030, 12, 31)), st.booleans())
def test_more_employees_never_mean_less_duty(a: int, b: int, on: date, agreed: bool) -> None:
    order = list(Representative)
    facts: dict[str, Any] = {"opt_out_agreement": agreed, "opt_out_signed": on}
    low, high = (
        representative(employees, on, **facts).value_or(Representative.REQUIRED) for employees in sorted((a, b))
    )
    assert order.index(low) <= order.index(high)


@pytest.mark.parametrize(
    ("employees", "areas", "answer", "status"),
    [
        pytest.param(9, 2, 1, law.Status.UNCERTAIN, id="VO-09 two areas with nine employees"),
        pytest.param(10, 2, 1, law.Status.UNCERTAIN, id="VO-08 ten is not above ten"),
        pytest.param(11, 2, 2, law.Status.ANSWERED, id="VO-08 eleven"),
        pytest.param(9, 1, 1, law.Status.ANSWERED, id="VO-09 one area"),
    ],
)
def test_several_areas_are_proposed_above_ten(employees: int, areas: int, answer: int, status: law.Status) -> None:
    decision = law.decide(AREAS_OPENED, {"employees_today": employees, "areas": areas}, on=NOW)
    assert (decision.answer, decision.status) == (answer, status)
