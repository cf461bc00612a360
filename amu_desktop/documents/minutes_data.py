"""What the minutes and the papers made of them hold, as plain frozen values that services fill in.

A confidential case is a type of its own without a place for its content, so that nothing can slip into the minutes or
the extract: the content is only in the data of the annex.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

from amu_desktop.domain.kinds import DecisionKind, Ground, Outcome, Presence, Side
from amu_desktop.domain.minutes import Finding
from amu_desktop.domain.sentences import Sentence
from amu_desktop.law.sources import Citation


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """Which meeting: its number in the year, when it was held and the body, empty for the committee itself."""

    ordinal: int
    year: int
    starts: datetime
    ends: datetime | None = None
    body: str = ""

    @property
    def number(self) -> str:
        """The number as it is written: «3/2026»."""
        return f"{self.ordinal}/{self.year}"


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led the meeting, from which side, and since when if the chair changed inside the year."""

    name: str
    side: Side | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A member or a deputy who stepped in; `presence` is None when nobody noted it."""

    name: str
    function: str
    side: Side
    presence: Presence | None
    deputy_for: str = ""


@dataclass(frozen=True, slots=True)
class WithoutVote:
    """Somebody there without a vote: the name and what they are («bedriftshelsetjenesten (sak 19–21)»)."""

    name: str
    function: str


@dataclass(frozen=True, slots=True)
class VoteRow:
    """The votes for one choice: «for», «against», «blank» or the letter of a proposal; by side unless secret."""

    choice: str
    total: int
    employer: int = 0
    employees: int = 0
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class PositionText:
    """A standpoint under the heading the law's reading gives it; `voters` is empty when names are not printed."""

    heading: Sentence
    proposal: Sentence | None
    votes: int
    text: str
    required: bool = True
    voters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteHeld:
    """A vote: what the count found, the rows of its table (blank last) and the standpoints, the winner's first."""

    found: Finding
    rows: tuple[VoteRow, ...]
    positions: tuple[PositionText, ...]


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """A decision or advice; those under aml § 7-2 (5) have a deadline."""

    kind: DecisionKind
    text: str
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class MeasureAgreed:
    """A measure: its number runs across the years; owner and deadline may be unknown."""

    number: int
    text: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement somebody asked to have entered (protokolltilførsel), or why they took no part in the case."""

    name: str
    text: str
    stood_back: bool = False


@dataclass(frozen=True, slots=True)
class AbsenceInCase:
    """Somebody who came or left at a case, at a time, or took no part in the case, with the reason if one is given."""

    name: str
    at: time | None = None
    came: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class CaseTreated:
    """One treatment of a case. `summary` is the outcome in few words, `first` the day and number of the first."""

    number: str
    title: str
    summary: Sentence
    outcome: Outcome | None = None
    law: Citation | None = None
    first: tuple[date, str] | None = None
    background: str = ""
    discussion: str = ""
    text: str = ""
    vote: VoteHeld | None = None
    decisions: tuple[DecisionMade, ...] = ()
    measures: tuple[MeasureAgreed, ...] = ()
    statements: tuple[Statement, ...] = ()
    absences: tuple[AbsenceInCase, ...] = ()
    annex: str = ""
    """The id of the annex when one paragraph of the case stands there."""


@dataclass(frozen=True, slots=True)
class ConfidentialCase:
    """A case kept in an annex: the minutes hold its number and the id of the annex, nothing else."""

    number: str
    annex: str


@dataclass(frozen=True, slots=True)
class StruckCase:
    """A case taken off the agenda: its number stays, with the reason."""

    number: str
    reason: str


AnyCase: TypeAlias = CaseTreated | ConfidentialCase | StruckCase


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What was missing when the minutes were locked, and why it was locked all the same."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction after locking: when, what, and to which case (its number, empty for the attendance)."""

    on: date
    case: str
    text: str


@dataclass(frozen=True, slots=True)
class SignerOf:
    """Someone who signs: the chair when `side` is None, otherwise somebody from that side."""

    name: str
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class MinutesData:
    """The full minutes of a meeting."""

    meeting: MeetingHead
    place: str
    chair: Chair
    secretary: str
    attendance: tuple[AttendanceRow, ...]
    without_vote: tuple[WithoutVote, ...]
    cases: tuple[AnyCase, ...]
    signers: tuple[SignerOf, ...]
    secretary_votes: bool = False
    uneven_reason: str = ""
    attachments: tuple[str, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    corrections: tuple[Correction, ...] = ()
    next_meeting: datetime | None = None
    votes: bool = True
    """False where manager and safety representative meet without a committee: nobody votes, and nothing binds."""


@dataclass(frozen=True, slots=True)
class AnnexData:
    """The confidential annex to the minutes: one case, or the part of it that is confidential, with the ground."""

    meeting: MeetingHead
    case: CaseTreated
    ground: Ground
    signers: tuple[SignerOf, ...] = ()


@dataclass(frozen=True, slots=True)
class WallPosition:
    """A standpoint in the one or two sentences the minute-taker wrote for the wall."""

    heading: Sentence
    proposal: Sentence | None
    text: str


@dataclass(frozen=True, slots=True)
class WallCase:
    """A case as it stands on the wall; `information` marks one that is cut first when the page is full.

    `summary` is how it ended in a word, for a case that nothing else is said of.
    """

    number: str
    title: str
    summary: Sentence | None = None
    text: str = ""
    found: Finding | None = None
    decisions: tuple[DecisionMade, ...] = ()
    positions: tuple[WallPosition, ...] = ()
    measures: tuple[MeasureAgreed, ...] = ()
    information: bool = False


@dataclass(frozen=True, slots=True)
class ExtractData:
    """The extract of the minutes for the wall."""

    meeting: MeetingHead
    cases: tuple[WallCase | ConfidentialCase, ...]
    next_meeting: datetime | None = None
    raise_by: date | None = None
    shortened: bool = False
