"""Occupational health service: is the industry on the list, and if not (aml § 3-3, OLM § 13-1)?"""

from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import Case, Parameter, Rule, Unsettled
from amu_desktop.law.ohs_codes import VERSION_1, VERSION_2, CodeList
from amu_desktop.law.record_facts import INDUSTRY_CODE, INDUSTRY_PART, INDUSTRY_STANDARD
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.sources import AMENDED_2022, AMENDED_2022_OHS, AMENDED_2025_OHS, AML, OLM

NOT_READ = N_("The list before 2023 was not read.")


class Ohs(Answer):
    """What the law says about an occupational health service; a code that is not listed never says no."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    OTHER_STANDARD = "other_standard", N_("Not decided")
    ASSESS = "assess", N_("Assess the risk")
    REQUIRED = "required", N_("Must have one")


CODE_LIST: Parameter[CodeList] = Parameter(
    "ohs.code_list",
    N_("Industries that must have an occupational health service"),
    about=N_(
        "Undertakings with these industry codes are connected to an approved occupational health service. That the "
        "codes of the newer list are those of 2025 is our reading of the codes themselves."
    ),
)
CODE_LIST.not_known("2006-01-01", NOT_READ, OLM.at("13-1", 2))
CODE_LIST.since("2023-01-01", VERSION_1, OLM.at("13-1", 2), AMENDED_2022_OHS.whole)
CODE_LIST.since("2025-10-07", VERSION_2, OLM.at("13-1", 2), AMENDED_2025_OHS.whole)

LAST_DAY_IN_DOUBT = date(2025, 12, 31)

NEW_LIST: Unsettled[bool] = Unsettled(
    "ohs.new_list",
    6,
    N_("From which day does the new list hold? The regulation is of 7 October 2025 and names no day."),
    ((True, N_("The new list")), (False, N_("The old list"))),
    (OLM.at("13-1", 2), AMENDED_2025_OHS.whole),
)

OHS: Rule[Ohs] = Rule(
    "ohs.required",
    N_("Occupational health service"),
    about=N_(
        "The employer connects the undertaking to an approved occupational health service when the risks call for it. "
        "Industries on a list must have one. One that is not listed must assess its own risk."
    ),
    beyond=N_("Not included: undertakings with another activity besides that is on the list."),
)


OHS.not_known("2006-01-01", NOT_READ, AML.at("3-3"), OLM.at("13-1"))


@OHS.since("2023-01-01", AML.at("3-3"), OLM.at("13-1"), AMENDED_2022.whole, AMENDED_2022_OHS.whole)
def _(case: Case) -> Ohs:
    """A code on the list of the day is a duty; a code off it is a risk to assess, never a no."""
    if case[WITHIN_ACT] is Scope.OUTSIDE:
        return Ohs.NOT_APPLICABLE
    codes = case[CODE_LIST]
    if codes is VERSION_2 and case.on <= LAST_DAY_IN_DOUBT and not case[NEW_LIST]:
        codes = VERSION_1
    code, standard = case[INDUSTRY_CODE], case[INDUSTRY_STANDARD]
    if standard is not codes.standard:
        case.say(
            N_("The list in force is written in other codes. Look up the code in {standard}."), standard=codes.standard
        )
        return Ohs.OTHER_STANDARD
    prefix = codes.hit(code)
    if prefix is not None and (prefix not in codes.parts or case[INDUSTRY_PART]):
        case.say(N_("The industry code {code} is on the list, under {prefix}."), code=code, prefix=prefix)
        return Ohs.REQUIRED
    case.say(N_("The industry code {code} is not on the list. The risk can require it all the same."), code=code)
    return Ohs.ASSESS


def part_named(code: str, on: date) -> str:
    """Give the message id of the part of `code` that the list of the day takes in, or an empty text."""
    codes = CODE_LIST.on(on).what
    if not isinstance(codes, CodeList):
        return ""
    return codes.parts.get(codes.hit(code) or "", "")
