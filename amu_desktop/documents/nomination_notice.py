"""The notice that asks for candidates (paper.md 7.3, the stage before the notice of the election, series OPP-VALG)."""

from dataclasses import dataclass
from datetime import date, time

from amu_desktop.documents.election_data import ElectionOf, Seats


@dataclass(frozen=True, slots=True)
class NominationNotice:
    """The deadline for candidates, where they are handed in, and who the election board is."""

    election: ElectionOf
    seats: Seats
    deadline: date
    hand_in: str
    board: tuple[str, ...]
    deadline_time: time | None = None
