"""Cases and their numbers, plans that go to the authority, decisions until they are carried out, and what was told."""

from datetime import date, datetime

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import (
    DecisionKind,
    DisclosureGround,
    Ground,
    MatterCategory,
    MatterSource,
    MeasureSource,
    MeetingState,
    Outcome,
)
from amu_desktop.domain.writing import plain
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
from amu_desktop.services.matters_decisions import DecisionState
from amu_desktop.services.matters_disclosures import DisclosureDraft
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.meetings_agenda import ItemDraft
from amu_desktop.services.minutes_locking import lock
from amu_desktop.services.overview_decisions import decision_duties
from amu_desktop.services.overview_duties import Standing, look
from amu_desktop.services.workspace import Workspace
from tests.services.meeting_stories import NOVEMBER, OSLO, Story, make_full_committee

DECEMBER = datetime(2026, 12, 9, 9, 0, tzinfo=OSLO)


@pytest.fixture
def story(workspace: Workspace) -> Story:
    return make_full_committee(workspace).begin()


def decided(story: Story, kind: DecisionKind, deadline: date | None = date(2026, 12, 1)) -> str:
    """Decide something in agreement, lock the minutes, and give the id of the decision."""
    case = story.case()
    for field, value in (("outcome", Outcome.AGREEMENT), ("decision_kind", kind), ("deadline", deadline)):
        story.workspace.do(minutes_cases.edit_item, case, field, value)
    story.treat_the_rest()
    story.workspace.do(lock, story.meeting_id)
    (row,) = story.workspace.ask(matters_decisions.list_decisions)
    return row.id


def state(workspace: Workspace, on: date) -> DecisionState:
    (row,) = workspace.ask(matters_decisions.list_decisions, 2026)
    return row.state(on)


# --- numbers


@pytest.mark.parametrize(
    ("pattern", "written"), [("AMU-sak {n}/{yy}", "AMU-sak 1/26"), ("OS {n}/{yy}", "OS 1/26"), ("{n}/{year}", "1/2026")]
)
def test_a_series_writes_its_numbers_as_committees_do(workspace: Workspace, pattern: str, written: str) -> None:
    committee = make_full_committee(workspace)
    usual = workspace.do(meetings_numbers.add_series, committee.body_id, "", "{n}-{year}", standard=True)
    workspace.do(meetings_numbers.edit_series, usual, "pattern", pattern)
    story = committee.begin()
    assert story.minutes().items[0].label == written


def test_a_series_whose_numbers_are_given_keeps_its_pattern_but_may_get_another_name(story: Story) -> None:
    (usual,) = story.workspace.ask(meetings_numbers.list_series, story.committee.body_id)
    assert usual.given == len(story.minutes().items)
    with pytest.raises(UserError, match="new series"):
        story.workspace.do(meetings_numbers.edit_series, usual.id, "pattern", "RS {n}/{yy}")
    story.workspace.do(meetings_numbers.edit_series, usual.id, "name", "Saker")
    with pytest.raises(UserError, match="needs a number series"):
        story.workspace.do(meetings_numbers.remove_series, usual.id)


