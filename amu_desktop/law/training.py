"""Training of safety representatives and committee: hours, topics, and the employer's own (OLM §§ 3-18, 3-19)."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always
from amu_desktop.law.facts import REPRESENTATIVES
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import TRAINING_AGREED, TRAINING_DONE
from amu_desktop.law.sources import AMENDED_2009, AML, BEFORE_2013, OLM
from amu_desktop.law.work_facts import BIOLOGICAL, CHEMICALS


class Training(Answer):
    """Whether the training is done."""

    NOT_FULFILLED = "not_fulfilled", N_("The training is not complete")
    BY_AGREEMENT = "by_agreement", N_("The training is complete, as the parties have agreed")
    FULFILLED = "fulfilled", N_("The training is complete")


class Topic(Answer):
    """What the training gives."""

    ROLES = "a", N_("What a fully justifiable working environment is, and who has which role")
    SAFETY_WORK = "b", N_("The daily work for health, environment and safety: taking part, writing down, system")
    RISK = "c", N_("A simple risk assessment of physical, psychosocial and organisational matters")
    PSYCHOSOCIAL = "d", N_("What helps or harms the psychosocial and organisational working environment")
    PHYSICAL = "e", N_("The main physical factors: ergonomics, noise and indoor climate")
    RULES = "f", N_("An introduction to the Act and other rules")
    SUBSTANCES = "substances", N_("The hazards of the chemicals and biological agents in use")
    COORDINATION = "coordination", N_("For the senior safety representative: coordinating the others")


TRAINING_HOURS: Parameter[int] = Parameter(
    "training.hours",
    N_("Hours of training, at least"),
    about=N_(
        "Safety representatives and all members of the committee, also the employer's, have training of at least this "
        "many hours."
    ),
    beyond=N_("Not settled: deputies and the member from the occupational health service. The course does not expire."),
)
TRAINING_HOURS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-19"))
TRAINING_HOURS.since("2013-01-01", 40, OLM.at("3-18", 1), OLM.at("3-19"), AML.at("6-5", 1), AML.at("7-4"))

TRAINING: Rule[Training] = Rule(
    "training.fulfilled",
    N_("Training"),
    about=N_(
        "At least 40 hours. The parties may jointly agree on fewer when they have found it justifiable from the nature "
        "and extent of the problems. Without an agreement it is 40."
    ),
)
TRAINING.not_known("2006-01-01", BEFORE_2013, OLM.at("3-19"))


@TRAINING.since("2013-01-01", OLM.at("3-18", 1), OLM.at("3-19"))
def _(case: Case) -> Training:
    """Enough hours, or as many as the parties have agreed on; that the agreement is written is our advice."""
    done, required = case[TRAINING_DONE], Decimal(case[TRAINING_HOURS])
    if done >= required:
        return Training.FULFILLED
    agreed = case[TRAINING_AGREED]
    if agreed is not None and done >= agreed:
        case.say(N_("Write the agreement down, with the reasons, and have both sides sign it."), grade=Grade.ADVICE)
        return Training.BY_AGREEMENT
    case.say(N_("{hours} of {required} hours are done."), hours=done, required=required if agreed is None else agreed)
    return Training.NOT_FULFILLED


SIX_TOPICS: Parameter[tuple[Topic, ...]] = Parameter(
    "training.six_topics",
    N_("What all training covers"),
    about=N_("Six points, with more where the working environment of the undertaking calls for it."),
)
SIX_TOPICS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-18", 1))
SIX_TOPICS.since(
    "2013-01-01",
    (Topic.ROLES, Topic.SAFETY_WORK, Topic.RISK, Topic.PSYCHOSOCIAL, Topic.PHYSICAL, Topic.RULES),
    OLM.at("3-18", 1),
    unverified_before="2014-01-01",
)

TOPICS: Rule[tuple[Topic, ...]] = Rule(
    "training.topics",
    N_("What the training must cover here"),
    about=N_(
        "The six points; the hazards of chemicals and biological agents where there are any; and for a senior safety "
        "representative what the others have, and coordination."
    ),
    beyond=N_("Further topics that the undertaking itself calls for."),
)
TOPICS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-18"))


@TOPICS.since("2013-01-01", OLM.at("3-18"), unverified_before="2014-01-01")
def _(case: Case) -> tuple[Topic, ...]:
    """Add to the six what substances and several safety representatives call for."""
    topics = list(case[SIX_TOPICS])
    if case[CHEMICALS] or case[BIOLOGICAL]:
        topics.append(Topic.SUBSTANCES)
    if case[REPRESENTATIVES] > 1:
        topics.append(Topic.COORDINATION)
    return tuple(topics)


UNION_COURSES: Parameter[bool] = Parameter(
    "training.union_courses",
    N_("The training may be had at the unions' courses"),
    about=N_("Safety representatives and members of the committee may take it there; the employer pays."),
)
UNION_COURSES.not_yet_law("2006-01-01", AML.at("6-5", 1), AMENDED_2009.whole)
UNION_COURSES.since("2010-01-01", True, AML.at("6-5", 1), AMENDED_2009.whole)

EMPLOYERS_TRAINING = StandingDuty(
    "training.employer",
    N_("The employer's own training in health, environment and safety"),
    N_("The employer goes through training. The Act sets no hours, and it is another than the one of 40 hours."),
    N_("That the top manager takes it personally is guidance, not in the text."),
    group=Group.TRAINING,
    evidence=(Evidence.COURSE,),
    due=Due.ONCE,
)
always(EMPLOYERS_TRAINING, AML.at("3-5", 1), since="2006-01-01")
