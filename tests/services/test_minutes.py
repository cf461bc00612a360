"""Minutes as one row: what it says is what was entered."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Capacity, Ground, Method, Outcome, PostKind, Presence, Side
from amu_desktop.domain.minutes import Ending
from amu_desktop.services import committees, minutes_attendance, minutes_cases, minutes_positions, minutes_votes
from amu_desktop.services.minutes_attendance import AttendeeDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, make_full_committee


def test_a_vote_of_three_to_two_has_a_majority_and_a_minority_with_the_names_of_each(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=("Per Olav Moen", "Line Aasen"), blank=("Ingrid Halvorsen",))
    workspace.do(minutes_positions.write_position, case, "against", "Leie er raskere.")
    item = story.item(case)
    assert item.result is not None
    assert item.result.ending is Ending.ADOPTED
    assert item.decision == "Kjøpe plateheis."
    assert [(row.side, row.names, row.text, row.required) for row in item.positions] == [
        ("for", EMPLOYEES, "", True),
        ("against", ("Per Olav Moen", "Line Aasen"), "Leie er raskere.", True),
    ]


def test_a_tie_is_decided_by_the_chair_and_the_text_stays_with_its_side(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER[1:], blank=EMPLOYER[:1])
    workspace.do(minutes_positions.write_position, case, "against", "For dyrt.")
    workspace.do(minutes_votes.vote, case, story.who("Ingrid Halvorsen").id, "against")
    item = story.item(case)
    assert item.result is not None
    assert item.result.by_chair
    assert item.result.found.chair_name == "Tor Egil Bakke"
    assert [(row.slot.role.value, row.text) for row in item.positions if row.slot] == [
        ("adopted", ""),
        ("not_adopted", "For dyrt."),
    ]


def test_a_deputy_takes_the_seat_and_the_vote_of_the_member_who_is_away(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = committee.begin()
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    workspace.do(minutes_attendance.stand_in, story.who("Jonas Ness").id, committee.people["Ali Yusuf"])
    deputy = story.who("Ali Yusuf")
    assert (deputy.standing_in_for_name, deputy.side, deputy.votes) == ("Jonas Ness", Side.EMPLOYEES, True)
    assert story.who("Jonas Ness").presence is Presence.ABSENT
    assert story.item(case).result is not None
    assert story.item(case).result.ending is Ending.UNANSWERED  # type: ignore[union-attr]
    with pytest.raises(UserError, match="deputy sits"):
        workspace.do(minutes_attendance.set_presence, story.who("Jonas Ness").id, Presence.PRESENT)


def test_the_minute_taker_of_the_committee_takes_the_minutes_also_as_a_member(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    seats = workspace.ask(committees.seats, committee.body_id, SPRING)
    office = next(seat for seat in seats if seat.kind is PostKind.SECRETARY)
    appoint(workspace, office.post_id, committee.people["Line Aasen"], date(2026, 6, 1))
    assert committee.begin().minutes().secretary == "Line Aasen"


def test_a_secret_vote_keeps_numbers_and_no_names(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    workspace.do(minutes_votes.set_secret, case, True)
    for choice, number in (("for", 3), ("against", 3)):
        workspace.do(minutes_votes.set_total, case, choice, number)
    item = story.item(case)
    assert item.ballot is not None
    assert not item.ballot.choices
    assert item.result is not None
    assert item.result.asks_chair
    assert all(not row.names for row in item.positions)
    workspace.do(minutes_votes.set_chair_choice, case, "against")
    assert story.item(case).result.ending is Ending.FELL  # type: ignore[union-attr]


def test_the_totals_of_a_secret_vote_must_be_those_who_voted(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.VOTE)
    workspace.do(minutes_votes.set_secret, case, True)
    workspace.do(minutes_votes.set_total, case, "for", 7)
    item = story.item(case)
    assert item.result is None
    assert item.vote_error is not None
    assert item.vote_error.field == "totals"


def test_the_occupational_health_service_cannot_vote(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.VOTE)
    with pytest.raises(UserError, match="no right to vote"):
        workspace.do(minutes_votes.vote, case, story.who("Marit Sund").id, "for")
    with pytest.raises(UserError, match="Only members"):
        workspace.do(minutes_attendance.edit_attendee, story.who("Marit Sund").id, "votes", True)


def test_between_proposals_the_one_with_more_than_half_is_decided(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case(proposal="Innen 1. desember")
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.VOTE)
    workspace.do(minutes_votes.set_method, case, Method.PROPOSALS)
    workspace.do(minutes_cases.write_proposal, case, "I uke 5", "B")
    story.vote(case, A=(*EMPLOYEES, "Line Aasen"), B=EMPLOYER[:2])
    item = story.item(case)
    assert [each.letter for each in item.proposals] == ["A", "B"]
    assert item.decision == "Innen 1. desember"
    assert [row.side for row in item.positions] == ["A", "B"]


def test_who_leaves_has_no_vote_from_then_on_and_unequal_sides_are_recorded(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    first, second = story.case("Første"), story.case("Andre")
    person = story.who("Line Aasen").id
    workspace.do(minutes_attendance.add_passage, person, second, at=None, reason="ugild")
    assert story.item(first).away == frozenset()
    assert story.item(second).away == {person}
    story.vote(second, for_=EMPLOYEES, against=EMPLOYER[:2])
    assert story.item(second).result.ending is Ending.ADOPTED  # type: ignore[union-attr]


def test_anybody_can_be_recorded_without_a_vote(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = committee.begin()
    draft = AttendeeDraft(committee.people["Ali Yusuf"], Capacity.OBSERVER, function="student")
    workspace.do(minutes_attendance.add_attendee, story.meeting_id, draft)
    assert story.who("Ali Yusuf").capacity is Capacity.OBSERVER
    with pytest.raises(UserError, match="already"):
        workspace.do(minutes_attendance.add_attendee, story.meeting_id, draft)


def test_a_confidential_case_says_only_that_it_was_treated(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case("Personalsak")
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.AGREEMENT)
    workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    item = story.item(case)
    assert item.confidential
    assert item.summary.text == "Treated (OLM § 3-17)"


def test_a_paragraph_is_moved_to_the_annex(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    workspace.do(minutes_cases.edit_item, case, "discussion", "Åpent.\n\nHemmelig.")
    workspace.do(minutes_cases.move_to_annex, case, "discussion", "Hemmelig.")
    item = story.item(case)
    assert (item.discussion, item.annex_text) == ("Åpent.", "Hemmelig.")
    with pytest.raises(UserError):
        workspace.do(minutes_cases.move_to_annex, case, "discussion", "står ikke her")


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
VOTES = st.lists(st.sampled_from(["for", "against", "blank", None]), min_size=6, max_size=6)


def test_the_row_says_what_was_entered_and_undo_takes_it_back(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()

    @settings(max_examples=15, deadline=None)
    @given(background=TEXT, discussion=TEXT, proposal=TEXT, votes=VOTES)
    def holds(background: str, discussion: str, proposal: str, votes: list[str | None]) -> None:
        case = story.case()
        before = story.item(case)
        for field, text in (("background", background), ("discussion", discussion), ("outcome", Outcome.VOTE)):
            workspace.do(minutes_cases.edit_item, case, field, text)
        workspace.do(minutes_cases.write_proposal, case, proposal)
        cast = dict(zip((*EMPLOYER, *EMPLOYEES), votes, strict=True))
        for name, choice in cast.items():
            if choice is not None:
                workspace.do(minutes_votes.vote, case, story.who(name).id, choice)
        item = story.item(case)
        assert (item.background, item.discussion, item.proposal) == (background, discussion, proposal)
        assert item.ballot is not None
        assert item.ballot.choices == {story.who(name).id: choice for name, choice in cast.items() if choice}
        steps = 4 + sum(choice is not None for choice in votes)
        while story.item(case) != before:
            assert steps > 0
            workspace.undo()
            steps -= 1

    holds()


def test_reading_minutes_takes_the_same_number_of_statements_however_long_they_are(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    sent: list[str] = []

    def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    def write_a_case(number: int) -> None:
        case = story.case(f"Sak nummer {number}")
        story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
        workspace.do(minutes_positions.write_position, case, "for", "Fordi.")

    write_a_case(1)
    event.listen(workspace.database.engine, "before_cursor_execute", count)
    story.minutes()
    few = len(sent)
    event.remove(workspace.database.engine, "before_cursor_execute", count)
    for number in range(2, 8):
        write_a_case(number)
    sent.clear()
    event.listen(workspace.database.engine, "before_cursor_execute", count)
    story.minutes()
    event.remove(workspace.database.engine, "before_cursor_execute", count)
    assert len(sent) == few
