"""How the blocks of notices are drawn."""

from dataclasses import replace

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from amu_desktop.documents import blocks as b
from amu_desktop.documents.drawing import Room, drawn, flow, line, markup
from amu_desktop.documents.drawing_tables import cell_padding
from amu_desktop.documents.flowables import Line, PenLines, loose
from amu_desktop.documents.grid import Grid
from amu_desktop.documents.style import BOLD, WEIGHTS, fitting_step, paragraph_style
from amu_desktop.documents.wording import bind, clean


@drawn.register
def _(block: b.NoticeItem, room: Room) -> list[Flowable]:
    number = 24 * mm
    body: list[Flowable] = [line(block.title, "notice item")]
    body += [line(text, b.Style.NOTICE_SMALL) for text in block.lines]
    style = [*cell_padding(6.0), ("LINEBELOW", (0, 0), (-1, -1), 0.5, black)]
    row = [[line(block.number, b.Style.NOTICE_SMALL, font=WEIGHTS[b.Weight.SEMIBOLD]), body]]
    return [Grid(row, colWidths=[number, room.width - number], hAlign="LEFT", splitInRow=1, style=style)]


@drawn.register
def _(block: b.Pairs, room: Room) -> list[Flowable]:
    gap = block.gap * mm
    width = (room.width - gap) / 2
    inner = replace(room, width=width)
    heads = [line(head, b.Style.NOTICE_TEXT, font=WEIGHTS[b.Weight.SEMIBOLD]) for head in block.heads]
    rows: list[list[object]] = [[heads[0], "", heads[1]]]
    rows += [[loose(flow(left, inner)), "", loose(flow(right, inner))] for left, right in block.rows]
    style: list[tuple[object, ...]] = [*cell_padding(5.0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    for column in (0, 2):
        style += [
            ("LINEABOVE", (column, 0), (column, 0), 2.0, black),
            ("LINEABOVE", (column, 1), (column, -1), 0.7, black),
            ("LINEBELOW", (column, -1), (column, -1), 0.7, black),
        ]
    grid = Grid(rows, colWidths=[width, gap, width], repeatRows=1, hAlign="LEFT", splitInRow=1, style=style)
    grid.spaceBefore, grid.spaceAfter = 6, 9
    return [grid]


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
    big.role = "H2" if block.ladder is b.Ladder.NAME else "H1"
    big.spaceAfter = size * 0.12
    return [big]
