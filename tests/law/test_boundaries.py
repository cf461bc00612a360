"""Every rule on the day before, on and after each of its versions; and more never means less."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.domain.headcount import Employment, count_on
from amu_desktop.domain.kinds import Category
from amu_desktop.law import employers_duties, other_duties, ports, young_workers
from amu_desktop.law.catalogue import ASKED
from amu_desktop.law.duties import Applies
from amu_desktop.law.facts import ExceptedTrade
from tests.law.test_uncertain import profiles_of

LATER = [(asked, version.since) for asked in ASKED for version in asked.versions[1:]]
INSIDE: dict[str, Any] = {"excepted_trade": ExceptedTrade.NONE, "whistleblowing_needed": False}
DAYS = st.sampled_from([date(2010, 1, 1), date(2017, 7, 1), date(2023, 12, 31), date(2024, 1, 1), date(2026, 6, 1)])


@pytest.mark.parametrize(("asked", "since"), LATER, ids=[f"{asked.key} {since}" for asked, since in LATER])
def test_around_each_version_it_answers_or_asks_and_cites(
    asked: law.Rule[Any] | law.Parameter[Any], since: date
) -> None:
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(profiles_of(asked))
    def holds(profile: dict[str, object]) -> None:
        for days in (-1, 0, 1):
            decision = law.decide(asked, profile, on=since + timedelta(days=days))
            assert decision.citations
            assert (decision.answer is None) is (decision.missing is not None)
            if decision.missing:
                assert decision.missing.key not in profile

    holds()


def test_the_version_in_force_changes_on_its_day_and_not_the_day_before() -> None:
    for asked, since in LATER:
        assert asked.on(since).since == since
        assert asked.on(since - timedelta(days=1)).since < since


COUNTED: list[tuple[law.StandingDuty, str, dict[str, Any]]] = [
    (other_duties.WHISTLING, "employees_today", INSIDE),
    (other_duties.INFORMATION_DUTY, "employees_today", INSIDE),
    (other_duties.GROUP_COOPERATION, "group_employees", {**INSIDE, "employees_today": 5}),
    (employers_duties.EQUALITY, "employees_today", {**INSIDE, "equality_demanded": False}),
    (employers_duties.EQUALITY, "employees_today", {**INSIDE, "equality_demanded": True}),
    (young_workers.YOUNG_LIST, "employees_today", {**INSIDE, "work_under_18": True}),
]


@pytest.mark.parametrize(("duty", "fact", "profile"), COUNTED, ids=lambda value: getattr(value, "key", ""))
def test_more_employees_never_take_a_duty_away(duty: law.StandingDuty, fact: str, profile: dict[str, Any]) -> None:
    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, 120), st.integers(0, 120), DAYS)
    def holds(a: int, b: int, on: date) -> None:
        few, many = sorted((a, b))
        before = law.decide(duty, {**profile, fact: few}, on=on).answer
        after = law.decide(duty, {**profile, fact: many}, on=on).answer
        assert before is not Applies.APPLIES or after is Applies.APPLIES

    holds()


@settings(max_examples=80, deadline=None)
@given(st.lists(st.decimals(0, 40, places=2), min_size=2, max_size=2))
def test_more_workers_in_a_port_never_mean_less(numbers: list[Decimal]) -> None:
    few, many = sorted(numbers)
    rank = list(ports.Port).index
    on = date(2026, 6, 1)
    for rule, fact in ((ports.PORT_REPRESENTATIVE, "port_workers"), (ports.PORT_COMMITTEE, "port_average")):
        of = int if fact == "port_workers" else Decimal
        less = law.decide(rule, {"port_others": True, fact: of(few)}, on=on).value_or(ports.Port.NOT_REQUIRED)
        more = law.decide(rule, {"port_others": True, fact: of(many)}, on=on).value_or(ports.Port.NOT_REQUIRED)
        assert rank(less) <= rank(more)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 80), st.integers(0, 80))
def test_more_votes_for_never_make_a_proposal_fall(a: int, b: int) -> None:
    few, many = sorted((a, b))
    fate = {
        ayes: law.decide(
            law.rule("voting.result"),
            {"votes_for": ayes, "votes_against": 20},
            on=date(2026, 6, 1),
        )
        for ayes in (few, many)
    }
    adopted = [str(fate[ayes].answer) == "adopted" for ayes in (few, many)]
    assert adopted[1] or not adopted[0]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.decimals(0, 45, places=1), min_size=1, max_size=8), st.integers(0, 7), st.decimals(0, 20, places=1))
def test_more_hours_never_count_fewer_for_the_committee(hours: list[Decimal], who: int, more: Decimal) -> None:
    on, limit = date(2026, 6, 1), law.decide(law.rule("committee.count_hours"), {}, on=date(2026, 6, 1)).answer
    assert limit == 20

    def counted(weekly: list[Decimal]) -> int:
        people = [Employment(str(n), Category.EMPLOYEE, each, date(2020, 1, 1)) for n, each in enumerate(weekly)]
        return count_on(people, on, 20).employees

    raised = [each + more if n == who % len(hours) else each for n, each in enumerate(hours)]
    assert counted(hours) == sum(each >= 20 for each in hours) <= counted(raised)
