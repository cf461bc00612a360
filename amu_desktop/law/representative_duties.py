"""What goes with having a safety representative: notice, poster, who is looked after, refusal, stopping work."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Applies, Due, Evidence, Group, StandingDuty, answer, has_employees, whenever
from amu_desktop.law.duty_facts import DANGER_AT_ONCE, DANGER_AVERTED, EMPLOYEES_REFUSE, OTHERS_AT_WORK
from amu_desktop.law.facts import COMMITTEE_EXISTS
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.representatives import REPRESENTATIVE, Representative
from amu_desktop.law.sources import (
    AMENDED_2006,
    AMENDED_2023,
    AMENDED_2023_PSYCHOSOCIAL,
    AML,
    BEFORE_2013,
    OLM,
)

_AGREED = (Representative.AGREED_AWAY, Representative.AGREED_OTHERWISE)


class Stop(Answer):
    """Whether a safety representative may stop the work."""

    MAY_STOP = "may_stop", N_("The work may be stopped")
    NO_DANGER = "no_danger", N_("The conditions are not met: there is no immediate danger")
    AVERT = "avert", N_("The conditions are not met: the danger can be averted in another way")


def has_representative(case: Case) -> Applies:
    """Where one is elected; not where the parties have agreed on something else."""
    return answer(has_employees(case) and case[REPRESENTATIVE] not in _AGREED)


POSTER = StandingDuty(
    "representative_duties.poster",
    N_("Notice on the wall of who is safety representative"),
    N_("Who is safety representative is at all times posted at the place of work."),
    N_("Whether deputies are posted too is not settled. We advise it."),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.POSTER,),
)
POSTER.since("2006-01-01", AML.at("6-1", 4), AMENDED_2006.whole, unverified_before="2007-01-01")(has_representative)

NOTICE = StandingDuty(
    "representative_duties.notice",
    N_("Written notice to the management of who is elected"),
    N_("The management is told in writing who is elected. Before that nobody need recognise the one elected."),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.NOTICE,),
    due=Due.AT_ONCE,
)
NOTICE.not_known("2006-01-01", BEFORE_2013, OLM.at("3-4", 2))
NOTICE.since("2013-01-01", OLM.at("3-4", 2))(has_representative)

LOOKS_AFTER_OTHERS = StandingDuty(
    "representative_duties.others_at_work",
    N_("The safety representative looks after the hired-in and the self-employed"),
    N_(
        "From 2024 the safety representative also looks after hired-in workers and self-employed contractors who work "
        "in close connection with the undertaking."
    ),
    N_("Whether they vote is not settled."),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.CONSULTED,),
)
LOOKS_AFTER_OTHERS.not_yet_law("2006-01-01", AML.at("6-2", 1, sentence=3), AMENDED_2023.whole)
whenever(LOOKS_AFTER_OTHERS, (OTHERS_AT_WORK,), AML.at("6-2", 1, sentence=3), AMENDED_2023.whole, since="2024-01-01")

PSYCHOSOCIAL_TASK: Parameter[bool] = Parameter(
    "representative_duties.psychosocial",
    N_("The safety representative sees to the psychosocial working environment"),
    about=N_("It is one of the six points that a safety representative sees to in particular."),
)
PSYCHOSOCIAL_TASK.not_yet_law("2006-01-01", AML.at("6-2", 2, letter="f"), AMENDED_2023_PSYCHOSOCIAL.whole)
PSYCHOSOCIAL_TASK.since("2024-01-01", True, AML.at("6-2", 2, letter="f"), AMENDED_2023_PSYCHOSOCIAL.whole)

WITHOUT_COMMITTEE = StandingDuty(
    "representative_duties.without_committee",
    N_("Where there is no committee the safety representative takes its cases"),
    N_(
        "The safety representative gives an opinion on the cases a committee would treat, goes through the reports on "
        "accidents and illness, and sees to it that the employer acts. Decisions that bind the employer only a "
        "committee can take."
    ),
    group=Group.REPRESENTATIVES,
    evidence=(Evidence.MINUTES,),
    due=Due.AS_NEEDED,
)
WITHOUT_COMMITTEE.not_known("2006-01-01", BEFORE_2013, OLM.at("2-2", 3))


@WITHOUT_COMMITTEE.since("2013-01-01", OLM.at("2-2", 3), AML.at("6-2", 8), unverified_before="2014-02-24")
def _(case: Case) -> Applies:
    """Where there is a safety representative and no committee."""
    return answer(has_representative(case) is Applies.APPLIES and not case[COMMITTEE_EXISTS])


EMPLOYER_DESIGNATES = StandingDuty(
    "representative_duties.employer_designates",
    N_("The employer designates where the employees refuse to elect"),
    N_("Until the employees have elected, the employer designates a safety representative, for two years at most."),
    group=Group.ELECTIONS,
    evidence=(Evidence.NOTICE,),
    due=Due.AT_ONCE,
)
whenever(EMPLOYER_DESIGNATES, (EMPLOYEES_REFUSE,), OLM.at("3-2", 6))

STOP_WORK: Rule[Stop] = Rule(
    "representative_duties.stop_work",
    N_("May the safety representative stop the work?"),
    about=N_(
        "Where the safety representative finds immediate danger to life or health that cannot be averted at once in "
        "another way, work may be stopped until Arbeidstilsynet has decided. The employer is told at once, and why. "
        "The safety representative is not liable for it."
    ),
    beyond=N_("A stop is recorded also where the conditions were not met."),
)


@STOP_WORK.since("2006-01-01", AML.at("6-3"))
def _(case: Case) -> Stop:
    """Both conditions: immediate danger, and no other way to avert it."""
    if not case[DANGER_AT_ONCE]:
        return Stop.NO_DANGER
    return Stop.AVERT if case[DANGER_AVERTED] else Stop.MAY_STOP


TRAINING_AFTER_ELECTION = StandingDuty(
    "representative_duties.training_after_election",
    N_("Training as soon as possible after an election"),
    N_(
        "The employer pays, and it is preferably in working hours with full pay. In spare time it is paid as ordinary "
        "hours, without overtime supplement for the teaching itself."
    ),
    N_("That three months is a long time to wait is our advice."),
    group=Group.TRAINING,
    evidence=(Evidence.COURSE,),
    due=Due.AS_NEEDED,
)
TRAINING_AFTER_ELECTION.not_known("2006-01-01", BEFORE_2013, OLM.at("3-20"))
TRAINING_AFTER_ELECTION.since("2013-01-01", OLM.at("3-20"), AML.at("6-5", 1), unverified_before="2014-01-01")(
    has_representative
)
