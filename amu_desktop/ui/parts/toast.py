"""Toasts: a line at the bottom that says what was done, with «Angre»; errors are never toasts."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import link
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import line

SECONDS = 8


def announce(widget: QObject, text: str) -> None:
    """Have a screen reader say `text` politely."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Toast(QFrame):
    """One toast at a time, bottom centre; stays while hovered or focused."""

    undone = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("toast", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over = over
        self._label = Label("", "body")
        self.undo = link(t("Undo"), self._undo)
        self.setLayout(line(self._label, self.undo, gap=20, margins=(16, 8, 16, 8)))
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self._go)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: bool) -> None:
        """Show and announce `text`."""
        self._label.setText(text)
        self.undo.setVisible(undo)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def text(self) -> str:
        """Give what is said, or nothing when no toast is shown."""
        return "" if self.isHidden() else self._label.text()

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse is on it."""
        self._timer.stop()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the bottom centre."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self.undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()

    def _place(self) -> None:
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - 24)
