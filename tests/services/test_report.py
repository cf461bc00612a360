from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import BodyKind, Ground, MatterCategory, Outcome, RecipientKind, ReportState
from amu_desktop.domain.report_figures import Figures
from amu_desktop.services import (
    committees,
    measures,
    minutes_attendance,
    minutes_cases,
    minutes_positions,
    publishing,
    undertaking,
)
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_locking import key_of, lock, missing
from amu_desktop.services.publishing_report import present
from amu_desktop.services.report import (
    add_recipient,
    edit_recipient,
    find_report,
    follow_up,
    leave_out,
    list_reports,
    remove_recipient,
    start_report,
    take_in,
    treat_report,
    write_section,
)
from amu_desktop.services.report_case import treatment_choices
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.report_frozen import freeze, thaw
from amu_desktop.services.report_rows import ReportSheet, SectionState
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.database import Database
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Committee, Story, make_full_committee

DECEMBER = datetime(2026, 12, 15, 12, 0, tzinfo=UTC)
MARCH = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
SECRET = "Kvernberg er sykmeldt etter hendelsen i tårnet"


@pytest.fixture
def committee(workspace: Workspace) -> Committee:
    """Give a full committee whose undertaking has a name."""
    workspace.do(undertaking.create_undertaking, "Prøve AS")
    return make_full_committee(workspace)


def held(committee: Committee) -> Story:
    """Hold and lock a meeting with a vote of four against two, and a confidential case with a measure."""
    story = committee.begin()
    case = story.case()
    story.workspace.do(minutes_cases.edit_item, case, "category", MatterCategory.D)
    story.vote(case, for_=(*EMPLOYER, EMPLOYEES[0]), against=EMPLOYEES[1:])
    for side, text in (("for", "Heisen trengs nå."), ("against", "Heisen er for dyr.")):
        story.workspace.do(minutes_positions.write_position, case, side, text)
    secret = story.case(SECRET, SECRET)
    story.workspace.do(minutes_cases.mark_confidential, secret, Ground.PERSONAL)
    story.workspace.do(minutes_cases.edit_item, secret, "outcome", Outcome.AGREEMENT)
    story.workspace.do(measures.add_measure, MeasureDraft(SECRET, owner_text="Leder", item_id=secret))
    finish(story)
    return story


def finish(story: Story) -> None:
    story.treat_the_rest()
    workspace = story.workspace
    reasons = {key_of(each): "ikke viktig her" for each in workspace.ask(missing, story.meeting_id)}
    workspace.do(lock, story.meeting_id, reasons)


def sheet(committee: Committee, report: str) -> ReportSheet:
    return committee.workspace.ask(report_sheet, report)


def started(committee: Committee, year: int = 2026) -> str:
    return committee.workspace.do(start_report, committee.body_id, year)


@time_machine.travel(DECEMBER, tick=False)
def test_a_report_is_begun_once_for_a_year(committee: Committee) -> None:
    assert started(committee) == started(committee)
    assert [row.year for row in committee.workspace.ask(list_reports)] == [2026]
    assert committee.workspace.ask(find_report, committee.body_id, 2025) is None
    with pytest.raises(UserError) as refused:
        started(committee, 2027)
    assert refused.value.field == "year"


@time_machine.travel(DECEMBER, tick=False)
def test_figures_count_cases_by_letter_and_hold_every_position_but_nothing_confidential(committee: Committee) -> None:
    held(committee)
    figures = committee.workspace.ask(take_figures, committee.body_id, 2026, date(2026, 12, 15))
    assert len(figures.by_category()[MatterCategory.D]) == 1
    assert figures.by_category()[MatterCategory.C] == ()
    assert sum(len(each) for each in figures.by_category().values()) == figures.meetings[0].cases
    assert [(p.side, p.text) for p in figures.votes[0].positions] == [
        ("for", "Heisen trengs nå."),
        ("against", "Heisen er for dyr."),
    ]
    frozen = freeze(figures)
    assert SECRET not in frozen
    assert "Leder" not in [each.owner for each in figures.measures.plan]
    assert thaw(Figures, frozen) == figures


