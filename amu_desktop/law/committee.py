"""Working environment committee: when must there be one (aml § 7-1 first paragraph, OLM § 3-7)?"""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.facts import (
    AVERAGE_BY_OTHER_METHOD,
    AVERAGE_SINCE_START,
    COMMITTEE_DEMANDED,
    COMMITTEE_DEMANDED_BY,
    COMMITTEE_DEMANDED_ON,
    COMMITTEE_ORDERED,
    COMMITTEE_WAS_REQUIRED,
    EMPLOYEES_AVERAGE,
    HIRED_IN_AVERAGE,
    NO_LAST_CALENDAR_YEAR,
)
from amu_desktop.law.kernel import Case, Parameter, Rule, Unsettled
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.sources import AMENDED_2007, AMENDED_2023, AMENDED_2023_OLM, AML, BEFORE_2013, OLM


class Committee(Answer):
    """What the law says about a committee in this undertaking; the duty grows downwards."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    VOLUNTARY = "voluntary", N_("Voluntary")
    ON_DEMAND = "on_demand", N_("Must be set up if one of the parties demands it")
    STAYS = "stays", N_("Stays until the parties agree otherwise")
    DEMANDED = "demanded", N_("Must be set up because it has been demanded")
    ORDERED = "ordered", N_("Must be set up by order")
    REQUIRED = "required", N_("Must be set up")

    @property
    def duty(self) -> bool:
        """Whether the undertaking must have a committee as things stand."""
        return self in {Committee.DEMANDED, Committee.ORDERED, Committee.REQUIRED}


REQUIRED_FROM: Parameter[int] = Parameter(
    "committee.required_from",
    N_("A committee is required from"),
    about=N_("An undertaking that regularly employs at least this many must have a committee."),
)
REQUIRED_FROM.since("2006-01-01", 50, AML.at("7-1", 1), AMENDED_2007.whole, unverified_before="2007-06-15")
REQUIRED_FROM.since("2024-01-01", 30, AML.at("7-1", 1), OLM.at("3-7", 1), AMENDED_2023.whole, AMENDED_2023_OLM.whole)

ON_DEMAND_FROM: Parameter[int] = Parameter(
    "committee.on_demand_from",
    N_("A committee can be demanded from"),
    about=N_("From this many employees the employer or the employees may demand a committee."),
)
ON_DEMAND_FROM.since("2006-01-01", 20, AML.at("7-1", 1, sentence=2), AMENDED_2007.whole, unverified_before="2007-06-15")
ON_DEMAND_FROM.since("2024-01-01", 10, AML.at("7-1", 1, sentence=2), AMENDED_2023.whole)

ORDER_BELOW: Parameter[int] = Parameter(
    "committee.order_below",
    N_("Arbeidstilsynet may order a committee below"),
    about=N_("Where conditions call for it Arbeidstilsynet may decide that a smaller undertaking has a committee."),
)
ORDER_BELOW.since("2006-01-01", 50, AML.at("7-1", 1, sentence=3), AMENDED_2007.whole, unverified_before="2007-06-15")
ORDER_BELOW.since("2024-01-01", 30, AML.at("7-1", 1, sentence=3), AMENDED_2023.whole)

COUNT_HOURS: Parameter[int] = Parameter(
    "committee.count_hours",
    N_("Those are counted who work at least this many hours a week"),
    about=N_("Everyone who works at least this many hours a week is counted."),
)
COUNT_HOURS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-7", 2))
COUNT_HOURS.since("2013-01-01", 20, OLM.at("3-7", 2))


class CountBasis(Answer):
    """What is counted."""

    LAST_CALENDAR_YEAR = "average_previous_calendar_year", N_("The average of the last calendar year")


COUNT_BASIS: Parameter[CountBasis] = Parameter(
    "committee.count_basis",
    N_("How the employees are counted"),
    about=N_("The average number of employees in the last calendar year decides."),
    beyond=N_("The regulation does not say how the average is worked out."),
)
COUNT_BASIS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-7", 2))
COUNT_BASIS.since("2013-01-01", CountBasis.LAST_CALENDAR_YEAR, OLM.at("3-7", 2))

HIRED_IN_COUNTED: Unsettled[bool] = Unsettled(
    "committee.hired_in",
    2,
    N_("Are the hired-in counted? The Act speaks of those employed, the regulation of employees."),
    ((False, N_("Without the hired-in")), (True, N_("With the hired-in"))),
    (AML.at("7-1", 1), OLM.at("3-7", 2)),
)
NEW_UNDERTAKING: Unsettled[bool] = Unsettled(
    "committee.new_undertaking",
    19,
    N_("What counts where there is no last calendar year?"),
    (
        (True, N_("The average since the start, against «regularly employs» in the Act")),
        (False, N_("There is no figure for last year, so a committee is not required")),
    ),
    (AML.at("7-1", 1), OLM.at("3-7", 2)),
)
OTHER_METHOD: Unsettled[bool] = Unsettled(
    "committee.other_method",
    5,
    N_("How is the average worked out?"),
    ((False, N_("The number on the first of each month")), (True, N_("Worked out the other way"))),
    (OLM.at("3-7", 2),),
)
ENDPOINT: Unsettled[bool] = Unsettled(
    "committee.endpoint",
    4,
    N_("Is the lower limit itself between the limits?"),
    ((True, N_("The limit itself is included")), (False, N_("Only more than the limit"))),
    (AML.at("7-1", 1, sentence=2),),
)
WINDING_UP: Unsettled[bool] = Unsettled(
    "committee.winding_up",
    20,
    N_("What happens to a committee when the number falls below the limit?"),
    (
        (True, N_("It stays until the parties agree otherwise, and elected terms run out")),
        (False, N_("The number decides as if there were none")),
    ),
    (AML.at("7-1", 1), OLM.at("3-15")),
)

COMMITTEE_COUNT: Rule[Decimal] = Rule(
    "committee.count",
    N_("The number that decides about the committee"),
    about=N_(
        "The average number of employees in the last calendar year, of those who work at least 20 hours a week. "
        "It is never rounded."
    ),
    beyond=N_("Pupils, conscripts, inmates, patients and persons placed are not counted; who they are is not asked."),
)


@COMMITTEE_COUNT.since("2013-01-01", AML.at("7-1", 1), OLM.at("3-7", 2))
@COMMITTEE_COUNT.since("2006-01-01", AML.at("7-1", 1))
def _(case: Case) -> Decimal:
    """Take the figure the undertaking gives; the regulation says how it is counted, from 2013."""
    case.look(COUNT_BASIS)
    case.look(COUNT_HOURS)
    if case[NO_LAST_CALENDAR_YEAR]:
        average = case[AVERAGE_SINCE_START]
        if not case[NEW_UNDERTAKING]:
            return Decimal(0)
    else:
        average = case[EMPLOYEES_AVERAGE]
        other = case[AVERAGE_BY_OTHER_METHOD]
        if other is not None and other != average and case[OTHER_METHOD]:
            average = other
    hired_in = case[HIRED_IN_AVERAGE]
    return average + hired_in if hired_in > 0 and case[HIRED_IN_COUNTED] else average


COMMITTEE_BY_NUMBER: Rule[Committee] = Rule(
    "committee.by_number",
    N_("What the number alone says about a committee"),
    about=N_("Required from the upper limit; between the limits when one of the parties demands it; else voluntary."),
)


@COMMITTEE_BY_NUMBER.since("2006-01-01", AML.at("7-1", 1))
def _(case: Case) -> Committee:
    """Compare the figure with the two limits of the day."""
    count, upper, lower = case[COMMITTEE_COUNT], case[REQUIRED_FROM], case[ON_DEMAND_FROM]
    if count >= upper:
        answer = Committee.REQUIRED
        case.say(N_("The number is {count}. From {limit} a committee is required."), count=count, limit=upper)
    elif count > lower or (count == lower and case[ENDPOINT]):
        answer = Committee.ON_DEMAND
        case.say(
            N_("The number is {count}. From {lower} to {upper} a committee is set up when one of the parties asks."),
            count=count,
            lower=lower,
            upper=upper,
        )
    else:
        answer = Committee.VOLUNTARY
        case.say(N_("The number is {count}. Below {limit} a committee is voluntary."), count=count, limit=lower)
    if min(abs(count - upper), abs(count - lower)) <= 1:
        case.say(N_("The number is close to the limit."), grade=Grade.ADVICE)
    return answer


COMMITTEE: Rule[Committee] = Rule(
    "committee.required",
    N_("Working environment committee"),
    about=N_(
        "An undertaking that regularly employs 30 or more must have a committee. Between 10 and 30 one is set up when "
        "either party demands it. Arbeidstilsynet may order one in any undertaking with fewer than 30. Until 2023 the "
        "limits were 50 and 20."
    ),
    beyond=N_("Not included: local committees, ports, and several undertakings that share a committee."),
)


@COMMITTEE.since("2006-01-01", AML.at("7-1", 1))
def _(case: Case) -> Committee:
    """Number first, then order, then demand; a committee that exists is not wound up by a falling number."""
    if case[WITHIN_ACT] is Scope.OUTSIDE:
        return Committee.NOT_APPLICABLE
    by_number = case[COMMITTEE_BY_NUMBER]
    if by_number is Committee.REQUIRED:
        return by_number
    if case[COMMITTEE_COUNT] < case[ORDER_BELOW] and case[COMMITTEE_ORDERED]:
        case.say(N_("Arbeidstilsynet has ordered it."))
        return Committee.ORDERED
    if by_number is Committee.ON_DEMAND and _demanded(case):
        return Committee.DEMANDED
    if case[COMMITTEE_WAS_REQUIRED] and case[WINDING_UP]:
        case.say(N_("The law has no rule on winding up a committee that exists."))
        return Committee.STAYS
    return by_number


def _demanded(case: Case) -> bool:
    if not case[COMMITTEE_DEMANDED]:
        return False
    day, party = case[COMMITTEE_DEMANDED_ON], case[COMMITTEE_DEMANDED_BY]
    if day is not None and day > case.on:
        case.say(N_("The demand came later, on {day}."), day=day)
        return False
    if party is None:
        case.say(N_("One of the parties has demanded it."))
    else:
        case.say(N_("{party} has demanded it."), party=party)
    return True
