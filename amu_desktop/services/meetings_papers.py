"""The papers of a meeting as others take them with them: the summons with its attachments, and calendar files."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, MeetingState
from amu_desktop.exchange.calendar_file import CalendarEvent, calendar_file
from amu_desktop.services import attachments
from amu_desktop.services.committees import list_bodies
from amu_desktop.services.meetings import list_meetings, load_meeting
from amu_desktop.services.meetings_summons import see_that_reports_are_answered_for
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow
from amu_desktop.services.publishing import Drawn, content, preview, publish
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.services.workspace import Workspace

USUAL_LENGTH = timedelta(hours=2)
"""How long a meeting takes in a calendar when nobody has said when it ends."""


def has_papers(session: Session, meeting_id: str) -> bool:
    """Tell whether any case of the meeting has attachments."""
    return any(item.attachments and not item.struck for item in minutes(session, meeting_id).items)


def preview_summons(workspace: Workspace, meeting_id: str, language: str) -> Drawn:
    """Give the summons as a draft with the papers of its cases; raises UserError naming a file that is damaged."""
    drawn = preview(workspace, "summons", meeting_id, language)
    return _with_papers(workspace, meeting_id, drawn, language)


def publish_summons(workspace: Workspace, meeting_id: str, language: str) -> Drawn:
    """Issue the summons, and give it with the papers of its cases.

    Raises UserError naming a file that is damaged, and Refusal while a report is not answered for
    (aml § 7-2 fourth paragraph).
    """
    workspace.ask(see_that_reports_are_answered_for, meeting_id)
    preview_summons(workspace, meeting_id, language)  # a damaged file is told of before anything is issued
    row = publish(workspace, "summons", meeting_id, language)
    return _with_papers(workspace, meeting_id, Drawn(workspace.ask(content, row.id), row.file_name), language)


def _with_papers(workspace: Workspace, meeting_id: str, summons: Drawn, language: str) -> Drawn:
    from amu_desktop.documents.summons_bundle import CasePapers, SummonsBundle, draw, file_name

    def read(session: Session) -> SummonsBundle:
        whole = minutes(session, meeting_id)
        known = load_undertaking(session)
        papers = tuple(
            CasePapers(item.label, "" if item.confidential else item.title, item.confidential, _files(session, item))
            for item in whole.items
            if not item.struck
        )
        return SummonsBundle(whole.meeting.label, known.name if known else "", now(), summons.content, papers)

    t = translator(language, "documents")
    return Drawn(draw(workspace.ask(read), t), file_name(summons.file_name, t))


def _files(session: Session, item: ItemRow) -> tuple[tuple[str, bytes], ...]:
    if item.confidential:
        return tuple((each.name, b"") for each in item.attachments)
    found = (attachments.read_file(session, each.id) for each in item.attachments)
    return tuple((each.name, each.content) for each in found)


def meeting_calendar(session: Session, meeting_id: str, t: Translator) -> bytes:
    """Give one meeting as a calendar file, in the language of `t`."""
    return _calendar(session, [load_meeting(session, meeting_id)], t, "")


def year_calendar(session: Session, body_id: str, t: Translator) -> bytes:
    """Give the meetings of a body from this year on as a calendar file.

    Raises UserError when there is none. Meetings that are cancelled are left out.
    """
    year = now().year
    rows = [row for row in list_meetings(session, body_id) if row.year >= year]
    if not any(row.state is not MeetingState.CANCELLED for row in rows):
        raise UserError(N_("No meetings are planned."))
    return _calendar(session, rows, t, {body.id: body.name for body in list_bodies(session)}.get(body_id, ""))


def meeting_events(session: Session, rows: Collection[MeetingRow], t: Translator) -> Iterator[CalendarEvent]:
    """Give meetings as events of a calendar, in the language of `t`; those cancelled are left out."""
    bodies = {body.id: body for body in list_bodies(session)}
    for row in rows:
        if row.state is MeetingState.CANCELLED:
            continue
        body = bodies.get(row.body_id)
        own = body is None or body.kind is BodyKind.COMMITTEE
        title = t("Meeting {label} of the working environment committee", label=row.label)
        if body is not None and not own:
            title = t("Meeting {label} of {body}", label=row.label, body=body.name)
        yield CalendarEvent(row.id, row.starts_at, title, _end(row), row.place)


def _calendar(session: Session, rows: Collection[MeetingRow], t: Translator, name: str) -> bytes:
    return calendar_file(tuple(meeting_events(session, rows, t)), now(), name)


def _end(row: MeetingRow) -> datetime:
    return row.ends_at or row.starts_at + USUAL_LENGTH
