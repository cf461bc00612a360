"""The written notice to the management of who was elected or designated (paper.md 7.7, series VALG-MELD).

Until the management has it, the former holder counts: OLM § 3-4 second paragraph. The day of receipt is a field of
the register, and the notice on the wall is offered after it.
"""

from dataclasses import dataclass
from datetime import date

from amu_desktop.domain.kinds import How, PostKind


@dataclass(frozen=True, slots=True)
class NewHolder:
    """One office: who has it, how and when it was filled, and for how long; `deputy` is empty for none.

    `is_deputy` is a row that is about the deputy alone; `name` is then the deputy's.
    """

    office: PostKind
    name: str
    how: How
    decided_on: date
    since: date
    last_day: date
    area: str = ""
    deputy: str = ""
    union: str = ""
    is_deputy: bool = False


@dataclass(frozen=True, slots=True)
class NoticeToManagement:
    """To whom, from whom, on which day, about which offices."""

    to: str
    to_role: str
    sender: str
    sender_role: str
    sent_on: date
    holders: tuple[NewHolder, ...]
    has_health_service: bool = True
