"""The law check: every duty of the undertaking in the order of the law, and all that one of them rests on.

The duties are those of the overview, worked out once and there, so that the two can never say different things. Here
they are put in groups, and one of them is opened: the rule, the decision with what would change it, the answer that was
kept, and what the file holds as evidence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE, ON_DEMAND_FROM, REQUIRED_FROM
from amu_desktop.law.committee_members import CHAIR_ALTERNATION, PARITY
from amu_desktop.law.meetings import MEETINGS_A_YEAR
from amu_desktop.law.ohs import OHS
from amu_desktop.law.representatives import OPT_OUT_BELOW, REPRESENTATIVE
from amu_desktop.law.senior_representatives import SENIOR
from amu_desktop.law.training import TRAINING_HOURS
from amu_desktop.services import advice, overview
from amu_desktop.services.advice import ReceiptRow
from amu_desktop.services.lawcheck_evidence import Evidence, evidence
from amu_desktop.services.overview_duties import Duty, Scene, Standing, look


class Group(Labelled):
    """The groups of the duties, in the order of the law."""

    COMMITTEE = "committee", N_("The committee")
    REPRESENTATIVES = "representatives", N_("Safety representatives")
    MEETINGS = "meetings", N_("Meetings")
    TRAINING = "training", N_("Training")
    OHS = "ohs", N_("Occupational health service")
    REPORTS = "reports", N_("Register and report")
    NOTICES = "notices", N_("Notices")


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a duty stands, the rule in one sentence with the figures the law holds, and the rule that decides it."""

    group: Group
    says: str
    rule: law.Rule[Any] | None = None
    figures: Mapping[str, law.Parameter[Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with its duties."""

    group: Group
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class LawCheck:
    """Every duty on a day; `started` is false in a file that holds nothing yet."""

    started: bool
    duties: tuple[Duty, ...]

    def groups(self, standing: Standing | None = None) -> tuple[GroupRow, ...]:
        """Give the groups in the order of the law with their duties in that standing, or all; none that is empty."""
        shown = [duty for duty in self.duties if standing is None or duty.standing is standing]
        rows = (GroupRow(group, tuple(one for one in shown if BASES[one.key].group is group)) for group in Group)
        return tuple(row for row in rows if row.duties)

    @property
    def nothing_missing(self) -> bool:
        """Whether nothing that is looked at is missing, and everything has been looked at."""
        bad = {Standing.MISSING, Standing.NOT_ASSESSED}
        return self.started and not any(duty.standing in bad for duty in self.duties)


@dataclass(frozen=True, slots=True)
class Opened:
    """A duty with all it rests on; without a decision where no rule decides it, or nobody has answered the rule."""

    duty: Duty
    rule: Sentence
    decision: law.Decision[Any] | None
    changes: tuple[law.Change[Any], ...]
    kept: ReceiptRow | None
    evidence: tuple[Evidence, ...]


BASES: dict[str, Basis] = {
    "committee": Basis(
        Group.COMMITTEE,
        N_("A committee is required from {upper} employees on average, and from {lower} when one of the parties asks."),
        COMMITTEE,
        {"upper": REQUIRED_FROM, "lower": ON_DEMAND_FROM},
    ),
    "parity": Basis(
        Group.COMMITTEE, N_("The employer and the employees have as many seats, and only they vote."), PARITY
    ),
    "members": Basis(Group.COMMITTEE, N_("Every seat is to be filled, as many from each side.")),
    "deputies": Basis(Group.COMMITTEE, N_("Each member has a deputy.")),
    "chair": Basis(Group.COMMITTEE, N_("The two sides choose the chair in turn."), CHAIR_ALTERNATION),
    "representative": Basis(
        Group.REPRESENTATIVES,
        N_(
            "Every undertaking of the Act has a safety representative; with fewer than {limit} employees another "
            "arrangement may be agreed in writing."
        ),
        REPRESENTATIVE,
        {"limit": OPT_OUT_BELOW},
    ),
    "areas": Basis(
        Group.REPRESENTATIVES,
        N_("The safety areas are decided by those whom the law names, and each has its own representative."),
        AREAS_DIVIDED_BY,
    ),
    "senior": Basis(
        Group.REPRESENTATIVES, N_("With more than one safety representative there must be a senior one."), SENIOR
    ),
    "senior_deputy": Basis(Group.REPRESENTATIVES, N_("The senior safety representative must have a deputy.")),
    "meetings": Basis(
        Group.MEETINGS,
        N_("The committee decides how often it meets, normally {n} times a year."),
        figures={"n": MEETINGS_A_YEAR},
    ),
    "minutes": Basis(Group.MEETINGS, N_("Minutes are written of each meeting.")),
    "training": Basis(
        Group.TRAINING,
        N_("Safety representatives and members have at least {hours} hours."),
        figures={"hours": TRAINING_HOURS},
    ),
    "ohs": Basis(
        Group.OHS,
        N_("Industries on a list must have an approved occupational health service; others assess their own risk."),
        OHS,
    ),
    "report": Basis(
        Group.REPORTS,
        N_("The committee reports on its work each year to the governing bodies and the employees' organisations."),
    ),
    "representative_notice": Basis(Group.NOTICES, N_("The names are to hang in the workplace at all times.")),
    "members_notice": Basis(Group.NOTICES, N_("The names are to hang in the workplace at all times.")),
}
"""Every duty of the overview, by its key."""


def lawcheck(session: Session, on: date) -> LawCheck:
    """Work out every duty on a day."""
    return LawCheck(overview.started(session, on), overview.duties(session, on))


def open_duty(session: Session, key: str, on: date) -> Opened:
    """Give one duty with all it rests on."""
    duty = next(one for one in overview.duties(session, on) if one.key == key)
    scene, basis = look(session, on), BASES[key]
    decision = scene.decide(basis.rule) if basis.rule is not None else None
    if decision is not None and decision.missing is not None:
        decision = None
    kept = advice.receipts(session, basis.rule.key) if basis.rule is not None else ()
    return Opened(
        duty=duty,
        rule=rule_of(scene, key),
        decision=decision,
        changes=law.what_would_change(decision.rule, scene.profile, decision.on) if decision else (),
        kept=kept[0] if kept else None,
        evidence=evidence(scene, key),
    )


def rule_of(scene: Scene, key: str) -> Sentence:
    """Say the rule of a duty in one sentence, with the figures the law holds on the day."""
    basis = BASES[key]
    return Sentence(basis.says, {name: scene.decide(one).value_or("") for name, one in basis.figures.items()})
