"""Backups: a whole copy made beside, read through, and only then given its name.

A plain copy of an open file can lack what is on its way in; `VACUUM INTO` takes one moment of it, and leaves erased
text behind. The manifest beside each copy holds its fingerprint and the head of the journal's chain, so a later
`check` notices if the history was rewritten since.
"""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import file_digest
from pathlib import Path

from amu_desktop import __version__
from amu_desktop.core.clock import now
from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.core.marks import N_
from amu_desktop.storage.connection import connect
from amu_desktop.storage.tables import metadata

SUFFIX = ".amu-backup"
_DAYS, _WEEKS, _MONTHS = 14, 8, 24  # how many days, weeks and months back one copy of each is kept


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and what its manifest says; `head` is the journal's hash at line `lines`."""

    path: Path
    made_at: datetime
    reason: str
    file_uuid: str
    sha256: str
    size: int
    head: str
    lines: int
    counts: dict[str, int]


def usual_folder(path: Path) -> Path:
    """Give where backups of the file at `path` lie when nobody chose a place: beside it."""
    # The same name in every language, or they would not be found after a change of it.
    return path.parent / f"{path.stem} sikkerhetskopier"


def make_backup(path: Path, folder: Path, reason: str) -> Backup:
    """Copy the file at `path` into `folder` as it is at this moment, and read the copy through.

    Raises TroubleError when it cannot be made or does not read back whole; nothing half is left behind.
    """
    at = now()
    target = _free_name(folder, path.stem, at)
    unfinished = target.with_name(target.name + ".tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with closing(connect(path, read_only=True)) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        backup = _describe(unfinished, target, at, reason)
        _sync(unfinished)
        unfinished.rename(target)
        _write_manifest(backup)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise TroubleError(
            "Could not make a backup in {folder}. Your file is unharmed.",
            N_("See that the disk is connected, that it has room, and that you may write there."),
            folder=str(folder),
        ) from error
    return backup


def list_backups(folder: Path, name: str) -> list[Backup]:
    """Give the backups in `folder` of the file called `name` (without its ending), newest first."""
    named = re.compile(re.escape(name) + r" \d{4}-\d{2}-\d{2} \d{2}\.\d{2}( \(\d+\))?" + re.escape(SUFFIX))
    found = (_read_manifest(path) for path in folder.glob(f"*{SUFFIX}") if named.fullmatch(path.name))
    return sorted((backup for backup in found if backup), key=lambda backup: backup.made_at, reverse=True)


def verify(backup: Backup) -> list[str]:
    """Read a backup through, and give what is wrong with it as message ids; none when it is whole."""
    try:
        if _digest(backup.path) != backup.sha256:
            return [N_("The backup has been changed since it was made.")]
        with closing(connect(backup.path, read_only=True)) as connection:
            return [] if _whole(connection) else [N_("The backup is damaged.")]
    except (OSError, sqlite3.Error):
        return [N_("The backup cannot be read.")]


def restore(backup: Backup, path: Path) -> None:
    """Copy a whole backup to `path`, where nothing may lie; it is opened from there as any other file.

    Raises UserError when the backup is not whole or there is a file already, TroubleError when the disk fails.
    """
    if problems := verify(backup):
        raise UserError(problems[0])
    if path.exists():
        raise UserError("There is already a file called {name}. Choose another name.", "path", name=path.name)
    unfinished = path.with_name(path.name + ".tmp")
    try:
        shutil.copyfile(backup.path, unfinished)
        _sync(unfinished)
        unfinished.rename(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        advice = N_("See that the folder exists, that you may write there, and that the disk is not full.")
        raise TroubleError("Could not make {name}.", advice, name=path.name) from error


def thin(folder: Path, name: str, today: date) -> list[Path]:
    """Remove backups that newer ones of the same day, week or month make needless, and give what was removed.

    The three newest always stay, then one a day for two weeks, one a week for two months, one a month for two years.
    """
    backups = list_backups(folder, name)
    kept: set[Path] = set()
    for file_uuid in {backup.file_uuid for backup in backups}:  # two files may have had the same name
        kept |= _worth_keeping([backup for backup in backups if backup.file_uuid == file_uuid], today)
    gone = [backup.path for backup in backups if backup.path not in kept]
    for path in gone:
        path.unlink(missing_ok=True)
        _manifest(path).unlink(missing_ok=True)
    return gone


def _worth_keeping(backups: Sequence[Backup], today: date) -> set[Path]:
    kept = {backup.path for backup in backups[:3]}
    seen: set[object] = set()
    for backup in backups:
        day = backup.made_at.date()
        spans = (
            (today - day < timedelta(days=_DAYS), day),
            (today - day < timedelta(weeks=_WEEKS), day.isocalendar()[:2]),
            ((today.year - day.year) * 12 + today.month - day.month < _MONTHS, ("month", day.year, day.month)),
        )
        for within, span in spans:
            if within and span not in seen:
                seen.add(span)
                kept.add(backup.path)
    return kept


def _describe(copy: Path, target: Path, at: datetime, reason: str) -> Backup:
    with closing(connect(copy, read_only=True)) as connection:
        if not _whole(connection):
            message = "the copy does not read back whole"
            raise OSError(message)
        lines, head = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone() or (
            0,
            "",
        )
        (file_uuid,) = connection.execute("SELECT file_uuid FROM file_info").fetchone()
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        counts = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - our own names
            for name in sorted(names & metadata.tables.keys())
        }
    return Backup(target, at, reason, file_uuid, _digest(copy), copy.stat().st_size, head, lines, counts)


def _whole(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _free_name(folder: Path, name: str, at: datetime) -> Path:
    target = folder / f"{name} {at:%Y-%m-%d %H.%M}{SUFFIX}"
    number = 2
    while target.exists():
        target = folder / f"{name} {at:%Y-%m-%d %H.%M} ({number}){SUFFIX}"
        number += 1
    return target


def _manifest(path: Path) -> Path:
    return path.with_name(path.name + ".json")


def _write_manifest(backup: Backup) -> None:
    content = {
        "program": __version__,
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason,
        "file_uuid": backup.file_uuid,
        "sha256": backup.sha256,
        "size": backup.size,
        "head": backup.head,
        "lines": backup.lines,
        "counts": backup.counts,
    }
    place = _manifest(backup.path)
    unfinished = place.with_name(place.name + ".tmp")
    unfinished.write_text(json.dumps(content, indent=2), encoding="utf-8")
    _sync(unfinished)
    unfinished.replace(place)


def _read_manifest(path: Path) -> Backup | None:
    try:
        content = json.loads(_manifest(path).read_text(encoding="utf-8"))
        return Backup(
            path,
            datetime.fromisoformat(content["made_at"]),
            content["reason"],
            content["file_uuid"],
            content["sha256"],
            content["size"],
            content["head"],
            content["lines"],
            content["counts"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
