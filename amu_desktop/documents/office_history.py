"""Who has held the offices, past and to come (series VERV-HIST): one table an office, oldest first."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import Block, Column, Document, Heading, Paragraph, Style, Table, Text, Title, strong
from amu_desktop.domain.kinds import How


@dataclass(frozen=True, slots=True)
class HeldBy:
    """One person in an office for a span; `last_day` is the last day that counts, None for no end stated.

    `ended_why` is the finished word for what ended it before its time; `stepped_in` a deputy for the rest.
    """

    name: str
    since: date
    last_day: date | None = None
    how: How | None = None
    union: str = ""
    decided_on: date | None = None
    notice_received_on: date | None = None
    by_lot: bool = False
    stepped_in: bool = False
    ended_why: str = ""


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office and all who have held it; `office` is its finished name («Verneombud, Verkstedet»).

    `notified` is an office that counts from the day management had written notice (OLM § 3-4).
    """

    office: str
    spans: tuple[HeldBy, ...]
    notified: bool = True


@dataclass(frozen=True, slots=True)
class OfficeHistory:
    """The history of offices as the register held it on a day."""

    on: date
    offices: tuple[OfficeHeld, ...]


def build(data: OfficeHistory, t: Translator) -> Document:
    """Build the history."""
    title = t("Who has held the offices")
    blocks: list[Block] = [Title(title, t("History"), t("As the register was on {day}", day=t.date(data.on)))]
    for office in data.offices:
        if office.spans:
            blocks += [Heading(office.office), _table(office, data.on, t)]
    if len(blocks) == 1:
        blocks.append(Paragraph(t("Nobody has held an office yet.")))
    blocks.append(Paragraph(_legal(data, t), Style.LEGAL))
    return Document(
        title=title,
        language=t.language,
        kind=t("History"),
        short_title=t("history of offices"),
        blocks=tuple(blocks),
        running_head=f"{title} · {t.short_date(data.on)}",
    )


def _legal(data: OfficeHistory, t: Translator) -> str:
    kinds = {office.notified for office in data.offices if office.spans}
    parts = []
    if True in kinds:
        parts.append(t("Two years at a time, and the former one counts until the management has notice: OLM § 3-4."))
    if False in kinds:
        parts.append(t("Elected members of the committee have two years at a time: OLM § 3-15."))
    return " ".join(parts)


def _table(office: OfficeHeld, on: date, t: Translator) -> Table:
    notice = (Column(t("Notice received"), 22),) if office.notified else ()
    columns = (
        Column(t("Name"), 45),
        Column(t("Period"), 36),
        Column(t("Elected/designated"), 38),
        *notice,
        Column(t("Note"), 24 if office.notified else 46),
    )
    return Table(columns, tuple(_row(span, on, t, notified=office.notified) for span in office.spans))


def _row(span: HeldBy, on: date, t: Translator, *, notified: bool) -> tuple[Text, ...]:
    now = span.since <= on and (span.last_day is None or on <= span.last_day)
    last = t.short_date(span.last_day) if span.last_day else ""
    received = t.short_date(span.notice_received_on) if span.notice_received_on else t("not stated")
    return (
        strong(span.name) if now else span.name,
        f"{t.short_date(span.since)}–{last}",
        _filled(span, t),
        *((received,) if notified else ()),
        _note(span, on, t),
    )


def _filled(span: HeldBy, t: Translator) -> str:
    if span.how is None:
        return t("not stated")
    if span.how is How.DESIGNATED and span.union:
        word = t("Designated by {union}", union=span.union)
    else:
        word = t(span.how.label)
    return f"{word} {t.short_date(span.decided_on)}" if span.decided_on else word


def _note(span: HeldBy, on: date, t: Translator) -> str:
    notes = [
        t("to come") if span.since > on else "",
        t("deputy who stepped in") if span.stepped_in else "",
        t("by lot") if span.by_lot else "",
        span.ended_why,
    ]
    return ", ".join(note for note in notes if note) or "–"
