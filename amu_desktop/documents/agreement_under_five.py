"""The written agreement of an undertaking with fewer than five employees (paper.md 7.11, series AVT-VO)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AgreedContents:
    """The seven things the guidance would have such an agreement say; an empty one is printed as not agreed."""

    contact: str = ""
    meetings: str = ""
    reporting: str = ""
    risk: str = ""
    measures: str = ""
    employer: str = ""
    employees: str = ""


@dataclass(frozen=True, slots=True)
class AgreementUnderFive:
    """Between whom, for how long, and what; `last_day` None is the law's two years from the signature.

    `employees` is how many there are, all counted; `signing` those of them who sign.
    """

    undertaking: str
    employer: str
    employer_role: str
    employees: int
    signing: tuple[str, ...]
    arrangement: str
    contents: AgreedContents
    since: date | None = None
    last_day: date | None = None
