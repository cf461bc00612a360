"""Proportional elections, beside a package by somebody else and by hand."""

import random
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from apportionment import methods as stranger
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.apportionment import (
    DIVISORS,
    Apportionment,
    CandidateList,
    DivisorMethod,
    apportion,
    check_divisors,
    divisor,
    quotients,
)
from amu_desktop.domain.election_lots import Lot, LotVoid
from amu_desktop.domain.sentences import say, say_all
from amu_desktop.law.elections import DIVISORS as LAWS_DIVISORS
from amu_desktop.law.kernel import decide
from tests.domain.make import norwegian

MODIFIED = DIVISORS[DivisorMethod.MODIFIED_SAINTE_LAGUE]
D_HONDT = DIVISORS[DivisorMethod.D_HONDT]
CASES = 10_000


def lists(*votes: int) -> tuple[CandidateList, ...]:
    return tuple(CandidateList("abcdefgh"[n], f"Liste {n}", number) for n, number in enumerate(votes))


def seats(found: Apportionment) -> list[int]:
    return list(found.seats_of.values())


def lot(between: str, order: str) -> Lot:
    return Lot(f"{between}:{order}", frozenset(between), tuple(order))


def drawn_until_settled(each: tuple[CandidateList, ...], number: int, by: tuple[Decimal, ...]) -> Apportionment:
    """Draw in the order of the lists."""
    lots: list[Lot] = []
    while (found := apportion(each, number, by, lots)).tie:
        tied = sorted(found.tie.lists)
        lots.append(Lot(str(len(lots)), frozenset(tied), tuple(tied)))
    return found


