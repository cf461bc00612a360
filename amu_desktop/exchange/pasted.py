"""What was copied in Word, Excel, Outlook or a browser, cleaned to a text of ours: paragraphs, lists, tables, looks.

Nothing else comes along: no fonts, colours, pictures, scripts or hidden text, and nothing is fetched. A link stays as
its words with the address after them. What is longer than fits a case is cut where it fits, and that is said.
"""

import re
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby

from amu_desktop.domain import writing
from amu_desktop.domain.writing import BREAK, Grid, Line, Paragraph, Part, Points, Run

LONGEST = 100_000
"""Letters of one paste: about forty pages."""
MOST_COLUMNS = 10
_CHUNK = 20_000
_MOST_HTML = 3_000_000
_SECONDS = 1.0
_DEEPEST = 200
_LONGEST_TAG = 100_000
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre section article header footer dl dt dd address hr".split()
)
_SKIPPED = frozenset("head style script title xml noscript template svg math object select textarea".split())
_BOLD = re.compile(r"font-weight:\s*(bold|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight:\s*(normal|lighter|[1-5]00)")
_ITALIC = re.compile(r"font-style:\s*(italic|oblique)")
_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all|visibility:\s*hidden")
_WORD_LIST = re.compile(r"mso-list:\s*l\d")
_WORD_SIGN = re.compile(r"^\s*(?:[·•§o▪\-–]|(\d{1,3}|[a-zA-Z])[.)])[\s\u00a0]+")
_DATA = re.compile(r"data:[^\s\"'>]{200,}")
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Pasted:
    """A cleaned text, and what was left out of it."""

    text: str
    cut: bool = False
    pictures: bool = False
    wide: bool = False
    """Whether a table had so many columns that it is lines of text instead."""


def from_text(text: str) -> Pasted:
    """Clean plain text; lines with equally many tabs in each, as a spreadsheet gives them, are a table."""
    text = writing.unmarked(text)
    cut, text = len(text) > LONGEST, text[:LONGEST]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    tabs = {line.count("\t") for line in lines}
    if len(lines) > 1 and len(tabs) == 1 and (width := tabs.pop()) > 0:
        rows = [[(Run(cell.strip()),) for cell in line.split("\t")] for line in lines]
        if width < MOST_COLUMNS:
            return Pasted(writing.write([writing.grid(rows)]), cut=cut)
        return Pasted("\n".join(lines).replace("\t", " "), cut=cut, wide=True)
    return Pasted(text.replace("\r\n", "\n").replace("\r", "\n"), cut=cut)


def from_html(html: str) -> Pasted:
    """Clean what a program put on the clipboard as HTML; it takes about a second at most, whatever it is."""
    reader = _Reader()
    begun, cut = time.monotonic(), len(html) > _MOST_HTML
    html = _DATA.sub("", _without_comments(html[:_MOST_HTML])) + "<p>"
    for start in range(0, len(html), _CHUNK):
        reader.feed(html[start : start + _CHUNK])
        late = time.monotonic() - begun > _SECONDS or len(reader.rawdata) > _LONGEST_TAG
        if reader.letters > LONGEST or (late and start + _CHUNK < len(html)):
            cut = True
            break
    parts = reader.parts()
    wide = any(isinstance(part, Grid) and len(part.rows[0]) > MOST_COLUMNS for part in parts)
    shown = [each for part in parts for each in _fitting(part)]
    return Pasted(writing.write(shown), cut=cut, pictures=reader.pictures, wide=wide)


def _without_comments(html: str) -> str:
    """Take comments away, in which Word hides a second copy of everything; the rest of one left open is dropped."""
    kept, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        kept.append(html[at:start])
        end = html.find("-->", start)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join([*kept, html[at:]])


def _fitting(part: Part) -> list[Part]:
    if isinstance(part, Grid) and len(part.rows[0]) > MOST_COLUMNS:
        return [Paragraph(line) for line in writing.flat(part)]
    return [part]


@dataclass(slots=True)
class _Table:
    rows: list[list[Line]] = field(default_factory=list)
    cell: list[Run] | None = None
    empty: int = 0
    """How many empty cells follow the open one, where it was as wide as several."""


