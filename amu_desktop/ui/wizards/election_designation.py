"""Utpeking: who is designated instead of elected, by the unions or, where nobody will elect, by the employer."""

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.core import clock
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections_designation, people
from amu_desktop.services.elections_designation import DesignationDraft
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.seats import add_person
from amu_desktop.ui.parts import Card, DateField, Kind, Notice, PersonField, Text, TextField, fields_line
from amu_desktop.ui.wizards.election_board import unions_words
from amu_desktop.ui.wizards.election_frame import ElectionStep


class DesignationStep(ElectionStep):
    """The names that are designated."""

    KEY: ClassVar[str] = "designation"
    TITLE: ClassVar[str] = N_("Designation")

    def is_for(self, sheet: ElectionSheet) -> bool:
        """Only where there is no vote."""
        return not sheet.method.has_vote

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether the names are recorded."""
        return not sheet.open

    def fill(self, body: QVBoxLayout) -> None:
        """Ask for the names seat by seat."""
        sheet = self.sheet
        by_employer = sheet.method is ElectionMethod.EMPLOYER
        title = t("Whom does the employer designate?") if by_employer else t("Whom do the unions designate?")
        self.frame.question(
            title, t("There is no ballot. The names are recorded as those who designate have given them.")
        )
        if by_employer:
            why = t("Only when the employees refuse to elect, and for two years at most.")
            body.addWidget(Notice(Kind.INFO, why, "", self.frame.law(OLM.at("3-2", 6))))
        elif sheet.unions:
            body.addWidget(Card(Text(unions_words(sheet))))
        body.addSpacing(16)
        self.names = self.form(f"election.designate:{sheet.id}")
        known = [(row.id, row.name) for row in self.desk.ask(people.list_people, clock.today())]
        chosen = {f"member{n}": row.person_id for n, row in enumerate(sheet.candidates[: sheet.members])}
        chosen |= {f"deputy{n}": row.person_id for n, row in enumerate(sheet.candidates[sheet.members :])}
        add = partial(add_person, self.desk)
        for number, seat in enumerate(sheet.seats):
            name = self._name(number)
            fields = [self.names.add(f"member{number}", PersonField(name, known, add=add, optional=number > 0))]
            if seat.deputy_post_id is not None:
                deputy = PersonField(t("Personal deputy"), known, add=add, optional=True)
                fields.append(self.names.add(f"deputy{number}", deputy))
            if sheet.kind is ElectionKind.SENIOR:
                trust = TextField(t("Office of trust, if not representative"), optional=True)
                fields.append(self.names.add("trust", trust))
            body.addWidget(fields_line(*fields))
            body.addSpacing(12)
        on = self.names.add("decided_on", DateField(t("Designated on"), required=True))
        self.names.fill({**chosen, "decided_on": sheet.decided_on or clock.today()})
        body.addWidget(fields_line(on, Text("")))
        for each in self.names.fields.values():
            each.setEnabled(sheet.open)

    def changed(self) -> None:
        """Leave what is being typed, unless it is done."""
        if not self.sheet.open:
            self.frame.draw()

    def next_text(self) -> str:
        """Name what is recorded."""
        return t("Record who is designated") if self.sheet.open else t("Next")

    def accept(self) -> None:
        """Fill the offices."""
        if not self.sheet.open:
            return
        values = self.names.values()
        seats = range(len(self.sheet.seats))
        members = tuple(str(values[f"member{n}"]) for n in seats if values.get(f"member{n}"))
        deputies = tuple(str(values[f"deputy{n}"]) for n in seats if values.get(f"deputy{n}"))
        on = values["decided_on"]
        trust = (str(values["trust"]),) if "trust" in values else ()
        draft = DesignationDraft(members, deputies, on if isinstance(on, date) else None, trust)
        try:
            self.desk.do(elections_designation.designate, self.sheet.id, draft)
        except Refusal as refused:
            if not refused.reasons:
                raise
            raise UserError(refused.reasons[0].message, "member0", **refused.reasons[0].values) from refused
        self.names.done()
        self.desk.toast(t("The designation is recorded"))

    def _name(self, number: int) -> str:
        if self.sheet.kind is ElectionKind.COMMITTEE:
            return t("Seat {number}", number=number + 1)
        return (
            t("Safety representative")
            if self.sheet.kind is ElectionKind.REPRESENTATIVE
            else t("Senior safety representative")
        )
