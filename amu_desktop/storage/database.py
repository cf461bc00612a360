"""One file, opened once: every question is one short reading, every user action one unit of work.

Opening goes up a ladder, and a file that is refused on any rung is left byte for byte as it was. The file and its lock
are looked at again before each change, since a memory stick can be pulled and a file replaced while it is open.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.core.ids import new_id
from amu_desktop.core.marks import N_
from amu_desktop.storage import lock, seal
from amu_desktop.storage.backup import make_backup, usual_folder
from amu_desktop.storage.connection import make_engine, told_as_trouble, writer
from amu_desktop.storage.journal import Recorder, refuse_bulk
from amu_desktop.storage.migrate import climb
from amu_desktop.storage.migrations import NEWEST
from amu_desktop.storage.opening import examine, look, missing
from amu_desktop.storage.search import INDEX, Index
from amu_desktop.storage.tables.file import FileInfo
from amu_desktop.storage.undo import Sitting, Unit, impossible, take_back

Listener = Callable[[frozenset[str]], None]


class Database:
    """An open file; made by :meth:`create` or :meth:`open`."""

    def __init__(self, path: Path, held: lock.Lock | None, read_only: UserError | None) -> None:
        self.path = path
        self.read_only = read_only
        self.was_unclean = held is not None and held.left_over
        self.listeners: list[Listener] = []
        self.engine = make_engine(path, read_only=read_only is not None)
        self._index = Index()
        self._lock = held
        self._writer = writer(self.engine)
        self._sitting = Sitting()
        self._busy = threading.local()
        self._place = path.stat()
        self.file_uuid = ""
        self.site = ""

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new file with empty tables and open it.

        Raises UserError when there is one with that name, TroubleError when its folder cannot be written to.
        """
        path = Path(os.path.realpath(path))
        if path.exists():
            raise UserError("There is already a file called {name}. Choose another name.", "path", name=path.name)
        unfinished = path.with_name(path.name + ".new")
        try:
            unfinished.unlink(missing_ok=True)
            _fill(unfinished)
            unfinished.rename(path)
        except (OSError, sqlite3.Error, sa.exc.DBAPIError) as error:
            unfinished.unlink(missing_ok=True)
            advice = N_("See that the folder exists, that you may write there, and that the disk is not full.")
            raise TroubleError("Could not make {name}.", advice, name=path.name) from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, take_over: bool = False) -> Self:
        """Open the file at `path`, for reading only when someone else has it (see `read_only`).

        `take_over` ignores a lock that another machine left. Raises TroubleError with the sentence to show when the
        file is missing, empty, damaged, newer or not ours.
        """
        path = Path(os.path.realpath(path))
        version = look(path, NEWEST)
        hot = path.with_name(path.name + "-journal").exists()
        held, refused = None, None
        try:
            held = lock.take(path, take_over=take_over)
        except UserError as error:
            refused = error
        database = None
        try:
            database = cls(path, held, refused)
            database.was_unclean |= hot
            database._rise(version)
        except BaseException:
            if database:
                database.engine.dispose()
                database._index.close()
            if held:
                held.release()
            raise
        return database

    def close(self) -> None:
        """Close the file and let others have it."""
        if self._lock and self._sitting.done:
            # A memory stick that was pulled must not stand in the way of closing.
            with suppress(sa.exc.DBAPIError), self._writer.begin() as connection:
                connection.exec_driver_sql("PRAGMA optimize")
        self.engine.dispose()
        self._index.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Ask the file; whoever changes a row here gets a RuntimeError."""
        with self._alone(), told_as_trouble(self.path.name), Session(self.engine, expire_on_commit=False) as session:
            session.info[INDEX] = self._index
            event.listen(session, "before_flush", _refuse)
            event.listen(session, "do_orm_execute", refuse_bulk)
            yield session
            if session.new or session.deleted or any(session.is_modified(row) for row in session.dirty):
                _refuse()

    @contextmanager
    def writing(self, label: str, who: str) -> Iterator[Session]:
        """Do one unit of work called `label`: all of it or nothing, journalled under `who`, then announced.

        Raises UserError when the file can only be read or a sealed row is touched, TroubleError when the disk fails.
        """
        recorder = Recorder(self.site, label, who, seal.guard)
        with self._changing(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            recorder.follow(session)
            session.connection()  # begins, and so takes the right to write
            yield session
            session.flush()
            touched = recorder.write(session.connection())
        self._sitting.note(recorder, touched)
        self._announce(touched)

    @contextmanager
    def aside(self) -> Iterator[sa.Connection]:
        """Write outside journal, undo and announcements, in a transaction of its own: for drafts and bytes."""
        with self._changing(), self._writer.begin() as connection:
            yield connection

    @property
    def can_undo(self) -> str | None:
        """The label of what undo would take back."""
        return self._sitting.done[-1].label if self._sitting.done else None

    @property
    def can_redo(self) -> str | None:
        """The label of what redo would do again."""
        return self._sitting.undone[-1].label if self._sitting.undone else None

    def undo(self, who: str) -> str | None:
        """Take back this sitting's last command and give its label; raises UserError when later work forbids it."""
        return self._turn(self._sitting.done, self._sitting.undone, who)

    def redo(self, who: str) -> str | None:
        """Do again what was last undone and give its label; raises UserError when later work forbids it."""
        return self._turn(self._sitting.undone, self._sitting.done, who)

    def _turn(self, source: list[Unit], target: list[Unit], who: str) -> str | None:
        if not source:
            return None
        unit = source[-1]
        recorder = Recorder(self.site, unit.label, who, seal.guard, undoes=unit.work)
        try:
            with self._changing(), self._writer.begin() as connection:
                take_back(connection, unit, recorder)
                touched = recorder.write(connection)
        except sa.exc.IntegrityError as error:  # a later row points at one that would go
            raise impossible() from error
        source.pop()
        if recorder.work is not None:
            target.append(Unit(recorder.work, unit.label))
        self._announce(touched)
        return unit.label

    def _rise(self, version: int) -> None:
        with told_as_trouble(self.path.name):
            with self.engine.connect() as connection:
                examine(connection, self.path.name, version, NEWEST, closely=self.was_unclean)
            if version < NEWEST:
                self._bring_up()
            with self.engine.connect() as connection:
                info = connection.execute(sa.select(FileInfo.file_uuid, FileInfo.site)).one()
        self.file_uuid, self.site = info

    def _bring_up(self) -> None:
        if self.read_only:
            raise TroubleError(
                "{name} was made with an older version and cannot be brought up to date now.",
                N_("Close it where it is open, or make it writable, and open it again."),
                name=self.path.name,
            )
        self.engine.dispose()
        make_backup(self.path, usual_folder(self.path), N_("Before the file was brought up to date"))
        climb(self.path)
        with self.engine.connect() as connection:
            examine(connection, self.path.name, NEWEST, NEWEST, closely=True)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        if self.read_only:
            raise UserError(self.read_only.message, None, **self.read_only.values)
        self._see_that_it_is_there()
        with self._alone(), told_as_trouble(self.path.name):
            yield

    @contextmanager
    def _alone(self) -> Iterator[None]:
        # A second transaction in the same thread would wait for the first until both give up.
        if getattr(self._busy, "inside", False):
            message = "a unit of work inside another"
            raise RuntimeError(message)
        self._busy.inside = True
        try:
            yield
        finally:
            self._busy.inside = False

    def _see_that_it_is_there(self) -> None:
        try:
            place = self.path.stat()
        except OSError as error:
            raise missing(self.path) from error
        if not os.path.samestat(place, self._place):
            raise TroubleError(
                "{name} was replaced by another file while it was open. Nothing was saved.",
                N_("Close the window and open the file again. Your text is safe in the window until then."),
                name=self.path.name,
            )

    def _announce(self, touched: frozenset[str]) -> None:
        if touched:
            for listener in tuple(self.listeners):
                listener(touched)


def _fill(path: Path) -> None:
    path.touch(exist_ok=False)
    climb(path)
    engine = make_engine(path)
    with writer(engine).begin() as connection:
        connection.execute(sa.insert(FileInfo).values(file_uuid=new_id(), site=new_id(), made_at=now()))
    engine.dispose()


def _refuse(*_: object) -> None:
    message = "a reading must not write"
    raise RuntimeError(message)
