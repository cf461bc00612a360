"""Offices and who holds them: seats of a committee, safety representatives, and their deputies.

A seat is a post; people come and go as holdings. A safety representative counts from the day management received
written notice, and until then the former one does, also after the two years (OLM § 3-4 second paragraph); that is why
the holder on a day is worked out and not simply read.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import FixedAs, How, PostKind, Side
from amu_desktop.domain.terms_of_office import term
from amu_desktop.law.terms_of_office import MEMBER_YEARS, REPRESENTATIVE_YEARS
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.tables.offices import Holding, Post
from amu_desktop.storage.tables.people import Person

NOTIFIED = (PostKind.REPRESENTATIVE, PostKind.SENIOR)
"""Offices that count from the notice to management (OLM §§ 3-4, 3-5 sixth paragraph)."""
WITH_TERM = (PostKind.REPRESENTATIVE, PostKind.SENIOR, PostKind.MEMBER)
DAY = timedelta(days=1)
TERM_YEARS = 2
"""What the program goes on with where the wording of the day is not known."""
STEPPED_IN = N_("Stepped in for the rest of the period")


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """One person in one office for a span; `until` is the first day it no longer counts."""

    id: str
    post_id: str
    person_id: str
    name: str
    since: date
    until: date | None
    how: How | None
    union_name: str
    election_id: str | None
    decided_on: date | None
    notice_received_on: date | None
    by_lot: bool
    ended_why: str
    resigned_on: date | None = None
    """When they asked to be let go; the law does not say that the office ends by it."""
    past_term: bool = False
    """The period is over, and nobody new has been notified: still in office (OLM § 3-4 second paragraph)."""
    by_office: bool = False
    """Sits in this seat because of another office, whose holding this is."""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """An office or seat as it is on a day."""

    post_id: str
    body_id: str | None
    area_id: str | None
    kind: PostKind
    side: Side | None
    votes: bool
    fixed_as: FixedAs | None
    rank: int
    title: str
    deputy_for: str | None = None
    holder: HoldingRow | None = None
    pending: HoldingRow | None = None
    """Chosen, but the time or the written notice to management has not come yet."""
    deputy: "SeatRow | None" = None


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """How and for how long somebody comes into an office."""

    since: date
    until: date | None = None
    how: How | None = None
    union_name: str = ""
    decided_on: date | None = None
    notice_received_on: date | None = None
    by_lot: bool = False
    election_id: str | None = None


def posts(session: Session, on: date | None = None, **columns: object) -> list[Post]:
    """Give the posts with these column values that exist on the day, in the order they are shown."""
    query = select(Post).filter_by(**columns).order_by(Post.rank, Post.id)
    if on is not None:
        query = query.where(or_(Post.since.is_(None), Post.since <= on), or_(Post.until.is_(None), Post.until > on))
    return list(session.scalars(query))


def seats_of(session: Session, chosen: Sequence[Post], on: date) -> tuple[SeatRow, ...]:
    """Give these posts as seats with who holds them on the day, each with its personal deputy's seat."""
    deputies = _deputies(session, on)
    needed = [*chosen, *(deputies[post.id] for post in chosen if post.id in deputies)]
    held = _holdings_by_post(session, [post.id for post in needed])
    rows = []
    for post in chosen:
        seat = _seat(post, held[post.id], on)
        if post.id in deputies:
            deputy = deputies[post.id]
            seat = replace(seat, deputy=_seat(deputy, held[deputy.id], on))
        rows.append(seat)
    return tuple(rows)


@asked_once
def _deputies(session: Session, on: date) -> dict[str, Post]:
    """Give the office of the personal deputy of each that has one on the day."""
    deputies: dict[str, Post] = {}
    for post in posts(session, on):
        if post.deputy_for is not None:
            deputies.setdefault(post.deputy_for, post)
    return deputies


def fixed_seats(session: Session, seats: Iterable[SeatRow], on: date) -> tuple[SeatRow, ...]:
    """Put the senior (or only) representative into the seat kept for them, with their own deputy (OLM § 3-7)."""
    holder_of = {FixedAs.SENIOR: PostKind.SENIOR, FixedAs.ONLY_REPRESENTATIVE: PostKind.REPRESENTATIVE}
    rows = []
    for seat in seats:
        kind = holder_of.get(seat.fixed_as) if seat.fixed_as else None
        if kind is not None and seat.kind is PostKind.MEMBER:
            offices = seats_of(session, posts(session, on, kind=kind, deputy_for=None), on)
            if len(offices) == 1:
                rows.append(_by_office(seat, offices[0]))
                continue
        rows.append(seat)
    return tuple(rows)


