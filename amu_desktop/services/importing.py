"""A new file from an archive: one that was exported, or one that a person or another program wrote."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.exchange import archive
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.tables import Row, Table
from amu_desktop.storage.tables.file import FileInfo
from amu_desktop.storage.whole import put_back

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def create_from_archive(path: Path, data: bytes, who: str) -> Workspace:
    """Make a new file at `path` from an archive and open it.

    An archive with a journal is put back as it was, to the last line. One without a journal is recorded as one unit of
    work by `who`. Raises Refusal or UserError when the archive is not whole, UserError when there is a file already;
    nothing is left behind then.
    """
    rows = archive.read(data)
    with Workspace.making(path, who) as workspace:
        if not rows.get("journal"):
            workspace.do(import_rows, rows)
            return workspace
        put_back(workspace.database, rows)
        workspace.close()  # the file has another identity now
        return Workspace.open(path, who)


@command(N_("Imported an archive"))
def import_rows(session: Session, rows: Rows) -> None:
    """Record the rows of an archive that has no journal of its own."""
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Table.registry.mappers}
    for table, values in rows.items():
        found = [kinds[table](**row) for row in values]
        if issubclass(kinds[table], Row):
            insert_many(session, found)
        elif table != FileInfo.__tablename__:  # the new file has an identity of its own
            session.add_all(found)
