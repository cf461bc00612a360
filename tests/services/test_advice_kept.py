"""Kept answers are asked again in the new year and when a fact changes, and the difference is said in a sentence."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.language import translator
from amu_desktop.domain.sentences import say
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.ohs import OHS
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.law.training import TRAINING
from amu_desktop.services import advice, advice_kept, publishing_decisions, undertaking
from amu_desktop.services.advice_kept import Again, AskedAgain, Figures
from amu_desktop.services.workspace import Workspace
from tests.make import make_committee
from tests.services.meeting_stories import make_full_committee

BOKMAL = translator("nb")
NOVEMBER, JANUARY = date(2026, 11, 18), date(2027, 1, 4)
ANSWERS: dict[str, object] = {
    "excepted_trade": "none",
    "employees_today": 33,
    "committee_ordered": False,
    "committee_demanded": False,
    "committee_exists": False,
    "representative_ordered": False,
    "opt_out_agreement": False,
}


def months(workspace: Workspace, year: int, number: int) -> None:
    for month in range(1, 13):
        workspace.do(undertaking.set_headcount, date(year, month, 1), number)


def firm(workspace: Workspace, last_year: int, **answers: object) -> None:
    """Make an undertaking that had so many in 2025."""
    workspace.do(undertaking.create_undertaking, "Prøve AS", industry_code="41.000", industry_standard="SN2025")
    for key, value in {**ANSWERS, **answers}.items():
        workspace.do(undertaking.answer_fact, key, value, date(2026, 1, 1))
    months(workspace, 2025, last_year)


def keep(workspace: Workspace, rule: law.Rule[Any] = COMMITTEE, on: date = NOVEMBER) -> None:
    workspace.do(publishing_decisions.keep_answer, rule.key, on)


def again(workspace: Workspace, on: date = JANUARY) -> AskedAgain:
    (one,) = workspace.ask(advice_kept.asked_again, on)
    return one


def said(workspace: Workspace, on: date = JANUARY) -> str:
    return say(again(workspace, on).says, BOKMAL)


@pytest.mark.parametrize(
    ("before", "after", "answer", "words"),
    [
        (29, 30, Committee.REQUIRED, "Dere passerte 30 i snitt i fjor: utvalg må opprettes."),
        (9, 31, Committee.REQUIRED, "Dere passerte 30 i snitt i fjor: utvalg må opprettes."),
        (
            9,
            12,
            Committee.ON_DEMAND,
            "Dere passerte 10 i snitt i fjor: utvalg må opprettes hvis en av partene krever det.",
        ),
        (
            31,
            29,
            Committee.ON_DEMAND,
            "Dere kom under 30 i snitt i fjor: utvalg må bare opprettes hvis en av partene krever det.",
        ),
        (31, 8, Committee.VOLUNTARY, "Dere kom under 10 i snitt i fjor: utvalg er frivillig."),
    ],
)
def test_over_the_new_year_the_limit_that_was_passed_is_said_with_what_follows(
    workspace: Workspace, before: int, after: int, answer: Committee, words: str
) -> None:
    with time_machine.travel(datetime(2026, 11, 18, 12), tick=False):
        firm(workspace, before)
        keep(workspace)
        months(workspace, 2026, after)
        assert again(workspace, NOVEMBER).standing is Again.SAME
    with time_machine.travel(datetime(2027, 1, 4, 12), tick=False):
        one = again(workspace, clock.today())
        assert (one.standing, one.decision.answer) == (Again.OTHER, answer)
        assert say(one.says, BOKMAL) == words


def test_between_new_year_and_the_figures_of_the_old_one_the_answer_waits_and_says_for_what(
    workspace: Workspace,
) -> None:
    firm(workspace, 31)
    keep(workspace)
    assert again(workspace, date(2026, 12, 31)).standing is Again.SAME
    assert again(workspace, date(2027, 1, 1)).standing is Again.WAITS
    assert said(workspace, date(2027, 1, 1)) == (
        "Arbeidsmiljøutvalg: kan ikke regnes ut på nytt før tallene for 2026 er fylt inn."
    )


def test_a_limit_that_was_passed_is_said_also_when_the_answer_waits_for_another_question(workspace: Workspace) -> None:
    firm(workspace, 31)
    keep(workspace)
    months(workspace, 2026, 28)
    workspace.do(undertaking.answer_fact, "committee_demanded", None, JANUARY)
    assert again(workspace).standing is Again.WAITS
    assert said(workspace) == (
        "Dere kom under 30 i snitt i fjor. Svaret venter nå på dette: Har en av partene krevd arbeidsmiljøutvalg?"
    )


def test_an_answer_that_is_the_same_in_the_new_year_says_that_it_was_worked_out_again(workspace: Workspace) -> None:
    firm(workspace, 31)
    months(workspace, 2026, 34)
    keep(workspace)
    assert again(workspace).standing is Again.SAME_NEW_YEAR
    assert said(workspace) == "Arbeidsmiljøutvalg: regnet ut på nytt for 2027, og svaret er det samme."
    assert workspace.ask(advice_kept.other_answers, JANUARY) == ()
    workspace.do(advice_kept.keep_again, [COMMITTEE.key], JANUARY)
    assert again(workspace).standing is Again.SAME


def test_asking_again_writes_nothing_and_keeping_the_new_answer_leaves_the_old_one_as_it_was(
    workspace: Workspace,
) -> None:
    firm(workspace, 29)
    keep(workspace)
    months(workspace, 2026, 33)
    (old,) = workspace.ask(advice.receipts)
    assert again(workspace).standing is Again.OTHER
    assert workspace.ask(advice.receipts) == (old,)
    keep(workspace, on=JANUARY)
    assert again(workspace).standing is Again.SAME
    assert old in workspace.ask(advice.receipts)
    workspace.undo()
    assert again(workspace).standing is Again.OTHER


def test_a_fact_that_changes_in_the_year_changes_the_answer_the_same_day(workspace: Workspace) -> None:
    firm(workspace, 3, employees_today=4)
    keep(workspace, REPRESENTATIVE)
    workspace.do(undertaking.answer_fact, "employees_today", 5, NOVEMBER)
    assert said(workspace, NOVEMBER) == "Dere er nå 5 ansatte eller flere: verneombud må velges."
    keep(workspace, REPRESENTATIVE)
    workspace.do(undertaking.answer_fact, "employees_today", 3, NOVEMBER)
    assert said(workspace, NOVEMBER) == (
        "Dere er nå færre enn 5 ansatte: dere kan avtale skriftlig noe annet enn verneombud."
    )


def test_who_falls_below_30_with_a_committee_that_was_required_is_told_that_the_law_leaves_it_open(
    workspace: Workspace,
) -> None:
    firm(workspace, 31, committee_exists=True, committee_was_required=True)
    months(workspace, 2026, 28)
    keep(workspace)
    assert again(workspace).decision.status is law.Status.UNCERTAIN
    assert said(workspace) == "Dere kom under 30 i snitt i fjor: om utvalget må bestå, er usikkert."


def test_that_the_committee_had_to_be_there_is_known_from_the_answer_that_was_kept(workspace: Workspace) -> None:
    firm(workspace, 31)
    make_full_committee(workspace)
    keep(workspace)
    months(workspace, 2026, 28)
    assert again(workspace).decision.status is law.Status.UNCERTAIN
    workspace.do(undertaking.answer_fact, "committee_was_required", False, JANUARY)
    assert again(workspace).decision.answer is Committee.ON_DEMAND


def test_a_committee_that_nobody_sits_in_has_nothing_that_could_stay(workspace: Workspace) -> None:
    firm(workspace, 31)
    make_committee(workspace)
    keep(workspace)
    months(workspace, 2026, 28)
    assert again(workspace).decision.answer is Committee.ON_DEMAND


def test_another_rule_says_that_its_answer_is_another(workspace: Workspace) -> None:
    firm(workspace, 31)
    keep(workspace, OHS)
    workspace.do(undertaking.edit_undertaking, "industry_code", "62.100")
    one = again(workspace, NOVEMBER)
    assert (one.standing, one.duty) == (Again.OTHER, "ohs")
    assert say(one.says, BOKMAL) == "Bedriftshelsetjeneste: svaret er et annet i dag."


def test_a_question_that_was_never_answered_is_no_kept_answer(workspace: Workspace) -> None:
    firm(workspace, 31)
    keep(workspace, TRAINING)
    assert workspace.ask(advice_kept.asked_again, JANUARY) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sentence_never_says_a_limit_that_was_not_passed(before: int, after: int) -> None:
    profile = law.profile_from_json({**ANSWERS, "employees_average": str(Decimal(before))})
    then = law.decide(COMMITTEE, profile, NOVEMBER)
    later = {**profile, "employees_average": Decimal(after)}
    now = law.decide(COMMITTEE, later, JANUARY)
    says = advice_kept.passed(Figures(profile, later), now) if then.answer is not now.answer else None
    up = [limit for limit in (10, 30) if before < limit <= after]
    down = [limit for limit in (10, 30) if after < limit <= before]
    if not up and not down:
        assert says is None
    elif says is not None:
        assert says.values["limit"] == (max(up) if up else min(down))
