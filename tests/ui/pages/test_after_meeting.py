"""After the meeting, through the window: a round of comments, signatures, approval, and versions beside one another."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.domain.kinds import Outcome
from amu_desktop.services import approval, approval_review, minutes_cases
from amu_desktop.services.minutes_locking import correct, lock
from amu_desktop.services.publishing import publish
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.locking import correct as write_correction
from amu_desktop.ui.pages.after_meeting import AfterMeetingPage
from amu_desktop.ui.picture import settle
from tests.documents.reading import extracted
from tests.services.meeting_stories import OSLO, Story, make_full_committee
from tests.ui.conftest import Answers
from tests.ui.panels import Panel, opened, press, words


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 18, 10, tzinfo=OSLO), tick=True):
        yield


@pytest.fixture
def panel(desk: Desk) -> Panel:
    return Panel(desk)


@pytest.fixture
def story(desk: Desk) -> Story:
    story = make_full_committee(desk.workspace).begin()
    case = story.case("Ventilasjon <3>", "")
    desk.do(minutes_cases.edit_item, case, "discussion", "Vi målte på onsdag.")
    desk.do(minutes_cases.edit_item, case, "outcome", Outcome.INFORMATION)
    story.treat_the_rest()
    return story


def case_of(story: Story) -> str:
    return next(item.id for item in story.minutes().items if item.title == "Ventilasjon <3>")


def test_a_round_of_comments_from_the_draft_to_its_end(
    desk: Desk, qtbot: QtBot, panel: Panel, story: Story, answers: Answers, tmp_path: Path
) -> None:
    page = opened(AfterMeetingPage(desk), qtbot, id=story.meeting_id)
    assert "Referatet er ikke låst ennå" in words(page)
    answers.saves = [tmp_path / "utkast.pdf"]
    press(page, "after.send")
    panel.finish()
    assert "UTKAST TIL GJENNOMSYN" in extracted((tmp_path / "utkast.pdf").read_bytes())
    press(page, "after.comment")
    panel.write("by", "Jonas <Ness>")
    panel.write("item_id", case_of(story))
    panel.write("text", "Det var torsdag")
    panel.finish()
    (review,) = desk.ask(approval_review.list_reviews, story.meeting_id)
    (comment,) = review.comments
    assert comment.case in words(page)
    answers.texts = ["Målingen var onsdag"]
    press(page, f"comment.no.{comment.id}")
    assert "Ikke tatt inn" in words(page)
    assert "Målingen var onsdag" in words(page)
    press(page, "after.close")
    assert "Runden ble avsluttet" in words(page)


def test_signing_then_correcting_warns_and_shows_the_signature_as_void(
    desk: Desk, qtbot: QtBot, panel: Panel, story: Story, answers: Answers
) -> None:
    desk.do(lock, story.meeting_id)
    publish(desk.workspace, "minutes", story.meeting_id, "nb")
    page = opened(AfterMeetingPage(desk), qtbot, id=story.meeting_id)
    assert "Referatet venter på underskrift" in words(page)
    for name in ("Tor Egil Bakke", "Ingrid Halvorsen"):
        press(page, f"sign.{name}")
        panel.finish()
    assert "Referatet er underskrevet og venter på godkjenning" in words(page)
    told: list[str] = []

    def ask_text(_title: str, text: str, _label: str, **_rest: object) -> str:
        told.append(text)
        return "Feil dag"

    answers.ask_text = ask_text  # type: ignore[method-assign,assignment]
    write_correction(desk, story.minutes(), None)
    settle()
    assert "underskriftene ikke lenger gjelder" in told[0]
    assert "Gjelder ikke" in words(page)
    assert "Referatet venter på underskrift" in words(page)


def test_minutes_are_approved_by_hand_with_remarks(desk: Desk, qtbot: QtBot, panel: Panel, story: Story) -> None:
    desk.do(lock, story.meeting_id)
    page = opened(AfterMeetingPage(desk), qtbot, id=story.meeting_id)
    assert "Ikke godkjent ennå" in words(page)
    press(page, "after.approve")
    panel.write("remarks", "Godkjent på <e-post>")
    panel.finish()
    assert "Referatet er godkjent" in words(page)
    assert "Godkjent på <e-post>" in words(page)
    assert desk.ask(approval.approval_of, story.meeting_id) is not None


def test_versions_stand_beside_one_another_with_a_sign_where_they_differ(
    desk: Desk, qtbot: QtBot, story: Story
) -> None:
    desk.do(lock, story.meeting_id)
    publish(desk.workspace, "minutes", story.meeting_id, "nb")
    desk.do(correct, story.meeting_id, "Målingen var torsdag.", case_of(story))
    page = opened(AfterMeetingPage(desk), qtbot, id=story.meeting_id)
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert any(text.startswith("+ ") and "Målingen var torsdag." in text for text in shown)
    assert not any(text.startswith("− ") for text in shown)
