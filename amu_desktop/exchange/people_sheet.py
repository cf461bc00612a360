"""A list of people from a spreadsheet: lines ready to import, and what is wrong with the others.

Nothing is written here: what is read is shown first, faults first, and imported only when the user says so. Columns
with national identity numbers are left out and never kept (screens: no national identity number).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Category
from amu_desktop.domain.workdays import whole_date
from amu_desktop.exchange.sheet import Cell, Complaint, Sheet, SheetRow, read_sheet

T = TypeVar("T")
WEEK = Decimal(168)
HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("navn", "namn", "name", "fullt navn", "full name", "ansatt", "tilsett", "employee", "medarbeider"),
    "given_name": ("fornavn", "førenamn", "first name", "given name", "for og mellomnavn"),
    "family_name": ("etternavn", "etternamn", "last name", "family name", "surname"),
    "title": ("stilling", "tittel", "stillingstittel", "stillingsbetegnelse", "title", "job title", "position", "yrke"),
    "unit": ("avdeling", "enhet", "eining", "arbeidssted", "arbeidsstad", "sted", "department", "unit", "workplace"),
    "weekly_hours": (
        "timer",
        "timar",
        "timer i uken",
        "timer per uke",
        "timer pr uke",
        "timar i veka",
        "timer uke",
        "arbeidstid",
        "ukentlig arbeidstid",
        "avtalt arbeidstid",
        "hours",
        "weekly hours",
        "hours per week",
        "hours a week",
    ),
    "category": (
        "type",
        "kategori",
        "ansettelsesform",
        "ansettelsestype",
        "category",
        "employment type",
        "tilknytning",
    ),
    "since": (
        "ansatt fra",
        "tilsett frå",
        "ansattdato",
        "ansettelsesdato",
        "startdato",
        "start",
        "fra",
        "frå",
        "start date",
        "from",
        "since",
    ),
    "until": ("ansatt til", "tilsett til", "sluttdato", "slutt", "til", "end date", "to", "until"),
    "email": ("epost", "e post", "epostadresse", "e postadresse", "mail", "email", "e mail"),
    "phone": ("telefon", "tlf", "mobil", "mobiltelefon", "telefonnummer", "mobilnummer", "phone", "mobile"),
}
"""The words of each column, without signs and in lower case."""
NEVER_READ = ("fødselsnummer", "fodselsnummer", "personnummer", "fnr", "national identity number", "ssn")
CATEGORIES: dict[Category, tuple[str, ...]] = {
    Category.HIRED_IN: ("innleid", "innleigd", "hired", "bemanning", "agency"),
    Category.SELF_EMPLOYED: ("selvstendig", "sjølvstendig", "oppdragstaker", "self", "contractor", "frilans"),
    Category.APPRENTICE: ("lærling", "lærekandidat", "apprentice"),
    Category.TEMPORARY: ("vikar", "midlertidig", "mellombels", "temporary", "ekstrahjelp", "tilkalling", "sesong"),
    Category.EXCLUDED: ("elev", "vernepliktig", "innsatt", "pasient", "pupil", "conscript", "tiltak"),
    Category.EXTERNAL: ("ekstern", "external"),
    Category.EMPLOYEE: ("fast", "ansatt", "tilsett", "permanent", "employee"),
}
"""The beginnings of words that tell what somebody is, the rarer first."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person as read from row `row`."""

    row: int
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    unit: str = ""
    weekly_hours: Decimal | None = None
    category: Category = Category.EMPLOYEE
    since: date | None = None
    until: date | None = None
    email: str = ""
    phone: str = ""

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """What a spreadsheet holds: the people, the complaints (faults first) and the columns not read."""

    people: tuple[PersonLine, ...]
    complaints: tuple[Complaint, ...]
    columns: Mapping[str, str] = field(default_factory=dict)
    """What each column that was read is called in the file."""
    left_out: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[Complaint, ...]:
        """The complaints about rows that are left out."""
        return tuple(complaint for complaint in self.complaints if complaint.fault)


def read_people(path: Path) -> PeopleSheet:
    """Read people from a CSV or XLSX file; a UserError when there is no column of names."""
    return people_in(read_sheet(path))


