"""Cases that live longer than meetings: raised by somebody, treated one or more times, closed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import (
    DecisionKind,
    Ground,
    MatterCategory,
    MatterSource,
    MeasureState,
    MeetingState,
    Outcome,
)
from amu_desktop.domain.writing import plain
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.minutes_rows import FirstRaised, NumberRow
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.meetings import Matter, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Position

EDITABLE = frozenset({"title", "category", "source", "source_detail", "raised_on", "to_authority"})
PLANS = frozenset({MatterCategory.C, MatterCategory.D})
"""Plans of which the employer is to say whether they are laid before the authority (OLM § 2-4)."""


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """What is filled in about a case that somebody raises."""

    body_id: str
    title: str
    category: MatterCategory = MatterCategory.NONE
    source: MatterSource = MatterSource.COMMITTEE
    source_detail: str = ""
    raised_on: date | None = None
    to_authority: bool | None = None


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A case in the list: its first number, how it stands, and what it led to."""

    id: str
    body_id: str
    title: str
    category: MatterCategory
    source: MatterSource
    source_detail: str
    raised_on: date
    confidential: bool
    ground: Ground | None
    to_authority: bool | None
    closed_on: date | None
    number: str
    outcome: Outcome | None
    decision: str
    decision_kind: DecisionKind | None
    treatments: tuple[tuple[str, str], ...]  # (meeting id, item id), oldest first
    minority: bool
    measures_open: int
    measures_all: int

    @property
    def plan_unanswered(self) -> bool:
        """Whether it is a plan of which the employer has not said if the authority gets it (OLM § 2-4)."""
        return self.category in PLANS and self.to_authority is None


@command(N_("Raised a case"))
def raise_matter(session: Session, draft: MatterDraft) -> str:
    """Write down a case that somebody wants treated, and give its id (OLM § 3-16 second paragraph)."""
    if not draft.title.strip():
        raise UserError(N_("Write what the case is about."), field="title")
    if draft.raised_on is None:
        raise UserError(N_("Enter the day the case was raised."), field="raised_on")
    matter = Matter(
        body_id=draft.body_id,
        title=draft.title.strip(),
        category=draft.category,
        source=draft.source,
        source_detail=draft.source_detail.strip(),
        raised_on=draft.raised_on,
        to_authority=draft.to_authority,
    )
    session.add(matter)
    session.flush()
    return matter.id


@command(N_("Changed a case"))
def edit_matter(session: Session, matter_id: str, field: str, value: object) -> None:
    """Change one field of a case; what locked minutes say about it stands."""
    matter = _load(session, matter_id)
    if field not in EDITABLE:
        raise ValueError(field)
    if field == "title" and not str(value).strip():
        raise UserError(N_("Write what the case is about."), field="title")
    setattr(matter, field, value.strip() if isinstance(value, str) and field in {"title", "source_detail"} else value)


@command(N_("Closed a case"))
def close_matter(session: Session, matter_id: str, on: date) -> None:
    """Close a case that needs no more treatment."""
    _load(session, matter_id).closed_on = on


@command(N_("Opened a case again"))
def reopen_matter(session: Session, matter_id: str) -> None:
    """Open a closed case, so that it carries over to the next meeting."""
    _load(session, matter_id).closed_on = None


def list_matters(session: Session, body_id: str | None = None, *, open_only: bool = False) -> tuple[MatterRow, ...]:
    """List cases with what they came to, the latest raised first."""
    query = select(Matter)
    if body_id is not None:
        query = query.where(Matter.body_id == body_id)
    if open_only:
        query = query.where(Matter.closed_on.is_(None))
    matters = list(session.scalars(query))
    rows = _rows(session, matters)
    return tuple(sorted(rows, key=lambda row: (row.raised_on, row.id), reverse=True))


def open_matters(session: Session, body_id: str, meeting_id: str | None = None) -> tuple[MatterRow, ...]:
    """List open cases, the oldest first; without those that stand on the agenda of the meeting already."""
    there: set[str | None] = set()
    if meeting_id is not None:
        there = set(session.scalars(select(AgendaItem.matter_id).filter_by(meeting_id=meeting_id, struck_why="")))
    return tuple(row for row in reversed(list_matters(session, body_id, open_only=True)) if row.id not in there)


