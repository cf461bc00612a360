"""The count of a vote: who may vote, what they chose, and what the law makes of it (aml § 7-1 (4), OLM § 3-16).

A blank vote is never counted for or against. That is our reading: the law says neither what majority a vote needs nor
how blank votes count. Where counting all who voted would give another answer, the answer is uncertain.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Choice, Method, Side

MIN_PROPOSALS = 2
DECIDED_BY_CHAIR = 2  # § 7-1 (4) says «ved stemmelikhet»: we read it for two equal sides, not for three


class Ending(StrEnum):
    """How a vote ended."""

    ADOPTED = "adopted"
    FELL = "fell"
    UNDECIDED = "undecided"
    UNANSWERED = "unanswered"


class Doubt(StrEnum):
    """Why the answer is «Usikkert»: the law is silent."""

    BLANK_VOTES = "blank_votes"
    ALL_BLANK = "all_blank"
    CHAIR_BLANK = "chair_blank"
    CHAIR_ABSENT = "chair_absent"
    SECRET_TIE = "secret_tie"
    NO_MAJORITY = "no_majority"
    EQUAL_PROPOSALS = "equal_proposals"
    EQUAL_LEADERS = "equal_leaders"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody present: the key of the attendance, the person, the side, and whether they vote."""

    id: str
    name: str
    person: str
    side: Side | None
    votes: bool


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as it was held.

    `choices` maps an attendance to «for», «against», «blank», «absent» (not there in this case) or the letter of a
    proposal. In a secret vote only `totals` count, and `chair_choice` is the chair's answer when the votes are equal.
    `chair` is the attendance of the one whose vote decides, empty when the chair is not there.
    """

    attendees: tuple[Attendee, ...]
    choices: Mapping[str, str] = field(default_factory=dict)
    method: Method = Method.FOR_AGAINST
    proposals: tuple[str, ...] = ()
    chair: str = ""
    secret: bool = False
    totals: Mapping[str, int] = field(default_factory=dict)
    chair_choice: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the count found, before anything is put into words.

    `winner` is «for», «against», the letter of a proposal, or empty. `voters` is empty in a secret vote.
    """

    method: Method
    ending: Ending
    counts: Mapping[str, int]
    blank: int
    winner: str = ""
    by_chair: bool = False
    unanimous: bool = False
    doubt: Doubt | None = None
    unanswered: int = 0
    chair_name: str = ""
    secret: bool = False
    voters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def sides(self) -> tuple[str, ...]:
        """The choices that got votes, blank not among them."""
        return tuple(side for side, count in self.counts.items() if count)

    @property
    def cast(self) -> int:
        """The votes that are counted."""
        return sum(self.counts.values())


def options(vote: Vote) -> tuple[str, ...]:
    """Give what can be voted for, blank not among them: for and against, or the letters of the proposals."""
    return (Choice.FOR, Choice.AGAINST) if vote.method is Method.FOR_AGAINST else vote.proposals


def find(vote: Vote) -> Finding:
    """Count a vote and find how it ended.

    Raises UserError with the field that is wrong: nobody entitled is present, somebody votes without the right or
    stands on both sides, or the totals of a secret vote do not sum to those who voted.
    """
    voters = _voters(vote)
    counts = _secret_counts(vote, len(voters)) if vote.secret else _open_counts(vote, voters)
    blank = counts.pop(Choice.BLANK)
    by_side: dict[str, tuple[str, ...]] = {}
    if not vote.secret:
        for side in (*counts, Choice.BLANK):
            by_side[side] = tuple(each.id for each in voters if vote.choices.get(each.id) == side)
    missing = len(voters) - sum(counts.values()) - blank
    ending, winner, by_chair, doubt = _ending(vote, voters, counts, blank) if not missing else _WAITING
    against_all = vote.method is Method.FOR_AGAINST and counts[Choice.AGAINST] > 0
    return Finding(
        method=vote.method,
        ending=ending,
        counts=counts,
        blank=blank,
        winner=winner,
        by_chair=by_chair,
        unanimous=not missing and sum(count > 0 for count in counts.values()) == 1 and not against_all,
        doubt=doubt,
        unanswered=missing,
        chair_name=next((each.name for each in voters if each.id == vote.chair), ""),
        secret=vote.secret,
        voters=by_side,
    )


_Outcome = tuple[Ending, str, bool, Doubt | None]
_WAITING: _Outcome = (Ending.UNANSWERED, "", False, None)


