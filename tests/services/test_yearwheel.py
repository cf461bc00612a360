"""The year as it stands: read from where it lives, and the fixed tasks kept year by year."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from icalendar import Calendar
from pypdfium2 import PdfDocument

from amu_desktop.core.errors import UserError
from amu_desktop.domain.sentences import say
from amu_desktop.services import (
    measures,
    meetings,
    publishing,
    training,
    undertaking,
    yearwheel,
    yearwheel_calendar,
    yearwheel_tasks,
)
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.services.overview_coming import coming
from amu_desktop.services.workspace import Workspace
from amu_desktop.services.yearwheel import Stands, WheelThing
from amu_desktop.services.yearwheel_tasks import TaskDraft
from tests.domain.make import norwegian
from tests.services.meeting_stories import NOVEMBER, OSLO, make_full_committee

AUTUMN = date(2026, 9, 1)


def things(workspace: Workspace, year: int = 2026, on: date = AUTUMN) -> tuple[WheelThing, ...]:
    return workspace.ask(yearwheel.wheel, year, on).things


def task(workspace: Workspace, key: str, year: int = 2026) -> WheelThing:
    return next(thing for thing in things(workspace, year) if thing.task and thing.task.key == key)


def test_a_new_file_has_the_usual_tasks_without_days_and_nothing_overdue(workspace: Workspace) -> None:
    found = things(workspace)
    assert len(found) == 21
    assert {thing.stands for thing in found} == {Stands.UNDATED}
    assert "rounds" in {thing.task.key for thing in found if thing.task and thing.month == 5}


def test_what_has_a_day_is_read_from_where_it_lives(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    meeting = committee.plan()
    workspace.do(measures.add_measure, MeasureDraft("Kjøpe <plateheis>", due=date(2026, 6, 1)))
    workspace.do(training.add_course, committee.people["Jonas Ness"], "Grunnkurs", Decimal(40), date(2026, 4, 7))
    dated = {thing.id or thing.uid: thing for thing in things(workspace) if thing.on}
    assert (dated[meeting].month, dated[meeting].stands) == (11, Stands.COMING)
    late = next(thing for thing in dated.values() if thing.page == "measures")
    assert (say(late.what, norwegian()), late.stands) == ("Tiltak: Kjøpe <plateheis>", Stands.OVERDUE)
    course = next(thing for thing in dated.values() if "Jonas Ness" in thing.detail)
    assert course.stands is Stands.DONE
    workspace.do(meetings.cancel_meeting, meeting, "Sykdom")
    assert meeting not in {thing.id for thing in things(workspace)}


def test_terms_that_end_on_one_day_stand_as_one_line_until_somebody_follows(workspace: Workspace) -> None:
    make_full_committee(workspace)
    ends = [thing for thing in things(workspace, 2028) if thing.page == "elections"]
    assert len(ends) == 1
    assert "Jonas Ness" in ends[0].detail
    late = [thing for thing in things(workspace, 2028, date(2028, 6, 1)) if thing.page == "elections"]
    assert late[0].stands is Stands.OVERDUE


def test_a_day_belongs_to_its_year_and_the_month_to_those_that_follow(workspace: Workspace) -> None:
    workspace.do(yearwheel_tasks.set_day, 2026, "rounds", date(2026, 6, 3))
    assert (task(workspace, "rounds").on, task(workspace, "rounds").stands) == (date(2026, 6, 3), Stands.OVERDUE)
    after = task(workspace, "rounds", 2027)
    assert (after.month, after.on) == (6, None)
    assert task(workspace, "rounds", 2025).month == 5
    workspace.do(yearwheel_tasks.move_task, 2026, "rounds", 9)
    assert task(workspace, "rounds").on is None
    workspace.undo()
    assert task(workspace, "rounds").on == date(2026, 6, 3)


def test_a_task_taken_out_stays_in_the_years_before_and_can_be_brought_back(workspace: Workspace) -> None:
    workspace.do(yearwheel_tasks.tick_task, 2025, "survey", date(2025, 4, 2))
    workspace.do(yearwheel_tasks.drop_task, 2026, "survey")
    assert "survey" not in {thing.task.key for thing in things(workspace, 2027) if thing.task}
    assert task(workspace, "survey", 2025).stands is Stands.DONE
    offered = workspace.ask(yearwheel_tasks.left_out, 2027, committee=True)
    assert {each.key for each in offered} == {"survey", "cytostatics"}
    workspace.do(yearwheel_tasks.bring_back, 2027, "survey")
    assert task(workspace, "survey", 2027).stands is Stands.UNDATED
    assert task(workspace, "survey", 2027).task.done_on is None  # type: ignore[union-attr]


def test_an_own_task_comes_every_year_or_in_one_alone(workspace: Workspace) -> None:
    drill = workspace.do(yearwheel_tasks.add_task, 2026, TaskDraft("Brannøvelse {1}", 10))
    once = workspace.do(yearwheel_tasks.add_task, 2026, TaskDraft("Flytting", 3, every_year=False))
    assert say(task(workspace, drill, 2027).what, norwegian()) == "Brannøvelse {1}"
    assert once not in {thing.task.key for thing in things(workspace, 2027) if thing.task}
    assert drill not in {thing.task.key for thing in things(workspace, 2025) if thing.task}
    with pytest.raises(UserError, match="what is to be done"):
        workspace.do(yearwheel_tasks.name_task, 2026, drill, " ")
    workspace.do(yearwheel_tasks.name_task, 2026, "rounds", "Runder i verkstedet")
    assert say(task(workspace, "rounds").what, norwegian()) == "Runder i verkstedet"
    workspace.do(yearwheel_tasks.name_task, 2026, "rounds", "")
    assert say(task(workspace, "rounds").what, norwegian()) == "Vernerunder"


@pytest.mark.parametrize("month", [0, 13])
def test_there_is_no_thirteenth_month(workspace: Workspace, month: int) -> None:
    with pytest.raises(UserError):
        workspace.do(yearwheel_tasks.move_task, 2026, "rounds", month)
    with pytest.raises(UserError):
        workspace.do(yearwheel_tasks.set_day, 2026, "rounds", date(2027, 1, 1))
    with pytest.raises(UserError):
        workspace.do(yearwheel_tasks.tick_task, 2026, "gone", AUTUMN)


@time_machine.travel(date(2026, 9, 1))
def test_the_agenda_of_a_quarter_follows_the_wheel(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    workspace.do(yearwheel_tasks.move_task, 2026, "rounds", 11)
    workspace.do(yearwheel_tasks.drop_task, 2026, "goals")
    titles = [item.title for item in workspace.ask(minutes, committee.plan()).items]
    assert "Vernerunder" in titles
    assert "Mål for neste år" not in titles
    later = [item.title for item in workspace.ask(minutes, committee.plan(NOVEMBER + timedelta(days=9))).items]
    assert "Vernerunder" not in later


@time_machine.travel(datetime(2026, 9, 1, 9, tzinfo=OSLO))
def test_a_crowded_year_is_cut_to_one_lying_page(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    for n in range(90):
        draft = MeasureDraft(f"Tiltak som er langt nok til å brekke over flere linjer, nummer {n}")
        workspace.do(measures.add_measure, replace(draft, due=date(2026, 1 + n % 3, 3)))
    drawn = publishing.preview(workspace, "yearwheel", "2026", "nb")
    with PdfDocument(drawn.content) as paper:
        width, height = paper[0].get_size()
        text = paper[0].get_textpage().get_text_range()
        assert (len(paper), width > height) == (1, True)
    assert "og 26 til" in text
    with pytest.raises(UserError, match="Write the year"):
        publishing.preview(workspace, "yearwheel", "i år", "nb")


@time_machine.travel(datetime(2026, 9, 1, 9, tzinfo=OSLO))
def test_the_calendar_of_the_year_holds_what_is_left(workspace: Workspace) -> None:
    meeting = make_full_committee(workspace).plan()
    workspace.do(yearwheel_tasks.tick_task, 2026, "rounds", AUTUMN)
    workspace.do(yearwheel_tasks.set_day, 2026, "goals", date(2026, 12, 3))
    content = workspace.ask(yearwheel_calendar.year_calendar, 2026, norwegian())
    events = {str(event["UID"]): event for event in Calendar.from_ical(content).events}
    assert events[meeting].start == NOVEMBER
    assert str(events["task-goals-2026@amu-desktop"]["SUMMARY"]) == "Mål for neste år"
    assert events["task-budget-2026@amu-desktop"].start == date(2026, 9, 1)
    assert not any("rounds" in uid for uid in events)
    for key in {thing.task.key for thing in things(workspace, 2027) if thing.task}:
        workspace.do(yearwheel_tasks.drop_task, 2030, key)
    with pytest.raises(UserError, match="Nothing is left"):
        workspace.ask(yearwheel_calendar.year_calendar, 2030, norwegian())


def test_what_falls_due_comes_on_the_overview_and_tasks_without_a_day_only_fill_up(workspace: Workspace) -> None:
    on = date(2026, 10, 5)
    said = [say(row.what, norwegian()) for row in workspace.ask(coming, on)]
    assert said == [
        "Gjennomgang av internkontrollen",
        "Revisjon av risikovurderingen",
        "Bevisstgjøring og medvirkning",
        "Plan for bedriftshelsetjenesten neste år",
    ]
    workspace.do(yearwheel_tasks.set_day, 2026, "areas", date(2026, 11, 20))
    workspace.do(yearwheel_tasks.tick_task, 2026, "risk", on)
    rows = workspace.ask(coming, on)
    assert rows[-1].day == date(2026, 11, 30)
    assert [say(row.what, norwegian()) for row in rows if row.day == date(2026, 11, 20)] == [
        "Gjennomgang av verneområdene"
    ]
    for day in range(6, 10):
        workspace.do(measures.add_measure, MeasureDraft(f"Tiltak {day}", due=date(2026, 10, day)))
    assert all("Tiltak" in say(row.what, norwegian()) for row in workspace.ask(coming, on))
