"""The electoral roll with boxes to tick (paper.md 7.5, series VALG-MANN): kept apart from the ballots, always."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.documents.election_data import ElectionOf


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who may vote; `name` as in lists, «Etternavn, Fornavn»."""

    name: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class ElectoralRoll:
    """Who may vote, in the order of the list, as it was on a day; nobody's tick is ever stored."""

    election: ElectionOf
    voters: tuple[Voter, ...]
    as_of: date
