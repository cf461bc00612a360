"""Safety areas: who divides the workplace into them (OLM § 3-1)?"""

from amu_desktop.core.marks import N_
from amu_desktop.law.kernel import Case, Rule
from amu_desktop.law.sources import BEFORE_2013, OLM
from amu_desktop.law.unions import Decider, decider

AREAS_DIVIDED_BY: Rule[Decider] = Rule(
    "areas.divided_by",
    N_("Who divides the workplace into safety areas"),
    about=N_(
        "The committee divides the workplace into areas. Until there is one, the local union does, several unions "
        "together, or, where there is no union, representatives appointed by the employees; the employer is heard "
        "first. Where the unions do not agree, the employer decides."
    ),
    beyond=N_("Not included: areas in ports."),
)
AREAS_DIVIDED_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-1"))


@AREAS_DIVIDED_BY.since("2013-01-01", OLM.at("3-1"), OLM.at("3-2", 7))
def _(case: Case) -> Decider:
    """Where there is no union the employees appoint somebody; whoever decides, the employer is heard first."""
    answer = decider(case, without_union=Decider.EMPLOYEES_REPRESENTATIVES)
    if answer in {Decider.UNION, Decider.UNIONS_JOINTLY, Decider.EMPLOYEES_REPRESENTATIVES}:
        case.say(N_("The employer is heard first."))
    return answer
