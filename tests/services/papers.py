"""Reading back what was printed."""

from io import BytesIO

from pypdf import PdfReader


def text_of_pdf(content: bytes) -> str:
    """Give the text of a PDF on one line, every run of spaces made one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
