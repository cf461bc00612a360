"""Undo and redo: any order of commands, undoings and redoings ends where arithmetic says, and the journal only grows."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, RuleBasedStateMachine, invariant, multiple, precondition, rule
from sqlalchemy import func, insert, select

from amu_desktop.core.errors import UserError
from amu_desktop.storage.check import check
from amu_desktop.storage.database import Database
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.seal import seal
from amu_desktop.storage.tables.file import JournalLine
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.people import Person
from tests.storage.make import WHO, add_measure, change_text, measure, new_database, person, texts

WORDS = st.text(max_size=8)


class Commands(RuleBasedStateMachine):
    """The file against a plain dictionary with two stacks of its earlier selves."""

    rows: Bundle[str] = Bundle("rows")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = new_database(Path(self.folder.name))
        self.model: dict[str, str] = {}
        self.past: list[dict[str, str]] = []
        self.future: list[dict[str, str]] = []
        self.lines = 0

    def did(self, model: dict[str, str]) -> None:
        if model != self.model:
            self.past.append(self.model)
            self.future.clear()
        self.model = model

    @rule(target=rows, text=WORDS)
    def add(self, text: str) -> str:
        row = add_measure(self.database, text=text)
        self.did({**self.model, row: text})
        return row

    @rule(target=rows, words=st.lists(WORDS, max_size=3))
    def add_many(self, words: list[str]) -> MultipleResults[str]:
        made = [measure(text=text) for text in words]
        for row in made:
            row.id = f"many-{len(self.model)}-{id(row)}"
        with self.database.writing("Added many", WHO) as session:
            insert_many(session, made)
        self.did({**self.model, **{row.id: row.text for row in made}})
        return multiple(*(row.id for row in made))

    @rule(row=rows, text=WORDS)
    def change(self, row: str, text: str) -> None:
        if row in self.model:
            change_text(self.database, row, text)
            self.did({**self.model, row: text})

    @rule(row=rows, other=rows, text=WORDS)
    def change_delete_and_add_at_once(self, row: str, other: str, text: str) -> None:
        if row not in self.model or other not in self.model or row == other:
            return
        with self.database.writing("Several at once", WHO) as session:
            session.get_one(Measure, row).text = text + "?"
            session.flush()
            session.get_one(Measure, row).text = text
            session.delete(session.get_one(Measure, other))
            passing = measure(text="passing")
            session.add(passing)
            session.flush()
            session.delete(passing)
        self.did({key: text if key == row else value for key, value in self.model.items() if key != other})

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.database.undo(WHO)
        self.future.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.database.redo(WHO)
        self.past.append(self.model)
        self.model = self.future.pop()

    @precondition(lambda self: not self.past)
    @rule()
    def undo_nothing(self) -> None:
        assert self.database.undo(WHO) is None

    @invariant()
    def the_file_holds_what_the_model_holds(self) -> None:
        with self.database.reading() as session:
            assert {row.id: row.text for row in session.scalars(select(Measure))} == self.model
            lines = session.scalar(select(func.count()).select_from(JournalLine)) or 0
        assert lines >= self.lines, "no line is ever taken away"
        self.lines = lines
        assert (self.database.can_undo is not None, self.database.can_redo is not None) == (
            bool(self.past),
            bool(self.future),
        )

    def teardown(self) -> None:
        assert check(self.database, lambda *_: None) == []
        self.database.close()
        self.folder.cleanup()


TestCommands = Commands.TestCase
TestCommands.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)


def last_lines(database: Database, many: int) -> list[JournalLine]:
    with database.reading() as session:
        lines = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(many)).all()
    return list(lines)[::-1]


def test_undo_and_redo_name_what_they_undo(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="one")
    change_text(database, row, "two")
    assert database.can_undo == "Changed a measure"
    assert database.undo(WHO) == "Changed a measure"
    assert (database.can_undo, database.can_redo) == ("Added a measure", "Changed a measure")
    assert database.redo(WHO) == "Changed a measure"
    assert [(line.work, line.undoes) for line in last_lines(database, 4)] == [(1, None), (2, None), (3, 2), (4, 3)]


def test_a_new_command_leaves_nothing_to_redo(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    add_measure(database, text="one")
    database.undo(WHO)
    add_measure(database, text="two")
    assert database.redo(WHO) is None


def test_a_command_that_changed_nothing_is_no_step(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="same")
    change_text(database, row, "same")
    assert database.undo(WHO) == "Added a measure"
    assert texts(database) == []


def test_undo_is_of_this_sitting_only(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    add_measure(database)
    database.close()
    assert Database.open(database.path).undo(WHO) is None


def test_undo_never_passes_a_seal(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database)
    with database.writing("Locked", WHO) as session:
        seal(session, "meeting/1", {"item/1": "text"}, WHO, [session.get_one(Measure, row)])
    assert database.can_undo is None
    assert database.undo(WHO) is None
    second = add_measure(database, 2, "later")
    assert database.undo(WHO) == "Added a measure"
    with database.reading() as session:
        assert session.get(Measure, second) is None
        assert session.get(Measure, row) is not None


def test_undo_is_refused_with_a_sentence_when_the_row_was_changed_behind_its_back(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="mine")
    with database.aside() as connection:
        connection.exec_driver_sql("UPDATE measure SET text = 'theirs' WHERE id = ?", (row,))
    with pytest.raises(UserError, match="cannot be undone"):
        database.undo(WHO)
    assert texts(database) == ["theirs"]
    assert database.can_undo == "Added a measure", "it can be undone once the row is as it was"


def test_undo_is_refused_when_a_later_row_points_at_what_would_go(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.writing("Added a person", WHO) as session:
        owner = person()
        session.add(owner)
    with database.aside() as connection:
        connection.execute(insert(Measure).values(number=1, text="", owner_id=owner.id, raised_on=date(2026, 1, 1)))
    with pytest.raises(UserError, match="cannot be undone"):
        database.undo(WHO)
    with database.reading() as session:
        assert session.get(Person, owner.id) is not None


def test_undo_of_a_whole_import_takes_all_of_it_back(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.writing("Imported", WHO) as session:
        insert_many(session, [person(f"Nr {number}") for number in range(1200)])
    assert database.undo(WHO) == "Imported"
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0
    database.redo(WHO)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 1200
    assert check(database, lambda *_: None) == []
