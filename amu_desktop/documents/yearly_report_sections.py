"""One numbered section of the yearly report: its heading, its figures, what was written, and what is missing."""

from collections.abc import Callable

from amu_desktop.core.language import Language, Translator, translator
from amu_desktop.documents.blocks import Block, Column, Heading, Paragraph, Style, Table, mixed, strong
from amu_desktop.documents.yearly_report_cases import (
    binding_decisions,
    cases_by_law,
    meetings_held,
    votes_held,
)
from amu_desktop.documents.yearly_report_data import ReportData, SectionText
from amu_desktop.documents.yearly_report_offices import composition, representatives, trained, undertaking
from amu_desktop.documents.yearly_report_plan import plan, signatures
from amu_desktop.documents.yearly_report_treatment import joined, treatment_blocks
from amu_desktop.domain.report import NO_FINDINGS, NOT_MAPPED, TOPICS, Section
from amu_desktop.domain.report_gaps import gaps
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import AML, cite

_Content = Callable[[ReportData, Translator], tuple[Block, ...]]


def section_blocks(section: Section, data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give a section with its heading; an optional one without text, or taken out, leaves nothing behind."""
    written = data.written(section.number)
    figures = data.figures
    heading = Heading(f"{section.number} {say(section.title(figures.year, figures.body), t)}", section.number)
    if written.left_out:
        why = written.why.strip().rstrip(".")
        if not section.required and not why:
            return ()
        return heading, Paragraph(t("Left out: {reason}.", reason=why) if why else t("Left out."))
    make = _CONTENT.get(section.number)
    content = make(data, t) if make else ()
    text = _paragraphs(written.text)
    lacks = _missing(section, data, written, t)
    if not content and not text and not lacks:
        return ()
    return heading, *content, *text, *lacks


def _paragraphs(text: str) -> tuple[Block, ...]:
    lines = text.replace("\r\n", "\n").split("\n\n")
    return tuple(Paragraph(each.strip("\n")) for each in lines if each.strip())


def _missing(section: Section, data: ReportData, written: SectionText, t: Translator) -> tuple[Block, ...]:
    """Name each gap, and who follows it up."""
    found = gaps(section.number, data.figures, written.text, written.parts)
    if not found:
        return ()
    said = t("Missing: {what}.", what=joined([say(each, t) for each in found], t))
    if written.follow_up_by and written.follow_up_on:
        by, on = written.follow_up_by, t.date(written.follow_up_on)
        return (Paragraph(mixed(strong(said), " ", t("{who} follows it up by {date}.", who=by, date=on))),)
    return (Paragraph(strong(said)),)


def psychosocial(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give the eight topics of the law, each with what was found."""
    parts = data.written(11).parts
    columns = (Column(t("Topic"), 70), Column(t("Finding"), 95))
    rows = tuple((t(topic.label), _finding(parts.get(topic.key, "").strip(), t)) for topic in TOPICS)
    law = t("Our division of {law}.", law=cite(AML.at("4-3"), t))
    return Table(columns, rows), Paragraph(law, Style.SMALL)


def _finding(text: str, t: Translator) -> str:
    """Give what was found; «no findings» is said in the language of the paper, whichever it was written in."""
    none = {translator(language, "law")(NO_FINDINGS).casefold() for language in Language}
    if text.rstrip(".").casefold() in none:
        return t(NO_FINDINGS)
    return text or t(NOT_MAPPED)


_CONTENT: dict[int, _Content] = {
    1: undertaking,
    2: composition,
    3: representatives,
    4: meetings_held,
    5: cases_by_law,
    6: binding_decisions,
    7: votes_held,
    11: psychosocial,
    13: trained,
    19: plan,
    20: treatment_blocks,
    21: signatures,
}
