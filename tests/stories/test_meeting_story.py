"""Meetings with a vote: from the agenda to minutes that are locked and printed with what both sides meant."""

from pathlib import Path

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.services import meetings
from amu_desktop.services.minutes import minutes
from amu_desktop.ui import app
from tests.stories.papers import saved, words
from tests.stories.person import Person
from tests.stories.undertakings import MEETING, Scene, make_meeting

scenarios("meeting.feature")

SIDES = ("Støv gir skader.", "Ukentlig er nok.")


@given(
    parsers.parse('a committee of three and three, led by "{chair}", with a meeting in a week'), target_fixture="scene"
)
def committee(person: Person, tmp_path: Path, chair: str) -> Scene:
    scene = make_meeting(tmp_path, chair)
    settings.write(who="Kari Nordmann")
    person.sit_down(app.make_window(scene.path))
    return scene


@when("I open the meeting")
def open_meeting(person: Person, scene: Scene) -> None:
    person.press("nav.meetings")
    person.press(f"meeting.{scene.meeting_id}")
    person.sees("Møte 1/2026", "Onsdag 25. november 2026")


@when(parsers.parse('I put "{title}" on the agenda, and propose "{proposal}"'))
def put_on_agenda(person: Person, title: str, proposal: str) -> None:
    person.press("tab.agenda")
    person.press("agenda.new")
    person.write("Hva gjelder saken?", title)
    person.choose("Kategori", "Systematisk HMS-arbeid")
    person.press("panel.finish")
    person.press(title)
    person.write("Forslag til vedtak", proposal)
    person.leaves_field()


@when("I make the list of those called, and save the summons")
def summon(person: Person, tmp_path: Path) -> None:
    person.press("tab.summons")
    person.press("summons.call")
    person.sees("Fra arbeidsgiver", "Per Olav Moen", "Vara: Ali Yusuf", "Utkast")
    person.will_choose(tmp_path / "innkalling.pdf")
    person.press("Lagre som PDF")


@then("the cases have their numbers, and the summons lists them")
def numbered(person: Person, scene: Scene, tmp_path: Path) -> None:
    items = person.window.desk.ask(minutes, scene.meeting_id).items
    assert all(item.number for item in items)
    paper = words(tmp_path / "innkalling.pdf")
    assert all(item.title in paper and item.label in paper for item in items)
    person.press("tab.agenda")
    person.sees(f"Sak {items[0].label}")


@when("the day comes and I begin the minutes")
def begin(person: Person, day: time_machine.Traveller) -> None:
    day.move_to(MEETING.replace(hour=12))
    person.press("tab.minutes")
    person.press("meeting.begin")
    person.reads_title("Oppmøte")


@when(parsers.parse('all came but "{name}"'))
def all_but(person: Person, name: str) -> None:
    person.press("Alle møtte")
    person.choose(f"Møtte {name}?", "Forfall")
    person.sees("5 av 6 møtte")


@when("everybody came")
def all_came(person: Person) -> None:
    person.press("Alle møtte")
    person.sees("6 av 6 møtte, like mange fra hver side")


@when(parsers.re(r'in case "(?P<title>[^"]+)" we do not agree, and (?P<names>.+) vote against'))
def vote(person: Person, scene: Scene, title: str, names: str) -> None:
    item = next(each for each in person.window.desk.ask(minutes, scene.meeting_id).items if each.title == title)
    person.press(f"outline.{item.id}")
    person.write("Drøfting", "Utvalget drøftet saken.")
    person.choose("minutes.outcome", "Avstemning")
    voters = [
        each for each in person.window.desk.ask(minutes, scene.meeting_id).attendance if each.votes and each.there
    ]
    person.tabs_to(f"vote.{voters[0].id}")
    for each in voters:
        person.types("M" if f'"{each.name}"' in names else "F")


@then("it is adopted by 3 to 2")
def adopted(person: Person) -> None:
    person.sees("Vedtatt med 3 mot 2 stemmer", "Lederens stemme avgjør bare ved stemmelikhet.")


@then(parsers.parse('it says "{verdict}"'))
def says(person: Person, verdict: str) -> None:
    person.sees(verdict, "3 mot 3. Ved stemmelikhet avgjør lederens stemme.")


@then(parsers.parse('the boxes are headed "{left}" and "{right}"'))
def headed(person: Person, left: str, right: str) -> None:
    person.sees(left, right)
    person.find(left)
    person.find(right)


@when(parsers.parse('I write that the majority meant "{text}"'))
def write_majority(person: Person, text: str) -> None:
    person.write("Flertallets standpunkt", text)
    person.leaves_field()


