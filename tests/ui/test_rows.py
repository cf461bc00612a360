"""The one table model: right in Qt's own eyes, headings that speak, and a table that opens rows."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from amu_desktop.ui.parts import Table
from amu_desktop.ui.rows import Column, RowsModel

pytestmark = pytest.mark.usefixtures("gui")


@dataclass(frozen=True, slots=True)
class Hit:
    what: str
    count: int


COLUMNS: tuple[Column[Hit], ...] = (
    Column("Hendelse", lambda row: row.what, sort="what", wide=True, strong=True),
    Column("Antall", lambda row: str(row.count), sort="count", right=True, icon=lambda _row: ("clock", "warn")),
)
ROWS = (Hit("<b>Fall</b>", 2), Hit("Klem", 14))


def test_the_model_keeps_qt_s_own_rules(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_table_has_headings_and_speaks_how_it_is_sorted() -> None:
    model = RowsModel(COLUMNS)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    heading = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert heading == "Antall, sortert synkende"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Hendelse"


def test_sorting_is_asked_of_the_page_and_not_done_by_the_model(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(ROWS)
    with qtbot.waitSignal(model.sorted_by) as asked:
        model.sort(0)
    assert asked.args == ["what", True]
    assert model.rows == ROWS


def test_enter_opens_the_row_and_refreshing_keeps_the_place(qtbot: QtBot) -> None:
    opened: list[Hit] = []
    table = Table("Hendelser", COLUMNS, opened.append)
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    table.show()
    table.selectRow(1)
    table.show_rows(ROWS)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [ROWS[1]]


def test_a_table_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    table = Table("Hendelser", COLUMNS)
    qtbot.addWidget(table)
    table.resize(400, 50)
    table.show_rows(ROWS)
    table.show()
    assert table.verticalScrollBar().maximum() == 0
