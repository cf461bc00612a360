"""An election from the start to the wall: nine candidates, two seats, a ballot that was missing, and two lots."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytest_bdd import given, parsers, scenarios, then, when

from amu_desktop.core import settings
from amu_desktop.domain.kinds import FixedAs
from amu_desktop.services import elections, people, undertaking
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.people import PersonDraft
from amu_desktop.ui import app
from amu_desktop.ui.picture import settle
from tests.make import make_committee, make_workspace
from tests.services.election_stories import NAMES
from tests.stories.papers import words
from tests.stories.person import Person

scenarios("elections.feature")

OSLO = ZoneInfo("Europe/Oslo")
VOTES = dict(zip(NAMES, (27, 19, 19, 9, 12, 12, 5, 3, 1), strict=True))
OTHERS = 26  # with the leader, the nine and the board they are 38


def election(person: Person) -> ElectionSheet:
    """Give the election as it stands in the file."""
    rows = person.window.desk.ask(elections.list_elections, date(2026, 12, 1))
    return person.window.desk.ask(elections.load_election, rows[0].id)


def name_of(person: Person, name: str) -> str:
    """Give the id of a candidate's field."""
    return f"Stemmer, {name}"


def name_somebody(person: Person, field: str, name: str) -> None:
    """Type a whole name and press Tab, which goes to the list of names while that is open."""
    person.write(field, name)
    QTest.keyClick(QApplication.activePopupWidget() or person.focused(), Qt.Key.Key_Tab)
    settle()


def nominate(person: Person, name: str, by: str = "Fellesforbundet") -> None:
    """Propose somebody as one does it: the name, the proposer, Enter."""
    name_somebody(person, "Kandidat", name)
    person.write("Foreslått av", by)
    person.key(Qt.Key.Key_Return)


@given("38 employees, two unions that do not agree, and a committee with two free seats", target_fixture="path")
def employees(person: Person, tmp_path: Path) -> Path:
    workspace = make_workspace(tmp_path, "Nordli Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Nordli Bygg AS", place="Bergen")
    drafts = [PersonDraft("Marit", "Øverland", since=date(2018, 1, 1), top_leader=True)]
    for name in (*NAMES, "Tor Vik", "Unni Wold"):
        given_name, _, family = name.rpartition(" ")
        drafts.append(PersonDraft(given_name, family, since=date(2020, 1, 1)))
    drafts += [PersonDraft("Ansatt", f"Nummer{n:02}", since=date(2021, 1, 1)) for n in range(OTHERS)]
    workspace.do(people.import_people, drafts)
    for union, members in (("Fellesforbundet", 12), ("Parat", 10)):
        workspace.do(undertaking.set_union, union, members, 38, date(2026, 10, 1))
    workspace.do(undertaking.answer_fact, "unions_agree", False, date(2026, 10, 1))
    make_committee(workspace, 3, FixedAs.SENIOR)
    path = workspace.path
    workspace.close()
    settings.write(who="Kari Nordmann")
    person.sit_down(app.make_window(path))
    return path


@when("I start the election to the committee")
def start(person: Person) -> None:
    person.press("nav.elections")
    person.press("elections.start")
    person.choose("Hva er det valg til?", "Valg til arbeidsmiljøutvalget (to ledige)")
    person.press("panel.finish")
    person.reads_title("Hvem leder valget?")


@then("I am told that the employer appoints the election board, because the unions do not agree")
def appointed_by(person: Person) -> None:
    person.sees("Valgstyret oppnevnes av arbeidsgiver, fordi fagforeningene ikke er enige.")


@when(parsers.parse('the election board is "{first}" and "{second}"'))
def board(person: Person, first: str, second: str) -> None:
    name_somebody(person, "I valgstyret", first)
    name_somebody(person, "Og (valgfritt)", second)
    assert [row.name for row in election(person).board] == [first, second]
    person.press("wizard.next")
    person.reads_title("Hvem har stemmerett?")


