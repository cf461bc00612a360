"""What the law requires (paper.md 7.12, series PLIKT): an answer that was kept, and all it rested on.

The law is asked by services; this paper only says what was answered, in the order it was asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from amu_desktop import law
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Answer,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Keep,
    Paragraph,
    Style,
    Subheading,
    Table,
    Text,
    Title,
    strong,
)
from amu_desktop.documents.legal_answers import QUESTIONS, words_of
from amu_desktop.domain import headcount
from amu_desktop.domain.workdays import add_months
from amu_desktop.law import committee, representatives
from amu_desktop.law.answers import Answer as LawAnswer

CHANGES_SHOWN = 4
OLD_AFTER = 12
"""Months after the rules were checked from which the paper says so in bold."""
MONTH_LETTERS = 4
"""A month longer than this is shortened to three letters in the head of the table."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of the year behind an average: on the first of each month, and the hired-in where counted."""

    year: int
    months: tuple[int, ...]
    hired_in: tuple[int, ...] = ()
    with_hired_in: law.Decision[Any] | None = None
    """What the answer would be with the hired-in."""


@dataclass(frozen=True, slots=True)
class TwoCounts:
    """The two rules that count people in two ways, as they were answered on the same day."""

    committee: law.Decision[Any] | None
    representative: law.Decision[Any] | None


@dataclass(frozen=True, slots=True)
class LegalDecision:
    """An answer that was kept: who asked and when, what would change it, and when the rules were last checked."""

    undertaking: str
    decision: law.Decision[Any]
    answered_by: str
    answered_at: datetime
    checked_on: date
    changes: tuple[law.Change[Any], ...] = ()
    figures: Figures | None = None
    counts: TwoCounts | None = None


def build(data: LegalDecision, t: Translator) -> Document:
    """Build the paper."""
    question = _question(data.decision, t)
    blocks: list[Block] = [Title(question, t("What the law requires")), *_answer(data, t), *_doubts(data.decision, t)]
    rows = tuple(_row(i, step, data.decision, t) for i, step in enumerate(_asked(data.decision), 1))
    if rows:
        columns = (Column("", 8), Column(t("Question"), 80), Column(t("Answer"), 32), Column(t("Legal basis"), 45))
        blocks += [Heading(t("How we arrived at the answer")), Table(columns, rows)]
    if data.figures is not None:
        blocks += _figures(data.figures, data.decision, t)
    if data.counts is not None:
        blocks += _two_counts(data.counts, data.decision.on, t)
    blocks += _changes(data, t)
    blocks.append(Keep((Facts(_facts(data, t)),)))
    return Document(
        title=t("What the law requires: {question}", question=question),
        language=t.language,
        kind=t("What the law requires"),
        short_title=t("what the law requires"),
        blocks=tuple(blocks),
        running_head=t("What the law requires · {day}", day=t.short_date(data.decision.on)),
    )


def _question(decision: law.Decision[Any], t: Translator) -> str:
    rule = decision.rule
    return t(QUESTIONS[rule]) if isinstance(rule, law.Rule) and rule in QUESTIONS else t(rule.label)


def _answer(data: LegalDecision, t: Translator) -> list[Block]:
    decision = data.decision
    words = words_of(decision)
    note = t(
        "The answer is given for {day}, and is worked out again in January {year}, or when the figures change.",
        day=t.date(decision.on),
        year=decision.on.year + 1,
    )
    if words.word:
        values = {name: _value(value, decision, t) for name, value in decision.values.items()}
        values["undertaking"] = data.undertaking
        values["question"] = t(decision.missing.label) if decision.missing else ""
        blocks: list[Block] = [Answer(t(words.word), t(words.sentence, **values), note)]
    else:
        said = [_remark(remark, decision, t) for remark in decision.reasons if remark.grade is law.Grade.LAW][:1]
        blocks = [Answer(_said(decision, decision.answer, t), said[0] if said else t(decision.rule.about), note)]
    warnings = [remark for remark in decision.reasons if remark.grade is not law.Grade.LAW]
    if data.answered_at.date() >= add_months(data.checked_on, OLD_AFTER):
        old = t("The rules were last checked on {day}. Have them checked again.", day=t.date(data.checked_on))
        blocks.append(Paragraph(strong(old)))
    blocks += [Paragraph(strong(_remark(remark, decision, t))) for remark in warnings]
    return blocks


