"""Numbers of cases: patterns such as «AMU-sak {n}/{year}», the next number, and the gaps that need a reason.

A number belongs to one treatment of a case, runs from 1 through the calendar year in its series, and is never used
again: a case that is struck leaves a gap with its reason.
"""

import re
from collections.abc import Iterable
from string import Formatter

from amu_desktop.core.errors import UserError

FIELDS = frozenset({"n", "year", "yy", "prefix"})
CENTURY = 2000


def check_pattern(pattern: str, field: str = "pattern") -> str:
    """Give the pattern back if numbers can be written and read with it.

    Raises UserError when it lacks {n}, has no year, or has a placeholder we do not know.
    """
    try:
        names = [name for _, name, _, _ in Formatter().parse(pattern) if name is not None]
    except ValueError:
        names = [""]
    if set(names) - FIELDS or names.count("n") != 1 or not {"year", "yy"} & set(names):
        raise UserError(
            "A pattern needs the number and the year once each: {number} and {year}, for example {example}.",
            field,
            number="{n}",
            year="{year}",
            example="AMU-sak {n}/{year}",
        )
    return pattern


def write_number(pattern: str, n: int, year: int, prefix: str = "") -> str:
    """Write a number by its pattern: «PS 4/19»."""
    return pattern.format_map({"n": n, "year": year, "yy": f"{year % 100:02}", "prefix": prefix}).strip()


def read_number(pattern: str, text: str, prefix: str = "", field: str = "number") -> tuple[int, int]:
    """Read a number written by the pattern, or bare as «17/2026»; gives the number and the year.

    Raises UserError when the text is neither.
    """
    shapes = {"n": r"(?P<n>\d{1,6})", "year": r"(?P<year>\d{4})", "yy": r"(?P<yy>\d{2})"}
    shape = "".join(
        re.escape(words).replace(r"\ ", r"\s*") + (shapes.get(name, re.escape(prefix)) if name else "")
        for words, name, _, _ in Formatter().parse(pattern)
    )
    bare = r"(?P<n>\d{1,6})/(?:(?P<year>\d{4})|(?P<yy>\d{2}))"
    for each in (shape, bare):
        found = re.fullmatch(r"\s*" + each + r"\s*", text, re.IGNORECASE)
        if found:
            parts = found.groupdict()
            return int(parts["n"]), int(parts.get("year") or CENTURY + int(parts["yy"]))
    raise UserError(
        "{text} is not a number of this series. Write it as {example}.",
        field,
        text=text.strip(),
        example=write_number(pattern, 17, 2026, prefix),
    )


def next_number(taken: Iterable[int]) -> int:
    """Give the number after the highest that was ever given, struck ones among them; the first is 1."""
    return max(taken, default=0) + 1


def gaps(taken: Iterable[int]) -> tuple[int, ...]:
    """Give the numbers that were passed over, each of which needs a reason."""
    given = set(taken)
    return tuple(n for n in range(1, next_number(given)) if n not in given)
