"""People and their employment; no national identity number, no union, no health."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import Category
from amu_desktop.storage.tables.base import Row, Table, link


class Person(Row, Table):
    """Somebody the undertaking has to do with, employed or not."""

    __tablename__ = "person"
    given_name: Mapped[str]
    family_name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    phone_may_be_posted: Mapped[bool] = mapped_column(default=False)
    organisation: Mapped[str] = mapped_column(default="")
    found_at: Mapped[str] = mapped_column(default="")
    erased_at: Mapped[datetime | None]


class Employment(Row, Table):
    """One stretch of work of one person: where, as what, how many hours a week."""

    __tablename__ = "employment"
    person_id: Mapped[str] = link("person")
    unit_id: Mapped[str | None] = link("unit")
    title: Mapped[str] = mapped_column(default="")
    weekly_hours: Mapped[Decimal | None]
    category: Mapped[Category] = mapped_column(default=Category.EMPLOYEE)
    top_leader: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date | None]
    until: Mapped[date | None]
