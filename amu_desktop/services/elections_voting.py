"""The course of an election: nominations open, the list is made known, voting opens and closes.

Each step is refused while what the law puts before it is missing, and nothing closes before the time that was
announced. Days can be set and moved until the list is made known; after that an announced time is only moved later.
"""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now, today
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionMethod, ElectionState, VotingForm
from amu_desktop.services.elections_nominees import objections
from amu_desktop.services.elections_paths import keep_path
from amu_desktop.services.elections_reading import changing, load_election
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import Election, Nomination

DAYS = ("board_on", "nominations_from", "nominations_until", "list_on", "early_from", "notice_on", "poster_on")


@command(N_("Set a day of the election"))
def set_day(session: Session, election_id: str, field: str, day: date | None) -> None:
    """Set one planned day; a UserError at the field when it has been announced and is past."""
    election = changing(session, election_id)
    if field not in DAYS:
        raise KeyError(field)
    setattr(election, field, day)


@command(N_("Set the time of the voting"))
def set_voting(session: Session, election_id: str, starts: datetime, ends: datetime, place: str = "") -> None:
    """Set when and where there is voting; after the list is made known the end is only moved later."""
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING)
    starts, ends = _aware(starts), _aware(ends)
    if ends <= starts:
        raise UserError(N_("The voting must end after it begins."), field="voting_until")
    announced = election.voting_until if election.list_published_on is not None else None
    if announced is not None and ends < announced:
        raise UserError(_ANNOUNCED, field="voting_until", at=f"{announced:%d.%m.%Y %H.%M}")
    election.voting_from, election.voting_until = starts, ends
    if place.strip():
        election.place = place.strip()


_ANNOUNCED = N_("The voting was announced until {at}. It can be moved later, but not closed before that.")


@command(N_("Opened nominations"))
def open_nominations(session: Session, election_id: str, on: date | None = None) -> None:
    """Begin the election: the board is there, and candidates can be proposed."""
    election = changing(session, election_id, ElectionState.DRAFT)
    sheet = load_election(session, election_id)
    if not sheet.board:
        raise UserError(
            N_("The election is led by an election board (OLM § 3-2 fourth paragraph). Record who it is."), "board"
        )
    election.nominations_from = election.nominations_from or on or today()
    election.state = ElectionState.CANDIDATES


@command(N_("Made the list of candidates known"))
def publish_list(session: Session, election_id: str, on: date | None = None) -> None:
    """Record that candidates and proposers are made known; raises Refusal with everything that is missing.

    Source: OLM §§ 3-2 fifth paragraph, 3-9 second paragraph.
    """
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES)
    on = on or today()
    sheet = load_election(session, election_id)
    reasons = [*_missing(sheet, on), *_barred(session, election, sheet)]
    if reasons:
        raise Refusal(N_("The list of candidates cannot be made known yet."), tuple(reasons))
    for row in session.scalars(select(Nomination).filter_by(election_id=election_id)):
        row.name = next(each.name for each in sheet.nominations if each.id == row.id)
    keep_path(session, election, on)
    election.list_published_on = on
    election.state = ElectionState.CANDIDATES


@command(N_("Took the list of candidates back"))
def take_list_back(session: Session, election_id: str) -> None:
    """Let the list be changed again before the voting opens; it must be made known anew."""
    election = changing(session, election_id, ElectionState.CANDIDATES)
    election.list_published_on = None
    for row in session.scalars(select(Nomination).filter_by(election_id=election_id)):
        row.name = ""


@command(N_("Opened the voting"))
def open_voting(session: Session, election_id: str) -> None:
    """Open the voting; refused before candidates and proposers are made known (OLM §§ 3-2, 3-9)."""
    election = changing(session, election_id, ElectionState.CANDIDATES)
    sheet = load_election(session, election_id)
    reasons = []
    if election.list_published_on is None:
        reasons.append(
            UserError(
                N_("Candidates and proposers are made known before the election (OLM §§ 3-2, 3-9)."),
                "list_published_on",
            )
        )
    if sheet.roll_on is None:
        reasons.append(UserError(N_("Make the electoral roll first."), field="roll"))
    elif not sheet.entitled:
        reasons.append(UserError(N_("Nobody is on the electoral roll."), field="roll"))
    if election.voting_from is None or election.voting_until is None:
        reasons.append(UserError(N_("Write when the voting begins and ends."), field="voting_from"))
    if election.form is None:
        reasons.append(UserError(N_("Choose how votes are cast."), field="form"))
    if reasons:
        raise Refusal(N_("The voting cannot open yet."), tuple(reasons))
    election.state = ElectionState.VOTING


@command(N_("Closed the voting"))
def close_voting(session: Session, election_id: str) -> None:
    """Close the voting so that it can be counted; refused before the time that was announced."""
    election = changing(session, election_id, ElectionState.VOTING)
    _refuse_early(election)
    election.state = ElectionState.COUNTING
    election.entitled = load_election(session, election_id).entitled


@command(N_("Opened the voting again"))
def reopen_voting(session: Session, election_id: str) -> None:
    """Go back from the count to the voting, while nothing is counted."""
    election = changing(session, election_id, ElectionState.COUNTING)
    sheet = load_election(session, election_id)
    if sheet.count.in_box is not None or any(row.votes is not None for row in sheet.nominations):
        raise UserError(N_("The count has begun. It cannot be opened again."))
    election.state, election.entitled = ElectionState.VOTING, None


def _refuse_early(election: Election) -> None:
    ends = election.voting_until
    if ends is not None and now() < ends and election.form is not VotingForm.HANDS:
        raise UserError(_ANNOUNCED, field="voting_until", at=f"{ends:%d.%m.%Y %H.%M}")


def _missing(sheet: ElectionSheet, on: date) -> list[UserError]:
    reasons = []
    if not sheet.board:
        reasons.append(
            UserError(
                N_("The election is led by an election board (OLM § 3-2 fourth paragraph). Record who it is."), "board"
            )
        )
    if not sheet.candidates:
        reasons.append(UserError(N_("Nobody is nominated yet."), field="nominations"))
    if sheet.nominations_until is not None and on < sheet.nominations_until:
        reasons.append(
            UserError(
                N_("Candidates can be proposed until {day}. The list is made known after that."),
                "nominations_until",
                day=f"{sheet.nominations_until:%d.%m.%Y}",
            )
        )
    if sheet.method is ElectionMethod.PROPORTIONAL and len(sheet.lists) < 2:  # noqa: PLR2004 - an election between lists
        reasons.append(UserError(N_("A proportional election needs at least two lists."), field="lists"))
    if not sheet.method.has_vote:
        reasons.append(UserError(N_("There is no vote where the office is filled by designation."), field="method"))
    return reasons


def _barred(session: Session, election: Election, sheet: ElectionSheet) -> list[UserError]:
    """Give those on the list who cannot be elected any more, such as one who has left since."""
    found = []
    for row in sheet.candidates:
        each = objections(session, election.id, row.person_id, row.office_of_trust)
        found += [one.error() for one in each if one.blocks and one.code != "twice"]
    return found


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo is not None else moment.astimezone()
