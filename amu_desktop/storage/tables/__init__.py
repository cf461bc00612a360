"""The tables of the file, one module a feature; every module stands here, so that none is forgotten."""

from amu_desktop.storage.tables import (
    approval,
    committees,
    duties,
    elections,
    file,
    measures,
    meetings,
    minutes,
    numbers,
    offices,
    papers,
    people,
    report,
    training,
    undertaking,
    yearwheel,
)
from amu_desktop.storage.tables.base import Row, Table, link

MODULES = (
    file,
    undertaking,
    people,
    committees,
    offices,
    elections,
    training,
    numbers,
    meetings,
    minutes,
    measures,
    approval,
    duties,
    report,
    papers,
    yearwheel,
)

metadata = Table.metadata

__all__ = ["MODULES", "Row", "Table", "link", "metadata"]
