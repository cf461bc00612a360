"""What can be found in the file, kind by kind: what it is called, what is written in it, and where it stands.

The same descriptions make the index and the list of what was found. A confidential case has its number and nothing
else here: neither title nor text, nor what it led to, can be searched for. What lies in an annex is never read.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeasureState, MeetingState
from amu_desktop.domain.numbering import write_number
from amu_desktop.domain.writing import plain
from amu_desktop.storage.tables.measures import DecisionRecord, Measure
from amu_desktop.storage.tables.meetings import Matter, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Correction, Position, Proposal, Statement
from amu_desktop.storage.tables.numbers import Number, NumberSeries
from amu_desktop.storage.tables.papers import Attachment, IssuedPaper
from amu_desktop.storage.tables.people import Employment, Person

Ids = Collection[str] | None
_CHUNK = 500
_BEGUN = frozenset({MeetingState.HELD, MeetingState.LOCKED})


class Kind(Labelled):
    """A kind of thing that is found."""

    CASE = "case", N_("Cases")
    MINUTES = "minutes", N_("Minutes")
    DECISION = "decision", N_("Decisions")
    MEASURE = "measure", N_("Measures")
    PAPER = "paper", N_("Documents")
    PERSON = "person", N_("People")
    MEETING = "meeting", N_("Meetings")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be found: its title, number, what else it is called, its text, and where it is opened.

    `begun` tells whether the minutes of its meeting are.
    """

    kind: Kind
    id: str
    title: str
    label: str = ""
    names: str = ""
    body: str = ""
    on: date | None = None
    meeting_id: str = ""
    meeting: str = ""
    item_id: str = ""
    begun: bool = False
    confidential: bool = False


def things(session: Session, kind: Kind, ids: Ids = None) -> Iterator[Thing]:
    """Give all things of a kind, the oldest first, or those with these ids."""
    if ids is None:
        yield from _FOUND_BY[kind](session, None)
    else:
        known = list(ids)
        for start in range(0, len(known), _CHUNK):
            yield from _FOUND_BY[kind](session, known[start : start + _CHUNK])


def _cases(session: Session, ids: Ids) -> Iterator[Thing]:
    treated: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    hidden = set()
    query = (
        select(AgendaItem.matter_id, Meeting.starts_at, AgendaItem.confidential, AgendaItem.struck_why, *_NUMBER)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .outerjoin(Number, Number.id == AgendaItem.number_id)
        .outerjoin(NumberSeries, NumberSeries.id == Number.series_id)
        .where(AgendaItem.matter_id.is_not(None))
    )
    for matter_id, starts_at, confidential, struck, *number in _lines(session, query, AgendaItem.matter_id, ids):
        if confidential:
            hidden.add(matter_id)
        if number[0] is not None and not struck:
            treated[str(matter_id)].append((starts_at, _written(*number)))
    files = _files(session, Matter.__tablename__, ids)
    cases = select(Matter.id, Matter.title, Matter.source_detail, Matter.raised_on, Matter.confidential)
    for id_, title, detail, raised_on, marked in _lines(session, cases.order_by(Matter.id), Matter.id, ids):
        labels = [label for _, label in sorted(treated[id_])]
        secret = marked or id_ in hidden
        yield Thing(
            Kind.CASE,
            id_,
            "" if secret else title,
            labels[0] if labels else "",
            f"sak case {' '.join(labels)}" if labels else "",
            "" if secret else _joined(detail, *files[id_]),
            raised_on,
            confidential=secret,
        )


def _minutes(session: Session, ids: Ids) -> Iterator[Thing]:
    written: dict[str, list[str]] = defaultdict(list)
    for owner, *columns in (
        (Proposal.item_id, Proposal.text),
        (Position.item_id, Position.text),
        (Statement.item_id, Statement.name, Statement.text),
        (Correction.item_id, Correction.text),
    ):
        for item_id, *said in _lines(session, select(owner, *columns), owner, ids):
            written[str(item_id)] += said
    files = _files(session, AgendaItem.__tablename__, ids)
    query = (
        select(
            AgendaItem.id,
            AgendaItem.title,
            AgendaItem.background,
            AgendaItem.discussion,
            AgendaItem.decision_text,
            or_(AgendaItem.confidential, Matter.confidential.is_(True)),
            Meeting.id,
            Meeting.ordinal,
            Meeting.year,
            Meeting.starts_at,
            Meeting.state,
            *_NUMBER,
        )
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .outerjoin(Matter, Matter.id == AgendaItem.matter_id)
        .outerjoin(Number, Number.id == AgendaItem.number_id)
        .outerjoin(NumberSeries, NumberSeries.id == Number.series_id)
        .order_by(AgendaItem.id)
    )
    for id_, title, *texts, secret, meeting_id, ordinal, year, starts_at, state, n, of, pattern, prefix in _lines(
        session, query, AgendaItem.id, ids
    ):
        label = _written(n, of, pattern, prefix) if n is not None else ""
        body = "" if secret else _joined(*texts, *written[id_], *files[id_])
        names = f"sak case {label}" if label else ""
        yield Thing(
            Kind.MINUTES,
            id_,
            "" if secret else title,
            label,
            names,
            body,
            starts_at.date(),
            meeting_id,
            f"{ordinal}/{year}",
            id_,
            begun=state in _BEGUN,
            confidential=bool(secret),
        )


