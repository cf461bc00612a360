"""Spreadsheets as plain rows of cells: CSV in the encodings people have, and XLSX.

Cells are never run: what looks like a formula is text. A line that cannot be read is named and left out; the lines
after it are read as usual.
"""

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.exchange.safe_open import NOT_READABLE, TOO_LARGE, check_zip, read_bytes

Cell = str | Decimal | date

MOST_ROWS = 50_000
MOST_COLUMNS = 100
LONGEST_RECORD = 10
"""Lines a cell in quotation marks may run over before the mark is taken for a slip."""
DELIMITERS = ";\t,"
ZIP_MAGIC = b"PK\x03\x04"
OLD_EXCEL_MAGIC = b"\xd0\xcf\x11\xe0"
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    ArithmeticError,
    OSError,
    NotImplementedError,
)
"""What openpyxl is known to raise at a damaged or hostile workbook."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row with the number it has in the file, counted from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something wrong in a row, as a message id with values; `fault` means the row is left out."""

    row: int
    message: str
    values: dict[str, object]
    fault: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows that are not empty, and what could not be read."""

    rows: tuple[SheetRow, ...]
    complaints: tuple[Complaint, ...] = ()


def read_sheet(path: Path) -> Sheet:
    """Read a CSV or XLSX file; a UserError when it is neither, too large or damaged."""
    content = read_bytes(path)
    if content.startswith(ZIP_MAGIC):
        return _workbook(content)
    if content.startswith(OLD_EXCEL_MAGIC):
        raise UserError(N_("This is an old kind of Excel file. Open it in Excel and save it as a workbook (XLSX)."))
    return _text(decode(content))


def decode(content: bytes) -> str:
    """Turn bytes into text: UTF-8 with or without mark, UTF-16 with mark, or else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Every byte means something in Latin-1, so the last resort cannot fail.
        try:
            return content.decode("cp1252")
        except UnicodeDecodeError:
            return content.decode("latin-1")


def _text(text: str) -> Sheet:
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    delimiter = _delimiter(next((line for line in lines if line.strip()), ""))
    rows: list[SheetRow] = []
    complaints: list[Complaint] = []
    for number, record in _records(lines, delimiter):
        if record is None:
            complaints.append(Complaint(number, N_("Row {row}: a quotation mark lacks its pair."), {"row": number}))
            continue
        cells = next(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter), [])
        _add(rows, number, tuple(cell.strip() for cell in cells))
    return Sheet(tuple(rows), tuple(complaints))


def _delimiter(line: str) -> str:
    outside = re.sub(r'"[^"]*"', "", line)
    return max(DELIMITERS, key=outside.count)


def _records(lines: list[str], delimiter: str) -> Iterator[tuple[int, str | None]]:
    """Give each record with its line number; None for a line whose quotation mark never closes."""
    opening = re.compile(rf'(?:^|{re.escape(delimiter)})[^\S{delimiter}]*"')
    at = 0
    while at < len(lines):
        taken = 1
        record = lines[at]
        while record.count('"') % 2 and taken < LONGEST_RECORD and at + taken < len(lines):
            record += "\n" + lines[at + taken]
            taken += 1
        if len(record) > csv.field_size_limit():
            raise UserError(TOO_LARGE)
        if record.count('"') % 2 == 0:
            yield at + 1, record
        elif opening.search(lines[at]):
            taken = 1
            yield at + 1, None
        else:
            # A lone mark inside a cell, such as an inch mark, is only a character.
            taken = 1
            yield at + 1, lines[at]
        at += taken


def _workbook(content: bytes) -> Sheet:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            check_zip(package)
        return Sheet(tuple(_worksheet(content)))
    except _DAMAGED as error:
        raise UserError(NOT_READABLE) from error


def _worksheet(content: bytes) -> list[SheetRow]:
    import openpyxl
    import openpyxl.xml

    if not openpyxl.xml.DEFUSEDXML:
        raise UserError(N_("The program lacks a part (defusedxml) that reading workbooks safely needs."))
    rows: list[SheetRow] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            # What a file says about its own size is not believed.
            sheet.reset_dimensions()
            for number, values in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1), start=1):
                if number > MOST_ROWS:
                    raise UserError(TOO_LARGE)
                _add(rows, number, tuple(_cell(value) for value in values))
        finally:
            book.close()
    return rows


def _cell(value: object) -> Cell:
    match value:
        case None:
            return ""
        case bool():
            return str(value)
        case int() | float():
            return Decimal(repr(value))
        case datetime():
            return value.date()
        case date():
            return value
        case _:
            return str(value).strip()


def _add(rows: list[SheetRow], number: int, cells: tuple[Cell, ...]) -> None:
    filled = max((at for at, cell in enumerate(cells, start=1) if cell != ""), default=0)
    if filled == 0:
        return
    if len(rows) >= MOST_ROWS or filled > MOST_COLUMNS:
        raise UserError(TOO_LARGE)
    rows.append(SheetRow(number, cells[:filled]))
