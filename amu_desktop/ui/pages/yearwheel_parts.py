"""The year wheel's own parts: a month of the grid, and one thing in it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.services.yearwheel import Stands, WheelThing
from amu_desktop.ui import theme
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Icon, Label, Text, column, holder, line
from amu_desktop.ui.parts.layout import STRETCH
from amu_desktop.ui.parts.options import Tick

WORDS: Mapping[Stands, str] = {
    Stands.DONE: N_("Done"),
    Stands.OVERDUE: N_("Past the deadline"),
    Stands.COMING: N_("To come"),
    Stands.UNDATED: N_("No day is set"),
}
ICONS: Mapping[Stands, tuple[str, str]] = {
    Stands.DONE: ("circle-check", "ok"),
    Stands.OVERDUE: ("circle-alert", "danger"),
    Stands.COMING: ("clock", "text.secondary"),
    Stands.UNDATED: ("circle-dashed", "text.secondary"),
}
LINE = 3
"""The accent line at the left of today's month."""


def sign(thing: WheelThing, tick: Callable[[], object]) -> QWidget:
    """Give what stands at the left of a thing: a box to tick for a task, else how it stands."""
    if thing.task is not None:
        box = Tick(t("{what} is done", what=say_now(thing.what)), tick, on=not thing.left)
        box.setObjectName(f"yearwheel.tick.{thing.task.key}")
        return box
    name, ink = ICONS[thing.stands]
    icon = Icon(name, ink, 18, word=t(WORDS[thing.stands]))
    return holder(column(icon, margins=(3, 3, 3, 3)), width=theme.px(24))


def day_of(thing: WheelThing) -> str:
    """Give the day as a list says it: «14. jan.»."""
    return t.translator.brief_date(thing.on, year=False) if thing.on else ""


class ThingLine(QFrame):
    """A thing in a month of the grid; a click, Enter or Space opens it, up and down move to the next."""

    pressed = Signal()

    def __init__(self, thing: WheelThing, tick: Callable[[], object], then: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.setProperty("press", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        what = say_now(thing.what)
        spoken = t("{day}: {what}", day=t.date(thing.on, year=False), what=what) if thing.on else what
        self.setAccessibleName(f"{spoken}. {t(WORDS[thing.stands])}")
        self.setToolTip(thing.detail)
        grey = thing.stands is Stands.UNDATED
        ink = {Stands.OVERDUE: "danger", Stands.UNDATED: "text.secondary"}.get(thing.stands, "")
        said = t("{day}. {what}", day=thing.on.day, what=what) if thing.on else what
        text = Text(said, "small" if grey else "body", ink=ink)
        left = holder(column(sign(thing, tick), STRETCH), width=theme.px(24))
        self.setLayout(line(left, (holder(column(2, text, 1)), 1), margins=(6, 2, 6, 2), gap=6))
        self.pressed.connect(guarded(then, self))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press when the mouse is let go on the line."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter or Space, move on up and down."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class MonthCard(QFrame):
    """A month of the grid; the present one has an accent line at its left."""

    def __init__(self, first: date, lines: list[ThingLine], *, now: bool) -> None:
        super().__init__()
        self._now = now
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = t.month(first)
        heading = Label(name[:1].upper() + name[1:], "small.strong")
        if now:
            heading.setAccessibleName(t("{month}, the present month", month=heading.text()))
        inner = column(holder(line(heading, STRETCH, margins=(8, 0, 8, 2))), *lines, STRETCH, margins=(6, 10, 6, 8))
        self.setLayout(inner)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of the present month."""
        super().paintEvent(event)
        if self._now:
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRect(QRectF(0, 8, theme.px(LINE), self.height() - 16))
