"""Locking: the law's part cannot be passed, ours can with a reason, and afterwards nothing changes but by correction."""

from datetime import date, timedelta

import pytest

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.kinds import DecisionKind, MeasureState, MeetingState, Outcome
from amu_desktop.services import (
    matters,
    matters_decisions,
    measures,
    meetings,
    minutes_cases,
    minutes_leaves,
    minutes_locking,
    minutes_positions,
    people,
)
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes import subject
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage import seal
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, NOVEMBER, Story, make_full_committee


def split(workspace: Workspace, story: Story) -> str:
    """Let a case end three to two."""
    case = story.case()
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER[1:], blank=EMPLOYER[:1])
    story.treat_the_rest()
    return case


def write_both(workspace: Workspace, case: str) -> None:
    for side in ("for", "against"):
        workspace.do(minutes_positions.write_position, case, side, f"Fordi {side}.")


def reasons_of(refusal: Refusal) -> list[str | None]:
    return [reason.field for reason in refusal.reasons]


def test_a_split_vote_without_the_position_of_the_minority_is_refused_and_nothing_is_written(
    workspace: Workspace,
) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    workspace.do(minutes_positions.write_position, case, "for", "Plateheis må til.")
    with pytest.raises(Refusal) as refused:
        workspace.do(minutes_locking.lock, story.meeting_id, {f"{case}:position:against": "vil ikke"})
    assert reasons_of(refused.value) == [f"{case}:position:against"]
    assert story.minutes().meeting.state is MeetingState.HELD


