"""The count: the numbers of ballots, the reasons of rejections, the votes of each candidate, and the lots.

Every number is written by itself, so that a count can be left and taken up again. Numbers that cannot be are refused
where they are written; sums that do not come out are said, and explained in writing or counted again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import ballots, election_lots
from amu_desktop.domain.ballots import Balance, Equation, Marks, PaperCount, Verdict
from amu_desktop.domain.kinds import ElectionState, RejectedFor, VotingForm
from amu_desktop.domain.sentences import Sentence
from amu_desktop.services.elections_reading import COUNTED, changing, load_election
from amu_desktop.services.elections_rows import CountRow, ElectionSheet
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import (
    CandidateList,
    CandidateTally,
    Election,
    ElectionCount,
    Lot,
    LotRank,
    Nomination,
    Rejection,
    UnitTurnout,
)

WHY = {
    Equation.PAPER: "paper_why",
    Equation.VOTERS: "voters_why",
    Equation.BOX: "box_why",
    Equation.ROLL: "roll_why",
}
HANDS = ("valid", "blank")
"""What a show of hands has of numbers: how many raised theirs for somebody, and how many for nobody."""


@dataclass(frozen=True, slots=True)
class CountingRow:
    """The count as far as it has come, and what the program makes of it.

    At a show of hands there are no ballots: `balances` is empty, `verdict` None, and `paper.valid` is how many voted.
    """

    paper: PaperCount
    balances: tuple[Balance, ...]
    verdict: Verdict | None
    marks: Marks
    entitled: int
    rejected_says: Sentence | None


@dataclass(frozen=True, slots=True)
class LotDraft:
    """A lot that was drawn by hand: between whom, the order they came out in, how, by whom, and who saw it."""

    between: tuple[str, ...]
    order: tuple[str, ...]
    method: str = ""
    drawn_by: str = ""
    witness: str = ""
    drawn_at: datetime | None = None


def counting(session: Session, election_id: str) -> CountingRow:
    """Give the count as far as it has come with sums, verdict and crosses."""
    return counting_of(load_election(session, election_id))


def counting_of(sheet: ElectionSheet) -> CountingRow:
    """Give the count of an election that was read already."""
    paper = paper_of(sheet.count)
    hands = sheet.form is VotingForm.HANDS
    balances = () if hands else ballots.balance(paper)
    votes = {row.id: row.votes for row in sheet.candidates}
    if sheet.lists:
        votes = {row.id: row.votes for row in sheet.lists}
    marks = ballots.check_marks(votes, paper.valid, sheet.max_marks)
    verdict = None if hands else ballots.verdict(balances, paper.ticked, sheet.entitled)
    return CountingRow(paper, balances, verdict, marks, sheet.entitled, _rejected_says(sheet.count))


def paper_of(count: CountRow) -> PaperCount:
    """Give the numbers of ballots as the domain takes them."""
    numbers = {name: getattr(count, name) for name in COUNTED}
    return PaperCount(**numbers, explanations={each: getattr(count, name) for each, name in WHY.items()})


@command(N_("Counted"))
def set_number(session: Session, election_id: str, field: str, number: int | None) -> None:
    """Write one number of ballots; raises UserError at the field for one that cannot be."""
    election = _counting(session, election_id)
    if field not in COUNTED:
        raise KeyError(field)
    row = _count_row(session, election_id)
    if number is not None and number < 0:
        raise UserError(N_("The number cannot be below zero."), field=field)
    if field == "ticked" and number is not None:
        ballots.check_turnout(number, election.entitled or 0)
    if election.form is VotingForm.HANDS and field in HANDS and number is not None:
        _check_hands(election, row, field, number)
    setattr(row, field, number)


@command(N_("Counted rejected ballots"))
def set_rejected(session: Session, election_id: str, reason: RejectedFor, number: int | None) -> None:
    """Write how many ballots were rejected for one reason; none, or nothing, takes the line away."""
    _counting(session, election_id)
    if number is not None and number < 0:
        raise UserError(N_("The number cannot be below zero."), field=f"rejected:{reason}")
    row = session.scalars(select(Rejection).filter_by(election_id=election_id, reason=reason)).first()
    if not number:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Rejection(election_id=election_id, reason=reason, number=number))
    else:
        row.number = number


@command(N_("Explained a difference"))
def explain(session: Session, election_id: str, equation: Equation, text: str) -> None:
    """Write what the board found about a difference; it is printed in the record."""
    _counting(session, election_id)
    setattr(_count_row(session, election_id), WHY[equation], text.strip())


@command(N_("Counted votes"))
def set_votes(session: Session, nomination_id: str, votes: int | None) -> None:
    """Write all the votes of one candidate; raises UserError at `votes` when there are more than ballots."""
    candidate = session.get(Nomination, nomination_id)
    if candidate is None:
        raise UserError(N_("This nomination is no longer in the file."))
    _counting(session, candidate.election_id)
    if candidate.withdrawn_on is not None:
        raise UserError(N_("The candidate has withdrawn."), field="votes")
    _check_votes(session, candidate.election_id, votes)
    row = session.scalars(select(CandidateTally).filter_by(nomination_id=nomination_id)).first()
    if votes is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(CandidateTally(election_id=candidate.election_id, nomination_id=nomination_id, votes=votes))
    else:
        row.votes = votes


@command(N_("Counted votes"))
def set_list_votes(session: Session, list_id: str, votes: int | None) -> None:
    """Write the votes of one list at a proportional election."""
    row = session.get(CandidateList, list_id)
    if row is None:
        raise UserError(N_("This list is no longer in the file."))
    _counting(session, row.election_id)
    _check_votes(session, row.election_id, votes)
    row.votes = votes


@command(N_("Decided about a candidate without votes"))
def let_in(session: Session, nomination_id: str, decision: bool | None) -> None:
    """Record the board's answer about one candidate nobody voted for; None leaves it to the answer about all."""
    candidate = session.get(Nomination, nomination_id)
    if candidate is None:
        raise UserError(N_("This nomination is no longer in the file."))
    _counting(session, candidate.election_id)
    candidate.let_in = decision


