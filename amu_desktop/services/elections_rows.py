"""Elections as the windows and papers get them: frozen rows, read whole."""

from dataclasses import dataclass, field
from datetime import date, datetime

from amu_desktop.domain.ballots import TURNOUT_SMALLEST
from amu_desktop.domain.kinds import (
    CandidateOrder,
    ElectionKind,
    ElectionMethod,
    ElectionState,
    LeftOut,
    PostKind,
    RejectedFor,
    VotingForm,
)


def listed(given: str, family: str) -> str:
    """Give a name as it stands in lists and on ballots, family name first."""
    return ", ".join(part for part in (family, given) if part)


@dataclass(frozen=True, slots=True)
class ElectionRow:
    """An election in the list; `board_appointed_by` is a message id or plain text, empty when it is not known.

    `about` is the name of the area or the body, empty for the senior representative. `vacant` counts the seats it is
    to fill that nobody holds, or is chosen for, on the day.
    """

    id: str
    kind: ElectionKind
    state: ElectionState
    method: ElectionMethod
    about: str
    board_appointed_by: str
    voting_from: datetime | None
    vacant: int
    seats: int

    @property
    def open(self) -> bool:
        """Whether something is left to do."""
        return self.state not in {ElectionState.DONE, ElectionState.CANCELLED}

    @property
    def filled(self) -> bool:
        """Whether everything it was to fill is held."""
        return self.vacant == 0


@dataclass(frozen=True, slots=True)
class DueRow:
    """A seat whose period ends, and the last day of it."""

    kind: PostKind
    name: str
    last_day: date


@dataclass(frozen=True, slots=True)
class FillRow:
    """A seat an election can fill: why (vacant, or its period ends), and why it cannot when it can't.

    `due` is a period that ends within six months. `deputy_free` is a deputy's seat that is vacant or due.
    `taken_by` is the election under way that the seat, or its deputy's, is in.
    """

    post_id: str
    deputy_post_id: str | None
    kind: PostKind
    area_id: str | None
    body_id: str | None
    about: str
    holder: str
    until: date | None
    vacant: bool
    due: bool
    deputy_free: bool
    taken_by: str | None

    @property
    def free(self) -> bool:
        """Whether the seat is to be filled anew."""
        return self.vacant or self.due


@dataclass(frozen=True, slots=True)
class SeatToFill:
    """One seat of an election, with the former holder's end, and its deputy's seat when that is elected too.

    `is_deputy` is a deputy's seat that is filled alone.
    """

    post_id: str
    deputy_post_id: str | None
    holder: str
    until: date | None
    is_deputy: bool = False


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Somebody on the election board."""

    id: str
    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class RollRow:
    """Somebody on the roll, or left out with the reason; `listed` is the name with the family name first."""

    id: str
    person_id: str | None
    name: str
    listed: str
    unit: str
    left_out: LeftOut | None
    why: str


@dataclass(frozen=True, slots=True)
class UnionPartyRow:
    """A union that designates or is party to the agreement, with its members as a number on a day."""

    id: str
    union_name: str
    members: int
    employees: int | None
    counted_on: date | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A union's list at a proportional election."""

    id: str
    name: str
    votes: int | None


@dataclass(frozen=True, slots=True)
class NominationRow:
    """Somebody who stands: the name in both orders, where they work, who proposed them, votes when counted."""

    id: str
    person_id: str
    given_name: str
    family_name: str
    title: str
    unit: str
    proposed_by: str
    office_of_trust: str
    list_id: str | None
    place: int
    withdrawn_on: date | None
    withdrawn_why: str
    let_in: bool | None
    """The board's answer about this one, where nobody voted for them; else that of the election holds."""
    votes: int | None

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def ballot_name(self) -> str:
        """The name as it stands on a ballot: family name first."""
        return listed(self.given_name, self.family_name)

    @property
    def stands(self) -> bool:
        """Whether they have not withdrawn."""
        return self.withdrawn_on is None


