"""Valg: the elections that are prepared, who appoints the election board, and when the next is due."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState
from amu_desktop.law.elections import BOARD_APPOINTED_BY
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import elections
from amu_desktop.services.elections import ElectionRow
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import (
    Empty,
    Header,
    Kind,
    Notice,
    Row,
    RowCard,
    button,
    chip,
    chip_of,
    column,
    holder,
    link,
    section,
)

PLACES: dict[ElectionKind, Citation] = {
    ElectionKind.REPRESENTATIVE: OLM.at("3-2"),
    ElectionKind.SENIOR: OLM.at("3-5"),
    ElectionKind.COMMITTEE: OLM.at("3-10"),
}
STATES = {
    "candidates": N_("Candidates"),
    "voting": N_("Voting"),
    "counting": N_("Counting"),
    "done": N_("Finished"),
}


class ElectionsPage(Page):
    """The elections by state."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"election", "area", "body", "post", "holding", "person"})

    def build(self) -> None:
        """List the drafts, or say when the next election is due."""
        today = clock.today()
        rows = self.desk.ask(elections.list_elections, today)
        due = self.desk.ask(elections.next_due, today)
        if not rows:
            self.put(self._nothing(due))
            return
        waiting = [row for row in rows if not row.filled]
        title = t.count("one election is not carried out", "{n} elections are not carried out", len(waiting))
        if not waiting:
            title = t("All offices that are elected are filled")
        second = self._due(due) if due is not None else ""
        self.put(Header(title[:1].upper() + title[1:], second))
        for name, chosen in ((t("To be carried out"), waiting), (t("Filled"), [row for row in rows if row.filled])):
            if chosen:
                card = RowCard()
                for row in chosen:
                    card.add_row(self._row(row))
                self.put(holder(column(section(name), card, 22)))
        where = t("The result is recorded where the offices are: under the safety representatives and the committee.")
        self.put(Notice(Kind.INFO, where, "", *self._ways(link)))

    def _row(self, row: ElectionRow) -> Row:
        name = t(row.kind.label)
        title = t("{election}, {about}", election=name, about=row.about) if row.about else name
        says = t("Who appoints the election board will be clear when you have answered about unions.")
        if row.method is ElectionMethod.DESIGNATION:
            says = t("One local union organises the majority, and designates. There is no election then.")
        elif row.board_appointed_by:
            says = t("The election board is appointed by {who}.", who=t(row.board_appointed_by))
        state = chip_of("draft") if row.state is ElectionState.DRAFT else chip(t(STATES.get(row.state, row.state)))
        if row.filled:
            state = chip_of("in order")
        return Row(title, says, chips=(state,), law=self.law(PLACES[row.kind]))

    def _due(self, due: elections.DueRow) -> str:
        return t("The first period that ends: {name}, {day}.", name=due.name, day=t.date(due.last_day))

    def _nothing(self, due: elections.DueRow | None) -> Empty:
        says = t("The setup makes the elections that the law requires, as drafts.")
        if due is not None:
            says = t(
                "The period is two years. The first that ends: {name}, {day}.", name=due.name, day=t.date(due.last_day)
            )
        place = BOARD_APPOINTED_BY.on(clock.today()).cites[0]
        ways = (
            self._ways(button) if due is not None else (button(t("Start the setup"), partial(self.desk.go, "setup")),)
        )
        return Empty("vote", t("No elections are in progress"), says, *ways, law=self.law(place))

    def _ways(self, make: Callable[..., QPushButton]) -> tuple[QPushButton, ...]:
        return (
            make(t("Safety representatives"), partial(self.desk.go, "representatives")),
            make(t("Committee"), partial(self.desk.go, "committees")),
        )
