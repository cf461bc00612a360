"""Votes as they are entered: by name, or as totals when the vote was secret; nobody's secret vote is stored."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Choice, Method, Presence, Side
from amu_desktop.services.minutes_cases import (
    FEWEST,
    add_proposal,
    choice_and_proposal,
    drop_proposal,
    first_proposal,
    letter_proposals,
    proposals_of,
)
from amu_desktop.services.minutes_guard import open_ballot, open_item
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Attendance
from amu_desktop.storage.tables.minutes import Ballot, Position, PositionHolder, Tally, Vote


@command(N_("Chose what is voted over"))
def set_method(session: Session, item_id: str, method: Method) -> None:
    """Vote for or against one proposal, or between several; what was voted before fits no longer and is taken away."""
    ballot = open_ballot(session, item_id)
    if ballot.method is method:
        return
    _forget(session, ballot)
    ballot.method, ballot.chair_choice, ballot.chair_proposal_id = method, None, None
    if method is Method.PROPOSALS:
        letter_proposals(session, item_id)
        while len(proposals_of(session, item_id)) < FEWEST:
            add_proposal(session, item_id)
        return
    first = first_proposal(session, item_id)
    first.letter = ""
    for other in proposals_of(session, item_id):
        if other is not first and not other.text.strip():
            drop_proposal(session, other)


@command(N_("Chose whether the vote is secret"))
def set_secret(session: Session, item_id: str, secret: bool) -> None:
    """Make the vote secret or open; votes entered the other way are taken away, and a secret vote keeps no names."""
    ballot = open_ballot(session, item_id)
    if ballot.secret is secret:
        return
    _forget(session, ballot)
    ballot.secret, ballot.chair_choice, ballot.chair_proposal_id = secret, None, None
    for position in session.scalars(select(Position).filter_by(item_id=item_id)).all():
        for holder in session.scalars(select(PositionHolder).filter_by(position_id=position.id)).all():
            session.delete(holder)


@command(N_("Entered a vote"))
def vote(session: Session, item_id: str, attendance_id: str, choice: str | None) -> None:
    """Enter how somebody voted: «for», «against», «blank», «absent» or a letter; None takes it back.

    Raises UserError for somebody without the right to vote (aml § 7-1 (4)), somebody who is not there, or in a secret
    vote.
    """
    item = open_item(session, item_id)
    ballot = open_ballot(session, item_id)
    voter = session.get(Attendance, attendance_id)
    if ballot.secret:
        raise UserError(N_("The vote is secret. Enter how many voted for each choice."))
    if voter is None or voter.meeting_id != item.meeting_id or voter.presence not in _THERE:
        raise UserError(N_("This person is not present."), field=f"vote:{attendance_id}")
    if not voter.votes:
        raise UserError(N_("This person has no right to vote."), field=f"vote:{attendance_id}")
    row = session.scalars(select(Vote).filter_by(ballot_id=ballot.id, attendance_id=attendance_id)).first()
    if choice is None:
        if row is not None:
            session.delete(row)
        return
    kind, proposal_id = choice_and_proposal(session, item, choice, ballot.method)
    if row is None:
        session.add(Vote(ballot_id=ballot.id, attendance_id=attendance_id, choice=kind, proposal_id=proposal_id))
    else:
        row.choice, row.proposal_id = kind, proposal_id
    session.flush()


@command(N_("Entered that all voted for"))
def all_for(session: Session, item_id: str, attendance_ids: tuple[str, ...]) -> None:
    """Enter that all of these voted for the proposal, or for the first of several."""
    method = open_ballot(session, item_id).method
    if method is Method.PROPOSALS:
        first_proposal(session, item_id)
        letter_proposals(session, item_id)
    chosen = Choice.FOR.value if method is Method.FOR_AGAINST else proposals_of(session, item_id)[0].letter
    for attendance_id in attendance_ids:
        vote(session, item_id, attendance_id, chosen)


@command(N_("Entered how many voted"))
def set_total(session: Session, item_id: str, choice: str, number: int | None, side: Side | None = None) -> None:
    """Enter how many voted for a choice where only totals are known; None takes the number away.

    Raises UserError for a negative number.
    """
    item = open_item(session, item_id)
    ballot = open_ballot(session, item_id)
    if number is not None and number < 0:
        raise UserError(N_("Enter how many voted for each choice, as whole numbers."), field=f"totals:{choice}")
    kind, proposal_id = choice_and_proposal(session, item, choice, ballot.method)
    same = {"ballot_id": ballot.id, "choice": kind, "proposal_id": proposal_id, "side": side}
    row = session.scalars(select(Tally).filter_by(**same)).first()
    if number is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Tally(count=number, **same))
    else:
        row.count = number
    session.flush()


@command(N_("Entered how the chair's vote fell"))
def set_chair_choice(session: Session, item_id: str, choice: str | None) -> None:
    """Enter how the chair's vote fell when a secret vote was equal (aml § 7-1 (4))."""
    item = open_item(session, item_id)
    ballot = open_ballot(session, item_id)
    if choice is None:
        ballot.chair_choice, ballot.chair_proposal_id = None, None
    else:
        ballot.chair_choice, ballot.chair_proposal_id = choice_and_proposal(session, item, choice, ballot.method)


@command(N_("Noted what was agreed after the vote"))
def note_agreed(session: Session, item_id: str, text: str) -> None:
    """Note what the committee agreed on when the vote decided nothing."""
    open_ballot(session, item_id).agreed_afterwards = text


_THERE = frozenset({Presence.PRESENT, Presence.REMOTE})


def _forget(session: Session, ballot: Ballot) -> None:
    for table in (Vote, Tally):
        for row in session.scalars(select(table).filter_by(ballot_id=ballot.id)).all():
            session.delete(row)
    session.flush()
