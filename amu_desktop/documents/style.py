"""Type, rules and measures of the papers, in one place: the type table of the design and the ReportLab fonts.

Everything printed is black on white. Kerning is on from 14 pt; the fonts carry no substitution table, since a
ligature without a text mapping is lost when the text is copied out of the file.
"""

from dataclasses import dataclass
from functools import cache

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from amu_desktop.core.paths import resource
from amu_desktop.documents.blocks import Align, Ladder, PaperClass, Style, Weight

REGULAR, ITALIC, SEMIBOLD, BOLD = "AMUSans", "AMUSans-Italic", "AMUSans-Semibold", "AMUSans-Bold"
_FILES = {
    REGULAR: "AMUSans-Regular.ttf",
    ITALIC: "AMUSans-Italic.ttf",
    SEMIBOLD: "AMUSans-Semibold.ttf",
    BOLD: "AMUSans-Bold.ttf",
}
WEIGHTS = {Weight.SEMIBOLD: SEMIBOLD, Weight.BOLD: BOLD, Weight.ITALIC: ITALIC, Weight.SMALL: REGULAR}
SMALL_SIZE = 8.5
KERNED_FROM = 14.0

SIDE = 35 * mm
GUTTER = 5 * mm
FOOTER_RULE = 25 * mm

LADDERS = {
    Ladder.ROLE: (84, 76, 70, 56, 52, 48, 44),
    Ladder.TITLE: (56, 52, 48, 44),
    Ladder.TITLE_IN_SHORT: (44, 38, 34, 30),
    Ladder.NAME: (58, 52, 46, 40, 34),
}
"""The shorter title is for a notice that holds much; 30 pt is the least that is read at two metres."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one page class, in points."""

    left: float
    right: float
    first_top: float
    later_top: float
    bottom: float
    lying: bool = False

    @property
    def page_width(self) -> float:
        """The width of the page."""
        return float(PAGE_HEIGHT if self.lying else PAGE_WIDTH)

    @property
    def page_height(self) -> float:
        """The height of the page."""
        return float(PAGE_WIDTH if self.lying else PAGE_HEIGHT)

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """The height of the text on a later page."""
        return self.page_height - self.later_top - self.bottom


PAGE_WIDTH, PAGE_HEIGHT = 210 * mm, 297 * mm
SHEETS = {
    PaperClass.PAPER: Sheet(25 * mm, 20 * mm, 26 * mm, 24 * mm, 30 * mm),
    # the bar and the undertaking's line take 16 mm of the 14 the design gives as the first line of the body
    PaperClass.NOTICE: Sheet(20 * mm, 20 * mm, 32 * mm, 24 * mm, 29 * mm),
    # the cover slip of ballots; the ballots themselves are drawn over the margins
    PaperClass.BALLOT: Sheet(20 * mm, 20 * mm, 20 * mm, 20 * mm, 20 * mm),
    PaperClass.LYING: Sheet(20 * mm, 20 * mm, 24 * mm, 24 * mm, 29 * mm, lying=True),
}


@dataclass(frozen=True, slots=True)
class Type:
    """One row of the type table."""

    size: float
    leading: float
    font: str = REGULAR
    before: float = 0.0
    after: float = 0.0


TYPES: dict[str, Type] = {
    "h1": Type(23, 27, BOLD),
    "sub": Type(12.5, 17),
    "h2": Type(14, 18, BOLD, 14, 5),
    "case title": Type(13, 16.5, BOLD, 0, 3),
    "h3": Type(10.5, 14, SEMIBOLD, 5, 1),
    "side": Type(10.5, 14, BOLD),
    "table head": Type(8.5, 10.5, SEMIBOLD),
    "decision": Type(10.5, 14, SEMIBOLD),
    "note": Type(9.25, 12, REGULAR, 3),
    "position": Type(10.5, 14, BOLD),
    "notice item": Type(16, 20, BOLD, 0, 2),
    Style.BODY: Type(10.5, 14, after=7),
    Style.TIGHT: Type(10.5, 14),
    Style.BODY_STRONG: Type(10.5, 14, SEMIBOLD, 0, 7),
    Style.LEAD: Type(12.5, 17, after=7),
    Style.KICKER: Type(10.5, 14, SEMIBOLD),
    Style.SMALL: Type(8.5, 11, after=4),
    Style.LABEL: Type(8.5, 12, SEMIBOLD),
    Style.LEGAL: Type(8, 10.5, before=4),
    Style.TABLE: Type(9.25, 12),
    Style.COVER: Type(38, 43, BOLD),
    Style.ANSWER: Type(34, 38, BOLD),
    Style.FIGURE: Type(22, 27, BOLD),
    Style.NOTICE_LARGE: Type(32, 38.5, SEMIBOLD, 0, 6),
    Style.NOTICE_27: Type(27, 32.5, after=6),
    Style.NOTICE_24: Type(24, 30, after=6),
    Style.NOTICE_20: Type(20, 25, after=6),
    Style.NOTICE_18: Type(18, 22.5, after=6),
    Style.NOTICE_HEADING: Type(17, 22, SEMIBOLD, 0, 4),
    Style.NOTICE_TEXT: Type(15.5, 21, after=4),
    Style.NOTICE_SMALL: Type(13, 17.7, after=4),
    Style.NOTICE_NAME: Type(21, 25, BOLD),
    Style.NOTICE_NAME_SMALL: Type(17, 20.5, BOLD),
    Style.NOTICE_LINE: Type(13.5, 18.4),
    Style.NOTICE_ROW: Type(13, 15.6),
}


HEADINGS = {
    "h1": "H1",
    Style.COVER: "H1",
    "h2": "H2",
    "case title": "H2",
    "notice item": "H2",
    "h3": "H3",
    "position": "H3",
}
"""Which rows of the type table are headings to a screen reader, and of which level."""


@cache
def install_fonts() -> None:
    """Register the paper fonts and make the regular one the font every page starts with."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD, baseFontFor="both")


@cache
def covers(character: str) -> bool:
    """Say whether every cut of the font has `character`."""
    install_fonts()
    return all(ord(character) in pdfmetrics.getFont(name).face.charToGlyph for name in _FILES)


@cache
def paragraph_style(
    name: str, align: Align = Align.LEFT, font: str = "", size: float = 0.0, leading: float = 0.0
) -> ParagraphStyle:
    """Give the ReportLab style of a row of the type table, aligned, or with another font or size."""
    install_fonts()
    row = TYPES[name]
    size = size or row.size
    return ParagraphStyle(
        f"{name} {align.value} {font} {size}",
        fontName=font or row.font,
        fontSize=size,
        leading=leading or row.leading,
        spaceBefore=row.before,
        spaceAfter=row.after,
        alignment=TA_RIGHT if align is Align.RIGHT else TA_LEFT,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        shaping=1 if size >= KERNED_FROM else 0,
    )


def width_of(text: str, font: str, size: float) -> float:
    """Give the width of `text` in points."""
    install_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))


def fitting_step(text: str, ladder: Ladder, width: float) -> float:
    """Give the largest size of `ladder` in which `text` fits on one line; the smallest when none does."""
    steps = LADDERS[ladder]
    return next((float(s) for s in steps if width_of(text, BOLD, s) <= width), float(steps[-1]))
