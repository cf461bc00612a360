"""The tables that carry the others: whose file it is, the journal, drafts, seals and large bytes."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table, link


class FileInfo(Table):
    """Whose file this is; one row."""

    __tablename__ = "file_info"

    file_uuid: Mapped[str] = mapped_column(primary_key=True)
    site: Mapped[str]
    made_at: Mapped[datetime]


class JournalLine(Table):
    """What one unit of work did to one row: who, when, and each changed value behind a salted commitment.

    `changes` holds the values, `salts` their salts, `commitments` what the chain is made of; values and salts can be
    forgotten without breaking the chain.
    """

    __tablename__ = "journal"
    __table_args__ = (sa.Index(None, "table", "row"), sa.Index(None, "work"))

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    site: Mapped[str]
    work: Mapped[int]
    undoes: Mapped[int | None]
    label: Mapped[str]
    who: Mapped[str]
    at: Mapped[datetime]
    act: Mapped[str]
    table: Mapped[str]
    row: Mapped[str]
    changes: Mapped[str]
    salts: Mapped[str]
    commitments: Mapped[str]
    prev: Mapped[str]
    hash: Mapped[str]


class Draft(Table):
    """Text being typed, kept outside journal and undo until its command runs."""

    __tablename__ = "draft"

    subject: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[str]
    at: Mapped[datetime]


class Seal(Row, Table):
    """A subject as it was when it was sealed: salted hashes of its parts and the root over them."""

    __tablename__ = "seal"
    __table_args__ = (sa.UniqueConstraint("seq"), sa.Index(None, "subject"))

    subject: Mapped[str]
    seq: Mapped[int]
    leaves: Mapped[str]
    root: Mapped[str]
    prev: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


class SealedRow(Table):
    """A row that a seal has made immutable."""

    __tablename__ = "sealed_row"

    table: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[str] = mapped_column(primary_key=True)
    seal_id: Mapped[str] = link("seal")


class Blob(Table):
    """Large bytes, kept once under their own fingerprint and outside the journal."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
