"""Elections: the drafts of the setup are listed with who appoints the board, and an empty list says when one is due."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.services import representatives, setup
from amu_desktop.services.setup_plan import plan_setup
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.elections import ElectionsPage
from amu_desktop.ui.parts import Row, Title
from amu_desktop.ui.picture import settle
from tests.make import appoint, make_area, make_person
from tests.services.test_setup import BYGG

ON = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


def opened(desk: Desk, qtbot: QtBot) -> ElectionsPage:
    page = ElectionsPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.first()
    page.resize(1126, 768)
    page.show()
    settle()
    return page


def title(page: ElectionsPage) -> str:
    found = page.findChild(Title)
    assert found is not None
    return found.text()


def words(page: ElectionsPage) -> str:
    return "\n".join(label.text().replace("\u00a0", " ") for label in page.findChildren(QLabel))


def test_without_elections_it_says_so_and_when_the_first_period_ends(desk: Desk, qtbot: QtBot) -> None:
    assert title(opened(desk, qtbot)) == "Ingen valg er i gang"
    spring = date(2026, 3, 1)
    seat = make_area(desk.workspace)
    appoint(desk.workspace, seat.post_id, make_person(desk.workspace), spring, notice_received_on=spring)
    assert "Den første som går ut: Ola Nordli, 1. mars 2028." in words(opened(desk, qtbot))


def test_the_drafts_of_the_setup_are_listed_until_the_offices_are_filled(desk: Desk, qtbot: QtBot) -> None:
    plan = plan_setup(BYGG, ON)
    desk.do(setup.create, plan, {row.key for row in plan.rows if row.chosen}, "Arbeidsmiljøutvalget")
    page = opened(desk, qtbot)
    assert title(page) == "Fem valg er ikke gjennomført"
    assert len(page.findChildren(Row)) == 5
    assert "Valg av verneombud, Sandviken" in words(page)
    assert "Valgstyret oppnevnes av" in words(page)
    area = desk.ask(representatives.representatives, ON).areas[1]
    person = make_person(desk.workspace)
    appoint(desk.workspace, area.seats[0].post_id, person, ON, notice_received_on=ON)
    page.refresh()
    settle()
    assert title(page) == "Fire valg er ikke gjennomført"
    assert "Besatt" in words(page)


def test_an_election_is_started_from_the_panel_and_refused_while_another_is_for_the_same_seat(
    desk: Desk, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    desk.went.connect(lambda key, where: went.append((key, where)))
    forms: list[QWidget] = []
    desk.sided.connect(lambda _title, items: forms.extend(one for one in items if isinstance(one, QWidget)))
    seat = make_area(desk.workspace)
    page = opened(desk, qtbot)
    for _ in range(2):
        forms.clear()
        page.start(f"representative:{seat.area_id}")
        next(one for one in forms if one.objectName() == "panel.finish").click()  # type: ignore[attr-defined]
    assert [key for key, _ in went] == ["election"]
    errors = [one for part in forms for one in part.findChildren(QLabel) if "valg som ikke er ferdig" in one.text()]
    assert errors
