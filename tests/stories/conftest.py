"""What the stories share: somebody at the real window, a day in November, and the steps that more than one tells."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amu_desktop.ui import app, dialogs, theme
from tests.stories.person import Person

OSLO = ZoneInfo("Europe/Oslo")
PICTURES = os.environ.get("AMU_STORY_PICTURES", "")


@pytest.fixture
def day() -> Iterator[time_machine.Traveller]:
    """Let it be 18 November 2026, and time go on from there; `move_to` goes to another day."""
    with time_machine.travel(datetime(2026, 11, 18, 10, 42, tzinfo=OSLO), tick=True) as coordinates:
        yield coordinates


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, day: time_machine.Traveller) -> Iterator[Person]:
    """Give somebody who answers the dialogs of the program; the window is closed at the end."""
    app.make_application()
    made = Person(qtbot)
    before = dialogs.use(made)
    yield made
    made.close()
    dialogs.use(before)
    theme.apply(theme.Look.LIGHT)


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: object, step_func_args: dict[str, object]) -> None:
    """Keep a picture of the window after each step, when somebody wants to look."""
    keep_picture(request, str(getattr(step, "name", "")), step_func_args)


def pytest_bdd_step_error(request: pytest.FixtureRequest, step: object, step_func_args: dict[str, object]) -> None:
    """Keep one of the window as it was when a step failed."""
    keep_picture(request, f"FAILED {getattr(step, 'name', '')}", step_func_args)


def keep_picture(request: pytest.FixtureRequest, name: str, arguments: dict[str, object]) -> None:
    """Write the picture, and beside it what is cut off in the window."""
    somebody = arguments.get("person")
    if not PICTURES or not isinstance(somebody, Person) or not somebody.has_window:
        return
    folder = Path(PICTURES) / "".join(each if each.isalnum() else "-" for each in request.node.name)[:60]
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.glob("*.png"))) + 1
    file = "".join(each if each.isalnum() else "-" for each in name)[:50]
    somebody.text()
    somebody.window.grab().save(str(folder / f"{number:02d}-{file}.png"))
    if cut := somebody.clipped():
        (folder / f"{number:02d}-cut.txt").write_text("\n".join(cut), encoding="utf-8")
