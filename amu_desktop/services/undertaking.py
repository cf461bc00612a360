"""The undertaking: what it is, its answers to the law's questions, its counts, unions and parts."""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import headcount
from amu_desktop.domain.kinds import UnitKind
from amu_desktop.domain.organisation_numbers import clean_organisation_number
from amu_desktop.law.facts import (
    AVERAGE_BY_OTHER_METHOD,
    AVERAGE_SINCE_START,
    EMPLOYEES_AVERAGE,
    HIRED_IN_AVERAGE,
    NO_LAST_CALENDAR_YEAR,
)
from amu_desktop.law.record_facts import INDUSTRY_CODE, INDUSTRY_STANDARD
from amu_desktop.law.wording import plain
from amu_desktop.services.work import asked_once, command, who
from amu_desktop.storage.tables.undertaking import Headcount, Undertaking, UndertakingFact, UnionCount, Unit

COMMITTEE_BASIS = "committee"
"""Headcounts by the committee's rule: those who work at least 20 hours a week (OLM § 3-7 second paragraph)."""

KNOWN = frozenset(fact.key for fact in law.FACTS)

OF_LAST_YEAR = frozenset(
    fact.key
    for fact in (
        EMPLOYEES_AVERAGE,
        HIRED_IN_AVERAGE,
        AVERAGE_BY_OTHER_METHOD,
        AVERAGE_SINCE_START,
        NO_LAST_CALENDAR_YEAR,
    )
)
"""What is asked about the last calendar year: next year it is another one, and the question is asked again."""


@dataclass(frozen=True, slots=True)
class UndertakingRow:
    """The one undertaking of the file."""

    id: str
    name: str
    org_number: str
    place: str
    industry_code: str
    industry_standard: str
    sample: bool


@dataclass(frozen=True, slots=True)
class HeadcountRow:
    """How many were employed on the first of a month."""

    month: date
    employees: int
    hired_in: int | None


@dataclass(frozen=True, slots=True)
class UnionRow:
    """A local union and its number of members on a day."""

    id: str
    union_name: str
    area_id: str | None
    members: int
    employees: int | None
    on: date


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A workplace, department, shift or group."""

    id: str
    kind: UnitKind
    name: str
    parent_id: str | None
    people: int | None


@asked_once
def load_undertaking(session: Session) -> UndertakingRow | None:
    """Give the undertaking, or None in a new file."""
    found = session.scalars(select(Undertaking)).first()
    if found is None:
        return None
    return UndertakingRow(
        id=found.id,
        name=found.name,
        org_number=found.org_number,
        place=found.place,
        industry_code=found.industry_code,
        industry_standard=found.industry_standard,
        sample=found.sample,
    )


@command(N_("Recorded the undertaking"))
def create_undertaking(
    session: Session,
    name: str,
    *,
    org_number: str = "",
    place: str = "",
    industry_code: str = "",
    industry_standard: str = "",
    sample: bool = False,
) -> str:
    """Record the undertaking of this file and give its id; there is one in a file."""
    if not name.strip():
        raise UserError(N_("Write the name of the undertaking."), field="name")
    found = session.scalars(select(Undertaking)).first()
    if found is None:
        found = Undertaking(sample=sample)
        session.add(found)
    found.name = name.strip()
    found.org_number = clean_organisation_number(org_number, "org_number")
    found.place = place.strip()
    found.industry_code, found.industry_standard = industry_code.strip(), industry_standard.strip()
    session.flush()
    return found.id


@command(N_("Changed the undertaking"))
def edit_undertaking(session: Session, field: str, value: object) -> None:
    """Change one field of the undertaking; a UserError at the field that is wrong."""
    found = session.scalars(select(Undertaking)).first()
    if found is None:
        raise UserError(N_("The file holds no undertaking yet. Begin with the setup."))
    value = value.strip() if isinstance(value, str) else value
    if field == "name" and not value:
        raise UserError(N_("Write the name of the undertaking."), field="name")
    if field == "org_number":
        value = clean_organisation_number(str(value), "org_number")
    elif field in {INDUSTRY_CODE.key, INDUSTRY_STANDARD.key} and value:
        value = str(law.profile_from_json({field: value})[field])
    setattr(found, field, value)


def facts(session: Session, on: date) -> dict[str, object]:
    """Give the answers to the law's questions that hold on the day, as the law takes them."""
    query = (
        select(UndertakingFact)
        .where(UndertakingFact.since <= on, or_(UndertakingFact.until.is_(None), UndertakingFact.until > on))
        .order_by(UndertakingFact.since, UndertakingFact.answered_at, UndertakingFact.id)
    )
    found = {row.key: _read(row.key, row.value) for row in session.scalars(query)}
    return {key: value for key, value in found.items() if value is not None}


