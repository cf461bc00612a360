"""The parts: fields with their errors in place, the segmented choice, plain text, names for screen readers."""

from collections.abc import Callable
from decimal import Decimal

import pytest
import time_machine
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.ui import parts
from amu_desktop.ui.parts import Choice, DateField, Kind, NumberField, PersonField, Row, RowCard, TextField

HOSTILE = "<b>Hansen</b> & Sønn <img src=x> 🦺"
VOTES = (("for", "For"), ("against", "Mot"), ("blank", "Blank"))
pytestmark = pytest.mark.usefixtures("gui")


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitExposed(widget)
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_nothing_chosen_is_a_state_of_its_own_and_a_letter_chooses(qtbot: QtBot) -> None:
    choice = Choice("Stemme for Per Olav Moen", VOTES)
    shown(qtbot, choice)
    assert choice.value() == ""
    choice.segments[0].setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice.segments[0], Qt.Key.Key_M)
    assert (told.args, choice.value()) == (["against"], "against")


def test_arrows_change_the_choice_and_it_is_one_tab_stop(qtbot: QtBot) -> None:
    choice = Choice("Stemme", VOTES, "for")
    shown(qtbot, choice)
    choice.segments[0].setFocus()
    QTest.keyClick(choice.segments[0], Qt.Key.Key_Right)
    assert choice.value() == "against"
    stops = [one for one in choice.segments if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.key for one in stops] == ["against"]


def test_a_segment_is_a_radio_button_that_says_its_group(qtbot: QtBot) -> None:
    choice = Choice("Stemme for Per Olav Moen", VOTES)
    shown(qtbot, choice)
    spoken = QAccessible.queryAccessibleInterface(choice.segments[1])
    assert spoken is not None
    assert spoken.role() is QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Mot"
    assert spoken.text(QAccessible.Text.Description) == "Stemme for Per Olav Moen"


def test_an_error_stands_under_its_field_until_it_is_right(qtbot: QtBot) -> None:
    field = DateField("Frist (loven krever det)")
    shown(qtbot, field)
    field.set_raw("31. februar")
    assert not field.check()
    assert field.error() == "31. februar finnes ikke. Siste dag er 28. februar."
    assert field.control.accessibleDescription() == field.error()
    assert field.raw() == "31. februar"
    field.line.clear()
    QTest.keyClicks(field.line, "28. februar")
    assert field.error() == ""


@time_machine.travel("2026-11-18", tick=False)
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31.2.27", "31. februar finnes ikke. Siste dag er 28. februar."),
        ("i fjor", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
    ],
)
def test_a_date_field_says_what_is_wrong_with_a_day(qtbot: QtBot, typed: str, said: str) -> None:
    field = DateField("Frist")
    shown(qtbot, field)
    field.line.setText(typed)
    assert not field.check()
    assert field.error() == said


@time_machine.travel("2026-05-10", tick=False)
def test_the_calendar_names_the_holidays(qtbot: QtBot) -> None:
    field = DateField("Frist")
    shown(qtbot, field)
    field.pick()
    (calendar,) = field.findChildren(QCalendarWidget)
    assert calendar.dateTextFormat(QDate(2026, 5, 17)).toolTip() == "Grunnlovsdagen"
    calendar.setCurrentPage(2027, 12)
    assert calendar.dateTextFormat(QDate(2027, 12, 25)).toolTip() == "Første juledag"


@time_machine.travel("2026-11-18", tick=False)
def test_a_day_is_written_out_when_the_field_is_left(qtbot: QtBot) -> None:
    field = DateField("Frist")
    shown(qtbot, field)
    field.line.setText("1.2.27")
    field.line.editingFinished.emit()
    assert field.raw() == "1.\u00a0februar 2027"


@pytest.mark.parametrize(("typed", "number"), [("34,6", Decimal("34.6")), ("1 200", 1200), ("", None)])
def test_a_number_is_read_with_comma_and_spaces(typed: str, number: object) -> None:
    field = NumberField("Antall", decimals="," in typed)
    field.set_raw(typed)
    assert field.value() == number


@pytest.mark.parametrize("typed", ["tolv", "3,5", "-1", "NaN", "1e9999999999"])
def test_a_wrong_number_is_kept_and_explained(typed: str) -> None:
    field = NumberField("Antall", most=10_000)
    field.set_raw(typed)
    assert not field.check()
    assert field.raw() == typed
    assert field.error()


