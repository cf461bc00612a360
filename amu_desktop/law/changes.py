"""What would change an answer: the rule is decided again with one fact changed, and the nearest changes are kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from amu_desktop.law.kernel import Decision, Fact, Parameter, Rule, decide

T = TypeVar("T")

_TRIES = 12


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
        for value, text, limit in _others(fact, profile.get(fact.key), limits):
            changed = _filled(rule, {**profile, fact.key: value}, on)
            if changed.answer is not None and changed.answer != now.answer:
                found.append(Change(fact, value, text, limit, changed))
    return tuple(_nearest(found, profile))


def _limits(decision: Decision[Any]) -> tuple[int, ...]:
    steps = decision.why.walk() if decision.why else ()
    found = {step.value for step in steps if isinstance(step.source, Parameter) and type(step.value) is int}
    return tuple(sorted(found))


def _others(fact: Fact[Any], value: object, limits: tuple[int, ...]) -> Iterator[tuple[object, str, object]]:
    above, below = fact.changes
    if isinstance(value, bool) and above:
        yield not value, below if value else above, None
    elif fact.kind in {int, Decimal} and isinstance(value, (int, Decimal)) and above:
        step = 1 if fact.kind is int else Decimal("0.01")
        for limit in limits:
            for at in (limit, limit + 1):
                if at > value:
                    yield (at if fact.kind is int else Decimal(at)), above, at
                elif at - step >= 0:
                    yield at - step, below, at


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
            kept[(f"{change.fact.key} {change.value}", True)] = change
    yield from kept.values()


def _distance(value: object, now: int | Decimal) -> Decimal:
    return abs(Decimal(str(value)) - Decimal(now))
