"""What the yearly report holds: the figures, what was written in each section, how it was treated, whom it went to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from amu_desktop.domain.kinds import DecisionKind, Outcome, RecipientKind
from amu_desktop.domain.minutes import Finding
from amu_desktop.domain.report_figures import Figures, PositionFigures


@dataclass(frozen=True, slots=True)
class SectionText:
    """What was written in a section, in its named rows, or why it was left out; who follows up what is missing."""

    text: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    left_out: bool = False
    why: str = ""
    follow_up_by: str = ""
    follow_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class Treated:
    """How the report itself was treated: the case, and the vote with its positions when there was one."""

    number: str
    on: date
    adopted: bool = False
    outcome: Outcome | None = None
    found: Finding | None = None
    kind: DecisionKind | None = None
    positions: tuple[PositionFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody the report goes to, and when and how it was sent."""

    kind: RecipientKind
    name: str = ""
    sent_on: date | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class ReportData:
    """The whole report. `adopted_on` is None until it is adopted; `up_on` is the meeting it waits for.

    `needed` are the recipients the law names; `uncertain` says that there is no union, and that it is our advice.
    """

    figures: Figures
    sections: Mapping[int, SectionText] = field(default_factory=dict)
    locked: bool = False
    adopted_on: date | None = None
    treated: Treated | None = None
    up_on: date | None = None
    recipients: tuple[Recipient, ...] = ()
    needed: tuple[RecipientKind, ...] = (RecipientKind.BODIES, RecipientKind.UNION)
    uncertain: bool = False

    def written(self, number: int) -> SectionText:
        """Give what was written in a section; nothing when nobody has written."""
        return self.sections.get(number, SectionText())
