"""How long papers are kept: recommendations, since the Act sets no time; and the law on registers of exposure.

The day each time is counted from stands in the words; nothing is deleted on account of these figures alone.
"""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Grade
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AML, OLM, PERFORMANCE_OF_WORK, Citation

_NO_TIME = N_("The law sets no time. The program never deletes by itself.")


def _advice(key: str, label: str, about: str, value: int, cite: Citation) -> Parameter[int]:
    parameter: Parameter[int] = Parameter(f"retention.{key}", label, about, _NO_TIME, grade=Grade.ADVICE)
    return parameter.since("2006-01-01", value, cite)


KEEP_MINUTES = _advice(
    "minutes_years",
    N_("Years minutes and yearly reports are kept"),
    N_("At least so long from the meeting or the year; better for good."),
    10,
    OLM.at("3-16", 4),
)
KEEP_INJURIES = _advice(
    "injuries_years",
    N_("Years the register of injuries is kept"),
    N_("From the event; longer where a claim for occupational injury is possible."),
    10,
    AML.at("5-1", 1),
)
KEEP_COURSES = _advice(
    "courses_years",
    N_("Years proofs of training are kept"),
    N_("From the end of the office."),
    5,
    OLM.at("3-18"),
)
KEEP_ELECTIONS = _advice(
    "elections_years",
    N_("Years the record of an election is kept"),
    N_("Two terms of two years."),
    4,
    OLM.at("3-9"),
)
KEEP_BALLOTS = _advice(
    "ballots_weeks",
    N_("Weeks ballot papers are kept"),
    N_("From the election, or until the time to complain that your rules set is over. Then they are destroyed."),
    4,
    OLM.at("3-9", 1),
)
KEEP_AGREEMENTS = _advice(
    "agreements_years",
    N_("Years an agreement on another arrangement is kept"),
    N_("From the day it ran out."),
    5,
    AML.at("6-1", 1),
)
KEEP_VOTERS = _advice(
    "voters_months",
    N_("Months the list of voters is kept"),
    N_("From the election. It never says who voted what."),
    6,
    OLM.at("3-8"),
)


def _law(key: str, label: str, value: int) -> Parameter[int]:
    about = N_("Such a register holds data on health and does not belong in this program.")
    parameter: Parameter[int] = Parameter(f"retention.{key}", label, about)
    return parameter.since("2006-01-01", value, PERFORMANCE_OF_WORK.whole, unverified_before="2026-07-02")


EXPOSURE_CANCER = _law(
    "exposure_cancer_years", N_("Years a register of exposure to what causes cancer, or asbestos, is kept"), 60
)
EXPOSURE_REPROTOXIC = _law(
    "exposure_reprotoxic_years", N_("Years a register of exposure to reprotoxic agents is kept"), 5
)
EXPOSURE_BIOLOGICAL = _law("exposure_biological_years", N_("Years a register of biological agents is kept"), 10)
EXPOSURE_BIOLOGICAL_LATE = _law(
    "exposure_biological_late_years", N_("Years it is kept where the illness can come late"), 40
)
EXPOSURE_MINING = _law("exposure_mining_years", N_("Years a register of work in mines is kept"), 60)
