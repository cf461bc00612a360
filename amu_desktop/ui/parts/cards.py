"""Cards and the rows in them: white surface, hairlines between rows, the whole row a target."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amu_desktop.ui.guard import guarded
from amu_desktop.ui.parts.buttons import button
from amu_desktop.ui.parts.fields import mark
from amu_desktop.ui.parts.labels import Inline, Label, Text
from amu_desktop.ui.parts.layout import STRETCH, Item, clear, column, fill, hairline, holder, line
from amu_desktop.ui.parts.status import Icon, Kind, status_icon

LEAST_TEXT = 150
"""What the text of a row needs before the things at its right go below it."""


class Card(QFrame):
    """A white card; `add` puts things in it, `add_row` puts rows with hairlines between."""

    def __init__(self, *items: Item, margins: tuple[int, int, int, int] = (20, 18, 20, 18), gap: int = 0) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body: QVBoxLayout = column(*items, margins=margins, gap=gap)
        self.setLayout(self.body)

    def add(self, *items: Item) -> None:
        """Put things at the end of the card."""
        fill(self.body, items)


class RowCard(Card):
    """A card of rows; up and down move between them, and the line starts at the text."""

    def __init__(self, *, indent: int = 16) -> None:
        super().__init__(margins=(4, 4, 4, 4))
        self._indent = indent
        self.rows: list[Row] = []

    def add_row(self, row: "Row") -> "Row":
        """Put a row at the end."""
        if self.rows:
            self.body.addLayout(line(hairline(), margins=(self._indent + row.text_left, 0, 16, 0)))
        self.rows.append(row)
        self.body.addWidget(row)
        row.moved.connect(lambda step, row=row: self._move(row, step))
        return row

    def clear(self) -> None:
        """Take all rows out."""
        self.rows = []
        clear(self.body)

    def select(self, chosen: "Row | None") -> None:
        """Show one row as selected."""
        for row in self.rows:
            mark(row, "selected", on=row is chosen)

    def _move(self, row: "Row", step: int) -> None:
        index = self.rows.index(row) + step
        if 0 <= index < len(self.rows):
            self.rows[index].setFocus(Qt.FocusReason.TabFocusReason)


class Row(QFrame):
    """A row: perhaps an icon, a bold line with chips, a second line, and things at the right.

    `law` stands after the second line, or at the end of it with `apart`.
    With `then` the whole row is a target: a click, Enter or Space does it.
    """

    pressed = Signal()
    moved = Signal(int)

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        icon: QWidget | None = None,
        chips: tuple[QWidget, ...] = (),
        law: QWidget | None = None,
        apart: bool = False,
        right: tuple[QWidget, ...] = (),
        then: Callable[[], object] | None = None,
        strong: bool = True,
        arrow: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text_left = 34 if icon is not None else 0
        name = Text(title, "strong" if strong else "body")
        self._middle = column(Inline(name, *chips) if chips else name, gap=1)
        if second or law is not None:
            below = Text(second, "small")
            self._middle.addWidget(Inline(below, law, apart=apart) if law is not None else below)
        parts: list[Item] = []
        if icon is not None:
            held = column(icon, STRETCH, margins=(0, 1, 0, 0))
            parts += [held, 14 - 8]
        self._right = holder(line(*((one, 0) for one in right)))
        self._beside = True
        parts += [(self._middle, 1), self._right if right else None]
        if arrow:
            parts.append(Icon("chevron-right", "text.secondary", 16))
        pad = 13 if second or law is not None else 9
        self._line = line(*parts, margins=(16, pad, 16, pad))
        self.setLayout(self._line)
        self._needs = self._right.sizeHint().width() + self.text_left + LEAST_TEXT + 32 if right else 0
        if then is not None:
            self.setProperty("press", "true")
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleName(f"{title}. {second}" if second else title)
            self.pressed.connect(guarded(then, self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands at the right under the text when the row is narrow."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._needs
        if beside is not self._beside:
            self._beside = beside
            (self._middle if beside else self._line).removeWidget(self._right)
            if beside:
                self._line.insertWidget(self._line.indexOf(self._middle) + 1, self._right)
            else:
                self._middle.addWidget(self._right, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press when the mouse is let go on the row."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter or Space, move on up and down."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


def section(title: str, *actions: QWidget) -> QWidget:
    """Give the heading that stands outside and over a card, with links at the right."""
    made = Label(title, "h2")
    return holder(line(made, STRETCH, *actions, margins=(0, 0, 0, 8)))


def fact(name: str, text: str) -> QWidget:
    """Give a line of a name and its text, as in an unfolded decision: «Regelen», «Slik telte vi»."""
    label = Label(name, "small")
    label.setFixedWidth(124)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return holder(line((label, 0), (Text(text), 1), margins=(0, 5, 0, 5), gap=0))


class Fold(QFrame):
    """A card that unfolds: a pressed header, and a body that is made when it is first opened."""

    def __init__(self, title: str, second: str = "", *, kind: Kind | None = None, law: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrow = Icon("chevron-right", "text.secondary", 18)
        right = (law, self._arrow) if law is not None else (self._arrow,)
        icon = status_icon(kind, 20) if kind is not None else None
        self.head = Row(title, second, icon=icon, right=right, then=self.toggle)
        self.inside = QWidget()
        self.body = column(margins=(16 + self.head.text_left, 4, 20, 14))
        self.inside.setLayout(self.body)
        self.inside.hide()
        self.setLayout(column(self.head, self.inside, margins=(4, 4, 4, 4)))

    def toggle(self) -> None:
        """Open or close."""
        self.open(on=self.inside.isHidden())

    def open(self, *, on: bool = True) -> None:
        """Show or hide the body."""
        self.inside.setVisible(on)
        self._arrow.turn("chevron-down" if on else "chevron-right")


class Notice(QFrame):
    """A tinted box with a status icon, a heading, a sentence and links; at most one of a kind on a page."""

    def __init__(self, kind: Kind, title: str, text: str = "", *links: QWidget) -> None:
        super().__init__()
        self.setProperty("ground", kind.value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = column(Text(title, "strong" if text or links else "body"), gap=2)
        if text:
            body.addWidget(Text(text))
        fill(body, links)
        icon = column(status_icon(kind), STRETCH, margins=(0, 1, 0, 0))
        self.setLayout(line(icon, (body, 1), margins=(14, 10, 14, 10), gap=10))
        self.setAccessibleName(title)


class ErrorBox(QFrame):
    """What must be put right, at the top of a page, with links to the fields; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column()
        self.setLayout(self._body)
        self.hide()

    def show_errors(self, title: str, errors: list[tuple[str, Callable[[], object] | None]]) -> None:
        """Show each error as a link that goes where it is put right, or as a sentence."""
        clear(self._body)
        parts: list[QWidget] = []
        for text, then in errors:
            parts.append(button(text, then, "link") if then is not None else Text(text))
        self._body.addWidget(Notice(Kind.DANGER, title, "", *parts))
        self._body.addSpacing(16)
        self.show()

    def take_away(self) -> None:
        """Hide, when all is right."""
        if not self.isHidden():
            clear(self._body)
            self.hide()
