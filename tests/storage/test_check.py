"""The check finds one changed character, wherever it stands, and is silent about a whole file."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from amu_desktop.storage import blobs, drafts, seal
from amu_desktop.storage.backup import make_backup
from amu_desktop.storage.check import Finding, Kind, check
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.measures import Measure
from tests.storage.make import WHO, add_measure, change_text, new_database


def leaves_of(session: Session, subject: str) -> Mapping[str, str] | None:
    row = session.get(Measure, subject)
    return {"text": row.text, "state": row.state} if row else None


def full_file(folder: Path) -> tuple[Database, str]:
    """Make a file with something of everything; gives it and the key of the sealed row."""
    database = new_database(folder)
    row = add_measure(database, 1, "Sikre stillaset")
    other = add_measure(database, 2, "Måle støy")
    change_text(database, other, "Måle støyen")
    with database.writing("Kept a paper", WHO) as session:
        blobs.keep(session, b"%PDF the paper")
        seal.seal(session, row, leaves_of(session, row) or {}, WHO, [session.get_one(Measure, row)])
    drafts.save(database, "minutes", {"text": "utkast"})
    return database, row


def after(database: Database, statement: str) -> list[Finding]:
    """Do what someone with another program could do, and check."""
    connection = sqlite3.connect(database.path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    return check(database, leaves_of)


def test_nothing_is_found_in_a_whole_file(tmp_path: Path) -> None:
    database, _ = full_file(tmp_path)
    assert check(database, leaves_of) == []
    database.close()
    assert check(Database.open(database.path), leaves_of) == []


def test_one_changed_character_of_sealed_text_is_found_with_its_row_and_column(tmp_path: Path) -> None:
    database, row = full_file(tmp_path)
    found = after(database, "UPDATE measure SET text = 'Sikre stillaset!' WHERE number = 1")
    assert [(f.kind, f.table, f.row, f.column) for f in found if f.kind is Kind.ROW_CHANGED] == [
        (Kind.ROW_CHANGED, "measure", row, "text")
    ]
    assert [(f.subject, f.column) for f in found if f.kind is Kind.SEAL_LEAF] == [(row, "text")]
    assert len(found) == 2


def test_a_value_no_longer_of_its_kind_is_found_and_nothing_breaks(tmp_path: Path) -> None:
    database, row = full_file(tmp_path)
    found = after(database, "UPDATE measure SET state = 'gone mad' WHERE number = 1")
    assert {(f.kind, f.column or f.subject) for f in found} == {(Kind.ROW_CHANGED, "state"), (Kind.SEAL_LEAF, row)}


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("DROP INDEX ix_measure_owner_id", Kind.SCHEMA),
        ("UPDATE measure SET due = '2026-01-01' WHERE number = 2", Kind.ROW_CHANGED),
        ("UPDATE measure SET owner_id = 'nobody' WHERE number = 2", Kind.LINKS),
        ("DELETE FROM measure WHERE number = 2", Kind.ROW_GONE),
        ("INSERT INTO person SELECT 'x', 'x', 'x', '', '', 0, '', '', NULL", Kind.ROW_UNKNOWN),
        ("UPDATE journal SET changes = replace(changes, 'Måle', 'Male')", Kind.JOURNAL_VALUE),
        ("UPDATE journal SET who = 'Another' WHERE seq = 1", Kind.JOURNAL_VALUE),
        ("UPDATE journal SET label = 'Something else' WHERE seq = 1", Kind.JOURNAL_VALUE),
        ("UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 1", Kind.CHAIN),
        ("UPDATE journal SET commitments = replace(commitments, 'a', 'b') WHERE seq = 2", Kind.CHAIN),
        ("DELETE FROM journal WHERE seq = 3", Kind.CHAIN),
        ("UPDATE seal SET root = 'x'", Kind.SEAL_LEAF),
        ("UPDATE seal SET by = 'Another'", Kind.ROW_CHANGED),
        ("UPDATE blob SET content = x'00'", Kind.BLOB),
        ("CREATE VIEW v AS SELECT 1", Kind.SCHEMA),
    ],
)
def test_each_kind_of_change_behind_the_back_is_found(tmp_path: Path, statement: str, kind: Kind) -> None:
    database, _ = full_file(tmp_path)
    assert kind in {finding.kind for finding in after(database, statement)}


def test_damaged_pages_are_found(tmp_path: Path) -> None:
    database, _ = full_file(tmp_path)
    content = bytearray(database.path.read_bytes())
    connection = sqlite3.connect(database.path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'measure'").fetchone()
    connection.close()
    size = int.from_bytes(content[16:18], "big")
    content[(page - 1) * size : (page - 1) * size + 8] = b"\xff" * 8
    database.engine.dispose()
    database.path.write_bytes(content)
    assert Kind.PAGES in {finding.kind for finding in check(database, leaves_of)}


def test_a_history_rewritten_since_a_backup_is_found(tmp_path: Path) -> None:
    database, _ = full_file(tmp_path)
    backup = make_backup(database.path, tmp_path, "Before")
    assert check(database, leaves_of, [backup]) == []
    add_measure(database, 3)
    assert check(database, leaves_of, [backup]) == []
    other, _ = full_file(tmp_path / "home2")
    assert [finding.kind for finding in check(other, leaves_of, [backup])] == [Kind.BACKUP]


def test_a_shortened_history_is_found_by_a_backup(tmp_path: Path) -> None:
    database, _ = full_file(tmp_path)
    add_measure(database, 3)
    backup = make_backup(database.path, tmp_path, "Before")
    connection = sqlite3.connect(database.path)
    connection.executescript(
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal); DELETE FROM measure WHERE number = 3"
    )
    connection.close()
    assert check(database, leaves_of) == [], "the chain alone cannot tell"
    assert [finding.kind for finding in check(database, leaves_of, [backup])] == [Kind.BACKUP]