@command(N_("Answered a question of the law"))
def answer_fact(session: Session, key: str, value: object, since: date) -> None:
    """Record an answer that holds from the day on; the former one ends there. None takes the answer away.

    What is asked about the last calendar year holds for the rest of this one only (OLM § 3-7 second paragraph). Raises
    UserError with the key as field for a value that can be no answer to the question.
    """
    if value is not None and key in KNOWN:
        value = law.profile_from_json({key: plain(value)})[key]
    for former in session.scalars(select(UndertakingFact).where(UndertakingFact.key == key)):
        if former.since >= since:
            session.delete(former)
        elif former.until is None or former.until > since:
            former.until = since
    if value is not None:
        written = json.dumps(plain(value), ensure_ascii=False)
        until = date(since.year + 1, 1, 1) if key in OF_LAST_YEAR else None
        made = {"answered_by": who(session), "answered_at": clock.now()}
        session.add(UndertakingFact(key=key, value=written, since=since, until=until, **made))


def _read(key: str, text: str) -> object:
    # An answer written by a newer program, or by another one, is left out and not a reason to show nothing at all.
    try:
        return law.profile_from_json({key: json.loads(text)}).get(key)
    except (UserError, ValueError):
        return None


def headcounts(session: Session, year: int, basis: str = COMMITTEE_BASIS) -> tuple[HeadcountRow, ...]:
    """Give the months of a year that have a number, in order."""
    query = (
        select(Headcount)
        .where(Headcount.basis == basis, Headcount.month >= date(year, 1, 1), Headcount.month <= date(year, 12, 31))
        .order_by(Headcount.month)
    )
    return tuple(HeadcountRow(row.month, row.employees, row.hired_in) for row in session.scalars(query))


@command(N_("Recorded a number of employees"))
def set_headcount(
    session: Session, month: date, employees: int | None, hired_in: int | None = None, basis: str = COMMITTEE_BASIS
) -> None:
    """Record how many there were on the first of a month; None takes the number away, and the hired-in with it."""
    if (employees or 0) < 0 or (hired_in or 0) < 0:
        raise UserError(N_("The number cannot be below zero."), field="employees")
    month = month.replace(day=1)
    row = session.scalars(select(Headcount).filter_by(month=month, basis=basis)).first()
    if employees is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Headcount(month=month, basis=basis, employees=employees, hired_in=hired_in))
    else:
        row.employees, row.hired_in = employees, row.hired_in if hired_in is None else hired_in


@command(N_("Recorded a number of hired-in"))
def set_hired_in(session: Session, month: date, hired_in: int | None, basis: str = COMMITTEE_BASIS) -> None:
    """Record how many were hired in on the first of a month beside the employees of that month; None takes it away."""
    if (hired_in or 0) < 0:
        raise UserError(N_("The number cannot be below zero."))
    row = session.scalars(select(Headcount).filter_by(month=month.replace(day=1), basis=basis)).first()
    if row is not None:
        row.hired_in = hired_in
    elif hired_in is not None:
        raise UserError(N_("Write the number of employees of this month first."))


