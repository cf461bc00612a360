"""The one place that turns blocks into ReportLab flowables.

``drawn`` is a single-dispatch function: a new block is a dataclass in ``blocks`` and one function here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from xml.sax.saxutils import escape

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from amu_desktop.core.language import Translator
from amu_desktop.documents import blocks as b
from amu_desktop.documents.flowables import (
    Line,
    height_of,
    loose,
)
from amu_desktop.documents.style import (
    HEADINGS,
    SHEETS,
    SMALL_SIZE,
    WEIGHTS,
    Sheet,
    paragraph_style,
)
from amu_desktop.documents.wording import bind, clean

_FIRST_LINES = 60.0


@dataclass(frozen=True, slots=True)
class Room:
    """Where a block is drawn: how wide, on which sheet, in which language."""

    width: float
    sheet: Sheet
    t: Translator
    pages: Mapping[int, int] = field(default_factory=dict)
    """The page each numbered section stands on, once the paper has been laid out."""

    @property
    def half_page(self) -> float:
        """What is not taller than this is kept on one page."""
        return self.sheet.height / 2


def room(paper: b.PaperClass, t: Translator, pages: Mapping[int, int] | None = None) -> Room:
    """Give the room of a whole page."""
    return Room(SHEETS[paper].width, SHEETS[paper], t, pages or {})


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
    made = Line(markup(text), paragraph_style(name, align, font, size))
    made.role = HEADINGS.get(name, "P")
    return made


def flow(blocks: Sequence[b.Block], room: Room, opening: Sequence[Flowable] = ()) -> list[Flowable]:
    """Draw blocks under one another; a heading (or `opening`) stays with what follows it."""
    story: list[Flowable] = []
    held = list(opening)
    for block in blocks:
        flowables = drawn(block, room)
        if isinstance(block, b.Title | b.Heading | b.Subheading):
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
