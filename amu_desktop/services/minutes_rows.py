"""The rows that minutes come up as: everything nested, frozen, and the same for window, paper, check and seal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import (
    Capacity,
    DecisionKind,
    Ground,
    ItemKind,
    MatterCategory,
    MeasureState,
    MeetingKind,
    MeetingState,
    Method,
    Outcome,
    Presence,
    Side,
)
from amu_desktop.domain.minutes import PositionSlot, VoteResult
from amu_desktop.domain.sentences import Sentence


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list; `cases` counts the items that were not struck."""

    id: str
    body_id: str
    body: str
    body_code: str
    year: int
    ordinal: int
    kind: MeetingKind
    state: MeetingState
    starts_at: datetime
    ends_at: datetime | None
    place: str
    note: str
    cancelled_why: str
    cases: int
    kinds: frozenset[DecisionKind] = frozenset(DecisionKind)
    """The kinds of decision the body may make."""
    votes: bool = True
    """Whether there are votes in meetings of the body at all."""

    @property
    def label(self) -> str:
        """The number of the meeting: «3/2026»."""
        return f"{self.ordinal}/{self.year}"

    @property
    def locked(self) -> bool:
        """Whether the minutes are locked."""
        return self.state is MeetingState.LOCKED


@dataclass(frozen=True, slots=True)
class NumberRow:
    """The number of one item; `label` is written by the pattern of its series: «17/2026», «RS 3/19»."""

    id: str
    series_id: str
    prefix: str
    year: int
    n: int
    label: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Somebody at the meeting, or expected there; `chair` is whose vote decides at a tie."""

    id: str
    person_id: str
    name: str
    function: str
    capacity: Capacity
    side: Side | None
    votes: bool
    presence: Presence | None
    post_id: str | None
    standing_in_for: str | None
    standing_in_for_name: str
    chair: bool
    senior: bool
    order_key: str

    @property
    def there(self) -> bool:
        """Whether this person was at the meeting, in the room or by video."""
        return self.presence in {Presence.PRESENT, Presence.REMOTE}


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Somebody who came (`into`) or went; without a time they stood back from this one case."""

    id: str
    attendance_id: str
    name: str
    into: bool
    at: time | None
    reason: str


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal for a decision; a single one has no letter."""

    id: str
    letter: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class BallotRow:
    """A vote as it was entered.

    `choices` maps an attendance to «for», «against», «blank», «absent» or the letter of a proposal; `totals` maps the
    same to numbers when the vote was secret. `sides` holds the totals of each side where only those are known.
    """

    id: str
    method: Method
    secret: bool
    chair_choice: str
    agreed_afterwards: str
    choices: Mapping[str, str]
    totals: Mapping[str, int]
    side_totals: Mapping[Side, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A box for a position, filled or empty.

    `side` is «for», «against», «blank» or the letter of a proposal. `slot` is None when the text belongs to a side that
    no longer has votes: it is kept, and shown only in the editor. `id` is None while nothing has been written.
    `extra` is a further position of the same side; `holders` are the attendances behind it.
    """

    id: str | None
    side: str
    slot: PositionSlot | None
    heading: Sentence | None
    proposal: Sentence | None
    required: bool
    extra: bool
    text: str
    wall_text: str
    holders: tuple[str, ...]
    names: tuple[str, ...]
    votes: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What somebody asked to have written (`kind` «statement») or why they stood back («stood_back»)."""

    id: str
    person_id: str | None
    name: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class MinutesMeasureRow:
    """A measure as the minutes have it; `number` is 0 until the minutes are locked."""

    id: str
    number: int
    text: str
    owner_id: str | None
    owner: str
    due: date | None
    state: MeasureState


@dataclass(frozen=True, slots=True)
class FirstRaised:
    """The first time a case was up, when that was in an earlier meeting."""

    on: date
    number: str
    meeting: str


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file that goes with an item; `health_cleared` None means nobody has answered yet (aml § 7-2 (4))."""

    id: str
    name: str
    sha256: str
    health_cleared: bool | None


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One treatment of a case, with its vote and everything that was written.

    `result` is the count of the vote; `vote_error` says why it can't be counted. `summary` is the outcome in a few
    words. `away` are the attendances that did not take part in this case. `decision` is the text that was decided:
    the proposal as it stood, or the committee's own words. A confidential item prints only in the annex.
    """

    id: str
    matter_id: str | None
    parent_id: str | None
    depth: int
    number: NumberRow | None
    order_key: str
    kind: ItemKind
    title: str
    category: MatterCategory
    confidential: bool
    ground: Ground | None
    background: str
    discussion: str
    annex_text: str
    outcome: Outcome | None
    decision_kind: DecisionKind | None
    own_decision: bool
    decision_text: str
    decision: str
    deadline: date | None
    postponed_to: str | None
    postponed_label: str
    wall_text: str
    planned_minutes: int | None
    struck_why: str
    first_raised: FirstRaised | None
    proposals: tuple[ProposalRow, ...]
    ballot: BallotRow | None
    result: VoteResult | None
    vote_error: UserError | None
    summary: Sentence
    positions: tuple[PositionRow, ...]
    statements: tuple[StatementRow, ...]
    passages: tuple[PassageRow, ...]
    away: frozenset[str]
    measures: tuple[MinutesMeasureRow, ...]
    attachments: tuple[AttachmentRow, ...]

    @property
    def label(self) -> str:
        """The number as it is written, empty until it is given."""
        return self.number.label if self.number else ""

    @property
    def struck(self) -> bool:
        """Whether the item was taken off the agenda."""
        return bool(self.struck_why)

    @property
    def proposal(self) -> str:
        """The text of the only proposal."""
        return next((each.text for each in self.proposals if not each.letter), "")


@dataclass(frozen=True, slots=True)
class OmissionRow:
    """Something of ours left out when the minutes were locked, with the reason given, or a remark on the attendance.

    `code` begins with «attendance», «owner», «due» or «any_other_business» for what was left out, and is «unequal»,
    «few», «senior» or «ohs» for a remark.
    """

    id: str
    item_id: str | None
    code: str
    what: Sentence
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A dated correction to locked minutes."""

    id: str
    item_id: str | None
    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ChairRow:
    """Who had the chair: the name, the side, and from when; `leads` is somebody else who led this meeting."""

    person_id: str
    name: str
    side: Side | None
    since: date
    until: date | None
    leads: str


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """The minutes of one meeting, whole."""

    meeting: MeetingRow
    chair: ChairRow | None
    led_by_id: str | None
    secretary_id: str | None
    secretary: str
    attendance: tuple[AttendanceRow, ...]
    demanded_by: tuple[str, ...]
    items: tuple[ItemRow, ...]
    omissions: tuple[OmissionRow, ...]
    corrections: tuple[CorrectionRow, ...]
    locked_at: datetime | None
    locked_by: str
    begun: bool

    def of_side(self, side: Side | None) -> tuple[AttendanceRow, ...]:
        """Give those of one side, in the order of the seats; None gives those without a vote."""
        return tuple(each for each in self.attendance if each.side is side)

    def item(self, item_id: str) -> ItemRow:
        """Give one item; raises StopIteration when it is not of these minutes."""
        return next(each for each in self.items if each.id == item_id)

    @property
    def voters(self) -> tuple[AttendanceRow, ...]:
        """Those present who have a vote, one a seat: a deputy of a member who came for some of it is not counted."""
        came = {each.person_id for each in self.attendance if each.there}
        return tuple(each for each in self.attendance if each.votes and each.there and each.standing_in_for not in came)

    @property
    def confidential(self) -> bool:
        """Whether anything of it belongs in the annex."""
        return any((item.confidential or item.annex_text) and not item.struck for item in self.items)
