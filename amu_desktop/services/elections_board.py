"""The election board: one to three persons, appointed by whom the law names (OLM § 3-2 fourth paragraph)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionState
from amu_desktop.law.elections import BOARD_MAX, BOARD_MIN
from amu_desktop.services import advice
from amu_desktop.services.elections_paths import board_path
from amu_desktop.services.elections_reading import changing
from amu_desktop.services.people import names
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import BoardMember, Election

LEAST, MOST = 1, 3
"""What the program goes on with where the wording of the day is not known."""


def last_board(session: Session, election_id: str) -> tuple[str, ...]:
    """Give the board of the latest other election, since one board leads them all (OLM § 3-2 fourth paragraph)."""
    query = select(Election.id).where(Election.id != election_id, Election.state != ElectionState.CANCELLED)
    for other in session.scalars(query.order_by(Election.id.desc())):
        found = session.scalars(
            select(BoardMember.person_id).filter_by(election_id=other).order_by(BoardMember.order_key)
        ).all()
        if found:
            return tuple(found)
    return ()


@command(N_("Appointed the election board"))
def set_board(
    session: Session,
    election_id: str,
    person_ids: Sequence[str],
    appointed_on: date | None = None,
    appointed_by: str = "",
) -> None:
    """Record the board, one to three persons, who appointed it and when; empty `appointed_by` is whom the law names."""
    election = changing(session, election_id)
    on = today()
    chosen = tuple(dict.fromkeys(person_ids))
    least = law.decide(BOARD_MIN, {}, on).value_or(LEAST)
    most = law.decide(BOARD_MAX, {}, on).value_or(MOST)
    if not least <= len(chosen) <= most:
        raise UserError(
            N_("The election board has from {least} to {most} persons (OLM § 3-2 fourth paragraph)."),
            "board",
            least=least,
            most=most,
        )
    known = names(session, chosen)
    if len(known) != len(chosen):
        raise UserError(N_("Choose who it is."), field="board")
    for row in session.scalars(select(BoardMember).filter_by(election_id=election_id)):
        session.delete(row)
    session.flush()
    session.add_all(
        BoardMember(election_id=election_id, person_id=person, name=known[person], order_key=f"{place:04}")
        for place, person in enumerate(chosen, start=1)
    )
    path = board_path(session, on)
    election.board_appointed_by = appointed_by.strip() or (path.by.label if path.by else "")
    if appointed_on is not None:
        election.board_appointed_on = appointed_on
    election.board_receipt_id = advice.keep_receipt(session, path.decision, advice.profile_of(session, on))
