"""What a duty is on the overview: how it stands, the sentence that says so, its place in the law, and its remedy.

The law's decision says whether a duty holds; the file shows whether it is met. Both come together here and nowhere
else, so that the overview and the law check can never say different things.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import AML, OLM, Citation
from amu_desktop.services import advice, committees, representatives
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.representatives import Representatives

SOON = timedelta(days=30)
"""What is due within this time is «I gang», not «I orden»."""


class Standing(StrEnum):
    """How a duty stands, worst first; the value is the key of its chip."""

    MISSING = "missing"
    IN_PROGRESS = "in progress"
    UNCERTAIN = "uncertain"
    NOT_ASSESSED = "not assessed"
    IN_ORDER = "in order"
    NOT_RELEVANT = "not relevant"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What puts a duty in order: the words of the button (a message id), and the page and place it is done."""

    words: str
    page: str
    where: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: `says` is the line for what is to be done, `proof` why, or what shows that it is in order."""

    key: str
    name: Sentence
    standing: Standing
    says: Sentence
    proof: Sentence
    cite: Citation
    remedy: Remedy | None = None
    grade: law.Grade = law.Grade.LAW
    of_register: bool = False
    """Whether it is one of the register's duties, which no office, meeting or paper decides by itself."""

    @property
    def looked_at(self) -> bool:
        """Whether it is counted: all but the duties of the register that nobody has answered for yet."""
        return not (self.of_register and self.standing is Standing.NOT_ASSESSED)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the duties are worked out from: the file on one day, read once."""

    session: Session
    on: date
    profile: dict[str, object]
    representatives: Representatives
    body: BodyRow | None
    seats: tuple[SeatRow, ...]

    def decide(self, rule: law.Rule[Any] | law.Parameter[Any]) -> law.Decision[Any]:
        """Decide a rule for the undertaking on the day."""
        return law.decide(rule, self.profile, max(self.on, law.COVERED_FROM))

    @property
    def members(self) -> tuple[SeatRow, ...]:
        """The members' seats of both sides."""
        return tuple(seat for seat in self.seats if seat.kind is PostKind.MEMBER)

    @property
    def seated(self) -> tuple[SeatRow, ...]:
        """The members' seats that somebody holds."""
        return tuple(seat for seat in self.members if seat.holder)


def look(session: Session, on: date) -> Scene:
    """Read what the duties are worked out from."""
    body = committees.committee(session, on)
    return Scene(
        session=session,
        on=on,
        profile=advice.profile_of(session, on),
        representatives=representatives.representatives(session, on),
        body=body,
        seats=committees.seats(session, body.id, on) if body else (),
    )


NAMES: dict[str, tuple[str, Citation]] = {
    "committee": (N_("Working environment committee"), AML.at("7-1", 1)),
    "parity": (N_("As many from each side"), AML.at("7-1", 4)),
    "representative": (N_("Safety representative"), AML.at("6-1", 1)),
    "meetings": (N_("Meetings of the committee"), OLM.at("3-16", 1)),
    "ohs": (N_("Occupational health service"), AML.at("3-3")),
    "report": (N_("Yearly report for {year}"), AML.at("7-2", 6)),
    "members": (N_("Members of the committee"), OLM.at("3-7")),
    "deputies": (N_("Deputy members"), OLM.at("3-11")),
    "chair": (N_("Chair"), AML.at("7-1", 4)),
    "areas": (N_("Safety areas"), OLM.at("3-1")),
    "senior": (N_("Senior safety representative"), AML.at("6-1", 3)),
    "senior_deputy": (N_("Deputy of the senior safety representative"), OLM.at("3-6")),
    "training": (N_("Training"), OLM.at("3-19")),
    "minutes": (N_("Minutes"), OLM.at("3-16", 4)),
    "representative_notice": (N_("Notice of the safety representatives"), AML.at("6-1", 4)),
    "members_notice": (N_("Notice of the committee's members"), AML.at("7-1", 3)),
}
"""The duties that are looked at, in the order they stand when all is well."""


@dataclass(frozen=True, slots=True)
class About:
    """Makes a duty of one key, in any standing."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def _make(
        self,
        standing: Standing,
        says: Sentence | None,
        proof: Sentence,
        remedy: Remedy | None = None,
        cite: Citation | None = None,
        grade: law.Grade = law.Grade.LAW,
    ) -> Duty:
        name, place = NAMES[self.key]
        named = Sentence(name, self.values)
        return Duty(self.key, named, standing, says or named, proof, cite or place, remedy, grade)

    def in_order(self, proof: Sentence) -> Duty:
        """Give the duty as met, with what shows it."""
        return self._make(Standing.IN_ORDER, None, proof)

    def not_relevant(self, why: Sentence) -> Duty:
        """Give the duty as one that does not hold here, with the reason."""
        return self._make(Standing.NOT_RELEVANT, None, why)

    def missing(self, says: Sentence, why: Sentence, remedy: Remedy | None, cite: Citation | None = None) -> Duty:
        """Give the duty as required with nothing registered."""
        return self._make(Standing.MISSING, says, why, remedy, cite)

    def in_progress(
        self,
        says: Sentence,
        why: Sentence,
        remedy: Remedy | None,
        cite: Citation | None = None,
        grade: law.Grade = law.Grade.LAW,
    ) -> Duty:
        """Give the duty as begun and not complete, or due soon."""
        return self._make(Standing.IN_PROGRESS, says, why, remedy, cite, grade)

    def uncertain(self, says: Sentence, why: Sentence, remedy: Remedy | None = None) -> Duty:
        """Give the duty as one where the law leaves it open."""
        return self._make(Standing.UNCERTAIN, says, why, remedy)

    def not_assessed(self, says: Sentence, why: Sentence, remedy: Remedy | None) -> Duty:
        """Give the duty as one where nobody has answered what the rule needs."""
        return self._make(Standing.NOT_ASSESSED, says, why, remedy)

    def open(self, decision: law.Decision[Any]) -> Duty:
        """Give the duty as the decision leaves it: waiting for a fact, or uncertain."""
        name = self._make(Standing.IN_ORDER, None, sentence("")).name
        if decision.missing is not None:
            return self.not_assessed(
                sentence(N_("{duty}: not assessed"), duty=name),
                sentence(N_("Waits for an answer: {question}"), question=sentence(decision.missing.label)),
                Remedy(N_("Answer the questions"), "setup"),
            )
        question = decision.doubts[0].question if decision.doubts else N_("The wording in force was not read.")
        return self.uncertain(sentence(N_("{duty}: uncertain"), duty=name), sentence(question))
