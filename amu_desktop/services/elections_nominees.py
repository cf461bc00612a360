"""Whether somebody can be elected, as the law floor answers: what blocks is refused, the rest warns (OLM ch. 3)."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_checks import (
    ElectionForCheck,
    Objection,
    PersonForElection,
    ProposedBy,
    check_nominee,
    check_proposer,
)
from amu_desktop.domain.kinds import Category, ElectionKind, FixedAs, PostKind
from amu_desktop.services import areas, committees, people, undertaking
from amu_desktop.services.elections_reading import find
from amu_desktop.storage.tables.elections import Election, Nomination
from amu_desktop.storage.tables.offices import Holding, Post
from amu_desktop.storage.tables.people import Employment

KINDS = {
    ElectionKind.REPRESENTATIVE: PostKind.REPRESENTATIVE,
    ElectionKind.SENIOR: PostKind.SENIOR,
    ElectionKind.COMMITTEE: PostKind.MEMBER,
}
OFFICES = (PostKind.REPRESENTATIVE, PostKind.SENIOR)


def objections(session: Session, election_id: str, person_id: str, office_of_trust: str = "") -> tuple[Objection, ...]:
    """List what speaks against a nominee on the day of the election, what blocks first."""
    return _objections(session, find(session, election_id), person_id, office_of_trust)


def refuse_nominee(
    session: Session, election: Election, person_id: str, office_of_trust: str, on: date | None = None
) -> None:
    """Raise Refusal with every reason why somebody cannot be nominated, each with its §."""
    found = _objections(session, election, person_id, office_of_trust, on)
    reasons = [UserError(each.says.text, "person_id", **each.says.values) for each in found if each.blocks]
    if election.kind is ElectionKind.SENIOR and not office_of_trust.strip() and not _held(session, person_id):
        reasons.append(UserError(_TRUST, field="office_of_trust"))
    if reasons:
        raise Refusal(N_("This person cannot be nominated."), tuple(reasons))


def refuse_proposer(session: Session, election: Election, name: str, proposer_id: str | None = None) -> None:
    """Raise UserError at `proposed_by` for one who may not propose, as far as the file knows (OLM §§ 3-2, 3-9).

    A name that is nobody's here, nor a union's, is taken as written: the board knows who it is.
    """
    by, in_area = ProposedBy.EMPLOYEE, None
    known = [row for row in people.list_people(session, today()) if proposer_id in (None, row.id)]
    found = [row for row in known if proposer_id or row.name == name]
    counts = [row for row in undertaking.unions(session, today()) if row.union_name == name]
    if len(found) == 1:
        own = areas.areas_of_people(session, today()).get(found[0].id, ())
        in_area = election.area_id in own if own else None
        by = ProposedBy.OTHER if found[0].category in _OUTSIDERS else by
    elif counts:
        by = ProposedBy.UNION
        in_area = next((row.members > 0 for row in counts if row.area_id == election.area_id), None)
    check_proposer(name, by, ElectionForCheck(KINDS[election.kind], today()), in_area=in_area)


_OUTSIDERS = (Category.SELF_EMPLOYED, Category.EXTERNAL)
_TRUST = N_(
    "The senior is chosen among the safety representatives, or others who hold or have held an office of trust here "
    "(OLM § 3-5). Write which."
)


def person_for(
    session: Session, election: Election, person_id: str, office_of_trust: str, on: date
) -> PersonForElection:
    """Give somebody as the election sees them."""
    row = people.load_person(session, person_id, on)
    own = areas.areas_of_people(session, on).get(person_id, ())
    in_area = election.area_id in own if own and election.kind is ElectionKind.REPRESENTATIVE else None
    service = select(Holding.id).join(Post, Post.id == Holding.post_id)
    service = service.where(Holding.person_id == person_id, Post.kind == PostKind.OHS)
    service = service.where(Holding.since <= on, or_(Holding.until.is_(None), Holding.until > on))
    works = session.scalars(select(Employment).filter_by(person_id=person_id)).first() is not None
    return PersonForElection(
        person=person_id,
        name=row.name,
        category=row.category if works else None,
        since=row.since,
        until=row.until,
        top_manager=row.top_leader,
        from_service=session.scalars(service).first() is not None,
        in_area=in_area,
        fixed_seat=_fixed_seat(session, election, person_id, on),
        held_office=True if office_of_trust.strip() or _held(session, person_id) else None,
    )


def _objections(
    session: Session, election: Election, person_id: str, office_of_trust: str, on: date | None = None
) -> tuple[Objection, ...]:
    day = on or (election.voting_from.astimezone().date() if election.voting_from else today())
    who = person_for(session, election, person_id, office_of_trust, day)
    already = session.scalars(select(Nomination.person_id).filter_by(election_id=election.id))
    return check_nominee(who, ElectionForCheck(KINDS[election.kind], day), tuple(already))


def _held(session: Session, person_id: str) -> bool:
    """Whether somebody is or has been a safety representative."""
    query = select(Holding.id).join(Post, Post.id == Holding.post_id)
    return session.scalars(query.where(Holding.person_id == person_id, Post.kind.in_(OFFICES))).first() is not None


def _fixed_seat(session: Session, election: Election, person_id: str, on: date) -> FixedAs | None:
    if election.body_id is None:
        return None
    for seat in committees.seats(session, election.body_id, on):
        fixed = seat.fixed_as in {FixedAs.SENIOR, FixedAs.ONLY_REPRESENTATIVE}
        if fixed and seat.holder is not None and seat.holder.person_id == person_id:
            return seat.fixed_as
    return None
