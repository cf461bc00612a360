"""A count that is thought over again: a result taken back, candidates nobody voted for, and departments by numbers."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import ElectionState
from amu_desktop.services import elections_roll, people, undertaking
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.parts.choice import Choice
from tests.services.election_stories import NAMES, Story, open_and_close, start_committee
from tests.ui.wizards.elections import Begin, Opened

Election = Callable[[Begin], Opened]


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


@pytest.fixture
def election(tmp_path: Path, qtbot: QtBot) -> Iterator[Election]:
    """Open the wizard of an election that is begun by the function that is given."""
    made: list[Opened] = []

    def begin(how: Begin) -> Opened:
        made.append(Opened(tmp_path, qtbot, how, ""))
        return made[-1]

    yield begin
    for one in made:
        for timer in one.wizard.findChildren(QTimer):
            timer.stop()
        one.desk.close()


def counted(workspace: Workspace, votes: tuple[int, ...]) -> Story:
    """An election to the committee in an undertaking with a large and a small department, counted."""
    yard, office = (workspace.do(undertaking.add_unit, name) for name in ("Verksted", "Kontor"))
    for key, name in workspace.ask(people.names).items():
        workspace.do(people.edit_person, key, "unit_id", office if name in NAMES[:3] else yard)
    story = start_committee(workspace)
    workspace.do(elections_roll.make_roll, story.id)
    story.nominate(NAMES[: len(votes)])
    open_and_close(story)
    story.number(printed=40, issued=30, spoilt=0, unused=10, ticked=30, exchanged=0, unticked=0)
    story.number(in_box=30, valid=30, blank=0, rejected=0)
    story.vote(dict(zip(NAMES, votes, strict=False)))
    return story


def settled(workspace: Workspace) -> Story:
    return counted(workspace, (18, 11, 9, 6, 2))


def without_votes(workspace: Workspace) -> Story:
    return counted(workspace, (18, 11, 9, 0, 0))


def state(at: Opened) -> ElectionState:
    return at.story.sheet.state


def choice(at: Opened, name: str) -> Choice:
    found = at.wizard.findChild(Choice, name)
    assert found is not None, name
    return found


def test_a_result_is_taken_back_until_the_record_is_locked(election: Election) -> None:
    at = election(settled)
    at.press("wizard.next")
    at.press("wizard.next")
    assert state(at) is ElectionState.DONE
    at.press("result.back")
    assert state(at) is ElectionState.COUNTING
    assert at.wizard.findChild(QAbstractButton, "record.correct") is None


def test_each_of_those_without_votes_may_have_an_answer_of_their_own(election: Election) -> None:
    at = election(without_votes)
    assert "Eller svar for hver av dem" in at.words
    for name, answer in ((NAMES[3], "no"), (NAMES[4], "yes")):
        choice(at, f"count.let_in.{at.story.candidate(name)}").chosen.emit(answer)
    assert [row.let_in for row in at.story.sheet.candidates if row.name in NAMES[3:5]] == [False, True]


def test_a_department_of_fewer_than_five_has_no_field_and_too_many_are_refused_at_the_number(
    election: Election,
) -> None:
    at = election(settled)
    fold = at.wizard.findChild(QWidget, "count.turnout")
    assert fold is not None
    at.press("count.turnout")
    assert "Kontor: færre enn fem, så tallet føres ikke" in at.words
    at.write("Verksted, 34 kan stemme (valgfritt)", "35")
    assert "Det er flere enn de 34 som har stemmerett." in at.words
    at.write("Verksted, 34 kan stemme (valgfritt)", "27")
    assert {row.unit: row.voted for row in at.story.sheet.turnout}["Verksted"] == 27