def _decisions(session: Session, ids: Ids) -> Iterator[Thing]:
    query = (
        select(DecisionRecord.id, DecisionRecord.text, DecisionRecord.n, DecisionRecord.year, Meeting.id)
        .add_columns(Meeting.ordinal, Meeting.year, Meeting.starts_at, AgendaItem.id, AgendaItem.title)
        .join(AgendaItem, AgendaItem.id == DecisionRecord.item_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .outerjoin(Matter, Matter.id == AgendaItem.matter_id)
        .where(AgendaItem.confidential.is_(False), Matter.confidential.is_not(True))
        .order_by(DecisionRecord.id)
    )
    for id_, text, n, year, meeting_id, ordinal, of, starts_at, item_id, about in _lines(
        session, query, DecisionRecord.id, ids
    ):
        label, where = f"{n}/{year}", f"{ordinal}/{of}"
        names, on = f"vedtak decision {label}", starts_at.date()
        yield Thing(Kind.DECISION, id_, about, label, names, text, on, meeting_id, where, item_id, begun=True)


def _measures(session: Session, ids: Ids) -> Iterator[Thing]:
    query = (
        select(Measure.id, Measure.text, Measure.number, Measure.due, Measure.goal, Measure.effect, Measure.source)
        .add_columns(Measure.owner_text, Person.given_name, Person.family_name)
        .outerjoin(Person, Person.id == Measure.owner_id)
        .outerjoin(AgendaItem, AgendaItem.id == Measure.item_id)
        .outerjoin(Matter, Matter.id == AgendaItem.matter_id)
        .where(Measure.state != MeasureState.DRAFT)
        .where(AgendaItem.confidential.is_not(True), Matter.confidential.is_not(True))
        .order_by(Measure.id)
    )
    for id_, text, number, due, *rest in _lines(session, query, Measure.id, ids):
        label = f"T-{number}" if number else ""
        yield Thing(Kind.MEASURE, id_, text, label, f"tiltak measure {label}", _joined(*rest), due)


def _papers(session: Session, ids: Ids) -> Iterator[Thing]:
    query = select(
        IssuedPaper.id,
        IssuedPaper.title,
        IssuedPaper.file_name,
        IssuedPaper.code,
        IssuedPaper.issued_at,
        IssuedPaper.edition,
        IssuedPaper.language,
    ).order_by(IssuedPaper.id)
    for id_, title, file_name, code, issued_at, edition, language in _lines(session, query, IssuedPaper.id, ids):
        label = str(file_name).split("_", maxsplit=1)[0]
        names = f"{label} {code} {code.replace('-', '')} {edition} {language}"
        yield Thing(Kind.PAPER, id_, title, label, names, "", issued_at.date())


def _people(session: Session, ids: Ids) -> Iterator[Thing]:
    titles: dict[str, list[str]] = defaultdict(list)
    query = select(Employment.person_id, Employment.title).order_by(Employment.id)
    for person_id, title in _lines(session, query, Employment.person_id, ids):
        titles[person_id].append(title)
    people = select(Person.id, Person.given_name, Person.family_name, Person.organisation, Person.email, Person.phone)
    known = people.where(Person.erased_at.is_(None)).order_by(Person.id)
    for id_, given, family, *rest in _lines(session, known, Person.id, ids):
        held = [*reversed(titles[id_]), *rest]
        yield Thing(Kind.PERSON, id_, f"{given} {family}".strip(), body=" · ".join(_said(held)))


def _meetings(session: Session, ids: Ids) -> Iterator[Thing]:
    query = select(Meeting.id, Meeting.ordinal, Meeting.year, Meeting.starts_at, Meeting.place, Meeting.note)
    files = _files(session, Meeting.__tablename__, ids)
    for id_, ordinal, year, starts_at, place, note in _lines(session, query.order_by(Meeting.id), Meeting.id, ids):
        label = f"{ordinal}/{year}"
        days = f"{starts_at:%d.%m.%Y} {_MONTHS[starts_at.month - 1]}"
        names = f"møte meeting {label} {days}"
        yield Thing(Kind.MEETING, id_, place, label, names, _joined(note, *files[id_]), starts_at.date(), id_, label)


_MONTHS = (
    "januar January|februar February|mars March|april April|mai May|juni June|juli July|august August|"
    "september September|oktober October|november November|desember December"
).split("|")
_NUMBER = (Number.n, Number.year, NumberSeries.pattern, NumberSeries.prefix)
_FOUND_BY: dict[Kind, Callable[[Session, Ids], Iterator[Thing]]] = {
    Kind.CASE: _cases,
    Kind.MINUTES: _minutes,
    Kind.DECISION: _decisions,
    Kind.MEASURE: _measures,
    Kind.PAPER: _papers,
    Kind.PERSON: _people,
    Kind.MEETING: _meetings,
}


def _lines(
    session: Session, query: Select[*tuple[Any, ...]], column: InstrumentedAttribute[Any], ids: Ids
) -> Iterable[Any]:
    return session.execute(query if ids is None else query.where(column.in_(ids)))


def _files(session: Session, table: str, ids: Ids) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    query = select(Attachment.subject_id, Attachment.name).where(Attachment.subject_table == table)
    for subject_id, name in _lines(session, query, Attachment.subject_id, ids):
        found[subject_id].append(name)
    return found


def _written(n: int, year: int, pattern: str, prefix: str) -> str:
    return write_number(pattern, n, year, prefix)


def _joined(*texts: str | None) -> str:
    return "\n".join(_said(texts))


def _said(texts: Iterable[str | None]) -> Iterator[str]:
    return (plain(text) for text in texts if text)
