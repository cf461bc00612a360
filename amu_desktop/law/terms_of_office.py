"""Terms of office: how long, until which day, and who counts when the time is out (OLM §§ 3-4, 3-15)."""

from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.dates import last_day
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import SUCCESSOR_NOTIFIED, TERM_BEGAN
from amu_desktop.law.sources import BEFORE_2013, OLM


class Standing(Answer):
    """Where somebody stands in their term."""

    IN_TERM = "in_term", N_("In office until {day}")
    STILL_COUNTS = "still_counts", N_("The term ended on {day}, but still counts as safety representative")
    OVER = "over", N_("The term ended on {day}")


REPRESENTATIVE_YEARS: Parameter[int] = Parameter(
    "terms_of_office.representative_years",
    N_("Years a safety representative is elected for"),
    about=N_("Safety representatives, seniors and their deputies are elected for this many years at a time."),
)
REPRESENTATIVE_YEARS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-4", 1))
REPRESENTATIVE_YEARS.since("2013-01-01", 2, OLM.at("3-4", 1))

MEMBER_YEARS: Parameter[int] = Parameter(
    "terms_of_office.member_years",
    N_("Years a member of the committee is elected for"),
    about=N_("Members and deputies of the committee are elected for this many years."),
    beyond=N_("That the employer's members sit as long is our reading."),
)
MEMBER_YEARS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-15"))
MEMBER_YEARS.since("2013-01-01", 2, OLM.at("3-15"))

EMPLOYER_DESIGNATED_YEARS: Parameter[int] = Parameter(
    "terms_of_office.employer_designated_years",
    N_("Years a representative designated by the employer may serve at a time"),
    about=N_("Where the employees refuse to elect, the employer designates until they have elected."),
)
EMPLOYER_DESIGNATED_YEARS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 6))
EMPLOYER_DESIGNATED_YEARS.since("2013-01-01", 2, OLM.at("3-2", 6))

EMPLOYER_DESIGNATED_LAST_DAY: Rule[date] = Rule(
    "terms_of_office.employer_designated_last_day",
    N_("The last day of a representative designated by the employer"),
    about=N_("Two years from the designation at most, and before that as soon as the employees have elected."),
)
EMPLOYER_DESIGNATED_LAST_DAY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 6))


@EMPLOYER_DESIGNATED_LAST_DAY.since("2013-01-01", OLM.at("3-2", 6))
def _(case: Case) -> date:
    """Count whole years from the designation."""
    return last_day(case, case[TERM_BEGAN], case[EMPLOYER_DESIGNATED_YEARS])


REPRESENTATIVE_LAST_DAY: Rule[date] = Rule(
    "terms_of_office.representative_last_day",
    N_("The last day of a safety representative's term"),
    about=N_("Two years from the day the term began. Whether the first day is counted the law does not say."),
    beyond=N_("Who leaves, or moves to another area for good, is out of office at once; resignation is not regulated."),
)
REPRESENTATIVE_LAST_DAY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-4", 1))


@REPRESENTATIVE_LAST_DAY.since("2013-01-01", OLM.at("3-4", 1))
def _(case: Case) -> date:
    """Count whole years from the day the term began."""
    return last_day(case, case[TERM_BEGAN], case[REPRESENTATIVE_YEARS])


MEMBER_LAST_DAY: Rule[date] = Rule(
    "terms_of_office.member_last_day",
    N_("The last day of a committee member's term"),
    about=N_("Two years from the day the term began. Whether the first day is counted the law does not say."),
    beyond=N_("Who leaves the undertaking is out of office and the deputy takes over; resignation is not regulated."),
)
MEMBER_LAST_DAY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-15"))


@MEMBER_LAST_DAY.since("2013-01-01", OLM.at("3-15"))
def _(case: Case) -> date:
    """Count whole years from the day the term began."""
    return last_day(case, case[TERM_BEGAN], case[MEMBER_YEARS])


REPRESENTATIVE_STANDING: Rule[Standing] = Rule(
    "terms_of_office.representative_standing",
    N_("Is the safety representative still in office?"),
    about=N_("After the two years the one elected counts until the management has notice of a new election."),
    beyond=N_("That this holds also after the two years is our reading."),
)
REPRESENTATIVE_STANDING.not_known("2006-01-01", BEFORE_2013, OLM.at("3-4", 2))


@REPRESENTATIVE_STANDING.since("2013-01-01", OLM.at("3-4", 1), OLM.at("3-4", 2))
def _(case: Case) -> Standing:
    """Nobody is without a representative: the former one counts until a new election is notified."""
    last = case[REPRESENTATIVE_LAST_DAY]
    case.say(N_("The term is two years and runs to {day}."), day=last)
    if case.on <= last:
        return Standing.IN_TERM
    return Standing.OVER if case[SUCCESSOR_NOTIFIED] else Standing.STILL_COUNTS


MEMBER_STANDING: Rule[Standing] = Rule(
    "terms_of_office.member_standing",
    N_("Is the committee member still in office?"),
    about=N_("The office ends with the two years."),
)
MEMBER_STANDING.not_known("2006-01-01", BEFORE_2013, OLM.at("3-15"))


@MEMBER_STANDING.since("2013-01-01", OLM.at("3-15"))
def _(case: Case) -> Standing:
    """A member is out when the term is; nothing says that the former one counts."""
    last = case[MEMBER_LAST_DAY]
    case.say(N_("The term is two years and runs to {day}."), day=last)
    return Standing.IN_TERM if case.on <= last else Standing.OVER
