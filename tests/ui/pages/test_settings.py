"""Settings: each choice takes effect when it is made; copies, rules and archive do what they say."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.core import clock, settings
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.services import committees
from amu_desktop.services.committees import BodyDraft
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.settings import SettingsPage
from amu_desktop.ui.parts import ChoiceField
from amu_desktop.ui.picture import settle
from tests.make import make_committee
from tests.services.test_meetings_bodies import make_cooperation
from tests.ui.conftest import ODD_NAME, Answers


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    return opened(desk, qtbot)


def opened(desk: Desk, qtbot: QtBot) -> SettingsPage:
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


def copies_shown(page: SettingsPage) -> list[QPushButton]:
    return [one for one in page.findChildren(QPushButton) if one.objectName().startswith("copies.test.")]


def words(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def press(page: SettingsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()
    settle()


def test_a_copy_that_is_made_stands_in_the_list(page: SettingsPage, desk: Desk) -> None:
    assert copies_shown(page) == []
    desk.workspace.back_up("Asked for")
    desk.note_saved()
    assert len(copies_shown(page)) == 1
    press(page, "copies.make")
    assert len(copies_shown(page)) == 2


def test_one_stays_where_one_was_when_a_copy_comes_into_the_list(page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(1126, 620)
    settle()
    bar = page.scroller.verticalScrollBar()
    bar.setValue(400)
    page.copies.make()
    settle()
    qtbot.waitUntil(lambda: bar.value() == 400)


def test_a_copy_is_tested_and_a_bad_one_is_told_of(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    made = desk.workspace.back_up("Asked for")
    desk.note_saved()
    press(page, f"copies.test.{made.path.name}")
    qtbot.waitUntil(lambda: "er hel" in words(page))
    made.path.write_bytes(b"not a copy")
    press(page, f"copies.test.{made.path.name}")
    qtbot.waitUntil(lambda: "kan ikke brukes" in words(page))
    assert "Sikkerhetskopien er endret siden den ble laget." in words(page)


def test_the_file_is_checked_and_told_of_in_sentences(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    press(page, "copies.check")
    qtbot.waitUntil(lambda: "Filen er hel" in words(page))
    with closing(sqlite3.connect(desk.workspace.path)) as connection:
        connection.execute("UPDATE undertaking SET place = 'Et annet sted'")
        connection.commit()
    press(page, "copies.check")
    qtbot.waitUntil(lambda: "Én ting står ikke som den ble skrevet" in words(page))


def test_the_rules_of_the_committee_are_saved_one_by_one_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    body = make_committee(desk.workspace)
    page = opened(desk, qtbot)
    form = next(one for one in page.forms if one.subject == f"rules:{body}")
    form.fields["notice_days"].set_raw("14")
    page.leave()
    assert desk.ask(committees.rules, body, clock.today()) == {"notice_days": "14"}
    form.fields["notice_days"].set_raw("mange")
    page.leave()
    assert form.fields["notice_days"].error()
    desk.undo()
    assert desk.ask(committees.rules, body, clock.today()) == {}


def test_each_body_has_rules_and_numbers_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    committee = make_committee(desk.workspace)
    page = opened(desk, qtbot)
    assert page.findChild(QPushButton, f"filter.{committee}") is None, "there is nothing to choose between"
    draft = BodyDraft("lokalt utvalg i Bergen", BodyKind.LOCAL, parent_id=committee, since=date(2026, 1, 1))
    local = desk.do(committees.create_body, draft)
    page.refresh()
    press(page, f"filter.{local}")
    form = next(one for one in page.forms if one.subject == f"rules:{local}")
    form.fields["notice_days"].set_raw("3")
    page.leave()
    press(page, f"filter.{committee}")
    assert [one.subject for one in page.forms if one.subject.startswith("rules:")] == [f"rules:{committee}"]
    assert desk.ask(committees.rules, local, clock.today()) == {"notice_days": "3"}
    assert desk.ask(committees.rules, committee, clock.today()) == {}


def test_where_nobody_votes_names_beside_positions_are_no_rule(desk: Desk, qtbot: QtBot) -> None:
    body = make_cooperation(desk.workspace).body_id
    page = opened(desk, qtbot)
    form = next(one for one in page.forms if one.subject == f"rules:{body}")
    assert set(form.fields) == {"notice_days", "meetings_a_year", "language"}


def test_everything_is_saved_as_an_archive_and_read_into_a_new_file(
    page: SettingsPage, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    answers.saves = [tmp_path / "alt", None]
    press(page, "settings.archive.save")
    assert json.loads((tmp_path / "alt.json").read_text("utf-8"))
    press(page, "settings.archive.save")
    answers.opens, answers.saves = [tmp_path / "alt.json"], [tmp_path / "ny"]
    press(page, "settings.archive.read")
    assert (desk.workspace.path.name, desk.workspace.name) == ("ny.amu", ODD_NAME)


def test_an_archive_that_is_none_is_refused_and_the_file_stays(
    page: SettingsPage, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    before = desk.workspace.path
    (tmp_path / "feil.json").write_text("{}", "utf-8")
    answers.opens, answers.saves = [tmp_path / "feil.json"], [tmp_path / "ny.amu"]
    press(page, "settings.archive.read")
    assert not page.errors.isHidden()
    assert (desk.workspace.path, (tmp_path / "ny.amu").exists()) == (before, False)
