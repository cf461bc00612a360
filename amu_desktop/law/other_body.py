"""Another body acting as working environment committee, by agreement and on four conditions (OLM § 3-22)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import (
    OTHER_BODY_AGREED,
    OTHER_BODY_AGREED_BY,
    OTHER_BODY_EMPLOYER,
    OTHER_BODY_EQUAL,
    OTHER_BODY_OHS,
    OTHER_BODY_SENIOR,
)
from amu_desktop.law.kernel import Case, Rule
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class OtherBody(Answer):
    """Whether another body acts as committee."""

    NONE = "none", N_("No other body acts as committee")
    TO_SUPPLEMENT = "to_supplement", N_("Can be the committee when it has been supplemented with: {lacking}")
    ACTS = "acts", N_("Another body acts as committee")


class Condition(Answer):
    """The conditions a to d, as what the body is supplemented with where one does not hold."""

    EQUAL = "equal", N_("as many members from each side, and no other votes in working environment cases")
    EMPLOYER = "employer", N_("the employer, the manager or someone from the top management")
    SENIOR = "senior", N_("the senior safety representative, on the employees' side")
    OHS = "ohs", N_("the occupational health service, without a vote")


_CONDITIONS = (
    (OTHER_BODY_EQUAL, Condition.EQUAL),
    (OTHER_BODY_EMPLOYER, Condition.EMPLOYER),
    (OTHER_BODY_SENIOR, Condition.SENIOR),
    (OTHER_BODY_OHS, Condition.OHS),
)
CONDITIONS = tuple((fact, condition.label) for fact, condition in _CONDITIONS)
"""The fact of each condition, and the message id of what the body is supplemented with where it does not hold."""

OTHER_BODY: Rule[OtherBody] = Rule(
    "other_body.acts",
    N_("Another body as committee"),
    about=N_(
        "A body for cooperation that exists already may act as committee when the employer agrees with unions that "
        "together have the majority as members, or with representatives the employees appoint. It has as many from "
        "each side, the employer is represented as in a committee, the senior safety representative is a member, and "
        "the occupational health service takes part without a vote. What lacks may be supplied by more members."
    ),
)
OTHER_BODY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-22"))


@OTHER_BODY.since("2013-01-01", OLM.at("3-22"), AML.at("7-1", 5))
def _(case: Case) -> OtherBody:
    """An agreement and the four conditions; what lacks can be cured by more members."""
    if not case[OTHER_BODY_AGREED]:
        return OtherBody.NONE
    case[OTHER_BODY_AGREED_BY]
    lacking = tuple(condition for fact, condition in _CONDITIONS if not case[fact])
    if not lacking:
        return OtherBody.ACTS
    case.say(N_("The body lacks: {lacking}."), lacking=lacking)
    return OtherBody.TO_SUPPLEMENT
