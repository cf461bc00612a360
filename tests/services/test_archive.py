"""Leaving and coming back: an archive of everything, made into a new file, gives the same archive."""

import json
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain import kinds
from amu_desktop.exchange import archive
from amu_desktop.exchange.archive_list import Column, entries
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.whole import put_back

MOMENT = datetime(2026, 11, 24, 10, 42, 7, 123456, timezone(timedelta(hours=1)))


def canary(table: str, column: Column) -> object:
    """Give a value that stands in no other column."""
    mark = sum(ord(letter) * (at + 1) for at, letter in enumerate(f"{table}.{column.name}")) % 90_000
    match column.type:
        case "text":
            return f"{table}.{column.name} <æøå & 🙂>"
        case "id":
            return f"{table}-1"
        case "int":
            return mark
        case "flag":
            return True
        case "date":
            return date(2006, 1, 1) + timedelta(days=mark % 7000)
        case "time":
            return time(mark % 24, mark % 60)
        case "moment":
            return MOMENT + timedelta(seconds=mark)
        case "decimal":
            return Decimal(mark) / 8
        case "bytes":
            return f"{table}.{column.name}".encode()
    if column.refers_to:
        return f"{column.refers_to}-1"
    return list(getattr(kinds, column.type))[-1]


def canaries() -> dict[str, list[dict[str, object]]]:
    return {e.table: [{c.name: canary(e.table, c) for c in e.columns}] for e in entries()}


def exported(workspace: Workspace) -> bytes:
    data = workspace.ask(export_archive)
    workspace.close()
    return data


def test_every_column_of_every_table_comes_back_as_it_was(tmp_path: Path) -> None:
    rows = canaries()
    first = Workspace.create(tmp_path / "first.amu", "Kari")
    put_back(first.database, rows)
    once = exported(first)
    assert archive.read(once) == rows
    again = exported(create_from_archive(tmp_path / "again.amu", once, "Ola"))
    assert again == once


def test_an_archive_written_by_hand_is_recorded_as_one_unit_of_work(tmp_path: Path) -> None:
    data = json.dumps(
        {
            "format": archive.FORMAT,
            "version": archive.VERSION,
            "undertaking": [{"id": "u", "name": "<Hansen> AS & Sønn"}],
            "people": [{"id": "p1", "given_name": "Åse"}, {"id": "p2", "given_name": "Ola", "family_name": "Ås"}],
        }
    ).encode()
    workspace = create_from_archive(tmp_path / "hand.amu", data, "Kari")
    assert workspace.name == "<Hansen> AS & Sønn"
    journal = archive.read(workspace.ask(export_archive))["journal"]
    assert {line["work"] for line in journal} == {1}
    assert {(line["table"], line["row"]) for line in journal} == {
        ("undertaking", "u"),
        ("person", "p1"),
        ("person", "p2"),
    }
    once = exported(workspace)
    assert exported(create_from_archive(tmp_path / "again.amu", once, "Ola")) == once


def test_a_refused_archive_leaves_no_file(tmp_path: Path) -> None:
    data = json.dumps({"format": archive.FORMAT, "version": archive.VERSION, "people": [{}]}).encode()
    with pytest.raises(Refusal):
        create_from_archive(tmp_path / "new.amu", data, "Kari")
    assert list(tmp_path.iterdir()) == []


def test_an_archive_is_never_put_into_a_file_that_is_there(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "old.amu", "Kari").close()
    before = (tmp_path / "old.amu").read_bytes()
    with pytest.raises(UserError, match="already"):
        create_from_archive(tmp_path / "old.amu", json.dumps({"format": archive.FORMAT, "version": 1}).encode(), "Kari")
    assert (tmp_path / "old.amu").read_bytes() == before