@when("I make the electoral roll")
def roll(person: Person) -> None:
    person.press("roll.make")


@then(parsers.parse('{number:d} may vote, and not "{name}", who leads the undertaking'))
def may_vote(person: Person, number: int, name: str) -> None:
    person.sees(f"{number} har stemmerett", name, "Leder virksomheten")


@when("I plan the days from 14 December")
def plan(person: Person) -> None:
    person.press("days.propose")
    person.write("Valgdag", "14. desember 2026")
    person.press("panel.finish")
    person.sees("mandag 14. desember 2026")
    person.press("wizard.next")
    person.reads_title("Hvem stiller til valg?")


@when(parsers.parse('I nominate "{name}"'))
def nominates(person: Person, name: str) -> None:
    nominate(person, name)


@when(parsers.parse('I nominate "{name}" once more'))
def nominates_again(person: Person, name: str) -> None:
    nominate(person, name)


@then("it is refused at the name, because she leads the undertaking")
def leader_refused(person: Person) -> None:
    person.sees("Marit Øverland kan ikke velges: leder virksomheten.", "OLM § 3-7")
    assert election(person).nominations == ()


@when("nine candidates are proposed")
def nine(person: Person) -> None:
    for name in NAMES:
        nominate(person, name)
        person.sees(", ".join(reversed(name.split())))
    assert len(election(person).candidates) == len(NAMES)


@then("it is refused, because she is nominated already")
def twice(person: Person) -> None:
    person.sees("Anne Berg står alt på listen.")
    assert len(election(person).candidates) == len(NAMES)


@when("the deadline is over and I make the candidates known")
def publish(person: Person, day: time_machine.Traveller) -> None:
    day.move_to(datetime(2026, 12, 7, 10, tzinfo=OSLO))
    person.press("wizard.next")
    person.reads_title("Når og hvor er valget?")
    person.write("Sted (valgfritt)", "Kantina")
    person.leaves_field()
    person.press("wizard.next")
    person.sees("Kandidatene ble gjort kjent 7. desember 2026.")


@then("the notice for the wall names candidates and proposers")
def notice(person: Person, tmp_path: Path) -> None:
    paper = tmp_path / "kunngjoring.pdf"
    person.will_choose(paper)
    person.press("save.election_notice")
    said = words(paper)
    assert all(", ".join(reversed(name.split())) in said or name in said for name in NAMES)
    assert "Fellesforbundet" in said
    assert "Kantina" in said
    person.press("wizard.next")
    person.reads_title("Skriv ut stemmesedlene")


@when("I print the ballots, and open the voting")
def ballots(person: Person, tmp_path: Path) -> None:
    person.sees("På seddelen: «Sett inntil 4 kryss».")
    paper = tmp_path / "sedler.pdf"
    person.will_choose(paper)
    person.press("ballots.save")
    assert words(paper).count("Eide, Cecilie") == 44
    person.press("wizard.next")
    person.reads_title("Tell opp stemmene")


@when("I try to count before the voting has closed")
def early(person: Person) -> None:
    person.press("voting.close")


@then("it is refused, because the voting is announced until 15.00")
def not_early(person: Person) -> None:
    person.sees("14.12.2026 15.00")
    assert not find_button(person).isEnabled()


def find_button(person: Person) -> QPushButton:
    """Give the main button of the wizard."""
    found = person.find("wizard.next")
    assert isinstance(found, QPushButton)
    return found


@when("the voting has closed and I count")
def count(person: Person, day: time_machine.Traveller) -> None:
    day.move_to(datetime(2026, 12, 14, 15, 10, tzinfo=OSLO))
    person.press("voting.close")
    person.sees("Går tallene opp?", "Stemmer per kandidat")


@when("I write 36 ticks, 35 in the box, 33 approved, 1 blank and 1 rejected for too many crosses")
def numbers(person: Person) -> None:
    for name, number in (
        ("Kryss i manntallet", 36),
        ("Sedler i urnen", 35),
        ("Godkjente", 33),
        ("Blanke", 1),
        ("Forkastede", 1),
    ):
        person.write(name, str(number))
    person.leaves_field()
    person.write("For mange kryss", "1")
    person.leaves_field()


