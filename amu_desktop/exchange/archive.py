"""The archive: everything in a file as one documented JSON form, the way in and out for people and programs.

``{"format": "amu-desktop-archive", "version": 1, "people": [...], "meetings": [...], ...}``, each table under its key
as a list of objects. Days are "2026-11-24", moments carry their offset, decimals and bytes are strings. The schema in
`resources/archive.schema.json` is made from the same list and says everything; unknown keys are refused everywhere.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import kinds
from amu_desktop.exchange.archive_list import Column, Entry, entries
from amu_desktop.exchange.archive_notes import NOTES

FORMAT = "amu-desktop-archive"
VERSION = 1
LARGEST = 500_000_000
MOST_REASONS = 20

Rows = dict[str, list[dict[str, object]]]

_PATTERNS = {
    "id": r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
    "date": r"^\d{4}-\d{2}-\d{2}$",
    "time": r"^\d{2}:\d{2}(:\d{2})?$",
    "moment": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$",
    "decimal": r"^-?\d{1,20}(\.\d{1,20})?$",
    "bytes": r"^[A-Za-z0-9+/]*={0,2}$",
}


def schema() -> dict[str, object]:
    """Give the JSON Schema (2020-12) of the archive, made from the list of tables and columns."""
    properties: dict[str, object] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
    }
    for entry in entries():
        properties[entry.key] = {
            "description": entry.meaning,
            "type": "array",
            "items": {
                "type": "object",
                "properties": {column.name: _column_schema(entry, column) for column in entry.columns},
                "required": [column.name for column in entry.columns if not column.optional],
                "additionalProperties": False,
            },
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "AMU Desktop archive",
        "description": "Everything in one undertaking's file but drafts. References are ids within the archive.",
        "type": "object",
        "properties": properties,
        "required": ["format", "version"],
        "additionalProperties": False,
    }


def _column_schema(entry: Entry, column: Column) -> dict[str, object]:
    simple = {"text": "string", "int": "integer", "flag": "boolean"}
    shape: dict[str, object]
    if column.type in simple:
        shape = {"type": simple[column.type]}
    elif column.refers_to:
        shape = {"type": "string", "pattern": _PATTERNS["id"], "description": f"id of a {column.refers_to}"}
    elif column.type in _PATTERNS:
        shape = {"type": "string", "pattern": _PATTERNS[column.type]}
    else:
        shape = {"type": "string", "enum": [member.value for member in _kind(column.type)]}
    if column.nullable:
        shape["type"] = [shape["type"], "null"]
        if "enum" in shape:
            shape["enum"] = [*_kind(column.type), None]
    if note := NOTES.get((entry.table, column.name)):
        shape["description"] = f"{shape['description']}. {note}" if "description" in shape else note
    return shape


def _kind(name: str) -> type[StrEnum]:
    return getattr(kinds, name)  # type: ignore[no-any-return]


def write(rows: Mapping[str, Iterable[Mapping[str, object]]]) -> bytes:
    """Write the rows of each table (by table name) as an archive; tables without rows are left out."""
    archive: dict[str, object] = {"format": FORMAT, "version": VERSION}
    for entry in entries():
        found = [{c.name: _out(row[c.name], c) for c in entry.columns} for row in rows.get(entry.table, ())]
        if found:
            archive[entry.key] = found
    return json.dumps(archive, ensure_ascii=False, indent=1).encode() + b"\n"


def _out(value: object, column: Column) -> object:
    if value is None or column.type in {"int", "flag"}:
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)


def read(data: bytes) -> Rows:
    """Read an archive into rows by table name, with typed values; columns left out are left out.

    Raises Refusal with up to twenty reasons, each naming the place, when it is not an archive of ours, has another
    version, breaks the schema, has a day that does not exist, repeats an id, or refers to what is not there.
    """
    archive = _parse(data)
    rows: Rows = {}
    reasons = [*_schema_reasons(archive)]
    if not reasons:
        rows, reasons = _typed(archive)
        reasons = [*reasons, *_broken_references(rows)]
    if reasons:
        raise Refusal(N_("The archive can't be read. Nothing was written."), tuple(reasons[:MOST_REASONS]))
    return rows


def _parse(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise UserError(N_("The archive is larger than 500 MB. Export it anew without attachments."))
    try:
        archive = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UserError(N_("This is not an archive: it is not readable as JSON.")) from None
    if not isinstance(archive, dict) or archive.get("format") != FORMAT:
        raise UserError(N_("This is not an archive of AMU Desktop."))
    if archive.get("version") != VERSION:
        raise UserError(
            N_("The archive has version {version}, and this program reads version {ours}."),
            version=str(archive.get("version")),
            ours=VERSION,
        )
    return archive


def _schema_reasons(archive: dict[str, Any]) -> Iterator[UserError]:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(schema()).iter_errors(archive):
        place = _place(error.absolute_path)
        match error.validator:
            case "additionalProperties":
                extra = sorted(set(error.instance) - set(error.schema["properties"]))
                yield UserError(N_("{place}: unknown key {what}."), place, place=place, what=", ".join(extra))
            case "required":
                lacking = sorted(set(error.validator_value) - set(error.instance))
                yield UserError(N_("{place}: {what} is missing."), place, place=place, what=", ".join(lacking))
            case "enum":
                choices = ", ".join(str(v) for v in error.validator_value if v is not None)
                yield UserError(
                    N_("{place}: {what} is not one of {choices}."),
                    place,
                    place=place,
                    what=str(error.instance)[:40],
                    choices=choices,
                )
            case _:
                yield UserError(
                    N_("{place}: {what} is not a value that can stand here."),
                    place,
                    place=place,
                    what=str(error.instance)[:40],
                )


def _place(path: Iterable[object]) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "archive"


def _typed(archive: Mapping[str, Any]) -> tuple[Rows, list[UserError]]:
    rows: Rows = {}
    reasons: list[UserError] = []
    for entry in entries():
        seen: set[object] = set()
        for at, item in enumerate(archive.get(entry.key, ())):
            row: dict[str, object] = {}
            for column in entry.columns:
                if column.name not in item:
                    continue
                place = f"{entry.key}[{at}].{column.name}"
                try:
                    row[column.name] = _into(item[column.name], column)
                except (ValueError, InvalidOperation, binascii.Error):
                    what = str(item[column.name])[:40]
                    reasons.append(
                        UserError(
                            N_("{place}: {what} is not a value that can stand here."), place, place=place, what=what
                        )
                    )
            if "id" in row and row["id"] in seen:
                place = f"{entry.key}[{at}].id"
                reasons.append(
                    UserError(N_("{place}: the id {what} is used twice."), place, place=place, what=row["id"])
                )
            seen.add(row.get("id"))
            rows.setdefault(entry.table, []).append(row)
    return rows, reasons


def _into(value: Any, column: Column) -> object:  # noqa: ANN401 - whatever JSON holds
    if value is None or column.type in {"text", "int", "flag", "id"} or column.refers_to:
        return value
    match column.type:
        case "date":
            return date.fromisoformat(value)
        case "time":
            return time.fromisoformat(value)
        case "moment":
            return datetime.fromisoformat(value)
        case "decimal":
            return Decimal(value)
        case "bytes":
            return base64.b64decode(value, validate=True)
        case _:
            return _kind(column.type)(value)


def _broken_references(rows: Rows) -> Iterator[UserError]:
    known = {table: {row.get("id") for row in found} for table, found in rows.items()}
    for entry in entries():
        for column in entry.columns:
            if target := column.refers_to:
                yield from _broken(entry, column, rows.get(entry.table, []), known.get(target, set()))


def _broken(
    entry: Entry, column: Column, rows: Iterable[Mapping[str, object]], known: set[object]
) -> Iterator[UserError]:
    for at, row in enumerate(rows):
        value = row.get(column.name)
        if value is not None and value not in known:
            place = f"{entry.key}[{at}].{column.name}"
            yield UserError(
                N_("{place}: {what} is not the id of anything in the archive."), place, place=place, what=str(value)
            )
