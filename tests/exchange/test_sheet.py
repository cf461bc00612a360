"""Spreadsheets of other people's making: read as they are, refused when they are not what they say."""

import io
import zipfile
from pathlib import Path

import openpyxl
import openpyxl.xml
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.exchange.safe_open import NOT_READABLE, TOO_LARGE
from amu_desktop.exchange.sheet import decode, read_sheet


def written(tmp_path: Path, content: bytes, name: str = "ansatte.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row.cells for row in read_sheet(path).rows]


def workbook(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    path = tmp_path / "ansatte.xlsx"
    book.save(path)
    return path


def repacked(path: Path, name: str, change: object) -> Path:
    """Give the workbook with one of its parts changed."""
    old = zipfile.ZipFile(path)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            part = old.read(entry)
            new.writestr(entry, change(part) if entry == name else part)  # type: ignore[operator]
    old.close()
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_list_is_read_alike_in_every_encoding_and_with_every_delimiter(
    tmp_path: Path, encoding: str, delimiter: str, newline: str
) -> None:
    lines = [["Navn", "Stilling"], ["Åse Bjørk-Næss", "Tømrer"]]
    text = newline.join(delimiter.join(line) for line in lines)
    assert cells(written(tmp_path, text.encode(encoding))) == [tuple(line) for line in lines]


def test_the_row_number_is_the_line_of_the_file_also_after_an_empty_line(tmp_path: Path) -> None:
    sheet = read_sheet(written(tmp_path, b"Navn;Timer\n\n;\nOla;20\n"))
    assert [row.number for row in sheet.rows] == [1, 4]


def test_a_cell_in_quotation_marks_may_hold_delimiter_and_line_break(tmp_path: Path) -> None:
    path = written(tmp_path, b'Navn;Stilling\n"Nordmann; Kari";"Leder\nlager"\nOla;Maler\n')
    assert cells(path)[1:] == [("Nordmann; Kari", "Leder\nlager"), ("Ola", "Maler")]
    assert read_sheet(path).rows[2].number == 4


def test_a_quotation_mark_without_its_pair_costs_its_own_line_only(tmp_path: Path) -> None:
    lines = "\n".join(f"Person {n};Maler" for n in range(20))
    sheet = read_sheet(written(tmp_path, f'Navn;Stilling\n"Kari;Leder\n{lines}\n'.encode()))
    assert [complaint.row for complaint in sheet.complaints] == [2]
    assert len(sheet.rows) == 21


def test_an_inch_mark_inside_a_cell_is_only_a_character(tmp_path: Path) -> None:
    assert cells(written(tmp_path, 'Navn;Stilling\nOla;Rør 5"\n'.encode()))[1] == ("Ola", 'Rør 5"')


def test_what_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    nasty = '=HYPERLINK("http://x";"y")'
    assert cells(written(tmp_path, b"Navn;Stilling\nOla;=1+1\n"))[1] == ("Ola", "=1+1")
    path = workbook(tmp_path, ("Navn",), ("Ola",))
    book = openpyxl.load_workbook(path)
    book.active["A2"].value = nasty
    book.active["A2"].data_type = "s"
    book.save(path)
    assert cells(path)[1] == (nasty,)


def test_a_workbook_that_says_it_has_a_million_rows_is_read_for_what_it_holds(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Navn", "Timer"), ("Ola", 37.5))
    repacked(path, "xl/worksheets/sheet1.xml", lambda part: part.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert len(cells(path)) == 2


def test_a_packed_file_that_unpacks_to_far_more_is_refused_unread(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Navn",), ("Ola",))
    repacked(path, "xl/worksheets/sheet1.xml", lambda part: part + b" " * 60_000_000)
    with pytest.raises(UserError) as caught:
        read_sheet(path)
    assert caught.value.message == TOO_LARGE


def test_a_workbook_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    assert openpyxl.xml.DEFUSEDXML is True
    path = workbook(tmp_path, ("Navn",), ("Ola",))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    repacked(path, "xl/worksheets/sheet1.xml", lambda part: bomb + part)
    with pytest.raises(UserError) as caught:
        read_sheet(path)
    assert caught.value.message == NOT_READABLE


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"x" * 20_971_521])
def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError):
        read_sheet(written(tmp_path, content))


def test_more_than_a_hundred_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read_sheet(written(tmp_path, b"x;" * 101))


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"borte\.csv"):
        read_sheet(tmp_path / "borte.csv")


@given(st.binary(max_size=400))
def test_any_bytes_can_be_decoded(content: bytes) -> None:
    assert isinstance(decode(content), str)


@given(st.text(max_size=200).filter(lambda text: not text.startswith("\ufeff")))
def test_what_was_written_as_utf_8_is_read_back(text: str) -> None:
    assert decode(text.encode("utf-8", "surrogatepass") if text.isascii() else text.encode("utf-8")) == text
