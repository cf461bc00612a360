"""A decision of the law in words: its reasons, its figures, both answers where it is uncertain, and the changes."""

import re
from collections.abc import Iterable
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from amu_desktop import law
from amu_desktop.domain.headcount import Average, shown
from amu_desktop.ui.language import t

IN_BRACKETS = re.compile(r" \([^)]*\)$")
"""What stands after a question for who answers it: «(valgfritt)»."""
LIMITS = (5, 10, 20, 30, 50)


def figure(value: object) -> str:
    """Write a value of the law; a mean with one decimal where that does not hide on which side of a limit it is."""
    if isinstance(value, Decimal):
        value = shown(value, LIMITS)
        value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    return law.say_value(value, t)


def working(mean: Average) -> str:
    """Write how a mean was worked out: the numbers, their sum and the division, cut and never rounded up."""
    exact = mean.value.quantize(Decimal("0.01"), ROUND_FLOOR)
    return t(
        "{numbers} = {total}. {total} divided by {number} is {mean}, and it is never rounded up.",
        numbers=" + ".join(t.number(one) for one in mean.counts),
        total=t.number(mean.total),
        number=mean.number,
        mean=t.number(exact) if exact == mean.value else t("{mean}…", mean=t.number(exact)),
    )


def remark_text(remark: law.Remark) -> str:
    """Write a reason with its figures as they are shown, never rounded up to a limit."""
    return t(remark.text, **{name: figure(value) for name, value in remark.values})


def reasons(decision: law.Decision[Any]) -> list[str]:
    """Give every reason, the main one first, with the grade of those that are not law."""
    said = []
    for remark in decision.reasons:
        text = remark_text(remark)
        said.append(
            text if remark.grade is law.Grade.LAW else t("{grade}: {text}", grade=t(remark.grade.label), text=text)
        )
    return said


def counted(decision: law.Decision[Any]) -> list[str]:
    """Give the figures and answers the decision rested on, each in a line."""
    if decision.why is None:
        return []
    looks = dict.fromkeys(
        (step.source, step.value)
        for step in decision.why.walk()
        if isinstance(step.source, law.Fact)
        and step.given
        and isinstance(step.value, int | Decimal | tuple)
        and not isinstance(step.value, bool)
    )
    return [
        t("{question}: {answer}", question=IN_BRACKETS.sub("", t(fact.label)).rstrip("?"), answer=figure(value))
        for fact, value in looks
    ]


def readings(decision: law.Decision[Any]) -> list[str]:
    """Give both answers where the law is uncertain: «Med innleide: må velges»."""
    found = []
    for doubt in decision.doubts:
        found.append(t(doubt.question))
        found += [
            t("{reading}: {answer}", reading=t(label), answer=law.say_answer(decision, t, answer))
            for label, answer in doubt.readings
        ]
    return found


def changes(found: Iterable[law.Change[Any]]) -> list[str]:
    """Give what would change the answer: «Under 30 i snitt: …»."""
    return [
        t(
            "{change}: {answer}",
            change=t(change.text, limit=figure(change.limit)) if change.limit is not None else t(change.text),
            answer=law.say_outcome(change.decision, t),
        )
        for change in found
    ]
