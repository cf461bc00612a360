"""What blocks a committee, what stands as missing, and what only warns."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.committees import (
    Breach,
    CommitteeForCheck,
    SeatForCheck,
    check_committee,
)
from amu_desktop.domain.kinds import FixedAs, PostKind, Side
from amu_desktop.domain.sentences import say
from amu_desktop.domain.terms_of_office import ChairTime
from amu_desktop.law.answers import Grade
from amu_desktop.law.sources import AML

from .make import norwegian

ON = date(2026, 11, 18)
CHAIR = (ChairTime(Side.EMPLOYEES, date(2026, 1, 1), date(2027, 1, 1)),)


def seats(employer: int, employees: int) -> tuple[SeatForCheck, ...]:
    """Make filled seats with deputies; the first of each side belongs to its office, and there is an OHS seat."""
    made = []
    for side, number in ((Side.EMPLOYER, employer), (Side.EMPLOYEES, employees)):
        office = FixedAs.TOP_MANAGER if side is Side.EMPLOYER else FixedAs.SENIOR
        made += [
            SeatForCheck(
                f"{side}{n}",
                PostKind.MEMBER,
                side,
                fixed_as=office if n == 0 else None,
                holder=f"{side} {n}",
                has_deputy=True,
            )
            for n in range(number)
        ]
    ohs = SeatForCheck("ohs", PostKind.OHS, votes=False, holder="Marit Sund", from_ohs=True)
    return (*made, ohs)


def check(
    made: tuple[SeatForCheck, ...], chairs: tuple[ChairTime, ...] = CHAIR, *, ohs: bool | None = True
) -> tuple[Breach, ...]:
    """Check a committee on the day of the tests."""
    return check_committee(CommitteeForCheck(made, chairs, ohs), ON)


def blocking(breaches: tuple[Breach, ...]) -> tuple[Breach, ...]:
    """Give what the program refuses to bring about."""
    return tuple(breach for breach in breaches if breach.blocks)


def codes(breaches: tuple[Breach, ...]) -> list[str]:
    """Give the codes of what was found."""
    return [breach.code for breach in breaches]


def test_three_and_three_with_everybody_in_place_has_nothing_to_say() -> None:
    assert check(seats(3, 3)) == ()


def test_three_seats_against_two_are_refused() -> None:
    (breach,) = check(seats(3, 2))
    assert (breach.code, breach.grade, breach.blocks) == ("parity", Grade.LAW, True)
    assert say(breach.says, norwegian()) == (
        "Det er 3 plasser fra arbeidsgiver og 2 fra arbeidstakerne. Det skal være like mange."
    )
    assert breach.cite == AML.at("7-1", 4)


def test_a_vacant_seat_is_missing_and_not_refused() -> None:
    made = seats(3, 3)
    vacant = (*made[:-2], replace(made[-2], holder="", has_deputy=False), made[-1])
    (breach,) = check(vacant)
    assert (breach.code, breach.grade, breach.blocks) == ("vacant", Grade.LAW, False)


def test_a_vote_or_a_side_for_the_occupational_health_service_is_refused() -> None:
    made = seats(2, 2)
    assert codes(blocking(check((*made[:-1], replace(made[-1], votes=True))))) == ["ohs_vote"]
    assert codes(blocking(check((*made[:-1], replace(made[-1], side=Side.EMPLOYER))))) == ["ohs_side"]
    personnel = (made[0], replace(made[1], from_ohs=True), *made[2:])
    assert codes(blocking(check(personnel))) == ["ohs_side"]


def test_a_committee_without_the_service_is_missing_it_where_it_is_required_and_uncertain_where_it_is_not() -> None:
    without = seats(2, 2)[:-1]
    (required,) = check(without, ohs=True)
    (not_required,) = check(without, ohs=False)
    assert (required.code, required.uncertain) == ("no_ohs", False)
    assert (not_required.code, not_required.uncertain) == ("no_ohs", True)
    assert check(without, ohs=None) == ()


def test_the_members_by_office_are_missed() -> None:
    made = tuple(replace(seat, fixed_as=None) for seat in seats(2, 2))
    assert codes(check(made)) == ["top_manager", "senior"]
    assert not blocking(check(made))
    voteless = tuple(replace(seat, votes=False) if seat.fixed_as is FixedAs.SENIOR else seat for seat in seats(2, 2))
    assert codes(check(voteless)) == ["senior_vote"]


def test_every_member_needs_a_deputy() -> None:
    made = seats(2, 2)
    (breach,) = check((replace(made[0], has_deputy=False), *made[1:]))
    assert say(breach.says, norwegian()) == "employer 0 har ikke varamedlem."


@pytest.mark.parametrize(("days", "code"), [(-1, ["ended"]), (0, ["ends_soon"]), (89, ["ends_soon"]), (90, [])])
def test_a_term_that_ended_is_missing_and_one_that_ends_soon_is_told(days: int, code: list[str]) -> None:
    made = seats(2, 2)
    ending = (replace(made[0], last_day=ON + timedelta(days=days)), *made[1:])
    assert codes(check(ending)) == code


def test_the_chair_from_the_same_side_two_years_running_is_guidance_and_never_alternating_is_law() -> None:
    first = ChairTime(Side.EMPLOYER, date(2025, 1, 1), date(2026, 1, 1))
    again = ChairTime(Side.EMPLOYER, date(2026, 1, 1), date(2027, 1, 1))
    (warning,) = check(seats(2, 2), (first, again))
    assert (warning.code, warning.grade, warning.blocks) == ("same_side", Grade.GUIDANCE, False)
    (never,) = check(seats(2, 2), (ChairTime(Side.EMPLOYER, date(2024, 1, 1), date(2025, 1, 1)), first, again))
    assert (never.code, never.grade, never.blocks) == ("never_alternating", Grade.LAW, False)


def test_a_chair_who_changes_side_at_mid_year_is_no_error() -> None:
    middle = date(2026, 7, 1)
    chairs = (ChairTime(Side.EMPLOYER, date(2026, 1, 1), middle), ChairTime(Side.EMPLOYEES, middle, date(2027, 1, 1)))
    assert check(seats(2, 2), chairs) == ()


def test_a_new_chair_from_the_same_side_inside_the_year_is_no_error() -> None:
    march = date(2026, 3, 15)
    chairs = (ChairTime(Side.EMPLOYER, date(2026, 1, 1), march), ChairTime(Side.EMPLOYER, march, date(2027, 1, 1)))
    assert check(seats(2, 2), chairs) == ()


def test_a_committee_without_a_chair_is_told_so() -> None:
    assert codes(check(seats(2, 2), ())) == ["no_chair"]


@pytest.mark.parametrize(("each", "expected"), [(1, ["size"]), (2, []), (4, []), (5, ["size"])])
def test_fewer_than_four_or_more_than_eight_members_is_guidance(each: int, expected: list[str]) -> None:
    found = check(seats(each, each))
    assert codes(found) == expected
    assert not blocking(found)


@given(st.integers(0, 7), st.integers(0, 7), st.integers(0, 14))
def test_seats_decide_parity_and_people_never_do(employer: int, employees: int, vacant: int) -> None:
    made = seats(employer, employees)
    emptied = tuple(replace(seat, holder="") if n < vacant else seat for n, seat in enumerate(made))
    assert ("parity" in codes(check(emptied))) == (employer != employees)
    assert bool(blocking(check(emptied))) == (employer != employees)
    assert codes(check(emptied)).count("vacant") == len({seat.side for seat in emptied if not seat.holder})


def test_the_vacant_seats_of_a_side_are_told_in_one_sentence() -> None:
    empty = tuple(replace(seat, holder="", has_deputy=False) for seat in seats(3, 3))
    found = [breach for breach in check(empty) if breach.cite == AML.at("7-1", 4)]
    assert [say(breach.says, norwegian()) for breach in found] == [
        "Tre plasser fra arbeidsgiver er ledige.",
        "Tre plasser fra arbeidstakerne er ledige.",
    ]


@given(st.permutations(seats(3, 2)))
def test_the_order_of_the_seats_does_not_matter(made: list[SeatForCheck]) -> None:
    assert set(codes(check(tuple(made)))) == {"parity"}
