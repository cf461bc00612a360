"""What comes in the next sixty days: meetings, when to summon, deadlines of measures, and periods that end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.yearwheel_tasks import last_of_month
from amu_desktop.services import committees, elections, elections_calendar, meetings, yearwheel_tasks
from amu_desktop.services.measures import MeasureRow, open_measures
from amu_desktop.services.meetings_summons import days_of_notice
from amu_desktop.services.minutes_rows import MeetingRow

AHEAD = timedelta(days=60)
SHOWN = 4


@dataclass(frozen=True, slots=True)
class ComingRow:
    """Something on a day: what it is, and whose or where."""

    day: date
    what: Sentence
    detail: str = ""


def coming(session: Session, on: date) -> tuple[ComingRow, ...]:
    """Give what comes first in the next sixty days, at most four."""
    found = [
        *_meetings(session, on),
        *_measures(open_measures(session, on)),
        *_periods(session, on),
        *_elections(session, on),
    ]
    dated, undated = _tasks(session, on)
    ahead = sorted((row for row in (*found, *dated) if on <= row.day <= on + AHEAD), key=lambda row: row.day)[:SHOWN]
    return tuple(sorted([*ahead, *undated[: SHOWN - len(ahead)]], key=lambda row: row.day))


def notice_days(session: Session, row: MeetingRow) -> timedelta:
    """Give the committee's own days of notice for a meeting, or our advice."""
    own = committees.rules(session, row.body_id, day_of(row)).get("notice_days", "")
    return timedelta(days=days_of_notice(own))


def day_of(row: MeetingRow) -> date:
    """Give the day of a meeting where the machine is."""
    return row.starts_at.astimezone().date()


def _meetings(session: Session, on: date) -> Iterator[ComingRow]:
    for row in meetings.list_meetings(session):
        if row.state in {MeetingState.PLANNED, MeetingState.SUMMONED} and day_of(row) >= on:
            yield ComingRow(day_of(row), sentence(N_("Meeting {label}"), label=row.label), row.place)
            if row.state is MeetingState.PLANNED:
                last = day_of(row) - notice_days(session, row)
                yield ComingRow(last, sentence(N_("The summons to meeting {label} is sent"), label=row.label))


def _tasks(session: Session, on: date) -> tuple[list[ComingRow], list[ComingRow]]:
    """Give the fixed tasks that fall due: those with a day, and those due by the end of their month."""
    committee = committees.has_place(session, on)
    dated: list[ComingRow] = []
    undated: list[ComingRow] = []
    for year in range(on.year, (on + AHEAD).year + 1):
        for task in yearwheel_tasks.tasks(session, year, committee=committee):
            due = task.on or last_of_month(year, task.month)
            if task.done_on is None and on <= due <= on + AHEAD:
                (undated if task.on is None else dated).append(ComingRow(due, task.title))
    return dated, undated


def _measures(rows: Sequence[MeasureRow]) -> Iterator[ComingRow]:
    for row in rows:
        if row.due is not None:
            yield ComingRow(row.due, Sentence("{text}", {"text": row.text}), row.owner)


def _elections(session: Session, on: date) -> Iterator[ComingRow]:
    """Give the steps still to come of the elections that are under way, or decided lately."""
    for sheet in elections_calendar.followed(session, on):
        for step in elections_calendar.steps_of(session, sheet, on):
            if step.done_on is None:
                yield ComingRow(step.on, Sentence(step.stage.label), sheet.about)


def _periods(session: Session, on: date) -> Iterator[ComingRow]:
    due = elections.next_due(session, on)
    if due is not None:
        yield ComingRow(due.last_day, sentence(N_("A period ends")), due.name)
