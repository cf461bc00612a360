"""The segmented choice: two to four short options always in sight, one tab stop, arrows and first letters.

It is a radio group to a screen reader. Nothing selected means not answered, a state of its own.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QRadioButton, QSizePolicy

from amu_desktop.ui import theme
from amu_desktop.ui.parts.fields import Field
from amu_desktop.ui.parts.layout import line

LOWER = 3
"""How much lower than the edge of a field a choice begins."""


class Segment(QRadioButton):
    """One option, drawn as a part of the frame round all of them."""

    def __init__(self, key: str, text: str, fill: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.key, self._text, self._fill = key, text, fill
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Be as wide as the text and air round it."""
        made = theme.font("small.strong")
        return QSize(QFontMetrics(made).horizontalAdvance(self._text) + 26, theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the text."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks in the whole segment, not only on Qt's own circle."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the fill of a selected segment, and the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        made = theme.font("small")
        made.setWeight(made.Weight.Medium)
        painter.setFont(made)
        ink = "text.primary" if self.isEnabled() else "text.disabled"
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self._fill if self.isEnabled() else "neutral"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4.5, 4.5)
            ink = "on.accent"
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Choice(QFrame):
    """The whole choice; `chosen` tells the key when the user has chosen."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], value: str = "", *, fills: dict[str, str] | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segments = [Segment(key, text, (fills or {}).get(key, "accent")) for key, text in options]
        self.setLayout(line(*self.segments, margins=(1, 1, 1, 1), gap=0))
        for segment in self.segments:
            segment.setAccessibleDescription(name)
            segment.clicked.connect(lambda _on, segment=segment: self._choose(segment))
        self.set_value(value)
        self.setFocusProxy(self.segments[0])

    def value(self) -> str:
        """Give the key that is chosen, or nothing."""
        return next((segment.key for segment in self.segments if segment.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show `value` as chosen, without telling; an empty value is not answered."""
        for segment in self.segments:
            segment.setAutoExclusive(False)
            segment.setChecked(segment.key == value)
        for segment in self.segments:
            segment.setAutoExclusive(True)
        self._one_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by first letter; arrows are the radio buttons' own."""
        typed = event.text().casefold()
        if typed.strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            for segment in self.segments:
                if segment.isEnabled() and segment.text().casefold().startswith(typed):
                    segment.setFocus(Qt.FocusReason.TabFocusReason)
                    self._choose(segment)
                    return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge, and faint lines between two that are not chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border.control"), 1))
        painter.setBrush(theme.color("bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QPen(theme.color("border.subtle"), 1))
        for before, after in zip(self.segments, self.segments[1:], strict=False):
            if not before.isChecked() and not after.isChecked():
                x = after.x() + 0.5
                painter.drawLine(QPointF(x, 8), QPointF(x, self.height() - 8))

    def _choose(self, segment: Segment) -> None:
        segment.setChecked(True)
        self._one_stop()
        self.update()
        self.chosen.emit(segment.key)

    def _one_stop(self) -> None:
        stop = next((segment for segment in self.segments if segment.isChecked()), self.segments[0])
        for segment in self.segments:
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the option that stands."""
        super().focusInEvent(event)
        next((one for one in self.segments if one.isChecked()), self.segments[0]).setFocus(event.reason())


class ChoiceField(Field):
    """A segmented choice as a field of a form; `beside` others it is as high as they are, so that all stand level."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]],
        *,
        help_text: str = "",
        optional: bool = False,
        beside: bool = False,
    ) -> None:
        self.choice = Choice(label, options)
        super().__init__(label, self.choice, help_text=help_text, optional=optional)
        layout = self.layout()
        if beside and isinstance(layout, QBoxLayout):
            at = layout.indexOf(self.choice)
            for place in (at + 1, at):
                layout.insertSpacing(place, theme.px(LOWER))
        self.choice.chosen.connect(self._on_choice)

    def _on_choice(self, _key: str) -> None:
        self.set_error("")
        self.edited.emit()
        self.left.emit()

    def raw(self) -> str:
        """Give the key that is chosen, or nothing."""
        return self.choice.value()

    def set_raw(self, text: str) -> None:
        """Show the option of key `text` as chosen."""
        self.choice.set_value(text)
