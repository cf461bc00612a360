"""The register's duties in the law check: what holds, what shows it, when that is old, and nothing said twice."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.sentences import say
from amu_desktop.domain.workdays import add_months
from amu_desktop.law.duties import MONTHS, Due
from amu_desktop.services import duty_evidence, lawcheck, overview, undertaking
from amu_desktop.services.duty_evidence import AttachedFile, EvidenceDraft
from amu_desktop.services.lawcheck_register import NOT_ON_PAPER, SAID_ELSEWHERE, register_duties
from amu_desktop.services.overview_duties import NAMES, Duty, Standing, look
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, document_duties
from tests.services.meeting_stories import make_full_committee
from tests.services.test_lawcheck import make_firm

BOKMAL = translator("nb")
REVIEW, ROUTINES, NOISE = "internal_control.review", "internal_control.routines", "work_noise"


def duty(workspace: Workspace, key: str, on: date = SPRING) -> Duty:
    return next(one for one in workspace.ask(overview.duties, on) if one.key == key)


def proof(workspace: Workspace, key: str, on: date = SPRING) -> str:
    return say(duty(workspace, key, on).proof, BOKMAL).replace("\u00a0", " ")


def attach(workspace: Workspace, key: str, on: date, **values: object) -> str:
    draft = EvidenceDraft(key, on, note="I permen", **values)  # type: ignore[arg-type]
    return workspace.do(duty_evidence.add_evidence, draft)


def test_every_duty_of_the_register_is_said_once_and_none_that_is_said_elsewhere(workspace: Workspace) -> None:
    make_firm(workspace)
    keys = [one.key for one in workspace.ask(overview.duties, SPRING)]
    assert len(keys) == len(set(keys))
    assert set(SAID_ELSEWHERE.values()) <= set(NAMES)
    assert set(keys) == {*NAMES, *(one.key for one in law.DUTIES)} - set(SAID_ELSEWHERE)
    names = [say(one.name, BOKMAL) for one in workspace.ask(overview.duties, SPRING)]
    assert len(names) == len(set(names))


def test_a_duty_waits_until_its_question_is_answered_here_and_holds_or_falls_away(workspace: Workspace) -> None:
    make_firm(workspace)
    key = "work_duties.against_violence"
    found = workspace.ask(lawcheck.open_duty, key, SPRING)
    assert found.duty.standing is Standing.NOT_ASSESSED
    assert [one.fact.key for one in found.questions] == ["work_violence"]
    workspace.do(undertaking.answer_fact, "work_violence", False, SPRING)
    assert duty(workspace, key).standing is Standing.NOT_RELEVANT
    workspace.do(undertaking.answer_fact, "work_violence", True, SPRING)
    again = workspace.ask(lawcheck.open_duty, key, SPRING)
    assert again.duty.standing is Standing.MISSING
    assert [(one.fact.key, one.answer) for one in again.questions] == [("work_violence", True)]
    assert [change.decision.answer for change in again.changes]


def test_one_yes_is_enough_and_the_next_question_comes_after_a_no(workspace: Workspace) -> None:
    make_firm(workspace)
    key = "work_duties.special_risk"
    workspace.do(undertaking.answer_fact, "work_chemicals", False, SPRING)
    found = workspace.ask(lawcheck.open_duty, key, SPRING)
    assert found.questions[-1].fact.key == "work_hot_work"
    workspace.do(undertaking.answer_fact, NOISE, True, SPRING)
    assert duty(workspace, key).standing is Standing.MISSING


def test_what_the_setup_asks_is_not_asked_here(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Prøve AS")
    found = workspace.ask(lawcheck.open_duty, ROUTINES, SPRING)
    assert found.questions == ()
    assert found.duty.remedy is not None
    assert found.duty.remedy.page == "setup"
    assert not [one.fact.key for one in workspace.ask(lawcheck.unanswered, SPRING) if one.fact.step]


def test_attached_evidence_puts_a_duty_in_order_until_it_is_withdrawn_and_undo_brings_it_back(
    workspace: Workspace,
) -> None:
    make_firm(workspace)
    assert duty(workspace, ROUTINES).standing is Standing.MISSING
    made = attach(workspace, ROUTINES, SPRING, kind=law.Evidence.ROUTINE)
    assert duty(workspace, ROUTINES).standing is Standing.IN_ORDER
    assert proof(workspace, ROUTINES) == "En skriftlig rutine, 1. mars 2026"
    workspace.do(duty_evidence.withdraw_evidence, made)
    later = date.today() + timedelta(days=1)
    assert duty(workspace, ROUTINES, max(later, SPRING)).standing is Standing.MISSING
    workspace.undo()
    assert duty(workspace, ROUTINES, max(later, SPRING)).standing is Standing.IN_ORDER
    workspace.undo()
    assert duty(workspace, ROUTINES).standing is Standing.MISSING


@pytest.mark.parametrize("due", MONTHS)
def test_evidence_is_old_after_the_months_of_the_duty_and_soon_thirty_days_before(
    workspace: Workspace, due: Due
) -> None:
    make_firm(workspace)
    make_full_committee(workspace)
    workspace.do(undertaking.answer_fact, "has_ohs", True, date(2025, 1, 1))
    held = [one for one in workspace.ask(overview.duties, SPRING) if one.standing is Standing.MISSING]
    key = next(one.key for one in law.DUTIES if one.due is due and one.key in {duty.key for duty in held})
    attach(workspace, key, SPRING)
    until = add_months(SPRING, MONTHS[due])
    for day, standing in (
        (SPRING, Standing.IN_ORDER),
        (until - timedelta(days=31), Standing.IN_ORDER),
        (until - timedelta(days=30), Standing.IN_PROGRESS),
        (until, Standing.IN_PROGRESS),
    ):
        assert duty(workspace, key, day).standing is standing, day
    assert proof(workspace, key, until).startswith("Sist gjort 1. mars 2026.")


def test_old_evidence_of_what_the_law_calls_regular_warns_as_our_advice(workspace: Workspace) -> None:
    make_firm(workspace)
    attach(workspace, REVIEW, SPRING)
    found = duty(workspace, REVIEW, SPRING + timedelta(days=400))
    assert (found.standing, found.grade) == (Standing.IN_PROGRESS, law.Grade.ADVICE)


def test_what_the_law_does_not_want_on_paper_is_not_called_missing(workspace: Workspace) -> None:
    make_firm(workspace)
    found = [one for one in workspace.ask(overview.duties, SPRING) if one.key in NOT_ON_PAPER]
    assert len(found) == len(NOT_ON_PAPER)
    assert not [one.key for one in found if one.standing is Standing.MISSING]


def test_a_duty_that_is_due_when_something_happens_is_missing_only_when_it_has(workspace: Workspace) -> None:
    make_firm(workspace)
    assert duty(workspace, "work_duties.training").standing is Standing.NOT_ASSESSED
    workspace.do(undertaking.answer_fact, "injury_to_report", True, SPRING)
    assert duty(workspace, "registration.nav_report").standing is Standing.MISSING


def test_a_duty_of_2026_does_not_hold_the_day_before(workspace: Workspace) -> None:
    make_firm(workspace)
    for key, value in (("excepted_trade", "none"), ("employees_today", 33)):
        workspace.do(undertaking.answer_fact, key, value, date(2025, 1, 1))
    assert duty(workspace, "psychosocial.justifiable", date(2025, 12, 31)).standing is Standing.NOT_RELEVANT
    assert duty(workspace, "psychosocial.justifiable", date(2026, 1, 1)).standing is not Standing.NOT_RELEVANT


def test_no_to_the_rest_leaves_what_may_have_happened_and_is_one_step_to_undo(workspace: Workspace) -> None:
    make_firm(workspace)
    workspace.do(undertaking.answer_fact, NOISE, True, SPRING)
    asked = workspace.ask(lawcheck.unanswered, SPRING)
    assert NOISE not in {one.fact.key for one in asked}
    workspace.do(lawcheck.answer_no_to_rest, SPRING)
    left = workspace.ask(lawcheck.unanswered, SPRING)
    assert {"injury_to_report", "order_given", "danger_reported"} <= {one.fact.key for one in left}
    assert all(one.happened for one in left)
    assert workspace.ask(undertaking.facts, SPRING)[NOISE] is True
    workspace.undo()
    assert workspace.ask(lawcheck.unanswered, SPRING) == asked


def test_everything_can_be_documented_and_then_nothing_of_the_register_is_open(workspace: Workspace) -> None:
    make_firm(workspace)
    document_duties(workspace)
    scene_duties = workspace.ask(lambda session: tuple(register_duties(look(session, SPRING))))
    assert {one.standing for one in scene_duties} == {Standing.IN_ORDER, Standing.NOT_RELEVANT}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"duty": "finnes ikke"}, "duty"),
        ({"on": date(2999, 1, 1)}, "on"),
        ({"on": date(26, 3, 1)}, "on"),
        ({"note": "  "}, "note"),
    ],
)
def test_evidence_that_shows_nothing_is_refused_at_its_field(
    workspace: Workspace, values: dict[str, object], field: str
) -> None:
    whole: dict[str, object] = {"duty": ROUTINES, "on": SPRING, "note": "I permen"} | values
    with pytest.raises(UserError) as refused:
        workspace.do(duty_evidence.add_evidence, EvidenceDraft(**whole))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_an_attached_file_is_given_back_byte_for_byte(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Rutine <æøå> & 🦺.pdf"
    path.write_bytes(b"%PDF-1.7\nrutine")
    file = duty_evidence.read_file(path)
    made = workspace.do(duty_evidence.add_evidence, EvidenceDraft(ROUTINES, SPRING, file=file))
    assert workspace.ask(duty_evidence.file_of, made) == AttachedFile(path.name, b"%PDF-1.7\nrutine")
    (row,) = workspace.ask(duty_evidence.evidence_by_duty, SPRING)[ROUTINES]
    assert row.file_name == path.name


def test_evidence_of_a_kind_that_is_not_known_here_still_counts(workspace: Workspace) -> None:
    make_firm(workspace)
    attach(workspace, ROUTINES, SPRING)
    assert proof(workspace, ROUTINES) == "Dokumentasjon, 1. mars 2026"
