"""Cases, decisions and measures through the window: the register, what a plan is asked, what was told, the papers."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import DecisionKind, DisclosureGround, Ground, MatterCategory, MeasureSource, Outcome
from amu_desktop.services import (
    matters,
    matters_decisions,
    matters_disclosures,
    measures,
    meetings_agenda,
    meetings_numbers,
    minutes_cases,
)
from amu_desktop.services.matters import MatterDraft
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_locking import lock
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.matters import MattersPage
from amu_desktop.ui.pages.measures import MeasuresPage
from amu_desktop.ui.pages.meeting_agenda import Agenda
from amu_desktop.ui.pages.settings import SettingsPage
from amu_desktop.ui.parts import Text
from amu_desktop.ui.parts.choice import Choice
from tests.services.meeting_stories import OSLO, Committee, make_full_committee
from tests.ui.panels import Panel, opened, press, words


@pytest.fixture(autouse=True)
def december() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 12, 10, 10, tzinfo=OSLO), tick=True):
        yield


@pytest.fixture
def panel(desk: Desk) -> Panel:
    return Panel(desk)


@pytest.fixture
def committee(desk: Desk) -> Committee:
    return make_full_committee(desk.workspace)


def cells(page: MattersPage) -> list[str]:
    (table,) = page.findChildren(QTableView)
    model = table.model()
    return [
        str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]


def test_the_register_numbers_decisions_and_an_overdue_one_is_what_the_page_says(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    story = committee.begin()
    case = story.case()
    for field, value in (
        ("outcome", Outcome.AGREEMENT),
        ("decision_kind", DecisionKind.BINDING_MEASURES),
        ("deadline", date(2026, 12, 1)),
    ):
        desk.do(minutes_cases.edit_item, case, field, value)
    story.treat_the_rest()
    desk.do(lock, story.meeting_id)
    page = opened(MattersPage(desk), qtbot)
    assert "Ett vedtak er over fristen" in words(page)
    assert isinstance(page, MattersPage)
    page._show("binding")
    assert {"1/2026", "Kjøpe plateheis.", "Bindende", "Over fristen"} <= set(cells(page))
    (row,) = desk.ask(matters_decisions.list_decisions)
    page.show_where(decision=row.id)
    panel.press(f"decision.refer.{row.id}")
    panel.write("on", date(2026, 12, 9))
    panel.finish()
    assert "Lagt fram for Arbeidstilsynet" in cells(page)
    page.show_where(decision=row.id)
    (sent,) = desk.ask(matters_decisions.list_decisions)[0].referrals
    panel.press(f"decision.answer.{sent.id}")
    panel.write("answer", "Vedtaket <står>.")
    panel.write("on", date(2026, 12, 10))
    panel.finish()
    page.show_where(decision=row.id)
    assert "Vedtaket <står>." in panel.words()


def test_a_plan_is_asked_about_on_the_agenda_until_it_is_answered_in_its_panel(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    draft = MatterDraft(committee.body_id, "Nytt verksted", MatterCategory.D, raised_on=date(2026, 11, 1))
    plan = desk.do(matters.raise_matter, draft)
    meeting = committee.plan(datetime(2026, 12, 16, 9, tzinfo=OSLO))
    desk.do(meetings_agenda.carry_over, meeting, [plan])

    def asked() -> bool:
        agenda = Agenda(desk, desk.ask(minutes, meeting), lambda *_: Text(""))
        qtbot.addWidget(agenda)
        return "Arbeidsgiver skal si om planen legges fram" in words(agenda)

    assert asked()
    opened(MattersPage(desk), qtbot, id=plan)
    choice = panel.shown.findChild(Choice, "matter.to_authority")
    assert choice is not None
    choice.chosen.emit("no")
    assert desk.ask(matters.list_matters)[0].to_authority is False
    assert not asked()


def test_what_was_told_of_a_confidential_case_needs_a_ground_and_stands_in_its_panel(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    story = committee.begin()
    case = story.case("Personalsak i Vik")
    desk.do(minutes_cases.mark_confidential, case, Ground.RESOLVED)
    matter = str(story.item(case).matter_id)
    page = opened(MattersPage(desk), qtbot, id=matter)
    assert "Utvalget har ikke noe vedtak om taushetsplikt" in panel.words()
    assert "Personalsak" not in panel.words() + panel.title
    panel.press("matter.disclose")
    panel.write("to", "Ledergruppen")
    panel.write("what", "At saken behandles")
    panel.finish()
    assert desk.ask(matters_disclosures.list_disclosures, matter) == ()
    panel.write("ground", DisclosureGround.PERSON.value)
    panel.write("consent_by", "Den ansatte")
    panel.finish()
    page.show_where(id=matter)
    assert "Ledergruppen: At saken behandles" in panel.words()
    assert "Den det gjelder, samtykket: Den ansatte" in panel.words()


def test_a_measure_is_added_with_its_source_and_the_plan_is_shown_beside_it(
    desk: Desk, panel: Panel, qtbot: QtBot
) -> None:
    page = opened(MeasuresPage(desk), qtbot)
    assert isinstance(page, MeasuresPage)
    page.add()
    panel.write("text", "Sette opp <rekkverk>")
    panel.write("source_kind", MeasureSource.ROUND)
    panel.write("source", "3. mai")
    panel.write("sign", "Ingen faller")
    panel.finish()
    (row,) = desk.ask(measures.list_measures, date(2026, 12, 10))
    assert (row.source_kind, row.source, row.sign) == (MeasureSource.ROUND, "3. mai", "Ingen faller")
    assert "Vernerunde: 3. mai" in words(page)
    page.show_paper("action_plan")
    assert panel.title == "Handlingsplan"


def test_a_closed_measure_that_nobody_asked_about_is_counted(desk: Desk, panel: Panel, qtbot: QtBot) -> None:
    measure = desk.do(measures.add_measure, MeasureDraft("Rekkverk"))
    desk.do(measures.close_measure, measure, date(2026, 12, 9))
    page = opened(MeasuresPage(desk), qtbot)
    assert "1 lukket, 1 mangler svar på om de virket" in words(page)
    desk.do(measures.answer_effect, measure, "yes", date(2026, 12, 10))
    page.refresh()
    assert "mangler svar" not in words(page)


def test_a_number_series_is_added_in_the_settings_and_gaps_are_explained(
    desk: Desk, committee: Committee, panel: Panel, qtbot: QtBot
) -> None:
    story = committee.begin()
    desk.do(meetings_agenda.strike_item, story.case("Bort"), "Meldt <to> ganger")
    page = opened(SettingsPage(desk), qtbot)
    assert "Meldt <to> ganger" in words(page)
    press(page, "series.add")
    panel.write("pattern", "RS {n}/{yy}")
    panel.write("name", "Referatsaker")
    panel.finish()
    rows = desk.ask(meetings_numbers.list_series, committee.body_id)
    assert [(row.pattern, row.name) for row in rows] == [("{n}/{year}", ""), ("RS {n}/{yy}", "Referatsaker")]
    assert "RS 3/26" in words(page)
