"""All papers of the program, one line each; nothing registers itself by being imported."""

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Any

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import Document


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its key in the register, which is also the name of the module that makes it, its series and its name.

    The module has `build`, and where it `shortens` also `shortened`: cuts the data of a paper that is to hang on a wall
    and takes more than one page. It is imported when the paper is first made: a start makes few, and importing all of
    them took a tenth of it. `confidential` papers never go into a bundle unless picked one by one.
    """

    kind: str
    series: str
    title: str
    confidential: bool = False
    shortens: bool = False

    @property
    def build(self) -> Callable[[Any, Translator], Document]:
        """What makes the document of its data; the module is imported now if it has not been."""
        found: Callable[[Any, Translator], Document] = resolve_name(f"{__package__}.{self.kind}:build")
        return found

    @property
    def shorter(self) -> Callable[[Any], Any] | None:
        """What cuts its data, or None where it has no shorter form."""
        found: Callable[[Any], Any] | None = (
            resolve_name(f"{__package__}.{self.kind}:shortened") if self.shortens else None
        )
        return found


PAPERS = (
    Paper("summons", "AMU-INNK", N_("Notice of meeting")),
    Paper("minutes", "AMU-REF", N_("Minutes")),
    Paper("minutes_extract", "OPP-UTDR", N_("Extract from the minutes"), shortens=True),
    Paper("confidential_annex", "AMU-VEDL", N_("Confidential annex"), confidential=True),
    Paper("representative_notice", "OPP-VO", N_("Notice of the safety representative")),
    Paper("members_notice", "OPP-AMU", N_("Notice of the members of the committee")),
    Paper("legal_decision", "PLIKT", N_("What the law requires")),
    Paper("gap_list", "LOVSJEKK", N_("Gap list")),
    Paper("inspection_folder", "TILSYN", N_("Inspection folder")),
    Paper("nomination_notice", "OPP-VALG", N_("Notice asking for candidates")),
    Paper("election_notice", "OPP-VALG", N_("Notice of the election and the candidates")),
    Paper("ballots", "", N_("Ballots for printing")),
    Paper("electoral_roll", "VALG-MANN", N_("Electoral roll"), confidential=True),
    Paper("tally_sheet", "VALG-TELL", N_("Tally sheet")),
    Paper("election_record", "VALG-PROT", N_("Election record")),
    Paper("election_result_notice", "OPP-RES", N_("Notice of the result of the election")),
    Paper("notice_to_management", "VALG-MELD", N_("Notice to the management")),
    Paper("agreement_under_five", "AVT-VO", N_("Agreement on another arrangement")),
    Paper("office_history", "VERV-HIST", N_("History of the offices")),
    Paper("yearwheel", "AARSHJUL", N_("Year wheel"), shortens=True),
    Paper("action_plan", "HPLAN", N_("Action plan")),
    Paper("measures_by_owner", "TILTAK", N_("Measures by owner")),
    Paper("yearly_report", "AMU-AAR", N_("Yearly report")),
)


def paper(kind: str) -> Paper:
    """Give the paper registered as `kind`. Raises KeyError for an unknown one."""
    return {each.kind: each for each in PAPERS}[kind]
