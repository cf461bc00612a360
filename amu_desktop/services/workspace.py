"""The open file as every window and command line sees it: do, ask, undo, drafts, backups.

Every change goes through :meth:`Workspace.do`, so that a unit of work, its journal lines, its announcement and, where
a command is dangerous, the backup before it cannot be forgotten. Storage is asked nowhere else above services.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.services.work import ANSWERED, Command
from amu_desktop.storage import backup, drafts
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.undertaking import Undertaking

P = ParamSpec("P")
T = TypeVar("T")


class Workspace:
    """One open file and the name its changes are recorded under."""

    def __init__(self, database: Database, who: str = "") -> None:
        self._database = database
        self.who = who

    @classmethod
    def create(cls, path: Path, who: str = "") -> "Workspace":
        """Make a new, empty file; raises UserError where one lies already."""
        return cls(Database.create(path), who)

    @classmethod
    def open(cls, path: Path, who: str = "", *, take_over: bool = False) -> "Workspace":
        """Open a file; raises UserError or TroubleError with a sentence when it can't be, and leaves it untouched."""
        return cls(Database.open(path, take_over=take_over), who)

    @classmethod
    @contextmanager
    def making(cls, path: Path, who: str = "") -> "Iterator[Workspace]":
        """Make a new file and leave it open; where filling it fails or is stopped, nothing is left behind."""
        made = cls.create(path, who)
        try:
            yield made
        except BaseException:
            made.close()
            path.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        """Close the file and give up its lock."""
        self._database.close()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._database.path

    @property
    def read_only(self) -> UserError | None:
        """Why the file can only be read, or None when it can be changed."""
        return self._database.read_only

    @property
    def name(self) -> str:
        """The name of the undertaking, or of the file while it has none."""
        return self.ask(_name) or self.path.stem

    @property
    def file_uuid(self) -> str:
        """The file's own id; a copy keeps it."""
        return self._database.file_uuid

    @property
    def listeners(self) -> list[Callable[[frozenset[str]], None]]:
        """Those told, after each commit, which tables were touched."""
        return self._database.listeners

    def do(self, work: Command[P, T], *args: P.args, **values: P.kwargs) -> T:
        """Run a command as one unit of work; raises what the command raises, and then nothing is changed."""
        self._may_change()
        if work.backup_first:
            self.back_up(work.label)
        with self._database.writing(work.label, self.who) as session:
            session.info["who"] = self.who
            return work.run(session, *args, **values)

    def ask(self, question: Callable[Concatenate[Session, P], T], *args: P.args, **values: P.kwargs) -> T:
        """Answer a question from the file; a question that tries to change something raises."""
        with self._database.reading() as session:
            session.info[ANSWERED] = {}
            return question(session, *args, **values)

    def undo(self) -> str | None:
        """Take back the last command of this sitting; gives its label, or None when there is none."""
        self._may_change()
        return self._database.undo(self.who)

    def redo(self) -> str | None:
        """Do again what was taken back last; gives its label, or None."""
        self._may_change()
        return self._database.redo(self.who)

    @property
    def undo_label(self) -> str | None:
        """The label of what undo would take back."""
        return self._database.can_undo

    @property
    def redo_label(self) -> str | None:
        """The label of what redo would do again."""
        return self._database.can_redo

    def read_draft(self, subject: str) -> tuple[dict[str, object], datetime] | None:
        """Give what was typed but not yet saved, and when."""
        found = drafts.load(self._database, subject)
        return (dict(found.payload), found.at) if found else None

    def drafted(self, under: str) -> frozenset[str]:
        """Give the subjects that begin so and have a draft, in one question however many they could be."""
        return frozenset(subject for subject in drafts.all_(self._database) if subject.startswith(under))

    def write_draft(self, subject: str, payload: Mapping[str, object]) -> None:
        """Keep what is being typed, outside journal and undo."""
        if not self.read_only:
            drafts.save(self._database, subject, dict(payload))

    def clear_draft(self, subject: str) -> None:
        """Forget a draft whose form was saved."""
        if not self.read_only:
            drafts.clear(self._database, subject)

    @property
    def backup_folder(self) -> Path:
        """Where backups of this file lie: beside it."""
        return backup.usual_folder(self.path)

    def back_up(self, reason: str, folder: Path | None = None) -> backup.Backup:
        """Make a verified copy; raises TroubleError when it fails."""
        return backup.make_backup(self.path, folder or self.backup_folder, reason)

    def backups(self, folder: Path | None = None) -> list[backup.Backup]:
        """List the copies of this file."""
        return backup.list_backups(folder or self.backup_folder, self.path.stem)

    @property
    def database(self) -> Database:
        """The file itself, for services that check, seal or copy it as a whole."""
        return self._database

    def _may_change(self) -> None:
        if self.read_only:
            raise self.read_only
        if not self.who.strip():
            raise UserError(N_("Which name should the changes be recorded under?"), field="who")


def _name(session: Session) -> str:
    return session.scalar(select(Undertaking.name)) or ""
