"""The page of the committee: what the law misses is said first, seats are filled from the panel, nothing is refused."""

from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core import clock
from amu_desktop.domain.kinds import FixedAs, Side
from amu_desktop.services import committees, offices
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.pages import office_ends, seats
from amu_desktop.ui.pages.committees import CommitteesPage
from amu_desktop.ui.parts import Field, Row
from amu_desktop.ui.picture import settle
from tests.make import appoint, make_committee, make_person, seats_of

TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def november() -> object:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


@pytest.fixture
def panel(desk: Desk) -> list[object]:
    """Give what stands in the panel at the right."""
    held: list[object] = []
    desk.sided.connect(lambda title, items: held.__setitem__(slice(None), [title, *items]))
    return held


def opened(desk: Desk, qtbot: QtBot) -> CommitteesPage:
    page = CommitteesPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.first()
    page.resize(1180, 800)
    page.show()
    settle()
    return page


def words(widget: QWidget) -> str:
    settle()
    return "\n".join(label.text().replace("\u00a0", " ") for label in widget.findChildren(QLabel))


def field(panel: list[object], name: str) -> Field:
    found = [one for one in panel if isinstance(one, Field) and one.control.objectName().endswith(f".{name}")]
    assert found, name
    return found[0]


def finish(panel: list[object]) -> None:
    next(one for one in panel if isinstance(one, QPushButton) and one.objectName() == "panel.finish").click()
    settle()


def test_without_a_committee_the_page_leads_to_the_setup(desk: Desk, qtbot: QtBot) -> None:
    went: list[str] = []
    desk.went.connect(lambda page, _where: went.append(page))
    page = opened(desk, qtbot)
    next(one for one in page.findChildren(QPushButton) if one.text() == "Start oppsettet").click()
    assert went == ["setup"]
    assert desk.ask(committees.has_place, clock.today())


def test_an_empty_seat_is_said_to_be_missing_with_its_section_and_can_be_filled(
    desk: Desk, qtbot: QtBot, panel: list[object]
) -> None:
    body = make_committee(desk.workspace, 1, FixedAs.SENIOR)
    ola = make_person(desk.workspace, "Ola <Nordli> & Sønn")
    page = opened(desk, qtbot)
    assert "Én fra hver side" in words(page)
    assert "En plass fra arbeidsgiver er ledig." in words(page)
    assert any("7-1" in link.text() for link in page.findChildren(QPushButton))
    seat = seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0]
    seats.appoint(desk, seat, "Medlem")
    field(panel, "person_id").set_value(ola)
    finish(panel)
    desk._tell_pages()
    page.refresh()
    assert "Ola <Nordli> & Sønn" in words(page)
    holder = seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0].holder
    assert holder is not None
    assert holder.until == date(2028, 11, 19)


def test_a_member_who_leaves_gives_the_seat_to_the_deputy_and_it_can_be_undone(
    desk: Desk, qtbot: QtBot, panel: list[object]
) -> None:
    body = make_committee(desk.workspace, 1)
    member = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    assert member.deputy is not None
    appoint(desk.workspace, member.post_id, make_person(desk.workspace, "Ola Nordli"), date(2026, 1, 1))
    appoint(desk.workspace, member.deputy.post_id, make_person(desk.workspace, "Eva Dahl"), date(2026, 1, 1))
    page = opened(desk, qtbot)
    holder = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0].holder
    assert holder is not None
    office_ends.end(desk, holder, seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0])
    finish(panel)
    assert field(panel, "why").error() == "Velg hvorfor."
    field(panel, "why").set_value("Replaced")
    finish(panel)
    page.refresh()
    after = seats_of(desk.workspace, body, Side.EMPLOYEES, date(2026, 11, 19))[0].holder
    assert after is not None
    assert after.name == "Eva Dahl"
    desk.undo()
    back = seats_of(desk.workspace, body, Side.EMPLOYEES, date(2026, 11, 19))[0].holder
    assert back is not None
    assert back.name == "Ola Nordli"


def test_a_day_that_is_wrong_is_said_at_its_field_and_nothing_is_written(
    desk: Desk, qtbot: QtBot, panel: list[object]
) -> None:
    body = make_committee(desk.workspace, 1)
    seat = seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0]
    seats.appoint(desk, seat, "Medlem")
    finish(panel)
    assert field(panel, "person_id").error()
    assert seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0].holder is None


def test_the_chairs_turn_is_told_and_a_chair_is_chosen(desk: Desk, qtbot: QtBot, panel: list[object]) -> None:
    body = make_committee(desk.workspace, 1)
    for side, name in ((Side.EMPLOYER, "Kari Moe"), (Side.EMPLOYEES, "Ola Nordli")):
        seat = seats_of(desk.workspace, body, side, TODAY)[0]
        appoint(desk.workspace, seat.post_id, make_person(desk.workspace, name), date(2026, 1, 1))
    page = opened(desk, qtbot)
    assert "Lederen er ikke valgt." in words(page)
    page.choose_chair()
    person = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0].holder
    assert person is not None
    field(panel, "person_id").set_value(person.person_id)
    finish(panel)
    page.refresh()
    assert "Lederen kommer fra arbeidstakerne i 2026, fra arbeidsgiver i 2027." in words(page)
    chair = desk.ask(committees.chair, body, TODAY)
    assert chair is not None
    assert chair.until == date(2027, 1, 1)


def test_a_chair_who_changes_inside_the_year_is_told_with_the_days(
    desk: Desk, qtbot: QtBot, panel: list[object]
) -> None:
    body = make_committee(desk.workspace, 1)
    people = {}
    for side, name in ((Side.EMPLOYER, "Kari Moe"), (Side.EMPLOYEES, "Ola Nordli")):
        seat = seats_of(desk.workspace, body, side, TODAY)[0]
        people[side] = make_person(desk.workspace, name)
        appoint(desk.workspace, seat.post_id, people[side], date(2026, 1, 1))
    desk.do(committees.choose_chair, body, people[Side.EMPLOYER], date(2026, 1, 1), date(2026, 12, 1))
    page = opened(desk, qtbot)
    page.choose_chair()
    assert field(panel, "since").value() == date(2026, 12, 1), "after the one who sits"
    field(panel, "person_id").set_value(people[Side.EMPLOYEES])
    finish(panel)
    page.refresh()
    text = words(page)
    assert "Lederen kommer fra arbeidsgiver nå, fra arbeidstakerne fra 1. desember 2026." in text
    assert "Leder til 30. november 2026" in text
    assert "Leder fra 1. desember 2026" in text


def test_a_field_of_a_term_is_saved_when_it_is_left(desk: Desk, qtbot: QtBot, panel: list[object]) -> None:
    body = make_committee(desk.workspace, 1)
    seat = seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0]
    held = appoint(desk.workspace, seat.post_id, make_person(desk.workspace), date(2026, 1, 1))
    page = opened(desk, qtbot)
    seats.open_seat(desk, seats_of(desk.workspace, body, Side.EMPLOYER, TODAY)[0])
    form = next(form for one in panel if isinstance(one, QWidget) for form in one.findChildren(Form))
    form.fields["last"].set_value(date(2027, 6, 30))
    form.fields["last"].left.emit()
    form.fields["union_name"].set_raw("Fellesforbundet")
    form.fields["union_name"].left.emit()
    row = next(row for row in desk.ask(offices.holdings, seat.post_id) if row.id == held)
    assert (row.until, row.union_name) == (date(2027, 7, 1), "Fellesforbundet")
    assert page.findChildren(Row)
