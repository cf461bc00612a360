"""Backups: whole or not there at all, verified by reading, and thinned like a careful person would."""

import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.storage import backup as backups
from amu_desktop.storage.backup import Backup, list_backups, make_backup, restore, thin, verify
from amu_desktop.storage.check import check
from amu_desktop.storage.database import Database
from amu_desktop.storage.journal import head
from tests.storage.make import add_measure, new_database, texts


def one_backup(folder: Path) -> tuple[Database, Backup]:
    database = new_database(folder, "Nordlia & Sønn.amu")
    add_measure(database, text="kept")
    with time_machine.travel("2026-11-24 10:42", tick=False):
        return database, make_backup(database.path, folder / "kopier", "Before the import")


def test_a_backup_is_named_so_that_a_person_finds_it(tmp_path: Path) -> None:
    database, backup = one_backup(tmp_path)
    assert backup.path.name.startswith("Nordlia & Sønn 2026-11-24 ")
    assert backup.path.name.endswith(".amu-backup")
    assert not set(backup.path.name) & set('<>:"/\\|?*')
    assert list_backups(tmp_path / "kopier", database.path.stem) == [backup]


def test_two_backups_in_one_minute_are_two(tmp_path: Path) -> None:
    database, first = one_backup(tmp_path)
    with time_machine.travel("2026-11-24 10:42", tick=False):
        second = make_backup(database.path, tmp_path / "kopier", "Again")
    assert first.path != second.path
    assert len(list_backups(tmp_path / "kopier", database.path.stem)) == 2


def test_a_backup_holds_everything_and_its_manifest_says_what(tmp_path: Path) -> None:
    database, backup = one_backup(tmp_path)
    assert backup.counts["measure"] == 1
    assert backup.file_uuid == database.file_uuid
    with database.reading() as session:
        assert backup.head == head(session.connection())
    assert verify(backup) == []
    restore(backup, tmp_path / "hentet.amu")
    restored = Database.open(tmp_path / "hentet.amu")
    assert texts(restored) == ["kept"]
    assert restored.file_uuid == database.file_uuid
    assert check(restored, lambda *_: None, [backup]) == []


def test_a_backup_while_someone_writes_is_of_the_moment_before(tmp_path: Path) -> None:
    database, _ = one_backup(tmp_path)
    with database.writing("Half", "x"):
        backup = make_backup(database.path, tmp_path, "Meanwhile")
    assert verify(backup) == []
    assert backup.counts["measure"] == 1


def test_a_backup_that_was_changed_or_is_gone_is_not_restored(tmp_path: Path) -> None:
    _, backup = one_backup(tmp_path)
    content = bytearray(backup.path.read_bytes())
    content[-1] ^= 1
    backup.path.write_bytes(content)
    assert verify(backup) == ["The backup has been changed since it was made."]
    with pytest.raises(UserError, match="has been changed"):
        restore(backup, tmp_path / "hentet.amu")
    assert not (tmp_path / "hentet.amu").exists()
    backup.path.unlink()
    assert verify(backup) == ["The backup cannot be read."]


def test_a_backup_is_never_restored_over_a_file(tmp_path: Path) -> None:
    database, backup = one_backup(tmp_path)
    with pytest.raises(UserError, match="already a file"):
        restore(backup, database.path)
    assert texts(database) == ["kept"]


@pytest.mark.parametrize("fault", ["full", "not whole", "no place"])
def test_a_backup_that_fails_leaves_nothing_half_and_the_file_unharmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    database = new_database(tmp_path)
    add_measure(database, text="kept")
    folder = tmp_path / "kopier"
    if fault == "no place":
        folder.write_text("a file, not a folder")
    elif fault == "full":
        monkeypatch.setattr(backups, "_sync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    else:
        monkeypatch.setattr(backups, "_whole", lambda _: False)
    with pytest.raises(TroubleError, match="Could not make a backup"):
        make_backup(database.path, folder, "Before")
    assert not folder.is_dir() or list(folder.iterdir()) == []
    assert texts(database) == ["kept"]


def test_erased_text_does_not_linger_in_a_backup(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with database.aside() as connection:
        connection.exec_driver_sql("INSERT INTO draft VALUES ('x', 'SECRET-TEXT', '2026-01-01T00:00:00+00:00')")
    with database.aside() as connection:
        connection.exec_driver_sql("DELETE FROM draft")
    assert b"SECRET-TEXT" not in make_backup(database.path, tmp_path, "x").path.read_bytes()
    assert b"SECRET-TEXT" not in database.path.read_bytes(), "secure_delete"


def pretend(folder: Path, moments: list[datetime]) -> None:
    for number, moment in enumerate(moments):
        path = folder / f"A 2026-11-24 10.42 ({number}).amu-backup"
        path.touch()
        backups._write_manifest(Backup(path, moment, "", "", "", 0, "", 0, {}))


@given(ages=st.lists(st.integers(0, 900), max_size=40))
def test_thinning_keeps_the_newest_and_one_of_every_day_week_and_month(
    tmp_path_factory: pytest.TempPathFactory, ages: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("thin")
    today = date(2026, 11, 24)
    moments = [datetime(2026, 11, 24, 12).astimezone() - timedelta(days=age, minutes=n) for n, age in enumerate(ages)]
    pretend(folder, moments)
    before = list_backups(folder, "A")
    thin(folder, "A", today)
    after = list_backups(folder, "A")
    kept = {backup.made_at for backup in after}
    assert after[:3] == before[:3]
    days = {m.date() for m in moments}
    assert {d for d in days if (today - d).days < 14} <= {m.date() for m in kept}
    weeks = {d.isocalendar()[:2] for d in days if (today - d).days < 56}
    assert weeks <= {m.date().isocalendar()[:2] for m in kept}
    assert {(d.year, d.month) for d in days if (today - d).days < 700} <= {(m.year, m.month) for m in kept}
    assert len(after) <= 3 + 14 + 9 + 24
    assert thin(folder, "A", today) == []


def test_backups_of_another_file_are_left_alone(tmp_path: Path) -> None:
    database, backup = one_backup(tmp_path)
    other = new_database(tmp_path, "Nordlia.amu")
    assert list_backups(tmp_path / "kopier", other.path.stem) == []
    connection = sqlite3.connect(backup.path)
    connection.close()
    assert [b.path for b in list_backups(tmp_path / "kopier", database.path.stem)] == [backup.path]
