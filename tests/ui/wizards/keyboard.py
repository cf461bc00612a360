"""Somebody who has put the mouse away: goes to a thing by Tab alone, and types and presses where the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.ui.parts import Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window

MOST = 120
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Keys only; every key goes to what has the focus."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def place(self) -> QWidget:
        """What has the keyboard."""
        settle()
        if not self.window.isActiveWindow():
            # the screenless platform does not give it back when a list of names closes
            self._qtbot.waitUntil(self._active, timeout=5000)
        now = QApplication.focusWidget()
        assert now is not None, "nothing has the keyboard"
        return now

    def _active(self) -> bool:
        self.window.activateWindow()
        return self.window.isActiveWindow()

    @property
    def names(self) -> tuple[str, ...]:
        """Give what a screen reader calls it, what stands on it, and its object name."""
        now = self.place
        text = getattr(now, "text", None)
        said = text() if callable(text) else ""
        return tuple(str(each).replace("\u00a0", " ") for each in (now.accessibleName(), said, now.objectName()))

    @property
    def title(self) -> str:
        """The title of what is shown."""
        settle()
        return next(one.text() for one in self.window.findChildren(Title) if one.isVisible())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press one key."""
        QTest.keyClick(QApplication.activePopupWidget() or self.place, key, modifiers)
        settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until what has that name has the keyboard; it must be in sight then."""
        seen = []
        for _ in range(MOST):
            if name in self.names:
                self.in_sight()
                return
            seen.append(self.names)
            self.press(Key.Key_Tab)
        message = f"Tab does not reach {name!r}: {list(dict.fromkeys(seen))}"
        raise AssertionError(message)

    def in_sight(self) -> None:
        """Fail unless what has the keyboard can be seen."""
        now = self.place
        region = now.visibleRegion()
        assert not region.isEmpty(), f"{self.names} has the keyboard out of sight"

    def reach(self, name: str) -> QWidget:
        """Go to what has that name, and give it."""
        self.tab_to(name)
        return self.place

    def type_here(self, text: str) -> None:
        """Write where the keyboard is."""
        QTest.keyClicks(self.place, text)
        settle()

    def type(self, name: str, text: str) -> None:
        """Go to a field, write in it instead of what stands there, and leave it by Tab."""
        self.tab_to(name)
        self.press(Key.Key_A, CTRL)
        QTest.keyClicks(self.place, text)
        settle()
        self.press(Key.Key_Tab)

    def do(self, name: str, key: Qt.Key = Key.Key_Space) -> None:
        """Go to a button and press it."""
        self.tab_to(name)
        self.press(key)

    def until(self, name: str, way: Callable[[], bool], key: Qt.Key) -> None:
        """Go to a choice, and press an arrow until it is as wanted."""
        self.tab_to(name)
        for _ in range(MOST):
            if way():
                return
            self.press(key)
        message = f"{name!r} does not become as wanted by {key}"
        raise AssertionError(message)
