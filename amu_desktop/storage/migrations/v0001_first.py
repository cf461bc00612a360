"""The first version: all tables as they are today; written out as SQL when version 2 is made."""

import sqlalchemy as sa

from amu_desktop.storage.tables import metadata


def upgrade(connection: sa.Connection) -> None:
    """Make the tables in an empty file."""
    metadata.create_all(connection)
