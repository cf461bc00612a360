"""What a reader finds in a finished file: its text, fonts, sizes of type and lines."""

import io
import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

MM = 72 / 25.4


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def extracted(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in reader(pdf).pages)


def squashed(text: str) -> str:
    """Text without any space or line break: how a reader breaks lines is not what is tested."""
    return re.sub(r"[\s\u00ad]", "", text)


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font of the file, and whether it is embedded."""
    found: dict[str, bool] = {}
    for page in reader(pdf).pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        for reference in resources["/Font"].get_object().values():  # type: ignore[union-attr]
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            found[str(font["/BaseFont"])] = embedded
    return found


def type_sizes(pdf: bytes) -> set[float]:
    """The sizes of all visible characters."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = set()
        for page in document:
            text = page.get_textpage()
            for i in range(text.count_chars()):
                if chr(pdfium.FPDFText_GetUnicode(text, i)).strip():
                    sizes.add(round(pdfium.FPDFText_GetFontSize(text, i), 2))
        return sizes
    finally:
        document.close()


def rules(pdf: bytes, weight: float) -> Iterator[tuple[float, float]]:
    """Length and y of every horizontal line of `weight`, as the page's own instructions say."""
    for page in reader(pdf).pages:
        now, start = 0.0, [0.0, 0.0]
        contents = page.get_contents()
        assert contents is not None
        for operands, operator in contents.operations:
            if operator == b"w":
                now = float(operands[0])
            elif operator == b"m":
                start = operands
            elif operator == b"l" and abs(now - weight) < 0.01 and float(start[1]) == float(operands[1]):
                yield round(float(operands[0]) - float(start[0]), 2), float(start[1])


def boxes(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """Give x, y and side of every square of 3 to 6 mm on a page, in points from the corner of the page."""
    found = []
    matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    stack: list[tuple[float, ...]] = []
    contents = reader(pdf).pages[page].get_contents()
    assert contents is not None
    for operands, operator in contents.operations:
        if operator == b"q":
            stack.append(matrix)
        elif operator == b"Q":
            matrix = stack.pop()  # type: ignore[assignment]
        elif operator == b"cm":
            a, b, c, d, e, f = map(float, operands)
            assert (a, b, c, d) == (1, 0, 0, 1)
            matrix = (1.0, 0.0, 0.0, 1.0, matrix[4] + e, matrix[5] + f)
        elif operator == b"re":
            x, y, width, height = map(float, operands)
            if width == height and 3 * MM < width < 6 * MM:
                found.append((x + matrix[4], y + matrix[5], width))
    return found


def characters(pdf: bytes, page: int) -> Iterator[tuple[str, float, float, float, float]]:
    """Give every visible character of a page with left, bottom, right and top."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        for i in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text, i))
            if character.strip():
                yield (character, *text.get_charbox(i, loose=True))
