"""Text with looks as it is written: bold, italic, lists and tables, pasted clean, and one string when it is read.

Links are words. Pictures and files are not text: a sentence says so and offers to attach them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QImage,
    QImageWriter,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QMenu

from amu_desktop.core.marks import N_
from amu_desktop.domain import writing
from amu_desktop.exchange import pasted
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import writing_document
from amu_desktop.ui.parts.fields import Area
from amu_desktop.ui.parts.writing_document import DASHES, NUMBERS, list_of, table_at

LONG_PASTE = 100_000
_SHOWN_OF_A_PHRASE = 60
CUT = N_("What was pasted was too long. The first {n} letters are here. Attach the file to keep all of it.")
WIDE = N_("A table has more than {n} columns, so it was pasted as lines. Attach the spreadsheet to keep it as a table.")
PICTURE = N_("Pictures cannot stand in the text. Attach the picture to the case instead.")
PICTURES_LEFT = N_("The pictures were left out. Attach the file to the case to keep them.")
FILES = N_("Files cannot stand in the text. Attach them to the case instead.")
PASTING = N_("Pasting …")


@dataclass(frozen=True, slots=True)
class Helper:
    """What a field is given by the page round it: phrases to put in, and somewhere to attach what is no text."""

    phrases: Callable[[], tuple[tuple[str, str], ...]]
    """Key and text of each; the program's own have no key and cannot be removed."""
    keep_phrase: Callable[[str], object]
    forget_phrase: Callable[[str], object]
    attach_picture: Callable[[bytes], object]
    attach_files: Callable[[list[Path]], object]


