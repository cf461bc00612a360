"""Elections: which seats can be filled, starting one, its own fields, and when the next is due.

An election names the very seats it fills, so that a by-election can fill one, and no seat is in two at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import (
    ElectionKind,
    ElectionState,
    PostKind,
    Side,
    VotingForm,
)
from amu_desktop.services import committees, representatives
from amu_desktop.services.elections_paths import board_path, method_path
from amu_desktop.services.elections_reading import about, changing, find, load_election, subject
from amu_desktop.services.elections_rows import DueRow, ElectionRow, ElectionSheet, FillRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.work import command
from amu_desktop.storage import seal
from amu_desktop.storage.tables.elections import Election, ElectionPost

__all__ = ["DueRow", "ElectionRow", "ElectionSheet", "FillRow", "load_election"]

SOON = timedelta(days=182)
"""A new election can be started this long before a period ends; the calendar of one is six weeks."""
OVER = (ElectionState.DONE, ElectionState.CANCELLED)
KIND_OF = {
    PostKind.REPRESENTATIVE: ElectionKind.REPRESENTATIVE,
    PostKind.SENIOR: ElectionKind.SENIOR,
    PostKind.MEMBER: ElectionKind.COMMITTEE,
}
BEFORE_COUNT = ("form", "place", "early_from", "early_place", "count_at", "count_place", "nominations_to", "max_marks")
ANY_TIME = (
    *("why", "counted_by", "watched_by", "disagreement", "remarks", "objections_until", "show_votes"),
    *("without_votes", "term_from", "term_until", "ballots_kept_until", "notice_on", "poster_on", "candidate_order"),
)
UNTIL_LOCKED = (
    *("remarks", "disagreement", "watched_by", "objections_until", "show_votes", "ballots_kept_until"),
    *("notice_on", "poster_on"),
)
"""What the record says beside the result: written until the record is locked."""


@dataclass(frozen=True, slots=True)
class ElectionDraft:
    """What a new election is for. Without `post_ids` it fills what is vacant or due; `with_deputy` is the area's."""

    kind: ElectionKind
    area_id: str | None = None
    body_id: str | None = None
    post_ids: tuple[str, ...] = ()
    with_deputy: bool = False
    why: str = ""


def list_elections(session: Session, on: date) -> tuple[ElectionRow, ...]:
    """List the elections, the open ones first, in the order they were made."""
    rows = []
    every = {each.post_id: each for seat in _elected_seats(session, on) for each in (seat, seat.deputy) if each}
    for election in session.scalars(select(Election).order_by(Election.id)):
        posts = set(session.scalars(select(ElectionPost.post_id).filter_by(election_id=election.id)))
        seats = [every[each] for each in posts if each in every and every[each].deputy_for not in posts]
        rows.append(
            ElectionRow(
                id=election.id,
                kind=election.kind,
                state=election.state,
                method=election.method,
                about=about(session, election),
                board_appointed_by=election.board_appointed_by,
                voting_from=election.voting_from,
                vacant=sum(seat.holder is None and seat.pending is None for seat in seats),
                seats=len(seats),
            )
        )
    return tuple(sorted(rows, key=lambda row: not row.open))


def next_due(session: Session, on: date) -> DueRow | None:
    """Give the period that ends first among those that are elected, or None when nobody is elected for a period."""
    rows = [
        DueRow(seat.kind, seat.holder.name, seat.holder.until - timedelta(days=1))
        for seat in _elected_seats(session, on)
        if seat.holder is not None and seat.holder.until is not None
    ]
    return min(rows, key=lambda row: (row.last_day, row.name), default=None)


def to_fill(session: Session, on: date) -> tuple[FillRow, ...]:
    """Give every seat that is filled by election, whether it is vacant or due, and the open election it is in."""
    names = {area.id: area.name for area in representatives.representatives(session, on).areas}
    names |= {body.id: body.name for body in committees.list_bodies(session, on)}
    taken = _taken(session)
    return tuple(
        FillRow(
            post_id=seat.post_id,
            deputy_post_id=seat.deputy.post_id if seat.deputy else None,
            kind=seat.kind,
            area_id=seat.area_id,
            body_id=seat.body_id,
            about=names.get(seat.area_id or seat.body_id or "", ""),
            holder=seat.holder.name if seat.holder else "",
            until=seat.holder.until if seat.holder else None,
            vacant=_vacant(seat),
            due=_due(seat, on),
            deputy_free=seat.deputy is not None and (_vacant(seat.deputy) or _due(seat.deputy, on)),
            taken_by=taken.get(seat.post_id) or (taken.get(seat.deputy.post_id) if seat.deputy else None),
        )
        for seat in _elected_seats(session, on)
    )


