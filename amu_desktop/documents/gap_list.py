"""Gap list (series LOVSJEKK): what is missing and what stands open on a day, with a place to write who and by when.

The requirements that stand alike stand together, and among them those of one group. What is in order, what does not
hold and what nobody has answered for is named in a line of its own for each group, so that nothing is left out.
"""

from dataclasses import dataclass
from datetime import date

from amu_desktop import law
from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Keep,
    Paragraph,
    Style,
    Subheading,
    Table,
    Text,
    Title,
    mixed,
    small,
    strong,
)


@dataclass(frozen=True, slots=True)
class GapRow:
    """One requirement: what is so, why, what to do about it, how strong it is, and where it stands."""

    says: str
    proof: str
    remedy: str
    grade: law.Grade
    cite: law.Citation


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The requirements of one group, such as the safety representatives."""

    name: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class GapPart:
    """The requirements that stand alike, under the word for it: «Mangler»."""

    heading: str
    groups: tuple[GapGroup, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What is only named, under the word for how it stands: each group with the names of its requirements."""

    heading: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class GapList:
    """What is open on a day, worst first, and the names of all the rest."""

    on: date
    headline: str
    tally: str
    open: tuple[GapPart, ...]
    named: tuple[Named, ...]
    checked_on: date


def build(data: GapList, t: Translator) -> Document:
    """Build the list."""
    title = t("Gap list {day}", day=t.date(data.on))
    blocks: list[Block] = [Title(data.headline, t("Gap list"), data.tally)]
    for part in data.open:
        blocks.append(Heading(part.heading))
        for group in part.groups:
            blocks += [Subheading(group.name), _table(group, t)]
    if not data.open:
        blocks.append(Paragraph(t("Nothing is missing in what we check.")))
    for named in data.named:
        blocks.append(Heading(named.heading))
        for name, names in named.groups:
            blocks.append(Keep((Subheading(name), Paragraph(" · ".join(names), Style.SMALL))))
    facts = (
        Fact(t("Rules"), t("Checked against Lovdata on {day}", day=t.date(data.checked_on))),
        Fact(t("Reservation"), t("The list rests on what the file holds. This is not legal advice.")),
    )
    blocks.append(Keep((Facts(facts),)))
    return Document(
        title=title,
        language=t.language,
        kind=t("Gap list"),
        short_title=t("gap list"),
        blocks=tuple(blocks),
        running_head=t("Gap list · {day}", day=t.short_date(data.on)),
    )


def _table(part: GapGroup, t: Translator) -> Table:
    columns = (
        Column(t("Requirement"), 62),
        Column(t("Legal basis"), 38),
        Column(t("What to do"), 32),
        Column(t("Who and by when"), 33),
    )
    return Table(columns, tuple(_row(row, t) for row in part.rows))


def _row(row: GapRow, t: Translator) -> tuple[Text, ...]:
    what = mixed(strong(row.says), "\n", row.proof) if row.proof else strong(row.says)
    return what, mixed(law.cite(row.cite, t), "\n", small(t(row.grade.label))), row.remedy, ""
