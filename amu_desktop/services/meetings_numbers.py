"""Numbers of cases: series of a body, given once to one item, never reused.

A number belongs to one treatment of a case. It is given when the summons is issued, when the minutes are begun
without a summons, or at once when an item is added after that. A struck item leaves a gap with its reason.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
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
SOME_YEAR = 2026
"""Any year will do to tell whether two series write alike."""


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series of numbers: its prefix and the pattern they are written in."""

    id: str
    prefix: str
    pattern: str
    name: str
    standard: bool
    given: int = 0
    """How many numbers were given in it; then its prefix and pattern stand."""

    @property
    def example(self) -> str:
        """A number of this series, as it is written."""
        return sample(self.pattern, self.prefix)


@dataclass(frozen=True, slots=True)
class GapRow:
    """A number that nothing stands under any more, and why."""

    label: str
    year: int
    n: int
    why: str


def sample(pattern: str, prefix: str = "") -> str:
    """Write a number as a pattern writes it this year."""
    return write_number(pattern, 3, today().year, prefix)


def list_series(session: Session, body_id: str) -> tuple[SeriesRow, ...]:
    """List the series of a body, the standard one first."""
    found = session.scalars(select(NumberSeries).filter_by(body_id=body_id).order_by(NumberSeries.id))
    counted = select(Number.series_id, func.count()).group_by(Number.series_id)
    given: dict[str, int] = dict(session.execute(counted).all())
    rows = [
        SeriesRow(each.id, each.prefix, each.pattern, each.name, each.standard, given.get(each.id, 0)) for each in found
    ]
    return tuple(sorted(rows, key=lambda row: not row.standard))


@command(N_("Added a number series"))
def add_series(
    session: Session, body_id: str, prefix: str, pattern: str = PLAIN, name: str = "", *, standard: bool = False
) -> str:
    """Add a series and give its id; raises UserError when the pattern does not work or the prefix is taken."""
    check_pattern(pattern)
    _alone(session, body_id, prefix, pattern)
    series = NumberSeries(
        body_id=body_id, prefix=prefix.strip(), pattern=pattern.strip(), name=name.strip(), standard=standard
    )
    session.add(series)
    session.flush()
    if standard:
        _make_standard(session, series)
    return series.id


@command(N_("Changed a number series"))
def edit_series(session: Session, series_id: str, field: str, value: object) -> None:
    """Change a series: its name or whether it is the usual one; prefix and pattern until a number is given.

    Raises UserError when numbers were given already: they stand in minutes, and must be written as they were.
    """
    series = session.get(NumberSeries, series_id)
    if series is None:
        raise UserError(N_("This number series is no longer in the file."))
    if field == "standard":
        _make_standard(session, series)
        return
    if field not in {"name", "prefix", "pattern"}:
        raise ValueError(field)
    text = str(value).strip()
    if field != "name":
        if text != getattr(series, field) and session.scalars(select(Number).filter_by(series_id=series_id)).first():
            raise UserError(N_("Numbers are given in this series already. Add a new series instead."), field)
        now = {"prefix": series.prefix, "pattern": series.pattern, field: text}
        check_pattern(now["pattern"])
        _alone(session, series.body_id, now["prefix"], now["pattern"], besides=series_id)
    setattr(series, field, text)


@command(N_("Removed a number series"))
def remove_series(session: Session, series_id: str) -> None:
    """Take away a series that no number was given in; raises UserError for another, and for the last one."""
    series = session.get(NumberSeries, series_id)
    if series is None:
        raise UserError(N_("This number series is no longer in the file."))
    rows = list_series(session, series.body_id)
    if len(rows) == 1:
        raise UserError(N_("A committee needs a number series. Add another first."))
    if any(each.id == series_id and each.given for each in rows):
        raise UserError(N_("Numbers are given in this series already, so it stays."))
    for item in session.scalars(select(AgendaItem).filter_by(series_id=series_id)).all():
        item.series_id = None
    was_standard = series.standard
    session.delete(series)
    session.flush()
    if was_standard:
        _make_standard(session, session.get_one(NumberSeries, next(each.id for each in rows if each.id != series_id)))


def list_gaps(session: Session, body_id: str, year: int | None = None) -> tuple[GapRow, ...]:
    """List the numbers that nothing stands under, each with its reason, by year, series and number."""
    query = (
        select(Number, NumberSeries)
        .join(NumberSeries, NumberSeries.id == Number.series_id)
        .where(NumberSeries.body_id == body_id, Number.gap_reason != "")
        .order_by(Number.year, NumberSeries.id, Number.n)
    )
    if year is not None:
        query = query.where(Number.year == year)
    return tuple(
        GapRow(write_number(series.pattern, number.n, number.year, series.prefix), number.year, number.n,
               number.gap_reason)
        for number, series in session.execute(query)
    )  # fmt: skip


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


def _alone(session: Session, body_id: str, prefix: str, pattern: str, *, besides: str = "") -> None:
    """Raise UserError when another series of the body would write the same numbers."""
    mine = write_number(pattern, 1, SOME_YEAR, prefix.strip())
    for each in list_series(session, body_id):
        if each.id != besides and write_number(each.pattern, 1, SOME_YEAR, each.prefix) == mine:
            raise UserError(N_("There is a series that writes its numbers this way already."), "pattern")


def _make_standard(session: Session, series: NumberSeries) -> None:
    for each in session.scalars(select(NumberSeries).filter_by(body_id=series.body_id)).all():
        each.standard = each.id == series.id
    session.flush()
