"""An answer that was kept is printed as it was given, or not at all."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import standing_at
from amu_desktop.core.errors import UserError
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.services import advice, publishing, undertaking
from amu_desktop.services.advice import receipts
from amu_desktop.services.publishing_decisions import decision_data, keep_answer
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.tables.measures import DecisionReceipt

ON = date(2026, 6, 15)
MONTHS = (37, 37, 38, 38, 39, 39, 39, 38, 38, 39, 39, 40)


@pytest.fixture(autouse=True)
def june() -> Iterator[None]:
    """Let it be a day in June 2026."""
    with standing_at(datetime(2026, 6, 15, 9, 14, tzinfo=UTC)):
        yield


def counted(workspace: Workspace, hired_in: int = 0) -> None:
    """Fill in the twelve months of last year and the rest of what the rules ask."""
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    for month, number in enumerate(MONTHS, 1):
        workspace.do(undertaking.set_headcount, date(2025, month, 1), number, hired_in or None)
    for key, value in (("excepted_trade", "none"), ("employees_today", 45)):
        workspace.do(undertaking.answer_fact, key, value, date(2026, 1, 1))


@command("Corrected the rules")
def corrected(session: Session, receipt_id: str) -> None:
    """Make a kept answer differ from what the rules answer, as if they had been corrected since."""
    row = session.scalars(select(DecisionReceipt).filter_by(id=receipt_id)).one()
    row.answer = json.dumps({**json.loads(row.answer), "answer": "voluntary"})


def test_a_kept_answer_has_its_figures_and_the_other_way_of_counting(workspace: Workspace) -> None:
    counted(workspace, hired_in=3)
    workspace.do(keep_answer, REPRESENTATIVE.key, ON)
    data = workspace.ask(decision_data, workspace.do(keep_answer, COMMITTEE.key, ON))
    assert data.decision.answer is Committee.REQUIRED
    assert (data.answered_by, data.undertaking) == ("Kari Moe", "<Hansen> AS & Sønn")
    assert data.figures is not None
    assert (data.figures.months, data.figures.hired_in) == (MONTHS, (3,) * 12)
    assert data.counts is not None
    assert data.counts.representative is not None
    assert data.changes


def test_months_changed_since_are_not_printed_as_what_the_answer_rests_on(workspace: Workspace) -> None:
    counted(workspace)
    receipt = workspace.do(keep_answer, COMMITTEE.key, ON)
    workspace.do(undertaking.set_headcount, date(2025, 1, 1), 20)
    assert workspace.ask(decision_data, receipt).figures is None


def test_the_same_answer_the_same_day_is_kept_once_and_a_new_fact_is_kept_anew(workspace: Workspace) -> None:
    counted(workspace)
    first = workspace.do(keep_answer, COMMITTEE.key, ON)
    assert workspace.do(keep_answer, COMMITTEE.key, ON) == first
    workspace.do(undertaking.set_headcount, date(2025, 1, 1), 20)
    assert workspace.do(keep_answer, COMMITTEE.key, ON) != first
    assert len(workspace.ask(receipts, COMMITTEE.key)) == 2


def test_an_answer_the_rules_would_not_give_now_is_refused(workspace: Workspace) -> None:
    counted(workspace)
    receipt = workspace.do(keep_answer, COMMITTEE.key, ON)
    workspace.do(corrected, receipt)
    with pytest.raises(UserError, match="corrected"):
        workspace.ask(decision_data, receipt)


def test_an_answer_is_only_looked_at_until_it_is_issued_and_then_kept(workspace: Workspace) -> None:
    counted(workspace)
    assert publishing.preview(workspace, "legal_decision", COMMITTEE.key, "nb").content.startswith(b"%PDF")
    assert workspace.ask(advice.receipts) == ()
    row = publishing.publish(workspace, "legal_decision", COMMITTEE.key, "nb")
    assert [receipt.id for receipt in workspace.ask(advice.receipts)] == [row.subject_id]
    with pytest.raises(UserError):
        publishing.preview(workspace, "legal_decision", "no.such.rule", "nb")


def test_a_kept_answer_is_issued_in_every_language_under_one_id(workspace: Workspace) -> None:
    counted(workspace)
    receipt = workspace.do(keep_answer, COMMITTEE.key, ON)
    issued = [publishing.publish(workspace, "legal_decision", receipt, language) for language in ("nb", "nn", "en")]
    assert {row.paper_id for row in issued} == {"PLIKT-2026-01"}
    assert len({row.code for row in issued}) == 3
