"""What tests of windows begin from: the application, a desk with a file on it, and somebody who answers dialogs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.services import undertaking
from amu_desktop.ui import app, dialogs, theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.window import Window
from tests.make import make_workspace
from tests.ui.make import PLACES

ODD_NAME = "<Hansen> AS & Sønn"


@dataclass
class Answers:
    """Answers every question of the program from lists, and remembers what was asked."""

    confirms: list[bool] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    opens: list[Path | None] = field(default_factory=list)
    saves: list[Path | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    details: str = ""

    def confirm(self, title: str, text: str, action: str, **rest: object) -> bool:
        self.asked.append(title)
        return self.confirms.pop(0)

    def ask_text(self, title: str, text: str, label: str, **rest: object) -> str:
        self.asked.append(title)
        return self.texts.pop(0)

    def open_file(self, title: str, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.opens.pop(0)

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.saves.pop(0)

    def tell(self, title: str, text: str, *, details: str = "") -> None:
        self.asked.append(title)
        self.details = details


@pytest.fixture
def gui(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application in bokmål and light."""
    yield app.make_application()
    theme.apply(theme.Look.LIGHT)


@pytest.fixture
def answers(gui: QApplication) -> Iterator[Answers]:
    """Let a stand-in answer all dialogs."""
    made = Answers()
    before = dialogs.use(made)
    yield made
    dialogs.use(before)


@pytest.fixture
def desk(gui: QApplication, answers: Answers, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with a new file of an undertaking on it."""
    settings.write(who="Kari Moe")
    made = Desk()
    workspace = make_workspace(tmp_path)
    workspace.do(undertaking.create_undertaking, ODD_NAME)
    made.open(workspace)
    yield made
    made.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[Window]:
    workspace = desk.workspace
    desk._workspace = None
    made = Window(desk, PLACES)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    desk.open(workspace)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.toast.hide()
