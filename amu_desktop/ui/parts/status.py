"""Status as icon and word, never as colour alone: chips and status icons with the words of the design."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.ui import icons, theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import line


class Kind(StrEnum):
    """The hue and shape of a status."""

    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    NEUTRAL = "neutral"
    INFO = "info"


SHAPES: Final = {
    Kind.OK: "circle-check",
    Kind.WARN: "clock",
    Kind.DANGER: "circle-alert",
    Kind.NEUTRAL: "circle-dashed",
    Kind.INFO: "info",
}
KIND_WORDS: Final = {
    Kind.OK: N_("In order"),
    Kind.WARN: N_("In progress"),
    Kind.DANGER: N_("Missing"),
    Kind.NEUTRAL: N_("Not assessed"),
    Kind.INFO: N_("Good to know"),
}
CHIPS: Final = {
    "in order": (N_("In order"), Kind.OK),
    "in progress": (N_("In progress"), Kind.WARN),
    "overdue": (N_("Past the deadline"), Kind.DANGER),
    "missing": (N_("Missing"), Kind.DANGER),
    "not relevant": (N_("Not relevant"), Kind.NEUTRAL),
    "uncertain": (N_("Uncertain"), Kind.NEUTRAL),
    "not assessed": (N_("Not assessed"), Kind.NEUTRAL),
    "to be decided": (N_("To be decided"), Kind.NEUTRAL),
    "draft": (N_("Draft"), Kind.NEUTRAL),
    "locked": (N_("Locked"), Kind.NEUTRAL),
    "sent": (N_("Sent"), Kind.NEUTRAL),
    "law": (N_("Law"), Kind.NEUTRAL),
    "guidance": (N_("Guidance"), Kind.NEUTRAL),
    "advice": (N_("Our advice"), Kind.NEUTRAL),
}


def token(kind: Kind) -> str:
    """Give the colour token of a kind's icon and text."""
    return "accent" if kind is Kind.INFO else kind.value


class Icon(QWidget):
    """A line icon drawn in the theme's colour; without a name for screen readers it is decoration."""

    def __init__(
        self, name: str, ink: str = "text.secondary", size: int = 18, *, word: str = "", stroke: str = icons.STROKE
    ) -> None:
        super().__init__()
        self._name, self._ink, self._stroke = name, ink, stroke
        side = theme.px(size)
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if word:
            self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        """Give the fixed size."""
        return self.minimumSize()

    def turn(self, name: str, ink: str = "") -> None:
        """Show another icon."""
        self._name, self._ink = name, ink or self._ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw at the screen's own sharpness."""
        painter = QPainter(self)
        icons.draw(painter, self._name, self._ink, self.rect().toRectF(), stroke=self._stroke)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in a new theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.update()


def status_icon(kind: Kind, size: int = 18, *, word: str = "") -> Icon:
    """Give the icon of a status, read aloud as its word."""
    return Icon(SHAPES[kind], token(kind), size, word=word or t(KIND_WORDS[kind]), stroke=icons.STATUS_STROKE)


def chip(text: str, kind: Kind = Kind.NEUTRAL, *, icon: str = "") -> QFrame:
    """Give a chip with `text`; in a list that has its own status icons it has no icon."""
    made = QFrame()
    made.setProperty("chip", kind.value)
    label = Label(text, "small", ink=token(kind))
    parts: list[QWidget] = [Icon(icon, token(kind), 15, stroke=icons.STATUS_STROKE)] if icon else []
    made.setLayout(line(*parts, label, margins=(8 if icon else 10, 0, 10, 0), gap=6))
    made.setFixedHeight(theme.px(24))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def chip_of(word: str, *, icon: bool = False) -> QFrame:
    """Give one of the fixed chips, by its key in `CHIPS`."""
    text, kind = CHIPS[word]
    return chip(t(text), kind, icon=SHAPES[kind] if icon else "")
