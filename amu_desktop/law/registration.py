"""Registration and warning of injuries, and the report to NAV (aml §§ 5-1, 5-2, ftrl § 13-14)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always, whenever
from amu_desktop.law.duty_facts import ACCIDENT, INJURY_TO_REPORT, Outcome
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import AML, FTRL, SERIOUS_INJURY


class Warned(Answer):
    """What is done when there has been an accident at work."""

    REGISTER = "register", N_("Enter it in the register")
    WARN = "warn", N_("Warn Arbeidstilsynet and the police at once, confirm in writing, and enter it in the register")


INJURY_REGISTER = StandingDuty(
    "registration.injuries",
    N_("Register of injuries and illness caused by work"),
    N_(
        "All injuries to people at work, and illness believed to come of the work, are entered. No medical information "
        "without consent. Arbeidstilsynet, safety representative, occupational health service and committee may see it."
    ),
    group=Group.REGISTRATION,
    evidence=(Evidence.REGISTER,),
    beyond=N_(
        "Not included: the doctors' own reports, and the duties of those who make and sell machines or chemicals."
    ),
)
always(INJURY_REGISTER, AML.at("5-1", 1), AML.at("5-1", 2), AML.at("5-1", 3), since="2006-01-01")

WARNING: Rule[Warned] = Rule(
    "registration.warning",
    N_("Who is warned after an accident at work"),
    about=N_(
        "At death or serious injury the employer warns Arbeidstilsynet and the nearest police at once by the fastest "
        "means, and confirms it in writing. The safety representative gets a copy."
    ),
    beyond=N_(
        "Which injuries are serious is Arbeidstilsynet's guidance. The telephone numbers you look up yourselves."
    ),
)


@WARNING.since("2006-01-01", AML.at("5-2", 1))
def _(case: Case) -> Warned:
    """Death by the Act; the signs of a serious injury by guidance."""
    outcome = case[ACCIDENT]
    if outcome is Outcome.NONE:
        return Warned.REGISTER
    if outcome is not Outcome.DEATH:
        case.say(
            N_("By this sign Arbeidstilsynet regards an injury as serious: {sign}."),
            SERIOUS_INJURY.whole,
            grade=Grade.GUIDANCE,
            sign=outcome,
        )
    return Warned.WARN


NAV_YEARS: Parameter[int] = Parameter(
    "registration.nav_years",
    N_("Years within which an injury must be reported to NAV"),
    about=N_("From the accident, or from the day the cause of an illness was known."),
)
NAV_YEARS.since("2006-01-01", 1, FTRL.at("13-14"), unverified_before="2026-01-01")

NAV_ELECTRONIC: Parameter[bool] = Parameter(
    "registration.nav_electronic",
    N_("The report to NAV is electronic"),
    about=N_("From 2026 the employer reports an injury to NAV electronically, as soon as possible."),
)
NAV_ELECTRONIC.since("2006-01-01", False, FTRL.at("13-14"), unverified_before="2026-01-01")
NAV_ELECTRONIC.since("2026-01-01", True, FTRL.at("13-14"))

NAV_REPORT = StandingDuty(
    "registration.nav_report",
    N_("Report of an occupational injury to NAV"),
    N_("The employer reports injury and illness that can give a right to compensation, as soon as possible."),
    N_("The program does not make the form; it keeps the day it was sent."),
    group=Group.REGISTRATION,
    evidence=(Evidence.NOTICE,),
    due=Due.AT_ONCE,
)
whenever(NAV_REPORT, (INJURY_TO_REPORT,), FTRL.at("13-14"), since="2006-01-01", unverified_before="2026-01-01")
