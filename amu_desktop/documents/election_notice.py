"""The notice of an election and its candidates (paper.md 7.3, series OPP-VALG)."""

from dataclasses import dataclass

from amu_desktop.documents.election_data import Candidate, ElectionOf, Form, Hours, Order, Seats


@dataclass(frozen=True, slots=True)
class ElectionNotice:
    """When and where to vote, for what, and who stands, each with the proposer."""

    election: ElectionOf
    seats: Seats
    form: Form
    hours: Hours
    candidates: tuple[Candidate, ...]
    order: Order
    board: tuple[str, ...]
