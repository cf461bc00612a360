"""What the law says about this undertaking today: the profile the file knows, and decisions that were kept.

What has been answered stands first; what the file itself can count fills in the rest, and is newer where it can only
be the file that knows (areas, seats, agreements). Nothing is guessed: what nobody knows stays a missing fact.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import headcount
from amu_desktop.domain.kinds import AgreementKind, PostKind, Side
from amu_desktop.law import facts, record_facts
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.duty_facts import REPRESENTATIVE_ELECTED
from amu_desktop.law.wording import plain
from amu_desktop.services import agreements, committees, people, representatives, undertaking, undertaking_average
from amu_desktop.services.undertaking_average import Source
from amu_desktop.services.work import asked_once, command, who
from amu_desktop.storage.tables.measures import DecisionReceipt

Profile = dict[str, object]


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A decision that was kept, with the facts it rested on, as JSON."""

    id: str
    rule: str
    on: date
    facts: dict[str, object]
    answer: dict[str, object]
    lawbook: str
    answered_by: str
    kept_at: datetime


def profile_of(session: Session, on: date) -> Profile:
    """Give what the file knows on the day, by the keys of the law's questions."""
    return dict(_known(session, on))


@asked_once
def _known(session: Session, on: date) -> Profile:
    known = undertaking.facts(session, on)
    _count(session, on, known)
    _industry(session, known)
    _unions(session, on, known)
    _agreed(session, on, known)
    _offices(session, on, known)
    return known


def decisions(session: Session, on: date) -> tuple[law.Decision[Any], ...]:
    """Decide every rule for the undertaking on the day."""
    profile = profile_of(session, on)
    return tuple(law.decide(rule, profile, on) for rule in law.RULES)


@command(N_("Kept a decision"))
def keep_receipt(session: Session, decision: law.Decision[Any], profile: Profile) -> str:
    """Keep a decision with the facts it rested on and the day the rules were checked, and give the id."""
    used = (
        {step.source.key for step in decision.why.walk() if isinstance(step.source, law.Fact)} if decision.why else ()
    )
    receipt = DecisionReceipt(
        rule=decision.rule.key,
        on=decision.on,
        facts=json.dumps({key: plain(profile[key]) for key in sorted(used) if key in profile}, ensure_ascii=False),
        answer=json.dumps(law.decision_as_json(decision), ensure_ascii=False),
        lawbook=law.VERIFIED_UNTIL.isoformat(),
        answered_by=who(session),
        kept_at=clock.now(),
    )
    session.add(receipt)
    session.flush()
    return receipt.id


def receipts(session: Session, rule: str | None = None) -> tuple[ReceiptRow, ...]:
    """Give the decisions that were kept, newest first, of one rule or of all."""
    query = select(DecisionReceipt).order_by(DecisionReceipt.kept_at.desc(), DecisionReceipt.id.desc())
    if rule is not None:
        query = query.where(DecisionReceipt.rule == rule)
    return tuple(
        ReceiptRow(
            id=row.id,
            rule=row.rule,
            on=row.on,
            facts=json.loads(row.facts),
            answer=json.loads(row.answer),
            lawbook=row.lawbook,
            answered_by=row.answered_by,
            kept_at=row.kept_at,
        )
        for row in session.scalars(query)
    )


def _count(session: Session, on: date, known: Profile) -> None:
    counted = undertaking_average.last_year(session, on, every_way=False)
    started_this_year = facts.NO_LAST_CALENDAR_YEAR.key in known
    if counted.value is not None and not (started_this_year and counted.source is Source.PEOPLE):
        known[facts.EMPLOYEES_AVERAGE.key] = counted.value
        if counted.hired_in:
            known[facts.HIRED_IN_AVERAGE.key] = counted.hired_in
    if facts.EMPLOYEES_TODAY.key not in known:
        today = headcount.count_on(people.employments(session), on, None)
        if today.employees:
            known[facts.EMPLOYEES_TODAY.key] = today.employees
            known.setdefault(facts.HIRED_IN_TODAY.key, today.hired_in)


