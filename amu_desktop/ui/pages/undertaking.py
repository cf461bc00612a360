"""Virksomheten: what it is, its people, its places and its unions, in four tabs."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.domain.kinds import UnitKind
from amu_desktop.domain.organisation_numbers import write_organisation_number
from amu_desktop.law import facts
from amu_desktop.services import advice, undertaking
from amu_desktop.services.undertaking import UndertakingRow, UnionRow, UnitRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.people import PeopleTab
from amu_desktop.ui.pages.undertaking_counts import Counts
from amu_desktop.ui.parts import (
    Card,
    Empty,
    Field,
    Header,
    NumberField,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    column,
    fields_line,
    holder,
    line,
    link,
    primary,
    quiet,
    tabs,
)
from amu_desktop.ui.undertaking_industry import IndustryField, industry_words

ABOUT, PEOPLE, PLACES, UNIONS = "about", "people", "places", "unions"


class UndertakingPage(Page):
    """The undertaking in its four tabs."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"undertaking", "undertaking_fact", "headcount", "union_count", "unit", "person", "employment"}
    )

    def __init__(self, desk: Desk) -> None:
        self.tab = ABOUT
        self.people = PeopleTab(desk, self.rebuild)
        self.counts = Counts(desk)
        self._said: dict[str, str] = {}
        """What was complained of, by the field it stands under."""
        super().__init__(desk)

    def build(self) -> None:
        """Show the tab that is chosen."""
        row = self.desk.ask(undertaking.load_undertaking)
        if row is None:
            start = primary(t("Start the setup"), partial(self.desk.go, "setup"))
            self.put(Empty("building-2", t("What does the law require of you?"), t("Answer five questions."), start))
            return
        number = write_organisation_number(row.org_number)
        second = t("Organisation number {number}", number=number) if number else ""
        self.put(Header(row.name, second))
        names = ((ABOUT, t("Particulars")), (PEOPLE, t("Employees")), (PLACES, t("Places")), (UNIONS, t("Unions")))
        self.body.addWidget(tabs(names, self.tab, self.show_tab))
        self.body.addSpacing(18)
        match self.tab:
            case "people":
                self.people.fill(self.body)
            case "places":
                self._lay_places()
            case "unions":
                self._lay_unions()
            case _:
                self._lay_about(row)

    def refresh(self) -> None:
        """Show what is so now; fields being typed in keep what is typed."""
        row = self.desk.ask(undertaking.load_undertaking)
        if self.tab == ABOUT and row is not None and self.forms:
            self._fill_forms(row)
            return
        self.rebuild()

    def show_tab(self, key: str) -> None:
        """Show another tab."""
        self.leave()
        self.tab = key
        self.rebuild()

    def show_where(self, **where: object) -> None:
        """Show the tab that was asked for, and the person of that id."""
        self.show_tab(str(where.get("tab", PEOPLE)))
        if "id" in where:
            from amu_desktop.services import people

            self.people.open(self.desk.ask(people.load_person, str(where["id"]), clock.today()))

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        add: dict[str, Callable[[], object]] = {PLACES: self.add_place, UNIONS: self.add_union}
        return {
            "people.add": self.people.add,
            "people.import": self.people.fetch,
            "page.new": add.get(self.tab, self.people.add),
        }

    # --- particulars

    def _lay_about(self, row: UndertakingRow) -> None:
        form = Form(self.desk, "undertaking", self._edit, self)
        self.forms.append(form)
        name = form.add("name", TextField(t("Name"), required=True))
        number = form.add("org_number", TextField(t("Organisation number"), optional=True))
        place = form.add("place", TextField(t("Place"), optional=True))
        self._code = IndustryField(t("Industry code"), optional=True)
        code = form.add("industry_code", self._code)
        standards = tuple((str(one), t(one.label)) for one in facts.Standard)
        standard = form.add("industry_standard", PickField(t("Where is the code from?"), standards, empty=t("Choose")))
        self._word = Text("", "small")
        card = Card(name, 12, fields_line(number, place), 12, fields_line(code, standard), 6, self._word)
        self.put(card)
        self.body.addSpacing(22)
        self.counts.lay(self)
        self._fill_forms(row)

    def _fill_forms(self, row: UndertakingRow) -> None:
        about = self.forms[0]
        about.fill({name: getattr(row, name) for name in about.fields})
        self._code.offer(row.industry_standard)
        self._word.setText(industry_words(row.industry_code, row.industry_standard, clock.today()))
        self.counts.fill()
        self._complain()

    def _complain(self) -> None:
        """Say at its field what cannot be true beside the other answers; it is kept, and stands until it is mended."""
        today = clock.today()
        said = {
            one.fact: law.say_complaint(one, t)
            for one in law.complaints(self.desk.ask(advice.profile_of, today), today)
        }
        for form in self.forms:
            for name, field in form.fields.items():
                if name in said:
                    field.set_error(said[name])
                elif field.error() and field.error() == self._said.get(name):
                    field.set_error("")
        self._said = said

    def _edit(self, name: str, value: object) -> None:
        self.desk.do(undertaking.edit_undertaking, name, value)

    # --- places

    def _lay_places(self) -> None:
        rows = self.desk.ask(undertaking.units, clock.today())
        add = link(t("Add a place …"), self.add_place, icon="plus")
        add.setObjectName("places.add")
        if not rows:
            self.put(Empty("map-pin", t("No places yet"), t("Workplaces, departments and shifts."), add))
            return
        card = RowCard()
        for row in rows:
            second = [t(row.kind.label)]
            if row.people is not None:
                second.append(t.count("{n} person", "{n} persons", row.people, n=row.people))
            made = Row(row.name, " · ".join(second), then=partial(self.change_place, row), arrow=True)
            made.setObjectName(f"unit.{row.id}")
            card.add_row(made)
        self.put(card, holder(line(add, "stretch", margins=(0, 10, 0, 0))))

    def add_place(self) -> None:
        """Ask for a new place."""

        def make(form: Form) -> None:
            values = form.values()
            kind = next(one for one in UnitKind if one == values["kind"])
            people = values["people"] if isinstance(values["people"], int) else None
            self.desk.do(undertaking.add_unit, str(values["name"]), kind, people)
            self.desk.toast(t("The place is added"))

        ask_in_panel(self.desk, t("Add a place"), _place_fields(), t("Add the place"), make)

    def change_place(self, row: UnitRow) -> None:
        """Open the panel of a place; leaving a field saves it."""

        def save(name: str, value: object) -> None:
            kept = next((one for one in UnitKind if one == value), value) if name == "kind" else value
            self.desk.do(undertaking.edit_unit, row.id, name, kept)

        form = Form(self.desk, f"unit:{row.id}", save)
        items = [form.add(name, field) for name, field in _place_fields()]
        form.fill({"name": row.name, "kind": str(row.kind), "people": row.people})
        held = holder(column(*items, gap=12))
        form.setParent(held)
        close = button(t("Close the place"), partial(self._close_place, row), "danger", icon="x")
        self.desk.side(row.name, held, 16, close)

    def _close_place(self, row: UnitRow) -> None:
        self.desk.do(undertaking.close_unit, row.id, clock.today())
        self.desk.close_side()
        self.desk.toast(t("The place is closed"))

    # --- unions

    def _lay_unions(self) -> None:
        rows = [row for row in self.desk.ask(undertaking.unions, clock.today()) if row.area_id is None]
        add = link(t("Add a union …"), self.add_union, icon="plus")
        add.setObjectName("unions.add")
        note = t("Only the name of the union and its number of members, never who they are.")
        if not rows:
            self.put(Empty("users", t("No local unions"), note, add))
            return
        card = RowCard()
        for row in rows:
            members = t.count("{n} member", "{n} members", row.members, n=row.members)
            second = t("{members} on {day}", members=members, day=t.date(row.on))
            made = Row(row.union_name, second, then=partial(self.add_union, row), arrow=True)
            made.setObjectName(f"union.{row.id}")
            card.add_row(made)
        self.put(Text(note, "second"), holder(column(10)), card)
        self.put(holder(line(add, "stretch", margins=(0, 10, 0, 0))))

    def add_union(self, row: UnionRow | None = None) -> None:
        """Ask for a union and its number of members today."""
        name = TextField(t("Local union"), required=True)
        members = NumberField(t("Members here"), required=True)
        if row is not None:
            name.set_value(row.union_name)
            members.set_value(row.members)

        def make(form: Form) -> None:
            values = form.values()
            total = self.desk.ask(undertaking.facts, clock.today()).get(facts.EMPLOYEES_TODAY.key)
            employees = total if isinstance(total, int) else None
            count = values["members"] if isinstance(values["members"], int) else 0
            self.desk.do(undertaking.set_union, str(values["union_name"]), count, employees, clock.today())
            self.desk.toast(t("The union is recorded"))

        fields = (("union_name", name), ("members", members))
        more = () if row is None else (quiet(t("Remove the union"), partial(self._remove_union, row), icon="trash-2"),)
        ask_in_panel(self.desk, t("Local union"), fields, t("Record"), make, *more)

    def _remove_union(self, row: UnionRow) -> None:
        self.desk.do(undertaking.remove_union, row.union_name)
        self.desk.close_side()
        self.desk.toast(t("The union is removed"))


def _place_fields() -> tuple[tuple[str, Field], ...]:
    kind = PickField(t("Kind"), tuple((str(one), t(one.label)) for one in UnitKind))
    return (
        ("name", TextField(t("Name"), required=True)),
        ("kind", kind),
        ("people", NumberField(t("People"), optional=True)),
    )
