"""Committees and other bodies: their seats, chair and own rules.

Parity is counted over seats, never over the people in them (aml § 7-1 fourth paragraph), so seats come and go in
pairs here, and nothing in this module can make an unequal number. What an import brought is kept as it is and shown.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import terms_of_office
from amu_desktop.domain.kinds import BodyKind, FixedAs, How, PostKind, Side
from amu_desktop.domain.terms_of_office import ChairTime
from amu_desktop.services import offices
from amu_desktop.services.offices import AppointmentDraft, HoldingRow, SeatRow
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.tables.committees import Body, BodyRule
from amu_desktop.storage.tables.offices import Holding, Post

ORDER = (PostKind.MEMBER, PostKind.OHS, PostKind.SECRETARY, PostKind.OBSERVER, PostKind.DEPUTY_CHAIR)
PARTS = frozenset({BodyKind.LOCAL, BodyKind.SUB})
EQUAL = N_(
    "The employer and the employees must have equally many seats (aml § 7-1 fourth paragraph). Choose the same number "
    "for both."
)
NO_OHS_VOTE = N_(
    "The occupational health service has no vote in the committee (aml § 7-1 fourth paragraph). Make it a member "
    "without a vote."
)


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A committee or another body that holds meetings."""

    id: str
    kind: BodyKind
    name: str
    parent_id: str | None
    legal_basis: str
    powers: str
    code: str
    since: date | None
    until: date | None
    task: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class BodyDraft:
    """What a new body is to be; the seats are made empty."""

    name: str
    kind: BodyKind = BodyKind.COMMITTEE
    employer_seats: int = 0
    employee_seats: int = 0
    since: date | None = None
    code: str = "AMU"
    parent_id: str | None = None
    legal_basis: str = ""
    powers: str = ""
    task: str = ""
    decided_on: date | None = None
    employees_fixed: FixedAs | None = None
    """Whether the first seat of the employees is kept for the senior or the only representative (OLM § 3-7)."""
    with_ohs: bool = True


@dataclass(frozen=True, slots=True)
class ChairRow:
    """Who chairs, and which side they came from when they began."""

    holding_id: str
    person_id: str
    name: str
    side: Side | None
    since: date
    until: date | None
    by_lot: bool


@asked_once
def list_bodies(session: Session, on: date | None = None) -> tuple[BodyRow, ...]:
    """List the bodies, or those that exist on the day."""
    query = select(Body).order_by(Body.since, Body.id)
    if on is not None:
        query = query.where(or_(Body.since.is_(None), Body.since <= on), or_(Body.until.is_(None), Body.until > on))
    return tuple(_row(body) for body in session.scalars(query))


def has_place(session: Session, on: date) -> bool:
    """Say whether there may be a committee: not where manager and representative meet without one."""
    return {row.kind for row in list_bodies(session, on)} != {BodyKind.COOPERATION}


def load_body(session: Session, body_id: str) -> BodyRow:
    """Give one body; a UserError when there is none."""
    return _row(_body(session, body_id))


def committee(session: Session, on: date) -> BodyRow | None:
    """Give the undertaking's own committee, or the body that acts as one, or None."""
    found = {row.kind: row for row in reversed(list_bodies(session, on)) if row.parent_id is None}
    return found.get(BodyKind.COMMITTEE) or found.get(BodyKind.OTHER_BODY)


def cooperation(session: Session, on: date) -> BodyRow | None:
    """Give the meetings of manager and safety representative without a committee, or None (OLM § 2-2)."""
    found = (row for row in list_bodies(session, on) if row.kind is BodyKind.COOPERATION)
    return next(found, None)


@command(N_("Created a committee"))
def create_body(session: Session, draft: BodyDraft) -> str:
    """Create a body with empty seats, a personal deputy for each, chair, minute-taker and occupational health service.

    Unequal seats are refused (aml § 7-1 fourth paragraph).
    """
    if not draft.name.strip():
        raise UserError(N_("The committee needs a name."), field="name")
    if draft.employer_seats != draft.employee_seats:
        raise UserError(EQUAL, field="employee_seats")
    body = Body(
        kind=draft.kind,
        name=draft.name.strip(),
        parent_id=draft.parent_id,
        legal_basis=draft.legal_basis,
        powers=draft.powers.strip(),
        task=draft.task.strip(),
        decided_on=draft.decided_on,
        code=draft.code,
        since=draft.since,
    )
    session.add(body)
    session.flush()
    for pair in range(draft.employer_seats):
        first = pair == 0 and draft.kind is not BodyKind.SUB
        _pair(session, body, draft.since, first=first, fixed=draft.employees_fixed)
    kinds = [PostKind.CHAIR, PostKind.SECRETARY] if draft.employer_seats else []
    if draft.employer_seats and draft.with_ohs:
        kinds.append(PostKind.OHS)
    for kind in kinds:
        session.add(Post(body_id=body.id, kind=kind, since=draft.since))
    session.flush()
    return body.id


