"""The board of Oppslag: notices down, workplaces across, and what hangs in every cell, each a button of its own."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import say
from amu_desktop.services.posting import CellRow, Hangs, NoticeRow, PlaceRow
from amu_desktop.ui import theme
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Icon, Label, Row, RowCard, Text, hairline, line

COLUMNS = 4
"""More workplaces than this are counted in one column, and listed in the panel."""
CELL = 106
"""As wide as «Ikke hengt opp», and as «30. sep. 2025» with its tick."""
WORDS = {Hangs.NO: N_("Not put up"), Hangs.OUTDATED: N_("Outdated")}
MARKS = {Hangs.YES: ("circle-check", "ok"), Hangs.OUTDATED: ("circle-alert", "danger")}


class Cell(QPushButton):
    """What hangs of one notice at one workplace: a tick and the day, «Utdatert», or «Ikke hengt opp»."""

    def __init__(self, hangs: Hangs, text: str, name: str, then: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "state")
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        mark = MARKS.get(hangs)
        word = Label(text, "danger" if hangs is Hangs.OUTDATED else "body" if mark else "small")
        if hangs is Hangs.OUTDATED:
            word.setProperty("role", "strong")
            word.setProperty("ink", "danger")
        icon = Icon(*mark, 16) if mark else None
        self.setLayout(line(icon, word, STRETCH, gap=6))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(theme.px(CELL), theme.px(36))
        self.clicked.connect(guarded(then, self))


class Board(RowCard):
    """One group of notices: `opened` gets a notice that was chosen, `pressed` a notice and the workplace."""

    def __init__(
        self,
        places: tuple[PlaceRow, ...],
        rows: tuple[NoticeRow, ...],
        law: Callable[[NoticeRow], QWidget | None],
        opened: Callable[[NoticeRow], object],
        pressed: Callable[[NoticeRow, CellRow], object],
    ) -> None:
        super().__init__()
        many = len(places) > COLUMNS
        self.body.addLayout(_heads(places, many=many))
        self.body.addWidget(hairline())
        self._lines: dict[str, Row] = {}
        for row in rows:
            cells = (_count(row, opened),) if many else tuple(_cell(row, cell, pressed) for cell in row.cells)
            made = Row(
                say(row.title, t.translator),
                say(row.note, t.translator) if row.note.text else "",
                law=law(row),
                right=cells,
                then=partial(opened, row),
            )
            made.setObjectName(f"notice.{row.key}")
            self._lines[row.key] = self.add_row(made)

    def choose(self, key: str) -> None:
        """Show the line of that key as the one chosen."""
        self.select(self._lines.get(key))


def day(on: date) -> str:
    """Write a day in a sentence: with its year when it is not this one."""
    return t.date(on, year=on.year != clock.today().year)


def _heads(places: tuple[PlaceRow, ...], *, many: bool) -> QHBoxLayout:
    names = [t("Workplaces")] if many else [place.name or t("The workplace") for place in places]
    heads = []
    for name in names:
        head = Text(name, "small.strong")
        head.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head.setFixedWidth(theme.px(CELL))
        heads.append(head)
    return line((Text(t("Notice"), "small.strong"), 1), *heads, margins=(16, 8, 16, 8))


def _cell(row: NoticeRow, cell: CellRow, pressed: Callable[[NoticeRow, CellRow], object]) -> Cell:
    text = t(WORDS[cell.hangs]) if cell.hangs in WORDS else t.brief_date(cell.postings[0].hung_on)
    name = t(
        "{notice}, {place}: {state}",
        notice=say(row.title, t.translator),
        place=cell.place.name or t("The workplace"),
        state=text,
    )
    made = Cell(cell.hangs, text, name, partial(pressed, row, cell))
    made.setObjectName(f"cell.{row.key}.{cell.place.id or ''}")
    return made


def _count(row: NoticeRow, opened: Callable[[NoticeRow], object]) -> Cell:
    good = sum(cell.hangs is Hangs.YES for cell in row.cells)
    old = any(cell.hangs is Hangs.OUTDATED for cell in row.cells)
    state = Hangs.OUTDATED if old else Hangs.YES if good == len(row.cells) else Hangs.NO
    text = t("{n} of {total}", n=good, total=len(row.cells))
    made = Cell(state, text, f"{say(row.title, t.translator)}: {text}", partial(opened, row))
    made.setObjectName(f"cell.{row.key}")
    return made
