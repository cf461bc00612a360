"""The confidential annex to the minutes (paper.md 7.9, series AMU-VEDL): a paper of its own with its own id and mark.

It is never joined into a bundle unless somebody picks it.
"""

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import Block, Document, Fact, Facts, Paragraph, Style, Title
from amu_desktop.documents.minutes_cases import LONG_NAMES, case_block, meeting_time, meeting_title, signatures
from amu_desktop.documents.minutes_data import AnnexData
from amu_desktop.domain.kinds import Ground
from amu_desktop.law.sources import OLM, cite

_LEGAL = {
    Ground.PERSONAL: N_("Confidentiality about someone's personal matters: OLM § 3-17 first paragraph."),
    Ground.TRADE: N_("Confidentiality about technical matters and business secrets: OLM § 3-17 first paragraph."),
    Ground.RESOLVED: N_("The committee may resolve that its members are bound by confidentiality: OLM § 3-17."),
    Ground.AUTHORITY: N_(
        "Information from an investigation is used only as far as needed to find the cause of an accident: "
        "OLM § 2-3 third paragraph."
    ),
}


def build(data: AnnexData, t: Translator) -> Document:
    """Build the annex to one case."""
    meeting = meeting_title(data.meeting, t)
    lower = meeting[:1].lower() + meeting[1:]
    date = t.short_date(data.meeting.starts.date())
    law = OLM.at("2-3") if data.ground is Ground.AUTHORITY else OLM.at("3-17")
    blocks: list[Block] = [
        Title(t("Confidential annex"), t("Annex to the minutes"), meeting),
        Facts((Fact(t("Time"), meeting_time(data.meeting, t)), Fact(t("Why confidential"), t(data.ground.label)))),
    ]
    case = case_block(data.case, t)
    if case is not None:
        blocks.append(case)
    if data.signers:
        statement = t("The annex has been read through and gives a true account of the case.")
        blocks.append(signatures(data.signers, statement, t))
    blocks += [Paragraph(t(_LEGAL[data.ground]), Style.LEGAL), Paragraph(t(LONG_NAMES), Style.LEGAL)]
    return Document(
        title=t("Confidential annex to the minutes of meeting {number}", number=data.meeting.number),
        language=t.language,
        kind=t("Confidential annex"),
        short_title=t("annex"),
        blocks=tuple(blocks),
        running_head=t("Confidential annex · {meeting} · {date}", meeting=lower, date=date),
        mark=t("CONFIDENTIAL – {law}", law=cite(law, t)),
    )
