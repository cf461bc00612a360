"""The preview is the real PDF, printed and saved as it is."""

import io
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.ui import preview
from amu_desktop.ui.preview import Preview
from tests.ui.conftest import Answers

pytestmark = pytest.mark.usefixtures("gui")


def pdf(pages: int = 2) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_every_page_is_shown_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    shown = Preview(pdf, "referat.pdf")
    qtbot.addWidget(shown)
    shown.resize(500, 600)
    shown.show()
    shown.draw()
    pages = shown.findChildren(preview.PageImage)
    assert [(page.width(), page.accessibleName()) for page in pages] == [(440, "Side 1 av 2"), (440, "Side 2 av 2")]
    assert abs(pages[0].height() / pages[0].width() - 842 / 595) < 0.01


def test_what_cannot_be_drawn_is_told_in_its_place_and_is_not_saved(qtbot: QtBot, answers: Answers) -> None:
    def refuse() -> bytes:
        message = "The check code is mistyped. Compare it with the foot of the paper, one group at a time."
        raise UserError(message)

    shown = Preview(refuse, "referat.pdf")
    qtbot.addWidget(shown)
    shown.draw()
    said = [one.text() for one in shown.findChildren(QLabel)]
    assert said == ["Kontrollkoden er skrevet feil. Sammenlign med koden nederst på papiret, én gruppe om gangen."]
    with pytest.raises(UserError):
        shown.save()
    assert answers.asked == []


def test_what_is_saved_is_the_pdf_itself(qtbot: QtBot, answers: Answers, tmp_path: Path) -> None:
    saved: list[Path] = []
    content = pdf(1)
    shown = Preview(lambda: content, "referat.pdf", saved=saved.append)
    qtbot.addWidget(shown)
    answers.saves.append(tmp_path / "ut.pdf")
    shown.save()
    assert (tmp_path / "ut.pdf").read_bytes() == content
    assert saved == [tmp_path / "ut.pdf"]
    assert [one.name for one in tmp_path.glob("ut*")] == ["ut.pdf"]


def test_every_page_is_sent_to_the_printer(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "trykk.pdf"))
    printer.setFullPage(True)
    preview.send(pdf(3), printer)
    assert len(preview.draw_pages((tmp_path / "trykk.pdf").read_bytes(), 50)) == 3
