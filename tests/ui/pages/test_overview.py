"""The overview: the answer first, at most three things to do, and each button goes where it is put right."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import FixedAs
from amu_desktop.services import committees, measures, meetings, overview, setup, undertaking
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.meetings import MeetingDraft
from amu_desktop.ui.catalogue import PAGES
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.overview import OverviewPage
from amu_desktop.ui.parts import Header, Notice, Row, Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.make import make_committee, make_person
from tests.services.test_meetings_bodies import make_cooperation

NOW = datetime(2026, 11, 18, 10)
LONG = "<Hansen> AS & Sønn 🦺 " * 300


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def went(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    """Give where the page went."""
    found: list[tuple[str, dict[str, object]]] = []
    desk.went.connect(lambda page, where: found.append((page, where)))
    return found


def opened(desk: Desk, qtbot: QtBot) -> OverviewPage:
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.first()
    page.resize(1126, 768)
    page.show()
    settle()
    return page


def words(page: OverviewPage) -> str:
    return "\n".join(label.text().replace("\u00a0", " ") for label in page.findChildren(QLabel))


def title(page: OverviewPage) -> str:
    found = page.findChild(Title)
    assert found is not None
    return found.text()


def button(page: OverviewPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def todo(page: OverviewPage) -> list[str]:
    found = page.findChildren(QPushButton)
    apart = {"todo.rest", "todo.not_assessed"}
    return [name for one in found if (name := one.objectName()).startswith("todo.") and name not in apart]


def begin(desk: Desk) -> str:
    """Make an undertaking of forty with an empty committee and give the committee."""
    answers = {"excepted_trade": "none", "employees_today": 40, "employees_average": Decimal(40)}
    for key, value in answers.items():
        desk.do(undertaking.answer_fact, key, value, NOW.date() - timedelta(days=90))
    return make_committee(desk.workspace, 3, FixedAs.SENIOR)


def test_an_empty_file_begins_with_the_question_and_offers_the_setup(
    desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    page = opened(desk, qtbot)
    assert title(page) == "Hva krever loven av dere?"
    next(one for one in page.findChildren(QPushButton) if one.text() == "Start oppsettet").click()
    assert went == [("setup", {})]


def test_a_setup_that_was_begun_can_be_gone_on_with(desk: Desk, qtbot: QtBot) -> None:
    desk.write_draft(setup.SUBJECT, {"name": "Prøve AS"})
    page = opened(desk, qtbot)
    assert "Fortsett oppsettet" in [one.text() for one in page.findChildren(QPushButton)]
    begin(desk)
    page.refresh()
    assert "Oppsettet er ikke fullført" in words(page)


def test_at_most_three_things_are_shown_and_the_rest_stand_in_the_law_check(
    desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    begin(desk)
    page = opened(desk, qtbot)
    found = desk.ask(overview.overview, NOW.date())
    rest = len(found.todo) - 3
    assert rest > 0
    missing = sum(duty.standing is overview.Standing.MISSING for duty in found.duties)
    assert title(page).startswith(f"{missing} krav er ikke oppfylt")
    assert len(todo(page)) == 3
    assert button(page, "todo.rest").text() == f"Vis {rest} til"
    button(page, "todo.rest").click()
    assert went == [("lawcheck", {"show": "missing"})]


def test_what_nobody_has_answered_for_is_one_line_and_no_row_among_what_is_to_be_done(
    desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    begin(desk)
    page = opened(desk, qtbot)
    found = desk.ask(overview.overview, NOW.date())
    assert found.not_assessed > 20
    assert button(page, "todo.not_assessed").text() == f"{found.not_assessed} plikter er ikke vurdert"
    assert all(duty.looked_at for duty in found.todo)
    assert [duty.of_register for duty in found.todo[:3]] == [False, False, False]
    button(page, "todo.not_assessed").click()
    assert went == [("lawcheck", {"show": "not assessed"})]


def test_only_the_first_button_is_primary_and_each_goes_to_its_remedy(
    desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    begin(desk)
    page = opened(desk, qtbot)
    kinds = [button(page, name).property("kind") for name in todo(page)]
    assert kinds == ["primary", "secondary", "secondary"]
    for name in todo(page):
        button(page, name).click()
    remedies = [duty.remedy for duty in desk.ask(overview.overview, NOW.date()).todo[:3]]
    assert went == [(one.page, dict(one.where)) for one in remedies if one is not None]


def test_enter_on_a_row_presses_its_button(desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]) -> None:
    begin(desk)
    page = opened(desk, qtbot)
    QTest.keyClick(page.findChildren(Row)[0], Qt.Key.Key_Return)
    assert went == [("committees", {})]


def test_every_remedy_leads_to_a_page_that_there_is(desk: Desk) -> None:
    known = {place.key for place in PAGES}
    body = begin(desk)
    desk.do(meetings.plan_meeting, MeetingDraft(body, (NOW - timedelta(days=2)).astimezone()))
    for years in (0, 1, 3):
        for duty in desk.ask(overview.duties, NOW.date() + timedelta(days=365 * years)):
            assert duty.remedy is None or duty.remedy.page in known, duty.remedy


def test_the_next_meeting_says_what_is_left_and_goes_there(
    desk: Desk, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    body = begin(desk)
    moment = datetime(2026, 12, 16, 9).astimezone()
    meeting = desk.do(meetings.plan_meeting, MeetingDraft(body, moment, moment + timedelta(hours=2), "Hardanger"))
    page = opened(desk, qtbot)
    assert "Onsdag 16. desember" in words(page)
    assert "kl. 09.00–11.00, Hardanger" in words(page)
    assert "Send innkalling innen 9. desember" in words(page)
    button(page, "meeting.prepare").click()
    assert went == [("meeting", {"id": meeting})]


def test_without_a_meeting_it_offers_to_plan_one(desk: Desk, qtbot: QtBot) -> None:
    begin(desk)
    assert "Ingen møter er planlagt" in words(opened(desk, qtbot))


def test_three_open_measures_are_shown_with_the_late_ones_first(desk: Desk, qtbot: QtBot) -> None:
    begin(desk)
    for days, text in ((40, "Måle støy"), (-5, LONG), (3, "Verneutstyr"), (90, "Ny bod")):
        desk.do(measures.add_measure, MeasureDraft(text, due=NOW.date() + timedelta(days=days)))
    page = opened(desk, qtbot)
    found = words(page)
    assert "Frist var 13. november" in found
    assert LONG.strip() in found
    assert "Ny bod" not in found
    assert button(page, "measures.all").text() == "Se alle 4"


def test_it_is_built_again_when_something_it_shows_has_changed(desk: Desk, qtbot: QtBot) -> None:
    body = begin(desk)
    page = opened(desk, qtbot)
    before = title(page)
    person = make_person(desk.workspace)
    desk.do(committees.choose_chair, body, person, NOW.date())
    assert {"holding", "meeting", "measure", "course", "undertaking_fact"} <= page.LISTENS
    page.refresh()
    assert title(page) == before


def test_the_health_service_is_asked_about_in_the_panel(desk: Desk, qtbot: QtBot) -> None:
    sided: list[tuple[str, object]] = []
    desk.sided.connect(lambda said, items: sided.append((said, items)))
    page = opened(desk, qtbot)
    page.show_where(ask="has_ohs")
    assert len(sided) == 1
    page._answer("has_ohs", value=True)
    assert desk.ask(undertaking.facts, NOW.date())["has_ohs"] is True


def test_twelve_months_after_the_rules_were_checked_a_line_says_so(desk: Desk, qtbot: QtBot) -> None:
    begin(desk)
    assert opened(desk, qtbot).findChild(Notice) is None
    with time_machine.travel(datetime(2027, 7, 1, 10), tick=True):
        assert "Reglene er sist kontrollert" not in words(opened(desk, qtbot))
    with time_machine.travel(datetime(2027, 8, 15, 10), tick=True):
        assert "Reglene er sist kontrollert 2. juli 2026. Se om det har kommet" in words(opened(desk, qtbot))
    with time_machine.travel(datetime(2027, 7, 2, 10), tick=True):
        page = opened(desk, qtbot)
        assert "Reglene er sist kontrollert 2. juli 2026. Se om det har kommet en nyere versjon." in words(page)
        assert page.findChild(Header) is not None


def test_the_right_column_goes_under_the_left_where_there_is_no_room(desk: Desk, qtbot: QtBot) -> None:
    begin(desk)
    page = opened(desk, qtbot)
    plan = button(page, "meeting.plan")
    beside = plan.mapTo(page, plan.rect().topLeft())
    page.resize(760, 768)
    settle()
    under = plan.mapTo(page, plan.rect().topLeft())
    assert beside.x() > 700
    assert under.x() < 200
    assert under.y() > beside.y()


@pytest.mark.parametrize(
    ("done", "total", "line"),
    [
        (0, 5, "Ingen av fem krav er i orden. Onsdag 18. november 2026."),
        (1, 6, "Ett av seks krav er i orden. Onsdag 18. november 2026."),
        (11, 12, "Elleve av tolv krav er i orden. Onsdag 18. november 2026."),
        (11, 14, "11 av 14 krav er i orden. Onsdag 18. november 2026."),
    ],
)
def test_the_line_under_the_title_counts_in_words_up_to_twelve(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, done: int, total: int, line: str
) -> None:
    begin(desk)
    monkeypatch.setattr(overview, "tally", lambda _found: (done, total))
    assert line in words(opened(desk, qtbot))


def test_help_on_the_overview_lists_its_own_keys_and_not_those_of_the_minutes(desk: Desk, qtbot: QtBot) -> None:
    window = Window(desk)
    qtbot.addWidget(window)
    begin(desk)
    window.go("overview")
    settle()
    window.show_help()
    settle()
    said = {label.text() for label in window.side.findChildren(QLabel)}
    assert {"Raden over og under", "Ctrl+K", "F1"} <= said
    assert not {"Sett alle stemmer til for", "Ny sak", "Flytt saken ned"} & said


def test_without_a_committee_it_says_who_meet_instead_and_when(desk: Desk, qtbot: QtBot) -> None:
    committee = make_cooperation(desk.workspace)
    committee.plan(NOW.astimezone() + timedelta(days=14))
    page = opened(desk, qtbot)
    words = " ".join(one.text() for one in page.findChildren(QLabel))
    assert "Dere har ikke noe utvalg" in words or "Dere har ikke utvalg" in words, words
    assert "behandler verneombudet sakene og gir uttalelse" in words
    assert "OLM § 2-2" in " ".join(one.text() for one in page.findChildren(QPushButton)).replace("\u00a0", " ")
    assert page.findChild(QPushButton, "meeting.prepare") is not None
