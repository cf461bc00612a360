"""What the stories begin from: an undertaking of plainly invented people with its committee, in a file that is shut."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from amu_desktop.domain.kinds import UnitKind
from amu_desktop.services import meetings_agenda, undertaking
from amu_desktop.services.minutes import minutes
from amu_desktop.services.workspace import Workspace
from tests.make import make_area, make_person, make_workspace
from tests.services.meeting_stories import make_full_committee

OSLO = ZoneInfo("Europe/Oslo")
MEETING = datetime(2026, 11, 25, 9, 0, tzinfo=OSLO)
KEPT = "Eventuelt"


@dataclass(frozen=True, slots=True)
class Scene:
    """A file, its committee and a meeting of it."""

    path: Path
    body_id: str
    meeting_id: str


def shut(workspace: Workspace, body_id: str = "", meeting_id: str = "") -> Scene:
    """Put the file away, so that the window can open it."""
    path = workspace.path
    workspace.close()
    return Scene(path, body_id, meeting_id)


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
