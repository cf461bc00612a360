"""How tables, lists of facts and tick boxes are drawn."""

from itertools import pairwise

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from amu_desktop.documents import blocks as b
from amu_desktop.documents.drawing import Room, drawn, line
from amu_desktop.documents.flowables import Boxes, height_of
from amu_desktop.documents.grid import Grid, Reading
from amu_desktop.documents.style import BOLD, GUTTER, SEMIBOLD, SIDE, TYPES

_NOTICE_SIZE = 13


@drawn.register
def _(block: b.Points, room: Room) -> list[Flowable]:
    signs = [f"{at}." if block.numbered else "–" for at, _ in enumerate(block.items, 1)]
    indent = (0.52 * len(signs[-1]) + 0.35 if block.numbered else 0.9) * TYPES[block.style].size
    rows = [[line(sign, block.style), line(item, block.style)] for sign, item in zip(signs, block.items, strict=True)]
    grid = Grid(
        rows,
        colWidths=[indent, room.width - indent],
        hAlign="LEFT",
        splitInRow=1,
        style=[*_BARE, ("VALIGN", (0, 0), (-1, -1), "TOP")],
    )
    grid.spaceAfter = 6
    return [grid.read_as(Reading.LIST)]


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
        *cell_padding(2.6),
        ("LINEBELOW", (0, 0), (-1, -2), 0.4, black),
        ("LINEBELOW", (0, -1), (-1, -1), 0.7, black),
    ]
    grid = Grid(rows, colWidths=[label, room.width - label], hAlign="LEFT", splitInRow=1, style=style)
    grid.spaceAfter = 9
    return [grid.read_as(Reading.FACTS)]


def cell_padding(pad: float) -> list[tuple[object, ...]]:
    """Give the paddings of cells: none at the left, 3 mm at the right."""
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
        rows.append([_head(column, notice=_on_a_notice(block)) for column in block.columns])
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
    grid.read_as(Reading.TABLE)
    kept = block.keep and height_of([grid], room.width) <= room.half_page
    return [KeepTogether([grid])] if kept else [grid]


def _on_a_notice(block: b.Table) -> bool:
    return max(TYPES[column.style].size for column in block.columns) >= _NOTICE_SIZE


def _head(column: b.Column, *, notice: bool) -> Flowable:
    if notice:  # nothing on a notice is under 13 pt but the law and the posting line
        return line(column.head, b.Style.NOTICE_SMALL, column.align, SEMIBOLD)
    return line(column.head, "table head", column.align)


def _cell(cell: b.Cell, column: b.Column, total: bool, small: bool, room: Room) -> object:
    if isinstance(cell, b.Block):
        return drawn(cell, room)
    font = BOLD if total else ""
    if small and column.style is b.Style.TABLE:
        return line(cell, b.Style.SMALL, column.align, font)
    return line(cell, column.style, column.align, font)


def _table_style(block: b.Table, *, has_head: bool) -> list[tuple[object, ...]]:
    first = 1 if has_head else 0
    notice = _on_a_notice(block)
    style = [*cell_padding(6.0 if notice and not block.close else 1.6 if block.total or block.small else 2.3)]
    if notice:
        style.append(("VALIGN", (0, first), (-1, -1), "MIDDLE"))
    for at, (column, after) in enumerate(pairwise(block.columns)):
        if column.align is b.Align.RIGHT and after.align is not b.Align.RIGHT:
            style.append(("RIGHTPADDING", (at, 0), (at, -1), 6 * mm))
    style.append(("LINEBELOW", (0, first), (-1, -1), 0.4, black))
    if has_head:
        style += [
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.7, black),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ]
    elif not block.figures:
        style.append(("LINEABOVE", (0, 0), (-1, 0), 0.7, black))
    if block.figures:
        style.append(("VALIGN", (0, first), (-1, -1), "MIDDLE"))
    if block.total:
        style.append(("LINEABOVE", (0, -1), (-1, -1), 0.9, black))
    style.append(("LINEBELOW", (0, -1), (-1, -1), 1.2 if block.total else 0.7, black))
    return style


@drawn.register
def _(block: b.PageOf, room: Room) -> list[Flowable]:
    return [line(room.t("page {n}", n=room.pages.get(block.section, 0)), b.Style.TABLE, b.Align.RIGHT)]


@drawn.register
def _(block: b.TickBoxes, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [Boxes([line(label, block.style) for label in block.labels], stacked=block.stacked)]
