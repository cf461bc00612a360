"""Safety representatives: the areas, who represents each, and the senior representative.

An area is a proposal until those whom the law names have decided it (OLM § 3-1); the program never decides one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.committees import Breach
from amu_desktop.domain.kinds import AreaState, ElectionState, FixedAs, PostKind, UnitKind
from amu_desktop.domain.sentences import sentence
from amu_desktop.law import Grade
from amu_desktop.law.facts import REPRESENTATIVES
from amu_desktop.law.senior_representatives import SENIOR, Senior
from amu_desktop.law.sources import AML, OLM
from amu_desktop.services import offices
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.tables.committees import Area, AreaDecision, AreaUnit
from amu_desktop.storage.tables.elections import BoardMember, Election, ElectionPost, Nomination, RollEntry
from amu_desktop.storage.tables.offices import Holding, Post
from amu_desktop.storage.tables.undertaking import Unit

EDITABLE = ("name", "kind", "covers", "people", "order_key", "since")


@dataclass(frozen=True, slots=True)
class AreaDraft:
    """What is filled in about a new area."""

    name: str = ""
    kind: UnitKind = UnitKind.DEPARTMENT
    covers: str = ""
    people: int | None = None
    unit_ids: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A safety area with the seats of its representatives (normally one, with a deputy)."""

    id: str
    name: str
    kind: UnitKind
    covers: str
    unit_ids: tuple[str, ...]
    people: int | None
    state: AreaState
    decided_by: str
    decided_on: date | None
    since: date | None
    until: date | None
    seats: tuple[SeatRow, ...]


@dataclass(frozen=True, slots=True)
class Representatives:
    """All safety representatives on a day."""

    areas: tuple[AreaRow, ...]
    senior: SeatRow | None

    @property
    def all_seats(self) -> tuple[SeatRow, ...]:
        """The seat of the senior representative first, then those of the areas."""
        seats = tuple(seat for area in self.areas for seat in area.seats)
        return (self.senior, *seats) if self.senior else seats


@asked_once
def representatives(session: Session, on: date) -> Representatives:
    """Give the areas, their representatives and the senior representative as they are on the day."""
    query = (
        select(Area)
        .where(or_(Area.since.is_(None), Area.since <= on), or_(Area.until.is_(None), Area.until > on))
        .order_by(Area.order_key, Area.id)
    )
    rows = offices.seats_of(session, offices.posts(session, on, kind=PostKind.REPRESENTATIVE, deputy_for=None), on)
    found = tuple(session.scalars(query))
    units: dict[str, list[str]] = {area.id: [] for area in found}
    for area_id, unit_id in session.execute(
        select(AreaUnit.area_id, AreaUnit.unit_id).where(AreaUnit.area_id.in_(units))
    ):
        units[area_id].append(unit_id)
    areas = tuple(_row(area, units[area.id], [seat for seat in rows if seat.area_id == area.id]) for area in found)
    seniors = offices.seats_of(session, offices.posts(session, on, kind=PostKind.SENIOR, deputy_for=None), on)
    return Representatives(areas, seniors[0] if seniors else None)


def breaches(session: Session, on: date) -> tuple[Breach, ...]:
    """Give what is not as the law wants about the representatives on the day; recorded, never refused."""
    found = representatives(session, on)
    seats = [(area, seat) for area in found.areas for seat in area.seats]
    return (*_senior_breaches(found.senior, len(seats), on), *_area_breaches(seats), *_only_deputy(session, seats, on))


def _senior_breaches(senior: SeatRow | None, number: int, on: date) -> Iterator[Breach]:
    profile = {REPRESENTATIVES.key: number}
    if law.decide(SENIOR, profile, max(on, law.COVERED_FROM)).answer is not Senior.REQUIRED:
        return
    if senior is None or senior.holder is None:
        says = sentence(N_("A senior safety representative is missing."))
        yield Breach(Grade.LAW, "no_senior", says, AML.at("6-1", 3), seat=senior.post_id if senior else "")
    if senior is not None and senior.pending is not None and senior.pending.notice_received_on is None:
        yield _no_notice(senior, senior.pending.name)
    if senior is not None and not (senior.deputy and senior.deputy.holder):
        says = sentence(N_("The senior safety representative has no deputy."))
        yield Breach(Grade.LAW, "senior_deputy", says, OLM.at("3-6"), seat=senior.post_id)


