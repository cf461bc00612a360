"""The round option with its explanation under it, and the square tick; Qt's own boxes vanish under a style sheet."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy

from amu_desktop.ui import icons, theme
from amu_desktop.ui.guard import guarded

RING, BOX = 20, 18


class Option(QAbstractButton):
    """A round option with one line of explanation under its text.

    Not Qt's own radio button: the style sheet fixes its least height, and two lines would be pressed together.
    """

    def __init__(self, text: str, second: str, then: Callable[[], object]) -> None:
        super().__init__()
        self.setText(text.replace("&", "&&"))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text, self._second = text, second
        self.setAccessibleName(text)
        self.setAccessibleDescription(second)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(guarded(then, self))

    def sizeHint(self) -> QSize:
        """Be high enough for both lines."""
        return QSize(theme.px(300), theme.px(44 if self._second else 26))

    def minimumSizeHint(self) -> QSize:
        """Bend to any width."""
        return QSize(theme.px(120), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the text too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(RING)
        ring = QRectF(1, 1, side - 2, side - 2)
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "border.control"), 1.6))
        painter.setBrush(theme.color("bg.surface"))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(ring.center()), side * 0.24, side * 0.24)
        left = side + theme.px(12)
        painter.setPen(theme.color("text.primary"))
        painter.setFont(theme.font("body"))
        painter.drawText(left, 0, self.width() - left, side, Qt.AlignmentFlag.AlignVCenter, self._text)
        if self._second:
            painter.setPen(theme.color("text.secondary"))
            painter.setFont(theme.font("small"))
            box = QRectF(left, side, self.width() - left, theme.px(22))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._second)


class Tick(QCheckBox):
    """A square tick without text; `name` is what a screen reader says."""

    def __init__(self, name: str, then: Callable[[], object], *, on: bool) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(guarded(then, self))

    def sizeHint(self) -> QSize:
        """Be a target of 24."""
        return QSize(theme.px(24), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Never be smaller."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks in the whole target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, filled with a tick when it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(BOX)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        on = self.isChecked()
        painter.setPen(QPen(theme.color("accent" if on else "border.control"), 1.4))
        painter.setBrush(theme.color("accent" if on else "bg.surface"))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            icons.draw(painter, "check", "on.accent", box.adjusted(2, 2, -2, -2), stroke="2.6")
