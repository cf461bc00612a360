"""A file is opened only when it is whole and ours, and a refused one is left as it was."""

import json
import os
import socket
import sqlite3
import sys
from pathlib import Path

import pytest
import time_machine

from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.core.language import translator
from amu_desktop.storage.connection import APPLICATION_ID
from amu_desktop.storage.database import Database
from amu_desktop.storage.lock import lock_path
from amu_desktop.storage.migrations import NEWEST
from tests.storage.make import add_measure, new_database, texts

BOKMAL = translator("nb")


def closed_file(folder: Path) -> Path:
    database = new_database(folder)
    add_measure(database, text="kept")
    database.close()
    return database.path


def refusal(path: Path) -> str:
    """Give what is said in bokmål, having seen that nothing in the folder changed."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()} if path.parent.exists() else None
    with pytest.raises(TroubleError) as caught:
        Database.open(path)
    after = {file.name: file.read_bytes() for file in path.parent.iterdir()} if path.parent.exists() else None
    assert before == after
    assert BOKMAL(caught.value.advice) != caught.value.advice
    return f"{BOKMAL.error(caught.value)} {BOKMAL(caught.value.advice)}"


def test_a_missing_file_is_named_and_none_is_made_in_its_place(tmp_path: Path) -> None:
    assert refusal(tmp_path / "Nordlia.amu").startswith(f"Finner ikke Nordlia.amu i {tmp_path}.")
    assert list(tmp_path.glob("Nordlia*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="drives are named otherwise there")
def test_a_missing_file_on_a_memory_stick_asks_for_the_stick() -> None:
    said = refusal(Path("/media/kari/USB-NORDLIA/Nordlia.amu"))
    assert said == "Finner ikke Nordlia.amu på minnepinnen. Koble den til, eller velg en annen fil."


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "Nordlia.amu").touch()
    assert refusal(tmp_path / "Nordlia.amu").startswith("Nordlia.amu er tom.")


@pytest.mark.parametrize("content", [b"x", b"PK\x03\x04" + b"\0" * 500, b"SQLite format 3\x00", "æ".encode() * 400])
def test_a_file_of_another_program_is_not_ours(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "Nordlia.amu").write_bytes(content)
    assert refusal(tmp_path / "Nordlia.amu").startswith("Nordlia.amu er ikke laget med dette programmet.")


def test_another_programs_database_is_not_ours(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.amu") as connection:
        connection.execute("CREATE TABLE person (id TEXT)")
    connection.close()
    assert refusal(tmp_path / "x.amu").startswith("x.amu er ikke laget med dette programmet.")


def test_a_file_of_a_newer_version_asks_for_an_update(tmp_path: Path) -> None:
    path = closed_file(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    assert refusal(path) == "Filen er laget med en nyere versjon. Oppdater programmet for å åpne den."


@pytest.mark.parametrize(
    "mischief",
    [
        "ALTER TABLE person DROP COLUMN email",
        "CREATE TRIGGER t AFTER INSERT ON vote BEGIN DELETE FROM vote; END",
        "CREATE TABLE more (id TEXT)",
        "DROP INDEX ix_journal_work",
        "CREATE VIEW v AS SELECT * FROM person",
    ],
)
def test_a_file_with_other_tables_than_ours_is_refused(tmp_path: Path, mischief: str) -> None:
    path = closed_file(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute(mischief)
    connection.close()
    assert "har ikke de tabellene" in refusal(path)


def test_a_damaged_page_is_found_after_an_unclean_close(tmp_path: Path) -> None:
    path = closed_file(tmp_path)
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'measure'").fetchone()
    connection.close()
    content[(page - 1) * size : (page - 1) * size + 40] = b"\xff" * 40
    path.write_bytes(content)
    lock_path(path).write_text(json.dumps(owner(host=None)))
    with pytest.raises(TroubleError, match="is damaged"):
        Database.open(path)
    assert path.read_bytes() == bytes(content)


def owner(host: str | None) -> dict[str, object]:
    return {"host": host or socket.gethostname(), "process": 1, "since": "2026-11-24T09:12:00+01:00"}


def test_a_file_that_is_open_already_can_be_read_but_not_changed(tmp_path: Path) -> None:
    first = new_database(tmp_path)
    add_measure(first, text="kept")
    second = Database.open(first.path)
    assert second.read_only is not None
    assert "allerede åpen på denne maskinen" in BOKMAL.error(second.read_only)
    assert texts(second) == ["kept"]
    with pytest.raises(UserError, match="already open"):
        add_measure(second)
    second.close()
    assert lock_path(first.path).exists(), "closing the second must not take the lock of the first"
    add_measure(first, 2)
    first.close()
    assert Database.open(first.path).read_only is None


@pytest.mark.parametrize(("day", "since"), [("2026-11-24", "kl. 09.12"), ("2026-11-25", "24.11.2026 kl. 09.12")])
def test_a_file_that_another_machine_has_is_named_with_machine_and_time(tmp_path: Path, day: str, since: str) -> None:
    path = closed_file(tmp_path)
    lock_path(path).write_text(json.dumps(owner(host="PC-KONTOR")))
    with time_machine.travel(f"{day} 12:00", tick=False):
        database = Database.open(path)
    assert database.read_only is not None
    said = f"Filen er åpen på en annen maskin (PC-KONTOR, siden {since}). Du kan lese, men ikke endre."
    assert BOKMAL.error(database.read_only) == said
    assert json.loads(lock_path(path).read_text())["host"] == "PC-KONTOR"
    database.close()
    taken = Database.open(path, take_over=True)
    assert taken.read_only is None
    assert taken.was_unclean


def test_a_lock_left_by_a_dead_process_of_this_machine_is_taken_over(tmp_path: Path) -> None:
    path = closed_file(tmp_path)
    lock_path(path).write_text(json.dumps({**owner(host=None), "process": os.getpid()}))
    database = Database.open(path)
    assert database.read_only is None
    assert database.was_unclean
    database.close()
    assert not lock_path(path).exists()
    assert not Database.open(path).was_unclean


def test_rubbish_in_the_lock_file_keeps_nobody_out(tmp_path: Path) -> None:
    path = closed_file(tmp_path)
    lock_path(path).write_text("{")
    assert Database.open(path).read_only is None


def test_a_file_in_a_folder_where_nothing_can_be_written_is_opened_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed_file(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    database = Database.open(path)
    assert database.read_only is not None
    assert "skrivebeskyttet" in BOKMAL.error(database.read_only)
    assert texts(database) == ["kept"]
    with pytest.raises(UserError, match="write-protected"):
        add_measure(database)


def test_a_new_file_is_never_made_over_another(tmp_path: Path) -> None:
    path = closed_file(tmp_path)
    before = path.read_bytes()
    with pytest.raises(UserError, match="already a file") as caught:
        Database.create(path)
    assert caught.value.field == "path"
    assert path.read_bytes() == before


def test_a_new_file_in_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(TroubleError, match="Could not make"):
        Database.create(tmp_path / "gone" / "x.amu")
    assert not (tmp_path / "gone").exists()


def test_names_that_mean_something_in_addresses_are_names(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "<Hansen> AS & Sønn #1 100% ?mode=memory 🏗.amu")
    add_measure(database, text="kept")
    database.close()
    assert texts(Database.open(database.path)) == ["kept"]
    assert [file for file in tmp_path.iterdir() if file.suffix == ".amu"] == [database.path]


def test_the_file_says_by_itself_whose_it_is(tmp_path: Path) -> None:
    header = closed_file(tmp_path).read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == NEWEST