@command(N_("Set up a local committee or a sub-committee"))
def create_part(session: Session, draft: BodyDraft) -> str:
    """Create a local committee or a sub-committee by a decision of the committee, and give its id.

    The committee decides on it, on its task and on what it may do (OLM § 3-14); without powers it gives advice.
    """
    if draft.kind not in PARTS or draft.parent_id is None:
        raise UserError(N_("Choose the committee that decided on it."), field="parent_id")
    if draft.decided_on is None:
        raise UserError(N_("Write the day the committee decided on it (OLM § 3-14)."), field="decided_on")
    if not draft.task.strip():
        raise UserError(N_("Write what it is to do (OLM § 3-14)."), field="task")
    if not draft.code.strip() or any(row.code == draft.code.strip() for row in list_bodies(session)):
        raise UserError(N_("Choose a short code that no other body has."), field="code")
    return create_body(session, draft)


@command(N_("Changed a committee"))
def edit_body(session: Session, body_id: str, field: str, value: object) -> None:
    """Change one field of a body."""
    if field == "name" and not str(value).strip():
        raise UserError(N_("The committee needs a name."), field="name")
    setattr(_body(session, body_id), field, value.strip() if isinstance(value, str) else value)


@command(N_("Added a seat for each side"))
def add_seat_pair(session: Session, body_id: str, since: date | None = None) -> tuple[str, str]:
    """Add one seat for the employer and one for the employees, with personal deputies; give their ids."""
    return _pair(session, _body(session, body_id), since)


@command(N_("Removed a seat from each side"))
def remove_seat_pair(session: Session, body_id: str, until: date) -> None:
    """Take away the last seat of each side from the day on, with their deputies; fixed seats stay."""
    last: list[Post] = []
    for side in Side:
        own = [post for post in _members(session, body_id, until) if post.side is side and post.fixed_as is None]
        if not own:
            raise UserError(N_("Only fixed seats are left, and they cannot be taken away."))
        last.append(own[-1])
    for post in last:
        for gone in (post, *offices.posts(session, until, deputy_for=post.id)):
            gone.until = until
            for holding in session.scalars(select(Holding).where(Holding.post_id == gone.id)):
                if holding.until is None or holding.until > until:
                    holding.until, holding.ended_why = max(until, holding.since), N_("The seat was taken away")


@command(N_("Added an office"))
def add_post(
    session: Session,
    body_id: str,
    kind: PostKind,
    *,
    side: Side | None = None,
    votes: bool = False,
    title: str = "",
    since: date | None = None,
) -> str:
    """Add an office without a vote, such as an observer; seats that vote are added in pairs."""
    if votes and kind is PostKind.OHS:
        raise UserError(NO_OHS_VOTE, field="votes")
    if votes or kind is PostKind.MEMBER:
        raise UserError(EQUAL, field="votes")
    post = Post(body_id=_body(session, body_id).id, kind=kind, side=side, votes=False, title=title.strip(), since=since)
    session.add(post)
    session.flush()
    return post.id


@command(N_("Kept a seat for an office"))
def fix_seat(session: Session, post_id: str, fixed_as: FixedAs | None) -> None:
    """Keep a seat for the top manager or the senior (or only) representative, or let it go (OLM § 3-7)."""
    session.get_one(Post, post_id).fixed_as = fixed_as


@asked_once
def seats(session: Session, body_id: str, on: date) -> tuple[SeatRow, ...]:
    """Give the seats of a body on the day: the employer's, the employees', then those without a vote; not the chair."""
    chosen = [post for post in offices.posts(session, on, body_id=body_id, deputy_for=None) if post.kind in ORDER]
    chosen.sort(
        key=lambda post: (ORDER.index(post.kind), post.side is Side.EMPLOYEES, post.fixed_as is None, post.rank)
    )
    return offices.fixed_seats(session, offices.seats_of(session, chosen, on), on)


@asked_once
def chairs(session: Session, body_id: str) -> tuple[ChairRow, ...]:
    """Give everybody who has chaired, oldest first, with the side they came from."""
    rows: list[HoldingRow] = []
    for post in offices.posts(session, body_id=body_id, kind=PostKind.CHAIR):
        rows += offices.holdings(session, post.id)
    rows.sort(key=lambda row: (row.since, row.id))
    return tuple(
        ChairRow(
            holding_id=row.id,
            person_id=row.person_id,
            name=row.name,
            side=side_of(session, body_id, row.person_id, row.since),
            since=row.since,
            until=row.until,
            by_lot=row.by_lot,
        )
        for row in rows
    )


def chair(session: Session, body_id: str, on: date) -> ChairRow | None:
    """Give who chairs on the day, or None."""
    sitting = [row for row in chairs(session, body_id) if row.since <= on and (row.until is None or on < row.until)]
    return sitting[-1] if sitting else None


def side_of(session: Session, body_id: str, person_id: str, on: date) -> Side | None:
    """Give the side on which somebody sits on the day, as member or deputy."""
    for holder, side, since, until in _sittings(session, body_id):
        if holder == person_id and since <= on and (until is None or on < until):
            return side
    # Somebody who sits by another office, or is chosen and has not begun.
    for seat in seats(session, body_id, on):
        for one in (seat, seat.deputy):
            if one is not None and one.side is not None:
                people = {row.person_id for row in (one.holder, one.pending) if row}
                if person_id in people:
                    return one.side
    return None


