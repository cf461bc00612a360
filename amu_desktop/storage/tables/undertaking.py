"""The undertaking itself: what it is, the facts the law asks for, its counts and its parts."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import UnitKind
from amu_desktop.storage.tables.base import Row, Table, link


class Undertaking(Row, Table):
    """The one undertaking of the file."""

    __tablename__ = "undertaking"
    name: Mapped[str]
    org_number: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    industry_code: Mapped[str] = mapped_column(default="")
    industry_standard: Mapped[str] = mapped_column(default="")
    sample: Mapped[bool] = mapped_column(default=False)


class UndertakingFact(Row, Table):
    """An answer to a question the law asks, as JSON, with the time it holds for."""

    __tablename__ = "undertaking_fact"
    key: Mapped[str]
    value: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    answered_by: Mapped[str]
    answered_at: Mapped[datetime]


class Headcount(Row, Table):
    """How many were employed on the first of a month, on one of the two counting rules."""

    __tablename__ = "headcount"
    month: Mapped[date]
    basis: Mapped[str]
    employees: Mapped[int]
    hired_in: Mapped[int | None]


class UnionCount(Row, Table):
    """How many members a local union has, as a number with its day; never who."""

    __tablename__ = "union_count"
    union_name: Mapped[str]
    area_id: Mapped[str | None] = link("area")
    members: Mapped[int]
    employees: Mapped[int | None]
    on: Mapped[date]


class Unit(Row, Table):
    """A workplace, department, shift or group of the undertaking."""

    __tablename__ = "unit"
    kind: Mapped[UnitKind]
    name: Mapped[str]
    parent_id: Mapped[str | None] = link("unit")
    people: Mapped[int | None]
    order_key: Mapped[str] = mapped_column(default="")
    since: Mapped[date | None]
    until: Mapped[date | None]
