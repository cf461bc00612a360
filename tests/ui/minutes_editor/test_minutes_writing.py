"""Writing in the editor: looks are kept with the text, and find and replace goes over all of the minutes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amu_desktop.domain import writing
from amu_desktop.services import minutes_cases
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.picture import settle
from tests.services.meeting_stories import Story, make_full_committee
from tests.ui.minutes_editor.test_editor import area, open_editor


@pytest.fixture
def story(desk: Desk) -> Story:
    return make_full_committee(desk.workspace).begin()


def test_find_counts_as_it_is_typed_goes_there_and_replaces_in_one_step(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case, other = story.case("Støy"), story.case("Annet")
    desk.do(minutes_cases.edit_item, case, "discussion", "Støy i hallen, støy på lageret")
    page = open_editor(qtbot, desk, story, other)
    page.can_do()["page.filter"]()
    assert not page.finding.isHidden()
    page.finding.sought.setText("støy")
    assert page.finding.said.text() == "3 treff i 1 sak"
    page.finding.step(1)
    page.finding.step(1)
    assert page.current == case
    assert area(page, "discussion").textCursor().selectedText() == "Støy"
    page.can_do()["minutes.replace"]()
    page.finding.put.setText("bråk")
    page.finding.replace()
    settle()
    assert story.item(case).discussion == "bråk i hallen, bråk på lageret"
    assert page.finding.said.text() == "Ingen treff"
    desk.undo()
    assert story.item(case).discussion == "Støy i hallen, støy på lageret"
    QTest.keyClick(page.finding.sought, Qt.Key.Key_Escape)
    assert page.finding.isHidden()


def test_looks_are_saved_with_the_text_and_shown_again(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    page = open_editor(qtbot, desk, story, case)
    discussion = area(page, "discussion")
    discussion.setFocus()
    QTest.keyClick(discussion, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(discussion, "hørselvern")
    page.leave()
    kept = story.item(case).discussion
    assert writing.parse(kept) == (writing.Points(((writing.Run("hørselvern"),),)),)
    again = open_editor(qtbot, desk, story, case)
    assert again.case_view.form is not None
    assert again.case_view.form.fields["discussion"].raw() == kept
