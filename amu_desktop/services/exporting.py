"""Everything in the file as an archive: how users leave, and how others look in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.exchange import archive
from amu_desktop.exchange.archive_list import entries
from amu_desktop.storage.tables import metadata


def export_archive(session: Session) -> bytes:
    """Give the whole file as an archive (UTF-8 JSON, see `resources/archive.schema.json`), drafts left out."""
    rows: dict[str, list[dict[str, object]]] = {}
    for entry in entries():
        table = metadata.tables[entry.table]
        found = session.execute(select(table).order_by(*table.primary_key.columns))
        rows[entry.table] = [dict(row) for row in found.mappings()]
    return archive.write(rows)
