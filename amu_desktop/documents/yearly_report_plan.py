"""The way ahead in the yearly report: the measures of the year as a strip, the plan for the next, and signatures."""

from collections.abc import Iterator

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.action_plan import plan_tables
from amu_desktop.documents.blocks import (
    Block,
    Heading,
    Paragraph,
    Signatures,
    Signer,
    Style,
)
from amu_desktop.documents.charts import Fill, Segment, Strip
from amu_desktop.documents.yearly_report_data import ReportData
from amu_desktop.documents.yearly_report_treatment import joined
from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.domain.report import voting
from amu_desktop.domain.report_figures import MeasureFigures, SignerFigures

_ROLES = {
    PostKind.SENIOR: N_("senior safety representative"),
    PostKind.REPRESENTATIVE: N_("safety representative"),
}


def measures_of_the_year(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give the strip of the measures that were raised in the year, with the overdue ones by name."""
    found, year = data.figures.measures, data.figures.year
    if not found.all:
        return ()
    segments = (
        Segment(t("carried out in time"), str(found.in_time), Fill.WHITE),
        Segment(t("carried out late"), str(found.late), Fill.HATCH),
        Segment(t("in progress"), str(found.open), Fill.LINES),
        Segment(t("overdue"), str(len(found.overdue)), Fill.SOLID),
    )
    blocks: list[Block] = [Heading(t("The measures from {year}", year=year)), Strip(segments)]
    if found.overdue:
        named = joined([_named(each, t) for each in found.overdue], t)
        blocks.append(Paragraph(t("Overdue: {measures}.", measures=named), Style.SMALL))
    if found.dropped:
        text = t.count("{n} measure was dropped.", "{n} measures were dropped.", found.dropped)
        blocks.append(Paragraph(text[:1].upper() + text[1:], Style.SMALL))
    return tuple(blocks)


def _named(each: MeasureFigures, t: Translator) -> str:
    number = f"T-{each.number}"
    text = t("Confidential case") if each.confidential else each.text
    about = [each.owner] if each.owner else []
    about += [t.short_date(each.due)] if each.due else []
    named = f"{number} {text.rstrip('.')}"
    return f"{named} ({', '.join(about)})" if about else named


def plan(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 19: what is open, by goal, with boxes for the pen."""
    return plan_tables(data.figures.measures.plan, data.figures.on, t)


def signatures(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 21: who signs, under what is signed."""
    people = tuple(Signer(each.name, role) for each, role in _signers(data, t))
    if not people:
        return (Paragraph(t("Missing: who signs.")),)
    statement = t(
        "The report has been read through and gives a true account of the work in {year}.", year=data.figures.year
    )
    return (Signatures("", statement, people),)


def _signers(data: ReportData, t: Translator) -> Iterator[tuple[SignerFigures, str]]:
    for each in data.figures.signers:
        if each.kind is PostKind.CHAIR:
            yield each, t("chair of the committee in {year}", year=data.figures.year)
        elif each.kind in _ROLES:
            yield each, t(_ROLES[each.kind])
        elif each.side is Side.EMPLOYER:
            yield each, t("from the employer") if voting(data.figures.body) else t("top manager")
        else:
            yield each, t("from the employees")
