"""The focus stays where it was when a part of a page is made anew: it is found again by its object name."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def keeping_focus(inside: QWidget) -> Iterator[None]:
    """Give the focus back to what had it in `inside`, or to the named thing round it, when that is made anew."""
    name = _name_of_focus(inside)
    yield
    if name and (again := inside.findChild(QWidget, name)) is not None:
        again.setFocus()


def _name_of_focus(inside: QWidget) -> str:
    focused = QApplication.focusWidget()
    if focused is None or not inside.isAncestorOf(focused):
        return ""
    while focused is not None and focused is not inside:
        if focused.objectName():
            return focused.objectName()
        focused = focused.parentWidget()
    return ""
