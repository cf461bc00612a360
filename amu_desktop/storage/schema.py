"""The shape of a file, compared with the shape its version should have.

A table replaced by a view, a trigger that was smuggled in or a column that is gone is found here, before anything is
read. Shapes are compared, not SQL text, since a migrated file says the same in other words than a new one.
"""

from functools import cache
from hashlib import sha256

import sqlalchemy as sa

from amu_desktop.storage.chain import canonical
from amu_desktop.storage.tables import metadata

SHAPES = (
    "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'",
    """SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
         FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main'""",
    """SELECT t.name, l."from", l."table", l."to", l.on_update, l.on_delete
         FROM pragma_table_list t, pragma_foreign_key_list(t.name) l WHERE t.schema = 'main'""",
    """SELECT t.name, i.name, i."unique", i.partial, group_concat(c.name)
         FROM pragma_table_list t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
        WHERE t.schema = 'main' AND i.origin = 'c' GROUP BY t.name, i.name""",
    "SELECT name, type, sql FROM sqlite_schema WHERE type NOT IN ('table', 'index')",
)
"""Tables, columns, links, indexes, and everything that is code: one statement for all of a kind, the name first."""

NEWEST_SHAPE = "7da2d545d84e5482241df13189c5c24057b5453e086f3496f9c852a2483858c4"
"""The fingerprint of a file of today's version, held to the tables by a test. To make such a file and look at it took a
tenth of a start."""


def is_todays(connection: sa.Connection) -> bool:
    """Whether a file has the shape of today's version.

    Where it is not the one written down, the tables themselves are asked, so that a good file is never refused for it.
    """
    found = fingerprint(connection)
    return found == NEWEST_SHAPE or found == expected()


def fingerprint(connection: sa.Connection) -> str:
    """Give the sha256 over everything in the file's schema, in hexadecimal."""
    shape = []
    for statement in SHAPES:
        rows = [[*row] for row in connection.exec_driver_sql(statement) if not row[0].startswith("sqlite_")]
        shape.append(sorted(rows, key=canonical))
    return sha256(canonical(shape).encode()).hexdigest()


@cache
def expected() -> str:
    """Work out the fingerprint of a file of today's version from the tables."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        return fingerprint(connection)
