"""What is missing before the minutes can be locked: links that put the cursor in the field, each with its word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.domain.minutes_check import Missing, locking_heading
from amu_desktop.domain.sentences import say
from amu_desktop.law.answers import Grade
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.words import ATTENDANCE
from amu_desktop.ui.parts.buttons import link
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, OnResize, Scroll, clear, column, hairline, holder, line
from amu_desktop.ui.parts.status import Icon, Kind, status_icon
from amu_desktop.ui.parts.toast import announce

SHOWN = 4
LEAST, MOST = 56, 240
SETTLED = 60  # milliseconds until heights that follow widths have come to rest


class Target(QFrame):
    """Something that is pressed with the mouse, Enter or Space, and moved between with up and down."""

    pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.setProperty("press", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press when the mouse is let go on it."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter or Space; up and down go to the neighbour."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class MissingList(QFrame):
    """The list at the bottom of the outline; `narrow` shows only a number, and the rest in the panel."""

    wanted = Signal(str, str)
    listed = Signal()

    def __init__(self, settled: Callable[[], None]) -> None:
        super().__init__()
        self._settled = settled
        self._all = False
        self._missing: tuple[Missing, ...] = ()
        self._narrow = False
        self._said = ""
        self._laid: tuple[tuple[Missing, ...], bool] | None = None
        self._body = column(margins=(20, 12, 12, 16))
        held = QWidget()
        held.setLayout(self._body)
        self._scroll = Scroll(held)
        self.setLayout(column(holder(column(hairline(), margins=(10, 0, 10, 0))), self._scroll))
        OnResize(held, self._fit)

    def show_missing(self, missing: tuple[Missing, ...], *, narrow: bool) -> None:
        """Show what is missing, or that nothing is; the heading is said politely when it changes."""
        if (missing, narrow) == self._laid:
            return
        self._laid = (missing, narrow)
        self._missing, self._narrow = missing, narrow
        clear(self._body)
        heading = [say(each, t.translator) for each in locking_heading(missing)]
        if narrow:
            self._lay_narrow(heading[0])
        elif not missing:
            self._body.addLayout(line(status_icon(Kind.OK, 16), (Text(heading[0], "strong"), 1)))
        else:
            self._lay_list(heading)
        self._body.addStretch(1)
        self._fit()
        if heading[0] != self._said:
            self._said = heading[0]
            announce(self, heading[0])

    def rows(self) -> list[QWidget]:
        """Give a row for each thing that is missing."""
        return [self._row(each) for each in self._missing]

    def _lay_narrow(self, heading: str) -> None:
        self._body.setContentsMargins(8, 12, 4, 12)
        lot = Target(heading)
        lot.setObjectName("missing.all")
        lot.setToolTip(heading)
        icon = status_icon(Kind.DANGER if self._missing else Kind.OK, 16)
        number = Label(str(len(self._missing)), "small.strong") if self._missing else None
        lot.setLayout(line(icon, number, STRETCH, margins=(4, 4, 4, 4), gap=6))
        lot.pressed.connect(self.listed)
        self._body.addWidget(lot)

    def _lay_list(self, heading: list[str]) -> None:
        self._body.setContentsMargins(20, 12, 12, 16)
        self._body.addWidget(Text(heading[0], "strong"))
        for more in heading[1:]:
            self._body.addWidget(Text(more, "small"))
        self._body.addSpacing(4)
        shown = self._missing if self._all else self._missing[:SHOWN]
        for each in shown:
            self._body.addWidget(self._row(each))
        if len(self._missing) > len(shown):
            every = link(t("Show all {n}", n=len(self._missing)), self._show_all)
            every.setObjectName("missing.show_all")
            self._body.addWidget(every)

    def _row(self, one: Missing) -> QWidget:
        said = say(one.says, t.translator)
        row = Target(t("{what}. {grade}", what=said, grade=t(one.grade.label)))
        row.setObjectName(f"missing.{one.item}.{one.field}")
        ink = "danger" if one.grade is Grade.LAW else "warn"
        texts = column(Text(said, "small", ink="accent"), Label(t(one.grade.label), "small"))
        icon = column(Icon("circle-alert", ink, 15), STRETCH, margins=(0, 2, 0, 0))
        row.setLayout(line(icon, (texts, 1), margins=(0, 3, 0, 3)))
        row.pressed.connect(partial(self.wanted.emit, one.item or ATTENDANCE, one.field))
        return row

    def _show_all(self) -> None:
        self._all, self._laid = True, None
        self.show_missing(self._missing, narrow=self._narrow)

    def _fit(self) -> None:
        wanted = self._body.sizeHint().height()
        height = min(max(wanted, theme.px(LEAST)), theme.px(MOST))
        if height != self._scroll.height():
            self._scroll.setFixedHeight(height)
            QTimer.singleShot(SETTLED, self._settled)
