"""How parts are laid beside and under one another: every margin and gap is said, from the steps of the design.

Layouts made by hand otherwise take the style's margins of 9 to 11 pixels.
"""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

STRETCH: Final = "stretch"
Item = QWidget | QLayout | int | str | tuple[QWidget | QLayout, int] | None


def column(*items: Item, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0) -> QVBoxLayout:
    """Lay items under one another; a number is a gap, `STRETCH` takes what is left, (item, n) stretches."""
    made = QVBoxLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    fill(made, items)
    return made


def line(*items: Item, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QHBoxLayout:
    """Lay items beside one another, as `column` lays them under."""
    made = QHBoxLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    fill(made, items)
    return made


def fill(layout: QBoxLayout, items: Iterable[Item]) -> None:
    """Add items to a layout that exists; None is left out."""
    for item in items:
        thing, stretch = item if isinstance(item, tuple) else (item, 0)
        if isinstance(thing, QWidget):
            upright_layout = isinstance(layout, QVBoxLayout)
            if upright_layout and thing.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
                # Without a side of its own a fixed widget makes the whole column as narrow as itself.
                layout.addWidget(thing, stretch, Qt.AlignmentFlag.AlignLeft)
            else:
                layout.addWidget(thing, stretch)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing, stretch)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        elif thing == STRETCH:
            layout.addStretch(1)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while item := layout.takeAt(0):
        if (widget := item.widget()) is not None:
            focused = QApplication.focusWidget()
            if focused is not None and (focused is widget or widget.isAncestorOf(focused)):
                # A widget that leaves its window with the focus takes the window's being active with it.
                focused.clearFocus()
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


def show_if(widget: QWidget, *, on: bool) -> None:
    """Show or hide a part; one that is not laid anywhere yet is left alone, since it would flash as a window."""
    if not on or widget.parent() is not None:
        widget.setVisible(on)


def holder(layout: QLayout, ground: str = "", *, width: int = 0) -> QFrame:
    """Give a frame round a layout, on the ground of that name (card, sunken, info, ok, warn, danger, surface …)."""
    made = QFrame()
    if ground:
        made.setProperty("ground", ground)
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setLayout(layout)
    if width:
        made.setFixedWidth(width)
    return made


def hairline() -> QFrame:
    """Give a horizontal line of one logical pixel."""
    made = holder(column(), "line")
    made.setFixedHeight(1)
    return made


def upright() -> QFrame:
    """Give a vertical line of one logical pixel."""
    made = holder(column(), "line")
    made.setFixedWidth(1)
    return made


class Scroll(QScrollArea):
    """Scrolls downwards only; its content is as wide as it is, at most `width`."""

    def __init__(self, content: QWidget, *, width: int = 0) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if width:
            content.setMaximumWidth(width)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(content)

    def show_child(self, child: QWidget) -> None:
        """Scroll so that `child` is in sight, with a little air."""
        self.ensureWidgetVisible(child, 0, 40)


class Flow(QLayout):
    """Lays small things in a line that goes on below when it is full, for filter chips and buttons."""

    def __init__(self, *items: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        for item in items:
            self.addWidget(item)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item, or None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width`."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        """Give the widest item's size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Give the widest item's size."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        return size

    def _place(self, rect: QRect, *, really: bool) -> int:
        x, y, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, tallest = rect.x(), y + tallest + self._gap, 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - rect.y()


class OnResize(QObject):
    """Calls when a widget changes its size, for things that float over it."""

    def __init__(self, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Call on a change of size and let the event pass."""
        if event.type() == QEvent.Type.Resize:
            self._then()
        return False
