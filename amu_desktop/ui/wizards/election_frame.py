"""What the steps of an election share: the election as it stands, and a frame that follows the file and loses no keys.

Unlike other wizards this one writes as it goes: an election lasts for weeks, and everything done in it is one step to
undo. The step one was on is kept as a draft, so that the wizard opens there again.
"""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind
from amu_desktop.services import elections, elections_voting
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Label, Step, Title, link
from amu_desktop.ui.wizard import Wizard

MOUSE = 40
"""Milliseconds to wait while a button is held: what it was pressed on must still be there when it is let go."""


class ElectionStep:
    """One step of an election: what is asked there, and what holds it back."""

    KEY: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""

    def __init__(self, frame: "ElectionFrame") -> None:
        self.frame = frame
        self.desk = frame.desk

    @property
    def sheet(self) -> ElectionSheet:
        """The election as it stands."""
        return self.frame.sheet

    def is_for(self, sheet: ElectionSheet) -> bool:
        """Whether this election has the step."""
        return sheet.method.has_vote

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Whether the step is done, as the file says."""
        _ = sheet
        return False

    def fill(self, body: QVBoxLayout) -> None:
        """Fill the middle."""

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Fill the panel at the right."""

    def changed(self) -> None:
        """Show what is so now; a step with fields fills them instead of being drawn anew."""
        self.frame.draw()

    def accept(self) -> None:
        """Take the step; raises UserError for what is missing."""

    def next_text(self) -> str:
        """Give the words of the main button."""
        return t("Next")

    def reason(self) -> str:
        """Give why one cannot go on yet, or nothing."""
        return ""

    def actions(self) -> tuple[QWidget, ...]:
        """Give what stands in the footer after Tilbake."""
        return ()

    def enter(self) -> bool:
        """Take Enter in a field; say whether it was taken, else it goes to the next step."""
        return False

    def form(self, subject: str, save: Callable[[str, object], object] | None = None) -> Form:
        """Make a form of the step that the frame keeps."""
        made = Form(self.desk, subject, save, parent=self.frame)
        self.frame.forms.append(made)
        return made


