"""Who may be elected and who may vote, as safety representative and to the committee (OLM §§ 3-2, 3-7, 3-8, 3-23)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.duty_facts import PERSON, Person
from amu_desktop.law.kernel import Case, Rule, Unsettled
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class Eligible(Answer):
    """Whether somebody may be elected."""

    YES = "yes", N_("May be elected")
    OTHER_AREA = "other_area", N_("May not be elected: must work in the safety area")
    NOT_EMPLOYED = "not_employed", N_("May not be elected: must be employed in the undertaking")
    TOP_MANAGER = "top_manager", N_("May not be elected: leads the undertaking")
    SERVICE = "service", N_("May not be elected: belongs to the occupational health service")


class Vote(Answer):
    """Whether somebody may vote."""

    YES = "yes", N_("May vote")
    NO = "no", N_("May not vote")


HIRED_IN_VOTE: Unsettled[bool] = Unsettled(
    "eligibility.hired_in_vote",
    21,
    N_("Do the hired-in vote? The regulation says all employees."),
    (
        (False, N_("Only those employed in the undertaking vote")),
        (True, N_("All who work there vote, the hired-in too")),
    ),
    (OLM.at("3-2", 2), OLM.at("3-8")),
)

SERVICE_ELECTED: Unsettled[bool] = Unsettled(
    "eligibility.service_elected",
    33,
    N_("May somebody from the occupational health service be safety representative?"),
    (
        (True, N_("Yes, since the regulation does not forbid it")),
        (False, N_("No, as for the committee")),
    ),
    (OLM.at("3-2", 2), OLM.at("3-7", 5)),
)

_NOT_EMPLOYED = (Person.HIRED_IN, Person.SPECIAL_GROUP)

AS_REPRESENTATIVE: Rule[Eligible] = Rule(
    "eligibility.representative",
    N_("May this person be elected safety representative?"),
    about=N_(
        "One is elected among the employees of the safety area, with experience and insight. The law sets no length of "
        "service."
    ),
    beyond=N_("That the top manager may not be elected is our reading of the Act."),
)
AS_REPRESENTATIVE.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 1), OLM.at("3-2", 2))


@AS_REPRESENTATIVE.since("2013-01-01", OLM.at("3-2", 1), OLM.at("3-2", 2), OLM.at("3-23"), AML.at("1-8", 2))
def _(case: Case) -> Eligible:
    """An employee of the area; a warning where somebody stands too near the employer, or is of the service."""
    person = case[PERSON]
    if person in _NOT_EMPLOYED:
        return Eligible.NOT_EMPLOYED
    if person is Person.TOP_MANAGER:
        return Eligible.TOP_MANAGER
    if person is Person.OTHER_AREA:
        return Eligible.OTHER_AREA
    if person is Person.MANAGER:
        case.say(N_("A manager is not excluded, but easily comes to stand on both sides."), grade=Grade.ADVICE)
    if person is Person.SERVICE:
        case.say(
            N_("The law is silent on the occupational health service here. We advise against it."), grade=Grade.ADVICE
        )
        return Eligible.YES if case[SERVICE_ELECTED] else Eligible.SERVICE
    return Eligible.YES


AS_MEMBER: Rule[Eligible] = Rule(
    "eligibility.member",
    N_("May this person be elected to the committee for the employees?"),
    about=N_("Only those employed in the undertaking, and nobody from the occupational health service."),
    beyond=N_("That the top manager may not be elected is our reading of the Act."),
)
AS_MEMBER.not_known("2006-01-01", BEFORE_2013, OLM.at("3-7", 4), OLM.at("3-7", 5))


@AS_MEMBER.since("2013-01-01", OLM.at("3-7", 4), OLM.at("3-7", 5), OLM.at("3-8"), OLM.at("3-23"))
def _(case: Case) -> Eligible:
    """Employed there, in whatever area, and not of the service."""
    person = case[PERSON]
    if person in _NOT_EMPLOYED:
        return Eligible.NOT_EMPLOYED
    if person is Person.TOP_MANAGER:
        return Eligible.TOP_MANAGER
    return Eligible.SERVICE if person is Person.SERVICE else Eligible.YES


MAY_VOTE: Rule[Vote] = Rule(
    "eligibility.vote",
    N_("May this person vote?"),
    about=N_(
        "All employees vote, whatever their hours and however short their post. The one who leads the undertaking does "
        "not, nor pupils, conscripts, inmates, patients and those placed there."
    ),
    beyond=N_("For a safety representative one votes in the safety area one works in."),
)
MAY_VOTE.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 2), OLM.at("3-8"))


@MAY_VOTE.since("2013-01-01", OLM.at("3-2", 2), OLM.at("3-8"), OLM.at("3-23"))
def _(case: Case) -> Vote:
    """Everyone but the top manager and the special groups; the hired-in are left open."""
    person = case[PERSON]
    if person is Person.HIRED_IN:
        return Vote.YES if case[HIRED_IN_VOTE] else Vote.NO
    return Vote.NO if person in (Person.TOP_MANAGER, Person.SPECIAL_GROUP) else Vote.YES
