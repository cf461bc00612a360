"""The law check through the window: from the overview to why in two clicks, and every duty opened, kept and printed."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.services import advice, duty_evidence, lawcheck, overview, publishing, undertaking
from amu_desktop.services.overview import Standing
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.pages.lawcheck import LawCheckPage
from amu_desktop.ui.pages.lawcheck_evidence import FileField, _save_copy
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import Choice, Row
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from tests.stories.person import Person
from tests.ui.conftest import Answers
from tests.ui.pages.test_overview import NOW

OPENING = {
    "excepted_trade": "none",
    "employees_today": 33,
    "employees_average": Decimal(31),
    "committee_ordered": False,
    "committee_demanded": False,
    "committee_exists": False,
    "representative_ordered": False,
}
CHIP = "Ingenting mangler i det vi sjekker"


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def person(desk: Desk, qtbot: QtBot) -> Iterator[Person]:
    """Give somebody at the window of a firm of 31 that has set up nothing."""
    workspace = desk.workspace
    answer(desk)
    desk._workspace = None
    window = Window(desk)
    window.resize(1366, 768)
    desk.open(workspace)
    made = Person(qtbot)
    made.sit_down(window)
    yield made
    made.close()


def answer(desk: Desk, since: date = date(2026, 1, 1), **values: object) -> None:
    for key, value in {**OPENING, **values}.items():
        desk.do(undertaking.answer_fact, key, value, since)


def page_of(person: Person) -> LawCheckPage:
    page = person.window.page
    assert isinstance(page, LawCheckPage)
    return page


def shown(page: LawCheckPage) -> list[str]:
    return [row.objectName() for row in page.findChildren(Row) if row.objectName().startswith("duty.")]


def panel(person: Person) -> str:
    settle()
    found = person.window.side.findChildren(QLabel)
    return "\n".join(one.text().replace("\u00a0", " ") for one in found if one.isVisible())


def test_a_stranger_finds_in_two_clicks_why_a_firm_of_31_must_have_a_committee_and_what_happens_at_29(
    person: Person,
) -> None:
    person.press("lawcheck.all")
    person.press("duty.committee")
    text = panel(person)
    assert "31 ansatte i snitt i 2025, grensen er 30" in text
    assert "Utvalg er påkrevd fra 30 ansatte i snitt, og fra 10 når en av partene krever det." in text
    assert "Hvis snittet blir under 30: Må opprettes hvis en av partene krever det" in text
    assert person.clipped() == []


def test_the_page_says_what_the_overview_says(person: Person, desk: Desk) -> None:
    title = person.title()
    person.press("nav.lawcheck")
    person.reads_title(title)
    for group in law.Group:
        if page_of(person).findChild(Row, f"rest.{group.value}") is not None:
            page_of(person)._unfold(group)
    keys = {duty.key for duty in desk.ask(overview.duties, NOW.date())}
    assert set(shown(page_of(person))) == {f"duty.{key}" for key in keys}
    person.sees("Reglene er sist kontrollert 2. juli 2026. Dette er ikke juridisk rådgivning.")


def test_a_row_says_its_grade_in_a_word(person: Person) -> None:
    person.press("nav.lawcheck")
    (row,) = [one for one in page_of(person).findChildren(Row) if one.objectName() == "duty.committee"]
    assert {"Mangler", "Lov"} <= {label.text() for label in row.findChildren(QLabel)}


@pytest.mark.parametrize("standing", Standing)
def test_a_filter_leaves_those_in_that_standing(person: Person, desk: Desk, standing: Standing) -> None:
    person.press("nav.lawcheck")
    person.press(f"filter.{standing.value}")
    rows = [duty.key for duty in desk.ask(overview.duties, NOW.date()) if duty.standing is standing]
    assert sorted(shown(page_of(person))) == sorted(f"duty.{key}" for key in rows)
    if not rows:
        person.sees("Ingen krav har denne statusen i dag.")


def test_put_this_right_goes_where_it_is_put_right(person: Person) -> None:
    person.press("nav.lawcheck")
    person.press("duty.representative")
    person.press("Rett dette")
    assert person.window.page_key == "representatives"


def test_an_answer_is_kept_once_and_then_stands_as_kept(person: Person, desk: Desk) -> None:
    person.press("nav.lawcheck")
    person.press("duty.committee")
    person.press("lawcheck.keep")
    assert "18. november 2026 av Kari Moe" in panel(person)
    assert person.window.side.findChild(QPushButton, "lawcheck.keep") is None
    assert [row.rule for row in desk.ask(advice.receipts)] == ["committee.required"]


def test_a_kept_answer_that_is_another_now_stands_on_the_overview_and_leads_to_why(person: Person, desk: Desk) -> None:
    person.press("nav.lawcheck")
    person.press("duty.committee")
    person.press("lawcheck.keep")
    desk.do(undertaking.answer_fact, "employees_average", Decimal(29), NOW.date())
    person.press("nav.overview")
    person.sees("Dere kom under 30 i snitt i fjor: utvalg må bare opprettes hvis en av partene krever det.")
    person.press("kept.why.committee.required")
    assert "Hvis snittet blir 30 eller mer: Må opprettes" in panel(person)
    person.press("nav.overview")
    person.press("kept.keep.committee.required")
    assert "Svar som har endret seg" not in person.text()


def test_the_reasons_and_the_gap_list_are_shown_as_papers(person: Person, desk: Desk) -> None:
    person.press("nav.lawcheck")
    person.press("duty.committee")
    person.press("lawcheck.reasons")
    assert person.window.side.findChild(PaperPreview) is not None
    person.press("lawcheck.print")
    settle()
    preview = person.window.side.findChild(PaperPreview)
    assert preview is not None
    preview.issue()
    (issued,) = desk.ask(publishing.list_papers)
    assert (issued.kind, issued.paper_id) == ("gap_list", "LOVSJEKK-2026-01")


def test_alt_and_an_arrow_open_the_next_duty_without_closing(person: Person) -> None:
    person.press("nav.lawcheck")
    person.press("duty.committee")
    page = page_of(person)
    keys = [name.removeprefix("duty.") for name in shown(page)]
    at = keys.index("committee")
    QTest.keyClick(person.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page._open == keys[at + 1]
    assert person.window.side.isVisible()
    QTest.keyClick(person.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page._open == keys[at]


def test_the_chip_stands_only_when_nothing_is_missing_and_all_is_assessed(
    person: Person, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.press("nav.lawcheck")
    person.misses(CHIP)
    found = desk.ask(lawcheck.lawcheck, NOW.date())
    good = tuple(duty for duty in found.duties if duty.standing is Standing.NOT_RELEVANT)
    monkeypatch.setattr(lawcheck, "lawcheck", lambda _session, _on: lawcheck.LawCheck(True, good))
    page_of(person).refresh()
    person.sees(CHIP)


def test_twelve_months_after_the_rules_were_checked_a_line_says_so(person: Person) -> None:
    person.press("nav.lawcheck")
    person.misses("Se om det har kommet en nyere versjon.")
    with time_machine.travel(datetime(2027, 7, 2, 10), tick=True):
        page_of(person).refresh()
        person.sees("Reglene er sist kontrollert 2. juli 2026. Se om det har kommet en nyere versjon.")


def test_an_empty_file_asks_what_the_law_requires_and_begins_the_setup(desk: Desk, qtbot: QtBot) -> None:
    went: list[str] = []
    desk.went.connect(lambda key, _where: went.append(key))
    page = LawCheckPage(desk)
    qtbot.addWidget(page)
    page.first()
    next(one for one in page.findChildren(QPushButton) if one.text() == "Start oppsettet").click()
    assert went == ["setup"]
    assert page.can_do() == {}


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_duty_opens_with_words_of_the_language(person: Person, desk: Desk, language: str) -> None:
    english, words = translator("en"), translator(language)
    for row in desk.ask(lawcheck.lawcheck, NOW.date()).groups():
        assert words(row.group.label) != english(row.group.label)
        for duty in row.duties:
            rule = desk.ask(lawcheck.open_duty, duty.key, NOW.date()).rule
            assert words(rule.text) != english(rule.text)


def test_a_question_is_answered_where_it_is_asked_and_the_duty_falls_away(person: Person, desk: Desk) -> None:
    person.press("nav.lawcheck")
    page_of(person).show_where(duty="work_duties.against_violence")
    assert "Arbeid med risiko for vold og trusler" in panel(person)
    choice = person.window.side.findChild(Choice, "question.work_violence")
    assert choice is not None
    choice.segments[1].click()
    assert desk.ask(undertaking.facts, NOW.date())["work_violence"] is False
    settle()
    assert "Gjelder ikke for dere." in panel(person)


def test_documentation_is_attached_in_the_panel_with_its_file_and_the_duty_is_in_order(
    person: Person, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "rutine.pdf"
    path.write_bytes(b"%PDF-1.7")
    person.press("nav.lawcheck")
    page_of(person).show_where(duty="internal_control.routines", attach=True)
    settle()
    field = person.window.side.findChild(FileField)
    assert field is not None
    answers.opens = [tmp_path / "borte.pdf", path]
    field.choose()
    assert "kunne ikke leses" in field.error()
    field.choose()
    assert field.error() == ""
    person.press("panel.finish")
    settle()
    text = panel(person)
    assert "En skriftlig rutine, 18. november" in text
    assert "rutine.pdf" in text
    found = desk.ask(lawcheck.open_duty, "internal_control.routines", NOW.date()).duty
    assert found.standing is Standing.IN_ORDER
    answers.saves = [tmp_path / "kopi.pdf"]
    row = desk.ask(duty_evidence.evidence_by_duty, NOW.date())[found.key][0]
    _save_copy(page_of(person), row)
    assert (tmp_path / "kopi.pdf").read_bytes() == b"%PDF-1.7"


def test_whether_a_regional_representative_may_act_is_asked_with_the_safety_representative(person: Person) -> None:
    person.press("nav.lawcheck")
    person.press("duty.representative")
    assert "Kan ha myndighet her" not in panel(person)
    choice = person.window.side.findChild(Choice, "question.building_sites")
    assert choice is not None
    choice.segments[0].click()
    assert "Kan ha myndighet her til dere har valgt" in panel(person)
    person.press("nav.overview")
    person.sees("Til dere har valgt, kan et regionalt verneombud ha myndighet hos dere.")


def test_a_text_leaves_the_duties_that_have_it_and_nothing_found_says_so(person: Person) -> None:
    person.press("nav.lawcheck")
    field = page_of(person).findChild(QLineEdit, "lawcheck.find")
    assert field is not None
    QTest.keyClicks(field, "varsling")
    settle()
    assert shown(page_of(person)) == ["duty.other_duties.whistleblowing"]
    QTest.keyClicks(field, " xyz")
    person.sees("Ingen treff på «varsling xyz».")


def test_all_questions_are_asked_in_one_panel_and_no_to_the_rest_leaves_what_may_have_happened(
    person: Person, desk: Desk
) -> None:
    person.press("nav.lawcheck")
    person.press("lawcheck.ask")
    assert person.window.side.findChild(Choice, "question.work_noise") is not None
    assert "Har noe av dette skjedd?" in panel(person)
    person.press("questions.rest")
    assert desk.ask(lawcheck.unanswered, NOW.date())
    assert all(one.happened for one in desk.ask(lawcheck.unanswered, NOW.date()))
    desk.undo()
    assert len(desk.ask(lawcheck.unanswered, NOW.date())) > 30


def test_the_folder_is_saved_where_one_says_and_its_cover_is_in_the_register(
    person: Person, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    person.press("overview.folder")
    answers.saves = [tmp_path / "mappe.pdf"]
    person.press("folder.save")
    assert (tmp_path / "mappe.pdf").read_bytes().startswith(b"%PDF-")
    assert [row.kind for row in desk.ask(publishing.list_papers)] == ["inspection_folder"]


@pytest.mark.parametrize("size", [(1093, 614), (1366, 768)])
def test_nothing_is_cut_in_a_small_window_with_the_panel_open(person: Person, size: tuple[int, int]) -> None:
    person.window.resize(*size)
    person.press("nav.lawcheck")
    for key in ("work_duties.special_risk", "internal_control.review", "committee"):
        page_of(person).open_duty(key)
        settle()
        assert person.clipped() == []


def test_show_more_on_the_overview_shows_what_is_missing_in_the_law_check(person: Person, desk: Desk) -> None:
    person.press("todo.rest")
    missing = [one.key for one in desk.ask(overview.duties, NOW.date()) if one.standing is Standing.MISSING]
    assert shown(page_of(person))
    assert {name.removeprefix("duty.") for name in shown(page_of(person))} == set(missing)
