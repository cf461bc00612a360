"""The minutes editor: what is typed is kept, votes are counted live, what is missing is found, locking is final."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import Ground, MeetingState, Outcome, Presence
from amu_desktop.domain.minutes import Ending
from amu_desktop.services import measures, minutes_attendance, minutes_cases, minutes_positions, minutes_votes
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from amu_desktop.ui.minutes_editor.voting import VoteChoice
from amu_desktop.ui.picture import settle
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story, make_full_committee
from tests.ui.conftest import Answers

ODD = "<b>Hansen</b> AS & Sønn 😀"


@pytest.fixture
def story(desk: Desk) -> Story:
    return make_full_committee(desk.workspace).begin()


def open_editor(qtbot: QtBot, desk: Desk, story: Story, item: str = "") -> MinutesEditorPage:
    page = MinutesEditorPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.first()
    page.show_where(id=story.meeting_id, item=item)
    desk.changed.connect(lambda _tables: page.refresh())
    page.show()
    page.activateWindow()
    settle()
    return page


def area(page: MinutesEditorPage, name: str) -> QTextEdit:
    found = page.findChild(QTextEdit, f"minutes:{page.meeting_id}:{page.current}.{name}")
    assert isinstance(found, QTextEdit)
    return found


def named(page: MinutesEditorPage, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def spoken(widget: QWidget) -> str:
    """Give what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def owner_of_focus(page: MinutesEditorPage) -> QWidget | None:
    settle()
    return page.focusWidget()


