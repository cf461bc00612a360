"""Safety areas and the people in them: who works where, and which parts are in no area or in two.

Somebody is in the area that the nearest of their units belongs to: a shift with its own area goes before its
department. An area that names no units has everybody when it is the only one, and nobody that we know of otherwise.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.domain.kinds import Category
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.services import advice, people, representatives, undertaking
from amu_desktop.services.work import asked_once
from amu_desktop.storage.tables.committees import AreaDecision, AreaUnit

EMPLOYED = (Category.EMPLOYEE, Category.TEMPORARY, Category.APPRENTICE)


@dataclass(frozen=True, slots=True)
class CoverRow:
    """A part of the undertaking with how many work there, and the areas it is in."""

    unit_id: str
    unit: str
    people: int
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the areas cover the undertaking: parts in none, parts in two or more, and people in none."""

    units: tuple[CoverRow, ...]
    people_without: tuple[str, ...]
    areas_without_units: tuple[str, ...]

    @property
    def uncovered(self) -> tuple[CoverRow, ...]:
        """The parts with people that are in no area."""
        return tuple(row for row in self.units if not row.areas and row.people)

    @property
    def doubled(self) -> tuple[CoverRow, ...]:
        """The parts that are in two areas or more."""
        return tuple(row for row in self.units if len(row.areas) > 1)

    @property
    def whole(self) -> bool:
        """Whether everybody is in exactly one area."""
        return not (self.uncovered or self.doubled or self.people_without)


@asked_once
def areas_of_people(session: Session, on: date) -> Mapping[str, tuple[str, ...]]:
    """Give the areas that each person with the undertaking works in on the day, by person."""
    found = representatives.representatives(session, on).areas
    rows = people.list_people(session, on)
    if len(found) == 1 and not found[0].unit_ids:
        return {row.id: (found[0].id,) for row in rows}
    of_unit = _areas_of_units(session, on)
    return {row.id: of_unit.get(row.unit_id or "", ()) for row in rows}


def employees(session: Session, area_id: str, on: date) -> int | None:
    """Give how many are employed in an area on the day; None where the file does not know."""
    where = areas_of_people(session, on)
    rows = [row for row in people.list_people(session, on) if row.category in EMPLOYED]
    number = sum(area_id in where.get(row.id, ()) for row in rows)
    if number:
        return number
    area = next((row for row in representatives.representatives(session, on).areas if row.id == area_id), None)
    return area.people if area else None


def coverage(session: Session, on: date) -> Coverage:
    """Check that every part and everybody employed is in one area, and in no more than one (OLM § 3-2)."""
    found = representatives.representatives(session, on).areas
    names = {area.id: area.name for area in found}
    of_unit = _areas_of_units(session, on)
    where = areas_of_people(session, on)
    rows = [row for row in people.list_people(session, on) if row.category in EMPLOYED]
    number: dict[str, int] = defaultdict(int)
    for row in rows:
        number[row.unit_id or ""] += 1
    only = len(found) == 1 and not found[0].unit_ids
    units = tuple(
        CoverRow(
            unit.id,
            unit.name,
            number[unit.id] or unit.people or 0,
            (found[0].name,) if only else tuple(names[each] for each in of_unit.get(unit.id, ()) if each in names),
        )
        for unit in undertaking.units(session, on)
    )
    without = tuple(row.name for row in rows if not where.get(row.id) and not row.top_leader) if found else ()
    empty = () if only else tuple(area.name for area in found if not area.unit_ids)
    return Coverage(units, without, empty)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision on an area as it was made: by whom, when, and what the area was to cover then."""

    decided_by: str
    decided_on: date
    employer_heard_on: date | None
    name: str
    covers: str


def decisions(session: Session, area_id: str) -> tuple[DecisionRow, ...]:
    """Give the decisions on an area, oldest first."""
    query = select(AreaDecision).filter_by(area_id=area_id).order_by(AreaDecision.decided_on, AreaDecision.id)
    return tuple(
        DecisionRow(row.decided_by, row.decided_on, row.employer_heard_on, row.name, row.covers)
        for row in session.scalars(query)
    )


def divided_by(session: Session, on: date) -> law.Decision[Any]:
    """Decide who divides the workplace into areas (OLM § 3-1)."""
    return law.decide(AREAS_DIVIDED_BY, advice.profile_of(session, on), on)


def _areas_of_units(session: Session, on: date) -> dict[str, tuple[str, ...]]:
    """Give the areas of each unit: its own, or those of the nearest unit above it that has any."""
    valid = {area.id for area in representatives.representatives(session, on).areas}
    own: dict[str, list[str]] = defaultdict(list)
    for link in session.scalars(select(AreaUnit).order_by(AreaUnit.id)):
        if link.area_id in valid:
            own[link.unit_id].append(link.area_id)
    parents = {unit.id: unit.parent_id for unit in undertaking.units(session, on)}
    found: dict[str, tuple[str, ...]] = {}
    for unit_id in parents:
        at: str | None = unit_id
        seen: set[str] = set()
        while at is not None and at not in own and at not in seen:
            seen.add(at)
            at = parents.get(at)
        found[unit_id] = tuple(own[at]) if at is not None and at in own else ()
    return found
