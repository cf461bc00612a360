"""The window's language, and Qt's own words in it.

A translator is a value; the window has one for as long as it is open, since a change of language takes effect at the
next start. Qt ships no bokmål at all, so its standard buttons and context menus ask our catalogue too.
"""

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from amu_desktop.core.clock import today
from amu_desktop.core.errors import AmuError
from amu_desktop.core.language import Language, Translator, translator
from amu_desktop.core.marks import N_

Day = date


class Voice:
    """The translator of the window: ``t("Save")`` where something is shown."""

    def __init__(self) -> None:
        self.translator: Translator = translator("nb")

    def use(self, language: str) -> None:
        """Speak `language` from now on; what is on screen already is not said again."""
        self.translator = translator(language)

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.translator.language

    def __call__(self, message: str, /, **values: object) -> str:
        """Translate `message` and fill in its named placeholders."""
        return self.translator(message, **values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """Translate for a count; `{n}` is the number in words up to twelve."""
        return self.translator.count(one, many, number, **values)

    def error(self, error: AmuError) -> str:
        """Translate an error with its values."""
        return self.translator.error(error)

    def date(self, day: Day, *, year: bool = True) -> str:
        """Write a day in a sentence: «16. november 2026»."""
        return self.translator.date(day, year=year)

    def weekday(self, day: Day) -> str:
        """Write a day with its weekday."""
        return self.translator.weekday(day)

    def month(self, day: Day) -> str:
        """Write the name of a month."""
        return self.translator.month(day)

    def short_date(self, day: Day) -> str:
        """Write a day with digits: «16.11.2026»."""
        return self.translator.short_date(day)

    def brief_date(self, day: Day) -> str:
        """Write a day in a table: «16. nov.», with its year when it is not this year's."""
        return self.translator.brief_date(day, year=day.year != today().year)

    def time(self, moment: datetime) -> str:
        """Write a time of day."""
        return self.translator.time(moment)

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        """Write a number with the language's decimal sign."""
        return self.translator.number(value, decimals)

    def words(self, number: int) -> str:
        """Write a count in words up to twelve."""
        return self.translator.words(number)


t = Voice()

QT_WORDS = {
    "OK": N_("OK"),
    "Save": N_("Save"),
    "Save All": N_("Save all"),
    "Open": N_("Open file"),
    "Cancel": N_("Cancel"),
    "Close": N_("Close"),
    "Apply": N_("Apply"),
    "Reset": N_("Reset"),
    "Help": N_("Help"),
    "Discard": N_("Discard"),
    "Don't Save": N_("Do not save"),
    "Yes": N_("Yes"),
    "Yes to All": N_("Yes to all"),
    "No": N_("No"),
    "No to All": N_("No to all"),
    "Abort": N_("Abort"),
    "Retry": N_("Try again"),
    "Ignore": N_("Ignore"),
    "Restore Defaults": N_("Restore defaults"),
    "< Back": N_("Back"),
    "Next >": N_("Next"),
    "Next": N_("Next"),
    "Finish": N_("Finish"),
    "Done": N_("Finish"),
    "Undo": N_("Undo"),
    "Redo": N_("Redo"),
    "Cut": N_("Cut"),
    "Copy": N_("Copy"),
    "Copy Link Location": N_("Copy the address"),
    "Paste": N_("Paste"),
    "Delete": N_("Delete"),
    "Select All": N_("Select all"),
    "Clear": N_("Clear"),
    "Print": N_("Print"),
    "Print Preview": N_("Print preview"),
    "Look in:": N_("Look in:"),
    "File name:": N_("File name:"),
    "Files of type:": N_("Files of type:"),
    "Choose": N_("Choose"),
    "Directory:": N_("Folder:"),
    "New Folder": N_("New folder"),
    "Show Details...": N_("Show details"),
    "Hide Details...": N_("Hide details"),
}


class QtWords(QTranslator):
    """Answers Qt's own words from our catalogue; keyboard hints («&») are dropped, since no menu shows them."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """Give our word for Qt's, or nothing, which lets Qt use its own."""
        plain = text.replace("&", "").strip()
        ours = QT_WORDS.get(plain)
        if ours is None and plain.split("\t")[0] in QT_WORDS:
            ours = QT_WORDS[plain.split("\t")[0]]
        return t(ours) if ours else None

    def isEmpty(self) -> bool:
        """Say that there is something here, or Qt does not ask."""
        return False


def install(app: QApplication, language: str) -> QObject:
    """Make the application speak `language`, Qt's own words too; keep what is given back alive with it."""
    t.use(language)
    QLocale.setDefault(QLocale(t.translator.locale))
    words = QtWords(app)
    app.installTranslator(words)
    return words
