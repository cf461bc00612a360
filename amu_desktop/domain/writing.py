"""Text with paragraphs, lists, tables, bold and italic, kept as one string.

What is written in a case is one string in the file: journal, undo, seal, draft, archive and search treat it as any
other text. The marks are noncharacters of Unicode (U+FDD2 to U+FDD7), which no keyboard, document or font has, and
which are taken out of everything that is typed or pasted. So text without marks means exactly itself, also when it
holds stars, hyphens or tags, and old texts are valid as they stand.

A line is a paragraph. A mark at its beginning makes it a point or a row of a table; in a row another mark divides the
cells. Two marks turn bold and italic on and off, and both are off where a line or a cell begins. U+2028 breaks a line
without ending it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias, assert_never

BULLET, NUMBER, ROW, CELL, BOLD, ITALIC = "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7"
BREAK = "\u2028"
DASH = "–"
BETWEEN_CELLS = " · "

_MARKS = re.compile(f"[{BULLET}-{ITALIC}]")
_NEVER = dict.fromkeys((*range(0xFDD0, 0xFDF0), 0, 0xFFFC))
_ENDS = re.compile(r"\r\n|[\r\u2029\x0b\x0c\x85]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    bold: bool = False
    italic: bool = False


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; an empty one is a line left open."""

    line: Line = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list with dashes, or with numbers from 1."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has as many cells."""

    rows: tuple[tuple[Line, ...], ...]

    @property
    def headed(self) -> bool:
        """Whether the first row is a head: all its words are bold, and not all the words below are."""
        first, rest = self.rows[0], self.rows[1:]
        return bool(rest) and _all_bold(first) and not all(_all_bold(row) for row in rest)


Part: TypeAlias = Paragraph | Points | Grid


def parse(text: str) -> tuple[Part, ...]:
    """Read any string as its parts; a mark that stands where it means nothing is passed over."""
    parts: list[Part] = []
    for start, lines in groupby(_ENDS.sub("\n", text).split("\n"), _start):
        if start in {BULLET, NUMBER}:
            points = tuple(each for line in lines if words(each := _line(line)).strip())
            parts += [Points(points, start == NUMBER)] if points else []
        elif start == ROW:
            rows = [tuple(map(_line, line[1:].split(CELL))) for line in lines]
            parts += [grid(rows)] if any(map(_row_words, rows)) else []
        else:
            parts += [Paragraph(_line(line)) for line in lines]
    return tuple(parts)


def write(parts: Iterable[Part]) -> str:
    """Write parts as one string; what has no words at all is the empty string, and none is open at either end."""
    written: list[str] = []
    last: Part | None = None
    for part in _closed(parts):
        if last is not None and _run_together(last, part):
            written.append("")
        written += _lines(part)
        last = part
    whole = "\n".join(written)
    text = whole.strip() if _MARKS.sub("", whole).strip() else ""
    return text if text == whole or not marked(text) else canonical(text)


def canonical(text: str) -> str:
    """Give the one string for what a text says, so that two texts can be compared."""
    return write(parse(text))


def unmarked(text: str) -> str:
    """Take our marks out of what somebody else wrote."""
    return text.translate(_NEVER)


def marked(text: str) -> bool:
    """Tell whether a text has more than plain paragraphs."""
    return _MARKS.search(text) is not None


def plain(text: str) -> str:
    """Give a text without its looks: a dash or number before each point, a dot between cells."""
    if not marked(text) and BREAK not in text:
        return text
    return "\n".join(words(line) for part in parse(text) for line in flat(part))


def one_line(text: str) -> str:
    """Give a text on one line, for a list or a heading."""
    return " ".join(plain(text).split())


def words(line: Line) -> str:
    """Give a line without its looks."""
    return "".join(run.text for run in line).replace(BREAK, "\n")


def flat(part: Part) -> Iterator[Line]:
    """Give a part as lines: what a list or a table is where only lines can stand."""
    match part:
        case Paragraph():
            yield part.line
        case Points():
            for at, line in enumerate(part.lines, 1):
                yield (Run(f"{at}. " if part.numbered else f"{DASH} "), *line)
        case Grid():
            for row in part.rows:
                yield join_runs(_between(row))
        case _:
            assert_never(part)


def grid(rows: Iterable[Iterable[Line]]) -> Grid:
    """Make a table of rows: every row as long as the longest, rows and last columns without words left out."""
    filled = [tuple(row) for row in rows]
    filled = [row for row in filled if _row_words(row)]
    width = max((at for row in filled for at, cell in enumerate(row, 1) if words(cell).strip()), default=0)
    return Grid(tuple((*row[:width], *(((),) * (width - len(row)))) for row in filled))


def join_runs(runs: Iterable[Run]) -> Line:
    """Put neighbours of the same look together, and leave out what is empty."""
    joined = ((look, "".join(run.text for run in some)) for look, some in groupby(runs, _look) if look is not None)
    return tuple(Run(text, bold, italic) for (bold, italic), text in joined if text)


# ---------------------------------------------------------------- finding and changing


def count(text: str, sought: str) -> int:
    """Count where something stands in a text, capitals or not, across its looks but not across its lines."""
    return sum(len(_find(line, sought)) for line in _cells(parse(text))) if sought else 0


