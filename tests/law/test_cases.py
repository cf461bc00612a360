"""The acceptance cases: each id is the row in the words it was agreed in, each expectation what the law must answer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE, COUNT_BASIS, COUNT_HOURS, Committee
from amu_desktop.law.committee_members import (
    CHAIR_ALTERNATION,
    EMPLOYEES_FIXED_MEMBER,
    MEMBER_DEPUTY,
    OHS_MEMBER,
    OHS_VOTES,
    PARITY,
    REPRESENTATIVE_DEPUTY,
    SENIOR_DEPUTY,
    Alternation,
    Duty,
    FixedMember,
    OhsMember,
    Parity,
)
from amu_desktop.law.elections import (
    BOARD_APPOINTED_BY,
    COMMITTEE_BALLOT,
    COMMITTEE_DESIGNATION,
    LOT_AT_TIE,
    REPRESENTATIVE_DESIGNATION,
    Designation,
)
from amu_desktop.law.facts import ExceptedPart, ExceptedTrade, LocalUnion, Party, Standard
from amu_desktop.law.meetings import DEADLINE, MEETINGS_A_YEAR, POSITIONS, Deadline, Positions
from amu_desktop.law.ohs import OHS
from amu_desktop.law.representatives import AREAS_OPENED, REPRESENTATIVE, Representative
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.law.terms_of_office import MEMBER_YEARS, REPRESENTATIVE_STANDING, Standing
from amu_desktop.law.training import TRAINING, TRAINING_HOURS, Training
from amu_desktop.law.unions import Decider

Asked = law.Rule[Any] | law.Parameter[Any]
NOW, OLD, NEW = date(2026, 6, 1), date(2023, 12, 31), date(2024, 1, 1)

INSIDE: dict[str, Any] = {"excepted_trade": ExceptedTrade.NONE}
AMU: dict[str, Any] = {**INSIDE, "committee_ordered": False, "committee_demanded": False}
VO: dict[str, Any] = {**INSIDE, "representative_ordered": False, "opt_out_agreement": False}
NO_AMU_YET: dict[str, Any] = {"committee_exists": False, "employees_today": 35}
PILOTAGE: dict[str, Any] = {"excepted_trade": ExceptedTrade.ONLY, "excepted_part": ExceptedPart.PILOTAGE}


def average(number: str) -> dict[str, Any]:
    return {**AMU, "employees_average": Decimal(number)}


def signed(employees: int, day: str, **more: Any) -> dict[str, Any]:
    agreement = {"opt_out_agreement": True, "opt_out_signed": date.fromisoformat(day)}
    return {**VO, "employees_today": employees, **agreement, **more}


def unions(*members: int, key: str = "unions", of: str = "employees_today", **more: Any) -> dict[str, Any]:
    found = tuple(LocalUnion(name, number) for name, number in zip("ABC", members, strict=False))
    return {of: 100, key: found, **more}


def area(*members: int) -> dict[str, Any]:
    return unions(*members, key="area_unions", of="area_employees")


def votes(ayes: int, noes: int, other: int = 0) -> dict[str, Any]:
    return {"votes_for": ayes, "votes_against": noes, "votes_other": other}


SURE: list[tuple[str, Asked, dict[str, Any], date, object]] = [
    ("date 2023-12-31, average 49.0", COMMITTEE, average("49.0"), OLD, Committee.ON_DEMAND),
    ("date 2024-01-01, average 30.0", COMMITTEE, average("30.0"), NEW, Committee.REQUIRED),
    ("average 29.99", COMMITTEE, average("29.99"), NOW, Committee.ON_DEMAND),
    ("average 9.99 (2024+)", COMMITTEE, average("9.99"), NEW, Committee.VOLUNTARY),
    ("12 employees, no demand", COMMITTEE, average("12"), NOW, Committee.ON_DEMAND),
    ("25 employees and order", COMMITTEE, {**average("25"), "committee_ordered": True}, NOW, Committee.ORDERED),
    ("8 employees and order", COMMITTEE, {**average("8"), "committee_ordered": True}, NOW, Committee.ORDERED),
    ("35 persons of whom 8 work 19.9 h/week, counted 27", COMMITTEE, average("27"), NOW, Committee.ON_DEMAND),
    ("date 2010-06-01, average 60", COMMITTEE, average("60"), date(2010, 6, 1), Committee.REQUIRED),
    ("pilotage, date 2022-06-30", WITHIN_ACT, PILOTAGE, date(2022, 6, 30), Scope.OUTSIDE),
    ("pilotage, date 2022-07-01", WITHIN_ACT, PILOTAGE, date(2022, 7, 1), Scope.INSIDE),
    ("5 employees (2024+), agreement", REPRESENTATIVE, signed(5, "2025-03-01"), NOW, Representative.REQUIRED),
    (
        "signed 2025-03-01, holds on 2027-02-28",
        REPRESENTATIVE,
        signed(4, "2025-03-01"),
        date(2027, 2, 28),
        Representative.AGREED_AWAY,
    ),
    (
        "signed 2025-03-01, expired 2027-03-02",
        REPRESENTATIVE,
        signed(4, "2025-03-01"),
        date(2027, 3, 2),
        Representative.MAY_BE_AGREED_AWAY,
    ),
    (
        "signed 2024-02-29, holds on 2026-02-28",
        REPRESENTATIVE,
        signed(4, "2024-02-29"),
        date(2026, 2, 28),
        Representative.AGREED_AWAY,
    ),
    (
        "signed 2024-02-29, expired 2026-03-02",
        REPRESENTATIVE,
        signed(4, "2024-02-29"),
        date(2026, 3, 2),
        Representative.MAY_BE_AGREED_AWAY,
    ),
    (
        "9 employees on 2023-12-31 with agreement",
        REPRESENTATIVE,
        signed(9, "2023-03-01"),
        OLD,
        Representative.AGREED_AWAY,
    ),
    ("2 VO, no HVO", SENIOR, {"representatives": 2}, NOW, Senior.REQUIRED),
    ("HVO without deputy", SENIOR_DEPUTY, {}, NOW, Duty.REQUIRED),
    ("VO without deputy = ok", REPRESENTATIVE_DEPUTY, {}, NOW, Duty.OPTIONAL),
    (
        "one VO, AMU, no deputy: the VO has a seat",
        EMPLOYEES_FIXED_MEMBER,
        {"representatives": 1},
        NOW,
        FixedMember.ONLY,
    ),
    ("one VO, AMU, no deputy: the seat must have one", MEMBER_DEPUTY, {}, NOW, Duty.REQUIRED),
    ("35, no AMU, one union: areas", AREAS_DIVIDED_BY, {**unions(10), **NO_AMU_YET}, NOW, Decider.UNION),
    ("35, no AMU, one union: valgstyre", BOARD_APPOINTED_BY, {**unions(10), **NO_AMU_YET}, NOW, Decider.UNION),
    (
        "35, no AMU, no union: areas",
        AREAS_DIVIDED_BY,
        {**unions(), **NO_AMU_YET},
        NOW,
        Decider.EMPLOYEES_REPRESENTATIVES,
    ),
    ("35, no AMU, no union: valgstyre", BOARD_APPOINTED_BY, {**unions(), **NO_AMU_YET}, NOW, Decider.EMPLOYER_NO_UNION),
    (
        "35, no AMU, two unions that disagree: areas",
        AREAS_DIVIDED_BY,
        {**unions(9, 8, unions_agree=False), **NO_AMU_YET},
        NOW,
        Decider.EMPLOYER_UNIONS_DISAGREE,
    ),
    (
        "35, no AMU, two unions that disagree: valgstyre",
        BOARD_APPOINTED_BY,
        {**unions(9, 8, unions_agree=False), **NO_AMU_YET},
        NOW,
        Decider.EMPLOYER_UNIONS_DISAGREE,
    ),
    (
        "term ended, no new election notified",
        REPRESENTATIVE_STANDING,
        {"term_began": date(2024, 1, 10), "successor_notified": False},
        NOW,
        Standing.STILL_COUNTS,
    ),
    ("3 employer + 2 employee seats", PARITY, {"seats_employer": 3, "seats_employees": 2}, NOW, Parity.UNEQUAL),
    ("3 + 3 seats, one seat vacant", PARITY, {"seats_employer": 3, "seats_employees": 3}, NOW, Parity.EQUAL),
    ("BHT person given a vote", OHS_VOTES, {}, NOW, False),
    (
        "chair side employer 2025, employer 2026",
        CHAIR_ALTERNATION,
        {"chair_before": Party.EMPLOYER, "chair_now": Party.EMPLOYER},
        NOW,
        Alternation.SAME_SIDE,
    ),
    ("vote 2–2", POSITIONS, votes(2, 2), NOW, Positions.EVERY),
    ("vote 3–1 with empty minority text", POSITIONS, votes(3, 1), NOW, Positions.EVERY),
    ("vote 4–0", POSITIONS, votes(4, 0), NOW, Positions.NOT_REQUIRED),
    ("2 for, 1 against, 1 blank", POSITIONS, votes(2, 1), NOW, Positions.EVERY),
    ("3 for, 0 against, 3 blank", POSITIONS, votes(3, 0), NOW, Positions.NOT_REQUIRED),
    ("three proposals 2–2–2", POSITIONS, votes(2, 0, 4), NOW, Positions.EVERY),
    ("three proposals 3–2–1", POSITIONS, votes(3, 0, 3), NOW, Positions.EVERY),
    ("secret vote 3–3", POSITIONS, votes(3, 3), NOW, Positions.EVERY),
    ("binding decision § 7-2(5) without deadline", DEADLINE, {"binding_decision": True}, NOW, Deadline.REQUIRED),
    ("union A 51 of 100 designates HVO", SENIOR_CHOSEN_BY, unions(51), NOW, ChosenBy.UNION),
    (
        "union A may designate the VO with the area's majority",
        REPRESENTATIVE_DESIGNATION,
        area(51),
        NOW,
        Designation.UNION,
    ),
    ("union A 51 may NOT designate AMU reps alone", COMMITTEE_DESIGNATION, unions(51), NOW, Designation.ELECTION),
    ("A 51 + B 3 of 100, agreement", COMMITTEE_DESIGNATION, unions(51, 3), NOW, Designation.UNIONS_BY_AGREEMENT),
    ("A 51 + B 30 of 100, jointly, an area", REPRESENTATIVE_DESIGNATION, area(51, 30), NOW, Designation.UNION),
    ("A 30 + B 25, AMU", COMMITTEE_DESIGNATION, unions(30, 25), NOW, Designation.UNIONS_BY_AGREEMENT),
    ("A 30 + B 25, agree on HVO", SENIOR_CHOSEN_BY, unions(30, 25, unions_agree=True), NOW, ChosenBy.UNIONS_JOINTLY),
    (
        "A 30 + B 25, disagree on HVO",
        SENIOR_CHOSEN_BY,
        unions(30, 25, unions_agree=False),
        NOW,
        ChosenBy.REPRESENTATIVES,
    ),
    ("union A 50 of 100 is not a majority", SENIOR_CHOSEN_BY, unions(50), NOW, ChosenBy.REPRESENTATIVES),
    ("two candidates tie for last seat", LOT_AT_TIE, {}, NOW, True),
    ("course 24 h, no agreement", TRAINING, {"training_done": Decimal(24)}, NOW, Training.NOT_FULFILLED),
    (
        "course 24 h, with joint agreement",
        TRAINING,
        {"training_done": Decimal(24), "training_agreed": Decimal(24)},
        NOW,
        Training.BY_AGREEMENT,
    ),
    ("employer's member of AMU without course", TRAINING, {"training_done": Decimal(0)}, NOW, Training.NOT_FULFILLED),
]

UNCERTAIN: list[tuple[str, Asked, dict[str, Any], date, int, list[object]]] = [
    ("average 10.0 (2024+)", COMMITTEE, average("10.0"), NOW, 4, [Committee.ON_DEMAND, Committee.VOLUNTARY]),
    (
        "28 employees + 3 hired-in, all 20 h or more",
        COMMITTEE,
        {**average("28"), "hired_in_average": Decimal(3)},
        NOW,
        2,
        [Committee.ON_DEMAND, Committee.REQUIRED],
    ),
    (
        "undertaking started this year, 34 on average since the start",
        COMMITTEE,
        {**AMU, "no_last_calendar_year": True, "average_since_start": Decimal(34)},
        NOW,
        19,
        [Committee.REQUIRED, Committee.VOLUNTARY],
    ),
    (
        "AMU exists, average falls from 31 to 29.4",
        COMMITTEE,
        {**average("29.4"), "committee_was_required": True},
        NOW,
        20,
        [Committee.STAYS, Committee.ON_DEMAND],
    ),
    ("AMU without any BHT duty", OHS_MEMBER, {"has_ohs": False}, NOW, 23, [OhsMember.NONE, OhsMember.WITHOUT_VOTE]),
    (
        "4 employees + 1 hired-in, signed agreement",
        REPRESENTATIVE,
        signed(4, "2025-03-01", hired_in_today=1),
        NOW,
        2,
        [Representative.AGREED_AWAY, Representative.REQUIRED],
    ),
    (
        "signed 2025-03-01: 2027-03-01 counted as holding",
        REPRESENTATIVE,
        signed(4, "2025-03-01"),
        date(2027, 3, 1),
        13,
        [Representative.AGREED_AWAY, Representative.MAY_BE_AGREED_AWAY],
    ),
    (
        "signed 2024-02-29: 2026-03-01 counted as holding",
        REPRESENTATIVE,
        signed(4, "2024-02-29"),
        date(2026, 3, 1),
        13,
        [Representative.AGREED_AWAY, Representative.MAY_BE_AGREED_AWAY],
    ),
    (
        "9 employees on 2024-01-01: VO required, the agreement's fate",
        REPRESENTATIVE,
        signed(9, "2023-03-01"),
        NEW,
        15,
        [Representative.REQUIRED, Representative.AGREED_AWAY],
    ),
    ("9 employees, two areas proposed", AREAS_OPENED, {"employees_today": 9, "areas": 2}, NOW, 31, [1, 2]),
]


@pytest.mark.parametrize(("rule", "profile", "on", "answer"), [row[1:] for row in SURE], ids=[row[0] for row in SURE])
def test_a_case_the_law_settles(rule: Asked, profile: dict[str, Any], on: date, answer: object) -> None:
    decision = law.decide(rule, profile, on=on)
    assert decision.missing is None
    assert (decision.answer, decision.status) == (answer, law.Status.ANSWERED)


@pytest.mark.parametrize(
    ("rule", "profile", "on", "point", "answers"), [row[1:] for row in UNCERTAIN], ids=[row[0] for row in UNCERTAIN]
)
def test_a_case_the_law_leaves_open(
    rule: Asked, profile: dict[str, Any], on: date, point: int, answers: list[object]
) -> None:
    decision = law.decide(rule, profile, on=on)
    assert decision.status is law.Status.UNCERTAIN
    assert [doubt.point for doubt in decision.doubts] == [point]
    assert decision.answer == answers[0] == decision.doubts[0].default
    assert [answer for _, answer in decision.doubts[0].readings] == answers


def test_date_2005_12_31_is_not_covered() -> None:
    with pytest.raises(law.NotCovered):
        law.decide(COMMITTEE, average("60"), on=date(2005, 12, 31))


@pytest.mark.parametrize(
    "rule",
    [COUNT_BASIS, COUNT_HOURS, MEMBER_YEARS, COMMITTEE_BALLOT, POSITIONS, MEETINGS_A_YEAR, TRAINING_HOURS],
    ids=lambda rule: rule.key,
)
def test_date_2010_06_01_what_rests_on_the_regulation_has_not_been_checked(rule: Asked) -> None:
    decision = law.decide(rule, {}, on=date(2010, 6, 1))
    assert law.say_answer(decision, translator("nb", "law")) == "Usikkert"
    assert "The regulation before 2013 has not been checked." in [remark.text for remark in decision.reasons]


def test_date_2022_12_31_the_list_then_was_not_read() -> None:
    profile = {**INSIDE, "industry_code": "41.200", "industry_standard": Standard.SN2007}
    assert law.decide(OHS, profile, on=date(2022, 12, 31)).answer is law.State.NOT_KNOWN
    assert law.decide(OHS, profile, on=date(2023, 1, 1)).status is law.Status.ANSWERED


def test_average_29_99_is_noted_to_be_near_the_limit_and_the_note_is_advice() -> None:
    notes = {remark.grade for remark in law.decide(COMMITTEE, average("29.99"), on=NOW).reasons}
    assert law.Grade.ADVICE in notes


def test_five_years_stated_hold_by_the_text_and_guidance_warns_from_the_day_after_two_years() -> None:
    def warned(until: date) -> bool:
        decision = law.decide(REPRESENTATIVE, signed(4, "2025-03-01", opt_out_until=until), on=NOW)
        assert decision.answer is Representative.AGREED_AWAY
        return law.Grade.GUIDANCE in {remark.grade for remark in decision.reasons}

    assert [warned(date(2030, 3, 1)), warned(date(2027, 3, 2)), warned(date(2027, 3, 1))] == [True, True, False]


def test_the_employer_is_heard_first_except_where_the_employer_decides() -> None:
    def heard(*members: int, agree: bool = True) -> bool:
        profile = {**unions(*members, unions_agree=agree), **NO_AMU_YET}
        reasons = law.decide(AREAS_DIVIDED_BY, profile, on=NOW).reasons
        return "The employer is heard first." in [remark.text for remark in reasons]

    assert [heard(), heard(10), heard(9, 8), heard(9, 8, agree=False)] == [True, True, True, False]


def test_the_chair_on_the_same_side_twice_is_warned_about_as_guidance() -> None:
    profile = {"chair_before": Party.EMPLOYER, "chair_now": Party.EMPLOYER}
    assert law.decide(CHAIR_ALTERNATION, profile, on=NOW).reasons[0].grade is law.Grade.GUIDANCE
