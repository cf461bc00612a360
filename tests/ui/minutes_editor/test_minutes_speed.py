"""Opening minutes asks the file as often for two hundred cases as for two, and typing asks it nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.engine import Engine

from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from tests.services.meeting_stories import Story, make_full_committee
from tests.ui.minutes_editor.test_editor import area

MOST = 16


@contextmanager
def statements() -> Iterator[list[str]]:
    """Collect every statement the file is asked."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def story(desk: Desk) -> Story:
    return make_full_committee(desk.workspace).begin()


def opened(qtbot: QtBot, desk: Desk, story: Story, item: str) -> tuple[MinutesEditorPage, list[str]]:
    page = MinutesEditorPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.first()
    with statements() as asked:
        page.show_where(id=story.meeting_id, item=item)
    return page, [each for each in asked if each != "BEGIN"]


def test_opening_takes_as_many_statements_for_many_cases_as_for_few(qtbot: QtBot, desk: Desk, story: Story) -> None:
    first = story.case()
    _, few = opened(qtbot, desk, story, first)
    for number in range(12):
        story.case(f"Sak {number}")
    page, many = opened(qtbot, desk, story, first)
    assert len(many) == len(few)
    assert len(many) <= MOST
    _, afresh = opened(qtbot, desk, story, "")
    assert len(afresh) <= MOST + 1
    with statements() as typed:
        QTest.keyClicks(area(page, "discussion"), "abc")
    assert typed == []
