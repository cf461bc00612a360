"""What the stories begin from: an undertaking of plainly invented people with its committee, in a file that is shut."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from amu_desktop.domain.kinds import DecisionKind, Outcome, UnitKind
from amu_desktop.services import (
    measures,
    meetings_agenda,
    minutes_attendance,
    minutes_cases,
    minutes_locking,
    minutes_positions,
    undertaking,
)
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.services.workspace import Workspace
from tests.make import make_area, make_person, make_workspace
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story, make_full_committee

OSLO = ZoneInfo("Europe/Oslo")
MEETING = datetime(2026, 11, 25, 9, 0, tzinfo=OSLO)
KEPT = "Eventuelt"
CASE = "Løfteutstyr på byggeplass"
MINORITY = "Leie er nok, mente mindretallet."
BINDING = "Kappsagen får vern før den brukes igjen."
NEXT_YEAR = "Bytte vern på alle sager"
JANUARY = datetime(2027, 1, 12, 9, 0, tzinfo=OSLO)
MARCH = datetime(2027, 3, 10, 9, 0, tzinfo=OSLO)


@dataclass(frozen=True, slots=True)
class Scene:
    """A file, its committee and a meeting of it."""

    path: Path
    body_id: str
    meeting_id: str
    item_id: str = ""


def shut(workspace: Workspace, body_id: str = "", meeting_id: str = "", item_id: str = "") -> Scene:
    """Put the file away, so that the window can open it."""
    path = workspace.path
    workspace.close()
    return Scene(path, body_id, meeting_id, item_id)


def make_meeting(folder: Path, chair: str) -> Scene:
    """Make Fjordheim Bygg with a committee of three and three, and a meeting with nothing but «Eventuelt»."""
    workspace = make_workspace(folder, "Fjordheim Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Fjordheim Bygg AS", place="Bergen")
    workspace.do(undertaking.add_unit, "Verkstedet", UnitKind.SITE)
    committee = make_full_committee(workspace, chair)
    meeting_id = committee.plan(MEETING)
    for item in workspace.ask(minutes, meeting_id).items:
        if item.title != KEPT:
            workspace.do(meetings_agenda.remove_item, item.id)
    return shut(workspace, committee.body_id, meeting_id)


def make_workshop(folder: Path) -> Scene:
    """Make Fjordheim Bygg with a workshop, two people, and a decided area without a safety representative."""
    workspace = make_workspace(folder, "Fjordheim Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Fjordheim Bygg AS", place="Bergen")
    workspace.do(undertaking.add_unit, "Verkstedet", UnitKind.SITE)
    for name in ("Jonas Ness", "Camilla Dahl"):
        make_person(workspace, name)
    make_area(workspace, "Verkstedet")
    return shut(workspace)


def make_year(folder: Path) -> Scene:
    """Make a year of Fjordheim Bygg: a vote with positions, a binding decision, a measure, and a meeting in March."""
    workspace = make_workspace(folder, "Fjordheim Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Fjordheim Bygg AS", place="Bergen")
    workspace.do(undertaking.set_union, "Fellesforbundet avd. 4", 18, 41, date(2026, 3, 1))
    committee = make_full_committee(workspace)
    story = committee.begin()
    lift = story.case()
    story.vote(lift, for_=(*EMPLOYEES, EMPLOYER[0]), against=EMPLOYER[1:])
    for side, text in (("for", "Plateheis gir færre løft."), ("against", MINORITY)):
        workspace.do(minutes_positions.write_position, lift, side, text)
    saw = story.case("Vern på kappsagen", BINDING)
    for field, value in (
        ("outcome", Outcome.AGREEMENT),
        ("decision_kind", DecisionKind.BINDING_MEASURES),
        ("deadline", date(2026, 12, 1)),
    ):
        workspace.do(minutes_cases.edit_item, saw, field, value)
    measure = MeasureDraft(NEXT_YEAR, owner_text="Verkstedleder", due=date(2027, 5, 1), item_id=saw)
    workspace.do(measures.add_measure, measure)
    story.treat_the_rest()
    left_out = workspace.ask(minutes_locking.missing, story.meeting_id)
    reasons = {minutes_locking.key_of(each): "Ingenting ble tatt opp." for each in left_out}
    workspace.do(minutes_locking.lock, story.meeting_id, reasons)
    meeting_id = committee.plan(MARCH)
    for item in workspace.ask(minutes, meeting_id).items:
        if item.title != KEPT:
            workspace.do(meetings_agenda.remove_item, item.id)
    return shut(workspace, committee.body_id, meeting_id)


def make_begun(folder: Path) -> Scene:
    """Make Fjordheim Bygg with a meeting whose minutes are begun and a case that nothing is written about."""
    workspace = make_workspace(folder, "Fjordheim Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Fjordheim Bygg AS", place="Bergen")
    story = make_full_committee(workspace).begin()
    item_id = story.case(CASE)
    return shut(workspace, story.committee.body_id, story.meeting_id, item_id)


def make_cases(folder: Path, chair: str, titles: tuple[str, ...]) -> tuple[Story, dict[str, str]]:
    """Make a meeting of three and three whose minutes are begun, with these cases and «Eventuelt»; give their ids.

    The file is open still, so that a story writes what it begins from.
    """
    workspace = make_workspace(folder, "Fjordheim Bygg.amu")
    workspace.do(undertaking.create_undertaking, "Fjordheim Bygg AS", place="Bergen")
    committee = make_full_committee(workspace, chair)
    story = Story(committee, committee.plan(MEETING))
    for item in story.minutes().items:
        if item.title != KEPT:
            workspace.do(meetings_agenda.remove_item, item.id)
    cases = {title: story.case(title, f"Vi gjør som det står i «{title}».") for title in titles}
    workspace.do(minutes_attendance.begin_minutes, story.meeting_id)
    workspace.do(minutes_attendance.all_present, story.meeting_id)
    return story, cases
