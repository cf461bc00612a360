"""How ballots are drawn on their sheets, and the boxes for strokes."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from amu_desktop.documents.ballot_layout import (
    BOX,
    STAMP_HEIGHT,
    STAMP_WIDTH,
    Layout,
    height_of_head,
    layout,
    name_lines,
    parts_of,
)
from amu_desktop.documents.ballot_sheets import Ballot, BallotSheets, StrokeBoxes
from amu_desktop.documents.drawing import Room, drawn
from amu_desktop.documents.flowables import Line
from amu_desktop.documents.style import PAGE_HEIGHT, PAGE_WIDTH
from amu_desktop.documents.tags import artifact

_CUT_FROM = 5 * mm
_DASHES = (3, 3)
_STROKE_BOX, _STROKE_GAP = 7 * mm, 1 * mm


@drawn.register
def _(block: BallotSheets, room: Room) -> list[Flowable]:  # noqa: ARG001
    found = layout(block.ballot, block.per_sheet)
    if found is None:
        raise ValueError(f"{len(block.ballot.names)} names do not fit with {block.per_sheet} ballots on a sheet")
    story: list[Flowable] = []
    for _ in range(block.sheets):
        story += [PageBreak(), _BallotSheet(block.ballot, found)]
    return story


@drawn.register
def _(block: StrokeBoxes, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [_Strokes(block.boxes)]


class _BallotSheet(Flowable):  # type: ignore[misc]
    """A whole sheet, drawn over the margins of the page."""

    def __init__(self, ballot: Ballot, found: Layout) -> None:
        super().__init__()
        self.ballot, self.found = ballot, found

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take all of the page."""
        return width, height

    def draw(self) -> None:
        """Draw the ballots and the lines to cut along."""
        canvas, shape = self.canv, self.found.shape
        x, y = canvas.absolutePosition(0, 0)
        canvas.saveState()
        canvas.translate(-x, -y)
        self._cut_lines()
        for down in range(shape.down):
            for across in range(shape.across):
                left = across * shape.width + shape.margin
                self._ballot(left, PAGE_HEIGHT - down * shape.height - shape.margin)
        canvas.restoreState()

    def _cut_lines(self) -> None:
        canvas, shape = self.canv, self.found.shape
        with artifact(canvas):
            canvas.setLineWidth(0.5)
            canvas.setDash(*_DASHES)
            for across in range(1, shape.across):
                canvas.line(across * shape.width, _CUT_FROM, across * shape.width, PAGE_HEIGHT - _CUT_FROM)
            for down in range(1, shape.down):
                canvas.line(_CUT_FROM, down * shape.height, PAGE_WIDTH - _CUT_FROM, down * shape.height)
            canvas.setDash()

    def _ballot(self, left: float, top: float) -> None:
        shape = self.found.shape
        parts = parts_of(self.ballot, shape)
        y = top - max(parts.undertaking.height, parts.day.height)
        self._put(parts.undertaking, left, y)
        self._put(parts.day, left + shape.inner / 2, y)
        self._line(left, y - 1.5, shape.inner, 1.2)
        y -= 2 + shape.air / 4
        for i, line in enumerate(parts.heads):
            y -= line.height + (shape.air / 4 if i == len(parts.heads) - 1 else 0)
            self._put(line, left, y)
        self._names(left, top - height_of_head(self.ballot, shape))
        self._foot(left, top - shape.height + 2 * shape.margin)

    def _names(self, left: float, top: float) -> None:
        found = self.found
        for i in range(len(self.ballot.names)):
            across, row = found.place(i)
            x, y = left + across, top - (row + 1) * found.row_height
            if row == 0:
                self._line(x, top, found.column_width, 0.7)
            self._line(x, y, found.column_width, 0.7)
            with artifact(self.canv):
                self.canv.setLineWidth(1)
                self.canv.rect(x + 0.5, y + (found.row_height - BOX) / 2, BOX, BOX)
            lines = name_lines(self.ballot, found, i)
            down = y + (found.row_height + sum(line.height for line in lines)) / 2 + 0.5
            for line in lines:
                down -= line.height
                self._put(line, x + found.text_from, down)

    def _foot(self, left: float, bottom: float) -> None:
        shape = self.found.shape
        parts = parts_of(self.ballot, shape)
        self._put(parts.rule, left, bottom)
        x = left + shape.inner - STAMP_WIDTH
        with artifact(self.canv):
            self.canv.setLineWidth(0.7)
            self.canv.setDash(2, 2)
            self.canv.rect(x, bottom, STAMP_WIDTH, STAMP_HEIGHT)
            self.canv.setDash()
        width = parts.stamp.minWidth()
        self._put(parts.stamp, x + (STAMP_WIDTH - width) / 2, bottom + (STAMP_HEIGHT - parts.stamp.height) / 2)

    def _put(self, line: Line, x: float, y: float) -> None:
        line.drawOn(self.canv, x, y)

    def _line(self, x: float, y: float, width: float, weight: float) -> None:
        with artifact(self.canv):
            self.canv.setLineWidth(weight)
            self.canv.line(x, y, x + width, y)


class _Strokes(Flowable):  # type: ignore[misc]
    """Boxes of 7 mm in a row, and in the next row where they do not fit."""

    def __init__(self, boxes: int) -> None:
        super().__init__()
        self.boxes = boxes

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Put as many in a row as there is room for."""
        self.in_row = max(1, int((width + _STROKE_GAP) / (_STROKE_BOX + _STROKE_GAP)))
        rows = -(-self.boxes // self.in_row)
        self.height = rows * (_STROKE_BOX + _STROKE_GAP) - _STROKE_GAP
        return width, self.height

    def draw(self) -> None:
        """Draw the boxes."""
        with artifact(self.canv):
            self.canv.setLineWidth(0.5)
            for i in range(self.boxes):
                row, at = divmod(i, self.in_row)
                y = self.height - row * (_STROKE_BOX + _STROKE_GAP) - _STROKE_BOX
                self.canv.rect(at * (_STROKE_BOX + _STROKE_GAP), y, _STROKE_BOX, _STROKE_BOX)
