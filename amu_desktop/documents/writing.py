"""Text with looks as blocks: paragraphs, lists and tables as they were written, bold and italic in their lines.

What a user wrote is only ever text of a block. A text without looks gives the one paragraph it always was.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Mixed,
    Paragraph,
    Points,
    Span,
    Style,
    Table,
    Text,
    Weight,
)
from amu_desktop.domain import writing
from amu_desktop.domain.writing import Grid, Line, Run

MOST_COLUMNS, MOST_IN_NARROW = 10, 3
_WIDEST, _NARROWEST = 40, 6


def written(text: str, style: Style = Style.BODY, *, narrow: bool = False) -> tuple[Block, ...]:
    """Give a text as blocks; in a `narrow` place a table of many columns is lines."""
    if not writing.marked(text):
        return (Paragraph(text, style),)
    blocks: list[Block] = []
    most = MOST_IN_NARROW if narrow else MOST_COLUMNS
    for in_lines, parts in groupby(writing.parse(text), lambda part: _in_lines(part, most)):
        if in_lines:
            lines = [line for part in parts for line in writing.flat(part)]
            if any(map(writing.words, lines)):
                blocks.append(Paragraph(_text(lines), style))
            continue
        for part in parts:
            if isinstance(part, writing.Points):
                blocks.append(Points(tuple(_text([line]) for line in part.lines), style, part.numbered))
            elif isinstance(part, Grid):
                blocks.append(_table(part))
    return tuple(blocks)


def as_said(text: str, style: Style = Style.BODY, *, narrow: bool = False) -> Text | tuple[Block, ...]:
    """Give a text for a place that takes one text or blocks: one text where it is no more than a paragraph."""
    blocks = written(text, style, narrow=narrow)
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return blocks[0].text
    return blocks


def flat(text: str) -> tuple[str | Span, ...]:
    """Give a text as the pieces of one text: lists and tables as lines, bold and italic kept."""
    if not writing.marked(text):
        return (text,)
    return _pieces([line for part in writing.parse(text) for line in writing.flat(part)])


def _in_lines(part: writing.Part, most: int) -> bool:
    return isinstance(part, writing.Paragraph) or (isinstance(part, Grid) and len(part.rows[0]) > most)


def _text(lines: Sequence[Line]) -> Text:
    pieces = _pieces(lines)
    if all(isinstance(piece, str) for piece in pieces):
        return "".join(map(str, pieces))
    return Mixed(pieces)


def _pieces(lines: Sequence[Line]) -> tuple[str | Span, ...]:
    found: list[str | Span] = []
    for at, line in enumerate(lines):
        if at:
            found.append("\n")
        found += map(_piece, line)
    return tuple(found)


def _piece(run: Run) -> str | Span:
    text = run.text.replace(writing.BREAK, "\n")
    if run.bold:
        return Span(text, Weight.BOLD)
    return Span(text, Weight.ITALIC) if run.italic else text


def _table(grid: Grid) -> Table:
    """Give a table with columns as wide as what stands in them asks for, figures at the right."""
    head, body = (grid.rows[0], grid.rows[1:]) if grid.headed else ((), grid.rows)
    columns = []
    for at in range(len(grid.rows[0])):
        cells = [writing.words(row[at]) for row in body]
        longest = max(*map(len, cells), len(writing.words(head[at])) if head else 0)
        align = Align.RIGHT if _figures(cells) else Align.LEFT
        said = writing.words(head[at]) if head else ""
        columns.append(Column(said, max(_NARROWEST, min(_WIDEST, longest)), align))
    return Table(tuple(columns), tuple(tuple(_cells(row)) for row in body))


def _cells(row: tuple[Line, ...]) -> Iterator[Text]:
    return (_text([cell]) for cell in row)


def _figures(cells: Sequence[str]) -> bool:
    said = [cell.strip() for cell in cells if cell.strip()]
    return bool(said) and all(any(map(str.isdigit, cell)) and not any(map(str.isalpha, cell)) for cell in said)
