"""The summons with its attachments shown as one file, and meetings saved for a calendar."""

from amu_desktop.core import disk
from amu_desktop.services import meetings_papers
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.preview import Preview


class SummonsWithPapers(Preview):
    """Shows the summons and what is attached as a draft; printing or saving issues the summons in it."""

    def __init__(self, desk: Desk, meeting_id: str) -> None:
        self._desk, self._meeting_id = desk, meeting_id
        super().__init__(self._draft, "")

    def _draft(self) -> bytes:
        drawn = meetings_papers.preview_summons(self._desk.workspace, self._meeting_id, t.language.value)
        self._name = drawn.file_name
        return drawn.content

    def issue(self) -> None:
        """Issue the summons; raises Refusal while a report is not answered for."""
        drawn = meetings_papers.publish_summons(self._desk.workspace, self._meeting_id, t.language.value)
        self.pdf, self._name = drawn.content, drawn.file_name
        self._desk.note_saved()

    def print_out(self) -> None:
        """Issue and print."""
        self.issue()
        super().print_out()

    def save(self) -> None:
        """Issue and save."""
        self.issue()
        super().save()


def save_meeting(desk: Desk, row: MeetingRow) -> None:
    """Save one meeting as a calendar file where the user chooses."""
    content = desk.ask(meetings_papers.meeting_calendar, row.id, t.translator)
    _save(content, t("Meeting {ordinal} {year}", ordinal=row.ordinal, year=str(row.year)))


def save_year(desk: Desk, body: BodyRow) -> None:
    """Save the meetings of a body as one calendar file where the user chooses; raises UserError when there is none."""
    _save(desk.ask(meetings_papers.year_calendar, body.id, t.translator), t("Meetings {body}", body=body.code))


def _save(content: bytes, name: str) -> None:
    path = dialogs.ask().save_file(t("Save a calendar file"), f"{name}.ics", f"{t('Calendar file')} (*.ics)")
    if path is not None:
        disk.write(path, content)
