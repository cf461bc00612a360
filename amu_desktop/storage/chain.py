"""Salted commitments and the chain over them: what lets anyone notice a change, and lets a value be forgotten."""

import base64
import json
import secrets
from collections.abc import Sequence
from hashlib import sha256

_BYTES = "base64"
Value = str | int | float | bytes | None


def plain(value: Value) -> object:
    """Give `value` as JSON can hold it."""
    return {_BYTES: base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def stored(value: object) -> Value:
    """Give back what :func:`plain` was given; raises TypeError for anything it never makes."""
    if isinstance(value, dict):
        return base64.b64decode(value[_BYTES])
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(type(value))


def canonical(value: object) -> str:
    """Write `value` as JSON in the one way that is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def new_salt() -> str:
    """Make a salt of 128 bits, so that a short value cannot be guessed from its commitment."""
    return secrets.token_urlsafe(16)


def derived(salt: str, *names: str) -> str:
    """Give the salt that `salt` stands for at `names`: one kept salt for many values."""
    return _short(f"{salt}\n{canonical(list(names))}")


def commitment(salt: str, value: Value) -> str:
    """Give the sha256 over `salt` and `value`, in 43 letters of base 64."""
    return _short(f"{salt}\n{canonical(plain(value))}")


def chained(prev: str, parts: Sequence[object]) -> str:
    """Give the sha256 over the link before and the parts of this one, in hexadecimal."""
    return sha256(f"{prev}\n{canonical(list(parts))}".encode()).hexdigest()


def _short(text: str) -> str:
    return base64.urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip("=")