def focused(page: MinutesEditorPage) -> str:
    widget = owner_of_focus(page)
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def test_leaving_a_field_saves_it_as_one_step_to_undo(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    page = open_editor(qtbot, desk, story, case)
    background = area(page, "background")
    background.setFocus()
    QTest.keyClicks(background, "Lofting er tungt.")
    assert story.item(case).background == ""
    area(page, "discussion").setFocus()
    settle()
    assert story.item(case).background == "Lofting er tungt."
    desk.undo()
    settle()
    assert story.item(case).background == ""
    assert background.toPlainText() == ""


def test_typing_is_a_draft_before_the_field_is_left(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    page = open_editor(qtbot, desk, story, case)
    discussion = area(page, "discussion")
    discussion.setFocus()
    QTest.keyClicks(discussion, "Alle er enige")
    assert page.bar.state.text() == "Lagrer"
    form = page.case_view.form
    assert form is not None
    assert form.dirty() == {"discussion": "Alle er enige"}
    form.keep()
    assert page.bar.state.text().startswith("Lagret kl.")
    assert desk.read_draft(f"minutes:{story.meeting_id}:{case}") == {"discussion": "Alle er enige"}
    assert story.item(case).discussion == ""


def test_what_was_typed_before_a_crash_is_fetched_back(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    desk.write_draft(f"minutes:{story.meeting_id}:{case}", {"discussion": "Alle er enige"})
    page = open_editor(qtbot, desk, story)
    assert page.current == case
    assert area(page, "discussion").toPlainText() == "Alle er enige"
    assert page.bar.state.text().startswith("Hentet fram igjen. Sist lagret kl. ")
    assert story.item(case).discussion == ""
    page.leave()
    assert story.item(case).discussion == "Alle er enige"
    assert desk.read_draft(f"minutes:{story.meeting_id}:{case}") == {}


def test_a_key_sets_the_vote_and_goes_on_to_the_next_person(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case)
    page = open_editor(qtbot, desk, story, case)
    for key in ("b", "m", "m", "f", "f", "f"):
        if not focused(page).startswith("vote."):
            page.voting.focus_first()
        choice = owner_of_focus(page)
        assert choice is not None
        QTest.keyClicks(choice, key)
        settle()
    result = story.item(case).result
    assert result is not None
    assert (result.counts["for"], result.counts["against"], result.blank) == (3, 2, 1)
    assert page.voting.box is not None
    assert "Vedtatt med 3 mot 2 stemmer" in page.voting.box.said


def test_all_can_be_set_to_for_at_once(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case)
    page = open_editor(qtbot, desk, story, case)
    page.can_do()["minutes.all_for"]()
    settle()
    result = story.item(case).result
    assert result is not None
    assert result.unanimous
    assert named(page, "minutes.unfold").isVisible()


def test_the_boxes_of_a_split_vote_are_equal_and_named(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER[1:], blank=EMPLOYER[:1])
    desk.do(minutes_positions.write_position, case, "for", "Linje\n" * 9)
    page = open_editor(qtbot, desk, story, case)
    boxes = page.case_view.positions
    assert boxes is not None
    for_, against = boxes.fields["position:for"], boxes.fields["position:against"]
    assert for_.area.height() == against.area.height()
    assert abs(for_.area.width() - against.area.width()) <= 1
    assert (for_.heading.text(), against.heading.text()) == ("Flertallets standpunkt", "Mindretallets standpunkt")
    assert against.names.text() == "Per Olav Moen, Line Aasen"
    assert against.error() == "Må fylles ut når noen stemmer mot."


def test_a_missing_thing_is_a_link_to_its_field(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    story.treat_the_rest()
    page = open_editor(qtbot, desk, story)
    page.open_item("attendance")
    settle()
    QTest.mouseClick(named(page, f"missing.{case}.position:against"), Qt.MouseButton.LeftButton)
    assert page.current == case
    assert focused(page).endswith("position:against")


def test_locking_moves_to_the_list_while_the_law_is_not_met(
    qtbot: QtBot, desk: Desk, story: Story, answers: Answers
) -> None:
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    story.treat_the_rest()
    page = open_editor(qtbot, desk, story, case)
    page.lock()
    assert answers.asked == []
    assert focused(page) == f"missing.{case}.position:for"
    row = page.findChild(QWidget, focused(page))
    assert row is not None
    assert row.property("told"), "who used the mouse sees the ring too"
    assert story.minutes().meeting.state is MeetingState.HELD


def test_what_is_ours_is_passed_with_a_reason_and_then_nothing_can_be_changed(
    qtbot: QtBot, desk: Desk, story: Story, answers: Answers
) -> None:
    case = story.case()
    desk.do(minutes_cases.edit_item, case, "outcome", Outcome.AGREEMENT)
    desk.do(measures.add_measure, MeasureDraft("Bestille", owner_text="Line", item_id=case))
    story.treat_the_rest()
    page = open_editor(qtbot, desk, story, case)
    answers.texts, answers.confirms = ["Avklares i desember"], [True]
    page.lock()
    settle()
    assert story.minutes().locked_by == "Kari Moe"
    assert answers.asked[-1] == "Låse referatet?"
    assert page.locked_view.isVisible()
    assert not page.case_view.isVisible()
    answers.texts = ["Det var tre heiser."]
    QTest.mouseClick(named(page, "minutes.correct"), Qt.MouseButton.LeftButton)
    settle()
    assert [each.text for each in story.minutes().corrections] == ["Det var tre heiser."]


def test_a_secret_vote_asks_for_numbers_and_at_a_tie_for_the_chair(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case)
    page = open_editor(qtbot, desk, story, case)
    QTest.mouseClick(named(page, "minutes.secret"), Qt.MouseButton.LeftButton)
    settle()
    assert page.voting.choices == {}
    for key, number in (("for", "3"), ("against", "3")):
        field = page.voting.numbers[key]
        field.line.setFocus()
        QTest.keyClicks(field.line, number)
        field.line.editingFinished.emit()
        settle()
    item = story.item(case)
    assert item.result is not None
    assert item.result.asks_chair
    page.go_to_field(case, "chair_choice")
    assert focused(page) == "minutes.chair_choice"


def test_a_confidential_title_is_not_shown_before_the_case_is_opened(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case("Sykemelding for Ola")
    desk.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    page = open_editor(qtbot, desk, story, story.minutes().items[0].id)
    assert "Ola" not in named(page, f"outline.{case}").accessibleName()
    page.open_item(case)
    assert "Sykemelding for Ola" in named(page, f"outline.{case}").accessibleName()


def test_a_member_who_is_away_offers_the_personal_deputy(qtbot: QtBot, desk: Desk, story: Story) -> None:
    page = open_editor(qtbot, desk, story)
    page.open_item("attendance")
    jonas = story.who("Jonas Ness")
    desk.do(minutes_attendance.set_presence, jonas.id, Presence.ABSENT)
    settle()
    QTest.mouseClick(named(page, f"stand_in.{jonas.id}"), Qt.MouseButton.LeftButton)
    settle()
    assert story.who("Ali Yusuf").votes


def test_odd_and_long_text_stands_as_it_was_written(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case(ODD)
    long = (ODD + " ") * 700
    desk.do(minutes_cases.edit_item, case, "discussion", long)
    page = open_editor(qtbot, desk, story, case)
    assert area(page, "discussion").toPlainText() == long
    assert ODD in named(page, f"outline.{case}").accessibleName()


def test_the_arrows_go_from_case_to_case_and_move_one(qtbot: QtBot, desk: Desk, story: Story) -> None:
    page = open_editor(qtbot, desk, story, story.minutes().items[0].id)
    second = story.minutes().items[1].id
    page.can_do()["minutes.next"]()
    assert page.current == second
    page.can_do()["minutes.move_up"]()
    settle()
    assert story.minutes().items[0].id == second


def test_a_narrow_window_has_a_narrow_outline_and_the_list_in_the_panel(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    page = open_editor(qtbot, desk, story, case)
    page.resize(1100, 640)
    settle()
    assert page.outline.width() == 56
    assert named(page, "missing.all").isVisible()


def test_every_part_that_can_be_used_has_a_name(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    desk.do(measures.add_measure, MeasureDraft("Bestille", item_id=case))
    page = open_editor(qtbot, desk, story, case)
    for key in (case, "attendance"):
        page.open_item(key)
        settle()
        kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)
        nameless = [
            (type(each).__name__, each.objectName())
            for kind in kinds
            for each in page.findChildren(kind)
            if each.isVisible() and not spoken(each)
        ]
        assert nameless == []


def test_the_vote_column_is_not_made_anew_while_votes_are_entered(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    story.vote(case)
    page = open_editor(qtbot, desk, story, case)
    before = dict(page.voting.choices)
    desk.do(minutes_votes.vote, case, story.who("Line Aasen").id, "for")
    settle()
    assert page.voting.choices == before
    assert all(isinstance(each, VoteChoice) for each in before.values())
    assert story.item(case).result is not None
    assert story.item(case).result.ending is Ending.UNANSWERED  # type: ignore[union-attr]


def test_minutes_not_begun_say_so_and_are_begun_from_the_editor(qtbot: QtBot, desk: Desk) -> None:
    body = make_full_committee(desk.workspace)
    page = open_editor(qtbot, desk, Story(body, body.plan()))
    assert page.empty_view.isVisible()
    assert not page.right.isVisible()
    assert not page.bar.lock.isVisible()
    QTest.mouseClick(named(page, "meeting.begin"), Qt.MouseButton.LeftButton)
    settle()
    assert not page.empty_view.isVisible()
    assert page.attendance_view.isVisible()


def test_a_function_after_the_office_has_a_small_letter(qtbot: QtBot, desk: Desk, story: Story) -> None:
    chair = story.who("Tor Egil Bakke")
    desk.do(minutes_attendance.edit_attendee, chair.id, "function", "Tømrer")
    page = open_editor(qtbot, desk, story, "attendance")
    page.open_item("attendance")
    said = [label.text().replace("\u00a0", " ") for label in page.attendance_view.findChildren(QLabel)]
    assert "Leder fra 1. mars 2026, tømrer" in said
