"""Undo and redo of this sitting's commands: each is a unit of work of its own, and nothing in the journal is lost.

What undoes unit n appends lines marked `undoes = n`; redo undoes the undoing. A seal empties the list, since nothing
before it may be taken back.
"""

from dataclasses import dataclass, field

import sqlalchemy as sa

from amu_desktop.core.errors import UserError
from amu_desktop.storage.journal import Recorder, bare_table, read_rows
from amu_desktop.storage.lines import Act, Line, Values, changes_of, fits, left_by, whole
from amu_desktop.storage.tables.file import JournalLine, Seal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of work that can be taken back."""

    work: int
    label: str


@dataclass(slots=True)
class Sitting:
    """The units of work since the file was opened, in the order they can be taken back."""

    done: list[Unit] = field(default_factory=list)
    undone: list[Unit] = field(default_factory=list)

    def note(self, recorder: Recorder, touched: frozenset[str]) -> None:
        """Note a finished unit of work; a new one leaves nothing to redo."""
        if recorder.work is None:
            return
        self.undone.clear()
        if Seal.__tablename__ in touched:
            self.done.clear()
        else:
            self.done.append(Unit(recorder.work, recorder.label))


def take_back(connection: sa.Connection, unit: Unit, recorder: Recorder) -> None:
    """Give the rows of `unit` the values they had before it, followed by `recorder`.

    Raises UserError when one of them has been changed since, or its values were forgotten.
    """
    journal = bare_table(JournalLine.__tablename__)
    result = connection.execute(sa.select(journal).where(journal.c.work == unit.work).order_by(journal.c.seq.desc()))
    lines = [dict(line) for line in result.mappings()]
    keys = [(line["table"], line["row"]) for line in lines]
    now_there = read_rows(connection, keys)
    if not all(_as_left(line, now_there.get((line["table"], line["row"]))) for line in lines):
        raise impossible()
    recorder.remember(connection, keys)
    for line in lines:
        _restore(connection, line)


def impossible() -> UserError:
    """Say that the last command cannot be undone."""
    return UserError("This cannot be undone, because something built on it was changed later.")


def _as_left(line: Line, values: Values | None) -> bool:
    if line["act"] == Act.DELETED or values is None:
        return values is None and line["act"] == Act.DELETED and whole(line)
    left = left_by(line, {})
    columns = values if line["act"] == Act.CREATED else changes_of(line)
    return whole(line) and all(fits(values[name], left.get(name)) for name in columns)


def _restore(connection: sa.Connection, line: Line) -> None:
    table = bare_table(line["table"])
    before = {name: was for name, (was, _) in changes_of(line).items()}
    if line["act"] == Act.CREATED:
        connection.execute(sa.delete(table).where(table.c.id == line["row"]))
    elif line["act"] == Act.DELETED:
        connection.execute(sa.insert(table).values(id=line["row"], **before))
    else:
        connection.execute(sa.update(table).where(table.c.id == line["row"]).values(**before))
