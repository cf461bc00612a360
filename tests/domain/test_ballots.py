"""The papers of an election: what must add up, what is said when it does not, and how ballots are judged."""

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.ballots import (
    FIELDS,
    Balance,
    Equation,
    PaperCount,
    VerdictState,
    balance,
    check_marks,
    check_rejections,
    check_turnout,
    printable_turnout,
    tally,
    turnout,
    verdict,
)
from amu_desktop.domain.sentences import say, say_all
from tests.domain.make import norwegian

RIGHT = {
    "printed": 60,
    "issued": 37,
    "spoilt": 1,
    "unused": 22,
    "ticked": 36,
    "exchanged": 1,
    "unticked": 0,
    "in_box": 36,
    "valid": 34,
    "blank": 1,
    "rejected": 1,
}


def of(numbers: Mapping[str, Any]) -> PaperCount:
    return PaperCount(**numbers)


def counted(**changed: int | None) -> PaperCount:
    return of({**RIGHT, **changed})


def explained(count: PaperCount, *equations: Equation) -> PaperCount:
    return replace(count, explanations=dict.fromkeys(equations, "Funnet under bordet."))


def judged(count: PaperCount, entitled: int = 40) -> tuple[VerdictState, str]:
    found = verdict(balance(count), count.ticked, entitled)
    return found.state, say_all(found.says, norwegian())


def test_what_adds_up_is_said_with_the_turnout() -> None:
    assert judged(counted()) == (VerdictState.RIGHT, "Tallene går opp. 36 av 40 stemmeberettigede stemte.")


def test_a_missing_ballot_is_said_and_what_to_do() -> None:
    count = counted(in_box=35, valid=33)
    assert judged(count) == (
        VerdictState.WRONG,
        "Det mangler én seddel. Tell én gang til, eller noter hva dere fant.",
    )


@pytest.mark.parametrize(
    ("changed", "equation", "difference", "said"),
    [
        ({"unused": 21}, Equation.PAPER, 1, "Én trykt seddel er ikke gjort rede for."),
        ({"unused": 24}, Equation.PAPER, -2, "Det er to sedler mer enn det ble trykt."),
        ({"exchanged": 0}, Equation.VOTERS, 1, "Én utlevert seddel er ikke gjort rede for."),
        ({"unticked": 1}, Equation.VOTERS, -1, "Det er gjort rede for én seddel mer enn det ble utlevert."),
        ({"blank": 0}, Equation.BOX, 1, "Én seddel i urnen er verken godkjent, blank eller forkastet."),
        ({"blank": 2}, Equation.BOX, -1, "Det er talt opp én seddel mer enn det lå i urnen."),
        ({"in_box": 34, "valid": 32}, Equation.ROLL, 2, "Det mangler to sedler."),
        ({"in_box": 37, "valid": 35}, Equation.ROLL, -1, "Det er én seddel for mye i urnen."),
    ],
)
def test_each_difference_is_said_in_its_own_words(
    changed: dict[str, int], equation: Equation, difference: int, said: str
) -> None:
    (wrong,) = [one for one in balance(counted(**changed)) if not one.ok]
    assert (wrong.equation, wrong.difference) == (equation, difference)
    assert wrong.says is not None
    assert say(wrong.says, norwegian()) == said


def test_a_difference_explained_in_writing_is_accepted_and_not_hidden() -> None:
    count = explained(counted(unused=21), Equation.PAPER)
    paper = balance(count)[0]
    assert (paper.ok, paper.even, paper.difference) == (True, False, 1)
    assert judged(count)[0] is VerdictState.EXPLAINED
    assert judged(explained(counted(unused=21, blank=0), Equation.PAPER))[0] is VerdictState.WRONG


def test_spaces_explain_nothing() -> None:
    assert not Balance(Equation.ROLL, (1,), 2, "  \n").ok


def test_what_is_half_typed_is_not_yet_judged() -> None:
    assert judged(counted(valid=None)) == (VerdictState.PENDING, "Noen tall mangler ennå.")
    box = balance(counted(valid=None))[2]
    assert (box.judged, box.says, box.ok, box.needs_explanation) == (False, None, False, False)
    assert judged(PaperCount())[0] is VerdictState.PENDING


def test_what_is_already_wrong_is_said_while_the_rest_is_typed() -> None:
    assert judged(counted(valid=None, unused=0))[0] is VerdictState.WRONG


@pytest.mark.parametrize("name", RIGHT)
def test_a_number_below_nothing_is_refused_at_its_field(name: str) -> None:
    with pytest.raises(UserError) as refused:
        balance(counted(**{name: -1}))
    assert refused.value.field == name


numbers = st.integers(0, 60)


