"""Searching the file by words: as one types, by the beginnings of words, with what was found shown in its place."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.domain.search import composed, excerpt
from amu_desktop.services.search_things import Kind, Thing, things
from amu_desktop.storage.search import Entry, Key, Touched, index_of
from amu_desktop.storage.tables.measures import DecisionRecord, Measure
from amu_desktop.storage.tables.meetings import Matter, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Correction, Position, Proposal, Statement
from amu_desktop.storage.tables.numbers import NumberSeries
from amu_desktop.storage.tables.papers import Attachment, IssuedPaper
from amu_desktop.storage.tables.people import Employment, Person

MOST = 30
_OF_AN_ITEM = {table.__tablename__ for table in (Proposal, Position, Statement, Correction)}
_BY_TABLE = {
    Matter.__tablename__: Kind.CASE,
    AgendaItem.__tablename__: Kind.MINUTES,
    DecisionRecord.__tablename__: Kind.DECISION,
    Measure.__tablename__: Kind.MEASURE,
    IssuedPaper.__tablename__: Kind.PAPER,
    Person.__tablename__: Kind.PERSON,
    Meeting.__tablename__: Kind.MEETING,
}
_KINDS = {kind.value: kind for kind in Kind}
LISTENS = frozenset({*_BY_TABLE, *_OF_AN_ITEM, Attachment.__tablename__, Employment.__tablename__})
"""The tables that search reads."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Something found, with the piece of its text where the words typed stand, and where it is opened.

    A confidential case has neither title nor excerpt; it is found by its number alone. `begun` tells whether the
    minutes of its meeting are.
    """

    kind: Kind
    id: str
    label: str
    title: str
    excerpt: str
    on: date | None
    meeting_id: str
    meeting: str
    item_id: str
    begun: bool
    confidential: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The best of what was found, and how many there are of each kind."""

    rows: tuple[FoundRow, ...]
    counts: dict[Kind, int]


def find(session: Session, typed: str, kinds: Collection[Kind] = tuple(Kind), most: int = MOST) -> Found:
    """Find what has every word typed as the beginning of a word, in titles, numbers and texts; the best first."""
    index = index_of(session)
    index.follow(session, _whole, _part)
    counts = index.count(typed)
    keys = index.find(typed, kinds, most)
    if not counts:
        keys = index.inside(typed, kinds, most)
        counts = Counter(kind for kind, _ in index.inside(typed, tuple(Kind), most))
    counted = {kind: counts[kind.value] for kind in Kind if kind.value in counts}
    return Found(_shown(session, typed, keys), counted)


def find_titles(session: Session, typed: str, kinds: Collection[Kind], most: int = MOST) -> tuple[FoundRow, ...]:
    """Find by titles and numbers only; where no word begins so, also inside words."""
    index = index_of(session)
    index.follow(session, _whole, _part)
    keys = index.find(typed, kinds, most, titles=True) or index.inside(typed, kinds, most)
    return _shown(session, typed, keys)


def _shown(session: Session, typed: str, keys: Sequence[Key]) -> tuple[FoundRow, ...]:
    ids: dict[Kind, list[str]] = defaultdict(list)
    for kind, id_ in keys:
        ids[_KINDS[kind]].append(id_)
    known = {(one.kind.value, one.id): one for kind, wanted in ids.items() for one in things(session, kind, wanted)}
    return tuple(_row(known[key], typed) for key in keys if key in known)


def _row(thing: Thing, typed: str) -> FoundRow:
    return FoundRow(
        thing.kind,
        thing.id,
        thing.label,
        composed(thing.title),
        excerpt(composed(thing.body), typed) if thing.body else "",
        thing.on,
        thing.meeting_id,
        thing.meeting,
        thing.item_id,
        thing.begun,
        thing.confidential,
    )


def _whole(session: Session) -> Iterator[Entry]:
    for kind in Kind:
        yield from _entries(things(session, kind))


def _part(session: Session, touched: Sequence[Touched]) -> tuple[Collection[Key], Iterable[Entry]] | None:
    if any(each.table == NumberSeries.__tablename__ and each.before for each in touched):
        return None  # every number may be written differently now
    wanted: dict[Kind, set[str]] = defaultdict(set)
    for each in touched:
        for kind, id_ in _about(session, each):
            wanted[kind].add(id_)
    _spread(session, wanted)
    now = [entry for kind, ids in wanted.items() for entry in _entries(things(session, kind, ids))]
    return {(kind.value, id_) for kind, ids in wanted.items() for id_ in ids}, now


def _about(session: Session, touched: Touched) -> Iterator[tuple[Kind, str]]:
    """Give what a changed row is a part of, before the change and now."""
    table, row = touched.table, touched.row
    if table in _BY_TABLE:
        yield _BY_TABLE[table], row
    if table == AgendaItem.__tablename__ and (matter := touched.before.get("matter_id")):
        yield Kind.CASE, str(matter)
    for owned, column, kind in _PARTS:
        if owned.__tablename__ == table:
            owner = touched.before.get(column) or session.scalar(select(getattr(owned, column)).where(owned.id == row))
            if owner:
                yield kind, str(owner)
    if table == Attachment.__tablename__:
        place = select(Attachment.subject_table, Attachment.subject_id).where(Attachment.id == row)
        found = session.execute(place).one_or_none()
        subject = (
            (found[0], found[1]) if found else (touched.before.get("subject_table"), touched.before.get("subject_id"))
        )
        if subject[0] in _BY_TABLE:
            yield _BY_TABLE[str(subject[0])], str(subject[1])


_PARTS = (
    (Proposal, "item_id", Kind.MINUTES),
    (Position, "item_id", Kind.MINUTES),
    (Statement, "item_id", Kind.MINUTES),
    (Correction, "item_id", Kind.MINUTES),
    (Employment, "person_id", Kind.PERSON),
)


def _spread(session: Session, wanted: dict[Kind, set[str]]) -> None:
    """Add what must be described anew because something it leans on was changed: marks, numbers and names."""
    cases = select(AgendaItem.matter_id).where(AgendaItem.id.in_(wanted[Kind.MINUTES]))
    wanted[Kind.CASE] |= {id_ for id_ in session.scalars(cases) if id_}
    wanted[Kind.MINUTES] |= set(
        session.scalars(select(AgendaItem.id).where(AgendaItem.matter_id.in_(wanted[Kind.CASE])))
    )
    items, people = wanted[Kind.MINUTES], wanted[Kind.PERSON]
    wanted[Kind.DECISION] |= set(session.scalars(select(DecisionRecord.id).where(DecisionRecord.item_id.in_(items))))
    wanted[Kind.MEASURE] |= set(session.scalars(select(Measure.id).where(Measure.item_id.in_(items))))
    wanted[Kind.MEASURE] |= set(session.scalars(select(Measure.id).where(Measure.owner_id.in_(people))))


def _entries(found: Iterable[Thing]) -> Iterator[Entry]:
    return (Entry(one.kind.value, one.id, one.title, f"{one.label} {one.names}", one.body) for one in found)
