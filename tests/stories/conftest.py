"""What the stories share: somebody at the real window, a day in November, and the steps that more than one tells."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, then, when
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
    somebody = step_func_args.get("person")
    if PICTURES and isinstance(somebody, Person) and somebody.has_window:
        folder = Path(PICTURES) / request.node.name
        folder.mkdir(parents=True, exist_ok=True)
        number = len(list(folder.glob("*.png"))) + 1
        name = "".join(each if each.isalnum() else "-" for each in str(getattr(step, "name", "")))[:70]
        somebody.text()
        somebody.window.grab().save(str(folder / f"{number:02d}-{name}.png"))
        if cut := somebody.clipped():
            (folder / f"{number:02d}-cut.txt").write_text("\n".join(cut), encoding="utf-8")