@command(N_("Started an election"))
def start_election(session: Session, draft: ElectionDraft, on: date | None = None) -> str:
    """Make an election of what is vacant or due, or of the seats that are named, and give its id.

    Raises Refusal when a seat is in another election already, UserError when there is nothing to elect.
    """
    on = on or today()
    wanted = [row for row in to_fill(session, on) if _is_for(row, draft)]
    if draft.post_ids:
        chosen = list(_named(wanted, draft.post_ids))
    else:
        free = _free(wanted, draft)
        if not wanted:
            raise UserError(N_("There is no seat to elect to here. Add the area or the seats first."))
        if not free:
            first = min((row.until for row in wanted if row.until), default=None)
            raise UserError(_NOTHING_DUE, day=f"{first - timedelta(days=1):%d.%m.%Y}" if first else "")
        chosen = free
    _refuse_taken(session, chosen)
    board = board_path(session, on)
    method = method_path(session, draft.kind, draft.area_id, on)
    election = Election(
        kind=draft.kind,
        area_id=draft.area_id,
        body_id=draft.body_id,
        form=VotingForm.SECRET if draft.kind is ElectionKind.COMMITTEE else None,
        why=draft.why.strip(),
        board_appointed_by=board.by.label if board.by else "",
        method=method.proposed,
    )
    session.add(election)
    session.flush()
    session.add_all(ElectionPost(election_id=election.id, post_id=each) for each in chosen)
    session.flush()
    return election.id


_NOTHING_DUE = N_("No seat here is vacant, and no period ends within six months. The first ends {day}.")


@command(N_("Changed an election"))
def edit_election(session: Session, election_id: str, field: str, value: object) -> None:
    """Change one field; a UserError at the field when it is too late or against the law."""
    if field not in BEFORE_COUNT + ANY_TIME:
        raise KeyError(field)
    election = find(session, election_id)
    over = election.state is ElectionState.DONE and seal.find(session, subject(election_id)) is None
    if field not in UNTIL_LOCKED or not over:
        election = changing(session, election_id)
    if field in BEFORE_COUNT and election.state is ElectionState.COUNTING:
        raise UserError(N_("The voting is over. This can no longer be changed."), field=field)
    if field == "form" and election.kind is ElectionKind.COMMITTEE and value is not VotingForm.SECRET:
        raise UserError(N_("An election to the committee is secret and in writing (OLM § 3-9)."), field="form")
    if field == "max_marks":
        _check_marks(election, value)
    if field == "term_until" and election.term_from and isinstance(value, date) and value <= election.term_from:
        raise UserError(N_("The last day must be after the first."), field="term_until")
    if isinstance(value, datetime) and value.tzinfo is None:
        value = value.astimezone()
    setattr(election, field, value.strip() if isinstance(value, str) and not hasattr(value, "label") else value)


@command(N_("Chose the seats of an election"))
def set_seats(session: Session, election_id: str, post_ids: Sequence[str]) -> None:
    """Choose which seats and deputies' seats the election fills; refused when one is in another election."""
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES)
    if not post_ids:
        raise UserError(N_("Choose at least one seat."), field="seats")
    old = {row.post_id: row for row in session.scalars(select(ElectionPost).filter_by(election_id=election.id))}
    draft = ElectionDraft(election.kind, election.area_id, election.body_id, tuple(post_ids))
    wanted = [row for row in to_fill(session, today()) if _is_for(row, draft)]
    chosen = _named(wanted, tuple(post_ids))
    _refuse_taken(session, chosen, but=election_id)
    for post_id, row in old.items():
        if post_id not in post_ids:
            session.delete(row)
    session.add_all(ElectionPost(election_id=election.id, post_id=each) for each in chosen if each not in old)


