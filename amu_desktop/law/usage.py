"""Which questions a rule can ask, read from its code, so that nobody keeps a second list that grows old.

A decision notes only what it happened to look at; another profile would have led past other questions.
"""

from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from amu_desktop.law.catalogue import FACTS, RULES
from amu_desktop.law.kernel import Fact, Parameter, Rule


@cache
def facts_of(rule: Rule[Any] | Parameter[Any]) -> tuple[Fact[Any], ...]:
    """Give every question the rule can ask in any of its versions, in the order of the catalogue."""
    found = {thing for version in rule.versions for thing in _reached(version.what, set())}
    return tuple(fact for fact in FACTS if fact in found)


@cache
def rules_of(fact: Fact[Any]) -> tuple[Rule[Any], ...]:
    """Give every rule that can ask the question."""
    return tuple(rule for rule in RULES if fact in facts_of(rule))


def _reached(thing: object, seen: set[int]) -> Iterator[Fact[Any]]:
    """Follow names from function to function and from rule to rule."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, Fact):
        yield thing
    elif isinstance(thing, Rule):
        for version in thing.versions:
            yield from _reached(version.what, seen)
    elif isinstance(thing, FunctionType):
        for name in _names(thing.__code__):
            yield from _reached(thing.__globals__.get(name), seen)
        for cell in thing.__closure__ or ():
            yield from _reached(cell.cell_contents, seen)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _reached(item, seen)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
