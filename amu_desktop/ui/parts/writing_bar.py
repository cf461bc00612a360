"""The small bar over a text while it has the focus; a press changes the text, which keeps the focus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from amu_desktop.ui import icons, theme
from amu_desktop.ui.parts.buttons import icon_button
from amu_desktop.ui.parts.fields import mark
from amu_desktop.ui.parts.layout import line

SIDE, PICTURE = 26, 15


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the bar: its icon, its name with the key, what it does, whether it is on, and whether it is there."""

    icon: str
    name: str
    then: Callable[[], object]
    on: Callable[[], bool] = bool
    there: Callable[[], bool] = lambda: True


class WritingBar(QFrame):
    """Stands at the right above its text, over what is there, and goes when the text is left."""

    def __init__(self, area: QWidget, offers: Sequence[Offer]) -> None:
        super().__init__(area.parentWidget())
        self._area = area
        self._offers: list[tuple[Offer, QPushButton]] = []
        self.setProperty("floating", "true")
        self.setProperty("bar", "true")
        row = line(margins=(2, 2, 2, 2), gap=0)
        for offer in offers:
            made = icon_button(offer.icon, offer.name, offer.then, ink="text.primary")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setFixedSize(theme.px(SIDE), theme.px(SIDE))
            made.setIconSize(QSize(theme.px(PICTURE), theme.px(PICTURE)))
            made.setObjectName(f"writing.{offer.icon}")
            row.addWidget(made)
            self._offers.append((offer, made))
        self.setLayout(row)
        area.installEventFilter(self)
        self.hide()

    def appear(self, *, on: bool) -> None:
        """Show the bar or take it away."""
        self.setVisible(on)
        if on:
            self.look()

    def look(self) -> None:
        """Show which looks the cursor stands in, and stand where the text is now."""
        if self.isHidden():
            return
        for offer, made in self._offers:
            made.setVisible(offer.there())
            is_on = offer.on()
            if made.isChecked() is not is_on or made.property("lit") is None:
                made.setProperty("lit", "yes" if is_on else "no")
                mark(made, "on", on=is_on)
                made.setIcon(icons.icon(offer.icon, "accent" if is_on else "text.primary"))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text when it moves or grows."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        # In the widget round the field, so that it scrolls with the text and may stand over the label.
        around = self._area.parentWidget()
        over = around.parentWidget() if around is not None else None
        if over is None:
            return
        if self.parentWidget() is not over:
            self.setParent(over)
            self.show()
        self.adjustSize()
        corner = self._area.mapTo(over, QPoint(self._area.width() - self.width(), -self.height() - 1))
        self.move(corner.x(), max(0, corner.y()))
        self.raise_()
