"""The record of an election: what is missing, the seal, corrections as new entries, and the ballots' end.

The record is sealed as minutes are. The roll is no part of it but for its number: it is kept apart and destroyed with
the ballots, so that nobody can ever say who voted.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionState
from amu_desktop.domain.sentences import sentence
from amu_desktop.services.elections_reading import COUNTED, EXPLAINED, find, load_election, subject
from amu_desktop.services.elections_result import MissingRow, PlaceRow, result_of
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.work import command, who
from amu_desktop.storage import seal
from amu_desktop.storage.tables.base import Row
from amu_desktop.storage.tables.elections import (
    BallotsDestroyed,
    BoardMember,
    CandidateList,
    CandidateTally,
    Election,
    ElectionCorrection,
    ElectionCount,
    ElectionPost,
    ElectionUnion,
    Lot,
    LotRank,
    Nomination,
    Rejection,
    RollEntry,
    UnitTurnout,
)

FIELDS = (
    *("kind", "method", "form", "about", "why", "board_appointed_by", "board_appointed_on", "agreed_on", "divisors"),
    *("roll_on", "entitled", "max_marks", "candidate_order", "nominations_from", "nominations_until"),
    *("list_published_on", "voting_from", "voting_until", "place", "early_from", "early_place", "count_at"),
    *("count_place", "counted_by", "watched_by", "objections_until", "without_votes", "decided_on", "term_from"),
    *("term_until", "disagreement", "remarks", "ballots_kept_until"),
)
PARTS = (
    ElectionPost,
    BoardMember,
    ElectionUnion,
    CandidateList,
    Nomination,
    ElectionCount,
    UnitTurnout,
    Rejection,
    CandidateTally,
    Lot,
)


def missing(session: Session, election_id: str) -> tuple[MissingRow, ...]:
    """List what the record lacks before it can be locked."""
    return tuple(_missing(load_election(session, election_id)))


@command(N_("Locked the election record"))
def seal_record(session: Session, election_id: str) -> None:
    """Lock the record: nothing in it is changed again. Refusal with what is missing."""
    election = find(session, election_id)
    if election.state is not ElectionState.DONE:
        raise UserError(N_("There is no result yet."))
    sheet = load_election(session, election_id)
    lacking = tuple(UserError(each.says.text, each.field, **each.says.values) for each in _missing(sheet))
    if lacking:
        raise Refusal(N_("The election record cannot be locked yet."), lacking)
    election.entitled, election.about = sheet.entitled, sheet.about
    for row in session.scalars(select(Nomination).filter_by(election_id=election_id)):
        row.name = next(each.name for each in sheet.nominations if each.id == row.id)
    session.flush()
    seal.seal(session, subject(election_id), leaves(session, election_id), who(session), _rows(session, election))


@command(N_("Corrected an election record"))
def correct(session: Session, election_id: str, text: str) -> str:
    """Write a dated correction to a locked record and give its id; the record stands."""
    if seal.find(session, subject(election_id)) is None:
        raise UserError(N_("The election record is not locked. Change it itself."))
    if not text.strip():
        raise UserError(N_("Write what is corrected."), field="text")
    row = ElectionCorrection(election_id=election_id, text=text.strip(), at=now(), by=who(session))
    session.add(row)
    session.flush()
    return row.id


@command(N_("Destroyed the ballots"))
def destroy_ballots(session: Session, election_id: str, on: date, by: str, witness: str = "") -> None:
    """Record that the ballots and the ticked roll are destroyed; the roll goes out of the file too."""
    election = find(session, election_id)
    if seal.find(session, subject(election_id)) is None:
        raise UserError(N_("Lock the election record before the ballots are destroyed."))
    if election.ballots_kept_until is not None and on < election.ballots_kept_until:
        day = f"{election.ballots_kept_until:%d.%m.%Y}"
        raise UserError(N_("The ballots are to be kept until {day}."), field="on", day=day)
    if not by.strip():
        raise UserError(N_("Write who destroyed them."), field="by")
    if session.scalars(select(BallotsDestroyed).filter_by(election_id=election_id)).first():
        raise UserError(N_("The ballots are destroyed already."))
    session.add(BallotsDestroyed(election_id=election_id, on=on, by=by.strip(), witness=witness.strip()))
    for row in session.scalars(select(RollEntry).filter_by(election_id=election_id)):
        session.delete(row)


def leaves(session: Session, election_id: str) -> dict[str, str]:
    """Give everything the record says by its path; each person's name is a leaf of its own."""
    return {path: _written(value) for path, value in _leaves(load_election(session, election_id))}


