"""The table of the design: quiet headings, hairlines between rows, Enter opens, the menu key gives the row's menu."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from amu_desktop.ui import theme
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.parts.cards import Card
from amu_desktop.ui.rows import Column, RowsModel

R = TypeVar("R")
NARROW = 720
"""A table narrower than this leaves out its spare columns."""


class _Lines(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        option.rect.adjust(0, 0, 0, -1)
        super().paint(painter, option, index)
        if index.row() == index.model().rowCount() - 1:
            return
        painter.fillRect(
            option.rect.x(), option.rect.bottom() + 1, option.rect.width(), 1, theme.color("border.subtle")
        )


class Table(QTableView, Generic[R]):
    """A table of frozen rows; as high as its rows unless `scrolls`, so that the page scrolls and not the table."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        opened: Callable[[R], object] | None = None,
        *,
        menu: Callable[[R], Sequence[tuple[str, Callable[[], object]]]] | None = None,
        scrolls: bool = False,
    ) -> None:
        super().__init__()
        self.rows: RowsModel[R] = RowsModel(columns)
        self._opened, self._row_menu, self._scrolls = opened, menu, scrolls
        self.setModel(self.rows)
        self.setItemDelegate(_Lines(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(42))
        self._lay_headings()
        if opened is not None:
            self.clicked.connect(guarded_row(self, opened))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_rows(())

    def _lay_headings(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setFixedHeight(theme.px(36))
        for number, column in enumerate(self.rows.columns):
            way = QHeaderView.ResizeMode.Stretch if column.wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(number, way)
        if any(column.sort for column in self.rows.columns):
            header.setSortIndicatorShown(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.sortIndicatorChanged.connect(self.rows.sort)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show rows and keep the one selected by its place."""
        chosen = self.currentIndex().row()
        self.rows.show(rows)
        if 0 <= chosen < len(rows):
            self.selectRow(chosen)
        if not self._scrolls:
            self.setFixedHeight(theme.px(36) + theme.px(42) * len(rows) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the spare columns where there is no room for them."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(NARROW)
        for number, column in enumerate(self.rows.columns):
            if column.spare and self.isColumnHidden(number) is not narrow:
                self.setColumnHidden(number, narrow)

    def selected(self) -> R | None:
        """Give the row that is selected."""
        index = self.currentIndex()
        return self.rows.row(index) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid() and self._opened:
            guarded_row(self, self._opened)(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the row's menu, which repeats only what is visible elsewhere."""
        row = self.selected()
        if row is None or self._row_menu is None:
            return
        menu = QMenu(self)
        for text, then in self._row_menu(row):
            menu.addAction(text.replace("&", "&&")).triggered.connect(guarded(then, self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


def guarded_row(table: "Table[R]", then: Callable[[R], object]) -> Callable[[QModelIndex], None]:
    """Wrap opening a row, so that a refusal is shown on the page."""

    def run(index: QModelIndex) -> None:
        guarded(lambda: then(table.rows.row(index)), table)()

    return run


def table_card(table: "Table[R]") -> Card:
    """Put a table in a card of its own."""
    return Card(table, margins=(12, 4, 12, 4))