def _doubts(decision: law.Decision[Any], t: Translator) -> list[Block]:
    blocks: list[Block] = []
    for doubt in decision.doubts:
        rows = tuple(
            (t(label), strong(_said(decision, answer, t)) if answer is not None else t("not answered"))
            for label, answer in doubt.readings
        )
        cites = law.say_citations(doubt.cites, t)
        columns = (Column(t("If it is read like this"), 80), Column(t("Then the answer is"), 85))
        blocks += [Subheading(t(doubt.question)), Table(columns, rows, keep=True), Paragraph(cites, Style.SMALL)]
    return blocks


def _asked(decision: law.Decision[Any]) -> tuple[law.Step, ...]:
    """Give what was looked at, in the order it was asked, each thing once."""
    found: dict[object, law.Step] = {}
    for step in _in_order(decision.why) if decision.why else ():
        if step is not decision.why and _is_asked(step) and not _passes_on(step):
            found.setdefault(step.source, step)
    return tuple(found.values())


def _is_asked(step: law.Step) -> bool:
    """Whether a look is a question of its own: an answered question, a rule or a limit, not how something is done."""
    if isinstance(step.source, law.Fact):
        return step.given
    limit = isinstance(step.value, (int, Decimal, law.State))
    return isinstance(step.source, law.Rule) or (isinstance(step.source, law.Parameter) and limit)


def _in_order(step: law.Step) -> Iterator[law.Step]:
    for below in step.because:
        yield from _in_order(below)
    yield step


def _passes_on(step: law.Step) -> bool:
    """Whether a rule only hands on the figure of a question under it."""
    figure = isinstance(step.value, (int, Decimal)) and not isinstance(step.value, bool)
    return isinstance(step.source, law.Rule) and figure and any(below.value == step.value for below in step.because)


def _row(number: int, step: law.Step, decision: law.Decision[Any], t: Translator) -> tuple[Text, ...]:
    values = {name: _value(held, decision, t) for remark in step.remarks for name, held in remark.values}
    value = step.value
    words = t(value.label, **values) if isinstance(value, LawAnswer) else _value(value, decision, t)
    place = law.cite(replace(step.cites[0], sentence=0), t) if step.cites else "–"
    return str(number), t(step.source.label), words, place


def _value(value: object, decision: law.Decision[Any], t: Translator) -> str:
    if isinstance(value, Decimal):
        return t.number(headcount.shown(value, _limits(decision)))
    return law.say_value(value, t)


def _limits(decision: law.Decision[Any]) -> tuple[int, ...]:
    steps = decision.why.walk() if decision.why else ()
    return tuple(s.value for s in steps if isinstance(s.source, law.Parameter) and type(s.value) is int)


def _said(decision: law.Decision[Any], answer: object, t: Translator) -> str:
    if isinstance(answer, Decimal):
        return _value(answer, decision, t)
    return law.say_answer(decision, t, answer)


def _remark(remark: law.Remark, decision: law.Decision[Any], t: Translator) -> str:
    return t(remark.text, **{name: _value(value, decision, t) for name, value in remark.values})


def _figures(figures: Figures, decision: law.Decision[Any], t: Translator) -> list[Block]:
    months = [t.month(date(figures.year, month, 1)) for month in range(1, 13)]
    heads = [name if len(name) <= MONTH_LETTERS else name[:3] for name in months]
    columns = (
        Column(str(figures.year), 29),
        *(Column(head, 9.8, Align.RIGHT) for head in heads),
        Column(t("Average"), 18, Align.RIGHT),
    )
    mean = headcount.average(figures.months)
    rows = [_months(t("20 h a week +"), figures.months, mean, decision, t)]
    text = t(
        "{total} divided by {number} = {mean}. We do not round up.",
        total=t.number(mean.total),
        number=mean.number,
        mean=t.number(mean.value.quantize(Decimal("0.01"), ROUND_FLOOR)),
    )
    if any(figures.hired_in):
        both = [own + hired for own, hired in zip(figures.months, figures.hired_in, strict=True)]
        with_them = headcount.average(both)
        rows.append(_months(t("With the hired-in"), tuple(both), with_them, decision, t))
        text = f"{text} {_hired_in(figures, decision, t)}"
    return [Heading(t("The figures behind it")), Table(columns, tuple(rows), keep=True), Paragraph(text, Style.SMALL)]