class ElectionFrame(Wizard):
    """The wizard frame with an election in it; a subclass names the steps in `PARTS`."""

    PANEL: ClassVar[int] = 318
    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            *("election", "election_post", "board_member", "roll_entry", "election_union", "candidate_list"),
            *("nomination", "election_count", "rejection", "candidate_tally", "lot", "lot_rank", "election_correction"),
            *("ballots_destroyed", "post", "holding", "area", "person", "issued_paper", "union_count", "seal"),
        }
    )
    PARTS: ClassVar[tuple[type[ElectionStep], ...]] = ()

    def __init__(self, desk: Desk) -> None:
        self.election_id = ""
        self.parts: dict[str, ElectionStep] = {}
        self.stays = False
        super().__init__(desk)
        self._later = QTimer(self, singleShot=True, interval=MOUSE)
        self._later.timeout.connect(self.refresh)
        self.name = self.findChildren(Label)[0]

    def first(self) -> None:
        """Wait for the election that `show_where` names."""

    def show_where(self, **where: object) -> None:
        """Open an election at the step where one was, or at the one that is named."""
        election_id = str(where.get("id", self.election_id))
        if election_id != self.election_id or not self.step:
            self.election_id = election_id
            self.parts = {part.KEY: part(self) for part in self.PARTS}
        self.read()
        shown = [step.key for step in self.steps() if not step.hidden]
        kept = str(where.get("step") or self.desk.read_draft(self.place).get("step", ""))
        open_steps = [key for key in shown if key not in self.done]
        first = open_steps[0] if open_steps else shown[-1]
        self.show_step(kept if kept in shown and (kept in self.done or kept == first) else first)

    @property
    def place(self) -> str:
        """The subject under which the step one was on is kept."""
        return f"election.step:{self.election_id}"

    def read(self) -> None:
        """Read the election, and which steps are done."""
        self.sheet = self.desk.ask(elections.load_election, self.election_id)
        self.done = frozenset(
            key for key, part in self.parts.items() if part.is_for(self.sheet) and part.is_done(self.sheet)
        )
        self.name.setText(title_of(self.sheet))

    def steps(self) -> tuple[Step, ...]:
        """Give the steps this election has."""
        return tuple(Step(key, t(part.TITLE), hidden=not part.is_for(self.sheet)) for key, part in self.parts.items())

    def show_step(self, key: str) -> None:
        """Go to a step, and remember it."""
        self.desk.write_draft(self.place, {"step": key})
        super().show_step(key)
        if (title := self.middle.findChild(Title)) is not None:
            QTimer.singleShot(0, title, title.setFocus)

    def draw(self) -> None:
        """Draw the step anew with what was being typed, and the focus and place kept."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.middle.isAncestorOf(focused)
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        place = self.middle.scroller.verticalScrollBar().value()
        for form in self.forms:
            form.let_go()
        super().draw()
        for form in self.forms:
            form.restore()
        self.middle.scroller.verticalScrollBar().setValue(place)
        self.focus(name)
        title = self.middle.findChild(Title)
        if inside and title is not None and (not name or self.findChild(QWidget, name) is None):
            # What had the keyboard is gone: it is never left with nothing.
            QTimer.singleShot(0, title, title.setFocus)

    def draw_side(self) -> None:
        """Draw all but the middle anew, with the focus kept."""
        name = focused.objectName() if (focused := QApplication.focusWidget()) and self.isAncestorOf(focused) else ""
        super().draw_side()
        self.focus(name)

    def focus(self, name: str) -> None:
        """Give the focus to what has that name, unless it has it."""
        again = self.findChild(QWidget, name) if name else None
        if again is not None and not again.hasFocus():
            QTimer.singleShot(0, again, again.setFocus)

    def refresh(self) -> None:
        """Follow the file, but not while the mouse is down."""
        if not self.step:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._later.start()
            return
        self.read()
        if self.step in {step.key for step in self.steps() if step.hidden}:
            self.show_where(id=self.election_id)
            return
        self.parts[self.step].changed()
        self.draw_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a button that has the keyboard have Enter first, and then the step."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        focused = QApplication.focusWidget()
        if enter and plain and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
            return
        if enter and plain and self.parts[self.step].enter():
            return
        super().keyPressEvent(event)

    # --- each step says its own

    def fill_step(self, key: str, body: QVBoxLayout) -> None:
        """Fill the middle with the step."""
        self.parts[key].fill(body)

    def fill_panel(self, key: str, body: QVBoxLayout) -> None:
        """Fill the panel."""
        self.parts[key].fill_panel(body)

    def accept(self, key: str) -> None:
        """Take the step, and read what it changed."""
        self.parts[key].accept()
        self.read()

    def next_text(self, key: str) -> str:
        """Give the words of the main button."""
        return self.parts[key].next_text()

    def _beside(self, way: int) -> str:
        """Give the step before or after; a step that has more to show when it is taken holds one back once."""
        if way > 0 and self.stays:
            self.stays = False
            return ""
        return super()._beside(way)

    def reason(self, key: str) -> str:
        """Give why one cannot go on."""
        return self.parts[key].reason()

    def footer_actions(self, key: str) -> tuple[QWidget, ...]:
        """Give what the step has in the footer."""
        return self.parts[key].actions()


def take_back(desk: Desk, election_id: str) -> QPushButton:
    """Make the link that takes the list of candidates back."""
    made = link(t("Take the list back to change it"), partial(desk.do, elections_voting.take_list_back, election_id))
    made.setObjectName("list.back")
    return made


TITLES = {
    ElectionKind.REPRESENTATIVE: N_("Election of safety representative, {about}"),
    ElectionKind.SENIOR: N_("Election of senior safety representative"),
    ElectionKind.COMMITTEE: N_("Election to the working environment committee"),
}


def title_of(sheet: ElectionSheet) -> str:
    """Give the name of an election: «Valg av verneombud, Verkstedet»."""
    return t(TITLES[sheet.kind], about=sheet.about)
