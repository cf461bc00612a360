"""The case a yearly report is treated as: which meeting it waits for, and what the minutes say became of it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.language import Language, translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.yearly_report_data import Treated
from amu_desktop.domain.kinds import ItemKind, MatterCategory, MeetingState, Outcome
from amu_desktop.domain.minutes import Ending
from amu_desktop.domain.sentences import say
from amu_desktop.domain.yearwheel import BY_QUARTER
from amu_desktop.services import committees
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow, MinutesRow
from amu_desktop.services.report_figures import nameless, positions_of
from amu_desktop.services.report_rows import TreatmentChoice
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.report import Report

OPEN = (MeetingState.PLANNED, MeetingState.SUMMONED)
TITLE = N_("Yearly report for {year}")


@dataclass(frozen=True, slots=True)
class CaseOfReport:
    """How the case is written on the agenda."""

    title: str
    category: MatterCategory = MatterCategory.E


def next_meeting(session: Session, report: Report) -> MeetingRow | None:
    """Give the next meeting that is planned and not yet held."""
    waiting = [row for row in list_meetings(session, report.body_id) if row.state in OPEN]
    return next((row for row in waiting if row.starts_at.date() >= today()), None)


def standing_item(session: Session, meeting_id: str) -> str | None:
    """Give the standing item about the yearly report on an agenda, or None."""
    case = next(each for quarter in BY_QUARTER for each in quarter if each.key == "yearly_report")
    titles = {say(case.title, translator(language, "law")) for language in Language}
    query = select(AgendaItem.id).filter_by(meeting_id=meeting_id, kind=ItemKind.STANDING, struck_why="")
    return session.scalars(query.where(AgendaItem.title.in_(titles))).first()


def title_of(session: Session, report: Report) -> CaseOfReport:
    """Give the case as it stands on the agenda, in the language of the committee."""
    language = committees.rules(session, report.body_id, today()).get("language", "nb")
    return CaseOfReport(translator(language, "gui")(TITLE, year=report.year))


def treatment(session: Session, report: Report) -> tuple[Treated | None, date | None, str | None]:
    """Give how the report was treated, the day of the meeting it waits for, and the id of the meeting.

    Only locked minutes say how it was treated.
    """
    item = session.get(AgendaItem, report.item_id) if report.item_id else None
    if item is None or item.struck_why:
        return None, None, None
    whole = minutes(session, item.meeting_id)
    on = whole.meeting.starts_at.date()
    if not whole.meeting.locked:
        return None, on, item.meeting_id
    return _treated(whole.item(item.id), whole), None, item.meeting_id


def _treated(item: ItemRow, whole: MinutesRow) -> Treated:
    found = item.result.found if item.outcome is Outcome.VOTE and item.result else None
    adopted = item.outcome is Outcome.AGREEMENT or (found is not None and found.ending is Ending.ADOPTED)
    return Treated(
        number=item.label,
        on=whole.meeting.starts_at.date(),
        adopted=adopted,
        outcome=item.outcome,
        found=nameless(found) if found else None,
        kind=item.decision_kind,
        positions=() if item.confidential or found is None or found.unanimous else positions_of(item),
    )


def treatment_choices(session: Session, body_id: str, year: int) -> tuple[TreatmentChoice, ...]:
    """Give the cases of meetings after the year began that the report may have been treated as, the latest first."""
    query = (
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(Meeting.body_id == body_id, Meeting.year >= year, Meeting.state != MeetingState.CANCELLED)
        .where(AgendaItem.struck_why == "", AgendaItem.confidential.is_(False), AgendaItem.kind != ItemKind.ANY_OTHER)
    )
    lines = [(item, meeting) for item, meeting in session.execute(query)]
    lines.sort(key=lambda line: (line[1].starts_at, line[0].order_key), reverse=True)
    numbers = number_rows(session, [item.number_id for item, _ in lines if item.number_id])
    return tuple(
        TreatmentChoice(
            item_id=item.id,
            number=numbers[item.number_id].label if item.number_id else "",
            title=item.title,
            on=meeting.starts_at.date(),
            locked=meeting.state is MeetingState.LOCKED,
        )
        for item, meeting in lines
    )
