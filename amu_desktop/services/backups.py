"""Backups of the open file: which there are, whether one is whole, what restoring it would change, and restoring it.

The file as it is now is always kept as a copy first. Copies of a history that the restored file no longer has are set
aside in a folder of their own, so that a later check does not take them for a broken history, and a restoring that was
a mistake can itself be undone.
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from amu_desktop.core import clock
from amu_desktop.core.errors import TroubleError
from amu_desktop.core.marks import N_
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage import backup
from amu_desktop.storage.backup import Backup
from amu_desktop.storage.connection import connect
from amu_desktop.storage.database import Database

__all__ = [
    "Backup",
    "Changes",
    "Difference",
    "Restored",
    "WorkRow",
    "compare",
    "list_copies",
    "restore",
    "test_copy",
]

KINDS = {
    "person": N_("People"),
    "body": N_("Committees"),
    "area": N_("Safety areas"),
    "holding": N_("Offices filled"),
    "meeting": N_("Meetings"),
    "agenda_item": N_("Cases"),
    "measure": N_("Measures"),
    "issued_paper": N_("Papers"),
    "course": N_("Courses"),
}
"""What is counted when two states of a file are compared: the table, and its words."""
LATEST = 5


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One unit of work: the message id of what was done, who did it and when."""

    label: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Changes:
    """What only one of two states holds: counts by kind (message id), how many works, and the latest of them."""

    counts: tuple[tuple[str, int], ...]
    works: int
    latest: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring takes away, and what it brings back."""

    lost: Changes
    back: Changes


@dataclass(frozen=True, slots=True)
class Restored:
    """The file opened anew, where the state before is kept, and why nothing was restored, if so."""

    workspace: Workspace
    kept: Path
    trouble: TroubleError | None = None


def copy_is_due(workspace: Workspace) -> bool:
    """Tell whether the file holds an undertaking and has no copy of today yet."""
    if workspace.read_only or workspace.ask(load_undertaking) is None:
        return False
    return not any(copy.made_at.astimezone().date() == clock.today() for copy in workspace.backups())


def copy_of_the_day(workspace: Workspace) -> Backup:
    """Make the copy of the day, and thin out the older ones: daily, then weekly, then monthly.

    May run beside the window, since it reads the file through a connection of its own. Raises TroubleError when it
    fails; the older copies are kept then.
    """
    made = workspace.back_up(N_("The copy of the day"))
    backup.thin(workspace.backup_folder, workspace.path.stem, clock.today())
    return made


def list_copies(workspace: Workspace) -> tuple[Backup, ...]:
    """List the copies of this file, also those set aside when an older one was restored, newest first."""
    folder = workspace.backup_folder
    aside = [each for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
    found = [each for place in (folder, *aside) for each in workspace.backups(place)]
    own = [each for each in found if each.file_uuid == workspace.file_uuid]
    return tuple(sorted(own, key=lambda each: each.made_at, reverse=True))


def test_copy(copy: Backup) -> tuple[str, ...]:
    """Read a copy through without touching anything, and give what is wrong with it as message ids."""
    return tuple(backup.verify(copy))


def compare(workspace: Workspace, copy: Backup) -> Difference:
    """Give what restoring the copy would take away and bring back; raises TroubleError when it cannot be read."""
    now = _read(workspace.path)
    then = _read(copy.path)
    shared = max((seq for seq, digest in then.hashes.items() if now.hashes.get(seq) == digest), default=0)
    return Difference(lost=_only_in(now, then, shared), back=_only_in(then, now, shared))


def restore(workspace: Workspace, copy: Backup) -> Restored:
    """Put a copy in the place of the open file and open it; the file as it was is kept as a copy first.

    Raises UserError when the copy is not whole or the file may only be read, TroubleError when the disk fails; the
    open file is untouched then.
    """
    if workspace.read_only:
        raise workspace.read_only
    path, who = workspace.path, workspace.who
    beside = path.with_name(f"{path.stem} gjenopprettes{path.suffix}")
    beside.unlink(missing_ok=True)
    backup.restore(copy, beside)
    try:
        Database.open(beside).close()  # it opens, and is brought up to date, before anything is replaced
        kept = workspace.back_up(N_("Before an earlier copy was restored"))
        workspace.close()
        try:
            beside.replace(path)
        except OSError:
            trouble = TroubleError(
                N_("{name} could not be replaced. Nothing is changed."),
                N_("See that no other program has the file open, and try again."),
                name=path.name,
            )
            return Restored(Workspace.open(path, who), kept.path, trouble)
    finally:
        beside.unlink(missing_ok=True)
        shutil.rmtree(backup.usual_folder(beside), ignore_errors=True)
    opened = Workspace.open(path, who)
    return Restored(opened, _set_aside(opened, kept))


def _set_aside(workspace: Workspace, kept: Backup) -> Path:
    """Move the copies that are not of the restored history to a folder of their own; give where `kept` lies now."""
    known = _read(workspace.path).hashes
    folder = workspace.backup_folder
    aside = _free_folder(folder / f"før gjenoppretting {clock.now():%Y-%m-%d %H.%M}")
    place = kept.path
    for copy in workspace.backups():
        if not copy.lines or known.get(copy.lines) == copy.head:
            continue
        aside.mkdir(exist_ok=True)
        for file in (copy.path, copy.path.with_name(copy.path.name + ".json")):
            with suppress(OSError):
                shutil.move(file, aside / file.name)
        if copy.path == kept.path:
            place = aside / copy.path.name
    return place


def _free_folder(folder: Path) -> Path:
    """Give a folder of that name that is not there yet, so that no copy is moved over another."""
    found, number = folder, 2
    while found.exists():
        found, number = folder.with_name(f"{folder.name} ({number})"), number + 1
    return found


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """One state of a file: the ids of each kind, the hash of each line of the journal, and the works by last line."""

    ids: dict[str, set[str]]
    hashes: dict[int, str]
    works: tuple[tuple[int, WorkRow], ...]


def _read(path: Path) -> _Snapshot:
    ids: dict[str, set[str]] = {}
    hashes: dict[int, str] = {}
    works: dict[tuple[str, int], tuple[int, WorkRow]] = {}
    try:
        with closing(connect(path, read_only=True)) as connection:
            for table in KINDS:
                with suppress(sqlite3.OperationalError):  # a copy of an older version may lack a table
                    rows = connection.execute(f'SELECT id FROM "{table}"')  # noqa: S608 - our own names
                    ids[table] = {row for (row,) in rows}
            lines = connection.execute("SELECT seq, hash, site, work, label, who, at FROM journal ORDER BY seq")
            for seq, digest, site, work, label, who, at in lines:
                hashes[seq] = digest
                works[site, work] = (seq, WorkRow(label, who, datetime.fromisoformat(at)))
    except sqlite3.Error as error:
        raise TroubleError(N_("{name} cannot be read."), N_("Choose another copy."), name=path.name) from error
    return _Snapshot(ids, hashes, tuple(sorted(works.values(), key=lambda each: each[0])))


def _only_in(here: _Snapshot, there: _Snapshot, shared: int) -> Changes:
    counted = ((words, len(here.ids.get(table, set()) - there.ids.get(table, set()))) for table, words in KINDS.items())
    later = [row for seq, row in here.works if seq > shared]
    return Changes(tuple(each for each in counted if each[1]), len(later), tuple(reversed(later[-LATEST:])))
