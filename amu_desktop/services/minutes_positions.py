"""The positions after a vote: a text stays with the side that holds it, whatever becomes of the vote."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Choice
from amu_desktop.services.meetings_order import after_last
from amu_desktop.services.minutes_cases import proposals_of
from amu_desktop.services.minutes_counting import PROPOSAL
from amu_desktop.services.minutes_guard import ballot_of, open_ballot, open_item
from amu_desktop.services.work import command
from amu_desktop.storage.tables.minutes import Position, PositionHolder


@command(N_("Wrote a position"))
def write_position(session: Session, item_id: str, side: str, text: str, position_id: str | None = None) -> str:
    """Write the position of a side («for», «against», «blank» or a letter), the first or the one given; give the id."""
    open_item(session, item_id)
    if position_id is not None:
        position = _position(session, position_id)
    else:
        role, proposal_id = _whose(session, item_id, side)
        same = {"item_id": item_id, "role": role, "proposal_id": proposal_id}
        first = select(Position).filter_by(**same).order_by(Position.order_key, Position.id)
        position = session.scalars(first).first() or _new(session, item_id, role, proposal_id)
    position.text = text
    session.flush()
    return position.id


@command(N_("Wrote a position for the notice"))
def write_wall_text(session: Session, position_id: str, text: str) -> None:
    """Write the one or two sentences of a position that stand in the extract for the wall."""
    _position(session, position_id).wall_text = text


@command(N_("Added a position"))
def add_position(session: Session, item_id: str, side: str) -> str:
    """Add a further position of a side, where those who voted alike had different reasons; give the id."""
    open_item(session, item_id)
    role, proposal_id = _whose(session, item_id, side)
    existing = select(Position).filter_by(item_id=item_id, role=role, proposal_id=proposal_id)
    if session.scalars(existing).first() is None:
        _new(session, item_id, role, proposal_id)
    return _new(session, item_id, role, proposal_id).id


@command(N_("Removed a position"))
def remove_position(session: Session, position_id: str) -> None:
    """Take a position away with its text."""
    position = _position(session, position_id)
    set_holders(session, position_id, ())
    session.delete(position)


@command(N_("Chose who holds a position"))
def set_holders(session: Session, position_id: str, attendance_ids: Sequence[str]) -> None:
    """Write down who holds a position; raises UserError in a secret vote, where nobody is named."""
    position = _position(session, position_id)
    ballot = ballot_of(session, position.item_id)
    if ballot is not None and ballot.secret and attendance_ids:
        raise UserError(N_("The vote was secret. Nobody is named."))
    for holder in session.scalars(select(PositionHolder).filter_by(position_id=position_id)).all():
        session.delete(holder)
    session.flush()
    for attendance_id in attendance_ids:
        session.add(PositionHolder(position_id=position_id, attendance_id=attendance_id))
        session.flush()


def _whose(session: Session, item_id: str, side: str) -> tuple[str, str | None]:
    open_ballot(session, item_id)
    if side in {Choice.FOR.value, Choice.AGAINST.value, Choice.BLANK.value}:
        return side, None
    found = next((each for each in proposals_of(session, item_id) if each.letter and each.letter == side), None)
    if found is None:
        raise UserError(N_("This proposal is no longer in the file."))
    return PROPOSAL, found.id


def _new(session: Session, item_id: str, role: str, proposal_id: str | None) -> Position:
    keys = session.scalars(select(Position.order_key).filter_by(item_id=item_id))
    ballot = open_ballot(session, item_id)
    position = Position(
        item_id=item_id,
        ballot_id=ballot.id,
        role=role,
        proposal_id=proposal_id,
        order_key=after_last(max(keys, default="")),
    )
    session.add(position)
    session.flush()
    return position


def _position(session: Session, position_id: str) -> Position:
    position = session.get(Position, position_id)
    if position is None:
        raise UserError(N_("This position is no longer in the file."))
    open_item(session, position.item_id)
    return position
