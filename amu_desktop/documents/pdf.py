"""A document as PDF: pages, headers and footers, QR code and the data of the file.

The same document and identity always give the same bytes; the time in the file is the time of issue.
"""

import io
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from amu_desktop import __version__
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.documents import drawing_ballots, drawing_blocks, drawing_charts, drawing_notices, drawing_tables
from amu_desktop.documents.blocks import Document, Heading, PaperClass, Paragraph, Style
from amu_desktop.documents.drawing import flow, room
from amu_desktop.documents.furniture import draw_continuation, draw_footer, draw_header
from amu_desktop.documents.identity import Identity, Replaced
from amu_desktop.documents.style import REGULAR, SHEETS, covers, install_fonts
from amu_desktop.documents.tags import Structure, artifact, mark_page, write_structure
from amu_desktop.documents.wording import clean, lines

_LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_EXCERPT = 30
DRAWN_IN = (drawing_ballots, drawing_blocks, drawing_charts, drawing_notices, drawing_tables)
"""The modules that teach ``drawn`` how blocks are drawn; a module left out here draws nothing."""


def render(document: Document, identity: Identity) -> bytes:
    """Draw `document` as PDF.

    Raises UserError, naming the character and where it stands, when the font lacks a character.
    """
    _refuse_missing_characters(document, identity)
    pages: dict[int, int] = {}
    if any(isinstance(block, Heading) and block.section for block in document.blocks):
        # A page number takes the same room whatever it is, so nothing moves the second time.
        _, pages = _laid_out(document, identity, {}, only_pages=True)
    return _laid_out(document, identity, pages)[0]


def _laid_out(
    document: Document, identity: Identity, pages: Mapping[int, int], *, only_pages: bool = False
) -> tuple[bytes, dict[int, int]]:
    """Draw, with the sections on these pages; give the file, or nothing, and the pages they stand on now."""
    t = translator(document.language.value, "documents")
    blocks = list(document.blocks)
    ballot = document.paper is PaperClass.BALLOT
    if identity.replaces is not None and not ballot:
        blocks.append(Paragraph(_replaced(identity.replaces, t), Style.LEGAL))
    install_fonts()
    buffer = io.BytesIO()
    sections: dict[int, tuple[int, float, str]] = {}
    sheet = SHEETS[document.paper]
    template = BaseDocTemplate(
        buffer,
        pagesize=(sheet.page_width, sheet.page_height),
        invariant=1,
        initialFontName=REGULAR,
        title=clean(document.title),
        author=clean(identity.undertaking),
        subject=document.kind,
        keywords="" if ballot else identity.id,
        creator=f"AMU Desktop {__version__}",
        producer="ReportLab",
        lang=_LOCALES[document.language.value],
    )

    def frame(top: float) -> Frame:
        return Frame(sheet.left, sheet.bottom, sheet.width, sheet.page_height - top - sheet.bottom, 0, 0, 0, 0)

    def continuation(canvas: IssueCanvas) -> None:
        with artifact(canvas):
            draw_continuation(canvas, sheet, t)

    template.addPageTemplates(
        [
            PageTemplate("first", [frame(sheet.first_top)], autoNextPageTemplate="later"),
            PageTemplate("later", [frame(sheet.later_top)], onPage=lambda canvas, _: continuation(canvas)),
        ]
    )

    def canvas(*arguments: Any, **values: Any) -> "IssueCanvas":  # noqa: ANN401 - handed on to ReportLab
        made = IssueCanvas(*arguments, **values)
        made.begin(document, identity, t)
        made.sections, made.only_pages = sections, only_pages
        return made

    template.build(flow(blocks, room(document.paper, t, pages)), canvasmaker=canvas)
    return buffer.getvalue(), {number: page for number, (page, _, _) in sections.items()}


def pages(content: bytes) -> int:
    """Count the pages of a paper that was drawn."""
    from pypdfium2 import PdfDocument

    with PdfDocument(content) as drawn:
        return len(drawn)


def _replaced(replaced: Replaced, t: Translator) -> str:
    return t(
        "Replaces edition {edition} of {date}. Changed: {change}.",
        edition=replaced.edition,
        date=t.date(replaced.issued_on),
        change=replaced.change.rstrip("."),
    )


def _refuse_missing_characters(document: Document, identity: Identity) -> None:
    change = identity.replaces.change if identity.replaces else ""
    pieces = [*lines(document), (document.kind, document.running_head), (document.kind, document.mark)]
    pieces += [(document.kind, identity.undertaking), (document.kind, change)]
    for place, text in pieces:
        for at, character in enumerate(clean(text)):
            if character not in "\n\u00ad" and not covers(character):
                raise UserError(
                    "The character {character} ({name}) cannot be printed. It stands under «{place}»: «{excerpt}». "
                    "Take it out or write it in letters.",
                    character=character,
                    name=unicodedata.name(character, f"U+{ord(character):04X}"),
                    place=place,
                    excerpt=clean(text)[max(0, at - _EXCERPT) : at + _EXCERPT].replace("\n", " "),
                )


class IssueCanvas(Canvas):  # type: ignore[misc]
    """A canvas that draws headers and footers when it knows how many pages there are."""

    def begin(self, document: Document, identity: Identity, t: Translator) -> None:
        """Set what the file says about itself."""
        self.document, self.identity, self.t = document, identity, t
        self.open_case = ""
        self.structure = Structure()
        self.finished: list[dict[str, Any]] = []
        self.sections: dict[int, tuple[int, float, str]] = {}
        self.only_pages = False
        self.setViewerPreference("DisplayDocTitle", "true")
        if document.paper is PaperClass.BALLOT:  # cut where the lines are, with a plain back
            self.setViewerPreference("PrintScaling", "None")
            self.setViewerPreference("Duplex", "Simplex")
        self._doc._timeStamp = _IssueTime(identity.issued_at)  # noqa: SLF001 - `invariant` would say 2000
        self.setFillColor(black)
        self.setStrokeColor(black)

    def showPage(self) -> None:
        """Put the page aside until the number of pages is known."""
        self.finished.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write every page with its header and footer, unless only the pages of sections are looked for."""
        if self.only_pages:
            return
        pages = len(self.finished)
        drawn = []
        for page, state in enumerate(self.finished, 1):
            self.__dict__.update(state)
            with artifact(self):
                draw_header(self, self.document, self.identity, page)
                draw_footer(self, self.document, self.identity, self.t, page, pages)
            self._bookmark(page)
            super().showPage()
            drawn.append(self._doc.Pages[-1])
            mark_page(drawn[-1], page)
        write_structure(self._doc, self.structure, drawn)
        super().save()

    def _bookmark(self, page: int) -> None:
        """Put the numbered sections of a page among the bookmarks of the file."""
        for number, (stands, top, title) in sorted(self.sections.items()):
            if stands == page:
                self.bookmarkPage(f"section-{number}", fit="FitH", top=top)
                self.addOutlineEntry(title, f"section-{number}", 0)


class _IssueTime(TimeStamp):  # type: ignore[misc]
    """The time of issue where ReportLab would put the year 2000."""

    def __init__(self, moment: datetime) -> None:
        utc = moment.astimezone(UTC)
        self.tzname = "UTC"
        self.t = utc.timestamp()
        self.lt = utc.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