def holdings(session: Session, post_id: str) -> tuple[HoldingRow, ...]:
    """Give everybody who has held an office, oldest first."""
    return tuple(_holdings_by_post(session, [post_id])[post_id])


def holdings_of(session: Session, person_id: str, on: date) -> tuple[tuple[SeatRow, HoldingRow], ...]:
    """Give the offices somebody holds, or is chosen for, on the day or later."""
    query = select(Post).join(Holding, Holding.post_id == Post.id).where(Holding.person_id == person_id).distinct()
    found = []
    for seat in seats_of(session, list(session.scalars(query)), on):
        found += [(seat, row) for row in (seat.holder, seat.pending) if row and row.person_id == person_id]
    return tuple(found)


def load_holding(session: Session, holding_id: str) -> Holding:
    """Give a holding; a UserError when it is gone."""
    holding = session.get(Holding, holding_id)
    if holding is None:
        raise UserError(N_("This term of office is no longer in the file."))
    return holding


@command(N_("Filled an office"))
def appoint(session: Session, post_id: str, person_id: str, draft: AppointmentDraft) -> str:
    """Put somebody into an office and give the id; without an end the two years of the law (OLM §§ 3-4, 3-15)."""
    post = session.get(Post, post_id)
    if post is None:
        raise UserError(N_("This office is no longer in the file."))
    if session.get(Person, person_id) is None:
        raise UserError(N_("Choose who it is."), field="person_id")
    if draft.until is not None and draft.until <= draft.since:
        raise UserError(N_("The last day must be after the first."), field="until")
    until = draft.until
    if until is None and post.kind in WITH_TERM and draft.how is not How.BY_OFFICE:
        until = term_end(post.kind, draft.since)
    holding = Holding(
        post_id=post_id,
        person_id=person_id,
        since=draft.since,
        until=until,
        how=draft.how,
        union_name=draft.union_name.strip(),
        election_id=draft.election_id,
        decided_on=draft.decided_on,
        notice_received_on=draft.notice_received_on,
        by_lot=draft.by_lot,
    )
    session.add(holding)
    session.flush()
    counts_from = draft.notice_received_on if post.kind in NOTIFIED else draft.since
    if counts_from is not None:
        _close_former(session, holding, max(counts_from, draft.since))
        session.flush()
    return holding.id


@command(N_("Changed a term of office"))
def edit_holding(session: Session, holding_id: str, field: str, value: object) -> None:
    """Change one field of a holding; a UserError when the days do not follow each other."""
    holding = load_holding(session, holding_id)
    setattr(holding, field, value.strip() if isinstance(value, str) else value)
    if holding.until is not None and holding.until < holding.since:
        raise UserError(N_("The last day must be after the first."), field=field)


@command(N_("Recorded written notice to management"))
def receive_notice(session: Session, holding_id: str, on: date) -> None:
    """Record that management received written notice of a representative (OLM § 3-4 second paragraph)."""
    holding = load_holding(session, holding_id)
    holding.notice_received_on = on
    _close_former(session, holding, max(on, holding.since))


@command(N_("Ended a term of office"))
def end_holding(session: Session, holding_id: str, on: date, why: str, *, deputy_steps_in: bool = True) -> str | None:
    """End a term on the first day it no longer counts; the deputy takes the rest, and the id of that is given.

    Source: OLM §§ 3-4 first paragraph, 3-11, 3-15. Where there is no deputy the office stands vacant.
    """
    holding = load_holding(session, holding_id)
    rest = holding.until
    holding.until = max(on, holding.since)
    holding.ended_why = why.strip()
    session.flush()
    post = session.get_one(Post, holding.post_id)
    if not deputy_steps_in or post.kind not in WITH_TERM or post.deputy_for is not None:
        return None
    (seat,) = seats_of(session, [post], on)
    deputy = seat.deputy.holder if seat.deputy else None
    if deputy is None or deputy.person_id == holding.person_id or (rest is not None and rest <= on):
        return None
    former = load_holding(session, deputy.id)
    former.until, former.ended_why = on, STEPPED_IN
    taken = AppointmentDraft(
        since=on,
        until=rest,
        how=deputy.how,
        union_name=deputy.union_name,
        decided_on=deputy.decided_on,
        notice_received_on=deputy.notice_received_on,
        election_id=deputy.election_id,
    )
    return appoint(session, post.id, deputy.person_id, taken)


