"""Empty states: a large icon, a title, one sentence with its §, and a way on. Never only «no data»."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amu_desktop.ui import icons, theme
from amu_desktop.ui.parts.labels import Text, Title
from amu_desktop.ui.parts.layout import STRETCH, column, line


class Disc(QWidget):
    """An icon of 44 in a disc of 88."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(88, 88)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.tint"))
        painter.drawEllipse(self.rect())
        icons.draw(painter, self._icon, "accent", QRectF(22, 22, 44, 44))


class Empty(QWidget):
    """The centre of a page with nothing in it: what to do, and a ready proposal where one can be made."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        *actions: QWidget,
        law: QWidget | None = None,
        proposal: QWidget | None = None,
        last: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.title = Title(title)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = column(line(STRETCH, Disc(icon), STRETCH), 20, self.title, 8, Text(sentence, "lead", center=True))
        if law is not None:
            middle.addLayout(line(STRETCH, law, STRETCH, margins=(0, 4, 0, 0)))
        if proposal is not None:
            middle.addSpacing(20)
            middle.addWidget(proposal)
        if actions:
            middle.addSpacing(22)
            middle.addLayout(line(STRETCH, *actions, STRETCH))
        if last is not None:
            middle.addLayout(line(STRETCH, last, STRETCH, margins=(0, 16, 0, 0)))
        held = QWidget()
        held.setLayout(middle)
        held.setMaximumWidth(theme.px(660))
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(STRETCH, line((held, 1)), STRETCH, STRETCH))
