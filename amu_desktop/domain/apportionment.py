"""Proportional election: how many seats each list gets, by divisors the parties have agreed on (OLM § 3-10).

The regulation names no divisors. Quotients are exact fractions, so that two are equal only when they are. Where more
lists have the same quotient than there are seats left, a lot is asked for. Deputies are taken from the same list, the
first of them for the first member: the regulation is silent here, and this is our reading of § 3-11.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_count import Pair
from amu_desktop.domain.election_lots import Lot, Settled, VoidLot, settle, void_lots
from amu_desktop.domain.kinds import Kind
from amu_desktop.domain.sentences import Sentence, counted, sentence

FEWEST_DIVISORS = 2


class DivisorMethod(Kind):
    """Divisors in use; the parties may agree on others."""

    MODIFIED_SAINTE_LAGUE = "modified_sainte_lague", N_("1.4, 3, 5, 7 and so on (modified Sainte-Laguë)")
    D_HONDT = "d_hondt", N_("1, 2, 3, 4 and so on (d'Hondt)")


DIVISORS: Mapping[DivisorMethod, tuple[Decimal, ...]] = {
    DivisorMethod.MODIFIED_SAINTE_LAGUE: (Decimal("1.4"), Decimal(3), Decimal(5)),
    DivisorMethod.D_HONDT: (Decimal(1), Decimal(2)),
}
"""The beginning of each sequence; it goes on by its last step."""


@dataclass(frozen=True, slots=True)
class CandidateList:
    """A list with its votes and its candidates, the first one first."""

    id: str
    name: str
    votes: int
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Award:
    """One seat given: which one, to whom, on what quotient."""

    seat: int
    list: str
    quotient: Fraction
    by_lot: bool


@dataclass(frozen=True, slots=True)
class ListTie:
    """Lists with the same quotient for fewer seats than there are of them."""

    lists: tuple[str, ...]
    names: tuple[str, ...]
    quotient: Fraction
    seats: int
    says: Sentence


@dataclass(frozen=True, slots=True)
class DrawnBetweenLists:
    """A recorded lot that counts, with the tie it settled."""

    lot: Lot
    tie: ListTie


@dataclass(frozen=True, slots=True)
class ListResult:
    """What one list got; `vacant` seats have no candidate left on the list."""

    list: str
    name: str
    votes: int
    seats: int
    pairs: tuple[Pair, ...]
    vacant: int


@dataclass(frozen=True, slots=True)
class Apportionment:
    """The whole result, as far as it is settled; `lists` stand in the order they were given."""

    awards: tuple[Award, ...]
    lists: tuple[ListResult, ...]
    tie: ListTie | None
    drawn: tuple[DrawnBetweenLists, ...]
    void_lots: tuple[VoidLot, ...]
    vacant: int
    says: tuple[Sentence, ...]

    @property
    def seats_of(self) -> dict[str, int]:
        """Seats by list, those given so far."""
        return {each.list: each.seats for each in self.lists}

    @property
    def settled(self) -> bool:
        """Whether no lot is waited for."""
        return self.tie is None


def check_divisors(divisors: Sequence[Decimal]) -> None:
    """Refuse divisors that do not begin above zero and rise: raises UserError at `divisors`."""
    if len(divisors) < FEWEST_DIVISORS:
        raise UserError("Give at least two divisors, so that it is known how they go on.", "divisors")
    finite = all(divisor.is_finite() for divisor in divisors)
    if not finite or divisors[0] <= 0 or any(a >= b for a, b in pairwise(divisors)):
        raise UserError("The divisors must be above zero, and each greater than the one before.", "divisors")


def divisor(divisors: Sequence[Decimal], number: int) -> Fraction:
    """Give the divisor of the seat `number` (from 0); beyond those given it goes on by the last step."""
    if number < len(divisors):
        return Fraction(divisors[number])
    last, before = Fraction(divisors[-1]), Fraction(divisors[-2])
    return last + (last - before) * (number - len(divisors) + 1)


def quotients(lists: Sequence[CandidateList], seats: int, divisors: Sequence[Decimal]) -> dict[str, list[Fraction]]:
    """Give the table of quotients for the record: each list's votes by each divisor."""
    check_divisors(divisors)
    return {one.id: [one.votes / divisor(divisors, number) for number in range(seats)] for one in lists}


