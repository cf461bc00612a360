"""The wizard of an election: it opens where one was, keeps what is typed, and says what is missing in its place."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.ballots import Equation
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState, VotingForm
from amu_desktop.services import (
    elections,
    elections_board,
    elections_calendar,
    elections_candidates,
    elections_count,
    elections_paths,
    elections_roll,
    elections_voting,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.picture import settle
from amu_desktop.ui.wizards.election import ElectionWizard
from tests.make import make_area, make_person
from tests.services.election_stories import NAMES, Story, open_and_close, start_committee
from tests.ui.conftest import Answers
from tests.ui.wizards.elections import Begin, Opened

Election = Callable[..., Opened]
COUNT = "Tell opp stemmene"
VOTES = (27, 19, 19, 9, 12, 12, 5, 3, 1)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


@pytest.fixture
def election(tmp_path: Path, qtbot: QtBot, answers: Answers) -> Iterator[Election]:
    """Open the wizard of an election that is begun by the function that is given."""
    made: list[Opened] = []

    def begin(how: Begin, step: str = "") -> Opened:
        made.append(Opened(tmp_path, qtbot, how, step))
        return made[-1]

    yield begin
    for one in made:
        for timer in one.wizard.findChildren(QTimer):
            timer.stop()
        one.desk.close()


def counted(workspace: Workspace) -> Story:
    """An election to the committee whose voting is closed, with the ballots counted."""
    story = start_committee(workspace)
    story.nominate(NAMES)
    open_and_close(story)
    story.number(printed=44, issued=37, spoilt=0, unused=7, ticked=36, exchanged=1, unticked=0)
    story.number(in_box=36, valid=36, blank=0, rejected=0)
    return story


def voted(workspace: Workspace) -> Story:
    story = counted(workspace)
    story.vote(dict(zip(NAMES, VOTES, strict=True)))
    return story


def area(workspace: Workspace) -> Story:
    """An election of a safety representative and a deputy, with board and roll."""
    seat = make_area(workspace, "Hele bedriften")
    draft = ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=seat.area_id, with_deputy=True)
    story = Story(workspace, workspace.do(elections.start_election, draft))
    workspace.do(elections_board.set_board, story.id, [make_person(workspace, "Tor Vik")])
    workspace.do(elections_roll.make_roll, story.id)
    return story


def hands(workspace: Workspace) -> Story:
    story = area(workspace)
    workspace.do(elections.edit_election, story.id, "form", VotingForm.HANDS)
    story.nominate(NAMES[:3])
    open_and_close(story)
    return story


def is_sealed(at: Opened) -> bool:
    return at.story.sheet.sealed


def lists(workspace: Workspace) -> Story:
    """A proportional election between two unions, counted."""
    story = start_committee(workspace, pairs=2)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.PROPORTIONAL, agreed_on=date(2026, 11, 2))
    for union, name in (("Fellesforbundet", "Anne Berg"), ("Parat", "Eva Gran")):
        list_id = workspace.do(elections_candidates.add_list, story.id, union)
        person = next(row.person_id for row in story.sheet.roll if row.name == name)
        assert person is not None
        workspace.do(elections_candidates.nominate, story.id, NominationDraft(person, union, list_id=list_id))
    open_and_close(story)
    story.number(printed=40, issued=20, spoilt=0, unused=20, ticked=20, exchanged=0, unticked=0)
    story.number(in_box=20, valid=20, blank=0, rejected=0)
    return story


def test_it_opens_at_the_step_where_one_was(election: Election, qtbot: QtBot) -> None:
    at = election(start_committee)
    assert at.title == "Hvem stiller til valg?"
    at.wizard.show_step("board")
    again = ElectionWizard(at.desk)
    qtbot.addWidget(again)
    again.show_where(id=at.story.id)
    assert again.step == "board"


def test_the_rows_are_sorted_when_a_field_is_left_and_the_keyboard_stays_in_its_row(election: Election) -> None:
    at = election(counted)
    assert at.title == COUNT
    at.write("Stemmer, Anne Berg", "3")
    assert at.focused() == "Stemmer, Bjørn Dahl"
    at.write("Stemmer, Bjørn Dahl", "9")
    assert at.focused() == "Stemmer, Cecilie Eide"
    part = at.wizard.parts["count"]
    table = part.table  # type: ignore[attr-defined]
    shown = [next(one.name for one in at.story.sheet.candidates if one.id == key) for key in table.order]
    assert shown[:3] == ["Bjørn Dahl", "Anne Berg", "Cecilie Eide"]
    tops = [table.rows[key].y() for key in table.order]
    assert tops == sorted(tops)
    QTest.keyClick(at.field("Stemmer, Cecilie Eide"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert at.focused() == "Stemmer, Anne Berg"
    QTest.keyClick(at.field("Stemmer, Anne Berg"), Qt.Key.Key_Return)
    assert at.focused() == "Stemmer, Cecilie Eide"


def test_more_votes_than_ballots_are_refused_under_the_name_and_stay_in_the_field(election: Election) -> None:
    at = election(counted)
    at.write("Stemmer, Anne Berg", "50")
    assert at.field("Stemmer, Anne Berg").text() == "50"
    assert at.field("Stemmer, Anne Berg").accessibleDescription()
    assert "36 godkjente" in at.words
    assert at.story.sheet.candidates[0].votes is None


def test_a_difference_is_said_and_holds_one_back_until_it_is_explained(election: Election) -> None:
    at = election(voted)
    at.write("Sedler i urnen", "35")
    at.write("Godkjente", "35")
    assert "Det mangler én seddel. Tell én gang til, eller noter hva dere fant." in at.words
    at.story.workspace.do(elections_count.explain, at.story.id, Equation.ROLL, "En velger gikk med seddelen i lomma.")
    settle()
    assert "Det mangler én seddel" not in at.words
    assert at.story.sheet.count.roll_why


def test_the_lot_needs_a_witness_and_what_is_typed_stays_meanwhile(election: Election) -> None:
    at = election(voted)
    assert "Loddtrekning må til" in at.words
    assert "Før inn loddtrekningen for å gå videre" in at.words
    cecilie = at.story.candidate("Cecilie Eide")
    at.press(f"lot.{cecilie}")
    at.write("Slik ble loddet trukket", "Lapper i en eske")
    at.press("lot.record")
    assert not at.story.sheet.lots
    assert at.field("Vitne").accessibleDescription()
    at.write("Vitne", "Unni Wold")
    at.press("lot.record")
    (lot,) = at.story.sheet.lots
    assert (lot.order, lot.witness, lot.method) == ((cecilie,), "Unni Wold", "Lapper i en eske")
    assert "Eva Gran og Finn Haug fikk" in at.words


def test_a_show_of_hands_has_no_ballots_and_asks_how_many_voted(election: Election) -> None:
    at = election(hands)
    assert at.title == COUNT
    assert "Stemmesedler" not in at.words
    at.write("Stemte på noen", "20")
    for name, votes in zip(NAMES[:3], (12, 5, 3), strict=True):
        at.write(f"Stemmer, {name}", str(votes))
    assert "Valgt" in at.words
    assert "Vara" in at.words
    at.press("wizard.next")
    assert at.title == "Dette er resultatet"
    at.press("wizard.next")
    assert at.title == "Valget er ferdig"
    at.write("Ledelsen fikk skriftlig melding", "18. november 2026")
    assert "Skriftlig melding til ledelsen" in at.words


def test_lists_with_the_same_quotient_are_drawn_between(election: Election) -> None:
    at = election(lists)
    assert "Stemmer per liste" in at.words
    for union in ("Fellesforbundet", "Parat"):
        at.write(f"Stemmer, {union}", "10")
    assert "Loddtrekning må til" in at.words
    at.press(f"lot.{at.story.sheet.lists[1].id}")
    at.write("Vitne", "Unni Wold")
    at.write("Slik ble loddet trukket", "Mynt")
    at.press("lot.record")
    assert "Eva Gran" in at.words
    at.press("wizard.next")
    at.press("wizard.next")
    assert at.story.sheet.state is ElectionState.DONE


def test_a_candidate_withdraws_and_one_who_is_nominated_twice_is_refused_at_the_name(election: Election) -> None:
    at = election(start_committee, "candidates")
    for _ in range(2):
        at.write("Kandidat", "Anne Berg")
        at.write("Foreslått av", "Parat")
        at.press("candidate.add")
    assert len(at.story.sheet.nominations) == 1
    assert "Anne Berg står alt på listen." in at.words
    at.write("Kandidat", "Marit Øverland")
    assert "leder virksomheten" in at.words
    assert "OLM § 3-7" in at.words
    (row,) = at.story.sheet.nominations
    at.desk.do(elections_candidates.withdraw, row.id, date(2026, 11, 17), "")
    assert "Trakk seg 17. november 2026" in at.words
    assert at.field("Kandidat").text() == "Marit Øverland"


def test_the_order_is_drawn_by_hand_and_moved_by_keys(election: Election) -> None:
    def begin(workspace: Workspace) -> Story:
        story = start_committee(workspace)
        story.nominate(NAMES[:3])
        return story

    at = election(begin, "candidates")
    workspace = at.story.workspace
    workspace.do(elections_candidates.set_order, at.story.id, [row.id for row in at.story.sheet.candidates])
    settle()
    names = {one.accessibleName(): one for one in at.wizard.findChildren(QAbstractButton)}
    names["Flytt Cecilie Eide opp"].setFocus()
    QTest.keyClick(names["Flytt Cecilie Eide opp"], Qt.Key.Key_Space)
    settle()
    assert [row.name for row in at.story.sheet.candidates] == ["Anne Berg", "Cecilie Eide", "Bjørn Dahl"]


def test_the_employer_designates_where_nobody_will_elect(election: Election) -> None:
    at = election(area, "board")
    at.press(f"method.{ElectionMethod.EMPLOYER}")
    settle()
    assert "Utpeking" in at.words
    assert "Stemmesedler" not in at.words
    at.wizard.show_step("designation")
    assert at.title == "Hvem utpeker arbeidsgiver?"
    at.write("Verneombud", "Marit Øverland")
    at.press("wizard.next")
    assert at.story.workspace.ask(elections.load_election, at.story.id).open
    assert "leder virksomheten" in at.words
    at.write("Verneombud", "Anne Berg")
    at.press("wizard.next")
    assert at.story.sheet.state is ElectionState.DONE
    assert at.title == "Utpekingen er ført inn"
    assert "Anne Berg" in at.words


def test_the_record_is_locked_after_a_question_and_corrected_in_the_open(election: Election, answers: Answers) -> None:
    at = election(hands)
    at.write("Stemte på noen", "20")
    for name, votes in zip(NAMES[:3], (12, 5, 3), strict=True):
        at.write(f"Stemmer, {name}", str(votes))
    at.press("wizard.next")
    at.press("wizard.next")
    at.write("Sedlene oppbevares til (valgfritt)", "1. mars 2027")
    assert at.story.sheet.ballots_kept_until == date(2027, 3, 1)
    answers.confirms = [False, True]
    at.press("wizard.next")
    assert not is_sealed(at)
    at.press("wizard.next")
    assert answers.asked == ["Låse valgprotokollen?"] * 2
    assert is_sealed(at)
    assert "Låst" in at.words
    assert at.wizard.findChild(QAbstractButton, "record.correct") is not None


def test_the_panel_says_which_days_are_late_and_short(election: Election) -> None:
    at = election(start_committee, "candidates")
    assert "Valgdagen er ikke satt." in at.words
    at.story.workspace.do(elections_calendar.plan_days, at.story.id, date(2026, 11, 30))
    assert "Over fristen" in at.words
    assert "mandag 30. november 2026" in at.words
    at.story.workspace.do(elections_voting.set_day, at.story.id, "nominations_until", date(2026, 11, 18))
    assert "Råd fra oss" in at.words


@pytest.mark.parametrize("step", ["board", "roll", "candidates", "announce", "ballots", "count"])
def test_everything_has_a_name_and_nothing_is_cut_in_a_small_window(election: Election, step: str) -> None:
    at = election(voted, step)
    for size in ((1366, 768), (1093, 614)):
        at.wizard.resize(*size)
        settle()
        for one in at.wizard.findChildren(QWidget):
            if not one.isVisible():
                continue
            if isinstance(one, QAbstractButton | QLineEdit | QComboBox | QTextEdit):
                heard = QAccessible.queryAccessibleInterface(one)
                assert heard.text(QAccessible.Text.Name), one.objectName()
            if isinstance(one, QLabel) and not one.wordWrap() and one.text():
                assert one.sizeHint().width() <= one.width() + 1, one.text()


@pytest.mark.parametrize("way", [hands, lists])
def test_nothing_is_cut_in_the_result_before_and_after_it_is_concluded(election: Election, way: Begin) -> None:
    at = election(way)
    if way is hands:
        at.write("Stemte på noen", "20")
        for name, votes in zip(NAMES[:3], (12, 5, 3), strict=True):
            at.write(f"Stemmer, {name}", str(votes))
    else:
        at.write("Stemmer, Fellesforbundet", "14")
        at.write("Stemmer, Parat", "6")
    for title in ("Dette er resultatet", "Valget er ferdig"):
        at.press("wizard.next")
        assert at.title == title
        for size in ((1366, 768), (1093, 614)):
            at.wizard.resize(*size)
            settle()
            assert cut(at.wizard) == []


def cut(widget: QWidget) -> list[str]:
    """Give the words that have less room than they need."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible() and one.text() and not one.wordWrap()]
    buttons = [one for one in widget.findChildren(QPushButton) if one.isVisible() and one.text()]
    narrow = [one.text() for one in labels if one.sizeHint().width() > one.width() + 1]
    return narrow + [one.text() for one in buttons if one.minimumSizeHint().width() > one.width() + 1]
