"""Gjenoppretting: choose a copy, see the difference, restore; the file as it is now is kept as a copy first."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.services import backups
from amu_desktop.services.backups import Backup, Changes
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    Kind,
    Label,
    Notice,
    Row,
    RowCard,
    Step,
    Text,
    column,
    fill,
    line,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.wizard import Wizard

CHOOSE, COMPARE, RESTORE = "choose", "compare", "restore"


class RestoreWizard(Wizard):
    """Three steps; nothing is touched before the last."""

    NAME: ClassVar[str] = N_("Restore a copy")

    def __init__(self, desk: Desk) -> None:
        self.copy: Backup | None = None
        self._cards: list[tuple[Backup, Row]] = []
        super().__init__(desk)
        self.saved.hide()

    def steps(self) -> tuple[Step, ...]:
        """Give the three steps."""
        return (
            Step(CHOOSE, t("Choose a copy")),
            Step(COMPARE, t("See the difference")),
            Step(RESTORE, t("Restore")),
        )

    def first(self) -> None:
        """Begin with the choice, each time the wizard is opened."""
        self.copy, self.done = None, frozenset()
        self.show_step(CHOOSE)

    def show_where(self, **where: object) -> None:
        """Begin again when it is opened anew."""
        if where.get("again"):
            self.first()

    def fill_step(self, key: str, body: QVBoxLayout) -> None:
        """Fill the middle with the step."""
        {CHOOSE: self._choose, COMPARE: self._compare, RESTORE: self._restore}[key](body)

    def fill_panel(self, key: str, body: QVBoxLayout) -> None:
        """Say what does not happen."""
        _ = key
        icon = column(status_icon(Kind.INFO), STRETCH, margins=(0, 2, 0, 0))
        said = column(
            Label(t("Nothing is lost"), "strong"),
            4,
            Text(
                t("The file as it is now is first kept as a copy. You can restore that one in the same way."), "second"
            ),
        )
        body.addLayout(line(icon, (said, 1), gap=12))

    def reason(self, key: str) -> str:
        """Give why one cannot go on."""
        return t("Choose a copy first") if key == CHOOSE and self.copy is None else ""

    def next_text(self, key: str) -> str:
        """Give the words of the main button."""
        if key == RESTORE and self.copy is not None:
            return t("Restore the copy of {day}", day=t.date(self.copy.made_at.astimezone().date()))
        return t("Next")

    def accept(self, key: str) -> None:
        """Restore at the last step, and go to the overview of what came back."""
        if key != RESTORE or self.copy is None:
            return
        made = backups.restore(self.desk.workspace, self.copy)
        desk = self.desk
        desk.open(made.workspace)
        if made.trouble is not None:
            raise made.trouble
        desk.toast(t("The copy is restored. What was there is kept in {name}.", name=made.kept.name), undo=False)

    def _choose(self, body: QVBoxLayout) -> None:
        self.question(t("Which copy do you want back?"), t("The newest stands first. Nothing is changed yet."))
        copies = backups.list_copies(self.desk.workspace)
        if not copies:
            body.addWidget(Notice(Kind.INFO, t("There is no copy of this file yet.")))
            return
        card = RowCard()
        self._cards = []
        for copy in copies:
            at = copy.made_at.astimezone()
            title = t("{day} at {time}", day=t.weekday(at.date()), time=t.time(at))
            row = Row(title[:1].upper() + title[1:], self._holds(copy), then=partial(self._take, copy))
            row.setObjectName(f"copy.{copy.path.name}")
            self._cards.append((copy, card.add_row(row)))
        card.select(next((row for copy, row in self._cards if copy == self.copy), None))
        body.addWidget(card)
        self._card = card

    def _holds(self, copy: Backup) -> str:
        return t(
            "{reason}. {people} people, {meetings} meetings, {papers} papers.",
            reason=t(copy.reason),
            people=copy.counts.get("person", 0),
            meetings=copy.counts.get("meeting", 0),
            papers=copy.counts.get("issued_paper", 0),
        )

    def _take(self, copy: Backup) -> None:
        self.copy = copy
        self._card.select(next(row for each, row in self._cards if each == copy))
        self.draw_side()

    def _compare(self, body: QVBoxLayout) -> None:
        self.question(t("What would be different?"), self._named())
        if self.copy is None:
            return
        found = backups.compare(self.desk.workspace, self.copy)
        lost = self._list(t("This is lost"), found.lost, t("Nothing is lost."))
        back = self._list(t("This comes back"), found.back, t("Nothing comes back."))
        body.addLayout(line((lost, 1), (back, 1), gap=16))

    def _list(self, title: str, found: Changes, nothing: str) -> QWidget:
        items: list[Item] = [Text(title, "h3"), 10]
        if not found.works and not found.counts:
            return Card(*items, Text(nothing, "second"), STRETCH)
        for words, number in found.counts:
            items.append(line((Text(t(words)), 1), Label(t.number(number), "strong")))
        if found.works:
            counted = t.count("one change in all", "{n} changes in all", found.works)
            items += [10, Text(counted[:1].upper() + counted[1:], "small.strong")]
        for row in found.latest:
            at = row.at.astimezone()
            said = t("{day} at {time}: {what}", day=t.date(at.date(), year=False), time=t.time(at), what=t(row.label))
            items += [4, Text(said, "small")]
        return Card(*items, STRETCH)

    def _restore(self, body: QVBoxLayout) -> None:
        self.question(t("Restore?"), self._named())
        folder = self.desk.workspace.backup_folder.name
        says = (
            t("The file as it is now is kept as a copy in {folder}.", folder=folder),
            t("The copy takes its place, and is opened."),
            t("Undo cannot take this back; restoring the kept copy can."),
        )
        fill(body, [Card(*(each for one in says for each in (Text(one), 6)))])

    def _named(self) -> str:
        if self.copy is None:
            return ""
        at = self.copy.made_at.astimezone()
        return t("The copy of {day} at {time}", day=t.date(at.date()), time=t.time(at))
