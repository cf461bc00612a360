"""Languages: a translator is a value, so the window may be English while a notice is nynorsk.

Message ids are English with named placeholders: ``t("Held on {day}", day=t.date(day))``. A translator looks in its own
catalogue (``gui`` or ``documents``), then in ``law``. The names of days and months and the signs of numbers stand
here, held to Babel's by a test: a starting window writes dates, and Babel with its data took a fifteenth of the start.
"""

import datetime as dt
import gettext
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from amu_desktop.core.errors import AmuError
from amu_desktop.core.paths import translations

NBSP = "\u00a0"


class Language(StrEnum):
    """The languages the program speaks."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


@cache
def _catalogue(language: str, domain: str) -> gettext.NullTranslations:
    return gettext.translation(domain, translations(), [language], fallback=True)


@dataclass(frozen=True, slots=True)
class Translator:
    """Text, dates and numbers of one language, from one catalogue and then the law's."""

    language: Language
    domain: str

    def __call__(self, message: str, /, **values: object) -> str:
        """Translate `message` and fill in its named placeholders."""
        if not message:
            return ""
        text = _catalogue(self.language, self.domain).gettext(message)
        if text == message and self.domain != "law":
            text = _catalogue(self.language, "law").gettext(message)
        return text.format_map(values) if values else text

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Translate for a count; `{n}` is the number in words up to twelve, in digits above."""
        text = _catalogue(self.language, self.domain).ngettext(one, many, number)
        return text.format_map({"n": self.words(number), **values})

    def error(self, error: AmuError) -> str:
        """Translate an error with its values; what a paper refuses is said in the words of papers."""
        text = self(error.message)
        if text == error.message and self.domain != "documents":
            text = replace(self, domain="documents")(error.message)
        return text.format_map(error.values) if error.values else text

    @property
    def _dot(self) -> str:
        return "" if self.language is Language.ENGLISH else "."

    @property
    def locale(self) -> str:
        """The locale name that Qt knows."""
        return {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}[self.language]

    def date(self, day: dt.date, *, year: bool = True) -> str:
        """Write a day in a sentence: «16. november 2026», or without its year."""
        written = f"{day.day}{self._dot}{NBSP}{self.month(day)}"
        return f"{written} {day.year}" if year else written

    def weekday(self, day: dt.date) -> str:
        """Write a day with its weekday: «onsdag 18. november 2026»."""
        return f"{_DAYS[self.language][day.weekday()]} {self.date(day)}"

    def month(self, day: dt.date) -> str:
        """Write the name of the month of `day`."""
        return _MONTHS[self.language][day.month - 1]

    def brief_date(self, day: dt.date, *, year: bool) -> str:
        """Write a day in a table of the window: «16. nov.», with its year where it is asked for."""
        written = f"{day.day}{self._dot}{NBSP}{_BRIEF_MONTHS[self.language][day.month - 1]}"
        return f"{written}{NBSP}{day.year}" if year else written

    def short_date(self, day: dt.date) -> str:
        """Write a day in a table: «16.11.2026»."""
        return f"{day:%d.%m.%Y}"

    def time(self, moment: dt.datetime | dt.time) -> str:
        """Write a time of day: «kl. 09.00» without the «kl.»."""
        return f"{moment:%H.%M}" if self.language is not Language.ENGLISH else f"{moment:%H:%M}"

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        """Write a number with the language's decimal sign; never rounded unless `decimals` is given."""
        text = f"{Decimal(value):,.{_DECIMALS if decimals is None else decimals}f}"
        whole, point, fraction = text.partition(".")
        fraction = fraction.rstrip("0") if decimals is None else fraction
        if self.language is not Language.ENGLISH:
            whole, point = whole.replace(",", NBSP), ","
        return f"{whole}{point}{fraction}" if fraction else whole

    def words(self, number: int) -> str:
        """Write a count in a sentence: in words up to twelve, in digits above."""
        names = _NUMBERS[self.language]
        return names[number] if 0 <= number < len(names) else str(number)


_DECIMALS = 10
"""So many decimals are written of a number that is not rounded, and none that is nought."""
_NORWEGIAN_MONTHS = tuple("januar februar mars april mai juni juli august september oktober november desember".split())
_MONTHS: dict[Language, tuple[str, ...]] = {
    Language.BOKMAL: _NORWEGIAN_MONTHS,
    Language.NYNORSK: _NORWEGIAN_MONTHS,
    Language.ENGLISH: tuple(
        "January February March April May June July August September October November December".split()
    ),
}
_NORWEGIAN_BRIEF = tuple("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.".split())
_BRIEF_MONTHS: dict[Language, tuple[str, ...]] = {
    Language.BOKMAL: _NORWEGIAN_BRIEF,
    Language.NYNORSK: _NORWEGIAN_BRIEF,
    Language.ENGLISH: tuple("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split()),
}
_DAYS: dict[Language, tuple[str, ...]] = {
    Language.BOKMAL: tuple("mandag tirsdag onsdag torsdag fredag lørdag søndag".split()),
    Language.NYNORSK: tuple("måndag tysdag onsdag torsdag fredag laurdag søndag".split()),
    Language.ENGLISH: tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
}
_NUMBERS: dict[Language, tuple[str, ...]] = {
    Language.BOKMAL: tuple("null én to tre fire fem seks sju åtte ni ti elleve tolv".split()),
    Language.NYNORSK: tuple("null éin to tre fire fem seks sju åtte ni ti elleve tolv".split()),
    Language.ENGLISH: tuple("zero one two three four five six seven eight nine ten eleven twelve".split()),
}


def translator(language: str, domain: str = "gui") -> Translator:
    """Give the translator of `language` ('nb', 'nn' or 'en') for the catalogue `domain`."""
    return Translator(Language(language), domain)
