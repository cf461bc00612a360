"""Duties that stand: rules that say whether a duty applies, with what shows that it is met and when it is due.

One mechanism for every chapter: which questions make a duty apply is data, so a new duty is an entry and no new code.
"""

from dataclasses import dataclass

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import EMPLOYEES_TODAY
from amu_desktop.law.kernel import Case, Fact, Rule
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.sources import BEFORE_2013, Citation


class Applies(Answer):
    """Whether a duty applies to this undertaking."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    APPLIES = "applies", N_("Applies")


class Group(Answer):
    """Where a duty stands in the law check."""

    REPRESENTATIVES = "representatives", N_("Safety representatives")
    COMMITTEE = "committee", N_("Working environment committee")
    ELECTIONS = "elections", N_("Elections")
    MEETINGS = "meetings", N_("Meetings")
    TRAINING = "training", N_("Training")
    OHS = "ohs", N_("Occupational health service")
    REGISTRATION = "registration", N_("Registration")
    INTERNAL_CONTROL = "internal_control", N_("Internal control")
    OTHER = "other", N_("Other duties")


class Evidence(Answer):
    """What shows that a duty is met."""

    AGREEMENT = "agreement", N_("A signed agreement")
    CONSENT = "consent", N_("A written consent")
    CONSULTED = "consulted", N_("A note of who was consulted, and when")
    COURSE = "course", N_("Proof of training")
    HEALTH_CHECK = "health_check", N_("A record that health checks were offered or done, without the results")
    INFORMATION = "information", N_("A note of what was said to whom, and when")
    INSPECTION = "inspection", N_("A record of inspection and maintenance")
    INSTRUCTION = "instruction", N_("A written work instruction")
    LIST = "list", N_("A list that is kept up to date")
    MINUTES = "minutes", N_("Minutes or a decision")
    NOTICE = "notice", N_("A written notice with the day it was given")
    PLAN = "plan", N_("A plan with measures, who and when")
    POSTER = "poster", N_("A notice on the wall with the day it was put up")
    REGISTER = "register", N_("A register that is kept")
    REPORT = "report", N_("A written report")
    RISK_ASSESSMENT = "risk_assessment", N_("A written risk assessment")
    ROUTINE = "routine", N_("A written routine")
    STATISTICS = "statistics", N_("Statistics of the period")


class Due(Answer):
    """When, or how often, a duty is due."""

    ALWAYS = "always", N_("At all times")
    AT_ONCE = "at_once", N_("At once, when it happens")
    BEFORE_WORK = "before_work", N_("Before the work begins, and when it changes")
    ONCE = "once", N_("Once, and again when something changes")
    AS_NEEDED = "as_needed", N_("When it is needed")
    REGULARLY = "regularly", N_("Regularly, and when something changes")
    QUARTERLY = "quarterly", N_("Every quarter")
    YEARLY = "yearly", N_("Every year")


MONTHS: dict[Due, int] = {Due.QUARTERLY: 3, Due.YEARLY: 12, Due.REGULARLY: 12}
"""After how many months evidence is old. What «regularly» means the law does not say; a year is our advice."""


@dataclass(eq=False)
class StandingDuty(Rule[Applies]):
    """A rule whose answer is whether the duty applies; it can be decided like any other."""

    group: Group = Group.OTHER
    evidence: tuple[Evidence, ...] = ()
    due: Due = Due.ALWAYS


def has_employees(case: Case) -> bool:
    """Whether the undertaking is inside the Act and has employees at all."""
    return case[WITHIN_ACT] is not Scope.OUTSIDE and case[EMPLOYEES_TODAY] > 0


def answer(applies: bool) -> Applies:
    """Give the answer that says so."""
    return Applies.APPLIES if applies else Applies.NOT_APPLICABLE


def always(duty: StandingDuty, *cites: Citation, since: str = "2013-01-01", unverified_before: str = "") -> None:
    """Let a duty apply from a day on to everyone who has employees."""
    _until_2013(duty, since, cites)

    @duty.since(since, *cites, unverified_before=unverified_before or None)
    def _(case: Case) -> Applies:
        return answer(has_employees(case))


def whenever(
    duty: StandingDuty,
    facts: tuple[Fact[bool], ...],
    *cites: Citation,
    since: str = "2013-01-01",
    unverified_before: str = "",
) -> None:
    """Let a duty apply from a day on where one of the questions is answered yes."""
    _until_2013(duty, since, cites)

    @duty.since(since, *cites, unverified_before=unverified_before or None)
    def _(case: Case) -> Applies:
        return answer(has_employees(case) and any_of(case, facts))


def any_of(case: Case, facts: tuple[Fact[bool], ...]) -> bool:
    """Whether one of the questions is answered yes; asks for the first unanswered only where none is."""
    there = tuple(fact for fact in facts if case.told(fact))
    if there:
        case.say(N_("The answer is yes to: {questions}"), questions=there)
        return True
    return any(case[fact] for fact in facts)


def _until_2013(duty: StandingDuty, since: str, cites: tuple[Citation, ...]) -> None:
    if since == "2013-01-01":
        duty.not_known("2006-01-01", BEFORE_2013, *cites)
