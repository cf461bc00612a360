"""Somebody at the window: reads what stands there, clicks what can be seen, types, and answers the real dialogs.

Everything goes through the mouse and the keyboard, at the place where the thing is drawn, so a story fails when
something is hidden, covered, outside the window or not to be reached by Tab. With AMU_STORY_PICTURES=DIR a picture of
the window is kept after every step.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from amu_desktop.core.language import NBSP
from amu_desktop.ui import dialogs
from amu_desktop.ui.actions import by_id
from amu_desktop.ui.dialogs import Box
from amu_desktop.ui.parts import Title
from amu_desktop.ui.parts.choice import Choice, Segment
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window

MOST_TABS = 120
SOON = 20  # milliseconds between two looks for a dialog that comes up
W = TypeVar("W", bound=QWidget)


class Person(dialogs.Dialogs):
    """Somebody who uses the program; answers its dialogs as was said beforehand."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._window: Window | None = None
        self.asked: list[str] = []
        self._answers: list[str] = []
        self._answered = False
        self._print_to: Path | None = None
        self._looking = QTimer(interval=SOON)
        self._looking.timeout.connect(self._answer)
        self.files: list[Path] = []

    # --- the window

    @property
    def window(self) -> Window:
        """The window that is open."""
        assert self._window is not None, "no window is open"
        return self._window

    @property
    def has_window(self) -> bool:
        """Whether a window is open."""
        return self._window is not None

    def sit_down(self, window: Window) -> None:
        """Show a window and bring it to the front."""
        self._window = window
        self._qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        settle()

    def close(self) -> None:
        """Close the window as with the cross in its corner."""
        self._looking.stop()
        if self._window is not None:
            self._window.close()
            self._window = None

    # --- reading

    def text(self) -> str:
        """Give all that can be read in the window."""
        settle()
        return "\n".join(said for widget in self.all(QWidget) if (said := _said(widget)))

    def title(self) -> str:
        """Give the title of the page shown."""
        settle()
        return next((_said(one) for one in self.all(Title)), "")

    def sees(self, *texts: str) -> None:
        """Wait until each text can be read in the window."""
        for text in texts:
            self._wait(partial(self._reads, text), f"«{text}» is not in the window:")

    def misses(self, *texts: str) -> None:
        """Wait until none of the texts can be read in the window."""
        for text in texts:
            self._wait(partial(self._misses, text), f"«{text}» stands in the window:")

    def _reads(self, text: str) -> bool:
        return text in self.text()

    def _misses(self, text: str) -> bool:
        return text not in self.text()

    def reads_title(self, title: str) -> None:
        """Wait until the page has this title."""
        self._wait(lambda: self.title() == title, f"the title is «{self.title()}», not «{title}»:")

    def focused(self) -> QWidget:
        """Give what has the keyboard."""
        settle()
        self._comes_back()
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    def _wait(self, right: Callable[[], bool], message: str) -> None:
        try:
            self._qtbot.waitUntil(right, timeout=3000)
        except (AssertionError, exceptions.TimeoutError):
            raise AssertionError(f"{message}\n{self.text()}") from None

    # --- finding

    def all(self, kind: type[W]) -> list[W]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def find(self, what: str, *, nth: int = 0) -> QWidget:
        """Find what can be pressed or written in by its words or its name; waits for it."""
        found: list[QWidget] = []

        def look() -> bool:
            settle()
            found[:] = self._named(what)
            return len(found) > nth

        self._wait(look, f"there is nothing called «{what}»:")
        return found[nth]

    def _named(self, what: str) -> list[QWidget]:
        visible = [one for one in self.all(QWidget) if _can_be_used(one)]
        for fits in (_by_object_name, _by_words, _by_beginning):
            if exact := [one for one in visible if fits(one, what)]:
                return exact
        return []

    # --- doing

    def press(self, what: str) -> None:
        """Click something that can be seen."""
        target = self.find(what)
        assert target.isEnabled(), f"«{what}» cannot be pressed now"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=self._in_sight(target))
        settle()

    def picks(self, what: str, entry: str) -> None:
        """Open the menu of a button, and take the entry with these words."""
        taken: list[str] = []
        looking = QTimer(interval=SOON)

        def take() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                looking.stop()
                self._answered = True
                taken.extend(_plain(one.text()) for one in menu.actions())
                wanted = next((one for one in menu.actions() if _plain(one.text()) == entry), None)
                where = menu.actionGeometry(wanted).center() if wanted is not None else QPoint(-9, -9)
                QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)

        looking.timeout.connect(take)
        looking.start()
        self.press(what)
        self._wait(lambda: bool(taken), f"«{what}» has no menu:")
        assert entry in taken, taken
        settle()

    def choose(self, name: str, option: str) -> None:
        """Click one option of a choice, or pick it in a list."""
        control: QWidget | None = self.find(name)
        if isinstance(control, QComboBox):
            self._pick(control, option)
            return
        while control is not None and not isinstance(control, Choice):
            control = control.parentWidget()
        assert isinstance(control, Choice), name
        segment = next(one for one in control.segments if _plain(one.text()) == option)
        QTest.mouseClick(segment, Qt.MouseButton.LeftButton, pos=self._in_sight(segment))
        settle()

    def _pick(self, combo: QComboBox, option: str) -> None:
        combo.setFocus()
        wanted = next((row for row in range(combo.count()) if _plain(combo.itemText(row)) == option), None)
        assert wanted is not None, [combo.itemText(row) for row in range(combo.count())]
        while combo.currentIndex() != wanted:
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down if wanted > before else Qt.Key.Key_Up)
            assert combo.currentIndex() != before
        settle()

    def write(self, name: str, text: str, *, nth: int = 0) -> None:
        """Click into a field and write instead of what stands there."""
        field = self.find(name, nth=nth)
        QTest.mouseClick(_typed_in(field), Qt.MouseButton.LeftButton, pos=self._in_sight(_typed_in(field)))
        assert field.hasFocus(), f"«{name}» did not take the keyboard"
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.types(text)

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        for number, part in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(self.focused(), Qt.Key.Key_Return)
            if part:
                QTest.keyClicks(self.focused(), part)
        settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(self.focused(), key, modifier)
        settle()

    def tabs_to(self, what: str) -> QWidget:
        """Press Tab until that has the keyboard."""
        for _ in range(MOST_TABS):
            now = self.focused()
            if any(fits(one, what) for one in (now, _choice_of(now)) for fits in (_by_object_name, _by_words)):
                return now
            QTest.keyClick(now, Qt.Key.Key_Tab)
        raise AssertionError(f"no way to «{what}» by Tab")

    def undoes(self) -> None:
        """Press Ctrl+Z, which the menus hold."""
        self.does("edit.undo")

    def does(self, action_id: str) -> None:
        """Do a declared action by its keys, or from the menu when it has none."""
        action = by_id(action_id)
        entry = self.window.entries[action_id]
        assert entry.isEnabled(), f"{action_id} cannot be done here"
        self._comes_back()
        if action.shortcut:
            QTest.keySequence(self.window, entry.shortcut())
        else:
            entry.trigger()
        settle()

    def chooses_first(self) -> None:
        """Take what stands first in the list that came up while typing."""
        self.key(Qt.Key.Key_Return)

    def leaves_field(self) -> None:
        """Press Tab, which is how a field is left."""
        self.key(Qt.Key.Key_Tab)

    # --- dialogs

    def will_answer(self, *answers: str) -> None:
        """Say what the next dialogs are answered: a text for a field, anything for a question of yes, «» to leave."""
        self._answers += answers
        self._looking.start()

    def will_choose(self, file: Path) -> None:
        """Say which file the next file dialog gives; the system's own dialog is not ours to drive."""
        self.files.append(file)

    def will_print(self, file: Path) -> None:
        """Say that the next print dialog prints, to a file since there is no printer here."""
        self._print_to = file
        self._looking.start()

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Choose the file that was said."""
        self.asked.append(title)
        return self.files.pop(0)

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Choose the place that was said."""
        self.asked.append(title)
        return self.files.pop(0)

    def _answer(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QPrintDialog) and self._print_to is not None:
            box.printer().setOutputFileName(str(self._print_to))
            self._print_to, self._answered = None, True
            self._looking.stop()
            box.done(QDialog.DialogCode.Accepted)
            return
        if not isinstance(box, Box) or not box.isVisible():
            return
        self.asked.append(_plain(box.windowTitle()))
        self._answered = True
        answer = self._answers.pop(0) if self._answers else ""
        if not self._answers:
            self._looking.stop()
        if answer and box.field is not None:
            QTest.keyClicks(box.field.control, answer)
        QTest.mouseClick(box.act if answer else box.cancel, Qt.MouseButton.LeftButton)

    def _comes_back(self) -> None:
        """Have the window in front; only a dialog may have been over it, never a part that flashed as a window."""
        if self.window.isActiveWindow():
            return
        assert self._answered, "something of its own took the keyboard from the window"
        self._answered = False  # the screenless platform does not give the front back when a dialog closes
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    # --- where a thing is drawn

    def _in_sight(self, target: QWidget) -> QPoint:
        """Scroll to a thing and give its middle; fails when something else lies over it."""
        self._comes_back()
        around = target.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(target, 0, 8)
            around = around.parentWidget()
        settle()
        middle = target.rect().center()
        top = target.window()
        at = target.mapTo(top, middle)
        assert top.rect().contains(at), f"«{_name(target)}» lies outside the window"
        over = top.childAt(at)
        related = over is target or (over is not None and (target.isAncestorOf(over) or over.isAncestorOf(target)))
        assert over is None or related, f"«{_name(target)}» is covered by {over!r}"
        return middle

    def clipped(self) -> list[str]:
        """Give the texts that are cut: wider than what they are drawn in."""
        return sorted(set(_cut(self.window)))


