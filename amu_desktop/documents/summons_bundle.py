"""The summons with the papers of its cases as one file, in the order of the agenda, with a page of contents.

What belongs to a confidential case is handed out at the meeting and never stands here. A file that has no pages of its
own, such as a workbook, is listed and sent beside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from amu_desktop.core.language import Translator
from amu_desktop.documents.bundle import About, Part, bundle, can_be_bundled


@dataclass(frozen=True, slots=True)
class CasePapers:
    """The papers of one case: its number and title (empty for a confidential one), and its files by name."""

    number: str
    title: str
    confidential: bool
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class SummonsBundle:
    """A summons that was drawn, and the papers of its cases."""

    meeting: str
    undertaking: str
    made_at: datetime
    summons: bytes
    cases: tuple[CasePapers, ...]


def draw(data: SummonsBundle, t: Translator) -> bytes:
    """Put the file together; raises UserError naming a file that is damaged or needs a password."""
    title = t("Summons to meeting {label} with attachments", label=data.meeting)
    summons = Part(t("Summons to meeting {label}", label=data.meeting), data.summons, own=True)
    parts = [summons, *(part for case in data.cases for part in _parts(case, t))]
    return bundle(parts, About(title, data.undertaking, data.made_at, lambda x, y: _stamp(x, y, t)), t)


def file_name(summons: str, t: Translator) -> str:
    """Give the name of the file after that of the summons in it."""
    return f"{summons.removesuffix('.pdf')}-{t('with attachments').replace(' ', '-')}.pdf"


def _stamp(page: int, pages: int, t: Translator) -> str:
    return t("Summons with attachments, page {x} of {y}", x=page, y=pages)


def _parts(case: CasePapers, t: Translator) -> Iterator[Part]:
    if not case.files:
        return
    title = t("Confidential case") if case.confidential else case.title
    called = t("Case {number}: {title}", number=case.number, title=title) if case.number else title
    if case.confidential:
        yield Part(called, b"", note=t("attachment handed out at the meeting"))
        return
    yield Part(called, b"")
    for name, content in case.files:
        if can_be_bundled(content):
            yield Part(name, content, name, level=1)
        else:
            yield Part(name, b"", name, level=1, note=t("Comes as a file of its own"))
