"""Designation instead of election: by unions with the majority behind them, or by the employer where nobody will elect.

The bases are those of `elections_paths`; here the names are given and the offices filled (OLM §§ 3-2, 3-5, 3-10).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState, How
from amu_desktop.domain.terms_of_office import term
from amu_desktop.law.terms_of_office import EMPLOYER_DESIGNATED_YEARS
from amu_desktop.services.elections_nominees import refuse_nominee
from amu_desktop.services.elections_reading import changing, load_election
from amu_desktop.services.elections_result import begins, fill, result_of
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import ElectionUnion, Nomination

MOST_YEARS = 2
"""What the program goes on with where the wording of the day is not known."""


@dataclass(frozen=True, slots=True)
class DesignationDraft:
    """Who is designated: members in order, and the personal deputy of each in the same order."""

    members: tuple[str, ...]
    deputies: tuple[str, ...] = ()
    decided_on: date | None = None
    offices_of_trust: tuple[str, ...] = ()
    """For a senior representative and deputy who are not representatives: the office of trust of each (OLM § 3-5)."""


@command(N_("Recorded a designation"))
def designate(session: Session, election_id: str, draft: DesignationDraft) -> tuple[str, ...]:
    """Fill the offices with those designated and give the ids of their terms.

    The unions and the day of their agreement are chosen first (`choose_method`). What the employer designates holds
    for two years at most (OLM § 3-2 sixth paragraph). Raises Refusal for somebody who cannot hold the office.
    """
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES)
    sheet = load_election(session, election_id)
    if sheet.method.has_vote:
        raise UserError(N_("Choose first who designates."), field="method")
    unions = session.scalars(select(ElectionUnion).filter_by(election_id=election_id)).all()
    if sheet.method is ElectionMethod.DESIGNATION and not unions:
        raise UserError(N_("Choose the unions that take part. Their numbers stand under the undertaking."), "unions")
    if len(draft.members) > sheet.members or len(draft.deputies) > sheet.deputies:
        raise UserError(N_("There are more names than seats."), field="members")
    if not draft.members:
        raise UserError(N_("Choose who it is."), field="members")
    on = draft.decided_on or today()
    _replace_names(session, election_id, draft, on)
    election.decided_on, election.state = on, ElectionState.DONE
    session.flush()
    made = load_election(session, election_id)
    how = How.DESIGNATED if sheet.method is ElectionMethod.DESIGNATION else How.EMPLOYER
    until = None
    if how is How.EMPLOYER and sheet.kind is ElectionKind.REPRESENTATIVE:
        years = law.decide(EMPLOYER_DESIGNATED_YEARS, {}, on).value_or(MOST_YEARS)
        latest = term(begins(made.seats[0], on), years).until
        until = min(sheet.term_until or latest, latest)
    return fill(session, made, result_of(made).places, how, on, until)


def _replace_names(session: Session, election_id: str, draft: DesignationDraft, on: date) -> None:
    election = changing(session, election_id)
    for row in session.scalars(select(Nomination).filter_by(election_id=election_id)):
        session.delete(row)
    session.flush()
    trust = dict(zip((*draft.members, *draft.deputies), draft.offices_of_trust, strict=False))
    for place, person_id in enumerate((*draft.members, *draft.deputies), start=1):
        refuse_nominee(session, election, person_id, trust.get(person_id, ""), on=on)
        session.add(
            Nomination(
                election_id=election_id,
                person_id=person_id,
                place=place,
                office_of_trust=trust.get(person_id, "").strip(),
            )
        )
        session.flush()
