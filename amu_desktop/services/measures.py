"""Measures: what is to be done, by whom and when; drafts while the minutes are open, numbered when they are locked."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeasureSource, MeasureState
from amu_desktop.domain.report_figures import MeasureFigures
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.minutes_guard import open_item
from amu_desktop.services.minutes_reading import full_name
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.people import Person

SOON = timedelta(days=30)
EDITABLE = frozenset({"text", "owner_id", "owner_text", "due", "goal", "sign", "effect", "source", "source_kind"})
CLOSED = frozenset({MeasureState.DONE, MeasureState.DROPPED})


class MeasureGroup(StrEnum):
    """Where a measure stands in the list."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class MeasureDraft:
    """What is filled in about a new measure."""

    text: str
    owner_id: str | None = None
    owner_text: str = ""
    due: date | None = None
    source: str = ""
    item_id: str | None = None
    goal: str = ""
    sign: str = ""
    source_kind: MeasureSource = MeasureSource.OTHER
    raised_on: date | None = None


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in the list; `number` is 0 while it is a draft, `item` is the case it came from."""

    id: str
    number: int
    text: str
    owner_id: str | None
    owner: str
    due: date | None
    state: MeasureState
    group: MeasureGroup
    source: str
    item_id: str | None
    item: str
    meeting_id: str | None
    raised_on: date
    closed_on: date | None
    closed_why: str
    effect: str
    effect_on: date | None
    goal: str
    sign: str
    source_kind: MeasureSource
    confidential: bool

    @property
    def label(self) -> str:
        """The number as it is written on paper: «T-31»."""
        return f"T-{self.number}" if self.number else ""

    @property
    def unchecked(self) -> bool:
        """Whether it is done and nobody has answered yet whether it worked."""
        return self.state is MeasureState.DONE and not self.effect


def list_measures(session: Session, on: date, *, closed: bool = True, drafts: bool = False) -> tuple[MeasureRow, ...]:
    """List measures by group and then by when they are due; drafts of open minutes only when asked for."""
    query = (
        select(Measure, Person, AgendaItem)
        .outerjoin(Person, Person.id == Measure.owner_id)
        .outerjoin(AgendaItem, AgendaItem.id == Measure.item_id)
    )
    hidden = set() if closed else set(CLOSED)
    if not drafts:
        hidden.add(MeasureState.DRAFT)
    lines: list[_Line] = list(session.execute(query.where(Measure.state.not_in(hidden))))
    numbers = number_rows(session, [item.number_id for _, _, item in lines if item is not None and item.number_id])
    labels = {key: number.label for key, number in numbers.items()}
    rows = [_row(*line, labels, on) for line in lines]
    order = list(MeasureGroup)
    return tuple(sorted(rows, key=lambda row: (order.index(row.group), row.due or date.max, row.number)))


def open_measures(session: Session, on: date) -> tuple[MeasureRow, ...]:
    """List what is not done, the most urgent first."""
    return list_measures(session, on, closed=False)


def count_open(session: Session, on: date) -> int:
    """Count the measures that are not done."""
    return len(open_measures(session, on))


@command(N_("Added a measure"))
def add_measure(session: Session, draft: MeasureDraft) -> str:
    """Add a measure and give its id: a draft in open minutes, else open and numbered at once.

    Raises UserError without a text.
    """
    state = MeasureState.OPEN
    if draft.item_id is not None:
        open_item(session, draft.item_id)
        state = MeasureState.DRAFT
    elif not draft.text.strip():
        raise UserError(N_("Write what is to be done."), field="text")
    measure = Measure(
        number=next_measure(session) if state is MeasureState.OPEN else 0,
        text=draft.text.strip(),
        owner_id=draft.owner_id,
        owner_text=draft.owner_text.strip(),
        due=draft.due,
        state=state,
        goal=draft.goal.strip(),
        sign=draft.sign.strip(),
        source_kind=draft.source_kind if draft.item_id is None else MeasureSource.CASE,
        source=draft.source.strip(),
        item_id=draft.item_id,
        raised_on=draft.raised_on or today(),
    )
    session.add(measure)
    session.flush()
    return measure.id


@command(N_("Changed a measure"))
def edit_measure(session: Session, measure_id: str, field: str, value: object) -> None:
    """Change one field of a measure; what locked minutes say about it stands."""
    measure = load(session, measure_id)
    if field not in EDITABLE:
        raise ValueError(field)
    if field == "text" and not str(value).strip() and measure.state is not MeasureState.DRAFT:
        raise UserError(N_("Write what is to be done."), field="text")
    setattr(measure, field, value.strip() if isinstance(value, str) else value)
    if field == "owner_id" and value is not None:
        measure.owner_text = ""
    if field == "owner_text" and value:
        measure.owner_id = None


@command(N_("Closed a measure"))
def close_measure(session: Session, measure_id: str, on: date) -> None:
    """Write down that a measure is done."""
    measure = _numbered(session, measure_id)
    measure.state, measure.closed_on = MeasureState.DONE, on


@command(N_("Dropped a measure"))
def drop_measure(session: Session, measure_id: str, why: str, on: date) -> None:
    """Write down that a measure will not be done; raises UserError without a reason."""
    measure = _numbered(session, measure_id)
    if not why.strip():
        raise UserError(N_("Write why the measure is dropped."), field="closed_why")
    measure.state, measure.closed_on, measure.closed_why = MeasureState.DROPPED, on, why.strip()


@command(N_("Opened a measure again"))
def reopen_measure(session: Session, measure_id: str) -> None:
    """Open a closed measure again."""
    measure = _numbered(session, measure_id)
    measure.state, measure.closed_on, measure.closed_why = MeasureState.OPEN, None, ""
    measure.effect, measure.effect_on = "", None


@command(N_("Noted the effect of a measure"))
def answer_effect(session: Session, measure_id: str, effect: str, on: date | None = None) -> None:
    """Write down whether a measure worked: «yes», «partly» or «no»; raises UserError while it is not done."""
    measure = _numbered(session, measure_id)
    if measure.state is not MeasureState.DONE:
        raise UserError(N_("Close the measure first. Whether it worked is answered afterwards."))
    measure.effect, measure.effect_on = effect, on or today()


@command(N_("Removed a measure"))
def remove_measure(session: Session, measure_id: str) -> None:
    """Take a draft away; raises UserError for a measure that has a number: that one is dropped with a reason."""
    measure = load(session, measure_id)
    if measure.state is not MeasureState.DRAFT:
        raise UserError(N_("The measure has a number. Drop it and say why."))
    session.delete(measure)


def figures_of(row: MeasureRow) -> MeasureFigures:
    """Give a measure as it stands on a paper: of a confidential case only its number and its day."""
    if row.confidential:
        return MeasureFigures(row.number, "", row.owner, row.due, confidential=True)
    return MeasureFigures(
        row.number,
        row.text,
        row.owner,
        row.due,
        row.goal,
        row.item,
        row.source,
        source_kind=row.source_kind,
        sign=row.sign,
    )


def next_measure(session: Session) -> int:
    """Give the next number of a measure; they run across years."""
    return (session.scalar(select(func.max(Measure.number))) or 0) + 1


def load(session: Session, measure_id: str) -> Measure:
    """Give a measure; raises UserError when it is gone. For other services only."""
    measure = session.get(Measure, measure_id)
    if measure is None:
        raise UserError(N_("This measure is no longer in the file."))
    return measure


def _numbered(session: Session, measure_id: str) -> Measure:
    measure = load(session, measure_id)
    if measure.state is MeasureState.DRAFT:
        raise UserError(N_("The measure is a draft until the minutes are locked."))
    return measure


def group_of(state: MeasureState, due: date | None, on: date) -> MeasureGroup:
    """Give the group of a measure on a day; without a deadline it stands last among the open ones."""
    if state in CLOSED:
        return MeasureGroup.CLOSED
    if due is not None and due < on:
        return MeasureGroup.OVERDUE
    return MeasureGroup.SOON if due is not None and due <= on + SOON else MeasureGroup.LATER


_Line = tuple[Measure, Person | None, AgendaItem | None]


def _row(
    measure: Measure, owner: Person | None, item: AgendaItem | None, labels: dict[str, str], on: date
) -> MeasureRow:
    return MeasureRow(
        id=measure.id,
        number=measure.number,
        text=measure.text,
        owner_id=measure.owner_id,
        owner=full_name(owner, measure.owner_text),
        due=measure.due,
        state=measure.state,
        group=group_of(measure.state, measure.due, on),
        source=measure.source,
        item_id=measure.item_id,
        item=labels.get(item.number_id or "", "") if item else "",
        meeting_id=item.meeting_id if item else None,
        raised_on=measure.raised_on,
        closed_on=measure.closed_on,
        closed_why=measure.closed_why,
        effect=measure.effect,
        effect_on=measure.effect_on,
        goal=measure.goal,
        sign=measure.sign,
        source_kind=measure.source_kind,
        confidential=item.confidential if item else False,
    )
