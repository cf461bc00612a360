"""What a vote is called: every row of the table of screens.md 5.3, and the short outcomes of the list of cases."""

import pytest

from amu_desktop.domain.kinds import DecisionKind, Method, Outcome
from amu_desktop.domain.minutes import Ending, Vote, VoteResult, count_votes, item_summary
from amu_desktop.domain.sentences import say

from .make import CHAIR, attendees, between, for_or_against, headings, norwegian, under, verdict

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


def test_an_unfinished_vote_says_what_to_choose() -> None:
    between_two = Vote(attendees(2), method=Method.PROPOSALS, proposals=("A", "B"))
    assert under(count_votes(between_two)) == "Velg et forslag eller blank."
    hidden = Vote(attendees(6), secret=True)
    assert under(count_votes(hidden)) == "Skriv hvor mange som stemte for hvert valg. Summen skal være 6."


def test_blank_votes_between_proposals_are_told_and_doubted_where_they_would_decide() -> None:
    assert under(between([4, 1], 1)) == "Én stemte blankt. Vi regner bare stemmene for forslagene."
    assert under(between([3, 2], 1)) == (
        "Én stemte blankt, og loven sier ikke hvordan blanke stemmer regnes. Regnes bare stemmene for forslagene, "
        "er forslag A vedtatt. Regnes alle, er ingen av dem vedtatt."
    )


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
