"""Settings: each choice takes effect when it is made, and copies are listed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.settings import SettingsPage
from amu_desktop.ui.parts import ChoiceField, RowCard


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.built = True
    made.first()
    made.show()
    return made


def choose(page: SettingsPage, label: str, key: str) -> None:
    field = next(one for one in page.findChildren(ChoiceField) if one.label == label and one.raw() != "")
    next(one for one in field.choice.segments if one.key == key).click()


def test_a_dark_look_and_a_larger_text_take_effect_at_once(page: SettingsPage) -> None:
    choose(page, "Utseende", "dark")
    choose(page, "Tekststørrelse", "large")
    assert theme.now().dark
    assert theme.px(100) == 115
    assert (settings.read()["look"], settings.read()["text_size"]) == ("dark", "large")


def test_the_language_is_kept_for_the_next_start(page: SettingsPage) -> None:
    choose(page, "Språk", "nn")
    assert settings.read()["language"] == "nn"


def test_the_name_that_changes_are_recorded_under_can_be_changed_and_not_emptied(
    page: SettingsPage, desk: Desk
) -> None:
    field = page.forms[0].fields["who"]
    field.set_raw("Ola Nordli")
    page.leave()
    assert (desk.workspace.who, settings.read()["who"]) == ("Ola Nordli", "Ola Nordli")
    field.set_raw("")
    page.leave()
    assert desk.workspace.who == "Ola Nordli"
    assert field.error() == "Må fylles ut."


def test_a_copy_that_is_made_stands_in_the_list(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    assert page.findChild(RowCard) is None
    desk.workspace.back_up("Asked for")
    desk.note_saved()
    card = page.findChild(RowCard)
    assert card is not None
    assert len(card.rows) == 1
