"""Lots: who is tied, in what order they were drawn, and which recorded lots no longer hold.

The lot is drawn by hand before a witness; the program records it and never draws. A lot is between exactly those who
are tied: when votes are corrected and others are tied, the lot is void, and that is said.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence, sentence

FEWEST = 2


class LotVoid(StrEnum):
    """Why a recorded lot settles nothing."""

    NOT_TIED = "not_tied"
    ALREADY_SETTLED = "already_settled"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot as it was drawn: between whom, and those drawn, the first one first.

    Where only the first was written down, the rest are asked for again if their order decides anything. Whoever is left
    alone comes last without being drawn.
    """

    id: str
    between: frozenset[str]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoidLot:
    """A recorded lot that does not count, and why."""

    lot: Lot
    why: LotVoid
    says: Sentence


def check_lot(lot: Lot) -> None:
    """Refuse a lot that cannot have been drawn: raises UserError at `between` or `order`."""
    if len(lot.between) < FEWEST:
        raise UserError("A lot is drawn between at least two.", "between")
    if not lot.order:
        raise UserError("Choose who the lot fell on.", "order")
    if len(set(lot.order)) != len(lot.order) or not lot.between.issuperset(lot.order):
        raise UserError("The lot can only fall on those it was drawn between, and on each of them once.", "order")


@dataclass(frozen=True, slots=True)
class Settled:
    """A group put in order as far as lots go: those in order, those still open after them, and the lots used.

    `undrawn` are those no lot has fallen on.
    """

    order: tuple[str, ...]
    open: tuple[str, ...]
    used: tuple[Lot, ...]
    undrawn: frozenset[str]


def settle(tied: Sequence[str], lots: Sequence[Lot], decides: Callable[[int, int], bool]) -> Settled:
    """Put those tied in order by the recorded lots, one lot after the other.

    `decides(first, after)` tells whether the order of places `first` up to `after`, counted within the group, decides
    anything; while it does not, no lot is asked for or used.
    """
    order: list[str] = []
    rest = list(tied)
    used: list[Lot] = []
    while len(rest) > 1 and decides(len(order), len(tied)):
        between = frozenset(rest)
        lot = next((one for one in lots if one.between == between), None)
        if lot is None:
            return Settled(tuple(order), tuple(rest), tuple(used), frozenset(rest))
        check_lot(lot)
        used.append(lot)
        order += lot.order
        rest = [name for name in rest if name not in lot.order]
    return Settled((*order, *rest), (), tuple(used), frozenset(rest))


def void_lots(lots: Iterable[Lot], settled: Iterable[tuple[frozenset[str], Settled]]) -> tuple[VoidLot, ...]:
    """List the recorded lots that were not used, each with the reason; `settled` are all who were tied, and how."""
    each = tuple(settled)
    used = tuple(lot for _, found in each for lot in found.used)
    groups = tuple(names for tied, found in each for names in (tied, found.undrawn))
    return tuple(_void(lot, used, groups) for lot in lots if lot not in used)


def _void(lot: Lot, used: Sequence[Lot], groups: Sequence[frozenset[str]]) -> VoidLot:
    if any(other.between == lot.between for other in used):
        why = LotVoid.ALREADY_SETTLED
    elif lot.between in groups:
        why = LotVoid.NOT_NEEDED
    else:
        why = LotVoid.NOT_TIED
    return VoidLot(lot, why, sentence(_WHY_VOID[why]))


_WHY_VOID = {
    LotVoid.NOT_TIED: N_("This lot does not count: those who are tied are not those it was drawn between."),
    LotVoid.ALREADY_SETTLED: N_("This lot does not count: a lot between the same was already recorded."),
    LotVoid.NOT_NEEDED: N_("This lot does not count: nothing depends on it."),
}
