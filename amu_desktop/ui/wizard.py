"""The wizard frame: one question a page, the reason beside it, and nothing written before the last step.

A wizard says its steps and fills the middle and the panel; the frame draws the rail, the bars and the footer and knows
the keys. Answers are kept as a draft, so a wizard can be closed and gone on with.
"""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts.buttons import button, link, primary, with_reason
from amu_desktop.ui.parts.focuspage import RAIL, RAIL_NARROW, Columns, Pane, TopBar, focus_frame, footer
from amu_desktop.ui.parts.labels import Label, Text, Title
from amu_desktop.ui.parts.layout import Flow, clear, column, hairline, holder, line, show_if
from amu_desktop.ui.parts.status import Icon, Kind, status_icon
from amu_desktop.ui.parts.steps import Step, fill_rail

PANEL, PANEL_NARROW = 372, 300
CONTENT, CONTENT_ALONE = 800, 980
"""How wide the middle is at most, beside the panel and without it."""


class Wizard(Page):
    """A focus page of steps. Write `steps`, `fill_step`, `fill_panel`, `accept`; call `show_step` to begin."""

    FOCUS: ClassVar[bool] = True
    NAME: ClassVar[str] = ""
    PANEL: ClassVar[int] = PANEL

    def __init__(self, desk: Desk) -> None:
        self.step = ""
        self.done: frozenset[str] = frozenset()
        super().__init__(desk)

    # --- what a wizard writes

    def steps(self) -> tuple[Step, ...]:
        """Give the steps in order; one made unnecessary by an answer is `hidden` with its note."""
        return ()

    def fill_step(self, key: str, body: QVBoxLayout) -> None:
        """Fill the middle with the question of a step."""

    def fill_panel(self, key: str, body: QVBoxLayout) -> None:
        """Fill the panel at the right with the reasoning so far."""

    def accept(self, key: str) -> None:
        """Take the answers of a step; raises UserError for what is missing. The last step commits and leaves."""

    def next_text(self, key: str) -> str:
        """Give the words of the main button; the last step's has the name of what it does."""
        _ = key
        return t("Next")

    def reason(self, key: str) -> str:
        """Give why one cannot go on yet, or nothing."""
        _ = key
        return ""

    def footer_actions(self, key: str) -> tuple[QWidget, ...]:
        """Give further things for the footer, after Tilbake: «Skriv ut telleskjema»."""
        _ = key
        return ()

    # --- what a wizard uses

    def question(self, title: str, help_text: str = "", *, count: tuple[int, int] | None = None) -> Title:
        """Put «Spørsmål 2 av 5», the question as title and a line of help in the middle."""
        if count is not None:
            self.middle.body.addWidget(
                Label(t("Question {number} of {total}", number=count[0], total=count[1]), "small")
            )
            self.middle.body.addSpacing(4)
        made = Title(title)
        self.middle.body.addWidget(made)
        if help_text:
            self.middle.body.addSpacing(8)
            self.middle.body.addWidget(Text(help_text, "lead"))
        self.middle.body.addSpacing(20)
        return made

    def why(self, text: str, *laws: QWidget) -> None:
        """Put the hairline and «Hvorfor spør vi?» under the answer."""
        icon = column(Icon("circle-help", "accent", 18), margins=(0, 1, 0, 0))
        icon.addStretch(1)
        said = column(Label(t("Why do we ask?"), "strong"), 2, Text(text, "second"), 4, holder(Flow(*laws, gap=16)))
        self.middle.body.addSpacing(24)
        self.middle.body.addWidget(hairline())
        self.middle.body.addSpacing(20)
        self.middle.body.addWidget(holder(line(icon, (said, 1), gap=12)))

    def show_step(self, key: str) -> None:
        """Go to a step and draw it; the focus is on its title."""
        self.step = key
        self.draw()
        self.middle.scroller.verticalScrollBar().setValue(0)
        if (title := self.middle.findChild(Title)) is not None:
            title.setFocus()

    def draw(self) -> None:
        """Draw rail, middle, panel and footer anew for the step that stands."""
        self.errors.take_away()
        clear(self.middle.body)
        self.forms = []
        self.fill_step(self.step, self.middle.body)
        if (inner := self.middle.scroller.widget()) is not None:
            inner.setMaximumWidth(CONTENT_ALONE if self.panel.isHidden() else CONTENT)
        self.draw_side()

    def draw_side(self) -> None:
        """Draw all but the middle anew, while somebody answers."""
        fill_rail(
            self.rail.body,
            self.steps(),
            self.step,
            self.done,
            self.show_step,
            narrow=self.width() < theme.px(theme.RAIL_UNDER),
        )
        clear(self.panel.body)
        self.fill_panel(self.step, self.panel.body)
        self._fill_footer()

    def go_next(self) -> None:
        """Take the answers and go on; what is missing is shown and stops it."""
        wrong = [form for form in self.forms if not form.check()]
        if wrong or self.reason(self.step):
            return
        self.errors.take_away()
        here = self.step
        self.accept(here)
        self.done |= {here}
        if self.step == here and (after := self._beside(1)):
            self.show_step(after)

    def go_back(self) -> None:
        """Go to the step before."""
        if before := self._beside(-1):
            self.show_step(before)

    def close_wizard(self) -> None:
        """Leave the wizard; the answers stay as a draft."""
        for form in self.forms:
            form.keep()
        self.desk.leave()

    # --- the frame

    def frame(self) -> None:
        """Lay top bar, rail, middle, panel and footer."""
        self.saved = holder(line(status_icon(Kind.OK, 16), Label(t("The answers are saved as a draft"), "small")))
        top = TopBar(
            Label(t(self.NAME), "strong"), right=(self.saved, link(t("Close and go on later"), self.close_wizard))
        )
        self.rail = Pane("window", width=RAIL, margins=(12, 20, 12, 12))
        self.rail.body.setSpacing(2)
        self.middle = Pane("canvas", margins=(44, 32, 44, 32), content=CONTENT, over=self.errors)
        self.panel = Pane("surface", width=self.PANEL, margins=(24, 28, 24, 24))
        self._left, self._right = line(gap=16), line(gap=16)
        self.footer = footer(holder(self._left), right=(holder(self._right),))
        middle = Columns((self.rail, 0), (self.middle, 1), (self.panel, 0))
        self.setLayout(focus_frame(top, middle, self.footer))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(self._press_next)

    def first(self) -> None:
        """Draw the first step that is not done."""
        shown = [step.key for step in self.steps() if not step.hidden]
        first = next((key for key in shown if key not in self.done), shown[-1] if shown else "")
        self.show_step(self.step or first)

    def refresh(self) -> None:
        """Draw again what depends on the file."""
        self.draw_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the rail and the panel in small windows."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(theme.RAIL_UNDER)
        self.rail.setFixedWidth(theme.px(RAIL_NARROW if narrow else RAIL))
        slim = self.width() < theme.px(theme.NARROW_UNDER)
        self.panel.setFixedWidth(theme.px(min(PANEL_NARROW, self.PANEL) if slim else self.PANEL))
        if self.step and (event.oldSize().width() < theme.px(theme.RAIL_UNDER)) is not narrow:
            self.draw_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, and with Ctrl+Enter from a text of several lines."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press_next()
            return
        super().keyPressEvent(event)

    def _press_next(self) -> None:
        self._next.click()

    def _fill_footer(self) -> None:
        clear(self._left)
        clear(self._right)
        back = button(t("Back"), self.go_back, icon="chevron-left")
        show_if(back, on=bool(self._beside(-1)))
        self._left.addWidget(back)
        for action in self.footer_actions(self.step):
            self._left.addWidget(action)
        self._next: QPushButton = primary(self.next_text(self.step), self.go_next)
        self._next.setObjectName("wizard.next")
        reason = self.reason(self.step)
        if not reason:
            self._right.addWidget(Label(t("Press Enter to go on"), "small"))
        self._right.addWidget(with_reason(self._next, reason))

    def _beside(self, way: int) -> str:
        shown = [step.key for step in self.steps() if not step.hidden]
        if self.step not in shown:
            return ""
        index = shown.index(self.step) + way
        return shown[index] if 0 <= index < len(shown) else ""
