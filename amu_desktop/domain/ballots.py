"""The papers of an election: do the numbers add up, how many voted, and how each ballot is judged.

What anybody voted is nowhere here: the roll gives one number, those ticked, and the box gives the others. A difference
is never hidden; it is explained in writing and the explanation is printed in the election record.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Kind
from amu_desktop.domain.sentences import Sentence, counted, sentence

TURNOUT_SMALLEST = 5  # a department with fewer voters is not printed: its turnout would be about somebody
PERCENT = 100
TENTH = Decimal("0.1")


class Equation(Kind):
    """What must add up: the papers printed, those handed out, those in the box, and the box against the roll."""

    PAPER = "paper", N_("The papers: handed out, spoilt before that and unused are all that were printed")
    VOTERS = "voters", N_("The voters: ticked, exchanged and without a tick are all that were handed out")
    BOX = "box", N_("The ballot box: approved, blank and rejected are all that lay in it")
    ROLL = "roll", N_("The ballot box and the roll: as many ballots as ticks")


class VerdictState(StrEnum):
    """How the numbers stand together."""

    PENDING = "pending"
    RIGHT = "right"
    EXPLAINED = "explained"
    WRONG = "wrong"


FIELDS: Mapping[Equation, tuple[tuple[str, ...], str]] = {
    Equation.PAPER: (("issued", "spoilt", "unused"), "printed"),
    Equation.VOTERS: (("ticked", "exchanged", "unticked"), "issued"),
    Equation.BOX: (("valid", "blank", "rejected"), "in_box"),
    Equation.ROLL: (("in_box",), "ticked"),
}
"""The fields added together, and the field they must come to."""


@dataclass(frozen=True, slots=True)
class PaperCount:
    """The papers of one election, None where nobody has counted yet.

    `spoilt` were spoilt before they were handed out, `exchanged` were given back for a new one, `unticked` were handed
    out without a tick in the roll. `explanations` are what the board found, one for each equation with a difference.
    """

    printed: int | None = None
    issued: int | None = None
    spoilt: int | None = None
    unused: int | None = None
    ticked: int | None = None
    exchanged: int | None = None
    unticked: int | None = None
    in_box: int | None = None
    valid: int | None = None
    blank: int | None = None
    rejected: int | None = None
    explanations: Mapping[Equation, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Balance:
    """One equation: its terms, what they must come to, and what was written about a difference."""

    equation: Equation
    terms: tuple[int | None, ...]
    total: int | None
    explanation: str = ""

    @property
    def sum(self) -> int | None:
        """What the terms come to, None while one is missing."""
        numbers = [term for term in self.terms if term is not None]
        return sum(numbers) if len(numbers) == len(self.terms) else None

    @property
    def difference(self) -> int | None:
        """How many are missing; below nothing, how many there are too many of."""
        return None if self.total is None or self.sum is None else self.total - self.sum

    @property
    def judged(self) -> bool:
        """Whether every number is there."""
        return self.difference is not None

    @property
    def even(self) -> bool:
        """Whether it adds up by itself."""
        return self.difference == 0

    @property
    def needs_explanation(self) -> bool:
        """Whether there is a difference nobody has written about."""
        return self.judged and not self.even and not self.explanation.strip()

    @property
    def ok(self) -> bool:
        """Whether it adds up, or the difference is explained."""
        return self.judged and not self.needs_explanation

    @property
    def says(self) -> Sentence | None:
        """What the difference is, None while a number is missing or when there is no difference."""
        if not self.difference:
            return None
        missing, too_many = _DIFFERENCES[self.equation]
        return counted(abs(self.difference), *(missing if self.difference > 0 else too_many))


@dataclass(frozen=True, slots=True)
class Verdict:
    """All equations together, in the words under them."""

    state: VerdictState
    says: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of those entitled voted; `share` in percent with one decimal, None where nobody is entitled."""

    voted: int
    entitled: int
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Marks:
    """The crosses of all candidates together, against what the approved ballots can hold."""

    total: int
    most: int | None
    judged: bool
    errors: Mapping[str, Sentence]
    says: Sentence | None
    advice: Sentence | None

    @property
    def ok(self) -> bool:
        """Whether every number is there and none of them is impossible."""
        return self.judged and not self.errors and self.most is not None and self.total <= self.most


@dataclass(frozen=True, slots=True)
class Tally:
    """Ballots counted one by one."""

    votes: Mapping[str, int]
    valid: int
    blank: int
    rejected: int


def balance(count: PaperCount) -> tuple[Balance, ...]:
    """Set up the four equations of the election record; raises UserError at a number below nothing."""
    for terms, total in FIELDS.values():
        for name in (*terms, total):
            _not_negative(getattr(count, name), name)
    return tuple(
        Balance(
            equation,
            tuple(getattr(count, name) for name in terms),
            getattr(count, total),
            count.explanations.get(equation, ""),
        )
        for equation, (terms, total) in FIELDS.items()
    )


def verdict(balances: Iterable[Balance], ticked: int | None, entitled: int) -> Verdict:
    """Say whether the numbers add up; what is wrong is said before everything is filled in."""
    each = tuple(balances)
    wrong = tuple(one.says for one in each if one.needs_explanation and one.says)
    if wrong:
        return Verdict(VerdictState.WRONG, (*wrong, sentence(N_("Count once more, or write down what you found."))))
    if ticked is None or not all(one.judged for one in each):
        return Verdict(VerdictState.PENDING, (sentence(N_("Some numbers are still missing.")),))
    voted = sentence(N_("{voted} of {entitled} entitled to vote voted."), voted=ticked, entitled=entitled)
    if all(one.even for one in each):
        return Verdict(VerdictState.RIGHT, (sentence(N_("The numbers add up.")), voted))
    return Verdict(VerdictState.EXPLAINED, (sentence(N_("What does not add up is explained.")), voted))


