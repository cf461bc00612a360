"""What would change an answer: the rule is decided again with one fact changed, and the nearest changes are kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from amu_desktop.core.marks import N_
from amu_desktop.law.facts import EMPLOYEES_TODAY, UNIONS, LocalUnion
from amu_desktop.law.kernel import Decision, Fact, Parameter, Rule, decide
from amu_desktop.law.record_facts import AREA_EMPLOYEES, AREA_UNIONS, INDUSTRY_CODE

T = TypeVar("T")

Other = tuple[object, str, object]

_TRIES = 12

_CODES = (
    ("49.410", N_("If the industry code is one that is on the list")),
    ("62.100", N_("If the industry code is one that is not on the list")),
)
"""A code of both lists and one of neither; they are the same in both standards."""


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """One fact changed, the sentence that says so, and the decision it gives."""

    fact: Fact[Any]
    value: object
    text: str
    """A message id; `{limit}` in it is `limit`."""
    limit: object
    decision: Decision[T]


def what_would_change(rule: Rule[T] | Parameter[T], profile: Mapping[str, object], on: date) -> tuple[Change[T], ...]:
    """Give the nearest changes of a single fact that give another answer; none where a fact is missing."""
    now = decide(rule, profile, on)
    if now.why is None:
        return ()
    facts = dict.fromkeys(step.source for step in now.why.walk() if isinstance(step.source, Fact))
    limits = _limits(now)
    found = []
    for fact in facts:
        for value, text, limit in _others(fact, profile, limits):
            changed = _filled(rule, {**profile, fact.key: value}, on)
            if changed.answer is not None and changed.answer != now.answer:
                found.append(Change(fact, value, text, limit, changed))
    return tuple(_nearest(found, profile))


def _limits(decision: Decision[Any]) -> tuple[int, ...]:
    steps = decision.why.walk() if decision.why else ()
    found = {step.value for step in steps if isinstance(step.source, Parameter) and type(step.value) is int}
    return tuple(sorted(found))


def _others(fact: Fact[Any], profile: Mapping[str, object], limits: tuple[int, ...]) -> Iterator[Other]:
    """Give other answers to a question, each with the sentence that says so and the limit in it."""
    value = profile.get(fact.key)
    if isinstance(value, bool):
        yield from _other_way(fact, value)
    elif fact in {UNIONS, AREA_UNIONS} and value is not None:
        yield from _other_unions(profile.get((EMPLOYEES_TODAY if fact is UNIONS else AREA_EMPLOYEES).key))
    elif fact is INDUSTRY_CODE and value is not None:
        yield from ((code, text, None) for code, text in _CODES)
    elif fact.kind in {int, Decimal} and isinstance(value, (int, Decimal)) and fact.changes[0]:
        near = (*limits, int(value), int(value) + 1) if fact.kind is int else limits
        yield from _other_numbers(fact, value, near)


def _other_way(fact: Fact[Any], value: bool) -> Iterator[Other]:
    yes, no = fact.changes
    if yes:
        yield not value, no if value else yes, None
    elif not fact.optional:
        yield not value, N_("If you answer no to: {limit}") if value else N_("If you answer yes to: {limit}"), fact


def _other_numbers(fact: Fact[Any], value: int | Decimal, limits: tuple[int, ...]) -> Iterator[Other]:
    above, below = fact.changes
    step = 1 if fact.kind is int else Decimal("0.01")
    for limit in limits:
        for at in (limit, limit + 1):
            if at > value:
                yield (at if fact.kind is int else Decimal(at)), above, at
            elif at - step >= 0:
                yield at - step, below, at


def _other_unions(employees: object) -> Iterator[Other]:
    """Give what matters about unions: who organises more than half, and whether there are any."""
    if not isinstance(employees, int):
        return
    half = employees // 2
    yield (LocalUnion("1", half + 1),), N_("If one local union organises more than half of the employees"), None
    few = (LocalUnion("1", min(half, 1)), LocalUnion("2", 0))
    yield few, N_("If there are several local unions"), None
    both = (LocalUnion("1", half), LocalUnion("2", 1))
    yield both, N_("If several local unions organise more than half of the employees together"), None
    yield (LocalUnion("1", min(half, 1)),), N_("If no local union organises more than half of the employees"), None
    yield (), N_("If there is no local union"), None


def _filled(rule: Rule[T] | Parameter[T], profile: Mapping[str, object], on: date) -> Decision[T]:
    """Decide, answering what is then asked with the usual answer of each fact."""
    profile = dict(profile)
    decision = decide(rule, profile, on)
    for _ in range(_TRIES):
        fact = decision.missing
        if fact is None:
            break
        usual = on if fact.kind is date else fact.usual
        if usual is None:
            break
        profile[fact.key] = usual
        decision = decide(rule, profile, on)
    return decision


def _nearest(found: list[Change[T]], profile: Mapping[str, object]) -> Iterator[Change[T]]:
    """Keep, of each fact and direction, the change that lies nearest to the figure there is now."""
    kept: dict[tuple[str, bool], Change[T]] = {}
    for change in found:
        now = profile.get(change.fact.key)
        if isinstance(change.value, (int, Decimal)) and isinstance(now, (int, Decimal)):
            key = (change.fact.key, change.value > now)
            best = kept.get(key)
            if best is None or _distance(change.value, now) < _distance(best.value, now):
                kept[key] = change
        else:
            kept.setdefault((f"{change.fact.key} {change.decision.answer}", True), change)
    yield from kept.values()


def _distance(value: object, now: int | Decimal) -> Decimal:
    return abs(Decimal(str(value)) - Decimal(now))
