"""The text field with looks: what is shown is what is kept, pasted text is clean, and the keys do what they say."""

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amu_desktop.domain import writing
from amu_desktop.domain.writing import BULLET, Grid, Paragraph, Points, Run, parse, plain
from amu_desktop.ui.app import make_application
from amu_desktop.ui.parts.writing import Helper, WritingArea
from amu_desktop.ui.parts.writing_bar import WritingBar
from amu_desktop.ui.parts.writing_field import WritingField
from amu_desktop.ui.picture import settle
from tests.domain.test_writing import hostile, parts

HELD: list[object] = []


@pytest.fixture
def field(qtbot: QtBot) -> WritingField:
    make_application()
    HELD.clear()
    helper = Helper(
        phrases=lambda: (("1", "Vår egen"), ("", "Utvalget tok saken til orientering.")),
        keep_phrase=HELD.append,
        forget_phrase=HELD.append,
        attach_picture=HELD.append,
        attach_files=HELD.append,
    )
    made = WritingField("Drøfting", helper=helper)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    made.writing.setFocus()
    settle()
    return made


def select_all(area: WritingArea) -> None:
    cursor = area.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    area.setTextCursor(cursor)


def paste(area: WritingArea, *, html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text or "x")
    area.insertFromMimeData(data)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(some=parts)
def test_what_is_filled_in_is_read_back(field: WritingField, some: list[writing.Part]) -> None:
    text = writing.write(some)
    field.set_raw(text)
    assert field.raw() == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=hostile)
def test_any_string_is_shown_and_read_as_its_one_form(field: WritingField, text: str) -> None:
    field.set_raw(text)
    assert field.raw() == writing.canonical(text)


def test_bold_and_italic_by_key_and_undone_in_the_text(field: WritingField) -> None:
    area = field.writing
    QTest.keyClicks(area, "farlig")
    select_all(area)
    QTest.keyClick(area, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(area, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert parse(field.raw()) == (Paragraph((Run("farlig", bold=True, italic=True),)),)
    area.undo()
    area.undo()
    assert field.raw() == "farlig"


def test_a_list_is_made_goes_on_and_ends_with_enter_twice(field: WritingField) -> None:
    area = field.writing
    QTest.keyClick(area, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(area, "mai")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "juni")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "etter")
    assert plain(field.raw()) == "– mai\n– juni\netter"
    select_all(area)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(area, Qt.Key.Key_L, both)
    assert plain(field.raw()) == "1. mai\n2. juni\n3. etter"
    QTest.keyClick(area, Qt.Key.Key_L, both)
    assert field.raw() == "mai\njuni\netter"


def test_stars_hyphens_and_tags_are_what_they_are(field: WritingField) -> None:
    for text in ("**ikke fet**", "- ikke punkt", "1. ikke liste", "<b>Hansen</b> AS & Sønn 😀", "æ" * 20_000):
        field.set_raw("")
        field.writing.insertPlainText(text)
        assert field.raw() == text


def test_marks_that_are_pasted_are_taken_out(field: WritingField) -> None:
    paste(field.writing, text=f"a{BULLET}b")
    assert field.raw() == "ab"


def test_a_table_from_a_spreadsheet_is_a_table_and_can_grow(field: WritingField) -> None:
    paste(field.writing, html="<table><tr><th>Sted</th><th>dB</th></tr><tr><td>Hall</td><td>84</td></tr></table>")
    (table,) = parse(field.raw())
    assert isinstance(table, Grid)
    assert table.headed
    area = field.writing
    cursor = QTextCursor(area.document().firstBlock().next())
    area.setTextCursor(cursor)
    assert area.textCursor().currentTable() is not None
    area.textCursor().currentTable().insertRows(2, 1)
    area.textCursor().currentTable().cellAt(2, 0).firstCursorPosition().insertText("Kontor")
    assert plain(field.raw()) == "Sted · dB\nHall · 84\nKontor · "


def test_what_is_pasted_in_the_middle_leaves_the_rest_after_it(field: WritingField) -> None:
    area = field.writing
    QTest.keyClicks(area, "førsist")
    cursor = area.textCursor()
    cursor.setPosition(3)
    area.setTextCursor(cursor)
    paste(area, html="<ul><li>a</li><li>b</li></ul>")
    assert plain(field.raw()) == "før\n– a\n– b\nsist"
    area.undo()
    assert field.raw() == "førsist"


def test_five_megabytes_are_cut_with_a_sentence(field: WritingField) -> None:
    paste(field.writing, html="<p>Støy og støv i hallen.</p>" * 180_000)
    assert field.note.said.text().startswith("Det som ble limt inn, var for langt.")
    # How much is kept depends on how fast the machine is, never more than the limit.
    assert 0 < len(field.raw()) < 130_000
    assert field.raw().startswith("Støy og støv i hallen.")


def test_a_picture_is_refused_and_can_be_attached(field: WritingField) -> None:
    data = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    data.setImageData(image)
    field.writing.insertFromMimeData(data)
    assert field.raw() == ""
    assert field.note.said.text() == "Bilder kan ikke stå i teksten. Legg bildet ved saken i stedet."
    field.note.attach.click()
    assert isinstance(HELD[0], bytes)
    assert HELD[0].startswith(b"\x89PNG")


def test_a_dropped_file_is_refused_and_can_be_attached(field: WritingField) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x/rapport.pdf")])
    field.writing.insertFromMimeData(data)
    assert field.raw() == ""
    field.note.attach.click()
    assert [str(path) for path in HELD[0]] == ["/x/rapport.pdf"]  # type: ignore[attr-defined]


def test_the_bar_shows_only_while_the_text_has_the_focus(field: WritingField, qtbot: QtBot) -> None:
    found = field.window().findChild(WritingBar)
    assert isinstance(found, WritingBar)
    assert not found.isHidden()
    field.writing.clearFocus()
    settle()
    assert found.isHidden()


def test_a_phrase_is_put_in_as_one_step(field: WritingField) -> None:
    field.writing.put("Utvalget tok saken til orientering.")
    assert field.raw() == "Utvalget tok saken til orientering."
    field.writing.undo()
    assert field.raw() == ""


def test_copied_text_is_plain_words_for_other_programs(field: WritingField) -> None:
    field.set_raw(writing.write((Points(((Run("a", bold=True),), (Run("b"),))),)))
    select_all(field.writing)
    assert field.writing.createMimeDataFromSelection().text() == "– a\n– b"


def test_a_selection_is_read_with_its_looks_also_beside_emoji(field: WritingField) -> None:
    field.set_raw(writing.write((Paragraph((Run("😀 først "), Run("fet", bold=True), Run(" sist"))),)))
    cursor = field.writing.textCursor()
    cursor.setPosition(9)
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    field.writing.setTextCursor(cursor)
    assert parse(field.writing.selected()) == (Paragraph((Run("fet", bold=True),)),)