def _industry(session: Session, known: Profile) -> None:
    row = undertaking.load_undertaking(session)
    if row is not None and row.industry_code:
        written = {record_facts.INDUSTRY_CODE.key: row.industry_code}
        if row.industry_standard:
            written[record_facts.INDUSTRY_STANDARD.key] = row.industry_standard
        try:
            known |= law.profile_from_json(written)
        except UserError:
            return


def _unions(session: Session, on: date, known: Profile) -> None:
    found = [row for row in undertaking.unions(session, on) if row.area_id is None]
    if found:
        known[facts.UNIONS.key] = tuple(facts.LocalUnion(row.union_name, row.members) for row in found)


def _agreed(session: Session, on: date, known: Profile) -> None:
    signed = [row for row in agreements.list_agreements(session, AgreementKind.OPT_OUT) if row.signed_on]
    signed = [row for row in signed if row.signed_on is not None and row.signed_on <= on]
    if signed:
        latest = signed[-1]
        known[facts.OPT_OUT_AGREEMENT.key] = True
        known[facts.OPT_OUT_SIGNED.key] = latest.signed_on
        if json.loads(latest.content).get("arrangement") == facts.Arrangement.OTHER:
            known[facts.OPT_OUT_ARRANGEMENT.key] = facts.Arrangement.OTHER
        if latest.until is not None:
            known[facts.OPT_OUT_UNTIL.key] = latest.until - timedelta(days=1)


def _offices(session: Session, on: date, known: Profile) -> None:
    found = representatives.representatives(session, on)
    elected = [seat.holder is not None for area in found.areas for seat in area.seats]
    if found.areas:
        known[facts.AREAS.key] = len(found.areas)
        known[facts.REPRESENTATIVES.key] = len(elected)
    if known:  # a file nobody has written in says nothing, not even a no
        known.setdefault(REPRESENTATIVE_ELECTED.key, bool(elected) and all(elected))
    body = committees.committee(session, on)
    if body is None:
        return
    seats = committees.seats(session, body.id, on)
    members = [seat for seat in seats if seat.kind is PostKind.MEMBER]
    known[record_facts.HAS_OHS.key] = any(seat.kind is PostKind.OHS for seat in seats)
    for side, fact in ((Side.EMPLOYER, record_facts.SEATS_EMPLOYER), (Side.EMPLOYEES, record_facts.SEATS_EMPLOYEES)):
        known[fact.key] = sum(seat.side is side for seat in members)
    # A committee whose seats are all empty on one side has not been set up yet (OLM § 3-2 seventh paragraph).
    sides = {seat.side for seat in members if seat.holder}
    if members and (sides == set(Side) or facts.COMMITTEE_EXISTS.key not in known):
        known[facts.COMMITTEE_EXISTS.key] = sides == set(Side)
    _chairs(session, body.id, on, known)
    exists = known.get(facts.COMMITTEE_EXISTS.key) is True
    if exists and facts.COMMITTEE_WAS_REQUIRED.key not in known and _was_required(session, on):
        known[facts.COMMITTEE_WAS_REQUIRED.key] = True


def _was_required(session: Session, on: date) -> bool:
    """Whether a kept answer says that the committee the file holds had to be there."""
    kept = select(DecisionReceipt.answer).where(DecisionReceipt.rule == COMMITTEE.key, DecisionReceipt.on <= on)
    return any(json.loads(answer).get("answer") == Committee.REQUIRED for answer in session.scalars(kept))


def _chairs(session: Session, body_id: str, on: date, known: Profile) -> None:
    party = {Side.EMPLOYER: facts.Party.EMPLOYER, Side.EMPLOYEES: facts.Party.EMPLOYEES}
    begun = [row for row in committees.chairs(session, body_id) if row.since <= on and row.side]
    if begun and begun[-1].side:
        known[record_facts.CHAIR_NOW.key] = party[begun[-1].side]
    if len(begun) > 1 and begun[-2].side:
        known[record_facts.CHAIR_BEFORE.key] = party[begun[-2].side]
