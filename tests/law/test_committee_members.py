"""Seats, the occupational health service and the chair on the days when the wording, or our reading of it, changed."""

from datetime import date
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.law.committee_members import (
    CHAIR_NEXT,
    OHS_MEMBER,
    OHS_SEATS,
    PARITY,
    SEATS_MAX,
    SEATS_MIN,
    ChairSide,
    OhsMember,
    OhsSeats,
)
from amu_desktop.law.facts import Party
from amu_desktop.law.sources import LYNGDAL

EQUAL = {"seats_employer": 3, "seats_employees": 3}
LATER_WORDING = "The wording in force on this day was not read; a later wording was."


def texts(decision: law.Decision[Any]) -> list[str]:
    return [remark.text for remark in decision.reasons]


def test_only_in_2013_the_regulation_itself_said_where_there_is_a_service() -> None:
    asked = {day: law.decide(OHS_MEMBER, {"has_ohs": False}, on=day) for day in (date(2013, 12, 31), date(2014, 1, 1))}
    assert [decision.answer for decision in asked.values()] == [OhsMember.NONE, OhsMember.NONE]
    assert [decision.status for decision in asked.values()] == [law.Status.ANSWERED, law.Status.UNCERTAIN]


@pytest.mark.parametrize(
    ("on", "seats"),
    [
        (date(2012, 12, 31), law.State.NOT_KNOWN),
        (date(2013, 1, 1), OhsSeats.MANAGER_AND_DOCTOR),
        (date(2013, 12, 31), OhsSeats.MANAGER_AND_DOCTOR),
        (date(2014, 1, 1), 1),
    ],
)
def test_who_sits_from_the_service_is_what_the_regulation_of_the_day_said(on: date, seats: object) -> None:
    assert law.decide(OHS_SEATS, {}, on=on).answer == seats


def test_who_has_the_chair_first_rests_on_the_regulation_and_the_turns_on_the_act() -> None:
    assert law.decide(CHAIR_NEXT, {}, on=date(2012, 12, 31)).answer is law.State.NOT_KNOWN
    assert law.decide(CHAIR_NEXT, {}, on=date(2013, 1, 1)).answer is ChairSide.EITHER
    before = {"chair_before": Party.EMPLOYER}
    assert law.decide(CHAIR_NEXT, before, on=date(2012, 12, 31)).answer is ChairSide.EMPLOYEES


def test_parity_before_2007_is_read_from_a_later_wording_and_says_so() -> None:
    assert LATER_WORDING in texts(law.decide(PARITY, EQUAL, on=date(2006, 12, 31)))
    assert texts(law.decide(PARITY, EQUAL, on=date(2007, 1, 1))) == [
        "The employer has {employer} seats, the employees {employees}."
    ]


@pytest.mark.parametrize(("employer", "warned"), [(1, True), (2, False), (4, False), (5, True)])
def test_fewer_than_four_or_more_than_eight_members_are_warned_about_as_guidance(employer: int, warned: bool) -> None:
    seats = {"seats_employer": employer, "seats_employees": employer}
    decision = law.decide(PARITY, seats, on=date(2026, 6, 1))
    assert (law.Grade.GUIDANCE in {remark.grade for remark in decision.reasons}) is warned


def test_the_usual_size_cites_where_the_guidance_was_found_and_is_not_called_law() -> None:
    for size in (SEATS_MIN, SEATS_MAX):
        assert size.grade is law.Grade.GUIDANCE
        assert LYNGDAL.whole in law.decide(size, {}, on=date(2026, 6, 1)).citations