def _months(
    label: str, counts: tuple[int, ...], mean: headcount.Average, decision: law.Decision[Any], t: Translator
) -> tuple[Text, ...]:
    return label, *(t.number(count) for count in counts), strong(_value(mean.value, decision, t))


def _hired_in(figures: Figures, decision: law.Decision[Any], t: Translator) -> str:
    other = figures.with_hired_in
    if other is None or other.answer == decision.answer:
        return t("The law does not say whether the hired-in count. With them the answer is the same.")
    return t(
        "The law does not say whether the hired-in count. With them the answer is: {answer}.",
        answer=_said(other, other.answer, t),
    )


def _two_counts(counts: TwoCounts, on: date, t: Translator) -> list[Block]:
    def value(parameter: law.Parameter[Any]) -> str:
        return law.say_answer(law.decide(parameter, {}, on), t)

    upper, lower = value(committee.REQUIRED_FROM), value(committee.ON_DEMAND_FROM)
    below = value(representatives.OPT_OUT_BELOW)
    columns = (
        Column("", 25),
        Column(t("Working environment committee"), 70),
        Column(t("Safety representative"), 70),
    )
    everyone = t("All employees, also part-time and temporary. The hired-in: guidance, not the text of the law")
    limits = t("{upper}: always · {lower} to {upper}: when one of the parties demands it", upper=upper, lower=lower)
    rows: tuple[tuple[Text, ...], ...] = (
        (
            strong(t("Who is counted")),
            t("Those who work at least {hours} hours a week", hours=value(committee.COUNT_HOURS)),
            everyone,
        ),
        (strong(t("When")), t("The average of the whole of last year"), t("On the day")),
        (
            strong(t("Limit")),
            limits,
            t("{limit}: always · under {limit}: another arrangement may be agreed in writing", limit=below),
        ),
        (
            strong(t("You")),
            _mine(counts.committee, committee.COMMITTEE_COUNT, t),
            _mine(counts.representative, representatives.REPRESENTATIVE_COUNT, t),
        ),
    )
    return [Heading(t("Two rules, two ways of counting")), Table(columns, rows, keep=True)]


def _mine(decision: law.Decision[Any] | None, count: law.Rule[Any], t: Translator) -> str:
    if decision is None or decision.why is None:
        return t("not answered")
    number = next((step.value for step in decision.why.walk() if step.source is count), None)
    answer = _said(decision, decision.answer, t)
    return t("{number} → {answer}", number=_value(number, decision, t), answer=answer) if number is not None else answer


def _changes(data: LegalDecision, t: Translator) -> list[Block]:
    rows = [
        (
            t(change.text, limit=_value(change.limit, data.decision, t)),
            law.say_outcome(change.decision, t),
        )
        for change in data.changes[:CHANGES_SHOWN]
    ]
    rows.append((t("If the law is amended"), t("The rules must be updated. This answer stands as it was given.")))
    columns = (Column(t("Change"), 70), Column(t("Then the answer is"), 95))
    return [Heading(t("What can change the answer?")), Table(columns, tuple(rows), keep=True)]


def _facts(data: LegalDecision, t: Translator) -> tuple[Fact, ...]:
    when = t("{day} at {time}", day=t.date(data.answered_at.date()), time=t.time(data.answered_at))
    by = f"{data.answered_by}, {when}" if data.answered_by else when
    return (
        Fact(t("Answered by"), by),
        Fact(t("Rules"), t("Checked against Lovdata on {day}", day=t.date(data.checked_on))),
        Fact(t("Reservation"), t(RESERVATION)),
    )


RESERVATION = N_("The answer rests on the figures above. It is a help in using the law, not legal advice.")
