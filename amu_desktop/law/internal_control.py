"""Internal control: eight points, of which five are written down (IK-f § 5, aml § 3-1)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AML, IKF


class Element(Answer):
    """The parts of systematic work, by the letters of § 3-1."""

    GOALS = "a", N_("Goals")
    ORGANISATION = "b", N_("Who does what")
    MAPPING = "c", N_("Mapping, risk assessment and plans")
    CHANGES = "d", N_("Assessment before changes")
    ROUTINES = "e", N_("Routines against breaches")
    SICK_LEAVE = "f", N_("Prevention and following up of sick leave")
    CONTROL = "g", N_("Control of the working environment and of health")
    REVIEW = "h", N_("Review of the systematic work")


_NOT_OFFSHORE = N_("Not for work offshore.")
_UNWRITTEN = N_("There is no duty to write it down. We advise it. Not for work offshore.")
_SINCE, _CHECKED = "2006-01-01", "2026-01-01"

WRITTEN: Parameter[tuple[int, ...]] = Parameter(
    "internal_control.written",
    N_("Points of internal control that are written down"),
    about=N_(
        "In the form and to the extent the undertaking needs; certificates and proofs of training belong there too."
    ),
)
WRITTEN.since(_SINCE, (4, 5, 6, 7, 8), IKF.at("5", 3), unverified_before=_CHECKED)

RULES_AT_HAND = StandingDuty(
    "internal_control.rules_at_hand",
    N_("Internal control 1: the rules are at hand"),
    N_("The acts and regulations that apply are at hand, with a view of what is of particular weight."),
    _UNWRITTEN,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.LIST,),
)
KNOWLEDGE = StandingDuty(
    "internal_control.knowledge",
    N_("Internal control 2: the employees know enough"),
    N_("Employees have the knowledge and skill the systematic work takes, and are told of changes."),
    _UNWRITTEN,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.COURSE, Evidence.INFORMATION),
)
PARTICIPATION = StandingDuty(
    "internal_control.participation",
    N_("Internal control 3: the employees take part"),
    N_("Employees take part, so that what they know is made use of."),
    _UNWRITTEN,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.MINUTES, Evidence.CONSULTED),
)
GOALS = StandingDuty(
    "internal_control.goals",
    N_("Internal control 4: goals"),
    N_("Goals for health, environment and safety are set and written down."),
    _NOT_OFFSHORE,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.PLAN,),
    due=Due.ONCE,
)
ORGANISATION = StandingDuty(
    "internal_control.organisation",
    N_("Internal control 5: who does what"),
    N_("It is written down how the undertaking is organised: responsibility, tasks and authority for the safety work."),
    _NOT_OFFSHORE,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.PLAN,),
    due=Due.ONCE,
)
MAPPING = StandingDuty(
    "internal_control.mapping",
    N_("Internal control 6: dangers, risk and plans"),
    N_("Dangers and problems are mapped, the risk assessed, and plans made to lessen it. All of it is written down."),
    _NOT_OFFSHORE,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.PLAN),
    due=Due.REGULARLY,
)
ROUTINES = StandingDuty(
    "internal_control.routines",
    N_("Internal control 7: routines against breaches"),
    N_("Written routines find, put right and prevent breaches of the rules."),
    _NOT_OFFSHORE,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.ROUTINE,),
    due=Due.ONCE,
)
REVIEW = StandingDuty(
    "internal_control.review",
    N_("Internal control 8: review"),
    N_("The internal control is gone through, so that it works as meant. The review is written down."),
    N_("The regulation sets no interval. Once a year is our advice. Not for work offshore."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.REPORT, Evidence.MINUTES),
    due=Due.REGULARLY,
)
CHANGES = StandingDuty(
    "internal_control.changes",
    N_("The working environment is assessed before changes"),
    N_("When changes are planned and carried out, it is assessed whether the working environment will be as it must."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.MINUTES),
    due=Due.AS_NEEDED,
)
SICK_LEAVE_WORK = StandingDuty(
    "internal_control.sick_leave",
    N_("Sick leave is prevented and followed up"),
    N_("The employer works systematically to prevent sick leave and to follow up those who are ill."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.ROUTINE,),
    due=Due.ONCE,
)
CONTROL = StandingDuty(
    "internal_control.control",
    N_("The working environment and the health of the employees are watched"),
    N_("The employer sees to it all along, when the risk calls for it."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.REPORT, Evidence.RISK_ASSESSMENT),
    due=Due.AS_NEEDED,
)
ELEMENTS: Parameter[tuple[Element, ...]] = Parameter(
    "internal_control.elements",
    N_("The eight parts of systematic work"),
    about=N_("The employer does them together with the employees and their representatives."),
)
ELEMENTS.since(_SINCE, tuple(Element), AML.at("3-1", 1), AML.at("3-1", 2))
for _duty, _letter in ((CHANGES, "d"), (SICK_LEAVE_WORK, "f"), (CONTROL, "g")):
    always(_duty, AML.at("3-1", 2, letter=_letter), since=_SINCE)
for _duty in (RULES_AT_HAND, KNOWLEDGE, PARTICIPATION):
    always(_duty, IKF.at("5", 2), since=_SINCE, unverified_before=_CHECKED)
for _duty, _letter in ((GOALS, "a"), (ORGANISATION, "b"), (MAPPING, "c"), (ROUTINES, "e"), (REVIEW, "h")):
    always(
        _duty,
        IKF.at("5", 2),
        IKF.at("5", 3),
        AML.at("3-1", 2, letter=_letter),
        since=_SINCE,
        unverified_before=_CHECKED,
    )
