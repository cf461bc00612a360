"""Votes that fall in every way there is: what the window says, what it asks for, and what stands on paper agree."""

from dataclasses import dataclass, field
from pathlib import Path

import time_machine
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.core.language import NBSP
from amu_desktop.domain.kinds import ItemKind, MeetingState, Outcome
from amu_desktop.services import meetings, minutes_attendance, minutes_cases, minutes_locking
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, PositionRow
from amu_desktop.ui import app
from amu_desktop.ui.minutes_editor.positions import heading_of
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER
from tests.stories.papers import saved
from tests.stories.person import Person
from tests.stories.undertakings import MEETING, Scene, make_cases, shut

scenarios("votes.feature")

PROPOSALS = "ABC"
NOT_THERE = "-"
AGREEMENT = "Enighet"
AWAY = {
    "Leder i mindretall": (EMPLOYER[2],),
    "Likt, leder for": (EMPLOYER[2], EMPLOYEES[2]),
    "Likt, leder mot": (EMPLOYER[2], EMPLOYEES[2]),
    "Likt, leder blank": (EMPLOYEES[2],),
    "Likt, uten leder": (EMPLOYER[2], EMPLOYEES[0]),
}
CASES = (*AWAY, "Tre forslag, ett fikk tre", "Tre forslag, to hver", "Tre for og tre blanke", "Enstemmig", AGREEMENT)
CHOICES = {"F": "for", "M": "against", "B": "blank"}


@dataclass
class Told:
    """What was required in each case, and what was written there, to be found again on paper."""

    required: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, list[str]] = field(default_factory=dict)


@given(
    parsers.parse('a meeting of three and three led by "{chair}", with a case for each vote'), target_fixture="scene"
)
def begun(person: Person, tmp_path: Path, day: time_machine.Traveller, chair: str) -> Scene:
    settings.write(who="Kari Nordmann")
    story, cases = make_cases(tmp_path, chair, CASES)
    for title, names in AWAY.items():
        for name in names:
            story.workspace.do(minutes_attendance.add_passage, story.who(name).id, cases[title], reason="Ute")
    for item in story.minutes().items:
        if item.kind is ItemKind.ANY_OTHER:
            story.workspace.do(minutes_cases.edit_item, item.id, "outcome", Outcome.INFORMATION)
    scene = shut(story.workspace, story.committee.body_id, story.meeting_id)
    day.move_to(MEETING.replace(hour=12))
    person.sit_down(app.make_window(scene.path))
    person.window.go("minutes", id=scene.meeting_id)
    person.sees("Lås referatet")
    return scene


def case(person: Person, scene: Scene, title: str) -> ItemRow:
    """Give a case as it stands in the file."""
    return next(each for each in person.window.desk.ask(minutes, scene.meeting_id).items if each.title == title)


def go_to(person: Person, scene: Scene, title: str) -> None:
    """Go to a case in the outline."""
    person.press(f"outline.{case(person, scene, title).id}")


def heading(row: PositionRow) -> str:
    """Write the heading of a box, without the proposal that may stand after it."""
    return heading_of(row).replace(NBSP, " ").split(" · ")[0]


def listed(cell: str) -> list[str]:
    """Read a cell that holds several headings."""
    return [each.strip() for each in cell.split(";") if each.strip()]


@when("I vote in each case as here, I am told this, and it asks for these positions", target_fixture="told")
def vote(person: Person, scene: Scene, datatable: list[list[str]]) -> Told:
    told = Told()
    for title, votes, verdict, because, must, may in datatable[1:]:
        go_to(person, scene, title)
        person.choose("minutes.outcome", "Avstemning")
        if title.startswith("Tre forslag"):
            propose_three(person, title)
        enter(person, scene, title, votes)
        person.sees(verdict, because)
        rows = [each for each in case(person, scene, title).positions if each.slot is not None]
        assert [heading(each) for each in rows if each.required] == listed(must), title
        assert [heading(each) for each in rows if not each.required] == listed(may), title
        undecided = verdict == "Ikke avgjort" or "blanke" in title
        (person.sees if undecided else person.misses)("Usikkert")
        told.required[title] = listed(must)
    return told


