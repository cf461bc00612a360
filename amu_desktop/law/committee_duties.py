"""What goes with having a committee: the poster, sub-committees and local committees, groups without a member."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, whenever
from amu_desktop.law.duty_facts import DELEGATED, LOCAL_DECIDED, SEPARATE_UNITS, UNREPRESENTED
from amu_desktop.law.facts import COMMITTEE_EXISTS
from amu_desktop.law.kernel import Case, Rule
from amu_desktop.law.sources import AMENDED_2006, AML, BEFORE_2013, OLM


class SubCommittee(Answer):
    """What weight a decision of a sub-committee has."""

    ADVISES = "advises", N_("Advice to the committee only")
    DECIDES = "decides", N_("May decide, as far as the committee has said")


class LocalCommittees(Answer):
    """Whether there are local committees."""

    NOT_APPLICABLE = "not_applicable", N_("Not relevant")
    MAY = "may", N_("The committee may decide on local committees")
    ELECT = "elect", N_("A local committee is elected for each unit, by the same rules")


MEMBERS_POSTER = StandingDuty(
    "committee_duties.poster",
    N_("Notice on the wall of who sits in the committee"),
    N_("The names of the members are at all times posted at the place of work."),
    group=Group.COMMITTEE,
    evidence=(Evidence.POSTER,),
)
whenever(
    MEMBERS_POSTER,
    (COMMITTEE_EXISTS,),
    AML.at("7-1", 3),
    AMENDED_2006.whole,
    since="2006-01-01",
    unverified_before="2007-01-01",
)

CALL_IN = StandingDuty(
    "committee_duties.call_in",
    N_("Representatives of a group without a member are called in"),
    N_("They may speak and propose in cases that particularly concern them. They do not vote."),
    group=Group.MEETINGS,
    evidence=(Evidence.MINUTES,),
    due=Due.AS_NEEDED,
)
whenever(CALL_IN, (UNREPRESENTED,), OLM.at("3-13"), AML.at("1-6"))

SUB_COMMITTEE: Rule[SubCommittee] = Rule(
    "committee_duties.sub_committee",
    N_("What a sub-committee may do"),
    about=N_(
        "The committee may set up sub-committees for particular problems. They advise, unless it has given them power."
    ),
)
SUB_COMMITTEE.not_known("2006-01-01", BEFORE_2013, OLM.at("3-14", 2))


@SUB_COMMITTEE.since("2013-01-01", AML.at("7-1", 2), OLM.at("3-14", 2))
def _(case: Case) -> SubCommittee:
    """Without a decision of the committee that says so, advice."""
    return SubCommittee.DECIDES if case[DELEGATED] else SubCommittee.ADVISES


LOCAL_COMMITTEES: Rule[LocalCommittees] = Rule(
    "committee_duties.local_committees",
    N_("Local committees"),
    about=N_(
        "With several separate units the committee may decide that each elects a local one, and says what it may do."
    ),
)
LOCAL_COMMITTEES.not_known("2006-01-01", BEFORE_2013, OLM.at("3-14", 1))


@LOCAL_COMMITTEES.since("2013-01-01", OLM.at("3-14", 1))
def _(case: Case) -> LocalCommittees:
    """Only where there are separate units, and only when the committee has decided it."""
    if not case[SEPARATE_UNITS]:
        return LocalCommittees.NOT_APPLICABLE
    return LocalCommittees.ELECT if case[LOCAL_DECIDED] else LocalCommittees.MAY
