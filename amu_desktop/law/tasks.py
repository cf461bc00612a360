"""The committee's tasks: what it must treat, may treat and goes through, and what comes with it (aml § 7-2)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, whenever
from amu_desktop.law.duty_facts import MEDICAL, MEDICAL_CONSENT, PLAN_CASE
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class Task(Answer):
    """What the committee deals with, by the letters and paragraphs of § 7-2."""

    SERVICES = "a", N_("The occupational health service and the internal safety service")
    TRAINING = "b", N_("Training, instruction and information")
    CONSENT = "c", N_("Plans that need the consent of Arbeidstilsynet")
    PLANS = "d", N_("Other plans of importance for the working environment")
    SYSTEM = "e", N_("The systematic work for health, environment and safety")
    HOURS = "f", N_("Health and welfare in the arrangements of working hours")
    REDUCED = "reduced_capacity", N_("Employees with reduced capacity for work")
    REPORTS = "reports", N_("Reports on illness caused by work, accidents and near accidents, and all measurements")
    BINDING = "binding", N_("Decisions that the employer shall carry out measures or measurements")


class OwnWork(Answer):
    """What the regulation adds to the committee's work, by its letters."""

    ACTION_PLAN = "a", N_("Takes part in making the plan of action")
    ROUNDS = "b", N_("Goes safety rounds")
    PRIORITIES = "c", N_("Advises on priorities and raises new measures")
    NEW_EMPLOYEES = "d", N_("Sets guidelines for the introduction of new employees, and sees to their training")
    INSIGHT = "e", N_("Works for insight and participation")
    CYTOSTATICS = "f", N_("Treats the instruction for work with cytostatics and ionising radiation at once")


class Medical(Answer):
    """What is done with medical information in a report before the committee treats it."""

    NOTHING = "nothing", N_("The report can be sent as it is")
    CONSENTED = "consented", N_("The report can be sent, since the person has consented")
    TAKE_OUT = "take_out", N_("The medical information must be taken out first")


MUST_TREAT: Parameter[tuple[Task, ...]] = Parameter(
    "tasks.must_treat",
    N_("What the committee must treat"),
    about=N_("Six kinds of cases come to the committee."),
)
MUST_TREAT.since(
    "2006-01-01",
    (Task.SERVICES, Task.TRAINING, Task.CONSENT, Task.PLANS, Task.SYSTEM, Task.HOURS),
    AML.at("7-2", 2),
)

MAY_TREAT: Parameter[tuple[Task, ...]] = Parameter(
    "tasks.may_treat",
    N_("What the committee may treat"),
    about=N_("Questions of employees with reduced capacity for work."),
)
MAY_TREAT.since("2006-01-01", (Task.REDUCED,), AML.at("7-2", 3))

GOES_THROUGH: Parameter[tuple[Task, ...]] = Parameter(
    "tasks.goes_through",
    N_("What the committee goes through"),
    about=N_(
        "All of these reports are gone through. The committee seeks the cause, sees to it that the employer acts, and "
        "may decide that experts or a commission look into it; the employer may take that to Arbeidstilsynet."
    ),
)
GOES_THROUGH.since("2006-01-01", (Task.REPORTS,), AML.at("7-2", 4))

MAY_DECIDE: Parameter[tuple[Task, ...]] = Parameter(
    "tasks.may_decide",
    N_("What the committee may decide for the employer"),
    about=N_(
        "Concrete measures to protect life or health, and measurements to find a danger to health; with a deadline."
    ),
)
MAY_DECIDE.since("2006-01-01", (Task.BINDING,), AML.at("7-2", 5), unverified_before="2007-06-15")

OWN_WORK: Parameter[tuple[OwnWork, ...]] = Parameter(
    "tasks.own_work",
    N_("What the committee does besides"),
    about=N_("The regulation adds six points to the tasks of the Act."),
)
OWN_WORK.not_known("2006-01-01", BEFORE_2013, OLM.at("2-3", 2))
OWN_WORK.since("2013-01-01", tuple(OwnWork), OLM.at("2-3", 2))

MEDICAL_INFORMATION: Rule[Medical] = Rule(
    "tasks.medical_information",
    N_("Medical information in reports to the committee"),
    about=N_(
        "Personal medical information is taken out before the committee treats a report, unless the person consents."
    ),
)


@MEDICAL_INFORMATION.since("2006-01-01", AML.at("7-2", 4))
def _(case: Case) -> Medical:
    """Out with it, unless there is none or the person has consented."""
    if not case[MEDICAL]:
        return Medical.NOTHING
    return Medical.CONSENTED if case[MEDICAL_CONSENT] else Medical.TAKE_OUT


EMPLOYERS_WORD = StandingDuty(
    "tasks.employers_word",
    N_("The employer's word on whether a plan goes to Arbeidstilsynet"),
    N_(
        "Who puts a building plan or another important plan before the committee says at the same time whether it will "
        "be put to Arbeidstilsynet. Where there is no committee the safety representative is told."
    ),
    group=Group.MEETINGS,
    evidence=(Evidence.MINUTES,),
    due=Due.AS_NEEDED,
)
whenever(EMPLOYERS_WORD, (PLAN_CASE,), OLM.at("2-4"), AML.at("18-9"))
