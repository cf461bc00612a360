"""Starting: the first page, a file that is given, and a file that cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.ui import app, files
from amu_desktop.ui.window import Window
from tests.make import make_workspace
from tests.ui.conftest import Answers

pytestmark = pytest.mark.usefixtures("gui")


def started(qtbot: QtBot, path: Path | None = None) -> Window:
    window = app.make_window(path)
    qtbot.addWidget(window)
    return window


def complaint(window: Window) -> str:
    return " ".join(label.text() for label in window.welcome.errors.findChildren(QLabel))


def test_a_file_that_is_given_is_opened_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    make_workspace(tmp_path).close()
    window = started(qtbot, tmp_path / "prøve.amu")
    assert window.desk.is_open
    assert files.recent() == [tmp_path / "prøve.amu"]
    window.close()
    assert not window.desk.is_open


def test_a_missing_file_is_named_and_none_is_made_in_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qtbot, tmp_path / "Nordlia.amu")
    assert not window.desk.is_open
    assert "Nordlia.amu" in complaint(window)
    assert list(tmp_path.glob("*.amu")) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not ours", b"SQLite format 3\x00" + b"x" * 200])
def test_a_file_that_is_not_ours_is_refused_in_words(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "annen.amu"
    path.write_bytes(content)
    window = started(qtbot, path)
    assert not window.desk.is_open
    assert complaint(window)
    assert path.read_bytes() == content


def test_a_new_undertaking_is_made_where_the_user_says(qtbot: QtBot, answers: Answers, tmp_path: Path) -> None:
    window = started(qtbot)
    answers.saves.append(tmp_path / "Ny")
    window.perform("file.new")
    assert window.desk.workspace.path == tmp_path / "Ny.amu"
    window.close()


def test_a_damaged_settings_file_does_not_stop_the_start(qtbot: QtBot) -> None:
    folder = settings.folder()
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"window": ["x"], "look": 3, "recent": 7', "utf-8")
    assert started(qtbot).windowTitle() == "AMU Desktop"
    settings.write(look="mauve", recent=7, window=[1], text_size="huge")
    assert started(qtbot).windowTitle() == "AMU Desktop"


def test_the_look_is_remembered(qtbot: QtBot) -> None:
    window = started(qtbot)
    window.perform("view.dark")
    assert files.chosen_look() == "dark"
