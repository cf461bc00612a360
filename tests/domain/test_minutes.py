"""What always holds for a vote of up to twelve people, however they vote."""

import re

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import Method
from amu_desktop.domain.minutes import Ending, PositionRole, Vote, count_votes
from amu_desktop.domain.sentences import say, say_all

from .make import LETTERS, attendees


@st.composite
def votes(draw: st.DrawFn) -> Vote:
    """Any finished open vote of up to twelve people, with or without the chair."""
    number = draw(st.integers(1, 12))
    proposals = tuple(LETTERS[: draw(st.integers(2, 5))])
    method = draw(st.sampled_from(Method))
    allowed = (*(proposals if method is Method.PROPOSALS else ("for", "against")), "blank")
    people = attendees(number)
    choices = {each.id: draw(st.sampled_from(allowed)) for each in people}
    return Vote(people, choices, method, proposals, chair=draw(st.sampled_from(["", "away", "p0", f"p{number - 1}"])))


@given(votes())
def test_result_positions_and_headings_agree(vote: Vote) -> None:
    result = count_votes(vote)
    cast = [choice for choice in vote.choices.values() if choice != "blank"]
    sides = set(cast)
    boxes = {slot.side: slot for slot in result.positions}
    assert sides <= set(boxes)
    assert set(boxes) - sides <= {"blank"}
    dissent = "against" in sides or len(sides) > 1
    assert result.unanimous == (bool(sides) and not dissent)
    assert {slot.side for slot in result.required_positions} == (sides if dissent else set())
    for side, slot in boxes.items():
        assert set(slot.voters) == {key for key, choice in vote.choices.items() if choice == side}
        assert slot.votes == len(slot.voters)
    roles = {slot.role for slot in result.positions}
    tie = len(sides) == 2 and cast.count(min(sides)) == cast.count(max(sides))
    if tie:
        assert not roles & {PositionRole.MAJORITY, PositionRole.MINORITY}
    if result.by_chair:
        assert tie
        assert result.winner == vote.choices[vote.chair]
    elif result.winner:
        assert result.positions[0].side == result.winner
        assert cast.count(result.winner) * 2 > len(cast)
        assert result.positions[0].role is PositionRole.MAJORITY
    if result.ending is Ending.UNDECIDED:
        assert result.uncertain
        assert not result.winner


@given(votes())
def test_a_certain_answer_does_not_change_when_all_who_voted_are_counted(vote: Vote) -> None:
    result = count_votes(vote)
    if result.ending is Ending.ADOPTED and not result.uncertain and not result.by_chair:
        assert result.counts[result.winner] * 2 > len(vote.attendees)
    if result.ending is Ending.ADOPTED and not result.blank:
        assert not result.uncertain


@given(votes())
def test_a_secret_count_of_the_same_votes_gives_the_same_answer_without_names(vote: Vote) -> None:
    shown = count_votes(vote)
    totals = {choice: list(vote.choices.values()).count(choice) for choice in set(vote.choices.values())}
    hidden = count_votes(
        Vote(
            vote.attendees,
            {},
            vote.method,
            vote.proposals,
            vote.chair,
            secret=True,
            totals=totals,
            chair_choice=vote.choices.get(vote.chair, ""),
        )
    )
    assert (hidden.ending, hidden.winner, hidden.by_chair) == (shown.ending, shown.winner, shown.by_chair)
    assert [slot.heading for slot in hidden.positions] == [slot.heading for slot in shown.positions]
    assert not any(slot.voters for slot in hidden.positions)


@given(votes(), st.sampled_from(["nb", "nn", "en"]))
def test_every_answer_can_be_said_in_every_language_without_gaps(vote: Vote, language: str) -> None:
    t = translator(language)
    result = count_votes(vote)
    texts = [say(result.verdict, t), say_all(result.explanation, t), say(result.summary(), t)]
    texts += [say(slot.heading, t) for slot in result.positions]
    texts += [t(text) for slot in result.positions for text in (slot.help, slot.error, slot.placeholder)]
    assert not any(re.search(r"[{}]|None", text) for text in texts)
    assert all(text == text.strip() for text in texts)
