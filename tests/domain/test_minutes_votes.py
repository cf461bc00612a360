"""Secret votes, and votes that are refused."""

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Method, Side
from amu_desktop.domain.minutes import Attendee, Doubt, Ending, Vote, VoteResult, count_votes

from .make import CHAIR, attendees, headings, norwegian, under, verdict


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
