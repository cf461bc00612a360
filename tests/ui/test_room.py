"""What happens when there is little room: words break at their joints, chips go on below, spare columns go first."""

from datetime import date

import pytest
import time_machine
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.ui.language import t
from amu_desktop.ui.parts import AreaField, Inline, Table, Text, chip
from amu_desktop.ui.parts.fields import Area, TitleArea
from amu_desktop.ui.parts.layout import column
from amu_desktop.ui.plain import SOFT_HYPHEN, hyphenated
from amu_desktop.ui.rows import Column

pytestmark = pytest.mark.usefixtures("gui")
NBSP = "\u00a0"


def shown(qtbot: QtBot, widget: QWidget, width: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, 400)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Bedriftshelsetjenesten", ["Bedrifts", "helse", "tjenesten"]),
        ("bedriftshelsetenesta", ["bedrifts", "helse", "tenesta"]),
        ("Arbeidsmiljøutvalget", ["Arbeids", "miljø", "utvalget"]),
        ("sykefraværsstatistikk", ["syke", "fraværs", "statistikk"]),
        ("Sykefravær", ["Sykefravær"]),
    ],
)
def test_a_long_word_may_break_where_it_is_put_together(word: str, parts: list[str]) -> None:
    assert hyphenated(word).split(SOFT_HYPHEN) == parts


def test_a_label_says_its_own_words_however_they_break(qtbot: QtBot) -> None:
    text = Text("Bedriftshelsetjenesten")
    text.resize(90, 20)
    qtbot.addWidget(text)
    assert text.text() == "Bedriftshelsetjenesten"
    assert text.height_at(90) > text.height_at(400)


def test_chips_that_have_no_room_go_on_in_lines_of_their_own(qtbot: QtBot) -> None:
    chips = [chip("Hovedverneombud"), chip("Leder fra 1. januar 2027")]
    inline = Inline(Text("Torunn Bakkemyr"), *chips)
    shown(qtbot, inline, 220)
    assert all(each.geometry().right() < 220 for each in chips)
    assert chips[1].y() > chips[0].y()
    inline.resize(700, 400)
    assert chips[1].y() == chips[0].y()


def test_spare_columns_are_left_out_of_a_narrow_table(qtbot: QtBot) -> None:
    table: Table[str] = Table("Saker", [Column("Tittel", str, wide=True), Column("Id", str, spare=True)])
    shown(qtbot, table, 900)
    assert not table.isColumnHidden(1)
    table.resize(600, 400)
    assert table.isColumnHidden(1)


def test_a_title_is_one_paragraph_and_enter_leaves_it(qtbot: QtBot) -> None:
    title, after = AreaField("", area=TitleArea()), AreaField("Etter")
    held = QWidget()
    held.setLayout(column(title, after))
    shown(qtbot, held, 400)
    held.activateWindow()
    qtbot.waitUntil(held.isActiveWindow)
    title.area.setFocus()
    pasted = QMimeData()
    pasted.setText("Løfteutstyr\npå byggeplass")
    title.area.insertFromMimeData(pasted)
    QTest.keyClick(title.area, Qt.Key.Key_Return)
    assert title.raw() == "Løfteutstyr på byggeplass"
    assert not title.area.hasFocus()


def test_an_empty_text_shows_the_whole_of_its_hint(qtbot: QtBot) -> None:
    area = Area(3)
    area.setPlaceholderText("Hva mente mindretallet, og hvorfor?")
    shown(qtbot, area, 200)
    empty = area.grab().toImage()
    area.setPlaceholderText("Hva mente mindretallet, og")
    assert area.placeholderText() == "Hva mente mindretallet, og"
    assert area.grab().toImage() != empty


@time_machine.travel("2026-11-18")
def test_a_day_in_a_table_has_its_year_when_it_is_another() -> None:
    assert t.brief_date(date(2026, 11, 16)) == f"16.{NBSP}nov."
    assert t.brief_date(date(2025, 11, 16)) == f"16.{NBSP}nov.{NBSP}2025"
