"""A paper beside the thing it is about: the draft while one looks, issued and kept when it is printed or saved."""

from amu_desktop.services import publishing
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.preview import Preview


class PaperPreview(Preview):
    """Shows a draft of a paper; printing or saving it issues it first, and the issued bytes are what goes out."""

    def __init__(self, desk: Desk, kind: str, subject_id: str, *, buttons: bool = True) -> None:
        self._desk, self._kind, self._subject_id = desk, kind, subject_id
        super().__init__(self._draft, "", buttons=buttons)

    def _draft(self) -> bytes:
        drawn = publishing.preview(self._desk.workspace, self._kind, self._subject_id, t.language.value)
        self._name = drawn.file_name
        return drawn.content

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
