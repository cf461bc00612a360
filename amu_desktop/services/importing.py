"""A new file from an archive: one that was exported, or one that a person or another program wrote."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.exchange import archive
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.restore import restore
from amu_desktop.storage.tables import Row, Table

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def create_from_archive(path: Path, data: bytes, who: str) -> Workspace:
    """Make a new file at `path` from an archive and open it.

    An archive with a journal is put back as it was, to the last line. One without a journal is recorded as one unit of
    work by `who`. Raises Refusal or UserError when the archive is not whole, UserError when there is a file already;
    nothing is left behind then.
    """
    rows = archive.read(data)
    workspace = Workspace.create(path, who)
    try:
        if rows.get("journal"):
            restore(workspace.database, rows)
            workspace.close()  # the file has another identity now
            workspace = Workspace.open(path, who)
        else:
            workspace.do(import_rows, rows)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace


@command(N_("Imported an archive"))
def import_rows(session: Session, rows: Rows) -> None:
    """Record the rows of an archive that has no journal of its own."""
    for mapper in Table.registry.mappers:
        kind = mapper.class_
        found = [kind(**row) for row in rows.get(kind.__tablename__, ()) if kind.__tablename__ != "file_info"]
        if issubclass(kind, Row):
            insert_many(session, found)
        else:
            session.add_all(found)
