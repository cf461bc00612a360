"""Restoring in three steps: nothing is touched before the last, and what was is kept."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.services import backups, people
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.parts import Row, Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.wizards.restore import RestoreWizard
from tests.make import SPRING, make_person


@pytest.fixture
def wizard(desk: Desk, qtbot: QtBot) -> RestoreWizard:
    """Give the wizard over a file with one copy and a person added since."""
    desk.workspace.back_up("Asked for")
    make_person(desk.workspace, "Ola Nordli")
    made = RestoreWizard(desk)
    qtbot.addWidget(made)
    made.built = True
    made.resize(1280, 800)
    made.first()
    made.show()
    settle()
    return made


def press(wizard: RestoreWizard) -> None:
    button = wizard.findChild(QPushButton, "wizard.next")
    assert button is not None
    button.click()


def words(wizard: RestoreWizard) -> str:
    settle()
    return "\n".join(label.text() for label in wizard.findChildren(QLabel))


def title(wizard: RestoreWizard) -> str:
    settle()
    found = wizard.findChild(Title)
    assert found is not None
    return found.text()


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.ask(people.list_people, SPRING)]


def test_a_copy_must_be_chosen_first_and_the_reason_stands_beside_the_button(wizard: RestoreWizard) -> None:
    assert "Velg en kopi først" in words(wizard)
    press(wizard)
    assert title(wizard) == "Hvilken kopi vil dere ha tilbake?"


def test_the_difference_is_shown_and_nothing_is_touched_before_the_last_step(wizard: RestoreWizard, desk: Desk) -> None:
    wizard.findChildren(Row)[0].pressed.emit()
    press(wizard)
    found = words(wizard)
    assert "Dette går tapt" in found
    assert "Personer" in found
    assert "Én endring i alt" in found
    assert "Ingenting kommer tilbake." in found
    press(wizard)
    assert title(wizard) == "Gjenopprette?"
    assert names(desk) == ["Ola Nordli"]
    assert len(backups.list_copies(desk.workspace)) == 1


def test_the_last_step_restores_opens_and_keeps_what_was(wizard: RestoreWizard, desk: Desk) -> None:
    toasts: list[str] = []
    desk.toasted.connect(lambda text, _undo: toasts.append(text))
    path = desk.workspace.path
    wizard.findChildren(Row)[0].pressed.emit()
    for _ in range(3):
        press(wizard)
        settle()
    assert (names(desk), desk.workspace.path) == ([], path)
    assert len(backups.list_copies(desk.workspace)) == 2
    assert toasts[0].startswith("Kopien er gjenopprettet")
    assert make_person(desk.workspace, "Line Aasen")


def test_a_copy_that_is_broken_is_refused_on_the_page(wizard: RestoreWizard, desk: Desk) -> None:
    wizard.findChildren(Row)[0].pressed.emit()
    press(wizard)
    press(wizard)
    copy = backups.list_copies(desk.workspace)[0]
    copy.path.write_bytes(copy.path.read_bytes() + b"x")
    press(wizard)
    settle()
    assert not wizard.errors.isHidden()
    assert names(desk) == ["Ola Nordli"]
    assert make_person(desk.workspace, "Line Aasen")
