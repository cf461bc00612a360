"""The first story: an empty folder, five questions by keyboard, the law's answer, and one step that makes it all."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import clock
from amu_desktop.domain.kinds import Side
from amu_desktop.services import committees, representatives, setup, undertaking
from amu_desktop.ui import app
from tests.stories.person import Person

scenarios("setup.feature")


@given("I start the program for the first time")
def start(person: Person) -> None:
    person.sit_down(app.make_window())
    person.reads_title("Hva krever loven av dere?")


@when("I create a new undertaking")
def create(person: Person, tmp_path: Path) -> None:
    person.will_choose(tmp_path / "Fjordheim Bygg.amu")
    person.press("Opprett ny virksomhet")
    person.reads_title("Hvilken virksomhet gjelder det?")


@when("I say which undertaking it is, by the keyboard alone")
def say_which(person: Person) -> None:
    person.tabs_to("Navn")
    person.types("Fjordheim Bygg AS")
    person.tabs_to("Ansatte i alt i dag")
    person.types("41")
    person.tabs_to("setup.excepted_trade")
    person.types("N")
    person.key(Qt.Key.Key_Return)
    person.reads_title("Hvor mange ansatte hadde dere i 2025?")


@when(parsers.parse("I answer that we had {number:d} employees on average"))
def answer_average(person: Person, number: int) -> None:
    person.tabs_to("Jeg kjenner snittet")
    person.key(Qt.Key.Key_Space)
    person.tabs_to("Snitt i fjor")
    person.types(str(number))
    person.key(Qt.Key.Key_Return)
    person.reads_title("Hvor og når jobber folk?")


@when("I name the office, the workshop and the evening shift")
def name_places(person: Person) -> None:
    for number, (name, people) in enumerate((("Kontoret", "12"), ("Verkstedet", "21"), ("Kveldsskiftet", "8"))):
        if number:
            person.tabs_to("Legg til sted eller skift")
            person.key(Qt.Key.Key_Space)
        person.tabs_to(f"setup.place.{number}.name")
        person.types(name)
        person.tabs_to(f"setup.place.{number}.people")
        person.types(people)
    person.tabs_to("setup.place.2.shift")
    person.types("S")
    person.key(Qt.Key.Key_Return)
    person.reads_title("Er noe avtalt eller krevd?")


@when("I answer that nothing is agreed, and that we have no union")
def answer_agreements(person: Person) -> None:
    for name in ("committee_ordered", "committee_exists", "unions", "other_body_agreed"):
        person.tabs_to(f"setup.{name}")
        person.types("N")
    person.key(Qt.Key.Key_Return)
    person.reads_title("Hvilken næringskode har dere?")


@when("I answer our industry code")
def answer_code(person: Person) -> None:
    person.tabs_to("Næringskode")
    person.types("41.000")
    person.key(Qt.Key.Key_Return)


@then("I am told that we must have a committee and safety representatives")
def told(person: Person) -> None:
    person.reads_title("Dere må ha AMU og verneombud")
    person.sees(
        "Arbeidsmiljøutvalg må opprettes",
        "Verneombud må velges",
        "Forslag: tre verneområder",
        "Hovedverneombud og stedfortreder må velges",
        "Dere skal ha bedriftshelsetjeneste",
    )


@then("I am told why, and where it stands in the law")
def told_why(person: Person) -> None:
    person.sees("Regelen", "Slik telte vi", "Kan endre seg", "aml § 7-1", "aml § 6-1", "34")


@when("I go on to what will be created")
def go_on(person: Person) -> None:
    person.key(Qt.Key.Key_Return)
    person.reads_title("Dette blir opprettet")
    person.sees("Ingenting er skrevet til registeret ennå.", "3 verneområder (forslag)", "Skal besluttes")
    person.sees("6 av 6 valgt", "Du kan angre alt på én gang etterpå, med Ctrl+Z.")


@then("nothing has been written yet but my answers")
def nothing_written(person: Person) -> None:
    workspace = person.window.desk.workspace
    assert workspace.ask(undertaking.load_undertaking) is None
    assert workspace.ask(committees.list_bodies) == ()
    assert workspace.undo_label is None
    assert workspace.read_draft(setup.SUBJECT) is not None


@when(parsers.parse('I let it be created, and answer "{name}" when asked which name the changes stand under'))
def let_it_be(person: Person, name: str) -> None:
    assert person.asked == ["Opprett ny virksomhet"]
    person.will_answer(name)
    person.press("Opprett utvalg og forslag til verneområder")
    assert person.asked[1:] == ["Hvilket navn skal endringene føres under?"]
    assert person.window.desk.workspace.who == name


@then("the committee has as many empty seats from each side")
def empty_seats(person: Person) -> None:
    workspace = person.window.desk.workspace
    (body,) = workspace.ask(committees.list_bodies)
    seats = workspace.ask(committees.seats, body.id, clock.today())
    sides = [sum(seat.side is side and seat.votes for seat in seats) for side in Side]
    assert sides[0] == sides[1] > 0
    assert all(seat.holder is None for seat in seats)
    person.reads_title("Tre fra hver side")
    person.sees("Fra arbeidsgiver", "Fra arbeidstakerne", "Ledig plass", "Mangler")


@then("the three safety areas shall be decided by others")
def areas_decided(person: Person) -> None:
    person.press("nav.representatives")
    person.sees("Kontoret", "Verkstedet", "Kveldsskiftet")
    assert person.text().count("Skal besluttes") == 3


@then("four meetings are planned")
def four_meetings(person: Person) -> None:
    person.press("nav.meetings")
    person.sees("Planlagt")
    assert person.text().count("Planlagt") == 4


@when("I press Ctrl+Z once")
def undo(person: Person) -> None:
    person.undoes()


@then("all of it is gone")
def gone(person: Person) -> None:
    workspace = person.window.desk.workspace
    assert workspace.ask(committees.list_bodies) == ()
    assert workspace.ask(representatives.representatives, clock.today()).areas == ()
    assert workspace.ask(undertaking.load_undertaking) is None
    assert workspace.undo_label is None
    person.sees("Det er ingen som kan møtes ennå")


@when("I close the setup to go on later")
def close_setup(person: Person) -> None:
    person.press("Lukk og fortsett senere")


@when("I open the setup again")
def open_again(person: Person) -> None:
    person.press("Start oppsettet")


@then("my answers stand where I left them")
def answers_stand(person: Person) -> None:
    person.reads_title("Hvor mange ansatte hadde dere i 2025?")
    person.press("Tilbake")
    person.sees("Fjordheim Bygg AS", "41")
