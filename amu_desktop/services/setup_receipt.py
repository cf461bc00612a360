"""The reasons of the setup as a paper, before anything is written: a draft with figures, rule date and who answered."""

from amu_desktop import law
from amu_desktop.core.clock import now
from amu_desktop.core.language import translator
from amu_desktop.documents.identity import file_name, identify
from amu_desktop.documents.legal_decision import Figures, LegalDecision, TwoCounts, build
from amu_desktop.domain.headcount import MONTHS
from amu_desktop.law import facts
from amu_desktop.services.publishing import Drawn
from amu_desktop.services.setup_plan import Duty, SetupPlan


def draw_reasons(plan: SetupPlan, duty: Duty, who: str, language: str) -> Drawn:
    """Draw the decision on one duty as a paper marked as a draft; the kept one is issued after the commit."""
    from amu_desktop.documents.pdf import render  # reportlab is slow to import

    decisions = {each.key: each.decision for each in plan.duties}
    counted = duty.key in {"committee", "representative"}
    data = LegalDecision(
        undertaking=plan.answers.name,
        decision=duty.decision,
        answered_by=who,
        answered_at=now(),
        checked_on=law.VERIFIED_UNTIL,
        changes=law.what_would_change(duty.rule, plan.profile, plan.on),
        figures=_figures(plan) if duty.key == "committee" else None,
        counts=TwoCounts(decisions["committee"], decisions["representative"]) if counted else None,
    )
    document = build(data, translator(language, "documents"))
    identity = identify(
        document,
        undertaking=plan.answers.name,
        org_number=plan.answers.org_number,
        id="",
        edition=0,
        issued_at=now(),
        draft=True,
    )
    return Drawn(render(document, identity), file_name(document, identity))


def _figures(plan: SetupPlan) -> Figures | None:
    months = tuple(number for number in plan.answers.months if number is not None)
    if len(months) != MONTHS or plan.answers.facts.get(facts.NO_LAST_CALENDAR_YEAR.key) is True:
        return None
    return Figures(plan.on.year - 1, months)
