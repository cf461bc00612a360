"""The one place that turns blocks into ReportLab flowables.

``drawn`` is a single-dispatch function: a new block is a dataclass in ``blocks`` and one function here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Indenter, KeepTogether, PageBreak, Spacer

from amu_desktop.core.language import Translator
from amu_desktop.documents import blocks as b
from amu_desktop.documents.flowables import (
    Boxes,
    CaseEnd,
    CaseOpening,
    Grid,
    Line,
    Panel,
    PenLines,
    Signature,
    Stroke,
    height_of,
    loose,
)
from amu_desktop.documents.style import (
    BOLD,
    GUTTER,
    SHEETS,
    SIDE,
    SMALL_SIZE,
    TYPES,
    WEIGHTS,
    Sheet,
    fitting_step,
    paragraph_style,
)
from amu_desktop.documents.wording import bind, clean

_COLUMNS_OF_POSITIONS = 3
_SIGNERS_WITH_LINES = 8
_SIGNERS_IN_TALL_ROWS = 4
_NOTICE_SIZE = 13
_FIRST_LINES = 60.0


@dataclass(frozen=True, slots=True)
class Room:
    """Where a block is drawn: how wide, on which sheet, in which language."""

    width: float
    sheet: Sheet
    t: Translator

    @property
    def half_page(self) -> float:
        """What is not taller than this is kept on one page."""
        return self.sheet.height / 2


def room(paper: b.PaperClass, t: Translator) -> Room:
    """Give the room of a whole page."""
    return Room(SHEETS[paper].width, SHEETS[paper], t)


def markup(text: b.Text) -> str:
    """Write a text for ReportLab: cleaned, bound and escaped, so that tags a user typed print as typed."""
    if isinstance(text, b.Mixed):
        return "".join(markup(part) for part in text.parts)
    if isinstance(text, str):
        return escape(bind(clean(text))).replace("\n", "<br/>")
    size = f' size="{SMALL_SIZE}"' if text.weight is b.Weight.SMALL else ""
    return f'<font name="{WEIGHTS[text.weight]}"{size}>{markup(text.text)}</font>'


def line(text: b.Text, name: str, align: b.Align = b.Align.LEFT, font: str = "", size: float = 0.0) -> Line:
    """Give a paragraph in a row of the type table."""
    return Line(markup(text), paragraph_style(name, align, font, size))


def flow(blocks: Sequence[b.Block], room: Room, opening: Sequence[Flowable] = ()) -> list[Flowable]:
    """Draw blocks under one another; a heading (or `opening`) stays with what follows it."""
    story: list[Flowable] = []
    held = list(opening)
    for block in blocks:
        flowables = drawn(block, room)
        if isinstance(block, b.Heading | b.Subheading):
            held += flowables
        elif held:
            story += _together([*held, *flowables], held, room)
            held = []
        else:
            story += flowables
    return [*story, *held]


def _together(flowables: list[Flowable], headings: list[Flowable], room: Room) -> list[Flowable]:
    if height_of(flowables, room.width) <= room.half_page:
        return [KeepTogether(loose(flowables))]
    return [CondPageBreak(height_of(headings, room.width) + _FIRST_LINES), *flowables]


@singledispatch
def drawn(block: object, room: Room) -> list[Flowable]:
    """Give the flowables of a block."""
    raise TypeError(f"{type(block).__name__} is not a block that can be drawn in {room.width} points")


@drawn.register
def _(block: b.Title, room: Room) -> list[Flowable]:
    story: list[Flowable] = [line(block.kicker, b.Style.KICKER)] if block.kicker else []
    story.append(line(block.text, "h1"))
    if block.sub:
        story.append(line(block.sub, "sub"))
    return [KeepTogether([*story, Stroke(2.0, 4, 6)]), Spacer(room.width, 2)]


@drawn.register
def _(block: b.Heading, room: Room) -> list[Flowable]:  # noqa: ARG001 - every block is given its room
    return [line(block.text, "h2")]


@drawn.register
def _(block: b.Subheading, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [line(block.text, "h3")]


@drawn.register
def _(block: b.Paragraph, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [line(block.text, block.style)]


@drawn.register
def _(block: b.Points, room: Room) -> list[Flowable]:
    indent = 0.9 * TYPES[block.style].size
    rows = [[line("–", block.style), line(item, block.style)] for item in block.items]
    grid = Grid(
        rows,
        colWidths=[indent, room.width - indent],
        hAlign="LEFT",
        splitInRow=1,
        style=[*_BARE, ("VALIGN", (0, 0), (-1, -1), "TOP")],
    )
    grid.spaceAfter = 6
    return [grid]


_BARE = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


@drawn.register
def _(block: b.Facts, room: Room) -> list[Flowable]:
    label = SIDE + GUTTER
    rows = [[line(fact.label, b.Style.LABEL), line(fact.value, b.Style.TABLE)] for fact in block.rows]
    style = [
        *_cell_padding(2.6),
        ("LINEBELOW", (0, 0), (-1, -2), 0.4, black),
        ("LINEBELOW", (0, -1), (-1, -1), 0.7, black),
    ]
    grid = Grid(rows, colWidths=[label, room.width - label], hAlign="LEFT", splitInRow=1, style=style)
    grid.spaceAfter = 9
    return [grid]


def _cell_padding(pad: float) -> list[tuple[object, ...]]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3 * mm),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad + 0.6),
    ]


@drawn.register
def _(block: b.Table, room: Room) -> list[Flowable]:
    if not block.rows:
        return []
    has_head = any(column.head for column in block.columns)
    shares = sum(column.width for column in block.columns)
    rows: list[list[object]] = []
    if has_head:
        rows.append([line(column.head, "table head", column.align) for column in block.columns])
    for i, row in enumerate(block.rows):
        total = block.total and i == len(block.rows) - 1
        rows.append(
            [_cell(cell, column, total, block.small, room) for cell, column in zip(row, block.columns, strict=True)]
        )
    grid = Grid(
        rows,
        colWidths=[room.width * column.width / shares for column in block.columns],
        minRowHeights=[0.0] * has_head + [block.row_height * mm] * len(block.rows),
        repeatRows=1 if has_head else 0,
        hAlign="LEFT",
        splitInRow=1,
        style=_table_style(block, has_head=has_head),
    )
    grid.spaceBefore, grid.spaceAfter = 3, 9
    kept = block.keep and height_of([grid], room.width) <= room.half_page
    return [KeepTogether([grid])] if kept else [grid]


def _cell(cell: b.Cell, column: b.Column, total: bool, small: bool, room: Room) -> object:
    if isinstance(cell, b.TickBoxes):
        return drawn(cell, room)
    font = BOLD if total else ""
    if small and column.style is b.Style.TABLE:
        return line(cell, b.Style.SMALL, column.align, font)
    return line(cell, column.style, column.align, font)


def _table_style(block: b.Table, *, has_head: bool) -> list[tuple[object, ...]]:
    first = 1 if has_head else 0
    notice = max(TYPES[column.style].size for column in block.columns) >= _NOTICE_SIZE
    style = [*_cell_padding(6.0 if notice else 1.6 if block.total or block.small else 2.3)]
    style.append(("LINEBELOW", (0, first), (-1, -1), 0.4, black))
    if has_head:
        style += [
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.7, black),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ]
    else:
        style.append(("LINEABOVE", (0, 0), (-1, 0), 0.7, black))
    if block.total:
        style.append(("LINEABOVE", (0, -1), (-1, -1), 0.9, black))
    style.append(("LINEBELOW", (0, -1), (-1, -1), 1.2 if block.total else 0.7, black))
    return style


@drawn.register
def _(block: b.TickBoxes, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [Boxes([line(label, block.style) for label in block.labels], stacked=block.stacked)]


@drawn.register
def _(block: b.Beside, room: Room) -> list[Flowable]:
    gap = block.gap * mm
    width = (room.width - gap * (len(block.columns) - 1)) / len(block.columns)
    inner = replace(room, width=width)
    return [Panel([loose(flow(column, inner)) for column in block.columns], gap=gap, kept=room.half_page)]


@drawn.register
def _(block: b.Positions, room: Room) -> list[Flowable]:
    if not block.items:
        return []
    beside = len(block.items) <= _COLUMNS_OF_POSITIONS
    groups = [block.items] if beside else [(item,) for item in block.items]
    gap = 6 * mm if len(block.items) < _COLUMNS_OF_POSITIONS else 5.5 * mm
    again = room.t("(continued)")
    return [
        Panel(
            [_position(item) for item in group],
            gap=gap,
            rule=1.2,
            kept=room.half_page,
            continued=[line(f"{item.heading} {again}", "position") for item in group],
        )
        for group in groups
    ]


def _position(item: b.Position) -> list[Flowable]:
    voters = [line(item.voters, b.Style.SMALL)] if item.voters else []
    heading = line(item.heading, "position")
    heading.keepWithNext = 1
    return [heading, *voters, line(item.text, b.Style.BODY)]


@drawn.register
def _(block: b.Decision, room: Room) -> list[Flowable]:
    story = [line(block.label, b.Style.LABEL), line(block.text, "decision")]
    if block.note:
        story.append(line(block.note, "note"))
    return [Panel([story], bar=2.4, kept=room.half_page)]


@drawn.register
def _(block: b.Case, room: Room) -> list[Flowable]:
    inner = replace(room, width=room.width - SIDE - GUTTER)
    notes = [line(block.number, "side"), *(line(note, b.Style.SMALL) for note in block.notes if note)]
    opening = CaseOpening(clean(block.number), notes, inner.width)
    story = flow(block.blocks, inner, [opening, line(block.title, "case title")])
    return [Indenter(SIDE + GUTTER), *story, CaseEnd(opening), Indenter(-(SIDE + GUTTER))]


@drawn.register
def _(block: b.NoticeItem, room: Room) -> list[Flowable]:
    number = 24 * mm
    body: list[Flowable] = [line(block.title, "notice item")]
    body += [line(text, b.Style.NOTICE_SMALL) for text in block.lines]
    style = [*_cell_padding(6.0), ("LINEBELOW", (0, 0), (-1, -1), 0.5, black)]
    row = [[line(block.number, b.Style.NOTICE_SMALL, font=WEIGHTS[b.Weight.SEMIBOLD]), body]]
    return [Grid(row, colWidths=[number, room.width - number], hAlign="LEFT", splitInRow=1, style=style)]


@drawn.register
def _(block: b.Signatures, room: Room) -> list[Flowable]:
    head = [line(block.heading, "h2"), line(block.statement, b.Style.BODY)]
    if len(block.people) > _SIGNERS_WITH_LINES:
        t = room.t
        columns = (b.Column(t("Name"), 60), b.Column(t("Signature"), 75), b.Column(t("Date"), 30))
        rows = tuple((b.mixed(b.strong(p.name), "\n", b.small(p.role)), "", "") for p in block.people)
        return [CondPageBreak(150), *head, *drawn(b.Table(columns, rows, row_height=12), room)]
    row = (19 if len(block.people) > _SIGNERS_IN_TALL_ROWS else 21) * mm
    pairs = [block.people[i : i + 2] for i in range(0, len(block.people), 2)]
    date = room.t("date")
    rows_of_lines = [
        Signature(
            [
                ([line(p.name, b.Style.TABLE, font=WEIGHTS[b.Weight.SEMIBOLD]), line(p.role, b.Style.SMALL)],
                 line(date, b.Style.SMALL))
                for p in pair
            ],
            row,
        )
        for pair in pairs
    ]  # fmt: skip
    return [KeepTogether([*head, *rows_of_lines])]


@drawn.register
def _(block: b.PostingLine, room: Room) -> list[Flowable]:  # noqa: ARG001
    t = room.t
    first, second, gap = 40 * mm, 75 * mm, 5 * mm
    third = room.width - first - second - 2 * gap
    places = [
        (t("Put up on (date)"), 0.0, first),
        (t("Place / board"), first + gap, second),
        (t("By (name)"), first + second + 2 * gap, third),
    ]
    return [PenLines(places, 12 * mm)]


@drawn.register
def _(block: b.Fitted, room: Room) -> list[Flowable]:
    size = fitting_step(bind(clean(block.text)), block.ladder, room.width)
    leading = size * (1.0 if block.ladder is b.Ladder.ROLE else 1.08)
    big = Line(markup(block.text), paragraph_style("h1", b.Align.LEFT, BOLD, size, leading))
    big.spaceAfter = size * 0.12
    return [big]


@drawn.register
def _(block: b.Rule, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [Stroke(block.weight, 4, 6)]


@drawn.register
def _(block: b.Gap, room: Room) -> list[Flowable]:
    return [Spacer(room.width, block.height * mm)]


@drawn.register
def _(block: b.Keep, room: Room) -> list[Flowable]:
    return [KeepTogether(loose(flow(block.blocks, room)))]


@drawn.register
def _(block: b.NewPage, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [PageBreak()]
