"""The setup on every path of the law: what is asked, what is answered, and what would be created."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.kinds import BodyKind, FixedAs
from amu_desktop.law import Status
from amu_desktop.law import facts as ask
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import Committee
from amu_desktop.law.elections import BOARD_APPOINTED_BY
from amu_desktop.law.ohs import Ohs
from amu_desktop.law.representatives import Representative
from amu_desktop.law.senior_representatives import SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.law.unions import Decider
from amu_desktop.services.setup_answers import STEPS, AreaAnswer, SetupAnswers, from_draft, missing, needed, questions
from amu_desktop.services.setup_plan import SetupPlan, plan_setup

ON = date(2026, 11, 18)
TWO = (AreaAnswer("Kontoret", 10), AreaAnswer("Nattskift", 8, shift=True))


def answers(employees: int = 41, average: str = "34.6", areas: int = 2, **facts: object) -> SetupAnswers:
    """Give answers to all five steps; more facts by their keys."""
    found = SetupAnswers(name="Prøve AS", places=TWO[:areas])
    known: dict[str, object] = {
        "excepted_trade": ask.ExceptedTrade.NONE,
        "employees_today": employees,
        "employees_average": Decimal(average),
        "committee_ordered": False,
        "committee_demanded": False,
        "committee_exists": False,
        "representative_ordered": False,
        "opt_out_agreement": False,
        "unions": (),
        "industry_code": "41.000",
        "industry_standard": ask.Standard.SN2025,
    }
    return replace(found, facts={key: value for key, value in (known | facts).items() if value is not None})


def plan(found: SetupAnswers, on: date = ON) -> SetupPlan:
    return plan_setup(found, on)


def verdict(found: SetupPlan, duty: str) -> object:
    return next(each.decision.answer for each in found.duties if each.key == duty)


def chips(found: SetupPlan) -> dict[str, str]:
    return {row.key: row.chip for row in found.rows if row.chosen}


@pytest.mark.parametrize(
    ("found", "on", "committee"),
    [
        (answers(60, "49.0"), date(2023, 12, 31), Committee.ON_DEMAND),
        (answers(60, "30.0"), date(2024, 1, 1), Committee.REQUIRED),
        (answers(60, "29.99"), ON, Committee.ON_DEMAND),
        (answers(60, "10.0"), ON, Committee.ON_DEMAND),
        (answers(60, "9.99"), ON, Committee.VOLUNTARY),
        (answers(12, "12", committee_demanded=True), ON, Committee.DEMANDED),
        (answers(25, "25", committee_ordered=True), ON, Committee.ORDERED),
        (answers(8, "8", committee_ordered=True), ON, Committee.ORDERED),
        (answers(34, "29.4", committee_exists=True, committee_was_required=True), ON, Committee.STAYS),
        (answers(34, "40", excepted_trade=ask.ExceptedTrade.ONLY), ON, Committee.NOT_APPLICABLE),
    ],
)
def test_the_committee_is_answered_as_the_law_of_the_day_says(
    found: SetupAnswers, on: date, committee: Committee
) -> None:
    assert verdict(plan(found, on), "committee") is committee


@pytest.mark.parametrize(
    ("found", "representative"),
    [
        (answers(5, "4", opt_out_agreement=True, opt_out_signed=date(2026, 1, 1)), Representative.REQUIRED),
        (answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2026, 1, 1)), Representative.AGREED_AWAY),
        (answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2024, 1, 1)), Representative.MAY_BE_AGREED_AWAY),
        (answers(4, "4"), Representative.MAY_BE_AGREED_AWAY),
        (answers(4, "4", representative_ordered=True), Representative.REQUIRED_BY_ORDER),
    ],
)
def test_the_representative_is_answered_as_the_law_says(found: SetupAnswers, representative: Representative) -> None:
    assert verdict(plan(found), "representative") is representative


def test_a_committee_that_is_required_has_equal_seats_and_everything_others_decide_is_a_proposal() -> None:
    found = plan(answers())
    assert chips(found) == {
        "committee": "law",
        "areas": "to be decided",
        "senior": "law",
        "elections": "law",
        "committee_election": "law",
        "meetings": "",
    }
    assert (found.seats, found.fixed, found.body, found.elected) == (3, FixedAs.SENIOR, BodyKind.COMMITTEE, 2)
    assert len(found.meetings) == 4
    assert all(day > ON for day in found.meetings)


def test_a_committee_on_demand_is_offered_and_cooperation_is_advised_until_somebody_demands_it() -> None:
    found = plan(answers(12, "12"))
    assert {row.key: row.chosen for row in found.rows}["committee"] is False
    assert chips(found)["cooperation"] == "advice"
    assert found.body is BodyKind.COOPERATION
    assert chips(plan(answers(12, "12", committee_demanded=True)))["committee"] == "law"


def test_an_agreement_under_five_gives_no_areas_and_no_election() -> None:
    found = plan(answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2026, 1, 1)))
    assert set(chips(found)) == {"agreement"}
    assert found.title == "You have agreed to have no safety representative"
    assert verdict(found, "senior") is Senior.NOT_REQUIRED


def test_what_is_uncertain_is_not_said_to_be_a_must() -> None:
    new = answers(35, employees_average=None, no_last_calendar_year=True, average_since_start=Decimal(34))
    assert plan(new).title == "You must have safety representatives. Whether you must have a committee is uncertain"
    assert chips(plan(new))["committee"] == "uncertain"
    hired = plan(answers(4, "4", hired_in_today=3, opt_out_agreement=False))
    assert hired.title.endswith("Whether you may agree on something else is uncertain")


def test_an_undertaking_outside_the_act_gets_nothing_but_its_own_record() -> None:
    found = answers(34, "40", excepted_trade=ask.ExceptedTrade.ONLY)
    assert [row.key for row in plan(found).rows] == ["undertaking"]
    assert verdict(plan(replace(found, places=())), "senior") is Senior.NOT_REQUIRED
    assert [needed(found, ON, step) for step in STEPS] == [True, False, False, False, False]
    assert verdict(plan(found), "representative") is Representative.NOT_APPLICABLE
    diving = found.answer(ask.EXCEPTED_PART, ask.ExceptedPart.DIVING)
    assert verdict(plan(diving), "representative") is Representative.REQUIRED


def test_hired_in_workers_who_tip_the_number_make_it_uncertain_with_both_answers() -> None:
    found = plan(answers(40, "28", hired_in_average=Decimal(3)))
    (committee,) = (duty.decision for duty in found.duties if duty.key == "committee")
    assert committee.status is Status.UNCERTAIN
    assert {answer for doubt in committee.doubts for _, answer in doubt.readings} == {
        Committee.ON_DEMAND,
        Committee.REQUIRED,
    }
    assert chips(found)["committee"] == "uncertain"


def test_a_hired_in_worker_who_makes_four_to_five_is_uncertain_with_both_answers() -> None:
    found = plan(answers(4, "4", hired_in_today=1, opt_out_agreement=True, opt_out_signed=date(2026, 1, 1)))
    (duty,) = (each.decision for each in found.duties if each.key == "representative")
    assert duty.status is Status.UNCERTAIN
    given = {answer for doubt in duty.doubts for _, answer in doubt.readings}
    assert given == {Representative.AGREED_AWAY, Representative.REQUIRED}


@pytest.mark.parametrize(
    ("signed", "on", "answer", "status"),
    [
        (date(2025, 3, 1), date(2027, 2, 28), Representative.AGREED_AWAY, Status.ANSWERED),
        (date(2025, 3, 1), date(2027, 3, 1), Representative.AGREED_AWAY, Status.UNCERTAIN),
        (date(2025, 3, 1), date(2027, 3, 2), Representative.MAY_BE_AGREED_AWAY, Status.ANSWERED),
        (date(2024, 2, 29), date(2026, 2, 28), Representative.AGREED_AWAY, Status.ANSWERED),
        (date(2024, 2, 29), date(2026, 3, 1), Representative.AGREED_AWAY, Status.UNCERTAIN),
        (date(2024, 2, 29), date(2026, 3, 2), Representative.MAY_BE_AGREED_AWAY, Status.ANSWERED),
    ],
)
def test_an_agreement_without_duration_holds_two_years_and_its_last_day_is_uncertain(
    signed: date, on: date, answer: Representative, status: Status
) -> None:
    found = plan(answers(4, "4", opt_out_agreement=True, opt_out_signed=signed), on)
    (duty,) = (each.decision for each in found.duties if each.key == "representative")
    assert (duty.answer, duty.status) == (answer, status)


def test_a_new_undertaking_is_uncertain_and_advised_by_the_higher_figure() -> None:
    found = replace(answers(34, "0", no_last_calendar_year=True), months=(None,) * 8 + (34, 34))
    made = plan(found)
    (committee,) = (duty.decision for duty in made.duties if duty.key == "committee")
    assert committee.status is Status.UNCERTAIN
    assert committee.answer is Committee.REQUIRED


def test_another_body_takes_the_place_of_a_committee_and_says_what_it_lacks() -> None:
    agreed: dict[str, object] = {
        "other_body_agreed": True,
        "other_body_agreed_by": ask.AgreedBy.UNIONS,
        "other_body_equal": True,
        "other_body_employer": True,
        "other_body_senior": True,
        "other_body_ohs": False,
    }
    found = plan(answers(**agreed))  # type: ignore[arg-type]
    row = next(row for row in found.rows if row.key == "other_body")
    assert len(row.listed) == 1
    assert "committee" not in chips(found)
    whole = plan(answers(**(agreed | {"other_body_ohs": True})))  # type: ignore[arg-type]
    assert next(row for row in whole.rows if row.key == "other_body").listed == ()


def test_two_areas_with_ten_employees_are_proposed_as_one_and_said_to_be_uncertain() -> None:
    found = plan(answers(9, "9"))
    assert [(area.people, area.covers) for area in found.areas] == [(18, "Kontoret, Nattskift")]
    assert (found.fixed, "senior" in chips(found)) == (FixedAs.ONLY_REPRESENTATIVE, False)


@pytest.mark.parametrize(
    ("unions", "agree", "divided", "board", "senior"),
    [
        ((), None, Decider.EMPLOYEES_REPRESENTATIVES, Decider.EMPLOYER_NO_UNION, ChosenBy.REPRESENTATIVES),
        ((("A", 10),), None, Decider.UNION, Decider.UNION, ChosenBy.REPRESENTATIVES),
        ((("A", 21),), None, Decider.UNION, Decider.UNION, ChosenBy.UNION),
        ((("A", 15), ("B", 10)), True, Decider.UNIONS_JOINTLY, Decider.UNIONS_JOINTLY, ChosenBy.UNIONS_JOINTLY),
        (
            (("A", 15), ("B", 10)),
            False,
            Decider.EMPLOYER_UNIONS_DISAGREE,
            Decider.EMPLOYER_UNIONS_DISAGREE,
            ChosenBy.REPRESENTATIVES,
        ),
    ],
)
def test_who_decides_follows_the_unions(
    unions: tuple[tuple[str, int], ...], agree: bool | None, divided: Decider, board: Decider, senior: ChosenBy
) -> None:
    local = tuple(ask.LocalUnion(name, members) for name, members in unions)
    found = plan(answers(unions=local, unions_agree=agree))
    assert found.answer(AREAS_DIVIDED_BY) is divided
    assert found.answer(BOARD_APPOINTED_BY) is board
    assert found.answer(SENIOR_CHOSEN_BY) is senior


def test_a_committee_that_exists_divides_the_areas() -> None:
    assert plan(answers(committee_exists=True)).answer(AREAS_DIVIDED_BY) is Decider.COMMITTEE


def test_the_occupational_health_service_is_assessed_and_never_ruled_out_by_its_code() -> None:
    assert verdict(plan(answers()), "ohs") is Ohs.REQUIRED
    other = plan(answers(industry_code="62.100"))
    assert verdict(other, "ohs") is Ohs.ASSESS
    assert not other.with_ohs


@pytest.mark.parametrize(
    ("found", "step", "asked"),
    [
        (answers(), 4, {"committee_ordered", "committee_exists", "unions", "other_body_agreed"}),
        (
            answers(20, "20"),
            4,
            {"committee_ordered", "committee_demanded", "committee_exists", "unions", "other_body_agreed"},
        ),
        (
            answers(4, "4"),
            4,
            {"committee_ordered", "representative_ordered", "opt_out_agreement", "committee_exists", "unions"},
        ),
        (answers(), 2, {"employees_average"}),
        (answers(employees_average=None, no_last_calendar_year=True), 2, {"average_since_start"}),
    ],
)
def test_only_what_matters_at_this_size_is_asked(found: SetupAnswers, step: int, asked: set[str]) -> None:
    assert {fact.key for fact in questions(found, ON, step)} == asked


def test_nothing_answered_asks_for_the_first_thing_first() -> None:
    empty = SetupAnswers()
    assert missing(empty, ON, 1) is ask.EXCEPTED_TRADE
    assert [duty.decision.status for duty in plan(empty).duties] == [Status.MISSING] * 4
    assert all(duty.waits_for for duty in plan(empty).duties)


@given(
    st.integers(0, 60),
    st.decimals(0, 60, places=2),
    st.integers(0, 2),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.dates(date(2013, 1, 1), date(2030, 1, 1)),
)
def test_the_loop_of_questions_always_ends_with_an_answer_to_every_duty(
    employees: int, average: Decimal, areas: int, ordered: bool, demanded: bool, agreed: bool, on: date
) -> None:
    found = answers(
        employees,
        str(average),
        max(areas, 1),
        committee_ordered=ordered,
        committee_demanded=demanded,
        opt_out_agreement=agreed,
        opt_out_signed=on,
    )
    made = plan(found, on)
    assert [missing(found, on, step) for step in STEPS] == [None] * 5
    undecided = {duty.key for duty in made.duties if duty.decision.missing}
    assert undecided == set()
    assert from_draft(found.to_draft()) == found
    assert len({row.key for row in made.rows}) == len(made.rows)
