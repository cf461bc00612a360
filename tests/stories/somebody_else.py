"""Another process that has the file open in a window of its own, types into the minutes, and waits to be killed.

Run as a module with the file, the meeting, the case and the text; prints a line as soon as the window says that what
was typed is kept.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from amu_desktop.ui import app
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from amu_desktop.ui.picture import settle

KEPT = "kept"
OFTEN = 20  # milliseconds between two looks at what the window says


def main(path: str, meeting_id: str, item_id: str, text: str) -> int:
    """Type, say when it is kept, and stay until killed."""
    application = app.make_application()
    window = app.make_window(Path(path))
    window.show()
    window.activateWindow()
    window.go("minutes", id=meeting_id, item=item_id)
    settle()
    page = window.page
    assert isinstance(page, MinutesEditorPage)
    area = page.findChild(QTextEdit, f"minutes:{meeting_id}:{item_id}.discussion")
    assert isinstance(area, QTextEdit)
    area.setFocus()
    QTest.keyClicks(area, text)
    looking = QTimer(interval=OFTEN)

    def look() -> None:
        if page.bar.state.text().startswith("Lagret"):
            looking.stop()
            sys.stdout.write(f"{KEPT}\n")
            sys.stdout.flush()

    looking.timeout.connect(look)
    looking.start()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