def propose_three(person: Person, title: str) -> None:
    """Vote between three proposals, and write them."""
    person.choose("minutes.method", "Mellom flere forslag")
    person.press("Nytt forslag")
    for letter in PROPOSALS:
        person.write(f"Forslag {letter}", f"Forslag {letter} i «{title}».")
    person.leaves_field()


def enter(person: Person, scene: Scene, title: str, votes: str) -> None:
    """Type the votes of those who are in the case, the employer's side first, and see that each got their own."""
    whole = person.window.desk.ask(minutes, scene.meeting_id)
    ids = {each.name: each.id for each in whole.attendance}
    cast = {ids[name]: key for name, key in zip((*EMPLOYER, *EMPLOYEES), votes, strict=True) if key != NOT_THERE}
    between = title.startswith("Tre forslag")
    person.tabs_to(f"vote.{next(iter(cast))}")
    for key in cast.values():
        person.types(str(PROPOSALS.index(key) + 1) if between else key)
    ballot = case(person, scene, title).ballot
    assert ballot is not None
    assert ballot.choices == {who: key if between else CHOICES[key] for who, key in cast.items()}, title


@when(parsers.parse('we agree in "{title}"'))
def agree(person: Person, scene: Scene, title: str) -> None:
    go_to(person, scene, title)
    person.choose("minutes.outcome", "Enighet")
    person.misses("Avstemning over")
    assert case(person, scene, title).positions == ()


@then("the minutes can be locked when the positions that are asked for are written, and not before")
def write_positions(person: Person, scene: Scene, told: Told) -> None:
    left = sum(len(each) for each in told.required.values())
    for title, headings in told.required.items():
        go_to(person, scene, title)
        told.written[title] = [f"Tekst {number} i «{title}»." for number in range(len(headings))]
        for each, text in zip(headings, told.written[title], strict=True):
            assert len(person.window.desk.ask(minutes_locking.missing, scene.meeting_id)) == left, (title, each)
            if left == 1:
                person.press("Lås referatet")
                assert person.asked == [], "asked whether to lock while something is missing"
            person.write(each, text)
            person.leaves_field()
            left -= 1
    person.sees("Klart til å låses")


@when(parsers.parse('I note that in "{title}" we agreed on "{text}"'))
def note_agreed(person: Person, scene: Scene, title: str, text: str) -> None:
    go_to(person, scene, title)
    person.will_answer(text)
    person.press("Noter hva dere ble enige om")
    person.sees("Det dere ble enige om", text)


@when("I lock them")
def lock(person: Person, scene: Scene) -> None:
    person.will_answer("yes")
    person.press("Lås referatet")
    assert person.window.desk.ask(meetings.load_meeting, scene.meeting_id).state is MeetingState.LOCKED


@then("the paper says of each case")
def paper(person: Person, scene: Scene, tmp_path: Path, told: Told, datatable: list[list[str]]) -> None:
    person.window.go("meeting", id=scene.meeting_id)
    whole = saved(person, "Referat", tmp_path / "referat.pdf")
    rows = datatable[1:]
    assert [row[0] for row in rows] == list(CASES)
    for title, said, decided in rows:
        part = part_of(whole, title)
        assert said in part, (title, part)
        for each in (*told.required.get(title, ()), *told.written.get(title, ())):
            assert each in part, (title, each, part)
        assert ("Råd til arbeidsgiver" in part) is (decided == "yes"), (title, part)


def part_of(whole: str, title: str) -> str:
    """Give what the paper says of one case: from its heading to that of the next."""
    at = whole.rindex(f" {title} ", 0, whole.index(f"«{title}»"))
    rest = CASES[CASES.index(title) + 1 :]
    end = min((whole.rindex(f" {each} ", 0, whole.index(f"«{each}»")) for each in rest[:1]), default=len(whole))
    return whole[at:end]
