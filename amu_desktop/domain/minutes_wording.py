"""The verdict on a vote and the sentence under it, row for row as the table of screens.md 5.3, and the short outcome.

Every sentence that is uncertain says both answers.
"""

from typing import assert_never

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Choice, DecisionKind, Method, Outcome
from amu_desktop.domain.minutes_votes import Doubt, Ending, Finding
from amu_desktop.domain.sentences import Sentence, Words, counted, sentence


def verdict(found: Finding) -> Sentence:
    """Give the verdict: one line that says how the vote ended."""
    match found.ending:
        case Ending.UNANSWERED:
            return counted(found.unanswered, N_("{n} person has not voted"), N_("{n} people have not voted"))
        case Ending.UNDECIDED:
            return sentence(N_("Not decided"))
        case Ending.FELL:
            return _fell(found)
        case Ending.ADOPTED:
            return _adopted_proposal(found) if found.method is Method.PROPOSALS else _adopted(found)
    assert_never(found.ending)


def _adopted(found: Finding) -> Sentence:
    if found.by_chair:
        return sentence(N_("Adopted by the chair's vote"))
    if found.unanimous:
        return sentence(N_("Adopted without votes against") if found.blank else N_("Adopted unanimously"))
    ayes, noes = found.counts[Choice.FOR], found.counts[Choice.AGAINST]
    return sentence(N_("Adopted by {ayes} votes to {noes}"), ayes=ayes, noes=noes)


def _fell(found: Finding) -> Sentence:
    if found.by_chair:
        return sentence(N_("The proposal fell by the chair's vote"))
    ayes, noes = found.counts[Choice.FOR], found.counts[Choice.AGAINST]
    if not ayes and not found.blank:
        return sentence(N_("The proposal fell. All voted against."))
    return sentence(N_("The proposal fell: {ayes} for, {noes} against"), ayes=ayes, noes=noes)


def _adopted_proposal(found: Finding) -> Sentence:
    letter = found.winner
    if found.by_chair:
        return sentence(N_("Proposal {letter} is adopted by the chair's vote"), letter=letter)
    if found.unanimous and not found.blank:
        return sentence(N_("Proposal {letter} is adopted unanimously"), letter=letter)
    text = N_("Proposal {letter} is adopted by {votes} of {total} votes")
    return sentence(text, letter=letter, votes=found.counts[letter], total=found.cast)


def explanation(found: Finding) -> tuple[Sentence, ...]:
    """Give the whole sentences that stand under the verdict, none where the verdict says it all."""
    if found.ending is Ending.UNANSWERED:
        return (_what_to_choose(found),)
    if found.doubt is not None and found.doubt is not Doubt.BLANK_VOTES:
        return (_doubt(found, found.doubt),)
    if found.by_chair:
        return (_tie(found), *_blank(found))
    if found.method is Method.FOR_AGAINST and found.unanimous and found.blank:
        return (_nobody_against(found),)
    if found.doubt or found.unanimous:
        return _blank(found)
    if found.method is Method.PROPOSALS or not (found.counts[Choice.FOR] or found.blank):
        return _blank(found)
    return (*_blank(found), sentence(N_("The chair's vote decides only when the votes are equal.")))


def _what_to_choose(found: Finding) -> Sentence:
    if found.secret:
        return sentence(N_("Enter how many voted for each choice. The sum shall be {total}."), total=found.unanswered)
    if found.method is Method.PROPOSALS:
        return sentence(N_("Choose a proposal or blank."))
    return sentence(N_("Choose for, against or blank."))


def _blank(found: Finding) -> tuple[Sentence, ...]:
    if not found.blank:
        return ()
    n = found.blank
    if found.method is Method.FOR_AGAINST and found.doubt:
        text = N_(
            "{n} voted blank, and the law does not say how blank votes are counted. Counting only for and against, the "
            "proposal is adopted. Counting all, it is not adopted."
        )
        return (sentence(text, n=Words(n)),)
    if found.doubt:
        text = N_(
            "{n} voted blank, and the law does not say how blank votes are counted. Counting only the votes for the "
            "proposals, proposal {letter} is adopted. Counting all, none is adopted."
        )
        return (sentence(text, n=Words(n), letter=found.winner),)
    if found.method is Method.PROPOSALS:
        return (sentence(N_("{n} voted blank. We count only the votes for the proposals."), n=Words(n)),)
    return (sentence(N_("{n} voted blank. We count only for and against."), n=Words(n)),)


