"""What opening minutes, a key and sixty pages cost, as ratios to few cases, a bare text field and bare drawing."""

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.documents import minutes
from amu_desktop.documents.pdf import render
from amu_desktop.services import minutes_cases
from amu_desktop.ui.app import make_application
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from amu_desktop.ui.picture import settle
from tests.benchmarks.ratio import ratio
from tests.documents.papers import issued, minutes_data, treated, words
from tests.make import make_workspace
from tests.services.meeting_stories import Story, make_full_committee

pytestmark = pytest.mark.benchmark
LONG = "Utvalget drøftet saken og ble enige om å følge den opp i neste møte. "


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    make_application()
    settings.write(who="Kari Moe")
    made = Desk()
    made.open(make_workspace(tmp_path))
    return made


def opening(qtbot: QtBot, desk: Desk, story: Story, item: str) -> MinutesEditorPage:
    page = MinutesEditorPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.first()
    page.show_where(id=story.meeting_id, item=item)
    return page


def test_two_hundred_cases_open_at_most_ten_times_as_slowly_as_ten(qtbot: QtBot, desk: Desk) -> None:
    committee = make_full_committee(desk.workspace)
    few, many = committee.begin(), committee.begin()
    firsts = {}
    for story, number in ((few, 10), (many, 200)):
        cases = [story.case(f"Sak om løfteutstyr {n}") for n in range(number)]
        firsts[story.meeting_id] = cases[0]
    cost = ratio(
        lambda: opening(qtbot, desk, few, firsts[few.meeting_id]),
        lambda: opening(qtbot, desk, many, firsts[many.meeting_id]),
        "opening two hundred cases",
    )
    assert cost <= 10
    desk.close()


def test_a_key_in_a_long_text_costs_at_most_five_keys_in_a_bare_field(qtbot: QtBot, desk: Desk) -> None:
    story = make_full_committee(desk.workspace).begin()
    case = story.case()
    text = "\n".join(LONG * 5 for _ in range(60))
    desk.do(minutes_cases.edit_item, case, "discussion", text)
    page = opening(qtbot, desk, story, case)
    page.show()
    settle()
    assert page.case_view.form is not None
    field = page.case_view.form.fields["discussion"].control
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.resize(field.size())
    bare.setPlainText(text)
    bare.show()
    settle()
    cost = ratio(lambda: QTest.keyClicks(bare, "abcde"), lambda: QTest.keyClicks(field, "abcde"), "a key")
    assert cost <= 5
    desk.close()


def test_sixty_pages_of_minutes_cost_at_most_twenty_bare_canvases() -> None:
    from reportlab.pdfgen.canvas import Canvas

    cases = tuple(treated(f"{n}/2026", background=LONG * 12, discussion=LONG * 18) for n in range(70))
    document = minutes.build(minutes_data(cases=cases), words("nb"))
    identity = issued(document)

    def bare() -> None:
        canvas = Canvas(BytesIO())
        for n in range(3600):
            canvas.drawString(72, 800 - n % 60 * 12, LONG)
            if n % 60 == 59:
                canvas.showPage()
        canvas.save()

    assert ratio(bare, lambda: render(document, identity), "sixty pages") <= 20
