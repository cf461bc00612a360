"""Decisions on the overview: one that binds, or one of inquiry, that is past its deadline and lies with nobody."""

from collections.abc import Iterator

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import AML
from amu_desktop.services.matters_decisions import DecisionState, list_decisions, overdue_decisions
from amu_desktop.services.overview_duties import SOON, Duty, Remedy, Scene, Standing

_NAME = Sentence(N_("Decisions of the committee"))
_WHY = Sentence(N_("Carry it out, or bring it before the Labour Inspection Authority without undue delay."))


def decision_duties(scene: Scene) -> Iterator[Duty]:
    """Give a line for each decision past its deadline, and for each that falls due within thirty days."""
    for row in overdue_decisions(scene.session, scene.on):
        says = sentence(N_("Decision {number}: the deadline was {day}"), number=row.number, day=row.deadline)
        yield _duty(row.id, Standing.MISSING, says, row.kind)
    for row in list_decisions(scene.session):
        due = row.deadline
        if row.state(scene.on) is DecisionState.OPEN and due is not None and due <= scene.on + SOON:
            says = sentence(N_("Decision {number} is to be carried out by {day}"), number=row.number, day=due)
            yield _duty(row.id, Standing.IN_PROGRESS, says, row.kind)


def _duty(decision_id: str, standing: Standing, says: Sentence, kind: DecisionKind) -> Duty:
    cite = AML.at("7-2", 4 if kind is DecisionKind.INQUIRY else 5)
    remedy = Remedy(N_("Open the decision"), "matters", {"decision": decision_id})
    return Duty(f"decision:{decision_id}", _NAME, standing, says, _WHY, cite, remedy)
