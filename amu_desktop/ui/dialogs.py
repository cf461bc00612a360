"""Every question to the user goes through here, so that a test can answer it.

Dialogs are only for what cannot be undone, for choosing a file, and for trouble. Enter is never the destructive button.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button
from amu_desktop.ui.parts.fields import AreaField, Field, TextField
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, column, line

WIDTH = 480


class Asker(Protocol):
    """What can be asked of a person."""

    def confirm(
        self, title: str, text: str, action: str, *, danger: bool = False, listed: tuple[str, ...] = ()
    ) -> bool:
        """Ask before something that cannot be undone; `listed` says what happens, line by line."""

    def ask_text(
        self, title: str, text: str, label: str, *, value: str = "", action: str = "", long: bool = False
    ) -> str:
        """Ask for a text, such as a name or a reason; empty when the question was left."""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask which file to open."""

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where to save."""

    def tell(self, title: str, text: str, *, details: str = "") -> None:
        """Tell of trouble; `details` can be copied."""


def active() -> QWidget | None:
    """Give the window in front, which dialogs belong to."""
    return QApplication.activeWindow()


class Box(QDialog):
    """A dialog of one question: title, sentences, perhaps a field, buttons that name the outcome."""

    def __init__(self, title: str, text: str, action: str, *, danger: bool = False, field: Field | None = None) -> None:
        super().__init__(active())
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self.field = field
        self.body = column(gap=0)
        self.act = button(action, self._finish, "danger.primary" if danger else "primary")
        self.cancel = button(t("Cancel"), self.reject)
        (self.cancel if danger else self.act).setDefault(True)
        self.buttons = line(STRETCH, self.act, self.cancel)
        self.setLayout(
            column(Text(title, "h2"), 8, Text(text, "second"), self.body, 20, self.buttons, margins=(24, 20, 24, 20))
        )
        if field is not None:
            self.body.addSpacing(12)
            self.body.addWidget(field)
            field.control.setFocus()

    def list_lines(self, lines: tuple[str, ...]) -> None:
        """Show line by line what happens."""
        for one in lines:
            self.body.addSpacing(6)
            self.body.addWidget(Text(f"• {one}"))

    def _finish(self) -> None:
        if self.field is not None and not self.field.raw().strip():
            self.field.set_error(t("Write something here, or cancel."))
            self.field.control.setFocus()
            return
        self.accept()


class Dialogs:
    """Asks with real dialogs."""

    def confirm(
        self, title: str, text: str, action: str, *, danger: bool = False, listed: tuple[str, ...] = ()
    ) -> bool:
        """Ask before something that cannot be undone."""
        box = Box(title, text, action, danger=danger)
        box.list_lines(listed)
        return box.exec() == QDialog.DialogCode.Accepted

    def ask_text(
        self, title: str, text: str, label: str, *, value: str = "", action: str = "", long: bool = False
    ) -> str:
        """Ask for a text; empty when the question was left."""
        field: Field = AreaField(label, lines=3) if long else TextField(label)
        field.set_raw(value)
        box = Box(title, text, action or t("Save"), field=field)
        return field.raw().strip() if box.exec() == QDialog.DialogCode.Accepted else ""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask which file to open."""
        path, _ = QFileDialog.getOpenFileName(active(), title, str(Path.home()), kinds)
        return Path(path) if path else None

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where to save."""
        path, _ = QFileDialog.getSaveFileName(active(), title, str(Path.home() / suggested), kinds)
        return Path(path) if path else None

    def tell(self, title: str, text: str, *, details: str = "") -> None:
        """Tell of trouble; `details` can be copied."""
        box = Box(title, text, t("Close"))
        box.cancel.hide()
        if details:
            copy = button(t("Copy the error report"), lambda: QApplication.clipboard().setText(details))
            box.buttons.insertWidget(0, copy)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.exec()


_asker: Asker = Dialogs()


def ask() -> Asker:
    """Give whoever is asked now: real dialogs, or a test."""
    return _asker


def use(asker: Asker) -> Asker:
    """Let `asker` answer from now on; gives back who did."""
    global _asker
    before, _asker = _asker, asker
    return before