@asked_once
def _sittings(session: Session, body_id: str) -> tuple[tuple[str, Side, date, date | None], ...]:
    """Give who has sat on which side, and when, in seats of their own."""
    query = (
        select(Holding.person_id, Post.side, Holding.since, Holding.until)
        .join(Post, Post.id == Holding.post_id)
        .where(Post.body_id == body_id, Post.side.is_not(None))
        .order_by(Post.rank, Post.id, Holding.since)
    )
    return tuple((person, side, since, until) for person, side, since, until in session.execute(query) if side)


@command(N_("Chose a chair"))
def choose_chair(
    session: Session,
    body_id: str,
    person_id: str,
    since: date,
    until: date | None = None,
    *,
    by_lot: bool = False,
    lot_how: str = "",
) -> str:
    """Record the new chair from the day on, also inside a year; the former one's time ends the same day.

    The lot of the first year is drawn by hand; `lot_how` says who drew and how (aml § 7-1 fourth paragraph,
    OLM § 3-12).
    """
    post = next(iter(offices.posts(session, body_id=body_id, kind=PostKind.CHAIR)), None)
    if post is None:
        post = Post(body_id=_body(session, body_id).id, kind=PostKind.CHAIR)
        session.add(post)
        session.flush()
    for later in offices.holdings(session, post.id):
        if later.since == since:
            raise UserError(N_("There is a chair from that day already. Choose another day."), field="since")
        if later.since > since and (until is None or until > later.since):
            until = later.since
    draft = AppointmentDraft(since=since, until=until, how=How.CHOSEN, by_lot=by_lot, decided_on=since)
    holding_id = offices.appoint(session, post.id, person_id, draft)
    if lot_how.strip():
        set_rule(session, body_id, f"lot:{holding_id}", lot_how.strip(), since)
    return holding_id


def lot_of(session: Session, body_id: str, holding_id: str) -> str:
    """Give how the lot about this chair was drawn, or nothing."""
    rule = session.scalars(select(BodyRule).filter_by(body_id=body_id, key=f"lot:{holding_id}")).first()
    return rule.value if rule else ""


def next_chair_side(session: Session, body_id: str, on: date) -> Side | None:
    """Propose the side whose turn the chair is next; None at the first choice."""
    times = [ChairTime(row.side, row.since, row.until) for row in chairs(session, body_id) if row.side]
    return terms_of_office.next_chair_side(times, on)


def minute_taker(session: Session, body_id: str, on: date) -> HoldingRow | None:
    """Give who takes the minutes on the day, or None."""
    found = [seat.holder for seat in seats(session, body_id, on) if seat.kind is PostKind.SECRETARY and seat.holder]
    return found[0] if found else None


def rules(session: Session, body_id: str, on: date) -> dict[str, str]:
    """Give the rules the body has made for itself, as they are on the day."""
    query = select(BodyRule).where(BodyRule.body_id == body_id, BodyRule.since <= on).order_by(BodyRule.since)
    return {rule.key: rule.value for rule in session.scalars(query)}


@command(N_("Changed a rule of the committee"))
def set_rule(session: Session, body_id: str, key: str, value: str, since: date) -> None:
    """Record a rule the body has made for itself, from the day on."""
    same = session.scalars(select(BodyRule).filter_by(body_id=body_id, key=key, since=since)).first()
    if same is not None:
        same.value = value
    else:
        session.add(BodyRule(body_id=body_id, key=key, value=value, since=since))


def _row(body: Body) -> BodyRow:
    return BodyRow(
        id=body.id,
        kind=body.kind,
        name=body.name,
        parent_id=body.parent_id,
        legal_basis=body.legal_basis,
        powers=body.powers,
        code=body.code,
        since=body.since,
        until=body.until,
        task=body.task,
        decided_on=body.decided_on,
    )


def _body(session: Session, body_id: str) -> Body:
    body = session.get(Body, body_id)
    if body is None:
        raise UserError(N_("This committee is no longer in the file."))
    return body


def _members(session: Session, body_id: str, on: date | None) -> list[Post]:
    return offices.posts(session, on, body_id=body_id, kind=PostKind.MEMBER, deputy_for=None)


def _pair(
    session: Session, body: Body, since: date | None, *, first: bool = False, fixed: FixedAs | None = None
) -> tuple[str, str]:
    made = []
    rank = 1 + max((post.rank for post in _members(session, body.id, None)), default=0)
    for side, fixed_as in ((Side.EMPLOYER, FixedAs.TOP_MANAGER), (Side.EMPLOYEES, fixed)):
        common = {"body_id": body.id, "kind": PostKind.MEMBER, "side": side, "rank": rank, "since": since}
        seat = Post(**common, votes=True, fixed_as=fixed_as if first else None)
        session.add(seat)
        session.flush()
        session.add(Post(**common, votes=False, deputy_for=seat.id))
        made.append(seat.id)
    session.flush()
    return made[0], made[1]
