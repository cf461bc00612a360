"""The figures of a yearly report: plain values, taken from the registers and then frozen.

Nothing of a confidential case stands here but its number: what is frozen is printed for many.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from amu_desktop.domain.kinds import (
    BodyKind,
    DecisionKind,
    FixedAs,
    How,
    MatterCategory,
    MeasureSource,
    MeetingKind,
    Outcome,
    PostKind,
    Side,
)
from amu_desktop.domain.minutes_votes import Finding


@dataclass(frozen=True, slots=True)
class UndertakingFigures:
    """What the undertaking was in the year; `average` is None unless all twelve months have a number."""

    name: str
    org_number: str
    average: Decimal | None = None
    months: int = 0
    sites: tuple[str, ...] = ()
    unions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """A seat or office and who held it; a vacant one has no name. `until` is the last day that counts."""

    kind: PostKind
    side: Side | None = None
    name: str = ""
    title: str = ""
    fixed_as: FixedAs | None = None
    how: How | None = None
    union: str = ""
    since: date | None = None
    until: date | None = None
    deputy: str = ""
    past_term: bool = False


@dataclass(frozen=True, slots=True)
class ChairFigures:
    """Who chaired in the year, from which side, and between which days."""

    name: str
    side: Side | None
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class ChangeFigures:
    """Somebody who came into an office in the year after another, or who went."""

    on: date
    name: str
    kind: PostKind
    side: Side | None
    came: bool
    area: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """A safety area and its representatives."""

    name: str
    people: int | None
    representatives: tuple[OfficeFigures, ...]


@dataclass(frozen=True, slots=True)
class MeetingFigures:
    """A meeting that was held: who with a vote was there, and how many cases."""

    number: str
    on: date
    employer: int
    employees: int
    cases: int
    kind: MeetingKind
    locked: bool
    demanded_by: tuple[str, ...] = ()
    uneven_why: str = ""


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """One treatment of a case: its number, where the law has it, and how it ended; `n` is 0 in a series of its own."""

    number: str
    n: int
    category: MatterCategory
    outcome: Outcome | None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class PositionFigures:
    """What one side of a vote held; the heading follows from the vote."""

    side: str
    text: str


@dataclass(frozen=True, slots=True)
class VoteFigures:
    """A vote and every position; a confidential one has only its number."""

    number: str
    meeting: str
    title: str = ""
    confidential: bool = False
    found: Finding | None = None
    kind: DecisionKind | None = None
    positions: tuple[PositionFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralFigures:
    """A decision that was brought before the authority."""

    to: str
    on: date
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionFigures:
    """A binding decision or one of inquiry; a confidential one has only its number and its days."""

    number: str
    kind: DecisionKind
    text: str
    deadline: date | None
    done_on: date | None
    confidential: bool = False
    referrals: tuple[ReferralFigures, ...] = ()

    def late(self, on: date) -> int:
        """How many days after the deadline it was done, or the day has come without."""
        return max(0, ((self.done_on or on) - self.deadline).days) if self.deadline else 0


@dataclass(frozen=True, slots=True)
class MeasureFigures:
    """A measure that is to be done; of a confidential case only its number and its day."""

    number: int
    text: str
    owner: str
    due: date | None
    goal: str = ""
    case: str = ""
    source: str = ""
    confidential: bool = False
    source_kind: MeasureSource = MeasureSource.OTHER
    sign: str = ""


@dataclass(frozen=True, slots=True)
class MeasuresFigures:
    """How the measures raised in the year stand, the open ones by name, and the plan: all that is open."""

    in_time: int = 0
    late: int = 0
    open: int = 0
    overdue: tuple[MeasureFigures, ...] = ()
    dropped: int = 0
    plan: tuple[MeasureFigures, ...] = ()

    @property
    def done(self) -> int:
        """How many are done, in time or late."""
        return self.in_time + self.late

    @property
    def all(self) -> int:
        """How many were raised and not dropped."""
        return self.done + self.open + len(self.overdue)


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """How far somebody who must be trained had come."""

    name: str
    offices: tuple[PostKind, ...]
    hours: Decimal
    required: Decimal
    agreed: bool = False

    @property
    def done(self) -> bool:
        """Whether the hours are enough."""
        return self.hours >= self.required


@dataclass(frozen=True, slots=True)
class SignerFigures:
    """Somebody who signs the report, as what."""

    name: str
    kind: PostKind | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one report, as they were on a day."""

    year: int
    on: date
    body: BodyKind
    body_name: str
    undertaking: UndertakingFigures
    offices: tuple[OfficeFigures, ...] = ()
    chairs: tuple[ChairFigures, ...] = ()
    changes: tuple[ChangeFigures, ...] = ()
    senior: OfficeFigures | None = None
    areas: tuple[AreaFigures, ...] = ()
    meetings: tuple[MeetingFigures, ...] = ()
    cases: tuple[CaseFigures, ...] = ()
    votes: tuple[VoteFigures, ...] = ()
    decisions: tuple[DecisionFigures, ...] = ()
    measures: MeasuresFigures = field(default_factory=MeasuresFigures)
    training: tuple[TrainingFigures, ...] = ()
    signers: tuple[SignerFigures, ...] = ()

    def by_category(self) -> Mapping[MatterCategory, tuple[CaseFigures, ...]]:
        """Give the cases by the place the law has for them; every place is there, also with none (aml § 7-2)."""
        return {kind: tuple(each for each in self.cases if each.category is kind) for kind in MatterCategory}

    def voted(self) -> int:
        """Count the cases that were put to the vote."""
        return sum(each.outcome is Outcome.VOTE for each in self.cases)

    def agreed(self) -> int:
        """Count the cases that ended in agreement."""
        return sum(each.outcome is Outcome.AGREEMENT for each in self.cases)
