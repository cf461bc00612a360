"""Inspection folder (series TILSYN): a cover that is the index, and a sheet before the papers of each tab.

What is missing is shown and not hidden. The papers themselves come after, each with its own footer.
"""

from dataclasses import dataclass
from datetime import date

from amu_desktop import law
from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Fitted,
    Gap,
    Heading,
    Ladder,
    Paragraph,
    Points,
    Style,
    Table,
    Text,
    Title,
    mixed,
    strong,
)

MOST_ROOM, LEAST_ROOM, LINE = 120, 10, 7
"""Millimetres above the number of a tab: the more lines below, the less, so that the sheet stays one page."""


@dataclass(frozen=True, slots=True)
class FolderTab:
    """A tab: what it holds, its place in the law, the newest day in it, and what it lacks (empty when nothing).

    `papers` are the papers behind it, and `shown` what else the register shows where there is no paper.
    """

    number: int
    title: str
    cites: tuple[law.Citation, ...]
    dated: date | None
    lacks: str
    papers: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """The names of what is missing behind it; `lacks` only counts them."""


@dataclass(frozen=True, slots=True)
class FolderPart:
    """The tabs of one part, such as the training."""

    heading: str
    tabs: tuple[FolderTab, ...]


@dataclass(frozen=True, slots=True)
class InspectionFolder:
    """What the cover says: whose folder it is, the day it was put together, the tabs, and what is missing."""

    undertaking: str
    on: date
    parts: tuple[FolderPart, ...]
    missing: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    """Files that stand in the list of a tab and could not be put in the folder."""


def build(data: InspectionFolder, t: Translator) -> Document:
    """Build the cover."""
    sub = t("{undertaking} · put together {day}", undertaking=data.undertaking, day=t.date(data.on))
    blocks: list[Block] = [Title(t("Safety representatives and committee"), t("Inspection folder"), sub)]
    for part in data.parts:
        blocks += [Heading(part.heading), _table(part, t)]
    if data.missing:
        blocks.append(Paragraph(mixed(strong(t("What is missing:")), " ", " · ".join(data.missing) + ".")))
    else:
        blocks.append(Paragraph(t("Nothing is missing in what we check.")))
    if data.left_out:
        names = " · ".join(data.left_out)
        blocks.append(Paragraph(mixed(strong(t("To be put in by hand:")), " ", names), Style.SMALL))
    said = t("The order is ours. We know of no fixed list from Arbeidstilsynet.")
    blocks.append(Paragraph(said, Style.LEGAL))
    return _document(t("Inspection folder {day}", day=t.date(data.on)), tuple(blocks), data.on, t)


def tab_sheet(tab: FolderTab, on: date, t: Translator) -> Document:
    """Build the sheet that stands before the papers of a tab."""
    lines = len(tab.papers) + len(tab.shown) + len(tab.missing)
    blocks: list[Block] = [
        Gap(max(LEAST_ROOM, MOST_ROOM - LINE * lines)),
        Fitted(t("Tab {n}", n=tab.number), Ladder.ROLE),
        Gap(20),
        Title(tab.title),
    ]
    if tab.papers:
        blocks += [Heading(t("Papers")), Points(tab.papers)]
    if tab.shown:
        blocks += [Heading(t("In the register")), Points(tab.shown)]
    if not tab.papers and not tab.shown:
        blocks.append(Paragraph(t("There is nothing here yet.")))
    if tab.missing:
        blocks.append(Paragraph(mixed(strong(t("What is missing:")), " ", " · ".join(tab.missing) + ".")))
    return _document(t("Tab {n}: {title}", n=tab.number, title=tab.title), tuple(blocks), on, t)


def _document(title: str, blocks: tuple[Block, ...], on: date, t: Translator) -> Document:
    return Document(
        title=title,
        language=t.language,
        kind=t("Inspection folder"),
        short_title=t("inspection folder"),
        blocks=blocks,
        running_head=t("Inspection folder · {day}", day=t.short_date(on)),
    )


def _table(part: FolderPart, t: Translator) -> Table:
    columns = (
        Column(t("Tab"), 12),
        Column(t("Document"), 72),
        Column(t("Legal basis"), 34),
        Column(t("Dated"), 20),
        Column(t("Status"), 27),
    )
    return Table(columns, tuple(_row(tab, t) for tab in part.tabs))


def _row(tab: FolderTab, t: Translator) -> tuple[Text, ...]:
    cites = "\n".join(law.cite(cite, t) for cite in tab.cites)
    dated = t.short_date(tab.dated) if tab.dated else "–"
    return str(tab.number), tab.title, cites, dated, strong(tab.lacks) if tab.lacks else "✓"
