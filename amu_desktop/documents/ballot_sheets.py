"""The blocks that only elections have: sheets of ballots, and boxes for strokes in fives."""

from dataclasses import dataclass

from amu_desktop.documents.blocks import Block

MOST_NAMES = 40
"""More names than this stand on no ballot."""


@dataclass(frozen=True, slots=True)
class NameOnBallot:
    """A name with its box, and the department under it."""

    name: str
    works_in: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot paper: everything that stands on it, in reading order, and nothing else."""

    undertaking: str
    day: str
    title: str
    elected: str
    marks: str
    names: tuple[NameOnBallot, ...]
    rule: str
    stamp: str


@dataclass(frozen=True, slots=True)
class BallotSheets(Block):
    """A ballot again and again: so many on a sheet of A4, and so many sheets, all of them the same."""

    ballot: Ballot
    per_sheet: int
    sheets: int


@dataclass(frozen=True, slots=True)
class StrokeBoxes(Block):
    """Boxes for the pen, each for five strokes."""

    boxes: int
