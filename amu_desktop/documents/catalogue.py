"""All papers of the program, one line each; nothing registers itself by being imported."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents import (
    action_plan,
    agreement_under_five,
    ballots,
    confidential_annex,
    election_notice,
    election_record,
    election_result_notice,
    electoral_roll,
    gap_list,
    inspection_folder,
    legal_decision,
    measures_by_owner,
    members_notice,
    minutes,
    minutes_extract,
    nomination_notice,
    notice_to_management,
    office_history,
    representative_notice,
    summons,
    tally_sheet,
    yearly_report,
    yearwheel,
)
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.election_record_data import ElectionRecord
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
    Paper(
        "inspection_folder",
        "TILSYN",
        N_("Inspection folder"),
        inspection_folder.InspectionFolder,
        inspection_folder.build,
    ),
    Paper(
        "nomination_notice",
        "OPP-VALG",
        N_("Notice asking for candidates"),
        nomination_notice.NominationNotice,
        nomination_notice.build,
    ),
    Paper(
        "election_notice",
        "OPP-VALG",
        N_("Notice of the election and the candidates"),
        election_notice.ElectionNotice,
        election_notice.build,
    ),
    Paper("ballots", "", N_("Ballots for printing"), ballots.Ballots, ballots.build),
    Paper(
        "electoral_roll",
        "VALG-MANN",
        N_("Electoral roll"),
        electoral_roll.ElectoralRoll,
        electoral_roll.build,
        confidential=True,
    ),
    Paper("tally_sheet", "VALG-TELL", N_("Tally sheet"), tally_sheet.TallySheet, tally_sheet.build),
    Paper("election_record", "VALG-PROT", N_("Election record"), ElectionRecord, election_record.build),
    Paper(
        "election_result_notice",
        "OPP-RES",
        N_("Notice of the result of the election"),
        election_result_notice.ElectionResultNotice,
        election_result_notice.build,
    ),
    Paper(
        "notice_to_management",
        "VALG-MELD",
        N_("Notice to the management"),
        notice_to_management.NoticeToManagement,
        notice_to_management.build,
    ),
    Paper(
        "agreement_under_five",
        "AVT-VO",
        N_("Agreement on another arrangement"),
        agreement_under_five.AgreementUnderFive,
        agreement_under_five.build,
    ),
    Paper(
        "office_history",
        "VERV-HIST",
        N_("History of the offices"),
        office_history.OfficeHistory,
        office_history.build,
    ),
    Paper(
        "yearwheel",
        "AARSHJUL",
        N_("Year wheel"),
        yearwheel.YearWheelData,
        yearwheel.build,
        shorter=yearwheel.shortened,
    ),
    Paper("action_plan", "HPLAN", N_("Action plan"), action_plan.ActionPlan, action_plan.build),
    Paper(
        "measures_by_owner",
        "TILTAK",
        N_("Measures by owner"),
        measures_by_owner.MeasuresByOwner,
        measures_by_owner.build,
    ),
    Paper("yearly_report", "AMU-AAR", N_("Yearly report"), ReportData, yearly_report.build),
)


def paper(kind: str) -> Paper:
    """Give the paper registered as `kind`. Raises KeyError for an unknown one."""
    return {each.kind: each for each in PAPERS}[kind]
