"""A table that is read as a table: its heads, its rows, and the same table when it continues on the next page."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, assert_never

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from reportlab.platypus import Table as ReportLabTable

from amu_desktop.documents.style import REGULAR
from amu_desktop.documents.tags import Element, Structure, artifact

_SMALLEST_ROW_TO_SPLIT = 40 * mm


class Reading(StrEnum):
    """What a grid is to a screen reader: a table, a table with heads at the left, a list, or only a way to place."""

    TABLE = "table"
    FACTS = "facts"
    LIST = "list"
    PLACING = "placing"


class Grid(ReportLabTable):  # type: ignore[misc]
    """A table whose rows are split only when taller than 40 mm, and whose empty cells use the paper's own font."""

    reading = Reading.PLACING
    element: Element | None = None
    continues = False

    def __init__(self, *arguments: object, style: Sequence[tuple[object, ...]] = (), **values: object) -> None:
        super().__init__(*arguments, style=[("FONTNAME", (0, 0), (-1, -1), REGULAR), *style], **values)

    def read_as(self, reading: Reading) -> "Grid":
        """Say what the grid is to a screen reader."""
        self.reading = reading
        return self

    def _splitRows(self, height: float, doInRowSplit: int = 0) -> list[Flowable]:  # noqa: N803 - ReportLab's
        if doInRowSplit:
            row = self._getFirstPossibleSplitRowPosition(height, ignoreSpans=1)
            if row >= len(self._rowHeights) or self._rowHeights[row] < _SMALLEST_ROW_TO_SPLIT:
                return []
        parts: list[Flowable] = super()._splitRows(height, doInRowSplit=doInRowSplit)
        if len(parts) > 1:
            self.element = self.element or self._new_element()
            for part in parts:
                part.reading, part.element, part.continues = self.reading, self.element, True
            parts[0].continues = self.continues
        return parts

    def _new_element(self) -> Element:
        match self.reading:
            case Reading.TABLE | Reading.FACTS:
                return Element("Table")
            case Reading.LIST:
                return Element("L")
            case Reading.PLACING:
                return Element("Div")
        assert_never(self.reading)

    def draw(self) -> None:
        """Draw the grid as the content of its element."""
        structure = self.canv.structure
        element = self.element or self._new_element()
        if not self.continues:
            structure.open[-1].kids.append(element)
        self._renderCB: _Reader | None = _Reader(self, structure)
        with structure.within(element):
            super().draw()
        self._renderCB = None  # or the part on the next page would follow this one


class _Reader:
    """Follows the drawing of a grid, row by row and cell by cell, and opens the elements they belong to."""

    def __init__(self, grid: Grid, structure: Structure) -> None:
        self.grid, self.structure = grid, structure
        self.row = 0
        self.silence: Any = None

    def __call__(self, _grid: object, event: str, *place: Any) -> None:  # noqa: ANN401 - ReportLab's
        """Open or close what `event` says: startRow, endCell and so on."""
        match event:
            case "startBG" | "startLines":
                self._silence()
            case "endBG" | "endLines":
                self._speak()
            case "startRow":
                self.row = place[0]
                self._start_row()
            case "endRow":
                self._end_row()
            case "startCell" if not self._repeated:
                self.structure.open.append(self._cell(place[1]))
            case "endCell" if not self._repeated:
                self.structure.finish()

    def _start_row(self) -> None:
        if self._repeated:
            self._silence()
        elif self.grid.reading is Reading.PLACING:
            self.structure.start("Div")
        else:
            self.structure.start("LI" if self._list else "TR")

    def _end_row(self) -> None:
        if self._repeated:
            self._speak()
        else:
            self.structure.finish()

    @property
    def _list(self) -> bool:
        return self.grid.reading is Reading.LIST

    @property
    def _head(self) -> bool:
        return self.row < (self.grid.repeatRows or 0)

    @property
    def _repeated(self) -> bool:
        return self.grid.continues and self._head

    def _cell(self, column: int) -> Element:
        if self.grid.reading is Reading.PLACING:
            return self.structure.add("Div")
        if self._list:
            return self.structure.add("LBody" if column else "Lbl")
        if self._head:
            return self.structure.add("TH", "Column")
        if self.grid.reading is Reading.FACTS and not column:
            return self.structure.add("TH", "Row")
        return self.structure.add("TD")

    def _silence(self) -> None:
        self.silence = artifact(self.grid.canv)
        self.silence.__enter__()

    def _speak(self) -> None:
        self.silence.__exit__(None, None, None)
