"""The other ways to fill an office, each to its end in the window, and what is refused at the field it is about."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import Category, ElectionKind, ElectionMethod, ElectionState, How, PostKind
from amu_desktop.services import (
    committees,
    elections,
    elections_candidates,
    elections_paths,
    elections_voting,
    offices,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.pages.elections_start import start_in_panel
from amu_desktop.ui.picture import settle
from tests.make import appoint, make_area, make_person
from tests.services.election_stories import NAMES, Story, start_committee
from tests.ui.conftest import Answers
from tests.ui.pages.test_office_ends import Panel
from tests.ui.wizards.elections import Begin, Opened

Election = Callable[..., Opened]
TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


@pytest.fixture
def election(tmp_path: Path, qtbot: QtBot, answers: Answers) -> Iterator[Election]:
    made: list[Opened] = []

    def begin(how: Begin, step: str = "") -> Opened:
        made.append(Opened(tmp_path, qtbot, how, step))
        return made[-1]

    yield begin
    for one in made:
        for timer in one.wizard.findChildren(QTimer):
            timer.stop()
        one.desk.close()


def designated(workspace: Workspace) -> Story:
    """Two seats of a committee that two unions with the majority designate."""
    story = start_committee(workspace, pairs=3)
    unions = ("Fellesforbundet", "Parat")
    workspace.do(
        elections_paths.choose_method,
        story.id,
        ElectionMethod.DESIGNATION,
        unions=unions,
        agreed_on=date(2026, 11, 2),
    )
    return story


def nominating(workspace: Workspace) -> Story:
    """An election to the committee where candidates are being proposed."""
    story = start_committee(workspace)
    workspace.do(elections_voting.open_nominations, story.id)
    return story


def test_what_the_unions_designate_is_paired_seat_by_seat_and_fills_the_offices(election: Election) -> None:
    at = election(designated, "designation")
    assert at.title == "Hvem utpeker fagforeningen?"
    names = ("Plass 1", "Plass 2 (valgfritt)")
    for place, name in zip(names, ("Anne Berg", "Bjørn Dahl"), strict=True):
        at.write(place, name)
    form = at.wizard.parts["designation"].names  # type: ignore[attr-defined]
    deputy = form.fields["deputy1"].control
    deputy.setFocus()
    QTest.keyClicks(deputy, "Cecilie Eide")
    QTest.keyClick(QApplication.activePopupWidget() or deputy, Qt.Key.Key_Tab)
    at.press("wizard.next")
    assert form.fields["deputy0"].error() == "Fyll plassene i rekkefølge. Denne er tom."
    assert at.story.sheet.open
    first = form.fields["deputy0"].control
    first.setFocus()
    QTest.keyClicks(first, "David Foss")
    QTest.keyClick(QApplication.activePopupWidget() or first, Qt.Key.Key_Tab)
    at.press("wizard.next")
    assert at.story.sheet.state is ElectionState.DONE
    held = {
        row.name: row.how
        for seat in at.story.sheet.seats
        for post in (seat.post_id, seat.deputy_post_id or "")
        for row in at.desk.ask(offices.holdings, post)
    }
    assert held == dict.fromkeys(("Anne Berg", "Bjørn Dahl", "Cecilie Eide", "David Foss"), How.DESIGNATED)
    assert at.title == "Utpekingen er ført inn"


def test_one_who_is_designated_twice_or_leads_the_undertaking_is_refused_at_the_name(election: Election) -> None:
    at = election(designated, "designation")
    form = at.wizard.parts["designation"].names  # type: ignore[attr-defined]
    at.write("Plass 1", "Anne Berg")
    at.write("Plass 2 (valgfritt)", "Anne Berg")
    at.press("wizard.next")
    assert form.fields["member1"].error() == "Den samme personen er valgt to ganger."
    at.write("Plass 2 (valgfritt)", "Marit Øverland")
    at.press("wizard.next")
    assert "leder virksomheten" in form.fields["member1"].error()
    assert not form.fields["member0"].error()
    assert at.story.sheet.open


@pytest.mark.parametrize(
    ("name", "said"),
    [("Siri Helse", "bedriftshelsetjenesten"), ("Marit Øverland", "leder virksomheten")],
)
def test_who_cannot_stand_is_said_at_the_name_and_not_put_on_the_list(election: Election, name: str, said: str) -> None:
    def begin(workspace: Workspace) -> Story:
        siri = make_person(workspace, "Siri Helse", category=Category.EXTERNAL)
        story = nominating(workspace)
        assert story.sheet.body_id is not None
        seat = next(
            one for one in workspace.ask(committees.seats, story.sheet.body_id, TODAY) if one.kind is PostKind.OHS
        )
        appoint(workspace, seat.post_id, siri, date(2026, 1, 1))
        workspace.do(
            elections_voting.set_voting,
            story.id,
            datetime(2026, 12, 10, 9).astimezone(),
            datetime(2026, 12, 10, 15).astimezone(),
        )
        return story

    at = election(begin, "candidates")
    at.write("Kandidat", name)
    at.write("Foreslått av", "Parat")
    at.press("candidate.add")
    told = at.field("Kandidat").accessibleDescription()
    assert told
    assert said in told
    assert not at.story.sheet.nominations


def test_the_drawn_order_is_moved_by_alt_shift_and_arrows_and_the_keyboard_follows(election: Election) -> None:
    def begin(workspace: Workspace) -> Story:
        story = nominating(workspace)
        story.nominate(NAMES[:3])
        workspace.do(elections_candidates.set_order, story.id, [row.id for row in story.sheet.candidates])
        return story

    at = election(begin, "candidates")
    key = at.story.candidate("Cecilie Eide")
    row = at.wizard.findChild(QWidget, f"candidate.{key}")
    assert row is not None
    row.setFocus()
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        now = QApplication.focusWidget()
        assert now is not None
        assert now.objectName() == f"candidate.{key}"
        QTest.keyClick(now, Qt.Key.Key_Up, held)
        settle()
    assert [one.name for one in at.story.sheet.candidates] == ["Cecilie Eide", "Anne Berg", "Bjørn Dahl"]
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, Qt.Key.Key_Down, held)
    settle()
    assert [one.name for one in at.story.sheet.candidates] == ["Anne Berg", "Cecilie Eide", "Bjørn Dahl"]


def test_the_voting_is_not_closed_before_its_time(election: Election) -> None:
    def begin(workspace: Workspace) -> Story:
        story = nominating(workspace)
        story.nominate(NAMES[:6])
        starts, ends = datetime(2026, 11, 17, 8).astimezone(), datetime(2026, 11, 17, 15).astimezone()
        workspace.do(elections_voting.set_voting, story.id, starts, ends)
        workspace.do(elections_voting.publish_list, story.id, date(2026, 11, 10))
        workspace.do(elections_voting.open_voting, story.id)
        return story

    at = election(begin, "count")
    at.press("voting.close")
    assert at.story.sheet.state is ElectionState.VOTING
    assert "kl. 15.00" in at.words
    assert not at.wizard.errors.isHidden()


def test_two_elections_for_one_seat_are_refused_at_the_choice(election: Election) -> None:
    at = election(nominating)
    panel = Panel(at.desk)
    start_in_panel(at.desk, f"{ElectionKind.COMMITTEE}:{at.story.sheet.body_id}")
    panel.press()
    assert "valg" in panel.field("what").error()
    assert len(at.desk.ask(elections.list_elections, TODAY)) == 1


def test_a_proportional_election_is_chosen_listed_and_counted_in_the_window(
    election: Election, answers: Answers
) -> None:
    at = election(nominating, "board")
    held: list[object] = []
    at.desk.sided.connect(lambda _title, items: held.__setitem__(slice(None), items))
    at.press(f"method.{ElectionMethod.PROPORTIONAL}")
    field = {one.control.objectName().rpartition(".")[2]: one for one in held if hasattr(one, "control")}
    field["agreed_on"].set_value(date(2026, 11, 2))  # type: ignore[attr-defined]
    next(one for one in held if isinstance(one, QAbstractButton)).click()
    settle()
    assert at.story.sheet.method is ElectionMethod.PROPORTIONAL
    at.wizard.show_step("candidates")
    answers.texts = ["Fellesforbundet", "Parat"]
    for _ in range(2):
        at.press("list.add")
    assert [row.name for row in at.story.sheet.lists] == ["Fellesforbundet", "Parat"]
    for union, names in (("Fellesforbundet", NAMES[:3]), ("Parat", NAMES[3:6])):
        for name in names:
            at.write("Kandidat", name)
            at.write("Foreslått av", union)
            new = at.wizard.parts["candidates"].new  # type: ignore[attr-defined]
            new.fields["list_id"].set_value(next(one.id for one in at.story.sheet.lists if one.name == union))
            at.press("candidate.add")
    assert len(at.story.sheet.candidates) == 6
    at.press("wizard.next")
    at.write("Valgdag", "17. november 2026")
    at.write("Åpner kl.", "8")
    at.write("Stenger kl.", "9.30")
    for _ in range(3):
        at.press("wizard.next")
    at.press("voting.close")
    for name, number in (
        ("Kryss i manntallet", 20),
        ("Sedler i urnen", 20),
        ("Godkjente", 20),
        ("Blanke", 0),
        ("Forkastede", 0),
    ):
        at.write(name, str(number))
    for name, number in (
        ("Utlevert", 20),
        ("Ødelagt før utlevering", 0),
        ("Ubrukt", 22),
        ("Trykt", 42),
        ("Byttet mot ny seddel", 0),
        ("Uten avkryssing", 0),
    ):
        at.write(name, str(number))
    at.write("Stemmer, Fellesforbundet", "14")
    at.write("Stemmer, Parat", "6")
    at.write("Talt opp av", "Tor Vik")
    at.press("wizard.next")
    assert at.title == "Dette er resultatet"
    at.press("wizard.next")
    assert at.story.sheet.state is ElectionState.DONE


def test_an_area_that_no_one_elects_in_has_its_representative_from_the_employer(election: Election) -> None:
    def begin(workspace: Workspace) -> Story:
        seat = make_area(workspace, "Lageret")
        draft = ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=seat.area_id, with_deputy=True)
        return Story(workspace, workspace.do(elections.start_election, draft))

    at = election(begin, "board")
    at.press(f"method.{ElectionMethod.EMPLOYER}")
    settle()
    assert at.title == "Hvem leder valget?"
    at.press("wizard.next")
    assert at.title == "Hvem utpeker arbeidsgiver?"
    at.write("Verneombud", "Anne Berg")
    at.press("wizard.next")
    (held,) = at.desk.ask(offices.holdings, at.story.sheet.seats[0].post_id)
    assert held.how is How.EMPLOYER
    assert held.until is not None
    assert held.until <= date(2028, 11, 18)