def apportion(
    lists: Sequence[CandidateList], seats: int, divisors: Sequence[Decimal], lots: Sequence[Lot] = ()
) -> Apportionment:
    """Give the seats to the lists, the greatest quotient first; a list without votes gets none.

    Raises UserError at `divisors`, `members`, `lists` or `votes:ID` for what cannot be.
    """
    check_divisors(divisors)
    _check(lists, seats)
    won = {one.id: 0 for one in lists}
    awards: list[Award] = []
    ties: list[tuple[frozenset[str], Settled]] = []
    drawn: list[DrawnBetweenLists] = []
    tie: ListTie | None = None
    while tie is None and len(awards) < seats and any(one.votes for one in lists):
        left = seats - len(awards)
        at_turn = {one.id: one.votes / divisor(divisors, won[one.id]) for one in lists if one.votes}
        best = max(at_turn.values())
        equal = sorted((one for one in lists if at_turn.get(one.id) == best), key=lambda one: (one.name, one.id))
        found = settle([one.id for one in equal], lots, _crosses(left))
        if len(equal) > 1:
            ties.append((frozenset(one.id for one in equal), found))
        drawn += _drawn(equal, found.used, best, left)
        for name in found.order[:left]:
            awards.append(Award(len(awards) + 1, name, best, by_lot=bool(found.used)))
            won[name] += 1
        if found.open:
            tie = _tie([one for one in equal if one.id in found.open], best, seats - len(awards))
    vacant = 0 if tie else seats - len(awards)
    results = tuple(_list_result(one, won[one.id]) for one in lists)
    return Apportionment(
        tuple(awards), results, tie, tuple(drawn), void_lots(lots, ties), vacant, _says(results, vacant)
    )


def _check(lists: Sequence[CandidateList], seats: int) -> None:
    if seats < 1:
        raise UserError("At least one must be elected.", "members")
    if len({one.id for one in lists}) != len(lists):
        raise UserError("The same list stands there twice.", "lists")
    for one in lists:
        if one.votes < 0:
            raise UserError("The number cannot be below zero.", f"votes:{one.id}")


def _crosses(left: int) -> Callable[[int, int], bool]:
    """A lot decides something only where those in question are more than the seats left."""
    return lambda first, after: first < left < after


def _tie(lists: Sequence[CandidateList], quotient: Fraction, seats: int) -> ListTie:
    one = N_("One seat is left for lists with the same quotient. The lot decides which of them gets it.")
    many = N_("{n} seats are left for lists with the same quotient. The lot decides which of them get one.")
    return ListTie(
        tuple(each.id for each in lists),
        tuple(each.name for each in lists),
        quotient,
        seats,
        counted(seats, one, many),
    )


def _drawn(
    equal: Sequence[CandidateList], used: Sequence[Lot], quotient: Fraction, left: int
) -> list[DrawnBetweenLists]:
    """Give each lot used, with the tie as it stood when it was drawn."""
    return [
        DrawnBetweenLists(
            lot,
            _tie([one for one in equal if one.id in lot.between], quotient, left - len(equal) + len(lot.between)),
        )
        for lot in used
    ]


def _list_result(one: CandidateList, seats: int) -> ListResult:
    members, rest = one.candidates[:seats], one.candidates[seats : 2 * seats]
    pairs = tuple(Pair(rank, _at(members, rank), _at(rest, rank), settled=True) for rank in range(1, seats + 1))
    return ListResult(one.id, one.name, one.votes, seats, pairs, seats - len(members))


def _at(names: Sequence[str], rank: int) -> str | None:
    return names[rank - 1] if rank <= len(names) else None


def _says(results: Sequence[ListResult], vacant: int) -> tuple[Sentence, ...]:
    says = [
        sentence(
            N_("{name} has won {seats} seats but has only {candidates} candidates. The parties must decide what then."),
            name=each.name,
            seats=each.seats,
            candidates=each.seats - each.vacant,
        )
        for each in results
        if each.vacant
    ]
    if vacant:
        says.append(sentence(N_("No list has any votes, so no seat is given.")))
    return tuple(says)