@then("it says that one ballot is missing")
def one_missing(person: Person) -> None:
    person.sees("Det mangler én seddel. Tell én gang til, eller noter hva dere fant.")


@when("the missing ballot is found, and it is approved")
def found(person: Person) -> None:
    person.write("Sedler i urnen", "36")
    person.write("Godkjente", "34")
    person.leaves_field()


@then(parsers.parse("the numbers add up, and 36 of 37 have voted"))
def right(person: Person) -> None:
    person.sees("Tallene går opp. 36 av 37 stemmeberettigede stemte.")


@when(parsers.parse('I write more votes for "{name}" than there are ballots'))
def too_many(person: Person, name: str) -> None:
    person.write(name_of(person, name), "40")
    person.leaves_field()


@then("it is refused under her name")
def refused(person: Person) -> None:
    person.sees("34 godkjente")


@when("I write the votes of all nine")
def all_votes(person: Person) -> None:
    for name, number in VOTES.items():
        person.write(name_of(person, name), str(number))
        person.leaves_field()
    assert {row.name: row.votes for row in election(person).candidates} == VOTES
    person.press("count.board")
    person.sees("107 kryss på 34 sedler. Det er innenfor 4 kryss per seddel.")


@then(parsers.parse('"{first}" and "{second}" are tied, and I cannot go on before the lot'))
def tied(person: Person, first: str, second: str) -> None:
    person.sees("Loddtrekning må til", f"{first} og {second} fikk")


@when(parsers.parse('the lot falls on "{name}", drawn by "{by}" before "{witness}"'))
def lot(person: Person, name: str, by: str, witness: str) -> None:
    person.press(name)
    person.write("Trukket av", by)
    person.write("Vitne", witness)
    person.write("Slik ble loddet trukket", "Lapper i en eske")
    person.press("lot.record")
    person.sees(f"Trukket av {by}, vitne {witness}")


@when("the papers that were printed and handed out add up too")
def papers(person: Person) -> None:
    for name, number in (
        ("Utlevert", 37),
        ("Ødelagt før utlevering", 0),
        ("Ubrukt", 7),
        ("Trykt", 44),
        ("Byttet mot ny seddel", 1),
        ("Uten avkryssing", 0),
    ):
        person.write(name, str(number))
    person.leaves_field()
    person.sees("37 + 0 + 7 = 44", "36 + 1 + 0 = 37")


@when("I see the result and conclude the election")
def conclude(person: Person) -> None:
    person.press("wizard.next")
    person.reads_title("Dette er resultatet")
    person.press("wizard.next")
    person.reads_title("Valget er ferdig")


@then(parsers.parse('"{first}" and "{second}" are members, with "{one}" and "{two}" as deputies'))
def members(person: Person, first: str, second: str, one: str, two: str) -> None:
    person.sees(first, f"Vara: {one}", second, f"Vara: {two}")


@when("I lock the election record")
def lock(person: Person) -> None:
    person.will_answer("ja")
    person.press("wizard.next")
    person.sees("Låst")
    assert election(person).sealed


@then("the record on paper holds the lots, the sums and the witness")
def record(person: Person, tmp_path: Path) -> None:
    paper = tmp_path / "protokoll.pdf"
    person.will_choose(paper)
    person.press("save.election_record")
    said = words(paper)
    assert "Unni Wold" in said
    assert "37 + 0 + 7 = 44" in said
    assert "Lapper i en eske" in said


@then("the notice of the result names those elected")
def result_notice(person: Person, tmp_path: Path) -> None:
    paper = tmp_path / "resultat.pdf"
    person.will_choose(paper)
    person.press("save.election_result_notice")
    said = words(paper)
    assert all(name in said for name in ("Anne Berg", "Cecilie Eide", "Bjørn Dahl", "Finn Haug"))