class WritingArea(Area):
    """Text with looks that grows with what is written."""

    told = Signal(str)
    offered = Signal(object)
    focused = Signal(bool)
    looks_changed = Signal()

    def __init__(self, lines: int, helper: Helper | None = None, role: str = "read") -> None:
        super().__init__(lines, role)
        self.helper = helper
        self._keys: dict[tuple[Qt.KeyboardModifier, int], Callable[[], object]] = {
            (_CTRL, Qt.Key.Key_B): self.turn_bold,
            (_CTRL, Qt.Key.Key_I): self.turn_italic,
            (_CTRL, Qt.Key.Key_L): self.turn_points,
            (_CTRL | _SHIFT, Qt.Key.Key_L): partial(self.turn_points, numbered=True),
            (_CTRL, Qt.Key.Key_J): self.choose_phrase,
        }
        self.cursorPositionChanged.connect(self.looks_changed)
        self.currentCharFormatChanged.connect(lambda _look: self.looks_changed.emit())

    def set_plain(self, text: str) -> None:
        """Show a text with its looks."""
        writing_document.fill(self.document(), text, self.spacing())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def written(self) -> str:
        """Give the one string for what is written."""
        return writing_document.read(self.document())

    def selected(self) -> str:
        """Give the one string for what is selected."""
        cursor = self.textCursor()
        return writing_document.read_selected(cursor) if cursor.hasSelection() else ""

    def put(self, text: str) -> None:
        """Put a text in where the cursor stands, as one step to undo."""
        parts = writing.parse(text)
        if not parts:
            return
        cursor = self.textCursor()
        writing_document.put(cursor, parts, self.spacing())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # --- looks

    def turn_bold(self) -> None:
        """Make the selected letters bold, or plain again."""
        look = QTextCharFormat()
        bold = self.currentCharFormat().fontWeight() > QFont.Weight.Medium
        look.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(look)

    def turn_italic(self) -> None:
        """Make the selected letters italic, or upright again."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)

    def turn_points(self, *, numbered: bool = False) -> None:
        """Make the selected paragraphs points of a list, or paragraphs again."""
        cursor, style = self.textCursor(), NUMBERS if numbered else DASHES
        if table_at(cursor) is not None:
            return
        points = list_of(cursor.block())
        cursor.beginEditBlock()
        if points is not None and points.format().style() == style:
            block, end = self.document().findBlock(cursor.selectionStart()), cursor.selectionEnd()
            while block.isValid() and block.position() <= end:
                if (around := list_of(block)) is not None:
                    around.remove(block)
                    QTextCursor(block).setBlockFormat(self.spacing())
                block = block.next()
        else:
            look = QTextListFormat()
            look.setStyle(style)
            look.setIndent(1)
            cursor.createList(look)
        cursor.endEditBlock()
        self.looks_changed.emit()

    def looks(self) -> tuple[bool, bool, bool, bool]:
        """Tell whether the cursor stands in bold, italic, a list, a numbered list."""
        look, points = self.currentCharFormat(), list_of(self.textCursor().block())
        style = points.format().style() if points is not None else None
        return look.fontWeight() > QFont.Weight.Medium, look.fontItalic(), style == DASHES, style == NUMBERS

    def table_menu(self, menu: QMenu) -> None:
        """Add what can be done with the table the cursor stands in."""
        cursor = self.textCursor()
        table = table_at(cursor)
        if table is None:
            return
        cell = table.cellAt(cursor)
        row, column = cell.row(), cell.column()
        for text, then in (
            (t("New row below"), partial(table.insertRows, row + 1, 1)),
            (t("New column to the right"), partial(table.insertColumns, column + 1, 1)),
            (t("Remove the row"), partial(table.removeRows, row, 1)),
            (t("Remove the column"), partial(table.removeColumns, column, 1)),
            (t("Remove the table"), partial(table.removeRows, 0, table.rows())),
        ):
            action = menu.addAction(text)
            action.triggered.connect(guarded(then, self))
            full = text == t("New column to the right") and table.columns() >= pasted.MOST_COLUMNS
            action.setEnabled(not full)

    # --- phrases

    def choose_phrase(self) -> None:
        """Offer the phrases at the cursor."""
        if self.helper is None:
            return
        menu = QMenu(self)
        self.phrase_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def phrase_menu(self, menu: QMenu) -> None:
        """Fill a menu with the phrases, and with keeping the selected text as one."""
        if self.helper is None:
            return
        phrases = self.helper.phrases()
        for _, phrase in phrases:
            menu.addAction(_short(phrase)).triggered.connect(guarded(partial(self.put, phrase), self))
        menu.addSeparator()
        keep = menu.addAction(t("Keep the selected text as a phrase"))
        selected = self.selected()
        keep.setEnabled(bool(selected))
        keep.triggered.connect(guarded(partial(self.helper.keep_phrase, selected), self))
        own = [(key, phrase) for key, phrase in phrases if key]
        if own:
            fewer = menu.addMenu(t("Remove a phrase"))
            for key, phrase in own:
                gone = partial(self.helper.forget_phrase, key)
                fewer.addAction(_short(phrase)).triggered.connect(guarded(gone, self))

    # --- what is pasted

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words for other programs, with the looks beside them."""
        made = QMimeData()  # Qt's own makes its text anew whenever it is asked
        made.setHtml(super().createMimeDataFromSelection().html())
        made.setText(writing.plain(self.selected()))
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures and files too, to say where they belong."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what is pasted or dropped, clean, and say what was left out."""
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        if files:
            self._offer(FILES, files)
        elif source.hasImage() and not source.hasText():
            self._offer(PICTURE, _as_png(source))
        else:
            self._paste(source)

    def _paste(self, source: QMimeData) -> None:
        html, text = source.html(), source.text()
        if len(html) + len(text) > LONG_PASTE:
            self.told.emit(t(PASTING))
        got = pasted.from_html(html) if html.strip() else pasted.from_text(text)
        if not got.text and text.strip():
            got = pasted.from_text(text)
        self.put(got.text)
        self.told.emit("")
        if got.cut:
            self.told.emit(t(CUT, n=t.number(pasted.LONGEST)))
        elif got.wide:
            self.told.emit(t(WIDE, n=pasted.MOST_COLUMNS))
        elif got.pictures:
            self.told.emit(t(PICTURES_LEFT))

    def _offer(self, said: str, what: object) -> None:
        self.told.emit(t(said))
        if self.helper is not None:
            self.offered.emit(what)

    # --- events

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the text from the window, and say when the field has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()
            return True
        if isinstance(event, QFocusEvent) and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focused.emit(event.gotFocus())
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key of the text means; Enter in an empty point ends the list."""
        then = self._meant(event)
        cursor = self.textCursor()
        if then is not None and not self.isReadOnly():
            then()
        elif event.key() in _ENTER and (around := list_of(cursor.block())) is not None and not cursor.block().text():
            around.remove(cursor.block())
            cursor.setBlockFormat(self.spacing())
            self.looks_changed.emit()
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        return self._keys.get((event.modifiers() & (_CTRL | _SHIFT | _ALT), event.key()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Repeat what the bar offers under what Qt offers."""
        menu = self.createStandardContextMenu()
        if not self.isReadOnly():
            menu.addSeparator()
            for text, then in (
                (t("Bold"), self.turn_bold),
                (t("Italic"), self.turn_italic),
                (t("List"), self.turn_points),
                (t("Numbered list"), partial(self.turn_points, numbered=True)),
            ):
                menu.addAction(text).triggered.connect(guarded(then, self))
            if table_at(self.textCursor()) is not None:
                self.table_menu(menu.addMenu(t("Table")))
            if self.helper is not None:
                self.phrase_menu(menu.addMenu(t("Phrases")))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def _short(phrase: str) -> str:
    """Write a phrase as a line of a menu."""
    shown = writing.one_line(phrase)
    shown = shown if len(shown) <= _SHOWN_OF_A_PHRASE else f"{shown[: _SHOWN_OF_A_PHRASE - 1]}…"
    return shown.replace("&", "&&")


def _as_png(source: QMimeData) -> bytes:
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(kept, QByteArray(b"png")).write(QImage(source.imageData()))
    return bytes(kept.data().data())
