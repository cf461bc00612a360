"""Facts read from text or JSON, checked and turned into the types the rules expect."""

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.catalogue import fact as find
from amu_desktop.law.facts import OPT_OUT_SIGNED, OPT_OUT_UNTIL, LocalUnion
from amu_desktop.law.kernel import Fact
from amu_desktop.law.record_facts import INDUSTRY_CODE

_YES_NO = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False}
_CODE = re.compile(r"\d{2}(\.\d{1,3})?")
_NO_SUCH_DIVISION = {"00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"}
_LARGEST = 10_000_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""A day outside these years is a slip of the pen; which days the law covers is for `complaints` to say."""


def type_name(fact: Fact[Any]) -> str:
    """Say what a fact is written as: integer, number, boolean, date, text, list of unions, or choice."""
    if issubclass(fact.kind, Answer):
        return "choice"
    names = {int: "integer", Decimal: "number", bool: "boolean", date: "date", str: "text", tuple: "list"}
    return names[fact.kind]


def parse_fact(text: str) -> tuple[str, object]:
    """Read ``key=value``; lists are JSON, or ``Fagforbundet:12,NITO:5``. Raises UserError with the key as field."""
    key, value = split_fact(text)
    return key, read(find(key), value)


def split_fact(text: str) -> tuple[str, str]:
    """Take ``key=value`` apart without reading the value; raises UserError where there is no sign between them."""
    key, sign, value = text.partition("=")
    if not sign:
        raise UserError(N_("Write the fact as key=value, not «{text}»."), "facts", text=text)
    return key.strip(), value.strip()


def profile_from_json(mapping: Mapping[str, object]) -> dict[str, object]:
    """Read facts from JSON values, or as text; null is no answer. Raises UserError with the key as field."""
    profile = {key: read(find(key), value) for key, value in mapping.items() if value is not None}
    signed, until = profile.get(OPT_OUT_SIGNED.key), profile.get(OPT_OUT_UNTIL.key)
    if isinstance(signed, date) and isinstance(until, date) and until < signed:
        raise UserError(N_("The agreement cannot end before it was signed."), OPT_OUT_UNTIL.key)
    return profile


def read(fact: Fact[Any], value: object) -> object:
    """Turn one value into the type of `fact`; raises UserError with the key as field."""
    kind = fact.kind
    if issubclass(kind, Answer):
        return _choice(fact, value)
    if kind is bool:
        return _yes_or_no(fact, value)
    if kind is int:
        return _whole(fact, value)
    if kind is Decimal:
        return _decimal(fact, value)
    if kind is date:
        return _day(fact, value)
    if kind is tuple:
        return _unions(fact, value)
    return _code(value) if fact is INDUSTRY_CODE else str(value)


def _choice(fact: Fact[Any], value: object) -> object:
    choices = {str(choice): choice for choice in fact.kind}
    lowered = {key.lower(): choice for key, choice in choices.items()}
    found = lowered.get(str(value).strip().lower())
    if found is None:
        raise UserError(
            N_("Choose one of {choices}, not «{value}»."),
            fact.key,
            choices=", ".join(choices),
            value=value,
        )
    return found


def _yes_or_no(fact: Fact[Any], value: object) -> bool:
    found = value if isinstance(value, bool) else _YES_NO.get(str(value).strip().lower())
    if found is None:
        raise UserError(N_("Answer true or false, not «{value}»."), fact.key, value=value)
    return found


def _whole(fact: Fact[Any], value: object) -> int:
    number = _number(value)
    if number is None or number != number.to_integral_value():
        raise UserError(N_("Write a whole number, 0 or more, not «{value}»."), fact.key, value=value)
    return int(number)


def _decimal(fact: Fact[Any], value: object) -> Decimal:
    number = _number(value)
    if number is None:
        raise UserError(N_("Write a number, 0 or more, not «{value}»."), fact.key, value=value)
    return number


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= _LARGEST else None


def _day(fact: Fact[Any], value: object) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    except ValueError:
        raise UserError(N_("Write the day as 2026-11-24, not «{value}»."), fact.key, value=value) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UserError(
            N_("Write a day between {first} and {last}, not «{value}»."),
            fact.key,
            first=_FIRST_YEAR,
            last=_LAST_YEAR,
            value=value,
        )
    return day


def _unions(fact: Fact[Any], value: object) -> tuple[LocalUnion, ...]:
    wrong = UserError(
        N_("Write the unions as «Name:members», one after another, not «{value}»."), fact.key, value=value
    )
    if isinstance(value, str):
        if value.lower() in {"", "none", "[]"}:
            return ()
        if not value.startswith("["):
            parts = [part.rpartition(":") for part in value.split(",")]
            return tuple(_union(fact, name, members, wrong) for name, _, members in parts)
        try:
            value = json.loads(value)
        except ValueError:
            raise wrong from None
    if not isinstance(value, (list, tuple)):
        raise wrong
    unions = []
    for item in value:
        if isinstance(item, LocalUnion):
            unions.append(item)
        elif isinstance(item, dict) and item.keys() == {"name", "members"}:
            unions.append(_union(fact, item["name"], item["members"], wrong))
        else:
            raise wrong
    return tuple(unions)


def _union(fact: Fact[Any], name: object, members: object, wrong: UserError) -> LocalUnion:
    if not str(name).strip():
        raise wrong
    return LocalUnion(str(name).strip(), _whole(fact, members))


def _code(value: object) -> str:
    code = str(value).strip()
    if re.fullmatch(r"\d{3,5}", code):
        code = f"{code[:2]}.{code[2:]}"
    if not _CODE.fullmatch(code) or code[:2] in _NO_SUCH_DIVISION:
        raise UserError(
            N_("«{value}» is not an industry code. It is written like 41.200."), INDUSTRY_CODE.key, value=value
        )
    return code
