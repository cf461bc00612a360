"""The notice of the result of an election (paper.md 7.6, series OPP-RES)."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.documents.election_data import ElectionOf
from amu_desktop.documents.election_record_data import CandidateResult, Elected


@dataclass(frozen=True, slots=True)
class ElectionResultNotice:
    """Who was elected, from when to when, and the votes where the election board prints them.

    `lots` are the ranks the lot decided: 0 for a seat, else the rank among the deputies.
    """

    election: ElectionOf
    elected: tuple[Elected, ...]
    since: date
    last_day: date
    board: tuple[str, ...]
    questions_by: date
    results: tuple[CandidateResult, ...] = ()
    numbers: bool = True
    lots: tuple[int, ...] = ()
