"""Alle dokumenter: every paper the program has issued, opened, printed again exactly as it was, and saved."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QFrame

from amu_desktop.core.language import translator
from amu_desktop.documents.catalogue import paper
from amu_desktop.services import publishing
from amu_desktop.services.publishing import IssuedRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.notices_preview import LANGUAGES
from amu_desktop.ui.parts import (
    Combo,
    Empty,
    Flow,
    Header,
    Kind,
    Notice,
    Table,
    fact,
    filters,
    holder,
    line,
    quiet,
    table_card,
)
from amu_desktop.ui.preview import Preview
from amu_desktop.ui.rows import Column

ALL = ""
PREVIEW_HEIGHT = 520


class DocumentsPage(Page):
    """The register of papers, newest first."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"issued_paper"})

    def __init__(self, desk: Desk) -> None:
        self._kind, self._year = ALL, ALL
        super().__init__(desk)

    def build(self) -> None:
        """Show the filters and the table."""
        back = quiet(t("Notices"), partial(self.desk.go, "notices"), icon="pin")
        rows = self.desk.ask(publishing.list_papers)
        if not rows:
            said = t("Every paper that is printed or saved is kept here, exactly as it was.")
            self.put(Header(t("All documents"), "", back), Empty("archive", t("No documents yet"), said))
            return
        shown = [row for row in rows if self._kind in {ALL, row.kind} and self._year in {ALL, str(row.issued_at.year)}]
        self.put(Header(t("All documents"), self._sentence(len(shown)), back))
        self.put(self._filters(rows))
        table = self._table()
        table.show_rows(shown)
        self.put(table_card(table))

    def show_where(self, **where: object) -> None:
        """Open the paper of that id in the panel."""
        rows = self.desk.ask(publishing.list_papers)
        found = next((row for row in rows if row.id == where.get("id")), None)
        if found is not None:
            self._open(found)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Nothing but what stands in the rows."""
        return {}

    def _sentence(self, number: int) -> str:
        said = t.count("{n} paper is kept as it was issued.", "{n} papers are kept as they were issued.", number)
        return said[:1].upper() + said[1:]

    def _filters(self, rows: tuple[IssuedRow, ...]) -> QFrame:
        kinds = dict.fromkeys(row.kind for row in rows)
        names = [(ALL, t("All")), *((kind, name_of(kind)) for kind in kinds)]
        year = Combo()
        year.setAccessibleName(t("Year"))
        year.setObjectName("documents.year")
        year.addItem(t("All years"), ALL)
        for each in sorted({row.issued_at.year for row in rows}, reverse=True):
            year.addItem(str(each), str(each))
        year.setCurrentIndex(max(year.findData(self._year), 0))
        year.activated.connect(lambda _: self._take_year(str(year.currentData())))
        chips = holder(Flow(*filters(names, self._kind, self._take_kind)))
        return holder(line((chips, 1), year, margins=(0, 0, 0, 16)))

    def _table(self) -> Table[IssuedRow]:
        return Table(
            t("All documents"),
            [
                Column(t("Date"), lambda row: t.brief_date(row.issued_at.date())),
                Column(t("Document"), lambda row: row.title, wide=True, strong=True),
                Column(t("Id"), lambda row: row.paper_id, spare=True),
                Column(t("Edition"), lambda row: f"{row.edition}, {t(LANGUAGES[row.language]).lower()}"),
                Column(t("State"), state, ink=lambda row: "text.secondary" if not row.latest else ""),
            ],
            self._open,
            menu=lambda row: [(t("Open the document"), partial(self._open, row))],
        )

    def _take_kind(self, kind: str) -> None:
        self._kind = kind
        self.refresh()

    def _take_year(self, year: str) -> None:
        self._year = year
        self.refresh()

    def _open(self, row: IssuedRow) -> None:
        facts = [
            fact(t("Id"), f"{row.paper_id}, {t('edition {n}', n=row.edition)}"),
            fact(t("Issued"), t.date(row.issued_at.date())),
            fact(t("Check code"), row.code),
        ]
        if row.issued_by:
            facts.insert(2, fact(t("Issued by"), row.issued_by))
        if row.changed_what:
            facts.append(fact(t("Changed"), row.changed_what))
        if row.sha256 is None:
            gone = Notice(Kind.NEUTRAL, t("Erased on demand"), t("The id, the code and the day are kept."))
            self.desk.side(row.title, *facts, 12, gone)
            return
        preview = Preview(lambda: self.desk.ask(publishing.content, row.id), row.file_name)
        preview.setFixedHeight(PREVIEW_HEIGHT)
        self.desk.side(row.title, *facts, 12, preview)
        preview.draw()


def name_of(kind: str) -> str:
    """Give the name of a kind of paper in the language of the window; the papers have a catalogue of their own."""
    return translator(t.language, "documents")(paper(kind).title)


def state(row: IssuedRow) -> str:
    """Say how it is with a paper in the register."""
    if row.sha256 is None:
        return t("Erased on demand")
    return t("Locked") if row.latest else t("Superseded")
