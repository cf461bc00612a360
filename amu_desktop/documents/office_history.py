"""Who has held the offices, past and to come (series VERV-HIST): one table an office, oldest first."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.domain.kinds import How


@dataclass(frozen=True, slots=True)
class HeldBy:
    """One person in an office for a span; `last_day` is the last day that counts, None for no end stated.

    `ended_why` is the finished word for what ended it before its time; `stepped_in` a deputy for the rest.
    """

    name: str
    since: date
    last_day: date | None = None
    how: How | None = None
    union: str = ""
    decided_on: date | None = None
    notice_received_on: date | None = None
    by_lot: bool = False
    stepped_in: bool = False
    ended_why: str = ""


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office and all who have held it; `office` is its finished name («Verneombud, Verkstedet»)."""

    office: str
    spans: tuple[HeldBy, ...]


@dataclass(frozen=True, slots=True)
class OfficeHistory:
    """The history of offices as the register held it on a day."""

    on: date
    offices: tuple[OfficeHeld, ...]
