"""The committee's yearly report: when, and to whom (aml § 7-2 sixth paragraph)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import UNIONS
from amu_desktop.law.kernel import Case, Parameter, Rule, Unsettled
from amu_desktop.law.sources import AMENDED_2006, AML


class Recipients(Answer):
    """Who gets the yearly report."""

    BODIES_AND_UNIONS = "bodies_and_unions", N_("The governing bodies and the employees' organisations")
    BODIES_AND_REPRESENTATIVE = (
        "bodies_and_representative",
        N_("The governing bodies and the safety representative, and it is open to all employees"),
    )
    BODIES = "bodies", N_("The governing bodies")


REPORTS_A_YEAR: Parameter[int] = Parameter(
    "reporting.a_year",
    N_("Reports in a year"),
    about=N_("The committee gives a report of its work each year. The law sets neither its content nor its day."),
)
REPORTS_A_YEAR.since("2006-01-01", 1, AML.at("7-2", 6), AMENDED_2006.whole, unverified_before="2007-01-01")

NO_UNION: Unsettled[bool] = Unsettled(
    "reporting.no_union",
    36,
    N_("Who gets the report for the employees where there is no union?"),
    (
        (True, N_("The safety representative, and all employees may read it")),
        (False, N_("Only the governing bodies are named")),
    ),
    (AML.at("7-2", 6),),
)

RECIPIENTS: Rule[Recipients] = Rule(
    "reporting.recipients",
    N_("Who gets the yearly report"),
    about=N_("The report goes to the governing bodies of the undertaking and to the employees' organisations."),
    beyond=N_("The authorities may set rules for its content; none are known."),
)


@RECIPIENTS.since("2006-01-01", AML.at("7-2", 6), unverified_before="2007-01-01")
def _(case: Case) -> Recipients:
    """The bodies and the organisations; who stands in for organisations that are not there is left open."""
    case.look(REPORTS_A_YEAR)
    if case[UNIONS]:
        return Recipients.BODIES_AND_UNIONS
    return Recipients.BODIES_AND_REPRESENTATIVE if case[NO_UNION] else Recipients.BODIES
