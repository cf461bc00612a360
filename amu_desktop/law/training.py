"""Training of safety representatives and members of the committee: how many hours (OLM §§ 3-18, 3-19)."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import TRAINING_AGREED, TRAINING_DONE
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class Training(Answer):
    """Whether the training is done."""

    NOT_FULFILLED = "not_fulfilled", N_("The training is not complete")
    BY_AGREEMENT = "by_agreement", N_("The training is complete, as the parties have agreed")
    FULFILLED = "fulfilled", N_("The training is complete")


TRAINING_HOURS: Parameter[int] = Parameter(
    "training.hours",
    N_("Hours of training, at least"),
    about=N_(
        "Safety representatives and all members of the committee, also the employer's, have training of at least this "
        "many hours."
    ),
    beyond=N_("Not settled: deputies and the member from the occupational health service. The course does not expire."),
)
TRAINING_HOURS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-19"))
TRAINING_HOURS.since("2013-01-01", 40, OLM.at("3-18", 1), OLM.at("3-19"), AML.at("6-5", 1), AML.at("7-4"))

TRAINING: Rule[Training] = Rule(
    "training.fulfilled",
    N_("Training"),
    about=N_(
        "At least 40 hours. The parties may jointly agree on fewer when they have found it justifiable from the nature "
        "and extent of the problems. Without an agreement it is 40."
    ),
    beyond=N_("Not included: what the course must contain, and the employer's own training."),
)
TRAINING.not_known("2006-01-01", BEFORE_2013, OLM.at("3-19"))


@TRAINING.since("2013-01-01", OLM.at("3-18", 1), OLM.at("3-19"))
def _(case: Case) -> Training:
    """Enough hours, or as many as the parties have agreed on; that the agreement is written is our advice."""
    done, required = case[TRAINING_DONE], Decimal(case[TRAINING_HOURS])
    if done >= required:
        return Training.FULFILLED
    agreed = case[TRAINING_AGREED]
    if agreed is not None and done >= agreed:
        case.say(N_("Write the agreement down, with the reasons, and have both sides sign it."), grade=Grade.ADVICE)
        return Training.BY_AGREEMENT
    case.say(N_("{hours} of {required} hours are done."), hours=done, required=required if agreed is None else agreed)
    return Training.NOT_FULFILLED