def test_two_series_cannot_write_the_same_number(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    workspace.do(meetings_numbers.add_series, committee.body_id, "", standard=True)
    with pytest.raises(UserError, match="this way already"):
        workspace.do(meetings_numbers.add_series, committee.body_id, "", "{n}/{year}")
    other = workspace.do(meetings_numbers.add_series, committee.body_id, "RS", "{prefix} {n}/{yy}")
    with pytest.raises(UserError, match="this way already"):
        workspace.do(meetings_numbers.add_series, committee.body_id, "", "RS {n}/{yy}")
    workspace.do(meetings_numbers.edit_series, other, "standard", True)
    assert [row.standard for row in workspace.ask(meetings_numbers.list_series, committee.body_id)] == [True, False]
    workspace.do(meetings_numbers.remove_series, other)
    assert [row.standard for row in workspace.ask(meetings_numbers.list_series, committee.body_id)] == [True]


def test_a_struck_case_is_a_gap_with_its_reason_and_the_number_is_never_given_again(story: Story) -> None:
    case = story.case("Skal bort")
    number = story.item(case).label
    story.workspace.do(meetings_agenda.strike_item, case, "Saken var meldt to ganger")
    (gap,) = story.workspace.ask(meetings_numbers.list_gaps, story.committee.body_id, 2026)
    assert (gap.label, gap.why) == (number, "Saken var meldt to ganger")
    assert story.item(story.case("Ny")).label != number


# --- plans


def test_a_plan_asks_whether_it_goes_to_the_authority_until_the_employer_has_said_so(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    draft = MatterDraft(
        committee.body_id, "Nytt <verksted>", MatterCategory.C, MatterSource.EMPLOYER, raised_on=date(2026, 10, 1)
    )
    plan = workspace.do(matters.raise_matter, draft)
    meeting = committee.plan()
    workspace.do(meetings_agenda.carry_over, meeting, [plan])
    assert workspace.ask(matters.unanswered_plans, meeting) == ((plan, "Nytt <verksted>"),)
    workspace.do(matters.edit_matter, plan, "to_authority", False)
    assert workspace.ask(matters.unanswered_plans, meeting) == ()
    (row,) = workspace.ask(matters.list_matters, committee.body_id)
    assert (row.to_authority, row.plan_unanswered) == (False, False)


def test_a_case_that_is_no_plan_is_not_asked_about(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    workspace.do(meetings_agenda.add_item, meeting, ItemDraft("Vernerunde", MatterCategory.E))
    assert workspace.ask(matters.unanswered_plans, meeting) == ()


# --- cases that come back


def test_a_postponed_case_returns_by_itself_with_the_day_and_number_it_was_first_up(story: Story) -> None:
    later = story.committee.plan(DECEMBER)
    case = story.case("Ventilasjon")
    number = story.item(case).label
    story.workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.POSTPONED)
    story.treat_the_rest()
    story.workspace.do(lock, story.meeting_id)
    again = Story(story.committee, later).minutes()
    (back,) = [item for item in again.items if item.title == "Ventilasjon"]
    assert back.first_raised is not None
    assert (back.first_raised.on, back.first_raised.number) == (NOVEMBER.date(), number)
    assert again.meeting.state is MeetingState.PLANNED


# --- decisions


def test_a_binding_decision_is_open_then_overdue_then_before_the_authority_then_answered(story: Story) -> None:
    decision = decided(story, DecisionKind.BINDING_MEASURES)
    workspace = story.workspace
    assert state(workspace, date(2026, 12, 1)) is DecisionState.OPEN
    assert state(workspace, date(2026, 12, 2)) is DecisionState.OVERDUE
    sent = workspace.do(matters_decisions.refer_decision, decision, "Arbeidstilsynet", date(2026, 12, 3))
    assert state(workspace, date(2026, 12, 4)) is DecisionState.REFERRED
    workspace.do(matters_decisions.answer_referral, sent, "Vedtaket står.", date(2027, 1, 5))
    assert state(workspace, date(2027, 1, 5)) is DecisionState.ANSWERED
    workspace.do(matters_decisions.decision_done, decision, date(2027, 1, 8))
    assert state(workspace, date(2027, 1, 8)) is DecisionState.DONE


def test_a_decision_is_carried_out_and_brought_to_the_authority_after_it_was_made_and_not_before(story: Story) -> None:
    decision = decided(story, DecisionKind.INQUIRY, None)
    before = date(2026, 11, 1)
    with pytest.raises(UserError, match="before that day"):
        story.workspace.do(matters_decisions.decision_done, decision, before)
    with pytest.raises(UserError, match="before that day"):
        story.workspace.do(matters_decisions.refer_decision, decision, "Arbeidstilsynet", before)
    sent = story.workspace.do(matters_decisions.refer_decision, decision, "Arbeidstilsynet", date(2026, 11, 20))
    with pytest.raises(UserError, match="before the case was sent"):
        story.workspace.do(matters_decisions.answer_referral, sent, "Nei", date(2026, 11, 19))


def test_advice_is_not_brought_before_the_authority_and_never_overdue(story: Story) -> None:
    decision = decided(story, DecisionKind.ADVICE, None)
    assert state(story.workspace, date(2030, 1, 1)) is DecisionState.STANDS
    with pytest.raises(UserError, match="inquiry"):
        story.workspace.do(matters_decisions.refer_decision, decision, "Arbeidstilsynet", date(2026, 12, 3))


def test_an_overdue_binding_decision_stands_on_the_overview_until_it_lies_with_the_authority(story: Story) -> None:
    decision = decided(story, DecisionKind.BINDING_MEASUREMENT)

    def standings(on: date) -> list[Standing]:
        return [
            duty.standing for duty in story.workspace.ask(lambda session: tuple(decision_duties(look(session, on))))
        ]

    assert standings(date(2026, 10, 1)) == []
    assert standings(date(2026, 11, 20)) == [Standing.IN_PROGRESS]
    assert standings(date(2026, 12, 2)) == [Standing.MISSING]
    story.workspace.do(matters_decisions.refer_decision, decision, "Arbeidstilsynet", date(2026, 12, 2))
    assert standings(date(2026, 12, 2)) == []


def test_the_committees_own_decision_on_confidentiality_is_found_in_the_register(story: Story) -> None:
    decision = decided(story, DecisionKind.SECRECY, None)
    assert [row.id for row in story.workspace.ask(matters_decisions.secrecy_decisions)] == [decision]


# --- what was told


def test_what_is_confidential_is_told_only_on_a_ground_and_it_is_written_down(story: Story) -> None:
    case = story.case("Personalsak")
    matter = story.item(case).matter_id
    assert matter is not None
    on = date(2026, 11, 12)
    draft = DisclosureDraft(
        matter, "Ledergruppen", "At saken er til behandling", DisclosureGround.PERSON, on, "Den ansatte"
    )
    with pytest.raises(UserError, match="Nothing in this case"):
        story.workspace.do(matters_disclosures.disclose, draft)
    story.workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    with pytest.raises(UserError, match="consented"):
        story.workspace.do(
            matters_disclosures.disclose, DisclosureDraft(matter, "A", "B", DisclosureGround.UNDERTAKING, on)
        )
    story.workspace.do(matters_disclosures.disclose, draft)
    danger = DisclosureDraft(matter, "Skiftet", "Fare for gass", DisclosureGround.DANGER, on)
    story.workspace.do(matters_disclosures.disclose, danger)
    rows = story.workspace.ask(matters_disclosures.list_disclosures, matter)
    assert [(row.to, row.ground) for row in rows] == [
        ("Ledergruppen", DisclosureGround.PERSON),
        ("Skiftet", DisclosureGround.DANGER),
    ]


# --- measures


def test_a_measure_says_where_it_comes_from_and_one_of_the_minutes_comes_from_its_case(story: Story) -> None:
    draft = MeasureDraft("Rekkverk", source_kind=MeasureSource.ROUND, source="Vernerunde 3. mai", sign="Ingen fall")
    story.workspace.do(measures.add_measure, draft)
    story.workspace.do(measures.add_measure, MeasureDraft("Bestille", item_id=story.case()))
    rows = story.workspace.ask(lambda session: measures.list_measures(session, NOVEMBER.date(), drafts=True))
    assert {(row.text, row.source_kind, row.sign) for row in rows} == {
        ("Rekkverk", MeasureSource.ROUND, "Ingen fall"),
        ("Bestille", MeasureSource.CASE, ""),
    }


def test_whether_a_measure_worked_is_answered_when_it_is_done_and_forgotten_when_it_is_opened_again(
    workspace: Workspace,
) -> None:
    measure = workspace.do(measures.add_measure, MeasureDraft("Rekkverk"))
    with pytest.raises(UserError, match="Close the measure first"):
        workspace.do(measures.answer_effect, measure, "yes", NOVEMBER.date())
    workspace.do(measures.close_measure, measure, NOVEMBER.date())
    (row,) = workspace.ask(measures.list_measures, NOVEMBER.date())
    assert row.unchecked
    workspace.do(measures.answer_effect, measure, "partly", NOVEMBER.date())
    (row,) = workspace.ask(measures.list_measures, NOVEMBER.date())
    assert (row.unchecked, row.effect, row.effect_on) == (False, "partly", NOVEMBER.date())
    workspace.do(measures.reopen_measure, measure)
    (row,) = workspace.ask(measures.list_measures, NOVEMBER.date())
    assert (row.effect, row.effect_on) == ("", None)


def test_the_next_meeting_begins_with_the_open_measures_and_tells_nothing_confidential_of_them(story: Story) -> None:
    do = story.workspace.do
    secret, open_ = story.case("Personalsak", ""), story.case("Stillas", "")
    do(minutes_cases.mark_confidential, secret, Ground.PERSONAL)
    due = date(2026, 12, 1)
    do(measures.add_measure, MeasureDraft("Samtale med den ansatte", owner_text="Leder", due=due, item_id=secret))
    do(measures.add_measure, MeasureDraft("Sette opp <rekkverk>", owner_text="Line", due=due, item_id=open_))
    story.treat_the_rest()
    do(lock, story.meeting_id)
    later = story.committee.begin(DECEMBER)
    (item,) = [each for each in later.minutes().items if "Oppfølging" in each.title]
    said = plain(item.background)
    assert "T-2 Sette opp <rekkverk> (Line, fristen var 1. desember 2026)" in said.replace("\u00a0", " ")
    assert "T-1 Taushetsbelagt sak" in said
    assert "Samtale" not in said
