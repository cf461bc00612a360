"""The register of papers: made, previewed, issued, kept and printed again exactly as they were.

A paper is composed from the file in one short reading, drawn outside any transaction, and kept by a command. Its id is
given once (`AMU-REF-2026-03`), its languages share id and edition, and a corrected paper is a new edition.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now, today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Language, translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.catalogue import paper
from amu_desktop.documents.identity import Identity, Replaced, file_name, identify
from amu_desktop.documents.minutes import for_review
from amu_desktop.documents.wording import text_of
from amu_desktop.law import VERIFIED_UNTIL
from amu_desktop.services.meetings_summons import issue_summons
from amu_desktop.services.publishing_decisions import keep_answer, receipt_of
from amu_desktop.services.publishing_editions import editions, newest, replaces, same_again, still_holds
from amu_desktop.services.publishing_gap_list import GAP_LIST
from amu_desktop.services.publishing_inspection import INSPECTION_FOLDER
from amu_desktop.services.publishing_measures import ACTION_PLAN, MEASURES_BY_OWNER
from amu_desktop.services.publishing_secrets import Secret, keep_secret, secrets
from amu_desktop.services.publishing_sources import (
    SOURCES,
    Source,
    annexes,
    compose,
    find_source,
    next_number,
    paper_id,
)
from amu_desktop.services.publishing_yearwheel import YEAR_WHEEL
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.services.work import command, who
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage import blobs
from amu_desktop.storage.journal import head
from amu_desktop.storage.tables.papers import IssuedPaper

__all__ = [
    "Composed",
    "Drawn",
    "IssuedRow",
    "content",
    "keep_paper",
    "list_papers",
    "preview",
    "publish",
    "still_holds",
]

_ALL = {
    **SOURCES,
    "gap_list": GAP_LIST,
    "inspection_folder": INSPECTION_FOLDER,
    "yearwheel": YEAR_WHEEL,
    "action_plan": ACTION_PLAN,
    "measures_by_owner": MEASURES_BY_OWNER,
}


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """A paper in the register; `sha256` is None when its bytes were erased."""

    id: str
    paper_id: str
    kind: str
    title: str
    language: Language
    edition: int
    code: str
    sha256: str | None
    file_name: str
    subject_table: str
    subject_id: str
    issued_at: datetime
    issued_by: str
    changed_what: str
    latest: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper that can be drawn: what stands in it, and what it is known by."""

    kind: str
    subject_id: str
    year: int
    n: int
    document: Document
    identity: Identity


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper that was drawn: its bytes and the name of its file."""

    content: bytes
    file_name: str


def preview(workspace: Workspace, kind: str, subject_id: str, language: str) -> Drawn:
    """Draw a paper as a draft, without code and QR; raises UserError when it can't be made."""
    return _drawn(kind, lambda shorter: workspace.ask(_draft, kind, subject_id, language, shorter=shorter))[1]


def review_copy(workspace: Workspace, meeting_id: str, language: str) -> tuple[Drawn, str]:
    """Draw minutes as a draft to be read through, and give what they say with it, a line for each text.

    Raises UserError when they can't be made, or say something confidential.
    """
    composed = workspace.ask(_draft, "minutes", meeting_id, language, shorter=False)
    drawn = _draw(replace(composed, document=for_review(composed.document, translator(language, "documents"))))
    _read_back(drawn.content, workspace.ask(secrets))
    return drawn, text_of(composed.document)


def publish(workspace: Workspace, kind: str, subject_id: str, language: str, changed: str = "") -> IssuedRow:
    """Issue a paper and keep it; gives the one that was issued before when nothing in it has changed.

    `changed` says what is new when it replaces an edition. The annexes of confidential cases are issued before the
    minutes that name them, the first summons gives the cases their numbers, and an answer of the law that is asked for
    by its rule is kept first. Raises UserError when the paper may not be issued.
    """
    if kind == "legal_decision" and workspace.ask(receipt_of, subject_id) is None:
        subject_id = workspace.do(keep_answer, subject_id, today())
    workspace.ask(_source(kind).ready, subject_id)
    if kind == "minutes":
        for item_id in workspace.ask(annexes, subject_id):
            publish(workspace, "confidential_annex", item_id, language, changed)
    if kind == "summons" and not workspace.ask(list_papers, kind=kind, subject_id=subject_id):
        workspace.do(issue_summons, subject_id)
    if same := workspace.ask(_unchanged, kind, subject_id, language):
        return same
    at = now()
    composed, drawn = _drawn(
        kind, lambda shorter: workspace.ask(_compose, kind, subject_id, language, changed, at, shorter=shorter)
    )
    if not paper(kind).confidential:
        _read_back(drawn.content, workspace.ask(secrets))
    return workspace.do(keep_paper, composed, drawn)


def list_papers(session: Session, *, kind: str | None = None, subject_id: str | None = None) -> tuple[IssuedRow, ...]:
    """List the papers that were issued, newest first."""
    wanted = select(IssuedPaper).order_by(IssuedPaper.issued_at.desc(), IssuedPaper.id.desc())
    if kind:
        wanted = wanted.filter_by(kind=kind)
    if subject_id:
        wanted = wanted.filter_by(subject_id=subject_id)
    found = session.scalars(wanted).all()
    return tuple(_row(each, newest(found, each)) for each in found)


def content(session: Session, issued_id: str) -> bytes:
    """Give the bytes of an issued paper exactly as they were; raises UserError when they were erased."""
    row = session.get_one(IssuedPaper, issued_id)
    found = blobs.get(session, row.sha256) if row.sha256 else None
    if found is None:
        raise UserError("The paper was erased on demand. Issue a new edition.")
    return found


