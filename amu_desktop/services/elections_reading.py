"""Reading an election whole, and the guard that lets nobody change one that is over."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import CandidateOrder, ElectionKind, ElectionMethod, ElectionState
from amu_desktop.services import offices
from amu_desktop.services.elections_rows import (
    BoardRow,
    CorrectionRow,
    CountRow,
    ElectionSheet,
    ListRow,
    LotRow,
    NominationRow,
    RollRow,
    SeatToFill,
    TurnoutRow,
    UnionPartyRow,
    listed,
)
from amu_desktop.services.people import PersonRow, alphabetical, list_people
from amu_desktop.services.work import asked_once
from amu_desktop.storage import seal
from amu_desktop.storage.tables.committees import Area, Body
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
from amu_desktop.storage.tables.offices import Post
from amu_desktop.storage.tables.people import Person

COUNTED = (
    *("printed", "spoilt", "unused", "issued", "ticked", "exchanged", "unticked"),
    *("in_box", "valid", "blank", "rejected"),
)
EXPLAINED = ("paper_why", "voters_why", "box_why", "roll_why")


def find(session: Session, election_id: str) -> Election:
    """Give an election; a UserError when it is gone."""
    election = session.get(Election, election_id)
    if election is None:
        raise UserError(N_("This election is no longer in the file."))
    return election


def changing(session: Session, election_id: str, *states: ElectionState) -> Election:
    """Give an election that may be changed, in one of `states` if any are named; a UserError when it may not."""
    election = find(session, election_id)
    if election.state is ElectionState.CANCELLED:
        raise UserError(N_("The election was cancelled. Start a new one."))
    if election.state is ElectionState.DONE:
        raise UserError(N_("The election is finished. What must be corrected, is added to the record as a correction."))
    if states and election.state not in states:
        raise UserError(_WHEN[states[-1]])
    return election


_WHEN = {
    ElectionState.DRAFT: N_("This is done before the election has begun."),
    ElectionState.CANDIDATES: N_("This is done before the list of candidates is made known."),
    ElectionState.VOTING: N_("This is done while the voting is open."),
    ElectionState.COUNTING: N_("This is done when the voting is closed."),
}


def subject(election_id: str) -> str:
    """Name the record of an election as a subject of a seal."""
    return f"election:{election_id}"


def about(session: Session, election: Election) -> str:
    """Give the name of the area or body that an election is for, as it was when the record was locked.

    It is empty for the senior representative.
    """
    if election.about:
        return election.about
    if election.area_id is not None:
        return session.get_one(Area, election.area_id).name
    return session.get_one(Body, election.body_id).name if election.body_id is not None else ""


@asked_once
def load_election(session: Session, election_id: str) -> ElectionSheet:
    """Give an election whole; a UserError when it is gone."""
    election = find(session, election_id)
    columns = {
        name: getattr(election, name)
        for name in ElectionSheet.__dataclass_fields__
        if name in Election.__table__.columns and name not in {"about", "max_marks", "entitled"}
    }
    seats = seats_to_fill(session, election)
    roll = _roll(session, election_id)
    on_roll = sum(row.left_out is None for row in roll)
    destroyed = session.scalars(select(BallotsDestroyed.on).filter_by(election_id=election_id)).first()
    return ElectionSheet(
        **columns,
        about=about(session, election),
        max_marks=max_marks(election, seats),
        seats=seats,
        board=_board(session, election_id),
        roll=roll,
        entitled=on_roll if election.entitled is None else election.entitled,
        unions=tuple(
            UnionPartyRow(row.id, row.union_name, row.members, row.employees, row.counted_on)
            for row in session.scalars(select(ElectionUnion).filter_by(election_id=election_id))
        ),
        lists=tuple(ListRow(row.id, row.name, row.votes) for row in lists(session, election_id)),
        nominations=nominations(session, election),
        count=count_of(session, election_id),
        turnout=_turnout(session, election_id, roll),
        lots=lots(session, election_id),
        sealed=seal.find(session, subject(election_id)) is not None,
        corrections=tuple(
            CorrectionRow(row.id, row.text, row.at, row.by)
            for row in session.scalars(
                select(ElectionCorrection).filter_by(election_id=election_id).order_by(ElectionCorrection.at)
            )
        ),
        destroyed_on=destroyed,
    )


def max_marks(election: Election, seats: Sequence[SeatToFill]) -> int:
    """Give how many crosses a ballot may have: to the committee members and deputies together (OLM § 3-9).

    Where lists are voted for, it is one list.
    """
    if election.method is ElectionMethod.PROPORTIONAL:
        return 1
    if election.kind is ElectionKind.COMMITTEE:
        return len(seats) + sum(seat.deputy_post_id is not None for seat in seats)
    return election.max_marks or 1


def seats_to_fill(session: Session, election: Election) -> tuple[SeatToFill, ...]:
    """Give the seats an election fills, each with its deputy's seat when that is elected too."""
    wanted = set(session.scalars(select(ElectionPost.post_id).filter_by(election_id=election.id)))
    on = election.decided_on or today()
    query = select(Post).where(Post.id.in_(wanted)).order_by(Post.rank, Post.id)
    posts = [post for post in session.scalars(query) if post.until is None or post.until > on]
    deputies = {post.deputy_for: post.id for post in posts if post.deputy_for}
    # A deputy's seat can be filled alone: then the member's is not among those elected.
    own = [post for post in posts if post.deputy_for is None or post.deputy_for not in wanted]
    found = []
    for seat in offices.seats_of(session, own, on):
        holder = seat.holder
        found.append(
            SeatToFill(
                post_id=seat.post_id,
                deputy_post_id=deputies.get(seat.post_id),
                holder=holder.name if holder else "",
                until=holder.until if holder else None,
                is_deputy=seat.deputy_for is not None,
            )
        )
    return tuple(sorted(found, key=lambda seat: seat.deputy_post_id is None))  # ranks with a deputy come first


