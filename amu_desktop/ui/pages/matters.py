"""Saker og vedtak: every case with what it came to; the panel has all times it was up, with every position."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MatterCategory, MatterSource
from amu_desktop.domain.writing import plain
from amu_desktop.services import committees, matters, matters_decisions
from amu_desktop.services.matters import MatterDraft, MatterRow
from amu_desktop.services.matters_decisions import BINDING, DecisionRow, DecisionState
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.matters_decisions import decision_columns, decision_items, kind_of
from amu_desktop.ui.pages.matters_panel import matter_items
from amu_desktop.ui.parts import (
    Empty,
    Field,
    Flow,
    Header,
    PickField,
    Table,
    Text,
    TextField,
    button,
    column,
    filters,
    holder,
    link,
    table_card,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.plain import capital
from amu_desktop.ui.rows import Column

FILTERS = (
    ("all", N_("All")),
    ("open", N_("Still open")),
    ("decided", N_("Decisions")),
    ("binding", N_("Binding")),
    ("minority", N_("With a minority")),
)
REGISTERS = frozenset({"decided", "binding"})
"""The filters that show the register of decisions, numbered by year, instead of the cases."""


def title_of(row: MatterRow) -> str:
    """Give the title; a confidential case is known by its number only."""
    return t("Confidential case") if row.confidential else row.title


class MattersPage(Page):
    """One table of cases with filter chips over it."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"matter", "agenda_item", "decision", "measure", "referral", "disclosure"}
    )

    def __init__(self, desk: Desk) -> None:
        self._filter, self._year = "all", 0
        super().__init__(desk)

    def build(self) -> None:
        """Show the cases that pass the filter, or the register of decisions."""
        rows = self.desk.ask(matters.list_matters)
        decisions = self.desk.ask(matters_decisions.list_decisions)
        new = button(t("Raise a case"), self.add, icon="plus")
        if not rows and not decisions:
            said = t("A case lives from the day it is raised until it is closed, across meetings.")
            self.put(Header(t("Cases and decisions")), Empty("gavel", t("No cases yet"), said, new))
            return
        self.put(Header(_sentence(rows, decisions), "", new))
        years = sorted({each.raised_on.year for each in rows} | {each.year for each in decisions}, reverse=True)
        self._year = self._year if self._year in years else 0
        chips = filters([(key, t(text)) for key, text in FILTERS], self._filter, self._show)
        by_year = [("0", t("All years")), *((str(year), str(year)) for year in years)]
        of_years = filters(by_year, str(self._year), self._show_year) if len(years) > 1 else []
        self.put(holder(column(Flow(*chips, *of_years), 14)))
        if self._filter in REGISTERS:
            self._lay_decisions(decisions)
        else:
            shown = [row for row in rows if self._of_year(row.raised_on.year) and _passes(row, self._filter)]
            table: Table[MatterRow] = Table(t("Cases"), _columns(), self.show_matter)
            table.show_rows(tuple(shown))
            self.put(table_card(table))

    def _lay_decisions(self, decisions: tuple[DecisionRow, ...]) -> None:
        shown = [
            row
            for row in reversed(decisions)
            if self._of_year(row.year) and (self._filter == "decided" or row.kind in BINDING)
        ]
        if not shown:
            self.put(Text(t("There are no such decisions."), "second"))
            return
        table: Table[DecisionRow] = Table(t("Decisions"), decision_columns(), self.show_decision)
        table.show_rows(tuple(shown))
        self.put(table_card(table))

    def _of_year(self, year: int) -> bool:
        return self._year in {0, year}

    def _show_year(self, key: str) -> None:
        self._year = int(key)
        self.refresh()

    def _show(self, key: str) -> None:
        self._filter = key
        self.refresh()

    def show_where(self, **where: object) -> None:
        """Open the panel of one case, or of the one a decision was made in."""
        for row in self.desk.ask(matters.list_matters):
            if row.id == where.get("id"):
                self.show_matter(row)
        for decision in self.desk.ask(matters_decisions.list_decisions):
            if decision.id == where.get("decision"):
                self.show_decision(decision)

    def show_matter(self, row: MatterRow) -> None:
        """Show all times a case was up, in order, each with its own number."""
        items = matter_items(self.desk, row, self.law, partial(self.edit, row))
        if row.closed_on is None:
            items += [12, link(t("Close the case"), partial(self._close, row.id))]
        else:
            again = link(t("Open the case again"), partial(self.desk.do, matters.reopen_matter, row.id))
            items += [12, again]
        self.desk.side(title_of(row), *items)

    def show_decision(self, row: DecisionRow) -> None:
        """Show the case a decision was made in, or the decision alone where it has none."""
        for matter in self.desk.ask(matters.list_matters):
            if matter.id == row.matter_id:
                self.show_matter(matter)
                return
        title = t("Confidential case") if row.confidential else row.title
        text = t("Stands in an annex of its own.") if row.confidential else plain(row.text)
        items = decision_items(self.desk, row, self.law)
        self.desk.side(title, Text(text, "strong"), *items)

    def _close(self, matter_id: str) -> None:
        self.desk.do(matters.close_matter, matter_id, clock.today())
        self.desk.close_side()
        self.desk.toast(t("The case is closed"))

    def edit(self, row: MatterRow) -> None:
        """Show what can be changed about a case in the panel; leaving a field saves it."""
        kinds: Mapping[str, type[MatterCategory | MatterSource]] = {"category": MatterCategory, "source": MatterSource}

        def save(name: str, value: object) -> None:
            known = next((each for each in kinds.get(name, ()) if each.value == value), value)
            self.desk.do(matters.edit_matter, row.id, name, known)

        form = Form(self.desk, f"matter:{row.id}", save)
        fields: tuple[tuple[str, Field], ...] = (
            ("title", TextField(t("What is the case about?"), required=True)),
            ("category", PickField(t("Category"), tuple((each.value, t(each.label)) for each in MatterCategory))),
            ("source", PickField(t("Raised by"), tuple((each.value, t(each.label)) for each in MatterSource))),
            ("source_detail", TextField(t("Who"), optional=True)),
        )
        items: list[Item] = []
        for name, field in fields:
            items += [form.add(name, field), 12]
        form.setParent(fields[0][1])
        form.fill({name: getattr(row, name) for name, _ in fields})
        form.restore()
        self.desk.side(t("Change the case"), *items, Text(t("Minutes that are locked stand as they are."), "small"))

    def add(self) -> None:
        """Ask for a case somebody raises."""
        category = PickField(t("Category"), tuple((each.value, t(each.label)) for each in MatterCategory))
        category.set_value(MatterCategory.NONE)
        sources = tuple((each.value, t(each.label)) for each in MatterSource)
        fields = (
            ("title", TextField(t("What is the case about?"), required=True)),
            ("category", category),
            ("source", PickField(t("Raised by"), sources)),
            ("source_detail", TextField(t("Who"), optional=True)),
        )

        def make(form: Form) -> None:
            body = self.desk.ask(committees.committee, clock.today())
            if body is None:
                raise UserError(N_("Set up a committee first."))
            values = form.values()
            draft = MatterDraft(
                body.id,
                str(values["title"]),
                next(each for each in MatterCategory if each.value == values["category"]),
                next(each for each in MatterSource if each.value == values["source"]),
                str(values["source_detail"]),
                clock.today(),
            )
            self.desk.do(matters.raise_matter, draft)
            self.desk.toast(t("The case is raised"))

        ask_in_panel(self.desk, t("Raise a case"), fields, t("Raise the case"), make)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now."""
        return {"page.new": self.add}


def _sentence(rows: tuple[MatterRow, ...], decisions: tuple[DecisionRow, ...]) -> str:
    """Answer what waits: a decision past its deadline before cases that are open."""
    late = sum(row.state(clock.today()) is DecisionState.OVERDUE for row in decisions)
    if late:
        return capital(t.count("{n} decision is past its deadline", "{n} decisions are past their deadline", late))
    still = sum(row.closed_on is None for row in rows)
    return capital(t.count("{n} case is open", "{n} cases are open", still)) if still else t("No case is open")


def _passes(row: MatterRow, chosen: str) -> bool:
    match chosen:
        case "open":
            return row.closed_on is None
        case "minority":
            return row.minority
        case _:
            return True


def _columns() -> list[Column[MatterRow]]:
    return [
        Column(t("Number"), text=lambda row: row.number),
        Column(t("Title"), text=title_of, wide=True, strong=True),
        Column(t("First raised"), text=lambda row: t.brief_date(row.raised_on), spare=True),
        Column(t("Outcome"), text=lambda row: t(row.outcome.label) if row.outcome else ""),
        Column(t("Decision"), text=_decision),
        Column(t("Measures"), text=_measures),
    ]


def _decision(row: MatterRow) -> str:
    return kind_of(row.decision_kind) if row.decision_kind is not None else ""


def _measures(row: MatterRow) -> str:
    if not row.measures_all:
        return ""
    return t("{done} of {all} done", done=row.measures_all - row.measures_open, all=row.measures_all)
