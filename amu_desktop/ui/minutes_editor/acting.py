"""What is done to cases from the editor: new, moved, struck, measures, positions, and what asks in the panel."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Outcome
from amu_desktop.law.sources import Citation
from amu_desktop.services import measures, meetings_agenda, minutes_cases, minutes_positions, minutes_votes
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.meetings_agenda import ItemDraft
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow, PositionRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor import panels
from amu_desktop.ui.minutes_editor.case import CaseActions
from amu_desktop.ui.parts.writing import WritingArea


class Editor(Protocol):
    """What the acting needs of the page."""

    desk: Desk
    meeting_id: str
    whole: MinutesRow | None

    @property
    def item(self) -> ItemRow | None:
        """The case shown."""

    def law(self, about: Citation) -> QWidget:
        """Make a § link."""

    def leave(self) -> bool:
        """Save what is typed."""

    def open_item(self, key: str) -> None:
        """Show a case."""

    def refresh(self) -> None:
        """Show what is so now."""

    def findChild(self, kind: type[QWidget], name: str) -> QWidget | None:
        """Find a widget by its name."""


class Acting:
    """The verbs of the editor, each a command or a question that leads to one."""

    def __init__(self, page: Editor) -> None:
        self._page = page

    @property
    def _desk(self) -> Desk:
        return self._page.desk

    def case_actions(self) -> CaseActions:
        """Give the actions of the case column."""
        return CaseActions(
            add_measure=self.add_measure,
            remove_measure=self.remove_measure,
            add_position=self.add_position,
            remove_position=self.remove_position,
            hold_position=self.hold_position,
            add_statement=self.add_statement,
            note_passage=self.note_passage,
            choose_category=self.choose_category,
            strike=self.strike,
            move_to_annex=self.move_to_annex,
            law=self._page.law,
        )

    def new_case(self) -> None:
        """Ask for the title of a new case, add it and open it."""
        title = dialogs.ask().ask_text(
            t("New case"), t("What is the case about?"), t("Title"), action=t("Add the case")
        )
        if title:
            item_id = self._desk.do(meetings_agenda.add_item, self._page.meeting_id, ItemDraft(title))
            self._page.open_item(item_id)

    def move(self, by: int) -> None:
        """Move the open case up or down among those of its level."""
        whole, item = self._page.whole, self._page.item
        if whole is None or item is None:
            return
        level = [each.id for each in whole.items if each.parent_id == item.parent_id]
        at = level.index(item.id)
        others = [each for each in level if each != item.id]
        to = at + by
        if 0 <= to < len(level):
            self._desk.do(meetings_agenda.move_item, item.id, others[to - 1] if to else None)

    def drop(self, moved: str, on: str) -> None:
        """Move a case that was dragged to stand where another stands."""
        whole = self._page.whole
        if whole is None or moved == on or all(each.id != moved for each in whole.items):
            return
        level = [each.id for each in whole.items if each.parent_id == whole.item(moved).parent_id]
        if on not in level:
            return
        downwards = level.index(moved) < level.index(on)
        others = [each for each in level if each != moved]
        at = others.index(on) + downwards
        self._desk.do(meetings_agenda.move_item, moved, others[at - 1] if at else None)

    def strike(self) -> None:
        """Ask why and strike the open case."""
        item = self._page.item
        if item is None:
            return
        why = dialogs.ask().ask_text(
            t("Strike the case?"),
            t("The number stays as a gap with its reason."),
            t("Why is the case struck?"),
            action=t("Strike the case"),
        )
        if why:
            self._desk.do(meetings_agenda.strike_item, item.id, why)

    def all_for(self) -> None:
        """Let everybody entitled vote for (Ctrl+E)."""
        whole, item = self._page.whole, self._page.item
        if whole is None or item is None or item.outcome is not Outcome.VOTE or item.ballot is None:
            return
        if item.ballot.secret:
            raise UserError(N_("The vote is secret. Enter how many voted for each choice."))
        voters = tuple(each.id for each in whole.attendance if each.votes and each.there and each.id not in item.away)
        self._desk.do(minutes_votes.all_for, item.id, voters)

    def add_measure(self) -> None:
        """Add a row for a measure and put the cursor in it."""
        item = self._page.item
        if item is None:
            return
        self._page.leave()
        measure_id = self._desk.do(measures.add_measure, MeasureDraft("", item_id=item.id))
        self._page.refresh()
        name = f"minutes:{self._page.meeting_id}:{item.id}.measure:{measure_id}:text"
        if (field := self._page.findChild(QWidget, name)) is not None:
            field.setFocus()

    def remove_measure(self, measure_id: str) -> None:
        """Take a measure away."""
        self._desk.do(measures.remove_measure, measure_id)

    def add_position(self, side: str) -> None:
        """Give a side a second box, where those who voted alike had different reasons."""
        if (item := self._page.item) is not None:
            self._page.leave()
            self._desk.do(minutes_positions.add_position, item.id, side)

    def remove_position(self, row: PositionRow) -> None:
        """Take a second box away."""
        if row.id is not None:
            self._desk.do(minutes_positions.remove_position, row.id)

    def hold_position(self, row: PositionRow) -> None:
        """Ask who hold a position."""
        if self._page.whole is not None:
            panels.hold_position(self._desk, self._page.whole, row)

    def add_statement(self) -> None:
        """Ask for a statement."""
        if self._page.whole is not None and self._page.item is not None:
            panels.add_statement(self._desk, self._page.whole, self._page.item)

    def note_passage(self) -> None:
        """Ask who came and went."""
        if self._page.whole is not None and self._page.item is not None:
            panels.note_passage(self._desk, self._page.whole, self._page.item)

    def choose_category(self) -> None:
        """Ask for the category of the case."""
        if self._page.item is not None:
            panels.choose_category(self._desk, self._page.item)

    def move_to_annex(self) -> None:
        """Move the text selected in the background or the discussion to the confidential annex."""
        item = self._page.item
        if item is None:
            return
        subject = f"minutes:{self._page.meeting_id}:{item.id}"
        selected = {}
        for name in ("background", "discussion"):
            area = self._page.findChild(QWidget, f"{subject}.{name}")
            if isinstance(area, WritingArea) and (some := area.selected()):
                selected[name] = some
        self._page.leave()
        if not selected:
            raise UserError(N_("Select the text that is to be moved first."))
        for name, text in selected.items():
            self._desk.do(minutes_cases.move_to_annex, item.id, name, text)
