"""The agreement under five: written from guidance, said when it is not signed or runs out, and refused from five."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.law.agreements import Content
from amu_desktop.law.facts import Arrangement
from amu_desktop.services import agreements_opt_out, publishing, undertaking
from amu_desktop.services.agreements_opt_out import OptOutRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages import agreement
from amu_desktop.ui.pages.agreement import AgreementPage
from amu_desktop.ui.pages.representatives import RepresentativesPage
from amu_desktop.ui.picture import settle
from tests.make import make_person
from tests.ui.pages.test_office_ends import Panel

TODAY = date(2026, 11, 18)
PEOPLE = ("Marte Vollan", "Jonas Dahl", "Sofie Rui")


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=True):
        yield


def still(page: Page) -> None:
    """Stop what would draw a paper after the file is closed."""
    for timer in page.findChildren(QTimer):
        timer.stop()


def opened(page: Page, qtbot: QtBot) -> Page:
    page.desk.closing.connect(lambda: still(page))
    qtbot.addWidget(page)
    page.built = True
    page.first()
    page.desk.changed.connect(lambda tables: page.refresh() if page.LISTENS & tables else None)
    page.show()
    settle()
    return page


def written(desk: Desk, qtbot: QtBot) -> AgreementPage:
    """The agreement of an undertaking of three, written a moment ago."""
    for name in PEOPLE:
        make_person(desk.workspace, name)
    desk.do(undertaking.answer_fact, "employees_today", 3, TODAY)
    agreement.begin(desk)
    page = AgreementPage(desk)
    opened(page, qtbot)
    return page


def words(page: Page) -> str:
    settle()
    labels = [one for one in page.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in labels).replace("\u00a0", " ")


def write(page: AgreementPage, name: str, value: object) -> None:
    field = page.form.fields[name]
    field.set_value(value)
    field.edited.emit()
    field.left.emit()
    settle()


def row_of(desk: Desk, on: date = TODAY) -> OptOutRow:
    return desk.ask(agreements_opt_out.opt_outs, on)[0]


def test_it_begins_with_the_contents_of_guidance_and_everybodys_name(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    draft = row_of(desk).draft
    assert sorted(draft.signing) == sorted(PEOPLE)
    assert "Det skrives kort referat." in draft.contents[Content.MEETINGS]
    said = words(page)
    assert "Avtalen er ikke underskrevet" in said
    assert "Hvem som er kontaktperson" in said
    assert said.count("Veiledning") >= 2
    write(page, str(Content.CONTACT), "Marte Vollan")
    assert row_of(desk).draft.contents[Content.CONTACT] == "Marte Vollan"
    assert "Hvem som er kontaktperson" not in words(page)


def test_another_arrangement_must_be_said_and_that_is_said_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    write(page, "arrangement", str(Arrangement.OTHER))
    assert page.form.fields["arrangement_text"].error()
    write(page, "arrangement_text", "Et felles verneombud <med> naboen & oss")
    draft = row_of(desk).draft
    assert (draft.arrangement, draft.arrangement_text) == (Arrangement.OTHER, "Et felles verneombud <med> naboen & oss")
    assert not page.form.fields["arrangement_text"].error()


def test_a_last_day_before_the_signature_is_refused_at_the_last_day(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    write(page, "signed_on", TODAY)
    write(page, "until", date(2026, 11, 1))
    assert page.form.fields["until"].error() == "Den siste dagen må komme etter den første."
    assert row_of(desk).draft.until is None
    write(page, "until", date(2027, 11, 17))
    assert not page.form.fields["until"].error()
    assert "Avtalen gjelder til 17. november 2027" in words(page)


def test_a_signed_agreement_is_renewed_and_not_changed(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    panel = Panel(desk)
    write(page, "signed_on", date(2024, 9, 2))
    assert not page.form.fields["until"].isEnabled()
    said = words(page)
    assert "Avtalen gikk ut" in said
    press(page, "agreement.renew")
    assert "er det ingen avtale" in panel.words
    panel.choose("signed_on", date(2024, 9, 1))
    panel.press()
    assert panel.field("signed_on").error() == "Den må underskrives etter den som fornyes."
    panel.choose("signed_on", TODAY)
    panel.press()
    assert row_of(desk).holds
    assert "Avtalen gjelder til" in words(page)


def test_the_fifth_employee_is_said_and_ends_it(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    panel = Panel(desk)
    write(page, "signed_on", TODAY)
    desk.do(undertaking.answer_fact, "employees_today", 5, TODAY)
    page.rebuild()
    said = words(page)
    assert "Avtalen er falt bort" in said
    assert "Det er 5 arbeidstakere. Fra 5 kan det ikke avtales bort." in said
    press(page, "agreement.end")
    panel.press()
    assert panel.field("why").error() == "Skriv hvorfor avtalen avsluttes."
    panel.choose("why", agreements_opt_out.FIFTH_HIRED)
    panel.press()
    assert "Den femte ble ansatt" in words(page)
    assert row_of(desk).ended_why


def test_from_five_it_is_refused_with_the_paragraph(desk: Desk) -> None:
    desk.do(undertaking.answer_fact, "employees_today", 5, TODAY)
    with pytest.raises(UserError) as refused:
        agreement.begin(desk)
    assert "6-1" in refused.value.message
    assert not desk.ask(agreements_opt_out.opt_outs, TODAY)


def test_the_paper_is_the_agreement_that_stands_there(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    drawn = publishing.preview(desk.workspace, "agreement_under_five", page.shown, "nb")
    assert drawn.content.startswith(b"%PDF")


def test_the_page_of_representatives_leads_to_it_where_there_are_fewer_than_five(desk: Desk, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    desk.went.connect(lambda key, where: went.append((key, where.get("id"))))
    desk.do(undertaking.answer_fact, "employees_today", 3, TODAY)
    page = opened(RepresentativesPage(desk), qtbot)
    press(page, "agreement.write")
    assert went == [("agreement", row_of(desk).id)]
    page.refresh()
    assert "Avtalen er ikke underskrevet" in words(page)


def press(page: Page, name: str) -> None:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    found.click()
    settle()