@pytest.mark.parametrize(("method", "theirs"), [(MODIFIED, "modified_saintelague"), (D_HONDT, "dhondt")])
def test_ten_thousand_elections_are_shared_as_an_independent_package_shares_them(
    method: tuple[Decimal, ...], theirs: str
) -> None:
    hand = random.Random(20261116)  # noqa: S311 - the same cases each time
    tied = 0
    for _ in range(CASES // 2):
        votes = [hand.randint(1, 60), *(hand.randint(0, 60) for _ in range(hand.randint(0, 5)))]
        number = hand.randint(1, 9)
        each = lists(*votes)
        ours = apportion(each, number, method)
        wanted = dict(zip(ours.seats_of, stranger.compute(theirs, votes, number), strict=True))
        more = {name: wanted[name] - given_out for name, given_out in ours.seats_of.items()}
        if ours.tie:
            # Where lists are equal the package takes one in silence: any of those we would draw between is right.
            tied += 1
            assert {name for name, seats_more in more.items() if seats_more} <= set(ours.tie.lists), (votes, number)
            assert set(more.values()) <= {0, 1}, (votes, number)
            assert sum(more.values()) == ours.tie.seats, (votes, number)
        else:
            assert not any(more.values()), (votes, number)
    assert tied > CASES // 200


def test_the_sequences_are_those_of_the_law_floor_and_go_on_by_their_last_step() -> None:
    law = decide(LAWS_DIVISORS, {}, date(2026, 11, 16)).answer
    assert isinstance(law, tuple)
    assert [divisor(MODIFIED, n) for n in range(len(law))] == [Fraction(one) for one in law]
    assert [divisor(D_HONDT, n) for n in range(6)] == [1, 2, 3, 4, 5, 6]
    assert divisor(law, 7) == 15


def test_one_seat_goes_to_each_of_two_equal_lists_without_a_lot_when_there_are_two() -> None:
    found = apportion(lists(10, 10), 2, MODIFIED)
    assert (seats(found), found.settled) == ([1, 1], True)


def test_an_equal_quotient_asks_for_a_lot_and_uses_it() -> None:
    asked = apportion(lists(10, 10), 1, MODIFIED)
    assert asked.tie is not None
    assert (asked.tie.lists, asked.tie.seats, seats(asked)) == (("a", "b"), 1, [0, 0])
    assert say(asked.tie.says, norwegian()) == (
        "Én plass gjenstår til lister med lik kvotient. Loddet avgjør hvilken av dem som får den."
    )
    done = apportion(lists(10, 10), 1, MODIFIED, [lot("ab", "b")])
    assert (seats(done), done.settled, done.awards[0].by_lot) == ([0, 1], True, True)
    assert done.drawn[0].tie == asked.tie


def test_two_seats_between_three_equal_lists_may_be_drawn_one_at_a_time() -> None:
    first = apportion(lists(10, 10, 10), 2, MODIFIED, [lot("abc", "c")])
    assert first.tie is not None
    assert (first.tie.lists, first.tie.seats, seats(first)) == (("a", "b"), 1, [0, 0, 1])
    assert seats(apportion(lists(10, 10, 10), 2, MODIFIED, [lot("abc", "c"), lot("ab", "b")])) == [0, 1, 1]
    assert seats(apportion(lists(10, 10, 10), 2, MODIFIED, [lot("abc", "ca")])) == [1, 0, 1]


def test_no_more_lots_are_asked_for_when_the_last_seat_is_drawn() -> None:
    found = apportion(lists(10, 10, 10), 1, MODIFIED, [lot("abc", "b")])
    assert (seats(found), found.settled) == ([0, 1, 0], True)


def test_quotients_are_equal_only_when_they_are_exactly() -> None:
    # 14 / 1.4 and 30 / 3 are both 10, which floating numbers need not see.
    assert divisor(MODIFIED, 0) == Fraction(7, 5)
    found = apportion(lists(30, 14), 2, MODIFIED)
    assert found.tie is not None
    assert found.tie.quotient == 10


def test_a_lot_between_lists_no_longer_equal_is_void() -> None:
    found = apportion(lists(11, 10), 1, MODIFIED, [lot("ab", "b")])
    assert (seats(found), [each.why for each in found.void_lots]) == ([1, 0], [LotVoid.NOT_TIED])
    enough = apportion(lists(10, 10), 2, MODIFIED, [lot("ab", "b")])
    assert [each.why for each in enough.void_lots] == [LotVoid.NOT_NEEDED]


def test_the_first_divisor_of_1_4_makes_the_first_seat_dearer() -> None:
    votes = lists(40, 15)
    assert seats(apportion(votes, 2, MODIFIED)) == [2, 0]
    assert seats(apportion(votes, 2, (Decimal(1), Decimal(3)))) == [1, 1]


def test_candidates_are_elected_in_the_order_of_their_list_with_deputies_after_them() -> None:
    found = apportion(
        (CandidateList("a", "Fellesforbundet", 30, ("1", "2", "3", "4", "5")), CandidateList("b", "Tekna", 10, ("9",))),
        3,
        MODIFIED,
    )
    first, second = found.lists
    assert [(pair.member, pair.deputy) for pair in first.pairs] == [("1", "3"), ("2", "4")]
    assert [(pair.member, pair.deputy) for pair in second.pairs] == [("9", None)]


def test_a_list_with_too_few_candidates_keeps_a_vacant_seat_and_says_so() -> None:
    found = apportion((CandidateList("a", "Tekna", 30, ("1",)),), 2, MODIFIED)
    assert (found.lists[0].vacant, found.lists[0].pairs[1].member) == (1, None)
    assert say_all(found.says, norwegian()).startswith("Tekna har fått 2 plasser, men har bare 1 kandidater.")


def test_lists_without_votes_get_nothing() -> None:
    found = apportion(lists(0, 0), 2, MODIFIED)
    assert (seats(found), found.vacant, found.settled) == ([0, 0], 2, True)
    assert found.says


def test_the_table_of_quotients_is_exact() -> None:
    assert quotients(lists(14, 3), 2, MODIFIED) == {"a": [Fraction(10), Fraction(14, 3)], "b": [Fraction(15, 7), 1]}


@pytest.mark.parametrize(
    "wrong", [(), ("1",), ("0", "1"), ("-1", "1"), ("3", "3"), ("3", "1"), ("1", "NaN"), ("1", "Infinity")]
)
def test_divisors_must_rise_from_above_zero(wrong: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as refused:
        check_divisors([Decimal(one) for one in wrong])
    assert refused.value.field == "divisors"


@pytest.mark.parametrize(
    ("each", "number", "field"), [(lists(1), 0, "members"), (lists(-1), 1, "votes:a"), (lists(1) * 2, 1, "lists")]
)
def test_what_cannot_be_is_refused_at_its_field(each: tuple[CandidateList, ...], number: int, field: str) -> None:
    with pytest.raises(UserError) as refused:
        apportion(each, number, MODIFIED)
    assert refused.value.field == field


votes_of = st.lists(st.integers(0, 40), min_size=1, max_size=6).filter(any)
methods = st.sampled_from([MODIFIED, D_HONDT, (Decimal("1.2"), Decimal(3))])


@given(votes_of, st.integers(1, 12), methods)
def test_the_seats_come_to_the_number_of_seats_or_a_lot_is_asked_for(
    votes: list[int], number: int, by: tuple[Decimal, ...]
) -> None:
    found = apportion(lists(*votes), number, by)
    given_out = sum(seats(found))
    assert given_out == number if found.settled else given_out < number
    if found.tie:
        assert 0 < found.tie.seats == number - given_out < len(found.tie.lists)
    assert [award.seat for award in found.awards] == list(range(1, given_out + 1))
    assert [award.quotient for award in found.awards] == sorted((a.quotient for a in found.awards), reverse=True)


@given(votes_of, st.integers(1, 12), methods)
def test_no_list_loses_a_seat_when_there_is_one_more_to_share(
    votes: list[int], number: int, by: tuple[Decimal, ...]
) -> None:
    fewer, more = (drawn_until_settled(lists(*votes), n, by) for n in (number, number + 1))
    assert all(a <= b for a, b in zip(seats(fewer), seats(more), strict=True))


@given(votes_of, st.integers(1, 8), methods)
def test_more_votes_never_give_fewer_seats(votes: list[int], number: int, by: tuple[Decimal, ...]) -> None:
    found = drawn_until_settled(lists(*votes), number, by)
    ranked = sorted(zip(votes, seats(found), strict=True))
    assert all(b[1] >= a[1] for a, b in pairwise(ranked) if b[0] > a[0])


@given(votes_of, st.integers(1, 8), methods, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_never_matters(
    votes: list[int], number: int, by: tuple[Decimal, ...], hand: random.Random
) -> None:
    each = list(lists(*votes))
    found = apportion(each, number, by)
    hand.shuffle(each)
    again = apportion(each, number, by)
    assert (again.seats_of, again.tie, again.awards) == (found.seats_of, found.tie, found.awards)
