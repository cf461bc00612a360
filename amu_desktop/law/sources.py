"""Statutes and the places in them: everything a rule may cite, with its address at Lovdata.

A place is kept in parts (section, paragraph, letter), so that each language can write it its own way.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from amu_desktop.core.marks import N_


class Translates(Protocol):
    """What the law floor needs of a translator; it may not know where catalogues lie."""

    def __call__(self, message: str, /, **values: object) -> str:
        """Translate a message id and fill in its placeholders."""
        ...

    def date(self, day: date, *, year: bool = True) -> str:
        """Write a day in words."""
        ...

    def number(self, value: int | Decimal, decimals: int | None = None) -> str:
        """Write a number with the decimal sign of the language."""
        ...


@dataclass(frozen=True, slots=True)
class Act:
    """A statute, a regulation or a piece of guidance, named as Lovdata names it."""

    id: str
    url: str
    short: str = ""
    comment_on: str = ""
    """For guidance: the short name of the act it comments on."""

    def at(self, section: str, paragraph: int = 0, *, sentence: int = 0, letter: str = "") -> "Citation":
        """Cite a place in this act, e.g. ``AML.at("7-1", 1)`` for § 7-1 first paragraph."""
        return Citation(self, section, paragraph, sentence, letter)

    @property
    def whole(self) -> "Citation":
        """Cite the act as such, without a place in it."""
        return Citation(self)


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one act; numbers that are 0 and texts that are empty are not part of the place."""

    act: Act
    section: str = ""
    paragraph: int = 0
    sentence: int = 0
    letter: str = ""

    @property
    def url(self) -> str:
        """The address where the place can be read."""
        if not self.section:
            return self.act.url
        if self.act.comment_on:
            return f"{self.act.url}{self.section.split('-', maxsplit=1)[0]}/{self.section}/"
        return f"{self.act.url}/§{self.section.replace(' ', '').lower()}"


_PARAGRAPHS = (
    "",
    N_("{place} first paragraph"),
    N_("{place} second paragraph"),
    N_("{place} third paragraph"),
    N_("{place} fourth paragraph"),
    N_("{place} fifth paragraph"),
    N_("{place} sixth paragraph"),
    N_("{place} seventh paragraph"),
    N_("{place} eighth paragraph"),
    N_("{place} ninth paragraph"),
    N_("{place} tenth paragraph"),
)
_SENTENCES = (
    "",
    N_("{place} first sentence"),
    N_("{place} second sentence"),
    N_("{place} third sentence"),
    N_("{place} fourth sentence"),
    N_("{place} fifth sentence"),
)


def name_act(act: Act, t: Translates) -> str:
    """Write the name of an act: its short name, or for an amending act its date and number."""
    if act.short:
        return act.short
    kind, year, month, day, number = act.id.split("-")
    signed = t.date(date(int(year), int(month), int(day)))
    if kind == "FOR":
        return t("Regulation of {day} no {number}", day=signed, number=number)
    return t("Act of {day} no {number}", day=signed, number=number)


def cite(citation: Citation, t: Translates) -> str:
    """Write a citation the way the language writes it: «aml § 7-1 første ledd»."""
    act = citation.act
    place = act.comment_on or name_act(act, t)
    if citation.section:
        place = f"{place} § {citation.section}"
    if citation.paragraph:
        place = t(_PARAGRAPHS[citation.paragraph], place=place)
    if citation.letter:
        place = t("{place} letter {letter}", place=place, letter=citation.letter)
    if citation.sentence:
        place = t(_SENTENCES[citation.sentence], place=place)
    return t("{name}'s comment on {place}", name=act.short, place=place) if act.comment_on else place


def _law(id_: str, short: str = "") -> Act:
    kind, _, rest = id_.partition("-")
    return Act(id_, f"https://lovdata.no/{'lov' if kind == 'LOV' else 'forskrift'}/{rest}", short)


