"""What stands on a paper as text: cleaned, collected, and held together where a line must not break.

Kept apart from the drawing because the check code, the tests for confidential words and the search for characters
the font lacks all need the same text that is printed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from amu_desktop.documents.blocks import Case, Document, Heading, Mixed, Span, Text, Title
from amu_desktop.domain import writing

NBSP = "\u00a0"
SOFT_HYPHEN = "\u00ad"

_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
    "January|February|March|May|June|July|August|October|December|kvartal"
)
_BINDINGS = (
    (re.compile(rf"\b(\d{{1,2}}\.?) (?=(?:{_MONTHS})\b)"), rf"\1{NBSP}"),
    (re.compile(r"(§§?) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"\b(kl\.|uke|veke|week|møte|meeting|sak|case|side|page|bokstav|letter|nr\.|tlf\.) (?=[\da-f]\b|\d)"),
     rf"\1{NBSP}"),
    (re.compile(r"(?<=\d) (?=%)"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
)  # fmt: skip


def clean(text: str) -> str:
    """Give `text` in composed form, with line breaks kept and every control and direction character removed.

    A text with looks is its plain words here; whoever prints the looks has made blocks of it (`documents.writing`).
    """
    text = writing.plain(text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\t", " ")
    return unicodedata.normalize("NFC", "".join(c for c in text if c in {"\n", SOFT_HYPHEN} or not _unseen(c)))


def _unseen(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"} or "\ufe00" <= character <= "\ufe0f"


def ended(text: str) -> str:
    """Give `text` as a whole sentence: with a full stop, unless it has its own sign at the end."""
    text = text.rstrip()
    return text if text.endswith((".", "?", "!", ":", "…")) else f"{text}."


def bind(text: str) -> str:
    """Put no-break spaces into dates, times, §, numbers and per cents."""
    for pattern, bound in _BINDINGS:
        text = pattern.sub(bound, text)
    return text


def plain(text: Text) -> str:
    """Give a text without its emphasis."""
    if isinstance(text, str):
        return text
    if isinstance(text, Span):
        return text.text
    return "".join(plain(part) for part in text.parts)


def lines(document: Document) -> Iterator[tuple[str, str]]:
    """Give every piece of text of `document` in reading order, each with the heading or label it stands under."""
    yield "", clean(document.title)
    yield from _walk(document.blocks, document.title)


def text_of(document: Document) -> str:
    """Give all text of `document`, a piece a line."""
    return "\n".join(text for _, text in lines(document))


def canonical_text(document: Document) -> str:
    """Give the text the check code is made of: every piece, with plain spaces and a separator no text can hold."""
    return "\x1e".join(text.replace(NBSP, " ").replace(SOFT_HYPHEN, "") for _, text in lines(document))


def _walk(thing: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(thing, str):
        if thing and not isinstance(thing, Enum):
            yield place, clean(thing)
    elif isinstance(thing, Span | Mixed):
        yield place, clean(plain(thing))
    elif isinstance(thing, tuple):
        for part in thing:
            if isinstance(part, Heading | Title):
                place = part.text
            yield from _walk(part, place)
    elif is_dataclass(thing) and not isinstance(thing, type):
        inner = _name(thing) or place
        for field in fields(thing):
            yield from _walk(getattr(thing, field.name), inner)


def _name(thing: object) -> str:
    if isinstance(thing, Case):
        return thing.title
    for attribute in ("heading", "label", "title"):
        name = getattr(thing, attribute, "")
        if isinstance(name, str) and name:
            return name
    return ""
