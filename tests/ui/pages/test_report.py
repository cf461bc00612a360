"""Årsrapport: begun, written in place, locked, treated and sent, with the real paper beside it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from amu_desktop.core.clock import standing_at
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.services import committees, publishing, report
from amu_desktop.services.meetings import MeetingDraft, plan_meeting
from amu_desktop.services.report_rows import SectionState
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.report import ReportPage
from amu_desktop.ui.parts import Label, Row
from amu_desktop.ui.picture import settle
from tests.make import make_committee
from tests.ui.conftest import ODD_NAME, Answers

ON = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    """Let it be a day in November 2026."""
    with standing_at(datetime(2026, 11, 24, 12, 0, tzinfo=UTC)):
        yield


def page_of(desk: Desk, qtbot: QtBot) -> ReportPage:
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.built = True
    page.resize(1126, 768)
    page.first()
    page.show()

    def heard(touched: frozenset[str]) -> None:
        if touched & page.LISTENS:
            page.refresh()

    desk.changed.connect(heard)
    return page


def begun(desk: Desk, qtbot: QtBot) -> ReportPage:
    body = make_committee(desk.workspace)
    desk.do(report.start_report, body, 2026)
    return page_of(desk, qtbot)


def rows(page: ReportPage) -> list[Row]:
    return [row for row in page.findChildren(Row) if row.objectName().startswith("section.")]


def said(page: ReportPage) -> str:
    return " ".join(label.text() for label in page.findChildren(Label))


def press(page: ReportPage, name: str) -> None:
    next(one for one in page.findChildren(QPushButton) if one.text() == name or one.objectName() == name).click()


def test_without_anybody_to_report_on_the_page_says_so(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk, qtbot)
    assert "Ingenting å rapportere ennå" in said(page)
    assert page.can_do() == {}


def test_a_report_is_begun_only_when_asked_for(desk: Desk, qtbot: QtBot) -> None:
    make_committee(desk.workspace)
    page = page_of(desk, qtbot)
    assert desk.ask(report.list_reports) == ()
    page.can_do()["report.start"]()
    settle()
    assert len(desk.ask(report.list_reports)) == 1
    assert len(rows(page)) == 21
    assert "Årsrapport for 2026" in said(page)
    assert "Innhold" in said(page)


def test_the_six_parts_and_their_sections_stand_with_number_and_state(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    parts = ("Utvalget", "Møter og saker", "Skader og avvik", "Helse og fravær", "Forebygging", "Veien videre")
    assert all(part in said(page) for part in parts)
    names = [row.accessibleName() for row in rows(page)]
    assert names[7] == "8 Skader, ulykker og nestenulykker. Mangler tekst"
    assert names[13] == "14 Bedriftshelsetjenesten. Venter på rapport"
    assert names[19] == "20 Behandling og oversendelse. Etter behandling"


def test_what_is_written_is_saved_when_the_field_is_left_and_the_state_follows(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    before = page.sheet.remaining if page.sheet else 0
    page.show_where(section=8)
    settle()
    area = page.findChild(QTextEdit)
    assert area is not None
    QTest.keyClicks(area, "Ingen skader.")
    page.leave()
    settle()
    sheet = desk.ask(report_sheet, desk.ask(report.list_reports)[0].id)
    assert sheet.section(8).text == "Ingen skader."
    assert sheet.section(8).state is SectionState.READY
    assert page.sheet is not None
    assert page.sheet.remaining == before - 1


def test_enter_opens_a_section_and_the_preview_goes_to_its_page(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    row = next(row for row in rows(page) if row.objectName() == "section.19")
    QTest.keyClick(row, Qt.Key.Key_Return)
    settle()
    assert page.preview is not None
    assert page.contents is not None
    assert page.contents.open_number == 19
    assert page.preview.page() > 1


def test_what_there_was_none_of_is_written_with_one_click(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    page.show_where(section=8)
    press(page, "Skriv «Ingen meldinger i 2026. Det betyr ikke at ingenting har skjedd.»")
    sheet = desk.ask(report_sheet, desk.ask(report.list_reports)[0].id)
    assert sheet.section(8).text == "Ingen meldinger i 2026. Det betyr ikke at ingenting har skjedd."


def test_a_section_of_ours_is_left_out_only_with_a_reason(desk: Desk, qtbot: QtBot, answers: Answers) -> None:
    page = begun(desk, qtbot)
    page.show_where(section=10)
    answers.texts = ["", "regnes ut i mars"]
    press(page, "leave_out.10")
    assert not desk.ask(report_sheet, desk.ask(report.list_reports)[0].id).section(10).left_out
    press(page, "leave_out.10")
    settle()
    assert desk.ask(report_sheet, desk.ask(report.list_reports)[0].id).section(10).left_out
    assert "Tatt ut: regnes ut i mars" in said(page)
    press(page, "Ta inn i rapporten igjen")
    assert not desk.ask(report_sheet, desk.ask(report.list_reports)[0].id).section(10).left_out


def test_a_text_that_cannot_be_printed_is_told_where_the_paper_would_stand(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    desk.do(report.write_section, desk.ask(report.list_reports)[0].id, 9, "Bra 🎉")
    assert page.preview is not None
    page.preview.draw()
    assert "kan ikke trykkes" in said(page) or "🎉" in said(page)
    desk.do(report.write_section, desk.ask(report.list_reports)[0].id, 9, "Bra")
    page.preview.draw()
    assert page.preview.pdf.startswith(b"%PDF")


def test_a_draft_is_saved_without_being_issued(desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path) -> None:
    page = begun(desk, qtbot)
    answers.saves = [tmp_path / "utkast.pdf"]
    page.save()
    assert "Utkast – ikke gyldig" in PdfReader(tmp_path / "utkast.pdf").pages[0].extract_text()
    assert desk.ask(publishing.list_papers) == ()


def test_locking_asks_first_puts_the_report_on_the_agenda_and_lets_it_be_issued(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    page = begun(desk, qtbot)
    body = desk.ask(committees.list_bodies)[0].id
    meeting = desk.do(plan_meeting, MeetingDraft(body, datetime(2027, 5, 12, 9, tzinfo=UTC)))
    answers.confirms = [False, True]
    page.lock()
    assert not desk.ask(report.list_reports)[0].locked
    page.lock()
    settle()
    row = desk.ask(report.list_reports)[0]
    assert row.locked
    assert desk.ask(report_sheet, row.id).meeting_id == meeting
    assert "Rapporten legges fram i møtet 12. mai 2027." in said(page).replace("\u00a0", " ")
    assert "report.lock" not in page.can_do()
    answers.saves = [tmp_path / "rapport.pdf"]
    page.save()
    (issued,) = desk.ask(publishing.list_papers, kind="yearly_report")
    assert issued.paper_id == "AMU-AAR-2026-01"
    assert ODD_NAME in PdfReader(tmp_path / "rapport.pdf").pages[0].extract_text()


def test_a_report_that_was_locked_before_a_meeting_was_planned_is_put_before_the_next(
    desk: Desk, qtbot: QtBot, answers: Answers
) -> None:
    page = begun(desk, qtbot)
    answers.confirms = [True]
    page.lock()
    settle()
    assert "Ingen møter som kan behandle rapporten, er planlagt." in said(page)
    body = desk.ask(committees.list_bodies)[0].id
    meeting = desk.do(plan_meeting, MeetingDraft(body, datetime(2027, 5, 12, 9, tzinfo=UTC)))
    settle()
    forward = next(one for one in page.findChildren(QPushButton) if one.text() == "Legg den fram på neste møte")
    forward.click()
    settle()
    row = desk.ask(report.list_reports)[0]
    assert desk.ask(report_sheet, row.id).meeting_id == meeting
    assert "Rapporten legges fram i møtet 12. mai 2027." in said(page).replace("\u00a0", " ")


def test_the_case_it_was_treated_as_is_shown_however_many_meetings_are_planned(
    desk: Desk, qtbot: QtBot, answers: Answers
) -> None:
    page = begun(desk, qtbot)
    body = desk.ask(committees.list_bodies)[0].id
    for month in range(1, 9):
        desk.do(plan_meeting, MeetingDraft(body, datetime(2027, month, 12, 9, tzinfo=UTC)))
    answers.confirms = [True]
    page.lock()
    page.show_where(section=20)
    settle()
    picked = next(one for one in page.findChildren(QComboBox) if one.objectName().endswith(":treatment.item_id"))
    assert "Årsrapport" in picked.currentText()


def test_recipients_are_filled_in_when_the_report_is_adopted(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    page.show_where(section=20)
    settle()
    assert "Mottakerne føres opp når rapporten er behandlet." in said(page)
    row = desk.ask(report.list_reports)[0]
    desk.do(report.treat_report, row.id, None, ON)
    settle()
    assert "Usikkert" in said(page)
    assert "Råd fra oss" in said(page)
    names = [line.objectName() for line in page.findChildren(QLineEdit)]
    assert sum(name.endswith(".sent_on") for name in names) == 3
    field = next(line for line in page.findChildren(QLineEdit) if line.objectName().endswith(".sent_on"))
    QTest.keyClicks(field, "24.11.2026")
    page.leave()
    settle()
    assert [each.sent_on for each in desk.ask(report_sheet, row.id).recipients] == [ON, None, None]


def test_a_safety_service_without_a_committee_is_told_the_report_is_voluntary(desk: Desk, qtbot: QtBot) -> None:
    draft = committees.BodyDraft("Samarbeid", BodyKind.COOPERATION, since=date(2026, 1, 1))
    desk.do(committees.create_body, draft)
    page = page_of(desk, qtbot)
    assert "frivillig" in said(page)
    page.start()
    settle()
    assert "Vernetjenestens årsrapport for 2026" in said(page)
    assert len(rows(page)) == 18


def test_another_year_is_a_report_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    page.show_where(year=2025)
    assert rows(page) == []
    assert "Årsrapport for 2025" in said(page)
    page.start()
    settle()
    assert [row.year for row in desk.ask(report.list_reports)] == [2026, 2025]
