"""Somebody leaves an office: the reason decides what is asked, who steps in is said, and a by-election begins at once."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
import time_machine
from PySide6.QtWidgets import QLabel, QPushButton

from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.services import elections, offices, people, representatives
from amu_desktop.services.offices import SeatRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages import office_history, seats
from amu_desktop.ui.pages.office_ends import Why, end
from amu_desktop.ui.parts import Field
from amu_desktop.ui.parts.layout import column, holder
from amu_desktop.ui.picture import settle
from tests.make import appoint, make_area, make_committee, make_person, seats_of

TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


class Panel:
    """The panel at the right: written in, finished and read."""

    def __init__(self, desk: Desk) -> None:
        self.shown = holder(column())
        desk.sided.connect(lambda _title, items: setattr(self, "shown", holder(column(*items))))

    def field(self, name: str) -> Field:
        return next(one for one in self.shown.findChildren(Field) if one.control.objectName().endswith(f".{name}"))

    def choose(self, name: str, value: object) -> None:
        self.field(name).set_value(value)
        self.field(name).edited.emit()

    def press(self, name: str = "panel.finish") -> None:
        self.shown.findChildren(QPushButton, name)[0].click()
        settle()

    @property
    def words(self) -> str:
        labels = [one for one in self.shown.findChildren(QLabel) if one.isVisibleTo(self.shown)]
        return "\n".join(one.text() for one in labels).replace("\u00a0", " ")


@pytest.fixture
def panel(desk: Desk) -> Panel:
    return Panel(desk)


def filled(desk: Desk, *, deputy: bool) -> SeatRow:
    """A safety representative in the workshop, with a deputy or without."""
    area = make_area(desk.workspace, "Verkstedet")
    chosen: dict[str, Any] = {"decided_on": date(2026, 3, 2), "notice_received_on": date(2026, 3, 5)}
    appoint(desk.workspace, area.post_id, make_person(desk.workspace, "Ola Nordli"), **chosen)
    if deputy:
        assert area.deputy is not None
        appoint(desk.workspace, area.deputy.post_id, make_person(desk.workspace, "Eva Dahl"), **chosen)
    return now(desk)


def now(desk: Desk, on: date = TODAY) -> SeatRow:
    (area,) = desk.ask(representatives.representatives, on).areas
    return area.seats[0]


def test_who_moves_for_good_is_out_that_day_and_the_deputy_takes_the_rest(desk: Desk, panel: Panel) -> None:
    seat = filled(desk, deputy=True)
    assert seat.holder is not None
    rest = seat.holder.until
    end(desk, seat.holder, seat, Why.MOVED)
    assert "Eva Dahl er vara og går inn for resten av perioden." in panel.words
    panel.choose("moved", date(2026, 11, 10))
    panel.press()
    after = now(desk).holder
    assert after is not None
    assert (after.name, after.since, after.until) == ("Eva Dahl", date(2026, 11, 10), rest)
    assert "Eva Dahl har gått inn for resten av perioden" in panel.words


def test_a_resignation_is_uncertain_and_need_not_end_the_office(desk: Desk, panel: Panel) -> None:
    seat = filled(desk, deputy=True)
    assert seat.holder is not None
    end(desk, seat.holder, seat)
    panel.choose("why", str(Why.RESIGNED))
    settle()
    shown = panel.words
    assert "Usikkert" in shown
    assert "Loven sier ikke" in shown
    assert "Enten slutter vervet den dagen dere blir enige om, eller så varer det til" in shown
    assert "Arbeidstilsynet" in shown
    panel.press()
    assert panel.field("ends").error() == "Velg om vervet avsluttes."
    panel.choose("ends", "no")
    panel.press()
    still = now(desk).holder
    assert still is not None
    assert (still.name, still.resigned_on) == ("Ola Nordli", TODAY)
    seats.open_seat(desk, now(desk))
    assert "Ba om å få trekke seg 18. november 2026" in panel.words


def test_who_leaves_the_undertaking_leaves_every_office_and_a_by_election_is_one_press(
    desk: Desk, panel: Panel
) -> None:
    went: list[tuple[str, object]] = []
    desk.went.connect(lambda key, where: went.append((key, where.get("id"))))
    seat = filled(desk, deputy=False)
    assert seat.holder is not None
    end(desk, seat.holder, seat)
    panel.choose("why", str(Why.LEFT))
    assert "Det er ingen stedfortreder. Det skal velges på nytt straks." in panel.words
    assert "Alle vervene personen har her, slutter den dagen." in panel.words
    panel.press()
    assert now(desk, date(2026, 11, 19)).holder is None
    assert not any(row.name == "Ola Nordli" and row.unit_id for row in desk.ask(people.list_people, date(2026, 11, 20)))
    panel.press(f"by_election.{seat.post_id}")
    (row,) = desk.ask(elections.list_elections, TODAY)
    sheet = desk.ask(elections.load_election, row.id)
    assert [one.post_id for one in sheet.seats] == [seat.post_id]
    assert sheet.why == "Ola Nordli sluttet i vervet"
    assert went == [("election", row.id)]


def test_a_day_before_the_office_began_is_refused_at_its_field(desk: Desk, panel: Panel) -> None:
    seat = filled(desk, deputy=True)
    assert seat.holder is not None
    end(desk, seat.holder, seat, Why.RESIGNED)
    panel.choose("ends", "no")
    panel.choose("on", date(2020, 1, 1))
    panel.press()
    assert panel.field("on").error() == "Ønsket om å trekke seg kan ikke komme før vervet begynte."


def test_a_reason_in_own_words_must_be_written_and_shows_in_the_history(desk: Desk, panel: Panel) -> None:
    body = make_committee(desk.workspace, 1)
    seat = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    appoint(desk.workspace, seat.post_id, make_person(desk.workspace, "Ola Nordli"), date(2026, 1, 1))
    seat = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    assert seat.holder is not None
    end(desk, seat.holder, seat)
    panel.choose("why", str(Why.OTHER))
    panel.press()
    assert panel.field("text").error() == "Skriv grunnen."
    panel.choose("text", "Ny stilling {utlandet} <i>")
    panel.press()
    assert "ledig" in panel.words
    office_history.open_history_of_body(desk, body, "Arbeidsmiljøutvalg")
    assert "Ny stilling {utlandet} <i>" in panel.words
    assert "Ola Nordli" in panel.words


def test_only_a_safety_representative_is_bound_to_an_area(desk: Desk, panel: Panel) -> None:
    body = make_committee(desk.workspace, 1)
    seat = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    appoint(desk.workspace, seat.post_id, make_person(desk.workspace, "Ola Nordli"), date(2026, 1, 1))
    seat = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    assert seat.kind is PostKind.MEMBER
    assert seat.holder is not None
    end(desk, seat.holder, seat, Why.MOVED)
    panel.press()
    assert panel.field("why").error()
    assert desk.ask(offices.holdings, seat.post_id)[0].until != TODAY