def unanswered_plans(session: Session, meeting_id: str) -> tuple[tuple[str, str], ...]:
    """Give id and title of the plans on an agenda of which the employer has not said if the authority gets them.

    It is to be said when the plan is laid before the committee, so before the summons (OLM § 2-4 first paragraph).
    """
    query = (
        select(Matter.id, AgendaItem.title)
        .join(AgendaItem, AgendaItem.matter_id == Matter.id)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.struck_why == "", Matter.to_authority.is_(None))
        .where(AgendaItem.category.in_(PLANS))
        .order_by(AgendaItem.order_key)
    )
    return tuple((matter_id, title) for matter_id, title in session.execute(query))


def first_raised(session: Session, matter_ids: Iterable[str], before: Meeting) -> dict[str, FirstRaised]:
    """Tell when and under which number cases were first up, for those that were up before this meeting."""
    query = (
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(AgendaItem.matter_id.in_(list(matter_ids)), AgendaItem.number_id.is_not(None), Meeting.id != before.id)
        .where(Meeting.state.in_((MeetingState.HELD, MeetingState.LOCKED)), AgendaItem.struck_why == "")
    )
    lines = sorted(session.execute(query), key=lambda line: line[1].starts_at)
    earlier = [(item, meeting) for item, meeting in lines if meeting.starts_at < before.starts_at]
    numbers = number_rows(session, [item.number_id for item, _ in earlier if item.number_id]) if earlier else {}
    found: dict[str, FirstRaised] = {}
    for item, meeting in earlier:
        if item.matter_id and item.number_id and item.matter_id not in found:
            label = f"{meeting.ordinal}/{meeting.year}"
            found[item.matter_id] = FirstRaised(meeting.starts_at.date(), numbers[item.number_id].label, label)
    return found


def _rows(session: Session, matters: list[Matter]) -> list[MatterRow]:
    ids = [matter.id for matter in matters]
    query = (
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(AgendaItem.matter_id.in_(ids), AgendaItem.struck_why == "")
    )
    lines = sorted(session.execute(query), key=lambda line: line[1].starts_at)
    items: dict[str, list[AgendaItem]] = {}
    for item, _ in lines:
        items.setdefault(str(item.matter_id), []).append(item)
    item_ids = [item.id for item, _ in lines]
    led_to = _Consequences(
        number_rows(session, [item.number_id for item, _ in lines if item.number_id]),
        _positions(session, item_ids),
        _measures(session, item_ids),
    )
    return [_row(matter, items.get(matter.id, []), led_to) for matter in matters]


@dataclass(frozen=True, slots=True)
class _Consequences:
    """What the treatments led to, by item: numbers, how many held positions, states of measures."""

    numbers: dict[str, NumberRow]
    positions: dict[str, int]
    measures: dict[str, list[MeasureState]]


def _positions(session: Session, item_ids: list[str]) -> dict[str, int]:
    written = select(Position.item_id, Position.role, Position.proposal_id).where(
        Position.item_id.in_(item_ids), Position.text != ""
    )
    return Counter(item_id for item_id, _, _ in session.execute(written.distinct()))


def _measures(session: Session, item_ids: list[str]) -> dict[str, list[MeasureState]]:
    found: dict[str, list[MeasureState]] = {}
    for item_id, state in session.execute(select(Measure.item_id, Measure.state).where(Measure.item_id.in_(item_ids))):
        found.setdefault(str(item_id), []).append(state)
    return found


def _row(matter: Matter, items: list[AgendaItem], led_to: _Consequences) -> MatterRow:
    numbers = [led_to.numbers[item.number_id].label for item in items if item.number_id]
    latest = next((item for item in reversed(items) if item.outcome), None)
    states = [state for item in items for state in led_to.measures.get(item.id, ())]
    return MatterRow(
        id=matter.id,
        body_id=matter.body_id,
        title=matter.title,
        category=matter.category,
        source=matter.source,
        source_detail=matter.source_detail,
        raised_on=matter.raised_on,
        confidential=matter.confidential,
        ground=matter.ground,
        to_authority=matter.to_authority,
        closed_on=matter.closed_on,
        number=numbers[0] if numbers else "",
        outcome=latest.outcome if latest else None,
        decision=plain(latest.decision_text) if latest else "",
        decision_kind=latest.decision_kind if latest else None,
        treatments=tuple((item.meeting_id, item.id) for item in items),
        minority=any(led_to.positions.get(item.id, 0) > 1 for item in items),
        measures_open=sum(state in {MeasureState.OPEN, MeasureState.DRAFT} for state in states),
        measures_all=len(states),
    )


def _load(session: Session, matter_id: str) -> Matter:
    matter = session.get(Matter, matter_id)
    if matter is None:
        raise UserError(N_("This case is no longer in the file."))
    return matter
