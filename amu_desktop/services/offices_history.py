"""Who has held each office, all who hold one on any day, and which periods end soon."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, FixedAs, PostKind, Side
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.services import committees, offices, representatives
from amu_desktop.services.offices import WITH_TERM, HoldingRow, SeatRow
from amu_desktop.storage.tables.committees import Area, Body
from amu_desktop.storage.tables.offices import Post

AHEAD = (timedelta(days=90), timedelta(days=30))
"""How long before a period ends it is said, the first time and again."""


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office by name and place, with everybody who has held it, oldest first."""

    post_id: str
    kind: PostKind
    name: Sentence
    is_deputy: bool
    held: tuple[HoldingRow, ...]


@dataclass(frozen=True, slots=True)
class EndingRow:
    """A period that ends within ninety days, the days left, and whether nobody is chosen for after it."""

    post_id: str
    kind: PostKind
    name: str
    about: str
    last_day: date
    days: int
    soon: bool
    """Whether it is within thirty days."""


def history(session: Session, *, body_id: str | None = None, area_id: str | None = None) -> tuple[OfficeRow, ...]:
    """Give every office of a body, of an area, or of the whole undertaking, also those that are closed."""
    query = select(Post).order_by(Post.kind, Post.rank, Post.id)
    if body_id is not None:
        query = query.where(Post.body_id == body_id)
    if area_id is not None:
        query = query.where(Post.area_id == area_id)
    areas = {row.id: row.name for row in session.scalars(select(Area))}
    bodies = {row.id: row for row in session.scalars(select(Body))}
    rows = list(session.scalars(query))
    by_id = {post.id: post for post in rows}
    ordered = sorted(
        rows, key=lambda post: (_order(post), post.rank, post.deputy_for or post.id, bool(post.deputy_for))
    )
    return tuple(
        OfficeRow(
            post.id,
            post.kind,
            _name(by_id.get(post.deputy_for or "", post), areas, bodies, is_deputy=post.deputy_for is not None),
            post.deputy_for is not None,
            offices.holdings(session, post.id),
        )
        for post in ordered
    )


def held_on(session: Session, on: date) -> tuple[SeatRow, ...]:
    """Give every office of areas and bodies as it is on a day, past or to come, with deputies."""
    found = list(representatives.representatives(session, on).all_seats)
    for body in committees.list_bodies(session, on):
        found += committees.seats(session, body.id, on)
        chairs = offices.posts(session, on, body_id=body.id, kind=PostKind.CHAIR)
        found += offices.seats_of(session, chairs, on)
    return tuple(found)


def ending(session: Session, on: date) -> tuple[EndingRow, ...]:
    """Give the periods that end within ninety days and have nobody chosen after them, the first first."""
    areas = {row.id: row.name for row in session.scalars(select(Area))}
    rows = [row for seat in held_on(session, on) for row in _ending(seat, areas, on)]
    return tuple(sorted(rows, key=lambda row: (row.last_day, row.name)))


def _ending(seat: SeatRow, areas: dict[str, str], on: date) -> Iterator[EndingRow]:
    for each in (seat, seat.deputy):
        if each is None or each.kind not in WITH_TERM or each.side is Side.EMPLOYER:
            continue
        row = each.holder
        if row is None or row.by_office or row.past_term or row.until is None or each.pending is not None:
            continue
        left = row.until - on
        if left <= AHEAD[0]:
            yield EndingRow(
                each.post_id,
                each.kind,
                row.name,
                areas.get(each.area_id or "", ""),
                row.until - offices.DAY,
                left.days - 1,
                soon=left <= AHEAD[1],
            )


_ORDER = (PostKind.SENIOR, PostKind.REPRESENTATIVE, PostKind.CHAIR, PostKind.DEPUTY_CHAIR, PostKind.MEMBER)


def _order(post: Post) -> int:
    return _ORDER.index(post.kind) if post.kind in _ORDER else len(_ORDER)


def _name(post: Post, areas: dict[str, str], bodies: dict[str, Body], *, is_deputy: bool) -> Sentence:
    body = bodies.get(post.body_id or "")
    if post.area_id is not None:
        name = sentence(N_("{office}, {place}"), office=post.kind, place=areas.get(post.area_id, ""))
    elif post.kind is PostKind.MEMBER and body is not None:
        text = N_("Member from the employees, seat {number}")
        if post.side is Side.EMPLOYER:
            text = N_("Member from the employer, seat {number}")
        name = sentence(text, number=post.rank)
        if post.fixed_as is not None and post.fixed_as is not FixedAs.TOP_MANAGER:
            name = sentence(N_("Member by office: {office}"), office=post.fixed_as)
    elif body is not None and body.kind is not BodyKind.COMMITTEE:
        name = sentence(N_("{office}, {place}"), office=post.kind, place=body.name)
    else:
        name = Sentence(post.kind.label)
    return sentence(N_("Deputy for: {office}"), office=name) if is_deputy else name
