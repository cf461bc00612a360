"""The tables of the file, one module a feature; every module stands here, so that none is forgotten."""

from amu_desktop.storage.tables import file
from amu_desktop.storage.tables.base import Row, Table, link

MODULES = (file,)

metadata = Table.metadata

__all__ = ["MODULES", "Row", "Table", "link", "metadata"]
