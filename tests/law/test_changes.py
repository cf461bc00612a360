"""What would change an answer: the nearest change of one fact, and it must really change it."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.facts import ExceptedTrade
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
