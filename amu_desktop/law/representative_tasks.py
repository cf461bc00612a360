"""What a safety representative does and has a right to (aml §§ 6-2, 6-5, OLM §§ 3-2, 3-5)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, whenever
from amu_desktop.law.duty_facts import DANGER_REPORTED
from amu_desktop.law.facts import REPRESENTATIVES
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.representative_duties import has_representative
from amu_desktop.law.single_facts import (
    AVERTS_ITSELF,
    EMPLOYER_HEEDS,
    EMPLOYER_TOLD,
    GROUP_AREAS,
    GROUP_COVERED,
    OUTSIDE_HOURS,
    SAFETY_TIME,
    SEVERAL_AREAS,
    Spent,
)
from amu_desktop.law.sources import AMENDED_2023_PSYCHOSOCIAL, AML, BEFORE_2013, OLM


class Point(Answer):
    """What a safety representative sees to in particular, by the letters of § 6-2."""

    MACHINES = "a", N_("Machines, equipment, chemicals and processes put nobody in danger")
    PROTECTION = "b", N_("Guards and protective equipment are there, easy to reach and in order")
    TRAINING = "c", N_("The employees get the instruction, practice and training they need")
    WORK = "d", N_("The work is arranged so that it can be done without harm")
    NOTICES = "e", N_("Notices of accidents at work are sent")
    PSYCHOSOCIAL = "f", N_("The psychosocial working environment is looked after")


class Danger(Answer):
    """What is next when a safety representative learns of a danger."""

    WARN_AND_AVERT = "warn_and_avert", N_("Warn those on the spot at once, and avert the danger")
    WARN_AND_TELL = "warn_and_tell", N_("Warn those on the spot at once, and tell the employer")
    HEEDED = "heeded", N_("The employer has acted; the safety representative is to have an answer")
    GO_FURTHER = "go_further", N_("Tell Arbeidstilsynet or the working environment committee")


class CaseOf(Answer):
    """Which safety representative a case belongs to."""

    ONLY = "only", N_("The only safety representative")
    OF_AREA = "of_area", N_("The safety representative of the area")
    SENIOR = "senior", N_("The senior safety representative")


class GroupElects(Answer):
    """Whether a group that works in several areas may elect a safety representative of its own."""

    NO = "no", N_("Not relevant: the group works in one area, or all its areas have one")
    MAY = "may", N_("The group may elect its own, for the areas without one")


class Pay(Answer):
    """How the time is paid."""

    NO_LOSS = "no_loss", N_("As ordinary hours, with no loss of pay")
    OVERTIME = "overtime", N_("As overtime")
    NO_SUPPLEMENT = "no_supplement", N_("As ordinary hours, without overtime supplement")


_POINTS = tuple(Point)

POINTS: Parameter[tuple[Point, ...]] = Parameter(
    "representative_tasks.points",
    N_("What a safety representative sees to in particular"),
    about=N_("Six points; the psychosocial working environment is one of them from 2024."),
)
POINTS.since("2006-01-01", _POINTS[:-1], AML.at("6-2", 2), unverified_before="2024-01-01")
POINTS.since("2024-01-01", _POINTS, AML.at("6-2", 2), AMENDED_2023_PSYCHOSOCIAL.whole)

DANGER: Rule[Danger] = Rule(
    "representative_tasks.danger",
    N_("A safety representative who learns of a danger"),
    about=N_(
        "Those on the spot are warned at once. Where the safety representative cannot avert the danger, the employer "
        "is told, and answers. If nothing is done within a reasonable time, Arbeidstilsynet or the committee is told."
    ),
    beyond=N_("The Act does not say how long a reasonable time is."),
)


@DANGER.since("2006-01-01", AML.at("6-2", 3), unverified_before="2024-01-01")
def _(case: Case) -> Danger:
    """Warn, then tell the employer, then go further."""
    if case[AVERTS_ITSELF]:
        return Danger.WARN_AND_AVERT
    if not case[EMPLOYER_TOLD]:
        return Danger.WARN_AND_TELL
    return Danger.HEEDED if case[EMPLOYER_HEEDS] else Danger.GO_FURTHER


EMPLOYER_ANSWERS = StandingDuty(
    "representative_tasks.employer_answers",
    N_("The employer answers a safety representative who has told of a danger"),
    N_(
        "Note when it was told, when it was answered and what was done. What is not heeded within a reasonable time "
        "the safety representative takes to Arbeidstilsynet or the committee."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.NOTICE, Evidence.INFORMATION),
    due=Due.AT_ONCE,
)
whenever(
    EMPLOYER_ANSWERS,
    (DANGER_REPORTED,),
    AML.at("6-2", 3, sentence=2),
    since="2006-01-01",
    unverified_before="2024-01-01",
)

CONSULTED = StandingDuty(
    "representative_tasks.consulted",
    N_("The safety representative is consulted on plans and measures"),
    N_(
        "The employer consults the safety representative when measures of importance for the working environment in "
        "the area are planned and carried out, and on the systematic work itself."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.CONSULTED, Evidence.MINUTES),
    due=Due.AS_NEEDED,
)
INFORMED = StandingDuty(
    "representative_tasks.informed",
    N_("The safety representative is told of illness, accidents, measurements and faults"),
    N_(
        "The safety representative is told of all illness caused by work, accidents and near accidents in the area, of "
        "measurements, and of faults that are found."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.INFORMATION, Evidence.REGISTER),
    due=Due.AS_NEEDED,
)
TIME = StandingDuty(
    "representative_tasks.time",
    N_("The safety representative has time, and loses nothing by the office"),
    N_(
        "There is time to do the work properly, as a rule within normal hours. The employer pays what it costs, and "
        "the office takes neither pay nor terms away."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.ROUTINE, Evidence.AGREEMENT),
)
for _duty, _cites in (
    (CONSULTED, (AML.at("6-2", 4), OLM.at("2-1"))),
    (INFORMED, (AML.at("6-2", 5), AML.at("6-2", 6))),
    (TIME, (AML.at("6-5", 2), AML.at("6-5", 3), AML.at("6-5", 4))),
):
    _duty.since("2006-01-01", *_cites, unverified_before="2024-01-01")(has_representative)

PAY: Rule[Pay] = Rule(
    "representative_tasks.pay",
    N_("Pay for safety work and courses"),
    about=N_(
        "Safety work beyond normal hours is paid as overtime. Teaching in spare time is paid as ordinary hours, "
        "without overtime supplement."
    ),
)


def _pay(case: Case) -> Pay:
    """By what the time is spent on, and when."""
    if not case[OUTSIDE_HOURS]:
        return Pay.NO_LOSS
    return Pay.OVERTIME if case[SAFETY_TIME] is Spent.SAFETY_WORK else Pay.NO_SUPPLEMENT


PAY.since("2006-01-01", AML.at("6-5", 3), AML.at("6-5", 4), note=BEFORE_2013, unverified_before="2010-01-01")(_pay)
PAY.since("2013-01-01", AML.at("6-5", 3), AML.at("6-5", 4), OLM.at("3-20", 2))(_pay)

CASE_OF: Rule[CaseOf] = Rule(
    "representative_tasks.case_of",
    N_("Which safety representative a case belongs to"),
    about=N_(
        "The senior safety representative coordinates, takes cases of several areas, and decides whose a case is."
    ),
)
CASE_OF.not_known("2006-01-01", BEFORE_2013, OLM.at("3-5", 5))


@CASE_OF.since("2013-01-01", OLM.at("3-5", 5))
def _(case: Case) -> CaseOf:
    """One has them all; of several the senior takes what goes across."""
    if case[REPRESENTATIVES] < 2:  # noqa: PLR2004 - of one there is no choice
        return CaseOf.ONLY
    return CaseOf.SENIOR if case[SEVERAL_AREAS] else CaseOf.OF_AREA


GROUP_ELECTS: Rule[GroupElects] = Rule(
    "representative_tasks.group_elects",
    N_("A group that works in several safety areas"),
    about=N_("It may elect a safety representative of its own for the areas that have no other."),
)
GROUP_ELECTS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 2, sentence=3))


@GROUP_ELECTS.since("2013-01-01", OLM.at("3-2", 2, sentence=3))
def _(case: Case) -> GroupElects:
    """Several areas, and one of them without a safety representative."""
    areas = case[GROUP_AREAS]
    return GroupElects.MAY if areas > 1 and case[GROUP_COVERED] < areas else GroupElects.NO
