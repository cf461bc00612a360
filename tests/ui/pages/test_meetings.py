"""Meetings, a meeting and measures in the window: empty years plan themselves, stages follow time, ticking closes."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import Ground, MatterCategory, MeasureState, MeetingState
from amu_desktop.services import matters, measures, meetings, meetings_summons, minutes_cases, minutes_locking
from amu_desktop.services.matters import MatterDraft
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.matters import MattersPage, title_of
from amu_desktop.ui.pages.measures import MeasuresPage
from amu_desktop.ui.pages.meeting import MeetingPage
from amu_desktop.ui.pages.meetings import MeetingsPage
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import Title
from amu_desktop.ui.parts.choice import Segment
from amu_desktop.ui.picture import settle
from tests.documents.reading import extracted
from tests.make import make_person
from tests.services.meeting_stories import NOVEMBER, OSLO, Committee, Story, make_full_committee
from tests.ui.conftest import Answers


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10, 42, tzinfo=OSLO), tick=False):
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


def press(page: Page, name: str) -> None:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def title(page: Page) -> str:
    found = page.findChildren(Title)
    return found[0].text() if found else ""


def words(page: Page) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_without_a_committee_the_page_says_where_to_begin(qtbot: QtBot, desk: Desk) -> None:
    page = show(qtbot, MeetingsPage(desk))
    assert title(page) == "Det er ingen som kan møtes ennå"


def test_an_empty_year_proposes_four_meetings_that_are_undone_in_one_step(
    qtbot: QtBot, desk: Desk, committee: Committee
) -> None:
    page = show(qtbot, MeetingsPage(desk))
    assert "Ingen møter er planlagt" in words(page)
    assert "10. mars" in words(page).replace("\u00a0", " ")
    press(page, "meetings.plan_year")
    assert len(desk.ask(meetings.list_meetings, committee.body_id)) == 4
    desk.undo()
    settle()
    assert "Ingen møter er planlagt" in words(page)


def test_the_title_says_how_many_are_held_and_which_is_next(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    committee.begin(datetime(2026, 3, 11, 9, tzinfo=OSLO))
    committee.begin(NOVEMBER)
    committee.plan(datetime(2026, 12, 16, 9, tzinfo=OSLO))
    page = show(qtbot, MeetingsPage(desk))
    assert title(page).replace("\u00a0", " ") == "To av tre møter i 2026 er holdt. Neste er 16. desember."


def test_an_open_case_is_put_on_the_agenda_and_leaves_the_list(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    meeting = committee.plan(datetime(2027, 3, 10, 9, tzinfo=OSLO))
    draft = MatterDraft(committee.body_id, "Ventilasjon", MatterCategory.E, raised_on=date(2026, 11, 1))
    matter = desk.do(matters.raise_matter, draft)
    page = show(qtbot, MeetingPage(desk), id=meeting)
    assert isinstance(page, MeetingPage)
    assert page.tab == "agenda"
    press(page, f"carry.{matter}")
    assert page.findChild(QWidget, f"carry.{matter}") is None
    assert "Ventilasjon" in words(page)


def test_calling_and_sending_makes_the_meeting_summoned(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    meeting = committee.plan(datetime(2026, 12, 16, 9, tzinfo=OSLO))
    page = show(qtbot, MeetingPage(desk), id=meeting, tab="summons")
    press(page, "summons.call")
    assert "Vara: Ali Yusuf" in words(page)
    press(page, "summons.sent")
    assert desk.ask(meetings.load_meeting, meeting).state is MeetingState.SUMMONED
    assert page.findChild(QWidget, "summons.sent") is None, "it is sent"


def test_what_was_issued_is_shown_as_it_was_issued(
    qtbot: QtBot, desk: Desk, committee: Committee, answers: Answers, tmp_path: Path
) -> None:
    meeting = committee.plan(datetime(2026, 12, 16, 9, tzinfo=OSLO))
    desk.do(meetings_summons.call_people, meeting)
    preview = PaperPreview(desk, "summons", meeting)
    qtbot.addWidget(preview)
    answers.saves.append(tmp_path / "innkalling.pdf")
    preview.save()
    preview.draw()
    assert preview.pdf == (tmp_path / "innkalling.pdf").read_bytes()
    desk.do(meetings.edit_meeting, meeting, "place", "Kantinen")
    preview.draw()
    assert preview.pdf != (tmp_path / "innkalling.pdf").read_bytes(), "it does not hold any more"


def test_the_annex_of_a_confidential_case_is_a_paper_of_the_meeting(
    qtbot: QtBot, desk: Desk, committee: Committee
) -> None:
    story = committee.begin()
    case = story.case("En personalsak")
    desk.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    story.treat_the_rest()
    desk.do(minutes_locking.lock, story.meeting_id, {})
    page = show(qtbot, MeetingPage(desk), id=story.meeting_id, tab="minutes")
    label = story.item(case).label
    segment = next(one for one in page.findChildren(Segment) if one.text() == f"Vedlegg til sak {label}")
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    settle()
    preview = page.findChild(PaperPreview)
    assert preview is not None
    assert "En personalsak" in extracted(preview.pdf)


def test_beginning_the_minutes_goes_to_the_editor(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    meeting = committee.plan()
    went: list[tuple[str, dict[str, object]]] = []
    desk.went.connect(lambda key, where: went.append((key, where)))
    page = show(qtbot, MeetingPage(desk), id=meeting, tab="minutes")
    press(page, "meeting.begin")
    assert went == [("minutes", {"id": meeting})]
    assert Story(committee, meeting).minutes().begun


def test_ticking_a_measure_closes_it_and_asks_whether_it_worked(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    measure = desk.do(measures.add_measure, MeasureDraft("Rydde rømningsvei", due=date(2026, 11, 13)))
    sides: list[str] = []
    desk.sided.connect(lambda name, _items: sides.append(name))
    page = show(qtbot, MeasuresPage(desk))
    assert title(page) == "Ett tiltak er over fristen"
    assert "Frist var 13. november" in words(page).replace("\u00a0", " ")
    press(page, f"measure.tick.{measure}")
    (row,) = desk.ask(measures.list_measures, date(2026, 11, 18))
    assert row.state is MeasureState.DONE
    assert sides == ["Virket det?"]
    assert title(page) == "Alle tiltak er lukket"


def test_an_odd_name_stands_as_it_is_written(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    owner = make_person(desk.workspace, "Per <b>Hansen</b> & Sønn")
    desk.do(measures.add_measure, MeasureDraft("<i>Rydde</i>", owner_id=owner, due=date(2027, 3, 1)))
    page = show(qtbot, MeasuresPage(desk))
    assert "<i>Rydde</i>" in words(page)
    assert "Per <b>Hansen</b> & Sønn" in words(page)


def test_a_confidential_case_is_known_by_its_number_only(qtbot: QtBot, desk: Desk, committee: Committee) -> None:
    story = committee.begin()
    case = story.case("Sykemelding for Ola")
    desk.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    (row,) = desk.ask(matters.list_matters)
    page = show(qtbot, MattersPage(desk))
    assert title_of(row) == "Taushetsbelagt sak"
    assert "Ola" not in words(page)


def test_nothing_is_said_of_minutes_when_the_meeting_is_cancelled(
    qtbot: QtBot, desk: Desk, committee: Committee, answers: Answers
) -> None:
    meeting = committee.plan(datetime(2026, 12, 16, 9, tzinfo=OSLO))
    page = show(qtbot, MeetingPage(desk), id=meeting, tab="minutes")
    assert isinstance(page, MeetingPage)
    answers.texts = ["Sykdom"]
    page._cancel()
    settle()
    assert "Avlyst: Sykdom" in words(page)
    assert page.findChild(QWidget, "meeting.begin") is None
