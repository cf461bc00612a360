"""The result: who is elected to which seat with which deputy, and the offices that come of it.

Nothing is guessed: while a number, an explanation, a lot or the board's answer is missing there is no result, and what
is missing is said. A representative counts from the day management has written notice (OLM § 3-4 second paragraph).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.apportionment import Apportionment, CandidateList, apportion
from amu_desktop.domain.ballots import VerdictState
from amu_desktop.domain.election_count import Candidate, MajorityResult, elect
from amu_desktop.domain.kinds import ElectionMethod, ElectionState, How
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.services import offices
from amu_desktop.services.elections_count import CountingRow, counting_of, lots_of
from amu_desktop.services.elections_reading import changing, find, load_election, subject
from amu_desktop.services.elections_rows import ElectionSheet, NominationRow, SeatToFill
from amu_desktop.services.offices import AppointmentDraft
from amu_desktop.services.work import command
from amu_desktop.storage import seal
from amu_desktop.storage.tables.elections import Election
from amu_desktop.storage.tables.offices import Holding, Post

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One seat with who gets it and their personal deputy; None is vacant, or not settled yet."""

    rank: int
    seat: SeatToFill
    member: NominationRow | None
    deputy: NominationRow | None
    member_by_lot: bool = False
    deputy_by_lot: bool = False


@dataclass(frozen=True, slots=True)
class MissingRow:
    """Something without which there is no result, and the field it is written in."""

    field: str
    says: Sentence


@dataclass(frozen=True, slots=True)
class ResultRow:
    """The result as far as it is settled; one of `majority` and `proportional` is there once all votes are written."""

    majority: MajorityResult | None
    proportional: Apportionment | None
    places: tuple[PlaceRow, ...]
    missing: tuple[MissingRow, ...]

    @property
    def settled(self) -> bool:
        """Whether the election can be concluded."""
        return not self.missing


def result(session: Session, election_id: str) -> ResultRow:
    """Work out the result as far as it is settled, and say what is missing."""
    return result_of(load_election(session, election_id))


def result_of(sheet: ElectionSheet) -> ResultRow:
    """Work out the result of an election that was read already."""
    if not sheet.method.has_vote:
        return ResultRow(None, None, _designated(sheet), ())
    counted = counting_of(sheet)
    missing = list(_missing(sheet, counted))
    majority = proportional = None
    places: tuple[PlaceRow, ...] = ()
    if sheet.method is ElectionMethod.PROPORTIONAL:
        if sheet.lists and all(row.votes is not None for row in sheet.lists):
            proportional = apportion(candidate_lists(sheet), sheet.members, divisors_of(sheet), lots_of(sheet))
            places = _from_lists(sheet, proportional)
            if proportional.tie is not None:
                missing.append(MissingRow("lot", sentence(N_("A lot must be drawn."))))
    elif sheet.candidates and all(row.votes is not None for row in sheet.candidates):
        majority = elect(_candidates(sheet), sheet.members, sheet.deputies, lots_of(sheet), _without_votes(sheet))
        places = _from_votes(sheet, majority)
        if majority.ties:
            missing.append(MissingRow("lot", sentence(N_("A lot must be drawn."))))
        if majority.without_votes:
            missing.append(MissingRow("without_votes", _ASK_BOARD))
    return ResultRow(majority, proportional, places, tuple(missing))


_ASK_BOARD = Sentence(N_("The election board decides whether somebody without a single vote gets a place."))


def divisors_of(sheet: ElectionSheet) -> tuple[Decimal, ...]:
    """Give the divisors the parties agreed on."""
    return tuple(Decimal(each) for each in sheet.divisors.replace(",", ".").split())


@command(N_("Concluded an election"))
def conclude(session: Session, election_id: str, decided_on: date | None = None) -> tuple[str, ...]:
    """Fill the offices with those elected and give the ids of their terms; Refusal while something is missing."""
    election = changing(session, election_id, ElectionState.COUNTING)
    sheet = load_election(session, election_id)
    found = result_of(sheet)
    if found.missing:
        reasons = tuple(UserError(each.says.text, each.field, **each.says.values) for each in found.missing)
        raise Refusal(N_("There is no result yet."), reasons)
    on = decided_on or today()
    election.decided_on = on
    election.state = ElectionState.DONE
    return fill(session, sheet, found.places, How.ELECTED, on)


