"""A file as a whole: everything another file held put into a new, empty one, journal and seals and all.

The rows keep their ids and the journal its chain, so the new file is the old one in other bytes: no line is added.
"""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from amu_desktop.storage.database import Database
from amu_desktop.storage.tables import metadata
from amu_desktop.storage.tables.file import FileInfo


def put_back(database: Database, rows: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
    """Put `rows` (by table name, typed values) into the empty `database` in one transaction, outside its journal.

    Raises TroubleError when the disk fails; then nothing is written.
    """
    with database.aside() as connection:
        if rows.get("file_info"):
            connection.execute(sa.delete(FileInfo))
        for table in metadata.tables.values():
            # One by one: rows of one statement must have the same columns, and an archive may leave columns out.
            for row in rows.get(table.name, ()):
                connection.execute(sa.insert(table).values(dict(row)))