def term_end(kind: PostKind, since: date) -> date:
    """Give the first day after a term that begins on a day, as long as the law says (OLM §§ 3-4, 3-15)."""
    years = REPRESENTATIVE_YEARS if kind in NOTIFIED else MEMBER_YEARS
    return term(since, law.decide(years, {}, max(since, law.COVERED_FROM)).value_or(TERM_YEARS)).until


def _close_former(session: Session, new: Holding, on: date) -> None:
    """End those before in the same office, and keep when they would have ended in case the new term is taken back."""
    for former in session.scalars(select(Holding).where(Holding.post_id == new.post_id, Holding.id != new.id)):
        if former.since < on and (former.until is None or former.until > on):
            former.replaced_by_id, former.until_before = new.id, former.until
            former.until = on


def _holdings_by_post(session: Session, ids: Sequence[str]) -> dict[str, list[HoldingRow]]:
    query = (
        select(Holding, Person.given_name, Person.family_name)
        .join(Person, Person.id == Holding.person_id)
        .where(Holding.post_id.in_(ids))
        .order_by(Holding.since, Holding.id)
    )
    found: dict[str, list[HoldingRow]] = defaultdict(list)
    for holding, given, family in session.execute(query):
        found[holding.post_id].append(_holding(holding, f"{given} {family}".strip()))
    return found


def _holding(holding: Holding, name: str) -> HoldingRow:
    return HoldingRow(
        id=holding.id,
        post_id=holding.post_id,
        person_id=holding.person_id,
        name=name,
        since=holding.since,
        until=holding.until,
        how=holding.how,
        union_name=holding.union_name,
        election_id=holding.election_id,
        decided_on=holding.decided_on,
        notice_received_on=holding.notice_received_on,
        by_lot=holding.by_lot,
        ended_why=holding.ended_why,
        resigned_on=holding.resigned_on,
    )


def _seat(post: Post, held: Sequence[HoldingRow], on: date) -> SeatRow:
    holder, pending = _counting(held, on) if post.kind in NOTIFIED else _sitting(held, on)
    return SeatRow(
        post_id=post.id,
        body_id=post.body_id,
        area_id=post.area_id,
        kind=post.kind,
        side=post.side,
        votes=post.votes,
        fixed_as=post.fixed_as,
        rank=post.rank,
        title=post.title,
        deputy_for=post.deputy_for,
        holder=holder,
        pending=pending,
    )


def _sitting(held: Sequence[HoldingRow], on: date) -> tuple[HoldingRow | None, HoldingRow | None]:
    holder = pending = None
    for row in held:
        if row.since <= on and (row.until is None or on < row.until):
            holder = row
        elif row.since > on and pending is None:
            pending = row
    return holder, pending


def _counting(held: Sequence[HoldingRow], on: date) -> tuple[HoldingRow | None, HoldingRow | None]:
    holder = pending = None
    for row in held:
        over = row.until is not None and row.until <= on
        notified = row.notice_received_on is not None and row.notice_received_on <= on
        if over and row.ended_why:
            # What has been ended for a reason is over; what has run out is not (OLM § 3-4 second paragraph).
            holder = None if notified else holder
            continue
        if row.since <= on and notified:
            holder = replace(row, past_term=over)
        elif not over:
            pending = row
    return holder, pending


def _by_office(seat: SeatRow, office: SeatRow) -> SeatRow:
    deputy = seat.deputy
    if deputy is not None and deputy.holder is None and office.deputy is not None:
        deputy = replace(deputy, holder=_in_seat(office.deputy.holder), pending=_in_seat(office.deputy.pending))
    if seat.holder is not None:
        return replace(seat, deputy=deputy)
    return replace(seat, holder=_in_seat(office.holder), pending=_in_seat(office.pending), deputy=deputy)


def _in_seat(row: HoldingRow | None) -> HoldingRow | None:
    return None if row is None else replace(row, by_office=True, how=How.BY_OFFICE)
