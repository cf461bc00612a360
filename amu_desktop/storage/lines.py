"""The form of a journal line: values, their salts, and the commitments that the chain is made of.

One salt is kept for the whole line and stands for one at each value; when some values are forgotten, the salts of the
others are written out and the common one goes. So a line stays small, and a forgotten value cannot be guessed.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Any

from amu_desktop.storage.chain import Value, canonical, chained, commitment, derived, new_salt, plain, stored

Values = dict[str, Value]
Line = Mapping[str, Any]
Known = dict[str, tuple[str | None, str]]
LABEL, WHO = "@label", "@who"
_WHOLE = "@"
_SIDES = ("before", "after")


class Act(StrEnum):
    """What happened to a row."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"


def fill(line: dict[str, Any], was: Values | None, becomes: Values | None) -> dict[str, Any]:
    """Give `line` (who, when, which row) with what happened to the row and its link in the chain."""
    names = (was or becomes or {}).keys()
    pairs = {name: ((was or {}).get(name), (becomes or {}).get(name)) for name in names}
    pairs = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
    salts = {_WHOLE: new_salt()}
    sealed = {
        name: [
            None if value is None else commitment(_salt(salts, name, side), value) for side, value in enumerate(pair)
        ]
        for name, pair in (pairs | {LABEL: (None, line["label"]), WHO: (None, line["who"])}).items()
    }
    # A created row is a line without values: they are read from the row.
    kept = {} if was is None else {name: [plain(value) for value in pair] for name, pair in pairs.items()}
    full = {
        **line,
        "act": Act.CREATED if was is None else Act.DELETED if becomes is None else Act.CHANGED,
        "changes": canonical(kept),
        "salts": canonical(salts),
        "commitments": canonical(sealed),
    }
    return {**full, "hash": link_of(full)}


def link_of(line: Line) -> str:
    """Give the hash that belongs to a line as it stands in the file.

    Values, salts and words are in it only through their commitments, so that they can be forgotten.
    """
    names = ("site", "seq", "work", "undoes", "act", "table", "row", "commitments", "at")
    return chained(line["prev"], [line[name] for name in names])


def changes_of(line: Line) -> dict[str, tuple[Value, Value]]:
    """Give the values before and after by column; a created row has none."""
    return {name: (stored(was), stored(becomes)) for name, (was, becomes) in json.loads(line["changes"]).items()}


def broken_values(line: Line) -> Iterator[str]:
    """Give the names of values in the line that do not belong to their commitments."""
    salts, sealed = json.loads(line["salts"]), json.loads(line["commitments"])
    for name, pair in (changes_of(line) | {LABEL: (None, line["label"]), WHO: (None, line["who"])}).items():
        for side, value in enumerate(pair):
            salt = _salt(salts, name, side)
            hidden = sealed.get(name, (None, None))[side]
            if salt and (hidden is not None or value is not None) and not fits(value, (salt, hidden)):
                yield name


def left_by(line: Line, known: Known) -> Known:
    """Give what is known of a row's values after the line, when `known` was known before it."""
    salts = json.loads(line["salts"])
    after = {} if line["act"] == Act.CREATED else dict(known)
    for name, (_, hidden) in json.loads(line["commitments"]).items():
        after.pop(name, None)
        if hidden is not None and name not in {LABEL, WHO}:
            after[name] = (_salt(salts, name, 1), hidden)
    return after


def fits(value: Value, known: tuple[str | None, str] | None) -> bool:
    """Tell whether `value` is the one behind a commitment; anything fits a forgotten one."""
    if known is None:
        return value is None
    salt, hidden = known
    return salt is None or (value is not None and commitment(salt, value) == hidden)


def whole(line: Line) -> bool:
    """Tell whether no value of the line was forgotten."""
    return _WHOLE in json.loads(line["salts"])


def without(line: Line, names: Collection[str]) -> dict[str, str]:
    """Give the columns of the line that change when the values called `names` are forgotten."""
    salts = json.loads(line["salts"])
    kept = {
        name: [None if hidden is None else _salt(salts, name, side) for side, hidden in enumerate(pair)]
        for name, pair in json.loads(line["commitments"]).items()
        if name not in names
    }
    changes = {name: pair for name, pair in json.loads(line["changes"]).items() if name not in names}
    words = {column: "" for column, name in (("label", LABEL), ("who", WHO)) if name in names}
    return {"salts": canonical(kept), "changes": canonical(changes), **words}


def _salt(salts: Mapping[str, Any], name: str, side: int) -> Any:  # noqa: ANN401 - text, or none when forgotten
    whole = salts.get(_WHOLE)
    return derived(whole, name, _SIDES[side]) if whole else salts.get(name, (None, None))[side]