AML = _law("LOV-2005-06-17-62", "aml")
OLM = _law("FOR-2011-12-06-1355", "OLM")
IKF = _law("FOR-1996-12-06-1127", "IK-f")
FTRL = _law("LOV-1997-02-28-19", "ftrl")
POPPLYL = _law("LOV-2018-06-15-38", "popplyl")
RSKL = _law("LOV-1998-07-17-56", "rskl")
LDL = _law("LOV-2017-06-16-51", "ldl")
BOARD_REPRESENTATION = _law("FOR-2017-08-24-1277")
SICK_LEAVE_STATISTICS = _law("FOR-1997-03-25-272")
PERFORMANCE_OF_WORK = _law("FOR-2011-12-06-1357")

AMENDED_2006 = _law("LOV-2006-12-15-69")
AMENDED_2007 = _law("LOV-2007-06-15-21")
AMENDED_2013_OHS = _law("FOR-2013-12-30-1695")
AMENDED_2021_SCOPE = _law("LOV-2021-05-07-29")
AMENDED_2022 = _law("LOV-2022-06-17-42")
AMENDED_2022_OHS = _law("FOR-2022-09-30-1687")
AMENDED_2023 = _law("LOV-2023-03-17-3")
AMENDED_2023_OLM = _law("FOR-2023-12-18-2115")
AMENDED_2023_DIVING = _law("LOV-2023-12-01-86")
AMENDED_2025_OHS = _law("FOR-2025-10-07-1993")
AMENDED_2007_FOLLOW_UP = _law("LOV-2007-02-23-10")
AMENDED_2009 = _law("LOV-2009-06-19-39")
AMENDED_2011_FOLLOW_UP = _law("LOV-2011-06-24-18")
AMENDED_2013_FINES = _law("LOV-2013-06-14-32")
AMENDED_2014_FOLLOW_UP = _law("LOV-2014-06-20-26")
AMENDED_2014_REGIONAL = _law("FOR-2014-02-24-210")
AMENDED_2017_WHISTLING = _law("LOV-2017-06-16-42")
AMENDED_2017_REGIONAL = _law("FOR-2017-05-15-599")
AMENDED_2018_REGIONAL = _law("FOR-2018-04-27-636")
AMENDED_2019_WHISTLING = _law("LOV-2019-06-21-24")
AMENDED_2021_SECRECY = _law("FOR-2021-12-15-3562")
AMENDED_2023_PSYCHOSOCIAL = _law("LOV-2023-06-16-37")
AMENDED_2024_FINES = _law("LOV-2024-06-14-31")
AMENDED_2025_FINES = _law("LOV-2025-06-20-34")
AMENDED_2025_PSYCHOSOCIAL = _law("LOV-2025-06-20-37")
AMENDED_2025_WORK = _law("FOR-2025-12-16-2615")
AMENDED_2025_OLM = _law("FOR-2025-12-16-2617")

BEFORE_2013 = N_("The regulation before 2013 has not been checked.")
"""The note on everything that rests on OLM, for days before it was in force."""

COMMENT = Act(
    "Arbeidstilsynet OLM",
    "https://www.arbeidstilsynet.no/regelverk/forskrifter/forskrift-om-organisering-ledelse-og-medvirkning/",
    "Arbeidstilsynet",
    "OLM",
)
NHO = Act(
    "NHO",
    "https://arbinn.nho.no/hms/HMS-krav-og-organisering/roller-og-ansvar/sporsmal-og-svar/ma-vi-ha-verneombud/",
    "NHO",
)
LYNGDAL = Act(
    "Lyngdal kommune",
    "https://www.lyngdal.kommune.no/no/politikk-og-innsyn/arbeidsmiljoutvalget-amu/",
    "Lyngdal kommune",
)
"""A municipality that hands on older guidance from Arbeidstilsynet; the guidance itself was not found."""
SERIOUS_INJURY = Act(
    "Arbeidstilsynet melde ulykke", "https://www.arbeidstilsynet.no/kontakt-oss/melde-ulykke/", "Arbeidstilsynet"
)
NORSK_INDUSTRI = Act(
    "Norsk Industri",
    "https://www.norskindustri.no/hms-og-ia/aktuelt/ny-og-modernisert-personskadestatistikk/",
    "Norsk Industri",
)
ESRS = Act("ESRS S1-14", "https://www.efrag.org/", "ESRS S1-14")
VSME = Act("VSME B9", "https://www.efrag.org/", "VSME B9")
NAV = Act("NAV", "https://github.com/navikt/sykefravarsstatistikk-api", "NAV")
