"""The full minutes of a meeting (paper.md 7.9, series AMU-REF): decisions first, all standpoints alike."""

from dataclasses import replace

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Align,
    Beside,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Gap,
    Heading,
    NewPage,
    Paragraph,
    Points,
    Span,
    Style,
    Table,
    Text,
    Title,
    Weight,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.minutes_cases import (
    LONG_NAMES,
    SIDES,
    case_block,
    meeting_time,
    meeting_title,
    signatures,
)
from amu_desktop.documents.minutes_data import (
    AnyCase,
    AttendanceRow,
    CaseTreated,
    ConfidentialCase,
    MinutesData,
    StruckCase,
)
from amu_desktop.domain.kinds import Presence, Side
from amu_desktop.domain.sentences import say

_PRESENT_IN_FULL_ROWS = 12
_CASES_ON_THE_FIRST_PAGE = 20


def build(data: MinutesData, t: Translator) -> Document:
    """Build the minutes."""
    title = meeting_title(data.meeting, t)
    date = t.short_date(data.meeting.starts.date())
    blocks: list[Block] = [Title(title, t("Minutes")), _head(data, t), *_attendance(data, t), *_in_short(data, t)]
    blocks += [block for case in data.cases if (block := case_block(case, t)) is not None]
    blocks += _ending(data, t)
    return Document(
        title=_full_title(data, t),
        language=t.language,
        kind=t("Minutes"),
        short_title=t("minutes"),
        blocks=tuple(blocks),
        running_head=t("Minutes · {meeting} · {date}", meeting=title[:1].lower() + title[1:], date=date),
        mark=t("FULL MINUTES – NOT FOR THE NOTICE BOARD"),
    )


def for_review(document: Document, t: Translator) -> Document:
    """Give the minutes marked as a draft that goes round to be read through."""
    return replace(document, mark=t("DRAFT TO BE READ THROUGH"))


def _full_title(data: MinutesData, t: Translator) -> str:
    number, body = data.meeting.number, data.meeting.body
    if body:
        return t("Minutes of meeting {number} in {body}", number=number, body=body)
    return t("Minutes of meeting {number} in the working environment committee", number=number)


def _head(data: MinutesData, t: Translator) -> Facts:
    secretary = data.secretary if data.secretary_votes else t("{name}, without a vote", name=data.secretary)
    chair = Fact(t("Chair"), _chair(data, t))
    facts = [
        Fact(t("Time"), meeting_time(data.meeting, t)),
        Fact(t("Place"), data.place or t("not stated")),
        *([chair] if data.votes or data.chair.name else []),
        Fact(t("Minute-taker"), secretary if data.secretary else t("not stated")),
    ]
    return Facts(tuple(facts))


def _chair(data: MinutesData, t: Translator) -> str:
    chair = data.chair
    if not chair.name:
        return t("not stated")
    if chair.side is None:
        return chair.name
    side = t(SIDES[chair.side])
    if chair.since is not None:
        return t("{name}, {side} (chair from {date})", name=chair.name, side=side, date=t.date(chair.since))
    return t("{name}, {side} (chair in {year})", name=chair.name, side=side, year=data.meeting.year)


def _attendance(data: MinutesData, t: Translator) -> list[Block]:
    small_rows = len(data.attendance) > _PRESENT_IN_FULL_ROWS
    sides = {side: tuple(row for row in data.attendance if row.side is side) for side in Side}
    tables = tuple(
        (Table((Column(t(side.label), 52), Column("", 28, Align.RIGHT)), _people(rows, t), small=small_rows),)
        for side, rows in sides.items()
        if rows
    )
    blocks: list[Block] = []
    if tables:
        counted = [Paragraph(_counted(data, sides, t), Style.TIGHT)] if data.votes else []
        blocks += [Heading(t("Present")), Beside(tables), *counted]
    if data.without_vote:
        people = " · ".join(f"{each.name}, {each.function}" for each in data.without_vote)
        said = t("Without a vote: {people}", people=people) if data.votes else t("Others: {people}", people=people)
        blocks.append(Paragraph(said, Style.TIGHT))
    return blocks


