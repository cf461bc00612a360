"""Which positions belong in the minutes after a vote, under which headings, and which of them the law requires.

OLM § 3-16 (4) wants the majority's and the minority's position when there was a vote. At a tie there is no majority by
count, so the headings say what became of the position instead. A text follows its `side`, never its role: the role
changes while people still vote.
"""

from dataclasses import dataclass

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Choice, Kind, Method
from amu_desktop.domain.minutes_votes import Ending, Finding
from amu_desktop.domain.sentences import Sentence, sentence


class PositionRole(Kind):
    """What became of a position; the label is its heading."""

    MAJORITY = "majority", N_("Position of the majority")
    MINORITY = "minority", N_("Position of the minority")
    ADOPTED = "adopted", N_("The position that was adopted")
    NOT_ADOPTED = "not_adopted", N_("The position that was not adopted")
    CHAIRS = "chairs", N_("The position that had the chair's vote")
    NOT_CHAIRS = "not_chairs", N_("The position that did not have the chair's vote")
    FOR = "for", N_("Those who voted for held")
    AGAINST = "against", N_("Those who voted against held")
    PROPOSAL = "proposal", N_("Those who voted for proposal {letter} held")


WHAT_DID_MAJORITY_HOLD = N_("What did the majority hold, and why?")
WHAT_DID_MINORITY_HOLD = N_("What did the minority hold, and why?")
WHAT_DID_THEY_HOLD = N_("What did they hold, and why?")
REQUIRED = N_("Must be filled in because the vote was not unanimous")
UNANIMOUS = N_("Unanimous. Positions are optional.")
NOBODY_AGAINST = N_("Nobody voted against. Positions are optional.")
SOME_BLANK = N_("Some voted blank. You may write why. (optional)")
EMPTY_AGAINST = N_("Must be filled in when someone votes against.")
EMPTY_OTHER = N_("Must be filled in when someone votes for another proposal.")


@dataclass(frozen=True, slots=True)
class PositionSlot:
    """A box for a position.

    `side` is «for», «against», «blank» or the letter of a proposal, and is what a written text is kept by. `proposal`
    stands after the heading («Forslag B») where the heading does not say it. `voters` are attendances, none when the
    vote was secret. `error` is shown when a required box is left empty.
    """

    side: str
    role: PositionRole
    heading: Sentence
    proposal: Sentence | None
    voters: tuple[str, ...]
    votes: int
    required: bool
    placeholder: str
    help: str
    error: str


def positions(found: Finding) -> tuple[PositionSlot, ...]:
    """Give the boxes in the order they stand, the position that won first; a side without votes has none.

    Source: OLM § 3-16 (4); README rule 2 and the table of screens.md 5.3.
    """
    if found.ending is Ending.UNANSWERED or not found.sides:
        return ()
    roles = _roles(found)
    slots = tuple(_slot(found, side, role) for side, role in roles.items())
    if found.unanimous and found.blank:
        slots += (_slot(found, Choice.BLANK, PositionRole.MINORITY),)
    return slots


def _roles(found: Finding) -> dict[str, PositionRole]:
    if not found.winner:
        if found.method is Method.PROPOSALS:
            return dict.fromkeys(found.sides, PositionRole.PROPOSAL)
        return {Choice.FOR: PositionRole.FOR, Choice.AGAINST: PositionRole.AGAINST}
    if not found.by_chair:
        won, lost = PositionRole.MAJORITY, PositionRole.MINORITY
    elif found.ending is Ending.ADOPTED:
        won, lost = PositionRole.ADOPTED, PositionRole.NOT_ADOPTED
    else:
        won, lost = PositionRole.CHAIRS, PositionRole.NOT_CHAIRS
    return {found.winner: won, **{side: lost for side in found.sides if side != found.winner}}


def _slot(found: Finding, side: str, role: PositionRole) -> PositionSlot:
    blank = side == Choice.BLANK
    several = found.method is Method.PROPOSALS and not blank
    heading = sentence(role.label, letter=side) if role is PositionRole.PROPOSAL else sentence(role.label)
    names_it = role is PositionRole.PROPOSAL or not several
    return PositionSlot(
        side=str(side),
        role=role,
        heading=heading,
        proposal=None if names_it else sentence(N_("Proposal {letter}"), letter=side),
        voters=found.voters.get(side, ()),
        votes=found.blank if blank else found.counts[side],
        required=not found.unanimous,
        placeholder=_PLACEHOLDERS.get(role, WHAT_DID_THEY_HOLD),
        help=_help(found, blank=blank),
        error=EMPTY_OTHER if found.method is Method.PROPOSALS else EMPTY_AGAINST,
    )


def _help(found: Finding, *, blank: bool) -> str:
    if not found.unanimous:
        return REQUIRED
    if blank:
        return SOME_BLANK
    return NOBODY_AGAINST if found.blank else UNANIMOUS


_PLACEHOLDERS = {
    PositionRole.MAJORITY: WHAT_DID_MAJORITY_HOLD,
    PositionRole.MINORITY: WHAT_DID_MINORITY_HOLD,
}
