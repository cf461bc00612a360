"""The law as data for other programs: questions and decisions with stable keys, and beside every key its words.

Keys are English and never change with the language; what a person reads is written by the translator that is given.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import VERIFIED_UNTIL, Decision, Doubt, Fact, Remark, Rule
from amu_desktop.law.profile import type_name
from amu_desktop.law.sources import Citation, Translates, cite
from amu_desktop.law.usage import rules_of
from amu_desktop.law.wording import plain, say_answer, say_checked, say_remark, say_value

_EXAMPLES: dict[type[Any], object] = {
    int: 12,
    Decimal: 34.6,
    bool: True,
    date: "2026-03-01",
    str: "41.200",
    tuple: [{"name": "Fagforbundet", "members": 12}, {"name": "NITO", "members": 5}],
}


class _AsMarked:
    """A translator that writes the message ids themselves, so that what is kept does not hang on a language."""

    def __call__(self, message: str, /, **values: object) -> str:
        return message.format_map(values) if values else message

    def date(self, day: date, *, year: bool = True) -> str:
        return day.isoformat() if year else f"--{day:%m-%d}"

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        return str(value) if decimals is None else f"{value:.{decimals}f}"


AS_MARKED: Translates = _AsMarked()


def decision_as_json(decision: Decision[Any], t: Translates = AS_MARKED) -> dict[str, object]:
    """Give a decision as a dictionary that explains itself; without a translator its words are the English ids."""
    missing = decision.missing
    return {
        "rule": decision.rule.key,
        "title": t(decision.rule.label),
        "about": t(decision.rule.about),
        "beyond": t(decision.rule.beyond) if decision.rule.beyond else None,
        "kind": "rule" if isinstance(decision.rule, Rule) else "parameter",
        "grade": str(decision.rule.grade),
        "on": decision.on.isoformat(),
        "status": str(decision.status),
        "status_label": t(decision.status.label),
        "answer": plain(decision.answer),
        "label": say_answer(decision, t),
        "values": {name: plain(value) for name, value in decision.values.items()},
        "missing": {"fact": missing.key, **_question(missing, t)} if missing else None,
        "doubts": [_doubt(doubt, decision, t) for doubt in decision.doubts],
        "reasons": [_reason(remark, t) for remark in decision.reasons],
        "facts": _facts(decision, t),
        "citations": _citations(decision.citations, t),
        "verified_until": VERIFIED_UNTIL.isoformat(),
        "verified": decision.verified,
        "checked": say_checked(decision, t),
    }


class _Remembering:
    """A translator that says again what it has said before; in many decisions the same places and days come back."""

    def __init__(self, t: Translates) -> None:
        self._t = t
        self._said: dict[object, str] = {}

    def __call__(self, message: str, /, **values: object) -> str:
        key = (message, *values.items())
        if key not in self._said:
            self._said[key] = self._t(message, **values)
        return self._said[key]

    def date(self, day: date, *, year: bool = True) -> str:
        if (day, year) not in self._said:
            self._said[day, year] = self._t.date(day, year=year)
        return self._said[day, year]

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        key = (type(value), value, decimals)
        if key not in self._said:
            self._said[key] = self._t.number(value, decimals)
        return self._said[key]


def decisions_as_json(decisions: Iterable[Decision[Any]], t: Translates = AS_MARKED) -> dict[str, dict[str, object]]:
    """Give many decisions as data, each under the key of its rule."""
    heard = _Remembering(t)
    return {decision.rule.key: decision_as_json(decision, heard) for decision in decisions}


def fact_as_json(fact: Fact[Any], t: Translates = AS_MARKED) -> dict[str, object]:
    """Give a question with its words, what may be answered, an example, its § and the rules that ask it."""
    return {
        "key": fact.key,
        **_question(fact, t),
        "optional": fact.optional,
        "default": plain(fact.default),
        "step": fact.step or None,
        "rules": [rule.key for rule in rules_of(fact)],
    }


def written(fact: Fact[Any]) -> str:
    """Write an example answer to a question the way the command line takes it, as key=value."""
    value = _example(fact)
    if isinstance(value, list):
        value = ",".join(f"{union['name']}:{union['members']}" for union in value)
    return f"{fact.key}={str(value).lower() if isinstance(value, bool) else value}"


def _question(fact: Fact[Any], t: Translates) -> dict[str, object]:
    choices: Iterable[object] = fact.kind if issubclass(fact.kind, Answer) else (True, False)
    open_ended = fact.kind is not bool and not issubclass(fact.kind, Answer)
    return {
        "label": t(fact.label),
        "help": t(fact.help),
        "type": type_name(fact),
        "choices": None if open_ended else [{"value": plain(one), "label": say_value(one, t)} for one in choices],
        "example": _example(fact),
        "written": written(fact),
        "citations": _citations(fact.cites, t),
    }


def _example(fact: Fact[Any]) -> object:
    return str(next(iter(fact.kind))) if issubclass(fact.kind, Answer) else _EXAMPLES[fact.kind]


def _doubt(doubt: Doubt, decision: Decision[Any], t: Translates) -> dict[str, object]:
    def said(answer: object) -> str:
        return t(N_("Not decided")) if answer is None else say_answer(decision, t, answer)

    return {
        "point": doubt.point,
        "question": t(doubt.question),
        "readings": [
            {"reading": t(label), "answer": plain(answer), "label": said(answer)} for label, answer in doubt.readings
        ],
        "default": plain(doubt.default),
        "citations": _citations(doubt.cites, t),
    }


def _reason(remark: Remark, t: Translates) -> dict[str, object]:
    return {
        "grade": str(remark.grade),
        "grade_label": t(remark.grade.label),
        "sentence": say_remark(remark, t),
        "citations": _citations(remark.cites, t),
    }


def _facts(decision: Decision[Any], t: Translates) -> list[dict[str, object]]:
    """Give each question that was looked at, once, and whether somebody answered it."""
    steps = [step for step in decision.why.walk() if isinstance(step.source, Fact)] if decision.why else []
    return [
        {
            "fact": step.source.key,
            "label": t(step.source.label),
            "value": plain(step.value),
            "value_label": say_value(step.value, t),
            "answered": step.given,
        }
        for step in {step.source.key: step for step in steps}.values()
    ]


def _citations(citations: Iterable[Citation], t: Translates) -> list[dict[str, object]]:
    return [
        {
            "text": cite(citation, t),
            "act": citation.act.short or citation.act.id,
            "section": citation.section or None,
            "paragraph": citation.paragraph or None,
            "letter": citation.letter or None,
            "sentence": citation.sentence or None,
            "url": citation.url,
        }
        for citation in citations
    ]
