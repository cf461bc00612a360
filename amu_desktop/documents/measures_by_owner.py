"""What each has to do, one A4 for each (series TILTAK): a list to take along, with boxes and a line for the pen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.documents.action_plan import late, what
from amu_desktop.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    NewPage,
    Paragraph,
    Style,
    Table,
    TickBoxes,
    Title,
    mixed,
    strong,
)
from amu_desktop.domain.report_figures import MeasureFigures

ROW_HEIGHT = 14.0


@dataclass(frozen=True, slots=True)
class MeasuresByOwner:
    """The open measures on a day; each owner's own in the order they fall due."""

    on: date
    measures: tuple[MeasureFigures, ...]


def build(data: MeasuresByOwner, t: Translator) -> Document:
    """Build a page for each owner, and one for what nobody is responsible for."""
    owners = sorted({each.owner for each in data.measures}, key=lambda name: (not name, name.casefold()))
    blocks: list[Block] = []
    for owner in owners:
        blocks += [NewPage()] if blocks else []
        blocks += _page(owner, [each for each in data.measures if each.owner == owner], data.on, t)
    if not owners:
        blocks = [Title(t("Measures"), t("Measures")), Paragraph(t("Every measure is closed."))]
    title = t("Measures, {owner}", owner=owners[0]) if len(owners) == 1 and owners[0] else t("Measures by owner")
    return Document(
        title=title,
        language=t.language,
        kind=t("Measures"),
        short_title=t("measures"),
        blocks=tuple(blocks),
        running_head=f"{title} · {t.short_date(data.on)}",
    )


def _page(owner: str, measures: Sequence[MeasureFigures], on: date, t: Translator) -> Iterator[Block]:
    count = t.count("{n} measure", "{n} measures", len(measures))
    overdue = sum(late(each, on) for each in measures)
    sub = t("{measures}, {overdue} overdue", measures=count, overdue=overdue) if overdue else count
    yield Title(owner or t("Nobody is responsible"), t("Measures on {day}", day=t.date(on)), sub)
    columns = (
        Column(t("Number (short)"), 13),
        Column(t("Measure"), 66),
        Column(t("How we know that it works"), 42),
        Column(t("Due"), 22),
        Column(t("Status"), 27),
    )
    yield Table(columns, tuple(_row(each, on, t) for each in measures), row_height=ROW_HEIGHT)
    tell = t("Tell the minute-taker when something is done, or when it cannot be done in time.")
    yield Paragraph(tell, Style.SMALL)


def _row(each: MeasureFigures, on: date, t: Translator) -> tuple[Cell, ...]:
    day = t.short_date(each.due) if each.due else t("not stated")
    due = mixed(day, "\n", strong(t("overdue"))) if late(each, on) else day
    boxes = TickBoxes((t("in progress"), t("done")), stacked=True)
    return f"T-{each.number}", what(each, t), each.sign.strip() or "–", due, boxes
