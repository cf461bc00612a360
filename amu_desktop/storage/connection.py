"""How SQLite is spoken to: its settings, its transactions, and its complaints as sentences.

The settings were measured: a rollback journal with `synchronous=EXTRA` lost nothing in 1036 simulated power cuts, and
notices a file that was moved or replaced while open; WAL does not.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import event

from amu_desktop.core.errors import TroubleError
from amu_desktop.core.marks import N_

APPLICATION_ID = 0x414D5531  # «AMU1»
SETTINGS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "busy_timeout": 2000,
    "synchronous": 3,  # EXTRA
    "journal_mode": "delete",
}
_BEGIN = "amu_begin"
_DEFENSIVE = 1010  # SQLITE_DBCONFIG_DEFENSIVE


def connect(path: Path, *, read_only: bool = False, **changed: int) -> sqlite3.Connection:
    """Connect to an existing file; it never makes one. `changed` are settings other than ours."""
    connection = sqlite3.connect(
        _uri(path, "ro" if read_only else "rw"), uri=True, isolation_level=None, check_same_thread=False
    )
    for name, value in {**SETTINGS, **changed}.items():
        connection.execute(f"PRAGMA {name} = {value}")
    if set_config := getattr(connection, "setconfig", None):  # from Python 3.12
        set_config(_DEFENSIVE, True)
    return connection


def make_engine(path: Path, *, read_only: bool = False, **changed: int) -> sa.Engine:
    """Give an engine whose connections are made by :func:`connect`."""

    def creator() -> sqlite3.Connection:
        return connect(path, read_only=read_only, **changed)

    engine = sa.create_engine("sqlite://", creator=creator, poolclass=sa.QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def writer(engine: sa.Engine) -> sa.Engine:
    """Give the same engine with transactions that take the right to write at once."""
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def _begin(connection: sa.Connection) -> None:
    # sqlite3 by itself opens no transaction for DDL or PRAGMA, and a failed migration would stay half done.
    immediate = connection.get_execution_options().get(_BEGIN)
    connection.exec_driver_sql(immediate or "BEGIN")
    if immediate:  # whole commands are checked, not each statement: rows may come in any order
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def _uri(path: Path, mode: str) -> str:
    posix = path.as_posix()
    return f"file://{'/' if posix[1:2] == ':' else ''}{quote(posix, safe='/:')}?mode={mode}"


@contextmanager
def told_as_trouble(name: str) -> Iterator[None]:
    """Turn what SQLite says about its surroundings into a TroubleError; anything else passes."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0)
        told = _TROUBLE.get(code) or _TROUBLE.get(code & 0xFF)
        if told is None:
            raise
        raise TroubleError(*told, name=name) from error


_TROUBLE = {
    sqlite3.SQLITE_READONLY_ROLLBACK: (
        N_("{name} was not closed properly, and cannot be repaired where it is write-protected."),
        N_(
            "Copy it together with the file whose name ends in -journal to a place you may write to, and open it there."
        ),
    ),
    sqlite3.SQLITE_FULL: (
        N_("Could not save. The disk is full. Your text is safe in the window."),
        N_("Free some space and try again."),
    ),
    sqlite3.SQLITE_BUSY: (
        N_("Could not save. Another program is using {name}."),
        N_("Wait a moment and try again."),
    ),
    sqlite3.SQLITE_READONLY: (
        N_("Could not save. {name} can no longer be written to."),
        N_("See whether the file was moved, replaced or write-protected, and open it again."),
    ),
    sqlite3.SQLITE_IOERR: (
        N_("The disk did not answer as it should. Nothing of the last change was saved."),
        N_("See that the disk or memory stick is connected, and try again."),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        N_("Cannot get at {name}."),
        N_("See that the disk or memory stick is connected, and try again."),
    ),
    sqlite3.SQLITE_CORRUPT: (N_("{name} is damaged."), N_("Restore a backup. The damaged file is left as it is.")),
    sqlite3.SQLITE_NOTADB: (N_("{name} is damaged."), N_("Restore a backup. The damaged file is left as it is.")),
}
