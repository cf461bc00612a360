"""Majority elections: who is elected, whose deputy is whose, and what only a lot can settle."""

import random
from collections.abc import Iterator, Sequence
from itertools import groupby, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.election_count import (
    Candidate,
    FixedSeat,
    LotDecides,
    MajorityResult,
    Outcome,
    Pair,
    elect,
    employee_seats,
)
from amu_desktop.domain.election_lots import Lot, LotVoid, check_lot
from amu_desktop.domain.kinds import FixedAs
from amu_desktop.domain.sentences import say_all
from tests.domain.make import norwegian

MEMBER, DEPUTY, TIED, OUT, OPEN = (
    Outcome.MEMBER,
    Outcome.DEPUTY,
    Outcome.TIED,
    Outcome.NOT_ELECTED,
    Outcome.TO_DECIDE,
)


def voted(**votes: int) -> tuple[Candidate, ...]:
    return tuple(Candidate(name, name.upper(), number) for name, number in votes.items())


def lot(between: str, order: str, name: str = "") -> Lot:
    return Lot(name or f"{between}:{order}", frozenset(between), tuple(order))


def outcomes(result: MajorityResult) -> dict[str, Outcome]:
    return {row.candidate: row.outcome for row in result.standings}


def paired(result: MajorityResult) -> list[tuple[str | None, str | None]]:
    return [(pair.member, pair.deputy) for pair in result.pairs]


def decides(result: MajorityResult) -> list[tuple[str, LotDecides]]:
    return [("".join(tie.candidates), tie.decides) for tie in result.ties]


def test_the_worked_example_pairs_first_with_first() -> None:
    result = elect(voted(d=9, b=15, a=20, c=12), members=2, deputies=2)
    assert paired(result) == [("a", "c"), ("b", "d")]
    assert result.settled
    assert [row.candidate for row in result.standings] == ["a", "b", "c", "d"]


def test_those_with_too_few_votes_are_not_elected() -> None:
    result = elect(voted(a=9, b=8, c=7), members=1, deputies=1)
    assert outcomes(result) == {"a": MEMBER, "b": DEPUTY, "c": OUT}


@pytest.mark.parametrize(
    ("members", "deputies", "votes", "expected"),
    [
        (1, 0, {"a": 5, "b": 5}, LotDecides.MEMBER),
        (1, 1, {"a": 5, "b": 5}, LotDecides.MEMBER_OR_DEPUTY),
        (1, 1, {"a": 5, "b": 5, "c": 5}, LotDecides.ALL_THREE),
        (1, 1, {"z": 9, "a": 5, "b": 5}, LotDecides.DEPUTY),
        (2, 2, {"a": 5, "b": 5, "y": 4, "z": 3}, LotDecides.WHOSE_MEMBER),
        (2, 2, {"y": 9, "z": 8, "a": 5, "b": 5}, LotDecides.WHOSE_DEPUTY),
    ],
)
def test_a_tie_says_what_the_lot_decides(
    members: int, deputies: int, votes: dict[str, int], expected: LotDecides
) -> None:
    result = elect(voted(**votes), members, deputies)
    tied = "abc" if "c" in votes else "ab"
    assert decides(result) == [(tied, expected)]
    assert not result.settled


@pytest.mark.parametrize(
    ("members", "deputies", "votes"),
    [
        (2, 0, {"a": 5, "b": 5}),
        (1, 1, {"y": 9, "z": 8, "a": 5, "b": 5}),
        (3, 1, {"y": 9, "a": 5, "b": 5, "z": 1}),
    ],
)
def test_a_tie_that_decides_nothing_needs_no_lot(members: int, deputies: int, votes: dict[str, int]) -> None:
    assert elect(voted(**votes), members, deputies).settled


def test_members_are_tied_for_the_only_deputy_there_is() -> None:
    result = elect(voted(a=5, b=5, c=1), members=2, deputies=2)
    assert decides(result) == [("ab", LotDecides.WHOSE_MEMBER)]
    assert outcomes(result) == {"a": MEMBER, "b": MEMBER, "c": DEPUTY}
    assert paired(elect(voted(a=5, b=5, c=1), 2, 2, [lot("ab", "b")])) == [("b", "c"), ("a", None)]


