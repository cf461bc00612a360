"""The field of the industry code: written, or found by a word, and what the code means in words beside it."""

from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from amu_desktop import law
from amu_desktop.law.facts import Standard
from amu_desktop.law.industry_words import industries
from amu_desktop.law.ohs import CODE_LIST
from amu_desktop.law.ohs_codes import CodeList
from amu_desktop.law.profile import read
from amu_desktop.law.record_facts import INDUSTRY_CODE
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import TextField


class IndustryField(TextField):
    """An industry code as the law's list writes it; words typed into it are offered with the code they have."""

    def __init__(self, label: str, *, optional: bool = False, help_text: str = "") -> None:
        super().__init__(
            label, optional=optional, help_text=help_text, placeholder=t("For example 41.000, or cleaning")
        )
        self._codes: dict[str, str] = {}
        self._model = QStringListModel(self)
        finder = QCompleter(self._model, self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        # queued: the line writes the words of the list after us
        finder.activated.connect(self._picked, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(finder)
        self.line.textEdited.connect(self._offer)

    def offer(self, standard: str) -> None:
        """Offer the industries of one standard, or of the newest where none is chosen."""
        chosen = next((one for one in Standard if one == standard), Standard.SN2025)
        self._codes = {t("{code} {word}", code=code, word=t(word)): code for code, word in industries(chosen)}
        self._offer(self.raw())

    def value(self) -> str:
        """Give the code, or nothing; raises UserError when it is no code."""
        text = self.raw().strip()
        return str(read(INDUSTRY_CODE, self._codes.get(text, text))) if text else ""

    def _offer(self, text: str) -> None:
        # Digits are a code being written; only words are looked up.
        self._model.setStringList(list(self._codes) if any(one.isalpha() for one in text) else [])

    def _picked(self, text: str) -> None:
        self.set_raw(self._codes.get(text, text))
        self.set_error("")
        self.edited.emit()
        self.left.emit()


def industry_words(code: object, standard: object, on: date) -> str:
    """Say what a code means, or that the law's list has no such industry; nothing where there is nothing to say."""
    chosen = next((one for one in Standard if one == standard), None)
    if not code or chosen is None:
        return ""
    word = law.industry_word(str(code), chosen)
    if word:
        return t("The code is: {word}.", word=t(word).lower())
    listed = CODE_LIST.on(on).what
    if isinstance(listed, CodeList) and listed.standard is chosen:
        return t("The code is not on the list of industries that must have an occupational health service.")
    return ""
