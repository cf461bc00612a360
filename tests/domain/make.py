"""Factories for the tests of domain: votes with a choice each, the chair the first of the employees."""

from collections.abc import Sequence

from amu_desktop.core.language import Translator, translator
from amu_desktop.domain.kinds import Choice, Method, Side
from amu_desktop.domain.minutes import Attendee, Vote, VoteResult, count_votes
from amu_desktop.domain.sentences import say, say_all

LETTERS = "ABCDEF"
CHAIR = "p0"


def norwegian() -> Translator:
    """Give the bokmål translator."""
    return translator("nb")


def attendees(number: int) -> tuple[Attendee, ...]:
    """Make people with the right to vote, every other one from each side; the first is called Tor Egil Bakke."""
    sides = (Side.EMPLOYEES, Side.EMPLOYER)
    return tuple(
        Attendee(f"p{n}", "Tor Egil Bakke" if n == 0 else f"Person {n}", f"person{n}", sides[n % 2], votes=True)
        for n in range(number)
    )


def for_or_against(ayes: int, noes: int, blank: int = 0, *, chair: str = "") -> VoteResult:
    """Count an open vote for or against; `chair` is how the chair voted, empty when the chair was not there."""
    choices = [Choice.FOR] * ayes + [Choice.AGAINST] * noes + [Choice.BLANK] * blank
    return _counted(choices, Method.FOR_AGAINST, (), chair)


def between(counts: Sequence[int], blank: int = 0, *, chair: str = "") -> VoteResult:
    """Count an open vote between proposals A, B, C…; `chair` as in :func:`for_or_against`."""
    choices = [LETTERS[n] for n, count in enumerate(counts) for _ in range(count)] + [Choice.BLANK] * blank
    return _counted(choices, Method.PROPOSALS, tuple(LETTERS[: len(counts)]), chair)


def _counted(choices: Sequence[str], method: Method, proposals: tuple[str, ...], chair: str) -> VoteResult:
    ordered = list(choices)
    if chair:
        ordered.remove(chair)
        ordered.insert(0, chair)
    people = attendees(len(ordered))
    cast = {each.id: choice for each, choice in zip(people, ordered, strict=True)}
    return count_votes(Vote(people, cast, method, proposals, chair=CHAIR if chair else "away"))


def verdict(result: VoteResult) -> str:
    """Say the verdict in bokmål."""
    return say(result.verdict, norwegian())


def under(result: VoteResult) -> str:
    """Say what stands under the verdict in bokmål."""
    return say_all(result.explanation, norwegian())


def headings(result: VoteResult) -> list[str]:
    """Say the headings of the boxes in bokmål, with «Forslag B» where it stands after the heading."""
    t = norwegian()
    return [
        say(slot.heading, t) + (f" · {say(slot.proposal, t)}" if slot.proposal else "") for slot in result.positions
    ]