def test_nobody_tied_has_a_rank_before_the_lot() -> None:
    result = elect(voted(a=9, b=7, c=7, d=3), members=2, deputies=2)
    assert outcomes(result) == {"a": MEMBER, "b": TIED, "c": TIED, "d": DEPUTY}
    assert result.pairs == (Pair(1, "a", None, settled=False), Pair(2, None, "d", settled=False))


def test_two_ties_are_settled_one_after_the_other() -> None:
    votes = voted(a=20, b=15, c=15, d=9, e=9)
    assert [tied for tied, _ in decides(elect(votes, 2, 2))] == ["bc", "de"]
    first = elect(votes, 2, 2, [lot("bc", "c")])
    assert [tied for tied, _ in decides(first)] == ["de"]
    both = elect(votes, 2, 2, [lot("de", "ed"), lot("bc", "c")])
    assert paired(both) == [("a", "b"), ("c", "e")]
    assert [each.tie.decides for each in both.drawn] == [LotDecides.MEMBER_OR_DEPUTY, LotDecides.DEPUTY]
    assert {row.candidate for row in both.standings if row.by_lot} == set("bcde")


def test_the_first_drawn_may_be_recorded_alone_and_the_rest_is_asked_for_again() -> None:
    votes = voted(a=5, b=5, c=5)
    assert decides(elect(votes, 1, 1, [lot("abc", "b")])) == [("ac", LotDecides.DEPUTY)]
    done = elect(votes, 1, 1, [lot("abc", "b"), lot("ac", "c")])
    assert outcomes(done) == {"a": OUT, "b": MEMBER, "c": DEPUTY}
    assert [each.tie.decides for each in done.drawn] == [LotDecides.ALL_THREE, LotDecides.DEPUTY]
    assert outcomes(elect(votes, 1, 0, [lot("abc", "b")])) == {"a": OUT, "b": MEMBER, "c": OUT}


@pytest.mark.parametrize(
    ("votes", "lots", "why"),
    [
        ({"a": 6, "b": 5}, [lot("ab", "b")], LotVoid.NOT_TIED),
        ({"a": 5, "b": 5, "c": 5}, [lot("ab", "b")], LotVoid.NOT_TIED),
        ({"a": 5, "b": 5}, [lot("ax", "x")], LotVoid.NOT_TIED),
        ({"a": 5, "b": 5}, [lot("ab", "a"), lot("ab", "b")], LotVoid.ALREADY_SETTLED),
        ({"z": 6, "a": 5, "b": 5}, [lot("ab", "b")], LotVoid.NOT_NEEDED),
        ({"a": 5, "b": 5, "c": 5}, [lot("abc", "a"), lot("bc", "b")], LotVoid.NOT_NEEDED),
    ],
)
def test_a_lot_that_settles_nothing_is_void_and_the_reason_said(
    votes: dict[str, int], lots: list[Lot], why: LotVoid
) -> None:
    result = elect(voted(**votes), 1, 0, lots)
    assert [(void.lot, void.why) for void in result.void_lots] == [(lots[-1], why)]
    assert say_all((result.void_lots[0].says,), norwegian()).startswith("Denne loddtrekningen gjelder ikke: ")


def test_votes_corrected_after_the_lot_give_the_votes_the_word() -> None:
    assert outcomes(elect(voted(a=5, b=6), 1, 0, [lot("ab", "a")])) == {"a": OUT, "b": MEMBER}


def test_too_few_candidates_leave_seats_vacant() -> None:
    result = elect(voted(a=5), members=2, deputies=2)
    assert paired(result) == [("a", None), (None, None)]
    assert (result.vacant_members, result.vacant_deputies) == (1, 2)
    assert result.settled
    said = say_all(result.says, norwegian())
    assert said == (
        "Én plass blir stående ledig, for det er for få kandidater. "
        "To varaplasser blir stående ledige, for det er for få kandidater."
    )


