"""The notice of who is safety representative: elected, notified in writing, printed, put up, and out of date."""

from datetime import datetime
from pathlib import Path

import time_machine
from pypdf import PdfReader
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.services import publishing
from amu_desktop.ui import app
from amu_desktop.ui.pages.notices import NoticesPage
from tests.stories.person import Person
from tests.stories.undertakings import OSLO, Scene, make_workshop

scenarios("notice.feature")


@given("an undertaking whose workshop has no safety representative", target_fixture="scene")
def workshop(person: Person, tmp_path: Path) -> Scene:
    scene = make_workshop(tmp_path)
    settings.write(who="Kari Nordmann")
    person.sit_down(app.make_window(scene.path))
    return scene


@when(parsers.parse('I record that "{name}" was elected on "{day}"'))
def elect(person: Person, name: str, day: str) -> None:
    person.press("nav.representatives")
    person.sees("Verneområdet har ikke verneombud")
    person.press("Ledig")
    person.press("Velg verneombud")
    person.write("Hvem", name)
    person.leaves_field()
    person.choose("Hvordan", "Valgt")
    person.write("Valgt eller utpekt (valgfritt)", day)
    person.press("panel.finish")


@then("he does not count yet, since the management has not had it in writing")
def not_yet(person: Person) -> None:
    person.sees("Verneområdet har ikke verneombud", "Jonas Ness")
    person.sees("gjelder når ledelsen har fått skriftlig melding")


@then("the notice does not name him yet")
def not_named(person: Person) -> None:
    person.press("nav.notices")
    assert "Jonas Ness" not in shown(person)


@when(parsers.parse('I record that the management had it in writing on "{day}"'))
def notify(person: Person, day: str) -> None:
    person.press("nav.representatives")
    person.press("Jonas Ness")
    person.write("Ledelsen fikk skriftlig melding", day)
    person.leaves_field()


@then(parsers.parse('"{name}" is the safety representative of the workshop'))
def counts(person: Person, name: str) -> None:
    person.sees("Verneområdet har verneombud", name)


@when("I open the notice")
def open_notice(person: Person) -> None:
    person.press("nav.notices")


@then(parsers.parse('what I am shown is the very paper, and it names "{name}"'))
def named(person: Person, name: str) -> None:
    assert name in shown(person)


@when("I print it")
def print_it(person: Person, tmp_path: Path) -> None:
    person.will_print(tmp_path / "skrevet ut.pdf")
    person.press("Skriv ut")
    assert len(PdfReader(tmp_path / "skrevet ut.pdf").pages) == 1


@then("I am asked whether it hangs")
def asked(person: Person) -> None:
    person.sees("Henger det oppe? Før opp at det henger.")
    assert len(person.window.desk.ask(publishing.list_papers)) == 1


@when("I record that it hangs")
@when("I record that a new one hangs")
def hang(person: Person) -> None:
    person.press("Før opp at det henger")
    person.press("panel.finish")


@then(parsers.parse('it hangs in the workshop since "{day}"'))
def hangs(person: Person, day: str) -> None:
    person.find(f"Verneombud, Verkstedet: {day}")


@when(parsers.parse('two days later "{name}" changes his name to "{new}"'))
def rename(person: Person, day: time_machine.Traveller, name: str, new: str) -> None:
    day.move_to(datetime(2026, 11, 20, 9, 0, tzinfo=OSLO))
    person.does("view.palette")
    person.types(name)
    person.chooses_first()
    person.write("Etternavn", new.rpartition(" ")[2])
    person.leaves_field()
    person.press("nav.notices")


@then(parsers.parse('the notice is "{state}", and I am told that the edition of "{day}" still hangs'))
def outdated(person: Person, state: str, day: str) -> None:
    person.find(f"Verneombud, Verkstedet: {state}")
    person.sees(f"På Verkstedet henger utgaven fra {day}.", "Oppslaget er utdatert.")


def shown(person: Person) -> str:
    """Give the words of the paper in the preview."""
    page = person.window.page
    assert isinstance(page, NoticesPage)
    if page.preview is None:
        return ""
    file = person.window.desk.workspace.path.with_suffix(".pdf")
    file.write_bytes(page.preview.pdf)
    return " ".join(PdfReader(file).pages[0].extract_text().split())
