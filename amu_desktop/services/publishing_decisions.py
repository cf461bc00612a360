"""Answers of the law that were kept, made into the data of their paper.

The law is asked again with the very facts that were kept. Should it answer otherwise now, the rules have been corrected
since, and a paper that says both would say neither: then the answer has to be asked for and kept anew.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.documents.legal_decision import Figures, LegalDecision, TwoCounts
from amu_desktop.law.committee import COMMITTEE, COMMITTEE_BY_NUMBER, COMMITTEE_COUNT
from amu_desktop.law.facts import EMPLOYEES_AVERAGE, HIRED_IN_AVERAGE
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.services import advice, undertaking, undertaking_average
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import DecisionReceipt

CORRECTED = N_(
    "The rules have been corrected since this answer was kept, and they answer otherwise now. Ask again and keep the "
    "new answer."
)
COUNTED = (COMMITTEE, COMMITTEE_BY_NUMBER, COMMITTEE_COUNT)
TWO_RULES = (COMMITTEE, REPRESENTATIVE)


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision with the facts it rests on, and who asked when."""

    decision: law.Decision[Any]
    profile: dict[str, object]
    answered_by: str
    answered_at: datetime
    checked_on: date


@command(N_("Kept a decision"))
def keep_answer(session: Session, rule_key: str, on: date) -> str:
    """Ask the law for the undertaking on the day and keep the answer; gives the one kept already if it is the same."""
    rule = law.rule(rule_key)
    profile = advice.profile_of(session, on)
    decision = law.decide(rule, profile, on)
    answer = json.loads(json.dumps(law.decision_as_json(decision)))
    for row in advice.receipts(session, rule_key):
        same_facts = _same_facts(row.facts, profile)
        if row.on == on and row.answer == answer and same_facts and row.lawbook == law.VERIFIED_UNTIL.isoformat():
            return row.id
    return advice.keep_receipt(session, decision, profile)


def _same_facts(kept: dict[str, object], profile: dict[str, object]) -> bool:
    known = law.profile_from_json(kept)
    return all(profile.get(key) == value for key, value in known.items())


def decision_data(session: Session, subject_id: str) -> LegalDecision:
    """Give the paper of a kept decision, or of a rule asked now (to be looked at before it is kept).

    Raises UserError when the decision is gone, or when the rules answer otherwise now.
    """
    kept = _kept(session, subject_id)
    decision, on = kept.decision, kept.decision.on
    company = undertaking.load_undertaking(session)
    return LegalDecision(
        undertaking=company.name if company else "",
        decision=decision,
        answered_by=kept.answered_by,
        answered_at=kept.answered_at,
        checked_on=kept.checked_on,
        changes=law.what_would_change(decision.rule, kept.profile, on),
        figures=_figures(session, kept),
        counts=_counts(session, kept) if decision.rule in TWO_RULES else None,
    )


def receipt_of(session: Session, subject_id: str) -> DecisionReceipt | None:
    """Give the kept decision of that id, or None where it is a rule; raises UserError when it is neither."""
    found = session.get(DecisionReceipt, subject_id)
    if found is None:
        law.rule(subject_id)
    return found


def _kept(session: Session, subject_id: str) -> Kept:
    row = receipt_of(session, subject_id)
    if row is None:
        on = clock.today()
        profile = advice.profile_of(session, on)
        decision = law.decide(law.rule(subject_id), profile, on)
        return Kept(decision, profile, "", clock.now(), law.VERIFIED_UNTIL)
    profile = law.profile_from_json(json.loads(row.facts))
    decision = law.decide(law.rule(row.rule), profile, row.on)
    if law.decision_as_json(decision)["answer"] != json.loads(row.answer)["answer"]:
        raise UserError(CORRECTED)
    return Kept(decision, profile, row.answered_by, row.kept_at, date.fromisoformat(row.lawbook))


def _figures(session: Session, kept: Kept) -> Figures | None:
    """Give the months behind the average, where they are in the file and are the ones the answer rests on."""
    decision = kept.decision
    counted = undertaking_average.last_year(session, decision.on)
    used = counted.used
    if decision.rule not in COUNTED or used is None or used.average.value != kept.profile.get(EMPLOYEES_AVERAGE.key):
        return None
    if used.with_hired_in is None:
        return Figures(counted.year, used.months)
    both = {**kept.profile, EMPLOYEES_AVERAGE.key: used.with_hired_in.value, HIRED_IN_AVERAGE.key: Decimal(0)}
    return Figures(counted.year, used.months, used.hired_in, law.decide(decision.rule, both, decision.on))


def _counts(session: Session, kept: Kept) -> TwoCounts:
    """Put the other rule beside this one, as it was kept the same day or, for an answer not kept, as it is now."""
    found: dict[law.Rule[Any], law.Decision[Any] | None] = dict.fromkeys(TWO_RULES)
    for rule in TWO_RULES:
        if rule is kept.decision.rule:
            found[rule] = kept.decision
        elif not kept.answered_by:
            found[rule] = law.decide(rule, kept.profile, kept.decision.on)
        else:
            same_day = [row for row in advice.receipts(session, rule.key) if row.on == kept.decision.on]
            if same_day:
                profile = law.profile_from_json(same_day[0].facts)
                found[rule] = law.decide(rule, profile, kept.decision.on)
    return TwoCounts(found[COMMITTEE], found[REPRESENTATIVE])
