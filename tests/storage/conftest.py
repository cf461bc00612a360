"""Every file that a test opens is closed when the test ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from amu_desktop.storage.database import Database


@pytest.fixture(autouse=True)
def _closed_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    opened: list[Database] = []
    really_open = Database.open

    def open_and_note(path: Path, *, take_over: bool = False) -> Database:
        opened.append(really_open(path, take_over=take_over))
        return opened[-1]

    monkeypatch.setattr(Database, "open", open_and_note)
    yield
    for database in reversed(opened):
        database.close()
