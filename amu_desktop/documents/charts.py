"""Charts as data: few counts, each printed at its mark, so that no chart needs a legend, a colour or an axis.

Every number is text and is printed, so a chart holds all its values for whoever has it read aloud; what is drawn beside
the numbers is only their picture. A cell with a word instead of a number («skjult») has no picture.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from amu_desktop.documents.blocks import Block

MOST_UNITS = 24
"""More events than this in one cell, and the numbers stand alone: nobody counts more squares."""


class Fill(StrEnum):
    """The four fills that stay apart on a laser printer without grey."""

    SOLID = "solid"
    WHITE = "white"
    HATCH = "hatch"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A kind of event: its name, how many in each column, and the fill of its squares."""

    label: str
    cells: tuple[str, ...]
    fill: Fill


@dataclass(frozen=True, slots=True)
class UnitChart(Block):
    """One square for one event, eight in a row, the count in front; `caption` says that one square is one event."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class Squares(Block):
    """Small squares for a cell of a table, solid, white, hatched; the numbers stand in the table's other cells."""

    solid: int
    hatched: int = 0
    white: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a strip: what it is, how many, and its fill. `number` is a whole number in digits."""

    label: str
    number: str
    fill: Fill


@dataclass(frozen=True, slots=True)
class Strip(Block):
    """One strip of all measures; a label wider than its segment sends all labels to a list under the strip."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of two parts: the values that decide the heights, and the texts that are printed at them."""

    label: str
    lower: Decimal
    upper: Decimal
    lower_text: str
    upper_text: str
    total_text: str


@dataclass(frozen=True, slots=True)
class StackedBars(Block):
    """Bars from zero, white below and black on top; the two series are named beside the last bar."""

    lower_name: str
    upper_name: str
    bars: tuple[Bar, ...]
