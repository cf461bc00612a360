"""The journal: one line a row, in the same transaction, with its values behind commitments."""

from pathlib import Path

import pytest
from sqlalchemy import select

from amu_desktop.storage.check import check
from amu_desktop.storage.database import Database
from amu_desktop.storage.journal import forget, head, history, insert_many, journalled
from amu_desktop.storage.lines import LABEL, Act
from amu_desktop.storage.lines import WHO as WHO_NAME
from amu_desktop.storage.tables.base import Table
from amu_desktop.storage.tables.file import JournalLine
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.people import Person
from tests.storage.make import WHO, add_measure, change_text, measure, new_database, person


def lines(database: Database) -> list[JournalLine]:
    with database.reading() as session:
        return list(session.scalars(select(JournalLine).order_by(JournalLine.seq)))


def test_every_table_with_a_key_of_ours_is_followed() -> None:
    unfollowed = {"journal", "draft", "file_info", "sealed_row", "blob"}
    assert set(journalled()) == set(Table.metadata.tables) - unfollowed


def test_a_created_row_is_a_line_without_values(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    add_measure(database, text="Rydde lageret")
    (line,) = lines(database)
    assert (line.act, line.changes, line.table, line.who, line.label) == (
        Act.CREATED,
        "{}",
        "measure",
        WHO,
        "Added a measure",
    )
    assert "Rydde" not in line.commitments + line.salts


def test_a_change_says_what_was_and_what_became_and_nothing_else(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="before")
    change_text(database, row, "after")
    with database.reading() as session:
        changes = history(session, "measure", row)
    assert [(change.act, dict(change.before), dict(change.after)) for change in changes] == [
        (Act.CREATED, {}, {}),
        (Act.CHANGED, {"text": "before"}, {"text": "after"}),
    ]


def test_one_unit_of_work_makes_one_line_a_row_however_often_it_is_flushed(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.writing("Typing", WHO) as session:
        row = measure(text="")
        session.add(row)
        for text in ("a", "ab", "abc"):
            session.flush()
            row.text = text
        session.add(person())
    assert [(line.work, line.table, line.act) for line in lines(database)] == [
        (1, "measure", Act.CREATED),
        (1, "person", Act.CREATED),
    ]


def test_a_row_that_comes_and_goes_or_ends_as_it_was_leaves_no_line(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="same")
    with database.writing("In vain", WHO) as session:
        session.get_one(Measure, row).text = "other"
        session.flush()
        session.get_one(Measure, row).text = "same"
        passing = person()
        session.add(passing)
        session.flush()
        session.delete(passing)
    assert len(lines(database)) == 1


def test_insert_many_writes_a_line_a_row_and_makes_the_keys(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.writing("Imported", WHO) as session:
        insert_many(session, [person("A"), person("B", email="b@example.no"), measure(text="C")])
    assert [line.act for line in lines(database)] == [Act.CREATED] * 3
    with database.reading() as session:
        assert sorted(session.scalars(select(Person.given_name))) == ["A", "B"]
    assert check(database, lambda *_: None) == []


def test_the_same_value_hides_behind_different_commitments(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    add_measure(database, 1, "Kari")
    add_measure(database, 2, "Kari")
    first, second = lines(database)
    assert first.commitments != second.commitments


def test_the_head_of_the_chain_moves_with_each_command(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    heads = []
    for number in range(3):
        with database.reading() as session:
            heads.append(head(session.connection()))
        add_measure(database, number)
    assert heads[0] == ""
    assert len(set(heads)) == 3
    assert heads[1:] == [line.hash for line in lines(database)][:2]


def test_forgotten_values_are_gone_and_the_chain_still_stands(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.writing("Added", WHO) as session:
        row = person("Siri", email="siri@example.no")
        session.add(row)
    with database.writing("Renamed", WHO) as session:
        session.get_one(Person, row.id).given_name = "Kari"
    with database.writing("Erased a person", "Per") as session:
        session.get_one(Person, row.id).given_name = ""
    with database.writing("Erased a person", "Per") as session:
        forget(session, "person", row.id, {"given_name", WHO_NAME})
    assert check(database, lambda *_: None) == []
    database.close()
    content = database.path.read_bytes()
    assert b"Siri" not in content
    assert b"Kari" not in content
    assert WHO.encode() not in content
    assert b"siri@example.no" in content, "what was not erased is kept"
    kept = lines(Database.open(database.path))
    assert [line.label for line in kept] == ["Added", "Renamed", "Erased a person"]


@pytest.mark.parametrize("name", [LABEL, "text"])
def test_a_command_whose_values_were_forgotten_cannot_be_undone(tmp_path: Path, name: str) -> None:
    database = new_database(tmp_path)
    row = add_measure(database, text="before")
    change_text(database, row, "after")
    with database.writing("Erased", WHO) as session:
        forget(session, "measure", row, {name})
    with pytest.raises(Exception, match="cannot be undone"):
        database.undo(WHO)
