"""Stemmer per kandidat: a field, a bar and the outcome for each, sorted when a field is left."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from amu_desktop.domain.ballots import Marks
from amu_desktop.domain.election_count import Outcome
from amu_desktop.domain.sentences import say
from amu_desktop.ui import theme
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Card, Kind, Label, Text, chip, clear, column, hairline, holder, line
from amu_desktop.ui.wizards.election_sums import Term, Told

VOTES, OUTCOME = 64, 118
BAR = 8
BARS_FROM = 560
LOOKS = {
    Outcome.MEMBER: (Kind.OK, "circle-check"),
    Outcome.DEPUTY: (Kind.NEUTRAL, "user"),
    Outcome.TIED: (Kind.WARN, "equal"),
    Outcome.TO_DECIDE: (Kind.WARN, "circle-help"),
}


@dataclass(frozen=True, slots=True)
class VoteLine:
    """One line of the table: a candidate or a list, with what is written and what comes of it."""

    id: str
    name: str
    second: str
    votes: int | None
    outcome: Outcome | None = None
    outcome_words: str = ""


class Bar(QWidget):
    """How many votes, as a bar of the most that anybody has; the number beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Fill this much of the bar, from 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = theme.px(BAR)
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(theme.color("neutral.tint"))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        if self._share > 0:
            whole.setWidth(max(self.width() * self._share, height))
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(whole, height / 2, height / 2)


class VoteRow(QFrame):
    """A row of the table; Alt+Up and Alt+Down, and Enter, go to another row."""

    moved = Signal(int)

    def __init__(self, row: VoteLine) -> None:
        super().__init__()
        self.id = row.id
        self.field = Term("", self._tell)
        self.field.line.setProperty("compact", "true")
        self.field.setFixedWidth(theme.px(VOTES))
        self.field.control.setAccessibleName(t("Votes, {name}", name=row.name))
        self.bar = Bar()
        self._outcome = line(gap=0)
        kept = holder(self._outcome)
        kept.setFixedWidth(theme.px(OUTCOME))
        self._error = Text("", "danger")
        self._error.hide()
        cells = line(
            (Text(row.name, "strong"), 3), (Text(row.second, "second"), 3), self.field, (self.bar, 4), kept, gap=16
        )
        self.setLayout(column(hairline(), 6, cells, self._error, 6))
        self.shown: VoteLine | None = None

    def show_line(self, row: VoteLine, share: float) -> None:
        """Show what comes of it."""
        self.bar.show_share(share)
        if row == self.shown:
            return
        self.shown = row
        clear(self._outcome)
        words = row.outcome_words or (t(row.outcome.label) if row.outcome else "")
        if row.outcome in LOOKS:
            kind, icon = LOOKS[row.outcome]
            self._outcome.addWidget(chip(words, kind, icon=icon))
        elif words:
            self._outcome.addWidget(Label(words, "small"))
        self._outcome.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self._error.setText(self.field.error())
        self._error.setHidden(not self.field.error())


class VoteTable(QFrame):
    """The table; its fields are those of `form`, each by the id of its line."""

    def __init__(self, form: Form, first: str, second: str) -> None:
        super().__init__()
        self.form = form
        head = line(gap=16)
        for text, stretch, width in (
            (first, 3, 0),
            (second, 3, 0),
            (t("Votes"), 0, VOTES),
            ("", 4, 0),
            (t("Outcome"), 0, OUTCOME),
        ):
            made = Text(text, "small.strong") if not width else Label(text, "small.strong")
            if not text:
                self._over_bar = made
            if width:
                made.setFixedWidth(theme.px(width))
            head.addWidget(made, stretch)
        self.rows: dict[str, VoteRow] = {}
        self.order: list[str] = []
        self._body: QVBoxLayout = column()
        self.sum = Told()
        card = Card(
            column(head, 8, self._body, margins=(20, 14, 20, 6)),
            hairline(),
            column(self.sum, margins=(20, 10, 20, 10)),
            margins=(0, 0, 0, 0),
        )
        self.setLayout(column(card))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars out where names would be broken for them; the number beside says the same."""
        super().resizeEvent(event)
        self._show_bars()

    def _show_bars(self) -> None:
        on = self.width() >= theme.px(BARS_FROM)
        for each in (self._over_bar, *(row.bar for row in self.rows.values())):
            each.setHidden(not on)

    def show_lines(self, lines: tuple[VoteLine, ...], marks: Marks, says: str = "") -> None:
        """Show votes and outcomes, the most votes first and what is not counted last; `says` stands for the sum."""
        if set(self.rows) != {row.id for row in lines}:
            self._lay(lines)
        self.form.fill({row.id: row.votes for row in lines})
        most = max((row.votes or 0 for row in lines), default=0)
        for row in lines:
            self.rows[row.id].show_line(row, (row.votes or 0) / most if most else 0)
        self._sort(lines)
        self._judge(marks, says)

    def next_row(self, row_id: str, step: int = 1) -> bool:
        """Give the keyboard to the row before or after; say whether there is one."""
        index = self.order.index(row_id) + step if row_id in self.order else -1
        if not 0 <= index < len(self.order):
            return False
        line_edit = self.rows[self.order[index]].field.line
        line_edit.setFocus(Qt.FocusReason.TabFocusReason)
        line_edit.selectAll()
        return True

    def row_of(self, widget: QWidget | None) -> str:
        """Give the id of the row that holds `widget`."""
        return next((key for key, row in self.rows.items() if widget is not None and row.isAncestorOf(widget)), "")

    def enable(self, *, on: bool) -> None:
        """Let votes be written, or not."""
        for row in self.rows.values():
            row.field.setEnabled(on)

    def _lay(self, lines: tuple[VoteLine, ...]) -> None:
        clear(self._body)
        self.rows, self.order = {}, []
        for row in lines:
            made = VoteRow(row)
            self.form.add(row.id, made.field)
            made.moved.connect(partial(self.next_row, row.id))
            self.rows[row.id] = made
            self._body.addWidget(made)
        self._show_bars()

    def _sort(self, lines: tuple[VoteLine, ...]) -> None:
        places = {row.id: number for number, row in enumerate(lines)}
        ranked = sorted(lines, key=lambda row: (row.votes is None, -(row.votes or 0), places[row.id]))
        order = [row.id for row in ranked]
        if order == self.order:
            return
        self.order = order
        for place, key in enumerate(order):
            if self._body.indexOf(self.rows[key]) != place:
                self._body.removeWidget(self.rows[key])
                self._body.insertWidget(place, self.rows[key])
        fields = [self.rows[key].field.line for key in order]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _judge(self, marks: Marks, says: str) -> None:
        for key, row in self.rows.items():
            said = marks.errors.get(key)
            if said is not None:
                row.field.set_error(say(said, t))
            elif key not in self.form.dirty():
                row.field.set_error("")
        text = say(marks.says, t) if marks.says else ""
        if says and not marks.errors:
            text = says
        if marks.advice is not None and not says:
            text = f"{text} {say(marks.advice, t)}".strip()
        self.sum.say((Kind.OK if marks.ok else Kind.DANGER) if marks.judged else Kind.NEUTRAL, text)
