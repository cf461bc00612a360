"""Examples of the smaller rules, one table; the ids are the rows of the fact sheet."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee_members import (
    CHAIR_ALTERNATION,
    CHAIR_NEXT,
    EMPLOYEES_FIXED_MEMBER,
    MEMBER_DEPUTY,
    OHS_MEMBER,
    OHS_VOTES,
    PARITY,
    REPRESENTATIVE_DEPUTY,
    SENIOR_DEPUTY,
    TOP_MANAGER,
    Alternation,
    ChairSide,
    Duty,
    FixedMember,
    OhsMember,
    Parity,
)
from amu_desktop.law.elections import (
    BOARD_APPOINTED_BY,
    BOARD_MAX,
    BOARD_MIN,
    COMMITTEE_BALLOT,
    COMMITTEE_DESIGNATION,
    REPRESENTATIVE_DESIGNATION,
    Ballot,
    Designation,
)
from amu_desktop.law.facts import AgreedBy, ExceptedPart, ExceptedTrade, LocalUnion, Party, Standard
from amu_desktop.law.meetings import (
    DEADLINE,
    MEETINGS_A_YEAR,
    MEMBERS_WHO_DEMAND,
    NOTICE_DAYS,
    POSITIONS,
    Deadline,
    Positions,
)
from amu_desktop.law.ohs import OHS, Ohs, part_named
from amu_desktop.law.other_body import OTHER_BODY, OtherBody
from amu_desktop.law.reporting import RECIPIENTS, Recipients
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.law.terms_of_office import (
    MEMBER_LAST_DAY,
    MEMBER_STANDING,
    MEMBER_YEARS,
    REPRESENTATIVE_STANDING,
    REPRESENTATIVE_YEARS,
    Standing,
)
from amu_desktop.law.training import TRAINING, TRAINING_HOURS, Training
from amu_desktop.law.unions import Decider

NOW = date(2026, 6, 1)
ANSWERED, UNCERTAIN = law.Status.ANSWERED, law.Status.UNCERTAIN

A51, A50 = LocalUnion("A", 51), LocalUnion("A", 50)
TOGETHER = (LocalUnion("A", 30), LocalUnion("B", 25))
ONE, TWO = (LocalUnion("A", 10),), (LocalUnion("A", 10), LocalUnion("B", 8))
HUNDRED = {"employees_today": 100}
BODY = {"other_body_agreed": True, "other_body_agreed_by": AgreedBy.UNIONS}
CONDITIONS = {f"other_body_{name}": True for name in ("equal", "employer", "senior", "ohs")}
TERM = {"term_began": date(2024, 6, 10)}
BUILDING = {"excepted_trade": ExceptedTrade.NONE, "industry_code": "41.200", "industry_standard": Standard.SN2007}
SOFTWARE = {"excepted_trade": ExceptedTrade.NONE, "industry_code": "62.100", "industry_standard": Standard.SN2025}
PILOT = {"excepted_trade": ExceptedTrade.ONLY, "excepted_part": ExceptedPart.PILOTAGE}
DIVER = {"excepted_trade": ExceptedTrade.ONLY, "excepted_part": ExceptedPart.DIVING}

EXAMPLES = {
    "EMP-00 outside": (WITHIN_ACT, {"excepted_trade": ExceptedTrade.ONLY}, NOW, Scope.OUTSIDE),
    "EMP-00 partly": (WITHIN_ACT, {"excepted_trade": ExceptedTrade.ALSO}, NOW, Scope.PARTLY),
    "EMP-00 inside": (WITHIN_ACT, {"excepted_trade": ExceptedTrade.NONE}, NOW, Scope.INSIDE),
    "EMP-00 pilotage the day before": (WITHIN_ACT, PILOT, date(2022, 6, 30), Scope.OUTSIDE),
    "EMP-00 pilotage on the day": (WITHIN_ACT, PILOT, date(2022, 7, 1), Scope.INSIDE),
    "EMP-00 diving": (WITHIN_ACT, DIVER, date(2024, 7, 1), Scope.INSIDE),
    "VO-10 committee exists": (AREAS_DIVIDED_BY, {"committee_exists": True}, NOW, Decider.COMMITTEE),
    "VO-10 one union": (AREAS_DIVIDED_BY, {"committee_exists": False, "unions": ONE}, NOW, Decider.UNION),
    "VO-10 unions agree": (
        AREAS_DIVIDED_BY,
        {"committee_exists": False, "unions": TWO, "unions_agree": True},
        NOW,
        Decider.UNIONS_JOINTLY,
    ),
    "VO-10 unions disagree": (
        AREAS_DIVIDED_BY,
        {"committee_exists": False, "unions": TWO, "unions_agree": False},
        NOW,
        Decider.EMPLOYER_UNIONS_DISAGREE,
    ),
    "VO-10 no union": (
        AREAS_DIVIDED_BY,
        {"committee_exists": False, "unions": ()},
        NOW,
        Decider.EMPLOYEES_REPRESENTATIVES,
    ),
    "VO-22 no union": (BOARD_APPOINTED_BY, {"committee_exists": False, "unions": ()}, NOW, Decider.EMPLOYER_NO_UNION),
    "VO-22 unions disagree": (
        BOARD_APPOINTED_BY,
        {"committee_exists": False, "unions": TWO, "unions_agree": False},
        NOW,
        Decider.EMPLOYER_UNIONS_DISAGREE,
    ),
    "VO-22 one union": (BOARD_APPOINTED_BY, {"committee_exists": False, "unions": ONE}, NOW, Decider.UNION),
    "VO-11 one": (SENIOR, {"representatives": 1}, NOW, Senior.NOT_REQUIRED),
    "VO-11 two": (SENIOR, {"representatives": 2}, NOW, Senior.REQUIRED),
    "VO-12 51 of 100 designates": (SENIOR_CHOSEN_BY, {**HUNDRED, "unions": (A51,)}, NOW, ChosenBy.UNION),
    "VO-12 50 of 100 is no majority": (SENIOR_CHOSEN_BY, {**HUNDRED, "unions": (A50,)}, NOW, ChosenBy.REPRESENTATIVES),
    "VO-12 30 and 25 agree": (
        SENIOR_CHOSEN_BY,
        {**HUNDRED, "unions": TOGETHER, "unions_agree": True},
        NOW,
        ChosenBy.UNIONS_JOINTLY,
    ),
    "VO-12 30 and 25 disagree": (
        SENIOR_CHOSEN_BY,
        {**HUNDRED, "unions": TOGETHER, "unions_agree": False},
        NOW,
        ChosenBy.REPRESENTATIVES,
    ),
    "VO-20 51 and 30, one alone": (
        REPRESENTATIVE_DESIGNATION,
        {"area_employees": 100, "area_unions": (A51, LocalUnion("B", 30))},
        NOW,
        Designation.UNION,
    ),
    "VO-20 30 and 25 jointly": (
        REPRESENTATIVE_DESIGNATION,
        {"area_employees": 100, "area_unions": TOGETHER},
        NOW,
        Designation.UNIONS_JOINTLY,
    ),
    "VO-21 half is no majority": (
        REPRESENTATIVE_DESIGNATION,
        {"area_employees": 100, "area_unions": (A50,)},
        NOW,
        Designation.ELECTION,
    ),
    "EL-11 one union never alone": (
        COMMITTEE_DESIGNATION,
        {**HUNDRED, "unions": (A51,)},
        NOW,
        Designation.ELECTION,
    ),
    "EL-11 51 and 3": (
        COMMITTEE_DESIGNATION,
        {**HUNDRED, "unions": (A51, LocalUnion("B", 3))},
        NOW,
        Designation.UNIONS_BY_AGREEMENT,
    ),
    "EL-11 30 and 25": (COMMITTEE_DESIGNATION, {**HUNDRED, "unions": TOGETHER}, NOW, Designation.UNIONS_BY_AGREEMENT),
    "EL-01 at least one": (BOARD_MIN, {}, NOW, 1),
    "EL-01 at most three": (BOARD_MAX, {}, NOW, 3),
    "EL-06 secret and written": (COMMITTEE_BALLOT, {}, NOW, Ballot.SECRET_AND_WRITTEN),
    "AMU-09 3 and 2": (PARITY, {"seats_employer": 3, "seats_employees": 2}, NOW, Parity.UNEQUAL),
    "AMU-09 3 and 3": (PARITY, {"seats_employer": 3, "seats_employees": 3}, NOW, Parity.EQUAL),
    "AMU-10": (TOP_MANAGER, {}, NOW, Duty.REQUIRED),
    "AMU-11 none": (EMPLOYEES_FIXED_MEMBER, {"representatives": 0}, NOW, FixedMember.NONE),
    "AMU-11 only": (EMPLOYEES_FIXED_MEMBER, {"representatives": 1}, NOW, FixedMember.ONLY),
    "AMU-11 senior": (EMPLOYEES_FIXED_MEMBER, {"representatives": 3}, NOW, FixedMember.SENIOR),
    "AMU-11 several seniors": (
        EMPLOYEES_FIXED_MEMBER,
        {"representatives": 9, "senior_representatives": 2},
        NOW,
        FixedMember.JOINT,
    ),
    "AMU-13 without a vote": (OHS_MEMBER, {"has_ohs": True}, NOW, OhsMember.WITHOUT_VOTE),
    "AMU-13 never votes": (OHS_VOTES, {}, NOW, False),
    "AMU-14 the first year": (CHAIR_NEXT, {}, NOW, ChairSide.EITHER),
    "AMU-14 after the employer": (CHAIR_NEXT, {"chair_before": Party.EMPLOYER}, NOW, ChairSide.EMPLOYEES),
    "AMU-14 after the employees": (CHAIR_NEXT, {"chair_before": Party.EMPLOYEES}, NOW, ChairSide.EMPLOYER),
    "AMU-14 same side warns": (
        CHAIR_ALTERNATION,
        {"chair_before": Party.EMPLOYER, "chair_now": Party.EMPLOYER},
        NOW,
        Alternation.SAME_SIDE,
    ),
    "AMU-14 other side": (
        CHAIR_ALTERNATION,
        {"chair_before": Party.EMPLOYER, "chair_now": Party.EMPLOYEES},
        NOW,
        Alternation.KEPT,
    ),
    "AMU-17": (MEMBER_DEPUTY, {}, NOW, Duty.REQUIRED),
    "VO-14 representative": (REPRESENTATIVE_DEPUTY, {}, NOW, Duty.OPTIONAL),
    "VO-14 senior": (SENIOR_DEPUTY, {}, NOW, Duty.REQUIRED),
    "AMU-18": (MEMBER_YEARS, {}, NOW, 2),
    "VO-15": (REPRESENTATIVE_YEARS, {}, NOW, 2),
    "VO-15 in term": (REPRESENTATIVE_STANDING, TERM, date(2026, 6, 9), Standing.IN_TERM),
    "VO-16 no notice of a new election": (
        REPRESENTATIVE_STANDING,
        {**TERM, "successor_notified": False},
        date(2026, 6, 11),
        Standing.STILL_COUNTS,
    ),
    "VO-16 notice received": (
        REPRESENTATIVE_STANDING,
        {**TERM, "successor_notified": True},
        date(2026, 6, 11),
        Standing.OVER,
    ),
    "AMU-18 over": (MEMBER_STANDING, TERM, date(2026, 6, 11), Standing.OVER),
    "AMU-23 not agreed": (OTHER_BODY, {}, NOW, OtherBody.NONE),
    "AMU-23 all conditions": (OTHER_BODY, {**BODY, **CONDITIONS}, NOW, OtherBody.ACTS),
    "AMU-23 to supplement": (
        OTHER_BODY,
        {**BODY, **CONDITIONS, "other_body_ohs": False},
        NOW,
        OtherBody.TO_SUPPLEMENT,
    ),
    "MIN-01": (MEETINGS_A_YEAR, {}, NOW, 4),
    "MIN-02": (MEMBERS_WHO_DEMAND, {}, NOW, 2),
    "MIN-05 4-0": (POSITIONS, {"votes_for": 4, "votes_against": 0}, NOW, Positions.NOT_REQUIRED),
    "MIN-05 3-1": (POSITIONS, {"votes_for": 3, "votes_against": 1}, NOW, Positions.EVERY),
    "MIN-05 2-2": (POSITIONS, {"votes_for": 2, "votes_against": 2}, NOW, Positions.EVERY),
    "MIN-05 for another proposal": (
        POSITIONS,
        {"votes_for": 3, "votes_against": 0, "votes_other": 1},
        NOW,
        Positions.EVERY,
    ),
    "MIN-06": (NOTICE_DAYS, {}, NOW, 7),
    "TASK-06 binding": (DEADLINE, {"binding_decision": True}, NOW, Deadline.REQUIRED),
    "TASK-06 not binding": (DEADLINE, {"binding_decision": False}, NOW, Deadline.NOT_REQUIRED),
    "TASK-07 unions": (RECIPIENTS, {"unions": ONE}, NOW, Recipients.BODIES_AND_UNIONS),
    "TR-03 hours": (TRAINING_HOURS, {}, NOW, 40),
    "TR-03 24 hours": (TRAINING, {"training_done": Decimal(24)}, NOW, Training.NOT_FULFILLED),
    "TR-03 24 hours agreed": (
        TRAINING,
        {"training_done": Decimal(24), "training_agreed": Decimal(24)},
        NOW,
        Training.BY_AGREEMENT,
    ),
    "TR-03 23 of 24 agreed": (
        TRAINING,
        {"training_done": Decimal(23), "training_agreed": Decimal(24)},
        NOW,
        Training.NOT_FULFILLED,
    ),
    "TR-03 40 hours": (TRAINING, {"training_done": Decimal(40)}, NOW, Training.FULFILLED),
    "EMP-04 building": (OHS, BUILDING, date(2024, 6, 1), Ohs.REQUIRED),
    "EMP-04 building, new codes": (
        OHS,
        {**BUILDING, "industry_code": "41.000", "industry_standard": Standard.SN2025},
        NOW,
        Ohs.REQUIRED,
    ),
    "EMP-04 not listed": (OHS, SOFTWARE, NOW, Ohs.ASSESS),
    "EMP-04 old codes, new list": (OHS, BUILDING, NOW, Ohs.OTHER_STANDARD),
    "EMP-04 hairdresser": (
        OHS,
        {**BUILDING, "industry_code": "96.020", "industry_part": True},
        date(2024, 6, 1),
        Ohs.REQUIRED,
    ),
    "EMP-04 beautician": (
        OHS,
        {**BUILDING, "industry_code": "96.020", "industry_part": False},
        date(2024, 6, 1),
        Ohs.ASSESS,
    ),
    "EMP-04 outside": (OHS, {"excepted_trade": ExceptedTrade.ONLY}, NOW, Ohs.NOT_APPLICABLE),
}

UNSETTLED = {
    "VO-12 union declines": (
        SENIOR_CHOSEN_BY,
        {**HUNDRED, "unions": (A51,), "union_declines": True},
        NOW,
        29,
        [ChosenBy.UNION, ChosenBy.REPRESENTATIVES],
    ),
    "AMU-13 no service": (OHS_MEMBER, {"has_ohs": False}, NOW, 23, [OhsMember.NONE, OhsMember.WITHOUT_VOTE]),
    "TASK-07 no union": (
        RECIPIENTS,
        {"unions": ()},
        NOW,
        36,
        [Recipients.BODIES_AND_REPRESENTATIVE, Recipients.BODIES],
    ),
    "AMU-18 last day": (MEMBER_LAST_DAY, TERM, NOW, 13, [date(2026, 6, 10), date(2026, 6, 9)]),
    "AMU-18 on the last day": (MEMBER_STANDING, TERM, date(2026, 6, 10), 13, [Standing.IN_TERM, Standing.OVER]),
    "EMP-04 late 2025": (OHS, BUILDING, date(2025, 11, 1), 6, [Ohs.OTHER_STANDARD, Ohs.REQUIRED]),
}


@pytest.mark.parametrize(("rule", "profile", "on", "answer"), EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_has_its_answer(
    rule: law.Rule[object], profile: dict[str, object], on: date, answer: object
) -> None:
    decision = law.decide(rule, profile, on=on)
    assert decision.missing is None
    assert decision.answer == answer
    assert decision.status is ANSWERED
    assert decision.citations


@pytest.mark.parametrize(("rule", "profile", "on", "point", "answers"), UNSETTLED.values(), ids=UNSETTLED)
def test_an_open_question_gives_both_answers(
    rule: law.Rule[object], profile: dict[str, object], on: date, point: int, answers: list[object]
) -> None:
    decision = law.decide(rule, profile, on=on)
    assert decision.status is UNCERTAIN
    assert decision.answer == answers[0]
    assert [doubt.point for doubt in decision.doubts] == [point]
    assert [answer for _, answer in decision.doubts[0].readings] == answers


@pytest.mark.parametrize(
    "rule",
    [AREAS_DIVIDED_BY, BOARD_APPOINTED_BY, SENIOR_CHOSEN_BY, COMMITTEE_DESIGNATION, MEMBER_YEARS, TRAINING_HOURS],
    ids=lambda rule: rule.key,
)
def test_what_rests_on_the_regulation_is_not_known_before_2013(rule: law.Rule[object]) -> None:
    decision = law.decide(rule, {}, on=date(2012, 12, 31))
    assert decision.answer is law.State.NOT_KNOWN
    assert decision.status is UNCERTAIN
    assert [remark.text for remark in decision.reasons] == ["The regulation before 2013 has not been checked."]


def test_the_list_of_industries_before_2023_is_not_known_and_diving_before_2024_neither() -> None:
    assert law.decide(OHS, BUILDING, on=date(2022, 12, 31)).answer is law.State.NOT_KNOWN
    assert law.decide(WITHIN_ACT, DIVER, on=date(2024, 6, 30)).answer is law.State.NOT_KNOWN


def test_a_code_that_is_not_listed_is_never_said_to_be_irrelevant() -> None:
    for code in ("01.110", "62.100", "64.190", "69.201", "99.000"):
        assert law.decide(OHS, {**SOFTWARE, "industry_code": code}, on=NOW).answer is Ohs.ASSESS


def test_the_part_of_a_code_that_is_meant_is_asked_for_by_name() -> None:
    profile = {**BUILDING, "industry_code": "96.020"}
    decision = law.decide(OHS, profile, on=date(2024, 6, 1))
    assert decision.missing is not None
    assert decision.missing.key == "industry_part"
    assert part_named("96.020", date(2024, 6, 1)) == "only hairdressing"
    assert part_named("41.200", date(2024, 6, 1)) == ""
    assert part_named("96.020", date(2020, 6, 1)) == ""


def test_what_the_other_body_lacks_is_said() -> None:
    profile = {**BODY, **CONDITIONS, "other_body_senior": False, "other_body_ohs": False}
    decision = law.decide(OTHER_BODY, profile, on=NOW)
    assert law.say_answer(decision, translator("nb", "law")) == (
        "Kan bli utvalg når det er supplert med: hovedverneombudet, fra arbeidstakerne, "
        "bedriftshelsetjenesten, uten stemmerett"
    )


def test_advice_and_guidance_are_not_called_law() -> None:
    assert NOTICE_DAYS.grade is law.Grade.ADVICE
    assert CHAIR_ALTERNATION.grade is law.Grade.GUIDANCE
    assert PARITY.grade is law.Grade.LAW
