"""The boxes for positions: side by side, equally wide, equally high, in the order the count gives them."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from amu_desktop.core.language import NBSP
from amu_desktop.domain.minutes_positions import REQUIRED
from amu_desktop.domain.sentences import say
from amu_desktop.services.minutes_rows import ItemRow, PositionRow
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import link
from amu_desktop.ui.parts.fields import Field
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, column, holder, line
from amu_desktop.ui.parts.writing import Helper, WritingArea
from amu_desktop.ui.parts.writing_field import Note, with_bar

IN_A_ROW = 3
LINES = 3


def field_name(row: PositionRow) -> str:
    """Name the field of a position in the form: by its side, or by its own id when the side has several."""
    return f"position:{row.side}" if not row.extra else f"position#{row.id}"


def heading_of(row: PositionRow) -> str:
    """Write the heading of a box, with «Forslag B» after it where the heading does not say it."""
    text = say(row.heading, t.translator) if row.heading is not None else ""
    if row.proposal is None:
        return text
    return f"{text} · {say(row.proposal, t.translator).replace(' ', NBSP)}"


class PositionField(Field):
    """One box; the help stands under it and gives way to the error."""

    def __init__(self, row: PositionRow, helper: Helper | None = None) -> None:
        self.area = WritingArea(LINES, helper)
        super().__init__("", self.area)
        self.area.setPlaceholderText(t(row.slot.placeholder) if row.slot is not None else "")
        self.area.set_plain("")
        self.heading = Text(heading_of(row), "strong")
        self.names = Text(", ".join(row.names), "small")
        self.heading.setBuddy(self.area)
        self.area.setAccessibleName(self.heading.text())
        under = t(row.slot.help) if row.slot is not None and row.required else ""
        self.under = Text(under, "small")
        self._under = under
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.under)
            layout.addWidget(Note(self.area))
        # Not before it lies in a layout: it would flash as a window of its own and take the keyboard from ours.
        self.under.setVisible(bool(under))
        self._quiet = False
        self.area.textChanged.connect(self._on_edit)
        self.area.left.connect(self.left)
        with_bar(self.area)

    def _on_edit(self) -> None:
        if not self._quiet:
            if self.error() and not self.area.document().isEmpty():
                self.set_error("")
            self.edited.emit()

    def raw(self) -> str:
        """Give the text as it stands."""
        return self.area.written()

    def set_raw(self, text: str) -> None:
        """Show `text` without counting as typing."""
        if text != self.raw():
            self._quiet = True
            self.area.set_plain(text)
            self._quiet = False

    def value(self) -> str:
        """Give the text."""
        return self.raw().strip()

    def set_error(self, text: str) -> None:
        """Show an error in the place of the help."""
        super().set_error(text)
        self.under.setVisible(bool(self._under) and not text)


class Positions(QWidget):
    """All boxes of a case; `fields` by the name they have in the form."""

    def __init__(
        self,
        item: ItemRow,
        add: Callable[[str], object],
        remove: Callable[[PositionRow], object],
        hold: Callable[[PositionRow], object],
        helper: Helper | None = None,
    ) -> None:
        super().__init__()
        self._helper = helper
        self.fields: dict[str, PositionField] = {}
        rows = [row for row in item.positions if row.slot is not None]
        self.optional = bool(rows) and not any(row.required for row in rows)
        self._boxes = column()
        self.setLayout(self._boxes)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._level)
        self._held = QWidget()
        if self.optional and not any(row.text for row in rows):
            said = rows[0].slot.help if rows[0].slot is not None else REQUIRED
            self._fold = link(t(said), self.unfold)
            self._fold.setObjectName("minutes.unfold")
            self._boxes.addLayout(line(self._fold, STRETCH))
            self._held.hide()
        self._lay(rows, item, add, remove, hold)
        self._boxes.addWidget(self._held)

    def say_names(self, rows: Iterable[PositionRow]) -> None:
        """Show who stands behind each position now."""
        for row in rows:
            field = self.fields.get(field_name(row)) if row.slot is not None else None
            if field is not None:
                field.names.setText(", ".join(row.names))
                field.names.setVisible(bool(row.names))

    def unfold(self) -> None:
        """Show the boxes of a vote that asks for none."""
        self._held.show()
        if hasattr(self, "_fold"):
            self._fold.hide()
        next(iter(self.fields.values())).control.setFocus()

    def _lay(
        self,
        rows: list[PositionRow],
        item: ItemRow,
        add: Callable[[str], object],
        remove: Callable[[PositionRow], object],
        hold: Callable[[PositionRow], object],
    ) -> None:
        grid = QGridLayout(self._held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        across = len(rows) if len(rows) <= IN_A_ROW else 2
        secret = item.ballot is not None and item.ballot.secret
        for at, row in enumerate(rows):
            made = PositionField(row, self._helper)
            self.fields[field_name(row)] = made
            made.area.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit.start())
            y, x = divmod(at, across)
            grid.addWidget(made.heading, y * 5, x, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(made.names, y * 5 + 1, x, Qt.AlignmentFlag.AlignTop)
            made.names.setVisible(bool(made.names.text()))
            grid.setRowMinimumHeight(y * 5 + 2, 4)
            grid.addWidget(made, y * 5 + 3, x, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._actions(row, add, remove, hold, secret=secret), y * 5 + 4, x)
        for x in range(max(across, 2)):
            grid.setColumnStretch(x, 1)

    def _actions(
        self,
        row: PositionRow,
        add: Callable[[str], object],
        remove: Callable[[PositionRow], object],
        hold: Callable[[PositionRow], object],
        *,
        secret: bool,
    ) -> QWidget:
        if row.extra:
            parts = [link(t("Remove"), partial(remove, row), name=t("Remove the position"))]
            if not secret:
                parts.insert(0, link(t("Who holds it?"), partial(hold, row)))
            return holder(line(*parts, STRETCH, gap=12))
        text = t("Add a position")
        made = link(text, partial(add, row.side), name=f"{text}, {heading_of(row)}")
        made.setObjectName(f"minutes.add_position.{row.side}")
        return holder(line(made, STRETCH))

    def _level(self) -> None:
        """Make all boxes as high as the tallest."""
        if not self.fields:
            return
        tallest = max(field.area.wanted() for field in self.fields.values())
        for field in self.fields.values():
            field.area.keep_at_least(tallest)