def _counted(data: MinutesData, sides: dict[Side, tuple[AttendanceRow, ...]], t: Translator) -> Text:
    here = {Presence.PRESENT, Presence.REMOTE}
    came = {row.name for row in data.attendance if row.presence in here}
    employer, employees = (
        sum(row.presence in here and row.deputy_for not in came for row in sides[side]) for side in Side
    )
    head = strong(t("Entitled to vote and present: {employer} + {employees}.", employer=employer, employees=employees))
    if employer == employees:
        return mixed(head, " ", t("Both sides have as many votes."))
    if data.uneven_reason:
        reason = data.uneven_reason.rstrip(".")
        return mixed(head, " ", t("The sides do not have as many votes: {reason}.", reason=reason))
    return mixed(head, " ", t("The sides do not have as many votes."))


def _people(rows: tuple[AttendanceRow, ...], t: Translator) -> tuple[tuple[Text, ...], ...]:
    return tuple((_person(row, t), _presence(row, t)) for row in rows)


def _person(row: AttendanceRow, t: Translator) -> Text:
    name = Span(f"– {row.name}" if row.deputy_for else row.name, Weight.SEMIBOLD)
    below = t("deputy for {name}", name=row.deputy_for) if row.deputy_for else row.function
    return mixed(name, "\n", small(below)) if below else name


def _presence(row: AttendanceRow, t: Translator) -> str:
    match row.presence:
        case Presence.PRESENT:
            return f"✓ {t('came') if row.deputy_for else t(Presence.PRESENT.label)}"
        case Presence.REMOTE:
            return f"✓ {t(Presence.REMOTE.label)}"
        case Presence.ABSENT:
            return t(Presence.ABSENT.label)
        case None:
            return t("not stated")


def _in_short(data: MinutesData, t: Translator) -> list[Block]:
    columns = (Column(t("Case"), 20), Column(t("Title"), 85), Column(t("Outcome"), 60))
    table = Table(columns, tuple(_short(case, t) for case in data.cases))
    head = Heading(t("The cases in brief"))
    if not data.cases:
        return []
    if len(data.cases) > _CASES_ON_THE_FIRST_PAGE:
        return [NewPage(), head, table, NewPage()]
    return [head, table]


def _short(case: AnyCase, t: Translator) -> tuple[Text, ...]:
    match case:
        case StruckCase():
            return case.number, t("withdrawn: {reason}.", reason=case.reason.rstrip(".")), "–"
        case ConfidentialCase():
            return case.number, t("Confidential case"), t("Treated (OLM § 3-17)")
        case CaseTreated():
            return case.number, case.title, _outcome(case, t)


def _outcome(case: CaseTreated, t: Translator) -> Text:
    said = say(case.summary, t)
    head, dot, rest = said.partition(". ")
    return mixed(strong(head + "."), " ", rest) if dot else said


def _ending(data: MinutesData, t: Translator) -> list[Block]:
    blocks: list[Block] = []
    if data.next_meeting is not None:
        day, time = t.weekday(data.next_meeting.date()), t.time(data.next_meeting)
        following = mixed(strong(t("Next meeting:")), " ", t("{day} at {time}.", day=day, time=time))
        blocks += [Gap(3), Paragraph(following)]
    for each in data.passed_over:
        what, reason = each.what.rstrip(".?"), each.reason.rstrip(".")
        blocks.append(Paragraph(t("Not in the minutes: {what}. {reason}.", what=what, reason=reason)))
    if data.attachments:
        blocks += [Heading(t("Attachments")), Points(data.attachments)]
    if data.signers:
        statement = t(
            "The minutes have been read through and give a true account of the meeting, also of the positions where "
            "there was a vote."
        )
        blocks.append(signatures(data.signers, statement, t))
    if data.corrections:
        blocks.append(Heading(t("Corrections")))
    for correction in data.corrections:
        text = t("Correction {date}: {text}", date=t.date(correction.on), text=correction.text)
        if correction.case:
            values = {"date": t.date(correction.on), "number": correction.case, "text": correction.text}
            text = t("Correction {date} to case {number}: {text}", **values)
        blocks.append(Paragraph(text))
    legal = t(
        "Minutes, and the position of the majority and the minority at votes: OLM § 3-16 fourth paragraph. Signatures: "
        "our advice."
    )
    if not data.votes:
        legal = t(
            "Where there is no committee the safety representative considers its cases and gives an opinion: OLM § 2-2 "
            "third paragraph. Nothing here binds as a decision of a committee does (aml § 7-2). Signatures: our advice."
        )
    return [*blocks, Paragraph(legal, Style.LEGAL), Paragraph(t(LONG_NAMES), Style.LEGAL)]
