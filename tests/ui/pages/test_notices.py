"""Oppslag: what hangs where, the real paper beside it, and every paper that was issued."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core.clock import standing_at
from amu_desktop.domain.kinds import How, UnitKind
from amu_desktop.services import people, posting, publishing, undertaking
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.documents import DocumentsPage
from amu_desktop.ui.pages.notices import NoticesPage
from amu_desktop.ui.pages.notices_board import Cell
from amu_desktop.ui.parts import Label, Table
from tests.make import appoint, make_area, make_person
from tests.ui.conftest import ODD_NAME, Answers

ON = date(2026, 6, 15)


@pytest.fixture(autouse=True)
def june() -> Iterator[None]:
    """Let it be a day in June 2026."""
    with standing_at(datetime(2026, 6, 15, 12, 0, tzinfo=UTC)):
        yield


class Panel:
    """Stands where the window's side panel is: keeps what was put in it."""

    def __init__(self, desk: Desk) -> None:
        self.title = ""
        self.items: tuple[object, ...] = ()
        desk.sided.connect(self.take)

    def take(self, title: str, items: tuple[object, ...]) -> None:
        self.title, self.items = title, items

    def press(self, name: str) -> None:
        widgets = [item for item in self.items if isinstance(item, QWidget)]
        found = [one for widget in widgets for one in (widget, *widget.findChildren(QPushButton))]
        next(one for one in found if isinstance(one, QPushButton) and one.objectName().startswith(name)).click()


def begun(desk: Desk, *sites: str) -> str:
    """Make workplaces and a safety representative, and give the person."""
    for site in sites:
        desk.do(undertaking.add_unit, site, UnitKind.SITE)
    seat = make_area(desk.workspace, ODD_NAME)
    person = make_person(desk.workspace, "Jonas Ness", phone="900 00 111", phone_may_be_posted=True)
    appoint(
        desk.workspace, seat.post_id, person, date(2025, 3, 12), how=How.ELECTED, notice_received_on=date(2025, 3, 12)
    )
    return person


