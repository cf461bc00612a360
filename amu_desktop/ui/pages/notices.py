"""Oppslag: what hangs on the walls and what must, the real paper at the right, printed and put up from here."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Language
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Words, say, sentence
from amu_desktop.services import posting
from amu_desktop.services.posting import BoardRow, CellRow, Hangs, NoticeRow, PostingRow
from amu_desktop.ui import theme
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.notices_board import COLUMNS, Board, day
from amu_desktop.ui.pages.notices_preview import LANGUAGES, SHEETS, NoticePreview
from amu_desktop.ui.parts import (
    STRETCH,
    Combo,
    DateField,
    Empty,
    Field,
    Header,
    Kind,
    Label,
    Notice,
    PickField,
    Row,
    RowCard,
    Scroll,
    Text,
    TextField,
    button,
    column,
    fact,
    holder,
    icon_button,
    line,
    primary,
    quiet,
    section,
    status_icon,
)

PANEL = 364
BOARD_LEAST = 560
"""What the board needs beside the preview; with less the preview is hidden while the window's panel is open."""
EVERYWHERE = "everywhere"
DUTY = N_("Notices at the workplace must always show who is safety representative, and who sits in the committee.")
HELP = {Hangs.YES: Kind.OK, Hangs.OUTDATED: Kind.DANGER}


