"""The yearly report: begun, written, its figures locked, treated by the committee, sent, and read on paper."""

from pathlib import Path

import time_machine
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.services.minutes import minutes
from amu_desktop.ui import app
from tests.stories.papers import words
from tests.stories.person import Person
from tests.stories.undertakings import BINDING, JANUARY, MARCH, MINORITY, NEXT_YEAR, Scene, make_year

scenarios("report.feature")

PARTS = ("Utvalget", "Møter og saker", "Skader og avvik", "Helse og fravær", "Forebygging", "Veien videre")
WRITTEN = "Én klemskade på kappsag. Ingen fravær."


@given(
    "a year with a meeting where we did not agree, a decision that binds the employer, and measures for next year",
    target_fixture="scene",
)
def a_year(person: Person, tmp_path: Path) -> Scene:
    del person  # who lets it be November while the year is made
    settings.write(who="Kari Nordmann")
    return make_year(tmp_path)


@given("it is January, and the next meeting is planned in March")
def january(person: Person, scene: Scene, day: time_machine.Traveller) -> None:
    day.move_to(JANUARY)
    person.sit_down(app.make_window(scene.path))


@when("I begin the yearly report")
def begin(person: Person) -> None:
    person.press("nav.report")
    person.sees("Årsrapport for 2026")
    person.press("Begynn på årsrapporten")


@then("its six parts with 21 sections are there")
def parts(person: Person) -> None:
    person.sees("Innhold", *PARTS, "av 21 avsnitt er klare")
    person.find("section.21")


@when(parsers.parse('I write "{text}" under "{section}"'))
def write(person: Person, text: str, section: str) -> None:
    person.press("section.8")
    person.write(section, text)
    person.leaves_field()


@then("that section is ready")
def ready(person: Person) -> None:
    assert person.find("section.8").accessibleName().endswith("Klar")


@when("I lock the figures and put the report forward")
def lock(person: Person) -> None:
    person.will_answer("yes")
    person.press("Lås tallene og legg fram")


@then(parsers.parse('the report waits for the meeting of "{day}"'))
def waits(person: Person, day: str) -> None:
    person.sees("Tallene ble låst 12. januar 2027.", f"{day}.")


@when("the committee has agreed on it")
def agreed(person: Person, scene: Scene, day: time_machine.Traveller) -> None:
    day.move_to(MARCH.replace(hour=12))
    person.press("nav.meetings")
    person.press(f"meeting.{scene.meeting_id}")
    person.press("tab.minutes")
    person.press("meeting.begin")
    person.press("Alle møtte")
    for title, outcome in (("Årsrapport", "Enighet"), ("Eventuelt", "Orientering")):
        items = person.window.desk.ask(minutes, scene.meeting_id).items
        person.press(f"outline.{next(item.id for item in items if item.title.startswith(title))}")
        person.write("Drøfting", "Utvalget gikk gjennom saken.")
        person.choose("minutes.outcome", outcome)
    person.will_answer("yes")
    person.press("Lås referatet")
    person.sees("Låst 10. mars")
    person.press("Møter")


@when(parsers.parse('I note that "{board}" and "{union}" got it on "{on}"'))
def sent(person: Person, board: str, union: str, on: str) -> None:
    del union  # who is a recipient already, since the file knows the union
    person.press("nav.report")
    person.press("section.20")
    person.write("Styrende organer", board)
    person.leaves_field()
    for number in range(2):
        person.write("Sendt", on, nth=number)
        person.leaves_field()


@then("the report is adopted and sent")
def adopted(person: Person) -> None:
    person.sees("Rapporten er vedtatt og sendt.")


@then("on paper it holds what I wrote and the figures of the year", target_fixture="paper")
def on_paper(person: Person, tmp_path: Path) -> str:
    person.will_choose(tmp_path / "årsrapport.pdf")
    person.press("Lagre som PDF")
    paper = words(tmp_path / "årsrapport.pdf")
    assert WRITTEN in paper
    assert "12. januar 2027. Tallene er låst og endres ikke senere." in paper
    assert "None" not in paper
    assert "Utkast" not in paper
    return paper


@then("on paper it holds what the minority meant, and who decides that the measures are done")
def minority_on_paper(paper: str) -> None:
    for each in (MINORITY, "Mindretallets standpunkt", BINDING, "§ 7-2", NEXT_YEAR, "Verkstedleder"):
        assert each in paper, f"{each}: {paper}"


@then("on paper it holds whom it was sent to")
def recipients_on_paper(paper: str) -> None:
    for each in ("Styret", "Fellesforbundet avd. 4", "12. mars 2027"):
        assert each in paper, f"{each}: {paper}"
