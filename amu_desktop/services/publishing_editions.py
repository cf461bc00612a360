"""Whether an issued paper still holds: it is the newest edition, and would say the same if it were issued now.

Below the register of papers, since the duties ask it about every notice that hangs.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.documents.identity import Replaced, check_code
from amu_desktop.services.publishing_sources import SOURCES, Source, compose, find_source, paper_id
from amu_desktop.storage.tables.papers import IssuedPaper


def still_holds(session: Session, issued_id: str) -> bool:
    """Say whether a paper is the newest edition and would say the same if it were issued now.

    A paper that can no longer be made does not hold.
    """
    row = session.get_one(IssuedPaper, issued_id)
    found = editions(session, row.kind, row.subject_id)
    if not newest(found, row):
        return False
    try:
        return same_again(session, find_source(row.kind, SOURCES), row, found)
    except UserError:
        return False


def editions(session: Session, kind: str, subject_id: str) -> Sequence[IssuedPaper]:
    """Give every edition of a paper, in every language."""
    return session.scalars(select(IssuedPaper).filter_by(kind=kind, subject_id=subject_id)).all()


def newest(found: Sequence[IssuedPaper], row: IssuedPaper) -> bool:
    """Whether there is no later edition of a paper."""
    same = [each.edition for each in found if (each.series, each.year, each.n) == (row.series, row.year, row.n)]
    return row.edition == max(same)


def same_again(session: Session, source: Source, row: IssuedPaper, found: Sequence[IssuedPaper]) -> bool:
    """Whether the paper would say the same if it were issued again, whole or in its shorter form."""
    t = translator(row.language, "documents")
    forms = (compose(session, row.kind, source, row.subject_id, t, shorter=shorter) for shorter in (False, True))
    id_ = paper_id(row.series, row.year, row.n)
    replaced = replaces(row, found)
    return any(check_code(document, id_, row.edition, replaced) == row.code for document in forms)


def replaces(row: IssuedPaper, found: Sequence[IssuedPaper]) -> Replaced | None:
    """Give the edition that a paper replaces, where it replaces one."""
    before = next((each for each in found if each.id == row.replaces_id), None)
    return Replaced(before.edition, before.issued_at.date(), row.changed_what) if before else None