def _nobody_against(found: Finding) -> Sentence:
    values = {"ayes": Words(found.counts[Choice.FOR]), "blank": Words(found.blank)}
    if not found.doubt:
        return Sentence(N_("{ayes} voted for, {blank} voted blank. We count only for and against."), values)
    text = N_(
        "{ayes} voted for, {blank} voted blank. The law does not say how blank votes are counted. Counting only for "
        "and against, the proposal is adopted. Counting all, it is not adopted."
    )
    return Sentence(text, values)


def _tie(found: Finding) -> Sentence:
    each = found.counts[found.winner]
    name = found.chair_name
    if found.method is Method.PROPOSALS:
        text = N_(
            "{each} to {each}. When the votes are equal, the chair's vote decides. {name} voted for proposal {letter}."
        )
        return sentence(text, each=each, name=name, letter=found.winner)
    if found.winner == Choice.FOR:
        text = N_("{each} to {each}. When the votes are equal, the chair's vote decides. {name} voted for.")
    else:
        text = N_("{each} to {each}. When the votes are equal, the chair's vote decides. {name} voted against.")
    return sentence(text, each=each, name=name)


def _doubt(found: Finding, doubt: Doubt) -> Sentence:
    letter = max(found.counts, key=lambda side: found.counts[side])
    leaders = sum(count == found.counts[letter] for count in found.counts.values())
    return Sentence(_DOUBTS[doubt], {"letter": letter, "n": Words(leaders)})


_DOUBTS = {
    Doubt.ALL_BLANK: N_(
        "All voted blank. The law does not say what applies then. Take the case up again or note what you agreed on."
    ),
    Doubt.CHAIR_BLANK: N_(
        "The chair voted blank. The law does not say what applies then. Take the case up again or note what you "
        "agreed on."
    ),
    Doubt.CHAIR_ABSENT: N_(
        "The chair was not present. The law does not say who decides then. Take the case up again or note what you "
        "agreed on."
    ),
    Doubt.SECRET_TIE: N_("How did the chair's vote fall?"),
    Doubt.NO_MAJORITY: N_(
        "Proposal {letter} got the most votes, but no majority. The law does not say what applies then. Vote again on "
        "the two that got the most, or note what you agreed on."
    ),
    Doubt.EQUAL_PROPOSALS: N_(
        "The proposals got equal numbers of votes. The law does not say whether the chair's vote decides between {n}. "
        "Vote again on two of them, or note what you agreed on."
    ),
    Doubt.EQUAL_LEADERS: N_(
        "{n} proposals got the most votes, equally many, but none a majority. The law does not say what applies then. "
        "Vote again on them, or note what you agreed on."
    ),
}


def score(found: Finding) -> str:
    """Write the votes as «4–2», for before against, the winning proposal before the others."""
    if found.method is Method.FOR_AGAINST or not found.sides:
        counts = list(found.counts.values())
    else:
        others = [found.counts[side] for side in found.sides if side != found.winner]
        counts = [found.counts[found.winner], *(others or [0])] if found.winner else others
    return "–".join(str(count) for count in counts)


def vote_summary(found: Finding, kind: DecisionKind | None = None) -> Sentence:
    """Give the outcome of a vote in the few words of the list of cases (paper.md 7.9)."""
    votes = score(found)
    if found.ending is Ending.ADOPTED:
        advice = kind is DecisionKind.ADVICE
        if found.by_chair:
            text = (
                N_("Advice. Vote {score}, the chair's vote decided")
                if advice
                else N_("Decision. {score}, the chair's vote decided")
            )
        else:
            text = N_("Advice. Vote {score}") if advice else N_("Decision. {score}")
    elif found.ending is Ending.FELL:
        text = (
            N_("The proposal fell. {score}, the chair's vote decided")
            if found.by_chair
            else N_("The proposal fell. {score}")
        )
    else:
        text = N_("Not decided. {score}")
    return sentence(text, score=votes)


def item_summary(
    outcome: Outcome | None,
    found: Finding | None = None,
    kind: DecisionKind | None = None,
    *,
    postponed_to: str = "",
    confidential: bool = False,
) -> Sentence:
    """Give the outcome of an item in the few words of the list of cases (paper.md 7.9).

    `postponed_to` is the meeting as it is written («4/2026»). A confidential case says only that it was treated.
    """
    if confidential:
        return sentence(N_("Treated (OLM § 3-17)"))
    match outcome:
        case Outcome.VOTE:
            return vote_summary(found, kind) if found else sentence(outcome.label)
        case Outcome.POSTPONED if postponed_to:
            return sentence(N_("Postponed to meeting {meeting}"), meeting=postponed_to)
        case Outcome.AGREEMENT | Outcome.INFORMATION | Outcome.POSTPONED:
            return sentence(outcome.label)
        case None:
            return sentence(N_("No cases"))
    assert_never(outcome)
