"""One table model over frozen rows: pages give columns, services give rows already filtered and sorted by SQL."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from amu_desktop.ui import icons
from amu_desktop.ui.language import t
from amu_desktop.ui.plain import tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its heading, the text of a row, the key to sort by, and the side it keeps to.

    `sort` is what the page passes to its question when the heading is clicked; empty means it cannot be sorted.
    `spare` columns go first when the table is narrow: the detail has them too.
    `icon` gives (icon, colour token) for a row, spoken through the text, never alone.
    """

    title: str
    text: Callable[[R], str]
    sort: str = ""
    right: bool = False
    wide: bool = False
    strong: bool = False
    spare: bool = False
    icon: Callable[[R], tuple[str, str] | None] | None = None
    ink: Callable[[R], str] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows frozen rows; `sorted_by` tells which column's rows are wanted, the page asks for them."""

    sorted_by = Signal(str, bool)

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: tuple[R, ...] = ()
        self._sort = ("", True)

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead of the ones before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index | int) -> R:
        """Give the row at an index or number."""
        return self._rows[index if isinstance(index, int) else index.row()]

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows shown."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text, icon, colour or side of a cell."""
        from amu_desktop.ui import theme

        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.wide:
            return tip(column.text(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("strong" if column.strong else "body")
        if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None and (token := column.ink(row)):
            return theme.color(token)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None and (found := column.icon(row)):
            return icons.icon(*found)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a heading, and say aloud how it is sorted."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        key, ascending = self._sort
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.AccessibleTextRole and column.sort and column.sort == key:
            way = t("sorted ascending") if ascending else t("sorted descending")
            return f"{column.title}, {way}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the page for the rows in another order; the database sorts, not this model."""
        if 0 <= column < len(self.columns) and (key := self.columns[column].sort):
            self._sort = (key, order is Qt.SortOrder.AscendingOrder)
            self.sorted_by.emit(*self._sort)
