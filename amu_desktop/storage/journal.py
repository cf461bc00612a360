"""The journal: one line for each row that a unit of work changed, written in the same transaction.

Rows are read back from the file before and after, not computed, so a line says what really stands there. Each value
stands behind a salted commitment in a sha256 chain: a change made behind the program's back is noticed, and a value
can still be forgotten. From the lines come the audit trail, undo, and the announcement of what changed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from amu_desktop.core.clock import now
from amu_desktop.core.ids import new_id
from amu_desktop.storage.chain import Value
from amu_desktop.storage.lines import Act, Line, Values, changes_of, fill, without
from amu_desktop.storage.tables.base import Row, Table
from amu_desktop.storage.tables.file import JournalLine

Key = tuple[str, str]
_CHUNK = 500
_RECORDER = "recorder"
_BULK = "amu_bulk"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the audit trail, with its values by column."""

    seq: int
    work: int
    undoes: int | None
    at: datetime
    who: str
    label: str
    act: Act
    before: Mapping[str, Value]
    after: Mapping[str, Value]


@dataclass(slots=True)
class Recorder:
    """Follows one unit of work and writes its lines at the end."""

    site: str
    label: str
    who: str
    guard: Callable[[sa.Connection, Iterable[Key]], None]
    undoes: int | None = None
    before: dict[Key, Values | None] = field(default_factory=dict)
    work: int | None = None

    def follow(self, session: Session) -> None:
        """Listen to what `session` flushes; bulk statements are refused."""
        session.info[_RECORDER] = self
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", refuse_bulk)

    def remember(self, connection: sa.Connection, keys: Iterable[Key]) -> None:
        """Read the rows of `keys` as they are before they change.

        Raises UserError when one of them is sealed.
        """
        fresh = [key for key in keys if key not in self.before]
        self.guard(connection, fresh)
        found = read_rows(connection, fresh)
        for key in fresh:
            self.before[key] = found.get(key)

    def add(self, keys: Iterable[Key]) -> None:
        """Note rows that are new."""
        for key in keys:
            self.before.setdefault(key, None)

    def write(self, connection: sa.Connection) -> frozenset[str]:
        """Write the lines, and give the tables they are about."""
        after = read_rows(connection, self.before)
        changed = [(key, was, after.get(key)) for key, was in self.before.items() if was != after.get(key)]
        if changed:
            last = sa.select(JournalLine.seq, JournalLine.work, JournalLine.hash).order_by(JournalLine.seq.desc())
            seq, work, prev = connection.execute(last.limit(1)).one_or_none() or (0, 0, "")
            self.work = work + 1
            lines = []
            for number, (key, was, becomes) in enumerate(changed, seq + 1):
                lines.append(fill(self._head(number, key, prev), was, becomes))
                prev = lines[-1]["hash"]
            connection.execute(sa.insert(bare_table(JournalLine.__tablename__)), lines)
        return frozenset(table for (table, _), _, _ in changed)

    def _head(self, seq: int, key: Key, prev: str) -> dict[str, Any]:
        return {
            "seq": seq,
            "site": self.site,
            "work": self.work,
            "undoes": self.undoes,
            "label": self.label,
            "who": self.who,
            "at": now().isoformat(),
            "table": key[0],
            "row": key[1],
            "prev": prev,
        }

    def _before_flush(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        changed = [row for row in session.dirty if session.is_modified(row)]
        self.guard(session.connection(), _parents([*changed, *session.new]))
        self.remember(session.connection(), _keys([*changed, *session.deleted]))

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        self.add(_keys(session.new))


def insert_many(session: Session, rows: Sequence[Row]) -> None:
    """Insert many new rows at once, journalled; the one bulk door. They are not attached to `session`."""
    recorder: Recorder = session.info[_RECORDER]
    session.flush()
    recorder.guard(session.connection(), _parents(rows))
    by_kind: dict[type[Row], list[dict[str, Any]]] = {}
    for row in rows:
        values = {name: value for name, value in vars(row).items() if name != "_sa_instance_state"}
        by_kind.setdefault(type(row), []).append({"id": new_id(), **values})
    for kind, many in by_kind.items():
        session.execute(sa.insert(kind), many, execution_options={_BULK: True})
        recorder.add((_table(kind), values["id"]) for values in many)


def refuse_bulk(state: ORMExecuteState) -> None:
    """Refuse statements that change rows without the journal seeing each of them."""
    if state.is_select or state.execution_options.get(_BULK):
        return
    message = "bulk statements pass the journal by: change rows, or use insert_many"
    raise RuntimeError(message)


def history(session: Session, table: str, row: str) -> list[Change]:
    """Give what has happened to one row, oldest first; a created row's values are those it has in the file."""
    bare = bare_table(JournalLine.__tablename__)
    lines = sa.select(bare).where(bare.c.table == table, bare.c.row == row).order_by(bare.c.seq)
    return [_change(dict(line)) for line in session.connection().execute(lines).mappings()]


def head(connection: sa.Connection) -> str:
    """Give the last link of the chain, which names everything before it; empty in a file without changes."""
    newest = sa.select(JournalLine.hash).order_by(JournalLine.seq.desc()).limit(1)
    return connection.execute(newest).scalar_one_or_none() or ""


def forget(session: Session, table: str, row: str, names: Collection[str]) -> None:
    """Drop the values called `names` of one row from every line, with their salts; the chain still stands.

    What the row itself holds is emptied by a command, whose lines are forgotten afterwards in a unit of its own.
    """
    bare = bare_table(JournalLine.__tablename__)
    connection = session.connection()
    for line in connection.execute(sa.select(bare).where(bare.c.table == table, bare.c.row == row)).mappings().all():
        connection.execute(sa.update(bare).where(bare.c.seq == line["seq"]).values(**without(dict(line), names)))


def read_rows(connection: sa.Connection, keys: Iterable[Key]) -> dict[Key, Values]:
    """Give the rows of `keys` that exist, as they stand in the file."""
    ids: dict[str, list[str]] = {}
    for table, row in keys:
        ids.setdefault(table, []).append(row)
    found: dict[Key, Values] = {}
    for table, wanted in ids.items():
        bare = bare_table(table)
        for start in range(0, len(wanted), _CHUNK):
            some = sa.select(bare).where(bare.c.id.in_(wanted[start : start + _CHUNK]))
            for values in connection.execute(some).mappings():
                found[table, values["id"]] = {name: value for name, value in values.items() if name != "id"}
    return found


@cache
def bare_table(name: str) -> sa.TableClause:
    """Give the table without its types: what is read and written through it is what stands in the file."""
    return sa.table(name, *(sa.column(column.name) for column in Table.metadata.tables[name].columns))


@cache
def journalled() -> tuple[str, ...]:
    """Give the names of all tables that the journal follows."""
    mappers = Table.registry.mappers
    return tuple(sorted(_table(mapper.class_) for mapper in mappers if issubclass(mapper.class_, Row)))


def _change(line: Line) -> Change:
    pairs = changes_of(line)
    act = Act(line["act"])
    return Change(
        line["seq"],
        line["work"],
        line["undoes"],
        datetime.fromisoformat(line["at"]),
        line["who"],
        line["label"],
        act,
        before={name: was for name, (was, _) in pairs.items()},
        after={name: becomes for name, (_, becomes) in pairs.items()} if act is Act.CHANGED else {},
    )


def _table(kind: type) -> str:
    return str(kind.__tablename__)  # type: ignore[attr-defined]


def _keys(rows: Iterable[object]) -> list[Key]:
    return [(_table(type(row)), row.id) for row in rows if isinstance(row, Row)]


def _parents(rows: Iterable[object]) -> list[Key]:
    """Give the rows that new or moved rows become a part of."""
    found: list[Key] = []
    for row in rows:
        for name in getattr(row, "SEALED_WITH", ()):
            (target,) = Table.metadata.tables[_table(type(row))].c[name].foreign_keys
            if key := getattr(row, name):
                found.append((target.column.table.name, key))
    return found
