"""Seals: what is sealed cannot change through the program, and shows it when it changed otherwise."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from amu_desktop.core.errors import UserError
from amu_desktop.storage import seal as seals
from amu_desktop.storage.chain import canonical
from amu_desktop.storage.check import Kind, check
from amu_desktop.storage.database import Database
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.tables.file import Seal
from amu_desktop.storage.tables.measures import Measure
from tests.storage.make import WHO, add_measure, change_text, measure, new_database, person

LEAVES = {"number": "3/2026", "item/1/discussion": "Enige", "item/1/present/1": "Siri Myhre", "item/1/present/2": "Ola"}
SUBJECT = "meeting/1"


def sealed(database: Database, *rows: str, subject: str = SUBJECT) -> seals.SealRow:
    with database.writing("Locked the minutes", WHO) as session:
        return seals.seal(session, subject, LEAVES, WHO, [session.get_one(Measure, row) for row in rows])


def broken(database: Database, current: dict[str, str]) -> list[str]:
    with database.reading() as session:
        return seals.verify(session, SUBJECT, current)


def test_a_seal_is_whole_while_every_leaf_is_as_it_was(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    made = sealed(database)
    assert broken(database, dict(reversed(LEAVES.items()))) == []
    with database.reading() as session:
        assert seals.find(session, SUBJECT) == made
        assert seals.find(session, "meeting/2") is None
    assert len(made.root) == 64


@given(path=st.sampled_from(sorted(LEAVES)), text=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_other_text_in_a_leaf_is_named(path: str, text: str) -> None:
    made = unsaved(LEAVES)
    found = seals.broken_leaves(made, {**LEAVES, path: text})
    assert found == ([] if text == LEAVES[path] else [path])


def test_a_leaf_that_is_gone_or_new_is_named(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    sealed(database)
    fewer = {path: value for path, value in LEAVES.items() if path != "number"}
    assert broken(database, {**fewer, "item/2/discussion": "Mer"}) == ["number", "item/2/discussion"]


def test_leaves_and_root_that_do_not_belong_together_are_named(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    sealed(database)
    made = unsaved({**LEAVES, "number": "4/2026"})
    with database.aside() as connection:
        connection.exec_driver_sql("UPDATE seal SET leaves = ?", (made.leaves,))
    assert broken(database, {**LEAVES, "number": "4/2026"}) == [""]


def unsaved(leaves: dict[str, str]) -> Seal:
    from amu_desktop.core.clock import now
    from amu_desktop.storage.chain import commitment

    salted = [[path, "salt" + path, commitment("salt" + path, value)] for path, value in leaves.items()]
    made = Seal(subject=SUBJECT, seq=1, leaves=canonical(salted), root="", prev="", at=now(), by=WHO)
    made.root = seals.root_of(made)
    return made


def test_what_is_sealed_cannot_be_sealed_again(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    sealed(database)
    with pytest.raises(UserError, match="locked already"):
        sealed(database)


def test_a_sealed_row_cannot_be_changed_deleted_or_undone(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    row, free = add_measure(database, text="sealed"), add_measure(database, 2, "free")
    sealed(database, row)
    with pytest.raises(UserError, match="cannot be changed"):
        change_text(database, row, "other")
    with pytest.raises(UserError, match="cannot be changed"), database.writing("Delete", WHO) as session:
        session.delete(session.get_one(Measure, row))
    change_text(database, free, "changed")
    with database.reading() as session:
        assert sorted(session.scalars(select(Measure.text))) == ["changed", "sealed"]


def test_nothing_is_added_to_a_sealed_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Measure, "SEALED_WITH", ("owner_id",))
    database = new_database(tmp_path)
    with database.writing("Locked", WHO) as session:
        owner = person()
        session.add(owner)
        seals.seal(session, SUBJECT, LEAVES, WHO, [owner])
    for add in (lambda session, row: session.add(row), lambda session, row: insert_many(session, [row])):
        with pytest.raises(UserError, match="cannot be changed"), database.writing("Added", WHO) as session:
            add(session, measure(owner_id=owner.id))
    row = add_measure(database)
    with pytest.raises(UserError, match="cannot be changed"), database.writing("Moved", WHO) as session:
        session.get_one(Measure, row).owner_id = owner.id


def test_seals_are_chained_so_that_none_can_be_taken_away(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    for number in (1, 2, 3):
        sealed(database, subject=f"meeting/{number}")
    assert check(database, lambda *_: LEAVES) == []
    with database.aside() as connection:
        connection.exec_driver_sql("DELETE FROM seal WHERE seq = 2")
    found = check(database, lambda *_: LEAVES)
    assert [finding.subject for finding in found if finding.kind is Kind.SEAL_CHAIN] == ["meeting/3"]


def test_a_forgotten_leaf_leaves_the_root_standing_and_cannot_be_guessed(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    made = sealed(database)
    with database.writing("Erased a person", WHO) as session:
        seals.forget(session, SUBJECT, {"item/1/present/1"})
    without = {path: value for path, value in LEAVES.items() if path != "item/1/present/1"}
    assert broken(database, without) == []
    assert broken(database, {**without, "number": "x"}) == ["number"]
    with database.reading() as session:
        assert seals.find(session, SUBJECT) == made
    assert check(database, lambda *_: without) == []
