"""Bringing a file up to today's version: all steps or none, in one transaction."""

from collections.abc import Callable, Sequence
from pathlib import Path

import sqlalchemy as sa

from amu_desktop.storage.connection import APPLICATION_ID, make_engine, writer
from amu_desktop.storage.migrations import STEPS

Step = Callable[[sa.Connection], None]


def climb(path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Run the steps that the file at `path` lacks; whatever a step raises leaves the file as it was.

    The caller has made a verified backup. Links between rows are checked at the end, since a step that rebuilds a
    table breaks them on the way.
    """
    engine = make_engine(path, foreign_keys=0)
    try:
        with writer(engine).begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            for number, step in enumerate(steps[version:], version + 1):
                step(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {number}")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                message = f"links broken by the migration: {broken[:5]}"
                raise RuntimeError(message)
    finally:
        engine.dispose()