def test_the_board_is_asked_about_a_candidate_nobody_voted_for() -> None:
    votes = voted(a=5, b=0)
    asked = elect(votes, 1, 1)
    assert (asked.without_votes, asked.settled, outcomes(asked)["b"]) == (("b",), False, OPEN)
    assert asked.pairs == (Pair(1, "a", None, settled=False),)
    assert say_all(asked.says, norwegian()) == (
        "Ingen har stemt på B, men det er plasser igjen. Loven sier ikke hva som gjelder da: Valgstyret avgjør."
    )
    assert paired(elect(votes, 1, 1, without_votes=True)) == [("a", "b")]
    refused = elect(votes, 1, 1, without_votes=False)
    assert (paired(refused), refused.vacant_deputies, outcomes(refused)["b"]) == ([("a", None)], 1, OUT)


def test_nobody_is_asked_about_candidates_without_votes_when_no_place_is_left() -> None:
    assert elect(voted(a=5, b=0), 1, 0).settled


def test_tied_members_get_no_rank_while_their_deputies_are_an_open_question() -> None:
    waiting = elect(voted(a=5, b=5, c=0), 2, 1)
    assert [row.rank for row in waiting.standings] == [None, None, None]
    assert decides(elect(voted(a=5, b=5, c=0), 2, 1, without_votes=True)) == [("ab", LotDecides.WHOSE_MEMBER)]


def test_candidates_without_votes_draw_lots_among_themselves_when_they_are_let_in() -> None:
    assert decides(elect(voted(a=5, b=0, c=0), 1, 1, without_votes=True)) == [("bc", LotDecides.DEPUTY)]


def test_a_senior_representative_is_one_seat_with_a_deputy() -> None:
    result = elect(voted(a=3, b=2), members=1, deputies=1)
    assert paired(result) == [("a", "b")]


def test_seats_by_office_stand_first_and_keep_their_own_deputy() -> None:
    result = elect(voted(a=5, b=4, c=3, d=2), 2, 2)
    seats = employee_seats(result, [FixedSeat(FixedAs.SENIOR, "senior", "second")])
    assert [(seat.number, seat.holder, seat.deputy, seat.fixed) for seat in seats] == [
        (1, "senior", "second", FixedAs.SENIOR),
        (2, "a", "c", None),
        (3, "b", "d", None),
    ]


