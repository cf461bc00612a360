"""Files in the window: attached by choosing or dropping, opened as a copy, saved, removed, and refused with a reason."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.services import attachments, meetings_papers
from amu_desktop.services.attachments import Owner
from amu_desktop.ui import outside
from amu_desktop.ui.attachments import FileList, size_of
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.matters import MattersPage
from amu_desktop.ui.pages.meeting import MeetingPage
from amu_desktop.ui.pages.meeting_papers import SummonsWithPapers
from amu_desktop.ui.pages.meetings import MeetingsPage
from amu_desktop.ui.parts.choice import Choice
from amu_desktop.ui.picture import settle
from tests.documents.reading import reader
from tests.documents.test_bundle import a_pdf
from tests.services.meeting_stories import OSLO, Story, make_full_committee
from tests.ui.conftest import Answers
from tests.ui.pages.test_meetings import press, show


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 4, 10, 42, tzinfo=OSLO), tick=False):
        yield


@pytest.fixture
def story(desk: Desk) -> Story:
    committee = make_full_committee(desk.workspace)
    return Story(committee, committee.plan())


@pytest.fixture
def opened() -> Iterator[list[tuple[str, bytes, bool]]]:
    """What was handed to the system: the name, the bytes, and whether it could be written to."""
    seen: list[tuple[str, bytes, bool]] = []

    def note(path: Path) -> bool:
        seen.append((path.name, path.read_bytes(), bool(path.stat().st_mode & 0o222)))
        return True

    before = outside.use(note)
    yield seen
    outside.use(before)


def a_path(folder: Path, name: str = "rapport.pdf", content: bytes = b"") -> Path:
    path = folder / name
    path.write_bytes(content or a_pdf("målinger"))
    return path


def listed(qtbot: QtBot, desk: Desk, owner: Owner, owner_id: str) -> FileList:
    made = FileList(desk, owner, owner_id, asks=True)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def names(desk: Desk, owner: Owner, owner_id: str) -> list[str]:
    return [row.name for row in desk.ask(attachments.list_files, owner, owner_id)]


def test_a_file_is_chosen_opened_as_a_copy_that_cannot_be_written_to_saved_and_removed(
    qtbot: QtBot, desk: Desk, answers: Answers, story: Story, opened: list[tuple[str, bytes, bool]], tmp_path: Path
) -> None:
    case, path = story.case(), a_path(tmp_path)
    files = listed(qtbot, desk, Owner.ITEM, case)
    answers.opens = [path]
    files.add()
    (row,) = desk.ask(attachments.list_files, Owner.ITEM, case)
    files._open(row)
    assert opened == [("rapport.pdf", path.read_bytes(), False)]
    answers.saves = [tmp_path / "kopi.pdf"]
    files._save(row)
    assert (tmp_path / "kopi.pdf").read_bytes() == path.read_bytes()
    files._remove(row)
    assert names(desk, Owner.ITEM, case) == []
    desk.undo()
    assert names(desk, Owner.ITEM, case) == ["rapport.pdf"]


def test_files_that_are_dropped_are_attached(qtbot: QtBot, desk: Desk, story: Story, tmp_path: Path) -> None:
    case = story.case()
    files = listed(qtbot, desk, Owner.ITEM, case)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_path(tmp_path, name, a_pdf(name)))) for name in ("a.pdf", "b.pdf")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    files.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert names(desk, Owner.ITEM, case) == ["a.pdf", "b.pdf"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("oppdatering.exe", b"MZ", "Only PDF"),
        ("lokkedue.pdf", b"MZ\x90", "not a {kind} file"),
        ("tom.pdf", b"", "is empty"),
    ],
)
def test_a_program_a_decoy_and_an_empty_file_are_refused_and_nothing_is_lost(
    qtbot: QtBot, desk: Desk, story: Story, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    case = story.case()
    files = listed(qtbot, desk, Owner.ITEM, case)
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        files.attach(path)
    assert said in refused.value.message
    assert names(desk, Owner.ITEM, case) == []


def test_three_hundred_megabytes_are_refused_with_the_number_and_without_being_read(
    qtbot: QtBot, desk: Desk, story: Story, tmp_path: Path
) -> None:
    case = story.case()
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(UserError) as refused:
        listed(qtbot, desk, Owner.ITEM, case).attach(path)
    assert refused.value.values["size"] == 50
    path.unlink()


def test_only_documents_are_opened_and_it_is_told_when_no_program_does(opened: list[tuple[str, bytes, bool]]) -> None:
    with pytest.raises(UserError):
        outside.open_copy("kjør meg.exe", b"MZ")
    assert opened == []
    outside.use(lambda _path: False)
    with pytest.raises(TroubleError):
        outside.open_copy("rapport.pdf", b"%PDF-")


def test_the_question_of_health_information_goes_when_it_is_answered(
    qtbot: QtBot, desk: Desk, story: Story, tmp_path: Path
) -> None:
    case = story.case()
    files = listed(qtbot, desk, Owner.ITEM, case)
    files.attach(a_path(tmp_path))
    settle()
    assert "helseopplysninger" in " ".join(label.text() for label in files.findChildren(QLabel))
    (row,) = desk.ask(attachments.list_files, Owner.ITEM, case)
    files._clear(row)
    settle()
    assert desk.ask(attachments.list_files, Owner.ITEM, case)[0].health_cleared is True


def test_the_summons_is_shown_and_saved_with_its_papers(
    qtbot: QtBot, desk: Desk, answers: Answers, story: Story, tmp_path: Path
) -> None:
    case = story.case()
    FileList(desk, Owner.ITEM, case).attach(a_path(tmp_path))
    page = show(qtbot, MeetingPage(desk), id=story.meeting_id, tab="summons")
    press(page, "summons.call")
    choice = page.findChild(Choice, "summons.papers")
    assert choice is not None
    choice.chosen.emit("papers")
    settle()
    shown = page.findChild(SummonsWithPapers)
    assert shown is not None
    assert len(reader(shown.pdf).pages) == 4, "the contents, two pages of summons and the report"
    (row,) = desk.ask(attachments.list_files, Owner.ITEM, case)
    desk.do(attachments.clear_health, row.id, True)
    shown = SummonsWithPapers(desk, story.meeting_id)
    qtbot.addWidget(shown)
    answers.saves = [tmp_path / "innkalling.pdf"]
    shown.save()
    assert (tmp_path / "innkalling.pdf").read_bytes().startswith(b"%PDF-")


def test_a_meeting_and_the_year_are_saved_for_a_calendar(
    qtbot: QtBot, desk: Desk, answers: Answers, story: Story, tmp_path: Path
) -> None:
    page = show(qtbot, MeetingPage(desk), id=story.meeting_id, tab="summons")
    press(page, "summons.call")
    answers.saves = [tmp_path / "møte.ics", tmp_path / "året.ics"]
    press(page, "summons.calendar")
    assert b"BEGIN:VEVENT" in (tmp_path / "møte.ics").read_bytes()
    year = show(qtbot, MeetingsPage(desk))
    assert isinstance(year, MeetingsPage)
    from amu_desktop.services.committees import list_bodies
    from amu_desktop.ui.pages.meeting_papers import save_year

    (body,) = desk.ask(list_bodies)
    save_year(desk, body)
    assert (tmp_path / "året.ics").read_bytes().count(b"BEGIN:VEVENT") == 1
    assert not desk.ask(meetings_papers.has_papers, story.meeting_id)


def test_the_panel_of_a_case_shows_its_files(qtbot: QtBot, desk: Desk, story: Story, tmp_path: Path) -> None:
    case = story.case()
    matter = story.item(case).matter_id
    assert matter is not None
    FileList(desk, Owner.MATTER, matter).attach(a_path(tmp_path))
    shown: list[QWidget] = []
    desk.side = lambda _title, *items: shown.extend(each for each in items if isinstance(each, FileList))  # type: ignore[method-assign]
    show(qtbot, MattersPage(desk), id=matter)
    (files,) = shown
    qtbot.addWidget(files)
    assert "rapport.pdf" in " ".join(label.text() for label in files.findChildren(QLabel))
    assert names(desk, Owner.ITEM, case) == ["rapport.pdf"], "it stands on the agenda too"


@pytest.mark.parametrize(("size", "said"), [(0, "slettet"), (10, "1 kB"), (350_000, "342 kB"), (2_600_000, "2,4 MB")])
def test_a_size_is_written_as_people_read_it(gui: object, size: int, said: str) -> None:
    assert size_of(size).replace("\u00a0", " ") == said
