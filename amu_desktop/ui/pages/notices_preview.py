"""The notice at the right of Oppslag: as it was issued while that holds, else the draft of what is to be issued."""

from PySide6.QtGui import QPageSize

from amu_desktop.core.language import Language
from amu_desktop.core.marks import N_
from amu_desktop.services import publishing
from amu_desktop.services.publishing import IssuedRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.preview import Preview

LANGUAGES = {Language.BOKMAL: N_("Bokmål"), Language.NYNORSK: N_("Nynorsk"), Language.ENGLISH: N_("English")}
"""The languages of papers, named in the language of the window."""
SHEETS = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}


class NoticePreview(Preview):
    """The notice as it was issued while that holds, else the draft of what is to be issued."""

    def __init__(self, desk: Desk, kind: str, subject_id: str, language: Language, sheet: str) -> None:
        self._desk, self._kind, self._subject_id, self._language = desk, kind, subject_id, language
        super().__init__(self._shown, "", printed=self._is_printed, buttons=False)
        self.sheet = SHEETS[sheet]

    def issue(self) -> IssuedRow:
        """Issue the notice, or give the edition that holds; raises UserError when it may not be issued."""
        row = publishing.publish(self._desk.workspace, self._kind, self._subject_id, self._language.value)
        self.pdf, self._name = self._desk.ask(publishing.content, row.id), row.file_name
        self._desk.note_saved()
        return row

    def print_out(self) -> None:
        """Issue and print."""
        self.issue()
        super().print_out()

    def save(self) -> None:
        """Issue and save as PDF."""
        self.issue()
        super().save()

    def _is_printed(self) -> None:
        self._desk.toast(t("Is it up? Record that it hangs."), undo=False)

    def _shown(self) -> bytes:
        issued = self._desk.ask(publishing.list_papers, kind=self._kind, subject_id=self._subject_id)
        own = next((row for row in issued if row.latest and row.language is self._language and row.sha256), None)
        holds: bool = own is not None and self._desk.ask(publishing.still_holds, own.id)
        if own is not None and holds:
            self._name = own.file_name
            kept: bytes = self._desk.ask(publishing.content, own.id)
            return kept
        drawn = publishing.preview(self._desk.workspace, self._kind, self._subject_id, self._language.value)
        self._name = drawn.file_name
        return drawn.content
