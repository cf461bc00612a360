"""How long every rule takes, decided and written as JSON, against a bare function with as many conditions."""

import json
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.facts import ExceptedTrade
from tests.benchmarks.ratio import ratio

pytestmark = pytest.mark.benchmark

ON = date(2026, 6, 1)
T = translator("nb", "law")
PROFILE: dict[str, Any] = {
    **{fact.key: fact.usual for fact in law.FACTS if fact.usual is not None},
    "excepted_trade": ExceptedTrade.NONE,
    "employees_today": 34,
    "employees_average": Decimal(34),
}


def decide_all() -> list[law.Decision[Any]]:
    return [law.decide(rule, PROFILE, on=ON) for rule in law.RULES]


def write_all() -> str:
    return json.dumps(law.decisions_as_json(decide_all(), T))


def bare(conditions: int) -> Callable[[dict[str, Any]], dict[int, bool]]:
    """Write a plain function of so many comparisons of an answer with a limit, each with its result."""
    keys = list(PROFILE)
    body = [f"    found[{n}] = profile[{keys[n % len(keys)]!r}] == {n} or {n} > {n % 50}" for n in range(conditions)]
    scope: dict[str, Any] = {}
    exec("\n".join(["def plain(profile):", "    found = {}", *body, "    return found"]), scope)  # noqa: S102 - our own
    return scope["plain"]  # type: ignore[no-any-return]


def looks() -> int:
    return sum(1 for decision in decide_all() if decision.why for _ in decision.why.walk())


def test_every_rule_is_decided_within_a_hundred_and_fifty_times_of_a_bare_function() -> None:
    conditions = looks()
    plain = bare(conditions)
    print(f"{len(law.RULES)} rules, {conditions} looks")
    assert ratio(lambda: plain(PROFILE), decide_all, "every rule decided") <= 150


def test_every_rule_is_decided_and_written_within_fifteen_times_of_writing_alone() -> None:
    plain, written = bare(looks()), json.loads(write_all())
    assert ratio(lambda: (plain(PROFILE), json.dumps(written)), write_all, "every rule as JSON") <= 15


def test_every_rule_is_decided_and_written_in_less_than_fifty_milliseconds() -> None:
    write_all()
    took = []
    for _ in range(9):
        began = time.perf_counter()
        write_all()
        took.append(time.perf_counter() - began)
    print(f"every rule as JSON: {min(took) * 1000:.1f} ms at best, {sorted(took)[4] * 1000:.1f} ms in the middle")
    assert min(took) < 0.050
