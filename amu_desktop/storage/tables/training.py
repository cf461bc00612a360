"""Courses of those who hold offices (OLM §§ 3-18, 3-19)."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table, link


class Course(Row, Table):
    """A course somebody has taken, with its hours."""

    __tablename__ = "course"
    person_id: Mapped[str] = link("person")
    title: Mapped[str]
    provider: Mapped[str] = mapped_column(default="")
    hours: Mapped[Decimal]
    on: Mapped[date]
