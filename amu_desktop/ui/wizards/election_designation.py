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
from amu_desktop.services import elections_designation, elections_nominees, people
from amu_desktop.services.elections_designation import DesignationDraft
from amu_desktop.services.elections_rows import ElectionSheet, SeatToFill
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
            body.addWidget(fields_line(*fields))
            body.addSpacing(12)
            if sheet.kind is ElectionKind.SENIOR:
                label = t("Office of trust, if not representative")
                trust = [
                    self.names.add(f"trust_{key}{number}", TextField(label, optional=True)) for key in _kinds(seat)
                ]
                body.addWidget(fields_line(*trust))
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
        chosen = self._chosen(values)
        trust = tuple(str(values.get(f"trust_{name}") or "") for name in chosen)
        on = values["decided_on"]
        draft = DesignationDraft(
            tuple(person for name, person in chosen.items() if name.startswith("member")),
            tuple(person for name, person in chosen.items() if name.startswith("deputy")),
            on if isinstance(on, date) else None,
            trust,
        )
        try:
            self.desk.do(elections_designation.designate, self.sheet.id, draft)
        except Refusal as refused:
            if not refused.reasons:
                raise
            field, first = self._refused(chosen, dict(zip(chosen, trust, strict=True)), refused)
            raise UserError(first.message, field, **first.values) from refused
        except UserError as error:
            raise UserError(error.message, "member0", **error.values) from error
        self.names.done()
        self.desk.toast(t("The designation is recorded"))

    def _chosen(self, values: dict[str, object]) -> dict[str, str]:
        """Give who is designated by field, members first; the deputies pair with the members by their order."""
        names = [f"{kind}{n}" for kind in ("member", "deputy") for n in range(len(self.sheet.seats))]
        found = {name: str(values[name]) for name in names if values.get(name)}
        for kind in ("member", "deputy"):
            given = [n for n in range(len(self.sheet.seats)) if f"{kind}{n}" in found]
            for number, seat in enumerate(given):
                if number != seat:
                    raise UserError(N_("Fill the places in order: this one is empty."), f"{kind}{number}")
                if f"member{seat}" not in found:
                    raise UserError(N_("Fill the places in order: this one is empty."), f"member{seat}")
        seen: dict[str, str] = {}
        for name, person in found.items():
            if person in seen:
                raise UserError(N_("The same person is chosen twice."), name)
            seen[person] = name
        return found

    def _refused(self, chosen: dict[str, str], trust: dict[str, str], refused: Refusal) -> tuple[str, UserError]:
        """Give the field of the one who was refused, and why: the names are looked at one by one in that order."""
        first = refused.reasons[0]
        if first.field == "office_of_trust":
            lacking = next((name for name in chosen if not trust[name]), "member0")
            return f"trust_{lacking}", first
        for name, person in chosen.items():
            said = self.desk.ask(elections_nominees.objections, self.sheet.id, person, trust[name])
            if any(one.blocks and one.says.text == first.message for one in said):
                return name, first
        return "member0", first

    def _name(self, number: int) -> str:
        if self.sheet.kind is ElectionKind.COMMITTEE:
            return t("Seat {number}", number=number + 1)
        return (
            t("Safety representative")
            if self.sheet.kind is ElectionKind.REPRESENTATIVE
            else t("Senior safety representative")
        )


def _kinds(seat: SeatToFill) -> tuple[str, ...]:
    return ("member", "deputy") if seat.deputy_post_id is not None else ("member",)
