"""The window: pages, keys, palette, panel and toast, with two small pages of its own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from amu_desktop.services import people, publishing, undertaking
from amu_desktop.services.people import PersonDraft
from amu_desktop.ui.actions import ACTIONS, by_id
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.parts import Text
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.make import make_person, make_workspace
from tests.ui.conftest import ODD_NAME, Answers
from tests.ui.make import PLACES, PeoplePage


def test_the_window_is_named_after_the_undertaking_as_plain_text(window: Window) -> None:
    assert window.windowTitle().startswith(ODD_NAME)
    assert window.nav.name_button.text() == ODD_NAME.replace("&", "&&")


def test_without_a_file_there_are_three_ways_in(desk: Desk, qtbot: QtBot) -> None:
    desk.close()
    bare = Window(Desk(), PLACES)
    qtbot.addWidget(bare)
    words = [one.text().strip() for one in bare.welcome.findChildren(QAbstractButton)]
    assert words == ["Opprett ny virksomhet", "Åpne fil", "Prøv med eksempelvirksomhet"]


def test_a_page_that_listens_shows_what_a_command_changed(window: Window, qtbot: QtBot) -> None:
    assert isinstance(window.page, PeoplePage)
    window.page.add()
    qtbot.waitUntil(lambda: "1 personer" in {one.text() for one in window.page.findChildren(QLabel)})  # type: ignore[union-attr]
    assert window.toast.text() == "Ola Nordli er lagt til"


def test_ctrl_z_takes_back_the_last_command_and_says_its_name(window: Window, qtbot: QtBot) -> None:
    assert isinstance(window.page, PeoplePage)
    window.page.add()
    settle()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.toast.text().startswith("Angret: "))
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.toast.text().startswith("Gjort om igjen: "))


def test_what_is_refused_stands_at_the_top_of_the_page(window: Window) -> None:
    assert isinstance(window.page, PeoplePage)
    refused = next(one for one in window.page.findChildren(QAbstractButton) if one.text() == "Skriv ut")
    refused.click()
    shown = [one.text() for one in window.page.errors.findChildren(QLabel)]
    assert shown == ["Må fylles ut.", "Skriv et helt tall.", "Må fylles ut."]
    window.page.add()
    assert window.page.errors.isHidden(), "it was about the click before"


def test_a_focus_page_takes_the_whole_window_and_gives_it_back(window: Window) -> None:
    window.go("whole")
    assert not window.nav.isVisible()
    window.desk.leave()
    assert window.nav.isVisible()
    assert window.page_key == "people"


def test_after_a_change_of_page_the_focus_is_on_the_title(window: Window) -> None:
    window.go("undertaking")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLabel)
    assert focused.text() == "Virksomheten"


def test_the_palette_finds_a_paper_by_its_id_and_by_the_code_at_its_foot(window: Window, desk: Desk) -> None:
    issued = publishing.publish(desk.workspace, "legal_decision", "committee.required", "nb")
    window.perform("view.palette")
    palette = window.palette_box
    for typed in (issued.paper_id, issued.code, issued.code.lower().replace("-", " ")):
        palette.field.setText(typed)
        palette.look_up()
        assert [row.hit.text for row in palette.rows if row.hit.group != "whole"] == [issued.title]
    palette.field.setText(issued.code[:-1] + ("0" if issued.code[-1] != "0" else "1"))
    palette.look_up()
    assert [row.hit.group for row in palette.rows] == ["whole"], "nothing but the offer to search in the whole text"


def test_the_palette_finds_actions_and_people_and_gives_the_focus_back(window: Window, desk: Desk) -> None:
    make_person(desk.workspace, "Møyfrid Ås")
    before = QApplication.focusWidget()
    window.perform("view.palette")
    palette = window.palette_box
    palette.field.setText("møyfrid")
    palette.look_up()
    assert [row.hit.text for row in palette.rows] == ["Møyfrid Ås", "Søk etter «møyfrid» i hele teksten"]
    palette.field.setText(">person")
    palette.look_up()
    assert "Legg til en person" in [row.hit.text for row in palette.rows]
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_the_palette_does_what_is_chosen(window: Window, desk: Desk) -> None:
    window.perform("view.palette")
    QTest.keyClicks(window.palette_box.field, ">legg til en")
    QTest.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    assert window.toast.text() == "Ola Nordli er lagt til"


def test_an_action_of_a_page_that_is_not_there_cannot_be_done(window: Window) -> None:
    assert window._doing(by_id("meetings.plan")) is None
    assert not window.entries["meetings.plan"].isEnabled()
    assert window.entries["people.add"].isEnabled()


def test_an_action_of_another_page_goes_there_and_does_it(window: Window) -> None:
    window._places["undertaking"], window._places["people"] = PLACES[0], PLACES[1]
    window._forget_pages()
    window.go("people")
    window.perform("people.add")
    assert window.page_key == "undertaking"
    assert window.toast.text() == "Ola Nordli er lagt til"


def test_the_panel_on_a_paragraph_closes_with_esc(window: Window, desk: Desk) -> None:
    make_person(desk.workspace)
    settle()
    law = next(one for one in window.page.findChildren(QAbstractButton) if "7-1" in one.text())  # type: ignore[union-attr]
    law.click()
    assert window.side.isVisible()
    assert window.side.title.text() == "aml\u00a0§\u00a07-1"
    QTest.keyClick(window.side, Qt.Key.Key_Escape)
    assert not window.side.isVisible()


def test_a_panel_that_would_still_show_what_was_closes_when_it_is_undone(window: Window, desk: Desk) -> None:
    make_person(desk.workspace)
    desk.side("Kari Moe")
    assert window.side.isVisible()
    desk.undo()
    assert not window.side.isVisible()


def test_f6_goes_from_pane_to_pane(window: Window) -> None:
    window.perform("view.next_pane")
    first = QApplication.focusWidget()
    window.perform("view.next_pane")
    second = QApplication.focusWidget()
    assert first is not None
    assert second is not None
    assert window.nav.isAncestorOf(first) is not window.nav.isAncestorOf(second)


def test_alt_alone_shows_the_menus(window: Window) -> None:
    assert not window.menuBar().isVisible()
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()


def test_no_key_is_bound_twice_and_none_uses_alt_gr() -> None:
    keys = [action.shortcut for action in ACTIONS if action.shortcut]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if "Ctrl+Alt" in key or "Alt+Ctrl" in key]
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_narrow_window_has_a_rail_with_names_and_a_low_one_lower_rows(window: Window) -> None:
    window.resize(1093, 614)
    settle()
    row = window.nav.rows["people"]
    assert (window.nav.width(), row.height()) == (56, 28)
    assert row.toolTip() == "Personer"
    window.resize(1280, 800)
    settle()
    assert (window.nav.width(), window.nav.rows["people"].height()) == (240, 32)


INTERACTIVE = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)


def test_everything_that_can_be_used_has_a_name(window: Window, desk: Desk) -> None:
    make_person(desk.workspace)
    window.go("undertaking")
    window.go("people")
    settle()
    nameless = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, INTERACTIVE) and widget.isVisible():
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640), (1093, 614)], ids=str)
def test_nothing_is_clipped(window: Window, desk: Desk, size: tuple[int, int]) -> None:
    for number in range(12):
        make_person(desk.workspace, f"Ola {number}")
    for key in ("people", "undertaking"):
        window.go(key)
        window.resize(*size)
        settle()
        assert clipped(window) == []


def clipped(window: Window) -> list[str]:
    """Give the labels and buttons that are less than their text, or that stick out of a scroll area's side."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        wanted = widget.minimumSizeHint()
        if isinstance(widget, Text):
            wanted.setWidth(0)
        if widget.width() < wanted.width() or widget.height() < wanted.height():
            found.append(f"{type(widget).__name__} «{widget.text()}» {widget.size()} < {wanted}")
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            place = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
            if place.left() < 0 or place.right() > above.width():
                found.append(f"{type(widget).__name__} «{widget.text()}» sticks out")
    return found


@pytest.mark.parametrize("sample", [True, False], ids=["sample", "own"])
def test_only_the_example_says_that_nothing_is_real(
    qtbot: QtBot, tmp_path: Path, answers: Answers, sample: bool
) -> None:
    workspace = make_workspace(tmp_path, "annen.amu")
    workspace.do(undertaking.create_undertaking, "Eksempelvik AS", sample=sample)
    window = Window(Desk(), PLACES)
    qtbot.addWidget(window)
    window.desk.open(workspace)
    strip = window.findChild(QWidget, "sample")
    words = [label.text() for label in strip.findChildren(QLabel)] if strip is not None else []
    assert words == (["Eksempel. Ingenting her er ekte."] if sample else [])
    window.desk.close()


def test_the_name_is_asked_for_once_before_the_first_change(desk: Desk, answers: Answers) -> None:
    desk.workspace.who = ""
    answers.texts.append("Kari Moe")
    for name in ("Ola", "Per"):
        desk.do(people.add_person, PersonDraft(given_name=name, family_name="Nordli"))
    assert answers.asked == ["Hvilket navn skal endringene føres under?"]
    assert desk.workspace.who == "Kari Moe"
