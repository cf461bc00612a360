"""The shape of a file, compared with the shape its version should have.

A table replaced by a view, a trigger that was smuggled in or a column that is gone is found here, before anything is
read. Shapes are compared, not SQL text, since a migrated file says the same in other words than a new one.
"""

from functools import cache
from hashlib import sha256

import sqlalchemy as sa

from amu_desktop.storage.chain import canonical
from amu_desktop.storage.tables import metadata


def fingerprint(connection: sa.Connection) -> str:
    """Give the sha256 over everything in the file's schema, in hexadecimal."""
    shape: list[object] = []
    for name, kind, strict in connection.exec_driver_sql(
        "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY name"
    ).all():
        columns = _rows(connection, 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', name)
        links = _rows(
            connection, 'SELECT "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list(?)', name
        )
        indexes = _rows(
            connection,
            'SELECT i.name, i."unique", i.partial, group_concat(c.name) FROM pragma_index_list(?) i, '
            "pragma_index_info(i.name) c WHERE i.origin = 'c' GROUP BY i.name",
            name,
        )
        shape.append([name, kind, strict, columns, links, indexes])
    code = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE type NOT IN ('table', 'index') ORDER BY name"
    ).all()
    shape.append([list(row) for row in code])
    return sha256(canonical(shape).encode()).hexdigest()


@cache
def expected() -> str:
    """Give the fingerprint of a file of today's version."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        return fingerprint(connection)


def _rows(connection: sa.Connection, statement: str, name: str) -> list[list[object]]:
    return sorted(([*row] for row in connection.exec_driver_sql(statement, (name,)).all()), key=canonical)
