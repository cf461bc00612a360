"""Measures: grouped by when they are due, numbered across years, closed with the question of effect."""

from datetime import date

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import MeasureState
from amu_desktop.services import measures
from amu_desktop.services.measures import MeasureDraft, MeasureGroup
from amu_desktop.services.workspace import Workspace

TODAY = date(2026, 11, 18)


def make_measure(workspace: Workspace, due: date | None, text: str = "Rydde lageret") -> str:
    return workspace.do(measures.add_measure, MeasureDraft(text, owner_text="Line", due=due, raised_on=TODAY))


def test_measures_stand_in_the_group_of_their_deadline_the_worst_first(workspace: Workspace) -> None:
    for due in (None, date(2026, 12, 18), date(2026, 12, 19), date(2026, 11, 17), TODAY):
        make_measure(workspace, due)
    rows = workspace.ask(measures.list_measures, TODAY)
    assert [(row.group, row.due) for row in rows] == [
        (MeasureGroup.OVERDUE, date(2026, 11, 17)),
        (MeasureGroup.SOON, TODAY),
        (MeasureGroup.SOON, date(2026, 12, 18)),
        (MeasureGroup.LATER, date(2026, 12, 19)),
        (MeasureGroup.LATER, None),
    ]


def test_closing_is_undone_in_one_step_and_the_number_stays(workspace: Workspace) -> None:
    first = make_measure(workspace, TODAY)
    make_measure(workspace, TODAY)
    workspace.do(measures.close_measure, first, TODAY)
    assert [row.number for row in workspace.ask(measures.open_measures, TODAY)] == [2]
    workspace.undo()
    assert [row.number for row in workspace.ask(measures.open_measures, TODAY)] == [1, 2]


def test_dropping_needs_a_reason_and_a_numbered_measure_is_not_removed(workspace: Workspace) -> None:
    measure = make_measure(workspace, TODAY)
    with pytest.raises(UserError, match="why"):
        workspace.do(measures.drop_measure, measure, "  ", TODAY)
    with pytest.raises(UserError, match="number"):
        workspace.do(measures.remove_measure, measure)
    workspace.do(measures.drop_measure, measure, "Bygget rives", TODAY)
    (row,) = workspace.ask(measures.list_measures, TODAY)
    assert (row.state, row.closed_why, row.group) == (MeasureState.DROPPED, "Bygget rives", MeasureGroup.CLOSED)


def test_a_measure_needs_a_text(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="what is to be done"):
        make_measure(workspace, TODAY, "   ")
