"""Minutes that are whole: five things that stop the lock, a deputy in the middle, and a case kept from the wall."""

from datetime import date
from pathlib import Path

import time_machine
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.domain.kinds import DecisionKind, ItemKind, MeetingState, Outcome
from amu_desktop.services import meetings, minutes_cases, minutes_locking, minutes_positions, minutes_votes
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.ui import app
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story
from tests.stories.papers import saved
from tests.stories.person import Person
from tests.stories.undertakings import MEETING, Scene, make_cases, shut

scenarios("complete.feature")

FIVE = ("Uten utfall", "Uten stemmer", "Uten mindretall", "Uten lederens valg", "Uten frist")
THREE = ("Første sak", "Andre sak", "Tredje sak")
POSITION = "Det er skrevet hva de mente."


def sit_down(person: Person, day: time_machine.Traveller, story: Story) -> Scene:
    """Let nothing be missing under «Eventuelt», and go to the minutes in the window."""
    for item in story.minutes().items:
        if item.kind is ItemKind.ANY_OTHER:
            story.workspace.do(minutes_cases.edit_item, item.id, "outcome", Outcome.INFORMATION)
    scene = shut(story.workspace, story.committee.body_id, story.meeting_id)
    settings.write(who="Kari Nordmann")
    day.move_to(MEETING.replace(hour=12))
    person.sit_down(app.make_window(scene.path))
    person.window.go("minutes", id=scene.meeting_id)
    person.sees("Lås referatet")
    return scene


def case(person: Person, scene: Scene, title: str) -> ItemRow:
    """Give a case as it stands in the file."""
    return next(each for each in person.window.desk.ask(minutes, scene.meeting_id).items if each.title == title)


def state(person: Person, scene: Scene) -> MeetingState:
    """Give how far the meeting has come."""
    return person.window.desk.ask(meetings.load_meeting, scene.meeting_id).state


# ---------------------------------------------------------------- five gaps


@given(parsers.parse('five cases, led by "{chair}", where five different things are missing'), target_fixture="scene")
def five_gaps(person: Person, tmp_path: Path, day: time_machine.Traveller, chair: str) -> Scene:
    story, cases = make_cases(tmp_path, chair, FIVE)
    do = story.workspace.do
    _, votes, minority, chairs, deadline = (cases[title] for title in FIVE)
    do(minutes_cases.edit_item, votes, "outcome", Outcome.VOTE)
    story.vote(minority, for_=(*EMPLOYEES, EMPLOYER[0]), against=EMPLOYER[1:])
    do(minutes_positions.write_position, minority, "for", POSITION)
    do(minutes_cases.edit_item, chairs, "outcome", Outcome.VOTE)
    do(minutes_votes.set_secret, chairs, True)
    for side in ("for", "against"):
        do(minutes_votes.set_total, chairs, side, 3)
        do(minutes_positions.write_position, chairs, side, POSITION)
    do(minutes_cases.edit_item, deadline, "outcome", Outcome.AGREEMENT)
    do(minutes_cases.edit_item, deadline, "decision_kind", DecisionKind.BINDING_MEASURES)
    return sit_down(person, day, story)


@when("I try to lock the minutes, five things are missing and nothing is locked")
def try_to_lock(person: Person, scene: Scene) -> None:
    person.press("Lås referatet")
    assert person.asked == []
    assert state(person, scene) is MeetingState.HELD
    person.sees("Fem ting mangler før referatet kan låses")
    person.press("missing.show_all")


@then("each that is missing leads to its place, and is one less when I write it")
def each_is_mended(person: Person, scene: Scene, datatable: list[list[str]]) -> None:
    rows = datatable[1:]
    assert [title for title, _ in rows] == list(FIVE)
    for number, (title, missing) in enumerate(rows):
        assert len(person.window.desk.ask(minutes_locking.missing, scene.meeting_id)) == len(rows) - number
        person.press(f"Sak {case(person, scene, title).label}: {missing}. Lov")
        mend(person, missing)
        found = person.window.desk.ask(minutes_locking.missing, scene.meeting_id)
        assert case(person, scene, title).id not in {each.item for each in found}, (title, found)
        assert state(person, scene) is MeetingState.HELD


def mend(person: Person, missing: str) -> None:
    """Give what is missing where the link has put the keyboard."""
    if missing == "utfall eller tekst":
        assert "Enighet" in person.focused().accessibleName() or person.find("minutes.outcome").isAncestorOf(
            person.focused()
        )
        person.choose("minutes.outcome", "Orientering")
    elif missing == "stemmene":
        for _ in range(6):
            person.types("F")
    elif missing == "hvordan lederens stemme falt":
        person.choose("minutes.chair_choice", "For")
    else:
        person.types(f"{date(2026, 12, 1):%d.%m.%Y}" if missing == "fristen for vedtaket" else POSITION)
        person.leaves_field()


@then("now they can be locked")
def can_be_locked(person: Person, scene: Scene) -> None:
    person.sees("Klart til å låses")
    lock(person, scene)


@when("I lock the minutes when nothing else is missing")
def lock(person: Person, scene: Scene) -> None:
    person.will_answer("yes")
    person.press("Lås referatet")
    assert state(person, scene) is MeetingState.LOCKED


