"""Duties outside the systematic work: competence, physical activity, inspections, consent, equality, accounts."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Applies, Due, Evidence, Group, StandingDuty, always, answer, has_employees, whenever
from amu_desktop.law.duty_facts import BUILDS, EQUALITY_DEMANDED, ORDERED, PUBLIC, REPRESENTATIVE_ELECTED
from amu_desktop.law.facts import EMPLOYEES_TODAY
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.single_facts import BALANCE, PERSON_YEARS, SALES
from amu_desktop.law.sources import AML, LDL, RSKL


class TakesPart(Answer):
    """What every employee does, by § 2-3."""

    TAKES_PART = "takes_part", N_("Takes part in the work for health, environment and safety")
    CARE = "care", N_("Uses protective equipment and takes care")
    FAULTS = "faults", N_("Tells of faults that can be of danger to life or health")
    STOPS = "stops", N_("Stops work that cannot go on without danger to life or health")
    HARASSMENT = "harassment", N_("Tells of harassment and discrimination")
    INJURY = "injury", N_("Tells of injury and illness caused by work")
    FOLLOW_UP = "follow_up", N_("Takes part in follow-up plans and dialogue meetings")
    ORDERS = "orders", N_("Does what Arbeidstilsynet orders")


class Contact(Answer):
    """Whom an inspection asks for, beside the employer."""

    REPRESENTATIVE = "representative", N_("The safety representative, where possible")
    OTHER = "other", N_("Another representative of the employees, where possible")


class AnnualReport(Answer):
    """Whether the yearly accounts come with a report on the working environment."""

    NOT_REQUIRED = "not_required", N_("Not required of a small undertaking")
    WITHOUT_SICK_LEAVE = "without_sick_leave", N_("Required: the working environment, injuries and accidents")
    REQUIRED = "required", N_("Required: the working environment, injuries and accidents, and sick leave")


EMPLOYEES_PART: Parameter[tuple[TakesPart, ...]] = Parameter(
    "employers_duties.employees_part",
    N_("What every employee does"),
    about=N_("Those who lead others see to safety and health within their own field besides."),
)
EMPLOYEES_PART.since("2006-01-01", tuple(TakesPart), AML.at("2-3"), unverified_before="2007-03-01")

LEADERS = StandingDuty(
    "employers_duties.leaders",
    N_("Those who lead others know enough to see that the work is safe"),
    N_("Leaders have the competence it takes to check that work is done without harm to safety or health."),
    group=Group.TRAINING,
    evidence=(Evidence.COURSE,),
    due=Due.ONCE,
)
always(LEADERS, AML.at("3-2", 1, letter="b"), since="2006-01-01")

EXPERTS = StandingDuty(
    "employers_duties.experts",
    N_("Expert help where the Act cannot be met without"),
    N_("The employer calls in experts where it is needed, for example on measurements, ergonomics or chemistry."),
    evidence=(Evidence.REPORT, Evidence.AGREEMENT),
    due=Due.AS_NEEDED,
)
always(EXPERTS, AML.at("3-2", 1, letter="c"), since="2006-01-01")

ACTIVITY = StandingDuty(
    "employers_duties.physical_activity",
    N_("Measures for physical activity are considered"),
    N_(
        "The employer considers them as a part of the systematic work. The Act does not say which, or "
        "that any is taken."
    ),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.MINUTES, Evidence.PLAN),
    due=Due.REGULARLY,
)
always(ACTIVITY, AML.at("3-4"), since="2006-01-01")

INSPECTION_CONTACT: Rule[Contact] = Rule(
    "employers_duties.inspection_contact",
    N_("Whom Arbeidstilsynet turns to at an inspection"),
    about=N_(
        "Beside the employer it is the safety representative, who takes part and may ask that others do too. "
        "Afterwards the employer has a written report, unless weighty reasons are against it, and the safety "
        "representative a copy."
    ),
)


@INSPECTION_CONTACT.since("2006-01-01", AML.at("18-4", 1), AML.at("18-4", 3), unverified_before="2025-07-01")
def _(case: Case) -> Contact:
    """Where there is no safety representative, another one for the employees."""
    return Contact.REPRESENTATIVE if case[REPRESENTATIVE_ELECTED] else Contact.OTHER


ORDERS = StandingDuty(
    "employers_duties.orders",
    N_("An order from Arbeidstilsynet is carried out within its deadline"),
    N_(
        "An order is in writing and has a deadline; the employees' representatives are told of it. An order that is "
        "not followed can lead to a coercive fine, or to the work being stopped."
    ),
    evidence=(Evidence.REPORT, Evidence.NOTICE),
    due=Due.AS_NEEDED,
)
whenever(
    ORDERS,
    (ORDERED,),
    *(AML.at("18-6", 2), AML.at("18-6", 8), AML.at("18-7"), AML.at("18-8")),
    since="2006-01-01",
    unverified_before="2026-01-01",
)

CONSENT = StandingDuty(
    "employers_duties.consent",
    N_("Arbeidstilsynet's consent before building"),
    N_("Who builds, or does building work that needs a permit, for a place of work, asks for consent beforehand."),
    evidence=(Evidence.CONSENT,),
    due=Due.BEFORE_WORK,
)
whenever(CONSENT, (BUILDS,), AML.at("18-9", 1), since="2006-01-01", unverified_before="2019-01-01")

EQUALITY_ABOVE: Parameter[int] = Parameter(
    "employers_duties.equality_above",
    N_("The four steps for equality in private undertakings with more employees than"),
    about=N_("With more employees than this they hold without anybody asking."),
)
EQUALITY_ON_DEMAND: Parameter[int] = Parameter(
    "employers_duties.equality_on_demand",
    N_("The four steps for equality on demand from"),
    about=N_("From this many employees they hold when one of the parties asks for it."),
)
EQUALITY = StandingDuty(
    "employers_duties.equality",
    N_("The four steps of the work for equality, and pay mapped every second year"),
    N_(
        "Risks are looked for, causes analysed, measures taken and results assessed. It holds for public undertakings "
        "and for private ones by their number of employees."
    ),
    N_("It belongs to the Equality Act and is only mentioned here."),
    evidence=(Evidence.REPORT,),
    due=Due.YEARLY,
)
_SINCE_EQUALITY, _READ = "2020-01-01", "2026-07-02"
for _dated in (EQUALITY_ABOVE, EQUALITY_ON_DEMAND, EQUALITY):
    _dated.not_known("2006-01-01", N_("The wording before 2020 was not read."), LDL.at("26"))
EQUALITY_ABOVE.since(_SINCE_EQUALITY, 50, LDL.at("26"), unverified_before=_READ)
EQUALITY_ON_DEMAND.since(_SINCE_EQUALITY, 20, LDL.at("26"), unverified_before=_READ)


@EQUALITY.since(_SINCE_EQUALITY, LDL.at("26"), LDL.at("26 a"), unverified_before=_READ)
def _(case: Case) -> Applies:
    """By size, or on demand, or because the undertaking is public."""
    if not has_employees(case):
        return Applies.NOT_APPLICABLE
    employees = case[EMPLOYEES_TODAY]
    if case[PUBLIC] or employees > case[EQUALITY_ABOVE]:
        return Applies.APPLIES
    return answer(employees >= case[EQUALITY_ON_DEMAND] and case[EQUALITY_DEMANDED])


SMALL_BALANCE: Parameter[int] = Parameter(
    "employers_duties.small_balance",
    N_("Small undertakings: balance sheet total, millions of kroner"),
    about=N_("A small undertaking exceeds at most one of the three limits."),
)
SMALL_SALES: Parameter[int] = Parameter(
    "employers_duties.small_sales",
    N_("Small undertakings: sales, millions of kroner"),
    about=N_("A small undertaking exceeds at most one of the three limits."),
)
SMALL_YEARS: Parameter[int] = Parameter(
    "employers_duties.small_person_years",
    N_("Small undertakings: person-years"),
    about=N_("A small undertaking exceeds at most one of the three limits."),
)
SICK_LEAVE_FROM: Parameter[int] = Parameter(
    "employers_duties.sick_leave_person_years",
    N_("Sick leave is told of in the directors' report from this many person-years"),
    about=N_("With fewer, sick leave is left out."),
)
ANNUAL_REPORT: Rule[AnnualReport] = Rule(
    "employers_duties.annual_report",
    N_("The working environment in the directors' report of the accounts"),
    about=N_(
        "Medium and large undertakings tell of the working environment, with injuries and accidents by themselves and "
        "sick leave from five person-years. Small ones need not write a directors' report."
    ),
    beyond=N_("Not included: groups of companies, and undertakings that just have passed a limit."),
)
_SINCE_ACCOUNTS = "2024-11-01"
_LIMITS = ((SMALL_BALANCE, 84), (SMALL_SALES, 168), (SMALL_YEARS, 50), (SICK_LEAVE_FROM, 5))
_ACCOUNTS_NOT_READ = N_("The wording before 1 November 2024 was not read.")
for _parameter, _value in _LIMITS:
    _place = RSKL.at("2-2", 10) if _parameter is SICK_LEAVE_FROM else RSKL.at("1-5")
    _parameter.not_known("2006-01-01", _ACCOUNTS_NOT_READ, _place)
    _parameter.since(_SINCE_ACCOUNTS, _value, _place)
ANNUAL_REPORT.not_known("2006-01-01", _ACCOUNTS_NOT_READ, RSKL.at("2-1"), RSKL.at("2-2", 10))


@ANNUAL_REPORT.since(_SINCE_ACCOUNTS, RSKL.at("1-5"), RSKL.at("2-1"), RSKL.at("2-2", 10))
def _(case: Case) -> AnnualReport:
    """Small is who exceeds at most one of the three."""
    years = case[PERSON_YEARS]
    over = (case[BALANCE] > case[SMALL_BALANCE], case[SALES] > case[SMALL_SALES], years > case[SMALL_YEARS])
    if sum(over) <= 1:
        return AnnualReport.NOT_REQUIRED
    return AnnualReport.REQUIRED if years >= case[SICK_LEAVE_FROM] else AnnualReport.WITHOUT_SICK_LEAVE
