"""What counts as the same letter when somebody searches, and where in a text the words typed begin.

Large and small letters are the same, and so are e and é, l and ł, since a name is seldom typed with its accents. Æ, ø
and å are letters of their own: «bål» is not «bal». Ä and ö are read as æ and ø, as Norwegian registers do. Folding
never changes how long a text is, so a place in the folded text is the same place in what was written.
"""

import re
import unicodedata
from functools import lru_cache

_OWN = {"ä": "æ", "ö": "ø", "å": "å", "ł": "l", "đ": "d", "ŧ": "t", "ð": "d", "ħ": "h", "ı": "i"}
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS, _LONGEST = 12, 100
_AROUND = 60


class _Letters(dict[int, str]):
    """What each character is folded to, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        low = character.lower()
        low = low if len(low) == 1 else character
        parts = unicodedata.normalize("NFD", low)
        bare = parts[0] if all(unicodedata.combining(part) for part in parts[1:]) else low
        folded = _OWN.get(low, bare)
        self[code] = folded if folded.isprintable() else " "
        return self[code]


_LETTERS = _Letters()


def composed(text: str) -> str:
    """Give `text` with letter and accent as one character, as it is searched and shown."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Give composed `text` as it is compared, character for character."""
    return text.translate(_LETTERS)


def words_of(typed: str) -> tuple[tuple[str, ...], ...]:
    """Give what was typed as words, each of one part or more: «17/2026» is one word of two parts."""
    pieces = [tuple(_WORD.findall(fold(composed(piece))[:_LONGEST])) for piece in typed.split()]
    return tuple(piece for piece in pieces if piece)[:_MOST_WORDS]


def marks(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Give start and length of what in composed `text` begins as the words typed do."""
    wanted = _begins(typed)
    return tuple((hit.start(), len(hit[0])) for hit in wanted.finditer(fold(text))) if wanted else ()


@lru_cache(maxsize=16)
def _begins(typed: str) -> re.Pattern[str] | None:
    """Give the pattern of a word that begins as one of those typed, the longest first."""
    said = sorted((r"[\W_]+".join(map(re.escape, parts)) for parts in words_of(typed)), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(said)})") if said else None


def inside(text: str, typed: str) -> bool:
    """Say whether every word typed stands somewhere in composed `text`, also in the middle of a word."""
    folded, wanted = fold(text), words_of(typed)
    return bool(wanted) and all(part in folded for parts in wanted for part in parts)


def excerpt(text: str, typed: str) -> str:
    """Give the piece of composed `text` around the first word that is found, or its beginning."""
    plain = " ".join(text.split())
    wanted = _begins(typed)
    hit = wanted.search(fold(plain)) if wanted else None
    first = hit.start() if hit else 0
    start = plain.rfind(" ", 0, max(first - _AROUND, 0)) + 1
    end = plain.find(" ", first + 2 * _AROUND)
    piece = plain[start : end if end >= 0 else None]
    if len(piece) > 4 * _AROUND:  # a word without an end
        piece, end = piece[: 4 * _AROUND], 0
    return f"{'… ' if start else ''}{piece}{' …' if end >= 0 else ''}"
