"""What a valgprotokoll is made of (paper.md 7.5): the board, the sums, the votes, the lots and who was elected."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from amu_desktop import law
from amu_desktop.documents.election_data import ElectionOf, Seats
from amu_desktop.domain.ballots import PaperCount
from amu_desktop.domain.election_count import LotDecides, Standing
from amu_desktop.domain.kinds import ElectionMethod, FixedAs, VotingForm


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
class DepartmentTurnout:
    """How many of a department voted; the paper leaves out departments under five."""

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
    """What was counted: an election in writing has `papers`, a show of hands only how many took part.

    `kept` is where the rejected ballots are; `disagreement` what the board did not agree on, empty for nothing.
    """

    voters: int
    papers: PaperCount | None = None
    hands: int | None = None
    departments: tuple[DepartmentTurnout, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    kept: str = ""
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """One drawing of lots: who were equal, for what, and how it was done.

    `drawn` are those drawn, the first one first. `votes` are what each had; lists with an equal quotient have none.
    """

    tied: tuple[str, ...]
    decides: LotDecides
    drawn: tuple[str, ...]
    method: str
    drawn_by: str
    at: datetime
    where: str
    present: tuple[str, ...]
    votes: int | None = None


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
    quotients: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Proportional:
    """How seats were shared: the divisors the parties agreed on, and the lists in the order of the ballot."""

    divisors: tuple[Decimal, ...]
    lists: tuple[ListVotes, ...]
    agreed_on: date | None = None


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
    way: ElectionMethod
    path: tuple[Reasoned, ...]
    elected: tuple[Elected, ...]
    since: date
    last_day: date
    board: Board = Board()
    form: VotingForm | None = VotingForm.SECRET
    voting: Voting | None = None
    counting: Counting | None = None
    count: Count | None = None
    results: tuple[Standing, ...] = ()
    lots: tuple[LotDrawn, ...] = ()
    proportional: Proportional | None = None
    designation: Designation | None = None
    notes: tuple[str, ...] = ()
    corrections: tuple[tuple[date, str], ...] = ()
    destroy_on: date | None = None
    signers: tuple[Signatory, ...] = ()
