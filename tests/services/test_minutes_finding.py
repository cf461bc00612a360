"""Find and replace over the whole minutes: counted, undone in one step, and never in what is locked."""

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain import writing
from amu_desktop.domain.writing import Paragraph, Run, plain
from amu_desktop.services import meetings_agenda, minutes_cases, minutes_finding, minutes_locking, minutes_positions
from amu_desktop.services.minutes_finding import find
from amu_desktop.services.workspace import Workspace
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story, make_full_committee

BOLD = writing.write((Paragraph((Run("Hansen", bold=True), Run(" og hansen"))),))


def story(workspace: Workspace) -> Story:
    return make_full_committee(workspace).begin()


def test_it_is_counted_in_every_text_and_replaced_in_one_step(workspace: Workspace) -> None:
    told = story(workspace)
    case, other = told.case("Hansens kontor"), told.case("Annet")
    workspace.do(minutes_cases.edit_item, case, "discussion", BOLD)
    workspace.do(minutes_cases.write_proposal, other, "Hansen får kontor", "")
    told.vote(other, for_=EMPLOYEES, against=EMPLOYER)
    workspace.do(minutes_positions.write_position, other, "against", "Ikke Hansen")
    found = find(told.minutes(), "hansen")
    assert [(each.item_id == case, each.field, each.count) for each in found] == [
        (True, "title", 1),
        (True, "discussion", 2),
        (False, "proposal:", 1),
        (False, "position:against", 1),
    ]
    assert workspace.do(minutes_finding.replace, told.meeting_id, "hansen", "Berg") == 5
    assert told.item(case).title == "Bergs kontor"
    assert plain(told.item(case).discussion) == "Berg og Berg"
    assert writing.marked(told.item(case).discussion)
    workspace.undo()
    assert told.item(case).title == "Hansens kontor"
    assert told.item(case).discussion == BOLD
    assert told.item(other).proposal == "Hansen får kontor"


def test_nothing_sought_finds_nothing_and_is_refused(workspace: Workspace) -> None:
    told = story(workspace)
    told.case("Støy")
    assert find(told.minutes(), " ") == ()
    with pytest.raises(UserError, match="Write what is to be found"):
        workspace.do(minutes_finding.replace, told.meeting_id, " ", "x")


def test_a_title_is_never_replaced_by_nothing(workspace: Workspace) -> None:
    told = story(workspace)
    case = told.case("Støy")
    with pytest.raises(UserError, match="Write what the case is about"):
        workspace.do(minutes_finding.replace, told.meeting_id, "støy", "")
    assert told.item(case).title == "Støy"


def test_struck_cases_are_left_alone(workspace: Workspace) -> None:
    told = story(workspace)
    case = told.case("Støy")
    workspace.do(meetings_agenda.strike_item, case, "slått sammen")
    assert find(told.minutes(), "støy") == ()
    assert workspace.do(minutes_finding.replace, told.meeting_id, "støy", "x") == 0


def test_locked_minutes_are_searched_and_never_changed(workspace: Workspace) -> None:
    told = story(workspace)
    case = told.case("Støy")
    workspace.do(minutes_cases.edit_item, case, "discussion", "Støy i hallen")
    told.treat_the_rest()
    workspace.do(minutes_locking.lock, told.meeting_id)
    assert sum(each.count for each in find(told.minutes(), "støy")) == 2
    with pytest.raises(UserError, match="The minutes are locked"):
        workspace.do(minutes_finding.replace, told.meeting_id, "støy", "stille")
    assert told.item(case).discussion == "Støy i hallen"
