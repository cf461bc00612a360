"""What is put in a column comes out as it was, and stands in the file as a person can read it."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.storage.tables import MODULES, metadata
from amu_desktop.storage.tables.base import Exact, Moment, Row, Table
from tests.storage.make import new_database, person

OFFSETS = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(
    lambda t: timezone(t - timedelta(0, 0, t.microseconds))
)


def through_the_file(kind: sa.types.TypeEngine[Any], value: object) -> tuple[object, object]:
    """Give what comes back, and what stands in the file."""
    table = sa.Table("t", sa.MetaData(), sa.Column("v", kind))
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values(v=value))
        back = connection.execute(sa.select(table.c.v)).scalar_one()
        raw = connection.exec_driver_sql("SELECT v FROM t").scalar_one()
    engine.dispose()
    return back, raw


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_keeps_every_digit(value: Decimal) -> None:
    back, raw = through_the_file(Exact(), value)
    assert back == value
    assert "E" not in str(raw)


def test_a_decimal_keeps_its_zeros() -> None:
    back, raw = through_the_file(Exact(), Decimal("37.50"))
    assert (str(back), raw) == ("37.50", "37.50")


@given(st.datetimes(timezones=OFFSETS))
def test_a_moment_keeps_its_clock_and_its_offset(value: datetime) -> None:
    back, raw = through_the_file(Moment(), value)
    assert isinstance(back, datetime)
    assert (back, back.utcoffset()) == (value, value.utcoffset())
    assert raw == value.isoformat()


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(sa.exc.StatementError, match="without a time zone"):
        through_the_file(Moment(), datetime(2026, 3, 2, 9, 0))


def test_days_and_times_of_day_stand_as_iso_text() -> None:
    assert through_the_file(sa.Date(), date(2026, 3, 2)) == (date(2026, 3, 2), "2026-03-02")
    assert through_the_file(sa.Time(), time(9, 0)) == (time(9, 0), "09:00:00.000000")


def test_a_number_in_a_column_of_text_is_refused_by_the_file_itself(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    with pytest.raises(sa.exc.IntegrityError, match="cannot store"), database.aside() as connection:
        connection.exec_driver_sql("INSERT INTO file_info VALUES ('x', x'00', 'x')")


def test_every_table_has_a_key_links_that_are_indexed_and_only_types_of_strict_tables() -> None:
    for table in metadata.sorted_tables:
        assert len(table.primary_key.columns) >= 1, table.name
        indexed = {next(iter(index.columns.keys())) for index in table.indexes}
        for column in table.columns:
            if column.foreign_keys:
                assert column.name in indexed, f"{table.name}.{column.name}"
                assert all(link.ondelete is None for link in column.foreign_keys), (
                    "the journal sees every row that goes"
                )


def test_every_module_of_tables_is_named() -> None:
    folder = Path(MODULES[0].__file__ or "").parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "base"}
    assert modules == {module.__name__.rpartition(".")[2] for module in MODULES}


def test_there_are_no_relationships_and_every_key_is_made_here() -> None:
    for mapper in Table.registry.mappers:
        assert list(mapper.relationships) == []
        if issubclass(mapper.class_, Row):
            assert mapper.columns.id.default is not None


def test_keys_are_in_the_order_rows_were_made() -> None:
    with TemporaryDirectory() as folder:
        database = new_database(Path(folder))
        with database.writing("Added", "x") as session:
            rows = [person(f"{number}") for number in range(50)]
            for row in rows:
                session.add(row)
                session.flush()
        assert [row.id for row in rows] == sorted(row.id for row in rows)
        database.close()
