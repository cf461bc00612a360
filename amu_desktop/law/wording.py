"""Decisions as words: one value, one answer, one reason, or the whole explanation as readable lines."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade, Status
from amu_desktop.law.facts import LocalUnion
from amu_desktop.law.kernel import VERIFIED_UNTIL, Decision, Fact, Remark, Step, Unsettled
from amu_desktop.law.sources import Citation, Translates, cite


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation and how deep it stands."""

    depth: int
    text: str


def say_value(value: object, t: Translates) -> str:
    """Write one value of the law in words."""
    if value is None:
        return t(N_("Not answered"))
    if isinstance(value, bool):
        return t(N_("Yes")) if value else t(N_("No"))
    if isinstance(value, Answer):
        return t(value.label)
    if isinstance(value, date):
        return t.date(value)
    if isinstance(value, (int, Decimal)):
        return t.number(value)
    if isinstance(value, LocalUnion):
        return f"{value.name} {t.number(value.members)}"
    if isinstance(value, Fact):
        return t(value.label)
    if isinstance(value, tuple):
        return ", ".join(say_value(item, t) for item in value) if value else t(N_("None"))
    return str(value)


def say_remark(remark: Remark, t: Translates) -> str:
    """Write a reason or warning with its values."""
    return t(remark.text, **{name: say_value(value, t) for name, value in remark.values})


def say_answer(decision: Decision[Any], t: Translates, answer: object = None) -> str:
    """Write the answer of a decision, or another `answer` it could have had, with its values."""
    if answer is None and decision.missing:
        return t(Status.MISSING.label)
    answer = decision.answer if answer is None else answer
    if not isinstance(answer, Answer):
        return say_value(answer, t)
    return t(answer.label, **{name: say_value(value, t) for name, value in decision.values.items()})


def say_outcome(decision: Decision[Any], t: Translates) -> str:
    """Write the answer of a decision, or every answer it can have where the law leaves it open."""
    answers = dict.fromkeys(
        say_answer(decision, t, answer) for doubt in decision.doubts for _, answer in doubt.readings if answer
    )
    if len(answers) < 2:  # noqa: PLR2004 - one answer is no choice
        return say_answer(decision, t)
    first, second, *_ = answers
    return t(N_("Uncertain: «{first}» or «{second}»"), first=first, second=second)


def say_citations(citations: tuple[Citation, ...], t: Translates) -> str:
    """Write citations one after another."""
    return ", ".join(cite(citation, t) for citation in citations)


def say_checked(decision: Decision[Any], t: Translates) -> str:
    """Say when the rules were last checked, and that they may have changed where the day asked for is later."""
    if decision.verified:
        return t(N_("The rules were last checked on {day}."), day=t.date(VERIFIED_UNTIL))
    return t(
        N_(
            "The answer follows the rules as they were when we checked them on {checked}. It holds for {day} if they "
            "have not been changed since."
        ),
        checked=t.date(VERIFIED_UNTIL),
        day=t.date(decision.on),
    )


def explain(decision: Decision[Any], t: Translates) -> tuple[Line, ...]:
    """Write a decision as nested lines: the answer, doubts, reasons, every look, and when the rules were checked."""
    lines = [Line(0, f"{t(decision.rule.label).rstrip('?')}: {say_answer(decision, t)}")]
    if decision.missing:
        question = t(N_("Waits for: {question} ({key})"), question=t(decision.missing.label), key=decision.missing.key)
        lines.append(Line(1, question))
        lines.append(Line(2, t(decision.missing.help)))
    for doubt in decision.doubts:
        lines.append(Line(1, f"{t(Status.UNCERTAIN.label)}: {t(doubt.question)}"))
        for label, answer in doubt.readings:
            words = t(Status.MISSING.label) if answer is None else say_answer(decision, t, answer)
            lines.append(Line(2, f"{t(label)}: {words}"))
    for remark in decision.reasons:
        text = say_remark(remark, t)
        lines.append(Line(1, text if remark.grade is Grade.LAW else f"{t(remark.grade.label)}: {text}"))
    if decision.why and decision.why.because:
        lines.append(Line(1, t(N_("How we came to the answer:"))))
        shown: set[str] = set()
        for step in decision.why.because:
            lines += _looks(step, t, 2, shown)
    lines.append(Line(1, t(N_("Where it stands: {places}"), places=say_citations(decision.citations, t))))
    lines.append(Line(1, say_checked(decision, t)))
    return tuple(lines)


def _looks(step: Step, t: Translates, depth: int, shown: set[str]) -> list[Line]:
    """Write a look and what is under it; what has been shown once is not shown again."""
    if step.source.key in shown:
        return []
    shown.add(step.source.key)
    place = say_citations(step.cites, t)
    text = _look(step, t)
    lines = [Line(depth, f"{text} ({place})" if place else text)]
    for below in step.because:
        lines += _looks(below, t, depth + 1, shown)
    return lines


def _look(step: Step, t: Translates) -> str:
    value = step.value
    if isinstance(step.source, Unsettled):
        label = next((words for reading, words in step.source.readings if reading == value), "")
        return f"{t(step.source.label)} {t(label)}"
    if isinstance(step.source, Fact) and not step.given:
        words = t(N_("Not answered"))
    else:
        values = {name: say_value(held, t) for remark in step.remarks for name, held in remark.values}
        words = t(value.label, **values) if isinstance(value, Answer) and values else say_value(value, t)
    return f"{t(step.source.label).rstrip('?')}: {words}"


def plain(value: object) -> object:
    """Give a value as JSON can hold it; numbers that are not whole are text, so that nothing is rounded."""
    if isinstance(value, (bool, int, str)) or value is None:
        return str(value) if isinstance(value, Answer) else value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, LocalUnion):
        return {"name": value.name, "members": value.members}
    if isinstance(value, Fact):
        return value.key
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return str(value)
