"""The setup through its window: from an empty file to the commit, by keyboard alone, and out again without a trace."""

from dataclasses import replace
from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core import clock
from amu_desktop.services import committees, representatives, setup, undertaking
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.parts import ErrorBox, Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.undertaking_industry import IndustryField
from amu_desktop.ui.wizards.setup import SetupWizard
from tests.services.test_setup_plan import answers

NOVEMBER = datetime(2026, 11, 18, 10)
MONTHS = (32, 32, 33, 34, 35, 35, 35, 36, 36, 36, 36, 35)


def opened(desk: Desk, qtbot: QtBot) -> SetupWizard:
    wizard = SetupWizard(desk)
    qtbot.addWidget(wizard)
    wizard.resize(1366, 768)
    wizard.built = True
    wizard.first()
    wizard.show()
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    settle()
    return wizard


def title(wizard: SetupWizard) -> str:
    settle()
    found = wizard.middle.findChild(Title)
    assert found is not None
    return found.text()


def words(widget: QWidget) -> str:
    settle()
    return "\n".join(
        label.text().replace("\u00a0", " ") for label in widget.findChildren(QLabel) if not label.isHidden()
    )


def tab_to(name: str) -> QWidget:
    """Press Tab until the thing of that name has the focus, as somebody without a mouse does."""
    for _ in range(80):
        now = QApplication.focusWidget()
        if now is not None and now.objectName() == name:
            return now
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
    pytest.fail(f"no way to {name} by Tab")


def write(name: str, text: str) -> None:
    QTest.keyClicks(tab_to(name), text)
    settle()


def press(key: Qt.Key, text: str = "") -> None:
    now = QApplication.focusWidget()
    assert now is not None
    if text:
        QTest.keyClicks(now, text)
    else:
        QTest.keyClick(now, key)
    settle()


def choose(name: str, letter: str) -> None:
    """Tab to a choice and press the first letter of the option."""
    tab_to_choice(name)
    press(Qt.Key.Key_unknown, letter)


def tab_to_choice(name: str) -> None:
    for _ in range(80):
        now = QApplication.focusWidget()
        assert now is not None
        parent = now.parentWidget()
        if parent is not None and parent.objectName() == name:
            return
        QTest.keyClick(now, Qt.Key.Key_Tab)
    pytest.fail(f"no way to {name} by Tab")


def enter(wizard: SetupWizard) -> None:
    """Press Enter where one stands."""
    press(Qt.Key.Key_Return)
    assert not wizard.errors.isVisible(), words(wizard.errors)


@pytest.fixture(autouse=True)
def november() -> object:
    with time_machine.travel(NOVEMBER, tick=True):
        yield


def test_the_setup_is_done_by_keyboard_from_the_first_question_to_the_commit(desk: Desk, qtbot: QtBot) -> None:
    went: list[str] = []
    desk.went.connect(lambda page, _where: went.append(page))
    wizard = opened(desk, qtbot)
    assert title(wizard) == "Hvilken virksomhet gjelder det?"
    write("setup.employees_today", "41")
    choose("setup.excepted_trade", "N")
    enter(wizard)
    assert title(wizard) == "Hvor mange ansatte hadde dere i 2025?"
    for at, number in enumerate(MONTHS, start=1):
        write(f"setup.month.{at}", str(number))
    assert "34,6" in words(wizard.middle)
    enter(wizard)
    assert title(wizard) == "Hvor og når jobber folk?"
    write("setup.place.0.name", "Kontoret")
    write("setup.place.0.people", "12")
    tab_to_button("place.add")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_unknown, "Sandviken")
    enter(wizard)
    assert title(wizard) == "Er noe avtalt eller krevd?"
    for name in ("committee_ordered", "committee_exists", "unions", "other_body_agreed"):
        choose(f"setup.{name}", "N")
    enter(wizard)
    assert title(wizard) == "Hvilken næringskode har dere?"
    write("setup.industry_code", "41.000")
    enter(wizard)
    assert title(wizard) == "Dere må ha AMU og verneombud"
    assert desk.ask(committees.list_bodies) == ()
    enter(wizard)
    assert title(wizard) == "Dette blir opprettet"
    assert "6 av 6 valgt" in words(wizard.footer)
    assert desk.ask(committees.list_bodies) == ()
    enter(wizard)
    assert went == ["committees"]
    (body,) = desk.ask(committees.list_bodies)
    assert body.name == "Arbeidsmiljøutvalget"
    areas = desk.ask(representatives.representatives, clock.today()).areas
    assert [area.name for area in areas] == ["Kontoret", "Sandviken"]
    assert desk.read_draft(setup.SUBJECT) == {}
    desk.undo()
    assert desk.ask(committees.list_bodies) == ()