def replace(text: str, sought: str, put: str) -> tuple[str, int]:
    """Put something else everywhere it stands, in the look of its first letter; give the text and how often."""
    found = 0

    def change(line: Line) -> Line:
        nonlocal found
        places = _find(line, sought)
        found += len(places)
        letters = [Run(letter, run.bold, run.italic) for run in line for letter in run.text]
        for start, end in reversed(places):
            letters[start:end] = [Run(unmarked(put), letters[start].bold, letters[start].italic)]
        return join_runs(letters)

    changed = [_changed(part, change) for part in parse(text)] if sought else []
    return (write(changed), found) if found else (text, 0)


def take_out(text: str, selected: str) -> tuple[str, str] | None:
    """Take a selected stretch out of a text: give what is left and what was taken, or None when it is not there."""
    parts, sought = parse(text), _all_words(parse(selected)).strip("\n")
    start = _all_words(parts).find(sought)
    if not sought or start < 0:
        return None
    end = start + len(sought)
    return (
        write(_where(parts, lambda at: not start <= at < end)),
        write(_where(parts, lambda at: start <= at < end)),
    )


def _where(parts: tuple[Part, ...], wanted: Callable[[int], bool]) -> Iterator[Part]:
    """Give the letters at the places wanted; a line that loses all its letters is gone."""
    at = 0

    def some(line: Line) -> Line:
        nonlocal at
        letters = [Run(letter, run.bold, run.italic) for run in line for letter in run.text]
        kept = [letter for place, letter in enumerate(letters, at) if wanted(place)]
        at += len(letters) + 1
        return join_runs(kept)

    for part in parts:
        was, now = _all_words((part,)), _changed(part, some)
        if _all_words((now,)).strip() or not was.strip():
            yield from parse(write([now])) if not isinstance(now, Paragraph) else (now,)


def _changed(part: Part, change: Callable[[Line], Line]) -> Part:
    match part:
        case Paragraph():
            return Paragraph(change(part.line))
        case Points():
            return Points(tuple(map(change, part.lines)), part.numbered)
        case Grid():
            return Grid(tuple(tuple(map(change, row)) for row in part.rows))
    assert_never(part)


def _cells(parts: Iterable[Part]) -> Iterator[Line]:
    for part in parts:
        match part:
            case Paragraph():
                yield part.line
            case Points():
                yield from part.lines
            case Grid():
                for row in part.rows:
                    yield from row


def _all_words(parts: Iterable[Part]) -> str:
    return "\n".join("".join(run.text for run in line) for line in _cells(parts))


def _find(line: Line, sought: str) -> list[tuple[int, int]]:
    letters = "".join(run.text for run in line)
    return [found.span() for found in re.finditer(re.escape(sought), letters, re.IGNORECASE)]


# ---------------------------------------------------------------- reading and writing


def _start(line: str) -> str:
    return line[0] if line[:1] in {BULLET, NUMBER, ROW} else ""


def _line(text: str) -> Line:
    bold = italic = False
    runs = []
    for piece in re.split(f"([{BOLD}{ITALIC}])", text):
        if piece == BOLD:
            bold = not bold
        elif piece == ITALIC:
            italic = not italic
        else:
            runs.append(Run(unmarked(piece), bold, italic))
    return join_runs(runs)


def _lines(part: Part) -> list[str]:
    match part:
        case Paragraph():
            return [_written(part.line)]
        case Points():
            start = NUMBER if part.numbered else BULLET
            return [start + _written(line) for line in part.lines if words(line).strip()]
        case Grid():
            return [ROW + CELL.join(map(_written, row)) for row in grid(part.rows).rows]
    assert_never(part)


def _written(line: Line) -> str:
    text, bold, italic = "", False, False
    for run in join_runs(line):
        text += BOLD * (run.bold is not bold) + ITALIC * (run.italic is not italic) + _in_line(run.text)
        bold, italic = run.bold, run.italic
    return text


def _in_line(text: str) -> str:
    return _ENDS.sub("\n", unmarked(text)).replace("\n", BREAK)


def _closed(parts: Iterable[Part]) -> list[Part]:
    """Leave out lists and tables without words, and the open lines an editor must have before and after a table."""
    said = [part for part in parts if isinstance(part, Paragraph) or _lines(part)]
    for step in (1, -1):
        kept: list[Part] = []
        for part in said[::step]:
            if not (kept and isinstance(kept[-1], Grid) and _open(part)):
                kept.append(part)
        said = kept[::step]
    return said


def _open(part: Part) -> bool:
    return isinstance(part, Paragraph) and not words(part.line).strip()


def _run_together(one: Part, other: Part) -> bool:
    """Whether two parts would be read as one without a line between them."""
    if isinstance(one, Grid):
        return isinstance(other, Grid)
    return isinstance(one, Points) and isinstance(other, Points) and one.numbered is other.numbered


def _between(row: tuple[Line, ...]) -> Iterator[Run]:
    for at, cell in enumerate(row):
        if at:
            yield Run(BETWEEN_CELLS)
        yield from (Run(run.text.replace(BREAK, " "), run.bold, run.italic) for run in cell)


def _look(run: Run) -> tuple[bool, bool] | None:
    return (run.bold, run.italic) if run.text else None


def _all_bold(row: tuple[Line, ...]) -> bool:
    said = [run for cell in row for run in cell if run.text.strip()]
    return bool(said) and all(run.bold for run in said)


def _row_words(row: Iterable[Line]) -> bool:
    return any(words(cell).strip() for cell in row)
