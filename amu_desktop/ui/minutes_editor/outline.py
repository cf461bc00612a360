"""The left column: attendance, then the cases with number, title and status; at the bottom what is missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.minutes_check import Missing
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.missing import SETTLED, MissingList, Target
from amu_desktop.ui.minutes_editor.words import ATTENDANCE
from amu_desktop.ui.parts.buttons import icon_button, quiet
from amu_desktop.ui.parts.fields import mark
from amu_desktop.ui.parts.focuspage import Pane
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, clear, column, line
from amu_desktop.ui.parts.status import Icon, Kind, status_icon

WIDTH, NARROW = 236, 56
WORDS = {Kind.OK: N_("Complete"), Kind.DANGER: N_("Something is missing"), Kind.NEUTRAL: N_("Not begun")}


def state_of(item: ItemRow, missing: tuple[Missing, ...]) -> Kind:
    """Tell whether a case is complete, has something missing, or is not begun."""
    if item.struck:
        return Kind.OK
    begun = item.outcome is not None or any((item.discussion, item.annex_text, item.decision_text, item.measures))
    if not begun:
        return Kind.NEUTRAL
    return Kind.DANGER if any(each.item == item.id for each in missing) else Kind.OK


class CaseTarget(Target):
    """The row of a case, which can be dragged to another place; Alt+Shift+Up and Down do the same."""

    dropped = Signal(str, str)

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name)
        self.key = key
        self._from = QPoint()
        self.setAcceptDrops(key != ATTENDANCE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag begins."""
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag when the mouse has gone far enough."""
        far = (event.position().toPoint() - self._from).manhattanLength() > QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far and self.key != ATTENDANCE:
            drag = QDrag(self)
            what = QMimeData()
            what.setText(self.key)
            drag.setMimeData(what)
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a case."""
        if event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which case was dropped on which."""
        self.dropped.emit(event.mimeData().text(), self.key)
        event.acceptProposedAction()


class Outline(Pane):
    """The outline; tells which case was chosen, moved, and which missing thing is wanted."""

    chosen = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, new_case: Callable[[], object]) -> None:
        super().__init__("window", width=WIDTH, margins=(10, 16, 6, 12))
        self._new_case = new_case
        self._narrow = False
        self._opened: set[str] = set()
        self._rows: dict[str, CaseTarget] = {}
        self._shape: tuple[object, ...] = ()
        self._shown: tuple[MinutesRow, tuple[Missing, ...], str] | None = None
        self.missing = MissingList(self._follow)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(self.missing)

    def show_minutes(self, whole: MinutesRow, missing: tuple[Missing, ...], current: str, opened: set[str]) -> None:
        """Show the cases and what is missing; the titles of confidential cases only once they were opened."""
        changed = self._shown is None or self._shown[2] != current
        self._shown, self._opened = (whole, missing, current), opened
        written = whole.begun and not whole.meeting.locked
        self.missing.setVisible(written)
        if written:
            self.missing.show_missing(missing, narrow=self._narrow)
        shape = self._shape_of(whole, missing, current)
        if shape != self._shape:
            self._shape = shape
            self._lay(whole, missing, current)
        if changed:
            QTimer.singleShot(SETTLED, self._follow)

    def _shape_of(self, whole: MinutesRow, missing: tuple[Missing, ...], current: str) -> tuple[object, ...]:
        cases = tuple(
            (each.id, each.label, each.title, each.depth, each.confidential, each.struck, state_of(each, missing))
            for each in whole.items
        )
        noted = all(each.field.partition(":")[0] != "attendance" for each in missing)
        locked, begun = whole.meeting.locked, whole.begun
        return cases, noted, current, self._narrow, locked, begun, frozenset(self._opened)

    def _lay(self, whole: MinutesRow, missing: tuple[Missing, ...], current: str) -> None:
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), "")
        clear(self.body)
        self._rows = {}
        if not self._narrow:
            self.body.addLayout(
                line(Label(t("Cases"), "small.strong"), STRETCH, Label("Alt+↑ ↓", "small"), margins=(10, 0, 6, 8))
            )
        noted = all(each.field.partition(":")[0] != "attendance" for each in missing)
        lead = Icon("users", "text.secondary", 16)
        came = Kind.NEUTRAL if not whole.begun else Kind.OK if noted else Kind.DANGER
        self._add(ATTENDANCE, lead, t("Attendance"), came, current)
        for item in whole.items:
            self._add_case(item, state_of(item, missing), current)
        if whole.begun and not whole.meeting.locked:
            self._add_new()
        if focused in self._rows:
            self._rows[focused].setFocus()

    def make_narrow(self, *, on: bool) -> None:
        """Become 56 wide with number and status, or 236 with the titles."""
        if on is self._narrow:
            return
        self._narrow = on
        self.setFixedWidth(theme.px(NARROW if on else WIDTH))
        if self._shown is not None:
            self.show_minutes(*self._shown, self._opened)

    def focus_row(self, key: str) -> None:
        """Put the focus on one row."""
        if key in self._rows:
            self._rows[key].setFocus()
            self.scroller.show_child(self._rows[key])

    def _follow(self) -> None:
        row = self._rows.get(self._shown[2]) if self._shown is not None else None
        if row is not None:
            self.scroller.show_child(row)

    def _add_case(self, item: ItemRow, kind: Kind, current: str) -> None:
        hidden = item.confidential and item.id not in self._opened and item.id != current
        title = t("Confidential case") if hidden else item.title
        if item.struck:
            title = t("{title} (struck)", title=title)
        number = Label(str(item.number.n) if item.number else "–", "small")
        number.setFixedWidth(theme.px(26))
        self._add(item.id, number, title, kind, current, lock=item.confidential, depth=item.depth, label=item.label)

    def _add(
        self,
        key: str,
        lead: QWidget,
        title: str,
        kind: Kind,
        current: str,
        *,
        lock: bool = False,
        depth: int = 0,
        label: str = "",
    ) -> None:
        word = t(WORDS[kind])
        row = CaseTarget(t("{title}, {state}", title=f"{label} {title}".strip(), state=word), key)
        row.setObjectName(f"outline.{key}")
        status = status_icon(kind, 16, word=word)
        if self._narrow:
            row.setToolTip(title)
            lead.setFixedWidth(theme.px(16))
            row.setLayout(
                column(line(STRETCH, lead, STRETCH), line(STRETCH, status, STRETCH), margins=(0, 6, 0, 6), gap=2)
            )
        else:
            locked = column(Icon("lock", "text.secondary", 15, word=t("Confidential")), STRETCH, margins=(0, 3, 0, 0))
            parts = (
                column(lead, STRETCH, margins=(0, 2, 0, 0)),
                10 if key == ATTENDANCE else 0,
                (Text(title, "strong" if key == current else "body"), 1),
                locked if lock else None,
                column(status, STRETCH, margins=(0, 2, 0, 0)),
            )
            row.setLayout(line(*parts, margins=(10 + 12 * depth, 10, 8, 10), gap=4))
        mark(row, "selected", on=key == current)
        row.pressed.connect(partial(self.chosen.emit, key))
        row.dropped.connect(self.dropped)
        self._rows[key] = row
        self.body.addWidget(row)

    def _add_new(self) -> None:
        if self._narrow:
            new = icon_button("plus", t("New case"), self._new_case, ink="accent")
        else:
            new = quiet(t("New case"), self._new_case, icon="plus")
        new.setObjectName("minutes.new_case")
        self.body.addLayout(line(new, STRETCH, margins=(2, 6, 0, 0)))
