"""Ansatte: the table of people with search, a panel for one, and fetching a list from a spreadsheet.

What is fetched is shown first, rows with faults first and in words; nothing is written before one says so.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.core import clock
from amu_desktop.domain.kinds import Category
from amu_desktop.exchange.people_sheet import PeopleSheet, PersonLine, read_people
from amu_desktop.services import people
from amu_desktop.services.people import PersonDraft, PersonRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    ChoiceField,
    DateField,
    Empty,
    Field,
    Kind,
    Notice,
    NumberField,
    PickField,
    Table,
    Text,
    TextField,
    button,
    column,
    holder,
    line,
    primary,
    table_card,
)
from amu_desktop.ui.rows import Column

SHOWN_COMPLAINTS = 20
YES = "yes"


class PeopleTab:
    """The tab of people; the page lends it a place and is told when something else is to be shown."""

    def __init__(self, desk: Desk, again: Callable[[], object]) -> None:
        self.desk, self._again = desk, again
        self.search = ""
        self.sheet: PeopleSheet | None = None

    def fill(self, body: QVBoxLayout) -> None:
        """Show the table, or what was fetched and waits for a yes."""
        if self.sheet is not None:
            self._fill_preview(body, self.sheet)
            return
        today = clock.today()
        rows = self.desk.ask(people.list_people, today)
        if not rows:
            body.addWidget(
                Empty(
                    "users-round",
                    t("No people yet"),
                    t("Those who hold offices must be here. The whole list lets the program count for you."),
                    primary(t("Fetch from a spreadsheet …"), self.fetch, icon="upload"),
                    button(t("Add a person"), self.add, icon="user-plus"),
                )
            )
            return
        self._fill_table(body, today)

    def _fill_table(self, body: QVBoxLayout, today: date) -> None:
        table: Table[PersonRow] = Table(t("People"), _columns(), self.open, menu=self._menu)
        table.setObjectName("people.table")
        finder = TextField("", placeholder=t("Find a name or title"))
        finder.line.setAccessibleName(t("Find a name or title"))
        finder.line.setObjectName("people.find")
        finder.line.setText(self.search)

        def show() -> None:
            self.search = finder.raw()
            table.show_rows(self.desk.ask(people.list_people, today, self.search))

        finder.edited.connect(show)
        show()
        add = button(t("Add a person"), self.add, icon="user-plus")
        fetch = button(t("Fetch from a spreadsheet …"), self.fetch, icon="upload")
        body.addWidget(holder(line((finder, 1), 12, add, fetch)))
        body.addSpacing(10)
        found = self.desk.ask(people.counted, today)
        counts = t(
            "{committee} count for the committee (at least {hours} hours a week), {all} for safety representatives.",
            committee=found.committee.employees,
            hours=found.min_hours,
            all=found.representatives.employees,
        )
        if found.committee.unknown:
            unknown = t.count(
                "The hours of {n} person are not known.",
                "The hours of {n} persons are not known.",
                found.committee.unknown,
            )
            counts = t("{first} {second}", first=counts, second=unknown)
        body.addWidget(Text(counts, "second"))
        body.addSpacing(12)
        body.addWidget(table_card(table))

    # --- one person

    def add(self) -> None:
        """Ask for a new person."""
        form = ask_in_panel(self.desk, t("Add a person"), _fields(), t("Add the person"), self._make)
        form.fill({"category": Category.EMPLOYEE})

    def _make(self, form: Form) -> None:
        self.desk.do(people.add_person, PersonDraft(**_read(form.values())))  # type: ignore[arg-type]
        self.desk.toast(t("The person is added"))

    def open(self, row: PersonRow) -> None:
        """Open the panel of somebody; leaving a field saves it."""

        def save(name: str, value: object) -> None:
            self.desk.do(people.edit_person, row.id, name, _value(name, value))

        form = Form(self.desk, f"person:{row.id}", save)
        items = [form.add(name, field) for name, field in _fields() if name != "unit"]
        form.fill({name: getattr(row, name) for name in form.fields} | _choices(row))
        form.restore()
        held = holder(column(*items, gap=12))
        form.setParent(held)
        leave = button(t("{name} leaves …", name=row.name), partial(self.leave, row), icon="user-minus")
        where = (Text(row.unit, "small"), 12) if row.unit else ()
        self.desk.side(row.name, *where, held, 16, leave)

    def leave(self, row: PersonRow) -> None:
        """Ask for the last day of somebody; offices end with it and deputies step in."""
        last = DateField(t("Last day"), required=True)
        last.set_value(clock.today())

        def make(form: Form) -> None:
            day = form.values()["last_day"]
            if isinstance(day, date):
                ended = self.desk.do(people.leave, row.id, day)
                text = t("{name} leaves on {day}", name=row.name, day=t.date(day))
                if ended:
                    offices = t.count("{n} office ends", "{n} offices end", len(ended))
                    text = t("{what}. {offices}.", what=text, offices=offices[:1].upper() + offices[1:])
                self.desk.toast(text)

        note = Text(
            t("Offices end on the same day, and deputies take the rest of the period (OLM §§ 3-4, 3-15)."), "small"
        )
        ask_in_panel(self.desk, t("{name} leaves", name=row.name), (("last_day", last),), t("Record"), make, note)

    def _menu(self, row: PersonRow) -> list[tuple[str, Callable[[], object]]]:
        return [(t("Open"), partial(self.open, row)), (t("{name} leaves …", name=row.name), partial(self.leave, row))]

    # --- a whole list

    def fetch(self) -> None:
        """Ask for a spreadsheet and show what stands in it."""
        kinds = t("Spreadsheets (*.xlsx *.csv *.txt)")
        path = dialogs.ask().open_file(t("Fetch people from a spreadsheet"), kinds)
        if path is not None:
            self.desk.run(partial(_read_sheet, path), self._show_sheet)

    def _show_sheet(self, sheet: PeopleSheet) -> None:
        self.sheet = sheet
        self.desk.did.emit()
        self._again()

    def _fill_preview(self, body: QVBoxLayout, sheet: PeopleSheet) -> None:
        known = {name.casefold() for name in self.desk.ask(people.names).values()}
        new = [row for row in sheet.people if row.name.casefold() not in known]
        there = len(sheet.people) - len(new)
        body.addWidget(
            Text(t.count("{n} person can be fetched", "{n} persons can be fetched", len(new), n=len(new)), "h2")
        )
        body.addSpacing(4)
        body.addWidget(Text(t("Nothing is written until you say so."), "second"))
        body.addSpacing(14)
        faults = {complaint.row for complaint in sheet.faults}
        if faults:
            title = t.count("{n} row has faults and is left out", "{n} rows have faults and are left out", len(faults))
            body.addWidget(Notice(Kind.DANGER, title[:1].upper() + title[1:], "", *_complaints(sheet, fault=True)))
            body.addSpacing(10)
        notes = _complaints(sheet, fault=False)
        if there:
            here = t.count(
                "{n} stands here already and is left out.", "{n} stand here already and are left out.", there
            )
            notes.append(Text(here[:1].upper() + here[1:]))
        if sheet.left_out:
            notes.append(Text(t("Columns not read: {names}", names=", ".join(sheet.left_out))))
        if notes:
            body.addWidget(Notice(Kind.WARN, t("Worth knowing"), "", *notes))
            body.addSpacing(10)
        table: Table[PersonDraft] = Table(t("People in the spreadsheet"), _preview_columns())
        drafts = [draft_of(row) for row in new]
        table.show_rows(drafts)
        text = t.count("Fetch {n} person", "Fetch {n} persons", len(new), n=len(new))
        commit = primary(text, partial(self._import, drafts))
        commit.setObjectName("people.import")
        commit.setEnabled(bool(new))
        body.addWidget(holder(line(commit, button(t("Cancel"), self._drop), "stretch")))
        body.addSpacing(12)
        body.addWidget(table_card(table))

    def _import(self, drafts: list[PersonDraft]) -> None:
        number = self.desk.do(people.import_people, drafts)
        fetched = t.count("{n} person is fetched", "{n} persons are fetched", number)
        self.desk.toast(fetched[:1].upper() + fetched[1:])
        self._drop()

    def _drop(self) -> None:
        self.sheet = None
        self._again()


def draft_of(row: PersonLine) -> PersonDraft:
    """Make a draft of a person read from a spreadsheet, where the last day is the last one that counts."""
    return PersonDraft(
        given_name=row.given_name,
        family_name=row.family_name,
        title=row.title,
        unit=row.unit,
        weekly_hours=row.weekly_hours,
        category=row.category,
        since=row.since,
        until=row.until + timedelta(days=1) if row.until else None,
        email=row.email,
        phone=row.phone,
    )


def _read_sheet(path: Path, _progress: object) -> PeopleSheet:
    return read_people(path)


def _complaints(sheet: PeopleSheet, *, fault: bool) -> list[Text]:
    wanted = [complaint for complaint in sheet.complaints if complaint.fault is fault]
    lines = [Text(t(complaint.message, **complaint.values)) for complaint in wanted[:SHOWN_COMPLAINTS]]
    if len(wanted) > SHOWN_COMPLAINTS:
        lines.append(Text(t("And {n} more", n=len(wanted) - SHOWN_COMPLAINTS)))
    return lines


def _columns() -> list[Column[PersonRow]]:
    return [
        Column(t("Name"), lambda row: row.name, wide=True, strong=True),
        Column(t("Title"), lambda row: row.title),
        Column(t("Department"), lambda row: row.unit),
        Column(t("Hours"), lambda row: t.number(row.weekly_hours) if row.weekly_hours is not None else "", right=True),
        Column(t("Kind"), lambda row: t(row.category.label) if row.category is not Category.EMPLOYEE else ""),
    ]


def _preview_columns() -> list[Column[PersonDraft]]:
    return [
        Column(t("Name"), lambda row: f"{row.given_name} {row.family_name}".strip(), wide=True, strong=True),
        Column(t("Title"), lambda row: row.title),
        Column(t("Department"), lambda row: row.unit),
        Column(t("Hours"), lambda row: t.number(row.weekly_hours) if row.weekly_hours is not None else "", right=True),
        Column(t("Kind"), lambda row: t(row.category.label)),
        Column(t("From"), lambda row: t.short_date(row.since) if row.since else "", right=True),
    ]


def _fields() -> tuple[tuple[str, Field], ...]:
    yes_no = ((YES, t("Yes")), ("", t("No")))
    return (
        ("given_name", TextField(t("Given name"))),
        ("family_name", TextField(t("Family name"))),
        ("title", TextField(t("Title"), optional=True)),
        ("unit", TextField(t("Department"), optional=True)),
        ("weekly_hours", NumberField(t("Hours a week"), decimals=True, most=168, optional=True)),
        ("category", PickField(t("Kind"), tuple((str(one), t(one.label)) for one in Category))),
        ("top_leader", ChoiceField(t("Top manager"), yes_no)),
        ("since", DateField(t("Employed from"), optional=True)),
        ("email", TextField(t("E-mail"), optional=True)),
        ("phone", TextField(t("Telephone"), optional=True)),
        ("phone_may_be_posted", ChoiceField(t("May the number be posted?"), yes_no)),
        ("organisation", TextField(t("Comes from, if not employed here"), optional=True)),
    )


def _value(name: str, value: object) -> object:
    if name in {"top_leader", "phone_may_be_posted"}:
        return value == YES
    if name == "category":
        return next((one for one in Category if one == value), Category.EMPLOYEE)
    return value


def _read(values: dict[str, object]) -> dict[str, object]:
    return {name: _value(name, value) for name, value in values.items()}


def _choices(row: PersonRow) -> dict[str, object]:
    return {
        "top_leader": YES if row.top_leader else "",
        "phone_may_be_posted": YES if row.phone_may_be_posted else "",
        "category": str(row.category),
    }