def people_in(sheet: Sheet) -> PeopleSheet:
    """Find the people in a sheet whose first row names the columns."""
    if not sheet.rows:
        raise UserError(N_("The file holds no rows."))
    columns, left_out = _columns(sheet.rows[0])
    if not {"name", "given_name", "family_name"} & set(columns.values()):
        raise UserError(N_("The first row must name the columns, and one of them must be the name."))
    people: list[PersonLine] = []
    complaints = list(sheet.complaints)
    seen: dict[str, int] = {}
    for row in sheet.rows[1:]:
        line, found = _line(row, columns, len(sheet.rows[0].cells))
        complaints += found
        if any(complaint.fault for complaint in found):
            continue
        known = seen.setdefault(line.name.casefold(), row.number)
        if known != row.number:
            said = {"row": row.number, "name": line.name, "first": known}
            complaints.append(
                Complaint(row.number, N_("Row {row}: {name} also stands in row {first}."), said, fault=False)
            )
        people.append(line)
    complaints.sort(key=lambda complaint: (not complaint.fault, complaint.row))
    names = {what: str(sheet.rows[0].cells[at]) for at, what in columns.items()}
    return PeopleSheet(tuple(people), tuple(complaints), names, left_out)


def _columns(header: SheetRow) -> tuple[dict[int, str], tuple[str, ...]]:
    columns: dict[int, str] = {}
    left_out = []
    for at, cell in enumerate(header.cells):
        word = _plain(str(cell))
        what = next((name for name, words in HEADERS.items() if word in words), None)
        if what is not None and word not in NEVER_READ and what not in columns.values():
            columns[at] = what
        elif str(cell):
            left_out.append(str(cell))
    return columns, tuple(left_out)


def _line(row: SheetRow, columns: Mapping[int, str], width: int) -> tuple[PersonLine, list[Complaint]]:
    values: dict[str, Cell] = {what: row.cells[at] for at, what in columns.items() if at < len(row.cells)}
    texts = {what: _string(cell) for what, cell in values.items()}
    complaints: list[Complaint] = []

    def complain(message: str, value: str = "") -> None:
        complaints.append(Complaint(row.number, message, {"row": row.number, "value": value}))

    def read(what: str, reader: Callable[[Cell], T | None], message: str) -> T | None:
        found = reader(values[what]) if texts.get(what) else None
        if texts.get(what) and found is None:
            complain(message, texts[what])
        return found

    if any(cell != "" for cell in row.cells[width:]):
        complain(N_("Row {row}: there are more cells than columns."))
    given_name, family_name = _name(texts)
    if not given_name and not family_name:
        complain(N_("Row {row}: the name is missing."))
    no_day = N_("Row {row}: «{value}» is not a date. Write for example 1.2.2026.")
    line = PersonLine(
        row=row.number,
        given_name=given_name,
        family_name=family_name,
        title=texts.get("title", ""),
        unit=texts.get("unit", ""),
        weekly_hours=read(
            "weekly_hours",
            read_hours,
            N_("Row {row}: «{value}» is not a number of hours. Write for example 37.5."),
        ),
        category=read("category", read_category, N_("Row {row}: «{value}» is no kind of employment we know."))
        or Category.EMPLOYEE,
        since=read("since", read_day, no_day),
        until=read("until", read_day, no_day),
        email=texts.get("email", ""),
        phone=texts.get("phone", ""),
    )
    if line.since and line.until and line.until <= line.since:
        complain(N_("Row {row}: the last day comes before the first."))
    return line, complaints


def _name(texts: Mapping[str, str]) -> tuple[str, str]:
    given, family, whole = (texts.get(what, "") for what in ("given_name", "family_name", "name"))
    if given or family or not whole:
        return given, family
    if "," in whole:
        family, given = (part.strip() for part in whole.split(",", 1))
        return given, family
    first, _, last = whole.rpartition(" ")
    return (first, last) if first else (last, "")


def read_hours(cell: Cell) -> Decimal | None:
    """Read hours a week, «37,5», «37.5» or «37,5 timer»; None when it is not a number from 0 to 168."""
    text = re.sub(r"\s*(t|timer|timar|hours|h)\.?$", "", _string(cell), flags=re.IGNORECASE).replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,20})?", text):
        return None
    return Decimal(text) if Decimal(text) <= WEEK else None


def read_day(cell: Cell) -> date | None:
    """Read a day as Norwegians write it («1.2.2026», «1. februar 2026») or as machines do; None when it is none."""
    if isinstance(cell, date):
        return cell
    machine = re.fullmatch(r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[T ].*", _string(cell))  # a moment, as machines write it
    try:
        return whole_date(machine[1] if machine else _string(cell), today())
    except (UserError, ValueError):
        return None


def read_category(cell: Cell) -> Category | None:
    """Read what somebody is to the undertaking; None is a word we do not know."""
    words = _plain(_string(cell)).split()
    for category, beginnings in CATEGORIES.items():
        if any(word.startswith(beginnings) for word in words):
            return category
    return None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\W_]", " ", text.casefold()).split())


def _string(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return format(cell.normalize(), "f") if isinstance(cell, Decimal) else cell
