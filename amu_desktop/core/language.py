"""Languages: a translator is a value, so the window may be English while a notice is nynorsk.

Message ids are English with named placeholders: ``t("Held on {day}", day=t.date(day))``. A translator looks in its own
catalogue (``gui`` or ``documents``), then in ``law``. Babel is imported where a date or number is written, since it
is slow to import and a starting window needs none.
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
    def locale(self) -> str:
        """The locale name that Babel and Qt know."""
        return {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}[self.language]

    def date(self, day: dt.date, *, year: bool = True) -> str:
        """Write a day in a sentence: «16. november 2026», or without its year."""
        from babel.dates import format_date

        norwegian = self.language is not Language.ENGLISH
        pattern = ("d. MMMM y" if year else "d. MMMM") if norwegian else ("d MMMM y" if year else "d MMMM")
        return format_date(day, pattern, self.locale).replace(" ", NBSP, 1)

    def weekday(self, day: dt.date) -> str:
        """Write a day with its weekday: «onsdag 18. november 2026»."""
        from babel.dates import format_date

        return f"{format_date(day, 'EEEE', self.locale)} {self.date(day)}"

    def month(self, day: dt.date) -> str:
        """Write the name of the month of `day`."""
        from babel.dates import format_date

        return format_date(day, "LLLL", self.locale)

    def brief_date(self, day: dt.date, *, year: bool) -> str:
        """Write a day in a table of the window: «16. nov.», with its year where it is asked for."""
        from babel.dates import format_date

        dot = "" if self.language is Language.ENGLISH else "."
        return format_date(day, f"d{dot} MMM y" if year else f"d{dot} MMM", self.locale).replace(" ", NBSP)

    def short_date(self, day: dt.date) -> str:
        """Write a day in a table: «16.11.2026»."""
        return f"{day:%d.%m.%Y}"

    def time(self, moment: dt.datetime | dt.time) -> str:
        """Write a time of day: «kl. 09.00» without the «kl.»."""
        return f"{moment:%H.%M}" if self.language is not Language.ENGLISH else f"{moment:%H:%M}"

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        """Write a number with the language's decimal sign; never rounded unless `decimals` is given."""
        from babel.numbers import format_decimal

        if decimals is None:
            text = format_decimal(value, "#,##0.##########", locale=self.locale)
        else:
            pattern = "#,##0" if decimals == 0 else "#,##0." + "0" * decimals
            text = format_decimal(value, pattern, locale=self.locale)
        return text.replace(" ", NBSP).replace("\u202f", NBSP)

    def words(self, number: int) -> str:
        """Write a count in a sentence: in words up to twelve, in digits above."""
        names = _NUMBERS[self.language]
        return names[number] if 0 <= number < len(names) else str(number)


_NUMBERS: dict[Language, tuple[str, ...]] = {
    Language.BOKMAL: tuple("null én to tre fire fem seks sju åtte ni ti elleve tolv".split()),
    Language.NYNORSK: tuple("null éin to tre fire fem seks sju åtte ni ti elleve tolv".split()),
    Language.ENGLISH: tuple("zero one two three four five six seven eight nine ten eleven twelve".split()),
}


def translator(language: str, domain: str = "gui") -> Translator:
    """Give the translator of `language` ('nb', 'nn' or 'en') for the catalogue `domain`."""
    return Translator(Language(language), domain)
