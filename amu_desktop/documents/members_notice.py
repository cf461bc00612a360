"""The notice of who sits in the committee (paper.md 7.2, series OPP-AMU): both sides in columns of equal width.

The names must be posted at all times (aml § 7-1 third paragraph). An empty seat is a «Ledig plass», never the reason
why, and unequal sides are shown as they are: the law stops the seats from being made unequal, not the notice.
"""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Beside,
    Block,
    Document,
    Fitted,
    Gap,
    Keep,
    Ladder,
    Pairs,
    PaperClass,
    Paragraph,
    PostingLine,
    Span,
    Style,
    Weight,
    mixed,
    strong,
)
from amu_desktop.domain.kinds import FixedAs

GAP = 8.0
LARGE_NAMES = 3
"""Up to this many on a side have their names in the large size."""
ONE_LINE = 22
"""A longer title takes two lines, and then the names are a size smaller, so that all stands on one page."""
OFFICES = {
    FixedAs.TOP_MANAGER: N_("top manager"),
    FixedAs.SENIOR: N_("senior safety representative"),
    FixedAs.ONLY_REPRESENTATIVE: N_("safety representative"),
}


@dataclass(frozen=True, slots=True)
class ChairWhile:
    """The chair's time as it falls in the year of the notice; a day is given where it changes inside the year."""

    year: int
    since: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class MemberOnNotice:
    """One seat: the member (empty where the seat is), the function, the chair's time and the personal deputy.

    `office` is what the seat is kept for; its word stands instead of the function.
    """

    name: str = ""
    function: str = ""
    office: FixedAs | None = None
    chair: ChairWhile | None = None
    has_deputy: bool = True
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class HealthService:
    """Who takes part for the occupational health service, and the firm; without a name the seat is empty."""

    name: str = ""
    firm: str = ""


@dataclass(frozen=True, slots=True)
class MembersNotice:
    """The members of a committee; `body` is empty for the committee itself."""

    employer: tuple[MemberOnNotice, ...]
    employees: tuple[MemberOnNotice, ...]
    body: str = ""
    since: date | None = None
    last_day: date | None = None
    chair: str = ""
    """The chair, where no member of the columns is."""
    ohs: tuple[HealthService, ...] = ()
    minute_taker: str = ""
    year: int = 0
    meetings: tuple[datetime, ...] = ()


def build(data: MembersNotice, t: Translator) -> Document:
    """Build the notice."""
    name = data.body or t("The working environment committee")
    blocks: list[Block] = [Fitted(name, Ladder.TITLE)]
    if data.since is not None and data.last_day is not None:
        period = t("Members from {first} to {last}", first=t.date(data.since), last=t.date(data.last_day))
        blocks.append(Paragraph(period, Style.NOTICE_20))
    blocks += [
        Gap(1),
        _sides(data, t, large=len(name) <= ONE_LINE),
        Gap(1),
        *_others(data, t),
        PostingLine(),
        Paragraph(_legal(data, t), Style.LEGAL),
    ]
    return Document(
        title=t("Members of {body}", body=name[:1].lower() + name[1:] if not data.body else name),
        language=t.language,
        kind=t("Notice"),
        short_title=t("members"),
        blocks=tuple(blocks),
        running_head=t("Members of {body}", body=name[:1].lower() + name[1:] if not data.body else name),
        paper=PaperClass.NOTICE,
    )


def _sides(data: MembersNotice, t: Translator, *, large: bool) -> Pairs:
    rows = list(zip_longest(data.employer, data.employees, fillvalue=MemberOnNotice()))
    large = large and len(rows) <= LARGE_NAMES
    return Pairs(
        (t("From the employer"), t("From the employees")),
        tuple((_member(one, t, large=large), _member(other, t, large=large)) for one, other in rows),
        GAP,
    )


