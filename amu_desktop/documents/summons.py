"""The summons to a meeting (paper.md 7.8, series AMU-INNK): when, where, who and which cases."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Style,
    Table,
    Text,
    Title,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.minutes_cases import LONG_NAMES, meeting_time, meeting_title
from amu_desktop.documents.minutes_data import MeetingHead
from amu_desktop.domain.kinds import Kind
from amu_desktop.law.sources import OLM, Citation, cite


class Treatment(Kind):
    """What a case on the agenda is for."""

    DECISION = "decision", N_("may become a decision")
    ADVICE = "advice", N_("advice")
    REVIEW = "review", N_("review")
    DISCUSSION = "discussion", N_("discussion")
    INFORMATION = "information", N_("information")


@dataclass(frozen=True, slots=True)
class CaseCalled:
    """A case on the agenda, with what is attached to it."""

    number: str
    title: str
    treatment: Treatment | None = None
    law: Citation | None = None
    attachments: tuple[str, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class ConfidentialCaseCalled:
    """A confidential case: only its number, its kind and its time; the papers are handed out at the meeting."""

    number: str
    treatment: Treatment | None = None
    minutes: int | None = None
    has_attachments: bool = False


@dataclass(frozen=True, slots=True)
class OpenMeasure:
    """A measure still open from earlier meetings."""

    number: int
    text: str
    due: date | None
    first_raised: date | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class SummonsData:
    """A summons. `demanded_by` names those who demanded the meeting; `moved_from` is the day of the former summons."""

    meeting: MeetingHead
    place: str
    employer: tuple[str, ...]
    employees: tuple[str, ...]
    without_vote: tuple[str, ...]
    cases: tuple[CaseCalled | ConfidentialCaseCalled, ...]
    sent_on: date
    sent_by: str
    sent_by_role: str = ""
    apologies_to: str = ""
    apologies_phone: str = ""
    demanded_by: tuple[str, ...] = ()
    moved_from: date | None = None
    measures: tuple[OpenMeasure, ...] = ()


def build(data: SummonsData, t: Translator) -> Document:
    """Build the summons."""
    title = meeting_title(data.meeting, t)
    blocks: list[Block] = [Title(title, t("Notice of meeting")), Facts(_facts(data, t))]
    if data.moved_from:
        blocks.append(Paragraph(t("The meeting is moved from {day}.", day=t.date(data.moved_from))))
    if data.demanded_by:
        blocks.append(Paragraph(_demanded(data.demanded_by, t)))
    if data.cases:
        blocks += [Heading(t("Agenda")), _agenda(data, t)]
    if data.measures:
        blocks += [Heading(t("Bring along")), _measures(data.measures, t)]
    sender = f"{data.sent_by}, {data.sent_by_role}" if data.sent_by_role else data.sent_by
    blocks.append(Paragraph(f"{t.date(data.sent_on)}\n{sender}"))
    legal = t(
        "The committee decides how often it meets, normally four times a year, and two members may demand a meeting: "
        "OLM § 3-16 first paragraph. Seven days' notice is our advice; the law sets no notice."
    )
    blocks += [Paragraph(legal, Style.LEGAL), Paragraph(t(LONG_NAMES), Style.LEGAL)]
    return Document(
        title=t("Notice of {meeting}", meeting=title[:1].lower() + title[1:]),
        language=t.language,
        kind=t("Notice of meeting"),
        short_title=t("summons"),
        blocks=tuple(blocks),
        running_head=t(
            "Notice of meeting · {meeting} · {date}",
            meeting=title[:1].lower() + title[1:],
            date=t.short_date(data.meeting.starts.date()),
        ),
    )


def _facts(data: SummonsData, t: Translator) -> tuple[Fact, ...]:
    facts = [Fact(t("Time"), meeting_time(data.meeting, t)), Fact(t("Place"), data.place or t("not stated"))]
    called = [
        t("From the employer: {names}", names=", ".join(data.employer)) if data.employer else "",
        t("From the employees: {names}", names=", ".join(data.employees)) if data.employees else "",
        t("Without a vote: {people}", people=", ".join(data.without_vote)) if data.without_vote else "",
    ]
    facts.append(Fact(t("Called"), "\n".join(line for line in called if line) or t("not stated")))
    facts.append(Fact(t("Apologies"), _apologies(data, t)))
    return tuple(facts)


def _apologies(data: SummonsData, t: Translator) -> str:
    deputies = t("Deputy members attend only when they are told to.")
    name, phone = data.apologies_to or data.sent_by, data.apologies_phone
    if phone:
        tell = t("Can you not come? Tell {name}, tel. {phone}, as soon as you can.", name=name, phone=phone)
    else:
        tell = t("Can you not come? Tell {name} as soon as you can.", name=name)
    return f"{tell} {deputies}"


def _demanded(names: tuple[str, ...], t: Translator) -> str:
    if len(names) == 1:
        return t("The meeting is held because {name} has demanded it (OLM § 3-16 first paragraph).", name=names[0])
    joined = t("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    return t("The meeting is held because {names} have demanded it (OLM § 3-16 first paragraph).", names=joined)


def _agenda(data: SummonsData, t: Translator) -> Table:
    columns = (
        Column(t("Case"), 20),
        Column(t("Title"), 92),
        Column(t("Kind"), 35),
        Column(t("Time"), 18, Align.RIGHT),
    )
    return Table(columns, tuple(_row(case, t) for case in data.cases))


def _row(case: CaseCalled | ConfidentialCaseCalled, t: Translator) -> tuple[Text, ...]:
    treatment = t(case.treatment.label) if case.treatment else "–"
    minutes = t("{n} min", n=case.minutes) if case.minutes else "–"
    if isinstance(case, ConfidentialCaseCalled):
        below = cite(OLM.at("3-17"), t)
        if case.has_attachments:
            below = t("{law} · the attachment is handed out at the meeting", law=below)
        return case.number, mixed(t("Confidential case"), "\n", small(below)), treatment, minutes
    parts = [cite(case.law, t)] if case.law else []
    below = " · ".join([*parts, *case.attachments])
    title: Text = mixed(case.title, "\n", small(below)) if below else case.title
    return case.number, title, treatment, minutes


def _measures(measures: tuple[OpenMeasure, ...], t: Translator) -> Table:
    columns = (
        Column(t("Measure"), 95),
        Column(t("First raised"), 25),
        Column(t("Due"), 25),
        Column(t("Status"), 20),
    )
    rows: list[tuple[Text, ...]] = [
        (
            mixed(strong(f"T-{each.number}"), " ", each.text),
            t.short_date(each.first_raised) if each.first_raised else t("not stated"),
            t.short_date(each.due) if each.due else t("not stated"),
            strong(t("overdue")) if each.overdue else t("open"),
        )
        for each in measures
    ]
    return Table(columns, tuple(rows))
