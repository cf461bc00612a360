"""The commit of the setup: one step, everything or nothing, and the law's answer kept with it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import AgreementKind, AreaState, BodyKind, FixedAs, PostKind, Side, UnitKind
from amu_desktop.law import facts as ask
from amu_desktop.law import record_facts
from amu_desktop.services import (
    advice,
    advice_kept,
    agreements,
    committees,
    meetings,
    people,
    representatives,
    setup,
    undertaking,
)
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.setup_answers import AreaAnswer, SetupAnswers
from amu_desktop.services.setup_plan import plan_setup
from amu_desktop.services.workspace import Workspace
from tests.services.test_setup_plan import answers

ON = date(2026, 11, 18)
MONTHS = (32, 32, 33, 34, 35, 35, 35, 36, 36, 36, 36, 35)
BYGG = replace(
    answers(employees_average=None),
    name="<Hansen> Bygg AS & Sønn",
    org_number="987 654 321",
    months=MONTHS,
    places=(AreaAnswer("Kontor og verksted", 12), AreaAnswer("Sandviken", 17), AreaAnswer("Åsane", 12)),
)


def commit(workspace: Workspace, found: SetupAnswers, *without: str) -> setup.SetupResult:
    plan = plan_setup(found, ON)
    chosen = {row.key for row in plan.rows if row.chosen} - set(without)
    return workspace.do(setup.create, plan, chosen, "Arbeidsmiljøutvalget")


def test_the_whole_proposal_is_created_empty_and_ready_to_be_filled(workspace: Workspace) -> None:
    made = commit(workspace, BYGG)
    row = workspace.ask(undertaking.load_undertaking)
    assert row is not None
    assert (row.name, row.org_number, row.industry_code) == ("<Hansen> Bygg AS & Sønn", "987654321", "41.000")
    assert made.body_id is not None
    seats = workspace.ask(committees.seats, made.body_id, ON)
    for side in Side:
        assert sum(seat.side is side and seat.kind is PostKind.MEMBER for seat in seats) == 3
    assert [seat.fixed_as for seat in seats if seat.fixed_as] == [FixedAs.TOP_MANAGER, FixedAs.SENIOR]
    assert not any(seat.holder for seat in seats)
    found = workspace.ask(representatives.representatives, ON)
    assert [(area.name, area.state) for area in found.areas] == [
        ("Kontor og verksted", AreaState.PROPOSED),
        ("Sandviken", AreaState.PROPOSED),
        ("Åsane", AreaState.PROPOSED),
    ]
    assert all(len(area.unit_ids) == 1 for area in found.areas)
    assert found.senior is not None
    assert found.senior.deputy is not None
    assert len(workspace.ask(meetings.list_meetings, made.body_id)) == 4


def test_a_place_is_a_workplace_and_a_shift_is_a_shift(workspace: Workspace) -> None:
    places = (AreaAnswer("Sandviken", 17), AreaAnswer("Nattskiftet", 12, shift=True))
    commit(workspace, replace(BYGG, places=places))
    kinds = {"Sandviken": UnitKind.SITE, "Nattskiftet": UnitKind.SHIFT}
    assert {unit.name: unit.kind for unit in workspace.ask(undertaking.units)} == kinds
    assert {area.name: area.kind for area in workspace.ask(representatives.representatives, ON).areas} == kinds


def test_everything_is_one_step_to_undo_and_leaves_nothing_behind(workspace: Workspace) -> None:
    commit(workspace, BYGG)
    workspace.undo()
    assert workspace.ask(undertaking.load_undertaking) is None
    assert workspace.ask(committees.list_bodies) == ()
    assert workspace.ask(representatives.representatives, ON).areas == ()
    assert workspace.ask(advice.profile_of, ON) == {}
    assert workspace.undo_label is None
    workspace.redo()
    assert workspace.ask(undertaking.load_undertaking) is not None


def test_the_file_gives_the_law_the_same_profile_that_the_wizard_had(workspace: Workspace) -> None:
    plan = plan_setup(BYGG, ON)
    commit(workspace, BYGG)
    known = workspace.ask(advice.profile_of, ON)
    for key in ("employees_today", "employees_average", "areas", "representatives", "unions", "industry_code"):
        assert known[key] == plan.profile[key]
    next_year = workspace.ask(advice.profile_of, date(2027, 1, 1))
    assert "employees_average" not in next_year


def test_one_number_for_the_year_takes_the_place_of_months_that_were_entered(workspace: Workspace) -> None:
    commit(workspace, BYGG)
    again = workspace.ask(setup.known_answers, ON)
    assert again.months == BYGG.months
    one = replace(again.answer(ask.EMPLOYEES_AVERAGE, Decimal(28)), months=())
    commit(workspace, one, "senior", "committee", "areas", "elections", "committee_election", "meetings")
    assert workspace.ask(undertaking.headcounts, 2025) == ()
    assert workspace.ask(advice.profile_of, ON)[ask.EMPLOYEES_AVERAGE.key] == 28


def test_what_the_list_of_people_gives_is_shown_and_goes_on_following_the_list(workspace: Workspace) -> None:
    worker = PersonDraft("Kari", "Moe", weekly_hours=Decimal(37), since=date(2020, 1, 1))
    workspace.do(people.add_person, worker)
    again = workspace.ask(setup.known_answers, ON)
    assert again.months == (1,) * 12
    commit(workspace, replace(BYGG, months=again.months))
    assert workspace.ask(undertaking.headcounts, 2025) == ()
    workspace.do(people.add_person, worker)
    assert workspace.ask(advice.profile_of, ON)[ask.EMPLOYEES_AVERAGE.key] == 2


def test_an_undertaking_that_began_this_year_finds_its_months_again(workspace: Workspace) -> None:
    new = replace(BYGG.answer(ask.NO_LAST_CALENDAR_YEAR, value=True), months=(None, None, 8, 9, *(9,) * 7))
    commit(workspace, new)
    assert workspace.ask(setup.known_answers, ON).months == new.months


def test_a_question_that_was_not_answered_leaves_no_kept_answer(workspace: Workspace) -> None:
    commit(workspace, BYGG.answer(record_facts.INDUSTRY_CODE, None))
    assert {row.rule for row in workspace.ask(advice.receipts)} == {
        "committee.required",
        "representatives.required",
        "senior_representatives.required",
    }


def test_each_decision_is_kept_with_its_facts_and_who_answered(workspace: Workspace) -> None:
    commit(workspace, BYGG)
    kept = workspace.ask(advice.receipts, "committee.required")
    assert [(row.answer["answer"], row.answered_by) for row in kept] == [("required", "Kari Moe")]
    assert kept[0].facts["employees_average"] == "34.5833333333"
    assert len(workspace.ask(advice.receipts)) == 4


def test_what_is_unticked_is_not_created(workspace: Workspace) -> None:
    made = commit(workspace, BYGG, "committee", "senior")
    assert made.body_id is None
    assert workspace.ask(committees.list_bodies) == ()
    assert workspace.ask(meetings.list_meetings) == ()
    assert workspace.ask(representatives.representatives, ON).senior is None


def test_an_agreement_is_recorded_with_its_days_and_there_is_nobody_to_cooperate_with(
    workspace: Workspace,
) -> None:
    small = answers(4, "4", opt_out_agreement=True, opt_out_signed=date(2026, 3, 1), opt_out_until=date(2028, 2, 29))
    made = commit(workspace, small)
    (agreement,) = workspace.ask(agreements.list_agreements, AgreementKind.OPT_OUT)
    assert (agreement.signed_on, agreement.until) == (date(2026, 3, 1), date(2028, 3, 1))
    assert made.body_id is None
    assert workspace.ask(advice.profile_of, ON)["opt_out_until"] == date(2028, 2, 29)


def test_cooperation_with_the_representative_takes_the_committees_place(workspace: Workspace) -> None:
    made = commit(workspace, answers(8, "8"))
    assert made.body_id is not None
    assert workspace.ask(committees.load_body, made.body_id).kind is BodyKind.COOPERATION


def test_another_body_is_recorded_under_its_own_name(workspace: Workspace) -> None:
    found = answers(
        other_body_agreed=True,
        other_body_agreed_by=ask.AgreedBy.APPOINTED,
        other_body_equal=True,
        other_body_employer=True,
        other_body_senior=True,
        other_body_ohs=True,
    )
    made = commit(workspace, replace(found, other_body_name="Bedriftsutvalget"))
    assert made.body_id is not None
    body = workspace.ask(committees.load_body, made.body_id)
    assert (body.kind, body.name) == (BodyKind.OTHER_BODY, "Bedriftsutvalget")
    assert workspace.ask(committees.committee, ON) == body


def test_outside_the_act_only_the_undertaking_is_written(workspace: Workspace) -> None:
    made = commit(workspace, answers(excepted_trade=ask.ExceptedTrade.ONLY))
    assert (made.body_id, made.area_ids) == (None, ())
    assert workspace.ask(undertaking.load_undertaking) is not None


def test_the_draft_of_the_answers_goes_with_the_commit_and_a_name_is_required(workspace: Workspace) -> None:
    workspace.write_draft(setup.SUBJECT, BYGG.to_draft())
    with pytest.raises(UserError) as caught:
        commit(workspace, replace(BYGG, name=" "))
    assert caught.value.field == "name"
    assert workspace.ask(undertaking.load_undertaking) is None
    kept = workspace.read_draft(setup.SUBJECT)
    assert kept is not None
    assert setup.from_draft(kept[0]) == BYGG
    commit(workspace, BYGG)
    assert workspace.read_draft(setup.SUBJECT) is None


def test_a_no_to_an_agreement_is_kept_so_that_the_answer_about_representatives_still_holds(
    workspace: Workspace,
) -> None:
    commit(workspace, replace(answers(3, "3", areas=1), name="Rør AS"))
    assert workspace.ask(undertaking.facts, ON)["opt_out_agreement"] is False
    assert workspace.ask(advice_kept.other_answers, ON) == ()
