"""The panes of the window that F6 goes between: navigation, page, side panel, toast."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_beside(panes: Sequence[QWidget | None], way: int) -> None:
    """Move the focus to the first thing in the next pane that is shown, or the one before."""
    shown = [one for one in panes if one is not None and one.isVisible()]
    if not shown:
        return
    focused = QApplication.focusWidget()
    now = next((n for n, one in enumerate(shown) if focused is not None and one.isAncestorOf(focused)), -1)
    for child in shown[(now + way) % len(shown)].findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled() and child.isVisible():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return
