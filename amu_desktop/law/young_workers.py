"""Employees under 18: risk, consent, what they may not do, information and the list of them (OLM ch. 12)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.duties import Applies, Due, Evidence, Group, StandingDuty, answer, any_of, has_employees, whenever
from amu_desktop.law.facts import EMPLOYEES_TODAY
from amu_desktop.law.kernel import Case, Parameter
from amu_desktop.law.sources import BEFORE_2013, OLM
from amu_desktop.law.work_facts import APPRENTICES, CHILDREN, PERFORMING, UNDER_18, YOUNG_NIGHT

_YOUNG = (UNDER_18, CHILDREN)

YOUNG_RISK = StandingDuty(
    "young_workers.risk_assessment",
    N_("Risk assessment for employees under 18"),
    N_(
        "The risk to those under 18 is assessed before they begin and whenever their work changes much; the employer "
        "then takes the measures their safety, health and growth call for."
    ),
    evidence=(Evidence.RISK_ASSESSMENT,),
    due=Due.BEFORE_WORK,
)
whenever(YOUNG_RISK, _YOUNG, OLM.at("12-1"))

FORBIDDEN_WORK = StandingDuty(
    "young_workers.forbidden_work",
    N_("Work that is forbidden to those under 18"),
    N_(
        "Those under 18 do no work beyond their strength, and none of the dangerous work that the regulation lists, "
        "such as with asbestos, lead, cranes, nail guns or high voltage."
    ),
    N_("Not included: the list itself, and the exceptions for training."),
    evidence=(Evidence.RISK_ASSESSMENT,),
)
whenever(FORBIDDEN_WORK, _YOUNG, OLM.at("12-5"), OLM.at("12-6"), unverified_before="2016-07-01")

SUPERVISED_TRAINING = StandingDuty(
    "young_workers.supervised_training",
    N_("Apprentices under 18 at work otherwise forbidden"),
    N_("The work fits their age and experience, and somebody experienced and competent watches over it."),
    evidence=(Evidence.PLAN,),
)
whenever(SUPERVISED_TRAINING, (APPRENTICES,), OLM.at("12-7"), unverified_before="2016-07-01")

PARENTS_CONSENT = StandingDuty(
    "young_workers.consent",
    N_("Consent of the parents"),
    N_("Before somebody under 15 or of school age begins, the parents or guardians have consented in writing."),
    evidence=(Evidence.CONSENT,),
    due=Due.BEFORE_WORK,
)
whenever(PARENTS_CONSENT, (CHILDREN, PERFORMING), OLM.at("12-4"))

PERMISSION = StandingDuty(
    "young_workers.permission",
    N_("Consent of Arbeidstilsynet for performing children"),
    N_("Children are put to cultural work, sport or advertising only when Arbeidstilsynet has consented beforehand."),
    evidence=(Evidence.CONSENT,),
    due=Due.BEFORE_WORK,
)
whenever(PERMISSION, (PERFORMING,), OLM.at("12-3", 2))

NIGHT_WORK = StandingDuty(
    "young_workers.night_work",
    N_("Night work under 18"),
    N_("Those under 18 work at night only in the cases and until the hours the regulation names."),
    N_("Not included: the cases and the hours, and the Act's own limits of hours."),
    evidence=(Evidence.PLAN,),
)
whenever(NIGHT_WORK, (YOUNG_NIGHT,), OLM.at("12-9"), unverified_before="2015-01-01")

YOUNG_INFORMATION = StandingDuty(
    "young_workers.information",
    N_("Information to those under 18 and their parents"),
    N_("They are told of risks in the work, and of every measure taken for their safety and health."),
    evidence=(Evidence.INFORMATION,),
    due=Due.BEFORE_WORK,
)
whenever(YOUNG_INFORMATION, _YOUNG, OLM.at("12-10"))

YOUNG_CONSULTED = StandingDuty(
    "young_workers.consulted",
    N_("The safety representative is consulted on work under 18"),
    N_(
        "The employer consults the safety representative when the work is planned and done. Where there is none, a "
        "representative of the employees is consulted instead."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.CONSULTED,),
    due=Due.BEFORE_WORK,
)
whenever(YOUNG_CONSULTED, _YOUNG, OLM.at("12-11"))

LIST_FROM: Parameter[int] = Parameter(
    "young_workers.list_from",
    N_("The list of employees under 18 may be left out below"),
    about=N_("With fewer employees than this the employer may do without the list."),
)
LIST_FROM.not_known("2006-01-01", BEFORE_2013, OLM.at("12-12"))
LIST_FROM.since("2013-01-01", 20, OLM.at("12-12"))

YOUNG_LIST = StandingDuty(
    "young_workers.list",
    N_("List of employees under 18"),
    N_(
        "The list holds name, guardians, kind of work, hours, school hours and summer holiday, and is open to "
        "Arbeidstilsynet and the safety representative."
    ),
    N_("The program keeps only the day the list was last looked at; it holds personal data that belong elsewhere."),
    group=Group.REGISTRATION,
    evidence=(Evidence.LIST,),
)
YOUNG_LIST.not_known("2006-01-01", BEFORE_2013, OLM.at("12-12"))


@YOUNG_LIST.since("2013-01-01", OLM.at("12-12"))
def _(case: Case) -> Applies:
    """Somebody is under 18, and there are as many employees as the regulation says."""
    if not has_employees(case):
        return Applies.NOT_APPLICABLE
    employees, limit = case[EMPLOYEES_TODAY], case[LIST_FROM]
    if employees < limit:
        case.say(
            N_("There are {employees} employees. The list is required from {limit}."), employees=employees, limit=limit
        )
        return Applies.NOT_APPLICABLE
    return answer(any_of(case, _YOUNG))
