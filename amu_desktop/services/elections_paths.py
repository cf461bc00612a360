"""Who decides what in an election: who appoints the board, and whether unions may designate (OLM §§ 3-2, 3-5, 3-10).

The bases are kept apart: a safety representative's majority is counted in the area, the senior's and the committee's in
the whole undertaking. Numbers of members have a day; who they are is written nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState
from amu_desktop.law.elections import (
    BOARD_APPOINTED_BY,
    COMMITTEE_DESIGNATION,
    DIVISORS,
    REPRESENTATIVE_DESIGNATION,
    Designation,
)
from amu_desktop.law.facts import EMPLOYEES_TODAY, LocalUnion
from amu_desktop.law.record_facts import AREA_EMPLOYEES, AREA_UNIONS
from amu_desktop.law.senior_representatives import SENIOR_CHOSEN_BY, ChosenBy
from amu_desktop.law.unions import Decider
from amu_desktop.services import advice, areas, undertaking
from amu_desktop.services.elections_reading import changing
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import Election, ElectionUnion

RULES: dict[ElectionKind, law.Rule[Any]] = {
    ElectionKind.REPRESENTATIVE: REPRESENTATIVE_DESIGNATION,
    ElectionKind.SENIOR: SENIOR_CHOSEN_BY,
    ElectionKind.COMMITTEE: COMMITTEE_DESIGNATION,
}
_BY_ELECTION = (ElectionMethod.MAJORITY,)
# Two tables, since «union» is an answer of both rules: the union may designate a representative, and must the senior.
_ALLOWED: dict[object, tuple[ElectionMethod, ...]] = {
    Designation.ELECTION: _BY_ELECTION,
    Designation.UNION: (ElectionMethod.MAJORITY, ElectionMethod.DESIGNATION),
    Designation.UNIONS_JOINTLY: (ElectionMethod.MAJORITY, ElectionMethod.DESIGNATION),
    Designation.UNIONS_BY_AGREEMENT: (
        ElectionMethod.MAJORITY,
        ElectionMethod.PROPORTIONAL,
        ElectionMethod.DESIGNATION,
    ),
}
_ALLOWED_FOR_SENIOR: dict[object, tuple[ElectionMethod, ...]] = {
    ChosenBy.UNION: (ElectionMethod.DESIGNATION,),
    ChosenBy.UNIONS_JOINTLY: (ElectionMethod.DESIGNATION, ElectionMethod.MAJORITY),
    ChosenBy.REPRESENTATIVES: _BY_ELECTION,
}


@dataclass(frozen=True, slots=True)
class BoardPath:
    """Who appoints the election board, and why; `by` is None while a fact is missing (`decision.missing`)."""

    decision: law.Decision[Any]
    by: Decider | None


@dataclass(frozen=True, slots=True)
class MethodPath:
    """Which ways there are to fill the offices, the proposed one first, and the decision with its reasons and §.

    `unions` and `employees` are the numbers it rests on: of the area for a safety representative, else of the whole
    undertaking. With the method of the employer the employees must have refused to elect.
    """

    decision: law.Decision[Any]
    allowed: tuple[ElectionMethod, ...]
    unions: tuple[LocalUnion, ...]
    employees: int | None
    counted_on: date | None

    @property
    def proposed(self) -> ElectionMethod:
        """The way to begin with."""
        return self.allowed[0]


def board_path(session: Session, on: date) -> BoardPath:
    """Decide who appoints the election board; without a committee in place the rules for none apply (OLM § 3-2)."""
    decision = law.decide(BOARD_APPOINTED_BY, advice.profile_of(session, on), on)
    return BoardPath(decision, decision.answer if isinstance(decision.answer, Decider) else None)


def method_path(session: Session, kind: ElectionKind, area_id: str | None, on: date) -> MethodPath:
    """Decide whether there is an election or a designation, on the base that holds for this kind of office."""
    profile, counted_on = _profile(session, kind, area_id, on)
    decision = law.decide(RULES[kind], profile, on)
    table = _ALLOWED_FOR_SENIOR if kind is ElectionKind.SENIOR else _ALLOWED
    allowed = table.get(decision.answer, _BY_ELECTION)
    if decision.doubts and ElectionMethod.MAJORITY not in allowed:
        allowed = (*allowed, ElectionMethod.MAJORITY)  # a union that does not act: both readings (facts point 29)
    if kind is ElectionKind.REPRESENTATIVE:
        allowed = (*allowed, ElectionMethod.EMPLOYER)
    of_area = kind is ElectionKind.REPRESENTATIVE
    unions = profile.get(AREA_UNIONS.key if of_area else "unions", ())
    employees = profile.get(AREA_EMPLOYEES.key if of_area else EMPLOYEES_TODAY.key)
    return MethodPath(
        decision,
        allowed,
        unions if isinstance(unions, tuple) else (),
        employees if isinstance(employees, int) else None,
        counted_on,
    )


@command(N_("Chose how the offices are filled"))
def choose_method(
    session: Session,
    election_id: str,
    method: ElectionMethod,
    *,
    unions: Sequence[str] = (),
    agreed_on: date | None = None,
    divisors: str = "",
) -> None:
    """Choose the way, with the unions that are party to it and the day of their agreement; the path is kept with its §.

    A designation or a proportional election without the majority behind it is refused (OLM §§ 3-2, 3-5, 3-10).
    """
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES)
    on = today()
    path = method_path(session, election.kind, election.area_id, on)
    if method not in path.allowed:
        _refuse(election.kind, method)
    for row in session.scalars(select(ElectionUnion).filter_by(election_id=election_id)):
        session.delete(row)
    if method in {ElectionMethod.DESIGNATION, ElectionMethod.PROPORTIONAL}:
        parties = _parties(path, unions, election, agreed_on)
        session.add_all(
            ElectionUnion(
                election_id=election_id,
                union_name=union.name,
                members=union.members,
                employees=path.employees,
                counted_on=path.counted_on,
            )
            for union in parties
        )
    election.method = method
    election.agreed_on = agreed_on
    election.divisors = ""
    if method is ElectionMethod.PROPORTIONAL:
        election.divisors = divisors.strip() or usual_divisors(on)
    _keep(session, election, path, on)


def keep_path(session: Session, election: Election, on: date) -> None:
    """Keep why the offices are filled in this way, with the facts of the day, unless it is kept already."""
    if election.path_receipt_id is None:
        _keep(session, election, method_path(session, election.kind, election.area_id, on), on)


def _keep(session: Session, election: Election, path: MethodPath, on: date) -> None:
    profile, _ = _profile(session, election.kind, election.area_id, on)
    election.path_receipt_id = advice.keep_receipt(session, path.decision, profile)


def usual_divisors(on: date) -> str:
    """Give the divisors we propose, as text: «1.4 3 5 7 9»."""
    found = law.decide(DIVISORS, {}, on).value_or(())
    return " ".join(format(each.normalize(), "f") for each in found)


def _parties(
    path: MethodPath, names: Sequence[str], election: Election, agreed_on: date | None
) -> tuple[LocalUnion, ...]:
    parties = tuple(union for union in path.unions if not names or union.name in names)
    if not parties:
        raise UserError(N_("Choose the unions that take part. Their numbers stand under the undertaking."), "unions")
    employees = path.employees or 0
    if sum(union.members for union in parties) * 2 <= employees:
        raise UserError(N_("These unions do not organise more than half of the employees."), "unions")
    if election.kind is ElectionKind.COMMITTEE:
        if len(parties) == 1:
            raise UserError(N_("To the committee one union alone cannot designate (OLM § 3-10)."), "unions")
        if agreed_on is None:
            raise UserError(N_("Write the day the unions agreed on it (OLM § 3-10)."), "agreed_on")
    elif len(parties) > 1 and any(union.members * 2 > employees for union in parties):
        raise UserError(
            N_("One union organises the majority alone. Then it designates, not several together."), "unions"
        )
    return parties


def _refuse(kind: ElectionKind, method: ElectionMethod) -> None:
    if method is ElectionMethod.MAJORITY:
        raise UserError(N_("The union that organises the majority designates (OLM § 3-5 second paragraph)."), "method")
    if method is ElectionMethod.EMPLOYER:
        raise UserError(
            N_("The employer designates only safety representatives (OLM § 3-2 sixth paragraph)."), "method"
        )
    if kind is ElectionKind.COMMITTEE:
        raise UserError(
            N_("This needs an agreement between unions that together organise the majority (OLM § 3-10)."), "method"
        )
    if method is ElectionMethod.PROPORTIONAL:
        raise UserError(N_("A proportional election is only for the committee (OLM § 3-10)."), "method")
    if kind is ElectionKind.SENIOR:
        raise UserError(
            N_("The unions do not organise the majority in the undertaking. There is an election (OLM § 3-5)."),
            "method",
        )
    raise UserError(
        N_("The unions do not organise the majority in the area. There is an election (OLM § 3-2)."), "method"
    )


def _profile(
    session: Session, kind: ElectionKind, area_id: str | None, on: date
) -> tuple[dict[str, object], date | None]:
    profile = advice.profile_of(session, on)
    rows = [row for row in undertaking.unions(session, on) if row.area_id is None]
    if kind is ElectionKind.REPRESENTATIVE and area_id is not None:
        rows = [row for row in undertaking.unions(session, on) if row.area_id == area_id]
        employees = next((row.employees for row in rows if row.employees), None)
        employees = employees if employees is not None else areas.employees(session, area_id, on)
        if rows or profile.get("unions") == ():
            profile[AREA_UNIONS.key] = tuple(LocalUnion(row.union_name, row.members) for row in rows)
        if employees is not None:
            profile[AREA_EMPLOYEES.key] = employees
    return profile, max((row.on for row in rows), default=None)
