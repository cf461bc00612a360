"""What is written in a case: texts, proposals, outcome, decision, confidentiality, statements."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import writing
from amu_desktop.domain.kinds import Choice, Ground, ItemKind, Method, Outcome
from amu_desktop.services.meetings_powers import check_powers
from amu_desktop.services.minutes_guard import ballot_of, open_item
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Matter
from amu_desktop.storage.tables.minutes import (
    AgendaItem,
    Ballot,
    Position,
    PositionHolder,
    Proposal,
    Statement,
    Tally,
    Vote,
)

TEXTS = frozenset({"title", "background", "discussion", "annex_text", "decision_text", "wall_text"})
VALUES = frozenset(
    {
        "category",
        "kind",
        "outcome",
        "decision_kind",
        "own_decision",
        "deadline",
        "postponed_to",
        "planned_minutes",
        "series_id",
    }
)
MOVED_FROM = frozenset({"background", "discussion", "decision_text"})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FEWEST = 2


@command(N_("Wrote in a case"))
def edit_item(session: Session, item_id: str, field: str, value: object) -> None:
    """Change one field of a case; an empty title and a field that is not the case's own raise UserError.

    Choosing a vote makes its ballot; choosing something else keeps what was voted, in case it was a slip.
    """
    item = open_item(session, item_id)
    if field not in TEXTS | VALUES:
        raise ValueError(field)
    if field == "title" and not str(value).strip():
        raise UserError(N_("Write what the case is about."), field="title")
    if field == "series_id" and item.number_id is not None:
        raise UserError(N_("The case has a number. It cannot change series."), field="series_id")
    check_powers(session, item, field, value)
    setattr(item, field, str(value).strip() if field == "title" else value)
    if field == "outcome" and value is Outcome.VOTE and ballot_of(session, item_id) is None:
        session.add(Ballot(item_id=item_id))
    if field in {"title", "category"} and item.matter_id is not None and item.kind is ItemKind.CASE:
        setattr(session.get_one(Matter, item.matter_id), field, getattr(item, field))
    session.flush()


@command(N_("Marked a case as confidential"))
def mark_confidential(session: Session, item_id: str, ground: Ground | None) -> None:
    """Mark a case as confidential on a ground, or take the mark away with None (OLM §§ 3-17, 2-3)."""
    item = open_item(session, item_id)
    item.confidential, item.ground = ground is not None, ground
    if item.matter_id is not None:
        matter = session.get_one(Matter, item.matter_id)
        matter.confidential, matter.ground = ground is not None, ground


@command(N_("Moved a paragraph to the annex"))
def move_to_annex(session: Session, item_id: str, field: str, text: str, ground: Ground = Ground.PERSONAL) -> None:
    """Move a paragraph from a text of the case to its confidential annex, on a ground (OLM §§ 3-17, 2-3).

    Raises UserError when the paragraph is not there.
    """
    item = open_item(session, item_id)
    found = writing.take_out(getattr(item, field), text) if field in MOVED_FROM and text.strip() else None
    if found is None:
        raise UserError(N_("Select the text that is to be moved first."), field=field)
    kept, moved = found
    setattr(item, field, kept)
    item.annex_text = f"{item.annex_text}\n\n{moved}".strip()
    item.ground = item.ground or ground


@command(N_("Wrote a proposal"))
def write_proposal(session: Session, item_id: str, text: str, letter: str = "") -> str:
    """Write the text of a proposal, the only one or that with the letter, and give its id."""
    open_item(session, item_id)
    proposal = session.scalars(select(Proposal).filter_by(item_id=item_id, letter=letter)).first()
    if proposal is None:
        proposal = Proposal(item_id=item_id, letter=letter)
        session.add(proposal)
    proposal.text = text
    session.flush()
    return proposal.id


@command(N_("Wrote who made a proposal"))
def write_proposed_by(session: Session, proposal_id: str, by: str) -> None:
    """Write who made a proposal."""
    _proposal(session, proposal_id).by = by.strip()


@command(N_("Added a proposal"))
def add_proposal(session: Session, item_id: str) -> str:
    """Add a proposal with the next letter, and give its id; the only one before it becomes A."""
    open_item(session, item_id)
    letter_proposals(session, item_id)
    used = {each.letter for each in proposals_of(session, item_id)}
    free = next((each for each in LETTERS if each not in used), None)
    if free is None:
        raise UserError(N_("There cannot be more proposals."))
    proposal = Proposal(item_id=item_id, letter=free)
    session.add(proposal)
    session.flush()
    return proposal.id


@command(N_("Removed a proposal"))
def remove_proposal(session: Session, proposal_id: str) -> None:
    """Take a proposal away with the votes for it; raises UserError when only two are left to vote between."""
    proposal = _proposal(session, proposal_id)
    others = [each for each in proposals_of(session, proposal.item_id) if each.id != proposal_id]
    ballot = ballot_of(session, proposal.item_id)
    if ballot is not None and ballot.method is Method.PROPOSALS and len(others) < FEWEST:
        raise UserError(N_("Write at least two proposals, or vote for or against."), field="proposals")
    if ballot is not None and ballot.chair_proposal_id == proposal_id:
        ballot.chair_proposal_id = None
    drop_proposal(session, proposal)


def drop_proposal(session: Session, proposal: Proposal) -> None:
    """Delete a proposal after everything that points at it: votes, totals, positions and who holds them."""
    of_it = {"proposal_id": proposal.id}
    for position in session.scalars(select(Position).filter_by(**of_it)).all():
        for holder in session.scalars(select(PositionHolder).filter_by(position_id=position.id)).all():
            session.delete(holder)
    session.flush()
    for table in (Vote, Tally, Position):
        for row in session.scalars(select(table).filter_by(**of_it)).all():
            session.delete(row)
    session.flush()
    session.delete(proposal)
    session.flush()


def letter_proposals(session: Session, item_id: str) -> None:
    """Give the proposal without a letter the first free one, so that others can stand beside it."""
    proposals = proposals_of(session, item_id)
    for proposal in proposals:
        if not proposal.letter:
            used = {each.letter for each in proposals}
            proposal.letter = next(each for each in LETTERS if each not in used)
    session.flush()


def first_proposal(session: Session, item_id: str) -> Proposal:
    """Give the first proposal of an item; where none is written there is an empty one from now on."""
    proposals = proposals_of(session, item_id)
    if proposals:
        return proposals[0]
    proposal = Proposal(item_id=item_id, letter="")
    session.add(proposal)
    session.flush()
    return proposal


def proposals_of(session: Session, item_id: str) -> list[Proposal]:
    """Give the proposals of an item in the order of their letters; for other services only."""
    return sorted(session.scalars(select(Proposal).filter_by(item_id=item_id)), key=lambda each: each.letter)


@command(N_("Added a statement"))
def add_statement(
    session: Session, item_id: str, person_id: str | None, text: str, kind: str = "statement", name: str = ""
) -> str:
    """Write what somebody asked to have in the minutes, or why they stood back (`kind` «stood_back»); give the id."""
    open_item(session, item_id)
    if person_id is None and not name.strip():
        raise UserError(N_("Choose who it is."), field="person_id")
    row = Statement(item_id=item_id, person_id=person_id, text=text, kind=kind, name=name.strip())
    session.add(row)
    session.flush()
    return row.id


@command(N_("Changed a statement"))
def edit_statement(session: Session, statement_id: str, text: str) -> None:
    """Change the text of a statement."""
    _statement(session, statement_id).text = text


@command(N_("Removed a statement"))
def remove_statement(session: Session, statement_id: str) -> None:
    """Take a statement away."""
    session.delete(_statement(session, statement_id))


def choice_and_proposal(session: Session, item: AgendaItem, chosen: str, method: Method) -> tuple[Choice, str | None]:
    """Read «for», «against», «blank», «absent» or a letter; raises UserError when it is not up for a vote."""
    common = {Choice.BLANK.value, Choice.ABSENT.value}
    allowed = common | ({Choice.FOR.value, Choice.AGAINST.value} if method is Method.FOR_AGAINST else set())
    if chosen in allowed:
        return next(each for each in Choice if each.value == chosen), None
    if method is Method.PROPOSALS:
        found = next((each for each in proposals_of(session, item.id) if each.letter and each.letter == chosen), None)
        if found is not None:
            return Choice.PROPOSAL, found.id
    raise UserError(N_("This is not up for a vote."), field="choice")


def _proposal(session: Session, proposal_id: str) -> Proposal:
    proposal = session.get(Proposal, proposal_id)
    if proposal is None:
        raise UserError(N_("This proposal is no longer in the file."))
    open_item(session, proposal.item_id)
    return proposal


def _statement(session: Session, statement_id: str) -> Statement:
    statement = session.get(Statement, statement_id)
    if statement is None:
        raise UserError(N_("This statement is no longer in the file."))
    open_item(session, statement.item_id)
    return statement
