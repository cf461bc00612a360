"""Is the undertaking inside the Working Environment Act at all? The first question of all (aml chapter 1)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import EXCEPTED_PART, EXCEPTED_TRADE, ExceptedPart, ExceptedTrade
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import AMENDED_2021_SCOPE, AMENDED_2023_DIVING, AML


class Scope(Answer):
    """Inside the Act, outside it, or one part in and one part out."""

    INSIDE = "inside", N_("Inside the Act")
    PARTLY = "partly", N_("Inside the Act, except for the excepted work")
    OUTSIDE = "outside", N_("Outside the Act")


PILOTAGE_INSIDE: Parameter[bool] = Parameter(
    "scope.pilotage_inside",
    N_("Pilotage is inside the Act"),
    about=N_("Shipping is excepted from the Act; pilotage is inside it all the same from 1 July 2022."),
)
PILOTAGE_INSIDE.not_yet_law("2006-01-01", AML.at("1-2", 2), AMENDED_2021_SCOPE.whole)
PILOTAGE_INSIDE.since("2022-07-01", True, AML.at("1-2", 2), AMENDED_2021_SCOPE.whole)

DIVING_INSIDE: Parameter[bool] = Parameter(
    "scope.diving_inside",
    N_("Diving is inside the Act"),
    about=N_("Diving operations are inside the Act from 1 July 2024."),
)
DIVING_INSIDE.not_known("2006-01-01", N_("Before 1 July 2024 it depended on the kind of operation."), AML.at("1-2", 2))
DIVING_INSIDE.since("2024-07-01", True, AML.at("1-2", 2), AMENDED_2021_SCOPE.whole, AMENDED_2023_DIVING.whole)

WITHIN_ACT: Rule[Scope] = Rule(
    "scope.within_act",
    N_("Does the Act apply?"),
    about=N_(
        "The Act applies to undertakings that employ people. Shipping, catching, fishing with work on the catch on "
        "board, and military aviation are excepted."
    ),
    beyond=N_("Not included: exceptions made by regulation, for parts of public administration and for work offshore."),
)


@WITHIN_ACT.since("2006-01-01", AML.at("1-2"))
def _(case: Case) -> Scope:
    """Excepted work alone is outside, except pilotage and diving from the days they came in."""
    trade = case[EXCEPTED_TRADE]
    if trade is ExceptedTrade.NONE:
        return Scope.INSIDE
    if trade is ExceptedTrade.ALSO:
        case.say(N_("The Act applies to the other work, not to the excepted work."))
        return Scope.PARTLY
    part = case[EXCEPTED_PART]
    if part is ExceptedPart.DIVING:
        return Scope.INSIDE if case[DIVING_INSIDE] else Scope.OUTSIDE
    if part is ExceptedPart.PILOTAGE and case.look(PILOTAGE_INSIDE) is True:
        return Scope.INSIDE
    case.say(N_("Shipping, catching, fishing and military aviation are excepted from the Act."))
    return Scope.OUTSIDE
