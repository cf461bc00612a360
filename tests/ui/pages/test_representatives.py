"""The page of the safety representatives: areas to be decided, offices to be filled, notice to be recorded."""

from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import AreaState
from amu_desktop.services import representatives, undertaking
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.representatives import RepresentativesPage
from amu_desktop.ui.parts import Field
from amu_desktop.ui.picture import settle
from tests.make import appoint, make_area, make_person

TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def november() -> object:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


def opened(desk: Desk, qtbot: QtBot) -> RepresentativesPage:
    page = RepresentativesPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.first()
    page.show()
    return page


def words(page: RepresentativesPage) -> str:
    settle()
    return "\n".join(label.text().replace("\u00a0", " ") for label in page.findChildren(QLabel))


def test_areas_say_who_lacks_a_representative_and_that_they_are_to_be_decided(desk: Desk, qtbot: QtBot) -> None:
    office = make_area(desk.workspace, "Verkstedet")
    make_area(desk.workspace, "Kontoret")
    appoint(
        desk.workspace, office.post_id, make_person(desk.workspace, "Ola Nordli"), notice_received_on=date(2026, 3, 5)
    )
    page = opened(desk, qtbot)
    text = words(page)
    assert "To verneområder, ett uten verneombud" in text
    assert "Kreves når det er mer enn ett verneombud." in text
    assert text.count("Skal besluttes") == 2
    assert "ledelsen fikk skriftlig melding 5. mars 2026" in text


def test_a_representative_without_notice_is_shown_as_not_counting_yet(desk: Desk, qtbot: QtBot) -> None:
    office = make_area(desk.workspace, "Verkstedet")
    appoint(desk.workspace, office.post_id, make_person(desk.workspace, "Ola Nordli"))
    assert "gjelder når ledelsen har fått skriftlig melding" in words(opened(desk, qtbot))


def test_the_decision_on_an_area_is_recorded_with_who_the_law_names(desk: Desk, qtbot: QtBot) -> None:
    make_area(desk.workspace, "Verkstedet")
    desk.do(undertaking.set_union, "Fellesforbundet", 5, 12, TODAY)
    desk.do(undertaking.answer_fact, "committee_exists", False, TODAY)
    held: list[object] = []
    desk.sided.connect(lambda _title, items: held.__setitem__(slice(None), items))
    page = opened(desk, qtbot)
    (area,) = desk.ask(representatives.representatives, TODAY).areas
    page.decide(area)
    by = next(one for one in held if isinstance(one, Field) and one.control.objectName().endswith(".by"))
    assert by.raw() == "den lokale fagforeningen"
    next(one for one in held if isinstance(one, QPushButton) and one.objectName() == "panel.finish").click()
    (area,) = desk.ask(representatives.representatives, TODAY).areas
    assert (area.state, area.decided_on) == (AreaState.DECIDED, TODAY)
    page.refresh()
    assert "Skal besluttes" not in words(page)


def test_an_undertaking_without_areas_is_led_to_the_setup(desk: Desk, qtbot: QtBot) -> None:
    went: list[str] = []
    desk.went.connect(lambda page, _where: went.append(page))
    page = opened(desk, qtbot)
    next(one for one in page.findChildren(QPushButton) if one.text() == "Start oppsettet").click()
    assert went == ["setup"]


def test_a_period_that_ends_soon_is_said_with_the_days_left_and_an_election_is_offered(
    desk: Desk, qtbot: QtBot
) -> None:
    seat = make_area(desk.workspace)
    person = make_person(desk.workspace)
    since = date(2024, 12, 8)
    appoint(desk.workspace, seat.post_id, person, since, notice_received_on=since, decided_on=since)
    page = opened(desk, qtbot)
    assert "Går ut om" in words(page)
    assert page.findChild(QPushButton, f"area.elect.{seat.area_id}") is not None


def test_the_panel_of_notices_says_whether_management_has_had_it(desk: Desk, qtbot: QtBot) -> None:
    shown: list[str] = []
    held: list[QWidget] = []  # or the panel's parts go before they are read

    def keep(_title: str, items: tuple[object, ...]) -> None:
        held.extend(one for one in items if isinstance(one, QWidget))
        shown.extend(
            one.text() for part in held for one in (part, *part.findChildren(QLabel)) if isinstance(one, QLabel)
        )

    desk.sided.connect(keep)
    seat = make_area(desk.workspace)
    appoint(desk.workspace, seat.post_id, make_person(desk.workspace), TODAY, decided_on=TODAY)
    page = opened(desk, qtbot)
    page.can_do()["elections.notice"]()
    assert "Ledelsen har ikke fått meldingen ennå." in shown
    page.can_do()["representatives.history"]()
    assert any("Ola Nordli" in one for one in shown)
