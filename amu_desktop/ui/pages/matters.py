"""Saker og vedtak: every case with what it came to; the panel has all times it was up, with every position."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QApplication

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind, MatterCategory, MatterSource
from amu_desktop.domain.writing import plain
from amu_desktop.services import committees, matters, matters_decisions
from amu_desktop.services.attachments import Owner
from amu_desktop.services.matters import MatterDraft, MatterRow
from amu_desktop.services.matters_decisions import REFERABLE, DecisionRow
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.attachments import FileList
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.positions import heading_of
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import (
    AreaField,
    DateField,
    Empty,
    Field,
    Flow,
    Header,
    Label,
    PickField,
    Table,
    Text,
    TextField,
    button,
    column,
    filters,
    holder,
    line,
    link,
    table_card,
)
from amu_desktop.ui.parts.layout import STRETCH, Item
from amu_desktop.ui.rows import Column

BINDING = frozenset({DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT})
FILTERS = (
    ("all", N_("All")),
    ("open", N_("Still open")),
    ("decided", N_("Decisions")),
    ("binding", N_("Binding")),
    ("minority", N_("With a minority")),
)
TO_AUTHORITY = N_("The Labour Inspection Authority")


def title_of(row: MatterRow) -> str:
    """Give the title; a confidential case is known by its number only."""
    return t("Confidential case") if row.confidential else row.title


class MattersPage(Page):
    """One table of cases with filter chips over it."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"matter", "agenda_item", "decision", "measure", "referral"})

    def __init__(self, desk: Desk) -> None:
        self._filter = "all"
        super().__init__(desk)

    def build(self) -> None:
        """Show the cases that pass the filter."""
        rows = self.desk.ask(matters.list_matters)
        new = button(t("Raise a case"), self.add, icon="plus")
        if not rows:
            said = t("A case lives from the day it is raised until it is closed, across meetings.")
            self.put(Header(t("Cases and decisions")), Empty("gavel", t("No cases yet"), said, new))
            return
        still = sum(row.closed_on is None for row in rows)
        count = t.count("{n} case is open", "{n} cases are open", still) if still else t("No case is open")
        self.put(Header(count[:1].upper() + count[1:], "", new))
        chips = filters([(key, t(text)) for key, text in FILTERS], self._filter, self._show)
        self.put(holder(column(Flow(*chips), 14)))
        shown = [row for row in rows if _passes(row, self._filter)]
        table: Table[MatterRow] = Table(t("Cases"), _columns(), self.show_matter)
        table.show_rows(tuple(shown))
        self.put(table_card(table))

    def _show(self, key: str) -> None:
        self._filter = key
        self.refresh()

    def show_where(self, **where: object) -> None:
        """Open the panel of one case."""
        for row in self.desk.ask(matters.list_matters):
            if row.id == where.get("id"):
                self.show_matter(row)

    def show_matter(self, row: MatterRow) -> None:
        """Show all times a case was up, in order, each with its own number."""
        items: list[Item] = [
            Text(t(row.category.label), "small"),
            Text(t("Raised {day}", day=t.date(row.raised_on)), "small"),
            12,
        ]
        decisions = {each.item_id: each for each in self.desk.ask(matters_decisions.list_decisions)}
        for meeting_id, item_id in row.treatments:
            whole = self.desk.ask(minutes, meeting_id)
            items += self._treatment(whole, whole.item(item_id), decisions.get(item_id))
        if not row.confidential:
            files = FileList(self.desk, Owner.MATTER, row.id, asks=True, may_add=row.closed_on is None)
            items += [Label(t("Attachments"), "small.strong"), 4, files, 12]
            change = link(t("Change the case …"), partial(self.edit, row))
            change.setObjectName("matter.edit")
            items.append(line(change, STRETCH))
        if row.closed_on is None:
            close = link(t("Close the case"), partial(self._close, row.id))
            items += [12, close]
        else:
            again = link(t("Open the case again"), partial(self.desk.do, matters.reopen_matter, row.id))
            items += [12, again]
        self.desk.side(title_of(row), *items)

    def _close(self, matter_id: str) -> None:
        self.desk.do(matters.close_matter, matter_id, clock.today())
        self.desk.close_side()
        self.desk.toast(t("The case is closed"))

    def _treatment(self, whole: MinutesRow, item: ItemRow, decision: DecisionRow | None) -> list[Item]:
        number = t("Case {number}", number=item.label) if item.number else t("On the agenda")
        day = t.date(whole.meeting.starts_at.date())
        go = link(number, partial(self._go, whole, item.id), name=t("Open {what}", what=number))
        parts: list[Item] = [line(go, Label(day, "small"), STRETCH, gap=8)]
        if item.outcome is not None:
            parts.append(Text(t(item.outcome.label), "small"))
        if item.confidential:
            return [*parts, Text(t("Stands in an annex of its own."), "small"), 14]
        for text in (item.background, item.discussion):
            if text:
                parts += [4, Text(text)]
        boxes: list[Item] = [
            (column(Text(heading_of(row), "small.strong"), Text(row.text), STRETCH), 1)
            for row in item.positions
            if row.slot is not None and row.text
        ]
        if boxes:
            parts += [8, line(*boxes, gap=12)]
        if item.decision:
            copy = link(t("Copy the decision"), partial(_copy, item.decision))
            parts += [8, Text(item.decision, "strong"), line(copy, STRETCH)]
        if decision is not None:
            parts += [*self._done(decision), *self._referrals(decision)]
        return [*parts, 16]

    def _done(self, decision: DecisionRow) -> list[Item]:
        if decision.done_on is None:
            done = link(t("Carried out …"), partial(self._carry_out, decision.id))
            done.setObjectName(f"decision.done.{decision.id}")
            return [line(done, STRETCH)]
        back = link(t("Not carried out after all"), partial(self._set_done, decision.id, None))
        return [line(Text(t("Carried out {day}", day=t.date(decision.done_on)), "small"), back, STRETCH, gap=8)]

    def _carry_out(self, decision_id: str) -> None:
        on = DateField(t("Day"), required=True)
        on.set_value(clock.today())

        def carry_out(form: Form) -> None:
            self._set_done(decision_id, form.values()["on"])  # type: ignore[arg-type]

        ask_in_panel(self.desk, t("The decision is carried out"), (("on", on),), t("Register it"), carry_out)

    def _set_done(self, decision_id: str, on: date | None) -> None:
        self.desk.do(matters_decisions.decision_done, decision_id, on)
        self.desk.close_side()
        self.desk.toast(t("The decision is carried out") if on else t("The decision is not carried out"))

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

    def _referrals(self, decision: DecisionRow) -> list[Item]:
        parts: list[Item] = []
        for each in decision.referrals:
            said = t("Brought before {whom} {day}", whom=each.to, day=t.date(each.sent_on))
            parts.append(Text(said, "small"))
            if each.answer:
                parts.append(Text(each.answer, "small"))
            else:
                parts.append(link(t("Register the answer …"), partial(self._answer, each.id)))
        if decision.kind in REFERABLE and not decision.referrals:
            parts.append(link(t("Brought before the Labour Inspection Authority …"), partial(self._refer, decision.id)))
        return parts

    def _refer(self, decision_id: str) -> None:
        to = TextField(t("To"), required=True)
        to.set_raw(t(TO_AUTHORITY))

        def refer(form: Form) -> None:
            values = form.values()
            self.desk.do(matters_decisions.refer_decision, decision_id, str(values["to"]), values["on"])  # type: ignore[arg-type]

        fields = (("to", to), ("on", DateField(t("Day"), required=True)))
        ask_in_panel(self.desk, t("Brought before the Labour Inspection Authority"), fields, t("Register it"), refer)

    def _answer(self, referral_id: str) -> None:
        def answer(form: Form) -> None:
            values = form.values()
            self.desk.do(matters_decisions.answer_referral, referral_id, str(values["answer"]), values["on"])  # type: ignore[arg-type]

        fields = (
            ("answer", AreaField(t("The answer"), lines=3, required=True)),
            ("on", DateField(t("Day"), required=True)),
        )
        ask_in_panel(self.desk, t("The answer of the authority"), fields, t("Register it"), answer)

    def _go(self, whole: MinutesRow, item_id: str) -> None:
        self.desk.close_side()
        if whole.begun:
            self.desk.go("minutes", id=whole.meeting.id, item=item_id)
        else:
            self.desk.go("meeting", id=whole.meeting.id)

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


def _passes(row: MatterRow, chosen: str) -> bool:
    match chosen:
        case "open":
            return row.closed_on is None
        case "decided":
            return row.decision_kind is not None
        case "binding":
            return row.decision_kind in BINDING
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
    """Give the kind of decision in a word; its § stands in the panel."""
    if row.decision_kind is None:
        return ""
    return t("Binding") if row.decision_kind in BINDING else t(row.decision_kind.label).partition(" (")[0]


def _measures(row: MatterRow) -> str:
    if not row.measures_all:
        return ""
    return t("{done} of {all} done", done=row.measures_all - row.measures_open, all=row.measures_all)


def _copy(text: str) -> None:
    QApplication.clipboard().setText(plain(text))
