"""The papers of an election before it is decided: notices, ballots, the sheet for counting, and the roll."""

from datetime import date, time, timedelta

from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.documents.ballots import Ballots
from amu_desktop.documents.election_data import Candidate, ElectionOf, Hours, Seats
from amu_desktop.documents.election_notice import ElectionNotice
from amu_desktop.documents.electoral_roll import ElectoralRoll, Voter
from amu_desktop.documents.nomination_notice import NominationNotice
from amu_desktop.documents.tally_sheet import TallySheet
from amu_desktop.domain.kinds import BodyKind, CandidateOrder, ElectionKind, ElectionMethod, FixedAs, Side
from amu_desktop.domain.terms_of_office import term
from amu_desktop.services import committees
from amu_desktop.services.elections_reading import load_election
from amu_desktop.services.elections_rows import ElectionSheet, NominationRow, RollRow
from amu_desktop.services.undertaking import load_undertaking

DAY = timedelta(days=1)
YEARS = 2
KEPT = (FixedAs.SENIOR, FixedAs.ONLY_REPRESENTATIVE)


def election_of(session: Session, sheet: ElectionSheet) -> ElectionOf:
    """Give which election it is; raises UserError while its day is not set."""
    day = sheet.voting_until.astimezone().date() if sheet.voting_until else sheet.decided_on
    if day is None:
        raise UserError(N_("Write when the voting begins and ends."), field="voting_from")
    body = ""
    if sheet.body_id is not None and committees.load_body(session, sheet.body_id).kind is not BodyKind.COMMITTEE:
        body = sheet.about
    return ElectionOf(
        sheet.kind,
        day,
        area=sheet.about if sheet.kind is ElectionKind.REPRESENTATIVE else "",
        body=body,
        for_deputy=bool(sheet.seats) and all(seat.is_deputy for seat in sheet.seats),
    )


def seats_of(session: Session, sheet: ElectionSheet) -> Seats:
    """Give what is elected, with the seat that is kept for an office and is not on the ballot."""
    reserved = None
    if sheet.body_id is not None:
        rows = committees.seats(session, sheet.body_id, sheet.decided_on or now().date())
        reserved = next((row.fixed_as for row in rows if row.side is Side.EMPLOYEES and row.fixed_as in KEPT), None)
    return Seats(sheet.members, sheet.deputies, sheet.max_marks, reserved, rest_to=_rest_to(sheet))


def board_of(sheet: ElectionSheet) -> tuple[str, ...]:
    """Give the names of the election board."""
    return tuple(row.name for row in sheet.board)


def nomination_data(session: Session, election_id: str) -> NominationNotice:
    """Give the notice that calls for candidates; raises UserError without a deadline."""
    sheet = load_election(session, election_id)
    if sheet.nominations_until is None:
        raise UserError(N_("Write the last day for proposing candidates."), field="nominations_until")
    return NominationNotice(
        election_of(session, sheet),
        seats_of(session, sheet),
        sheet.nominations_until,
        sheet.nominations_to,
        board_of(sheet),
    )


def notice_data(session: Session, election_id: str) -> ElectionNotice:
    """Give the notice with the candidates and their proposers."""
    sheet = load_election(session, election_id)
    election = election_of(session, sheet)
    if sheet.voting_from is None or sheet.voting_until is None:
        raise UserError(N_("Write when the voting begins and ends."), field="voting_from")
    return ElectionNotice(
        election,
        seats_of(session, sheet),
        sheet.form,
        Hours(
            _time(sheet.voting_from.astimezone().time()),
            _time(sheet.voting_until.astimezone().time()),
            sheet.place,
            sheet.early_from,
        ),
        tuple(_candidate(row) for row in sheet.candidates),
        _order(sheet),
        board_of(sheet),
    )


def ballots_data(session: Session, election_id: str, copies: int = 0, per_sheet: int = 0) -> Ballots:
    """Give the ballots; without `copies` one for each on the roll and a tenth more."""
    sheet = load_election(session, election_id)
    found = load_undertaking(session)
    return Ballots(
        found.name if found else "",
        election_of(session, sheet),
        _on_ballot(sheet),
        sheet.max_marks,
        copies or sheet.count.printed or sheet.entitled + -(-sheet.entitled // 10) or 1,
        per_sheet,
    )


def tally_data(session: Session, election_id: str) -> TallySheet:
    """Give the sheet on which the votes are counted by hand."""
    sheet = load_election(session, election_id)
    names = tuple(each.name for each in _on_ballot(sheet))
    number = sheet.count.issued or sheet.count.printed or sheet.entitled
    return TallySheet(election_of(session, sheet), names, max(number, 1))


def roll_data(session: Session, election_id: str) -> ElectoralRoll:
    """Give the roll, to be ticked on paper; raises UserError before it is made."""
    sheet = load_election(session, election_id)
    if sheet.roll_on is None:
        raise UserError(N_("Make the electoral roll first."), field="roll")
    if sheet.destroyed_on is not None:
        raise UserError(N_("The roll was destroyed with the ballots."))
    voters = tuple(_voter(row) for row in sheet.roll if row.left_out is None)
    return ElectoralRoll(election_of(session, sheet), voters, sheet.roll_on)


def list_published(session: Session, election_id: str) -> None:
    """Refuse a paper with candidates before the election board has made the list known."""
    if load_election(session, election_id).list_published_on is None:
        raise UserError(N_("Make the list of candidates known first."), field="list_published_on")


def with_board(session: Session, election_id: str) -> None:
    """Refuse the call for candidates before there is an election board."""
    if not load_election(session, election_id).board:
        raise UserError(N_("Record who is on the election board."), field="board")


def election_year(session: Session, election_id: str) -> int:
    """Give the year the papers of an election count in."""
    sheet = load_election(session, election_id)
    day = sheet.voting_until or sheet.voting_from
    return day.year if day else (sheet.decided_on or now().date()).year


def _rest_to(sheet: ElectionSheet) -> date | None:
    """Give the last day of a shorter period than two years, for a by-election."""
    if sheet.term_until is None:
        return None
    last = sheet.term_until - DAY
    first = sheet.term_from or sheet.decided_on or now().date()
    return last if last < term(first, YEARS).certain else None


def _candidate(row: NominationRow) -> Candidate:
    return Candidate(row.ballot_name, row.unit or row.title, row.proposed_by)


def _on_ballot(sheet: ElectionSheet) -> tuple[Candidate, ...]:
    if sheet.method is ElectionMethod.PROPORTIONAL:
        return tuple(Candidate(row.name) for row in sheet.lists)
    return tuple(Candidate(row.ballot_name, row.unit or row.title) for row in sheet.candidates)


def _order(sheet: ElectionSheet) -> CandidateOrder | None:
    return None if sheet.method is ElectionMethod.PROPORTIONAL else sheet.candidate_order


def _voter(row: RollRow) -> Voter:
    return Voter(row.listed, row.unit)


def _time(moment: time) -> time:
    return moment.replace(tzinfo=None)
