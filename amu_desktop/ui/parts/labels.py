"""Text on the screen: always plain, with the line height of its role, and never cut.

Qt's own word-wrapped label needs rich text for a line height and reports too great a height inside scroll areas. This
one lays its lines out itself and fixes its own height when its width changes.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from amu_desktop.ui import theme
from amu_desktop.ui.plain import hyphenated, unbroken

UNDER = 4
"""Between a text and the small things under it."""


class Label(QLabel):
    """A line of plain text in the type of `role`; `ink` gives it another colour token."""

    def __init__(self, text: str = "", role: str = "body", *, ink: str = "", selectable: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.role = role
        if ink:
            self.setProperty("ink", ink)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str) -> None:
        """Show `text`, its § references unbroken."""
        super().setText(unbroken(text))
        self.updateGeometry()

    def say(self, text: str, role: str) -> None:
        """Show `text` in another role."""
        self.role = role
        self.setProperty("role", role)
        self.setText(text)
        self.style().unpolish(self)
        self.style().polish(self)


class Text(Label):
    """A paragraph that wraps; as high as its lines are at the width it is given.

    With `hug` it is no wider than its words.
    """

    def __init__(
        self, text: str = "", role: str = "body", *, ink: str = "", center: bool = False, hug: bool = False
    ) -> None:
        self._hug = hug
        self._counted: tuple[tuple[str, int, str], int] | None = None
        super().__init__(text, role, ink=ink)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        if center:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._fit()

    def setText(self, text: str) -> None:
        """Show `text` and take the height it needs."""
        super().setText(text)
        if self.wordWrap():
            self._fit()

    def hasHeightForWidth(self) -> bool:
        """Say no: a height that follows the width gives phantom scroll bars in Qt."""
        return False

    def sizeHint(self) -> QSize:
        """Give the size as it stands."""
        return QSize(max(self.width(), 40), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Give the height as it stands and a width that bends to anything."""
        return QSize(40, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height a new font needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.wordWrap():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines in the colour of the style sheet."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for layout in self._lines(self.width()):
            layout.draw(painter, QPointF(0, 0))

    def _line_height(self) -> float:
        return max(theme.px(theme.TYPES[self.role].line), self.fontMetrics().height() - 2)

    def natural_width(self) -> int:
        """Give the width at which the text needs no wrapping."""
        self.ensurePolished()
        return max(self.fontMetrics().horizontalAdvance(one) for one in self.text().split("\n")) + 2

    def height_at(self, width: int) -> int:
        """Give the height the text needs at `width`."""
        self.ensurePolished()
        return round(self._line_count(width) * self._line_height())

    def _line_count(self, width: int) -> int:
        """Count the lines at `width`; layouts ask again and again, so the last answer is kept with all it rests on."""
        asked = (self.text(), width, self.font().key())
        if self._counted is None or self._counted[0] != asked:
            count = sum(layout.lineCount() for layout in self._lines(width)) if self.text() else 1
            self._counted = asked, count
        return self._counted[1]

    def _lines(self, width: int) -> list[QTextLayout]:
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        step, y, made = self._line_height(), 0.0, []
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(self._breakable(paragraph, width) or " ", self.font(), self)
            layout.setTextOption(option)
            layout.beginLayout()
            while (one := layout.createLine()).isValid():
                one.setLineWidth(max(width, 40))
                one.setPosition(QPointF(0, y + (step - one.height()) / 2))
                y += step
            layout.endLayout()
            made.append(layout)
        return made

    def _breakable(self, paragraph: str, width: int) -> str:
        """Give soft hyphens to a paragraph with a word that is wider than the text itself."""
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in paragraph.split(" ")), default=0)
        return hyphenated(paragraph) if widest > width else paragraph

    def _fit(self) -> None:
        if self._hug:
            self.setMaximumWidth(max(self.natural_width(), 40))
        height = self.height_at(self.width())
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)


class Inline(QWidget):
    """A text with small things right after it, such as chips or a §; they go below when there is no room.

    With `apart` they stand at the right edge.
    """

    def __init__(self, text: Text, *others: QWidget, gap: int = 10, apart: bool = False) -> None:
        super().__init__()
        self._text, self._others, self._gap, self._apart = text, others, gap, apart
        for one in (text, *others):
            one.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        self._place()

    def sizeHint(self) -> QSize:
        """Give the size as it stands."""
        return QSize(max(self.width(), 40), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts for the new width."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the parts again in a new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()

    def _flow(self, sizes: list[QSize], top: int) -> int:
        """Lay the parts under the text, in as many lines as they need; give how high that is."""
        x, y, height = 0, top + UNDER, top
        for one, size in zip(self._others, sizes, strict=True):
            if x and x + size.width() > self.width():
                x, y = 0, height + UNDER
            one.setGeometry(x, y, size.width(), size.height())
            x += size.width() + self._gap
            height = max(height, y + size.height())
        return height

    def _place(self) -> None:
        sizes = [one.sizeHint().expandedTo(one.minimumSize()) for one in self._others]
        rest = sum(size.width() + self._gap for size in sizes)
        natural = self._text.natural_width() if self._text.text() else 0
        beside = natural + rest <= self.width()
        width = natural if beside else self.width()
        text_height = self._text.height_at(width) if self._text.text() else 0
        if beside:
            height = max(text_height, *(size.height() for size in sizes), 0)
            x = natural + self._gap if natural else 0
            if self._apart:
                x = self.width() - rest + self._gap
            for one, size in zip(self._others, sizes, strict=True):
                one.setGeometry(x, (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + self._gap
        else:
            height = self._flow(sizes, text_height)
        self._text.setGeometry(0, (height - text_height) // 2 if beside else 0, width, max(text_height, 1))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)


class Title(Text):
    """The page's title: the answer, focusable so that a screen reader says it after a change of page."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "title")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("noring", True)
