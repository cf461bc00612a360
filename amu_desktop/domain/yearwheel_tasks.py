"""The fixed tasks of a year: the usual ones, and what an undertaking has changed, year by year.

The list is practice and guidance, not law; some rest on what the law says a committee takes
part in (OLM § 2-3 second paragraph). A task has a month; a day only when somebody has set one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.yearwheel import BY_QUARTER
from amu_desktop.law.sources import AML, IKF, OLM, Citation

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class UsualTask:
    """A task most undertakings have every year; one that few have is only `offered`."""

    key: str
    title: Sentence
    month: int
    cite: Citation | None = None
    committee: bool = False
    """Whether it is there only where there is a committee."""
    offered: bool = False


@dataclass(frozen=True, slots=True)
class SaidOfTask:
    """What an undertaking has said about a task in a year; an empty title is the usual one."""

    year: int
    key: str
    month: int
    title: str = ""
    on: date | None = None
    done_on: date | None = None
    every_year: bool = True
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class TaskOfYear:
    """A task as it stands in one year; `own` tells that the undertaking added it itself."""

    key: str
    title: Sentence
    month: int
    on: date | None = None
    done_on: date | None = None
    own: bool = False
    every_year: bool = True
    cite: Citation | None = None


_MONTH_OF = {
    "headcount": 1,
    "meeting_plan": 1,
    "chair": 1,
    "last_year": 2,
    "ohs_report": 2,
    "yearly_report": 3,
    "survey": 4,
    "rounds": 5,
    "working_time": 6,
    "action_plan": 8,
    "training": 8,
    "budget": 9,
    "elections": 9,
    "internal_control": 10,
    "risk": 10,
    "ohs_plan": 11,
    "areas": 11,
    "goals": 12,
}
_CITED = {
    "chair": AML.at("7-1", 4),
    "yearly_report": AML.at("7-2", 6),
    "meeting_plan": OLM.at("3-16", 1),
    "headcount": AML.at("7-1", 1),
    "rounds": OLM.at("2-3", 2),
    "internal_control": IKF.at("5"),
    "areas": OLM.at("3-1"),
    "working_time": AML.at("7-2", 2),
}
_ONLY_COMMITTEE = frozenset({"chair", "yearly_report"})
USUAL = (
    *(
        UsualTask(case.key, case.title, _MONTH_OF[case.key], _CITED.get(case.key), case.key in _ONLY_COMMITTEE)
        for quarter in BY_QUARTER
        for case in quarter
    ),
    UsualTask(
        "new_employees", sentence(N_("Guidelines for introducing new employees")), 4, OLM.at("2-3", 2), committee=True
    ),
    UsualTask(
        "participation", sentence(N_("How employees take part in the work")), 10, OLM.at("2-3", 2), committee=True
    ),
    UsualTask("next_plan", sentence(N_("Draft of next year's action plan")), 11, OLM.at("2-3", 2)),
    UsualTask(
        "cytostatics",
        sentence(N_("Instruction for work with cytostatics and ionising radiation at the same time")),
        10,
        OLM.at("2-3", 2),
        offered=True,
    ),
)


def last_of_month(year: int, month: int) -> date:
    """Give the last day of a month: when a task without a day is due."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def tasks_of(
    year: int, said: Iterable[SaidOfTask], *, committee: bool, usual: Iterable[UsualTask] = USUAL
) -> tuple[TaskOfYear, ...]:
    """Give the tasks of a year by month and then by day; those without a day come last in their month."""
    latest = _latest(year, said)
    found = list(_usual(year, latest, [task for task in usual if committee or not task.committee]))
    known = {task.key for task in usual}
    for key, row in latest.items():
        if key not in known and not row.dropped and (row.every_year or row.year == year):
            found.append(_task(year, key, sentence("{title}", title=row.title), row, own=True))
    return tuple(sorted(found, key=lambda task: (task.month, task.on or date.max, task.on is None)))


def left_out(
    year: int, said: Iterable[SaidOfTask], *, committee: bool, usual: Iterable[UsualTask] = USUAL
) -> tuple[TaskOfYear, ...]:
    """Give the tasks that could be brought in: those dropped, and those only few undertakings have."""
    latest = _latest(year, said)
    there = {task.key for task in tasks_of(year, latest.values(), committee=committee, usual=usual)}
    by_key = {task.key: task for task in usual}
    found = [
        TaskOfYear(task.key, task.title, latest[task.key].month if task.key in latest else task.month, cite=task.cite)
        for task in usual
        if task.key not in there and (committee or not task.committee)
    ]
    found += [
        TaskOfYear(key, sentence("{title}", title=row.title), row.month, own=True)
        for key, row in latest.items()
        if row.dropped and key not in by_key
    ]
    return tuple(found)


def _latest(year: int, said: Iterable[SaidOfTask]) -> dict[str, SaidOfTask]:
    """Give what holds for each task in a year: what was said last, not after it."""
    found: dict[str, SaidOfTask] = {}
    for row in sorted(said, key=lambda row: row.year):
        if row.year <= year:
            found[row.key] = row
    return found


def _usual(year: int, latest: Mapping[str, SaidOfTask], usual: Iterable[UsualTask]) -> Iterator[TaskOfYear]:
    for task in usual:
        row = latest.get(task.key)
        if row is None and not task.offered:
            yield TaskOfYear(task.key, task.title, task.month, cite=task.cite)
        elif row is not None and not row.dropped:
            title = sentence("{title}", title=row.title) if row.title else task.title
            yield _task(year, task.key, title, row, cite=task.cite)


def _task(
    year: int, key: str, title: Sentence, row: SaidOfTask, *, own: bool = False, cite: Citation | None = None
) -> TaskOfYear:
    same = row.year == year
    return TaskOfYear(
        key=key,
        title=title,
        month=row.month,
        on=row.on if same else None,
        done_on=row.done_on if same else None,
        own=own,
        every_year=row.every_year,
        cite=cite,
    )
