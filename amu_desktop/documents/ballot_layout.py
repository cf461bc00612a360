"""How a ballot stands on its part of the sheet: measured with the real names, so that nothing is ever squeezed.

Type, boxes and rows are the same for every name. A long name wraps to two lines and all rows become as tall; when they
no longer fit, the next smaller number of ballots on a sheet is taken. Departments are left out where the rows would
not fit with them, unless two candidates have the same name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from amu_desktop.documents import blocks as b
from amu_desktop.documents.ballot_sheets import Ballot
from amu_desktop.documents.drawing import markup
from amu_desktop.documents.flowables import Line
from amu_desktop.documents.style import BOLD, PAGE_HEIGHT, PAGE_WIDTH, REGULAR, SEMIBOLD, paragraph_style, width_of
from amu_desktop.documents.wording import clean

BOX = 5 * mm
STAMP_WIDTH, STAMP_HEIGHT = 20 * mm, 12 * mm
LEAST_ROW = 7 * mm
_TEXT_FROM, _COLUMN_GAP = float(8 * mm), float(6 * mm)
_RULE_SIZE, _STAMP_SIZE, _HEAD_SIZE, _DEPARTMENT_SIZE = 7.2, 6.5, 8.5, 8.5
_TALL = 10 * PAGE_HEIGHT
_SHORT_NAMES_ONLY = 6
_TWO = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to part the sheet: how many across and down, margins, type and the most names."""

    across: int
    down: int
    margin: float
    title: float
    elected: float
    marks: float
    name: float
    most: int
    columns: int
    air: float
    leading: float = 1.2
    pad: float = 5

    @property
    def width(self) -> float:
        """The width of one ballot."""
        return float(PAGE_WIDTH / self.across)

    @property
    def height(self) -> float:
        """The height of one ballot."""
        return float(PAGE_HEIGHT / self.down)

    @property
    def inner(self) -> float:
        """The width of the text."""
        return float(self.width - 2 * self.margin)


SHAPES = {
    8: Shape(2, 4, 7 * mm, 14, 8.5, 10, 10, 8, 2, 2, 1.1, 3),
    4: Shape(2, 2, 10 * mm, 21, 10, 13, 12, 12, 1, 8),
    2: Shape(1, 2, 14 * mm, 21, 10, 13, 12, 20, 2, 8),
    1: Shape(1, 1, 20 * mm, 26, 12, 15, 13, 40, 2, 12),
}
"""The ways to part a sheet, most ballots first."""
MANY_NAMES = replace(SHAPES[1], name=10, pad=4)
"""A ballot on a sheet of its own with so many or so long names that they stand in the least size."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a ballot is laid out: its shape, the columns of names, their height, and whether departments stand there."""

    shape: Shape
    columns: int
    rows: int
    row_height: float
    departments: bool

    @property
    def column_width(self) -> float:
        """The width of a column of names with its boxes."""
        return (self.shape.inner - _COLUMN_GAP * (self.columns - 1)) / self.columns

    @property
    def text_width(self) -> float:
        """The width of a name."""
        return self.column_width - _TEXT_FROM

    def place(self, i: int) -> tuple[float, int]:
        """Where name number `i` stands: how far to the right, and in which row."""
        column, row = divmod(i, self.rows)
        return column * (self.column_width + _COLUMN_GAP), row

    @property
    def text_from(self) -> float:
        """How far from its box a name begins."""
        return _TEXT_FROM


@dataclass(frozen=True, slots=True)
class Parts:
    """The texts of a ballot as paragraphs: over the rule, over the names, at the foot."""

    undertaking: Line
    day: Line
    heads: tuple[Line, ...]
    rule: Line
    stamp: Line