@time_machine.travel(DECEMBER, tick=False)
def test_sections_say_how_they_stand(committee: Committee) -> None:
    report = started(committee)
    states = {row.number: row.state for row in sheet(committee, report).sections}
    assert states[8] is SectionState.TEXT_MISSING
    assert states[14] is SectionState.WAITING
    assert states[15] is SectionState.OPTIONAL
    assert states[20] is SectionState.AFTER_TREATMENT
    assert states[4] is SectionState.IN_PROGRESS
    before = sheet(committee, report).remaining
    committee.workspace.do(write_section, report, 8, "Ingen skader.")
    committee.workspace.do(write_section, report, 4, "bare ett var nødvendig", "few_meetings")
    now = sheet(committee, report)
    assert now.section(8).state is SectionState.READY
    assert now.section(4).state is SectionState.READY
    assert now.remaining == before - 2
    assert committee.workspace.undo() is not None
    assert sheet(committee, report).section(4).state is SectionState.IN_PROGRESS


@time_machine.travel(DECEMBER, tick=False)
def test_our_sections_are_left_out_with_a_reason_and_the_recipients_never(committee: Committee) -> None:
    report, do = started(committee), committee.workspace.do
    with pytest.raises(UserError) as refused:
        do(leave_out, report, 10, " ")
    assert refused.value.field == "why"
    with pytest.raises(UserError):
        do(leave_out, report, 20, "for langt")
    do(leave_out, report, 10, "ingen tall i år")
    do(leave_out, report, 17)
    assert sheet(committee, report).section(10).state is SectionState.LEFT_OUT
    do(take_in, report, 10)
    assert not sheet(committee, report).section(10).left_out
    do(follow_up, report, 10, "Gro Vik", date(2027, 2, 1))
    assert sheet(committee, report).section(10).follow_up_by == "Gro Vik"


@time_machine.travel(DECEMBER, tick=False)
def test_a_draft_is_shown_but_not_issued_before_the_figures_are_locked(committee: Committee) -> None:
    held(committee)
    report, workspace = started(committee), committee.workspace
    assert publishing.preview(workspace, "yearly_report", report, "nb").content.startswith(b"%PDF")
    with pytest.raises(UserError, match="Lock the figures"):
        publishing.publish(workspace, "yearly_report", report, "nb")
    assert present(workspace, report, "nb") is None
    issued = publishing.publish(workspace, "yearly_report", report, "nb")
    assert issued.paper_id == "AMU-AAR-2026-01"
    with pytest.raises(UserError, match="locked already"):
        present(workspace, report, "nb")


@time_machine.travel(DECEMBER, tick=False)
def test_locked_figures_stand_whatever_happens_in_the_registers(committee: Committee) -> None:
    held(committee)
    report, workspace = started(committee), committee.workspace
    present(workspace, report, "nb")
    frozen = sheet(committee, report).figures
    first = publishing.publish(workspace, "yearly_report", report, "nb")
    workspace.do(measures.add_measure, MeasureDraft("Noe nytt"))
    workspace.do(undertaking.edit_undertaking, "place", "Bergen")
    assert sheet(committee, report).figures == frozen
    assert publishing.publish(workspace, "yearly_report", report, "nb") == first
    assert sheet(committee, report).report.state is ReportState.LOCKED


@time_machine.travel(DECEMBER, tick=False)
def test_locking_makes_a_case_for_the_next_meeting_with_the_draft_attached(committee: Committee) -> None:
    workspace = committee.workspace
    planned = committee.plan(datetime(2027, 5, 12, 9, tzinfo=UTC))
    report = started(committee)
    item_id = present(workspace, report, "nb")
    assert item_id is not None
    item = workspace.ask(minutes, planned).item(item_id)
    assert item.title == "Årsrapport for 2026"
    assert [file.name for file in item.attachments] == ["utkast_nb_arsrapport.pdf"]
    assert sheet(committee, report).up_on == date(2027, 5, 12)
    assert workspace.undo() is not None
    assert sheet(committee, report).report.state is ReportState.DRAFT


@time_machine.travel(DECEMBER, tick=False)
def test_the_standing_item_of_the_first_quarter_is_used(committee: Committee) -> None:
    planned = committee.plan(MARCH)
    item_id = present(committee.workspace, started(committee), "nb")
    items = committee.workspace.ask(minutes, planned).items
    assert next(item.title for item in items if item.id == item_id) == "Årsrapport fra arbeidsmiljøutvalget"
    assert "Årsrapport for 2026" not in [item.title for item in items]


