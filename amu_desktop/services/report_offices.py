"""Who held which office in the year of a report: seats, chairs, safety areas, changes and those who sign."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy.orm import Session

from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.domain.report_figures import (
    AreaFigures,
    ChairFigures,
    ChangeFigures,
    OfficeFigures,
    SignerFigures,
)
from amu_desktop.services import committees, offices, people, representatives
from amu_desktop.services.offices import HoldingRow, SeatRow

DAY = timedelta(days=1)
WITHOUT_CHANGES = (PostKind.CHAIR, PostKind.BOARD)


def offices_of(session: Session, body_id: str, day: date) -> tuple[OfficeFigures, ...]:
    """Give the seats of a body as they were on the day."""
    return tuple(_office(seat) for seat in committees.seats(session, body_id, day))


def senior(session: Session, day: date) -> OfficeFigures | None:
    """Give the senior safety representative, or None where there is no such office."""
    seat = representatives.representatives(session, day).senior
    return _office(seat) if seat else None


def areas(session: Session, day: date) -> tuple[AreaFigures, ...]:
    """Give the safety areas with their representatives."""
    return tuple(
        AreaFigures(area.name, area.people, tuple(_office(seat) for seat in area.seats))
        for area in representatives.representatives(session, day).areas
    )


def chairs(session: Session, body_id: str, year: int, day: date) -> tuple[ChairFigures, ...]:
    """Give everybody who chaired in the year, each with the days in it."""
    first, last = date(year, 1, 1), day
    return tuple(
        ChairFigures(row.name, row.side, max(row.since, first), min(row.until - DAY, last) if row.until else last)
        for row in committees.chairs(session, body_id)
        if row.since <= last and (row.until is None or row.until > first)
    )


def changes(session: Session, body_id: str, year: int) -> tuple[ChangeFigures, ...]:
    """Give who came into an office after somebody else in the year, and who went before time, by day.

    The first one in an office is no change, and a term that ran out is told by who came after.
    """
    found: list[ChangeFigures] = []
    names = {area.id: area.name for area in representatives.representatives(session, date(year, 12, 31)).areas}
    for post in offices.posts(session):
        mine = post.body_id == body_id or post.area_id in names or post.kind is PostKind.SENIOR
        if mine and post.kind not in WITHOUT_CHANGES and post.deputy_for is None:
            for on, row, came in _moves(offices.holdings(session, post.id), year):
                area = names.get(post.area_id or "", "")
                why = "" if came else row.ended_why
                found.append(ChangeFigures(on, row.name, post.kind, post.side, came, area, why))
    return tuple(sorted(found, key=lambda each: (each.on, each.came)))


def _moves(held: tuple[HoldingRow, ...], year: int) -> Iterator[tuple[date, HoldingRow, bool]]:
    for number, row in enumerate(held):
        on = max(row.since, row.notice_received_on or row.since)
        if number and on.year == year and held[number - 1].person_id != row.person_id:
            yield on, row, True
        if row.until is not None and row.ended_why and (row.until - DAY).year == year:
            yield row.until - DAY, row, False


def signers(session: Session, body_id: str, sitting: tuple[ChairFigures, ...], day: date) -> tuple[SignerFigures, ...]:
    """Give who signs: the chair and the senior representative, or one from the other side (practice, not law).

    Without a committee the top manager and the safety representative sign.
    """
    found: list[SignerFigures] = []
    if sitting:
        found.append(SignerFigures(sitting[-1].name, PostKind.CHAIR, sitting[-1].side))
    else:
        leaders = [row for row in people.list_people(session, day) if row.top_leader]
        found += [SignerFigures(row.name, None, Side.EMPLOYER) for row in leaders[:1]]
    chair_side = sitting[-1].side if sitting else Side.EMPLOYER
    other = Side.EMPLOYEES if chair_side is Side.EMPLOYER else Side.EMPLOYER
    taken = {each.name for each in found}
    for seat in _others(session, body_id, other, day):
        if seat.holder and seat.holder.name not in taken:
            found.append(SignerFigures(seat.holder.name, seat.kind, other))
            break
    return tuple(found)


def _others(session: Session, body_id: str, side: Side, day: date) -> Iterator[SeatRow]:
    if side is Side.EMPLOYEES:
        yield from representatives.representatives(session, day).all_seats
    yield from (seat for seat in committees.seats(session, body_id, day) if seat.side is side)


def _office(seat: SeatRow) -> OfficeFigures:
    held, deputy = seat.holder, seat.deputy.holder if seat.deputy else None
    common = OfficeFigures(seat.kind, seat.side, title=seat.title, fixed_as=seat.fixed_as)
    if held is None:
        return common
    return OfficeFigures(
        kind=seat.kind,
        side=seat.side,
        name=held.name,
        title=seat.title,
        fixed_as=seat.fixed_as,
        how=held.how,
        union=held.union_name,
        since=held.since,
        until=held.until - DAY if held.until else None,
        deputy=deputy.name if deputy else "",
        past_term=held.past_term,
    )
