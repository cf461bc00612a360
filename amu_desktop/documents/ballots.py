"""Ballot papers, 1, 2, 4 or 8 on a sheet (paper.md 7.4): without id, code, number or time, and every copy the same."""

from dataclasses import dataclass

from amu_desktop.documents.election_data import Candidate, ElectionOf


@dataclass(frozen=True, slots=True)
class Ballots:
    """The ballots of an election: who stands, how many marks, and how many copies are wanted.

    `per_sheet` is 1, 2, 4 or 8, or 0 for the most that fits. `own_rule` is the undertaking's own sentence on how
    faulty ballots are judged, in place of the one the paper has.
    """

    undertaking: str
    election: ElectionOf
    candidates: tuple[Candidate, ...]
    marks: int
    copies: int
    per_sheet: int = 0
    own_rule: str = ""
