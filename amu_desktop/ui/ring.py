"""The focus ring: 2 pixels outside buttons, rows and links, for the keyboard; fields draw their own edge.

What the program itself points at, such as the first thing that is missing, has the ring for the mouse too (`told`).
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from amu_desktop.ui import theme

AIR = 4
OWN_EDGE = (QLineEdit, QTextEdit, QComboBox)


class Ring(QWidget):
    """Lies round what has the focus, lets everything through, and follows it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QObject] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def watch(self) -> None:
        """Learn from the window's own events whether keyboard or mouse was used last; call when it is shown."""
        if (handle := self.window().windowHandle()) is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note keys and clicks, and follow what moves under the ring."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress:
            self._keyboard = True
        elif kind is QEvent.Type.MouseButtonPress:
            self._keyboard = False
            self._around = None
            self.hide()
        elif kind in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide}:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        fits = (
            now is not None
            and (self._keyboard or now.property("told"))
            and now.window() is self.window()
            and not isinstance(now, (*OWN_EDGE, QAbstractItemView))
            and not now.property("noring")
        )
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched = []
        self._around = now if fits else None
        above: QWidget | None = self._around
        while above is not None:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    def _place(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        place = QRect(self._around.mapTo(self.window(), QPoint(0, 0)), self._around.size())
        seen = self._around.visibleRegion().boundingRect()
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(place.adjusted(-AIR, -AIR, AIR, AIR))
        self.raise_()
        self.show()