def leaves_of(session: Session, sealed: str) -> dict[str, str] | None:
    """Give the leaves of what was sealed, or None when it is no election or it is gone; for the check of a file."""
    kind, _, election_id = sealed.partition(":")
    if kind != "election" or session.get(Election, election_id) is None:
        return None
    return leaves(session, election_id)


def whereabouts(session: Session, sealed: str) -> str | None:
    """Name the election that a leaf belongs to by its day and seat, or None when it is no election."""
    kind, _, election_id = sealed.partition(":")
    election = session.get(Election, election_id) if kind == "election" else None
    if election is None:
        return None
    day = f"{election.decided_on:%d.%m.%Y}" if election.decided_on else ""
    return f"{election.about} {day}".strip()


def _missing(sheet: ElectionSheet) -> Iterator[MissingRow]:
    if sheet.method.has_vote:
        if not sheet.board:
            yield MissingRow("board", sentence(N_("Record who is on the election board.")))
        yield from result_of(sheet).missing


def _leaves(sheet: ElectionSheet) -> Iterator[tuple[str, object]]:
    yield from ((name, getattr(sheet, name)) for name in FIELDS)
    for board in sheet.board:
        yield f"board/{board.id}/name", board.name
    for union in sheet.unions:
        for name in ("union_name", "members", "employees", "counted_on"):
            yield f"union/{union.id}/{name}", getattr(union, name)
    for each in sheet.lists:
        for name in ("name", "votes"):
            yield f"list/{each.id}/{name}", getattr(each, name)
    for candidate in sheet.nominations:
        for name in ("name", "proposed_by", "office_of_trust", "list_id", "place", "withdrawn_on", "let_in", "votes"):
            yield f"candidate/{candidate.id}/{name}", getattr(candidate, name)
    for unit in sheet.turnout if any(row.voted is not None for row in sheet.turnout) else ():
        yield f"turnout/{unit.unit}/entitled", unit.entitled
        yield f"turnout/{unit.unit}/voted", unit.voted
    for name in (*COUNTED, *EXPLAINED):
        yield f"count/{name}", getattr(sheet.count, name)
    for reason, number in sorted(sheet.count.rejections.items()):
        yield f"rejected/{reason}", number
    for lot in sheet.lots:
        for name in ("method", "drawn_by", "witness", "drawn_at"):
            yield f"lot/{lot.id}/{name}", getattr(lot, name)
        yield f"lot/{lot.id}/between", " ".join(sorted(lot.between))
        yield f"lot/{lot.id}/order", " ".join(lot.order)
    for place in _places(sheet):
        for part, chosen in (("member", place.member), ("deputy", place.deputy)):
            yield f"place/{place.rank}/{part}", chosen.id if chosen else ""


def _places(sheet: ElectionSheet) -> tuple[PlaceRow, ...]:
    """Give who got which seat; none where somebody has made the numbers impossible, which the check then finds."""
    try:
        return result_of(sheet).places
    except UserError:
        return ()


def _rows(session: Session, election: Election) -> list[Row]:
    """Give the rows that become immutable; the roll is not among them."""
    found: list[Row] = [election]
    for table in PARTS:
        found += session.scalars(select(table).filter_by(election_id=election.id))
    lots = [row.id for row in found if isinstance(row, Lot)]
    found += session.scalars(select(LotRank).where(LotRank.lot_id.in_(lots)))
    return found


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)
