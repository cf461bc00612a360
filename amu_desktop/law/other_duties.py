"""Duties beside representatives and committee: whistleblowing, coordination, information, groups of companies."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Applies, Due, Evidence, Group, StandingDuty, answer, has_employees, whenever
from amu_desktop.law.duty_facts import (
    AT_SAME_TIME,
    GROUP_EMPLOYEES,
    MAIN_UNDERTAKING,
    SEVERAL_EMPLOYERS,
    WHISTLING_NEEDED,
)
from amu_desktop.law.facts import EMPLOYEES_TODAY
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import HAS_OHS
from amu_desktop.law.sources import (
    AMENDED_2017_WHISTLING,
    AMENDED_2019_WHISTLING,
    AMENDED_2023,
    AML,
    IKF,
    OLM,
)


class Coordination(Answer):
    """Who coordinates where several undertakings work at one place."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    MAIN = "main", N_("The main undertaking coordinates")
    WHEN_NECESSARY = "when_necessary", N_("Agree in writing on who coordinates, when it is necessary")
    WRITTEN = "written", N_("Agree in writing on who coordinates, or tell Arbeidstilsynet")


WHISTLING_FROM: Parameter[int] = Parameter(
    "other_duties.whistleblowing_from",
    N_("A whistleblowing routine from"),
    about=N_("With this many employees or more there is a routine; with fewer where conditions call for it."),
)
WHISTLING_FROM.not_yet_law(
    "2006-01-01",
    AML.at("2 A-6"),
    AMENDED_2017_WHISTLING.whole,
    note=N_("From 2007 to 2017 there was a duty to have routines or other measures where conditions called for it."),
)
WHISTLING_FROM.since("2017-07-01", 5, AML.at("2 A-6", 1), AMENDED_2017_WHISTLING.whole, AMENDED_2019_WHISTLING.whole)

WHISTLING = StandingDuty(
    "other_duties.whistleblowing",
    N_("Whistleblowing routine"),
    N_(
        "The routine is written, made with the employees and easy to find. It encourages them to speak up, and says "
        "how that is done and how the employer handles it."
    ),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.ROUTINE,),
    due=Due.ONCE,
)
WHISTLING.not_yet_law("2006-01-01", AML.at("2 A-6"), AMENDED_2017_WHISTLING.whole)


@WHISTLING.since("2017-07-01", AML.at("2 A-6"), AMENDED_2017_WHISTLING.whole, AMENDED_2019_WHISTLING.whole)
def _(case: Case) -> Applies:
    """By the number, or because conditions call for it."""
    if not has_employees(case):
        return Applies.NOT_APPLICABLE
    return answer(case[EMPLOYEES_TODAY] >= case[WHISTLING_FROM] or case[WHISTLING_NEEDED])


COORDINATION_ABOVE: Parameter[int] = Parameter(
    "other_duties.coordination_above",
    N_("A written agreement on coordination above"),
    about=N_(
        "With more workers than this at the same time and no main undertaking it is agreed in writing who coordinates."
    ),
)
COORDINATION_ABOVE.since("2006-01-01", 10, AML.at("2-2", 2))

COORDINATION: Rule[Coordination] = Rule(
    "other_duties.coordination",
    N_("Coordination of several undertakings"),
    about=N_(
        "The main undertaking coordinates the safety work. Where none can be regarded as that, the undertakings agree "
        "in writing on who does; if they do not, Arbeidstilsynet is told, and decides."
    ),
    beyond=N_("Building sites have a regulation of their own, which is not included."),
)


@COORDINATION.since("2006-01-01", AML.at("2-2", 2), IKF.at("6"))
def _(case: Case) -> Coordination:
    """The Act's figure where there is no main undertaking; below it internal control, when necessary."""
    if not case[SEVERAL_EMPLOYERS]:
        return Coordination.NOT_APPLICABLE
    if case[MAIN_UNDERTAKING]:
        return Coordination.MAIN
    if case[AT_SAME_TIME] > case[COORDINATION_ABOVE]:
        return Coordination.WRITTEN
    return Coordination.WHEN_NECESSARY


INFORMATION_FROM: Parameter[int] = Parameter(
    "other_duties.information_from",
    N_("Information and discussion with the employees' elected representatives from"),
    about=N_("With this many employees the employer informs and discusses matters of importance with them."),
)
INFORMATION_FROM.since("2006-01-01", 50, AML.at("8-1"))

INFORMATION_DUTY = StandingDuty(
    "other_duties.information",
    N_("Information and discussion in larger undertakings"),
    N_(
        "The employer informs the elected representatives and discusses important questions with them. This comes "
        "beside the committee's work, and is not met by it."
    ),
    evidence=(Evidence.MINUTES,),
    due=Due.AS_NEEDED,
)


@INFORMATION_DUTY.since("2006-01-01", AML.at("8-1"))
def _(case: Case) -> Applies:
    """By the number of employees."""
    return answer(has_employees(case) and case[EMPLOYEES_TODAY] >= case[INFORMATION_FROM])


GROUP_FROM: Parameter[int] = Parameter(
    "other_duties.group_from",
    N_("Cooperation in a group of companies from"),
    about=N_("From 2024 a group with this many employees has a framework for cooperation, information and discussion."),
)
GROUP_FROM.not_yet_law("2006-01-01", AML.at("8-4"), AMENDED_2023.whole)
GROUP_FROM.since("2024-01-01", 50, AML.at("8-4"), AMENDED_2023.whole)

GROUP_COOPERATION = StandingDuty(
    "other_duties.group_cooperation",
    N_("Cooperation in a group of companies"),
    N_("The parent company sees to it that there is a framework, made together with the majority of the employees."),
    evidence=(Evidence.AGREEMENT,),
    due=Due.ONCE,
)
GROUP_COOPERATION.not_yet_law("2006-01-01", AML.at("8-4"), AMENDED_2023.whole)


@GROUP_COOPERATION.since("2024-01-01", AML.at("8-4"), AMENDED_2023.whole)
def _(case: Case) -> Applies:
    """By the number of employees in the whole group."""
    return answer(has_employees(case) and case[GROUP_EMPLOYEES] >= case[GROUP_FROM])


OHS_PAPERS = StandingDuty(
    "other_duties.ohs_papers",
    N_("Plan and yearly report of the occupational health service"),
    N_(
        "Employer and service together make a plan and a yearly report of its work, reports on what it has found, and "
        "routines for follow-up plans and adaptation."
    ),
    group=Group.OHS,
    evidence=(Evidence.PLAN, Evidence.REPORT),
    due=Due.YEARLY,
)
whenever(OHS_PAPERS, (HAS_OHS,), OLM.at("13-3"), unverified_before="2014-01-01")