# ---------------------------------------------------------------- a deputy in the middle


@given(parsers.parse('three cases, led by "{chair}"'), target_fixture="scene")
def three_cases(person: Person, tmp_path: Path, day: time_machine.Traveller, chair: str) -> Scene:
    story, cases = make_cases(tmp_path, chair, THREE)
    for title in THREE:
        story.workspace.do(minutes_cases.edit_item, cases[title], "outcome", Outcome.INFORMATION)
    return sit_down(person, day, story)


@when(
    parsers.parse('"{member}" is away and lets "{deputy}" stand in, who comes at "{at}" to "{title}"'),
    target_fixture="voters",
)
def stand_in(person: Person, scene: Scene, member: str, deputy: str, at: str, title: str) -> list[str]:
    person.press("outline.attendance")
    person.choose(f"Møtte {member}?", "Forfall")
    person.press(f"La {deputy} møte som vara")
    person.press(f"outline.{case(person, scene, title).id}")
    person.picks("minutes.more", "Noen kom, gikk eller stod utenfor …")
    person.choose("Hvem?", deputy)
    person.choose("Hva skjedde?", "Kom til møtet")
    person.write("Klokkeslett", at)
    person.press("panel.finish")
    return [*EMPLOYER, *(each for each in EMPLOYEES if each != member), deputy]


@when(parsers.parse('"{one}" is voted "{votes}", and "{other}" is voted "{more}"'))
def vote(person: Person, scene: Scene, voters: list[str], one: str, votes: str, other: str, more: str) -> None:
    ids = {each.name: each.id for each in person.window.desk.ask(minutes, scene.meeting_id).attendance}
    for title, typed in ((one, votes), (other, more)):
        person.press(f"outline.{case(person, scene, title).id}")
        person.choose("minutes.outcome", "Avstemning")
        (person.sees if title == one else person.misses)("ikke med i saken")
        person.tabs_to(f"vote.{ids[voters[0]]}")
        for key in typed:
            person.types(key)
        ballot = case(person, scene, title).ballot
        assert ballot is not None
        assert set(ballot.choices) == {ids[name] for name in voters[: len(typed)]}, title


@then(parsers.parse('"{said}" holds in "{one}", and "{also}" in "{other}"'))
def verdicts(person: Person, scene: Scene, said: str, one: str, also: str, other: str) -> None:
    for verdict, title in ((said, one), (also, other)):
        person.press(f"outline.{case(person, scene, title).id}")
        person.sees(verdict)


@when("the positions are written and I lock the minutes")
def write_and_lock(person: Person, scene: Scene) -> None:
    while found := person.window.desk.ask(minutes_locking.missing, scene.meeting_id):
        person.press(f"missing.{found[0].item}.{found[0].field}")
        person.types(POSITION)
        person.leaves_field()
        assert len(person.window.desk.ask(minutes_locking.missing, scene.meeting_id)) == len(found) - 1
    lock(person, scene)


@then("the minutes on paper say who came, when, and for whom, and count five votes and then six")
def deputy_on_paper(person: Person, scene: Scene, tmp_path: Path) -> None:
    person.window.go("meeting", id=scene.meeting_id)
    paper = saved(person, "Referat", tmp_path / "referat.pdf")
    for each in ("Ali Yusuf vara for Jonas Ness", "Ali Yusuf kom til møtet kl. 10.30.", "Avgitt 3 2 5", "Avgitt 3 3 6"):
        assert each in paper, paper
    assert paper.index("Avgitt 3 2 5") < paper.index("kom til møtet kl. 10.30.") < paper.index("Avgitt 3 3 6")


# ---------------------------------------------------------------- what is confidential


@when(parsers.parse('"{title}" is confidential since it is about somebody, and I write "{text}" in it'))
def mark_confidential(person: Person, scene: Scene, title: str, text: str) -> None:
    person.press(f"outline.{case(person, scene, title).id}")
    person.picks("minutes.confidential", "Noens personlige forhold")
    person.write("Drøfting", text)
    person.leaves_field()


@then(parsers.parse('neither the minutes nor the copy for the wall say "{title}" or "{text}"'), target_fixture="read")
def kept_out(person: Person, scene: Scene, tmp_path: Path, title: str, text: str) -> list[str]:
    person.window.go("meeting", id=scene.meeting_id)
    read = []
    for paper in ("Referat", "Utdrag av referatet"):
        read.append(saved(person, paper, tmp_path / f"{paper}.pdf"))
        assert "Tredje sak" in read[-1], read[-1]
        assert title not in read[-1], read[-1]
        assert text not in read[-1], read[-1]
    return read


@then("both say that a confidential case was treated")
def said_to_be_treated(read: list[str]) -> None:
    for each in read:
        assert "taushetsbelagt" in each.lower(), each


@then(parsers.parse('its annex says "{title}" and "{text}"'))
def annex(person: Person, scene: Scene, tmp_path: Path, title: str, text: str) -> None:
    number = case(person, scene, title).label
    paper = saved(person, f"Vedlegg til sak {number}", tmp_path / "vedlegg.pdf")
    assert title in paper, paper
    assert text in paper, paper
