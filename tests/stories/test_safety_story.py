"""Nothing typed is lost: a killed program, and a file that somebody else has open."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.services import meetings
from amu_desktop.ui import app
from tests.stories import somebody_else
from tests.stories.person import Person
from tests.stories.undertakings import CASE, Scene, make_begun

scenarios("safety.feature")

SENTENCE = "Filen er allerede åpen på denne maskinen (siden kl. "


class Other:
    """The other program: begun, and waited for until it says that what was typed is kept."""

    def __init__(self, scene: Scene, text: str) -> None:
        arguments = (str(scene.path), scene.meeting_id, scene.item_id, text)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.stories.somebody_else", *arguments],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline().strip() == somebody_else.KEPT

    def kill(self) -> None:
        """Take its life at once, as a loss of power does."""
        self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


@pytest.fixture
def others() -> Iterator[list[Other]]:
    """Give a list of the other programs; those still running are killed at the end."""
    made: list[Other] = []
    yield made
    for one in made:
        one.kill()


@given(
    parsers.parse('somebody else has typed "{text}" in a case, and the window says that it is kept'),
    target_fixture="scene",
)
def typed(person: Person, tmp_path: Path, others: list[Other], text: str) -> Scene:
    del person  # who lets it be November
    settings.write(who="Kari Nordmann")
    scene = make_begun(tmp_path)
    others.append(Other(scene, text))
    return scene


@when("that program is killed")
def kill(others: list[Other]) -> None:
    others[0].kill()


@when("I open the file and go to the minutes")
def open_minutes(person: Person, scene: Scene) -> None:
    person.sit_down(app.make_window(scene.path))
    person.press("nav.meetings")
    person.press(f"meeting.{scene.meeting_id}")
    person.press("meeting.open_minutes")


@then(parsers.parse('the case is open with "{text}"'))
def case_open(person: Person, text: str) -> None:
    person.sees(CASE, text)


@then("I am told that it was fetched back")
def fetched_back(person: Person) -> None:
    person.sees("Hentet fram igjen. Sist lagret kl. ")


@when("I open the file as well")
def open_too(person: Person, scene: Scene) -> None:
    person.sit_down(app.make_window(scene.path))


@then("I am told that it is open already, since when, and that I can only read it")
def told(person: Person) -> None:
    person.sees(SENTENCE, "Du kan lese, men ikke endre.")
    person.find("Kan bare leses")


@when("I try to plan a meeting")
def plan(person: Person) -> None:
    person.press("nav.meetings")
    person.press("Planlegg møte")
    person.write("Dag", "2.12.2026")
    person.write("Klokkeslett", "9")
    person.press("panel.finish")


@then("it is refused with the same sentence, and nothing is written")
def refused(person: Person, scene: Scene) -> None:
    assert person.text().count(SENTENCE) > 1
    assert len(person.window.desk.ask(meetings.list_meetings, scene.body_id)) == 1
