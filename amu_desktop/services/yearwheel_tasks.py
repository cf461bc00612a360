"""The fixed tasks of the year wheel as the undertaking has them: given a day, moved, named, added, dropped, done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.ids import new_id
from amu_desktop.core.marks import N_
from amu_desktop.domain import yearwheel_tasks as of_years
from amu_desktop.domain.yearwheel_tasks import MONTHS, USUAL, SaidOfTask, TaskOfYear
from amu_desktop.services.work import command
from amu_desktop.storage.tables.yearwheel import YearTask

NO_TASK = N_("This task is no longer in the year wheel.")


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What is filled in about a task of one's own."""

    title: str
    month: int
    on: date | None = None
    every_year: bool = True


def tasks(session: Session, year: int, *, committee: bool) -> tuple[TaskOfYear, ...]:
    """Give the tasks of a year, by month and day."""
    return of_years.tasks_of(year, _said(session), committee=committee)


def left_out(session: Session, year: int, *, committee: bool) -> tuple[TaskOfYear, ...]:
    """Give the tasks that could be brought into a year: those dropped, and those only few undertakings have."""
    return of_years.left_out(year, _said(session), committee=committee)


@command(N_("Added a task to the year wheel"))
def add_task(session: Session, year: int, draft: TaskDraft) -> str:
    """Add a task of the undertaking's own from a year on, or to that year alone, and give its key."""
    if not draft.title.strip():
        raise UserError(N_("Write what is to be done."), field="title")
    on = _in_year(draft.on, year)
    row = YearTask(
        year=year,
        key=new_id(),
        title=draft.title.strip(),
        month=_month(on.month if on else draft.month),
        on=on,
        every_year=draft.every_year,
    )
    session.add(row)
    session.flush()
    return row.key


@command(N_("Gave a task a day"))
def set_day(session: Session, year: int, key: str, on: date | None) -> None:
    """Set the day of a task in a year, which also says its month, or take the day away again."""
    row = _row(session, year, key)
    row.on = _in_year(on, year)
    if on is not None:
        row.month = on.month


@command(N_("Moved a task in the year wheel"))
def move_task(session: Session, year: int, key: str, month: int) -> None:
    """Move a task to another month, from this year on; a day in another month falls away."""
    row = _row(session, year, key)
    row.month = _month(month)
    if row.on is not None and row.on.month != month:
        row.on = None


@command(N_("Named a task of the year wheel"))
def name_task(session: Session, year: int, key: str, title: str) -> None:
    """Name a task from this year on; an empty name gives a usual task its own again."""
    row = _row(session, year, key)
    if not title.strip() and all(task.key != key for task in USUAL):
        raise UserError(N_("Write what is to be done."), field="title")
    row.title = title.strip()


@command(N_("Ticked a task of the year wheel"))
def tick_task(session: Session, year: int, key: str, done_on: date | None) -> None:
    """Write down when a task was done this year, or that it is not done after all."""
    _row(session, year, key).done_on = done_on


@command(N_("Took a task out of the year wheel"))
def drop_task(session: Session, year: int, key: str) -> None:
    """Take a task out from this year on; the years before keep it."""
    _row(session, year, key).dropped = True


@command(N_("Brought a task into the year wheel"))
def bring_back(session: Session, year: int, key: str) -> None:
    """Bring a task into the year wheel from this year on."""
    _row(session, year, key).dropped = False


def _said(session: Session) -> Iterator[SaidOfTask]:
    for row in session.scalars(select(YearTask).order_by(YearTask.year, YearTask.id)):
        yield _as_said(row)


def _as_said(row: YearTask) -> SaidOfTask:
    return SaidOfTask(row.year, row.key, row.month, row.title, row.on, row.done_on, row.every_year, row.dropped)


def _row(session: Session, year: int, key: str) -> YearTask:
    """Give the row of a task in a year, made from what holds for it when the year has said nothing yet."""
    row = session.scalars(select(YearTask).filter_by(year=year, key=key)).first()
    if row is not None:
        return row
    before = session.scalars(
        select(YearTask).filter_by(key=key).where(YearTask.year < year).order_by(YearTask.year.desc())
    ).first()
    usual = next((task for task in USUAL if task.key == key), None)
    if before is not None:
        held = replace(_as_said(before), year=year, on=None, done_on=None)
    elif usual is not None:
        held = SaidOfTask(year, key, usual.month)
    else:
        raise UserError(NO_TASK)
    row = YearTask(
        year=year, key=key, title=held.title, month=held.month, every_year=held.every_year, dropped=held.dropped
    )
    session.add(row)
    session.flush()
    return row


def _month(month: int) -> int:
    if month not in MONTHS:
        raise UserError(N_("Choose a month."), field="month")
    return month


def _in_year(on: date | None, year: int) -> date | None:
    if on is not None and on.year != year:
        raise UserError(N_("Choose a day in {year}."), "on", year=year)
    return on
