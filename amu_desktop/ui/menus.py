"""The menus that Alt shows and the keys of the window, both read from the one list of actions."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from amu_desktop.ui import icons
from amu_desktop.ui.actions import ACTIONS, Action, Menu
from amu_desktop.ui.language import t


def lay_menus(window: QMainWindow, do: Callable[[str], object]) -> dict[str, QAction]:
    """Make a menu entry for every action, with its key, and give them by id; the bar is hidden until Alt."""
    bar = window.menuBar()
    made: dict[str, QAction] = {}
    for heading in Menu:
        menu = bar.addMenu(t(heading.value))
        for action in ACTIONS:
            if action.menu is heading:
                entry = (
                    menu.addAction(icons.icon(action.icon), t(action.text))
                    if action.icon
                    else menu.addAction(t(action.text))
                )
                _bind(window, entry, action, do)
                made[action.id] = entry
    bar.hide()
    return made


def _bind(window: QMainWindow, entry: QAction, action: Action, do: Callable[[str], object]) -> None:
    entry.setObjectName(action.id)
    if action.shortcut:
        entry.setShortcut(QKeySequence(action.shortcut))
        entry.setToolTip(f"{t(action.text)} ({action.shortcut})")
    entry.triggered.connect(lambda _checked, action_id=action.id: do(action_id))
    window.addAction(entry)
