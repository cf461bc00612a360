"""Drafts survive, are replaced and cleared, and leave no trace in journal, undo or announcements."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from amu_desktop.storage import drafts
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.file import JournalLine
from tests.storage.make import WHO, measure, new_database


def test_a_draft_comes_back_after_the_file_was_closed(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    at = drafts.save(database, "minutes/1", {"discussion": "Det ble drøftet … 🏗", "cursor": 7})
    database.close()
    found = drafts.load(Database.open(database.path), "minutes/1")
    assert found == drafts.SavedDraft("minutes/1", {"discussion": "Det ble drøftet … 🏗", "cursor": 7}, at)


def test_saving_again_replaces_and_clearing_removes(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    drafts.save(database, "a", {"text": "1"})
    drafts.save(database, "b", {"text": "2"})
    drafts.save(database, "a", {"text": "3"})
    assert {subject: draft.payload["text"] for subject, draft in drafts.all_(database).items()} == {"a": "3", "b": "2"}
    drafts.clear(database, "a")
    assert drafts.load(database, "a") is None


def test_drafts_are_outside_journal_undo_and_announcements(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    heard: list[frozenset[str]] = []
    database.listeners.append(heard.append)
    drafts.save(database, "a", {})
    drafts.clear(database, "a")
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(JournalLine)) == 0
    assert (heard, database.can_undo) == ([], None)


def test_a_command_empties_its_draft_only_when_it_succeeds(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    drafts.save(database, "a", {"text": "typed"})
    with pytest.raises(InterruptedError), database.writing("Failing", WHO) as session:  # noqa: PT012
        drafts.clear_in(session, "a")
        raise InterruptedError
    assert drafts.load(database, "a") is not None
    with database.writing("Saved", WHO) as session:
        session.add(measure())
        drafts.clear_in(session, "a")
    assert drafts.load(database, "a") is None
