"""A small election of a safety representative from the palette to the locked record, without the mouse."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.domain.kinds import ElectionState
from amu_desktop.services import elections, offices
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui.catalogue import PAGES
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.window import Window
from tests.make import make_area, make_workspace
from tests.services.election_stories import make_undertaking
from tests.ui.conftest import Answers
from tests.ui.wizards.keyboard import CTRL, Key, Keyboard

BEFORE, AFTER = datetime(2026, 11, 17, 10), datetime(2026, 12, 2, 15, 30)


@pytest.fixture
def keyboard(tmp_path: Path, qtbot: QtBot, answers: Answers) -> Iterator[Keyboard]:
    settings.write(who="Kari Moe")
    workspace = make_workspace(tmp_path)
    make_undertaking(workspace, 12)
    make_area(workspace, "Hele bedriften")
    desk = Desk()
    window = Window(desk, PAGES)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    desk.open(workspace)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Keyboard(window, qtbot)
    for timer in window.findChildren(QTimer):
        timer.stop()
    desk.close()


def sheet_of(keyboard: Keyboard) -> ElectionSheet:
    desk = keyboard.window.desk
    (row,) = desk.ask(elections.list_elections, date(2026, 12, 2))
    return desk.ask(elections.load_election, row.id)


def test_a_small_election_is_held_with_keys_alone(keyboard: Keyboard, answers: Answers) -> None:
    with time_machine.travel(BEFORE, tick=True):
        start(keyboard)
        board_and_roll(keyboard)
        candidates(keyboard)
        announce(keyboard)
    with time_machine.travel(AFTER, tick=True):
        count(keyboard)
        conclude(keyboard, answers)
    sheet = sheet_of(keyboard)
    assert sheet.sealed
    (seat,) = sheet.seats
    (held,) = keyboard.window.desk.ask(offices.holdings, seat.post_id)
    assert (held.name, held.notice_received_on) == ("Anne Berg", date(2026, 12, 2))


def start(keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_K, CTRL)
    keyboard.type_here("Start valg")
    keyboard.press(Key.Key_Return)
    pick = keyboard.place
    assert isinstance(pick, QComboBox)
    keyboard.until("Hva er det valg til?", lambda: "Hele bedriften" in pick.currentText(), Key.Key_Down)
    keyboard.do("Start valget")
    assert keyboard.title == "Hvem leder valget?"


def board_and_roll(keyboard: Keyboard) -> None:
    keyboard.type("I valgstyret", "Bjørn Dahl")
    assert [row.name for row in sheet_of(keyboard).board] == ["Bjørn Dahl"]
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.title == "Hvem har stemmerett?"
    keyboard.do("Lag manntallet", Key.Key_Return)
    assert sheet_of(keyboard).entitled == 11
    keyboard.press(Key.Key_Return, CTRL)


def candidates(keyboard: Keyboard) -> None:
    assert keyboard.title == "Hvem stiller til valg?"
    for name in ("Anne Berg", "Cecilie Eide"):
        keyboard.type("Kandidat", name)
        keyboard.type("Foreslått av", "Parat")
        keyboard.do("candidate.add", Key.Key_Return)
    assert [row.name for row in sheet_of(keyboard).candidates] == ["Anne Berg", "Cecilie Eide"]
    keyboard.press(Key.Key_Return, CTRL)


def announce(keyboard: Keyboard) -> None:
    assert keyboard.title == "Når og hvor er valget?"
    form = keyboard.reach("Hvordan det stemmes")
    assert isinstance(form, QComboBox)
    keyboard.until("Hvordan det stemmes", lambda: "Hemmelig" in form.currentText(), Key.Key_Down)
    keyboard.type("Valgdag", "2. desember 2026")
    keyboard.type("Åpner kl.", "9")
    keyboard.type("Stenger kl.", "15")
    keyboard.press(Key.Key_Return, CTRL)
    assert sheet_of(keyboard).list_published_on == date(2026, 11, 17)
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.title == "Skriv ut stemmesedlene"
    keyboard.press(Key.Key_Return, CTRL)
    assert sheet_of(keyboard).state is ElectionState.VOTING


def count(keyboard: Keyboard) -> None:
    assert keyboard.title == "Tell opp stemmene"
    keyboard.do("voting.close", Key.Key_Return)
    assert sheet_of(keyboard).state is ElectionState.COUNTING
    for name, number in (
        *(("Kryss i manntallet", 10), ("Sedler i urnen", 10), ("Godkjente", 9), ("Blanke", 1), ("Forkastede", 0)),
        *(("Stemmer, Anne Berg", 6), ("Stemmer, Cecilie Eide", 3)),
        *(("Utlevert", 10), ("Ødelagt før utlevering", 0), ("Ubrukt", 6), ("Trykt", 16)),
        *(("Byttet mot ny seddel", 0), ("Uten avkryssing", 0), ("Talt opp av", "Bjørn Dahl")),
    ):
        keyboard.type(name, str(number))
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.title == "Dette er resultatet"


def conclude(keyboard: Keyboard, answers: Answers) -> None:
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.title == "Valget er ferdig"
    keyboard.type("Ledelsen fikk skriftlig melding", "2. desember 2026")
    answers.confirms = [True]
    keyboard.press(Key.Key_Return, CTRL)
    assert answers.asked == ["Låse valgprotokollen?"]
