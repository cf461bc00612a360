"""Kills a process while it types in minutes and while it locks them, and holds the file to what was acknowledged.

Actions are numbered: an odd one types in a meeting (draft, then the field is left), an even one locks that meeting.
With `control` the worker acknowledges before the file has it; the test that catches that shows the others can fail.
"""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.domain.kinds import Capacity, ItemKind, MeetingState, Outcome, Presence, Side
from amu_desktop.services.checking import check
from amu_desktop.services.minutes_cases import edit_item
from amu_desktop.services.minutes_locking import lock
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage import seal
from amu_desktop.storage.tables.committees import Body
from amu_desktop.storage.tables.meetings import Attendance, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.people import Person
from tests.storage.crash import WARM, Look, Tell, run

MEETINGS = 80
WHO = "Kari"
START = datetime(2026, 1, 5, 9, tzinfo=timezone(timedelta(hours=1)))


@command("Made the meetings")
def make_meetings(session: Session) -> None:
    """Make meetings that need nothing but a text before they can be locked."""
    body = Body(name="Arbeidsmiljøutvalget", kind="committee", since=date(2026, 1, 1))
    person = Person(given_name="Åse", family_name="Ås")
    session.add_all([body, person])
    session.flush()
    for number in range(MEETINGS):
        meeting = Meeting(
            body_id=body.id,
            year=2026,
            ordinal=number + 1,
            starts_at=START + timedelta(days=number),
            state=MeetingState.HELD,
        )
        session.add(meeting)
        session.flush()
        here = {"meeting_id": meeting.id}
        session.add_all(
            [
                Attendance(**here, person_id=person.id, capacity=Capacity.MEMBER, side=Side.EMPLOYER, votes=True,
                           presence=Presence.PRESENT),
                AgendaItem(**here, order_key="a", title="Sak", outcome=Outcome.INFORMATION),
                AgendaItem(**here, order_key="b", title="Eventuelt", kind=ItemKind.ANY_OTHER,
                           outcome=Outcome.INFORMATION, discussion="Ingen saker."),
            ]
        )  # fmt: skip


def meetings(session: Session) -> list[tuple[str, str]]:
    """Give the meetings in order, each with its case."""
    cases = (
        select(Meeting.id, AgendaItem.id)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.order_key == "a")
    )
    return [(meeting, item) for meeting, item in session.execute(cases.order_by(Meeting.ordinal))]


def work(path: Path, tell: Tell, look: Look, *, control: bool) -> None:
    """Type and lock, telling each action when the file has it."""
    workspace = Workspace.open(path, WHO)
    found = workspace.ask(meetings)
    first = workspace.ask(done) + 1
    for action in range(first, 2 * len(found) + 1):
        if action >= first + WARM:
            look()
        meeting, item = found[(action - 1) // 2]
        if control:
            tell(action)
        if action % 2:
            text = f"{action} " + "æøå " * 500
            workspace.write_draft(f"minutes:{meeting}", {"discussion": text})
            workspace.do(edit_item, item, "discussion", text)
        else:
            workspace.do(lock, meeting)
        if not control:
            tell(action)


def done(session: Session) -> int:
    """Give the number of the last action that the file has."""
    count = 0
    for meeting, item in meetings(session):
        if session.get_one(AgendaItem, item).discussion:
            count += 1
        count += session.get_one(Meeting, meeting).state is MeetingState.LOCKED
    return count


def broken(path: Path, acknowledged: int) -> list[str]:
    """Give what the file lost, or kept half of."""
    workspace = Workspace.open(path, WHO)
    found = [] if workspace.read_only is None else ["the file opens for reading only"]
    kept = workspace.ask(done)
    if kept < acknowledged:
        found.append(f"lost: {acknowledged} acknowledged, {kept} there")
    found += workspace.ask(half_locked)
    typed = (acknowledged + 1) // 2
    if typed:
        meeting, _ = workspace.ask(meetings)[typed - 1]
        draft = workspace.read_draft(f"minutes:{meeting}")
        if draft is None or not str(draft[0]["discussion"]).startswith(str(2 * typed - 1)):
            found.append("a draft did not come back")
    found += [f"check: {fault.kind} {fault.table} {fault.column}" for fault in check(workspace)]
    workspace.close()
    return found


def half_locked(session: Session) -> list[str]:
    """Give the meetings that are locked without a seal, or sealed without being locked."""
    odd = []
    for meeting in session.scalars(select(Meeting)):
        sealed = seal.find(session, f"minutes:{meeting.id}") is not None
        if sealed != (meeting.state is MeetingState.LOCKED):
            odd.append(f"half locked: meeting {meeting.ordinal}")
    return odd


def main(folder: Path, random_kills: int, chosen_calls: int, *, control: bool) -> None:
    """Print, as JSON, what became of the file."""
    path = folder / "Eksempelvik.amu"
    workspace = Workspace.create(path, WHO)
    workspace.do(make_meetings)
    workspace.close()
    result = run(
        path,
        lambda tell, look: work(path, tell, look, control=control),
        lambda acknowledged: broken(path, acknowledged),
        random_kills,
        chosen_calls,
    )
    print(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), control="control" in sys.argv[4:])
