"""A paper beside the thing it is about: a draft until it is printed or saved, and then as it was issued."""

from amu_desktop.core.language import Language
from amu_desktop.services import publishing
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.preview import Preview


def issued_or_draft(desk: Desk, kind: str, subject_id: str, language: Language) -> tuple[bytes, str]:
    """Give a paper as it was issued while that still holds, else as a draft, and its file name."""
    issued = desk.ask(publishing.list_papers, kind=kind, subject_id=subject_id)
    own = next((row for row in issued if row.latest and row.language is language and row.sha256), None)
    if own is not None and desk.ask(publishing.still_holds, own.id):
        return desk.ask(publishing.content, own.id), own.file_name
    drawn = publishing.preview(desk.workspace, kind, subject_id, language.value)
    return drawn.content, drawn.file_name


class PaperPreview(Preview):
    """Shows a paper as it was issued, else a draft; printing or saving issues it, and the issued bytes go out."""

    def __init__(self, desk: Desk, kind: str, subject_id: str, *, buttons: bool = True) -> None:
        self._desk, self._kind, self._subject_id = desk, kind, subject_id
        super().__init__(self._paper, "", buttons=buttons)

    def draw(self) -> None:
        """Draw while there is a file to draw from: the wait before drawing may outlast it."""
        if self._desk.is_open:
            super().draw()

    def _paper(self) -> bytes:
        content, self._name = issued_or_draft(self._desk, self._kind, self._subject_id, t.language)
        return content

    def issue(self) -> None:
        """Issue the paper; raises UserError when it may not be issued yet."""
        workspace = self._desk.workspace
        row = publishing.publish(workspace, self._kind, self._subject_id, t.language.value)
        self.pdf = self._desk.ask(publishing.content, row.id)
        self._name = row.file_name
        self._desk.note_saved()

    def print_out(self) -> None:
        """Issue and print."""
        self.issue()
        super().print_out()

    def save(self) -> None:
        """Issue and save."""
        self.issue()
        super().save()
