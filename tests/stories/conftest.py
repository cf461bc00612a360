"""What the stories share: somebody at the real window, a day in November, and the steps that more than one tells."""

import os
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from babel.messages.pofile import read_po
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amu_desktop.core.paths import translations
from amu_desktop.ui import app, dialogs
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


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: object, step_func_args: dict[str, object]) -> None:
    """Look at the window after each step: nothing is cut, nothing is English; and keep a picture if one is wanted."""
    keep_picture(request, str(getattr(step, "name", "")), step_func_args)
    somebody = step_func_args.get("person")
    if isinstance(somebody, Person) and somebody.has_window:
        assert somebody.clipped() == [], "these texts are cut"
        assert [line for line in somebody.text().splitlines() if line in english()] == [], "these are not translated"


def pytest_bdd_step_error(request: pytest.FixtureRequest, step: object, step_func_args: dict[str, object]) -> None:
    """Keep one of the window as it was when a step failed."""
    keep_picture(request, f"FAILED {getattr(step, 'name', '')}", step_func_args)


def keep_picture(request: pytest.FixtureRequest, name: str, arguments: dict[str, object]) -> None:
    """Write the picture of the window, when there is one."""
    somebody = arguments.get("person")
    if not PICTURES or not isinstance(somebody, Person) or not somebody.has_window:
        return
    folder = Path(PICTURES) / "".join(each if each.isalnum() else "-" for each in request.node.name)[:60]
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.glob("*.png"))) + 1
    file = "".join(each if each.isalnum() else "-" for each in name)[:50]
    somebody.text()
    somebody.window.grab().save(str(folder / f"{number:02d}-{file}.png"))


@cache
def english() -> frozenset[str]:
    """Give every text of the window in English that is written otherwise in bokmål."""
    with (translations() / "nb" / "LC_MESSAGES" / "gui.po").open("rb") as file:
        found = read_po(file, locale="nb")
    return frozenset(one.id for one in found if isinstance(one.id, str) and one.id and one.id != one.string)
