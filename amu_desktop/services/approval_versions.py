"""The minutes of a meeting as they stood: each copy sent out, each edition, and as they are now; any two compared.

What an edition said is composed again from the sealed text and the corrections until it was issued, and taken for the
edition only when it gives the check code that was printed; else the kept pages are read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.catalogue import paper
from amu_desktop.documents.identity import check_code
from amu_desktop.documents.minutes_data import MinutesData
from amu_desktop.documents.wording import text_of
from amu_desktop.domain.compare import Pair, compare
from amu_desktop.services.approval_review import list_reviews
from amu_desktop.services.publishing_editions import editions, replaces
from amu_desktop.services.publishing_minutes import minutes_data
from amu_desktop.services.publishing_sources import annexes, paper_id
from amu_desktop.storage import blobs
from amu_desktop.storage.tables.approval import Review
from amu_desktop.storage.tables.minutes import Correction
from amu_desktop.storage.tables.papers import IssuedPaper

NOW = "now"


@dataclass(frozen=True, slots=True)
class VersionRow:
    """Minutes as they stood once: a copy sent out (`edition` 0), an edition that was issued, or as they are now."""

    id: str
    on: date | None
    edition: int
    language: str


def list_versions(session: Session, meeting_id: str) -> tuple[VersionRow, ...]:
    """List the versions, the oldest first and what stands now last; an edition once, in its first language."""
    found = [VersionRow(f"review:{row.id}", row.sent_on, 0, "") for row in list_reviews(session, meeting_id)]
    taken: set[int] = set()
    for each in sorted(editions(session, "minutes", meeting_id), key=lambda row: (row.edition, row.issued_at)):
        if each.edition not in taken:
            taken.add(each.edition)
            found.append(VersionRow(f"edition:{each.id}", each.issued_at.date(), each.edition, each.language))
    return (*found, VersionRow(NOW, None, 0, ""))


def compare_versions(session: Session, meeting_id: str, old: str, new: str, language: str) -> tuple[Pair, ...]:
    """Lay two versions beside one another, line by line; raises UserError when one of them was erased."""
    return compare(_lines(session, meeting_id, old, language), _lines(session, meeting_id, new, language))


def _lines(session: Session, meeting_id: str, version: str, language: str) -> Sequence[str]:
    kind, _, id_ = version.partition(":")
    if kind == "review":
        row = session.get(Review, id_)
        kept = blobs.get(session, row.text_sha256) if row is not None else None
        if kept is None:
            raise UserError(N_("The file was erased on demand."))
        return kept.decode().splitlines()
    if kind == "edition":
        return _edition(session, session.get_one(IssuedPaper, id_))
    return _composed(session, meeting_id, language)


def _edition(session: Session, row: IssuedPaper) -> Sequence[str]:
    lines = _composed(session, row.subject_id, row.language, row)
    if lines:
        return lines
    content = blobs.get(session, row.sha256) if row.sha256 else None
    if content is None:
        raise UserError(N_("The file was erased on demand."))
    from amu_desktop.documents.pdf_text import body_text

    return body_text(content).splitlines()


def _composed(session: Session, meeting_id: str, language: str, row: IssuedPaper | None = None) -> Sequence[str]:
    """Compose the minutes, as they are or as an edition had them; nothing when that gives another check code."""
    t = translator(language, "documents")
    data = minutes_data(session, meeting_id, annexes(session, meeting_id), t)
    if row is not None:
        data = _until(session, data, meeting_id, row.id)
    document = paper("minutes").build(data, t)
    if row is not None:
        replaced = replaces(row, editions(session, "minutes", meeting_id))
        if check_code(document, paper_id(row.series, row.year, row.n), row.edition, replaced) != row.code:
            return ()
    return text_of(document).splitlines()


def _until(session: Session, data: MinutesData, meeting_id: str, issued_id: str) -> MinutesData:
    """Give the minutes with the corrections that were written before an edition; keys are in the order of time."""
    written = session.scalars(select(Correction.id).filter_by(meeting_id=meeting_id)).all()
    return replace(data, corrections=data.corrections[: sum(id_ < issued_id for id_ in written)])
