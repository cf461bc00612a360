"""What a finished paper says, read back from its bytes: what stands between head and foot of each page.

The check for what is confidential and the comparing of editions both read what really was printed, and not what it
was made of.
"""

from reportlab.lib.units import mm

from amu_desktop.documents.style import FOOTER_RULE

HEAD = 20 * mm
"""The name of the undertaking and the running head stand above this; no page has its own text there."""


def page_texts(content: bytes) -> tuple[str, ...]:
    """Give the text of each page of a PDF, without what stands in its head and foot."""
    from pypdfium2 import PdfDocument

    found = []
    with PdfDocument(content) as paper:
        for page in paper:
            width, height = page.get_size()
            text = page.get_textpage()
            found.append(text.get_text_bounded(0, FOOTER_RULE, width, height - HEAD))
            text.close()
            page.close()
    return tuple(each.replace("\r\n", "\n").replace("\ufffe", "") for each in found)


def body_text(content: bytes) -> str:
    """Give the text of a whole PDF, without heads and feet."""
    return "\n".join(page_texts(content))
