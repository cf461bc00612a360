"""The duties of the register: those of the law that no office, meeting or paper of the file decides by itself.

The law says which of them hold here. What shows that one is met the file finds by itself where it knows, else somebody
attaches it; evidence grows old where the law wants the thing done again. A duty that the overview works out from the
offices and papers already is not said twice.
"""

from collections.abc import Iterator
from typing import Any

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.workdays import add_months
from amu_desktop.law import (
    committee_duties,
    employers_duties,
    internal_control,
    psychosocial,
    representative_duties,
    representative_tasks,
    work_duties,
)
from amu_desktop.law.duties import MONTHS, Applies, Due, StandingDuty
from amu_desktop.services.lawcheck_evidence import Evidence, evidence
from amu_desktop.services.overview_duties import SOON, Duty, Remedy, Scene, Standing

SAID_ELSEWHERE: dict[str, str] = {
    representative_duties.POSTER.key: "representative_notice",
    representative_duties.NOTICE.key: "representative",
    representative_duties.TRAINING_AFTER_ELECTION.key: "training",
    committee_duties.MEMBERS_POSTER.key: "members_notice",
}
"""The duties of the register that are among those of the offices and papers already, and what they are called there."""
AGAIN = {
    Due.QUARTERLY: N_("Last done {day}. It is to be done every quarter."),
    Due.YEARLY: N_("Last done {day}. It is to be done every year."),
    Due.REGULARLY: N_("Last done {day}. It is to be done regularly; once a year is our advice."),
}
WHEN_NEEDED = frozenset({Due.AS_NEEDED, Due.AT_ONCE})
NOT_ON_PAPER = frozenset(
    one.key
    for one in (
        internal_control.RULES_AT_HAND,
        internal_control.KNOWLEDGE,
        internal_control.PARTICIPATION,
        psychosocial.PSYCHOSOCIAL,
        employers_duties.ACTIVITY,
        employers_duties.LEADERS,
        representative_tasks.TIME,
        work_duties.INFORMATION,
        work_duties.PLANNING,
        work_duties.ESCAPE_ROUTES,
        work_duties.FIRST_AID,
    )
)
"""What the law wants done, and not written: that no paper is there does not say that it is missing."""
PAGE = "lawcheck"
ELSEWHERE: dict[str, Remedy] = {
    internal_control.GOALS.key: Remedy(N_("Go to the measures"), "measures"),
    internal_control.PARTICIPATION.key: Remedy(N_("Go to the meetings"), "meetings"),
}
"""Where a duty is put in order when the file finds the evidence itself once that is done."""


def register_duties(scene: Scene) -> Iterator[Duty]:
    """Work out every duty of the register that is not said elsewhere, in the order of its groups."""
    order = list(law.Group)
    for duty in sorted(law.DUTIES, key=lambda one: order.index(one.group)):
        if duty.key not in SAID_ELSEWHERE:
            yield _duty(scene, duty)


def _duty(scene: Scene, duty: StandingDuty) -> Duty:
    decision = scene.decide(duty)
    if decision.missing is not None:
        return _not_assessed(duty, decision, decision.missing)
    if decision.status is law.Status.UNCERTAIN:
        question = decision.doubts[0].question if decision.doubts else N_("The wording in force was not read.")
        return _make(duty, decision, Standing.UNCERTAIN, sentence(question))
    if decision.answer is not Applies.APPLIES:
        label = decision.answer.label if isinstance(decision.answer, law.State) else N_("Does not hold for you.")
        return _make(duty, decision, Standing.NOT_RELEVANT, sentence(label))
    found = evidence(scene, duty.key)
    if found:
        return _documented(scene, duty, decision, found[0])
    attach = ELSEWHERE.get(duty.key) or attach_to(duty.key)
    if duty.due in WHEN_NEEDED and not _happened(decision):
        why = sentence(N_("Holds when it is needed. Attach documentation when it has been done."))
        return _make(duty, decision, Standing.NOT_ASSESSED, why, attach)
    if duty.key in NOT_ON_PAPER:
        why = sentence(N_("Need not be on paper. Judge it yourselves, and attach what shows it."))
        return _make(duty, decision, Standing.NOT_ASSESSED, why, attach)
    return _make(duty, decision, Standing.MISSING, _shown_by(duty), attach)


def attach_to(key: str) -> Remedy:
    """Give the way to attaching documentation to a duty."""
    return Remedy(N_("Attach documentation"), PAGE, {"duty": key, "attach": True})


def _not_assessed(duty: StandingDuty, decision: law.Decision[Any], fact: law.Fact[Any]) -> Duty:
    why = sentence(N_("Waits for an answer: {question}"), question=sentence(fact.label))
    remedy = Remedy(N_("Answer the question"), PAGE, {"duty": duty.key})
    if fact.step:
        remedy = Remedy(N_("Answer the questions"), "setup")
    return _make(duty, decision, Standing.NOT_ASSESSED, why, remedy)


def _documented(scene: Scene, duty: StandingDuty, decision: law.Decision[Any], newest: Evidence) -> Duty:
    """Say that a duty is met, or that what shows it is old or soon will be."""
    months = MONTHS.get(duty.due)
    if months is None or newest.on is None:
        return _make(duty, decision, Standing.IN_ORDER, newest.says)
    until = add_months(newest.on, months)
    attach = ELSEWHERE.get(duty.key) or attach_to(duty.key)
    if until <= scene.on:
        why = sentence(AGAIN[duty.due], day=newest.on)
        return _make(duty, decision, Standing.IN_PROGRESS, why, attach)
    if until - scene.on <= SOON:
        why = sentence(N_("Last done {day}. It is to be done again by {until}."), day=newest.on, until=until)
        return _make(duty, decision, Standing.IN_PROGRESS, why, attach)
    return _make(duty, decision, Standing.IN_ORDER, newest.says)


def _shown_by(duty: StandingDuty) -> Sentence:
    if not duty.evidence:
        return sentence(N_("Nothing is documented."))
    first, *more = duty.evidence
    if more:
        return sentence(N_("Nothing is documented. Shown by: {first}; {second}"), first=first, second=more[0])
    return sentence(N_("Nothing is documented. Shown by: {first}"), first=first)


def _happened(decision: law.Decision[Any]) -> bool:
    """Whether somebody has answered yes to what makes a duty hold, so that it is needed now."""
    return "questions" in decision.values


def _make(
    duty: StandingDuty, decision: law.Decision[Any], standing: Standing, why: Sentence, remedy: Remedy | None = None
) -> Duty:
    name = sentence(duty.label)
    old = standing is Standing.IN_PROGRESS and duty.due is Due.REGULARLY
    return Duty(
        key=duty.key,
        name=name,
        standing=standing,
        says=name,
        proof=why,
        cite=decision.citations[0],
        remedy=remedy,
        grade=law.Grade.ADVICE if old else duty.grade,
        of_register=True,
    )
