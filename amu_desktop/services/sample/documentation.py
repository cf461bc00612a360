"""What the sample undertaking has answered about its work, and what it has to show for the duties of the register.

Two things it has not got round to, and one review it ought to have done again: there has to be something to put right.
"""

from datetime import date, timedelta

from amu_desktop import law
from amu_desktop.law import work_facts as work
from amu_desktop.law.duty_facts import GROUP_EMPLOYEES, OTHERS_AT_WORK
from amu_desktop.law.internal_control import REVIEW
from amu_desktop.law.psychosocial import PSYCHOSOCIAL_MAPPING
from amu_desktop.law.work_duties import SPECIAL_INSTRUCTION
from amu_desktop.services import duty_evidence, lawcheck, overview, undertaking
from amu_desktop.services.duty_evidence import EvidenceDraft
from amu_desktop.services.overview_duties import Standing
from amu_desktop.services.workspace import Workspace

HAS = (
    work.CHEMICALS,
    work.NOISE,
    work.VIBRATION,
    work.HEIGHT,
    work.SCAFFOLDING,
    work.STRAIN,
    work.EQUIPMENT,
    work.MAINTENANCE,
    work.DANGEROUS,
    work.PROTECTION,
    work.SIGNS,
    OTHERS_AT_WORK,
)
NOT_YET = frozenset({PSYCHOSOCIAL_MAPPING.key, SPECIAL_INSTRUCTION.key})
OLD = frozenset({REVIEW.key})
ROUND, REVIEWED = timedelta(days=45), timedelta(days=400)
"""How long ago the papers were gone through, and how long ago what is old."""


def document(workspace: Workspace, on: date) -> None:
    """Answer what the work is, and attach what shows that the duties are met."""
    for fact in HAS:
        workspace.do(undertaking.answer_fact, fact.key, True, on - ROUND)
    workspace.do(undertaking.answer_fact, GROUP_EMPLOYEES.key, 0, on - ROUND)
    workspace.do(lawcheck.answer_no_to_rest, on - ROUND)
    for question in workspace.ask(lawcheck.unanswered, on - ROUND):
        workspace.do(undertaking.answer_fact, question.fact.key, False, on - ROUND)
    kinds = {duty.key: duty.evidence for duty in law.DUTIES}
    open_ = [
        duty.key
        for duty in workspace.ask(overview.duties, on)
        if duty.of_register and duty.standing is Standing.MISSING and duty.key not in NOT_YET
    ]
    for number, key in enumerate(open_, 1):
        day = on - (REVIEWED if key in OLD else ROUND)
        note = f"Permen for internkontroll, fane {number}"
        workspace.do(duty_evidence.add_evidence, EvidenceDraft(key, day, kinds[key][0], note))
