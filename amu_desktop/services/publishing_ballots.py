"""Ballots for the printer: how many a sheet can hold, and the sheets themselves, which have no id and are not kept."""

from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.language import translator
from amu_desktop.documents.ballots import build, fitting
from amu_desktop.documents.identity import file_name, identify
from amu_desktop.services.publishing import Drawn
from amu_desktop.services.publishing_elections import ballots_data
from amu_desktop.services.workspace import Workspace


def ballots_that_fit(session: Session, election_id: str, language: str) -> tuple[int, ...]:
    """Give how many ballots a sheet can hold, most first; nothing where one does not hold the names."""
    return fitting(ballots_data(session, election_id), translator(language, "documents"))


def print_ballots(workspace: Workspace, election_id: str, language: str, copies: int = 0, per_sheet: int = 0) -> Drawn:
    """Draw the ballots with their cover slip; they have no id and are not kept, so that none differs from another."""
    from amu_desktop.documents.pdf import render  # reportlab is slow to import

    data = workspace.ask(ballots_data, election_id, copies, per_sheet)
    document = build(data, translator(language, "documents"))
    identity = identify(
        document, undertaking=data.undertaking, org_number="", id="", edition=0, issued_at=now(), draft=True
    )
    return Drawn(render(document, identity), file_name(document, identity))
