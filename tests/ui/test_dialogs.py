"""Questions, bugs and Qt's own words."""

import sys
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.ui import dialogs, guard, language, trouble
from amu_desktop.ui.language import QT_WORDS, t
from amu_desktop.ui.parts import AreaField
from tests.ui.conftest import Answers

SECRET = "Ola Nordli er syk"


def fail() -> NoReturn:
    raise ValueError(SECRET)


def test_a_bug_is_told_once_with_details_that_hold_no_personal_data(answers: Answers) -> None:
    try:
        fail()
    except ValueError as error:
        trouble.Hook()(ValueError, error, error.__traceback__)
    assert answers.asked == ["Noe gikk galt i programmet"]
    assert "builtins.ValueError" in answers.details
    assert "test_dialogs.py" in answers.details
    assert SECRET not in answers.details
    assert "/" not in answers.details.split("\n", 1)[1]


def test_a_refusal_that_nobody_caught_is_not_a_bug(answers: Answers) -> None:
    with pytest.raises(UserError):
        guard.tell(None, UserError("Must be filled in."))
    assert answers.asked == []


def test_enter_is_never_the_destructive_button(qtbot: QtBot, gui: QApplication) -> None:
    box = dialogs.Box("Slette utkastet?", "Det kan hentes tilbake i 30 dager.", "Slett utkastet", danger=True)
    qtbot.addWidget(box)
    box.show()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.result() == dialogs.Box.DialogCode.Rejected


def test_a_question_for_a_reason_is_not_left_empty_by_its_button(qtbot: QtBot, gui: QApplication) -> None:
    field = AreaField("Hvorfor")
    box = dialogs.Box("Stryke saken?", "Nummeret blir stående.", "Stryk saken", field=field)
    qtbot.addWidget(box)
    box.show()
    box.act.click()
    assert field.error() == "Skriv noe her, eller avbryt."
    field.set_raw("Trukket")
    box.act.click()
    assert box.result() == dialogs.Box.DialogCode.Accepted


def test_dialogs_show_hostile_text_as_it_is(qtbot: QtBot, gui: QApplication) -> None:
    box = dialogs.Box("<b>Hansen</b>", "<i>AS & Sønn</i>", "Lukk")
    qtbot.addWidget(box)
    assert {label.textFormat() for label in box.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(("english", "bokmal"), [("&Cancel", "Avbryt"), ("&Copy\tCtrl+C", "Kopier"), ("Yes", "Ja")])
def test_qt_speaks_bokmal(gui: QApplication, english: str, bokmal: str) -> None:
    assert QApplication.translate("QPlatformTheme", english) == bokmal


def test_qt_keeps_words_we_do_not_know(gui: QApplication) -> None:
    assert QApplication.translate("QWhatever", "%1 of nothing") == "%1 of nothing"


@pytest.mark.parametrize("spoken", ["nb", "nn"])
def test_every_word_of_qt_has_a_translation(gui: QApplication, spoken: str) -> None:
    try:
        language.t.use(spoken)
        same = [ours for ours in QT_WORDS.values() if t(ours) == ours and ours != "OK"]
        assert same == []
    finally:
        language.t.use("nb")


def test_the_hook_takes_over_from_python() -> None:
    before = sys.excepthook
    try:
        trouble.install()
        assert isinstance(sys.excepthook, trouble.Hook)
    finally:
        sys.excepthook = before
