"""What a reader finds in a finished file: its text, fonts, sizes of type and lines."""

import io
import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import DictionaryObject


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