@command(N_("Issued a paper"))
def keep_paper(session: Session, composed: Composed, drawn: Drawn) -> IssuedRow:
    """Keep a paper that was drawn; raises UserError when another took its number meanwhile."""
    subject = _source(composed.kind).subject(session, composed.subject_id)
    identity, series = composed.identity, paper(composed.kind).series
    numbered = {"series": series, "year": composed.year, "n": composed.n}
    same = {**numbered, "edition": identity.edition, "language": composed.document.language}
    if session.scalars(select(IssuedPaper).filter_by(**same)).first():
        raise UserError("Another paper took this number meanwhile. Try again.")
    replaced = identity.replaces
    before = select(IssuedPaper).filter_by(**numbered, edition=replaced.edition if replaced else 0)
    row = IssuedPaper(
        **same,
        kind=composed.kind,
        subject_table=subject.table,
        subject_id=subject.id,
        title=composed.document.title,
        code=identity.code,
        sha256=blobs.keep(session, drawn.content),
        file_name=drawn.file_name,
        law_date=VERIFIED_UNTIL,
        replaces_id=next((each.id for each in session.scalars(before)), None),
        changed_what=replaced.change if replaced else "",
        head_hash=head(session.connection()),
        issued_at=identity.issued_at,
        issued_by=who(session),
    )
    session.add(row)
    session.flush()
    return _row(row, latest=True)


def _source(kind: str) -> Source:
    return find_source(kind, _ALL)


def _draft(session: Session, kind: str, subject_id: str, language: str, *, shorter: bool) -> Composed:
    document = compose(session, kind, _source(kind), subject_id, translator(language, "documents"), shorter=shorter)
    name, number = _undertaking(session)
    identity = identify(document, undertaking=name, org_number=number, id="", edition=0, issued_at=now(), draft=True)
    return Composed(kind, subject_id, 0, 0, document, identity)


def _unchanged(session: Session, kind: str, subject_id: str, language: str) -> IssuedRow | None:
    """Give the paper of the language that was issued already, if it would say the same again."""
    found = editions(session, kind, subject_id)
    mine = next((each for each in _latest(found) if each.language == language), None)
    return _row(mine, latest=True) if mine and same_again(session, _source(kind), mine, found) else None


def _compose(
    session: Session, kind: str, subject_id: str, language: str, changed: str, at: datetime, *, shorter: bool
) -> Composed:
    """Compose a new paper, another language of the edition that holds, or a new edition."""
    t = translator(language, "documents")
    document = compose(session, kind, _source(kind), subject_id, t, shorter=shorter)
    subject = _source(kind).subject(session, subject_id)
    if not paper(kind).confidential:
        keep_secret(text_of(document), secrets(session))
    found = editions(session, kind, subject_id)
    latest = _latest(found)
    holds = bool(latest) and same_again(session, _source(kind), latest[0], found)
    series = paper(kind).series
    year, n = (latest[0].year, latest[0].n) if latest else (subject.year, next_number(session, series, subject.year))
    name, number = _undertaking(session)
    identity = identify(
        document,
        undertaking=name,
        org_number=number,
        id=paper_id(series, year, n),
        edition=latest[0].edition + (not holds) if latest else 1,
        issued_at=at,
        replaces=replaces(latest[0], found) if holds else _replacing(latest, changed, language),
        translation=language == Language.ENGLISH and any(each.language != language for each in latest),
    )
    return Composed(kind, subject_id, year, n, document, identity)


def _latest(found: Sequence[IssuedPaper]) -> list[IssuedPaper]:
    newest = max((each.edition for each in found), default=0)
    return [each for each in found if each.edition == newest]


def _replacing(latest: Sequence[IssuedPaper], changed: str, language: str) -> Replaced | None:
    if not latest:
        return None
    t = translator(language)  # this sentence is ours and not the paper's
    what = changed.strip() or t("what has changed in the register since then")
    return Replaced(latest[0].edition, latest[0].issued_at.date(), what)


def _read_back(content: bytes, known: Sequence[Secret]) -> None:
    """Raise UserError when the finished pages of a paper for others say something confidential."""
    from amu_desktop.documents.pdf_text import body_text

    keep_secret(body_text(content), known)


def _drawn(kind: str, made: Callable[[bool], Composed]) -> tuple[Composed, Drawn]:
    """Draw a paper, and again in its shorter form when it is for the wall and takes more than one page."""
    from amu_desktop.documents.pdf import pages  # reportlab is slow to import and most sittings print nothing

    composed = made(False)
    drawn = _draw(composed)
    if paper(kind).shorter and pages(drawn.content) > 1:
        composed = made(True)
        drawn = _draw(composed)
    return composed, drawn


def _draw(composed: Composed) -> Drawn:
    from amu_desktop.documents.pdf import render

    return Drawn(render(composed.document, composed.identity), file_name(composed.document, composed.identity))


def _undertaking(session: Session) -> tuple[str, str]:
    found = load_undertaking(session)
    if found is None:
        raise UserError("Write the name of the undertaking first. It stands on every paper.")
    return found.name, found.org_number


def _row(row: IssuedPaper, latest: bool) -> IssuedRow:
    return IssuedRow(
        id=row.id,
        paper_id=paper_id(row.series, row.year, row.n),
        kind=row.kind,
        title=row.title,
        language=Language(row.language),
        edition=row.edition,
        code=row.code,
        sha256=row.sha256,
        file_name=row.file_name,
        subject_table=row.subject_table,
        subject_id=row.subject_id,
        issued_at=row.issued_at,
        issued_by=row.issued_by,
        changed_what=row.changed_what,
        latest=latest,
    )
