"""Between the one string of a text and the document a text field shows: filled in, put in at the cursor, and read."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from amu_desktop.domain import writing
from amu_desktop.domain.writing import BREAK, Grid, Line, Paragraph, Part, Points, Run
from amu_desktop.ui import theme

DASHES, NUMBERS = QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListDecimal
INDENT = 22.0
_FAR = 2**31 - 1


def fill(document: QTextDocument, text: str, spacing: QTextBlockFormat) -> None:
    """Show a text; nothing of it can be undone."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setIndentWidth(INDENT)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(spacing)
    cursor.setCharFormat(QTextCharFormat())
    _parts(cursor, writing.parse(text), spacing)
    document.setUndoRedoEnabled(True)


def put(cursor: QTextCursor, parts: tuple[Part, ...], spacing: QTextBlockFormat) -> None:
    """Put parts in where the cursor stands, as one step to undo; one paragraph goes into the line it stands in."""
    cursor.beginEditBlock()
    if cursor.hasSelection():
        cursor.removeSelectedText()
    inside = table_at(cursor) is not None
    if inside or (len(parts) == 1 and isinstance(parts[0], Paragraph)):
        for at, line in enumerate(line for part in parts for line in writing.flat(part)):
            if at:
                cursor.insertText(BREAK)
            _runs(cursor, line)
    else:
        _parts(cursor, parts, spacing)
    cursor.endEditBlock()


def _parts(cursor: QTextCursor, parts: tuple[Part, ...], spacing: QTextBlockFormat) -> None:
    if not cursor.atBlockEnd():  # what stands after the cursor goes on in a paragraph of its own
        cursor.insertBlock(spacing)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    for at, part in enumerate(parts):
        taken = bool(cursor.block().text()) or list_of(cursor.block()) is not None
        if not isinstance(part, Grid) and (at or (taken and isinstance(part, Points))):
            _begin(cursor, spacing)
        match part:
            case Paragraph():
                _runs(cursor, part.line)
            case Points():
                _points(cursor, part)
            case Grid():
                _table(cursor, part, spacing)


def _begin(cursor: QTextCursor, spacing: QTextBlockFormat) -> None:
    """Go to a new paragraph, or stay where a table has left an empty one."""
    before = cursor.block().previous()
    after_table = before.isValid() and table_at(QTextCursor(before)) is not None
    if not (after_table and not cursor.block().text()):
        cursor.insertBlock(spacing)
    cursor.setCharFormat(QTextCharFormat())


def _points(cursor: QTextCursor, part: Points) -> None:
    look = QTextListFormat()
    look.setStyle(NUMBERS if part.numbered else DASHES)
    look.setIndent(1)
    for at, line in enumerate(part.lines):
        if at:
            cursor.insertBlock()
        else:
            cursor.createList(look)
        _runs(cursor, line)


def _table(cursor: QTextCursor, part: Grid, spacing: QTextBlockFormat) -> None:
    if list_of(cursor.block()) is not None:
        cursor.insertBlock(spacing)
    table = cursor.insertTable(len(part.rows), len(part.rows[0]), table_format())
    for at, row in enumerate(part.rows):
        for across, cell in enumerate(row):
            place = table.cellAt(at, across).firstCursorPosition()
            place.setBlockFormat(spacing)
            _runs(place, cell)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(spacing)


def table_format() -> QTextTableFormat:
    """Give the look of a table: thin lines, as wide as the text."""
    look = QTextTableFormat()
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(theme.color("border.control"))
    look.setBorderCollapse(True)
    look.setBorder(1)
    look.setCellPadding(3)
    look.setTopMargin(4)
    look.setBottomMargin(4)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return look


def _runs(cursor: QTextCursor, line: Line) -> None:
    for run in line:
        cursor.insertText(run.text, char_format(bold=run.bold, italic=run.italic))
    cursor.setCharFormat(QTextCharFormat())


def char_format(*, bold: bool, italic: bool) -> QTextCharFormat:
    """Give the look of letters."""
    look = QTextCharFormat()
    if bold:
        look.setFontWeight(QFont.Weight.Bold)
    if italic:
        look.setFontItalic(True)
    return look


# ---------------------------------------------------------------- reading


def read(document: QTextDocument) -> str:
    """Give the one string for what a document shows."""
    if any(map(_has_look, document.allFormats())):
        return writing.write(_read(document))
    return writing.write(Paragraph((Run(text),)) for text in document.toRawText().split("\u2029"))


def _has_look(look: QTextFormat) -> bool:
    if look.isCharFormat():
        return bool(look.property(QTextFormat.Property.FontWeight) or look.property(QTextFormat.Property.FontItalic))
    return look.isListFormat() or (look.isFrameFormat() and look.isTableFormat())


def read_selected(cursor: QTextCursor) -> str:
    """Give the one string for what is selected; a stretch inside one paragraph or point is words alone."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    if first == last:
        return writing.write([Paragraph(_read_line(first, start, end))])
    return writing.write(_read(document, start, end))


def _read(document: QTextDocument, start: int = 0, end: int = _FAR) -> Iterator[Part]:
    block = document.findBlock(start)
    points: list[Line] = []
    kind: bool | None = None
    while block.isValid() and block.position() <= end:
        in_list = list_of(block)
        style = in_list.format().style() if in_list is not None else None
        numbered = None if style is None else style == NUMBERS
        if points and (numbered is not kind or in_list is None):
            yield Points(tuple(points), bool(kind))
            points = []
        kind = numbered
        table = _table_of(block)
        if table is not None:
            yield _read_table(table, start, end)
            block = document.findBlock(table.lastPosition() + 1)
            continue
        if kind is None:
            yield Paragraph(_read_line(block, start, end))
        else:
            points.append(_read_line(block, start, end))
        block = block.next()
    if points:
        yield Points(tuple(points), bool(kind))


def list_of(block: QTextBlock) -> QTextList | None:
    """Give the list a block is a point of, which Qt's own types say is always there."""
    return block.textList()


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """Give the table a cursor stands in, which Qt's own types say is always there."""
    return cursor.currentTable()


def _table_of(block: QTextBlock) -> QTextTable | None:
    if block.document().rootFrame().childFrames():
        return table_at(QTextCursor(block))
    return None


def _read_table(table: QTextTable, start: int, end: int) -> Grid:
    return writing.grid(
        [writing.join_runs(_cell_runs(table, row, column, start, end)) for column in range(table.columns())]
        for row in range(table.rows())
    )


def _cell_runs(table: QTextTable, row: int, column: int, start: int, end: int) -> Iterator[Run]:
    cell = table.cellAt(row, column)
    block, last = cell.firstCursorPosition().block(), cell.lastPosition()
    first = True
    while block.isValid() and block.position() <= last:
        if not first:
            yield Run(BREAK)
        yield from _read_line(block, start, end)
        first, block = False, block.next()


def _read_line(block: QTextBlock, start: int = 0, end: int = _FAR) -> Line:
    runs = []
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        if piece.isValid():
            look = piece.charFormat()
            bold = look.hasProperty(QTextFormat.Property.FontWeight) and look.fontWeight() > QFont.Weight.Medium
            text = _between(piece.text(), start - piece.position(), end - piece.position())
            runs.append(Run(writing.unmarked(text), bold, look.fontItalic()))
        place += 1
    return writing.join_runs(runs)


def _between(text: str, start: int, end: int) -> str:
    """Cut a text at places counted as Qt counts them: a letter outside the first plane is two."""
    if start <= 0 and end >= 2 * len(text):
        return text
    return text.encode("utf-16-le")[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "ignore")
