"""Questions that only one duty or rule outside the setup asks: what has happened, who works there, what is agreed."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import Fact
from amu_desktop.law.sources import AML, FTRL, IKF, LDL, OLM, SERIOUS_INJURY, Citation


class Outcome(Answer):
    """How an accident at work ended, by the signs Arbeidstilsynet lists."""

    DEATH = "death", N_("Somebody died")
    HEAD = "head", N_("Injury to the head")
    BONES = "bones", N_("Injury to the skeleton")
    INTERNAL = "internal", N_("Internal injury")
    LOST_PART = "lost_part", N_("Loss of a part of the body")
    POISONING = "poisoning", N_("Poisoning")
    UNCONSCIOUS = "unconscious", N_("Unconsciousness")
    BURN = "burn", N_("Burn, frostbite or corrosion")
    COLD = "cold", N_("Hypothermia")
    HOSPITAL = "hospital", N_("Treatment in hospital")
    LIFE_OR_LASTING = "life_or_lasting", N_("Danger to life, or long or lasting inability to work")
    NONE = "none", N_("None of these")


class Person(Answer):
    """Who somebody is, when it is asked whether they may be elected or vote."""

    IN_AREA = "in_area", N_("Employee in the safety area")
    OTHER_AREA = "other_area", N_("Employee in another safety area")
    MANAGER = "manager", N_("Manager with responsibility for others, in the safety area")
    TOP_MANAGER = "top_manager", N_("The one who leads the undertaking")
    SERVICE = "service", N_("Belongs to the occupational health service")
    HIRED_IN = "hired_in", N_("Hired in")
    SPECIAL_GROUP = "special_group", N_("Pupil, conscript, inmate, patient or placed there")


class Secret(Answer):
    """What a piece of information is about."""

    PERSONAL = "personal", N_("Somebody's personal matters")
    BUSINESS = "business", N_("Technical matters or business that others can make use of")
    OTHER = "other", N_("Something else")


def _yes(key: str, label: str, help_: str, *cites: Citation, optional: bool = False) -> Fact[bool]:
    return Fact(key, label, help_, bool, cites, optional=optional, default=False if optional else None, usual=False)


# Safety representatives

OTHERS_AT_WORK = _yes(
    "others_at_work",
    N_("Do hired-in workers or self-employed contractors work in close connection with you?"),
    N_("The safety representative looks after them too."),
    AML.at("6-2", 1, sentence=3),
)
EMPLOYEES_REFUSE = _yes(
    "employees_refuse",
    N_("Do the employees refuse to elect a safety representative?"),
    N_("The employer then designates one until they have elected."),
    OLM.at("3-2", 6),
)
DANGER_AT_ONCE = _yes(
    "danger_at_once",
    N_("Is there immediate danger to life or health?"),
    N_("As the safety representative sees it."),
    AML.at("6-3", 1),
)
DANGER_AVERTED = _yes(
    "danger_averted_otherwise",
    N_("Can the danger be averted at once in another way?"),
    N_("Work is stopped only where it cannot."),
    AML.at("6-3", 1),
)
REPRESENTATIVE_ELECTED = _yes(
    "representative_elected",
    N_("Is a safety representative elected at the place of work?"),
    N_("Until then a regional safety representative may have the authority."),
    OLM.at("5-2"),
    OLM.at("6-3"),
)
BUILDING_SITES = _yes(
    "building_sites",
    N_("Do you do building or construction work at temporary or mobile places of work?"),
    N_("Such work has regional safety representatives."),
    OLM.at("5-1"),
)
REGIONAL_TRADE = _yes(
    "regional_trade",
    N_("Are you in accommodation, serving of food or alcohol, or cleaning?"),
    N_("Those who need a licence to serve, approved cleaning firms, and those who hire out workers to them."),
    OLM.at("6-1", 1),
)

PERSON: Fact[Person] = Fact(
    "person",
    N_("Who is it?"),
    N_("As seen from the safety area, or the undertaking, that elects."),
    Person,
    (OLM.at("3-2", 2), OLM.at("3-7", 4), OLM.at("3-23")),
)

DANGER_REPORTED = _yes(
    "danger_reported",
    N_("Has the safety representative told you of a danger?"),
    N_("Something that can lead to an accident or to illness, and that the safety representative cannot avert."),
    AML.at("6-2", 3),
)

# Ports

PORT_OTHERS = _yes(
    "port_others",
    N_("Do others than your own employees load and unload in the port or at the quay?"),
    N_("Where only your own employees do, the ordinary rules hold."),
    OLM.at("4-1"),
)
PORT_WORKERS: Fact[int] = Fact(
    "port_workers",
    N_("Workers regularly loading and unloading"),
    N_("Count all the employers in the port together."),
    int,
    (OLM.at("4-2", 1),),
    usual=0,
    changes=(N_("If there are {limit} such workers or more"), N_("If there are fewer than {limit} such workers")),
)
PORT_AVERAGE: Fact[Decimal] = Fact(
    "port_average",
    N_("Average number of workers loading and unloading last year"),
    N_("Include all who work at least the average hours of the permanent employees."),
    Decimal,
    (OLM.at("4-3", 1),),
    usual=Decimal(0),
    changes=(N_("If the average becomes {limit} or more"), N_("If the average falls below {limit}")),
)

# The committee and its cases

DELEGATED = _yes(
    "sub_committee_delegated",
    N_("Has the committee given the sub-committee power to decide on this?"),
    N_("By a decision of its own, in a meeting."),
    OLM.at("3-14", 2),
)
SEPARATE_UNITS = _yes(
    "separate_units",
    N_("Does the undertaking have several separate units?"),
    N_("The committee may then decide on a local committee for each."),
    OLM.at("3-14", 1),
)
LOCAL_DECIDED = _yes(
    "local_committees_decided",
    N_("Has the committee decided on local committees?"),
    N_("It then also sets their tasks and what they may decide."),
    OLM.at("3-14", 1),
)
UNREPRESENTED = _yes(
    "concerns_unrepresented",
    N_("Does the case particularly concern a group without a member in the committee?"),
    N_("Also pupils, patients, inmates and others the Act protects as employees."),
    OLM.at("3-13"),
)
MEDICAL = _yes(
    "medical_information",
    N_("Does the report hold medical information about a person?"),
    N_("Answer before the papers are sent."),
    AML.at("7-2", 4),
)
MEDICAL_CONSENT = _yes(
    "medical_consent",
    N_("Has the person consented?"),
    N_("Without consent the information is taken out first."),
    AML.at("7-2", 4),
)
PLAN_CASE = _yes(
    "plan_case",
    N_("Does the employer put forward plans for building or other important plans?"),
    N_("The employer then says whether they will be put to Arbeidstilsynet."),
    OLM.at("2-4", 1),
)
SECRET: Fact[Secret] = Fact(
    "secret_about",
    N_("What is the information about?"),
    N_("Business secrets are bound only where others can use them in their own business."),
    Secret,
    (OLM.at("3-17", 1),),
)
SECRET_CONSENT = _yes(
    "secret_consent",
    N_("Has the undertaking, or the person it is about, consented?"),
    N_("With consent it may be told."),
    OLM.at("3-17", 2),
)
SECRET_DANGER = _yes(
    "secret_danger",
    N_("Must it be told to warn of danger of accident or to health?"),
    N_("It may then be told to the employees concerned, or to members of the undertaking's bodies."),
    OLM.at("3-17", 2),
)
SECRET_DECIDED = _yes(
    "secret_decided",
    N_("Has the committee decided that its members shall keep it secret?"),
    N_("The same exceptions hold."),
    OLM.at("3-17", 3),
)

# Injuries, sick leave

ACCIDENT: Fact[Outcome] = Fact(
    "accident_outcome",
    N_("How did the accident end?"),
    N_("Choose the most serious. It holds after violence too."),
    Outcome,
    (AML.at("5-2", 1), SERIOUS_INJURY.whole),
)
INJURY_TO_REPORT = _yes(
    "injury_to_report",
    N_("Has there been an injury or illness that can give compensation for occupational injury?"),
    N_("The employer reports it to NAV."),
    FTRL.at("13-14"),
)
WEEKS_ABSENT: Fact[Decimal] = Fact(
    "weeks_absent",
    N_("Weeks absent"),
    N_("The program asks for the number only, and keeps nothing about who it is."),
    Decimal,
    (AML.at("4-6", 3), AML.at("4-6", 4)),
    usual=Decimal(0),
    changes=(N_("After {limit} weeks"), N_("Before {limit} weeks")),
)
FULLY_ABSENT = _yes(
    "fully_absent",
    N_("Is the absence a full one?"),
    N_("At part absence the plan is due, but a dialogue meeting only when one of those concerned finds it useful."),
    AML.at("4-6", 4),
)

# Other duties

WHISTLING_NEEDED = _yes(
    "whistleblowing_needed",
    N_("Do conditions in the undertaking call for a whistleblowing routine?"),
    N_("A smaller undertaking has one where they do."),
    AML.at("2 A-6", 1),
    optional=True,
)
SEVERAL_EMPLOYERS = _yes(
    "several_employers",
    N_("Do several undertakings work at the same place?"),
    N_("Somebody then coordinates the work for safety."),
    AML.at("2-2", 2),
    IKF.at("6"),
)
MAIN_UNDERTAKING = _yes(
    "main_undertaking",
    N_("Can one of them be regarded as the main undertaking?"),
    N_("It then has the responsibility."),
    AML.at("2-2", 2),
)
AT_SAME_TIME: Fact[int] = Fact(
    "workers_at_same_time",
    N_("Workers at the place at the same time, all undertakings together"),
    N_("Count the most there are at any one time."),
    int,
    (AML.at("2-2", 2),),
    usual=0,
    changes=(N_("If there are {limit} workers or more"), N_("If there are fewer than {limit} workers")),
)
GROUP_EMPLOYEES: Fact[int] = Fact(
    "group_employees",
    N_("Employees in the whole group of companies"),
    N_("Write 0 where the undertaking is not in a group."),
    int,
    (AML.at("8-4"),),
    usual=0,
    changes=(
        N_("If the group has {limit} employees or more"),
        N_("If the group has fewer than {limit} employees"),
    ),
)

EQUALITY_DEMANDED = _yes(
    "equality_demanded",
    N_("Has one of the parties demanded the four steps of the work for equality?"),
    N_("Between 20 and 50 employees they hold when the employer or the employees ask for it."),
    LDL.at("26"),
)
PUBLIC = _yes(
    "public_undertaking",
    N_("Is the undertaking a public one?"),
    N_("State, county or municipality."),
    LDL.at("26"),
    optional=True,
)
BUILDS = _yes(
    "builds",
    N_("Are you going to build, or do building work that needs a permit?"),
    N_("Premises that are or will be used as a place of work."),
    AML.at("18-9", 1),
)
ORDERED = _yes(
    "order_given",
    N_("Has Arbeidstilsynet given you an order?"),
    N_("An order is in writing and has a deadline."),
    AML.at("18-6", 2),
)

DUTY_FACTS = (
    OTHERS_AT_WORK,
    EMPLOYEES_REFUSE,
    DANGER_AT_ONCE,
    DANGER_AVERTED,
    REPRESENTATIVE_ELECTED,
    BUILDING_SITES,
    REGIONAL_TRADE,
    DANGER_REPORTED,
    PERSON,
    PORT_OTHERS,
    PORT_WORKERS,
    PORT_AVERAGE,
    DELEGATED,
    SEPARATE_UNITS,
    LOCAL_DECIDED,
    UNREPRESENTED,
    MEDICAL,
    MEDICAL_CONSENT,
    PLAN_CASE,
    SECRET,
    SECRET_CONSENT,
    SECRET_DANGER,
    SECRET_DECIDED,
    ACCIDENT,
    INJURY_TO_REPORT,
    WEEKS_ABSENT,
    FULLY_ABSENT,
    WHISTLING_NEEDED,
    SEVERAL_EMPLOYERS,
    MAIN_UNDERTAKING,
    AT_SAME_TIME,
    GROUP_EMPLOYEES,
    EQUALITY_DEMANDED,
    PUBLIC,
    BUILDS,
    ORDERED,
)

HAPPENED = frozenset(
    {
        EMPLOYEES_REFUSE,
        DANGER_REPORTED,
        UNREPRESENTED,
        PLAN_CASE,
        INJURY_TO_REPORT,
        EQUALITY_DEMANDED,
        BUILDS,
        ORDERED,
    }
)
"""What happens, or does not, and is asked of each by itself: nobody says no to an injury in passing."""
