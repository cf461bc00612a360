"""What every table has in common: its names, its types and its key.

Tables are STRICT, so SQLite itself refuses a number where a text belongs. Values are kept in forms a person can read
in the file with any SQLite tool: days and moments as ISO text, decimals exactly as written, enums by their value.
There are no relationships and no cascades: services join by hand, and the journal sees every row that goes.
"""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from amu_desktop.core.ids import new_id

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(sa.TypeDecorator[datetime]):
    """A moment with its offset, kept as it was given: the clock on the wall must not follow the machine."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Write the moment; raises ValueError without a time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment without a time zone"
            raise ValueError(message)
        return value.isoformat()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """Read the moment."""
        return None if value is None else datetime.fromisoformat(value)


class Exact(sa.TypeDecorator[Decimal]):
    """A decimal kept digit for digit; compare and sort it in Python, not in SQL."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        """Write the digits."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Decimal | None:  # noqa: ARG002
        """Read the digits."""
        return None if value is None else Decimal(value)


def _values(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


class Table(DeclarativeBase):
    """The base of all tables."""

    metadata = sa.MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: sa.Text(),
        int: sa.Integer(),
        bool: sa.Boolean(),
        bytes: sa.LargeBinary(),
        date: sa.Date(),
        time: sa.Time(),
        datetime: Moment(),
        Decimal: Exact(),
        StrEnum: sa.Enum(StrEnum, native_enum=False, values_callable=_values),
    }

    @classmethod
    def __table_cls__(cls, *args: Any, **options: Any) -> sa.Table:  # noqa: ANN401 - SQLAlchemy's own signature
        """Make the table STRICT, whatever else a table asks for."""
        return sa.Table(*args, sqlite_strict=True, **options)


class Row:
    """A row with a key made here; every table that the journal follows is one.

    `SEALED_WITH` names the columns whose target this row is a part of: none is added to a sealed one.
    """

    SEALED_WITH: ClassVar[tuple[str, ...]] = ()

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id, sort_order=-1)


def link(table: str, *, index: bool = True) -> MappedColumn[Any]:
    """Give a column that points at the key of `table`; it may be empty when its annotation says `| None`."""
    return mapped_column(sa.ForeignKey(f"{table}.id"), index=index)


@compiles(sa.Boolean, "sqlite")
def _boolean(*_: object, **__: object) -> str:
    return "INTEGER"


@compiles(sa.Enum, "sqlite")
@compiles(sa.Date, "sqlite")
@compiles(sa.Time, "sqlite")
def _text(*_: object, **__: object) -> str:
    return "TEXT"
