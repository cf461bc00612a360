"""The page of the undertaking: fields that save when left, people, and a list fetched only after a yes."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.exchange.people_sheet import read_people
from amu_desktop.services import people, undertaking
from amu_desktop.services.people import PersonDraft
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.undertaking import UndertakingPage
from amu_desktop.ui.parts import Field, Table
from amu_desktop.ui.picture import settle
from tests.make import make_person
from tests.ui.conftest import ODD_NAME, Answers

TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def november() -> object:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


def opened(desk: Desk, qtbot: QtBot, tab: str = "about") -> UndertakingPage:
    page = UndertakingPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.first()
    if tab != "about":
        page.show_tab(tab)
    page.show()
    return page


def words(page: UndertakingPage) -> str:
    settle()
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def names(page: UndertakingPage) -> list[str]:
    (table,) = page.findChildren(Table)
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def test_the_name_is_kept_as_written_and_a_field_is_saved_when_it_is_left(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    assert ODD_NAME in words(page)
    field = page.forms[0].fields["place"]
    field.set_raw("Bergen")
    field.left.emit()
    row = desk.ask(undertaking.load_undertaking)
    assert row is not None
    assert row.place == "Bergen"
    number = page.forms[0].fields["org_number"]
    number.set_raw("12")
    number.left.emit()
    assert "ni sifre" in number.error()


def test_twelve_months_give_the_average(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    for month in range(1, 13):
        field = page.forms[2].fields[str(month)]
        field.set_raw("30" if month > 1 else "29")
        field.left.emit()
    page.refresh()
    assert "Snittet for 2025 er 29,9." in words(page)


def cell(page: UndertakingPage, name: str, text: str) -> Field:
    """Write in a cell of the table of months and leave it."""
    field = page.counts.months.fields[name]
    field.set_raw(text)
    field.left.emit()
    settle()
    return field


def press(page: UndertakingPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None
    found.click()
    settle()


def show(page: UndertakingPage, way: str) -> None:
    page.counts._show(way)
    settle()


def test_the_working_of_the_average_is_shown_in_words_and_never_rounded_up(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    for month in range(1, 13):
        cell(page, str(month), "30" if month > 1 else "29")
    page.refresh()
    assert "29 + 30 + 30 + 30 + 30 + 30 + 30 + 30 + 30 + 30 + 30 + 30 = 359. 359 delt på 12 er 29,91…" in words(page)
    assert "Snittet for 2025 er 29,9." in words(page)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("-3", "kan ikke være lavere enn 0"), ("2,5", "helt tall"), ("tretti", "er ikke et tall")],
)
def test_what_is_no_number_of_people_is_said_at_its_cell_and_not_written(
    desk: Desk, qtbot: QtBot, text: str, complaint: str
) -> None:
    page = opened(desk, qtbot)
    assert complaint in cell(page, "3", text).error()
    assert "ansatte denne måneden først" in cell(page, "hired.4", "2").error()
    assert desk.ask(undertaking.headcounts, 2025) == ()


def test_both_rules_stand_beside_one_another_with_their_own_number(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    for month in range(1, 13):
        cell(page, str(month), "29")
        cell(page, f"hired.{month}", "2")
    for key, value in {"excepted_trade": "none", "employees_today": 41, "committee_ordered": False}.items():
        desk.do(undertaking.answer_fact, key, value, TODAY)
    page.refresh()
    text = words(page)
    assert "To regler, to måter å telle på" in text
    assert "De som jobber minst 20 timer i uken, i snitt i 2025" in text
    assert "Med innleide: 31" in text
    assert "Alle ansatte i dag, også deltid og midlertidige" in text
    assert "\n41\n" in text
    assert "Uten innleide: 29 + 29" in text
    assert "Med innleide: 31 + 31" in text


def test_who_cannot_be_counted_is_named_with_a_way_to_them(desk: Desk, qtbot: QtBot) -> None:
    went: list[tuple[str, dict[str, object]]] = []
    desk.went.connect(lambda where, values: went.append((where, values)))
    person = make_person(desk.workspace, "Ola Lie")
    page = opened(desk, qtbot)
    show(page, "people")
    assert "Listen gir ikke noe snitt: én person kan ikke telles" in words(page)
    press(page, f"counts.gap.{person}")
    assert went == [("undertaking", {"tab": "people", "id": person})]


def test_the_list_takes_over_only_when_one_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.do(people.add_person, PersonDraft("Kari", "Moe", weekly_hours=Decimal(37), since=date(2020, 1, 1)))
    page = opened(desk, qtbot)
    assert "Snittet for 2025 er 1." in words(page)
    show(page, "months")
    for month in range(1, 13):
        cell(page, str(month), "30")
    page.refresh()
    show(page, "people")
    assert "Snittet for 2025 er 30." in words(page)
    press(page, "counts.use_people")
    page.refresh()
    assert "Snittet for 2025 er 1." in words(page)
    desk.undo()
    assert len(desk.ask(undertaking.headcounts, 2025)) == 12


def test_people_are_found_while_typing(desk: Desk, qtbot: QtBot) -> None:
    make_person(desk.workspace, "Kari Øye")
    make_person(desk.workspace, "Per Lie")
    page = opened(desk, qtbot, "people")
    assert names(page) == ["Per Lie", "Kari Øye"]
    finder = next(one for one in page.findChildren(Field) if one.control.objectName() == "people.find")
    QTest.keyClicks(finder.control, "øye")
    assert names(page) == ["Kari Øye"]


def test_a_list_is_shown_with_faults_first_and_written_only_after_a_yes(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    make_person(desk.workspace, "Kari Moe")
    path = tmp_path / "ansatte.csv"
    path.write_bytes("Navn;Timer\nKari Moe;20\nÅse Bø;37,5\nNils;full\n;20\n".encode("cp1252"))
    page = opened(desk, qtbot, "people")
    answers.opens.append(path)
    page.people.fetch()
    qtbot.waitUntil(lambda: page.people.sheet is not None)
    text = words(page)
    assert "To rader har feil og blir ikke med" in text
    assert "Rad 4: «full» er ikke et antall timer. Skriv for eksempel 37,5." in text
    assert "Én står her fra før og blir ikke med." in text
    assert names(page) == ["Åse Bø"]
    assert len(desk.ask(people.list_people, TODAY)) == 1
    next(one for one in page.findChildren(QPushButton) if one.objectName() == "people.import").click()
    settle()
    assert {row.name for row in desk.ask(people.list_people, TODAY)} == {"Åse Bø", "Kari Moe"}
    desk.undo()
    assert len(desk.ask(people.list_people, TODAY)) == 1


def test_a_list_that_is_dropped_leaves_nothing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Navn\nÅse Bø\n", "utf-8")
    page = opened(desk, qtbot, "people")
    page.people._show_sheet(read_people(path))
    next(one for one in page.findChildren(QPushButton) if one.text() == "Avbryt").click()
    settle()
    assert desk.ask(people.list_people, TODAY) == ()
    assert "Ingen ansatte ennå" in words(page)


def test_somebody_leaves_from_the_panel(desk: Desk, qtbot: QtBot) -> None:
    make_person(desk.workspace, "Kari Moe")
    page = opened(desk, qtbot, "people")
    held: list[object] = []
    desk.sided.connect(lambda _title, items: held.__setitem__(slice(None), items))
    page.people.leave(desk.ask(people.list_people, TODAY)[0])
    next(one for one in held if isinstance(one, QPushButton) and one.objectName() == "panel.finish").click()
    assert desk.ask(people.list_people, date(2026, 11, 19)) == ()


def test_a_union_is_a_name_and_a_number(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "unions")
    held: list[object] = []
    desk.sided.connect(lambda _title, items: held.__setitem__(slice(None), items))
    page.add_union()
    for name, text in (("union_name", "Fellesforbundet"), ("members", "17")):
        field = next(one for one in held if isinstance(one, Field) and one.control.objectName().endswith(f".{name}"))
        QTest.keyClicks(field.control, text)
    finish = next(one for one in held if isinstance(one, QPushButton) and one.objectName() == "panel.finish")
    QTest.mouseClick(finish, Qt.MouseButton.LeftButton)
    assert [(row.union_name, row.members) for row in desk.ask(undertaking.unions, TODAY)] == [("Fellesforbundet", 17)]


def test_what_contradicts_another_answer_stands_at_its_field_until_it_is_mended(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    code, standard = page.forms[0].fields["industry_code"], page.forms[0].fields["industry_standard"]
    code.set_raw("96.02")
    code.left.emit()
    standard.set_raw("SN2025")
    standard.left.emit()
    page.refresh()
    assert "96.02 finnes ikke i SN2025" in standard.error()
    code.set_raw("81.210")
    code.left.emit()
    page.refresh()
    assert standard.error() == ""
    assert "Koden er: rengjøring." in words(page)
