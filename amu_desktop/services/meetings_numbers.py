"""Numbers of cases: series of a body, given once to one item, never reused.

A number belongs to one treatment of a case. It is given when the summons is issued, when the minutes are begun
without a summons, or at once when an item is added after that. A struck item leaves a gap with its reason.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.numbering import check_pattern, next_number, write_number
from amu_desktop.services.minutes_guard import open_meeting
from amu_desktop.services.minutes_rows import NumberRow
from amu_desktop.services.work import command
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.numbers import Number, NumberSeries

PLAIN = "{n}/{year}"


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series of numbers: its prefix and the pattern they are written in."""

    id: str
    prefix: str
    pattern: str
    name: str
    standard: bool


def list_series(session: Session, body_id: str) -> tuple[SeriesRow, ...]:
    """List the series of a body, the standard one first."""
    found = session.scalars(select(NumberSeries).filter_by(body_id=body_id).order_by(NumberSeries.id))
    rows = [SeriesRow(each.id, each.prefix, each.pattern, each.name, each.standard) for each in found]
    return tuple(sorted(rows, key=lambda row: not row.standard))


@command(N_("Added a number series"))
def add_series(
    session: Session, body_id: str, prefix: str, pattern: str = PLAIN, name: str = "", *, standard: bool = False
) -> str:
    """Add a series and give its id; raises UserError when the pattern does not work or the prefix is taken."""
    check_pattern(pattern)
    if any(each.prefix == prefix.strip() for each in list_series(session, body_id)):
        raise UserError(N_("There is a series with this prefix already."), "prefix")
    series = NumberSeries(
        body_id=body_id, prefix=prefix.strip(), pattern=pattern.strip(), name=name.strip(), standard=standard
    )
    session.add(series)
    session.flush()
    return series.id


def number_rows(session: Session, number_ids: Iterable[str]) -> dict[str, NumberRow]:
    """Give numbers by their ids, written as their series writes them."""
    query = (
        select(Number, NumberSeries)
        .join(NumberSeries, NumberSeries.id == Number.series_id)
        .where(Number.id.in_(list(number_ids)))
    )
    return {
        number.id: NumberRow(
            number.id,
            series.id,
            series.prefix,
            number.year,
            number.n,
            write_number(series.pattern, number.n, number.year, series.prefix),
        )
        for number, series in session.execute(query)
    }


@command(N_("Gave the cases their numbers"))
def give_numbers(session: Session, meeting_id: str) -> None:
    """Give every item that has none its number, in the order of the agenda."""
    meeting = open_meeting(session, meeting_id)
    for item in in_order(session.scalars(select(AgendaItem).filter_by(meeting_id=meeting_id))):
        if item.number_id is None and not item.struck_why:
            give_number(session, meeting, item)


def give_number(session: Session, meeting: Meeting, item: AgendaItem) -> None:
    """Give one item the next number of its series, or of the body's standard series."""
    series_id = item.series_id or _standard(session, meeting.body_id)
    taken = session.scalars(select(Number.n).filter_by(series_id=series_id, year=meeting.year))
    number = Number(series_id=series_id, year=meeting.year, n=next_number(taken))
    session.add(number)
    session.flush()
    item.series_id, item.number_id = series_id, number.id
    session.flush()


def numbered(session: Session, meeting_id: str) -> bool:
    """Tell whether the items of a meeting have got numbers, so that a later one gets its at once."""
    query = select(func.count()).where(AgendaItem.meeting_id == meeting_id, AgendaItem.number_id.is_not(None))
    return bool(session.scalar(query))


def in_order(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Put items in the order of the agenda: each followed by those it holds."""
    below: dict[str | None, list[AgendaItem]] = defaultdict(list)
    known = list(items)
    ids = {item.id for item in known}
    for item in known:
        below[item.parent_id if item.parent_id in ids else None].append(item)
    found: list[AgendaItem] = []

    def walk(parent: str | None) -> None:
        for item in sorted(below[parent], key=lambda each: (each.order_key, each.id)):
            found.append(item)
            walk(item.id)

    walk(None)
    return found


def _standard(session: Session, body_id: str) -> str:
    known = list_series(session, body_id)
    return known[0].id if known else add_series(session, body_id, "", PLAIN, standard=True)
