"""Sealing: a subject as it was becomes immutable, and anyone who holds its root can tell whether it still is.

A seal is the sha256 over leaves, each the sha256 of a salt and a value, with each person's name in a leaf of its own:
a name can be forgotten by dropping its salt, and the root still stands. Seals are chained, so none can be taken away.
There is no unsealing; what must be corrected is a new dated row.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.storage import journal
from amu_desktop.storage.chain import canonical, chained, commitment, new_salt
from amu_desktop.storage.tables.base import Row, Table
from amu_desktop.storage.tables.file import Seal, SealedRow

_CHUNK = 400


@dataclass(frozen=True, slots=True)
class SealRow:
    """A seal as the other floors see it; `root` is what a check code is made from."""

    id: str
    subject: str
    seq: int
    root: str
    at: datetime
    by: str


def seal(session: Session, subject: str, leaves: Mapping[str, str], who: str, rows: Iterable[Row]) -> SealRow:
    """Seal `subject` with its `leaves` (value by path, in their order) and make `rows` immutable.

    Raises UserError when it is sealed already.
    """
    if find(session, subject):
        raise UserError("This is locked already.")
    session.flush()
    last = session.scalars(sa.select(Seal).order_by(Seal.seq.desc()).limit(1)).one_or_none()
    seq, prev = (last.seq + 1, last.root) if last else (1, "")
    salted = [(path, new_salt(), value) for path, value in leaves.items()]
    sealed = [[path, salt, commitment(salt, value)] for path, salt, value in salted]
    made = Seal(subject=subject, seq=seq, leaves=canonical(sealed), root="", prev=prev, at=now(), by=who)
    made.root = root_of(made)
    session.add(made)
    session.flush()
    for row in rows:
        table = row.__tablename__ if isinstance(row, Table) else ""
        session.add(SealedRow(table=table, row=row.id, seal_id=made.id))
    session.flush()
    return _row(made)


def find(session: Session, subject: str) -> SealRow | None:
    """Give the seal of `subject`, if it has one."""
    made = _get(session, subject)
    return _row(made) if made else None


def verify(session: Session, subject: str, current: Mapping[str, str]) -> list[str]:
    """Give the paths of leaves that are no longer as they were sealed: changed, gone or added.

    A broken root is the path `""`. A forgotten leaf (without salt) is left out. Raises KeyError without a seal.
    """
    made = _get(session, subject)
    if made is None:
        raise KeyError(subject)
    return broken_leaves(made, current)


def broken_leaves(made: Seal, current: Mapping[str, str]) -> list[str]:
    """Give the paths in which `current` differs from what was sealed, `""` standing for the root."""
    leaves: dict[str, tuple[str | None, str]] = {path: (salt, sealed) for path, salt, sealed in json.loads(made.leaves)}
    broken = [] if root_of(made) == made.root else [""]
    for path, (salt, sealed) in leaves.items():
        if salt is not None and (path not in current or commitment(salt, current[path]) != sealed):
            broken.append(path)
    return broken + [path for path in current if path not in leaves]


def root_of(made: Seal) -> str:
    """Give the root over the leaves' hashes and the seal before."""
    hashes = [[path, sealed] for path, _, sealed in json.loads(made.leaves)]
    return chained(made.prev, [made.subject, made.seq, made.at.isoformat(), hashes])


def forget(session: Session, subject: str, paths: Collection[str]) -> None:
    """Drop the salts of the leaves at `paths`, so that nobody can tell what they held; the root still stands.

    Raises KeyError without a seal.
    """
    made = _get(session, subject)
    if made is None:
        raise KeyError(subject)
    leaves = [[path, None if path in paths else salt, sealed] for path, salt, sealed in json.loads(made.leaves)]
    session.connection().execute(sa.update(Seal).where(Seal.id == made.id).values(leaves=canonical(leaves)))
    journal.forget(session, Seal.__tablename__, made.id, {"leaves"})


def guard(connection: sa.Connection, keys: Iterable[tuple[str, str]]) -> None:
    """Raise UserError when one of the rows `keys` is sealed."""
    wanted = list(dict.fromkeys(keys))
    for start in range(0, len(wanted), _CHUNK):
        some = sa.tuple_(SealedRow.table, SealedRow.row).in_(wanted[start : start + _CHUNK])
        if connection.execute(sa.select(SealedRow.row).where(some).limit(1)).first():
            raise UserError("This is locked and cannot be changed. Add a correction instead.")


def _get(session: Session, subject: str) -> Seal | None:
    return session.scalars(sa.select(Seal).where(Seal.subject == subject)).one_or_none()


def _row(made: Seal) -> SealRow:
    return SealRow(made.id, made.subject, made.seq, made.root, made.at, made.by)
