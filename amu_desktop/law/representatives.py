"""Safety representatives: must there be one, can it be agreed away, and how many (aml § 6-1)?"""

from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.dates import last_day, same_date
from amu_desktop.law.facts import (
    AREAS,
    EMPLOYEES_TODAY,
    HIRED_IN_TODAY,
    OPT_OUT_AGREEMENT,
    OPT_OUT_ARRANGEMENT,
    OPT_OUT_SIGNED,
    OPT_OUT_UNTIL,
    REPRESENTATIVE_ORDERED,
    Arrangement,
)
from amu_desktop.law.kernel import COVERED_FROM, Case, Parameter, Rule, Unsettled
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.sources import AMENDED_2023, AML, NHO


class Representative(Answer):
    """What the law says about safety representatives in this undertaking; the duty grows downwards."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    AGREED_AWAY = "agreed_away", N_("Agreed away until {day}")
    AGREED_OTHERWISE = "agreed_otherwise", N_("Another arrangement agreed until {day}")
    MAY_BE_AGREED_AWAY = "may_be_agreed_away", N_("May be agreed away")
    REQUIRED_BY_ORDER = "required_by_order", N_("Must be elected, by order")
    REQUIRED = "required", N_("Must be elected")


class Counted(Answer):
    """Who is counted."""

    ALL_ON_THE_DAY = "all_on_the_day", N_("All employees on the day")


OPT_OUT_BELOW: Parameter[int] = Parameter(
    "representatives.opt_out_below",
    N_("Another arrangement may be agreed below"),
    about=N_("With fewer employees than this the parties may agree in writing on another arrangement, or on none."),
)
OPT_OUT_BELOW.since(
    "2006-01-01", 10, AML.at("6-1", 1, sentence=2), note=N_("The old figure is from a secondary source.")
)
OPT_OUT_BELOW.since("2024-01-01", 5, AML.at("6-1", 1, sentence=2), AMENDED_2023.whole)

OPT_OUT_YEARS: Parameter[int] = Parameter(
    "representatives.opt_out_years",
    N_("Years an agreement holds when it does not say"),
    about=N_("An agreement that states no duration counts as made for this long, from the day it was signed."),
)
OPT_OUT_YEARS.since("2006-01-01", 2, AML.at("6-1", 1, sentence=3), unverified_before="2024-01-01")

SEVERAL_ABOVE: Parameter[int] = Parameter(
    "representatives.several_above",
    N_("Several safety representatives are opened above"),
    about=N_("With more employees than this several safety representatives may be elected."),
)
SEVERAL_ABOVE.since("2006-01-01", 10, AML.at("6-1", 1, sentence=5), unverified_before="2024-01-01")

COUNT_BASIS: Parameter[Counted] = Parameter(
    "representatives.count_basis",
    N_("Who is counted for safety representatives"),
    about=N_("The text says only employees: no limit of hours and no yearly average."),
)
COUNT_BASIS.since("2006-01-01", Counted.ALL_ON_THE_DAY, AML.at("6-1", 1), unverified_before="2024-01-01")

HIRED_IN_AS_EMPLOYEES: Unsettled[bool] = Unsettled(
    "representatives.hired_in",
    2,
    N_("The Act counts employees. Guidance from Arbeidstilsynet counts the hired-in as well."),
    ((False, N_("Without the hired-in")), (True, N_("With the hired-in"))),
    (AML.at("6-1", 1), NHO.whole),
)
OLD_AGREEMENT_RUNS: Unsettled[bool] = Unsettled(
    "representatives.old_agreement",
    15,
    N_("Does an agreement made under the old limit hold after the limit was lowered?"),
    ((False, N_("The agreement fell away when the limit was lowered")), (True, N_("The agreement runs its time"))),
    (AML.at("6-1", 1), AMENDED_2023.whole),
)
ONE_FOR_EACH_AREA: Unsettled[bool] = Unsettled(
    "representatives.one_for_each_area",
    31,
    N_("May there be several safety representatives with ten employees or fewer?"),
    (
        (False, N_("Several are opened only above the limit")),
        (True, N_("Each department and shift normally has its own")),
    ),
    (AML.at("6-1", 1, sentence=5), AML.at("6-1", 2)),
)

REPRESENTATIVE_COUNT: Rule[int] = Rule(
    "representatives.count",
    N_("The number that decides about safety representatives"),
    about=N_("All employees on the day, whatever their hours. The Act sets no yearly average and no limit of hours."),
)


@REPRESENTATIVE_COUNT.since("2006-01-01", AML.at("6-1", 1), unverified_before="2024-01-01")
def _(case: Case) -> int:
    """Count everyone today; the hired-in only where guidance is followed."""
    hired_in = case[HIRED_IN_TODAY]
    with_hired_in = hired_in > 0 and case[HIRED_IN_AS_EMPLOYEES]
    return case[EMPLOYEES_TODAY] + (hired_in if with_hired_in else 0)


OPT_OUT_LAST_DAY: Rule[date] = Rule(
    "representatives.opt_out_last_day",
    N_("The last day of the agreement on another arrangement"),
    about=N_("The day the agreement itself states, or else two years from the day it was signed."),
)


@OPT_OUT_LAST_DAY.since("2006-01-01", AML.at("6-1", 1, sentence=3))
def _(case: Case) -> date:
    """Take the day stated, or the years of the Act from the day of signing; guidance warns of more."""
    signed = case[OPT_OUT_SIGNED]
    until = case[OPT_OUT_UNTIL]
    if until is None:
        return last_day(case, signed, case[OPT_OUT_YEARS])
    if until > same_date(signed, case[OPT_OUT_YEARS]):
        case.say(
            N_("The Act sets no limit, but guidance from Arbeidstilsynet takes two years as the longest."),
            NHO.whole,
            grade=Grade.GUIDANCE,
        )
    return until


REPRESENTATIVE: Rule[Representative] = Rule(
    "representatives.required",
    N_("Safety representative"),
    about=N_(
        "Every undertaking under the Act elects safety representatives. A small one may agree in writing on another "
        "arrangement, for two years unless the agreement says otherwise. Arbeidstilsynet may order one all the same."
    ),
    beyond=N_("Not included: who signs the agreement and what it says."),
)


@REPRESENTATIVE.since("2006-01-01", AML.at("6-1", 1))
def _(case: Case) -> Representative:
    """Required, unless few enough employees have a written agreement and Arbeidstilsynet has ordered nothing."""
    if case[WITHIN_ACT] is Scope.OUTSIDE:
        return Representative.NOT_APPLICABLE
    count, limit = case[REPRESENTATIVE_COUNT], case[OPT_OUT_BELOW]
    if count == 0:
        case.say(N_("There are no employees."))
        return Representative.NOT_APPLICABLE
    if count >= limit:
        return _above(case, count, limit)
    if case[REPRESENTATIVE_ORDERED]:
        case.say(N_("Arbeidstilsynet has ordered it."))
        return Representative.REQUIRED_BY_ORDER
    if case[OPT_OUT_AGREEMENT] and case[OPT_OUT_SIGNED] <= case.on:
        return _agreed(case)
    case.say(
        N_(
            "There are {count} employees. A safety representative must be elected unless the parties agree on "
            "something else in writing. With fewer than {limit} employees they may."
        ),
        count=count,
        limit=limit,
    )
    return Representative.MAY_BE_AGREED_AWAY


def _above(case: Case, count: int, limit: int) -> Representative:
    if not case.told(OPT_OUT_AGREEMENT):
        case.say(N_("There are {count} employees. From {limit} it cannot be agreed away."), count=count, limit=limit)
        return Representative.REQUIRED
    signed = case.told(OPT_OUT_SIGNED)
    if signed and COVERED_FROM <= signed <= case.on:
        limit_then = OPT_OUT_BELOW.on(signed).what
        was_open = isinstance(limit_then, int) and limit_then > count
        if was_open and case.on <= case[OPT_OUT_LAST_DAY] and case[OLD_AGREEMENT_RUNS]:
            return _agreed(case)
    case.say(
        N_("The agreement does not hold: it takes fewer than {limit} employees, and there are {count}."),
        count=count,
        limit=limit,
    )
    return Representative.REQUIRED


def _agreed(case: Case) -> Representative:
    until = case[OPT_OUT_LAST_DAY]
    if case.on > until:
        case.say(N_("The agreement ran out on {day}. Sign a new one, or elect a representative."), day=until)
        return Representative.MAY_BE_AGREED_AWAY
    case.say(N_("The agreement holds until {day}."), day=until)
    if case[OPT_OUT_ARRANGEMENT] is Arrangement.OTHER:
        return Representative.AGREED_OTHERWISE
    return Representative.AGREED_AWAY


AREAS_OPENED: Rule[int] = Rule(
    "representatives.areas_proposed",
    N_("Number of safety areas to propose"),
    about=N_(
        "The number follows size, kind of work and conditions; separate departments and shifts normally have one "
        "representative each. Several are opened above ten employees."
    ),
    beyond=N_("Not included: whether an area can be overseen by one person."),
)


@AREAS_OPENED.since("2006-01-01", AML.at("6-1", 1), AML.at("6-1", 2))
def _(case: Case) -> int:
    """Propose what is wished, but a single area where few employees open for only one representative."""
    areas = max(case[AREAS], 1)
    if areas == 1 or case[REPRESENTATIVE_COUNT] > case[SEVERAL_ABOVE] or case[ONE_FOR_EACH_AREA]:
        return areas
    case.say(N_("With {limit} employees or fewer we propose one area."), grade=Grade.ADVICE, limit=case[SEVERAL_ABOVE])
    return 1
