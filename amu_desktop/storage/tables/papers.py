"""Papers that were issued and are kept, where they hang, and files attached to things."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table, link


class IssuedPaper(Row, Table):
    """An issued paper: its id and edition, its check code, and the digest of its bytes (in `blob`)."""

    __tablename__ = "issued_paper"
    series: Mapped[str]
    year: Mapped[int]
    n: Mapped[int]
    edition: Mapped[int]
    language: Mapped[str]
    kind: Mapped[str]
    subject_table: Mapped[str]
    subject_id: Mapped[str]
    title: Mapped[str]
    code: Mapped[str]
    sha256: Mapped[str | None]
    file_name: Mapped[str]
    law_date: Mapped[date]
    replaces_id: Mapped[str | None] = link("issued_paper")
    changed_what: Mapped[str] = mapped_column(default="")
    head_hash: Mapped[str] = mapped_column(default="")
    issued_at: Mapped[datetime]
    issued_by: Mapped[str]


class Posting(Row, Table):
    """Where an issued paper hangs, from when, and when it was taken down."""

    __tablename__ = "posting"
    paper_id: Mapped[str] = link("issued_paper")
    unit_id: Mapped[str | None] = link("unit")
    hung_on: Mapped[date]
    hung_by: Mapped[str] = mapped_column(default="")
    down_on: Mapped[date | None]


class Attachment(Row, Table):
    """A file attached to something; the bytes lie in `blob` by their digest."""

    __tablename__ = "attachment"
    subject_table: Mapped[str]
    subject_id: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    health_cleared: Mapped[bool | None]
    added_at: Mapped[datetime]