@when(parsers.parse('I write under "{left}" and "{right}" what each side meant'))
def write_both(person: Person, left: str, right: str) -> None:
    for heading, text in zip((left, right), SIDES, strict=True):
        person.write(heading, text)
        person.leaves_field()


@when(parsers.parse('under "{title}" nothing was taken up'))
def information(person: Person, scene: Scene, title: str) -> None:
    item = next(each for each in person.window.desk.ask(minutes, scene.meeting_id).items if each.title == title)
    person.press(f"outline.{item.id}")
    person.write("Drøfting", "Ingenting ble tatt opp.")
    person.choose("minutes.outcome", "Orientering")


@when("I try to lock the minutes")
def try_to_lock(person: Person) -> None:
    person.asked.clear()
    person.press("Lås referatet")


@then(parsers.parse('they are not locked, and I am shown that "{what}" is missing'))
def not_locked(person: Person, scene: Scene, what: str) -> None:
    assert person.asked == []
    assert person.window.desk.ask(meetings.load_meeting, scene.meeting_id).state is MeetingState.HELD
    person.sees("Én ting mangler før referatet kan låses", what, "Lov")
    assert what in person.focused().accessibleName()


@when(parsers.parse('I go there and write "{text}"'))
def write_there(person: Person, text: str) -> None:
    person.key(Qt.Key.Key_Return)
    person.types(text)
    person.leaves_field()
    person.sees("Klart til å låses")


@when("I lock the minutes")
def lock(person: Person, scene: Scene) -> None:
    person.asked.clear()
    person.will_answer("yes")
    person.press("Lås referatet")
    assert person.asked == ["Låse referatet?"]
    assert person.window.desk.ask(meetings.load_meeting, scene.meeting_id).state is MeetingState.LOCKED
    person.sees("Låst 25. november", "Skriv rettelse")


@then(parsers.parse('the minutes on paper hold "{majority}" and "{minority}"'), target_fixture="positions")
def paper_holds(person: Person, tmp_path: Path, majority: str, minority: str) -> tuple[str, str]:
    person.press("Møter")
    paper = saved(person, "Referat", tmp_path / "referat.pdf")
    for each in (majority, minority, "Flertallets standpunkt", "Mindretallets standpunkt", "Camilla Dahl", "3–2"):
        assert each in paper, paper
    assert "None" not in paper
    return majority, minority


@then("so does the extract for the wall")
def extract_holds(person: Person, tmp_path: Path, positions: tuple[str, str]) -> None:
    paper = saved(person, "Utdrag av referatet", tmp_path / "utdrag.pdf")
    assert all(each in paper for each in positions), paper


@then("the minutes can only be read")
def read_only(person: Person) -> None:
    person.press("Les referatet")
    person.sees("Låst 25. november")
    assert person.all(QLineEdit) == []
    assert person.all(QTextEdit) == []


@when(parsers.parse('I correct them with "{text}"'))
def correct(person: Person, text: str) -> None:
    person.will_answer(text)
    person.press("Skriv rettelse")


@then("the correction stands there with its date and my name")
def corrected(person: Person) -> None:
    person.sees("Rettelse 25. november 2026, Kari Nordmann", "Møtet sluttet kl. 10.30.")


@then("it stands in the minutes on paper, with what both sides meant as before")
def corrected_on_paper(person: Person, scene: Scene, tmp_path: Path, positions: tuple[str, str]) -> None:
    person.window.go("meeting", id=scene.meeting_id)
    person.choose("Dokument", "Referat")
    person.will_choose(tmp_path / "rettet.pdf")
    person.press("Lagre som PDF")
    paper = words(tmp_path / "rettet.pdf")
    for each in (*positions, "Møtet sluttet kl. 10.30.", "Rettelser", "utgave 2"):
        assert each in paper, paper


@when("I close the program and open the file again")
def open_again(person: Person, scene: Scene) -> None:
    person.close()
    person.sit_down(app.make_window(scene.path))


@when(parsers.parse('I read "{title}" in the minutes'))
def read_case(person: Person, scene: Scene, title: str) -> None:
    person.press("nav.meetings")
    person.press(f"meeting.{scene.meeting_id}")
    person.press("Les referatet")
    items = person.window.desk.ask(minutes, scene.meeting_id).items
    person.press(f"outline.{next(each.id for each in items if each.title == title)}")


@then(parsers.parse('the minutes on paper say "{left}" and "{right}", and not "{not_one}" nor "{nor_other}"'))
def tie_on_paper(person: Person, tmp_path: Path, left: str, right: str, not_one: str, nor_other: str) -> None:
    person.press("Møter")
    paper = saved(person, "Referat", tmp_path / "referat.pdf")
    assert all(each in paper for each in (left, right, *SIDES)), paper
    assert not any(each in paper for each in (not_one, nor_other)), paper