def _area_breaches(seats: Sequence[tuple[AreaRow, SeatRow]]) -> Iterator[Breach]:
    for area, seat in seats:
        if seat.pending is not None and seat.pending.notice_received_on is None:
            yield _no_notice(seat, seat.pending.name)
        elif seat.holder is None:
            says = sentence(N_("The area {area} has no safety representative."), area=area.name)
            yield Breach(Grade.LAW, "vacant", says, AML.at("6-1", 1), seat=seat.post_id)
        elif seat.holder.past_term:
            says = sentence(N_("The term of {name} is over, and nobody new has been chosen."), name=seat.holder.name)
            yield Breach(Grade.LAW, "past_term", says, OLM.at("3-4", 1), seat=seat.post_id)


def _no_notice(seat: SeatRow, name: str) -> Breach:
    says = sentence(N_("Management has not had written notice of {name}."), name=name)
    return Breach(Grade.LAW, "no_notice", says, OLM.at("3-4", 2), seat=seat.post_id)


def _only_deputy(session: Session, seats: Sequence[tuple[AreaRow, SeatRow]], on: date) -> Iterator[Breach]:
    """The only representative has a seat in the committee, and that seat must have a deputy (OLM § 3-11)."""
    posts = offices.posts(session, on, fixed_as=FixedAs.ONLY_REPRESENTATIVE)
    if len(seats) != 1 or not posts:
        return
    ((_, seat),) = seats
    kept = offices.fixed_seats(session, offices.seats_of(session, posts, on), on)
    if not any(one.deputy and one.deputy.holder for one in kept):
        says = sentence(N_("The seat of the only safety representative in the committee has no deputy."))
        yield Breach(Grade.LAW, "only_deputy", says, OLM.at("3-11", 1), seat=seat.post_id)


@command(N_("Proposed a safety area"))
def add_area(session: Session, draft: AreaDraft) -> str:
    """Propose an area with an empty office and its deputy's, and give the id."""
    if not draft.name.strip():
        raise UserError(N_("The area needs a name."), field="name")
    area = Area(
        name=draft.name.strip(),
        kind=draft.kind,
        covers=draft.covers.strip(),
        people=draft.people,
        order_key=f"{len(session.scalars(select(Area.id)).all()):06}",
        since=draft.since,
    )
    session.add(area)
    session.flush()
    session.add_all(AreaUnit(area_id=area.id, unit_id=unit_id) for unit_id in draft.unit_ids)
    _office(session, PostKind.REPRESENTATIVE, draft.since, area.id)
    return area.id


@command(N_("Changed a safety area"))
def edit_area(session: Session, area_id: str, field: str, value: object) -> None:
    """Change one field of an area; a changed division is a new proposal, so give `decide_area` again."""
    area = _area(session, area_id)
    if field == "name" and not str(value).strip():
        raise UserError(N_("The area needs a name."), field="name")
    if field == "people" and isinstance(value, int) and value < 0:
        raise UserError(N_("The number cannot be below zero."), field="people")
    if field not in EDITABLE:
        raise KeyError(field)
    setattr(area, field, value.strip() if isinstance(value, str) else value)


@command(N_("Changed what a safety area covers"))
def set_units(session: Session, area_id: str, unit_ids: Sequence[str]) -> None:
    """Choose the parts of the undertaking that an area covers; a changed division is a proposal until it is decided."""
    area = _area(session, area_id)
    links = {row.unit_id: row for row in session.scalars(select(AreaUnit).where(AreaUnit.area_id == area_id))}
    if set(links) == set(unit_ids):
        return
    for unit_id, row in links.items():
        if unit_id not in unit_ids:
            session.delete(row)
    session.add_all(AreaUnit(area_id=area_id, unit_id=each) for each in dict.fromkeys(unit_ids) if each not in links)
    area.state, area.decided_by, area.decided_on = AreaState.PROPOSED, "", None


