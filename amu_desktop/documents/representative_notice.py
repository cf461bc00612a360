"""The notice of who is safety representative (paper.md 7.1, series OPP-VO): of one area, of all, or of none.

The law requires that a notice always shows who is safety representative (aml § 6-1 fourth paragraph). A term that has
ended and an office nobody holds are said as they are; nothing of that stops the notice.
"""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Document,
    Fitted,
    Gap,
    Keep,
    Ladder,
    PaperClass,
    Paragraph,
    Points,
    PostingLine,
    Rule,
    Span,
    Style,
    Table,
    Text,
    Weight,
    mixed,
)
from amu_desktop.domain.kinds import How

ALWAYS_SHOWN = N_("A notice must always show who is safety representative: aml § 6-1 fourth paragraph.")
REASONS = (
    N_("something is dangerous, or nearly went wrong"),
    N_("you have questions about health, environment or safety"),
    N_("something in the work or the cooperation wears you down"),
)
DANGER = N_(
    "If life or health is in danger: stop the work, warn those around you, and tell your manager and the safety "
    "representative at once."
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to turn to; `phone` is empty where it is not known or may not be posted."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """How the office was filled and how long it lasts; `past` when the time is out and nobody new is notified."""

    since: date
    last_day: date | None = None
    how: How | None = None
    union: str = ""
    decided_on: date | None = None
    past: bool = False
    steps_in: bool = False
    """The deputy, who is the representative for the rest of the period."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The safety representative of an area: who, where to be found, and the term."""

    contact: Contact
    term: Term
    found_at: str = ""


@dataclass(frozen=True, slots=True)
class AreaOnNotice:
    """A safety area with its representative, or nobody where none has been elected yet."""

    name: str
    covers: str = ""
    holder: Holder | None = None
    deputy: Contact | None = None
    election_on: date | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a small undertaking agreed on in place of a safety representative; `text` when it is another arrangement."""

    contact: Contact | None
    signed_on: date | None
    last_day: date | None
    text: str = ""
    other: bool = False


@dataclass(frozen=True, slots=True)
class RepresentativeNotice:
    """Who is safety representative: one area is its own notice, several are the overview, none is the agreement."""

    areas: tuple[AreaOnNotice, ...] = ()
    senior: Contact | None = None
    regional: Contact | None = None
    manager: str = ""
    arrangement: Arrangement | None = None


def build(data: RepresentativeNotice, t: Translator) -> Document:
    """Build the notice."""
    title = t("Safety representative")
    if data.arrangement is not None:
        blocks = _agreed(data.arrangement, t)
        title = _agreed_title(data.arrangement, t)
    elif len(data.areas) == 1:
        blocks = _one(data, data.areas[0], t)
        title = t("Safety representative, {area}", area=data.areas[0].name)
    else:
        blocks = _overview(data, t)
    return Document(
        title=title,
        language=t.language,
        kind=t("Notice"),
        short_title=t("safety representative"),
        blocks=tuple(blocks),
        running_head=title,
        paper=PaperClass.NOTICE,
    )


def _one(data: RepresentativeNotice, area: AreaOnNotice, t: Translator) -> list[Block]:
    place = f"{area.name} · {area.covers}" if area.covers and area.covers != area.name else area.name
    blocks: list[Block] = [
        Fitted(t("Safety representative"), Ladder.ROLE),
        Paragraph(place, Style.NOTICE_24),
        Gap(3),
        Rule(1.0),
        Gap(6),
    ]
    holder = area.holder
    if holder is None:
        blocks += _nobody(data, area, t)
    else:
        blocks += [Fitted(holder.contact.name, Ladder.NAME), _phone(holder.contact, t)]
        if holder.found_at:
            blocks.append(Paragraph(t("You find me {place}.", place=holder.found_at), Style.NOTICE_20))
        if holder.term.past:
            text = t(
                "Safety representative until the management has been told of a new election: OLM § 3-4 "
                "second paragraph."
            )
            blocks.append(Paragraph(text, Style.NOTICE_TEXT))
    senior = data.senior if holder is not None else None
    others = [
        (t("Deputy"), area.deputy),
        (t("Senior safety representative"), senior),
        (t("Regional safety representative"), data.regional),
    ]
    blocks += [Gap(6), *_people(others), Gap(5), *_when(t), Gap(4), PostingLine()]
    legal = _legal(holder.term, t) if holder else t(ALWAYS_SHOWN)
    return [*blocks, Paragraph(legal, Style.LEGAL)]


def _phone(contact: Contact, t: Translator) -> Paragraph:
    if contact.phone:
        return Paragraph(t("Telephone {number}", number=contact.phone), Style.NOTICE_LARGE)
    return Paragraph(t("Telephone: not stated"), Style.NOTICE_20)


def _nobody(data: RepresentativeNotice, area: AreaOnNotice, t: Translator) -> list[Block]:
    blocks: list[Block] = [Fitted(t("Not elected yet"), Ladder.NAME)]
    election = t("The election is held on {day}.", day=t.date(area.election_on)) if area.election_on else ""
    if data.senior is not None:
        blocks.append(Paragraph(t("Contact the senior safety representative:"), Style.NOTICE_20))
        blocks.append(Paragraph(Span(data.senior.name, Weight.BOLD), Style.NOTICE_27))
        blocks.append(_phone(data.senior, t))
        if election:
            blocks.append(Paragraph(election, Style.NOTICE_20))
        return blocks
    contact = t("Contact {name}.", name=data.manager) if data.manager else t("Contact your manager.")
    return [*blocks, Paragraph(" ".join(part for part in (contact, election) if part), Style.NOTICE_24)]


def _people(rows: list[tuple[str, Contact | None]]) -> list[Block]:
    known = [(label, contact) for label, contact in rows if contact is not None]
    if not known:
        return []
    columns = (
        Column("", 46, style=Style.NOTICE_SMALL),
        Column("", 80, style=Style.NOTICE_20),
        Column("", 44, Align.RIGHT, Style.NOTICE_20),
    )
    cells = [(label, Span(contact.name, Weight.SEMIBOLD), contact.phone) for label, contact in known]
    return [Table(columns, tuple(cells))]


def _when(t: Translator) -> list[Block]:
    return [
        Keep(
            (
                Paragraph(t("Tell the safety representative when"), Style.NOTICE_HEADING),
                Points(tuple(t(reason) for reason in REASONS), Style.NOTICE_TEXT),
                Paragraph(Span(t(DANGER), Weight.BOLD), Style.NOTICE_TEXT),
            )
        )
    ]


def _legal(term: Term, t: Translator) -> str:
    parts = [_filled(term, t)]
    if term.steps_in:
        parts.append(t("Was deputy, and is safety representative for the rest of the period."))
    if term.last_day is not None and term.how is not How.EMPLOYER:
        day = t.date(term.last_day)
        parts.append(t("The term ended on {day}.", day=day) if term.past else t("The term lasts to {day}.", day=day))
    return " ".join([*parts, t(ALWAYS_SHOWN), t("Stopping dangerous work: aml § 2-3 second paragraph.")])


def _filled(term: Term, t: Translator) -> str:
    if term.how is How.EMPLOYER:
        return t(
            "Appointed by the employer until the employees have elected a safety representative, for two years at a "
            "time at the most: OLM § 3-2 sixth paragraph."
        )
    if term.decided_on is None or term.how not in {How.ELECTED, How.DESIGNATED, How.AGREED}:
        return t("Safety representative since {day}.", day=t.date(term.since))
    day = t.date(term.decided_on)
    if term.how is How.DESIGNATED and term.union:
        return t("Designated by {union} on {day}.", union=term.union, day=day)
    if term.how is How.DESIGNATED:
        return t("Designated by the union on {day}.", day=day)
    return t("Elected on {day}.", day=day)


def _overview(data: RepresentativeNotice, t: Translator) -> list[Block]:
    blocks: list[Block] = [Fitted(t("Safety representatives"), Ladder.ROLE), Gap(2)]
    columns = (
        Column(t("Area"), 46, style=Style.NOTICE_TEXT),
        Column(t("Safety representative"), 50, style=Style.NOTICE_18),
        Column(t("Deputy"), 42, style=Style.NOTICE_18),
        Column(t("Telephone"), 32, Align.RIGHT, Style.NOTICE_18),
    )
    blocks.append(Table(columns, tuple(_overview_row(area, t) for area in data.areas)))
    others = [(t("Senior safety representative"), data.senior), (t("Regional safety representative"), data.regional)]
    past = any(area.holder and area.holder.term.past for area in data.areas)
    legal = [t(ALWAYS_SHOWN)]
    if past:
        legal.insert(
            0,
            t(
                "* The term is over. Safety representative until the management has been told of a new election: "
                "OLM § 3-4 second paragraph."
            ),
        )
    return [
        *blocks,
        Gap(2),
        *_people(others),
        Gap(2),
        *_when(t),
        PostingLine(),
        Paragraph(" ".join(legal), Style.LEGAL),
    ]


def _overview_row(area: AreaOnNotice, t: Translator) -> tuple[Text, ...]:
    deputy: Text = area.deputy.name if area.deputy else "–"
    if area.holder is None:
        election = t("Election {day}", day=t.short_date(area.election_on)) if area.election_on else "–"
        return area.name, t("Not elected yet"), deputy, election
    contact = area.holder.contact
    name = mixed(Span(contact.name, Weight.BOLD), " *") if area.holder.term.past else Span(contact.name, Weight.BOLD)
    return area.name, name, deputy, contact.phone or t("not stated")


def _agreed_title(data: Arrangement, t: Translator) -> str:
    if data.other:
        return t("Another arrangement than a safety representative")
    return t("We have no safety representative")


def _agreed(data: Arrangement, t: Translator) -> list[Block]:
    blocks: list[Block] = [Fitted(_agreed_title(data, t), Ladder.TITLE), Rule(1.0), Gap(4)]
    if data.other:
        blocks.append(Paragraph(t("Arrangement"), Style.NOTICE_HEADING))
        blocks.append(Paragraph(data.text or t("As the written agreement says."), Style.NOTICE_20))
        blocks.append(Gap(4))
    blocks.append(Paragraph(t("Contact person"), Style.NOTICE_HEADING))
    if data.contact is not None:
        blocks += [Fitted(data.contact.name, Ladder.NAME), _phone(data.contact, t)]
    else:
        blocks.append(Paragraph(t("not stated"), Style.NOTICE_24))
    danger = t("If life or health is in danger: stop the work, warn those around you, and tell your manager at once.")
    blocks += [Gap(5), Paragraph(Span(danger, Weight.BOLD), Style.NOTICE_TEXT), PostingLine()]
    parts = []
    if data.signed_on is not None:
        parts.append(t("The agreement was signed on {day}.", day=t.date(data.signed_on)))
    if data.last_day is not None:
        parts.append(t("It holds to {day}.", day=t.date(data.last_day)))
    parts.append(
        t(
            "With fewer than five employees the parties may agree in writing on another arrangement, or on having no "
            "safety representative: aml § 6-1 first paragraph."
        )
    )
    return [*blocks, Paragraph(" ".join(parts), Style.LEGAL)]
