"""How charts are drawn: lines and rectangles in four fills, the numbers always beside them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from amu_desktop.documents import charts as c
from amu_desktop.documents.blocks import Align, Style
from amu_desktop.documents.drawing import Room, drawn, line
from amu_desktop.documents.drawing_tables import cell_padding
from amu_desktop.documents.flowables import Line
from amu_desktop.documents.grid import Grid, Reading
from amu_desktop.documents.style import BOLD, REGULAR, SEMIBOLD, SIDE, width_of
from amu_desktop.documents.tags import artifact

_UNIT, _UNIT_GAP, _UNITS_A_ROW = 3 * mm, 0.8 * mm, 8
_SMALL_UNIT = 2.4 * mm
_STRIP = 6 * mm
_BAR, _BAR_GAP, _TALLEST_BAR = 16 * mm, 14 * mm, 45 * mm
_TALL = 10_000.0


def fill_box(canvas: Any, x: float, y: float, width: float, height: float, fill: c.Fill) -> None:  # noqa: ANN401
    """Draw a rectangle in one of the four fills."""
    canvas.saveState()
    canvas.setLineWidth(0.7)
    solid = fill is c.Fill.SOLID
    canvas.rect(x, y, width, height, stroke=0 if solid else 1, fill=1 if solid else 0)
    if fill in {c.Fill.HATCH, c.Fill.LINES}:
        path = canvas.beginPath()
        path.rect(x, y, width, height)
        canvas.clipPath(path, stroke=0, fill=0)
        hatch = fill is c.Fill.HATCH
        step, slant = (1.9 * 2**0.5, height) if hatch else (2.6, 0.0)
        canvas.setLineWidth(0.55 if hatch else 0.5)
        at = x - slant + step / 2
        while at < x + width:
            canvas.line(at, y, at + slant, y + height)
            at += step
    canvas.restoreState()


class _Units(Flowable):  # type: ignore[misc]
    """A count in bold with its squares after it."""

    def __init__(self, number: Line | None, squares: Sequence[c.Fill], size: float, lead: float, a_row: int) -> None:
        super().__init__()
        self.number, self.squares, self.size, self.lead, self.a_row = number, squares, size, lead, a_row

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take a row of squares for every eight, or as many as the cell has room for."""
        self.a_row = self.a_row or max(1, int(width // (self.size + _UNIT_GAP)))
        rows = -(-len(self.squares) // self.a_row)
        tall = self.number.wrap(self.lead if self.squares else width, _TALL)[1] if self.number else 0.0
        self.height = max(tall, rows * (self.size + _UNIT_GAP))
        return width, self.height

    def draw(self) -> None:
        """Draw the number and the squares."""
        if self.number:
            self.number.drawOn(self.canv, 0, self.height - self.number.height)
        step = self.size + _UNIT_GAP
        for i, fill in enumerate(self.squares):
            row, place = divmod(i, self.a_row)
            with artifact(self.canv):
                x, y = self.lead + place * step, self.height - row * step - self.size - 1
                fill_box(self.canv, x, y, self.size, self.size, fill)


def _units(cell: str, row: c.UnitRow) -> _Units:
    few = cell.isdigit() and int(cell) <= c.MOST_UNITS
    squares = [row.fill] * int(cell) if few else []
    return _Units(line(cell, "position" if cell.isdigit() else Style.TABLE), squares, _UNIT, 7 * mm, _UNITS_A_ROW)


@drawn.register
def _(block: c.UnitChart, room: Room) -> list[Flowable]:
    if not block.rows:
        return []
    head = [line("", "table head"), *(line(column, "table head") for column in block.columns)]
    rows = [[line(row.label, Style.TABLE), *(_units(cell, row) for cell in row.cells)] for row in block.rows]
    each = (room.width - SIDE) / len(block.columns)
    style = [
        *cell_padding(3.5),
        ("LINEBELOW", (0, 0), (-1, 0), 0.7, black),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, black),
    ]
    grid = Grid([head, *rows], colWidths=[SIDE, *[each] * len(block.columns)], repeatRows=1, hAlign="LEFT", style=style)
    grid.spaceAfter = 9
    return [KeepTogether([line(block.caption, "h3"), grid.read_as(Reading.TABLE)])]


@drawn.register
def _(block: c.Squares, room: Room) -> list[Flowable]:  # noqa: ARG001 - the cell decides the room
    squares = [c.Fill.SOLID] * block.solid + [c.Fill.WHITE] * block.white + [c.Fill.HATCH] * block.hatched
    return [_Units(None, squares, _SMALL_UNIT, 0.0, 0)]


class _Strip(Flowable):  # type: ignore[misc]
    """Segments beside one another, with their labels under them or in a list."""

    def __init__(self, segments: Sequence[c.Segment]) -> None:
        super().__init__()
        self.segments = [segment for segment in segments if int(segment.number)]
        self.labels = [line(f"{segment.number} {segment.label}", Style.SMALL) for segment in self.segments]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the strip and a line for the labels, or a line for each."""
        self.width = width
        total = sum(int(segment.number) for segment in self.segments)
        self.widths = [width * int(segment.number) / total for segment in self.segments]
        self.listed = any(
            width_of(label.getPlainText(), REGULAR, 8.5) > room - 2 * mm
            for label, room in zip(self.labels, self.widths, strict=True)
        )
        for label, room in zip(self.labels, self.widths, strict=True):
            label.wrap(width - 6 * mm if self.listed else room, _TALL)
        under = (
            sum(label.height + 2 for label in self.labels)
            if self.listed
            else max(label.height for label in self.labels)
        )
        self.height = _STRIP + 3 + under
        return width, self.height

    def draw(self) -> None:
        """Draw the strip and the labels; in a list each label has a sample of its fill before it."""
        x, y = 0.0, self.height - _STRIP - 3
        for segment, label, width in zip(self.segments, self.labels, self.widths, strict=True):
            with artifact(self.canv):
                fill_box(self.canv, x, self.height - _STRIP, width, _STRIP, segment.fill)
                if self.listed:
                    fill_box(self.canv, 0, y - 8.5, _UNIT, _UNIT, segment.fill)
            label.drawOn(self.canv, 6 * mm if self.listed else x, y - label.height)
            x += width
            y -= label.height + 2 if self.listed else 0


@drawn.register
def _(block: c.Strip, room: Room) -> list[Flowable]:
    strip = _Strip(block.segments)
    return [strip, Spacer(room.width, 9)] if strip.segments else []


class _Bars(Flowable):  # type: ignore[misc]
    """Stacked bars from zero, their values printed at them and the series named beside the last."""

    def __init__(self, block: c.StackedBars) -> None:
        super().__init__()
        self.block = block
        self.most = max((bar.lower + bar.upper for bar in block.bars), default=Decimal(0)) or Decimal(1)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take a fixed height: the tallest bar, its total above and its label below."""
        return width, _TALLEST_BAR + 30

    def _text(self, text: str, x: float, y: float, *, right: bool = False, font: str = REGULAR) -> None:
        made = line(text, Style.SMALL, Align.RIGHT if right else Align.LEFT, font)
        made.wrap(60 * mm, _TALL)
        made.drawOn(self.canv, x - 60 * mm if right else x, y)

    def draw(self) -> None:
        """Draw the bars from left to right."""
        x = 0.0
        for bar in self.block.bars:
            self._bar(bar, x)
            x += _BAR + _BAR_GAP
        if self.block.bars:
            self._names(self.block.bars[-1], x - _BAR_GAP)

    def _heights(self, bar: c.Bar) -> tuple[float, float]:
        return _TALLEST_BAR * float(bar.lower / self.most), _TALLEST_BAR * float(bar.upper / self.most)

    def _bar(self, bar: c.Bar, x: float) -> None:
        lower, upper = self._heights(bar)
        with artifact(self.canv):
            fill_box(self.canv, x, 14, _BAR, lower, c.Fill.WHITE)
            fill_box(self.canv, x, 14 + lower, _BAR, upper, c.Fill.SOLID)
        self._text(bar.label, x, 0, font=SEMIBOLD)
        self._text(bar.total_text, x, 16 + lower + upper, font=BOLD)
        self._text(bar.upper_text, x + _BAR + 2, 9 + lower + upper / 2)
        self._text(bar.lower_text, x + _BAR + 2, 9 + lower / 2)

    def _names(self, last: c.Bar, x: float) -> None:
        lower, upper = self._heights(last)
        for name, y in ((self.block.upper_name, lower + upper / 2), (self.block.lower_name, lower / 2)):
            with artifact(self.canv):
                self.canv.setLineWidth(0.5)
                self.canv.line(x + 12 * mm, 14 + y, x + 17 * mm, 14 + y)
            self._text(name, x + 18 * mm, 9 + y)


@drawn.register
def _(block: c.StackedBars, room: Room) -> list[Flowable]:
    return [_Bars(block), Spacer(room.width, 9)] if block.bars else []
