"""What is seldom done has a place all the same: in the menu of its row, or in the panel of what it changes."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
import time_machine
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import DecisionKind, FixedAs, MatterCategory, Outcome, Side
from amu_desktop.services import (
    committees,
    matters,
    matters_decisions,
    meetings_summons,
    minutes_attendance,
    minutes_cases,
    minutes_locking,
    training,
)
from amu_desktop.services.matters import MatterDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor import panels
from amu_desktop.ui.minutes_editor.attendance import AttendanceView
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages import committees_parts, seats
from amu_desktop.ui.pages.committees import CommitteesPage
from amu_desktop.ui.pages.matters import MattersPage
from amu_desktop.ui.pages.meeting_agenda import Agenda
from amu_desktop.ui.pages.meeting_summons import SummonsTab
from amu_desktop.ui.parts import Field
from amu_desktop.ui.parts.layout import column, holder
from amu_desktop.ui.picture import settle
from tests.make import make_committee, make_person, seats_of
from tests.services.meeting_stories import Committee, make_full_committee

TODAY = date(2026, 11, 18)


class Panel:
    """What stands in the panel at the right, laid out so that it can be found by name."""

    def __init__(self, desk: Desk) -> None:
        self.shown = QWidget()
        desk.sided.connect(self.show)

    def show(self, _title: str, items: tuple[object, ...]) -> None:
        self.shown = holder(column(*items))  # type: ignore[arg-type]

    def press(self, name: str) -> None:
        found = self.shown.findChildren(QPushButton, name)
        assert found, name
        found[0].click()
        settle()

    def write(self, name: str, value: object) -> Field:
        found = [each for each in self.shown.findChildren(Field) if each.control.objectName().endswith(f".{name}")]
        assert found, name
        found[0].set_value(value)
        return found[0]

    def finish(self) -> None:
        self.press("panel.finish")


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


@pytest.fixture
def panel(desk: Desk) -> Panel:
    return Panel(desk)


@pytest.fixture
def committee(desk: Desk) -> Committee:
    return make_full_committee(desk.workspace)


def opened(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.built = True
    page.first()
    settle()


def words(widget: QWidget) -> str:
    return "\n".join(label.text().replace("\u00a0", " ") for label in widget.findChildren(QLabel))


def test_a_seat_is_kept_for_the_senior_representative_where_the_law_misses_it(
    desk: Desk, qtbot: QtBot, panel: Panel
) -> None:
    body = make_committee(desk.workspace, 1)
    page = CommitteesPage(desk)
    opened(page, qtbot)
    seat = seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0]
    seats.open_seat(desk, seat, page._office_for(seat))
    panel.press("seat.keep")
    assert seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0].fixed_as is FixedAs.ONLY_REPRESENTATIVE
    seats.open_seat(desk, seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0])
    panel.press("seat.keep")
    assert seats_of(desk.workspace, body, Side.EMPLOYEES, TODAY)[0].fixed_as is None


def test_a_committee_gets_another_name_and_code(desk: Desk, qtbot: QtBot, panel: Panel) -> None:
    body = make_committee(desk.workspace, 1)
    page = CommitteesPage(desk)
    opened(page, qtbot)
    committees_parts.edit_body(desk, desk.ask(committees.load_body, body))
    panel.write("code", "HMS").left.emit()
    settle()
    assert desk.ask(committees.load_body, body).code == "HMS"


def test_a_course_that_was_a_mistake_is_removed(desk: Desk, committee: Committee, panel: Panel) -> None:
    who = committee.people["Jonas Ness"]
    course = desk.do(training.add_course, who, "Grunnkurs", Decimal(40), date(2026, 5, 1))
    (seat,) = (
        each
        for each in desk.ask(committees.seats, committee.body_id, TODAY)
        if each.holder and each.holder.name == "Jonas Ness"
    )
    assert seat.holder is not None
    seats.add_course(desk, seat.holder)
    panel.press(f"course.remove.{course}")
    assert not desk.ask(training.list_courses, who)
    assert "Grunnkurs" not in words(panel.shown)


def test_the_function_of_somebody_present_is_written(desk: Desk, committee: Committee, panel: Panel) -> None:
    story = committee.begin()
    panels.write_function(desk, story.who("Marit Sund"))
    panel.write("function", "Yrkeshygieniker")
    panel.finish()
    assert story.who("Marit Sund").function == "Yrkeshygieniker"


def test_a_note_of_who_left_is_taken_back_in_the_attendance(desk: Desk, committee: Committee, qtbot: QtBot) -> None:
    story = committee.begin()
    case = story.case()
    passage = desk.do(minutes_attendance.add_passage, story.who("Jonas Ness").id, case, reason="Inhabil")
    view = AttendanceView(desk, lambda: None, lambda: None)
    qtbot.addWidget(view)
    view.show_attendance(desk.ask(minutes, story.meeting_id), (), ())
    assert "Deltok ikke i saken" in words(view)
    view.findChildren(QPushButton, f"passage.{passage}")[0].click()
    assert not story.item(case).passages


def test_a_case_is_put_under_another_and_lifted_out(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    story = committee.begin()
    above, under = story.case("Byggeplassen"), story.case("Stillas")
    agenda = Agenda(desk, story.minutes(), lambda *_: QWidget())
    qtbot.addWidget(agenda)
    agenda.nest(story.item(under))
    panel.finish()
    assert story.item(under).parent_id is None
    panel.write("parent_id", above)
    panel.finish()
    assert story.item(under).parent_id == above
    agenda._lift(story.item(under))
    assert story.item(under).parent_id is None


def test_somebody_without_a_seat_is_called_in_once_and_taken_off(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    meeting = committee.plan(datetime(2026, 12, 16, 9).astimezone())
    desk.do(meetings_summons.call_people, meeting)
    guest = make_person(desk.workspace, "Eva <Dahl> & Sønn")
    tab = SummonsTab(desk, desk.ask(meetings_summons.summons, meeting))
    qtbot.addWidget(tab)
    tab.call_in()
    panel.write("person_id", guest)
    panel.finish()
    (row,) = (each for each in desk.ask(meetings_summons.summons, meeting).people if each.person_id == guest)
    assert row.name == "Eva <Dahl> & Sønn"
    with pytest.raises(UserError):
        desk.do(meetings_summons.call_in, meeting, guest)
    desk.do(meetings_summons.uncall, row.id)
    assert all(each.person_id != guest for each in desk.ask(meetings_summons.summons, meeting).people)


def test_a_case_is_changed_in_its_panel(desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot) -> None:
    draft = MatterDraft(committee.body_id, "Ventilasjon", MatterCategory.E, raised_on=date(2026, 11, 1))
    matter = desk.do(matters.raise_matter, draft)
    page = MattersPage(desk)
    opened(page, qtbot)
    page.show_where(id=matter)
    panel.press("matter.edit")
    panel.write("title", "Ventilasjon i hallen").left.emit()
    panel.write("category", MatterCategory.A).left.emit()
    settle()
    (row,) = (each for each in desk.ask(matters.list_matters) if each.id == matter)
    assert (row.title, row.category) == ("Ventilasjon i hallen", MatterCategory.A)


def test_a_decision_is_carried_out_and_taken_back(desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot) -> None:
    story = committee.begin()
    case = story.case()
    desk.do(minutes_cases.edit_item, case, "outcome", Outcome.AGREEMENT)
    desk.do(minutes_cases.edit_item, case, "decision_kind", DecisionKind.DECISION)
    story.treat_the_rest()
    reasons = {
        minutes_locking.key_of(each): "Ikke avklart" for each in desk.ask(minutes_locking.missing, story.meeting_id)
    }
    desk.do(minutes_locking.lock, story.meeting_id, reasons)
    (decision,) = desk.ask(matters_decisions.list_decisions)
    page = MattersPage(desk)
    opened(page, qtbot)
    row = next(each for each in desk.ask(matters.list_matters) if (story.meeting_id, case) in each.treatments)
    page.show_matter(row)
    panel.press(f"decision.done.{decision.id}")
    panel.finish()
    assert desk.ask(matters_decisions.list_decisions)[0].done_on == TODAY
    page.show_matter(row)
    panel.press(f"decision.undone.{decision.id}")
    assert desk.ask(matters_decisions.list_decisions)[0].done_on is None
