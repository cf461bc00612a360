"""Regional safety representatives: where they may act until one is elected (OLM chapters 5 and 6)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duty_facts import BUILDING_SITES, REGIONAL_TRADE, REPRESENTATIVE_ELECTED
from amu_desktop.law.facts import EMPLOYEES_TODAY
from amu_desktop.law.kernel import Case, Parameter, Rule, Unsettled
from amu_desktop.law.representatives import REPRESENTATIVE, Representative
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.sources import (
    AMENDED_2014_REGIONAL,
    AMENDED_2017_REGIONAL,
    AMENDED_2018_REGIONAL,
    BEFORE_2013,
    OLM,
)

NOT_READ = N_("The regulation on these trades before 2018 has not been checked.")


class Regional(Answer):
    """Whether a regional safety representative has authority here."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    ELECTED = "elected", N_("No authority here: a safety representative is elected")
    NO_AUTHORITY = "no_authority", N_("No authority here while the agreement holds")
    HAS_AUTHORITY = "has_authority", N_("May have authority here until you have elected")


class Trades(Answer):
    """How the regulation names the trades of chapter 6."""

    BY_INDUSTRY = "by_industry", N_("By industry: accommodation, serving, canteens and catering, bars, cleaning")
    BY_ACTIVITY = "by_activity", N_("By what is done: licences to serve, approval to clean, accommodation, hiring out")


WITHOUT_EMPLOYEES: Parameter[bool] = Parameter(
    "regional_representatives.without_employees",
    N_("Regional representatives in construction, also where there are no employees"),
    about=N_("Chapter 5 holds for undertakings without employees too."),
)
WITHOUT_EMPLOYEES.not_known(
    "2006-01-01", N_("The wording before 24 February 2014 has not been checked."), OLM.at("5-1")
)
WITHOUT_EMPLOYEES.since("2014-02-24", True, OLM.at("5-1"), AMENDED_2014_REGIONAL.whole)

TRADES: Parameter[Trades] = Parameter(
    "regional_representatives.trades",
    N_("Trades other than construction with regional representatives"),
    about=N_("Accommodation, serving of food and alcohol, cleaning, and those who hire out workers to them."),
    beyond=N_("Not for petroleum."),
)
TRADES.not_known("2006-01-01", NOT_READ, OLM.at("6-1"))
TRADES.since("2018-01-01", Trades.BY_INDUSTRY, OLM.at("6-1"), AMENDED_2017_REGIONAL.whole)
TRADES.since("2019-01-01", Trades.BY_ACTIVITY, OLM.at("6-1"), AMENDED_2018_REGIONAL.whole)

IN_SPITE_OF_AGREEMENT: Unsettled[bool] = Unsettled(
    "regional_representatives.in_spite_of_agreement",
    30,
    N_("Does a regional safety representative have authority where there is a valid agreement to have none?"),
    (
        (False, N_("No: with a valid agreement there is no duty to elect")),
        (True, N_("Yes: no safety representative is elected at the place of work")),
    ),
    (OLM.at("5-2"), OLM.at("6-3")),
)

_ABOUT = N_(
    "A regional safety representative acts where none is elected, or no committee set up, as the Act requires: points "
    "out the duty, tells Arbeidstilsynet if nothing happens, and has the authority of a safety representative until "
    "one is elected."
)

CONSTRUCTION: Rule[Regional] = Rule(
    "regional_representatives.construction",
    N_("Regional safety representative in building and construction"),
    about=_ABOUT,
)
CONSTRUCTION.not_known("2006-01-01", BEFORE_2013, OLM.at("5-1"), OLM.at("5-2"))


@CONSTRUCTION.since("2013-01-01", OLM.at("5-1"), OLM.at("5-2"))
def _(case: Case) -> Regional:
    """Temporary or mobile places of work, from 2014 also without employees."""
    if case[WITHIN_ACT] is Scope.OUTSIDE or not case[BUILDING_SITES]:
        return Regional.NOT_APPLICABLE
    if case[EMPLOYEES_TODAY] == 0:
        return Regional.HAS_AUTHORITY if case[WITHOUT_EMPLOYEES] else Regional.NOT_APPLICABLE
    return _authority(case)


OTHER_TRADES: Rule[Regional] = Rule(
    "regional_representatives.other_trades",
    N_("Regional safety representative in accommodation, serving and cleaning"),
    about=_ABOUT,
)
OTHER_TRADES.not_known("2006-01-01", NOT_READ, OLM.at("6-1"), OLM.at("6-3"))


@OTHER_TRADES.since("2018-01-01", OLM.at("6-1"), OLM.at("6-3"), AMENDED_2017_REGIONAL.whole)
def _(case: Case) -> Regional:
    """The trades of the list of the day, also without employees."""
    case.look(TRADES)
    if case[WITHIN_ACT] is Scope.OUTSIDE or not case[REGIONAL_TRADE]:
        return Regional.NOT_APPLICABLE
    return Regional.HAS_AUTHORITY if case[EMPLOYEES_TODAY] == 0 else _authority(case)


def _authority(case: Case) -> Regional:
    """Until one is elected; whether an agreement to have none keeps the regional one out is left open."""
    if case[REPRESENTATIVE] in (Representative.AGREED_AWAY, Representative.AGREED_OTHERWISE):
        return Regional.HAS_AUTHORITY if case[IN_SPITE_OF_AGREEMENT] else Regional.NO_AUTHORITY
    return Regional.ELECTED if case[REPRESENTATIVE_ELECTED] else Regional.HAS_AUTHORITY