@command(N_("Counted who voted in a department"))
def set_turnout(session: Session, election_id: str, unit: str, voted: int | None) -> None:
    """Write how many voted in a department, a number and never who; refused where fewer than five may vote there."""
    _counting(session, election_id)
    rows = {row.unit: row for row in session.scalars(select(UnitTurnout).filter_by(election_id=election_id))}
    if not rows:
        made = load_election(session, election_id).turnout
        rows = {row.unit: UnitTurnout(election_id=election_id, unit=row.unit, entitled=row.entitled) for row in made}
        session.add_all(rows.values())
    row = rows.get(unit)
    if row is None:
        raise UserError(N_("Nobody on the electoral roll works there."), field="turnout")
    if voted is not None and voted < 0:
        raise UserError(N_("The number cannot be below zero."), field="turnout")
    if voted is not None and row.entitled < ballots.TURNOUT_SMALLEST:
        raise UserError(N_("Fewer than five may vote there. How many of them did, is written nowhere."), "turnout")
    if voted is not None and voted > row.entitled:
        raise UserError(N_("That is more than the {entitled} who may vote."), field="turnout", entitled=row.entitled)
    row.voted = voted


@command(N_("Recorded a lot"))
def record_lot(session: Session, election_id: str, draft: LotDraft) -> str:
    """Record a lot drawn by hand before a witness, and give its id; raises UserError at the field that is missing."""
    _counting(session, election_id)
    sheet = load_election(session, election_id)
    election_lots.check_lot(election_lots.Lot("", frozenset(draft.between), draft.order))
    for field, text in (("method", draft.method), ("drawn_by", draft.drawn_by), ("witness", draft.witness)):
        if not text.strip():
            raise UserError(_NEEDED[field], field=field)
    if draft.drawn_by.strip().casefold() == draft.witness.strip().casefold():
        raise UserError(N_("The witness is somebody else than the one who drew."), field="witness")
    known = {row.id for row in sheet.candidates} | {row.id for row in sheet.lists}
    if not known.issuperset(draft.between):
        raise UserError(N_("The lot is between candidates of this election."), field="between")
    lot = Lot(
        election_id=election_id,
        method=draft.method.strip(),
        drawn_by=draft.drawn_by.strip(),
        witness=draft.witness.strip(),
        drawn_at=(draft.drawn_at or now()).astimezone(),
    )
    session.add(lot)
    session.flush()
    lists = {row.id for row in sheet.lists}
    for each in draft.between:
        rank = draft.order.index(each) + 1 if each in draft.order else None
        of_list = each in lists
        session.add(
            LotRank(
                lot_id=lot.id,
                nomination_id=None if of_list else each,
                list_id=each if of_list else None,
                rank=rank,
            )
        )
    session.flush()
    return lot.id


_NEEDED = {
    "method": N_("Write how the lot was drawn."),
    "drawn_by": N_("Write who drew the lot."),
    "witness": N_("Write who saw it."),
}


@command(N_("Removed a lot"))
def remove_lot(session: Session, lot_id: str) -> None:
    """Take away a lot that was written by mistake, before the record is locked."""
    lot = session.get(Lot, lot_id)
    if lot is None:
        raise UserError(N_("This lot is no longer in the file."))
    _counting(session, lot.election_id)
    for row in session.scalars(select(LotRank).filter_by(lot_id=lot_id)):
        session.delete(row)
    session.flush()
    session.delete(lot)


def lots_of(sheet: ElectionSheet) -> Sequence[election_lots.Lot]:
    """Give the lots as the domain takes them."""
    return [election_lots.Lot(row.id, row.between, row.order) for row in sheet.lots]


def _counting(session: Session, election_id: str) -> Election:
    return changing(session, election_id, ElectionState.COUNTING)


def _count_row(session: Session, election_id: str) -> ElectionCount:
    row = session.scalars(select(ElectionCount).filter_by(election_id=election_id)).first()
    if row is None:
        row = ElectionCount(election_id=election_id)
        session.add(row)
        session.flush()
    return row


def _check_votes(session: Session, election_id: str, votes: int | None) -> None:
    if votes is None:
        return
    if votes < 0:
        raise UserError(N_("The number cannot be below zero."), field="votes")
    row = session.scalars(select(ElectionCount).filter_by(election_id=election_id)).first()
    valid = row.valid if row is not None else None
    if valid is not None and votes > valid:
        raise UserError(N_("That is more votes than the {valid} approved ballots."), field="votes", valid=valid)


def _check_hands(election: Election, row: ElectionCount, field: str, number: int) -> None:
    other = row.blank if field == "valid" else row.valid
    if number + (other or 0) > (election.entitled or 0):
        raise UserError(
            N_("That is more than the {entitled} who may vote."), field=field, entitled=election.entitled or 0
        )


def _rejected_says(count: CountRow) -> Sentence | None:
    if count.rejected is None:
        return None
    try:
        ballots.check_rejections(count.rejections.values(), count.rejected)
    except UserError as error:
        return Sentence(error.message, dict(error.values))
    return None
