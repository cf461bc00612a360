"""The law check: every duty of the undertaking in the order of the law, and all that one of them rests on.

The duties are those of the overview, worked out once and there, so that the two can never say different things. Here
they are put in groups, and one of them is opened: the rule, the decision with what would change it, the answer that was
kept, and what the file holds as evidence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE, ON_DEMAND_FROM, REQUIRED_FROM
from amu_desktop.law.committee_members import CHAIR_ALTERNATION, PARITY
from amu_desktop.law.duty_facts import BUILDING_SITES, DUTY_FACTS, HAPPENED, REGIONAL_TRADE
from amu_desktop.law.meetings import MEETINGS_A_YEAR
from amu_desktop.law.ohs import OHS
from amu_desktop.law.regional_representatives import CONSTRUCTION, OTHER_TRADES
from amu_desktop.law.representatives import OPT_OUT_BELOW, REPRESENTATIVE
from amu_desktop.law.senior_representatives import SENIOR
from amu_desktop.law.training import TRAINING_HOURS
from amu_desktop.law.work_facts import WORK_FACTS
from amu_desktop.services import advice, overview, undertaking
from amu_desktop.services.advice import ReceiptRow
from amu_desktop.services.lawcheck_evidence import Evidence, evidence
from amu_desktop.services.overview_duties import Duty, Scene, Standing, look
from amu_desktop.services.work import command


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a duty stands, the rule in one sentence with the figures the law holds, and the rule that decides it."""

    group: law.Group
    says: str
    rule: law.Rule[Any] | None = None
    figures: Mapping[str, law.Parameter[Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with its duties."""

    group: law.Group
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class LawCheck:
    """Every duty on a day; `started` is false in a file that holds nothing yet."""

    started: bool
    duties: tuple[Duty, ...]

    def groups(
        self, standing: Standing | None = None, also: Callable[[Duty], bool] = lambda _: True
    ) -> tuple[GroupRow, ...]:
        """Give the groups in the order of the law with their duties in that standing, or all; none that is empty."""
        shown = [duty for duty in self.duties if (standing is None or duty.standing is standing) and also(duty)]
        rows = (GroupRow(group, tuple(one for one in shown if group_of(one.key) is group)) for group in law.Group)
        return tuple(row for row in rows if row.duties)

    @property
    def not_looked_at(self) -> int:
        """How many duties of the register nobody has answered for yet."""
        return sum(not duty.looked_at for duty in self.duties)

    @property
    def waiting(self) -> int:
        """How many of them wait for the answer to a question."""
        left = (duty.remedy for duty in self.duties if not duty.looked_at)
        return sum(remedy is not None and "attach" not in remedy.where for remedy in left)

    @property
    def nothing_missing(self) -> bool:
        """Whether nothing that is looked at is missing, and everything has been looked at."""
        bad = {Standing.MISSING, Standing.NOT_ASSESSED}
        return self.started and not any(duty.standing in bad for duty in self.duties)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that makes a duty hold or not, and the answer; None where nobody has answered."""

    fact: law.Fact[Any]
    answer: object

    @property
    def happened(self) -> bool:
        """Whether it asks of something that happens, and not of how the undertaking is."""
        return self.fact in HAPPENED


@dataclass(frozen=True, slots=True)
class Beside:
    """A rule that stands beside a duty: the question that makes it hold, and its decision where the answer is yes."""

    question: Question
    decision: law.Decision[Any] | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A duty with all it rests on; without a decision where no rule decides it, or nobody has answered the rule."""

    duty: Duty
    rule: Sentence
    decision: law.Decision[Any] | None
    changes: tuple[law.Change[Any], ...]
    kept: ReceiptRow | None
    evidence: tuple[Evidence, ...]
    cites: tuple[law.Citation, ...] = ()
    questions: tuple[Question, ...] = ()
    of_register: law.StandingDuty | None = None
    beside: tuple[Beside, ...] = ()


_QUESTIONS: tuple[law.Fact[Any], ...] = (*WORK_FACTS, *DUTY_FACTS)
ASKED_HERE = frozenset(fact.key for fact in _QUESTIONS)
"""The questions that only the law check asks, and whose answers can be changed there."""
OF_REGISTER = {duty.key: duty for duty in law.DUTIES}
BASES: dict[str, Basis] = {
    "committee": Basis(
        law.Group.COMMITTEE,
        N_("A committee is required from {upper} employees on average, and from {lower} when one of the parties asks."),
        COMMITTEE,
        {"upper": REQUIRED_FROM, "lower": ON_DEMAND_FROM},
    ),
    "parity": Basis(
        law.Group.COMMITTEE, N_("The employer and the employees have as many seats, and only they vote."), PARITY
    ),
    "members": Basis(law.Group.COMMITTEE, N_("Every seat is to be filled, as many from each side.")),
    "deputies": Basis(law.Group.COMMITTEE, N_("Each member has a deputy.")),
    "chair": Basis(law.Group.COMMITTEE, N_("The two sides choose the chair in turn."), CHAIR_ALTERNATION),
    "representative": Basis(
        law.Group.REPRESENTATIVES,
        N_(
            "Every undertaking of the Act has a safety representative; with fewer than {limit} employees another "
            "arrangement may be agreed in writing."
        ),
        REPRESENTATIVE,
        {"limit": OPT_OUT_BELOW},
    ),
    "areas": Basis(
        law.Group.REPRESENTATIVES,
        N_("The safety areas are decided by those whom the law names, and each has its own representative."),
        AREAS_DIVIDED_BY,
    ),
    "senior": Basis(
        law.Group.REPRESENTATIVES, N_("With more than one safety representative there must be a senior one."), SENIOR
    ),
    "senior_deputy": Basis(law.Group.REPRESENTATIVES, N_("The senior safety representative must have a deputy.")),
    "meetings": Basis(
        law.Group.MEETINGS,
        N_("The committee decides how often it meets, normally {n} times a year."),
        figures={"n": MEETINGS_A_YEAR},
    ),
    "minutes": Basis(law.Group.MEETINGS, N_("Minutes are written of each meeting.")),
    "training": Basis(
        law.Group.TRAINING,
        N_("Safety representatives and members have at least {hours} hours."),
        figures={"hours": TRAINING_HOURS},
    ),
    "ohs": Basis(
        law.Group.OHS,
        N_("Industries on a list must have an approved occupational health service; others assess their own risk."),
        OHS,
    ),
    "report": Basis(
        law.Group.COMMITTEE,
        N_("The committee reports on its work each year to the governing bodies and the employees' organisations."),
    ),
    "representative_notice": Basis(
        law.Group.REPRESENTATIVES, N_("The names are to hang in the workplace at all times.")
    ),
    "members_notice": Basis(law.Group.COMMITTEE, N_("The names are to hang in the workplace at all times.")),
}
"""Every duty about offices, meetings and papers, by its key; the register's own say where they stand."""
BESIDE: dict[str, tuple[tuple[law.Fact[bool], law.Rule[Any]], ...]] = {
    "representative": ((BUILDING_SITES, CONSTRUCTION), (REGIONAL_TRADE, OTHER_TRADES)),
}
"""What else may hold where a duty does: regional representatives, until one of your own is elected."""


def lawcheck(session: Session, on: date) -> LawCheck:
    """Work out every duty on a day."""
    return LawCheck(overview.started(session, on), overview.duties(session, on))


def group_of(key: str) -> law.Group:
    """Give the group a duty stands in."""
    return OF_REGISTER[key].group if key in OF_REGISTER else BASES[key].group


def open_duty(session: Session, key: str, on: date) -> Opened:
    """Give one duty with all it rests on; a UserError for one that is not in the law check."""
    duty = next((one for one in overview.duties(session, on) if one.key == key), None)
    if duty is None:
        raise UserError(N_("This duty is not in the law check."), field="duty")
    scene = look(session, on)
    of_register = OF_REGISTER.get(key)
    rule = of_register or BASES[key].rule
    decision = scene.decide(rule) if rule is not None else None
    questions = questions_of(decision, scene.profile) if decision is not None and of_register else ()
    if decision is not None and decision.missing is not None:
        decision = None
    kept = advice.receipts(session, rule.key) if rule is not None else ()
    return Opened(
        duty=duty,
        rule=sentence(of_register.about) if of_register else rule_of(scene, key),
        decision=decision,
        changes=law.what_would_change(decision.rule, scene.profile, decision.on) if decision else (),
        kept=kept[0] if kept else None,
        evidence=evidence(scene, key),
        cites=of_register.on(max(on, law.COVERED_FROM)).cites if of_register else (duty.cite,),
        questions=questions,
        of_register=of_register,
        beside=tuple(_beside(scene, fact, rule) for fact, rule in BESIDE.get(key, ())),
    )


def _beside(scene: Scene, fact: law.Fact[bool], rule: law.Rule[Any]) -> Beside:
    told = scene.profile.get(fact.key)
    return Beside(Question(fact, told), scene.decide(rule) if told is True else None)


def questions_of(decision: law.Decision[Any], profile: Mapping[str, object]) -> tuple[Question, ...]:
    """Give the questions of yes or no that a duty asks, with their answers, and the one that waits for another answer.

    What the setup or the offices answer is not asked here.
    """
    steps = decision.why.walk() if decision.why else ()
    asked = [step.source for step in steps if isinstance(step.source, law.Fact)]
    asked += [value for remark in decision.reasons for value in _asked(remark)]
    if decision.missing is not None:
        asked.append(decision.missing)
    own = (fact for fact in dict.fromkeys(asked) if fact.key in ASKED_HERE or fact is decision.missing)
    return tuple(Question(fact, profile.get(fact.key)) for fact in own if not fact.step)


def unanswered(session: Session, on: date) -> tuple[Question, ...]:
    """Give the questions of yes or no that nobody has answered: about the work first, and what happens last."""
    scene = look(session, on)
    waits = [fact for duty in law.DUTIES if (fact := scene.decide(duty).missing) is not None]
    if not waits:
        return ()
    beside = [fact for each in BESIDE.values() for fact, _ in each]
    facts = dict.fromkeys((*WORK_FACTS, *beside, *(fact for fact in waits if fact.kind is bool and not fact.step)))
    open_ = [Question(fact, None) for fact in facts if scene.profile.get(fact.key) is None]
    return tuple(sorted(open_, key=lambda question: question.happened))


@command(N_("Answered no to the rest of the questions"))
def answer_no_to_rest(session: Session, on: date) -> None:
    """Answer no to what nobody has answered yet, but not to what may have happened."""
    for question in unanswered(session, on):
        if not question.happened:
            undertaking.answer_fact(session, question.fact.key, False, on)


def _asked(remark: law.Remark) -> tuple[law.Fact[Any], ...]:
    found = dict(remark.values).get("questions", ())
    return found if isinstance(found, tuple) else ()


def rule_of(scene: Scene, key: str) -> Sentence:
    """Say the rule of a duty in one sentence, with the figures the law holds on the day."""
    basis = BASES[key]
    return Sentence(basis.says, {name: scene.decide(one).value_or("") for name, one in basis.figures.items()})
