"""How titles, text, cases, standpoints, decisions and signatures are drawn."""

from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Indenter, KeepTogether, PageBreak, Spacer

from amu_desktop.documents import blocks as b
from amu_desktop.documents.drawing import Room, drawn, flow, line
from amu_desktop.documents.drawing_tables import cell_padding
from amu_desktop.documents.flowables import BAR_INDENT, CaseEnd, CaseOpening, Panel, Signature, Stroke, height_of, loose
from amu_desktop.documents.grid import Grid
from amu_desktop.documents.style import BOLD, GUTTER, SEMIBOLD, SIDE, TYPES, WEIGHTS, width_of
from amu_desktop.documents.wording import clean

_COLUMNS_OF_POSITIONS = 3
_SIGNERS_WITH_LINES = 8
_SIGNERS_IN_TALL_ROWS = 4
_SHORT_CASE = 0.5  # of half a page
_AIR = 9


@drawn.register
def _(block: b.Title, room: Room) -> list[Flowable]:
    story: list[Flowable] = [line(block.kicker, b.Style.KICKER)] if block.kicker else []
    story.append(line(block.text, "h1"))
    if block.sub:
        story.append(line(block.sub, "sub"))
    return [KeepTogether([*story, Stroke(2.0, 4, 6)]), Spacer(room.width, 2)]


@drawn.register
def _(block: b.Heading, room: Room) -> list[Flowable]:  # noqa: ARG001 - every block is given its room
    made = line(block.text, "h2")
    made.section = block.section
    return [made]


@drawn.register
def _(block: b.Subheading, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [line(block.text, "h3")]


@drawn.register
def _(block: b.Paragraph, room: Room) -> list[Flowable]:  # noqa: ARG001
    return [line(block.text, block.style)]


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
            [_position(item, replace(room, width=_share(room.width, gap, len(group)))) for item in group],
            gap=gap,
            rule=1.2,
            kept=room.half_page,
            continued=[line(f"{item.heading} {again}", "position") for item in group],
        )
        for group in groups
    ]


def _share(width: float, gap: float, columns: int) -> float:
    return (width - gap * (columns - 1)) / columns


def _position(item: b.Position, room: Room) -> list[Flowable]:
    voters = [line(item.voters, b.Style.SMALL)] if item.voters else []
    heading = line(item.heading, "position")
    heading.keepWithNext = 1
    return [heading, *voters, *_said(item.text, b.Style.BODY, room)]


def _said(text: b.Text | tuple[b.Block, ...], style: b.Style, room: Room) -> list[Flowable]:
    return loose(flow(text, room)) if isinstance(text, tuple) else [line(text, style)]


@drawn.register
def _(block: b.Decision, room: Room) -> list[Flowable]:
    inner = replace(room, width=room.width - BAR_INDENT)
    story = [line(block.label, b.Style.LABEL), *_said(block.text, b.Style.DECISION, inner)]
    if block.note:
        story.append(line(block.note, "note"))
    return [Panel([story], bar=2.4, kept=room.half_page)]


@drawn.register
def _(block: b.Answer, room: Room) -> list[Flowable]:
    """A short word has the sentence beside it; a long one has it below."""
    answer = line(block.word, b.Style.ANSWER)
    note = [line(block.note, b.Style.TABLE)] if block.note else []
    said = [line(block.sentence, b.Style.LEAD, font=SEMIBOLD), *note]
    wide = width_of(block.word, BOLD, TYPES[b.Style.ANSWER].size) + GUTTER
    if wide > room.width / 3:
        return [KeepTogether([answer, Spacer(room.width, 4), *said, Stroke(0.7, 6, 4)])]
    columns = [max(wide, SIDE - 2 * GUTTER), 0.0]
    columns[1] = room.width - columns[0]
    grid = Grid(
        [[answer, said]],
        colWidths=columns,
        hAlign="LEFT",
        style=[*cell_padding(0.0), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
    )
    return [KeepTogether([grid, Stroke(0.7, 6, 4)])]


@drawn.register
def _(block: b.Case, room: Room) -> list[Flowable]:
    inner = replace(room, width=room.width - SIDE - GUTTER)
    notes = [line(block.number, "side"), *(line(note, b.Style.SMALL) for note in block.notes if note)]
    opening = CaseOpening(clean(block.number), notes, inner.width)
    story = flow(block.blocks, inner, [opening, line(block.title, "case title")])
    height = height_of(story, inner.width)
    # A case of a few lines is not broken over two pages: its outcome would stand alone on the next.
    whole = [CondPageBreak(height + _AIR)] if height <= room.half_page * _SHORT_CASE else []
    return [*whole, Indenter(SIDE + GUTTER), *story, CaseEnd(opening), Indenter(-(SIDE + GUTTER))]


@drawn.register
def _(block: b.Signatures, room: Room) -> list[Flowable]:
    head = [line(block.heading, "h2")] if block.heading else []
    head.append(line(block.statement, b.Style.BODY))
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
