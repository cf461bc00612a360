"""All papers of the program, one line each; nothing registers itself by being imported."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents import (
    confidential_annex,
    gap_list,
    legal_decision,
    members_notice,
    minutes,
    minutes_extract,
    representative_notice,
    summons,
    yearly_report,
)
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.minutes_data import AnnexData, ExtractData, MinutesData
from amu_desktop.documents.yearly_report_data import ReportData


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its key in the register, its series, its name, the data it is made of and what makes it.

    `confidential` papers never go into a bundle unless picked one by one. `shorter` cuts the data of a paper that is
    to hang on a wall and takes more than one page.
    """

    kind: str
    series: str
    title: str
    data: type
    build: Callable[[Any, Translator], Document]
    confidential: bool = False
    shorter: Callable[[Any], Any] | None = None


PAPERS = (
    Paper("summons", "AMU-INNK", N_("Notice of meeting"), summons.SummonsData, summons.build),
    Paper("minutes", "AMU-REF", N_("Minutes"), MinutesData, minutes.build),
    Paper(
        "minutes_extract",
        "OPP-UTDR",
        N_("Extract from the minutes"),
        ExtractData,
        minutes_extract.build,
        shorter=minutes_extract.shortened,
    ),
    Paper("confidential_annex", "AMU-VEDL", N_("Confidential annex"), AnnexData, confidential_annex.build, True),
    Paper(
        "representative_notice",
        "OPP-VO",
        N_("Notice of the safety representative"),
        representative_notice.RepresentativeNotice,
        representative_notice.build,
    ),
    Paper(
        "members_notice",
        "OPP-AMU",
        N_("Notice of the members of the committee"),
        members_notice.MembersNotice,
        members_notice.build,
    ),
    Paper("legal_decision", "PLIKT", N_("What the law requires"), legal_decision.LegalDecision, legal_decision.build),
    Paper("gap_list", "LOVSJEKK", N_("Gap list"), gap_list.GapList, gap_list.build),
    Paper("yearly_report", "AMU-AAR", N_("Yearly report"), ReportData, yearly_report.build),
)


def paper(kind: str) -> Paper:
    """Give the paper registered as `kind`. Raises KeyError for an unknown one."""
    return {each.kind: each for each in PAPERS}[kind]
