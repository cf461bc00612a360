"""Every parameter, rule, version and citation as a readable book: a change in the law is a diff a lawyer can read."""

from collections.abc import Iterable, Iterator
from typing import Any

from amu_desktop.core.marks import N_
from amu_desktop.law.catalogue import FACTS, PARAMETERS, RULES, UNSETTLED
from amu_desktop.law.kernel import VERIFIED_UNTIL, Fact, Parameter, Rule, Unsettled, Version
from amu_desktop.law.sources import Translates
from amu_desktop.law.wording import say_citations, say_value


def lawbook(t: Translates) -> str:
    """Write the book in the language of `t`, ending in a newline."""
    lines = [
        t(N_("The law as the program knows it")),
        t(N_("The rules were last checked on {day}."), day=t.date(VERIFIED_UNTIL)),
        t(N_("Every rule is told in our own words. The text itself is at lovdata.no.")),
    ]
    lines += _chapter(t(N_("Rules")), (_rule(entry, t) for entry in RULES))
    lines += _chapter(t(N_("Figures and lists")), (_parameter(entry, t) for entry in PARAMETERS))
    lines += _chapter(t(N_("Questions the law leaves open")), (_unsettled(entry, t) for entry in UNSETTLED))
    lines += _chapter(t(N_("What the program asks")), (_fact(entry, t) for entry in FACTS))
    return "\n".join(lines) + "\n"


def _chapter(title: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
    yield from ("", title, "=" * len(title))
    for entry in entries:
        yield from ("", *entry)


def _rule(rule: Rule[Any], t: Translates) -> Iterator[str]:
    yield from _head(rule, t)
    for version in rule.versions:
        yield _version(version, t, t(N_("in force")))


def _parameter(parameter: Parameter[Any], t: Translates) -> Iterator[str]:
    yield from _head(parameter, t)
    for version in parameter.versions:
        yield _version(version, t, say_value(version.what, t))


def _head(entry: Rule[Any] | Parameter[Any], t: Translates) -> Iterator[str]:
    yield f"{t(entry.label)} [{entry.key}] ({t(entry.grade.label)})"
    if entry.about:
        yield f"  {t(entry.about)}"
    if entry.beyond:
        yield f"  {t(entry.beyond)}"


def _version(version: Version[Any], t: Translates, words: str) -> str:
    if not callable(version.what):
        words = say_value(version.what, t)
    line = t(N_("From {day}: {words}."), day=t.date(version.since), words=words)
    parts = [line, say_citations(version.cites, t)]
    if version.note:
        parts.append(t(version.note))
    if version.unverified_before:
        parts.append(t(N_("Not checked before {day}."), day=t.date(version.unverified_before)))
    return "  " + " | ".join(part for part in parts if part)


def _unsettled(unsettled: Unsettled[Any], t: Translates) -> Iterator[str]:
    yield f"{t(unsettled.question)} [{unsettled.key}] ({unsettled.point})"
    for index, (_, label) in enumerate(unsettled.readings):
        words = t(N_("The program goes on with: {reading}"), reading=t(label)) if index == 0 else t(label)
        yield f"  - {words}"
    yield f"  {say_citations(unsettled.cites, t)}"


def _fact(fact: Fact[Any], t: Translates) -> Iterator[str]:
    yield f"{t(fact.label)} [{fact.key}]"
    yield f"  {t(fact.help)}"
    yield f"  {say_citations(fact.cites, t)}"