@command(N_("Took the result back"))
def reopen_count(session: Session, election_id: str) -> None:
    """Go back from the result to the count, or to the names of a designation, and end the terms that came of it.

    Refused once the record is locked, management has the notice, or something has happened to one of the terms. Who
    held a seat before gets their period back.
    """
    election = find(session, election_id)
    made = session.scalars(select(Holding).filter_by(election_id=election_id)).all()
    if election.state is not ElectionState.DONE:
        raise UserError(N_("There is no result yet."))
    if seal.find(session, subject(election_id)) is not None:
        raise UserError(N_("The election record is locked. What must be corrected, is added to it as a correction."))
    if any(row.notice_received_on for row in made):
        raise UserError(N_("Management has the written notice, so the result counts. Hold a new election."))
    if any(row.ended_why or row.resigned_on or row.replaced_by_id for row in made):
        raise UserError(N_("One of those chosen has left the office already. Hold a new election."))
    for row in made:
        for former in session.scalars(select(Holding).filter_by(replaced_by_id=row.id)):
            former.until, former.until_before, former.replaced_by_id = former.until_before, None, None
        session.flush()
        session.delete(row)
    session.flush()
    _forget_term(session, election)
    election.decided_on = None
    election.state = ElectionState.COUNTING if election.method.has_vote else ElectionState.CANDIDATES


def _forget_term(session: Session, election: Election) -> None:
    """Leave out the period that was worked out by itself, and keep the one the board has set."""
    seats = load_election(session, election.id).seats
    on = election.decided_on or today()
    begun = {begins(seat, on) for seat in seats}
    kinds = {session.get_one(Post, seat.post_id).kind for seat in seats}
    if election.term_until in {offices.term_end(kind, since) for kind in kinds for since in begun}:
        election.term_until = None
    if election.term_from in begun:
        election.term_from = None


def fill(
    session: Session, sheet: ElectionSheet, places: Sequence[PlaceRow], how: How, on: date, until: date | None = None
) -> tuple[str, ...]:
    """Put those chosen into their seats, members and deputies, and give the ids of their terms."""
    unions = ", ".join(each.union_name for each in sheet.unions) if how is How.DESIGNATED else ""
    made = []
    for place in places:
        since = sheet.term_from or begins(place.seat, on)
        for post_id, chosen, by_lot in (
            (place.seat.post_id, place.member, place.member_by_lot),
            (place.seat.deputy_post_id, place.deputy, place.deputy_by_lot),
        ):
            if post_id is None or chosen is None:
                continue
            draft = AppointmentDraft(
                since=since,
                until=until or sheet.term_until,
                how=how,
                union_name=unions,
                decided_on=on,
                by_lot=by_lot,
                election_id=sheet.id,
            )
            made.append(offices.appoint(session, post_id, chosen.person_id, draft))
    _keep_term(session, sheet.id, made)
    return tuple(made)


def _keep_term(session: Session, election_id: str, made: Sequence[str]) -> None:
    """Write the period most were chosen for into the election, where the record prints it."""
    terms = Counter((holding.since, holding.until) for holding in (session.get_one(Holding, each) for each in made))
    if terms:
        election = find(session, election_id)
        (election.term_from, election.term_until), _ = terms.most_common(1)[0]


def begins(seat: SeatToFill, on: date) -> date:
    """Give the day a new term begins: when the former one's period ends, or at once where the seat is vacant.

    The last day of a period is uncertain and counted as holding; the new term begins on it (facts point 13).
    """
    return max(on, seat.until - DAY) if seat.until is not None else on


@command(N_("Recorded written notice to management"))
def record_notice(session: Session, election_id: str, on: date) -> None:
    """Record the day management received the written notice of all who were chosen (OLM § 3-4 second paragraph)."""
    election = find(session, election_id)
    if election.state is not ElectionState.DONE:
        raise UserError(N_("There is no result to give notice of yet."))
    if election.decided_on is not None and on < election.decided_on:
        raise UserError(N_("The notice cannot come before the election."), field="notice_received_on")
    for holding in session.scalars(select(Holding).filter_by(election_id=election_id)):
        offices.receive_notice(session, holding.id, on)


