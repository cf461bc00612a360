"""The one commit of the setup: everything that was chosen, written as one step that can be undone."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind, BodyKind, ElectionKind, UnitKind
from amu_desktop.law import facts, record_facts
from amu_desktop.services import (
    advice,
    agreements,
    committees,
    elections,
    meetings,
    meetings_numbers,
    representatives,
    undertaking,
    undertaking_average,
)
from amu_desktop.services.agreements import AgreementDraft
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.setup_answers import SUBJECT, AreaAnswer, SetupAnswers, from_draft
from amu_desktop.services.setup_plan import SetupPlan, duties, kind_of, other_body_name, plan_setup
from amu_desktop.services.undertaking_average import Source
from amu_desktop.services.work import command
from amu_desktop.storage import drafts

__all__ = ["SUBJECT", "SetupAnswers", "SetupPlan", "SetupResult", "create", "duties", "from_draft", "plan_setup"]

MEETING_TIME = time(9)
AVERAGE = facts.EMPLOYEES_AVERAGE.key
ELSEWHERE = frozenset(
    {
        facts.AREAS.key,
        facts.REPRESENTATIVES.key,
        facts.UNIONS.key,
        facts.OPT_OUT_AGREEMENT.key,
        facts.OPT_OUT_SIGNED.key,
        facts.OPT_OUT_UNTIL.key,
        facts.OPT_OUT_ARRANGEMENT.key,
        record_facts.INDUSTRY_CODE.key,
        record_facts.INDUSTRY_STANDARD.key,
        record_facts.HAS_OHS.key,
    }
)
"""Answers that have a table of their own, or follow from others, and are not kept as answers too."""


@dataclass(frozen=True, slots=True)
class SetupResult:
    """What was made."""

    undertaking_id: str
    body_id: str | None
    area_ids: tuple[str, ...] = ()


def known_answers(session: Session, on: date) -> SetupAnswers:
    """Give the answers the file already holds, for a setup that is gone through again."""
    row = undertaking.load_undertaking(session)
    profile = advice.profile_of(session, on)
    asked = {fact.key for fact in law.FACTS if fact.step} - {facts.AREAS.key, facts.REPRESENTATIVES.key}
    areas = representatives.representatives(session, on).areas
    months = _known_months(session, on)
    return SetupAnswers(
        name=row.name if row else "",
        org_number=row.org_number if row else "",
        place=row.place if row else "",
        facts={
            key: value
            for key, value in profile.items()
            if key in asked and not (key == AVERAGE and months and None not in months)
        },
        months=months,
        places=tuple(AreaAnswer(area.name, area.people, area.kind is UnitKind.SHIFT) for area in areas),
    )


def _known_months(session: Session, on: date) -> tuple[int | None, ...]:
    """Give the months as they were entered, or as the list of people gives them; this year's of a new undertaking."""
    if undertaking.facts(session, on).get(facts.NO_LAST_CALENDAR_YEAR.key):
        so_far = {row.month.month: row.employees for row in undertaking.headcounts(session, on.year)}
        return tuple(so_far.get(month) for month in range(1, on.month + 1)) if so_far else ()
    found = undertaking_average.last_year(session, on)
    if found.source is Source.PEOPLE and found.used is not None:
        return found.used.months
    entered = {row.month.month: row.employees for row in found.entered}
    return tuple(entered.get(month) for month in range(1, 13)) if entered else ()


def already_made(session: Session, on: date) -> frozenset[str]:
    """Give the keys of the rows of a plan that stand in the file already and are not made again."""
    made: set[str] = set()
    kinds = {BodyKind.COMMITTEE: "committee", BodyKind.OTHER_BODY: "other_body", BodyKind.COOPERATION: "cooperation"}
    for body in committees.list_bodies(session, on):
        if body.kind in kinds and body.parent_id is None:
            made |= {kinds[body.kind], "meetings", *(["committee_election"] if body.kind is BodyKind.COMMITTEE else [])}
    found = representatives.representatives(session, on)
    if found.areas:
        made |= {"areas", "elections"}
    if found.senior:
        made.add("senior")
    if agreements.list_agreements(session, AgreementKind.OPT_OUT, on):
        made.add("agreement")
    return frozenset(made)


@command(N_("Set up committee and safety representatives"))
def create(session: Session, plan: SetupPlan, chosen: Collection[str], body_name: str) -> SetupResult:
    """Write the undertaking, the answers and the chosen rows of the plan, keep the decisions, and drop the draft.

    `body_name` is what the committee (or the cooperation) is called in the language of the undertaking. Raises
    UserError when the undertaking has no name.
    """
    undertaking_id = _undertaking(session, plan)
    _counts(session, plan)
    for each in plan.duties:
        if each.decision.missing is None:
            advice.keep_receipt(session, each.decision, plan.profile)
    if "agreement" in chosen:
        _agreement(session, plan)
    area_ids = _areas(session, plan) if "areas" in chosen else ()
    if "senior" in chosen:
        representatives.add_senior(session, plan.on)
    body_id = _body(session, plan, chosen, body_name)
    _elections(session, plan, chosen, area_ids, body_id)
    if body_id is not None and "meetings" in chosen:
        moments = [datetime.combine(day, MEETING_TIME).astimezone() for day in plan.meetings]
        meetings.plan_year(session, body_id, moments)
    drafts.clear_in(session, SUBJECT)
    return SetupResult(undertaking_id, body_id, area_ids)


