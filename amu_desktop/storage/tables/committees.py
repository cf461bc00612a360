"""Safety areas, and the bodies that meet."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import AreaState, BodyKind, UnitKind
from amu_desktop.storage.tables.base import Row, Table, link


class Area(Row, Table):
    """A safety area: a proposal until those whom OLM § 3-1 names have decided it."""

    __tablename__ = "area"
    name: Mapped[str]
    kind: Mapped[UnitKind] = mapped_column(default=UnitKind.DEPARTMENT)
    covers: Mapped[str] = mapped_column(default="")
    people: Mapped[int | None]
    state: Mapped[AreaState] = mapped_column(default=AreaState.PROPOSED)
    decided_by: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    order_key: Mapped[str] = mapped_column(default="")
    since: Mapped[date | None]
    until: Mapped[date | None]


class AreaUnit(Row, Table):
    """A part of the undertaking that an area covers."""

    __tablename__ = "area_unit"
    area_id: Mapped[str] = link("area")
    unit_id: Mapped[str] = link("unit")


class AreaDecision(Row, Table):
    """A decision on an area: who made it and when, and what the area was to cover then."""

    __tablename__ = "area_decision"
    area_id: Mapped[str] = link("area")
    decided_by: Mapped[str]
    decided_on: Mapped[date]
    employer_heard_on: Mapped[date | None]
    name: Mapped[str]
    covers: Mapped[str] = mapped_column(default="")


class Body(Row, Table):
    """A committee or another body that holds meetings."""

    __tablename__ = "body"
    kind: Mapped[BodyKind]
    name: Mapped[str]
    parent_id: Mapped[str | None] = link("body")
    legal_basis: Mapped[str] = mapped_column(default="")
    task: Mapped[str] = mapped_column(default="")
    powers: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    code: Mapped[str] = mapped_column(default="AMU")
    since: Mapped[date | None]
    until: Mapped[date | None]


class BodyRule(Row, Table):
    """A rule the body has made for itself, such as days of notice."""

    __tablename__ = "body_rule"
    body_id: Mapped[str] = link("body")
    key: Mapped[str]
    value: Mapped[str]
    since: Mapped[date]
