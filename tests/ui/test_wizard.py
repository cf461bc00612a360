"""The wizard frame: steps, keys, reasons, and nothing written by going on."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.parts import AreaField, Step, Text, TextField
from amu_desktop.ui.picture import settle
from amu_desktop.ui.wizard import Wizard


class Small(Wizard):
    """Asks for a name, perhaps for a reason, and ends."""

    NAME: ClassVar[str] = "Start the setup"

    def __init__(self, desk: Desk) -> None:
        self.skip, self.ended, self.refused = False, 0, False
        super().__init__(desk)

    def steps(self) -> tuple[Step, ...]:
        return (
            Step("name", "Navn"),
            Step("why", "Hvorfor", hidden=self.skip, note="Hvorfor er allerede avgjort"),
            Step("end", "Opprett"),
        )

    def fill_step(self, key: str, body: QVBoxLayout) -> None:
        self.question(f"Spørsmål om {key}?", count=(1, 2))
        self.form = Form(self.desk, "small", parent=self)
        self.forms.append(self.form)
        field = TextField("Navn", required=True) if key == "name" else AreaField("Hvorfor")
        body.addWidget(self.form.add(key, field))
        self.form.restore()
        self.why("Fordi loven spør.")

    def fill_panel(self, key: str, body: QVBoxLayout) -> None:
        body.addWidget(Text(f"Så langt: {key}"))

    def accept(self, key: str) -> None:
        if self.refused:
            raise UserError("Write a whole number.")
        if key == "end":
            self.ended += 1

    def reason(self, key: str) -> str:
        return "Noe mangler" if key == "why" and not self.form.fields["why"].raw() else ""


@pytest.fixture
def wizard(desk: Desk, qtbot: QtBot) -> Small:
    made = Small(desk)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.first()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle()
    return made


def words(wizard: Small) -> set[str]:
    return {label.text() for label in wizard.findChildren(QLabel)}


def test_the_focus_is_on_the_question_when_a_step_is_shown(wizard: Small) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLabel)
    assert focused.text() == "Spørsmål om name?"


def test_enter_goes_on_and_what_is_missing_stops_it(wizard: Small) -> None:
    field = wizard.form.fields["name"]
    field.control.setFocus()
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert (wizard.step, field.error()) == ("name", "Må fylles ut.")
    QTest.keyClicks(field.control, "Hansen")
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert (wizard.step, wizard.done) == ("why", frozenset({"name"}))


def test_ctrl_enter_goes_on_from_a_text_of_several_lines(wizard: Small) -> None:
    wizard.skip = True
    wizard.show_step("end")
    area = wizard.form.fields["end"].control
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert wizard.ended == 0
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.ended == 1


def test_a_disabled_main_button_has_its_reason_beside_it(wizard: Small) -> None:
    wizard.show_step("why")
    assert not wizard._next.isEnabled()
    assert "Noe mangler" in words(wizard)


def test_a_step_that_an_answer_made_unnecessary_disappears_with_a_line_that_says_so(wizard: Small) -> None:
    wizard.skip = True
    wizard.form.fields["name"].set_raw("Hansen")
    wizard.go_next()
    assert wizard.step == "end"
    assert "Hvorfor er allerede avgjort" in words(wizard)


def test_what_a_step_refuses_is_shown_and_nothing_moves(wizard: Small) -> None:
    wizard.form.fields["name"].set_raw("Hansen")
    wizard.refused = True
    wizard._next.click()
    assert wizard.step == "name"
    assert not wizard.errors.isHidden()
    assert "Skriv et helt tall." in words(wizard)


def test_closing_keeps_the_answers_as_a_draft_and_writes_nothing_else(wizard: Small, desk: Desk) -> None:
    before = desk.workspace.undo_label
    wizard.form.fields["name"].set_raw("Han")
    wizard.close_wizard()
    assert desk.read_draft("small") == {"name": "Han"}
    assert desk.workspace.undo_label == before
    wizard.show_step("name")
    assert wizard.form.fields["name"].raw() == "Han"


def test_the_rail_is_numbers_in_a_narrow_window(wizard: Small) -> None:
    wizard.resize(1093, 614)
    settle()
    assert wizard.rail.width() == 56
    assert "Hvorfor er allerede avgjort" not in words(wizard)