def layout(ballot: Ballot, per_sheet: int) -> Layout | None:
    """Give how `ballot` stands with `per_sheet` on a sheet, or None where it does not fit."""
    for shape in (SHAPES[1], MANY_NAMES) if per_sheet == 1 else (SHAPES[per_sheet],):
        room = shape.height - 2 * shape.margin - height_of_head(ballot, shape) - height_of_foot(ballot, shape)
        for found in _ways(ballot, shape):
            if len(ballot.names) <= shape.most and found.rows * found.row_height <= room:
                return found
    return None


def _ways(ballot: Ballot, shape: Shape) -> Iterator[Layout]:
    names = [each.name for each in ballot.names]
    stated = any(each.works_in for each in ballot.names)
    alike = len(set(names)) < len(names)
    for departments in (True, False) if stated and not alike else (stated,):
        for columns in range(1, shape.columns + 1):
            found = Layout(shape, columns, -(-len(names) // columns), 0.0, departments)
            if _longest_word(ballot, shape) > found.text_width and (shape is not MANY_NAMES or columns > 1):
                continue
            heights = [sum(line.height for line in name_lines(ballot, found, i)) for i in range(len(names))]
            if shape is SHAPES[8] and columns == _TWO and len(names) > _SHORT_NAMES_ONLY and _wrapped(ballot, found):
                continue
            row = max(LEAST_ROW, *(height + shape.pad for height in heights))
            yield Layout(shape, columns, found.rows, row, departments)


def _longest_word(ballot: Ballot, shape: Shape) -> float:
    """A word is only broken where no way to part the sheet has room for it."""
    return max(
        width_of(word, SEMIBOLD, shape.name) for each in ballot.names for word in clean(each.name).split() or [""]
    )


def _wrapped(ballot: Ballot, found: Layout) -> bool:
    return any(len(name_lines(ballot, found, i)[0].blPara.lines) > 1 for i in range(len(ballot.names)))


def name_lines(ballot: Ballot, found: Layout, i: int) -> list[Line]:
    """Give name number `i` and the department under it as paragraphs that know their height."""
    each = ballot.names[i]
    lines = [_line(each.name, SEMIBOLD, found.shape.name, found.text_width, leading=found.shape.leading)]
    if found.departments and each.works_in:
        lines.append(_line(each.works_in, REGULAR, _DEPARTMENT_SIZE, found.text_width))
    return lines


def parts_of(ballot: Ballot, shape: Shape) -> Parts:
    """Give the other texts of a ballot as paragraphs."""
    day = _line(ballot.day, REGULAR, _HEAD_SIZE, shape.inner / 2, b.Align.RIGHT)
    title = _line(ballot.title, BOLD, shape.title, shape.inner)
    title.role = "H1"
    return Parts(
        _line(ballot.undertaking, REGULAR, _HEAD_SIZE, shape.inner / 2),
        day,
        (
            title,
            _line(ballot.elected, REGULAR, shape.elected, shape.inner),
            _line(ballot.marks, SEMIBOLD, shape.marks, shape.inner),
        ),
        _line(ballot.rule, REGULAR, _RULE_SIZE, shape.inner - STAMP_WIDTH - 4 * mm),
        _line(ballot.stamp, REGULAR, _STAMP_SIZE, STAMP_WIDTH),
    )


def height_of_head(ballot: Ballot, shape: Shape) -> float:
    """Give the height of all over the names."""
    parts = parts_of(ballot, shape)
    over = max(parts.undertaking.height, parts.day.height)
    return float(over + sum(line.height for line in parts.heads) + 2 + shape.air * 1.5)


def height_of_foot(ballot: Ballot, shape: Shape) -> float:
    """Give the height of the rule and the stamp, with air above."""
    return float(max(STAMP_HEIGHT, parts_of(ballot, shape).rule.height) + 2)


def _line(
    text: str, font: str, size: float, width: float, align: b.Align = b.Align.LEFT, *, leading: float = 1.2
) -> Line:
    made = Line(markup(text), paragraph_style("body", align, font, size, size * leading))
    made.wrap(width, _TALL)
    return made