def _member(member: MemberOnNotice, t: Translator, *, large: bool) -> tuple[Block, ...]:
    style = Style.NOTICE_NAME if large else Style.NOTICE_NAME_SMALL
    blocks: list[Block] = [Paragraph(member.name or t("Vacant seat"), style)]
    chair = _chair(member.chair, t) if member.chair else ""
    function = t(OFFICES[member.office]) if member.office else member.function
    if chair:
        parts = (f"{function} · ", strong(chair)) if function else (strong(chair),)
        blocks.append(Paragraph(mixed(*parts), Style.NOTICE_LINE))
    elif function:
        blocks.append(Paragraph(function, Style.NOTICE_LINE))
    if member.has_deputy:
        name = member.deputy or t("vacant seat")
        blocks.append(Paragraph(mixed(t("Deputy:"), " ", Span(name, Weight.SEMIBOLD)), Style.NOTICE_LINE))
    return tuple(blocks)


def _chair(chair: ChairWhile, t: Translator) -> str:
    if chair.since is not None and chair.last_day is not None:
        since, last = t.date(chair.since, year=False), t.date(chair.last_day, year=False)
        return t("chair from {first} to {last}", first=since, last=last)
    if chair.since is not None:
        return t("chair from {day}", day=t.date(chair.since, year=False))
    if chair.last_day is not None:
        return t("chair to {day}", day=t.date(chair.last_day, year=False))
    return t("chair in {year}", year=chair.year)


def _others(data: MembersNotice, t: Translator) -> list[Block]:
    many = max(len(data.employer), len(data.employees)) > LARGE_NAMES
    blocks: list[Block] = []
    without_vote = _part(t("Member without a vote"), "\n".join(_ohs(who, t) for who in data.ohs)) if data.ohs else ()
    minute_taker = _part(t("Minute-taker"), data.minute_taker) if data.minute_taker else ()
    chair = _part(t("Chair"), data.chair) if data.chair else ()
    blocks += _beside([part for part in (chair, without_vote, minute_taker) if part])
    raise_a_case = t(
        "All employees can raise a case with the committee. Talk to a member or to your safety representative, "
        "preferably ten days before the meeting."
    )
    case = _part(t("Do you have a case?"), raise_a_case)
    if not data.meetings:
        return [*blocks, Keep(case)]
    meetings = _part(t("Meetings in {year}", year=data.year), _meetings(data.meetings, t))
    return [*blocks, *(_beside([meetings, case]) if many else (Keep((*meetings, Gap(2))), Keep(case)))]


def _part(heading: str, text: str) -> tuple[Block, ...]:
    return Paragraph(Span(heading, Weight.SEMIBOLD), Style.NOTICE_TEXT), Paragraph(text, Style.NOTICE_LINE)


def _beside(parts: list[tuple[Block, ...]]) -> list[Block]:
    pairs = [parts[i : i + 2] for i in range(0, len(parts), 2)]
    return [Beside(tuple(pair), GAP) if len(pair) > 1 else Keep((*pair[0], Gap(2))) for pair in pairs]


def _ohs(who: HealthService, t: Translator) -> str:
    name = who.name or t("Vacant seat")
    if who.firm:
        return t("{name}, the occupational health service {firm}", name=name, firm=who.firm)
    return t("{name}, the occupational health service", name=name)


def _meetings(moments: tuple[datetime, ...], t: Translator) -> str:
    times = {t.time(moment) for moment in moments}
    if len(times) == 1:
        days = " · ".join(t.date(moment.date(), year=False) for moment in moments)
        return t("{days}, at {time}", days=days, time=times.pop())
    return " · ".join(
        t("{days}, at {time}", days=t.date(moment.date(), year=False), time=t.time(moment)) for moment in moments
    )


def _legal(data: MembersNotice, t: Translator) -> str:
    parts = [
        t("The names of the members must be posted at all times: aml § 7-1 third paragraph."),
        t("Personal deputies: OLM § 3-11."),
        t("The sides choose the chair by turns: aml § 7-1 fourth paragraph."),
    ]
    if data.ohs:
        parts.append(t("The occupational health service takes part without a vote: OLM § 3-7 fifth paragraph."))
    return " ".join(parts)