def check_turnout(ticked: int, entitled: int) -> None:
    """Refuse more ticks than there are people in the roll: raises UserError at `ticked`."""
    _not_negative(ticked, "ticked")
    if ticked > entitled:
        raise UserError(
            "{ticked} are ticked, but only {entitled} stand in the roll.", "ticked", ticked=ticked, entitled=entitled
        )


def turnout(voted: int, entitled: int) -> Turnout:
    """Work out the turnout in percent."""
    share = (Decimal(PERCENT * voted) / entitled).quantize(TENTH, ROUND_HALF_UP) if entitled else None
    return Turnout(voted, entitled, share)


def printable_turnout(groups: Mapping[str, tuple[int, int]]) -> dict[str, Turnout | None]:
    """Give the turnout of each group, from (voted, entitled); None for groups too small to be printed.

    Where only one group is too small, the next smallest is left out too: else the total would give the first away.
    """
    by_size = sorted(groups, key=lambda name: groups[name][1])
    small = sum(entitled < TURNOUT_SMALLEST for _, entitled in groups.values())
    hidden = set(by_size[: 2 if small == 1 else small])
    return {name: None if name in hidden else turnout(*numbers) for name, numbers in groups.items()}


def check_marks(votes: Mapping[str, int | None], valid: int | None, max_marks: int) -> Marks:
    """Compare the crosses with the approved ballots (OLM § 3-9 (3)).

    Nobody can have more than there are ballots, nor all together more than `max_marks` on each. At a show of
    hands `valid` is how many raised theirs. None is a number not yet typed.
    """
    given = {name: number for name, number in votes.items() if number is not None}
    errors = {
        name: says for name, number in given.items() if (says := _wrong_votes(number, valid, max_marks)) is not None
    }
    total = sum(given.values())
    judged = valid is not None and len(given) == len(votes)
    if valid is None:
        return Marks(total, None, judged=False, errors=errors, says=None, advice=None)
    most = valid * max_marks
    values = {"marks": total, "ballots": valid, "most": max_marks}
    if total > most:
        says = sentence(N_("{marks} crosses on {ballots} ballots is more than {most} crosses on each."), **values)
    else:
        says = sentence(N_("{marks} crosses on {ballots} ballots. That is within {most} crosses on each."), **values)
    few = judged and total < valid
    advice = sentence(N_("There are fewer crosses than approved ballots. A ballot without a cross is blank."))
    return Marks(total, most, judged, errors, says, advice if few else None)


def check_rejections(reasons: Iterable[int], rejected: int) -> None:
    """Refuse reasons, a number for each, that do not come to the rejected ballots: raises UserError at `rejected`."""
    given = 0
    for number in reasons:
        _not_negative(number, "rejected")
        given += number
    if given != rejected:
        raise UserError(
            "{rejected} ballots are rejected, and a reason is given for {given}.",
            "rejected",
            rejected=rejected,
            given=given,
        )


def tally(ballots: Iterable[frozenset[str]], candidates: Iterable[str], max_marks: int) -> Tally:
    """Count ballots one by one: without a cross it is blank, with more than `max_marks` or another name rejected."""
    names = frozenset(candidates)
    votes: Counter[str] = Counter(dict.fromkeys(names, 0))
    kinds: Counter[str] = Counter()
    for marks in ballots:
        if not marks:
            kinds["blank"] += 1
        elif len(marks) > max_marks or marks - names:
            kinds["rejected"] += 1
        else:
            kinds["valid"] += 1
            votes.update(marks)
    return Tally(dict(votes), kinds["valid"], kinds["blank"], kinds["rejected"])


def _wrong_votes(number: int, valid: int | None, max_marks: int) -> Sentence | None:
    if number < 0 or max_marks < 1:
        return sentence(NEGATIVE)
    if valid is not None and number > valid:
        text = N_("No candidate can have more votes than there are approved ballots: {ballots}.")
        return sentence(text, ballots=valid)
    return None


def _not_negative(number: int | None, name: str) -> None:
    if number is not None and number < 0:
        raise UserError(NEGATIVE, name)


NEGATIVE = N_("The number cannot be below zero.")

_DIFFERENCES: Mapping[Equation, tuple[tuple[str, str], tuple[str, str]]] = {
    Equation.PAPER: (
        (
            N_("One printed ballot is not accounted for."),
            N_("{n} printed ballots are not accounted for."),
        ),
        (
            N_("There is one ballot more than were printed."),
            N_("There are {n} ballots more than were printed."),
        ),
    ),
    Equation.VOTERS: (
        (
            N_("One ballot that was handed out is not accounted for."),
            N_("{n} ballots that were handed out are not accounted for."),
        ),
        (
            N_("One more is accounted for than was handed out."),
            N_("{n} more are accounted for than were handed out."),
        ),
    ),
    Equation.BOX: (
        (
            N_("One ballot in the box is neither approved, blank nor rejected."),
            N_("{n} ballots in the box are neither approved, blank nor rejected."),
        ),
        (
            N_("One ballot more has been counted than lay in the box."),
            N_("{n} ballots more have been counted than lay in the box."),
        ),
    ),
    Equation.ROLL: (
        (N_("One ballot is missing."), N_("{n} ballots are missing.")),
        (N_("There is one ballot too many in the box."), N_("There are {n} ballots too many in the box.")),
    ),
}
