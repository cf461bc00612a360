"""Training of those who hold offices: forty hours, or what the parties agreed on (OLM §§ 3-18, 3-19)."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind, PostKind
from amu_desktop.law.training import TRAINING_HOURS
from amu_desktop.services import agreements, committees, people, representatives
from amu_desktop.services.work import command
from amu_desktop.storage.tables.training import Course

FULL_COURSE = 40
"""What the program goes on with where the wording of the day is not known."""


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course somebody has taken."""

    id: str
    person_id: str
    name: str
    title: str
    provider: str
    hours: Decimal
    on: date


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """How far somebody who must be trained has come."""

    person_id: str
    name: str
    offices: tuple[PostKind, ...]
    hours: Decimal
    required: Decimal
    agreed: bool
    """Whether the parties have agreed on something shorter than the forty hours."""

    @property
    def done(self) -> bool:
        """Whether the hours are enough."""
        return self.hours >= self.required


def list_courses(session: Session, person_id: str | None = None) -> tuple[CourseRow, ...]:
    """List the courses of somebody, or of everybody, oldest first."""
    query = select(Course).order_by(Course.on, Course.id)
    if person_id is not None:
        query = query.where(Course.person_id == person_id)
    who = people.names(session)
    return tuple(
        CourseRow(row.id, row.person_id, who.get(row.person_id, ""), row.title, row.provider, row.hours, row.on)
        for row in session.scalars(query)
    )


def hours_taken(session: Session, on: date) -> dict[str, Decimal]:
    """Give the hours of courses that each person has taken by the day; nothing for who has taken none."""
    found: dict[str, Decimal] = {}
    # Added up here and not in SQL, where a decimal is a text.
    for person_id, hours in session.execute(select(Course.person_id, Course.hours).where(Course.on <= on)):
        found[person_id] = found.get(person_id, Decimal(0)) + hours
    return found


def required_hours(session: Session, on: date) -> tuple[Decimal, bool]:
    """Give the hours that are required on the day, and whether an agreement sets them."""
    for row in reversed(agreements.list_agreements(session, AgreementKind.TRAINING, on)):
        agreed = json.loads(row.content).get("hours")
        if agreed is not None:
            return Decimal(str(agreed)), True
    return Decimal(law.decide(TRAINING_HOURS, {}, max(on, law.COVERED_FROM)).value_or(FULL_COURSE)), False


def training(session: Session, on: date) -> tuple[TrainingRow, ...]:
    """Give everybody who must be trained: representatives and the members of both sides (OLM § 3-18, aml § 7-4)."""
    held: dict[str, list[PostKind]] = {}
    who: dict[str, str] = {}
    seats = list(representatives.representatives(session, on).all_seats)
    for body in committees.list_bodies(session, on):
        seats += [seat for seat in committees.seats(session, body.id, on) if seat.kind is PostKind.MEMBER]
    for seat in seats:
        if seat.holder is not None:
            kinds = held.setdefault(seat.holder.person_id, [])
            who[seat.holder.person_id] = seat.holder.name
            if seat.kind not in kinds:
                kinds.append(seat.kind)
    required, agreed = required_hours(session, on)
    taken = hours_taken(session, on)
    return tuple(
        TrainingRow(person, who[person], tuple(kinds), taken.get(person, Decimal(0)), required, agreed)
        for person, kinds in held.items()
    )


@command(N_("Recorded a course"))
def add_course(session: Session, person_id: str, title: str, hours: Decimal, on: date, provider: str = "") -> str:
    """Record a course somebody has taken and give its id."""
    if not title.strip():
        raise UserError(N_("Write what the course was."), field="title")
    if hours <= 0:
        raise UserError(N_("A course has more than zero hours."), field="hours")
    people.load_person(session, person_id, on)
    course = Course(person_id=person_id, title=title.strip(), hours=hours, on=on, provider=provider.strip())
    session.add(course)
    session.flush()
    return course.id


@command(N_("Removed a course"))
def remove_course(session: Session, course_id: str) -> None:
    """Take a course out again."""
    course = session.get(Course, course_id)
    if course is not None:
        session.delete(course)