def shown(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.built = True
    page.resize(1100, 700)
    page.first()
    page.show()


def notices(desk: Desk, qtbot: QtBot) -> NoticesPage:
    page = NoticesPage(desk)
    desk.changed.connect(lambda _: page.refresh())
    shown(page, qtbot)
    return page


def cells(page: NoticesPage) -> list[str]:
    return [cell.findChildren(Label)[0].text() for cell in page.findChildren(Cell)]


def pick(page: QWidget, name: str, key: str) -> None:
    combo = page.findChild(QComboBox, name)
    assert combo is not None
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def text_of(page: NoticesPage, tmp_path: Path) -> str:
    assert page.preview is not None
    file = tmp_path / "shown.pdf"
    file.write_bytes(page.preview.pdf)
    return PdfReader(file).pages[0].extract_text()


def test_with_nobody_to_post_the_page_says_what_brings_notices(desk: Desk, qtbot: QtBot) -> None:
    page = notices(desk, qtbot)
    assert page.preview is None
    assert page.can_do() == {}


def test_the_real_paper_is_shown_as_a_draft_until_it_is_issued(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    begun(desk)
    page = notices(desk, qtbot)
    text = text_of(page, tmp_path)
    assert "Jonas Ness" in text
    assert "Utkast" in text
    assert ODD_NAME in text
    assert desk.ask(publishing.list_papers) == ()


def test_saving_issues_the_notice_and_writes_the_very_bytes_that_are_kept(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    begun(desk)
    page = notices(desk, qtbot)
    target = tmp_path / "oppslag.pdf"
    answers.saves = [target]
    page.save()
    (row,) = desk.ask(publishing.list_papers)
    assert target.read_bytes() == desk.ask(publishing.content, row.id)


def test_the_language_of_the_notice_is_its_own(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    begun(desk)
    page = notices(desk, qtbot)
    pick(page, "notices.language", "en")
    assert "Safety representative" in text_of(page, tmp_path)


def test_a_cell_asks_when_it_was_put_up_and_then_holds_the_day(desk: Desk, qtbot: QtBot) -> None:
    begun(desk, "Verksted", "Sandviken")
    panel, page = Panel(desk), notices(desk, qtbot)
    assert cells(page) == ["Ikke hengt opp", "Ikke hengt opp"]
    page.findChildren(Cell)[1].click()
    panel.press("panel.finish")
    qtbot.waitUntil(lambda: cells(page)[1] == "15.\xa0juni")
    assert cells(page)[0] == "Ikke hengt opp"
    (row,) = desk.ask(posting.postings)
    assert (row.hung_on, row.hung_by) == (ON, "Kari Moe")


def test_everywhere_is_one_step_that_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    begun(desk, "Verksted", "Sandviken")
    panel, page = Panel(desk), notices(desk, qtbot)
    page.hang()
    panel.press("panel.finish")
    assert len(desk.ask(posting.postings)) == 2
    desk.undo()
    assert desk.ask(posting.postings) == ()


def test_a_changed_number_shows_as_outdated_and_says_which_edition_hangs(desk: Desk, qtbot: QtBot) -> None:
    person = begun(desk, "Verksted", "Sandviken")
    panel, page = Panel(desk), notices(desk, qtbot)
    page.hang()
    panel.press("panel.finish")
    desk.do(people.edit_person, person, "phone", "900 00 999")
    qtbot.waitUntil(lambda: cells(page) == ["Utdatert", "Utdatert"])
    said = " ".join(label.text() for label in page.findChildren(Label)).replace("\xa0", " ")
    assert "På Verksted, Sandviken henger utgaven fra 15. juni." in said
    assert "To av to oppslag er utdatert." in said


def test_what_hangs_can_be_taken_down_from_its_cell(desk: Desk, qtbot: QtBot) -> None:
    begun(desk, "Verksted")
    panel, page = Panel(desk), notices(desk, qtbot)
    page.hang()
    panel.press("panel.finish")
    qtbot.waitUntil(lambda: cells(page) == ["15.\xa0juni"])
    page.findChildren(Cell)[0].click()
    assert panel.title == "Verneombud, Verksted"
    panel.press("down.")
    assert desk.ask(posting.postings) == ()


def test_more_than_four_workplaces_are_counted_and_listed(desk: Desk, qtbot: QtBot) -> None:
    begun(desk, *(f"Bygg {n}" for n in range(6)))
    page = notices(desk, qtbot)
    assert cells(page) == ["0 av 6"]
    names = {label.text() for label in page.findChildren(Label)}
    assert {f"Bygg {n}" for n in range(6)} <= names


def test_all_documents_are_listed_with_what_became_of_them(desk: Desk, qtbot: QtBot) -> None:
    person = begun(desk)
    area_id = desk.ask(posting.board, ON).required[0].subjects[0].id
    publishing.publish(desk.workspace, "representative_notice", area_id, "nb")
    desk.do(people.edit_person, person, "phone", "900 00 999")
    publishing.publish(desk.workspace, "representative_notice", area_id, "nb")
    page = DocumentsPage(desk)
    shown(page, qtbot)
    (table,) = page.findChildren(Table)
    states = [str(table.rows.data(table.rows.index(row, 4))) for row in range(2)]
    assert states == ["Låst", "Erstattet"]


def test_a_document_is_opened_exactly_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    begun(desk)
    area_id = desk.ask(posting.board, ON).required[0].subjects[0].id
    row = publishing.publish(desk.workspace, "representative_notice", area_id, "nb")
    panel, page = Panel(desk), DocumentsPage(desk)
    shown(page, qtbot)
    page.show_where(id=row.id)
    assert panel.title == row.title
    preview = panel.items[-1]
    assert getattr(preview, "pdf", b"") == desk.ask(publishing.content, row.id)


def test_documents_are_filtered_by_kind_and_year(desk: Desk, qtbot: QtBot) -> None:
    begun(desk)
    area_id = desk.ask(posting.board, ON).required[0].subjects[0].id
    publishing.publish(desk.workspace, "representative_notice", area_id, "nb")
    with standing_at(datetime(2027, 1, 10, 12, 0, tzinfo=UTC)):
        publishing.publish(desk.workspace, "representative_notice", area_id, "nn")
    page = DocumentsPage(desk)
    shown(page, qtbot)
    pick(page, "documents.year", "2027")
    (table,) = page.findChildren(Table)
    assert table.rows.rowCount() == 1
