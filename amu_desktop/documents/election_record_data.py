"""What a valgprotokoll is made of (paper.md 7.5): the board, the sums, the votes, the lots and who was elected."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from amu_desktop import law
from amu_desktop.documents.election_data import ElectionOf, Form, Seats
from amu_desktop.domain.kinds import FixedAs


class Way(StrEnum):
    """How the seats were filled."""

    MAJORITY = "majority"
    PROPORTIONAL = "proportional"
    DESIGNATION = "designation"
    EMPLOYER = "employer"


class Result(StrEnum):
    """What became of a candidate; a seat that waits for a lot has no record yet."""

    SEAT = "seat"
    DEPUTY = "deputy"
    NOT_ELECTED = "not_elected"


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A sentence about the way that was chosen, and the § it rests on."""

    text: str
    cite: law.Citation | None = None


@dataclass(frozen=True, slots=True)
class BoardMember:
    """A member of the election board."""

    name: str
    chair: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """The election board, who appointed it, and why they did; empty for a designation."""

    members: tuple[BoardMember, ...] = ()
    appointed: Reasoned | None = None


@dataclass(frozen=True, slots=True)
class Voting:
    """When and where votes were given; a missing time is not written."""

    opens: time | None = None
    closes: time | None = None
    place: str = ""
    early_first: date | None = None
    early_last: date | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """When the votes were counted; `by` is empty where the whole board did, `watched_by` where nobody watched."""

    started: datetime
    ended: time | None = None
    by: tuple[str, ...] = ()
    watched_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """The three sums: the paper, the voters and the box, and what was found where one does not come out."""

    issued: int
    spoiled: int
    unused: int
    printed: int
    ticked: int
    exchanged: int
    unticked: int
    approved: int
    blank: int
    rejected: int
    in_box: int
    paper_note: str = ""
    voters_note: str = ""
    box_note: str = ""


@dataclass(frozen=True, slots=True)
class ShowOfHands:
    """A vote by show of hands: how many took part."""

    present: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of a department voted; a department under five is never printed."""

    department: str
    voted: int
    voters: int


@dataclass(frozen=True, slots=True)
class Rejection:
    """A reason for rejecting ballots («flere enn fire kryss»), and how many."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted: a ballot election has `sums`, a show of hands has `hands`.

    `kept` is where the rejected ballots are; `disagreement` what the board did not agree on, empty for nothing.
    """

    voters: int
    sums: Sums | None = None
    hands: ShowOfHands | None = None
    departments: tuple[Turnout, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    kept: str = ""
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class CandidateResult:
    """A candidate with votes and result, given in the order of rank; `place` is the rank among the deputies."""

    name: str
    votes: int
    result: Result
    place: int = 0
    by_lot: bool = False


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """One drawing of lots: who were equal, for what, and how it was done.

    `place` is the rank among the deputies, 0 for a seat. `list_names` says that the tied are lists with an equal
    quotient, whose `votes` stand in the table of quotients.
    """

    tied: tuple[str, ...]
    votes: int
    drawn: tuple[str, ...]
    method: str
    drawn_by: str
    at: datetime
    where: str
    present: tuple[str, ...]
    place: int = 0
    list_names: bool = False


@dataclass(frozen=True, slots=True)
class Elected:
    """One seat of the result with its personal deputy; `votes` is None where nobody voted on it.

    `reserved` is what a seat outside the ballot is kept for; its deputy is the office's own. An empty `member` is a
    vacant seat, an empty `deputy` no deputy.
    """

    member: str
    deputy: str = ""
    votes: int | None = None
    deputy_votes: int | None = None
    reserved: FixedAs | None = None
    by_lot: bool = False
    deputy_by_lot: bool = False


@dataclass(frozen=True, slots=True)
class ListVotes:
    """A list at a proportional election: its votes, its seats (members and deputies), and the quotients in order."""

    name: str
    votes: int
    seats: int
    quotients: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Proportional:
    """How seats were shared: the divisors the parties agreed on, and the lists in the order of the ballot."""

    divisors: tuple[Decimal, ...]
    lists: tuple[ListVotes, ...]
    agreed_on: date | None = None
    seats: int = 0


@dataclass(frozen=True, slots=True)
class UnionBasis:
    """How many of those counted a union organised on a day: a number, never who."""

    union: str
    members: int
    of: int
    on: date


@dataclass(frozen=True, slots=True)
class Designation:
    """A designation in place of an election: by whom, on which day, and how many they organise."""

    by: tuple[str, ...]
    on: date
    basis: tuple[UnionBasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, and as what; an empty `role` is a member of the election board."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ElectionRecord:
    """A valgprotokoll, of an election or of a designation.

    `path` is why the seats were filled in this way, each sentence with its §. `destroy_on` is the day the ballots may
    be destroyed. `signers` may be left empty: the whole board signs.
    """

    election: ElectionOf
    seats: Seats
    way: Way
    path: tuple[Reasoned, ...]
    elected: tuple[Elected, ...]
    since: date
    last_day: date
    board: Board = Board()
    form: Form = Form.SECRET
    voting: Voting | None = None
    counting: Counting | None = None
    count: Count | None = None
    results: tuple[CandidateResult, ...] = ()
    lots: tuple[LotDrawn, ...] = ()
    proportional: Proportional | None = None
    designation: Designation | None = None
    notes: tuple[str, ...] = ()
    corrections: tuple[tuple[date, str], ...] = ()
    destroy_on: date | None = None
    signers: tuple[Signatory, ...] = ()
