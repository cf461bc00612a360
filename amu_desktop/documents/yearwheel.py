"""The year wheel on one lying A4 (series AARSHJUL): four quarters beside one another, their months down.

A month holds what has a day, ticked where it is done, and then the fixed tasks without one. A year that takes more
than a page is cut to the first of each month, with how many more there are.
"""

from dataclasses import dataclass, replace
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Mixed,
    PaperClass,
    Paragraph,
    Span,
    Style,
    Table,
    Title,
    mixed,
    strong,
)

QUARTERS, MONTHS = 4, 3
MOST = 7
"""What a month shows where the year does not fit on one page."""
MOST_LETTERS = 36
ROW_HEIGHT = 34.0


@dataclass(frozen=True, slots=True)
class YearThing:
    """One line of a month, said in the language of the paper; `day` is None for a task of the whole month."""

    what: str
    detail: str = ""
    day: int | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class YearWheelData:
    """A year: the things of each of its twelve months, and how many were left out of each."""

    year: int
    months: tuple[tuple[YearThing, ...], ...]
    more: tuple[int, ...] = (0,) * 12


def shortened(data: YearWheelData) -> YearWheelData:
    """Give the year with the first things of each month alone, in few words, and how many more there are."""
    kept, more = [], []
    for things in data.months:
        kept.append(tuple(replace(each, what=_cut(each.what), detail="") for each in things[:MOST]))
        more.append(max(len(things) - MOST, 0))
    return replace(data, months=tuple(kept), more=tuple(more))


def build(data: YearWheelData, t: Translator) -> Document:
    """Build the year."""
    title = t("Year wheel {year}", year=str(data.year))
    heads = tuple(Column(t("Quarter {n}", n=n), 63) for n in range(1, QUARTERS + 1))
    rows = tuple(
        tuple(_month(data, quarter * MONTHS + down, t) for quarter in range(QUARTERS)) for down in range(MONTHS)
    )
    legal = t(
        "A tick means done. What has no day is done in the course of the month. The fixed tasks are our advice; what "
        "the law requires stands in the law check."
    )
    blocks: tuple[Block, ...] = (
        Title(title),
        Table(heads, rows, small=True, row_height=ROW_HEIGHT),
        Paragraph(legal, Style.LEGAL),
    )
    return Document(
        title=title,
        language=t.language,
        kind=t("Year wheel"),
        short_title=t("year wheel"),
        blocks=blocks,
        running_head=title,
        paper=PaperClass.LYING,
    )


def _month(data: YearWheelData, index: int, t: Translator) -> Mixed:
    name = t.month(date(data.year, index + 1, 1))
    parts: list[str | Span] = [strong(name[:1].upper() + name[1:])]
    for thing in data.months[index]:
        parts += ["\n", *_line(thing)]
    if not data.months[index]:
        parts += ["\n", "–"]
    if data.more[index]:
        parts += ["\n", t("and {n} more", n=data.more[index])]
    return mixed(*parts)


def _line(thing: YearThing) -> list[str | Span]:
    parts: list[str | Span] = ["✓ "] if thing.done else []
    if thing.day is not None:
        parts += [strong(f"{thing.day}."), " "]
    parts.append(f"{thing.what} ({thing.detail})" if thing.detail else thing.what)
    return parts


def _cut(text: str) -> str:
    if len(text) <= MOST_LETTERS:
        return text
    return text[:MOST_LETTERS].rsplit(" ", 1)[0] + " …"
