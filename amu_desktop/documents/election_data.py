"""What the papers of one election share: which election it is, what is chosen in it, who stands, and when to vote."""

from dataclasses import dataclass
from datetime import date, time

from amu_desktop.domain.kinds import ElectionKind, FixedAs


@dataclass(frozen=True, slots=True)
class ElectionOf:
    """Which election: of what, on which day, in which area.

    `body` is the name of a committee that is not the only one. `for_deputy` is an election of nothing but the deputy
    of the safety representative, or of the senior one.
    """

    kind: ElectionKind
    day: date
    area: str = ""
    body: str = ""
    for_deputy: bool = False


@dataclass(frozen=True, slots=True)
class Seats:
    """What is chosen: seats, deputies, how many marks are allowed, and the seat that is not on the ballot.

    `rest_to` is the last day of the period, at a by-election; otherwise the term is two years.
    """

    members: int = 1
    deputies: int = 0
    marks: int = 1
    reserved: FixedAs | None = None
    rest_to: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who stands; `name` as in lists, «Etternavn, Fornavn». The order of candidates is the caller's."""

    name: str
    works_in: str = ""
    proposed_by: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """When and where one votes; `early_from` is the first day of voting with the election board."""

    opens: time
    closes: time
    place: str
    early_from: date | None = None
