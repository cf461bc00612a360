"""Valg: the elections with their state and what is next in each, and the start of a new one."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_calendar import StepState, next_step
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState
from amu_desktop.law.elections import BOARD_APPOINTED_BY
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import elections, elections_calendar
from amu_desktop.services.elections import ElectionRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.elections_start import named, start_in_panel
from amu_desktop.ui.parts import (
    Empty,
    Header,
    Kind,
    Row,
    RowCard,
    button,
    chip,
    column,
    holder,
    more,
    primary,
    section,
)

PLACES: dict[ElectionKind, Citation] = {
    ElectionKind.REPRESENTATIVE: OLM.at("3-2"),
    ElectionKind.SENIOR: OLM.at("3-5"),
    ElectionKind.COMMITTEE: OLM.at("3-10"),
}
NEXT = {
    ElectionState.DRAFT: N_("Next: who is on the election board"),
    ElectionState.CANDIDATES: N_("Next: candidates, and making them known"),
    ElectionState.VOTING: N_("Next: the count, when the voting is closed"),
    ElectionState.COUNTING: N_("Next: the count"),
    ElectionState.CANCELLED: "",
}
LOOKS = {
    ElectionState.DRAFT: Kind.NEUTRAL,
    ElectionState.CANDIDATES: Kind.WARN,
    ElectionState.VOTING: Kind.WARN,
    ElectionState.COUNTING: Kind.WARN,
    ElectionState.DONE: Kind.OK,
    ElectionState.CANCELLED: Kind.NEUTRAL,
}


class ElectionsPage(Page):
    """The elections by state."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"election", "election_post", "area", "body", "post", "holding", "person", "board_member", "nomination", "seal"}
    )

    def build(self) -> None:
        """List the elections that are open, then those that are over; or say when the next is due."""
        self.today = clock.today()
        rows = self.desk.ask(elections.list_elections, self.today)
        due = self.desk.ask(elections.next_due, self.today)
        waiting = [row for row in rows if row.open and not row.filled]
        if not rows:
            self.put(self._nothing(due))
            return
        title = t.count("one election is not carried out", "{n} elections are not carried out", len(waiting))
        if not waiting:
            title = t("No elections are in progress")
        start = button(t("Start an election"), self.start, icon="vote")
        start.setObjectName("elections.start")
        self.put(Header(title[:1].upper() + title[1:], self._due(due) if due is not None else "", start))
        filled = [row for row in rows if row.open and row.filled]
        over = [row for row in rows if not row.open]
        for name, chosen in (
            (t("To be carried out"), waiting),
            (t("Filled"), filled),
            (t("Finished (elections)"), over),
        ):
            if chosen:
                card = RowCard()
                for row in chosen:
                    card.add_row(self._row(row))
                self.put(holder(column(section(name), card, 22)))

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        return {"page.new": self.start, "elections.start": self.start}

    def show_where(self, **where: object) -> None:
        """Begin an election to what is named, as another page asks for."""
        if where.get("start"):
            self.start(str(where.get("key", "")))

    def start(self, key: str = "") -> None:
        """Ask what the election is for."""
        start_in_panel(self.desk, key)

    def _row(self, row: ElectionRow) -> Row:
        says, late = self._next(row)
        chips = [chip(t(row.state.label), LOOKS[row.state])]
        if late:
            chips.append(chip(t("Past the deadline"), Kind.DANGER))
        name = named(row.kind, row.about)
        right = []
        if row.open:
            acts = more(
                (
                    (t("Cancel the election …"), partial(self._cancel, row)),
                    (t("Delete the draft"), partial(self._delete, row)),
                ),
                name=t("More, {what}", what=name),
            )
            acts.setObjectName(f"election.more.{row.id}")
            right = [acts]
        then = partial(self.desk.go, "election", id=row.id)
        made = Row(
            name, says, chips=tuple(chips), law=self.law(PLACES[row.kind]), right=tuple(right), then=then, arrow=True
        )
        made.setObjectName(f"election.{row.id}")
        return made

    def _next(self, row: ElectionRow) -> tuple[str, bool]:
        """Say what is next in an election, and whether it is late."""
        if row.state is ElectionState.CANCELLED:
            return "", False
        if row.state is ElectionState.DONE:
            sheet = self.desk.ask(elections.load_election, row.id)
            day = t.date(sheet.decided_on) if sheet.decided_on else ""
            if sheet.sealed:
                return t("Elected {day}. The record is locked.", day=day), False
            return t("Elected {day}. Next: notice to management, and the record.", day=day), False
        if row.method is ElectionMethod.DESIGNATION:
            return t("One local union organises the majority, and designates. There is no election then."), False
        steps = self.desk.ask(elections_calendar.steps, row.id, self.today)
        says = t(NEXT[row.state])
        if row.state is ElectionState.DRAFT and row.board_appointed_by:
            says = t("The election board is appointed by {who}.", who=t(row.board_appointed_by))
        step = next_step(steps)
        if step is None:
            return says, False
        says = t("Next: {step}, {day}", step=t(step.stage.label).lower(), day=t.date(step.on))
        return says, step.state is StepState.LATE

    def _cancel(self, row: ElectionRow) -> None:
        title = t("Cancel the election?")
        says = t("It stays in the list with the reason. The seats can be put in a new election.")
        why = dialogs.ask().ask_text(title, says, t("Why is it cancelled?"), action=t("Cancel the election"), long=True)
        if why:
            self.desk.do(elections.cancel_election, row.id, why)
            self.desk.toast(t("The election is cancelled"))

    def _delete(self, row: ElectionRow) -> None:
        self.desk.do(elections.delete_election, row.id)
        self.desk.toast(t("The draft is deleted"))

    def _due(self, due: elections.DueRow) -> str:
        return t("The first period that ends: {name}, {day}.", name=due.name, day=t.date(due.last_day))

    def _nothing(self, due: elections.DueRow | None) -> Empty:
        says = t("The setup makes the elections that the law requires, as drafts.")
        if due is not None:
            says = t(
                "The period is two years. The first that ends: {name}, {day}.", name=due.name, day=t.date(due.last_day)
            )
        place = BOARD_APPOINTED_BY.on(self.today).cites[0]
        start = primary(t("Start an election"), self.start)
        start.setObjectName("elections.start")
        other = button(t("Safety representatives"), partial(self.desk.go, "representatives"))
        if due is None:
            other = button(t("Start the setup"), partial(self.desk.go, "setup"))
        return Empty("vote", t("No elections are in progress"), says, start, other, law=self.law(place))