@given(st.fixed_dictionaries(dict.fromkeys(RIGHT, numbers)))
def test_all_equations_add_up_exactly_when_no_ballot_is_unaccounted_for(count: dict[str, int]) -> None:
    each = balance(of(count))
    for one in each:
        terms, total = FIELDS[one.equation]
        assert one.even == (sum(count[name] for name in terms) == count[total])
        assert (one.says is None) == one.even
    state = verdict(each, count["ticked"], 60).state
    assert state is (VerdictState.RIGHT if all(one.even for one in each) else VerdictState.WRONG)


@given(st.lists(st.sampled_from(["valid", "blank", "rejected"]), max_size=40), numbers, numbers, numbers)
def test_an_election_where_every_paper_is_followed_always_adds_up(
    box: list[str], spoilt: int, unused: int, exchanged: int
) -> None:
    issued = len(box) + exchanged
    count = PaperCount(
        issued + spoilt + unused,
        issued,
        spoilt,
        unused,
        len(box),
        exchanged,
        0,
        len(box),
        box.count("valid"),
        box.count("blank"),
        box.count("rejected"),
    )
    assert judged(count, 40)[0] is VerdictState.RIGHT


# Turnout


def test_nobody_is_ticked_who_is_not_in_the_roll() -> None:
    check_turnout(40, 40)
    with pytest.raises(UserError) as refused:
        check_turnout(41, 40)
    assert refused.value.field == "ticked"


def test_turnout_is_in_percent_with_one_decimal() -> None:
    assert turnout(1, 3).share == Decimal("33.3")
    assert turnout(0, 0).share is None


def test_the_turnout_of_a_small_department_is_not_printed_nor_to_be_worked_out() -> None:
    shown = printable_turnout({"a": (3, 4), "b": (5, 6), "c": (20, 30)})
    assert shown == {"a": None, "b": None, "c": turnout(20, 30)}
    assert printable_turnout({"b": (5, 6), "c": (20, 30)}) == {"b": turnout(5, 6), "c": turnout(20, 30)}
    two_small = printable_turnout({"a": (3, 4), "d": (0, 1), "b": (5, 6)})
    assert [name for name, part in two_small.items() if part] == ["b"]


# Marks


def test_crosses_within_what_the_ballots_hold_are_said_to_be_so() -> None:
    marks = check_marks({"a": 30, "b": 34, "c": 25}, valid=34, max_marks=4)
    assert (marks.ok, marks.total, marks.most) == (True, 89, 136)
    assert marks.says is not None
    assert say(marks.says, norwegian()) == "89 kryss på 34 sedler. Det er innenfor 4 kryss per seddel."


def test_more_crosses_than_the_ballots_hold_are_an_error() -> None:
    marks = check_marks({"a": 2, "b": 2, "c": 1}, valid=2, max_marks=2)
    assert not marks.ok
    assert marks.says is not None
    assert say(marks.says, norwegian()) == "5 kryss på 2 sedler er mer enn 2 kryss per seddel."


def test_a_candidate_never_has_more_votes_than_there_are_ballots() -> None:
    marks = check_marks({"a": 3, "b": None}, valid=2, max_marks=4)
    assert list(marks.errors) == ["a"]
    assert not marks.ok
    assert list(check_marks({"a": -1}, 5, 1).errors) == ["a"]


def test_votes_half_typed_are_not_yet_judged() -> None:
    assert not check_marks({"a": 1, "b": None}, 2, 1).judged
    assert not check_marks({"a": 1}, None, 1).judged


def test_an_approved_ballot_has_a_cross() -> None:
    assert check_marks({"a": 1}, 2, 1).advice is not None
    assert check_marks({"a": 2}, 2, 1).advice is None


def test_reasons_must_come_to_the_number_of_rejected_ballots() -> None:
    check_rejections([2, 1], 3)
    for wrong in ([1, 1], [4, -1]):
        with pytest.raises(UserError) as refused:
            check_rejections(wrong, 3)
        assert refused.value.field == "rejected"


# Ballot by ballot

names = "abcd"
ballots = st.lists(st.frozensets(st.sampled_from("abcdx")), max_size=30)


def test_ballots_are_judged_by_their_crosses() -> None:
    counted_ = tally([frozenset("ab"), frozenset(), frozenset("abc"), frozenset("ax"), frozenset("a")], names, 2)
    assert counted_.votes == {"a": 2, "b": 1, "c": 0, "d": 0}
    assert (counted_.valid, counted_.blank, counted_.rejected) == (2, 1, 2)


@given(ballots, st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_never_matters(box: list[frozenset[str]], max_marks: int, hand: random.Random) -> None:
    shuffled = list(box)
    hand.shuffle(shuffled)
    assert tally(box, names, max_marks) == tally(shuffled, reversed(names), max_marks)


@given(ballots, st.integers(1, 4))
def test_ballots_counted_one_by_one_pass_every_check(box: list[frozenset[str]], max_marks: int) -> None:
    found = tally(box, names, max_marks)
    assert found.valid + found.blank + found.rejected == len(box)
    marks = check_marks(found.votes, found.valid, max_marks)
    assert marks.ok
    assert marks.advice is None
