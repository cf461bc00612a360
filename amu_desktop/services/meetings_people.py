"""Who belongs at a meeting: those in the seats of its body, or manager and representatives where there is no committee.

Without a committee the safety representative considers the cases with the manager, and neither votes (OLM § 2-2).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from amu_desktop.core.language import translator
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, Capacity, PostKind, Side
from amu_desktop.services import committees, people, representatives

MANAGER = N_("Managing director")
CAPACITIES = {
    PostKind.MEMBER: Capacity.MEMBER,
    PostKind.OHS: Capacity.OHS,
    PostKind.SECRETARY: Capacity.SECRETARY,
    PostKind.OBSERVER: Capacity.OBSERVER,
}


@dataclass(frozen=True, slots=True)
class SittingRow:
    """Somebody who belongs at a meeting; `side` is that of the seat, also where it has no vote."""

    person_id: str
    capacity: Capacity
    side: Side | None
    votes: bool
    post_id: str | None
    function: str


def functions(session: Session, body_id: str, on: date) -> dict[str, str]:
    """Give what those are who meet without a committee, by person; with a committee their seats say enough."""
    if committees.load_body(session, body_id).kind is not BodyKind.COOPERATION:
        return {}
    return {row.person_id: row.function for row in sitting(session, body_id, on)}


def sitting(session: Session, body_id: str, on: date) -> tuple[SittingRow, ...]:
    """Give who belongs at a meeting on the day, each once: both sides, then those without a vote."""
    titles = {row.id: row.title for row in people.list_people(session, on)}
    body = committees.load_body(session, body_id)
    rows = _cooperation(session, body_id, on) if body.kind is BodyKind.COOPERATION else _seated(session, body_id, on)
    found: dict[str, SittingRow] = {}
    for row, office in rows:
        if row.person_id not in found:
            function = row.function or titles.get(row.person_id, "") or office
            found[row.person_id] = SittingRow(row.person_id, row.capacity, row.side, row.votes, row.post_id, function)
    return tuple(found.values())


def _seated(session: Session, body_id: str, on: date) -> Iterator[tuple[SittingRow, str]]:
    for seat in committees.seats(session, body_id, on):
        capacity = CAPACITIES.get(seat.kind)
        if seat.holder is not None and capacity is not None:
            votes = seat.votes and capacity is Capacity.MEMBER
            yield SittingRow(seat.holder.person_id, capacity, seat.side, votes, seat.post_id, seat.title), ""


def _cooperation(session: Session, body_id: str, on: date) -> Iterator[tuple[SittingRow, str]]:
    spoken = committees.rules(session, body_id, on).get("language", "nb")
    t = translator(spoken, "law")
    for person in people.list_people(session, on):
        if person.top_leader:
            yield SittingRow(person.id, Capacity.MEMBER, Side.EMPLOYER, False, None, ""), translator(spoken)(MANAGER)
    found = representatives.representatives(session, on)
    for seat in (found.senior, *(seat for area in found.areas for seat in area.seats)):
        if seat is not None and seat.holder is not None:
            row = SittingRow(seat.holder.person_id, Capacity.MEMBER, Side.EMPLOYEES, False, seat.post_id, "")
            yield row, t(seat.kind.label)
