"""The year as it stands: everything in the file that has a day, and the fixed tasks, by month.

Nothing with a day is kept here. It is read from where it lives, so that the wheel and the rest never disagree.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.domain.election_calendar import Stage
from amu_desktop.domain.kinds import MeasureState, MeetingState, PostKind
from amu_desktop.domain.sentences import Sentence, counted, sentence
from amu_desktop.domain.yearwheel_tasks import MONTHS, TaskOfYear
from amu_desktop.law.sources import Citation
from amu_desktop.services import (
    agreements,
    committees,
    elections,
    elections_calendar,
    matters_decisions,
    measures,
    meetings,
    report,
    training,
    yearwheel_tasks,
)
from amu_desktop.services.people import names
from amu_desktop.storage.tables.offices import Holding, Post
from amu_desktop.storage.tables.papers import IssuedPaper, Posting

DAY = timedelta(days=1)
TERMS = frozenset(
    {PostKind.REPRESENTATIVE, PostKind.SENIOR, PostKind.MEMBER, PostKind.CHAIR, PostKind.DEPUTY_CHAIR, PostKind.OHS}
)
HELD = frozenset({MeetingState.HELD, MeetingState.LOCKED})


class Stands(StrEnum):
    """How something stands on the day."""

    DONE = "done"
    OVERDUE = "overdue"
    COMING = "coming"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class WheelThing:
    """Something of the year: what it is, whose or where, its day, and the page it lives on with its id.

    `task` is the fixed task it is, with its § where there is one; `uid` names it in a calendar.
    """

    uid: str
    what: Sentence
    stands: Stands
    month: int
    on: date | None = None
    detail: str = ""
    page: str = ""
    id: str = ""
    task: TaskOfYear | None = None

    @property
    def cite(self) -> Citation | None:
        """The § a fixed task rests on."""
        return self.task.cite if self.task else None

    @property
    def left(self) -> bool:
        """Whether it is still to be done."""
        return self.stands is not Stands.DONE


@dataclass(frozen=True, slots=True)
class WheelMonth:
    """A month: what has a day in the order of days, then the tasks without one."""

    number: int
    things: tuple[WheelThing, ...]

    @property
    def left(self) -> int:
        """How much is still to be done."""
        return sum(thing.left for thing in self.things)


@dataclass(frozen=True, slots=True)
class Wheel:
    """A year of twelve months; `committee` tells that there is a committee, or may be one."""

    year: int
    months: tuple[WheelMonth, ...]
    committee: bool

    @property
    def things(self) -> tuple[WheelThing, ...]:
        """Everything of the year in order."""
        return tuple(thing for month in self.months for thing in month.things)


def wheel(session: Session, year: int, on: date) -> Wheel:
    """Give a year as it stands on the day."""
    committee = committees.has_place(session, on)
    found: dict[int, list[WheelThing]] = defaultdict(list)
    for read in (_meetings, _measures, _decisions, _elections, _terms, _reports, _postings, _courses, _agreements):
        for thing in read(session, year, on):
            found[thing.month].append(thing)
    for task in yearwheel_tasks.tasks(session, year, committee=committee):
        found[task.month].append(task_thing(task, year, on))
    months = (WheelMonth(number, tuple(sorted(found[number], key=_order))) for number in MONTHS)
    return Wheel(year, tuple(months), committee)


def years(session: Session, on: date) -> tuple[int, ...]:
    """Give the years that can be shown: from the first meeting to next year."""
    held = [row.year for row in meetings.list_meetings(session)]
    return tuple(range(min([on.year - 1, *held]), on.year + 2))


def task_thing(task: TaskOfYear, year: int, on: date) -> WheelThing:
    """Give a fixed task as it stands on the day; one without a day is never overdue, as it is only practice."""
    if task.on is None:
        stands = Stands.UNDATED if task.done_on is None else Stands.DONE
    else:
        stands = _stands(task.on, on, done=task.done_on is not None)
    return WheelThing(f"task-{task.key}-{year}", task.title, stands, task.month, task.on, task=task)


def _order(thing: WheelThing) -> tuple[bool, date]:
    return thing.on is None, thing.on or date.max


def _stands(day: date, on: date, *, done: bool) -> Stands:
    if done:
        return Stands.DONE
    return Stands.OVERDUE if day < on else Stands.COMING


def _meetings(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    several = len(committees.list_bodies(session, on)) > 1
    for row in meetings.list_meetings(session, year=year):
        if row.state is MeetingState.CANCELLED:
            continue
        day = row.starts_at.astimezone().date()
        what = sentence(N_("Meeting {label}"), label=row.label)
        if several:
            what = sentence(N_("Meeting {label} of {body}"), label=row.label, body=row.body)
        yield WheelThing(
            row.id, what, _stands(day, on, done=row.state in HELD), day.month, day, row.place, "meeting", row.id
        )


def _measures(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    for row in measures.list_measures(session, on):
        if row.due is None or row.due.year != year or row.state is MeasureState.DROPPED:
            continue
        what = sentence(N_("Measure: {what}"), what=row.text)
        if row.confidential:
            what = sentence(N_("Measure {label} of a confidential case"), label=row.label)
        stands = _stands(row.due, on, done=row.state is MeasureState.DONE)
        yield WheelThing(f"measure-{row.id}", what, stands, row.due.month, row.due, row.owner, "measures", row.id)


def _decisions(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    for row in matters_decisions.list_decisions(session):
        if row.deadline is None or row.deadline.year != year:
            continue
        what = sentence(N_("Deadline of decision {number}"), number=row.number)
        stands = _stands(row.deadline, on, done=row.done_on is not None)
        title = "" if row.confidential else row.title
        yield WheelThing(f"decision-{row.id}", what, stands, row.deadline.month, row.deadline, title, "matters")


def _elections(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    for row in elections.list_elections(session, on):
        for step in elections_calendar.steps(session, row.id, on):
            if step.stage is Stage.VOTING and step.on.year == year:
                what = sentence(N_("{kind}: voting"), kind=row.kind)
                stands = _stands(step.on, on, done=step.done_on is not None)
                yield WheelThing(
                    f"{row.id}-voting", what, stands, step.on.month, step.on, row.about, "elections", row.id
                )


def _terms(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    """Give the days on which terms run out, all of a day together; nobody followed and the day over is overdue."""
    query = (
        select(Holding, Post)
        .join(Post, Post.id == Holding.post_id)
        .where(Holding.until > date(year, 1, 1), Holding.until <= date(year + 1, 1, 1), Holding.ended_why == "")
        .order_by(Post.rank, Holding.id)
    )
    who = names(session)
    ends: dict[tuple[date, bool], list[tuple[str, bool]]] = defaultdict(list)
    for holding, post in session.execute(query):
        until = holding.until
        if until is None or post.kind not in TERMS or (post.until is not None and post.until <= until):
            continue
        later = select(Holding.id).where(Holding.post_id == post.id, Holding.since >= until)
        followed = session.scalars(later).first() is not None
        ends[until - DAY, post.kind is PostKind.CHAIR].append((who.get(holding.person_id, ""), followed))
    for (day, chair), rows in ends.items():
        people = [name for name, _ in rows]
        followed = all(done for _, done in rows)
        if chair:
            what = sentence(N_("The time of the chair ends"))
        else:
            what = counted(len(rows), N_("A term of office ends"), N_("{n} terms of office end"))
        page = "committees" if chair else "elections"
        stands = _stands(day, on, done=followed)
        yield WheelThing(f"term-{day}-{page}", what, stands, day.month, day, ", ".join(people), page)


def _reports(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    for row in report.list_reports(session):
        if row.adopted_on is not None and row.adopted_on.year == year:
            what = sentence(N_("The yearly report for {year} was adopted"), year=str(row.year))
            stands = _stands(row.adopted_on, on, done=row.adopted_on <= on)
            yield WheelThing(
                f"report-{row.id}", what, stands, row.adopted_on.month, row.adopted_on, page="report", id=row.id
            )


def _postings(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    query = (
        select(Posting.hung_on, IssuedPaper.title)
        .join(IssuedPaper, IssuedPaper.id == Posting.paper_id)
        .where(Posting.hung_on >= date(year, 1, 1), Posting.hung_on <= date(year, 12, 31))
        .order_by(Posting.hung_on, Posting.id)
    )
    hung: dict[date, list[str]] = defaultdict(list)
    for day, title in session.execute(query):
        hung[day].append(title)
    for day, titles in hung.items():
        what = counted(len(titles), N_("A notice was put up"), N_("{n} notices were put up"))
        detail = ", ".join(dict.fromkeys(titles))
        yield WheelThing(f"notice-{day}", what, _stands(day, on, done=day <= on), day.month, day, detail, "notices")


def _courses(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    taken: dict[tuple[date, str], list[str]] = defaultdict(list)
    for row in training.list_courses(session):
        if row.on.year == year:
            taken[row.on, row.title].append(row.name)
    for (day, title), people in taken.items():
        what = sentence(N_("Course: {title}"), title=title)
        stands = _stands(day, on, done=day <= on)
        yield WheelThing(f"course-{day}-{title}", what, stands, day.month, day, ", ".join(people), "committees")


def _agreements(session: Session, year: int, on: date) -> Iterator[WheelThing]:
    rows = agreements.list_agreements(session)
    for row in rows:
        if row.until is None or (row.until - DAY).year != year:
            continue
        day = row.until - DAY
        renewed = any(
            other.kind is row.kind and other.id != row.id and (other.until is None or other.until > row.until)
            for other in rows
        )
        what = sentence(N_("Agreement ends: {kind}"), kind=row.kind)
        yield WheelThing(f"agreement-{row.id}", what, _stands(day, on, done=renewed), day.month, day)
