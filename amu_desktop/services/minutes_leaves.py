"""The leaves of locked minutes: every text by its path, each person's name in a leaf of its own.

Whoever holds the root of a seal can tell that none of these was changed. The same function makes the leaves when the
minutes are locked and when they are checked, from the row that window and paper show.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Position

MEETING = ("year", "ordinal", "kind", "starts_at", "ends_at", "place", "note")
ATTENDANCE = ("name", "function", "capacity", "side", "votes", "presence", "standing_in_for_name", "chair")
ITEM = (
    "label",
    "parent_id",
    "order_key",
    "kind",
    "title",
    "category",
    "confidential",
    "ground",
    "background",
    "discussion",
    "annex_text",
    "outcome",
    "decision_kind",
    "own_decision",
    "decision_text",
    "deadline",
    "postponed_to",
    "wall_text",
    "planned_minutes",
    "struck_why",
)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a leaf stands, as a check says it: «Møte 3/2026», «17/2026», the title, and the field's message id."""

    meeting: str
    case: str
    title: str
    field: str


def leaves(session: Session, meeting_id: str) -> dict[str, str]:
    """Give every text of the minutes by its path, in the order of the minutes."""
    whole = minutes(session, meeting_id)
    return {path: _written(value) for path, value in (*_of_meeting(whole), *_of_items(session, whole))}


def leaves_of(session: Session, sealed: str) -> dict[str, str] | None:
    """Give the leaves of what was sealed, or None when it is not minutes or they are gone; for the check of a file."""
    kind, _, meeting_id = sealed.partition(":")
    if kind != "minutes" or session.get(Meeting, meeting_id) is None:
        return None
    return leaves(session, meeting_id)


def whereabouts(session: Session, sealed: str, path: str) -> Whereabouts:
    """Tell which meeting and case a path of the leaves belongs to; empty where there is none."""
    meeting_id = sealed.partition(":")[2]
    meeting = session.get(Meeting, meeting_id)
    label = f"{meeting.ordinal}/{meeting.year}" if meeting else ""
    first, _, rest = path.partition("/")
    item_id, _, below = rest.partition("/")
    item = session.get(AgendaItem, item_id) if first == "item" else None
    number = ""
    if item is not None and item.number_id is not None:
        number = number_rows(session, [item.number_id])[item.number_id].label
    field = FIELDS.get(below.partition("/")[0] if first == "item" else first, N_("Text"))
    return Whereabouts(label, number, item.title if item else "", field)


FIELDS = {
    "meeting": N_("The meeting"),
    "attendance": N_("Attendance"),
    "omission": N_("What was left out"),
    "title": N_("Title"),
    "background": N_("Background"),
    "discussion": N_("Discussion"),
    "annex_text": N_("Confidential annex"),
    "proposal": N_("Proposal"),
    "ballot": N_("Vote"),
    "vote": N_("Vote"),
    "position": N_("Position"),
    "statement": N_("Statement"),
    "measure": N_("Measure"),
    "decision_text": N_("Decision"),
    "deadline": N_("Deadline"),
    "wall_text": N_("Text for the notice"),
}

Leaf = tuple[str, object]


def _of_meeting(whole: MinutesRow) -> Iterator[Leaf]:
    for field in MEETING:
        yield f"meeting/{field}", getattr(whole.meeting, field)
    if whole.chair is not None:
        yield "meeting/chair", whole.chair.name
        yield "meeting/chair_side", whole.chair.side
        yield "meeting/led_by", whole.chair.leads
    yield "meeting/secretary", whole.secretary
    for each in whole.attendance:
        for field in ATTENDANCE:
            yield f"attendance/{each.id}/{field}", getattr(each, field)
    for omission in whole.omissions:
        yield f"omission/{omission.id}", f"{omission.item_id or ''} {omission.code}: {omission.reason}"


def _of_items(session: Session, whole: MinutesRow) -> Iterator[Leaf]:
    for item in whole.items:
        path = f"item/{item.id}"
        for field in ITEM:
            yield f"{path}/{field}", getattr(item, field)
        for each in item.proposals:
            yield f"{path}/proposal/{each.id}", f"{each.letter}: {each.text}"
            yield f"{path}/proposal/{each.id}/by", each.by
        yield from _of_vote(path, item)
        for position in session.scalars(select(Position).filter_by(item_id=item.id).order_by(Position.id)):
            yield f"{path}/position/{position.id}", f"{position.role} {position.proposal_id or ''}: {position.text}"
            yield f"{path}/position/{position.id}/wall_text", position.wall_text
        for row in item.positions:
            if row.id is not None:
                yield f"{path}/position/{row.id}/holders", ",".join(row.holders)
        for statement in item.statements:
            yield f"{path}/statement/{statement.id}", f"{statement.kind}: {statement.text}"
            yield f"{path}/statement/{statement.id}/name", statement.name
        for passage in item.passages:
            went = f"{passage.attendance_id} {_written(passage.into)} {_written(passage.at)}: {passage.reason}"
            yield f"{path}/passage/{passage.id}", went
        for measure in item.measures:
            yield f"{path}/measure/{measure.id}", f"T-{measure.number} {_written(measure.due)}: {measure.text}"
            yield f"{path}/measure/{measure.id}/owner", measure.owner
        for attachment in item.attachments:
            yield f"{path}/attachment/{attachment.id}", f"{attachment.name} {attachment.sha256}"


def _of_vote(path: str, item: ItemRow) -> Iterator[Leaf]:
    if item.ballot is None:
        return
    ballot = item.ballot
    yield (
        f"{path}/ballot",
        f"{ballot.method} {_written(ballot.secret)} {ballot.chair_choice}: {ballot.agreed_afterwards}",
    )
    for attendance_id, choice in sorted(ballot.choices.items()):
        yield f"{path}/vote/{attendance_id}", choice
    for choice, number in sorted(ballot.totals.items()):
        yield f"{path}/vote/{choice}", number
    for side, totals in sorted(ballot.side_totals.items()):
        for choice, number in sorted(totals.items()):
            yield f"{path}/vote/{side}/{choice}", number


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime() | date() | time():
            return value.isoformat()
        case StrEnum():
            return str(value.value)
        case _:
            return str(value)
