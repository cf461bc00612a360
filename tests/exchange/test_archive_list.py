"""The list of the archive names every column of every table, with the right type."""

import sqlalchemy as sa

from amu_desktop.exchange.archive_list import Column, entries
from amu_desktop.exchange.archive_notes import NOTES
from amu_desktop.storage.tables import metadata
from amu_desktop.storage.tables.base import Exact, Moment

LEFT_OUT = {"draft"}


def test_every_table_but_drafts_is_listed_once() -> None:
    listed = [entry.table for entry in entries()]
    assert sorted(listed) == sorted(set(metadata.tables) - LEFT_OUT)
    assert len({entry.key for entry in entries()}) == len(listed)


def test_every_column_of_every_table_is_listed_with_its_type_and_emptiness() -> None:
    listed = {(e.table, c.name): (c.type, c.nullable) for e in entries() for c in e.columns}
    there = {
        (table.name, column.name): (type_of(column), bool(column.nullable))
        for table in metadata.tables.values()
        if table.name not in LEFT_OUT
        for column in table.columns
    }
    assert listed == there


def test_a_column_that_may_be_left_out_has_a_default_or_may_be_null() -> None:
    for entry in entries():
        for listed in entry.columns:
            column = metadata.tables[entry.table].columns[listed.name]
            has_default = column.default is not None and listed.type != "id"
            assert listed.optional == (has_default or bool(column.nullable)), (entry.table, listed)


def test_a_reference_says_which_table_it_points_at() -> None:
    assert Column("person_id", ">person", nullable=False, optional=False).refers_to == "person"


def type_of(column: "sa.Column[object]") -> str:
    for key in column.foreign_keys:
        return ">" + key.target_fullname.partition(".")[0]
    match column.type:
        case sa.Boolean():
            return "flag"
        case sa.Integer():
            return "int"
        case sa.LargeBinary():
            return "bytes"
        case Moment():
            return "moment"
        case Exact():
            return "decimal"
        case sa.Date():
            return "date"
        case sa.Time():
            return "time"
        case sa.Enum() as kind:
            assert kind.enum_class is not None
            return kind.enum_class.__name__
        case _:
            return "id" if column.primary_key and column.name == "id" else "text"


def test_every_note_is_about_a_column_that_exists() -> None:
    columns = {(entry.table, column.name) for entry in entries() for column in entry.columns}
    assert set(NOTES) <= columns
