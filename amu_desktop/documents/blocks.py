"""Paper as data: a document is a tuple of frozen blocks, and nothing here knows how they are drawn.

Text is plain text everywhere. Emphasis is a :class:`Span`, never markup, so that what a user typed can only ever be
printed as typed. Widths of columns are shares of the room the table stands in; gaps are millimetres.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from amu_desktop.core.language import Language


class Weight(StrEnum):
    """What a span of text does in its line."""

    SEMIBOLD = "semibold"
    BOLD = "bold"
    ITALIC = "italic"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text with emphasis of its own."""

    text: str
    weight: Weight = Weight.BOLD


@dataclass(frozen=True, slots=True)
class Mixed:
    """A text with emphasis on some of its pieces."""

    parts: tuple[str | Span, ...]


Text: TypeAlias = str | Span | Mixed


def strong(text: str) -> Span:
    """Give `text` in bold."""
    return Span(text, Weight.BOLD)


def small(text: str) -> Span:
    """Give `text` in 8.5 pt, the size of labels."""
    return Span(text, Weight.SMALL)


def mixed(*parts: str | Span) -> Mixed:
    """Give one text made of plain and emphasised pieces."""
    return Mixed(parts)


class PaperClass(StrEnum):
    """The page of a document: papers (also lying), notices on the wall, or ballots, which say nothing of themselves."""

    PAPER = "A"
    NOTICE = "B"
    BALLOT = "C"
    LYING = "L"


class Style(StrEnum):
    """The styles of the type table; the sizes stand in :mod:`amu_desktop.documents.style`."""

    BODY = "body"
    TIGHT = "tight"
    BODY_STRONG = "body strong"
    DECISION = "decision"
    LEAD = "lead"
    KICKER = "kicker"
    SMALL = "small"
    LABEL = "label"
    LEGAL = "legal"
    TABLE = "table"
    COVER = "cover"
    ANSWER = "answer"
    FIGURE = "figure"
    NOTICE_LARGE = "notice 32"
    NOTICE_27 = "notice 27"
    NOTICE_24 = "notice 24"
    NOTICE_20 = "notice 20"
    NOTICE_18 = "notice 18"
    NOTICE_HEADING = "notice heading"
    NOTICE_TEXT = "notice text"
    NOTICE_SMALL = "notice small"
    NOTICE_NAME = "notice name"
    NOTICE_NAME_SMALL = "notice name small"
    NOTICE_LINE = "notice line"
    NOTICE_ROW = "notice row"


class Ladder(StrEnum):
    """Size steps of the largest lines; the largest step that fits the width is taken."""

    ROLE = "role"
    TITLE = "title"
    TITLE_IN_SHORT = "title in short"
    NAME = "name"


class Align(StrEnum):
    """Where a column stands: text left, numbers right."""

    LEFT = "left"
    RIGHT = "right"


class Block:
    """One thing on a paper."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Title(Block):
    """The first heading of a paper or part, with its kicker above, a line below and the thick rule."""

    text: str
    kicker: str = ""
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """The heading of a section; it never stands alone at the foot of a page.

    A numbered `section` can be pointed at with :class:`PageOf`, and stands among the bookmarks of the file.
    """

    text: str
    section: int = 0


@dataclass(frozen=True, slots=True)
class Subheading(Block):
    """A small heading inside a section or case."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Running text."""

    text: Text
    style: Style = Style.BODY


@dataclass(frozen=True, slots=True)
class Points(Block):
    """A list of lines, each with a dash or a number from 1."""

    items: tuple[Text, ...]
    style: Style = Style.BODY
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    value: Text


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """The list of labels and values at the head of a paper."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its share of the width and how its cells look."""

    head: Text
    width: float
    align: Align = Align.LEFT
    style: Style = Style.TABLE


@dataclass(frozen=True, slots=True)
class TickBoxes(Block):
    """Boxes for the pen, each with its label, beside one another or under one another."""

    labels: tuple[str, ...]
    stacked: bool = False
    style: Style = Style.TABLE


@dataclass(frozen=True, slots=True)
class PageOf(Block):
    """The page a numbered section stands on, in a cell; it is known when the paper has been laid out."""

    section: int


Cell: TypeAlias = Text | Block


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows under heads that repeat on every page; without any head it is drawn without a head row.

    `total` makes the last row a sum, `keep` holds the table on one page, `small` is for rows of 8.5 pt,
    `row_height` is the least height of a row in millimetres (for the pen), `figures` is a list of large figures under
    a rule of the paper's own: no line above, and every cell in the middle of its row, and `close` are rows of a notice
    that stand as close as in a paper.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    keep: bool = False
    small: bool = False
    row_height: float = 0.0
    figures: bool = False
    close: bool = False


@dataclass(frozen=True, slots=True)
class Beside(Block):
    """Columns of equal width beside one another."""

    columns: tuple[tuple[Block, ...], ...]
    gap: float = 5.0


@dataclass(frozen=True, slots=True)
class Pairs(Block):
    """Two columns of equal width whose rows belong together in pairs, under heads that repeat on every page."""

    heads: tuple[str, str]
    rows: tuple[tuple[tuple[Block, ...], tuple[Block, ...]], ...]
    gap: float = 8.0


@dataclass(frozen=True, slots=True)
class Position:
    """One standpoint: whose it is, who voted so (or nothing), and what they held."""

    heading: str
    voters: str
    text: Text | tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Positions(Block):
    """All standpoints of one vote, in equal columns with equal rules and sizes; over three they are stacked."""

    items: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Decision(Block):
    """What was decided, with the bar at the left."""

    label: str
    text: Text | tuple[Block, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answer(Block):
    """The answer word in the largest type of a paper, with the sentence and the note beside it, or under a long one."""

    word: str
    sentence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case(Block):
    """A case with its number and notes in the side column, repeated with «fortsetter» on the next page."""

    number: str
    notes: tuple[str, ...]
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NoticeItem(Block):
    """A numbered case on a notice: title and lines, with a rule under it."""

    number: str
    title: str
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """Someone who signs: the name and what for."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Signatures(Block):
    """The place for signatures: heading, what is signed, and lines for the pen."""

    heading: str
    statement: str
    people: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class PostingLine(Block):
    """The lines at the foot of a notice: put up on, where, by whom."""


@dataclass(frozen=True, slots=True)
class Fitted(Block):
    """The largest lines of a notice, in the largest step of the ladder that fits on one line."""

    text: str
    ladder: Ladder


@dataclass(frozen=True, slots=True)
class Rule(Block):
    """A line across the page; `weight` in points."""

    weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Gap(Block):
    """Empty height in millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class Keep(Block):
    """Blocks that stay on one page as long as a page holds them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NewPage(Block):
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: what it is called, in which language, and its blocks.

    `kind` is the paper's word («Referat»), `running_head` stands on the later pages, `mark` is the framed word of
    the first page and `short_title` ends the name of the file. A `cover` has no header.
    """

    title: str
    language: Language
    kind: str
    short_title: str
    blocks: tuple[Block, ...]
    running_head: str = ""
    mark: str = ""
    paper: PaperClass = PaperClass.PAPER
    cover: bool = False