def test_locked_minutes_say_how_the_report_was_treated_with_every_position(committee: Committee) -> None:
    workspace = committee.workspace
    with time_machine.travel(DECEMBER, tick=False):
        story = Story(committee, committee.plan(MARCH))
        report = started(committee)
        item_id = present(workspace, report, "nb") or ""
    with time_machine.travel(MARCH, tick=False):
        workspace.do(minutes_attendance.begin_minutes, story.meeting_id)
        workspace.do(minutes_attendance.all_present, story.meeting_id)
        workspace.do(minutes_cases.write_proposal, item_id, "Rapporten vedtas.")
        story.vote(item_id, for_=(*EMPLOYER, EMPLOYEES[0]), against=EMPLOYEES[1:])
        workspace.do(minutes_positions.write_position, item_id, "for", "Rapporten er god.")
        workspace.do(minutes_positions.write_position, item_id, "against", "Rapporten er for tynn.")
        assert sheet(committee, report).treated is None
        finish(story)
        found = sheet(committee, report)
    assert found.treated is not None
    assert found.adopted_on == date(2027, 3, 10)
    assert [each.text for each in found.treated.positions] == ["Rapporten er god.", "Rapporten er for tynn."]
    assert found.section(20).state is SectionState.IN_PROGRESS


@time_machine.travel(DECEMBER, tick=False)
def test_both_recipients_are_needed_and_a_union_stands_in_the_list(committee: Committee) -> None:
    do = committee.workspace.do
    do(undertaking.set_union, "Fellesforbundet", 12, 30, date(2026, 1, 1))
    report = started(committee)
    first = sheet(committee, report)
    assert [row.kind for row in first.recipients] == [RecipientKind.BODIES, RecipientKind.UNION]
    assert not first.uncertain
    do(treat_report, report, None, date(2026, 12, 1))
    do(edit_recipient, first.recipients[0].id, "sent_on", date(2026, 12, 2))
    assert not sheet(committee, report).sent
    do(edit_recipient, first.recipients[1].id, "sent_on", date(2026, 12, 2))
    assert sheet(committee, report).section(20).state is SectionState.READY
    extra = do(add_recipient, report, RecipientKind.UNION, " NITO ")
    assert not sheet(committee, report).sent
    do(remove_recipient, extra)
    assert sheet(committee, report).sent


@time_machine.travel(DECEMBER, tick=False)
def test_without_a_union_the_representative_and_all_employees_get_it_as_our_advice(committee: Committee) -> None:
    found = sheet(committee, started(committee))
    kinds = [row.kind for row in found.recipients]
    assert kinds == [RecipientKind.BODIES, RecipientKind.REPRESENTATIVE, RecipientKind.EVERYONE]
    assert found.uncertain


@time_machine.travel(DECEMBER, tick=False)
def test_a_report_that_tells_what_is_confidential_is_not_issued(committee: Committee) -> None:
    held(committee)
    report, workspace = started(committee), committee.workspace
    present(workspace, report, "nb")
    workspace.do(write_section, report, 18, f"Vi husker at {SECRET}.")
    with pytest.raises(UserError, match="confidential"):
        publishing.publish(workspace, "yearly_report", report, "nb")


@time_machine.travel(DECEMBER, tick=False)
def test_an_undertaking_without_a_committee_has_a_report_of_its_safety_service(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Liten AS")
    draft = committees.BodyDraft("Samarbeid", BodyKind.COOPERATION, since=date(2026, 1, 1))
    body = workspace.do(committees.create_body, draft)
    report = workspace.do(start_report, body, 2026)
    numbers = [row.number for row in workspace.ask(report_sheet, report).sections]
    assert not {2, 6, 7} & set(numbers)
    present(workspace, report, "nb")
    assert publishing.publish(workspace, "yearly_report", report, "nn").title.startswith("Årsrapport 2026")


@time_machine.travel(DECEMBER, tick=False)
def test_cases_that_may_have_been_the_treatment_are_listed_without_the_confidential(committee: Committee) -> None:
    held(committee)
    found = committee.workspace.ask(treatment_choices, committee.body_id, 2026)
    assert found
    assert all(SECRET not in each.title for each in found)


def test_figures_survive_closing_and_opening_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.amu"
    with time_machine.travel(DECEMBER, tick=False):
        workspace = Workspace.create(path, "Kari Moe")
        workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
        committee = make_full_committee(workspace)
        report = started(committee)
        present(workspace, report, "nb")
        before = sheet(committee, report).figures
        workspace.close()
        reopened = Workspace(Database.open(path), "Kari Moe")
        assert reopened.ask(report_sheet, report).figures == before
        reopened.close()