def nominations(session: Session, election: Election) -> tuple[NominationRow, ...]:
    """Give everybody who was nominated, in the order of the ballot."""
    tallies = session.scalars(select(CandidateTally).filter_by(election_id=election.id))
    votes = {tally.nomination_id: tally.votes for tally in tallies}
    known: Mapping[str, PersonRow] = {row.id: row for row in list_people(session, today(), former=True)}
    query = select(Nomination, Person).join(Person, Person.id == Nomination.person_id)
    rows = [
        NominationRow(
            id=row.id,
            person_id=person.id,
            given_name=given_and_family(row.name, person)[0],
            family_name=given_and_family(row.name, person)[1],
            title=known[person.id].title if person.id in known else "",
            unit=known[person.id].unit if person.id in known else "",
            proposed_by=row.proposed_by,
            office_of_trust=row.office_of_trust,
            list_id=row.list_id,
            place=row.place,
            withdrawn_on=row.withdrawn_on,
            withdrawn_why=row.withdrawn_why,
            let_in=row.let_in,
            votes=votes.get(row.id),
        )
        for row, person in session.execute(query.where(Nomination.election_id == election.id))
    ]
    drawn = election.candidate_order is CandidateOrder.DRAWN or election.method is not ElectionMethod.MAJORITY
    return tuple(sorted(rows, key=by_place if drawn else by_name))


def given_and_family(written: str, person: Person | None) -> tuple[str, str]:
    """Part a name as the person's own names are parted, also «van der Berg»; one no longer theirs at its last word."""
    if person is not None and written in ("", f"{person.given_name} {person.family_name}".strip()):
        return person.given_name, person.family_name
    given, _, family = written.rpartition(" ")
    return given, family


def by_name(row: NominationRow) -> tuple[object, ...]:
    """Sort by family name in the Norwegian alphabet."""
    return (alphabetical(row.family_name), alphabetical(row.given_name), row.id)


def by_place(row: NominationRow) -> tuple[object, ...]:
    """Sort by the place that was drawn, or that a union gave; what has none comes last."""
    return (row.list_id or "", row.place == 0, row.place, *by_name(row))


def lists(session: Session, election_id: str) -> list[CandidateList]:
    """Give the lists of a proportional election in their order."""
    query = select(CandidateList).filter_by(election_id=election_id)
    return list(session.scalars(query.order_by(CandidateList.order_key, CandidateList.id)))


def count_of(session: Session, election_id: str) -> CountRow:
    """Give the numbers of ballots as far as they are filled in."""
    row = session.scalars(select(ElectionCount).filter_by(election_id=election_id)).first()
    rejections = {
        each.reason: each.number for each in session.scalars(select(Rejection).filter_by(election_id=election_id))
    }
    if row is None:
        return CountRow(rejections=rejections)
    return CountRow(**{name: getattr(row, name) for name in (*COUNTED, *EXPLAINED)}, rejections=rejections)


def _turnout(session: Session, election_id: str, roll: Sequence[RollRow]) -> tuple[TurnoutRow, ...]:
    """Give the departments with what is written of them, else those of the roll."""
    query = select(UnitTurnout).filter_by(election_id=election_id)
    written = [TurnoutRow(row.unit, row.entitled, row.voted) for row in session.scalars(query)]
    on_roll = Counter(row.unit for row in roll if row.left_out is None)
    rows = written or [TurnoutRow(unit, entitled) for unit, entitled in on_roll.items()]
    return tuple(sorted(rows, key=lambda row: (row.unit == "", alphabetical(row.unit))))


def lots(session: Session, election_id: str) -> tuple[LotRow, ...]:
    """Give the lots that were drawn, oldest first."""
    found = []
    for row in session.scalars(select(Lot).filter_by(election_id=election_id).order_by(Lot.drawn_at, Lot.id)):
        ranks = session.scalars(select(LotRank).filter_by(lot_id=row.id).order_by(LotRank.rank)).all()
        keys = [(rank.rank, rank.nomination_id or rank.list_id or "") for rank in ranks]
        order = tuple(key for rank, key in keys if rank is not None)
        between = frozenset(key for _, key in keys)
        found.append(LotRow(row.id, row.method, row.drawn_by, row.witness, row.drawn_at, between, order))
    return tuple(found)


def _board(session: Session, election_id: str) -> tuple[BoardRow, ...]:
    query = (
        select(BoardMember, Person)
        .join(Person, Person.id == BoardMember.person_id)
        .where(BoardMember.election_id == election_id)
        .order_by(BoardMember.order_key)
    )
    return tuple(
        BoardRow(row.id, person.id, row.name or f"{person.given_name} {person.family_name}".strip())
        for row, person in session.execute(query)
    )


def _roll(session: Session, election_id: str) -> tuple[RollRow, ...]:
    query = select(RollEntry, Person).outerjoin(Person, Person.id == RollEntry.person_id)
    rows = [
        (given_and_family(row.name, person), row)
        for row, person in session.execute(query.where(RollEntry.election_id == election_id))
    ]
    rows.sort(key=lambda each: (alphabetical(each[0][1]), alphabetical(each[0][0]), each[1].id))
    return tuple(
        RollRow(row.id, row.person_id, row.name, listed(given, family), row.unit, row.left_out, row.why)
        for (given, family), row in rows
    )
