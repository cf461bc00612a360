"""Finding and replacing in the whole of some minutes: counted, one step to undo, and never in what is locked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain import writing
from amu_desktop.domain.kinds import MeasureState
from amu_desktop.services import minutes_cases
from amu_desktop.services.minutes_guard import open_meeting
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.minutes import AgendaItem, Position, Proposal, Statement

TEXTS = ("title", "background", "discussion", "annex_text", "decision_text", "wall_text")


@dataclass(frozen=True, slots=True)
class Found:
    """Where something stands: the case, the name its field has in the form of the case, and how often."""

    item_id: str
    field: str
    count: int


def find(whole: MinutesRow, sought: str) -> tuple[Found, ...]:
    """Find a text in every case of the minutes, capitals or not, in the order it is read; struck cases are left out."""
    if not sought.strip():
        return ()
    found = (
        Found(item.id, field, writing.count(text, sought))
        for item in whole.items
        if not item.struck
        for field, text in _texts(item)
    )
    return tuple(each for each in found if each.count)


@command(N_("Replaced text in the minutes"))
def replace(session: Session, meeting_id: str, sought: str, put: str) -> int:
    """Put another text everywhere in open minutes, and give how often.

    Raises UserError when the minutes are locked, nothing is sought, or a title would be left empty.
    """
    open_meeting(session, meeting_id)
    if not sought.strip():
        raise UserError(N_("Write what is to be found."), field="sought")
    ids = select(AgendaItem.id).where(AgendaItem.meeting_id == meeting_id, AgendaItem.struck_why == "")
    number = 0

    def change(row: object, name: str, write: Callable[[str], object] | None = None) -> None:
        nonlocal number
        text, times = writing.replace(getattr(row, name), sought, put)
        if times and write is not None:
            write(text)
        elif times:
            setattr(row, name, text)
        number += times

    for item in session.scalars(select(AgendaItem).where(AgendaItem.id.in_(ids))).all():
        change(item, "title", lambda text, item=item: minutes_cases.edit_item(session, item.id, "title", text))  # type: ignore[misc]
        for name in TEXTS[1:]:
            change(item, name)
    for table in (Proposal, Statement):
        for row in session.scalars(select(table).where(table.item_id.in_(ids))):
            change(row, "text")
    for position in session.scalars(select(Position).where(Position.item_id.in_(ids))):
        change(position, "text")
        change(position, "wall_text")
    drafts = select(Measure).where(Measure.item_id.in_(ids), Measure.state == MeasureState.DRAFT)
    for measure in session.scalars(drafts):
        change(measure, "text")
    session.flush()
    return number


def _texts(item: ItemRow) -> Iterator[tuple[str, str]]:
    """Give the texts of a case by the names of their fields, in the order they stand."""
    yield "title", item.title
    yield "background", item.background
    yield "discussion", item.discussion
    yield from ((f"proposal:{each.letter}", each.text) for each in item.proposals)
    for row in item.positions:
        yield f"position#{row.id}" if row.extra else f"position:{row.side}", row.text
    yield "decision_text", item.decision_text
    for each in item.measures:
        if each.state is MeasureState.DRAFT:
            yield f"measure:{each.id}:text", each.text
    yield from ((f"statement:{each.id}", each.text) for each in item.statements)
    yield "annex_text", item.annex_text
    yield "wall_text", item.wall_text
    yield from ((f"wall:{row.id}", row.wall_text) for row in item.positions if row.id is not None)
