"""The ladder of versions: one module a version, never changed once a file of it has left the house."""

from collections.abc import Callable

import sqlalchemy as sa

from amu_desktop.storage.migrations import v0001_first

STEPS: tuple[Callable[[sa.Connection], None], ...] = (v0001_first.upgrade,)
NEWEST = len(STEPS)
