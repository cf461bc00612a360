"""What happens to a meeting before it is held, in the window; several bodies; and where there is no committee."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import BodyKind, MeetingKind
from amu_desktop.services import committees, meetings, meetings_recall, meetings_summons
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.meetings import DemandDraft, MeetingDraft
from amu_desktop.ui.catalogue import PAGES
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.committees import CommitteesPage
from amu_desktop.ui.pages.meeting import MeetingPage
from amu_desktop.ui.pages.meetings import MeetingsPage
from amu_desktop.ui.parts import Title
from amu_desktop.ui.parts.choice import Segment
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.make import SPRING
from tests.services.meeting_stories import NOVEMBER, OSLO, Committee, make_full_committee
from tests.services.test_meetings_bodies import make_cooperation
from tests.ui.conftest import Answers


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 2, 10, 42, tzinfo=OSLO), tick=False):
        yield


@pytest.fixture
def committee(desk: Desk) -> Committee:
    return make_full_committee(desk.workspace)


def show(qtbot: QtBot, page: Page, **where: object) -> Page:
    qtbot.addWidget(page)
    page.resize(1126, 768)
    page.first()
    if where:
        page.show_where(**where)
    page.desk.changed.connect(lambda _tables: page.refresh())
    page.show()
    settle()
    return page


def text_of(page: QWidget) -> str:
    return "\n".join(label.text().replace("\u00a0", " ") for label in page.findChildren(QLabel))


def click(page: QWidget, name: str) -> None:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def answer(page: QWidget, summons_id: str, key: str) -> None:
    choice = page.findChild(QWidget, f"summons.answer.{summons_id}")
    assert choice is not None
    segment = next(each for each in choice.findChildren(Segment) if each.key == key)
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    settle()


def test_a_no_asks_for_the_personal_deputy_who_is_called_with_one_button(
    desk: Desk, committee: Committee, qtbot: QtBot
) -> None:
    meeting = committee.plan()
    desk.do(meetings_summons.mark_sent, meeting, date(2026, 11, 2))
    rows = {row.name: row for row in desk.ask(meetings_summons.summons, meeting).people}
    page = show(qtbot, MeetingPage(desk), id=meeting, tab="summons")
    answer(page, rows["Jonas Ness"].id, "no")
    assert "Varamedlemmet må kalles inn: Ali Yusuf" in text_of(page)
    click(page, f"summons.deputy.{rows['Jonas Ness'].id}")
    assert "for Jonas Ness" in text_of(page)
    assert "Varamedlemmet må kalles inn" not in text_of(page)
    answer(page, rows["Line Aasen"].id, "no")
    assert "Det er ikke noe varamedlem å kalle inn" in text_of(page)


def test_a_moved_meeting_shows_its_old_day_and_whom_to_tell(desk: Desk, committee: Committee, qtbot: QtBot) -> None:
    meeting = committee.plan()
    desk.do(meetings_summons.mark_sent, meeting, date(2026, 11, 2))
    desk.do(meetings.move_meeting, meeting, NOVEMBER + timedelta(days=7), reason="Strømmen er borte")
    listed = show(qtbot, MeetingsPage(desk))
    assert "Flyttet fra 11. november" in text_of(listed)
    assert "Ny innkalling må sendes" in text_of(listed)
    page = show(qtbot, MeetingPage(desk), id=meeting, tab="summons")
    assert "Flyttet fra onsdag 11. november 2026 kl. 09.00: Strømmen er borte" in text_of(page)
    click(page, "summons.sent")
    assert desk.ask(meetings_recall.to_tell, meeting) == ()
    assert "Hvem fikk hvilken innkalling" in text_of(page)


def test_those_called_to_a_cancelled_meeting_are_ticked_as_told(desk: Desk, committee: Committee, qtbot: QtBot) -> None:
    meeting = committee.plan()
    desk.do(meetings_summons.mark_sent, meeting, date(2026, 11, 2))
    desk.do(meetings.cancel_meeting, meeting, "<Sykdom>")
    page = show(qtbot, MeetingPage(desk), id=meeting)
    assert "Avlyst: <Sykdom>" in text_of(page)
    click(page, "meeting.told")
    assert "Innkallingen disse fikk, gjelder ikke" not in text_of(page)


def test_too_few_meetings_and_a_demanded_one_are_said_in_the_list(
    desk: Desk, committee: Committee, qtbot: QtBot
) -> None:
    two = [DemandDraft(committee.people[name], date(2026, 5, 2), "Støv") for name in ("Camilla Dahl", "Marit Sund")]
    meeting = desk.do(meetings.demand_meeting, MeetingDraft(committee.body_id, NOVEMBER), two)
    desk.do(
        meetings.plan_meeting,
        MeetingDraft(committee.body_id, NOVEMBER + timedelta(days=2), kind=MeetingKind.EXTRAORDINARY),
    )
    page = show(qtbot, MeetingsPage(desk))
    said = text_of(page)
    assert "normalt fire ganger i året. I 2026 er det to." in said
    assert {"Krevd", "Ekstraordinært", "Lov"} <= set(said.split("\n"))
    detail = text_of(show(qtbot, MeetingPage(desk), id=meeting))
    assert "Camilla Dahl og Marit Sund" in detail
    assert "Usikkert" in detail


def test_the_body_is_picked_where_there_are_several(desk: Desk, committee: Committee, qtbot: QtBot) -> None:
    draft = BodyDraft(
        "Støvgruppen & <co>",
        kind=BodyKind.SUB,
        employer_seats=1,
        employee_seats=1,
        code="SG",
        parent_id=committee.body_id,
        since=SPRING,
        task="Støv",
        decided_on=SPRING,
    )
    body = desk.do(committees.create_part, draft)
    committee.plan()
    page = show(qtbot, MeetingsPage(desk))
    names = [each.text() for each in page.findChildren(QPushButton)]
    assert "Støvgruppen && <co>" in names
    QTest.mouseClick(
        next(each for each in page.findChildren(QPushButton) if "Støvgruppen" in each.text()),
        Qt.MouseButton.LeftButton,
    )
    settle()
    assert "Ingen møter er planlagt" in text_of(page)
    shown = show(qtbot, CommitteesPage(desk), id=body)
    assert "Det gir råd til arbeidsmiljøutvalget." in text_of(shown)
    assert "Øverste leder" not in text_of(shown)


def test_without_a_committee_meetings_are_called_cooperation(desk: Desk, answers: Answers, qtbot: QtBot) -> None:
    workspace = desk.workspace
    make_cooperation(workspace)
    window = Window(desk, PAGES)
    qtbot.addWidget(window)
    desk._workspace = None
    desk.open(workspace)
    settle()
    assert "committees" not in window.nav.rows
    assert window.nav.rows["meetings"].text() == "Samarbeid"
    window.go("meetings")
    page = window.page
    assert page is not None
    title = page.findChild(Title)
    assert title is not None
    assert title.text() == "Samarbeid"
    assert "behandler verneombudet sakene og gir uttalelse" in text_of(page)
