"""What is missing before minutes can be locked, and the advice on who attended (screens.md 5.3, README rule 11).

The law's part cannot be passed: an outcome or a text for every case, every required position, the deadline of a
decision under aml § 7-2 (5). Ours can, with a reason that is printed. Attendance that is short or uneven stops nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind, ItemKind, Outcome
from amu_desktop.domain.minutes import PositionRole, VoteResult
from amu_desktop.domain.minutes_votes import Ending
from amu_desktop.domain.sentences import Sentence, counted, sentence
from amu_desktop.law.answers import Grade
from amu_desktop.law.sources import AML, OLM, Citation

BINDING = frozenset({DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT})
MINUTES = OLM.at("3-16", 4)

UNEQUAL = "unequal"
"""The advice that the sides have not as many present; the reason for it is printed with the attendance."""


@dataclass(frozen=True, slots=True)
class DecisionForCheck:
    """A decision: its key, its weight, its deadline, and whether what it says, or what was proposed, is written."""

    id: str
    kind: DecisionKind
    deadline: date | None = None
    written: bool = True


@dataclass(frozen=True, slots=True)
class MeasureForCheck:
    """A measure: its key, its owner (a person's key or a name) and when it is due."""

    id: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ItemForCheck:
    """An item of the agenda. `text` is whatever is written under it; `positions` the written ones by side.

    `number` is as it is shown («17/2026»), `title` is used where there is none. `vote` is the counted vote, if any.
    An item that only holds other items (`holds_items`) needs no outcome of its own.
    """

    id: str
    number: str
    title: str
    kind: ItemKind = ItemKind.CASE
    outcome: Outcome | None = None
    text: str = ""
    vote: VoteResult | None = None
    positions: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[DecisionForCheck, ...] = ()
    measures: tuple[MeasureForCheck, ...] = ()
    holds_items: bool = False


@dataclass(frozen=True, slots=True)
class MemberForCheck:
    """A seat of the committee: its key, who holds it, and whether it is noted if they or a deputy came."""

    id: str
    name: str
    noted: bool


@dataclass(frozen=True, slots=True)
class MinutesForCheck:
    """The minutes as they stand; struck items are left out."""

    members: tuple[MemberForCheck, ...]
    items: tuple[ItemForCheck, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing: law cannot be passed, advice can with a reason.

    `item` is empty for the attendance. `field` is where the cursor goes: «outcome», «vote», «chair_choice»,
    «position:SIDE», «decision», «deadline:DECISION», «owner:MEASURE», «due:MEASURE», «text» or «attendance:MEMBER».
    """

    grade: Grade
    code: str
    says: Sentence
    item: str
    field: str
    cite: Citation | None = None


def missing_before_locking(minutes: MinutesForCheck) -> tuple[Missing, ...]:
    """List what is missing, in the order of the minutes, the attendance first."""
    found = [
        Missing(
            Grade.ADVICE,
            "attendance",
            sentence(N_("Attendance: did {name} come?"), name=member.name),
            "",
            f"attendance:{member.id}",
        )
        for member in minutes.members
        if not member.noted
    ]
    for item in minutes.items:
        found.extend(_missing_in(item))
    return tuple(found)


def blocks_locking(missing: Iterable[Missing]) -> bool:
    """Tell whether something is missing that the law requires."""
    return any(each.grade is Grade.LAW for each in missing)


def locking_heading(missing: tuple[Missing, ...]) -> tuple[Sentence, ...]:
    """Give the heading of the list at the bottom of the outline, and the sentence under it where there is one."""
    number = len(missing)
    if not number:
        return (sentence(N_("Ready to be locked")),)
    if blocks_locking(missing):
        one = N_("{n} thing is missing before the minutes can be locked")
        return (counted(number, one, N_("{n} things are missing before the minutes can be locked")),)
    return (
        counted(number, N_("{n} thing is missing in the minutes"), N_("{n} things are missing in the minutes")),
        sentence(N_("You can lock all the same. Write why, and it will stand in the minutes.")),
    )


def _missing_in(item: ItemForCheck) -> Iterator[Missing]:
    name = item.number or item.title
    ended = item.outcome is not None or bool(item.text.strip()) or item.holds_items
    if not ended and item.kind is ItemKind.ANY_OTHER:
        says = sentence(N_("Case {number}: was anything raised?"), number=name)
        yield Missing(Grade.ADVICE, "any_other_business", says, item.id, "text")
    elif not ended:
        says = sentence(N_("Case {number}: an outcome or a text"), number=name)
        yield Missing(Grade.LAW, "outcome", says, item.id, "outcome", MINUTES)
    if item.outcome is Outcome.VOTE:
        yield from _missing_in_vote(item, name)
    for decision in item.decisions:
        if decision.kind in BINDING and not decision.written:
            says = sentence(N_("Case {number}: what the decision says"), number=name)
            yield Missing(Grade.LAW, "decision", says, item.id, "decision", AML.at("7-2", 5))
        if decision.kind in BINDING and decision.deadline is None:
            says = sentence(N_("Case {number}: the deadline of the decision"), number=name)
            yield Missing(Grade.LAW, "deadline", says, item.id, f"deadline:{decision.id}", AML.at("7-2", 5))
    for measure in item.measures:
        if not measure.owner:
            says = sentence(N_("Case {number}: who is responsible for the measure"), number=name)
            yield Missing(Grade.ADVICE, "owner", says, item.id, f"owner:{measure.id}")
        if measure.due is None:
            says = sentence(N_("Case {number}: the deadline of the measure"), number=name)
            yield Missing(Grade.ADVICE, "due", says, item.id, f"due:{measure.id}")


def _missing_in_vote(item: ItemForCheck, name: str) -> Iterator[Missing]:
    if item.vote is None or item.vote.ending is Ending.UNANSWERED:
        says = sentence(N_("Case {number}: how each of them voted"), number=name)
        yield Missing(Grade.LAW, "vote", says, item.id, "vote", MINUTES)
        return
    if item.vote.asks_chair:
        says = sentence(N_("Case {number}: how the chair's vote fell"), number=name)
        yield Missing(Grade.LAW, "chair_choice", says, item.id, "chair_choice", AML.at("7-1", 4))
    for slot in item.vote.required_positions:
        if not item.positions.get(slot.side, "").strip():
            says = sentence(_POSITION[slot.role], number=name, letter=slot.side)
            yield Missing(Grade.LAW, "position", says, item.id, f"position:{slot.side}", MINUTES)


_POSITION = {
    PositionRole.MAJORITY: N_("Case {number}: the position of the majority"),
    PositionRole.MINORITY: N_("Case {number}: the position of the minority"),
    PositionRole.ADOPTED: N_("Case {number}: the position that was adopted"),
    PositionRole.NOT_ADOPTED: N_("Case {number}: the position that was not adopted"),
    PositionRole.CHAIRS: N_("Case {number}: the position that had the chair's vote"),
    PositionRole.NOT_CHAIRS: N_("Case {number}: the position that did not have the chair's vote"),
    PositionRole.FOR: N_("Case {number}: the position of those who voted for"),
    PositionRole.AGAINST: N_("Case {number}: the position of those who voted against"),
    PositionRole.PROPOSAL: N_("Case {number}: the position of those who voted for proposal {letter}"),
}


# ---------------------------------------------------------------- attendance


@dataclass(frozen=True, slots=True)
class AttendanceForCheck:
    """Who came: seats with a vote, and how many from each side are present to vote.

    `senior` and `ohs` tell whether the senior (or only) safety representative and the occupational health service are
    there; None where the committee has no such seat.
    """

    seats: int
    employer: int
    employees: int
    senior: bool | None = None
    ohs: bool | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """A remark on who attended; it stops nothing, and the committee may note why."""

    code: str
    says: Sentence
    grade: Grade = Grade.ADVICE


def attendance_heading(attendance: AttendanceForCheck) -> Sentence:
    """Say how many came, and whether they are equally many from each side."""
    present = attendance.employer + attendance.employees
    if present and attendance.employer == attendance.employees:
        return sentence(
            N_("{present} of {seats} came, as many from each side"), present=present, seats=attendance.seats
        )
    return sentence(
        N_("{present} of {seats} came, {employer} from the employer and {employees} from the employees"),
        present=present,
        seats=attendance.seats,
        employer=attendance.employer,
        employees=attendance.employees,
    )


def attendance_advice(attendance: AttendanceForCheck) -> tuple[Advice, ...]:
    """Give the remarks on who attended. The law sets no quorum, and unequal attendance makes no minutes invalid."""
    found = []
    if attendance.employer != attendance.employees:
        found.append(Advice(UNEQUAL, sentence(N_("The two sides do not have as many present."))))
    if (attendance.employer + attendance.employees) * 2 < attendance.seats:
        found.append(Advice("few", sentence(N_("Fewer than half of the members are present."))))
    if attendance.senior is False:
        found.append(Advice("senior", sentence(N_("The senior safety representative is not present."))))
    if attendance.ohs is False:
        found.append(Advice("ohs", sentence(N_("The occupational health service is not present."))))
    return tuple(found)
