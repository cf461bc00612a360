"""The side panel: 400 wide at the right, saved as forms are, closed with Esc, and the focus goes back where it was."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import icon_button
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, Item, Scroll, clear, column, fill, line

WIDTH = 400


class Side(QFrame):
    """A panel over the right edge of `over`; `show_panel` fills and shows it, and `leave` saves what is in it first."""

    closed = Signal()
    placed = Signal()

    def __init__(self, over: QWidget, leave: Callable[[QWidget], object]) -> None:
        super().__init__(over)
        self._leave = leave
        self.setProperty("side", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over = over
        self._before: QWidget | None = None
        self.title = Text("", "h2")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setProperty("noring", True)
        self.body: QVBoxLayout = column(gap=0, margins=(0, 0, 0, 24))
        held = QWidget()
        held.setLayout(self.body)
        top = line((self.title, 1), icon_button("x", t("Close the panel"), self.close_panel), margins=(0, 0, 0, 12))
        inner = QWidget()
        inner.setLayout(column(top, held, STRETCH, margins=(24, 20, 20, 12)))
        self.setLayout(column((Scroll(inner), 1)))
        over.installEventFilter(self)
        self.hide()

    def show_panel(self, title: str, *items: Item) -> None:
        """Show the panel with these things in it, and move the focus there."""
        self._before = QApplication.focusWidget() if self.isHidden() else self._before
        self._leave(self)
        clear(self.body)
        fill(self.body, items)
        self.title.setText(title)
        self.setAccessibleName(title)
        arriving = self.isHidden()
        self.show()
        self._place()
        self.raise_()
        self.title.setFocus()
        if arriving:
            slide(self)

    def close_panel(self) -> None:
        """Hide the panel and give the focus back."""
        if self.isHidden():
            return
        if (focused := QApplication.focusWidget()) is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        self._leave(self)
        self.hide()
        clear(self.body)
        if self._before is not None:
            try:
                self._before.setFocus(Qt.FocusReason.TabFocusReason)
            except RuntimeError:  # the button that opened it went with a refresh
                self._before = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right edge when the page changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(theme.px(WIDTH), self._over.width())
        self.setGeometry(self._over.width() - width, 0, width, self._over.height())
        self.placed.emit()


def slide(widget: QWidget) -> None:
    """Move a panel 8 pixels into place in 120 ms, unless motion is off."""
    if not theme.moves():
        return
    way = QPropertyAnimation(widget, b"pos", widget)
    way.setDuration(120)
    way.setStartValue(widget.pos() + QPoint(8, 0))
    way.setEndValue(widget.pos())
    way.setEasingCurve(QEasingCurve.Type.OutCubic)
    way.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
