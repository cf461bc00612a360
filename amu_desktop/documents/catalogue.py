"""All papers of the program, one line each; nothing registers itself by being imported."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents import confidential_annex, minutes, minutes_extract, summons
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.minutes_data import AnnexData, ExtractData, MinutesData


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its key in the register, its series, its name, the data it is made of and what makes it.

    `confidential` papers never go into a bundle unless picked one by one.
    """

    kind: str
    series: str
    title: str
    data: type
    build: Callable[[Any, Translator], Document]
    confidential: bool = False


PAPERS = (
    Paper("summons", "AMU-INNK", N_("Notice of meeting"), summons.SummonsData, summons.build),
    Paper("minutes", "AMU-REF", N_("Minutes"), MinutesData, minutes.build),
    Paper("minutes_extract", "OPP-UTDR", N_("Extract from the minutes"), ExtractData, minutes_extract.build),
    Paper("confidential_annex", "AMU-VEDL", N_("Confidential annex"), AnnexData, confidential_annex.build, True),
)


def paper(kind: str) -> Paper:
    """Give the paper registered as `kind`. Raises KeyError for an unknown one."""
    return {each.kind: each for each in PAPERS}[kind]