def average(session: Session, year: int, basis: str = COMMITTEE_BASIS) -> headcount.Average | None:
    """Give the mean over the months of a year with its working; None unless all twelve are there."""
    months = headcounts(session, year, basis)
    return headcount.average([row.employees for row in months]) if len(months) == headcount.MONTHS else None


@asked_once
def unions(session: Session, on: date) -> tuple[UnionRow, ...]:
    """Give the latest number of members of each local union, for the whole undertaking and for areas."""
    latest: dict[tuple[str, str | None], UnionRow] = {}
    for row in session.scalars(select(UnionCount).where(UnionCount.on <= on).order_by(UnionCount.on, UnionCount.id)):
        latest[row.union_name, row.area_id] = UnionRow(
            row.id, row.union_name, row.area_id, row.members, row.employees, row.on
        )
    return tuple(latest.values())


@command(N_("Recorded the members of a union"))
def set_union(
    session: Session, union_name: str, members: int, employees: int | None, on: date, area_id: str | None = None
) -> str:
    """Record a union's number of members on a day, never who they are; `employees` is what it is a part of."""
    if not union_name.strip():
        raise UserError(N_("Write the name of the union."), field="union_name")
    if members < 0:
        raise UserError(N_("The number cannot be below zero."), field="members")
    if employees is not None and members > employees:
        raise UserError(N_("A union cannot have more members here than there are employees."), field="members")
    found = session.scalars(
        select(UnionCount).filter_by(union_name=union_name.strip(), area_id=area_id, on=on)
    ).first() or UnionCount(union_name=union_name.strip(), area_id=area_id, on=on)
    found.members, found.employees = members, employees
    session.add(found)
    session.flush()
    return found.id


@command(N_("Removed a union"))
def remove_union(session: Session, union_name: str) -> None:
    """Take a union and all its numbers out of the file."""
    for row in session.scalars(select(UnionCount).where(UnionCount.union_name == union_name)):
        session.delete(row)


def units(session: Session, on: date | None = None) -> tuple[UnitRow, ...]:
    """Give the parts of the undertaking, or those that exist on the day."""
    query = select(Unit).order_by(Unit.order_key, Unit.id)
    if on is not None:
        query = query.where(or_(Unit.since.is_(None), Unit.since <= on), or_(Unit.until.is_(None), Unit.until > on))
    return tuple(UnitRow(row.id, row.kind, row.name, row.parent_id, row.people) for row in session.scalars(query))


@command(N_("Added a workplace"))
def add_unit(
    session: Session,
    name: str,
    kind: UnitKind = UnitKind.DEPARTMENT,
    people: int | None = None,
    parent_id: str | None = None,
    since: date | None = None,
) -> str:
    """Add a part of the undertaking and give its id."""
    if not name.strip():
        raise UserError(N_("The workplace needs a name."), field="name")
    order = f"{len(session.scalars(select(Unit.id)).all()):06}"
    unit = Unit(name=name.strip(), kind=kind, people=people, parent_id=parent_id, order_key=order, since=since)
    session.add(unit)
    session.flush()
    return unit.id


@command(N_("Changed a workplace"))
def edit_unit(session: Session, unit_id: str, field: str, value: object) -> None:
    """Change one field of a part of the undertaking."""
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise UserError(N_("This workplace is no longer in the file."))
    if field == "name" and not str(value).strip():
        raise UserError(N_("The workplace needs a name."), field="name")
    if field == "people" and isinstance(value, int) and value < 0:
        raise UserError(N_("The number cannot be below zero."), field="people")
    setattr(unit, field, value.strip() if isinstance(value, str) else value)


@command(N_("Closed a workplace"))
def close_unit(session: Session, unit_id: str, until: date) -> None:
    """Take a part of the undertaking out of use from the day on."""
    edit_unit(session, unit_id, "until", until)
