"""The sheet the marks are counted on, five strokes in each box (series VALG-TELL)."""

from dataclasses import dataclass

from amu_desktop.documents.election_data import ElectionOf


@dataclass(frozen=True, slots=True)
class TallySheet:
    """The candidates in the order of the ballot, and how many ballots may have to be counted."""

    election: ElectionOf
    candidates: tuple[str, ...]
    ballots: int