def _cut(window: QWidget) -> Iterator[str]:
    for one in window.findChildren(QLabel):
        if one.isVisible() and not one.wordWrap() and one.text() and one.sizeHint().width() > one.width() + 1:
            yield _plain(one.text())
    for made in window.findChildren(QPushButton):
        wide = made.sizeHint().width() > made.width() + 1
        if made.isVisible() and made.text() and wide and made.property("kind") not in {"nav", "search", "state"}:
            yield _plain(made.text())


def _plain(text: str) -> str:
    return text.replace(NBSP, " ").replace("&&", "&").strip()


def _said(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return _plain(widget.text())
    if isinstance(widget, QTextEdit):
        return _plain(widget.toPlainText())
    return _plain(widget.currentText()) if isinstance(widget, QComboBox) else ""


def _name(widget: QWidget) -> str:
    return _plain(widget.accessibleName()) or _said(widget) or widget.objectName()


def _can_be_used(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton | Choice)


def _choice_of(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    return parent if isinstance(widget, Segment) and parent is not None else widget


def _typed_in(field: QWidget) -> QWidget:
    return field.viewport() if isinstance(field, QTextEdit) else field


def _by_object_name(widget: QWidget, what: str) -> bool:
    return widget.objectName() == what


def _by_words(widget: QWidget, what: str) -> bool:
    return what in {_plain(widget.accessibleName()), _said(widget) if isinstance(widget, QAbstractButton) else ""}


def _by_beginning(widget: QWidget, what: str) -> bool:
    return _plain(widget.accessibleName()).startswith(what)
