"""Two texts beside one another, line by line, with what differs marked; pure, for minutes in their editions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.4
"""Two lines at least so alike are shown word by word; others as one that went and one that came."""
_SAME = "equal"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, and whether it stands on this side only."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines that belong together; None where the other side has one that this side lacks."""

    old: tuple[Piece, ...] | None
    new: tuple[Piece, ...] | None

    @property
    def same(self) -> bool:
        """Whether both sides say the same."""
        return self.old == self.new


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """Put two texts beside one another."""
    return tuple(_pairs(old, new))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == _SAME:
            for text in old[a:b]:
                yield Pair((Piece(text),), (Piece(text),))
            continue
        left, right = list(old[a:b]), list(new[c:d])
        while left and right and _alike(left[0], right[0]):
            yield _words(left.pop(0), right.pop(0))
        for text in left:
            yield Pair((Piece(text, changed=True),), None)
        for text in right:
            yield Pair(None, (Piece(text, changed=True),))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= ALIKE


def _words(old: str, new: str) -> Pair:
    one, other = old.split(" "), new.split(" ")
    left: list[Piece] = []
    right: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if b > a:
            left.append(Piece(" ".join(one[a:b]), what != _SAME))
        if d > c:
            right.append(Piece(" ".join(other[c:d]), what != _SAME))
    return Pair(tuple(left), tuple(right))


def read(pieces: Sequence[Piece] | None) -> str:
    """Give a line back as it stood."""
    return " ".join(piece.text for piece in pieces or ())
