"""Statistics of sick leave and injuries: the employer's duty, and the figures the rates are worked out with."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AML, ESRS, FTRL, NAV, NORSK_INDUSTRI, SICK_LEAVE_STATISTICS, VSME


class Duration(Answer):
    """The durations that cases of absence are counted in."""

    SHORT = "short", N_("Up to 3 days")
    EMPLOYER_PERIOD = "employer_period", N_("4 to 16 days")
    LONG = "long", N_("More than 16 days, at most 52 weeks")


SICK_LEAVE = StandingDuty(
    "statistics.sick_leave",
    N_("Statistics of sick leave and of absence for children's illness"),
    N_(
        "For each quarter: possible working days by sex, without holidays, cases of own and children's illness by sex, "
        "and days by how long the case lasted. The year is made of the quarters. It is used at the place of work."
    ),
    N_("That absence of more than eight weeks is shown by itself is a recommendation of the regulation."),
    group=Group.REGISTRATION,
    evidence=(Evidence.STATISTICS,),
    due=Due.QUARTERLY,
)
always(
    SICK_LEAVE,
    AML.at("5-1", 4),
    FTRL.at("25-2", 1),
    SICK_LEAVE_STATISTICS.at("1"),
    SICK_LEAVE_STATISTICS.at("4"),
    SICK_LEAVE_STATISTICS.at("5"),
    since="2006-01-01",
    unverified_before="2006-07-01",
)

DURATIONS: Parameter[tuple[Duration, ...]] = Parameter(
    "statistics.durations",
    N_("How long cases of sick leave are counted in"),
    about=N_("Days of a part-time post are multiplied by its part of a full one."),
)
DURATIONS.since("2006-01-01", tuple(Duration), SICK_LEAVE_STATISTICS.at("4"), unverified_before="2006-07-01")

COMPILED_FROM: Parameter[int] = Parameter(
    "statistics.compiled_from",
    N_("Day of the month after the quarter from which the statistics are compiled"),
    about=N_("The regulation recommends that it is not done earlier."),
)
COMPILED_FROM.since("2006-01-01", 15, SICK_LEAVE_STATISTICS.at("5"))

SMALLEST_GROUP: Parameter[int] = Parameter(
    "statistics.smallest_group",
    N_("Fewest people whose sick leave is shown"),
    about=N_("Figures of smaller groups are hidden, as NAV does, so that nobody can be recognised."),
    grade=Grade.ADVICE,
)
SMALLEST_GROUP.since("2006-01-01", 5, NAV.whole)

INJURY_RATE: Parameter[int] = Parameter(
    "statistics.injury_rate",
    N_("Hours that injury rates (H1, H2, F) are worked out on"),
    about=N_("Injuries, or days of absence, for each million hours worked."),
    grade=Grade.GUIDANCE,
)
INJURY_RATE.since("2006-01-01", 1_000_000, NORSK_INDUSTRI.whole)

ESRS_RATE: Parameter[int] = Parameter(
    "statistics.esrs_rate",
    N_("Hours that the rate of ESRS S1-14 is worked out on"),
    about=N_("Recordable accidents for each million hours worked, fatal ones included."),
    grade=Grade.GUIDANCE,
)
ESRS_RATE.since("2006-01-01", 1_000_000, ESRS.whole)

VSME_RATE: Parameter[int] = Parameter(
    "statistics.vsme_rate",
    N_("Hours that the rate of VSME B9 is worked out on"),
    about=N_("Recordable accidents for each 200 000 hours worked. The figure is from a secondary source."),
    grade=Grade.GUIDANCE,
)
VSME_RATE.since("2006-01-01", 200_000, VSME.whole)

FULL_TIME_HOURS: Parameter[int] = Parameter(
    "statistics.full_time_hours",
    N_("Hours of a full-time year, where nothing else is known"),
    about=N_("Use the hours worked where you have them."),
    grade=Grade.ADVICE,
)
FULL_TIME_HOURS.since("2006-01-01", 2000, VSME.whole)