class NoticesPage(Page):
    """The board at the left, the chosen notice at the right."""

    SCROLLS: ClassVar[bool] = False
    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "posting",
            "issued_paper",
            "holding",
            "post",
            "person",
            "employment",
            "area",
            "unit",
            "body",
            "meeting",
            "agreement",
            "election",
            "undertaking",
        }
    )

    def __init__(self, desk: Desk) -> None:
        self._key, self._subject, self._sheet = "", "", "A4"
        self._language = t.language
        self._boards: list[Board] = []
        self.preview: NoticePreview | None = None
        self._beside: QFrame | None = None
        super().__init__(desk)

    # --- laying out

    def build(self) -> None:
        """Show the board and the notice that is chosen."""
        found = self.desk.ask(posting.board, clock.today())
        self.preview, self._beside = None, None
        if not found.rows:
            said = t("Notices come here when there is a safety area or a committee.")
            self.put(
                Header(t("Notices")),
                Empty("pin", t("Nothing to put up yet"), said, primary(t("Start the setup"), self._set_up)),
            )
            return
        everything = quiet(t("All documents"), partial(self.desk.go, "documents"), icon="archive")
        new = button(t("New notice"), partial(self._pick, found), icon="plus")
        self.put(Header(t("Notices"), self._sentence(found), everything, new))
        chosen = next((row for row in found.rows if row.key == self._key), found.rows[0])
        self._choose(chosen)
        left = QWidget()
        left.setLayout(column(*self._groups(found), STRETCH))
        self._beside = self._panel(found, chosen)
        self._beside.setFixedWidth(theme.px(PANEL))
        row = line((Scroll(left), 1), self._beside, gap=28)
        self.body.addLayout(row, 1)
        self._mark()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the board the whole width when the panel of the window stands beside it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._beside is not None:
            self._beside.setVisible(self.width() >= theme.px(PANEL) + BOARD_LEAST)

    def _groups(self, found: BoardRow) -> list[QWidget]:
        parts: list[QWidget] = []
        self._boards = []
        for title, rows in ((t("The law requires"), found.required), (t("Voluntary"), found.voluntary)):
            if rows:
                made = Board(found.places, rows, self._law_of, self._open, self._press)
                self._boards.append(made)
                parts += [section(title), made, holder(column(22))]
        return parts

    def _law_of(self, row: NoticeRow) -> QWidget | None:
        return self.law(row.law[0]) if row.law else None

    def _sentence(self, found: BoardRow) -> str:
        cells = found.cells
        old = sum(cell.hangs is Hangs.OUTDATED for cell in cells)
        missing = sum(cell.hangs is Hangs.NO for cell in cells)
        parts = [t(DUTY)]
        if len(cells) == 1:
            parts += [t("The notice is outdated.")] if old else []
            parts += [t("The notice is not put up.")] if missing else []
            return " ".join(parts)
        if old:
            parts.append(
                _counted(
                    old,
                    len(cells),
                    N_("One of {total} notices is outdated."),
                    N_("{n} of {total} notices are outdated."),
                )
            )
        if missing:
            one, many = N_("One of {total} notices is not put up."), N_("{n} of {total} notices are not put up.")
            parts.append(_counted(missing, len(cells), one, many))
        return " ".join(parts)

    def _panel(self, found: BoardRow, row: NoticeRow) -> QFrame:
        pages: list[QWidget] = [Label(say(row.title, t.translator), "h2")]
        if len(row.subjects) > 1:
            pages.append(self._pick_subject(row))
        pages.append(self._pick_form())
        pages += self._warnings(row)
        if len(found.places) > COLUMNS:
            pages.append(self._places(row))
        self.preview = NoticePreview(self.desk, row.kind, self._subject, self._language, self._sheet)
        try:
            self.preview.draw()
        except UserError as error:
            self.preview.deleteLater()
            self.preview = None
            return holder(column(*_spaced(pages), 10, Text(t.error(error)), STRETCH))
        buttons = line(
            (self._wide(primary(t("Print"), self.print_out, icon="printer")), 1),
            (self._wide(button(t("Record that it hangs"), self.hang, icon="map-pin")), 1),
            icon_button("download", t("Save as PDF"), self.save),
        )
        return holder(column(*_spaced(pages), 10, (self.preview, 1), 12, buttons))

    @staticmethod
    def _wide(made: QWidget) -> QWidget:
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        made.setSizePolicy(policy)
        return made

    def _pick_subject(self, row: NoticeRow) -> QWidget:
        combo = Combo()
        combo.setAccessibleName(t("Safety area"))
        combo.setObjectName("notices.subject")
        for subject in row.subjects:
            combo.addItem(say(subject.name, t.translator), subject.id)
        combo.setCurrentIndex(max(combo.findData(self._subject), 0))
        combo.activated.connect(lambda _: self._take_subject(str(combo.currentData())))
        return combo

    def _pick_form(self) -> QWidget:
        language, sheet = Combo(), Combo()
        language.setAccessibleName(t("Language of the notice"))
        language.setObjectName("notices.language")
        for key, name in LANGUAGES.items():
            language.addItem(t(name), key.value)
        language.setCurrentIndex(language.findData(self._language.value))
        language.activated.connect(lambda _: self._take_language(str(language.currentData())))
        sheet.setAccessibleName(t("Paper size"))
        sheet.setObjectName("notices.sheet")
        for name in SHEETS:
            sheet.addItem(name, name)
        sheet.setCurrentIndex(sheet.findData(self._sheet))
        sheet.activated.connect(lambda _: self._take_sheet(str(sheet.currentData())))
        sheet.setFixedWidth(92)
        return holder(line((language, 1), sheet))

    def _warnings(self, row: NoticeRow) -> list[QWidget]:
        old: dict[date, list[str]] = {}
        for cell in row.cells:
            for each in cell.postings:
                if not each.holds:
                    old.setdefault(each.issued_on, []).append(cell.place.name)
        lines = []
        for issued_on, names in old.items():
            places = ", ".join(dict.fromkeys(name for name in names if name))
            known = t("At {place} the edition of {day} hangs.", place=places, day=day(issued_on))
            lines.append(known if places else t("The edition of {day} hangs.", day=day(issued_on)))
        return [Notice(Kind.DANGER, "\n".join(lines))] if lines else []

    def _places(self, row: NoticeRow) -> QWidget:
        card = RowCard()
        for cell in row.cells:
            made = Row(
                cell.place.name,
                "",
                icon=status_icon(HELP.get(cell.hangs, Kind.NEUTRAL), 18),
                right=(Label(_state(cell), "small"),),
                then=partial(self._press, row, cell),
                strong=False,
            )
            made.setObjectName(f"place.{cell.place.id}")
            card.add_row(made)
        scroller = Scroll(card)
        scroller.setMaximumHeight(190)
        return scroller

    # --- choosing

    def _choose(self, row: NoticeRow) -> None:
        self._key = row.key
        if self._subject not in {subject.id for subject in row.subjects}:
            self._subject = row.subjects[0].id

    def _mark(self) -> None:
        for board in self._boards:
            board.choose(self._key)

    def _open(self, row: NoticeRow) -> None:
        self._choose(row)
        self.refresh()

    def _take_subject(self, subject_id: str) -> None:
        self._subject = subject_id
        self.refresh()

    def _take_language(self, language: str) -> None:
        self._language = Language(language)
        self.refresh()

    def _take_sheet(self, sheet: str) -> None:
        self._sheet = sheet
        if self.preview is not None:
            self.preview.sheet = SHEETS[sheet]

    def _pick(self, found: BoardRow) -> None:
        """List everything that can be put up, in the panel."""
        card = RowCard()
        for row in found.rows:
            for subject in row.subjects:
                second = say(subject.name, t.translator) if len(row.subjects) > 1 else ""
                title = say(row.title, t.translator)
                card.add_row(Row(title, second, then=partial(self._start, row, subject.id), arrow=True))
        self.desk.side(t("New notice"), card)

    def _start(self, row: NoticeRow, subject_id: str) -> None:
        self._key, self._subject = row.key, subject_id
        self.desk.close_side()
        self.refresh()

    def _set_up(self) -> None:
        self.desk.go("setup")

    # --- what can be done

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Print, save and put up the notice that is chosen."""
        if self.preview is None:
            return {}
        return {"page.print": self.print_out, "notices.hang": self.hang, "notices.save": self.save}

    def print_out(self) -> None:
        """Issue and print the notice that is shown."""
        if self.preview is not None:
            self.preview.print_out()

    def save(self) -> None:
        """Issue and save the notice that is shown."""
        if self.preview is not None:
            self.preview.save()

    def hang(self, place_id: str | None = None) -> None:
        """Ask where, when and by whom it was put up, and record it."""
        found = self.desk.ask(posting.board, clock.today())
        fields: list[tuple[str, Field]] = []
        if len(found.places) > 1:
            options = tuple((place.id or "", place.name) for place in found.places)
            where = PickField(t("At which workplace"), ((EVERYWHERE, t("All workplaces")), *options))
            where.set_value(place_id or EVERYWHERE)
            fields.append(("unit_ids", where))
        on = DateField(t("Put up on"))
        on.set_value(clock.today())
        by = TextField(t("By"))
        by.set_value(self.desk.workspace.who)
        fields += [("hung_on", on), ("hung_by", by)]
        ids = tuple(place.id for place in found.places)

        def record(form: Form) -> None:
            values = form.values()
            where, hung_on = values.get("unit_ids", EVERYWHERE), values["hung_on"]
            chosen = ids if where == EVERYWHERE else (str(where),)
            if self.preview is not None and isinstance(hung_on, date):
                issued = self.preview.issue()
                self.desk.do(posting.hang, issued.id, chosen, hung_on, str(values["hung_by"]))
                self.desk.toast(t("The notice is recorded as hanging"))

        ask_in_panel(self.desk, t("Record that it hangs"), tuple(fields), t("Record that it hangs"), record)

    def _press(self, row: NoticeRow, cell: CellRow) -> None:
        """Show what hangs in a cell, or ask when it was put up."""
        if self._key != row.key:
            self._open(row)
        if not cell.postings:
            self.hang(cell.place.id)
            return
        items: list[QWidget] = []
        for each in cell.postings:
            items += self._posting(row, each)
        if cell.hangs is Hangs.OUTDATED:
            items.append(button(t("Record that a new one hangs"), partial(self.hang, cell.place.id)))
        title = say(row.title, t.translator)
        name = t("{notice}, {place}", notice=title, place=cell.place.name) if cell.place.name else title
        self.desk.side(name, *items)

    def _posting(self, row: NoticeRow, each: PostingRow) -> list[QWidget]:
        about = next((subject for subject in row.subjects if subject.id == each.subject_id), None)
        parts: list[QWidget] = []
        if not each.holds:
            parts.append(Notice(Kind.DANGER, t("It says something that is no longer so."), t("Print a new one.")))
        if about is not None and len(row.subjects) > 1:
            parts.append(fact(t("Notice"), say(about.name, t.translator)))
        parts += [
            fact(t("Hangs since"), t.date(each.hung_on)),
            fact(t("Put up by"), each.hung_by),
            fact(t("Edition"), t("{n}, of {day}", n=each.edition, day=t.date(each.issued_on))),
            fact(t("Language"), t(LANGUAGES[each.language])),
        ]
        down = button(t("Taken down"), partial(self._take_down, each), compact=True)
        down.setObjectName(f"down.{each.id}")
        return [*parts, holder(column(8, down, 20))]

    def _take_down(self, each: PostingRow) -> None:
        self.desk.do(posting.take_down, each.id, clock.today())
        self.desk.close_side()
        self.desk.toast(t("The notice is recorded as taken down"))


def _spaced(parts: list[QWidget]) -> list[QWidget | int]:
    spaced: list[QWidget | int] = []
    for part in parts:
        spaced += [part, 10]
    return spaced[:-1]


def _state(cell: CellRow) -> str:
    if cell.hangs is Hangs.NO:
        return t("Not put up")
    return t("Outdated") if cell.hangs is Hangs.OUTDATED else day(cell.postings[0].hung_on)


def _counted(number: int, total: int, one: str, many: str) -> str:
    return say(sentence(one if number == 1 else many, n=Words(number), total=Words(total)), t.translator)
