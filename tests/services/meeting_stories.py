"""A committee of three and three with everybody in their seats, and a meeting whose minutes are begun."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from amu_desktop.domain.kinds import Choice, FixedAs, Outcome, PostKind, Presence, Side
from amu_desktop.services import committees, meetings, minutes_attendance, minutes_cases, minutes_votes
from amu_desktop.services.meetings import MeetingDraft
from amu_desktop.services.meetings_agenda import ItemDraft, add_item
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import AttendanceRow, ItemRow, MinutesRow
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_committee, make_person, seats_of

OSLO = timezone(timedelta(hours=1))
NOVEMBER = datetime(2026, 11, 11, 9, 0, tzinfo=OSLO)
EMPLOYER = ("Ingrid Halvorsen", "Per Olav Moen", "Line Aasen")
EMPLOYEES = ("Tor Egil Bakke", "Camilla Dahl", "Jonas Ness")


@dataclass(frozen=True)
class Committee:
    """A committee: its id and its people by name."""

    workspace: Workspace
    body_id: str
    people: dict[str, str]

    def plan(self, at: datetime = NOVEMBER) -> str:
        """Plan a meeting."""
        return self.workspace.do(meetings.plan_meeting, MeetingDraft(self.body_id, at, place="Møterom 2"))

    def begin(self, at: datetime = NOVEMBER) -> "Story":
        """Plan a meeting and begin its minutes with everybody present."""
        story = Story(self, self.plan(at))
        self.workspace.do(minutes_attendance.begin_minutes, story.meeting_id)
        self.workspace.do(minutes_attendance.all_present, story.meeting_id)
        return story


@dataclass(frozen=True)
class Story:
    """A meeting of that committee, with the words a test tells a story in."""

    committee: Committee
    meeting_id: str

    @property
    def workspace(self) -> Workspace:
        return self.committee.workspace

    def minutes(self) -> MinutesRow:
        return self.workspace.ask(minutes, self.meeting_id)

    def item(self, item_id: str) -> ItemRow:
        return self.minutes().item(item_id)

    def who(self, name: str) -> AttendanceRow:
        return next(each for each in self.minutes().attendance if each.name == name)

    def case(self, title: str = "Løfteutstyr på byggeplass", proposal: str = "Kjøpe plateheis.") -> str:
        """Add a case and give its id."""
        return self.workspace.do(add_item, self.meeting_id, ItemDraft(title, proposal=proposal))

    def vote(self, item_id: str, **by: tuple[str, ...]) -> None:
        """Let the named people vote: `for_`, `against`, `blank` or a letter."""
        self.workspace.do(minutes_cases.edit_item, item_id, "outcome", Outcome.VOTE)
        for choice, names in by.items():
            for name in names:
                self.workspace.do(minutes_votes.vote, item_id, self.who(name).id, choice.rstrip("_"))

    def treat_the_rest(self) -> None:
        """Let every item that nothing was said about end in information, so that only the story's own is left."""
        for item in self.minutes().items:
            if item.outcome is None and not item.struck:
                self.workspace.do(minutes_cases.edit_item, item.id, "outcome", Outcome.INFORMATION)


def make_full_committee(workspace: Workspace, chair: str = "Tor Egil Bakke") -> Committee:
    """Make the committee with holders, one deputy for Jonas Ness, the health service and a minute-taker."""
    body_id = make_committee(workspace, 3, FixedAs.SENIOR)
    names = (*EMPLOYER, *EMPLOYEES, "Ali Yusuf", "Marit Sund", "Gro Vik")
    people = {name: make_person(workspace, name) for name in names}
    for side, sitting in ((Side.EMPLOYER, EMPLOYER), (Side.EMPLOYEES, EMPLOYEES)):
        for seat, name in zip(seats_of(workspace, body_id, side), sitting, strict=True):
            appoint(workspace, seat.post_id, people[name], SPRING)
            if name == "Jonas Ness" and seat.deputy:
                appoint(workspace, seat.deputy.post_id, people["Ali Yusuf"], SPRING)
    for seat in workspace.ask(committees.seats, body_id, SPRING):
        if seat.kind is PostKind.OHS:
            appoint(workspace, seat.post_id, people["Marit Sund"], SPRING)
        if seat.kind is PostKind.SECRETARY:
            appoint(workspace, seat.post_id, people["Gro Vik"], SPRING)
    workspace.do(committees.choose_chair, body_id, people[chair], date(2026, 3, 1))
    return Committee(workspace, body_id, people)


__all__ = [
    "EMPLOYEES",
    "EMPLOYER",
    "NOVEMBER",
    "OSLO",
    "Choice",
    "Committee",
    "Presence",
    "Story",
    "make_full_committee",
]
