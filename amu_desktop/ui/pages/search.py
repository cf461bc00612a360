"""Søk: everything in the file by the beginnings of words, as one types, with filters and what was typed marked."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.domain.search import marks
from amu_desktop.services import search
from amu_desktop.services.search import LISTENS, MOST, Found, FoundRow
from amu_desktop.services.search_things import Kind
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.found import ICONS, heading_of, open_found, second_of
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import (
    Flow,
    Header,
    Icon,
    Label,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    column,
    filters,
    holder,
    line,
)
from amu_desktop.ui.parts.layout import STRETCH, clear
from amu_desktop.ui.parts.toast import announce

AFTER = 150
EVERY = "all"


class MarkedText(Text):
    """A paragraph in which the words typed are marked where they begin."""

    def __init__(self, text: str, typed: str, role: str = "body") -> None:
        self._marks = marks(text, typed)
        super().__init__(text, role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines as a label would, with a tint and a heavier weight under what is marked."""
        if not self._marks:
            super().paintEvent(event)
            return
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_marked(*place) for place in self._marks])
        layout.beginLayout()
        top = 0.0
        while (one := layout.createLine()).isValid():
            one.setLineWidth(self.width())
            one.setPosition(QRectF(0, top, 0, 0).topLeft())
            top += one.height()
        layout.endLayout()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QRectF(0, 0, 0, 0).topLeft())


class FoundItem(Row):
    """A row of what was found: what it is called, where it stands, and the piece of text with the words typed."""

    def __init__(self, desk: Desk, row: FoundRow, typed: str) -> None:
        icon = Icon(ICONS[row.kind], "text.secondary", 20)
        then = partial(open_found, desk, row)
        title, second = heading_of(row), second_of(row)
        super().__init__(title, second, icon=icon, then=then, arrow=True)
        self.setObjectName(f"found.{row.kind}.{row.id}")
        plain = self.findChildren(Text)[0]
        self._middle.replaceWidget(plain, MarkedText(title, typed, "strong"))
        plain.hide()
        plain.deleteLater()
        if row.excerpt and row.excerpt != second:
            self._middle.addSpacing(4)
            self._middle.addWidget(MarkedText(row.excerpt, typed))


class SearchPage(Page):
    """The field, the filters and what was found; `show_where(typed=…, kind=…)` searches at once."""

    LISTENS: ClassVar[frozenset[str]] = LISTENS

    def __init__(self, desk: Desk) -> None:
        self._kind, self._most = EVERY, MOST
        super().__init__(desk)

    def build(self) -> None:
        """Lay the field, and under it what is found."""
        self.field = TextField(t("Search in cases, minutes, decisions, measures, documents and people"))
        self.field.control.setObjectName("search.field")
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.look_up)
        self.field.edited.connect(self._typed)
        self._results: QVBoxLayout = column()
        self.put(Header(t("Search")), self.field, holder(column(16)), holder(self._results))
        self.look_up()

    def show_where(self, **where: object) -> None:
        """Search for `typed`, perhaps only among one kind."""
        self.field.set_raw(str(where.get("typed", "")))
        self._kind = str(where.get("kind", EVERY))
        self._most = MOST
        self.look_up()
        self.field.control.setFocus()
        self.field.line.end(False)

    def refresh(self) -> None:
        """Search again when something was changed; what is typed stays."""
        self.look_up()

    def look_up(self) -> None:
        """Show what is found for what is typed."""
        self._timer.stop()
        typed = self.field.raw().strip()
        clear(self._results)
        if not typed:
            self._add(Text(t("Write the beginnings of words or a number, such as «støy mål» or «17/2026»."), "second"))
            return
        kinds = tuple(kind for kind in Kind if self._kind in {EVERY, kind.value})
        found = self.desk.ask(search.find, typed, kinds, self._most)
        total = sum(found.counts.values())
        self._lay_filters(found, total)
        if not found.rows:
            self._add(Text(t("No hits for «{typed}»", typed=typed), "second"))
        self._lay_rows(found, typed)
        shown = total if self._kind == EVERY else found.counts.get(kinds[0], 0)
        if shown > len(found.rows):
            more = button(t("Show more"), self.show_more)
            more.setObjectName("search.more")
            self._add(holder(line(more, STRETCH, margins=(0, 12, 0, 0))))
        announce(self.field.control, t.count("{n} hit", "{n} hits", shown))

    def show_more(self) -> None:
        """Show more of what was found."""
        self._most *= 4
        self.look_up()

    def _typed(self) -> None:
        self._most = MOST
        self._timer.start()

    def _lay_filters(self, found: Found, total: int) -> None:
        if not total:
            return
        names = [(EVERY, t("All {number}", number=t.number(total)))]
        names += [
            (kind.value, t("{kind} {number}", kind=t(kind.label), number=t.number(number)))
            for kind, number in found.counts.items()
        ]
        self._add(holder(column(Flow(*filters(names, self._kind, self._filter)), 14)))

    def _filter(self, kind: str) -> None:
        self._kind, self._most = kind, MOST
        self.look_up()

    def _lay_rows(self, found: Found, typed: str) -> None:
        by_kind = {kind: [row for row in found.rows if row.kind is kind] for kind in Kind}
        for kind, rows in by_kind.items():
            if not rows:
                continue
            self._add(holder(column(Label(t(kind.label), "small.strong"), margins=(0, 8, 0, 6))))
            card = RowCard()
            for row in rows:
                card.add_row(FoundItem(self.desk, row, typed))
            self._add(card)

    def _add(self, widget: QWidget) -> None:
        self._results.addWidget(widget)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Let Ctrl+F go to the field."""
        if not hasattr(self, "field"):
            return {}
        return {"page.filter": self.field.control.setFocus, "search.open": self.field.control.setFocus}


def _marked(start: int, length: int) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFontWeight(600)
    form.setBackground(theme.color("accent.tint"))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made
