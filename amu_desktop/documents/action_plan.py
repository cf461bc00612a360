"""The action plan (paper.md 7.13, series HPLAN): the open measures by goal, each with how one is to know that it works.

The yearly report holds the same tables. Boxes are for the pen; what is past its deadline says so instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Style,
    Subheading,
    Table,
    Text,
    TickBoxes,
    Title,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.charts import Fill, Segment, Strip
from amu_desktop.domain.kinds import MeasureSource
from amu_desktop.domain.report_figures import MeasureFigures

_SPLIT_FROM = 10
"""A goal with more measures than this may run over a page."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """What is open on a day, the most urgent first, and how many were carried out in the year until then."""

    on: date
    measures: tuple[MeasureFigures, ...]
    done: int = 0


def build(data: ActionPlan, t: Translator) -> Document:
    """Build the plan."""
    title = t("Action plan {year}", year=str(data.on.year))
    blocks: list[Block] = [Title(title, t("Action plan"), t("As it stands on {day}", day=t.date(data.on)))]
    overdue = sum(late(each, data.on) for each in data.measures)
    if data.measures or data.done:
        segments = (
            Segment(t("carried out"), str(data.done), Fill.WHITE),
            Segment(t("in progress"), str(len(data.measures) - overdue), Fill.LINES),
            Segment(t("overdue"), str(overdue), Fill.SOLID),
        )
        blocks += [Strip(segments)]
    blocks += plan_tables(data.measures, data.on, t)
    if not data.measures:
        blocks += [Heading(t("Nothing is open")), Paragraph(t("Every measure is closed."))]
    legal = t(
        "The work with health, environment and safety is to have goals, plans and to be followed up: aml § 3-1 second "
        "paragraph. How one is to know that a measure works is our advice."
    )
    blocks.append(Paragraph(legal, Style.LEGAL))
    return Document(
        title=title,
        language=t.language,
        kind=t("Action plan"),
        short_title=t("action plan"),
        blocks=tuple(blocks),
        running_head=f"{title} · {t.short_date(data.on)}",
    )


def plan_tables(measures: Sequence[MeasureFigures], on: date, t: Translator) -> tuple[Block, ...]:
    """Give the measures by goal, those without a goal last; a goal with nothing open is not there."""
    goals = {each.goal.strip(): None for each in measures if each.goal.strip()}
    blocks: list[Block] = []
    for number, goal in enumerate(goals, 1):
        mine = [each for each in measures if each.goal.strip() == goal]
        blocks += [Subheading(t("Goal {n}: {goal}", n=number, goal=goal)), _table(mine, on, t)]
    rest = [each for each in measures if not each.goal.strip()]
    if rest:
        blocks += [Subheading(t("Other measures"))] if goals else []
        blocks.append(_table(rest, on, t))
    return tuple(blocks)


def what(each: MeasureFigures, t: Translator) -> Text:
    """Give what is to be done with where it comes from under it; of a confidential case that it is one."""
    if each.confidential:
        return t("Confidential case")
    source = source_of(each, t)
    return mixed(each.text, "\n", small(source)) if source else each.text


def source_of(each: MeasureFigures, t: Translator) -> str:
    """Say where a measure comes from: its case, or the round, incident or assessment with its own words."""
    if each.case:
        return t("Case {number}", number=each.case)
    if each.source_kind in {MeasureSource.OTHER, MeasureSource.CASE}:
        return each.source
    kind = t(each.source_kind.label)
    return f"{kind}: {each.source}" if each.source else kind


def late(each: MeasureFigures, on: date) -> bool:
    """Tell whether a measure is past its deadline."""
    return each.due is not None and each.due < on


def _table(measures: Sequence[MeasureFigures], on: date, t: Translator) -> Table:
    columns = (
        Column(t("Number (short)"), 13),
        Column(t("Measure"), 49),
        Column(t("How we know that it works"), 36),
        Column(t("Responsible"), 26),
        Column(t("Due"), 23),
        Column(t("Status"), 23),
    )
    rows = tuple(_row(each, on, t) for each in measures)
    return Table(columns, rows, keep=len(rows) <= _SPLIT_FROM)


def _row(each: MeasureFigures, on: date, t: Translator) -> tuple[Cell, ...]:
    owner = "–" if each.confidential else each.owner or t("not stated")
    due = t.short_date(each.due) if each.due else t("not stated")
    boxes = TickBoxes((t("in progress"), t("done")), stacked=True)
    status: Cell = strong(t("overdue")) if late(each, on) else boxes
    sign = "–" if each.confidential or not each.sign.strip() else each.sign
    return f"T-{each.number}", what(each, t), sign, owner, due, status
