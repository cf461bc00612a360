"""The rows a yearly report comes up as: the sheet with its sections, how each stands, treatment and recipients."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.documents.yearly_report_data import Treated
from amu_desktop.domain.kinds import Kind, RecipientKind, ReportState
from amu_desktop.domain.report import Section
from amu_desktop.domain.report_figures import Figures
from amu_desktop.domain.sentences import Sentence
from amu_desktop.services.committees import BodyRow


class SectionState(Kind):
    """How a section stands in the list of contents."""

    READY = "ready", N_("Ready")
    IN_PROGRESS = "in_progress", N_("Being written")
    TEXT_MISSING = "text_missing", N_("Text missing")
    WAITING = "waiting", N_("Waiting for the report")
    AFTER_TREATMENT = "after_treatment", N_("After treatment")
    OPTIONAL = "optional", N_("Optional")
    LEFT_OUT = "left_out", N_("Left out")


REMAINING = frozenset({SectionState.IN_PROGRESS, SectionState.TEXT_MISSING, SectionState.WAITING})
"""States in which something is still to be done before the figures are locked."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A yearly report in a list."""

    id: str
    body_id: str
    year: int
    state: ReportState
    figures_on: date | None
    adopted_on: date | None
    item_id: str | None

    @property
    def locked(self) -> bool:
        """Whether the figures are locked."""
        return self.state is ReportState.LOCKED


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A numbered section: what was written, its named rows, what it lacks, and who follows that up."""

    section: Section
    title: Sentence
    state: SectionState
    gaps: tuple[Sentence, ...]
    text: str
    parts: Mapping[str, str]
    left_out: bool
    left_out_why: str
    follow_up_by: str
    follow_up_on: date | None

    @property
    def number(self) -> int:
        """The number, the same every year."""
        return self.section.number


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """Somebody the report goes to."""

    id: str
    kind: RecipientKind
    name: str
    sent_on: date | None
    how: str


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A whole report. `up_on` is the day of the meeting it waits for, `sent` whether the law's recipients have it.

    `next_on` is the day of the next meeting it can be put before.
    `needed` are the recipients the law names; it is `uncertain` where there is no union, and then our advice.
    """

    report: ReportRow
    body: BodyRow
    figures: Figures
    sections: tuple[SectionRow, ...]
    recipients: tuple[RecipientRow, ...]
    treated: Treated | None
    adopted_on: date | None
    up_on: date | None
    next_on: date | None
    meeting_id: str | None
    needed: tuple[RecipientKind, ...]
    uncertain: bool
    sent: bool

    @property
    def remaining(self) -> int:
        """How many sections still need something."""
        return sum(each.state in REMAINING for each in self.sections)

    def section(self, number: int) -> SectionRow:
        """Give the section of a number."""
        return next(each for each in self.sections if each.number == number)


@dataclass(frozen=True, slots=True)
class TreatmentChoice:
    """A case the report may have been treated as: its id, number, title and day."""

    item_id: str
    number: str
    title: str
    on: date
    locked: bool
