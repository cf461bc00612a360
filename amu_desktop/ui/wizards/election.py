"""Valg: the wizard that leads an election board from its appointment to the result on the wall."""

from typing import ClassVar

from amu_desktop.core.marks import N_
from amu_desktop.ui.wizards.election_announce import AnnounceStep
from amu_desktop.ui.wizards.election_ballots import BallotsStep
from amu_desktop.ui.wizards.election_board import BoardStep
from amu_desktop.ui.wizards.election_candidates import CandidatesStep
from amu_desktop.ui.wizards.election_count import CountStep
from amu_desktop.ui.wizards.election_designation import DesignationStep
from amu_desktop.ui.wizards.election_frame import ElectionFrame, ElectionStep
from amu_desktop.ui.wizards.election_result import ResultStep
from amu_desktop.ui.wizards.election_roll import RollStep


class ElectionWizard(ElectionFrame):
    """Valgstyre, Manntall, Kandidater, Kunngjøring, Stemmesedler, Opptelling, Resultat."""

    NAME: ClassVar[str] = N_("Election")
    PARTS: ClassVar[tuple[type[ElectionStep], ...]] = (
        BoardStep,
        DesignationStep,
        RollStep,
        CandidatesStep,
        AnnounceStep,
        BallotsStep,
        CountStep,
        ResultStep,
    )
