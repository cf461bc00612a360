"""The few shapes ReportLab does not have: columns that continue, the side column of a case, lines for the pen."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Frame, KeepTogether, Paragraph

from amu_desktop.documents.style import GUTTER, PAGE_HEIGHT, SIDE, paragraph_style, width_of
from amu_desktop.documents.tags import Element, artifact, content

_ROOM = 10 * PAGE_HEIGHT
BAR_INDENT = 4 * mm
_SMALLEST_PART = 45.0


def loose(flowables: Sequence[Flowable]) -> list[Flowable]:
    """Give `flowables` with those that are kept together taken apart; they can then be measured and nested."""
    parts: list[Flowable] = []
    for flowable in flowables:
        parts += loose(flowable._content) if isinstance(flowable, KeepTogether) else [flowable]  # noqa: SLF001
    return parts


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Give the height of `flowables` under one another, spaces between them included."""
    height, after = 0.0, 0.0
    for i, flowable in enumerate(loose(flowables)):
        if i:
            height += max(after, flowable.getSpaceBefore())
        height += flowable.wrap(width, _ROOM)[1]
        after = flowable.getSpaceAfter()
    return height


def _divide(flowables: list[Flowable], width: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    used, after = 0.0, 0.0
    for i, flowable in enumerate(flowables):
        used += max(after, flowable.getSpaceBefore()) if i else 0.0
        tall = flowable.wrap(width, _ROOM)[1]
        if used + tall > height + 0.01:
            parts = flowable.split(width, height - used)
            head = [*flowables[:i], *parts[:1]] if len(parts) > 1 else flowables[:i]
            rest = [*parts[1:], *flowables[i + 1 :]] if len(parts) > 1 else flowables[i:]
            while head and len(parts) < 2 and head[-1].getKeepWithNext():  # noqa: PLR2004 - a part is two or more
                rest.insert(0, head.pop())
            return head, rest
        used += tall
        after = flowable.getSpaceAfter()
    return flowables, []


class Line(Paragraph):  # type: ignore[misc]
    """A paragraph that says what it is: `role` is P or the level of a heading."""

    role = "P"
    element: Element | None = None
    section = 0

    def split(self, width: float, height: float) -> list[Flowable]:
        """Split over a page; both parts are one paragraph to a screen reader."""
        parts: list[Flowable] = super().split(width, height)
        if len(parts) > 1:
            self.element = self.element or Element(self.role)
            for part in parts:
                part.role, part.element = self.role, self.element
        return parts

    def draw(self) -> None:
        """Draw the paragraph as the content of its element."""
        structure = self.canv.structure
        if self.section:
            top = self.canv.absolutePosition(0, self.height)[1]
            self.canv.sections[self.section] = (self.canv.getPageNumber(), top, self.getPlainText())
        if self.element is None and not structure.silent:
            self.element = structure.add(self.role)
        elif self.element is not None and not self.element.kids:
            structure.open[-1].kids.append(self.element)
        if self.element is None:
            super().draw()
            return
        with content(self.canv, self.element):
            super().draw()


class Stroke(Flowable):  # type: ignore[misc]
    """A line across the room."""

    def __init__(self, weight: float, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.weight, self.before, self.after = weight, before, after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.weight + self.before + self.after

    def draw(self) -> None:
        """Draw the line."""
        y = self.after + self.weight / 2
        with artifact(self.canv):
            self.canv.setLineWidth(self.weight)
            self.canv.line(0, y, self.width, y)


class Panel(Flowable):  # type: ignore[misc]
    """Columns of equal width; over a page every column continues, under its own continued heading.

    `rule` is a line above each column, `bar` one at the left; a panel not taller than `kept` is never split.
    """

    def __init__(
        self,
        columns: list[list[Flowable]],
        *,
        gap: float = 0.0,
        rule: float = 0.0,
        bar: float = 0.0,
        kept: float = 0.0,
        continued: Sequence[Flowable | None] = (),
    ) -> None:
        super().__init__()
        self.columns, self.gap, self.rule, self.bar, self.kept = columns, gap, rule, bar, kept
        self.continued = continued or [None] * len(columns)
        self.top = 4.0 if rule else 0.0
        self.pad = 2.0 if bar else 0.0
        self.indent = BAR_INDENT if bar else 0.0
        self.spaceBefore, self.spaceAfter = (5.0, 7.0) if rule or bar else (3.0, 6.0)

    def column_width(self, width: float) -> float:
        """The width of each column; all are equal."""
        return (width - self.gap * (len(self.columns) - 1)) / len(self.columns) - self.indent

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Be as tall as the tallest column."""
        self.width = width
        tallest = max(height_of(column, self.column_width(width)) for column in self.columns)
        self.height = tallest + self.rule + self.top + 2 * self.pad
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Continue every column on the next page, unless the whole is short enough to be kept."""
        width = self.width or width  # ReportLab forgets the indent when it splits, not when it wraps
        room = height - self.rule - self.top - 2 * self.pad
        if self.wrap(width, height)[1] <= self.kept or room < _SMALLEST_PART:
            return []
        parts = [_divide(column, self.column_width(width), room) for column in self.columns]
        if any(column and not head for column, (head, _) in zip(self.columns, parts, strict=True)):
            return []
        rests = [
            [again, *rest] if again is not None and rest else rest
            for again, (_, rest) in zip(self.continued, parts, strict=True)
        ]
        return [self._again([head for head, _ in parts]), self._again(rests)]

    def _again(self, columns: list[list[Flowable]]) -> "Panel":
        return Panel(columns, gap=self.gap, rule=self.rule, bar=self.bar, continued=self.continued)

    def draw(self) -> None:
        """Draw rules, bar and columns."""
        canvas, width = self.canv, self.column_width(self.width)
        for i, column in enumerate(self.columns):
            x = i * (width + self.gap + self.indent)
            self._draw_lines(x, width)
            y, after = self.height - self.rule - self.top - self.pad, 0.0
            for j, flowable in enumerate(column):
                y -= max(after, flowable.getSpaceBefore()) if j else 0.0
                y -= flowable.wrap(width, _ROOM)[1]
                flowable.drawOn(canvas, x + self.indent, y)
                after = flowable.getSpaceAfter()

    def _draw_lines(self, x: float, width: float) -> None:
        canvas = self.canv
        with artifact(canvas):
            if self.rule:
                canvas.setLineWidth(self.rule)
                canvas.line(x, self.height - self.rule / 2, x + width, self.height - self.rule / 2)
            if self.bar:
                canvas.setLineWidth(self.bar)
                canvas.line(x + self.bar / 2, 0, x + self.bar / 2, self.height)


class CaseOpening(Flowable):  # type: ignore[misc]
    """The rule over a case and the notes in its side column; from here its number is repeated on new pages."""

    def __init__(self, number: str, notes: list[Line], text_width: float) -> None:
        super().__init__()
        self.number, self.notes, self.text_width = number, notes, text_width
        self.spaceBefore = 18.0
        self.page, self.lowest = 0, 0.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take only the height of the rule: the notes stand beside what follows."""
        self.notes_height = height_of(self.notes, SIDE)
        return self.text_width, 6.7

    def draw(self) -> None:
        """Draw the rule over both columns and the notes under it."""
        canvas = self.canv
        with artifact(canvas):
            canvas.setLineWidth(0.7)
            canvas.line(-(SIDE + GUTTER), 6.35, self.text_width, 6.35)
        canvas.structure.start("Sect")
        y = 0.0
        for note in self.notes:
            y -= note.wrap(SIDE, _ROOM)[1]
            note.drawOn(canvas, -(SIDE + GUTTER), y)
        canvas.open_case = self.number
        self.page = canvas.getPageNumber()
        self.lowest = canvas.absolutePosition(0, 0)[1] - self.notes_height


class CaseEnd(Flowable):  # type: ignore[misc]
    """The end of a case: never above the foot of its notes in the side column.

    It acts on the frame instead of being drawn in it: where the page is full to the last line, a flowable of no height
    would go to the next page, and the number of the case be repeated there over the one that begins.
    """

    def __init__(self, opening: CaseOpening) -> None:
        super().__init__()
        self.opening = opening

    def frameAction(self, frame: Frame) -> None:
        """Go down to the foot of the notes, and stop repeating the number of the case."""
        canvas = self.canv
        if canvas.getPageNumber() == self.opening.page:
            frame._y = min(frame._y, max(self.opening.lowest, frame._y1p))  # noqa: SLF001
        frame._prevASpace = 0  # noqa: SLF001 - the case after keeps all of its distance
        canvas.open_case = ""
        canvas.structure.finish()


class PenLines(Flowable):  # type: ignore[misc]
    """Lines for the pen beside one another, each with its label under it: (label, x, width) in points."""

    def __init__(self, lines: Sequence[tuple[str, float, float]], free: float) -> None:
        super().__init__()
        self.lines, self.free = lines, free
        self.labels = [Line(label, paragraph_style("small")) for label, _, _ in lines]
        self.spaceAfter = 4.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Leave `free` above the lines."""
        self.under = max(label.wrap(w, _ROOM)[1] for label, (_, _, w) in zip(self.labels, self.lines, strict=True))
        self.height = self.free + self.under + 2
        return width, self.height

    def draw(self) -> None:
        """Draw the lines and labels."""
        y = self.height - self.free
        for label, (_, x, width) in zip(self.labels, self.lines, strict=True):
            with artifact(self.canv):
                self.canv.setLineWidth(0.6)
                self.canv.line(x, y, x + width, y)
            label.wrap(width, _ROOM)
            label.drawOn(self.canv, x, y - 2 - label.height)


class Signature(Flowable):  # type: ignore[misc]
    """One or two people who sign: 10 mm free, a line for the name and a short one for the date."""

    def __init__(self, people: Sequence[tuple[list[Line], Line]], row: float) -> None:
        super().__init__()
        self.people, self.row = people, row

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Be as tall as the row, or taller for a long name."""
        under = max(height_of(name, 51 * mm) for name, _ in self.people)
        self.height = max(self.row, 10 * mm + 3 + under)
        return width, self.height

    def draw(self) -> None:
        """Draw the lines for the pen with names and roles under them."""
        canvas = self.canv
        y = self.height - 10 * mm
        for i, (names, date) in enumerate(self.people):
            x = i * (78.5 + 8) * mm
            with artifact(canvas):
                canvas.setLineWidth(0.6)
                canvas.line(x, y, x + 51 * mm, y)
                canvas.line(x + 54 * mm, y, x + 78 * mm, y)
            down = y - 3
            for line in names:
                down -= line.wrap(51 * mm, _ROOM)[1]
                line.drawOn(canvas, x, down)
            date.drawOn(canvas, x + 54 * mm, y - 3 - date.wrap(24 * mm, _ROOM)[1])


class Boxes(Flowable):  # type: ignore[misc]
    """Tick boxes of 4 mm with their labels; drawn, never a character."""

    SIZE = 4 * mm

    def __init__(self, labels: Sequence[Line], *, stacked: bool) -> None:
        super().__init__()
        self.labels, self.stacked = labels, stacked

    def _places(self, width: float) -> list[tuple[Line, float, float, float]]:
        places, x, y, row = [], 0.0, 0.0, 0.0
        for label in self.labels:
            text = width_of(label.getPlainText(), label.style.fontName, label.style.fontSize)
            needed = min(self.SIZE + 2 * mm + text + 1, width)
            if x and (self.stacked or x + needed > width):
                x, y, row = 0.0, y + row + 2 * mm, 0.0
            tall = max(self.SIZE, label.wrap(needed - self.SIZE - 2 * mm + 0.5, _ROOM)[1])
            row = max(row, tall)
            places.append((label, x, y, tall))
            x += needed + 4 * mm
        self.height = y + row
        return places

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Put the boxes beside one another as long as they fit."""
        self.width = width
        self._places(width)
        return width, self.height

    def draw(self) -> None:
        """Draw the boxes and labels."""
        for label, x, y, _ in self._places(self.width):
            top = self.height - y
            with artifact(self.canv):
                self.canv.setLineWidth(0.9)
                self.canv.rect(x, top - self.SIZE, self.SIZE, self.SIZE)
            label.drawOn(self.canv, x + self.SIZE + 2 * mm, top - label.height + 0.5)
