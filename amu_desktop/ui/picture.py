"""Takes a picture of a widget at a size, for the contact sheets and for looking at what was made."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

ROUNDS = 12


def settle() -> None:
    """Let layouts come to rest: heights that follow widths take a few rounds."""
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def picture(widget: QWidget, path: Path, size: tuple[int, int] = (1366, 768)) -> Path:
    """Show `widget` at `size` and save what it looks like as PNG."""
    widget.resize(*size)
    widget.show()
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path
