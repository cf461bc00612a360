"""The notice at the right of Oppslag: as it was issued while that holds, else the draft of what is to be issued."""

from PySide6.QtGui import QPageSize

from amu_desktop.core.language import Language
from amu_desktop.core.marks import N_
from amu_desktop.services import publishing
from amu_desktop.services.publishing import IssuedRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.papers import issued_or_draft
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
        content, self._name = issued_or_draft(self._desk, self._kind, self._subject_id, self._language)
        return content
