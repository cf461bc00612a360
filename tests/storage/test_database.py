"""Units of work: all or nothing, with the settings that were measured, and never into a file that was swapped."""

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import TroubleError
from amu_desktop.storage import drafts
from amu_desktop.storage.check import check
from amu_desktop.storage.connection import SETTINGS
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.people import Person
from tests.storage.make import WHO, add_measure, change_text, measure, new_database, person, texts


class Interrupted(Exception):
    """What a command may die of."""


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_settings_are_really_in_force_on_every_connection(tmp_path: Path, setting: str) -> None:
    database = new_database(tmp_path)
    with database.engine.connect() as first, database.engine.connect() as second:
        found = [connection.exec_driver_sql(f"PRAGMA {setting}").scalar() for connection in (first, second)]
    assert found == [SETTINGS[setting]] * 2


def test_every_table_is_strict(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.reading() as session:
        loose = session.connection().exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main' AND name NOT LIKE 'sqlite%'"
        )
        assert loose.all() == []


def test_writing_takes_the_right_to_write_at_once(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    other = sqlite3.connect(database.path, timeout=0)
    with database.writing("x", WHO), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()


@pytest.mark.parametrize("moment", ["before the flush", "after the flush", "at the commit"])
def test_work_that_fails_leaves_nothing(tmp_path: Path, moment: str) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="kept")
    heard: list[frozenset[str]] = []
    database.listeners.append(heard.append)
    with pytest.raises((Interrupted, sa.exc.IntegrityError)), database.writing("Failing", WHO) as session:  # noqa: PT012
        session.get_one(Measure, row).text = "lost"
        session.add(person())
        if moment != "before the flush":
            session.flush()
        if moment == "at the commit":
            session.add(measure(owner_id="nobody"))
        else:
            raise Interrupted
    assert texts(database) == ["kept"]
    assert heard == []
    assert database.can_undo == "Added a measure"
    assert check(database, lambda *_: None) == []


def test_rows_may_come_in_any_order_within_one_unit(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    owner = person()
    with database.writing("Any order", WHO) as session:
        session.add(measure(owner_id="the-owner"))
        session.flush()
        owner.id = "the-owner"
        session.add(owner)
    assert len(texts(database)) == 1


def test_listeners_hear_what_changed_after_it_is_saved(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    heard: list[tuple[frozenset[str], list[str]]] = []
    database.listeners.append(lambda tables: heard.append((tables, texts(database))))
    with database.writing("Both", WHO) as session:
        session.add_all([person(), measure(text="a")])
    database.undo(WHO)
    with database.writing("Nothing", WHO) as session:
        session.scalars(sa.select(Person)).all()
    both = frozenset({"person", "measure"})
    assert heard == [(both, ["a"]), (both, [])]


def test_a_reading_cannot_write(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="kept")
    with pytest.raises(RuntimeError, match="must not write"), database.reading() as session:  # noqa: PT012
        session.add(person())
        session.flush()
    with pytest.raises(RuntimeError, match="must not write"), database.reading() as session:
        session.get_one(Measure, row).text = "changed and forgotten"
    with pytest.raises(RuntimeError, match="bulk"), database.reading() as session:
        session.execute(sa.delete(Measure))
    assert texts(database) == ["kept"]


@pytest.mark.parametrize(
    "statement",
    [
        sa.update(Measure).values(text="x"),
        sa.delete(Measure),
        sa.insert(Person).values(given_name="x"),
        sa.update(Measure.metadata.tables["measure"]).values(text="x"),
        sa.text("DELETE FROM measure"),
    ],
)
def test_bulk_statements_are_refused(tmp_path: Path, statement: sa.Executable) -> None:
    database = new_database(tmp_path)
    add_measure(database, text="kept")
    with pytest.raises(RuntimeError, match="bulk"), database.writing("Bulk", WHO) as session:
        session.execute(statement)
    assert texts(database) == ["kept"]


def test_a_unit_of_work_inside_another_is_refused_but_other_threads_may_read(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    add_measure(database, text="kept")
    with database.writing("Outer", WHO):
        with pytest.raises(RuntimeError, match="inside another"), database.reading():
            pass
        seen: list[list[str]] = []
        reader = threading.Thread(target=lambda: seen.append(texts(database)))
        reader.start()
        reader.join(5)
    assert seen == [["kept"]]
    assert texts(database) == ["kept"], "a refused one leaves the way open"


@pytest.mark.parametrize("act", ["moved", "replaced"])
def test_nothing_is_written_when_the_file_was_moved_or_replaced(tmp_path: Path, act: str) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="kept")
    copy = tmp_path / "copy.amu"
    shutil.copyfile(database.path, copy)
    database.path.rename(tmp_path / "elsewhere.amu")
    if act == "replaced":
        copy.rename(database.path)
    with pytest.raises(TroubleError, match="replaced" if act == "replaced" else "Cannot find"):
        change_text(database, row, "lost in the void")
    with pytest.raises(TroubleError):
        drafts.save(database, "x", {})
    assert database.path.exists() is (act == "replaced")
    for file in tmp_path.glob("*.amu"):
        connection = sqlite3.connect(file)
        assert connection.execute("SELECT text FROM measure").fetchall() == [("kept",)]
        connection.close()


def test_a_full_disk_is_told_as_such_and_what_was_saved_is_there(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="kept")
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(TroubleError, match="The disk is full") as caught:
        change_text(database, row, "x" * 500_000)
    assert caught.value.advice == "Free some space and try again."
    assert texts(database) == ["kept"]
    assert check(database, lambda *_: None) == []


def test_another_program_in_the_file_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SETTINGS, "busy_timeout", 0)
    database = new_database(tmp_path)
    other = sqlite3.connect(database.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TroubleError, match=r"Another program is using Fjellheim Bygg\.amu"):
        add_measure(database)
    other.close()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    database = shared(tmp_path_factory)
    row = add_measure(database, text=text)
    with database.reading() as session:
        assert session.get_one(Measure, row).text == text


def test_20_000_characters_and_markup_come_back_as_they_were(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    for text in ("<Hansen> AS & Sønn", "🏗" * 20_000, ""):
        row = add_measure(database, text=text)
        with database.reading() as session:
            assert session.get_one(Measure, row).text == text
    assert check(database, lambda *_: None) == []


def shared(factory: pytest.TempPathFactory) -> Database:
    """Give one file for all examples of a property: making one takes longer than an example."""
    if not _shared:
        _shared.append(new_database(factory.mktemp("shared")))
    return _shared[0]


_shared: list[Database] = []
