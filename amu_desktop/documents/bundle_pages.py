"""The pages a bundle adds: contents, pictures as pages, and the line with the bundle's own page number."""

import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.style import (
    BOLD,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    REGULAR,
    SEMIBOLD,
    covers,
    install_fonts,
    width_of,
)
from amu_desktop.documents.wording import bind, clean

BESIDE = 9 * mm
"""How much higher a page is made that somebody else drew, so that nothing on it is covered."""

DAMAGED = N_("{name} is damaged and cannot be read. Save the file again and attach it anew.")

_LEFT, _RIGHT, _TOP, _BOTTOM = 25 * mm, 20 * mm, 26 * mm, 32 * mm
_NUMBER_ROOM, _INDENT, _EDGE = 14 * mm, 6 * mm, 8 * mm
_TITLE, _TITLE_LINE, _TEXT, _LINE, _SMALL, _SMALL_LINE, _AFTER = 20, 24, 10.5, 14, 8.5, 11, 4
_STAMP, _STAMP_UP = 8, 3.5
_MOST_DOTS = 3508
"""An A4 page at 300 dots an inch is that high; a picture is not kept finer."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents; `page` none is a paper that is not in the bundle."""

    title: str
    note: str
    level: int
    page: int | None


def count_contents_pages(lines: Sequence[ContentsLine], title: str, t: Translator) -> int:
    """Give how many pages the contents take; page numbers do not change that."""
    return len(list(_pages(lines, title, t)))


def contents_pages(lines: Sequence[ContentsLine], title: str, undertaking: str, t: Translator) -> bytes:
    """Draw the contents of a bundle called `title`."""
    install_fonts()
    buffer = io.BytesIO()
    canvas = _canvas(buffer)
    right = PAGE_WIDTH - _RIGHT
    for number, placed in enumerate(_pages(lines, title, t)):
        if not number:
            canvas.setFont(SEMIBOLD, 10.5)
            for i, part in enumerate(simpleSplit(printable(undertaking), SEMIBOLD, 10.5, right - _LEFT)):
                canvas.drawString(_LEFT, PAGE_HEIGHT - 15 * mm - 13 * i, part)
        for y, x, font, size, text, page in placed:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
            if page:
                canvas.drawRightString(right, y, page)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


_Placed = tuple[float, float, str, float, str, str]


def _pages(lines: Sequence[ContentsLine], title: str, t: Translator) -> Iterator[list[_Placed]]:
    install_fonts()
    y = PAGE_HEIGHT - _TOP - _TITLE
    placed: list[_Placed] = []
    for part in simpleSplit(bind(printable(title)), BOLD, _TITLE, PAGE_WIDTH - _LEFT - _RIGHT):
        placed.append((y, _LEFT, BOLD, _TITLE, part, ""))
        y -= _TITLE_LINE
    y -= _AFTER
    placed.append((y, _LEFT, SEMIBOLD, _TEXT, t("Contents"), t("Page")))
    y -= _LINE + _AFTER
    for line in lines:
        rows = _rows(line)
        if y - sum(row[-1] for row in rows) < _BOTTOM:
            yield placed
            placed, y = [], PAGE_HEIGHT - _TOP
        for i, (x, font, size, text, high) in enumerate(rows):
            placed.append((y, x, font, size, text, str(line.page) if line.page and not i else ""))
            y -= high
        y -= _AFTER
    yield placed


def _rows(line: ContentsLine) -> list[tuple[float, str, float, str, float]]:
    x = _LEFT + _INDENT * line.level
    room = PAGE_WIDTH - _RIGHT - _NUMBER_ROOM - x
    font = REGULAR if line.level else SEMIBOLD
    rows: list[tuple[float, str, float, str, float]] = [
        (x, font, _TEXT, part, _LINE) for part in simpleSplit(printable(line.title), font, _TEXT, room)
    ]
    if line.note:
        rows += [
            (x, REGULAR, _SMALL, part, _SMALL_LINE) for part in simpleSplit(printable(line.note), REGULAR, _SMALL, room)
        ]
    return rows


def printable(text: str) -> str:
    """Give `text` cleaned, on one line, with a sign in place of each character the font lacks."""
    return "".join(c if covers(c) else "?" for c in " ".join(clean(text).split()))


def stamps(texts: Sequence[str], widths: Sequence[float]) -> bytes:
    """Draw one small page for each text, to be laid over a page of that width with its lower edge at the rule."""
    install_fonts()
    buffer = io.BytesIO()
    canvas = _canvas(buffer)
    for text, width in zip(texts, widths, strict=True):
        canvas.setPageSize((width, BESIDE))
        canvas.setFont(SEMIBOLD, _STAMP)
        written = printable(text)
        edge = _RIGHT if width >= PAGE_WIDTH - 1 else min(_EDGE, width / 10)
        canvas.drawString(max(width - edge - width_of(written, SEMIBOLD, _STAMP), 0), _STAMP_UP, written)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def image_page(content: bytes, name: str) -> bytes:
    """Draw a picture as large as an upright or lying A4 page lets it; a UserError names `name` when it is damaged."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(content))
            jpeg = opened.format == "JPEG"
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((_MOST_DOTS, _MOST_DOTS))
            if picture.mode not in {"RGB", "L"}:
                over = picture.convert("RGBA")
                ground = Image.new("RGBA", over.size, "white")
                picture = Image.alpha_composite(ground, over).convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError("{name} is too large a picture. Save it smaller and attach it anew.", name=name) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError) as error:
        raise UserError(DAMAGED, name=name) from error
    if jpeg:
        again = io.BytesIO()
        picture.save(again, "JPEG", quality=88)
        again.seek(0)
        return _page_with(ImageReader(again), picture.size)
    return _page_with(ImageReader(picture), picture.size)


def _page_with(picture: ImageReader, size: tuple[int, int]) -> bytes:
    wide, high = size
    page = (PAGE_HEIGHT, PAGE_WIDTH) if wide > high else (PAGE_WIDTH, PAGE_HEIGHT)
    room = (page[0] - 2 * _EDGE, page[1] - 2 * _EDGE)
    scale = min(room[0] / wide, room[1] / high, 1)  # a small picture stays as small as it is
    buffer = io.BytesIO()
    canvas = _canvas(buffer)
    canvas.setPageSize(page)
    drawn = (wide * scale, high * scale)
    canvas.drawImage(picture, (page[0] - drawn[0]) / 2, page[1] - _EDGE - drawn[1], *drawn)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _canvas(buffer: io.BytesIO) -> Canvas:
    return Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, initialFontName=REGULAR)
