"""Which boxes there are after a vote, which of them the law requires, and what stands in and under them."""

from amu_desktop.domain.minutes import Ending, PositionRole

from .make import between, for_or_against, norwegian


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
