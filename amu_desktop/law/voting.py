"""How a vote in the committee ends, and what the law leaves open about it (aml § 7-1 fourth paragraph, OLM § 3-16)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import Case, Rule, Unsettled
from amu_desktop.law.record_facts import VOTES_AGAINST, VOTES_FOR, VOTES_OTHER
from amu_desktop.law.single_facts import CHAIRS_VOTE, VOTES_BLANK, ChairsVote
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class Result(Answer):
    """How a vote ended."""

    ADOPTED = "adopted", N_("Adopted")
    ADOPTED_BY_CHAIR = "adopted_by_chair", N_("Adopted by the vote of the chair")
    FALLS = "falls", N_("Falls")
    FALLS_BY_CHAIR = "falls_by_chair", N_("Falls by the vote of the chair")
    NO_DECISION = "no_decision", N_("No decision")
    CHAIR_ASKED = "chair_asked", N_("The chair is asked how the casting vote falls")
    LEADER_DECIDES = "leader_decides", N_("The vote of the one who leads the meeting decides")


_CHAIR = AML.at("7-1", 4)
_VOTE = OLM.at("3-16", 3)

OF_VOTES_CAST: Unsettled[bool] = Unsettled(
    "voting.of_votes_cast",
    18,
    N_("Is the majority one of the votes cast for or against, or of those present?"),
    ((True, N_("Of the votes cast; blank votes are not counted")), (False, N_("Of those present"))),
    (_CHAIR, _VOTE),
)
CHAIR_BLANK: Unsettled[Result] = Unsettled(
    "voting.chair_blank",
    14,
    N_("What happens at a tie when the chair votes blank?"),
    (
        (Result.NO_DECISION, N_("There is no decision, and the committee is asked")),
        (Result.FALLS, N_("The proposal falls, as it has no majority")),
    ),
    (_CHAIR,),
)
CHAIR_ABSENT: Unsettled[Result] = Unsettled(
    "voting.chair_absent",
    17,
    N_("Whose vote decides at a tie when the chair is not present?"),
    (
        (Result.NO_DECISION, N_("Nobody's, unless the committee has decided it")),
        (Result.LEADER_DECIDES, N_("That of the one who leads the meeting in place of the chair")),
    ),
    (_CHAIR, OLM.at("3-11"), OLM.at("3-12")),
)
SECRET_TIE: Unsettled[Result] = Unsettled(
    "voting.secret_tie",
    25,
    N_("How does the vote of the chair decide a secret vote?"),
    (
        (Result.CHAIR_ASKED, N_("The chair is asked")),
        (Result.NO_DECISION, N_("It cannot, since the vote is secret")),
    ),
    (_CHAIR,),
)
SEVERAL_PROPOSALS: Unsettled[bool] = Unsettled(
    "voting.several_proposals",
    24,
    N_("Who wins among three proposals or more, where none has more than half of the votes?"),
    (
        (False, N_("No proposal; vote again on the two highest, or write what you agreed on")),
        (True, N_("The one with most votes, or at a tie the one the chair voted for")),
    ),
    (_CHAIR, _VOTE),
)

RESULT: Rule[Result] = Rule(
    "voting.result",
    N_("How a vote in the committee ends"),
    about=N_(
        "The committee seeks agreement, and votes where there is none. The proposal with more votes for than against "
        "is adopted. At a tie the vote of the chair decides."
    ),
    beyond=N_("The law names no majority. More for than against of the votes cast is our rule."),
)


def _result(case: Case) -> Result:
    """More for than against; at a tie the chair; what is open is asked about only where it matters."""
    ayes, noes, other = case[VOTES_FOR], case[VOTES_AGAINST], case[VOTES_OTHER]
    if other:
        return _of_several(case, ayes, noes, other)
    if ayes < noes:
        return Result.FALLS
    if ayes > noes:
        present = ayes + noes + case[VOTES_BLANK]
        return Result.ADOPTED if ayes * 2 > present or case[OF_VOTES_CAST] else Result.FALLS
    return _tie(case)


def _of_several(case: Case, ayes: int, noes: int, other: int) -> Result:
    cast = ayes + noes + other
    if ayes * 2 > cast:
        return Result.ADOPTED
    if max(noes, other) * 2 > cast:
        return Result.FALLS
    if not case[SEVERAL_PROPOSALS]:
        return Result.NO_DECISION
    if ayes != max(noes, other):
        return Result.ADOPTED if ayes > max(noes, other) else Result.FALLS
    return Result.ADOPTED_BY_CHAIR if case[CHAIRS_VOTE] is ChairsVote.FOR else Result.FALLS_BY_CHAIR


def _tie(case: Case) -> Result:
    vote = case[CHAIRS_VOTE]
    if vote is ChairsVote.FOR:
        return Result.ADOPTED_BY_CHAIR
    if vote is ChairsVote.AGAINST:
        return Result.FALLS_BY_CHAIR
    open_questions = {
        ChairsVote.BLANK: CHAIR_BLANK,
        ChairsVote.ABSENT: CHAIR_ABSENT,
        ChairsVote.SECRET: SECRET_TIE,
    }
    return case[open_questions[vote]]


RESULT.since("2006-01-01", _CHAIR, note=BEFORE_2013, unverified_before="2007-01-01")(_result)
RESULT.since("2013-01-01", _CHAIR, _VOTE)(_result)
