"""After the meeting: a copy is read through in one round, signed on paper, approved in the next meeting, compared."""

from datetime import date, datetime

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.domain.compare import read
from amu_desktop.domain.kinds import Ground, Outcome
from amu_desktop.services import approval, approval_review, approval_versions, minutes_cases
from amu_desktop.services.approval_review import CommentDraft
from amu_desktop.services.minutes_locking import correct, lock
from amu_desktop.services.publishing import publish
from amu_desktop.services.undertaking import create_undertaking
from amu_desktop.services.workspace import Workspace
from tests.documents.reading import extracted
from tests.services.meeting_stories import OSLO, Story, make_full_committee

DECEMBER = datetime(2026, 12, 9, 9, 0, tzinfo=OSLO)
ON = date(2026, 11, 18)


@pytest.fixture
def story(workspace: Workspace) -> Story:
    workspace.do(create_undertaking, "Nordlia Bygg AS")
    story = make_full_committee(workspace).begin()
    story.treat_the_rest()
    return story


def case_of(story: Story) -> str:
    case = story.case("Ventilasjon", "")
    story.workspace.do(minutes_cases.edit_item, case, "discussion", "Vi målte på onsdag.")
    story.workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.INFORMATION)
    return case


def send(story: Story) -> str:
    approval_review.send_review(story.workspace, story.meeting_id, "nb", ON, date(2026, 11, 25))
    return story.workspace.ask(approval_review.list_reviews, story.meeting_id)[-1].id


def hold(story: Story, at: datetime, outcome: Outcome) -> Story:
    """Hold the next meeting, let the case of approval end so, and lock it."""
    later = story.committee.begin(at)
    (item,) = [each for each in later.minutes().items if "forrige referat" in each.title]
    later.workspace.do(minutes_cases.edit_item, item.id, "outcome", outcome)
    later.workspace.do(minutes_cases.edit_item, item.id, "discussion", "Merknad: klokkeslettet var galt.")
    later.treat_the_rest()
    later.workspace.do(lock, later.meeting_id)
    return later


# --- the round of comments


def test_a_comment_says_who_to_which_case_and_what_and_is_answered_with_a_reason(story: Story) -> None:
    case = case_of(story)
    review = send(story)
    do = story.workspace.do
    first = do(approval_review.add_comment, CommentDraft(review, "Jonas <Ness>", "Det var torsdag", ON, case))
    other = do(approval_review.add_comment, CommentDraft(review, "Line", "Mangler kaffe", ON))
    do(approval_review.answer_comment, first, taken_in=True)
    with pytest.raises(UserError, match="why"):
        do(approval_review.answer_comment, other, taken_in=False)
    with pytest.raises(UserError, match="every comment"):
        do(approval_review.close_review, review, ON)
    do(approval_review.answer_comment, other, taken_in=False, reason="Hører ikke hjemme i referatet")
    do(approval_review.close_review, review, ON)
    (row,) = story.workspace.ask(approval_review.list_reviews, story.meeting_id)
    assert [(each.by, each.case, each.taken_in) for each in row.comments] == [
        ("Jonas <Ness>", story.item(case).label, True),
        ("Line", "", False),
    ]
    with pytest.raises(UserError, match="over"):
        do(approval_review.add_comment, CommentDraft(review, "Line", "En til", ON))


def test_there_is_one_open_round_at_a_time(story: Story) -> None:
    review = send(story)
    with pytest.raises(UserError, match="open already"):
        send(story)
    story.workspace.do(approval_review.close_review, review, ON)
    assert send(story) != review


def test_the_copy_says_that_it_is_a_draft_and_holds_nothing_confidential(story: Story) -> None:
    secret = story.case("Konflikten på verkstedet i Vik", "")
    story.workspace.do(minutes_cases.mark_confidential, secret, Ground.PERSONAL)
    drawn = approval_review.send_review(story.workspace, story.meeting_id, "nb", ON)
    told = extracted(drawn.content)
    assert "UTKAST TIL GJENNOMSYN" in told
    assert "Utkast – ikke gyldig" in told
    assert "Konflikten" not in told


# --- signatures


