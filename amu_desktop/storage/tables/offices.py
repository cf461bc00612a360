"""Offices and who holds them: parity counts posts, people come and go as holdings."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import FixedAs, How, PostKind, Side
from amu_desktop.storage.tables.base import Row, Table, link


class Post(Row, Table):
    """An office or seat: in a body, in an area, or (senior representative) for the whole undertaking."""

    __tablename__ = "post"
    body_id: Mapped[str | None] = link("body")
    area_id: Mapped[str | None] = link("area")
    kind: Mapped[PostKind]
    side: Mapped[Side | None]
    votes: Mapped[bool] = mapped_column(default=False)
    deputy_for: Mapped[str | None] = link("post")
    rank: Mapped[int] = mapped_column(default=0)
    fixed_as: Mapped[FixedAs | None]
    title: Mapped[str] = mapped_column(default="")
    since: Mapped[date | None]
    until: Mapped[date | None]


class Holding(Row, Table):
    """One person in one office for a span; `until` is the first day it no longer counts."""

    __tablename__ = "holding"
    post_id: Mapped[str] = link("post")
    person_id: Mapped[str] = link("person")
    since: Mapped[date]
    until: Mapped[date | None]
    how: Mapped[How | None]
    union_name: Mapped[str] = mapped_column(default="")
    election_id: Mapped[str | None] = link("election")
    decided_on: Mapped[date | None]
    notice_received_on: Mapped[date | None]
    by_lot: Mapped[bool] = mapped_column(default=False)
    resigned_on: Mapped[date | None]
    replaced_by_id: Mapped[str | None] = link("holding")
    until_before: Mapped[date | None]
    ended_why: Mapped[str] = mapped_column(default="")
