"""The inspection folder put together: the cover is issued as a paper, and the papers of each tab follow in one file.

Nothing is added to the register but the cover. A file that has no pages of its own is named on the cover instead.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from amu_desktop.core.language import translator
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.identity import identify
from amu_desktop.documents.inspection_folder import InspectionFolder, tab_sheet
from amu_desktop.services import publishing
from amu_desktop.services.publishing import Drawn, IssuedRow
from amu_desktop.services.publishing_inspection import Gathered, Picked, folder_data, gather, to_pick
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.services.workspace import Workspace

__all__ = ["Picked", "make_folder", "to_pick"]

KIND = "inspection_folder"


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a folder is made of, read at once so that cover and tabs say the same."""

    cover: InspectionFolder
    gathered: tuple[Gathered, ...]
    number: str


def make_folder(workspace: Workspace, on: date, language: str, picked: frozenset[str] = frozenset()) -> Drawn:
    """Issue the cover and put the folder together; raises UserError naming a file that is damaged.

    `picked` are the ids of confidential papers that were picked one by one.
    """
    from amu_desktop.documents.bundle import About, Part, bundle, folder_stamp  # pypdf is slow to import

    row = publishing.publish(workspace, KIND, on.isoformat(), language)
    whole = workspace.ask(_read, on, language, picked)
    t = translator(language, "documents")
    parts = [Part(row.title, workspace.ask(publishing.content, row.id), own=True)]
    tabs = [tab for part in whole.cover.parts for tab in part.tabs]
    for tab, one in zip(tabs, whole.gathered, strict=True):
        sheet = tab_sheet(tab, whole.cover.on, t)
        parts.append(Part(sheet.title, _drawn(sheet, whole, row), own=True))
        parts += [Part(paper.title, paper.content, paper.name, paper.own, 1) for paper in one.papers if paper.fits]
    about = About(row.title, whole.cover.undertaking, row.issued_at, folder_stamp(t), contents=False, id=row.paper_id)
    return Drawn(bundle(parts, about, t), row.file_name)


def _read(session: Session, on: date, language: str, picked: frozenset[str]) -> _Whole:
    found = load_undertaking(session)
    cover = folder_data(session, on, language, picked)
    return _Whole(cover, gather(session, on, language, picked), found.org_number if found else "")


def _drawn(document: Document, whole: _Whole, row: IssuedRow) -> bytes:
    """Draw the sheet of a tab as a part of the paper that the cover is."""
    from amu_desktop.documents.pdf import render

    identity = identify(
        document,
        undertaking=whole.cover.undertaking,
        org_number=whole.number,
        id=row.paper_id,
        edition=row.edition,
        issued_at=row.issued_at,
    )
    # The sheet is a part of the paper that its cover is, and is found by the cover's code.
    return render(document, replace(identity, code=row.code))
