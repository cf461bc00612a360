"""Starts the application: language, theme, the window, and the file that was given."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from amu_desktop.core import log, settings
from amu_desktop.core.language import Language
from amu_desktop.core.paths import resource
from amu_desktop.ui import files, guard, language, theme, trouble
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.window import Window

SIZE = (1366, 768)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Give the application, in the chosen language and look."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["amu-desktop", *arguments])
    app.setApplicationName("AMU Desktop")
    app.setApplicationDisplayName("AMU Desktop")
    app.setDesktopFileName("amu-desktop")
    app.setWindowIcon(QIcon(str(resource("amu-desktop.png"))))
    chosen = str(settings.read().get("language", ""))
    language.install(app, chosen if chosen in set(Language) else Language.BOKMAL)
    app.setProperty("still", settings.read().get("motion") == "off")
    theme.apply(files.chosen_look(), files.size())
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply(files.chosen_look(), files.size()))
    return app


def make_window(path: Path | None = None) -> Window:
    """Give the window, with the file at `path` open or the reason why it is not."""
    desk = Desk()
    window = Window(desk)
    desk.setParent(window)
    remembered = settings.read().get("window")
    width, height = SIZE
    if isinstance(remembered, list) and len(remembered) == len(SIZE):
        width, height = (int(one) for one in remembered)
    window.resize(width, height)
    if path is not None:
        guard.guarded(partial(files.open_path, desk, path), window)()
    return window


def main(path: Path | None = None, *, shown: Callable[[], object]) -> int:
    """Show the window until it is closed and call `shown` once it is seen; gives the exit code."""
    log.start()
    app = make_application()
    trouble.install()
    window = make_window(path)
    window.show()
    QTimer.singleShot(0, window.activateWindow)
    QTimer.singleShot(0, shown)
    return app.exec()
