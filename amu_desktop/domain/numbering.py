"""Numbers of cases: patterns such as «AMU-sak {n}/{year}», and the next number.

A number belongs to one treatment of a case, runs from 1 through the calendar year in its series, and is never used
again: a case that is struck leaves a gap with its reason.
"""

from collections.abc import Iterable
from string import Formatter

from amu_desktop.core.errors import UserError

FIELDS = frozenset({"n", "year", "yy", "prefix"})


def check_pattern(pattern: str, field: str = "pattern") -> str:
    """Give the pattern back if numbers can be written with it and told apart.

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


def next_number(taken: Iterable[int]) -> int:
    """Give the number after the highest that was ever given, struck ones among them; the first is 1."""
    return max(taken, default=0) + 1
