"""Following up the sick: in how many weeks the plan and the dialogue meeting are due (aml § 4-6)."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duty_facts import FULLY_ABSENT, WEEKS_ABSENT
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import AMENDED_2007_FOLLOW_UP, AMENDED_2011_FOLLOW_UP, AMENDED_2014_FOLLOW_UP, AML

BEFORE_2007 = N_("The wording before 1 March 2007 has not been checked.")


class FollowUp(Answer):
    """What is due by now."""

    NOTHING = "nothing", N_("Nothing is due yet")
    PLAN = "plan", N_("The follow-up plan is due")
    PLAN_AND_MEETING = "plan_and_meeting", N_("The follow-up plan and the dialogue meeting are due")


class Absence(Answer):
    """At which absence the dialogue meeting is due."""

    FULL = "full", N_("Full absence")
    FULL_OR_PART = "full_or_part", N_("Full or part absence")


PLAN_WEEKS: Parameter[int] = Parameter(
    "sick_leave.plan_weeks",
    N_("Weeks until the follow-up plan is made"),
    about=N_("At full or part absence, unless it is plainly unnecessary."),
)
PLAN_WEEKS.not_known("2006-01-01", BEFORE_2007, AML.at("4-6", 3))
PLAN_WEEKS.since("2007-03-01", 6, AML.at("4-6", 3), AMENDED_2007_FOLLOW_UP.whole)
PLAN_WEEKS.since("2011-07-01", 4, AML.at("4-6", 3), AMENDED_2011_FOLLOW_UP.whole)

MEETING_WEEKS: Parameter[int] = Parameter(
    "sick_leave.meeting_weeks",
    N_("Weeks until the dialogue meeting"),
    about=N_("The employer calls the employee to a meeting on the plan, unless it is plainly unnecessary."),
)
MEETING_WEEKS.not_known("2006-01-01", BEFORE_2007, AML.at("4-6", 4))
MEETING_WEEKS.since("2007-03-01", 12, AML.at("4-6", 4), AMENDED_2007_FOLLOW_UP.whole)
MEETING_WEEKS.since("2011-07-01", 7, AML.at("4-6", 4), AMENDED_2011_FOLLOW_UP.whole)

MEETING_AT: Parameter[Absence] = Parameter(
    "sick_leave.meeting_at",
    N_("Absence at which the dialogue meeting is due"),
    about=N_("For three years it was due at part absence as well."),
)
MEETING_AT.not_known("2006-01-01", BEFORE_2007, AML.at("4-6", 4))
MEETING_AT.since("2007-03-01", Absence.FULL, AML.at("4-6", 4), AMENDED_2007_FOLLOW_UP.whole)
MEETING_AT.since("2011-07-01", Absence.FULL_OR_PART, AML.at("4-6", 4), AMENDED_2011_FOLLOW_UP.whole)
MEETING_AT.since("2014-07-01", Absence.FULL, AML.at("4-6", 4), AMENDED_2014_FOLLOW_UP.whole)

FOLLOW_UP: Rule[FollowUp] = Rule(
    "sick_leave.follow_up",
    N_("Follow-up plan and dialogue meeting"),
    about=N_(
        "The employer makes a plan together with the employee, and calls a meeting on it, each within a number of "
        "weeks. How it was followed up can be shown afterwards."
    ),
    beyond=N_("The program keeps nothing about who is absent."),
)
FOLLOW_UP.not_known("2006-01-01", BEFORE_2007, AML.at("4-6", 3), AML.at("4-6", 4))


@FOLLOW_UP.since("2007-03-01", AML.at("4-6", 3), AML.at("4-6", 4), AML.at("4-6", 5))
def _(case: Case) -> FollowUp:
    """By the weeks of the day; the meeting at the kind of absence the day asked for."""
    weeks = case[WEEKS_ABSENT]
    if weeks < Decimal(case[PLAN_WEEKS]):
        return FollowUp.NOTHING
    if weeks < Decimal(case[MEETING_WEEKS]):
        return FollowUp.PLAN
    full = case[MEETING_AT] is Absence.FULL_OR_PART or case[FULLY_ABSENT]
    return FollowUp.PLAN_AND_MEETING if full else FollowUp.PLAN
