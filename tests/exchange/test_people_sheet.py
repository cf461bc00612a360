"""Lists of people: what is recognised, what is complained about, and that no line gets lost in between."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Category
from amu_desktop.exchange.people_sheet import PeopleSheet, people_in, read_category, read_day, read_hours, read_people
from amu_desktop.exchange.sheet import Sheet, SheetRow


def people(*rows: tuple[str, ...]) -> PeopleSheet:
    return people_in(Sheet(tuple(SheetRow(number, cells) for number, cells in enumerate(rows, start=1))))


def test_a_list_from_a_payroll_system_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "ansatte.csv"
    path.write_bytes(
        "Fornavn;Etternavn;Stilling;Avdeling;Timer/uke;Ansatt fra;Ansettelsesform;E-post;Mobil\r\n"
        "Åse;Bjørk-Næss;Tømrer;Sandviken;37,5;1.2.2019;Fast ansatt;aase@example.no;99 88 77 66\r\n".encode("cp1252")
    )
    (line,) = read_people(path).people
    assert line.name == "Åse Bjørk-Næss"
    assert (line.title, line.unit, line.weekly_hours) == ("Tømrer", "Sandviken", Decimal("37.5"))
    assert (line.since, line.category, line.phone) == (date(2019, 2, 1), Category.EMPLOYEE, "99 88 77 66")


def test_a_workbook_gives_the_same_as_a_text_file(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Hours per week", "Start date"])
    book.active.append(["Ola Nordli", 19.9, date(2020, 5, 4)])
    book.save(tmp_path / "people.xlsx")
    (line,) = read_people(tmp_path / "people.xlsx").people
    assert (line.name, line.weekly_hours, line.since) == ("Ola Nordli", Decimal("19.9"), date(2020, 5, 4))


def test_one_column_of_names_is_parted_at_the_last_word_or_at_the_comma() -> None:
    found = people(("Navn",), ("Kari Anne Moe",), ("Moe, Kari Anne",), ("Ronja",)).people
    assert [(line.given_name, line.family_name) for line in found] == [
        ("Kari Anne", "Moe"),
        ("Kari Anne", "Moe"),
        ("Ronja", ""),
    ]


def test_faults_come_first_and_name_their_row_and_the_value() -> None:
    sheet = people(
        ("Navn", "Timer", "Startdato"),
        ("Kari Moe", "20", ""),
        ("Kari Moe", "30", ""),
        ("", "30", ""),
        ("Per Lie", "full", "31.2.2026"),
    )
    assert [(complaint.row, complaint.fault) for complaint in sheet.complaints] == [
        (4, True),
        (5, True),
        (5, True),
        (3, False),
    ]
    assert {complaint.values.get("value") for complaint in sheet.faults} == {"", "full", "31.2.2026"}
    assert [line.name for line in sheet.people] == ["Kari Moe", "Kari Moe"]


def test_a_column_of_national_identity_numbers_is_never_read() -> None:
    sheet = people(("Navn", "Fødselsnummer", "Skonummer"), ("Kari Moe", "12345678901", "38"))
    assert sheet.left_out == ("Fødselsnummer", "Skonummer")
    assert "12345678901" not in repr(sheet.people)


def test_a_line_with_more_cells_than_columns_is_a_fault() -> None:
    assert [complaint.row for complaint in people(("Navn",), ("Kari", "Moe")).faults] == [2]


@pytest.mark.parametrize("rows", [(), (("Stilling", "Timer"),)])
def test_a_sheet_without_names_is_refused(rows: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(UserError):
        people(*rows)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("37,5", "37.5"), ("37.5 timer", "37.5"), ("20t", "20"), ("0", "0"), ("168", "168"), ("19,9", "19.9")],
)
def test_hours_are_read_with_comma_or_point(text: str, hours: str) -> None:
    assert read_hours(text) == Decimal(hours)


@pytest.mark.parametrize("text", ["-1", "168,1", "1 000", "=20", "80 %", "full", "²", "1e2"])
def test_what_is_no_number_of_hours_is_not_guessed_at(text: str) -> None:
    assert read_hours(text) is None


@pytest.mark.parametrize(
    "text", ["1.2.2026", "01.02.2026", "1.2.26", "2026-02-01", "1. februar 2026", "1 feb 26", "1/2/2026"]
)
def test_days_are_read_the_norwegian_way_round(text: str) -> None:
    assert read_day(text) == date(2026, 2, 1)


@pytest.mark.parametrize("text", ["31.2.2026", "2026", "i fjor", "13.13.2026", "0.1.2026", "1.1.0000"])
def test_what_is_no_day_is_not_guessed_at(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("Fast ansatt", Category.EMPLOYEE),
        ("Innleid fra bemanningsbyrå", Category.HIRED_IN),
        ("Tilkallingsvikar", Category.TEMPORARY),
        ("Lærling", Category.APPRENTICE),
        ("noe annet", None),
    ],
)
def test_the_kind_of_employment_is_known_by_its_word(word: str, category: Category | None) -> None:
    assert read_category(word) == category


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), max_size=8))
def test_every_row_becomes_a_person_or_a_fault_and_never_a_crash(rows: list[list[str]]) -> None:
    cells = [tuple(cell.strip() for cell in row) for row in rows]
    kept = [row for row in cells if any(row)]
    sheet = people(("Navn", "Timer", "Startdato"), *kept)
    told = {line.row for line in sheet.people} | {complaint.row for complaint in sheet.faults}
    assert told == set(range(2, len(kept) + 2))
    assert not {line.row for line in sheet.people} & {complaint.row for complaint in sheet.faults}


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@given(st.lists(NAMES, min_size=1, max_size=6), st.sampled_from([";", ",", "\t"]))
def test_names_survive_the_way_through_a_file(
    tmp_path_factory: pytest.TempPathFactory, given_names: list[str], delimiter: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([["Fornavn", "Etternavn"], *([name, "Moe"] for name in given_names)])
    path = tmp_path_factory.mktemp("list") / "a.csv"
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    assert [line.given_name for line in read_people(path).people] == given_names
