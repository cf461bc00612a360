"""Fields with their label over, help under it and the error in place; text that grows with what is written.

A field knows its raw text, which is what a draft keeps, and its value, which a command gets. Wrong characters are kept
and explained, never swallowed: `value()` raises a `UserError` that the form shows under the field.
"""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QTextEdit, QWidget

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, column, holder, line, show_if
from amu_desktop.ui.parts.status import Icon


class Field(QWidget):
    """A label, perhaps help, a control, and room for an error under it."""

    edited = Signal()
    left = Signal()

    def __init__(
        self, label: str, control: QWidget, *, help_text: str = "", optional: bool = False, strong: bool = False
    ) -> None:
        super().__init__()
        self.control = control
        self.label = t("{label} (optional)", label=label) if optional else label
        shown = Text(self.label, "small.strong" if strong else "small")
        shown.setBuddy(control)
        show_if(shown, on=bool(label))
        self._help = Text(help_text, "small")
        show_if(self._help, on=bool(help_text))
        self._error_text = Text("", "danger")
        icon = column(Icon("circle-alert", "danger", 16), STRETCH, margins=(0, 1, 0, 0))
        self._error_row = holder(line(icon, (self._error_text, 1), gap=6))
        self._error_row.hide()
        self.setLayout(column(shown, self._help, control, self._error_row, gap=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        control.setAccessibleName(self.label)
        control.setAccessibleDescription(help_text)
        self.setFocusProxy(control)
        self._help_text = help_text

    def raw(self) -> str:
        """Give the text as it stands."""
        raise NotImplementedError

    def set_raw(self, text: str) -> None:
        """Show `text` as it was written, for example from a draft."""
        raise NotImplementedError

    def value(self) -> object:
        """Give what is meant; raises UserError with what is wrong."""
        return self.raw()

    def set_value(self, value: object) -> None:
        """Show a value."""
        self.set_raw("" if value is None else str(value))

    def error(self) -> str:
        """Give the error shown, or nothing."""
        return self._error_text.text() if not self._error_row.isHidden() else ""

    def set_error(self, text: str) -> None:
        """Show an error under the field, or take it away with an empty text."""
        if text == self.error():
            return
        self._error_text.setText(text)
        self._error_row.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self._help_text)
        mark(self.control, "error", on=bool(text))

    def check(self) -> bool:
        """Try to read the value and show what is wrong; say whether it is right."""
        try:
            self.value()
        except UserError as error:
            self.set_error(t.error(error))
            return False
        self.set_error("")
        return True


def mark(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet looks at, and have the widget drawn again."""
    if bool(widget.property(name)) is not on:
        widget.setProperty(name, "true" if on else None)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Line(QLineEdit):
    """A line whose undo key goes on to the window when the line has nothing to undo."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z and Ctrl+Y pass when there is no text to undo."""
        if passes_undo(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


def passes_undo(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Say whether this is an undo or redo key that the text itself has no use for."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    key = event
    matches = getattr(key, "matches", lambda _key: False)
    return bool(
        (matches(QKeySequence.StandardKey.Undo) and not undo) or (matches(QKeySequence.StandardKey.Redo) and not redo)
    )


class LineField(Field):
    """A field of one line; the base of text, numbers and dates."""

    def __init__(
        self,
        label: str,
        *,
        help_text: str = "",
        optional: bool = False,
        strong: bool = False,
        placeholder: str = "",
        compact: bool = False,
    ) -> None:
        self.line = Line()
        super().__init__(label, self.line, help_text=help_text, optional=optional, strong=strong)
        self.line.setPlaceholderText(placeholder)
        if compact:
            self.line.setProperty("compact", "true")
        self.line.textEdited.connect(self._on_edit)
        self.line.editingFinished.connect(self.left)

    def _on_edit(self) -> None:
        if self.error():
            self.check()
        self.edited.emit()

    def raw(self) -> str:
        """Give the text as it stands."""
        return self.line.text()

    def set_raw(self, text: str) -> None:
        """Show `text`."""
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)


class TextField(LineField):
    """A line of text; with `required` an empty one is explained."""

    def __init__(self, label: str, *, required: bool = False, **rest: object) -> None:
        super().__init__(label, **rest)  # type: ignore[arg-type]
        self._required = required

    def value(self) -> str:
        """Give the text without spaces at its ends; raises UserError when it must be filled in."""
        text = self.raw().strip()
        if self._required and not text:
            raise UserError(N_("Must be filled in."))
        return text


class Area(QTextEdit):
    """Plain text that grows with what is written and never scrolls inside itself; `role` is the type it is shown in."""

    left = Signal()
    entered = Signal()

    def __init__(self, lines: int, role: str = "read") -> None:
        super().__init__()
        self._role, self._hint = role, ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = lines
        self._least = 0
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        self.fit()

    def set_plain(self, text: str) -> None:
        """Show plain text with the line height of reading."""
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(self.spacing())
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def spacing(self) -> QTextBlockFormat:
        """Give the line height of the role."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(theme.px(theme.TYPES[self._role].line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return spaced

    def written(self) -> str:
        """Give what is written."""
        return self.toPlainText()

    def setPlaceholderText(self, text: str) -> None:
        """Show `text` while nothing is written; Qt's own would be cut after its first line."""
        self._hint = text
        self.update()

    def placeholderText(self) -> str:
        """Give what is shown while nothing is written."""
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or the hint in its place."""
        super().paintEvent(event)
        if self._hint and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setPen(theme.color("text.secondary"))
            painter.setFont(self.font())
            air = round(self.document().documentMargin())
            room = self.viewport().rect().adjusted(air, air, -air, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._hint)

    def keep_at_least(self, height: int) -> None:
        """Be at least `height` pixels high, so that boxes side by side are equal."""
        self._least = height
        self.fit()

    def wanted(self) -> int:
        """Give the height the text needs by itself."""
        line_height = theme.px(theme.TYPES[self._role].line)
        return max(round(self.document().size().height()), self._lines * line_height + 8) + 12

    def fit(self) -> None:
        """Take the height the text needs."""
        height = max(self.wanted(), self._least)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def event(self, event: QEvent) -> bool:
        """Let undo pass when there is nothing to undo, and Ctrl+Enter finish."""
        document = self.document()
        if passes_undo(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is not _BY_MENU:
            self.left.emit()
        return super().event(event)


_BY_MENU = Qt.FocusReason.PopupFocusReason


class AreaField(Field):
    """A growing text of at least `lines` lines; Ctrl+Enter is the page's."""

    def __init__(
        self,
        label: str,
        *,
        lines: int = 2,
        help_text: str = "",
        optional: bool = False,
        strong: bool = False,
        placeholder: str = "",
        required: bool = False,
        area: Area | None = None,
    ) -> None:
        self.area = area or Area(lines)
        super().__init__(label, self.area, help_text=help_text, optional=optional, strong=strong)
        self.area.setPlaceholderText(placeholder)
        self._required, self._quiet = required, False
        self.area.set_plain("")
        self.area.textChanged.connect(self._on_edit)
        self.area.left.connect(self.left)

    def _on_edit(self) -> None:
        if self._quiet:
            return
        if self.error():
            self.check()
        self.edited.emit()

    def raw(self) -> str:
        """Give the text as it stands."""
        return self.area.written()

    def set_raw(self, text: str) -> None:
        """Show `text` without counting as typing."""
        if text != self.raw():
            self._quiet = True
            self.area.set_plain(text)
            self._quiet = False

    def value(self) -> str:
        """Give the text; raises UserError when it must be filled in."""
        text = self.raw().strip()
        if self._required and not text:
            raise UserError(N_("Must be filled in."))
        return text


class TitleArea(Area):
    """A title that can be written in place: one paragraph, however many lines it takes; Enter leaves it."""

    def __init__(self) -> None:
        super().__init__(1, "title")
        self.setProperty("title", "true")
        self.document().setDocumentMargin(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted as one paragraph."""
        self.insertPlainText(" ".join(source.text().split()))

    def wanted(self) -> int:
        """Give the height of the text and the line under it."""
        return round(self.document().size().height()) + 6


class PickField(Field):
    """A field that picks one of a few (key, text); nothing picked is an answer of its own."""

    def __init__(
        self,
        label: str,
        options: tuple[tuple[str, str], ...],
        *,
        empty: str = "",
        help_text: str = "",
        optional: bool = False,
        strong: bool = False,
    ) -> None:
        self.combo = Combo()
        super().__init__(label, self.combo, help_text=help_text, optional=optional, strong=strong)
        if empty:
            self.combo.addItem(empty, "")
        for key, text in options:
            self.combo.addItem(text, key)
        self.combo.activated.connect(self._picked)

    def _picked(self) -> None:
        self.set_error("")
        self.edited.emit()
        self.left.emit()

    def raw(self) -> str:
        """Give the key that is picked."""
        return str(self.combo.currentData() or "")

    def set_raw(self, text: str) -> None:
        """Show the option of key `text`."""
        self.combo.setCurrentIndex(max(self.combo.findData(text), -1 if self.combo.findData("") < 0 else 0))


class Combo(QComboBox):
    """A combo box with our arrow, which the wheel does not change while the page is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._arrow = Icon("chevron-down", "text.secondary", 16)
        self._arrow.setParent(self)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the arrow at the right, and leave the wheel to the page."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        if event.type() is QEvent.Type.Resize:
            self._arrow.move(self.width() - self._arrow.width() - 9, (self.height() - self._arrow.height()) // 2)
        return super().eventFilter(watched, event)


def fields_line(*fields: QWidget, gap: int = 12) -> QFrame:
    """Lay fields beside one another, their tops level."""
    row = line(gap=gap)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return holder(row)
