"""Plain values to JSON and back, by their types: how the figures of a report are frozen in the file.

A field that a newer program has added takes its default when an older report is read.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def freeze(value: object) -> str:
    """Write a frozen dataclass as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False)


def thaw(kind: type[T], text: str) -> T:
    """Read what :func:`freeze` wrote of a value of this kind."""
    return cast("T", _of(kind, json.loads(text)))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, Decimal) else value


def _of(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a type at run time, and JSON
    if get_origin(kind) in {Union, UnionType}:
        (inner,) = (each for each in get_args(kind) if each is not NoneType)
        return None if value is None else _of(inner, value)
    if get_origin(kind) is tuple:
        return tuple(_of(get_args(kind)[0], each) for each in value)
    if get_origin(kind) is Mapping:
        return {key: _of(get_args(kind)[1], each) for key, each in value.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        types = _types(kind)
        return kind(**{name: _of(types[name], each) for name, each in value.items() if name in types})
    if kind is date:
        return date.fromisoformat(value)
    if kind is Decimal or issubclass(kind, Enum):
        return kind(value)
    return value


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
