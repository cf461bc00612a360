"""Each row of the table of votes as the window shows it: the verdict, whether it is uncertain, and the boxes."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import DecisionKind, Method, Outcome, Presence
from amu_desktop.services import meetings, minutes_attendance, minutes_cases, minutes_locking, minutes_votes
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from amu_desktop.ui.picture import settle
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, NOVEMBER, Story, make_full_committee
from tests.ui.minutes_editor.test_editor import open_editor

BOTH = (*EMPLOYEES, *EMPLOYER)  # the chair is the first of them
MAJORITY, MINORITY = "Flertallets standpunkt", "Mindretallets standpunkt"
ADOPTED, NOT_ADOPTED = "Standpunktet som ble vedtatt", "Standpunktet som ikke ble vedtatt"
FOR, AGAINST = "De som stemte for, mente", "De som stemte mot, mente"
THREE = tuple(f"De som stemte for forslag {letter}, mente" for letter in "ABC")
OPEN = {"f": "for", "m": "against", "b": "blank"}


@dataclass(frozen=True)
class Shown:
    """One vote (a letter for each person, the chair's first; - is away) and what the window says of it."""

    votes: str
    verdict: str
    boxes: tuple[str, ...]
    doubt: bool = False


ROWS = (
    Shown("ffffmm", "Vedtatt med 4 mot 2 stemmer", (MAJORITY, MINORITY)),
    Shown("mffmff", "Vedtatt med 4 mot 2 stemmer", (MAJORITY, MINORITY)),
    Shown("fffmmb", "Vedtatt med 3 mot 2 stemmer", (MAJORITY, MINORITY), doubt=True),
    Shown("ffmmmb", "Forslaget falt: 2 for, 3 mot", (MAJORITY, MINORITY)),
    Shown("fffbbb", "Vedtatt uten motstemmer", (MAJORITY, MINORITY), doubt=True),
    Shown("fffmmm", "Vedtatt med lederens stemme", (ADOPTED, NOT_ADOPTED)),
    Shown(
        "mmmfff",
        "Falt med lederens stemme",
        ("Standpunktet som fikk lederens stemme", "Standpunktet som ikke fikk lederens stemme"),
    ),
    Shown("bffmmb", "Ikke avgjort", (FOR, AGAINST), doubt=True),
    Shown("-ffmmb", "Ikke avgjort", (FOR, AGAINST), doubt=True),
    Shown("ffffff", "Enstemmig vedtatt", (MAJORITY,)),
    Shown("mmmmmm", "Forslaget falt. Alle stemte mot.", (MAJORITY,)),
    Shown("AAAABC", "Forslag A er vedtatt med 4 av 6 stemmer",
          (f"{MAJORITY} · Forslag A", f"{MINORITY} · Forslag B", f"{MINORITY} · Forslag C")),
    Shown("AAABBB", "Forslag A er vedtatt med lederens stemme",
          (f"{ADOPTED} · Forslag A", f"{NOT_ADOPTED} · Forslag B")),
    Shown("AAABBC", "Ikke avgjort", THREE, doubt=True),
    Shown("AABBCC", "Ikke avgjort", THREE, doubt=True),
)  # fmt: skip


@pytest.fixture
def story(desk: Desk) -> Story:
    return make_full_committee(desk.workspace).begin()


def vote(desk: Desk, story: Story, case: str, votes: str) -> None:
    desk.do(minutes_cases.edit_item, case, "outcome", Outcome.VOTE)
    if set(votes) & set("ABC"):
        desk.do(minutes_votes.set_method, case, Method.PROPOSALS)
        desk.do(minutes_cases.add_proposal, case)
    for name, letter in zip(BOTH, votes, strict=True):
        if letter == "-":
            desk.do(minutes_attendance.set_presence, story.who(name).id, Presence.ABSENT)
        else:
            desk.do(minutes_votes.vote, case, story.who(name).id, OPEN.get(letter, letter))


def headings(page: MinutesEditorPage) -> list[str]:
    assert page.case_view.positions is not None
    return [field.heading.text().replace("\u00a0", " ") for field in page.case_view.positions.fields.values()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.votes)
def test_the_window_says_what_the_table_says(qtbot: QtBot, desk: Desk, story: Story, row: Shown) -> None:
    case = story.case()
    vote(desk, story, case, row.votes)
    page = open_editor(qtbot, desk, story, case)
    box = page.voting.box
    assert box is not None
    assert box.said.startswith(row.verdict)
    assert any(label.text() == "Usikkert" for label in box.findChildren(QLabel)) is row.doubt
    assert headings(page) == list(row.boxes)


def test_a_vote_with_nobody_there_says_so_and_loses_nothing(qtbot: QtBot, desk: Desk, story: Story) -> None:
    case = story.case()
    vote(desk, story, case, "fffmmm")
    desk.do(minutes_cases.edit_item, case, "discussion", "Drøftet.")
    page = open_editor(qtbot, desk, story, case)
    for name in BOTH:
        desk.do(minutes_attendance.set_presence, story.who(name).id, Presence.ABSENT)
    settle()
    assert page.voting.box is not None
    assert page.voting.box.said
    assert story.item(case).discussion == "Drøftet."
    assert any(each.code == "vote" for each in page.missing)


def test_a_meeting_cannot_end_before_it_begins(desk: Desk, story: Story) -> None:
    with pytest.raises(UserError, match="must end after it begins"):
        desk.do(meetings.edit_meeting, story.meeting_id, "ends_at", NOVEMBER.replace(hour=7))


def test_five_different_gaps_stop_the_lock_each_with_a_link(qtbot: QtBot, desk: Desk, story: Story) -> None:
    no_outcome, not_voted, split, binding, tied = (story.case(f"Sak {number}") for number in range(5))
    vote(desk, story, split, "ffffmm")
    vote(desk, story, binding, "ffffff")
    desk.do(minutes_cases.edit_item, binding, "decision_kind", DecisionKind.BINDING_MEASURES)
    desk.do(minutes_cases.edit_item, not_voted, "outcome", Outcome.VOTE)
    desk.do(minutes_cases.edit_item, tied, "outcome", Outcome.VOTE)
    desk.do(minutes_votes.set_secret, tied, True)
    desk.do(minutes_votes.set_total, tied, "for", 3)
    desk.do(minutes_votes.set_total, tied, "against", 3)
    page = open_editor(qtbot, desk, story, no_outcome)
    codes = {(each.item, each.code) for each in page.missing if each.grade.value == "law"}
    assert {
        (no_outcome, "outcome"),
        (not_voted, "vote"),
        (split, "position"),
        (binding, "deadline"),
        (tied, "chair_choice"),
    } <= codes
    page.lock()
    settle()
    assert not story.minutes().meeting.locked
    for each in page.missing:
        if each.item in {no_outcome, not_voted, split, binding, tied}:
            page.go_to_field(each.item, each.field)
            settle()
            assert page.current == each.item
    reasons = {minutes_locking.key_of(each): "vil ikke" for each in page.missing}
    with pytest.raises(UserError):
        desk.do(minutes_locking.lock, story.meeting_id, reasons)
