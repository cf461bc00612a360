"""The ladder of versions: all the steps or none, and the end of it is what a new file is."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from amu_desktop.core.errors import TroubleError
from amu_desktop.storage import database as databases
from amu_desktop.storage import schema
from amu_desktop.storage.backup import list_backups, usual_folder, verify
from amu_desktop.storage.database import Database
from amu_desktop.storage.lock import lock_path
from amu_desktop.storage.migrate import Step, climb
from amu_desktop.storage.migrations import NEWEST, STEPS
from amu_desktop.storage.schema import NEWEST_SHAPE, expected, fingerprint, is_todays
from tests.storage.make import add_measure, new_database, texts


class StepFailed(Exception):
    """What a step may die of."""


def add_column(connection: sa.Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE measure ADD COLUMN cost TEXT")


def fail_after_much(connection: sa.Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE more (id TEXT PRIMARY KEY) STRICT")
    connection.exec_driver_sql("UPDATE measure SET text = 'half done'")
    raise StepFailed


def break_a_link(connection: sa.Connection) -> None:
    connection.exec_driver_sql("UPDATE measure SET owner_id = 'nobody'")


def old_file(folder: Path) -> Path:
    database = new_database(folder)
    add_measure(database, text="kept")
    database.close()
    return database.path


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(found)


def test_the_shape_written_down_is_that_of_the_tables() -> None:
    assert expected() == NEWEST_SHAPE, f'write NEWEST_SHAPE = "{expected()}" in storage/schema.py'


def test_a_good_file_is_opened_also_where_another_shape_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = new_database(tmp_path)
    monkeypatch.setattr(schema, "NEWEST_SHAPE", "")
    with database.engine.connect() as connection:
        assert is_todays(connection)
        connection.exec_driver_sql("CREATE VIEW smuggled AS SELECT 1")
        assert not is_todays(connection)


def test_a_file_that_climbed_is_shaped_as_a_new_one(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.engine.connect() as connection:
        assert fingerprint(connection) == expected()
    assert version(database.path) == NEWEST == len(STEPS)


def test_steps_run_once_each_in_order(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    ran: list[int] = []
    steps = (*STEPS, lambda _: ran.append(2), lambda _: ran.append(3))
    climb(path, steps)
    climb(path, steps)
    assert ran == [2, 3]
    assert version(path) == NEWEST + 2


@pytest.mark.parametrize(("step", "error"), [(fail_after_much, StepFailed), (break_a_link, RuntimeError)])
def test_a_step_that_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, step: Step, error: type[Exception]
) -> None:
    path = old_file(tmp_path)
    before = path.read_bytes()
    with pytest.raises(error):
        climb(path, (*STEPS, add_column, step))
    assert path.read_bytes() == before
    assert texts(Database.open(path)) == ["kept"]


def test_an_older_file_is_backed_up_and_brought_up_to_date_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_file(tmp_path)
    pretend_newer(tmp_path, monkeypatch, add_column)
    database = Database.open(path)
    assert version(path) == NEWEST + 1
    assert texts(database) == ["kept"]
    (backup,) = list_backups(usual_folder(path), path.stem)
    assert verify(backup) == []
    assert version(backup.path) == NEWEST


def test_an_older_file_that_cannot_be_brought_up_to_date_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_file(tmp_path)
    before = path.read_bytes()
    pretend_newer(tmp_path, monkeypatch, fail_after_much)
    with pytest.raises(StepFailed):
        Database.open(path)
    lock_path(path).write_text('{"host": "PC-KONTOR", "process": 1, "since": "2026-11-24T09:12:00+01:00"}')
    with pytest.raises(TroubleError, match="older version"):
        Database.open(path)
    assert path.read_bytes() == before


def pretend_newer(folder: Path, monkeypatch: pytest.MonkeyPatch, step: Step) -> None:
    """Let the program be one version further than it is."""
    model = old_file(folder / "model")
    climb(model, (*STEPS, add_column))
    engine = sa.create_engine(f"sqlite:///{model}")
    with engine.connect() as connection:
        shape = schema.fingerprint(connection)
    engine.dispose()
    monkeypatch.setattr(databases, "NEWEST", NEWEST + 1)
    monkeypatch.setattr(databases, "climb", lambda path: climb(path, (*STEPS, step)))
    monkeypatch.setattr(schema, "NEWEST_SHAPE", shape)
    monkeypatch.setattr(schema, "expected", lambda: shape)