def test_a_new_person_can_be_added_from_the_name_that_was_typed(qtbot: QtBot) -> None:
    added: list[str] = []

    def add(name: str) -> str:
        added.append(name)
        return "2"

    field = PersonField("Ansvarlig", [("1", "Ola Nordli")], add=add)
    shown(qtbot, field)
    field.line.setFocus()
    QTest.keyClicks(field.line, "Kari Moe")
    popup = field.line.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.raw() == "Kari Moe")
    assert (added, field.value()) == (["Kari Moe"], "2")


def test_two_people_of_one_name_are_told_apart() -> None:
    field = PersonField("Ansvarlig", [("1", "Ola Nordli"), ("2", "Ola Nordli")])
    field.set_value("2")
    assert (field.raw(), field.value()) == ("Ola Nordli (2)", "2")


def test_a_row_is_pressed_by_mouse_and_keys_and_arrows_move(qtbot: QtBot) -> None:
    pressed: list[str] = []
    card = RowCard()
    first = card.add_row(Row("Første", then=lambda: pressed.append("1")))
    second = card.add_row(Row("Andre", then=lambda: pressed.append("2")))
    shown(qtbot, card)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Return)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert pressed == ["2", "1"]


def test_text_grows_without_an_inner_scroll_bar(qtbot: QtBot) -> None:
    field = parts.AreaField("Drøfting")
    field.resize(400, 100)
    shown(qtbot, field)
    before = field.area.height()
    field.set_raw("Verneombudet krever plateheis. " * 60)
    qtbot.waitUntil(lambda: field.area.height() > before * 3)
    assert field.area.verticalScrollBar().maximum() == 0


def test_twenty_thousand_characters_survive(qtbot: QtBot) -> None:
    field = parts.AreaField("Drøfting")
    shown(qtbot, field)
    field.set_raw("æ" * 20_000)
    assert field.raw() == "æ" * 20_000


def test_pasted_formatting_is_left_behind(qtbot: QtBot) -> None:
    field = parts.AreaField("Drøfting")
    shown(qtbot, field)
    assert not field.area.acceptRichText()


MAKERS: dict[str, Callable[[str], QWidget]] = {
    "label": parts.Label,
    "text": parts.Text,
    "title": parts.Title,
    "header": lambda text: parts.Header(text, text),
    "row": lambda text: Row(text, text, chips=(parts.chip(text),)),
    "notice": lambda text: parts.Notice(Kind.WARN, text, text),
    "fold": lambda text: parts.Fold(text, text),
    "empty": lambda text: parts.Empty("pin", text, text),
    "field": lambda text: TextField(text, help_text=text),
    "fact": lambda text: parts.fact(text, text),
    "section": parts.section,
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
def test_what_users_write_is_shown_as_plain_text(qtbot: QtBot, make: Callable[[str], QWidget]) -> None:
    widget = shown(qtbot, make(HOSTILE))
    labels = [one for one in [widget, *widget.findChildren(QLabel)] if isinstance(one, QLabel)]
    assert labels
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}
    assert any(one.text() == HOSTILE for one in labels)


def test_buttons_keep_their_ampersand() -> None:
    assert parts.button("Hansen & Sønn").text() == "Hansen && Sønn"


def test_references_are_never_broken_over_two_lines() -> None:
    assert parts.Label("Se aml § 7-1 og OLM § 3-16").text() == "Se aml\u00a0§\u00a07-1 og OLM\u00a0§\u00a03-16"


def test_a_wrapped_text_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    text = parts.Text("ord " * 60)
    text.resize(800, 10)
    shown(qtbot, text)
    wide = text.height()
    text.resize(200, 10)
    assert text.height() > 3 * wide
    assert not text.hasHeightForWidth()


def test_ctrl_tab_goes_from_tab_to_tab(qtbot: QtBot) -> None:
    chosen: list[str] = []
    row = parts.tabs((("cases", "Saksliste"), ("summons", "Innkalling")), "cases", chosen.append)
    shown(qtbot, row)
    QTest.keyClick(row, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(row, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert chosen == ["summons", "cases"]