@dataclass(frozen=True, slots=True)
class CountRow:
    """The numbers of ballots as far as they are filled in, the reasons of rejections, and explained differences."""

    printed: int | None = None
    spoilt: int | None = None
    unused: int | None = None
    issued: int | None = None
    ticked: int | None = None
    exchanged: int | None = None
    unticked: int | None = None
    in_box: int | None = None
    valid: int | None = None
    blank: int | None = None
    rejected: int | None = None
    paper_why: str = ""
    voters_why: str = ""
    box_why: str = ""
    roll_why: str = ""
    rejections: dict[RejectedFor, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TurnoutRow:
    """How many may vote in a department, and how many did; `voted` is never written where `small`."""

    unit: str
    entitled: int
    voted: int | None = None

    @property
    def small(self) -> bool:
        """Whether the number would be about somebody."""
        return self.entitled < TURNOUT_SMALLEST


@dataclass(frozen=True, slots=True)
class LotRow:
    """A lot that was drawn between nominations, or lists; `order` has those drawn, in the order they came out."""

    id: str
    method: str
    drawn_by: str
    witness: str
    drawn_at: datetime
    between: frozenset[str]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A dated correction to a sealed record."""

    id: str
    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ElectionSheet:
    """An election, whole."""

    id: str
    kind: ElectionKind
    state: ElectionState
    method: ElectionMethod
    form: VotingForm | None
    """None while the board has not decided; to the committee always secret and in writing."""
    area_id: str | None
    body_id: str | None
    about: str
    why: str
    board_appointed_by: str
    board_on: date | None
    board_appointed_on: date | None
    agreed_on: date | None
    divisors: str
    roll_on: date | None
    max_marks: int
    """How many crosses a ballot may have: members and deputies in the vote, or what the board has set."""
    candidate_order: CandidateOrder
    nominations_from: date | None
    nominations_until: date | None
    nominations_to: str
    list_on: date | None
    list_published_on: date | None
    voting_from: datetime | None
    voting_until: datetime | None
    place: str
    early_from: date | None
    early_place: str
    count_at: datetime | None
    count_place: str
    counted_by: str
    watched_by: str
    notice_on: date | None
    poster_on: date | None
    objections_until: date | None
    without_votes: bool | None
    """Whether somebody without a single vote can get a place: the board's answer, where it was asked."""
    show_votes: bool
    decided_on: date | None
    term_from: date | None
    term_until: date | None
    disagreement: str
    remarks: str
    ballots_kept_until: date | None
    cancelled_why: str
    seats: tuple[SeatToFill, ...]
    board: tuple[BoardRow, ...]
    roll: tuple[RollRow, ...]
    entitled: int
    """How many are on the roll."""
    unions: tuple[UnionPartyRow, ...]
    lists: tuple[ListRow, ...]
    nominations: tuple[NominationRow, ...]
    """Everybody who was nominated, in the order of the ballot; `candidates` are those who have not withdrawn."""
    count: CountRow
    turnout: tuple[TurnoutRow, ...]
    """One a department; those of the roll where nothing is written yet."""
    lots: tuple[LotRow, ...]
    sealed: bool
    corrections: tuple[CorrectionRow, ...]
    destroyed_on: date | None
    board_receipt_id: str | None
    path_receipt_id: str | None

    @property
    def open(self) -> bool:
        """Whether something is left to do."""
        return self.state not in {ElectionState.DONE, ElectionState.CANCELLED}

    @property
    def candidates(self) -> tuple[NominationRow, ...]:
        """Those who stand, in the order of the ballot."""
        return tuple(row for row in self.nominations if row.stands)

    @property
    def members(self) -> int:
        """How many seats are to be filled, deputies not counted."""
        return len(self.seats)

    @property
    def deputies(self) -> int:
        """How many deputies are to be elected."""
        return sum(seat.deputy_post_id is not None for seat in self.seats)