def _voters(vote: Vote) -> tuple[Attendee, ...]:
    away = {key for key, choice in vote.choices.items() if choice == Choice.ABSENT}
    voters = tuple(each for each in vote.attendees if each.votes and each.id not in away)
    if not voters:
        raise UserError("Nobody with the right to vote is present. Enter the attendance first.", "attendance")
    sides: dict[str, Side | None] = {}
    for each in voters:
        if each.person in sides and sides[each.person] is not each.side:
            raise UserError(
                "{name} stands on both sides. Take one of them away.", f"attendance:{each.id}", name=each.name
            )
        if each.person in sides:
            raise UserError("{name} is entered twice. Take one of them away.", f"attendance:{each.id}", name=each.name)
        sides[each.person] = each.side
    if vote.method is Method.PROPOSALS and len(set(vote.proposals)) < MIN_PROPOSALS:
        raise UserError("Write at least two proposals, or vote for or against.", "proposals")
    return voters


def _open_counts(vote: Vote, voters: tuple[Attendee, ...]) -> dict[str, int]:
    entitled = {each.id for each in voters}
    names = {each.id: each.name for each in vote.attendees}
    allowed = (*options(vote), Choice.BLANK)
    for key, choice in vote.choices.items():
        if choice == Choice.ABSENT:
            continue
        if key not in entitled and key in names:
            raise UserError("{name} has no right to vote.", f"vote:{key}", name=names[key])
        if key not in entitled:
            raise UserError("Someone who is not present has been given a vote. Take the vote away.", f"vote:{key}")
        if choice not in allowed:
            raise UserError("{name} has voted for something that is not up for a vote.", f"vote:{key}", name=names[key])
    found = Counter(vote.choices[each.id] for each in voters if each.id in vote.choices)
    return {choice: found[choice] for choice in allowed}


def _secret_counts(vote: Vote, voted: int) -> dict[str, int]:
    allowed = (*options(vote), Choice.BLANK)
    for choice, number in vote.totals.items():
        if choice not in allowed or number < 0:
            raise UserError("Enter how many voted for each choice, as whole numbers.", f"totals:{choice}")
    counts = {choice: vote.totals.get(choice, 0) for choice in allowed}
    total = sum(counts.values())
    if total not in (0, voted):
        raise UserError("The sum is {total}, but {voted} voted. Count again.", "totals", total=total, voted=voted)
    if vote.chair_choice in allowed and total and not counts[vote.chair_choice]:
        raise UserError("Nobody voted as the chair is said to have done. Correct one of them.", "chair_choice")
    return counts


def _ending(vote: Vote, voters: tuple[Attendee, ...], counts: Mapping[str, int], blank: int) -> _Outcome:
    standing = [side for side, count in counts.items() if count]
    if not standing:
        return Ending.UNDECIDED, "", False, Doubt.ALL_BLANK
    cast = sum(counts.values())
    top = max(counts.values())
    leaders = [side for side in standing if counts[side] == top]
    if top * 2 > cast:
        return _won(leaders[0], blank_decides=top * 2 <= cast + blank)
    if len(standing) == len(leaders) == DECIDED_BY_CHAIR:
        return _tie(_chairs_choice(vote, voters), leaders, blank)
    if len(leaders) == 1:
        return Ending.UNDECIDED, "", False, Doubt.NO_MAJORITY
    return Ending.UNDECIDED, "", False, Doubt.EQUAL_PROPOSALS if leaders == standing else Doubt.EQUAL_LEADERS


def _won(winner: str, *, blank_decides: bool, by_chair: bool = False) -> _Outcome:
    if winner == Choice.AGAINST:
        return Ending.FELL, winner, by_chair, None
    return Ending.ADOPTED, winner, by_chair, Doubt.BLANK_VOTES if blank_decides else None


def _tie(chair: str, leaders: list[str], blank: int) -> _Outcome:
    if chair in leaders:
        return _won(chair, blank_decides=blank > 0, by_chair=True)
    doubts = {Choice.BLANK: Doubt.CHAIR_BLANK, Choice.ABSENT: Doubt.CHAIR_ABSENT}
    return Ending.UNDECIDED, "", False, next((doubts[key] for key in doubts if key == chair), Doubt.SECRET_TIE)


def _chairs_choice(vote: Vote, voters: tuple[Attendee, ...]) -> str:
    if vote.chair not in {each.id for each in voters}:
        return Choice.ABSENT
    return vote.chair_choice if vote.secret else vote.choices[vote.chair]
