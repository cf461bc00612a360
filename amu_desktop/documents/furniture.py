"""What stands on every page outside the text: header, footer, check code and QR code."""

import segno
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import Document, PaperClass
from amu_desktop.documents.identity import Identity, qr_text
from amu_desktop.documents.style import (
    BOLD,
    FOOTER_RULE,
    REGULAR,
    SEMIBOLD,
    SHEETS,
    Sheet,
    width_of,
)
from amu_desktop.documents.wording import bind, clean

_SMALL, _LINE = 8, 10.5
_HEAD = 8.5
_QR, _QUIET = 14 * mm, 2 * mm
_PAGE_ROOM = 50 * mm
QR_VERSION = 3
"""29 modules: every QR code of the program is the same size."""


def draw_header(canvas: Canvas, document: Document, identity: Identity, page: int) -> None:
    """Draw the undertaking and the mark on the first page, the running head on the later ones."""
    sheet = SHEETS[document.paper]
    if (page == 1 and document.cover) or document.paper is PaperClass.BALLOT:
        return
    if page > 1:
        _later_header(canvas, document, identity, sheet)
    elif document.paper is PaperClass.NOTICE:
        _notice_header(canvas, document, identity, sheet)
    else:
        _first_header(canvas, document, identity, sheet)


def _first_header(canvas: Canvas, document: Document, identity: Identity, sheet: Sheet) -> None:
    y = sheet.page_height - 15 * mm
    right = sheet.page_width - sheet.right
    mark = clean(document.mark)
    taken = 0.0
    if mark:
        taken = width_of(mark, SEMIBOLD, _HEAD) + 8
        canvas.setLineWidth(0.8)
        canvas.rect(right - taken, y - 6, taken, 16)
        canvas.setFont(SEMIBOLD, _HEAD)
        canvas.drawString(right - taken + 4, y - 1, bind(mark))
    canvas.setFont(SEMIBOLD, 10.5)
    for i, part in enumerate(simpleSplit(clean(identity.undertaking), SEMIBOLD, 10.5, sheet.width - taken - 5 * mm)):
        canvas.drawString(sheet.left, y - 13 * i, part)


def _notice_header(canvas: Canvas, document: Document, identity: Identity, sheet: Sheet) -> None:
    top = sheet.page_height - 14 * mm
    right = sheet.page_width - sheet.right
    canvas.rect(sheet.left, top - 3 * mm, sheet.width, 3 * mm, stroke=0, fill=1)
    y = top - 11.5 * mm
    canvas.setFont(REGULAR, 13)
    canvas.drawRightString(right, y, clean(document.kind))
    taken = width_of(clean(document.kind), REGULAR, 13)
    canvas.setFont(SEMIBOLD, 13)
    for i, part in enumerate(simpleSplit(clean(identity.undertaking), SEMIBOLD, 13, sheet.width - taken - 5 * mm)):
        canvas.drawString(sheet.left, y - 15 * i, part)


def _later_header(canvas: Canvas, document: Document, identity: Identity, sheet: Sheet) -> None:
    y = sheet.page_height - 13 * mm
    right = sheet.page_width - sheet.right
    beside = clean(document.mark or identity.undertaking)
    head = bind(clean(document.running_head or document.title))
    room = sheet.width - width_of(beside, REGULAR, _HEAD) - 5 * mm
    if width_of(head, SEMIBOLD, _HEAD) > room and not document.mark:
        beside, room = "", sheet.width  # the undertaking stands in the footer too
    parts = simpleSplit(head, SEMIBOLD, _HEAD, room)
    canvas.setFont(SEMIBOLD, _HEAD)
    for i, part in enumerate(reversed(parts[:2])):
        canvas.drawString(sheet.left, y + _LINE * i, part)
    canvas.setFont(REGULAR, _HEAD)
    canvas.drawRightString(right, y, beside)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.left, y - 5, right, y - 5)


