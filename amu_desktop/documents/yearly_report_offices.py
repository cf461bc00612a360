"""Sections 1 to 3 and 13 of the yearly report: the undertaking, who held which office, and their training."""

from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Fact,
    Facts,
    Keep,
    Paragraph,
    Style,
    Subheading,
    Table,
    Text,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.minutes_cases import SIDES
from amu_desktop.documents.yearly_report_data import ReportData
from amu_desktop.documents.yearly_report_treatment import joined
from amu_desktop.domain.headcount import shown
from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.domain.report_figures import ChangeFigures, OfficeFigures
from amu_desktop.domain.report_gaps import MEN, WOMEN

_WITHOUT_VOTE = {
    PostKind.OHS: N_("Occupational health service, member without a vote"),
    PostKind.SECRETARY: N_("Minute-taker"),
    PostKind.OBSERVER: N_("Observer"),
    PostKind.DEPUTY_CHAIR: N_("Deputy chair"),
}
_LIMITS = (10, 30, 50)
"""The numbers the law has had for committees; a mean is never shown as if it had reached one."""


def undertaking(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 1."""
    about, parts = data.figures.undertaking, data.written(1).parts
    unknown = t("not stated")
    number = about.org_number
    women, men = parts.get(WOMEN, "").strip(), parts.get(MEN, "").strip()
    people = t("{women} women, {men} men", women=women, men=men) if women and men else unknown
    mean = t.number(shown(about.average, _LIMITS)) if about.average is not None else unknown
    rows = [
        Fact(t("Undertaking"), about.name),
        Fact(t("Organisation number"), f"{number[:3]} {number[3:6]} {number[6:]}" if number else unknown),
        Fact(t("Employees on average"), mean),
        Fact(t("Women and men"), people),
        Fact(t("Workplaces"), joined(about.sites, t) or unknown),
        Fact(t("Local unions"), joined(about.unions, t) or t("none")),
    ]
    return (Facts(tuple(rows)),)


def composition(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 2: both sides, those without a vote, the chair, and what changed."""
    figures = data.figures
    blocks: list[Block] = []
    for side in Side:
        seats = [each for each in figures.offices if each.kind is PostKind.MEMBER and each.side is side]
        if seats:
            blocks += [Subheading(t(side.label)), _seats(seats, t)]
    others = [each for each in figures.offices if each.kind in _WITHOUT_VOTE and each.name]
    rows = [Fact(t("Chair"), _chairs(data, t) or t("not stated"))]
    rows += [Fact(t(_WITHOUT_VOTE[each.kind]), each.name) for each in others]
    blocks.append(Facts(tuple(rows)))
    mine = [each for each in figures.changes if not each.area and each.kind is not PostKind.SENIOR]
    return (*blocks, *_changes(mine, t))


def _seats(seats: list[OfficeFigures], t: Translator) -> Table:
    columns = (Column(t("Member"), 55), Column(t("Deputy"), 42), Column(t("How"), 36), Column(t("Period"), 37))
    return Table(columns, tuple((_who(each, t), each.deputy or "–", _how(each, t), _span(each, t)) for each in seats))


def _who(each: OfficeFigures, t: Translator) -> Text:
    if not each.name:
        return t("Vacant seat")
    fixed = each.title or (t(each.fixed_as.label) if each.fixed_as else "")
    return mixed(each.name, "\n", small(fixed)) if fixed else each.name


def _how(each: OfficeFigures, t: Translator) -> str:
    if each.how is None or not each.name:
        return "–"
    return t("Designated by {union}", union=each.union) if each.union else t(each.how.label)


def _span(each: OfficeFigures, t: Translator) -> str:
    if each.since is None:
        return "–"
    if each.until is None:
        return t("from {date}", date=t.short_date(each.since))
    return f"{t.short_date(each.since)}–{t.short_date(each.until)}"


def _chairs(data: ReportData, t: Translator) -> str:
    found = data.figures.chairs
    lines = []
    for each in found:
        who = f"{each.name}, {t(SIDES[each.side])}" if each.side else each.name
        whole = each.since == date(data.figures.year, 1, 1) and len(found) == 1
        span = t("{who}, from {first} to {last}", who=who, first=t.date(each.since), last=t.date(each.until))
        lines.append(who if whole else span)
    return "\n".join(lines)


def representatives(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 3: the areas with their representatives, the senior one, and what changed."""
    figures = data.figures
    blocks: list[Block] = []
    if figures.senior is not None:
        held = figures.senior
        name = held.name or t("Vacant seat")
        deputy = t("deputy: {name}", name=held.deputy) if held.deputy else t("deputy: none")
        fact = Fact(t("Senior safety representative"), f"{name}, {deputy}")
        blocks.append(Facts((fact,)))
    columns = (
        Column(t("Safety area"), 50),
        Column(t("Safety representative"), 45),
        Column(t("Deputy"), 38),
        Column(t("Period"), 37),
    )
    rows: list[tuple[Text, ...]] = []
    for area in figures.areas:
        people = t.count("{n} employee", "{n} employees", area.people, n=area.people) if area.people else ""
        where: Text = mixed(area.name, "\n", small(people)) if people else area.name
        rows += [
            (where, office.name or t("Not elected yet"), office.deputy or "–", _span(office, t))
            for office in area.representatives or (OfficeFigures(PostKind.REPRESENTATIVE),)
        ]
    if rows:
        blocks.append(Table(columns, tuple(rows)))
    mine = [each for each in figures.changes if each.area or each.kind is PostKind.SENIOR]
    return (*blocks, *_changes(mine, t))


def _changes(changes: list[ChangeFigures], t: Translator) -> tuple[Block, ...]:
    if not changes:
        return ()
    columns = (Column(t("Date"), 25), Column(t("Name"), 50), Column(t("Change"), 95))
    rows = tuple((t.short_date(each.on), each.name, _change(each, t)) for each in changes)
    return Subheading(t("Changes in the year")), Table(columns, rows)


def _change(each: ChangeFigures, t: Translator) -> str:
    office = t(each.kind.label)
    if each.area:
        office = f"{office}, {each.area}"
    if each.came:
        return t("Came: {office}", office=office)
    why = t(each.why).rstrip(".")
    return t("Left: {office}. {why}.", office=office, why=why) if why else t("Left: {office}", office=office)


def trained(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 13: hours taken and required of everybody who must be trained."""
    rows: list[tuple[Text, ...]] = []
    for each in data.figures.training:
        offices = joined([t(kind.label).lower() for kind in each.offices], t)
        required = t.number(each.required)
        if each.agreed:
            required = t("{hours} (agreed)", hours=required)
        left = each.required - each.hours
        status: Text = t("✓ completed") if each.done else strong(t("{hours} hours left", hours=t.number(left)))
        rows.append((mixed(each.name, "\n", small(offices)), t.number(each.hours), required, status))
    if not rows:
        return (Paragraph(t("Nobody holds an office that must have training.")),)
    done = sum(each.done for each in data.figures.training)
    lead = t("{n} of {total} have the training they must have.", n=done, total=len(rows))
    columns = (
        Column(t("Person"), 80),
        Column(t("Hours"), 20, Align.RIGHT),
        Column(t("Required"), 30, Align.RIGHT),
        Column(t("Status"), 40),
    )
    return (Keep((Paragraph(lead, Style.LEAD), Table(columns, tuple(rows)))),)
