"""What may still be changed: the rows of a meeting, given only while its minutes are open.

Storage refuses to change a sealed row as well. Here the refusal has a sentence that says what to do instead.
"""

from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.storage.tables.meetings import Attendance, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Ballot


def load(session: Session, meeting_id: str) -> Meeting:
    """Give a meeting; raises UserError when it is gone."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise UserError(N_("This meeting is no longer in the file."))
    return meeting


def open_meeting(session: Session, meeting_id: str) -> Meeting:
    """Give a meeting that may be changed; raises UserError when its minutes are locked or it is cancelled."""
    meeting = load(session, meeting_id)
    if meeting.state is MeetingState.LOCKED:
        raise UserError(N_("The minutes are locked. Write a correction instead."))
    if meeting.state is MeetingState.CANCELLED:
        raise UserError(N_("The meeting is cancelled. Plan a new one instead."))
    return meeting


def open_item(session: Session, item_id: str) -> AgendaItem:
    """Give an item that may be changed; raises UserError when it is gone, struck, or its minutes are locked."""
    item = session.get(AgendaItem, item_id)
    if item is None:
        raise UserError(N_("This case is no longer in the file."))
    open_meeting(session, item.meeting_id)
    if item.struck_why:
        raise UserError(N_("The case is struck. Add it again as a new case."))
    return item


def open_attendance(session: Session, attendance_id: str) -> Attendance:
    """Give an attendance that may be changed; raises UserError when it is gone or its minutes are locked."""
    attendance = session.get(Attendance, attendance_id)
    if attendance is None:
        raise UserError(N_("This person is no longer among those present."))
    open_meeting(session, attendance.meeting_id)
    return attendance


def open_ballot(session: Session, item_id: str) -> Ballot:
    """Give the ballot of an item that may be changed; raises UserError when the case has no vote."""
    open_item(session, item_id)
    ballot = ballot_of(session, item_id)
    if ballot is None:
        raise UserError(N_("There is no vote in this case. Choose «Vote» as the outcome first."), field="outcome")
    return ballot


def ballot_of(session: Session, item_id: str) -> Ballot | None:
    """Give the ballot of an item, if there is one."""
    return session.query(Ballot).filter_by(item_id=item_id).first()
