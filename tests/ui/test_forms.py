"""Forms: leaving a field saves it, what is refused stays, drafts come back, undo is of the text first."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.services import undertaking
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.parts import TextField
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.make import make_person, make_workspace
from tests.ui.make import form_page


def test_leaving_a_field_saves_it_as_one_step_of_undo(window: Window, desk: Desk) -> None:
    page = form_page(window)
    place = page.form.fields["place"]
    place.control.setFocus()
    QTest.keyClicks(place.control, "Bergen")
    page.form.fields["name"].control.setFocus()
    row = desk.ask(undertaking.load_undertaking)
    assert row is not None
    assert row.place == "Bergen"
    desk.undo()
    settle()
    assert place.raw() == ""


def test_what_is_refused_stays_in_the_field_and_in_the_draft(window: Window, desk: Desk) -> None:
    page = form_page(window)
    name = page.form.fields["name"]
    name.control.setFocus()
    assert isinstance(name.control, QLineEdit)
    name.control.selectAll()
    QTest.keyClick(name.control, Qt.Key.Key_Delete)
    page.form.fields["place"].control.setFocus()
    assert name.error() == "Må fylles ut."
    assert desk.read_draft("undertaking") == {"name": ""}


def test_what_was_typed_comes_back_as_a_draft(window: Window, desk: Desk) -> None:
    # As a killed program leaves it: a page that is put away would have saved the field.
    desk.write_draft("undertaking", {"place": "Ber"})
    page = form_page(window)
    assert page.form.fields["place"].raw() == "Ber"
    row = desk.ask(undertaking.load_undertaking)
    assert row is not None
    assert row.place == ""


def test_who_types_without_a_pause_has_a_draft_all_the_same(window: Window, desk: Desk, qtbot: QtBot) -> None:
    page = form_page(window)
    place = page.form.fields["place"]
    place.control.setFocus()
    page.form._timer.setInterval(60)
    typing = QTimer(page, interval=20)
    typing.timeout.connect(lambda: QTest.keyClicks(place.control, "a"))
    typing.start()
    qtbot.waitUntil(lambda: "place" in desk.read_draft("undertaking"), timeout=5000)
    assert typing.isActive()
    typing.stop()


def test_another_file_is_opened_only_after_what_is_typed_is_saved(window: Window, desk: Desk, tmp_path: Path) -> None:
    page = form_page(window)
    page.form.fields["place"].set_raw("Bergen")
    other = make_workspace(tmp_path, "annen.amu")
    other.do(undertaking.create_undertaking, "Annen AS")
    desk.open(other)
    page.form.keep()
    assert desk.read_draft("undertaking") == {}
    desk.open(Workspace.open(tmp_path / "prøve.amu"))
    row = desk.ask(undertaking.load_undertaking)
    assert row is not None
    assert row.place == "Bergen"


def test_a_change_elsewhere_does_not_take_what_is_being_typed(window: Window, desk: Desk) -> None:
    page = form_page(window)
    place = page.form.fields["place"]
    place.control.setFocus()
    QTest.keyClicks(place.control, "Ber")
    desk.do(undertaking.edit_undertaking, "name", "Nytt navn AS")
    settle()
    assert (place.raw(), page.form.fields["name"].raw()) == ("Ber", "Nytt navn AS")
    assert window.windowTitle().startswith("Nytt navn AS")


def test_fields_that_went_with_their_panel_are_let_go(window: Window, desk: Desk) -> None:
    page = form_page(window)
    field = page.form.add("why", TextField("Hvorfor"))
    window.desk.side("Panel", field)
    field.control.setFocus()
    QTest.keyClicks(field.control, "x")
    window.side.close_panel()
    settle()
    window.go("people")
    assert window.page_key == "people"
    assert "why" not in page.form.fields


def test_undo_in_a_field_is_of_its_text_first(window: Window, desk: Desk) -> None:
    make_person(desk.workspace)
    page = form_page(window)
    place = page.form.fields["place"].control
    place.setFocus()
    QTest.keyClicks(place, "Ber")
    QTest.keyClick(place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.form.fields["place"].raw() == ""
    assert window.toast.text() == ""
    QTest.keyClick(place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.text().startswith("Angret: ")


def test_what_is_typed_in_a_panel_comes_back_when_it_was_closed(window: Window, desk: Desk) -> None:
    def ask() -> Form:
        return ask_in_panel(
            desk, "Ny sak", (("title", TextField("Hva gjelder saken?")),), "Legg til", lambda _form: None
        )

    QTest.keyClicks(ask().fields["title"].control, "Støy")
    QTest.keyClick(window.side, Qt.Key.Key_Escape)
    assert ask().fields["title"].raw() == "Støy"
    ask_again = window.side.findChild(QPushButton, "panel.finish")
    assert isinstance(ask_again, QPushButton)
    ask_again.click()
    assert ask().fields["title"].raw() == "", "what was made is no draft any more"


def test_a_panel_that_closes_saves_its_fields_and_nothing_is_left_of_them(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    saved: list[object] = []
    form = Form(desk, "panel", lambda _name, value: saved.append(value))
    field = form.add("title", TextField("Tittel"))
    form.setParent(field)
    desk.side("Sak", field)
    field.set_raw("Støy")
    field.edited.emit()
    desk.close_side()
    assert saved == ["Støy"]
    field.edited.emit()
    with qtbot.waitSignal(form.destroyed):
        settle()
