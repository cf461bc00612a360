"""Elections: what is to be elected, who appoints the election board, and when the next is due."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.domain.kinds import ElectionKind, How, PostKind, Side
from amu_desktop.services import committees, representatives
from amu_desktop.services.offices import SeatRow
from amu_desktop.storage.tables.committees import Area, Body
from amu_desktop.storage.tables.offices import Election

DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class ElectionRow:
    """An election; `board_appointed_by` is the message id of who appoints the board, empty when it is not known.

    `about` is the name of the area or the body, empty for the senior representative. `vacant` counts the seats it is
    to fill that nobody holds, or holds notice of, on the day.
    """

    id: str
    kind: ElectionKind
    state: str
    about: str
    board_appointed_by: str
    how: How
    planned_on: date | None
    vacant: int

    @property
    def filled(self) -> bool:
        """Whether everything it was to fill is held."""
        return self.vacant == 0


@dataclass(frozen=True, slots=True)
class DueRow:
    """A seat whose period ends, and the last day of it."""

    kind: PostKind
    name: str
    last_day: date


def list_elections(session: Session, on: date) -> tuple[ElectionRow, ...]:
    """List the elections in the order they were made."""
    areas = {area.id: area.name for area in session.scalars(select(Area))}
    bodies = {body.id: body.name for body in session.scalars(select(Body))}
    found = representatives.representatives(session, on)
    seats: dict[str, list[SeatRow]] = {area.id: list(area.seats) for area in found.areas}
    rows = []
    for election in session.scalars(select(Election).order_by(Election.id)):
        chosen: list[SeatRow] = [found.senior] if found.senior and election.kind is ElectionKind.SENIOR else []
        if election.area_id is not None:
            chosen = seats.get(election.area_id, [])
        if election.body_id is not None:
            chosen = [seat for seat in committees.seats(session, election.body_id, on) if _elected(seat)]
        rows.append(
            ElectionRow(
                id=election.id,
                kind=election.kind,
                state=election.state,
                about=areas.get(election.area_id or "", "") or bodies.get(election.body_id or "", ""),
                board_appointed_by=election.board_appointed_by,
                how=election.how,
                planned_on=election.planned_on,
                vacant=sum(seat.holder is None and seat.pending is None for seat in chosen),
            )
        )
    return tuple(rows)


def next_due(session: Session, on: date) -> DueRow | None:
    """Give the period that ends first among those that are elected, or None when nobody is elected for a period."""
    seats = list(representatives.representatives(session, on).all_seats)
    for body in committees.list_bodies(session, on):
        seats += [seat for seat in committees.seats(session, body.id, on) if _elected(seat)]
    rows = [
        DueRow(seat.kind, seat.holder.name, seat.holder.until - timedelta(days=1))
        for seat in seats
        if seat.holder is not None and seat.holder.until is not None
    ]
    return min(rows, key=lambda row: (row.last_day, row.name), default=None)


def _elected(seat: SeatRow) -> bool:
    """Whether a seat of a committee is filled by election: the employees' own, less the one that follows an office."""
    return seat.kind is PostKind.MEMBER and seat.side is Side.EMPLOYEES and seat.fixed_as is None
