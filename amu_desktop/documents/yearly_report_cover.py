"""The cover of the yearly report: what it is, five facts with their pages, and how it was treated."""

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Gap,
    PageOf,
    Paragraph,
    Rule,
    Style,
    Table,
    Text,
    mixed,
    strong,
)
from amu_desktop.documents.minutes_cases import LONG_NAMES
from amu_desktop.documents.yearly_report_data import ReportData
from amu_desktop.documents.yearly_report_treatment import sent_to, treated
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.domain.report import voting
from amu_desktop.domain.report_figures import Figures
from amu_desktop.law.sources import AML, cite

_FROM_THE_TOP = 44.0


def is_committee(data: ReportData) -> bool:
    """Whether it is the report of a committee."""
    return voting(data.figures.body)


def full_title(data: ReportData, t: Translator) -> str:
    """Give the title of the file."""
    figures = data.figures
    if not is_committee(data):
        return t("The safety service's yearly report {year}", year=figures.year)
    if figures.body is BodyKind.COMMITTEE:
        return t("Yearly report {year} of the working environment committee", year=figures.year)
    return t("Yearly report {year} of {body}", year=figures.year, body=figures.body_name)


def cover(data: ReportData, t: Translator) -> list[Block]:
    """Give the first page."""
    figures = data.figures
    rows = _committee_facts(figures, t) if is_committee(data) else _safety_facts(figures, t)
    columns = (Column("", 34, style=Style.FIGURE), Column("", 113, style=Style.LEAD), Column("", 18))
    return [
        Gap(_FROM_THE_TOP),
        *([Paragraph(t("Yearly report"), Style.KICKER)] if is_committee(data) else []),
        Paragraph(_cover_title(data, t), Style.COVER),
        Paragraph(figures.undertaking.name, Style.NOTICE_18),
        Rule(2.0),
        Gap(4),
        Table(columns, tuple(rows), figures=True),
        Gap(12),
        Facts(_facts(data, t)),
        Paragraph(_legal(data, t), Style.LEGAL),
        Paragraph(t(LONG_NAMES), Style.LEGAL),
    ]


def _cover_title(data: ReportData, t: Translator) -> str:
    figures = data.figures
    if not is_committee(data):
        return t("The safety service's yearly report {year}", year=figures.year)
    if figures.body is BodyKind.COMMITTEE:
        return t("The working environment committee {year}", year=figures.year)
    return f"{figures.body_name} {figures.year}"


_Row = tuple[Cell, ...]


def _committee_facts(figures: Figures, t: Translator) -> list[_Row]:
    votes, binding = len(figures.votes), figures.decisions
    done = sum(each.done_on is not None for each in binding)
    about_votes = t.count("vote, with every position in the report", "votes, with every position in the report", votes)
    about_binding = t.count("binding decision", "binding decisions", len(binding))
    if binding:
        about_binding = t(
            "{what}: {done} done, {waiting} not done", what=about_binding, done=done, waiting=len(binding) - done
        )
    return [
        (str(len(figures.meetings)), _meetings(figures, t), PageOf(4)),
        (str(len(figures.cases)), _cases(figures, t), PageOf(5)),
        (str(votes), about_votes if votes else t("votes"), PageOf(7)),
        (str(len(binding)), about_binding, PageOf(6)),
        _measures(figures, t),
    ]


def _safety_facts(figures: Figures, t: Translator) -> list[_Row]:
    areas = len(figures.areas)
    covered = sum(any(office.name for office in area.representatives) for area in figures.areas)
    done = sum(each.done for each in figures.training)
    number = t("{n} of {total}", n=done, total=len(figures.training)) if figures.training else "0"
    represented = t.count("safety area", "safety areas", areas)
    if areas:
        represented = t("{what}. {n} have a safety representative", what=represented, n=covered)
    return [
        (str(len(figures.meetings)), t.count("meeting", "meetings", len(figures.meetings)), PageOf(4)),
        (str(len(figures.cases)), _cases(figures, t), PageOf(5)),
        (str(areas), represented, PageOf(3)),
        (number, t("have the training they must have"), PageOf(13)),
        _measures(figures, t),
    ]


def _meetings(figures: Figures, t: Translator) -> str:
    held = len(figures.meetings)
    uneven = sum(each.employer != each.employees for each in figures.meetings)
    if not held:
        return t("meetings")
    if not uneven:
        return t.count("meeting, with as many from each side", "meetings, all with as many from each side", held)
    return t.count("meeting, not with as many from each side", "meetings, not all with as many from each side", held)


def _cases(figures: Figures, t: Translator) -> str:
    what = t.count("case", "cases", len(figures.cases))
    if not figures.cases:
        return what
    agreed, voted = figures.agreed(), figures.voted()
    values = {"what": what, "agreed": agreed, "voted": voted, "other": len(figures.cases) - agreed - voted}
    if not voting(figures.body):
        return t("{what}: {agreed} by agreement, {other} without a decision", **values)
    if not values["other"]:
        return t("{what}: {agreed} by agreement, {voted} by vote", **values)
    return t("{what}: {agreed} by agreement, {voted} by vote, {other} without a decision", **values)


def _measures(figures: Figures, t: Translator) -> _Row:
    found = figures.measures
    if not found.all:
        return "0", t("measures from the year"), PageOf(19)
    number = t("{n} of {total}", n=found.done, total=found.all)
    over = len(found.overdue)
    if found.done == found.all:
        return number, t("measures carried out"), PageOf(19)
    late = t.count("{n} is overdue", "{n} are overdue", over, n=over)
    going = t.count("{n} is in progress", "{n} are in progress", found.open, n=found.open)
    return number, t("measures carried out. {going}, {late}", going=going, late=late), PageOf(19)


def _facts(data: ReportData, t: Translator) -> tuple[Fact, ...]:
    figures = data.figures
    locked = t("The figures are locked and will not be changed later.")
    open_ = t("The figures follow the registers until they are locked.")
    fetched = f"{t.date(figures.on)}. {locked if data.locked else open_}"
    return (
        Fact(t("Period"), t("1 January – 31 December {year}", year=figures.year)),
        Fact(t("Adopted"), treated(data, t)),
        Fact(t("Sent to"), sent_to(data, t)),
        Fact(t("Figures taken"), fetched),
    )


def _legal(data: ReportData, t: Translator) -> Text:
    law = cite(AML.at("7-2", 6), t)
    content = t("The law does not decide what the report is to contain.")
    if is_committee(data):
        duty = t(
            "Each year the committee is to give a report of its work to the governing bodies of the undertaking and to "
            "the employees' organisations: {law}.",
            law=law,
        )
        return f"{duty} {content}"
    voluntary = t("This report is voluntary: the law asks only committees for one ({law}).", law=law)
    return mixed(strong(t("Our advice.")), " ", voluntary)
