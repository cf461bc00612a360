"""Search in the window: as one types, with filters and marks, and from the palette to the whole text."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import Ground
from amu_desktop.services import matters, minutes_cases
from amu_desktop.services.matters import MatterDraft
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.finding import finders
from amu_desktop.ui.pages.search import AFTER, FoundItem, MarkedText, SearchPage
from amu_desktop.ui.palette import Hit
from amu_desktop.ui.picture import settle
from tests.make import make_person
from tests.services.meeting_stories import OSLO, Story, make_full_committee
from tests.ui.pages.test_meetings import show, words

HOSTILE = "<Hansen> AS & Sønn <b>støy</b>"


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10, 42, tzinfo=OSLO), tick=False):
        yield


@pytest.fixture
def story(desk: Desk) -> Story:
    return make_full_committee(desk.workspace).begin()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, story: Story) -> SearchPage:
    found = show(qtbot, SearchPage(desk))
    assert isinstance(found, SearchPage)
    return found


def headings(page: SearchPage) -> list[str]:
    return [item.accessibleName().split(". ")[0] for item in page.findChildren(FoundItem) if item.isVisibleTo(page)]


def chips(page: SearchPage) -> list[str]:
    return [one.text() for one in page.findChildren(QPushButton) if one.property("filter") and one.isVisibleTo(page)]


def typed(page: SearchPage, text: str) -> None:
    page.show_where(typed=text)
    settle()


def test_what_is_typed_is_searched_for_after_a_breath(qtbot: QtBot, page: SearchPage, story: Story) -> None:
    story.case("Punktavsug i verkstedet")
    page.field.control.setFocus()
    QTest.keyClicks(page.field.control, "punktav")
    assert headings(page) == []
    qtbot.waitUntil(lambda: bool(headings(page)), timeout=AFTER * 20)
    assert {heading.partition(": ")[2] for heading in headings(page)} == {"Punktavsug i verkstedet"}


def test_the_filters_say_how_many_there_are_and_show_one_kind(page: SearchPage, desk: Desk, story: Story) -> None:
    story.case("Støy i hallen")
    make_person(desk.workspace, "Støyva Berg")
    typed(page, "støy")
    assert chips(page) == ["Alle 3", "Saker 1", "Referat 1", "Personer 1"]
    page._filter("person")
    settle()
    assert headings(page) == ["Støyva Berg"]


def test_the_words_typed_are_marked_where_they_begin(page: SearchPage, story: Story) -> None:
    case = story.case("Lift")
    story.workspace.do(minutes_cases.edit_item, case, "discussion", "Vi så på støy og støv.")
    typed(page, "stø")
    (excerpt,) = [one for one in page.findChildren(MarkedText) if one.text().startswith("Vi så")]
    assert excerpt._marks == ((9, 3), (17, 3))
    image = excerpt.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    tint = theme.color("accent.tint").rgb()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert tint in seen


def test_user_text_is_shown_as_it_was_written(page: SearchPage, desk: Desk, story: Story) -> None:
    body = story.committee.body_id
    desk.workspace.do(matters.raise_matter, MatterDraft(body, HOSTILE, raised_on=date(2026, 3, 2)))
    typed(page, "støy")
    assert HOSTILE in words(page)


def test_a_confidential_case_is_shown_by_its_number_only(page: SearchPage, story: Story) -> None:
    case = story.case("Personalsak Hansen")
    story.workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    label = story.item(case).label
    typed(page, "hansen")
    assert headings(page) == []
    typed(page, label)
    assert f"Sak {label}: Taushetsbelagt sak" in headings(page)
    assert "Hansen" not in words(page)


def test_what_was_found_is_opened_where_it_stands(page: SearchPage, desk: Desk, story: Story) -> None:
    case = story.case("Lift")
    went: list[tuple[str, dict[str, object]]] = []
    desk.went.connect(lambda key, where: went.append((key, where)))
    typed(page, "lift")
    for item in page.findChildren(FoundItem):
        if item.isVisibleTo(page):
            item.pressed.emit()
    matter = story.item(case).matter_id
    assert went == [("matters", {"id": matter}), ("minutes", {"id": story.meeting_id, "item": case})]


def test_more_is_shown_when_asked_for(page: SearchPage, desk: Desk, story: Story) -> None:
    for number in range(40):
        make_person(desk.workspace, f"Per Nr{number}")
    typed(page, "per")
    few = len(headings(page))
    page.show_more()
    settle()
    assert few == 30
    assert len(headings(page)) == 41, "and Per Olav Moen"


def test_a_change_is_found_at_once_and_what_is_typed_stays(qtbot: QtBot, page: SearchPage, story: Story) -> None:
    typed(page, "lift")
    assert headings(page) == []
    story.case("Lift")
    qtbot.waitUntil(lambda: len(headings(page)) == 2)
    assert page.field.raw() == "lift"


def hits(desk: Desk, group: str, text: str) -> list[Hit]:
    found = finders(desk, lambda _one: True, lambda _id: None)
    return [hit for one in found if one.group == group for hit in one.find(text)]


def test_the_palette_offers_what_was_opened_last_before_anything_is_typed(desk: Desk, story: Story) -> None:
    story.case("Lift")
    make_person(desk.workspace, "Møyfrid Ås")
    assert hits(desk, "last", "") == []
    for group, text in (("meetings", "lift"), ("people", "møyfrid")):
        hits(desk, group, text)[0].then()
    assert [hit.text for hit in hits(desk, "last", "")] == ["Møyfrid Ås", heading(story)]
    assert hits(desk, "last", "noe") == []


def heading(story: Story) -> str:
    label = next(item.label for item in story.minutes().items if item.title == "Lift")
    return f"Sak {label}: Lift"


def test_the_palette_finds_confidential_cases_by_their_number_only(desk: Desk, story: Story) -> None:
    case = story.case("Personalsak Hansen")
    story.workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    assert hits(desk, "meetings", "personalsak") == []
    label = story.item(case).label
    assert [hit.text for hit in hits(desk, "meetings", label)] == [f"Sak {label}: Taushetsbelagt sak"]