def _undertaking(session: Session, plan: SetupPlan) -> str:
    answers = plan.answers
    made = undertaking.create_undertaking(
        session,
        answers.name,
        org_number=answers.org_number,
        place=answers.place,
        industry_code=str(answers.facts.get(record_facts.INDUSTRY_CODE.key, "")),
        industry_standard=str(answers.facts.get(record_facts.INDUSTRY_STANDARD.key, "")),
    )
    for key, value in answers.facts.items():
        if key not in ELSEWHERE:
            undertaking.answer_fact(session, key, value, plan.on)
    there = {unit.name for unit in undertaking.units(session)}
    for place in plan.answers.places:
        if place.name not in there:
            undertaking.add_unit(session, place.name, kind_of(place), place.people, since=plan.on)
    return made


def _counts(session: Session, plan: SetupPlan) -> None:
    new = plan.answers.facts.get(facts.NO_LAST_CALENDAR_YEAR.key) is True
    year = plan.on.year if new else plan.on.year - 1
    if plan.answers.months != _known_months(session, plan.on):  # what only the list of people said is left to it
        for month, employees in enumerate(plan.answers.months, start=1):
            undertaking.set_headcount(session, date(year, month, 1), employees)
    if not new and not plan.answers.months and AVERAGE in plan.answers.facts:
        for row in undertaking.headcounts(session, year):  # one number was written in their place
            undertaking.set_headcount(session, row.month, None)
    average = plan.profile.get(facts.AVERAGE_SINCE_START.key)
    if new and average is not None:
        undertaking.answer_fact(session, facts.AVERAGE_SINCE_START.key, average, plan.on)
    unions = plan.profile.get(facts.UNIONS.key)
    today = plan.profile.get(facts.EMPLOYEES_TODAY.key)
    if isinstance(unions, tuple):
        for union in unions:
            base = today if isinstance(today, int) else None
            undertaking.set_union(session, union.name, union.members, base, plan.on)
        if not unions:
            undertaking.answer_fact(session, facts.UNIONS.key, unions, plan.on)
    if plan.profile.get(facts.OPT_OUT_AGREEMENT.key) is False:  # a yes is the agreement itself, and a no is an answer
        undertaking.answer_fact(session, facts.OPT_OUT_AGREEMENT.key, False, plan.on)


def _agreement(session: Session, plan: SetupPlan) -> None:
    signed, until = (plan.profile.get(fact.key) for fact in (facts.OPT_OUT_SIGNED, facts.OPT_OUT_UNTIL))
    if not isinstance(signed, date):
        raise UserError(N_("Write the day the agreement was signed."), field=facts.OPT_OUT_SIGNED.key)
    arrangement = plan.profile.get(facts.OPT_OUT_ARRANGEMENT.key, facts.Arrangement.NONE)
    draft = AgreementDraft(
        AgreementKind.OPT_OUT,
        signed_on=signed,
        since=signed,
        until=until + timedelta(days=1) if isinstance(until, date) else None,
        content=json.dumps({"arrangement": str(arrangement)}),
    )
    agreements.add_agreement(session, draft)


def _areas(session: Session, plan: SetupPlan) -> tuple[str, ...]:
    units = {unit.name: unit.id for unit in undertaking.units(session)}
    made = []
    for area in plan.areas:
        covered = area.covers.split(", ") if area.covers else [area.name]
        linked = tuple(units[name] for name in covered if name in units)
        draft = AreaDraft(area.name, area.kind, area.covers, area.people, linked, plan.on)
        made.append(representatives.add_area(session, draft))
    return tuple(made)


def _body(session: Session, plan: SetupPlan, chosen: Collection[str], name: str) -> str | None:
    kinds = {
        "committee": (BodyKind.COMMITTEE, "AMU"),
        "other_body": (BodyKind.OTHER_BODY, "AMU"),
        "cooperation": (BodyKind.COOPERATION, "SAM"),
    }
    found = next((kinds[key] for key in kinds if key in chosen), None)
    if found is None:
        return None
    kind, code = found
    seats = 0 if kind is BodyKind.COOPERATION else plan.seats
    draft = BodyDraft(
        name=other_body_name(plan) if kind is BodyKind.OTHER_BODY else name,
        kind=kind,
        employer_seats=seats,
        employee_seats=seats,
        since=plan.on,
        code=code,
        employees_fixed=plan.fixed,
        with_ohs=plan.with_ohs,
    )
    body_id = committees.create_body(session, draft)
    meetings_numbers.add_series(session, body_id, "", standard=True)
    if kind is BodyKind.OTHER_BODY:
        agreements.add_agreement(session, AgreementDraft(AgreementKind.OTHER_BODY, signed_on=plan.on))
    return body_id


def _elections(
    session: Session, plan: SetupPlan, chosen: Collection[str], area_ids: Collection[str], body_id: str | None
) -> None:
    wanted: list[ElectionDraft] = []
    if "elections" in chosen:
        wanted += [ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=area_id) for area_id in area_ids]
    if "senior" in chosen:
        wanted.append(ElectionDraft(ElectionKind.SENIOR))
    if "committee_election" in chosen and body_id is not None:
        wanted.append(ElectionDraft(ElectionKind.COMMITTEE, body_id=body_id))
    for draft in wanted:
        elections.start_election(session, draft, plan.on)