def tab_to_button(name: str) -> None:
    tab_to(name)


def test_leaving_before_the_commit_writes_nothing_but_the_draft_and_goes_on_where_it_was(
    desk: Desk, qtbot: QtBot
) -> None:
    wizard = opened(desk, qtbot)
    write("setup.employees_today", "41")
    choose("setup.excepted_trade", "N")
    enter(wizard)
    write("setup.month.1", "32")
    wizard.close_wizard()
    assert desk.ask(undertaking.facts, clock.today()) == {}
    assert desk.workspace.undo_label == "Recorded the undertaking"
    again = opened(desk, qtbot)
    assert title(again) == "Hvor mange ansatte hadde dere i 2025?"
    assert again.answers.months[0] == 32


def test_what_is_not_answered_holds_the_step_and_is_said_under_its_question(desk: Desk, qtbot: QtBot) -> None:
    wizard = opened(desk, qtbot)
    write("setup.employees_today", "41")
    press(Qt.Key.Key_Return)
    assert title(wizard) == "Hvilken virksomhet gjelder det?"
    assert "Må besvares." in words(wizard.middle)


def test_the_decision_so_far_follows_the_answers(desk: Desk, qtbot: QtBot) -> None:
    wizard = opened(desk, qtbot)
    assert words(wizard.panel).count("Ikke avgjort") == 4
    write("setup.employees_today", "4")
    choose("setup.excepted_trade", "J")
    choose("setup.excepted_rest", "B")
    qtbot.waitUntil(lambda: words(wizard.panel).count("Ikke aktuelt") >= 3)
    assert [step.key for step in wizard.steps() if not step.hidden] == ["undertaking", "decision", "create"]


def test_unticking_what_the_law_requires_says_so_and_is_left_out(desk: Desk, qtbot: QtBot) -> None:
    from tests.services.test_setup import BYGG

    desk.write_draft(setup.SUBJECT, BYGG.to_draft())
    wizard = opened(desk, qtbot)
    wizard.show_step("create")
    settle()
    tab_to("tick.committee")
    press(Qt.Key.Key_Space)
    assert "Loven krever dette. Det blir stående som «Mangler»." in words(wizard.middle)
    assert "5 av 6 valgt" in words(wizard.footer)
    tab_to("wizard.next")
    press(Qt.Key.Key_Space)
    assert desk.ask(committees.list_bodies) == ()


def test_without_a_committee_the_setup_does_not_end_where_one_would_be_missed(desk: Desk, qtbot: QtBot) -> None:
    went: list[str] = []
    desk.went.connect(lambda page, _where: went.append(page))
    small = answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2026, 1, 1))
    desk.write_draft(setup.SUBJECT, replace(small, name="Firma AS").to_draft())
    opened(desk, qtbot).commit()
    assert went == ["overview"]