def draw_continuation(canvas: Canvas, sheet: Sheet, t: Translator) -> None:
    """Repeat the number of the case that was broken by the page, with «fortsetter» under it."""
    number = getattr(canvas, "open_case", "")
    if not number:
        return
    y = sheet.page_height - sheet.later_top
    canvas.setFont(BOLD, 10.5)
    canvas.drawString(sheet.left, y - 10.5, number)
    canvas.setFont(REGULAR, _HEAD)
    canvas.drawString(sheet.left, y - 22.5, t("continued"))


def draw_footer(canvas: Canvas, document: Document, identity: Identity, t: Translator, page: int, pages: int) -> None:
    """Draw the footer of a page: undertaking, id, check code or draft, page and QR code. A ballot has none of it."""
    if document.paper is PaperClass.BALLOT:
        return
    sheet = SHEETS[document.paper]
    right = sheet.page_width - sheet.right
    canvas.setLineWidth(0.5)
    canvas.line(sheet.left, FOOTER_RULE, right, FOOTER_RULE)
    text_right = right - _QR - 5 * mm
    canvas.setFont(SEMIBOLD, 9)
    canvas.drawRightString(text_right, FOOTER_RULE - 11, t("Page {x} of {y}", x=page, y=pages))
    if identity.translation:
        canvas.setFont(REGULAR, _SMALL)
        canvas.drawRightString(text_right, FOOTER_RULE - 21.5, t("Translation. The Norwegian version applies."))
    if not identity.draft:
        _draw_qr(canvas, right - _QR, FOOTER_RULE - _QUIET - _QR, qr_text(identity, page, pages))
    _draw_identity(canvas, identity, t, sheet, text_right - sheet.left - _PAGE_ROOM)


def _draw_identity(canvas: Canvas, identity: Identity, t: Translator, sheet: Sheet, width: float) -> None:
    y = FOOTER_RULE - 11
    names = simpleSplit(clean(identity.undertaking), SEMIBOLD, _SMALL, width)
    for name in names:
        canvas.setFont(SEMIBOLD, _SMALL)
        canvas.drawString(sheet.left, y, name)
        y -= _LINE
    if identity.org_number:
        org = f"  ·  {t('org. no. {number}', number=_in_threes(identity.org_number))}"
        after = width_of(names[-1], SEMIBOLD, _SMALL) if names else 0.0
        canvas.setFont(REGULAR, _SMALL)
        canvas.drawString(sheet.left + after, y + _LINE, org)
    printed = t("printed {date}", date=t.short_date(identity.issued_at.date()))
    parts = [identity.id, t("edition {n}", n=identity.edition)] if identity.id else []
    canvas.setFont(REGULAR, _SMALL)
    canvas.drawString(sheet.left, y, "  ·  ".join([*parts, printed]))
    y -= _LINE
    if identity.draft:
        canvas.setFont(BOLD, _HEAD)
        canvas.drawString(sheet.left, y, t("Draft – not valid"))
        return
    label = t("Check code") + " "
    canvas.drawString(sheet.left, y, label)
    canvas.setFont(SEMIBOLD, _HEAD)
    canvas.drawString(sheet.left + width_of(label, REGULAR, _SMALL), y, identity.code)


def _in_threes(number: str) -> str:
    return "\u00a0".join(number[i : i + 3] for i in range(0, len(number), 3))


def _draw_qr(canvas: Canvas, x: float, y: float, text: str) -> None:
    code = segno.make(text, error="m", mode="alphanumeric", version=QR_VERSION, boost_error=False, micro=False)
    rows = list(code.matrix)
    module = _QR / len(rows)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        start = None
        for across, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = across
            elif not dark and start is not None:
                # a hair taller than its module, or some printers leave white lines between the rows
                path.rect(x + start * module, y + _QR - (down + 1) * module, (across - start) * module, module * 1.02)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)
