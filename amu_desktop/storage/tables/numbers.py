"""Number series of cases: given once, never reused, gaps explained."""

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table, link


class NumberSeries(Row, Table):
    """A series of a body: a prefix and the pattern its numbers are written in."""

    __tablename__ = "number_series"
    body_id: Mapped[str] = link("body")
    prefix: Mapped[str]
    pattern: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    standard: Mapped[bool] = mapped_column(default=False)


class Number(Row, Table):
    """One number given to one item on an agenda."""

    __tablename__ = "number"
    series_id: Mapped[str] = link("number_series")
    year: Mapped[int]
    n: Mapped[int]
    gap_reason: Mapped[str] = mapped_column(default="")
