"""Searching by words: an index in memory that follows the journal.

The index is SQLite's own (FTS5), made at the first search of a sitting and brought up to date before each search from
the lines the journal has got since, undo and redo among them; so it never tells anything but what stands in the file.
It is not kept in the file: what was erased or is confidential must not live on in it, and nobody can smuggle anything
in through it. What the entries say is for services to decide; here are only words and keys.
"""

import json
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from amu_desktop.domain.search import composed, fold, words_of
from amu_desktop.storage.chain import Value
from amu_desktop.storage.lines import changes_of
from amu_desktop.storage.tables.file import JournalLine

Key = tuple[str, str]
INDEX = "index"
_ANEW = 2000
"""With more lines than this since the last search the index is made anew."""
_UNRANKED = 1
"""One letter finds so much that ranking it takes longer than a key stroke, and says nothing."""
_FROM = "SELECT kind, id FROM words JOIN key ON number = words.rowid WHERE kind IN (SELECT value FROM json_each(?2)) "
_ALL_INSIDE = "AND NOT EXISTS (SELECT 1 FROM json_each(?1) WHERE NOT instr(title, value)) "
_RANKED = _FROM + "AND words MATCH ?1 ORDER BY bm25(words, 10.0, 6.0, 1.0), number DESC LIMIT ?3"
_LATEST = _FROM + "AND words MATCH ?1 ORDER BY number DESC LIMIT ?3"
_INSIDE = _FROM + _ALL_INSIDE + "ORDER BY number DESC LIMIT ?3"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one thing is found by: its title, what it is called by (numbers, codes), and the rest."""

    kind: str
    id: str
    title: str
    names: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
    """A row with a new line in the journal, and the values it had before."""

    table: str
    row: str
    before: Mapping[str, Value]


Whole = Callable[[Session], Iterable[Entry]]
Part = Callable[[Session, Sequence[Touched]], tuple[Collection[Key], Iterable[Entry]] | None]


class Index:
    """The words of one open file."""

    def __init__(self) -> None:
        self._seq: int | None = None
        self._alone = threading.Lock()
        # Several threads may ask, one at a time.
        self._words = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._words.execute(
            "CREATE VIRTUAL TABLE words USING fts5(title, names, body, tokenize = 'unicode61 remove_diacritics 0')"
        )
        self._words.execute("CREATE TABLE key (number INTEGER PRIMARY KEY, kind TEXT, id TEXT, UNIQUE (kind, id))")

    def close(self) -> None:
        """Forget the words."""
        with self._alone:
            self._seq = None
            self._words.close()

    def follow(self, session: Session, whole: Whole, part: Part) -> None:
        """Bring the index up to the file: `whole` gives every entry, `part` what rows since then are about.

        `part` gives the keys that may have changed, and the entries those have now (a key without entry is gone), or
        none when everything may have.
        """
        with self._alone:
            last = session.scalar(sa.select(sa.func.max(JournalLine.seq))) or 0
            if self._seq == last:
                return
            self._words.execute("BEGIN")
            try:
                few = self._seq is not None and 0 < last - self._seq <= _ANEW
                changed = part(session, _touched(session, self._seq or 0)) if few else None
                if changed is None:
                    self._words.execute("DELETE FROM key")
                    self._words.execute("DELETE FROM words")
                    self._add(whole(session))
                else:
                    self._remove(changed[0])
                    self._add(changed[1])
            except BaseException:
                self._words.execute("ROLLBACK")
                raise
            self._words.execute("COMMIT")
            self._seq = last

    def find(self, typed: str, kinds: Collection[str], most: int, *, titles: bool = False) -> list[Key]:
        """Give the keys of what has a word beginning as each word typed, the best first; `titles` leaves bodies out."""
        asked = _asked(typed, titles=titles)
        if asked is None:
            return []
        ranked = max(len(part) for parts in words_of(typed) for part in parts) > _UNRANKED
        with self._alone:
            return self._keys(_RANKED if ranked else _LATEST, asked, kinds, most)

    def inside(self, typed: str, kinds: Collection[str], most: int) -> list[Key]:
        """Give what has every word typed somewhere in its title, also inside a word: «avsug» in «punktavsug»."""
        wanted = [part for parts in words_of(typed) for part in parts]
        if not wanted:
            return []
        with self._alone:
            return self._keys(_INSIDE, json.dumps(wanted, ensure_ascii=False), kinds, most)

    def count(self, typed: str) -> dict[str, int]:
        """Give how many of each kind are found."""
        asked = _asked(typed)
        if asked is None:
            return {}
        statement = (
            "SELECT kind, count(*) FROM words JOIN key ON number = words.rowid WHERE words MATCH ? GROUP BY kind"
        )
        with self._alone:
            return dict(self._words.execute(statement, (asked,)).fetchall())

    def _keys(self, statement: str, asked: str, kinds: Collection[str], most: int) -> list[Key]:
        found = self._words.execute(statement, (asked, json.dumps([*kinds]), most))
        return [(kind, id_) for kind, id_ in found]

    def _remove(self, keys: Iterable[Key]) -> None:
        for key in keys:
            found = self._words.execute("SELECT number FROM key WHERE kind = ? AND id = ?", key).fetchone()
            if found:
                self._words.execute("DELETE FROM words WHERE rowid = ?", found)
                self._words.execute("DELETE FROM key WHERE number = ?", found)

    def _add(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            made = self._words.execute("INSERT INTO key (kind, id) VALUES (?, ?)", (entry.kind, entry.id)).lastrowid
            said = (fold(composed(text)) for text in (entry.title, entry.names, entry.body))
            self._words.execute("INSERT INTO words (rowid, title, names, body) VALUES (?, ?, ?, ?)", (made, *said))


def index_of(session: Session) -> Index:
    """Give the index of the file that `session` reads."""
    index = session.info[INDEX]
    assert isinstance(index, Index)  # noqa: S101 - put there by the database and nobody else
    return index


def _asked(typed: str, *, titles: bool = False) -> str | None:
    """Give the question in FTS5's own language: letters and digits only, so nothing typed can be a part of it."""
    words = words_of(typed)
    if not words:
        return None
    asked = " AND ".join(f'"{" ".join(parts)}"*' for parts in words)
    return f"{{title names}} : ({asked})" if titles else asked


def _touched(session: Session, after: int) -> list[Touched]:
    lines = session.execute(
        sa.select(JournalLine.table, JournalLine.row, JournalLine.changes).where(JournalLine.seq > after)
    )
    return [
        Touched(table, row, {name: was for name, (was, _) in changes_of({"changes": changes}).items()})
        for table, row, changes in lines
    ]