@command(N_("Decided on a safety area"))
def decide_area(session: Session, area_id: str, by: str, on: date, employer_heard_on: date | None = None) -> None:
    """Record who decided the area and when, and when the employer was heard (OLM § 3-1); former decisions are kept."""
    if not by.strip():
        raise UserError(N_("Write who decided it."), field="decided_by")
    if employer_heard_on is not None and employer_heard_on > on:
        raise UserError(
            N_("The employer is heard before the areas are decided (OLM § 3-1)."), field="employer_heard_on"
        )
    area = _area(session, area_id)
    area.state, area.decided_by, area.decided_on = AreaState.DECIDED, by.strip(), on
    names = session.scalars(select(Unit.name).join(AreaUnit, AreaUnit.unit_id == Unit.id).filter_by(area_id=area_id))
    covers = ", ".join(sorted(names)) or area.covers
    session.add(
        AreaDecision(
            area_id=area_id,
            decided_by=by.strip(),
            decided_on=on,
            employer_heard_on=employer_heard_on,
            name=area.name,
            covers=covers,
        )
    )


@command(N_("Closed a safety area"))
def close_area(session: Session, area_id: str, until: date) -> None:
    """Take an area out of use from the day on; its offices end with it.

    A proposal that nobody ever held an office in is removed altogether.
    """
    area = _area(session, area_id)
    own = [*offices.posts(session, area_id=area_id)]
    ids = [post.id for post in own]
    held = session.scalars(select(Holding).where(Holding.post_id.in_(ids))).all()
    if area.state is AreaState.PROPOSED and not held and _without_election(session, area_id):
        for each in session.scalars(select(AreaDecision).filter_by(area_id=area_id)):
            session.delete(each)
        for link in session.scalars(select(AreaUnit).where(AreaUnit.area_id == area_id)):
            session.delete(link)
        for post in sorted(own, key=lambda post: post.deputy_for is None):
            session.delete(post)
        session.delete(area)
        return
    area.until = until
    for post in own:
        post.until = until
    for holding in held:
        if holding.until is None or holding.until > until:
            holding.until, holding.ended_why = max(until, holding.since), N_("The area was closed")


@command(N_("Added the office of senior safety representative"))
def add_senior(session: Session, since: date | None = None) -> str:
    """Make the office of senior safety representative with its deputy (aml § 6-1 third paragraph, OLM § 3-6)."""
    if offices.posts(session, since, kind=PostKind.SENIOR, deputy_for=None):
        raise UserError(N_("There is a senior safety representative already."))
    return _office(session, PostKind.SENIOR, since)


def _without_election(session: Session, area_id: str) -> bool:
    """Take away the drafts of elections in an area; whether none that has begun is left, which is cancelled."""
    begun = False
    for election in session.scalars(select(Election).filter_by(area_id=area_id)):
        parts = (BoardMember, RollEntry, Nomination)
        touched = any(session.scalars(select(part.id).filter_by(election_id=election.id)).first() for part in parts)
        if election.state is ElectionState.DRAFT and not touched:
            for seat in session.scalars(select(ElectionPost).filter_by(election_id=election.id)):
                session.delete(seat)
            session.flush()
            session.delete(election)
        else:
            begun = True
            if election.state is not ElectionState.DONE:
                election.state, election.cancelled_why = ElectionState.CANCELLED, N_("The area was closed")
    session.flush()
    return not begun


def _office(session: Session, kind: PostKind, since: date | None, area_id: str | None = None) -> str:
    post = Post(kind=kind, area_id=area_id, since=since)
    session.add(post)
    session.flush()
    session.add(Post(kind=kind, area_id=area_id, since=since, deputy_for=post.id))
    session.flush()
    return post.id


def _area(session: Session, area_id: str) -> Area:
    area = session.get(Area, area_id)
    if area is None:
        raise UserError(N_("This area is no longer in the file."))
    return area


def _row(area: Area, units: list[str], seats: list[SeatRow]) -> AreaRow:
    return AreaRow(
        id=area.id,
        name=area.name,
        kind=area.kind,
        covers=area.covers,
        unit_ids=tuple(units),
        people=area.people,
        state=area.state,
        decided_by=area.decided_by,
        decided_on=area.decided_on,
        since=area.since,
        until=area.until,
        seats=tuple(seats),
    )