@command(N_("Cancelled an election"))
def cancel_election(session: Session, election_id: str, why: str) -> None:
    """Cancel an election with the reason; it stays in the list."""
    election = changing(session, election_id)
    if not why.strip():
        raise UserError(N_("Write why the election is cancelled."), field="why")
    election.state, election.cancelled_why = ElectionState.CANCELLED, why.strip()


@command(N_("Deleted an election"))
def delete_election(session: Session, election_id: str) -> None:
    """Delete a draft that nothing has been written in; what has begun is cancelled instead."""
    election = find(session, election_id)
    sheet = load_election(session, election_id)
    if election.state is not ElectionState.DRAFT or sheet.board or sheet.nominations or sheet.roll:
        raise UserError(N_("The election has begun. Cancel it instead, and write why."))
    for row in session.scalars(select(ElectionPost).filter_by(election_id=election_id)):
        session.delete(row)
    session.delete(election)


def elected(seat: SeatRow) -> bool:
    """Whether a seat of a committee is filled by election: the employees' own, less the one that follows an office."""
    return seat.kind is PostKind.MEMBER and seat.side is Side.EMPLOYEES and seat.fixed_as is None


def _check_marks(election: Election, value: object) -> None:
    if election.kind is ElectionKind.COMMITTEE:
        raise UserError(
            N_("Vote for at most as many as there are members and deputies to elect (OLM § 3-9)."), field="max_marks"
        )
    if not isinstance(value, int) or value < 1:
        raise UserError(N_("At least one cross."), field="max_marks")


def _vacant(seat: SeatRow) -> bool:
    return seat.holder is None and seat.pending is None


def _due(seat: SeatRow, on: date) -> bool:
    row = seat.holder
    return row is not None and row.until is not None and row.until - on <= SOON and seat.pending is None


def _free(rows: Sequence[FillRow], draft: ElectionDraft) -> list[str]:
    """Give the seats that are vacant or due with their deputies' (OLM §§ 3-3, 3-6, 3-11), or deputies' alone."""
    with_deputies = draft.kind is not ElectionKind.REPRESENTATIVE or draft.with_deputy
    members = [row for row in rows if row.free]
    of_deputies = [row for row in (members or rows) if with_deputies and row.deputy_free]
    return [*(row.post_id for row in members), *(row.deputy_post_id for row in of_deputies if row.deputy_post_id)]


def _is_for(row: FillRow, draft: ElectionDraft) -> bool:
    same = KIND_OF[row.kind] is draft.kind
    return same and row.area_id == draft.area_id and row.body_id == draft.body_id


def _named(rows: Sequence[FillRow], post_ids: Sequence[str]) -> tuple[str, ...]:
    known = {each for row in rows for each in (row.post_id, row.deputy_post_id) if each}
    if not known.issuperset(post_ids):
        raise UserError(N_("A seat that was chosen is not elected here."), field="seats")
    return tuple(dict.fromkeys(post_ids))


def _refuse_taken(session: Session, post_ids: Sequence[str], but: str = "") -> None:
    taken = _taken(session)
    others = dict.fromkeys(taken[each] for each in post_ids if taken.get(each, but) != but)
    if others:
        names = [about(session, find(session, each)) for each in others]
        reasons = [
            UserError(_TAKEN, "seats", about=name) if name else UserError(_SENIOR_TAKEN, "seats") for name in names
        ]
        raise Refusal(N_("There is an election for the seat already. Finish it, or cancel it first."), tuple(reasons))


_TAKEN = N_("The seat is in an election that is not finished: {about}.")
_SENIOR_TAKEN = N_("The election of the senior safety representative is not finished.")


def _taken(session: Session) -> dict[str, str]:
    query = (
        select(ElectionPost).join(Election, Election.id == ElectionPost.election_id).where(Election.state.not_in(OVER))
    )
    return {row.post_id: row.election_id for row in session.scalars(query)}


def _elected_seats(session: Session, on: date) -> list[SeatRow]:
    seats = list(representatives.representatives(session, on).all_seats)
    for body in committees.list_bodies(session, on):
        seats += [seat for seat in committees.seats(session, body.id, on) if elected(seat)]
    return seats