class _Reader(HTMLParser):
    """Reads tags as they come; what is not understood is passed over, its words kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.letters = 0
        self.pictures = False
        self._done: list[Part] = []
        self._runs: list[Run] = []
        self._lists: list[bool] = []
        self._item: bool | None = None
        self._tables: list[_Table] = []
        self._word = False
        self._open: list[tuple[str, bool, bool, bool, str]] = []

    # --- what is open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a look, a list or a table."""
        style = next((value or "" for name, value in attrs if name == "style"), "").lower()
        if tag in {"img", "v:imagedata"}:
            self.pictures = True
        if tag in {"br", "img", "meta", "link", "input", "col", "wbr", "hr"}:
            self._void(tag)
            return
        _, bold, italic, hidden, _ = self._open[-1] if self._open else ("", False, False, False, "")
        if tag in {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"} or _BOLD.search(style):
            bold = True
        if _NOT_BOLD.search(style):
            bold = False
        if tag in {"i", "em"} or _ITALIC.search(style):
            italic = True
        hidden = hidden or tag in _SKIPPED or bool(_HIDDEN.search(style)) or "mso-list:ignore" in style.replace(" ", "")
        href = next((value or "" for name, value in attrs if name == "href"), "")
        if tag in _BLOCKS:
            self._end_block()
        self._begin(tag, style, dict(attrs).get("colspan") or "")
        if len(self._open) < _DEEPEST:
            self._open.append((tag, bold, italic, hidden, href))

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._runs.append(Run(BREAK))
        elif tag == "hr":
            self._end_block()

    def _begin(self, tag: str, style: str, across: str) -> None:
        if tag in {"ul", "ol"}:
            self._lists.append(tag == "ol")
        elif tag == "li":
            self._item = self._lists[-1] if self._lists else False
        elif tag == "p" and _WORD_LIST.search(style) and not self._tables:
            self._word = True
        elif tag == "table":
            self._end_block()
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._end_cell()
            self._tables[-1].rows.append([])
        elif tag in {"td", "th"} and self._tables:
            self._end_cell()
            self._tables[-1].cell = []
            self._tables[-1].empty = min(int(across), MOST_COLUMNS) - 1 if across.isdecimal() else 0

    def handle_endtag(self, tag: str) -> None:
        """End what this tag began, and what was left open inside it."""
        at = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == tag), None)
        if at is None:
            return
        self._address(self._open[at])
        del self._open[at:]
        if tag in _BLOCKS:
            self._end_block()
        if tag in {"ul", "ol", "li", "p"}:
            self._item, self._word = (self._item if tag == "p" else None), False
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag in {"td", "th", "tr"} and self._tables:
            self._end_cell()
        elif tag == "table" and self._tables:
            self._end_table()

    def handle_data(self, data: str) -> None:
        """Take words, their spaces as one."""
        _, bold, italic, hidden, _ = self._open[-1] if self._open else ("", False, False, False, "")
        if hidden:
            return
        text = _SPACE.sub(" ", writing.unmarked(data))
        self.letters += len(text)
        if text:
            self._runs.append(Run(text, bold, italic))

    def _address(self, tag: tuple[str, bool, bool, bool, str]) -> None:
        href = tag[4]
        if tag[0] != "a" or not re.match(r"https?://|mailto:", href, re.IGNORECASE):
            return
        bare = href.removeprefix("mailto:").rstrip("/")
        said = "".join(run.text for run in self._runs)
        if bare not in said and re.sub(r"^https?://", "", bare) not in said:
            self._runs.append(Run(f" ({writing.unmarked(bare)})"))

    # --- what is ended

    def _end_block(self) -> None:
        line = _trimmed(self._runs)
        self._runs = []
        item, word = self._item, self._word
        if line:
            self._item, self._word = None, False
        if self._tables:
            cell = self._tables[-1].cell
            if line and cell is not None:
                cell += [Run(BREAK), *line] if cell else line
            return
        if not line:
            return
        if word:
            self._done.append(_of_word(line))
        elif item is not None:
            self._done.append(Points((line,), item))
        else:
            self._done.append(Paragraph(line))

    def _end_cell(self) -> None:
        table = self._tables[-1]
        self._end_block()
        if table.cell is not None:
            if not table.rows:
                table.rows.append([])
            table.rows[-1] += [writing.join_runs(table.cell), *([()] * table.empty)]
        table.cell = None

    def _end_table(self) -> None:
        self._end_cell()
        made = writing.grid(self._tables.pop().rows)
        if not made.rows:
            return
        if self._tables:  # a table in a cell is lines of that cell
            cell = self._tables[-1].cell
            for line in writing.flat(made):
                if cell is not None:
                    cell += [Run(BREAK), *line] if cell else line
        elif len(made.rows[0]) == 1:  # a frame around a letter is no table
            self._done += [Paragraph(row[0]) for row in made.rows]
        else:
            self._done.append(made)

    def parts(self) -> list[Part]:
        """Give what was read, neighbouring points as one list."""
        while self._tables:
            self._end_table()
        self._end_block()
        joined: list[Part] = []
        for numbered, some in groupby(self._done, lambda part: part.numbered if isinstance(part, Points) else None):
            if numbered is None:
                joined += some
            else:
                lines = (line for part in some if isinstance(part, Points) for line in part.lines)
                joined.append(Points(tuple(lines), numbered))
        return joined


def _of_word(line: Line) -> Part:
    """Word writes a point as a paragraph with the sign or number before it."""
    text = "".join(run.text for run in line)
    found = _WORD_SIGN.match(text)
    if found is None:
        return Points((line,))
    left, rest = len(found.group()), []
    for run in line:
        rest.append(Run(run.text[left:], run.bold, run.italic))
        left = max(0, left - len(run.text))
    return Points((writing.join_runs(rest),), numbered=found.group(1) is not None)


def _trimmed(runs: list[Run]) -> Line:
    """Take away the spaces at the ends of a line and doubled between its pieces."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        if text.startswith(" ") and (not kept or kept[-1].text.endswith((" ", BREAK))):
            text = text[1:]
        if text:
            kept.append(Run(text, run.bold, run.italic))
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].bold, kept[-1].italic)
    return writing.join_runs(kept)
