"""Manntall: who may vote, made from the people on the day, checked before use and printed with a column to tick."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionState
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import elections_roll, people
from amu_desktop.services.elections_rows import ElectionSheet, RollRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.issuing import print_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    AreaField,
    Card,
    Empty,
    Flow,
    Fold,
    Kind,
    Notice,
    PersonField,
    Row,
    RowCard,
    Text,
    button,
    column,
    holder,
    line,
    primary,
    section,
    status_icon,
)
from amu_desktop.ui.wizards.election_frame import ElectionStep
from amu_desktop.ui.wizards.election_panel import fill_calendar

WHO = {
    ElectionKind.REPRESENTATIVE: N_("The employees of the safety area, except the one who leads the undertaking."),
    ElectionKind.SENIOR: N_(
        "The safety representatives elect among themselves, or among those with an office of trust."
    ),
    ElectionKind.COMMITTEE: N_("All employees, except the one who leads the undertaking. Part-time employees too."),
}
PLACES: dict[ElectionKind, Citation] = {
    ElectionKind.REPRESENTATIVE: OLM.at("3-2", 2),
    ElectionKind.SENIOR: OLM.at("3-5", 1),
    ElectionKind.COMMITTEE: OLM.at("3-8"),
}


class RollStep(ElectionStep):
    """Who may vote."""

    KEY: ClassVar[str] = "roll"
    TITLE: ClassVar[str] = N_("Electoral roll")

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether the roll is made."""
        return sheet.roll_on is not None

    def fill(self, body: QVBoxLayout) -> None:
        """Show the roll, or make it."""
        self.frame.question(t("Who may vote?"), t(WHO[self.sheet.kind]))
        law = self.frame.law(PLACES[self.sheet.kind])
        if self.sheet.roll_on is None:
            make = primary(t("Make the electoral roll"), self._make)
            make.setObjectName("roll.make")
            body.addWidget(
                Empty(
                    "list",
                    t("There is no electoral roll yet"),
                    t("It is made from the people of the undertaking today. Nobody is left out for their hours."),
                    make,
                    law=law,
                )
            )
            return
        check = self.desk.ask(elections_roll.check_roll, self.sheet.id, clock.today())
        title = t.count("{n} may vote", "{n} may vote", self.sheet.entitled, n=self.sheet.entitled)
        made = t("The roll was made {day}.", day=t.date(self.sheet.roll_on))
        body.addWidget(
            Card(line(status_icon(Kind.OK, 20), (column(Text(title, "strong"), Text(made, "small")), 1), law, gap=12))
        )
        body.addSpacing(12)
        if check.says:
            says = [say(one, t) for one in check.says]
            body.addWidget(Notice(Kind.WARN, t("Look at this before the roll is used"), "\n".join(says)))
            body.addSpacing(12)
        if self._can_change():
            again = button(t("Make it anew"), self._make)
            again.setObjectName("roll.make")
            add = button(t("Add somebody …"), self._add, icon="user-plus")
            out = button(t("Leave somebody out …"), self._leave_out, icon="user-minus")
            body.addWidget(holder(Flow(again, add, out)))
            body.addSpacing(16)
        self._lists(body)

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days."""
        fill_calendar(self.frame, body)

    def reason(self) -> str:
        """Say that the roll must be made."""
        return t("Make the electoral roll first") if self.sheet.roll_on is None else ""

    def actions(self) -> tuple[QWidget, ...]:
        """Print the roll with boxes to tick."""
        if self.sheet.roll_on is None:
            return ()
        return (print_paper(self.desk, "electoral_roll", self.sheet.id, t("Print the electoral roll")),)

    def _can_change(self) -> bool:
        return self.sheet.state in {ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING}

    def _make(self) -> None:
        made = self.desk.do(elections_roll.make_roll, self.sheet.id)
        self.desk.toast(t.count("{n} on the electoral roll", "{n} on the electoral roll", made, n=made))

    def _lists(self, body: QVBoxLayout) -> None:
        out = [row for row in self.sheet.roll if row.left_out is not None]
        if out:
            card = RowCard()
            for row in out:
                card.add_row(_left_out(row))
            body.addWidget(section(t("Not on the roll")))
            body.addWidget(card)
            body.addSpacing(16)
        entitled = [row for row in self.sheet.roll if row.left_out is None]
        fold = Fold(t("The roll, name by name"), t("Who voted is ticked on paper, and never written here."))
        fold.body.addWidget(Text("\n".join(_named(row) for row in entitled), "second"))
        fold.head.setObjectName("roll.names")
        body.addWidget(fold)

    def _add(self) -> None:
        listed = {row.person_id for row in self.sheet.roll if row.left_out is None}
        known = [(one.id, one.name) for one in self.desk.ask(people.list_people, clock.today())]
        who = PersonField(t("Person"), [one for one in known if one[0] not in listed], required=True)
        why = AreaField(t("Why does the board add this person?"), required=True)

        def make(form: Form) -> None:
            values = form.values()
            self.desk.do(elections_roll.add_to_roll, self.sheet.id, str(values["person_id"]), str(values["why"]))
            self.desk.toast(t("The person is on the roll"))

        fields = (("person_id", who), ("why", why))
        ask_in_panel(self.desk, t("Add to the electoral roll"), fields, t("Add"), make)

    def _leave_out(self) -> None:
        rows = [(row.id, row.name) for row in self.sheet.roll if row.left_out is None]
        who = PersonField(t("Person"), rows, required=True)
        why = AreaField(t("Why does the board leave this person out?"), required=True)

        def make(form: Form) -> None:
            values = form.values()
            self.desk.do(elections_roll.leave_out, str(values["entry"]), str(values["why"]))
            self.desk.toast(t("The person is left out"))

        fields = (("entry", who), ("why", why))
        ask_in_panel(self.desk, t("Leave out of the electoral roll"), fields, t("Leave the person out"), make)


def _named(row: RollRow) -> str:
    name = t("{name}, {unit}", name=row.name, unit=row.unit) if row.unit else row.name
    return t("{name} (added: {why})", name=name, why=row.why) if row.why else name


def _left_out(row: RollRow) -> Row:
    reason = t(row.left_out.label) if row.left_out else ""
    return Row(row.name, t("{reason}: {why}", reason=reason, why=row.why) if row.why else reason)
