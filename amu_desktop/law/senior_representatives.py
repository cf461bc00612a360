"""Senior safety representative: must there be one, and who chooses (aml § 6-1 third paragraph, OLM § 3-5)?"""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import EMPLOYEES_TODAY, REPRESENTATIVES, UNIONS, UNIONS_AGREE
from amu_desktop.law.kernel import Case, Parameter, Rule, Unsettled
from amu_desktop.law.record_facts import UNION_DECLINES
from amu_desktop.law.sources import AML, BEFORE_2013, OLM
from amu_desktop.law.unions import Majority, majority


class Senior(Answer):
    """Whether there must be a senior safety representative."""

    NOT_REQUIRED = "not_required", N_("Not relevant")
    REQUIRED = "required", N_("Must be chosen")


class ChosenBy(Answer):
    """How the senior safety representative gets the office."""

    UNION = "union", N_("Must be designated by the local union that organises the majority")
    UNIONS_JOINTLY = "unions_jointly", N_("May be designated by the local unions together")
    REPRESENTATIVES = "representatives", N_("Must be elected by the safety representatives")


SENIOR_FROM: Parameter[int] = Parameter(
    "senior_representatives.required_from",
    N_("A senior safety representative is required from"),
    about=N_("With this many safety representatives or more there must be at least one senior."),
)
SENIOR_FROM.since("2006-01-01", 2, AML.at("6-1", 3))

UNION_MUST_ACT: Unsettled[bool] = Unsettled(
    "senior_representatives.union_must_act",
    29,
    N_("The union that organises the majority does not designate. May the safety representatives elect?"),
    (
        (True, N_("Ask the union; it is the one to designate")),
        (False, N_("The safety representatives elect")),
    ),
    (OLM.at("3-5", 2), OLM.at("3-5", 4)),
)

SENIOR: Rule[Senior] = Rule(
    "senior_representatives.required",
    N_("Senior safety representative"),
    about=N_(
        "An undertaking with more than one safety representative has at least one senior, chosen among them or others "
        "who hold or have held an office of trust there."
    ),
)


@SENIOR.since("2006-01-01", AML.at("6-1", 3))
def _(case: Case) -> Senior:
    """More than one safety representative makes a senior necessary."""
    if case[REPRESENTATIVES] >= case[SENIOR_FROM]:
        case.say(N_("Holds when there is more than one safety representative."))
        return Senior.REQUIRED
    return Senior.NOT_REQUIRED


SENIOR_CHOSEN_BY: Rule[ChosenBy] = Rule(
    "senior_representatives.chosen_by",
    N_("Who chooses the senior safety representative"),
    about=N_(
        "A local union that organises the majority in the undertaking designates. Several that do so together may "
        "designate jointly. Otherwise the safety representatives elect; a tie is settled by lot."
    ),
)
SENIOR_CHOSEN_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-5"))


@SENIOR_CHOSEN_BY.since("2013-01-01", OLM.at("3-5", 2), OLM.at("3-5", 3), OLM.at("3-5", 4))
def _(case: Case) -> ChosenBy:
    """One union with the majority, then several together, then the representatives themselves."""
    who = majority(case[UNIONS], case[EMPLOYEES_TODAY])
    if who is Majority.ONE_ALONE:
        waits = case[UNION_DECLINES] and not case[UNION_MUST_ACT]
        return ChosenBy.REPRESENTATIVES if waits else ChosenBy.UNION
    if who is Majority.TOGETHER and case[UNIONS_AGREE]:
        return ChosenBy.UNIONS_JOINTLY
    return ChosenBy.REPRESENTATIVES