def test_printed_minutes_are_signed_and_a_correction_makes_the_signature_void(story: Story) -> None:
    do, ask, id_ = story.workspace.do, story.workspace.ask, story.meeting_id
    with pytest.raises(UserError, match="Lock"):
        do(approval.sign, id_, "Tor Egil Bakke", ON)
    do(lock, id_)
    with pytest.raises(UserError, match="Print"):
        do(approval.sign, id_, "Tor Egil Bakke", ON)
    publish(story.workspace, "minutes", id_, "nb")
    assert [row.name for row in ask(approval.list_signers, id_)] == ["Tor Egil Bakke", "Ingrid Halvorsen"]
    do(approval.sign, id_, "Tor Egil Bakke", ON)
    with pytest.raises(UserError, match="signed already"):
        do(approval.sign, id_, "Tor Egil Bakke", ON)
    assert ask(approval.signed_and_holding, id_)
    do(correct, id_, "Møtet sluttet kl. 11.")
    assert not ask(approval.signed_and_holding, id_)
    rows = ask(approval.list_signers, id_)
    assert [(row.name, row.void, row.id is None) for row in rows] == [
        ("Tor Egil Bakke", True, False),
        ("Tor Egil Bakke", False, True),
        ("Ingrid Halvorsen", False, True),
    ]
    publish(story.workspace, "minutes", id_, "nb", "en rettelse")
    do(approval.sign, id_, "Tor Egil Bakke", ON)
    assert ask(approval.list_signers, id_)[1].edition == 2


# --- approval


def test_the_next_meeting_approves_the_minutes_with_its_remarks_when_it_is_locked(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    assert story.workspace.ask(approval.approval_of, story.meeting_id) is None
    later = hold(story, DECEMBER, Outcome.AGREEMENT)
    row = story.workspace.ask(approval.approval_of, story.meeting_id)
    assert row is not None
    assert (row.meeting_id, row.on, row.remarks) == (
        later.meeting_id,
        DECEMBER.date(),
        "Merknad: klokkeslettet var galt.",
    )
    with pytest.raises(UserError, match="approved already"):
        story.workspace.do(approval.approve, story.meeting_id, DECEMBER.date())


def test_a_meeting_that_postponed_it_did_not_approve_and_the_one_after_may(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    hold(story, DECEMBER, Outcome.POSTPONED)
    assert story.workspace.ask(approval.approval_of, story.meeting_id) is None
    after = hold(story, datetime(2027, 2, 10, 9, 0, tzinfo=OSLO), Outcome.AGREEMENT)
    row = story.workspace.ask(approval.approval_of, story.meeting_id)
    assert row is not None
    assert row.meeting_id == after.meeting_id


def test_approval_is_written_by_hand_and_taken_back(story: Story) -> None:
    with pytest.raises(UserError, match="Lock"):
        story.workspace.do(approval.approve, story.meeting_id, ON)
    story.workspace.do(lock, story.meeting_id)
    made = story.workspace.do(approval.approve, story.meeting_id, ON, remarks=" På e-post ")
    row = story.workspace.ask(approval.approval_of, story.meeting_id)
    assert row is not None
    assert (row.id, row.remarks) == (made, "På e-post")
    story.workspace.do(approval.take_back, made)
    assert story.workspace.ask(approval.approval_of, story.meeting_id) is None


def test_the_next_meeting_with_the_case_on_its_agenda_is_known(story: Story) -> None:
    story.workspace.do(lock, story.meeting_id)
    assert story.workspace.ask(approval.approved_next, story.meeting_id) is None
    later = story.committee.plan(DECEMBER)
    found = story.workspace.ask(approval.approved_next, story.meeting_id)
    assert found is not None
    assert found.id == later


# --- versions


def test_versions_are_compared_line_by_line_from_the_copy_to_the_corrected_edition(story: Story) -> None:
    case = case_of(story)
    send(story)
    do, ask, id_ = story.workspace.do, story.workspace.ask, story.meeting_id
    do(minutes_cases.edit_item, case, "discussion", "Vi målte på torsdag.")
    do(lock, id_)
    with time_machine.travel(datetime(2026, 11, 20, 12, 0, tzinfo=OSLO), tick=False):
        publish(story.workspace, "minutes", id_, "nb")
    with time_machine.travel(datetime(2026, 11, 21, 12, 0, tzinfo=OSLO), tick=False):
        do(correct, id_, "Målingen var i uke 46.", case)
        publish(story.workspace, "minutes", id_, "nb", "en rettelse")
    copy, first, second, now = ask(approval_versions.list_versions, id_)
    assert (first.edition, second.edition) == (1, 2)

    def changed(old: str, new: str) -> list[tuple[str, str]]:
        pairs = ask(approval_versions.compare_versions, id_, old, new, "nb")
        return [(read(pair.old), read(pair.new)) for pair in pairs if not pair.same]

    assert ("Vi målte på onsdag.", "Vi målte på torsdag.") in changed(copy.id, first.id)
    heading, correction = changed(first.id, second.id)
    assert (heading[0], correction[0]) == ("", "")
    assert "Målingen var i uke 46." in correction[1]
    assert changed(second.id, now.id) == []