def test_every_question_has_a_name_for_the_screen_reader(desk: Desk, qtbot: QtBot) -> None:
    wizard = opened(desk, qtbot)
    for step in ("undertaking", "employees", "areas", "agreements", "ohs"):
        wizard.show_step(step)
        settle()
        for form in wizard.forms:
            assert all(field.control.accessibleName() for field in form.fields.values()), step
        assert all(button.accessibleName() or button.text() for button in wizard.findChildren(QPushButton))
        assert not wizard.findChildren(ErrorBox)[0].isVisible()


def test_the_number_of_seats_is_chosen_as_many_for_each_side(desk: Desk, qtbot: QtBot) -> None:
    from tests.services.test_setup import BYGG

    desk.write_draft(setup.SUBJECT, BYGG.to_draft())
    wizard = opened(desk, qtbot)
    wizard.show_step("create")
    settle()
    assert "Arbeidsmiljøutvalg med 6 plasser" in words(wizard.middle)
    tab_to("seats.3")
    press(Qt.Key.Key_unknown, "4")
    assert "Arbeidsmiljøutvalg med 8 plasser" in words(wizard.middle)


def test_a_setup_of_what_is_there_already_says_so_and_leads_to_the_overview(desk: Desk, qtbot: QtBot) -> None:
    from tests.services.test_setup import BYGG

    desk.write_draft(setup.SUBJECT, BYGG.to_draft())
    wizard = opened(desk, qtbot)
    wizard.made = frozenset(row.key for row in wizard.plan().rows)
    wizard.show_step("create")
    assert title(wizard) == "Alt er på plass fra før"
    assert "valgt" not in words(wizard.footer)
    press(Qt.Key.Key_Return)
    assert desk.ask(committees.list_bodies) == ()


def test_an_answer_that_contradicts_another_is_said_under_its_question_and_holds_the_step(
    desk: Desk, qtbot: QtBot
) -> None:
    small = answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2026, 3, 1), opt_out_until=date(2026, 2, 1))
    desk.write_draft(setup.SUBJECT, replace(small, name="Firma AS").to_draft())
    wizard = opened(desk, qtbot)
    wizard.show_step("agreements")
    settle()
    tab_to("wizard.next")
    press(Qt.Key.Key_Space)
    assert title(wizard) == "Er noe avtalt eller krevd?"
    field = wizard.forms[0].fields["opt_out_until"]
    assert field.error() == "Avtalen kan ikke slutte før den ble signert."
    field.set_raw("1. mars 2027")
    field.left.emit()
    settle()
    assert wizard.forms[0].fields["opt_out_until"].error() == ""


def test_an_industry_is_found_by_a_word_and_its_code_says_what_it_is(desk: Desk, qtbot: QtBot) -> None:
    desk.write_draft(setup.SUBJECT, replace(answers(), name="Firma AS").to_draft())
    wizard = opened(desk, qtbot)
    wizard.show_step("ohs")
    settle()
    assert "Koden er: oppføring av bygninger." in words(wizard.middle)
    field = wizard.forms[0].fields["industry_code"]
    assert isinstance(field, IndustryField)
    finder = field.line.completer()
    field._offer("rengjøring")
    finder.setCompletionPrefix("rengjøring")
    assert finder.completionCount() == 1
    field._picked(finder.currentCompletion())
    settle()
    assert field.raw() == "81.2"
    field.set_raw("62.100")
    field.left.emit()
    settle()
    assert "Koden er ikke på listen over næringer" in words(wizard.middle)
    field.set_raw("kontor")
    field.left.emit()
    assert "er ikke en næringskode" in field.error()


def test_a_code_of_the_other_version_is_said_at_the_version(desk: Desk, qtbot: QtBot) -> None:
    desk.write_draft(setup.SUBJECT, replace(answers(), name="Firma AS").to_draft())
    wizard = opened(desk, qtbot)
    wizard.show_step("ohs")
    settle()
    field = wizard.forms[0].fields["industry_code"]
    field.set_raw("96.02")
    field.left.emit()
    assert "96.02 finnes ikke i SN2025" in wizard.forms[0].fields["industry_standard"].error()
