"""The step rail of wizards: a number in a ring, filled for the current step, a tick for a done one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from amu_desktop.ui import icons, theme
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.focuspage import RAIL
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import clear, column, holder

RING = 20
TITLE = RAIL - 24 - 42 - 10
"""How wide a title can be: the rail without its margins and the room the sheet gives the ring."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a wizard; a hidden one is not in the rail, and `note` says why in a line."""

    key: str
    title: str
    hidden: bool = False
    note: str = ""


def wrapped(title: str, role: str) -> str:
    """Break a title between words where it is wider than the rail; a button does not wrap by itself."""
    metrics = QFontMetricsF(theme.font(role))
    lines: list[str] = []
    for word in title.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= theme.px(TITLE):
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class StepButton(QPushButton):
    """A row of the rail; done steps can be clicked, later ones cannot."""

    def __init__(self, number: int, step: Step, *, done: bool, current: bool, narrow: bool) -> None:
        title = "" if narrow else wrapped(step.title, "strong" if current else "body")
        super().__init__(title.replace("&", "&&"))
        self._number, self._done, self._current = number, done, current
        self.setProperty("kind", "nav")
        self.setProperty("step", "true")
        self.setCheckable(True)
        self.setChecked(current)
        self.setEnabled(done or current)
        self.setObjectName(f"step.{step.key}")
        self.setAccessibleName(
            t("{number}. {step}, done" if done else "{number}. {step}", number=number, step=step.title)
        )
        self.setToolTip(step.title if narrow else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the ring or tick over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(RING)
        ring = QRectF(10, (self.height() - side) / 2, side, side)
        if self._done and not self._current:
            icons.draw(painter, "circle-check", "ok", ring, stroke=icons.STATUS_STROKE)
            return
        painter.setPen(Qt.PenStyle.NoPen if self._current else QPen(theme.color("border.control"), 1.2))
        painter.setBrush(theme.color("accent") if self._current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
        made = theme.font("small.strong")
        made.setPixelSize(theme.px(12))
        painter.setFont(made)
        painter.setPen(theme.color("on.accent" if self._current else "text.secondary"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))


def fill_rail(
    body: QVBoxLayout,
    steps: Sequence[Step],
    current: str,
    done: frozenset[str],
    then: Callable[[str], object],
    *,
    narrow: bool,
) -> None:
    """Draw the rail anew: shown steps numbered as they stand, notes for those that fell away."""
    clear(body)
    number = 0
    for step in steps:
        if step.hidden:
            if step.note and not narrow:
                body.addWidget(holder(column(Text(step.note, "small"), margins=(12, 4, 8, 6))))
            continue
        number += 1
        row = StepButton(number, step, done=step.key in done, current=step.key == current, narrow=narrow)
        row.clicked.connect(guarded(partial(then, step.key), row))
        body.addWidget(row)
