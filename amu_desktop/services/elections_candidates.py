"""Candidates: who is nominated and by whom, in which order, and who withdraws (OLM §§ 3-2 fifth paragraph, 3-9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import CandidateOrder, ElectionMethod, ElectionState
from amu_desktop.services.elections_nominees import refuse_nominee, refuse_proposer
from amu_desktop.services.elections_reading import changing, lists
from amu_desktop.services.people import names
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import CandidateList, Election, Nomination

NOMINATING = (ElectionState.DRAFT, ElectionState.CANDIDATES)


@dataclass(frozen=True, slots=True)
class NominationDraft:
    """Who is nominated, and who proposed: a union or another name in words, or one of the people."""

    person_id: str
    proposed_by: str = ""
    proposer_id: str | None = None
    office_of_trust: str = ""
    """For a senior representative who is not a representative: the office they hold or have held (OLM § 3-5)."""
    list_id: str | None = None


@command(N_("Nominated a candidate"))
def nominate(session: Session, election_id: str, draft: NominationDraft) -> str:
    """Nominate somebody and give the id; the proposer is made known too, so one must be named.

    Raises Refusal with the reason and § when the person cannot be elected, or is nominated already.
    """
    election = _nominating(session, election_id)
    known = names(session, [each for each in (draft.person_id, draft.proposer_id) if each])
    if draft.person_id not in known:
        raise UserError(N_("Choose who it is."), field="person_id")
    proposed_by = draft.proposed_by.strip() or known.get(draft.proposer_id or "", "")
    refuse_proposer(session, election, proposed_by, draft.proposer_id)
    if election.method is ElectionMethod.PROPORTIONAL and draft.list_id is None:
        raise UserError(N_("Choose the list."), field="list_id")
    refuse_nominee(session, election, draft.person_id, draft.office_of_trust)
    row = Nomination(
        election_id=election_id,
        person_id=draft.person_id,
        list_id=draft.list_id,
        proposed_by=proposed_by,
        proposer_id=draft.proposer_id,
        office_of_trust=draft.office_of_trust.strip(),
        place=_next_place(session, election_id, draft.list_id) if draft.list_id else 0,
    )
    session.add(row)
    session.flush()
    return row.id


@command(N_("Changed a nomination"))
def edit_nomination(session: Session, nomination_id: str, field: str, value: str) -> None:
    """Change who proposed, or the office of trust, of a nomination."""
    row, election = _row(session, nomination_id)
    if field not in {"proposed_by", "office_of_trust"}:
        raise KeyError(field)
    if field == "proposed_by":
        refuse_proposer(session, election, value.strip())
        row.proposer_id = None
    setattr(row, field, value.strip())


@command(N_("Removed a nomination"))
def remove_nomination(session: Session, nomination_id: str) -> None:
    """Take away a nomination that was written by mistake, while nothing has been made known."""
    row, _ = _row(session, nomination_id)
    session.delete(row)


@command(N_("Withdrew a candidate"))
def withdraw(session: Session, nomination_id: str, on: date, why: str = "") -> None:
    """Record that a candidate no longer stands; after the list is made known a new one is made."""
    row = _found(session, nomination_id)
    changing(session, row.election_id, *NOMINATING, ElectionState.VOTING)
    row.withdrawn_on, row.withdrawn_why = on, why.strip()


@command(N_("Took a candidate back on the list"))
def restore(session: Session, nomination_id: str) -> None:
    """Let a candidate who withdrew stand again."""
    row, _ = _row(session, nomination_id)
    row.withdrawn_on, row.withdrawn_why = None, ""


@command(N_("Recorded the order of the candidates"))
def set_order(session: Session, election_id: str, nomination_ids: Sequence[str]) -> None:
    """Record the order on the ballot as it was drawn by hand, or as a union has put its list."""
    election = _nominating(session, election_id)
    rows = {row.id: row for row in session.scalars(select(Nomination).filter_by(election_id=election_id))}
    if any(each not in rows for each in nomination_ids):
        raise UserError(N_("A candidate in this order is not nominated here."), field="order")
    for place, each in enumerate(dict.fromkeys(nomination_ids), start=1):
        rows[each].place = place
    if election.method is ElectionMethod.MAJORITY:
        election.candidate_order = CandidateOrder.DRAWN


@command(N_("Added a list"))
def add_list(session: Session, election_id: str, name: str) -> str:
    """Add a union's list to a proportional election and give its id (OLM § 3-10)."""
    election = _nominating(session, election_id)
    if election.method is not ElectionMethod.PROPORTIONAL:
        raise UserError(N_("Only a proportional election has lists."), field="list_id")
    if not name.strip():
        raise UserError(N_("Write the name of the union."), field="name")
    known = lists(session, election_id)
    if any(row.name.casefold() == name.strip().casefold() for row in known):
        raise UserError(N_("There is a list with this name already."), field="name")
    row = CandidateList(election_id=election_id, name=name.strip(), order_key=f"{len(known) + 1:04}")
    session.add(row)
    session.flush()
    return row.id


@command(N_("Removed a list"))
def remove_list(session: Session, list_id: str) -> None:
    """Take away a list with its candidates, while nothing has been made known."""
    row = session.get(CandidateList, list_id)
    if row is None:
        raise UserError(N_("This list is no longer in the file."))
    _nominating(session, row.election_id)
    for each in session.scalars(select(Nomination).filter_by(list_id=list_id)):
        session.delete(each)
    session.flush()
    session.delete(row)


def _nominating(session: Session, election_id: str) -> Election:
    election = changing(session, election_id, *NOMINATING)
    if election.list_published_on is not None:
        raise UserError(N_("The list of candidates is made known. Take it back before it is changed."))
    return election


def _row(session: Session, nomination_id: str) -> tuple[Nomination, Election]:
    row = _found(session, nomination_id)
    return row, _nominating(session, row.election_id)


def _found(session: Session, nomination_id: str) -> Nomination:
    row = session.get(Nomination, nomination_id)
    if row is None:
        raise UserError(N_("This nomination is no longer in the file."))
    return row


def _next_place(session: Session, election_id: str, list_id: str | None) -> int:
    places = session.scalars(select(Nomination.place).filter_by(election_id=election_id, list_id=list_id))
    return max(places, default=0) + 1
