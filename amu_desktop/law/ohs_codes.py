"""The industry codes of OLM § 13-1, in two versions; a code on the list must have an occupational health service."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from amu_desktop.core.marks import N_
from amu_desktop.law.facts import Standard

_RUBBER = N_("only goods of rubber and plastic")
_FOOTWEAR = N_("only footwear of rubber and plastic")
_PRISONS = N_("only the prison service")
_POLICE = N_("only the police")
_HAIR = N_("only hairdressing")
_NOT_RESCUE = N_("not the rescue service")
_NOT_CATERING = N_("not catering")
_NOT_INVESTIGATION = N_("not investigation")
_NOT_PSYCHIATRY = N_("not doctors' services in psychiatry")


@dataclass(frozen=True, slots=True)
class CodeList:
    """One version of the list: prefixes of codes, and for some of them the part that is meant."""

    standard: Standard
    prefixes: tuple[str, ...]
    parts: Mapping[str, str] = field(default_factory=dict)
    """The prefix and the message id that says which part of it the list takes in."""

    def hit(self, code: str) -> str | None:
        """Give the prefix that takes `code` in, the longest where there are several, or None."""
        hits = [prefix for prefix in self.prefixes if code.startswith(prefix.rstrip("0") if "." in prefix else prefix)]
        return max(hits, key=len, default=None)

    def __str__(self) -> str:
        return f"{self.standard}: " + ", ".join(self.prefixes)


VERSION_1 = CodeList(
    Standard.SN2007,
    tuple(
        "02 03.2 05 07 08 09.9 10 11 12 13 14 15 16 17 18.1 19 20 21 22 23 24 25 26.1 26.2 26.3 26.4 26.51 26.6 26.7 "
        "26.8 27 28 29 30.1 30.200 30.300 30.400 30.910 30.920 30.990 31 32.300 32.400 32.500 32.990 33.110 33.120 "
        "33.130 33.140 33.150 33.160 33.170 33.190 33.200 35 36 37 38 39 41.2 42 43 45.2 45.403 46.77 49 52.21 52.221 "
        "52.223 52.229 52.23 52.24 53 55.1 56.101 56.290 56.3 61 75 77.1 80.1 80.2 81.2 84.23 84.24 84.25 85 86 87 88 "
        "95.230 95.240 95.290 96.01 96.02".split()
    ),
    {
        "32.300": _RUBBER,
        "32.400": _RUBBER,
        "95.230": _RUBBER,
        "95.290": _RUBBER,
        "84.23": _PRISONS,
        "84.24": _POLICE,
        "96.02": _HAIR,
    },
)
VERSION_2 = CodeList(
    Standard.SN2025,
    tuple(
        "02 03.2 03.3 05 07 08 09.9 10 11 12 13 14 15 16 17 18.1 19 20 21 22 23 24 25 26.1 26.2 26.3 26.4 26.51 26.6 "
        "26.7 27 28 29 30 31 32.3 32.4 32.5 32.990 33 35.1 35.21 35.22 35.23 35.3 35.4 36 37 38 39 41 42 43.1 43.2 "
        "43.3 43.4 43.5 43.9 46.87 49 52.21 52.22 52.23 52.24 53.1 53.2 55.1 56.11 56.22 56.3 61 75 77.1 80.01 80.09 "
        "81.2 84.23 84.24 84.25 85.1 85.2 85.3 85.4 85.5 85.69 86.1 86.2 86.91 86.92 86.93 86.94 86.95 86.96 86.99 "
        "87.1 87.2 87.3 87.99 88 91.3 95.23 95.24 95.29 95.31 95.32 96.1 96.21 96.91".split()
    ),
    {
        "32.3": _RUBBER,
        "32.4": _RUBBER,
        "95.29": _RUBBER,
        "95.23": _FOOTWEAR,
        "52.22": _NOT_RESCUE,
        "56.22": _NOT_CATERING,
        "80.01": _NOT_INVESTIGATION,
        "84.23": _PRISONS,
        "84.24": _POLICE,
        "86.93": _NOT_PSYCHIATRY,
    },
)