@pytest.mark.parametrize(
    ("candidates", "members", "deputies", "field"),
    [
        (voted(a=1), 0, 0, "members"),
        (voted(a=1), 1, -1, "deputies"),
        (voted(a=-1), 1, 0, "votes:a"),
        ((Candidate("a", "A", 1), Candidate("a", "A", 2)), 1, 0, "candidates"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    candidates: tuple[Candidate, ...], members: int, deputies: int, field: str
) -> None:
    with pytest.raises(UserError) as refused:
        elect(candidates, members, deputies)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("between", "order", "field"),
    [("a", "a", "between"), ("ab", "", "order"), ("ab", "c", "order"), ("ab", "aa", "order")],
)
def test_a_lot_that_cannot_have_been_drawn_is_refused(between: str, order: str, field: str) -> None:
    with pytest.raises(UserError) as refused:
        check_lot(lot(between, order))
    assert refused.value.field == field


# Properties

ballots = st.lists(st.integers(1, 4), max_size=7).map(
    lambda votes: tuple(Candidate(f"c{n}", f"C{n}", number) for n, number in enumerate(votes))
)
places = st.tuples(st.integers(1, 4), st.integers(0, 4))


def every_order(candidates: Sequence[Candidate]) -> Iterator[list[str]]:
    """Give every order in which lots could have put the candidates."""
    ordered = sorted(candidates, key=lambda one: -one.votes)
    groups = [[one.id for one in group] for _, group in groupby(ordered, key=lambda one: one.votes)]
    for orders in product(*(permutations(group) for group in groups)):
        yield [name for order in orders for name in order]


def seated(order: Sequence[str], members: int, deputies: int) -> tuple[frozenset[str], frozenset[tuple[str, object]]]:
    """Give the members, and each deputy with the member or, where there is none, the rank."""
    held = order[:members]
    seconds = order[members : members + deputies]
    return frozenset(held), frozenset((name, held[n] if n < members else n) for n, name in enumerate(seconds))


def drawn_until_settled(candidates: Sequence[Candidate], members: int, deputies: int, seed: int) -> MajorityResult:
    """Draw for one tie at a time, sometimes only the first, until there is none."""
    hand = random.Random(seed)  # noqa: S311 - a test draws
    lots: list[Lot] = []
    while (result := elect(candidates, members, deputies, lots)).ties:
        tied = list(result.ties[0].candidates)
        hand.shuffle(tied)
        lots.append(Lot(str(len(lots)), frozenset(tied), tuple(tied[: hand.randint(1, len(tied))])))
    return result


@given(ballots, places)
def test_a_lot_is_asked_for_exactly_where_lots_could_make_a_difference(
    candidates: tuple[Candidate, ...], how_many: tuple[int, int]
) -> None:
    different = {seated(order, *how_many) for order in every_order(candidates)}
    assert elect(candidates, *how_many).settled == (len(different) == 1)


@given(ballots, places)
def test_what_is_said_before_the_lots_holds_however_they_fall(
    candidates: tuple[Candidate, ...], how_many: tuple[int, int]
) -> None:
    members = how_many[0]
    said = elect(candidates, *how_many)
    certain = {row.candidate: row.outcome for row in said.standings if row.outcome is not TIED}
    couples = {(pair.member, pair.deputy) for pair in said.pairs if pair.settled and pair.member and pair.deputy}
    for order in every_order(candidates):
        by_place = {
            name: MEMBER if n < members else DEPUTY if n < sum(how_many) else OUT for n, name in enumerate(order)
        }
        assert certain.items() <= by_place.items()
        _, deputies = seated(order, *how_many)
        assert {(deputy, member) for member, deputy in couples} <= deputies


@given(ballots, places, st.integers())
def test_lots_end_in_one_of_the_orders_the_votes_allow_and_every_place_is_filled(
    candidates: tuple[Candidate, ...], how_many: tuple[int, int], seed: int
) -> None:
    members, deputies = how_many
    result = drawn_until_settled(candidates, members, deputies, seed)
    assert result.settled
    assert result.void_lots == ()
    held = [pair.member for pair in result.pairs if pair.member]
    seconds = [pair.deputy for pair in result.pairs if pair.deputy]
    assert len(held) == min(members, len(candidates)) == members - result.vacant_members
    assert len(seconds) == min(deputies, max(0, len(candidates) - members)) == deputies - result.vacant_deputies
    assert len(set(held + seconds)) == len(held + seconds)
    possible = {seated(order, members, deputies) for order in every_order(candidates)}
    assert seated([*held, *seconds], members, deputies) in possible


@given(ballots, places, st.integers(), st.randoms(use_true_random=False))
def test_the_order_of_counting_never_matters(
    candidates: tuple[Candidate, ...], how_many: tuple[int, int], seed: int, hand: random.Random
) -> None:
    result = drawn_until_settled(candidates, *how_many, seed)
    lots = [each.lot for each in result.drawn]
    shuffled = list(candidates)
    hand.shuffle(shuffled)
    hand.shuffle(lots)
    assert elect(shuffled, *how_many, lots) == result
    assert elect(candidates, *how_many) == elect(shuffled, *how_many)


@given(ballots, places, st.integers())
def test_pairing_is_total_and_each_has_one_partner(
    candidates: tuple[Candidate, ...], how_many: tuple[int, int], seed: int
) -> None:
    result = drawn_until_settled(candidates, *how_many, seed)
    assert [pair.rank for pair in result.pairs] == list(range(1, max(how_many) + 1))
    assert all(pair.settled for pair in result.pairs)
    # A vacant place comes only after all that are filled.
    filled = [pair.member is not None for pair in result.pairs]
    assert filled == sorted(filled, reverse=True)
