"""Line icons from `resources/icons`, coloured and sharpened when they are drawn, so a new theme needs no new icons."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from amu_desktop.core.paths import resource
from amu_desktop.ui import theme

STROKE, STATUS_STROKE = "1.75", "2"


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@cache
def _renderer(name: str, color: str, stroke: str) -> QSvgRenderer:
    text = _drawing(name).replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))


def draw(painter: QPainter, name: str, token: str, where: QRectF, *, stroke: str = STROKE) -> None:
    """Draw the icon `name` in the colour of `token` inside `where`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, theme.hex_of(token), stroke).render(painter, where)


class LineIcon(QIconEngine):
    """An icon that asks the theme for its colour each time it is drawn."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw, in the colour of disabled text when the control is disabled."""
        token = "text.disabled" if mode is QIcon.Mode.Disabled else self._token
        draw(painter, self._name, token, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a clear ground of `size` device pixels."""
        made = QPixmap(size)
        made.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Give a copy, as Qt asks for when an icon is shared."""
        return LineIcon(self._name, self._token)


def icon(name: str, token: str = "text.secondary") -> QIcon:
    """Give the icon `name` for a button, menu or list, in the colour of `token`."""
    return QIcon(LineIcon(name, token))


def pixmap(name: str, token: str, size: int, ratio: float = 1.0, stroke: str = STROKE) -> QPixmap:
    """Draw the icon `name` at `size` logical pixels for a screen of `ratio`."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(made)
    draw(painter, name, token, QRectF(0, 0, made.width(), made.height()), stroke=stroke)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