def test_a_binding_decision_without_a_deadline_is_refused(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    write_both(workspace, case)
    workspace.do(minutes_cases.edit_item, case, "decision_kind", DecisionKind.BINDING_MEASURES)
    with pytest.raises(Refusal) as refused:
        workspace.do(minutes_locking.lock, story.meeting_id)
    assert reasons_of(refused.value) == [f"{case}:deadline:{case}"]
    workspace.do(minutes_cases.edit_item, case, "deadline", date(2027, 2, 1))
    workspace.do(minutes_locking.lock, story.meeting_id)
    (decision,) = workspace.ask(matters_decisions.list_decisions)
    assert (decision.number, decision.text, decision.deadline) == ("1/2026", "Kjøpe plateheis.", date(2027, 2, 1))


def test_what_is_ours_is_passed_with_a_reason_that_is_kept(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    write_both(workspace, case)
    measure = workspace.do(measures.add_measure, MeasureDraft("Bestille tre plateheiser", item_id=case))
    with pytest.raises(Refusal) as refused:
        workspace.do(minutes_locking.lock, story.meeting_id)
    assert reasons_of(refused.value) == [f"{case}:owner:{measure}", f"{case}:due:{measure}"]
    given = {f"{case}:owner:{measure}": "Avklares", f"{case}:due:{measure}": "Avklares"}
    workspace.do(minutes_locking.lock, story.meeting_id, given)
    minutes = story.minutes()
    assert [each.reason for each in minutes.omissions] == ["Avklares", "Avklares"]
    assert minutes.omissions[0].what.values["number"] == story.item(case).label


def test_locking_numbers_the_measures_and_closes_the_cases(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    write_both(workspace, case)
    draft = MeasureDraft("Bestille", owner_text="Line Aasen", due=date(2026, 12, 15), item_id=case)
    workspace.do(measures.add_measure, draft)
    assert workspace.ask(measures.open_measures, date(2026, 11, 20)) == ()
    workspace.do(minutes_locking.lock, story.meeting_id)
    (measure,) = workspace.ask(measures.open_measures, date(2026, 11, 20))
    assert (measure.label, measure.state, measure.item) == ("T-1", MeasureState.OPEN, story.item(case).label)
    assert workspace.ask(matters.open_matters, story.committee.body_id) == ()


def test_a_postponed_case_stands_on_the_next_agenda_with_its_first_number(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = committee.begin()
    later = committee.plan(NOVEMBER + timedelta(days=35))
    case = story.case("Støy i hallen")
    workspace.do(minutes_cases.edit_item, case, "background", "Målt i mai.")
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.POSTPONED)
    story.treat_the_rest()
    workspace.do(minutes_locking.lock, story.meeting_id)
    (again,) = [each for each in Story(committee, later).minutes().items if each.title == "Støy i hallen"]
    assert again.first_raised is not None
    assert again.first_raised.number == story.item(case).label
    assert again.background == "Målt i mai."
    assert again.number is None


def test_locked_minutes_cannot_be_changed_only_corrected(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    write_both(workspace, case)
    workspace.do(minutes_locking.lock, story.meeting_id)
    with pytest.raises(UserError, match="correction"):
        workspace.do(minutes_cases.edit_item, case, "background", "noe annet")
    with pytest.raises(UserError, match="correction"):
        workspace.do(meetings.edit_meeting, story.meeting_id, "place", "annet sted")
    workspace.do(minutes_locking.correct, story.meeting_id, "Prisen var 12 000 kroner.", case)
    minutes = story.minutes()
    assert [(each.text, each.by, each.item_id) for each in minutes.corrections] == [
        ("Prisen var 12 000 kroner.", "Kari Moe", case)
    ]
    assert minutes.locked_by == "Kari Moe"


def test_the_seal_holds_while_people_measures_and_cases_live_on(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    story = committee.begin()
    case = split(workspace, story)
    write_both(workspace, case)
    draft = MeasureDraft("Bestille", owner_id=committee.people["Line Aasen"], due=date(2026, 12, 15), item_id=case)
    measure = workspace.do(measures.add_measure, draft)
    workspace.do(minutes_locking.lock, story.meeting_id)
    workspace.do(people.edit_person, committee.people["Line Aasen"], "family_name", "Aasen Berg")
    workspace.do(measures.edit_measure, measure, "due", date(2027, 1, 1))
    workspace.do(measures.close_measure, measure, date(2027, 1, 1))
    workspace.do(minutes_locking.correct, story.meeting_id, "Rettet.")
    sealed = subject(story.meeting_id)
    found = workspace.ask(minutes_leaves.leaves_of, sealed)
    assert found is not None
    assert workspace.ask(seal.verify, sealed, found) == []
    assert story.item(case).measures[0].due == date(2026, 12, 15)
    assert "Line Aasen" in {each.name for each in story.minutes().attendance}


def test_one_changed_character_is_found_and_told_by_meeting_and_case(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    write_both(workspace, case)
    workspace.do(minutes_cases.edit_item, case, "discussion", "Alle er enige.")
    workspace.do(minutes_locking.lock, story.meeting_id)
    sealed = subject(story.meeting_id)
    found = workspace.ask(minutes_leaves.leaves_of, sealed)
    assert found is not None
    path = f"item/{case}/discussion"
    (broken,) = workspace.ask(seal.verify, sealed, {**found, path: "Alle er uenige."})
    assert broken == path
    where = workspace.ask(minutes_leaves.whereabouts, sealed, broken)
    label = story.item(case).label
    assert (where.meeting, where.case, where.title, where.field) == (
        story.minutes().meeting.label,
        label,
        "Løfteutstyr på byggeplass",
        "Discussion",
    )


def test_every_text_of_the_minutes_is_a_leaf(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = split(workspace, story)
    texts = {"background": "kanari-1", "discussion": "kanari-2", "annex_text": "kanari-3", "wall_text": "kanari-4"}
    for field, text in texts.items():
        workspace.do(minutes_cases.edit_item, case, field, text)
    workspace.do(minutes_cases.add_statement, case, story.who("Line Aasen").person_id, "kanari-5")
    position = workspace.do(minutes_positions.write_position, case, "against", "kanari-6")
    workspace.do(minutes_positions.write_wall_text, position, "kanari-7")
    workspace.do(measures.add_measure, MeasureDraft("kanari-8", owner_text="kanari-9", item_id=case))
    values = " ".join(workspace.ask(minutes_leaves.leaves, story.meeting_id).values())
    assert [n for n in range(1, 10) if f"kanari-{n}" not in values] == []
