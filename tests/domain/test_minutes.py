"""The vote engine: every row of the table of screens.md 5.3, the acceptance cases, and what must always hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import DecisionKind, Method, Outcome, Side
from amu_desktop.domain.minutes import (
    Attendee,
    Doubt,
    Ending,
    PositionRole,
    Vote,
    VoteResult,
    count_votes,
    item_summary,
)
from amu_desktop.domain.sentences import say, say_all

from .make import CHAIR, LETTERS, attendees, between, for_or_against, headings, norwegian, under, verdict

MAJORITY, MINORITY = "Flertallets standpunkt", "Mindretallets standpunkt"
TIE_FOR = "3 mot 3. Ved stemmelikhet avgjør lederens stemme. Tor Egil Bakke stemte for."
ONLY_AT_A_TIE = "Lederens stemme avgjør bare ved stemmelikhet."
TAKE_UP = "Ta saken opp igjen eller noter hva dere ble enige om."
DOUBT = "Regnes bare for og mot, er forslaget vedtatt. Regnes alle, er det ikke vedtatt."


@pytest.mark.parametrize(
    ("result", "said", "beneath", "boxes", "short"),
    [
        (
            for_or_against(4, 2, chair="for"),
            "Vedtatt med 4 mot 2 stemmer",
            ONLY_AT_A_TIE,
            [MAJORITY, MINORITY],
            "Vedtak. 4–2",
        ),
        (
            for_or_against(4, 2, 1, chair="for"),
            "Vedtatt med 4 mot 2 stemmer",
            "Én stemte blankt. Vi regner bare for og mot. " + ONLY_AT_A_TIE,
            [MAJORITY, MINORITY],
            "Vedtak. 4–2",
        ),
        (
            for_or_against(3, 2, 1, chair="for"),
            "Vedtatt med 3 mot 2 stemmer",
            "Én stemte blankt, og loven sier ikke hvordan blanke stemmer regnes. " + DOUBT,
            [MAJORITY, MINORITY],
            "Vedtak. 3–2",
        ),
        (
            for_or_against(2, 3, chair="for"),
            "Forslaget falt: 2 for, 3 mot",
            ONLY_AT_A_TIE,
            [MAJORITY, MINORITY],
            "Forslaget falt. 2–3",
        ),
        (
            for_or_against(3, 0, 3, chair="for"),
            "Vedtatt uten motstemmer",
            "Tre stemte for, tre stemte blankt. Loven sier ikke hvordan blanke stemmer regnes. " + DOUBT,
            [MAJORITY, MINORITY],
            "Vedtak. 3–0",
        ),
        (
            for_or_against(5, 0, 1, chair="for"),
            "Vedtatt uten motstemmer",
            "Fem stemte for, én stemte blankt. Vi regner bare for og mot.",
            [MAJORITY, MINORITY],
            "Vedtak. 5–0",
        ),
        (
            for_or_against(3, 3, chair="for"),
            "Vedtatt med lederens stemme",
            TIE_FOR,
            ["Standpunktet som ble vedtatt", "Standpunktet som ikke ble vedtatt"],
            "Vedtak. 3–3, lederens stemme avgjorde",
        ),
        (
            for_or_against(3, 3, chair="against"),
            "Falt med lederens stemme",
            TIE_FOR.replace("stemte for", "stemte mot"),
            ["Standpunktet som fikk lederens stemme", "Standpunktet som ikke fikk lederens stemme"],
            "Forslaget falt. 3–3, lederens stemme avgjorde",
        ),
        (
            between([3, 3], chair="B"),
            "Forslag B er vedtatt med lederens stemme",
            TIE_FOR.replace("stemte for", "stemte for forslag B"),
            ["Standpunktet som ble vedtatt · Forslag B", "Standpunktet som ikke ble vedtatt · Forslag A"],
            "Vedtak. 3–3, lederens stemme avgjorde",
        ),
        (
            for_or_against(2, 2, 1, chair="blank"),
            "Ikke avgjort",
            "Lederen stemte blankt. Loven sier ikke hva som gjelder da. " + TAKE_UP,
            ["De som stemte for, mente", "De som stemte mot, mente"],
            "Ikke avgjort. 2–2",
        ),
        (
            for_or_against(2, 2),
            "Ikke avgjort",
            "Lederen var ikke til stede. Loven sier ikke hvem som avgjør da. " + TAKE_UP,
            ["De som stemte for, mente", "De som stemte mot, mente"],
            "Ikke avgjort. 2–2",
        ),
        (
            between([4, 1, 1], chair="A"),
            "Forslag A er vedtatt med 4 av 6 stemmer",
            "",
            [MAJORITY + " · Forslag A", MINORITY + " · Forslag B", MINORITY + " · Forslag C"],
            "Vedtak. 4–1–1",
        ),
        (
            between([3, 2, 1], chair="A"),
            "Ikke avgjort",
            (
                "Forslag A fikk flest stemmer, men ikke flertall. Loven sier ikke hva som gjelder da. "
                "Stem på nytt over de to som fikk flest, eller noter hva dere ble enige om."
            ),
            [f"De som stemte for forslag {letter}, mente" for letter in "ABC"],
            "Ikke avgjort. 3–2–1",
        ),
        (
            between([2, 2, 2], chair="A"),
            "Ikke avgjort",
            (
                "Forslagene fikk like mange stemmer. Loven sier ikke om lederens stemme avgjør mellom tre. "
                "Stem på nytt over to av dem, eller noter hva dere ble enige om."
            ),
            [f"De som stemte for forslag {letter}, mente" for letter in "ABC"],
            "Ikke avgjort. 2–2–2",
        ),
        (
            between([2, 2, 1], chair="A"),
            "Ikke avgjort",
            (
                "To forslag fikk flest stemmer, like mange hver, men ingen fikk flertall. Loven sier ikke hva som gjelder da. "
                "Stem på nytt over dem, eller noter hva dere ble enige om."
            ),
            [f"De som stemte for forslag {letter}, mente" for letter in "ABC"],
            "Ikke avgjort. 2–2–1",
        ),
        (for_or_against(6, 0, chair="for"), "Enstemmig vedtatt", "", [MAJORITY], "Vedtak. 6–0"),
        (between([0, 4], chair="B"), "Forslag B er enstemmig vedtatt", "", [MAJORITY + " · Forslag B"], "Vedtak. 4–0"),
        (
            for_or_against(0, 6, chair="against"),
            "Forslaget falt. Alle stemte mot.",
            "",
            [MAJORITY],
            "Forslaget falt. 0–6",
        ),
        (
            for_or_against(0, 0, 4, chair="blank"),
            "Ikke avgjort",
            "Alle stemte blankt. Loven sier ikke hva som gjelder da. " + TAKE_UP,
            [],
            "Ikke avgjort. 0–0",
        ),
    ],
)
def test_every_row_of_the_table_is_said_letter_for_letter(
    result: VoteResult, said: str, beneath: str, boxes: list[str], short: str
) -> None:
    assert verdict(result) == said
    assert under(result) == beneath
    assert headings(result) == boxes
    assert say(result.summary(), norwegian()) == short


def test_those_who_have_not_answered_are_counted_in_words() -> None:
    waiting = count_votes(Vote(attendees(6), {CHAIR: "for", "p1": "for", "p2": "against", "p3": "blank"}))
    assert (verdict(waiting), under(waiting)) == ("To har ikke stemt", "Velg for, mot eller blank.")
    assert waiting.ending is Ending.UNANSWERED
    assert waiting.positions == ()
    assert not waiting.uncertain
    assert verdict(count_votes(Vote(attendees(1), {}))) == "Én har ikke stemt"
    assert verdict(count_votes(Vote(attendees(13), {}))) == "13 har ikke stemt"


def test_votes_two_to_one_with_one_blank_are_adopted_and_need_both_positions() -> None:
    result = for_or_against(2, 1, 1, chair="for")
    assert result.ending is Ending.ADOPTED
    assert result.uncertain
    assert [slot.required for slot in result.positions] == [True, True]


def test_three_for_and_three_blank_offer_the_blank_a_box_without_requiring_it() -> None:
    result = for_or_against(3, 0, 3, chair="for")
    left, right = result.positions
    assert result.required_positions == ()
    assert (right.side, right.votes, right.voters) == ("blank", 3, ("p3", "p4", "p5"))
    assert norwegian()(right.help) == "Noen stemte blankt. Skriv gjerne hvorfor. (valgfritt)"
    assert left.voters == ("p0", "p1", "p2")


def test_a_unanimous_vote_makes_the_position_optional() -> None:
    (slot,) = for_or_against(4, 0, chair="for").positions
    assert not slot.required
    assert norwegian()(slot.help) == "Enstemmig. Standpunkt er valgfritt."


def test_when_all_vote_against_the_position_of_the_majority_is_required() -> None:
    (slot,) = for_or_against(0, 3, chair="against").positions
    assert (slot.side, slot.role, slot.required) == ("against", PositionRole.MAJORITY, True)


def test_help_placeholder_and_error_are_those_of_the_design() -> None:
    t = norwegian()
    split, tie, several = for_or_against(3, 2), for_or_against(2, 2), between([3, 1])
    assert t(split.positions[1].help) == "Må fylles ut fordi avstemningen ikke var enstemmig"
    assert t(split.positions[1].error) == "Må fylles ut når noen stemmer mot."
    assert t(several.positions[1].error) == "Må fylles ut når noen stemmer for et annet forslag."
    assert t(split.positions[1].placeholder) == "Hva mente mindretallet, og hvorfor?"
    assert t(tie.positions[1].placeholder) == "Hva mente de, og hvorfor?"


def test_advice_is_summed_up_as_advice() -> None:
    t = norwegian()
    assert say(for_or_against(4, 2).summary(DecisionKind.ADVICE), t) == "Råd. Avstemning 4–2"
    assert say(for_or_against(2, 2, chair="for").summary(DecisionKind.ADVICE), t) == (
        "Råd. Avstemning 2–2, lederens stemme avgjorde"
    )


def test_items_without_a_vote_have_their_short_outcome() -> None:
    t = norwegian()
    assert say(item_summary(Outcome.AGREEMENT), t) == "Enighet"
    assert say(item_summary(Outcome.POSTPONED, postponed_to="4/2026"), t) == "Utsatt til møte 4/2026"
    assert say(item_summary(Outcome.VOTE, for_or_against(4, 2).found), t) == "Vedtak. 4–2"
    assert say(item_summary(Outcome.VOTE, for_or_against(4, 2).found, confidential=True), t) == "Behandlet (OLM § 3-17)"
    assert say(item_summary(None), t) == "Ingen saker"


# ---------------------------------------------------------------- secret votes


def secret(totals: dict[str, int], *, people: int = 6, chair: str = CHAIR, answer: str = "") -> VoteResult:
    """Count a secret vote for or against."""
    return count_votes(Vote(attendees(people), {}, chair=chair, secret=True, totals=totals, chair_choice=answer))


def test_a_secret_tie_asks_the_chair_and_already_requires_both_positions() -> None:
    asked = secret({"for": 3, "against": 3})
    assert asked.asks_chair
    assert asked.uncertain
    assert (verdict(asked), under(asked)) == ("Ikke avgjort", "Hvordan falt lederens stemme?")
    assert headings(asked) == ["De som stemte for, mente", "De som stemte mot, mente"]
    assert len(asked.required_positions) == 2
    answered = secret({"for": 3, "against": 3}, answer="for")
    assert verdict(answered) == "Vedtatt med lederens stemme"
    assert not answered.uncertain


def test_a_secret_vote_names_nobody_in_a_box() -> None:
    result = count_votes(Vote(attendees(6), {CHAIR: "for"}, chair=CHAIR, secret=True, totals={"for": 4, "against": 2}))
    assert [slot.voters for slot in result.positions] == [(), ()]
    assert [slot.votes for slot in result.positions] == [4, 2]


def test_a_secret_tie_without_the_chair_asks_nobody() -> None:
    result = secret({"for": 3, "against": 3}, chair="away")
    assert not result.asks_chair
    assert result.found.doubt is Doubt.CHAIR_ABSENT


def test_totals_not_yet_entered_are_an_unfinished_vote_and_wrong_totals_are_refused() -> None:
    assert secret({}).ending is Ending.UNANSWERED
    with pytest.raises(UserError) as refused:
        secret({"for": 3, "against": 2})
    assert refused.value.field == "totals"
    assert norwegian().error(refused.value) == "Summen er 5, men 6 stemte. Tell på nytt."
    with pytest.raises(UserError):
        secret({"for": 7, "against": -1})
    with pytest.raises(UserError) as contradiction:
        secret({"for": 3, "against": 3}, answer="blank")
    assert contradiction.value.field == "chair_choice"


# ---------------------------------------------------------------- what is refused


def refusal(vote: Vote) -> tuple[str | None, str]:
    """Give the field and the sentence with which a vote is refused."""
    with pytest.raises(UserError) as refused:
        count_votes(vote)
    return refused.value.field, norwegian().error(refused.value)


def test_a_vote_with_nobody_present_is_refused() -> None:
    assert refusal(Vote(()))[0] == "attendance"


def test_the_occupational_health_service_cannot_vote() -> None:
    ohs = Attendee("bht", "Marit Sund", "marit", None, votes=False)
    field, said = refusal(Vote((*attendees(2), ohs), {"bht": "for"}))
    assert (field, said) == ("vote:bht", "Marit Sund har ikke stemmerett.")


def test_somebody_on_both_sides_or_entered_twice_is_refused() -> None:
    one = Attendee("a", "Jonas Ness", "jonas", Side.EMPLOYEES, votes=True)
    other = Attendee("b", "Jonas Ness", "jonas", Side.EMPLOYER, votes=True)
    twice = Attendee("b", "Jonas Ness", "jonas", Side.EMPLOYEES, votes=True)
    assert refusal(Vote((one, other))) == ("attendance:b", "Jonas Ness står på begge sider. Ta bort den ene.")
    assert refusal(Vote((one, twice)))[1].startswith("Jonas Ness er ført opp to ganger.")


def test_votes_from_the_absent_for_the_unknown_or_over_one_proposal_are_refused() -> None:
    assert refusal(Vote(attendees(2), {"stranger": "for"}))[0] == "vote:stranger"
    assert refusal(Vote(attendees(2), {"p0": "C"}, Method.PROPOSALS, ("A", "B")))[0] == "vote:p0"
    assert refusal(Vote(attendees(2), {}, Method.PROPOSALS, ("A",)))[0] == "proposals"


def test_somebody_who_was_not_there_in_the_case_is_left_out_of_the_vote() -> None:
    result = count_votes(Vote(attendees(3), {"p0": "absent", "p1": "for", "p2": "against"}, chair="p0"))
    assert result.found.doubt is Doubt.CHAIR_ABSENT


# ---------------------------------------------------------------- what always holds


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
