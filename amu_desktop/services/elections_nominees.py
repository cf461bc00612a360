"""Whether somebody can be elected: by the law's own rules, with a refusal that says its § (OLM §§ 3-2, 3-5, 3-7)."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Category, ElectionKind
from amu_desktop.law.duty_facts import PERSON, Person
from amu_desktop.law.eligibility import AS_MEMBER, AS_REPRESENTATIVE, Eligible
from amu_desktop.services import areas, people, representatives
from amu_desktop.storage.tables.elections import Election, Nomination


def eligibility(session: Session, election: Election, person_id: str, on: date) -> law.Decision[Any]:
    """Decide whether somebody can be elected in this election; its reasons carry the warnings."""
    rule = AS_REPRESENTATIVE if election.kind is ElectionKind.REPRESENTATIVE else AS_MEMBER
    return law.decide(rule, {PERSON.key: who_is(session, election, person_id, on)}, on)


def who_is(session: Session, election: Election, person_id: str, on: date) -> Person:
    """Give what somebody is as seen from the area or undertaking that elects."""
    row = people.load_person(session, person_id, on)
    if row.top_leader:
        return Person.TOP_MANAGER
    if row.category is Category.EXCLUDED:
        return Person.SPECIAL_GROUP
    if row.category in {Category.HIRED_IN, Category.SELF_EMPLOYED, Category.EXTERNAL}:
        return Person.HIRED_IN
    own = areas.areas_of_people(session, on).get(person_id, ())
    if election.kind is ElectionKind.REPRESENTATIVE and own and election.area_id not in own:
        return Person.OTHER_AREA
    return Person.IN_AREA


def refuse_nominee(session: Session, election: Election, person_id: str, office_of_trust: str, *, on: date) -> None:
    """Raise Refusal with every reason why somebody cannot be nominated."""
    reasons = []
    if session.scalars(select(Nomination).filter_by(election_id=election.id, person_id=person_id)).first():
        reasons.append(UserError(N_("This person is nominated already."), field="person_id"))
    row = people.load_person(session, person_id, on)
    if row.until is not None and row.until <= on:
        reasons.append(UserError(N_("This person has left the undertaking."), field="person_id"))
    answer = eligibility(session, election, person_id, on).answer
    if isinstance(answer, Eligible) and answer is not Eligible.YES:
        reasons.append(UserError(answer.label, field="person_id"))
    if election.kind is ElectionKind.SENIOR and not office_of_trust.strip():
        seats = [seat for area in representatives.representatives(session, on).areas for seat in area.seats]
        if all(seat.holder is None or seat.holder.person_id != person_id for seat in seats):
            reasons.append(UserError(_TRUST, field="office_of_trust"))
    if reasons:
        raise Refusal(N_("This person cannot be nominated."), tuple(reasons))


_TRUST = N_(
    "The senior is chosen among the safety representatives, or others who hold or have held an office of trust here "
    "(OLM § 3-5). Write which."
)
