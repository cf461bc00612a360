"""The year wheel in the window: a grid where there is room, tasks ticked, given a day, added and taken out."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.services import yearwheel, yearwheel_tasks
from amu_desktop.services.yearwheel import WheelThing
from amu_desktop.services.yearwheel_tasks import TaskDraft
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.yearwheel import GRID, LIST, YearWheelPage
from amu_desktop.ui.pages.yearwheel_parts import MonthCard, ThingLine
from amu_desktop.ui.parts import Row, Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.services.meeting_stories import OSLO, make_full_committee
from tests.ui.conftest import Answers


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10, 42, tzinfo=OSLO), tick=False):
        yield


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> YearWheelPage:
    made = YearWheelPage(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.first()
    desk.changed.connect(lambda _tables: made.refresh())
    made.show()
    settle()
    return made


def press(page: QWidget, name: str) -> None:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def task(desk: Desk, key: str) -> WheelThing:
    found = desk.ask(yearwheel.wheel, 2026, date(2026, 11, 18)).things
    return next(thing for thing in found if thing.task and thing.task.key == key)


def test_the_title_says_what_is_left_of_the_month(page: YearWheelPage) -> None:
    title = page.findChild(Title)
    assert title is not None
    assert title.text() == "Tre ting gjenstår i november"


def test_twelve_months_stand_in_a_grid_and_a_narrow_window_gets_a_list(page: YearWheelPage) -> None:
    assert (page.view, len(page.findChildren(MonthCard))) == (GRID, 12)
    page.resize(1093, 614)
    settle()
    assert (page.view, len(page.findChildren(MonthCard))) == (LIST, 0)
    assert page.findChildren(Row)
    press(page, "yearwheel.turn")
    assert page.view == GRID


def test_a_tick_is_done_and_undone(page: YearWheelPage) -> None:
    press(page, "yearwheel.tick.areas")
    assert task(page.desk, "areas").task.done_on == date(2026, 11, 18)  # type: ignore[union-attr]
    page.desk.undo()
    assert task(page.desk, "areas").left


def test_every_line_says_how_it_stands_to_a_screen_reader(page: YearWheelPage) -> None:
    names = {line.accessibleName() for line in page.findChildren(ThingLine)}
    assert "Vernerunder. Ingen dato er satt" in names
    assert all(names)


def test_a_task_with_a_hostile_name_is_shown_as_it_is_typed(page: YearWheelPage) -> None:
    name = "<b>Øvelse</b> {1} & «brann» 🔥" + "langt" * 300
    page.desk.do(yearwheel_tasks.add_task, 2026, TaskDraft(name, 10))
    settle()
    names = [line.accessibleName() for line in page.findChildren(ThingLine)]
    assert any(each.startswith("<b>Øvelse</b> {1}") for each in names)


def test_the_calendar_of_the_year_is_saved(page: YearWheelPage, answers: Answers, tmp_path: Path) -> None:
    make_full_committee(page.desk.workspace).plan()
    answers.saves = [tmp_path / "år.ics"]
    page.save_calendar()
    assert b"BEGIN:VEVENT" in (tmp_path / "år.ics").read_bytes()


def test_the_panel_moves_a_task_and_takes_it_out(window: Window, qtbot: QtBot) -> None:
    page = YearWheelPage(window.desk)
    qtbot.addWidget(page)
    page.first()
    page._open(task(window.desk, "rounds"))
    drop = window.side.findChild(QWidget, "yearwheel.drop")
    assert drop is not None
    drop.click()  # type: ignore[attr-defined]
    keys = {thing.task.key for thing in window.desk.ask(yearwheel.wheel, 2026, date(2026, 11, 18)).things if thing.task}
    assert "rounds" not in keys
    page.refresh()
    page.show_left_out()
    press(window.side, "yearwheel.bring.rounds")
    assert task(window.desk, "rounds").month == 5