def _missing(sheet: ElectionSheet, counted: CountingRow) -> Iterator[MissingRow]:
    if counted.verdict is None:
        if counted.paper.valid is None:
            yield MissingRow("valid", sentence(N_("Write how many voted.")))
    elif counted.verdict.state is VerdictState.PENDING:
        yield MissingRow("paper", counted.verdict.says[0])
    elif counted.verdict.state is VerdictState.WRONG:
        for each in counted.balances:
            if each.needs_explanation and each.says is not None:
                yield MissingRow(f"explain:{each.equation}", each.says)
    voted = counted.paper.ticked if counted.verdict else (counted.paper.valid or 0) + (counted.paper.blank or 0)
    if voted is not None and sum(row.voted or 0 for row in sheet.turnout) > voted:
        yield MissingRow("turnout", sentence(N_("More are written as having voted in the departments than voted.")))
    if counted.rejected_says is not None:
        yield MissingRow("rejected", counted.rejected_says)
    rows: Sequence[tuple[str, int | None]] = (
        [(row.id, row.votes) for row in sheet.lists]
        if sheet.method is ElectionMethod.PROPORTIONAL
        else [(row.id, row.votes) for row in sheet.candidates]
    )
    unwritten = [key for key, votes in rows if votes is None]
    if unwritten or not rows:
        yield MissingRow(f"votes:{unwritten[0]}" if unwritten else "votes", sentence(N_("Some votes are not written.")))
    elif not counted.marks.ok and counted.paper.valid is not None:
        says = next(iter(counted.marks.errors.values()), None) or counted.marks.says
        yield MissingRow("votes", says or sentence(N_("Some votes are not written.")))
    if not sheet.counted_by.strip():
        yield MissingRow("counted_by", sentence(N_("Write who counted.")))


def _candidates(sheet: ElectionSheet) -> list[Candidate]:
    return [Candidate(row.id, row.name, row.votes or 0) for row in sheet.candidates]


def _without_votes(sheet: ElectionSheet) -> dict[str, bool | None]:
    """Give the board's answer about each candidate nobody voted for: their own, else the one for all."""
    return {row.id: sheet.without_votes if row.let_in is None else row.let_in for row in sheet.candidates}


def candidate_lists(sheet: ElectionSheet) -> list[CandidateList]:
    """Give the lists as the domain takes them."""
    return [
        CandidateList(
            row.id, row.name, row.votes or 0, tuple(each.id for each in sheet.candidates if each.list_id == row.id)
        )
        for row in sheet.lists
    ]


def _from_votes(sheet: ElectionSheet, found: MajorityResult) -> tuple[PlaceRow, ...]:
    known = {row.id: row for row in sheet.candidates}
    by_lot = {each.candidate: each.by_lot for each in found.standings}
    pairs = {pair.rank: pair for pair in found.pairs}
    rows = []
    for rank, seat in enumerate(sheet.seats, start=1):
        pair = pairs.get(rank)
        member = known.get(pair.member) if pair and pair.member else None
        deputy = known.get(pair.deputy) if pair and pair.deputy else None
        rows.append(_place(rank, seat, member, deputy, by_lot))
    return tuple(rows)


def _from_lists(sheet: ElectionSheet, found: Apportionment) -> tuple[PlaceRow, ...]:
    """Give the seats in the order the lists won them, with the list's own deputies."""
    known = {row.id: row for row in sheet.candidates}
    left = {each.list: list(each.pairs) for each in found.lists}
    rows = []
    seats = dict(enumerate(sheet.seats, start=1))
    for award in found.awards:
        if award.seat in seats and left[award.list]:
            pair = left[award.list].pop(0)
            member = known.get(pair.member) if pair.member else None
            deputy = known.get(pair.deputy) if pair.deputy else None
            by_lot = {pair.member: award.by_lot} if pair.member else {}
            rows.append(_place(award.seat, seats[award.seat], member, deputy, by_lot))
    return tuple(rows)


def _place(
    rank: int,
    seat: SeatToFill,
    member: NominationRow | None,
    deputy: NominationRow | None,
    by_lot: Mapping[str, bool],
) -> PlaceRow:
    return PlaceRow(
        rank,
        seat,
        member,
        deputy,
        member_by_lot=bool(member and by_lot.get(member.id)),
        deputy_by_lot=bool(deputy and by_lot.get(deputy.id)),
    )


def _designated(sheet: ElectionSheet) -> tuple[PlaceRow, ...]:
    """Give the seats of a designation, as those who designate have put the names in order."""
    rows = sheet.candidates
    members, deputies = rows[: sheet.members], rows[sheet.members :]
    return tuple(
        PlaceRow(
            rank,
            seat,
            members[rank - 1] if rank <= len(members) else None,
            deputies[rank - 1] if seat.deputy_post_id and rank <= len(deputies) else None,
        )
        for rank, seat in enumerate(sheet.seats, start=1)
    )
