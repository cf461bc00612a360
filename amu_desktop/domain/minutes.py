"""What a vote comes to: its verdict, the positions the minutes must hold, and what stands in the list of cases.

The door to the vote engine; the count, the positions and the words are in the `minutes_…` modules beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.domain.minutes_positions import PositionRole, PositionSlot, positions
from amu_desktop.domain.minutes_votes import Attendee, Doubt, Ending, Finding, Vote, find, options
from amu_desktop.domain.minutes_wording import explanation, item_summary, verdict, vote_summary
from amu_desktop.domain.sentences import Sentence

__all__ = [
    "Attendee",
    "Doubt",
    "Ending",
    "Finding",
    "PositionRole",
    "PositionSlot",
    "Vote",
    "VoteResult",
    "count_votes",
    "item_summary",
    "options",
]


@dataclass(frozen=True, slots=True)
class VoteResult:
    """A counted vote: `found` has the numbers, the rest is what is shown and demanded because of them."""

    found: Finding
    verdict: Sentence
    explanation: tuple[Sentence, ...]
    positions: tuple[PositionSlot, ...]

    @property
    def ending(self) -> Ending:
        """How the vote ended."""
        return self.found.ending

    @property
    def counts(self) -> Mapping[str, int]:
        """The votes for each choice, blank not among them."""
        return self.found.counts

    @property
    def blank(self) -> int:
        """The blank votes."""
        return self.found.blank

    @property
    def winner(self) -> str:
        """«for», «against», the letter of the adopted proposal, or empty."""
        return self.found.winner

    @property
    def by_chair(self) -> bool:
        """Whether the chair's vote decided at a tie (aml § 7-1 (4))."""
        return self.found.by_chair

    @property
    def unanimous(self) -> bool:
        """Whether nobody voted against or for another proposal."""
        return self.found.unanimous

    @property
    def uncertain(self) -> bool:
        """Whether the chip «Usikkert» stands beside the verdict."""
        return self.found.doubt is not None

    @property
    def asks_chair(self) -> bool:
        """Whether the chair must be asked how the casting vote falls: a secret vote that is equal."""
        return self.found.doubt is Doubt.SECRET_TIE

    @property
    def required_positions(self) -> tuple[PositionSlot, ...]:
        """The positions without which the minutes cannot be locked (OLM § 3-16 (4))."""
        return tuple(slot for slot in self.positions if slot.required)

    def summary(self, kind: DecisionKind | None = None) -> Sentence:
        """Give the outcome in the few words of the list of cases: «Vedtak. 4–2»."""
        return vote_summary(self.found, kind)


def count_votes(vote: Vote) -> VoteResult:
    """Count a vote and say what follows from it (aml § 7-1 (4), OLM § 3-16 (3)(4)).

    Raises UserError, with the field that is wrong, when nobody entitled is present, somebody votes without the right
    or stands on both sides, or the totals of a secret vote do not sum to those who voted.
    """
    found = find(vote)
    return VoteResult(found, verdict(found), explanation(found), positions(found))
