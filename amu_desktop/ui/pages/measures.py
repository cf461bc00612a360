"""Tiltak: what is to be done, the most urgent first; ticking closes, and then the panel asks whether it worked."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeasureSource, MeasureState
from amu_desktop.services import measures, people
from amu_desktop.services.measures import MeasureDraft, MeasureGroup, MeasureRow
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    AreaField,
    DateField,
    Empty,
    Field,
    Fold,
    Header,
    Label,
    PersonField,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    column,
    holder,
    icon_button,
    line,
    link,
    more,
    primary,
    section,
)
from amu_desktop.ui.parts.choice import Choice
from amu_desktop.ui.parts.layout import STRETCH, Item

GROUPS = {
    MeasureGroup.OVERDUE: N_("Past the deadline"),
    MeasureGroup.SOON: N_("Next 30 days"),
    MeasureGroup.LATER: N_("Later"),
}
EFFECTS = (("yes", N_("Yes")), ("partly", N_("Partly")), ("no", N_("No, a new measure")))
PAPERS = (("action_plan", N_("Action plan …")), ("measures_by_owner", N_("One sheet for each …")))
PREVIEW_HEIGHT = 460
EFFECT_WORDS = {"yes": N_("It worked"), "partly": N_("It worked partly"), "no": N_("It did not work")}


class MeasuresPage(Page):
    """Measures in three groups, and those that are closed folded away."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"measure", "person"})

    def __init__(self, desk: Desk) -> None:
        self._wanted = ""
        super().__init__(desk)

    def build(self) -> None:
        """Show the groups."""
        rows = self.desk.ask(measures.list_measures, clock.today())
        if not rows:
            new = primary(t("Add a measure"), self.add, icon="plus")
            said = t("Measures from minutes come here when the minutes are locked.")
            self.put(Header(t("Measures")), Empty("list-todo", t("No measures"), said, new))
            return
        now = [row for row in rows if row.group is not MeasureGroup.CLOSED]
        papers = [(t(text), partial(self.show_paper, kind)) for kind, text in PAPERS]
        self.put(
            Header(
                self._sentence(now),
                "",
                button(t("New measure"), self.add, icon="plus"),
                more(papers, name=t("Print the measures")),
            )
        )
        for group, title in GROUPS.items():
            own = [row for row in now if row.group is group]
            if own:
                self.put(section(t(title)), self._card(own), holder(column(22)))
        closed = [row for row in rows if row.group is MeasureGroup.CLOSED]
        if closed:
            unchecked = sum(row.unchecked for row in closed)
            said = t("{n} closed", n=len(closed))
            if unchecked:
                said = t("{n} closed, {m} not yet asked whether they worked", n=len(closed), m=unchecked)
            fold = Fold(t("Closed"), said)
            fold.body.addWidget(self._card(closed))
            self.put(fold)

    def _sentence(self, rows: list[MeasureRow]) -> str:
        overdue = sum(row.group is MeasureGroup.OVERDUE for row in rows)
        if not rows:
            return t("All measures are closed")
        if not overdue:
            return _capital(
                t.count(
                    "{n} measure is open, not past its deadline",
                    "{n} measures are open, none past the deadline",
                    len(rows),
                )
            )
        return _capital(t.count("{n} measure is past its deadline", "{n} measures are past their deadline", overdue))

    def _card(self, rows: list[MeasureRow]) -> RowCard:
        card = RowCard()
        for row in rows:
            closed = row.group is MeasureGroup.CLOSED
            icon = "circle-check" if closed else "circle"
            name = t("Open again: {what}", what=row.text) if closed else t("Close: {what}", what=row.text)
            tick = icon_button(icon, name, partial(self._turn, row), ink="ok" if closed else "border.control")
            tick.setObjectName(f"measure.tick.{row.id}")
            made = Row(
                t("Confidential measure") if row.confidential else row.text,
                ", ".join(part for part in (row.label, _source(row), row.owner) if part),
                icon=tick,
                right=(self._due(row),),
                then=partial(self.show_measure, row.id),
            )
            made.setObjectName(f"measure.{row.id}")
            card.add_row(made)
        return card

    def _due(self, row: MeasureRow) -> Label:
        if row.closed_on is not None:
            return Label(t.date(row.closed_on), "small")
        if row.due is None:
            return Label(t("No deadline"), "small")
        day = t.date(row.due, year=row.due.year != clock.today().year)
        if row.group is MeasureGroup.OVERDUE:
            return Label(t("The deadline was {day}", day=day), "small", ink="danger")
        return Label(day, "small")

    # --- papers

    def show_paper(self, kind: str, subject_id: str = "") -> None:
        """Show the action plan, the sheets of all, or that of one owner; printing or saving issues it."""
        found = self.desk.ask(load_undertaking)
        if found is None:
            raise UserError(N_("Write the name of the undertaking first. It stands on every paper."))
        preview = PaperPreview(self.desk, kind, subject_id or found.id)
        preview.setMinimumHeight(PREVIEW_HEIGHT)
        title = t("Action plan") if kind == "action_plan" else t("Measures, one sheet for each")
        self.desk.side(title, preview)
        preview.draw()

    # --- closing

    def _turn(self, row: MeasureRow) -> None:
        if row.group is MeasureGroup.CLOSED:
            self.desk.do(measures.reopen_measure, row.id)
            return
        self.desk.do(measures.close_measure, row.id, clock.today())
        self.desk.toast(t("The measure is closed"))
        self._ask_effect(row)

    def _ask_effect(self, row: MeasureRow) -> None:
        asked = Choice(t("Did it work?"), tuple((key, t(text)) for key, text in EFFECTS))
        asked.setObjectName("measures.effect")
        asked.chosen.connect(partial(self._answer, row))
        self.desk.side(t("Did it work?"), Text(row.text), 12, line(asked, STRETCH))

    def _answer(self, row: MeasureRow, effect: str) -> None:
        self.desk.do(measures.answer_effect, row.id, effect)
        if effect == "no":
            self.add(text=row.text, source=row.label)
        else:
            self.desk.close_side()

    # --- one measure

    def show_where(self, **where: object) -> None:
        """Open the panel of one measure."""
        if where.get("id"):
            self.show_measure(str(where["id"]))

    def show_measure(self, measure_id: str) -> None:
        """Show a measure in the panel, where its owner and deadline can be changed."""
        rows = self.desk.ask(measures.list_measures, clock.today())
        row = next((each for each in rows if each.id == measure_id), None)
        if row is None:
            return
        came = t("Registered {day}", day=t.date(row.raised_on))
        items: list[Item] = [Text(" · ".join(part for part in (_source(row), came) if part), "small"), 6]
        if row.item_id and row.meeting_id and not row.confidential:
            go = link(t("Open the case"), partial(self.desk.go, "minutes", id=row.meeting_id, item=row.item_id))
            items.append(line(go, STRETCH))
        items.append(8)
        if row.group is MeasureGroup.CLOSED:
            items += self._closed_facts(row)
        else:
            items += self._fields(row)
        self.desk.side(row.label or t("Measure"), *items)

    def _closed_facts(self, row: MeasureRow) -> list[Item]:
        facts = [row.text, row.owner]
        if row.closed_on is not None:
            facts.append(t("Closed {day}", day=t.date(row.closed_on)))
        if row.closed_why:
            facts.append(t("Dropped: {why}", why=row.closed_why))
        if row.sign:
            facts.append(t("How we know that it works: {sign}", sign=row.sign))
        if row.effect in EFFECT_WORDS:
            said = t(EFFECT_WORDS[row.effect])
            facts.append(t("{what}, {day}", what=said, day=t.date(row.effect_on)) if row.effect_on else said)
        found: list[Item] = []
        for each in facts:
            if each:
                found += [Text(each), 6]
        if not row.effect and row.state is MeasureState.DONE:
            found.append(link(t("Did it work?"), partial(self._ask_effect, row)))
        again = button(t("Open again"), partial(self._reopen, row.id))
        return [*found, 12, again]

    def _reopen(self, measure_id: str) -> None:
        self.desk.do(measures.reopen_measure, measure_id)
        self.desk.close_side()

    def _fields(self, row: MeasureRow) -> list[Item]:
        form = Form(
            self.desk,
            f"measure:{row.id}",
            lambda name, value: self.desk.do(measures.edit_measure, row.id, name, _known(name, value)),
        )
        known = tuple((each.id, each.name) for each in self.desk.ask(people.list_people, clock.today()))
        fields = (
            ("text", AreaField(t("What is to be done?"), lines=2, required=True)),
            ("owner_id", PersonField(t("Responsible"), known)),
            ("due", DateField(t("Deadline"))),
            ("goal", TextField(t("Goal"), optional=True, help_text=t("Measures with the same goal stand together."))),
            ("sign", TextField(t("How we know that it works"), optional=True)),
            *(() if row.item_id else _source_fields()),
        )
        items: list[Item] = []
        for name, field in fields:
            items += [form.add(name, field), 12]
        form.setParent(fields[0][1])
        form.fill({name: getattr(row, name) for name, _ in fields})
        form.restore()
        done = button(t("Close the measure"), partial(self._turn, row), icon="check")
        drop = link(t("Drop the measure …"), partial(self._drop, row))
        items.append(line(done, drop, STRETCH, gap=12))
        if row.owner_id:
            sheet = link(t("Sheet for {name} …", name=row.owner), partial(self._sheet, row.owner_id))
            items += [6, line(sheet, STRETCH)]
        return items

    def _sheet(self, owner_id: str) -> None:
        self.show_paper("measures_by_owner", owner_id)

    def _drop(self, row: MeasureRow) -> None:
        why = dialogs.ask().ask_text(
            t("Drop the measure?"), t("It stays in the list with the reason."), t("Why?"), action=t("Drop the measure")
        )
        if why:
            self.desk.do(measures.drop_measure, row.id, why, clock.today())
            self.desk.close_side()

    def add(self, text: str = "", source: str = "") -> None:
        """Ask for a new measure."""
        known = tuple((each.id, each.name) for each in self.desk.ask(people.list_people, clock.today()))
        what = AreaField(t("What is to be done?"), lines=2, required=True)
        what.set_raw(text)
        fields = (
            ("text", what),
            ("owner_id", PersonField(t("Responsible"), known)),
            ("due", DateField(t("Deadline"))),
            ("sign", TextField(t("How we know that it works"), optional=True)),
            *_source_fields(source),
        )

        def make(form: Form) -> None:
            values = {name: _known(name, value) for name, value in form.values().items()}
            self.desk.do(measures.add_measure, MeasureDraft(**values))  # type: ignore[arg-type]
            self.desk.toast(t("The measure is added"))

        ask_in_panel(self.desk, t("New measure"), fields, t("Add the measure"), make)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now."""
        return {"page.new": self.add, "page.print": partial(self.show_paper, "action_plan")}


def _source(row: MeasureRow) -> str:
    if row.item:
        return t("Case {number}", number=row.item)
    if row.source_kind in {MeasureSource.OTHER, MeasureSource.CASE}:
        return row.source
    kind = t(row.source_kind.label)
    return t("{source}: {who}", source=kind, who=row.source) if row.source else kind


def _source_fields(source: str = "") -> tuple[tuple[str, Field], ...]:
    kind = PickField(t("Comes from"), tuple((each.value, t(each.label)) for each in MeasureSource))
    kind.set_value(MeasureSource.OTHER)
    which = TextField(t("Which one"), optional=True, placeholder=t("Such as the round on 3 May"))
    which.set_raw(source)
    return ("source_kind", kind), ("source", which)


def _known(name: str, value: object) -> object:
    if name != "source_kind":
        return value
    return next((each for each in MeasureSource if each.value == value), MeasureSource.OTHER)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
