"""Sections 4 to 7 of the yearly report: meetings, cases by the letter of the law, binding decisions, every position."""

from collections.abc import Iterator
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Gap,
    Keep,
    Paragraph,
    Style,
    Subheading,
    Table,
    Text,
    strong,
)
from amu_desktop.documents.charts import Squares
from amu_desktop.documents.yearly_report_data import ReportData
from amu_desktop.documents.yearly_report_treatment import joined, position_blocks
from amu_desktop.domain.kinds import DecisionKind, MatterCategory, Outcome
from amu_desktop.domain.minutes_wording import vote_summary
from amu_desktop.domain.report import NONE_THIS_YEAR, voting
from amu_desktop.domain.report_figures import CaseFigures, DecisionFigures, MeetingFigures, ReferralFigures, VoteFigures
from amu_desktop.domain.report_gaps import FEW_MEETINGS, few_meetings
from amu_desktop.domain.sentences import Sentence, Words, say

_PLACES = {
    MatterCategory.A: N_("second paragraph a"),
    MatterCategory.THIRD: N_("third paragraph"),
    MatterCategory.FOURTH: N_("fourth paragraph"),
    MatterCategory.NONE: "–",
}


def meetings_held(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 4: the meetings, how many came from each side, and why there were few."""
    figures = data.figures
    votes = voting(figures.body)
    blocks: list[Block] = []
    if figures.meetings:
        blocks.append(_meetings_table(figures.meetings, t, votes=votes))
    why = data.written(4).parts.get(FEW_MEETINGS, "").strip().rstrip(".")
    if why and few_meetings(figures):
        number = len(figures.meetings)
        text = (
            N_("The committee held {n} meeting because {reason}.")
            if number == 1
            else N_("The committee held {n} meetings because {reason}.")
        )
        blocks.append(Paragraph(say(Sentence(text, {"n": Words(number), "reason": why}), t)))
    if not figures.meetings:
        blocks.insert(0, Paragraph(t("No meetings in {year}.", year=figures.year)))
    return (*blocks, *(Paragraph(text) for each in figures.meetings for text in _remarks(each, t, votes=votes)))


def _meetings_table(meetings: tuple[MeetingFigures, ...], t: Translator, *, votes: bool) -> Table:
    sides = (
        (Column(t("Employer's side"), 34, Align.RIGHT), Column(t("Employees' side"), 34, Align.RIGHT)) if votes else ()
    )
    columns = (Column(t("Meeting"), 35), Column(t("Date"), 35), *sides, Column(t("Cases"), 27, Align.RIGHT))
    rows: list[tuple[Cell, ...]] = [
        (
            each.number,
            t.short_date(each.on),
            *((str(each.employer), str(each.employees)) if votes else ()),
            str(each.cases),
        )
        for each in meetings
    ]
    total = ("", "", "") if votes else ("",)
    rows.append((t("In all"), *total, str(sum(each.cases for each in meetings))))
    return Table(columns, tuple(rows), total=True)


def _remarks(each: MeetingFigures, t: Translator, *, votes: bool) -> Iterator[str]:
    if each.demanded_by:
        names = joined(each.demanded_by, t)
        yield t("Meeting {number} was held because {names} demanded it.", number=each.number, names=names)
    if votes and each.employer != each.employees:
        values = {"number": each.number, "reason": each.uneven_why.rstrip(".")}
        if each.uneven_why:
            yield t("At meeting {number} the sides did not have as many votes: {reason}.", **values)
        else:
            yield t("At meeting {number} the sides did not have as many votes.", **values)


def cases_by_law(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 5: every place of the law is there, also with no case (aml § 7-2)."""
    figures = data.figures
    others = any(each.outcome not in {Outcome.AGREEMENT, Outcome.VOTE} for each in figures.cases)
    legend = [t("One square is one case. Black: agreement.")]
    legend += [t("Hatched: vote.")] if voting(figures.body) else []
    legend += [t("White: information, postponed or no outcome.")] if others else []
    number = t("AMU case … /{year}" if voting(figures.body) else "Case … /{year}", year=figures.year)
    columns = (
        Column("aml § 7-2", 27),
        Column(t("Kind of case"), 66),
        Column("", 30),
        Column(t("Cases"), 17, Align.RIGHT),
        Column(number, 30),
    )
    rows: list[tuple[Cell, ...]] = []
    for category, cases in figures.by_category().items():
        place = t(_PLACES.get(category, category.value))
        numbers = ", ".join(str(each.n) if each.n else each.number for each in cases)
        rows.append((place, t(category.label), _squares(cases), str(len(cases)), numbers or t("none")))
    rows.append(("", t("In all"), "", str(len(figures.cases)), ""))
    return (Keep((Paragraph(" ".join(legend), Style.SMALL), Table(columns, tuple(rows), total=True))),)


def _squares(cases: tuple[CaseFigures, ...]) -> Squares:
    agreed = sum(each.outcome is Outcome.AGREEMENT for each in cases)
    voted = sum(each.outcome is Outcome.VOTE for each in cases)
    return Squares(agreed, voted, len(cases) - agreed - voted)


def binding_decisions(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 6: each binding decision with its deadline, and whether it was done or brought before others."""
    figures = data.figures
    if not figures.decisions:
        return (Paragraph(t(NONE_THIS_YEAR, year=figures.year)),)
    columns = (
        Column(t("Case"), 22),
        Column(t("Decision under aml § 7-2 fifth paragraph"), 80),
        Column(t("Due"), 24),
        Column(t("Status"), 44),
    )
    rows = tuple((each.number, _decision(each, t), _deadline(each, t), _status(each, figures.on, t))
                 for each in figures.decisions)  # fmt: skip
    return (Table(columns, rows),)


def _decision(each: DecisionFigures, t: Translator) -> str:
    text = t("Confidential case") if each.confidential else each.text
    if each.kind is DecisionKind.INQUIRY:
        return t("{text} (inquiry, aml § 7-2 fourth paragraph)", text=text)
    return text


def _deadline(each: DecisionFigures, t: Translator) -> str:
    return t.short_date(each.deadline) if each.deadline else "–"


def _status(each: DecisionFigures, on: date, t: Translator) -> Text:
    lines = [_referral(one, t) for one in each.referrals]
    late = each.late(on)
    if each.done_on is not None:
        done = t("✓ done {date}", date=t.short_date(each.done_on))
        if late:
            done = t.count("{done}, {n} day after the deadline", "{done}, {n} days after the deadline", late, done=done,
                           n=late)  # fmt: skip
        return "\n".join([done, *lines])
    if lines:
        return "\n".join(lines)
    return strong(t("not done, overdue")) if late else t("in progress")


def _referral(each: ReferralFigures, t: Translator) -> str:
    to = each.to or t("the Labour Inspection Authority")
    said = t("brought before {whom} {date}", whom=to, date=t.short_date(each.on))
    if each.answered_on is None:
        return t("{said}, no answer yet", said=said)
    if not each.answer:
        return t("{said}, answered {date}", said=said, date=t.short_date(each.answered_on))
    return f"{said}: {each.answer}"


def votes_held(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 7: every vote, and every position in full under the headings of the minutes."""
    figures = data.figures
    if not figures.votes:
        return (Paragraph(t(NONE_THIS_YEAR, year=figures.year)),)
    columns = (
        Column(t("Case"), 22),
        Column(t("Topic"), 68),
        Column(t("Votes"), 50),
        Column(t("Minutes"), 30),
    )
    rows = tuple(
        (each.number, _topic(each, t), _votes(each, t), t("meeting {number}", number=each.meeting))
        for each in figures.votes
    )
    blocks: list[Block] = [Table(columns, rows)]
    for each in figures.votes:
        if each.found is not None and each.positions:
            blocks.append(Subheading(t("Case {number}: {title}", number=each.number, title=each.title)))
            blocks += [*position_blocks(each.found, each.positions, t), Gap(2)]
    return tuple(blocks)


def _topic(each: VoteFigures, t: Translator) -> str:
    return t("Confidential case") if each.confidential else each.title


def _votes(each: VoteFigures, t: Translator) -> str:
    if each.confidential:
        return t("Treated (OLM § 3-17)")
    return say(vote_summary(each.found, each.kind), t) if each.found else t("not stated")
