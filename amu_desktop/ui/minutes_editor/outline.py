"""The left column: attendance, then the cases with number, title and status; at the bottom what is missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.minutes_check import Missing, locking_heading
from amu_desktop.domain.sentences import say
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.words import ATTENDANCE
from amu_desktop.ui.parts.buttons import link, quiet
from amu_desktop.ui.parts.fields import mark
from amu_desktop.ui.parts.focuspage import Pane
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, OnResize, Scroll, clear, column, hairline, holder, line
from amu_desktop.ui.parts.status import Icon, Kind, status_icon
from amu_desktop.ui.parts.toast import announce

WIDTH, NARROW = 236, 56
SHOWN = 4
TALLEST = 240
SETTLED = 60  # milliseconds until heights that follow widths have come to rest


class Target(QFrame):
    """Something that is pressed with the mouse, Enter or Space, and moved between with up and down."""

    pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.setProperty("press", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press when the mouse is let go on it."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter or Space; up and down go to the neighbour."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


def state_of(item: ItemRow, missing: tuple[Missing, ...]) -> Kind:
    """Tell whether a case is complete, has something missing, or is not begun."""
    if item.struck:
        return Kind.OK
    begun = item.outcome is not None or any((item.discussion, item.annex_text, item.decision_text, item.measures))
    if not begun:
        return Kind.NEUTRAL
    return Kind.DANGER if any(each.item == item.id for each in missing) else Kind.OK


WORDS = {Kind.OK: N_("Complete"), Kind.DANGER: N_("Something is missing"), Kind.NEUTRAL: N_("Not begun")}


class Outline(Pane):
    """The outline; tells which case was chosen and which field of the list of missing things."""

    chosen = Signal(str)
    wanted = Signal(str, str)

    def __init__(self, new_case: Callable[[], object]) -> None:
        super().__init__("window", width=WIDTH, margins=(10, 16, 6, 12))
        self._new_case = new_case
        self._all = False
        self._rows: dict[str, Target] = {}
        self._shown: tuple[MinutesRow, tuple[Missing, ...], str] | None = None
        self._said = ""
        self.bottom = column(margins=(20, 12, 12, 16))
        held = QWidget()
        held.setLayout(self.bottom)
        self._bottom_scroll = Scroll(held)
        self._held = held
        OnResize(held, self._fit_bottom)
        foot = column(holder(column(hairline(), margins=(10, 0, 10, 0))), self._bottom_scroll)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(foot)

    def show_minutes(self, whole: MinutesRow, missing: tuple[Missing, ...], current: str, opened: set[str]) -> None:
        """Show the cases and what is missing; the titles of confidential cases only once they were opened."""
        changed = self._shown is None or self._shown[2] != current
        self._shown = (whole, missing, current)
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), "")
        clear(self.body)
        self._rows = {}
        self.body.addLayout(
            line(Label(t("Cases"), "small.strong"), STRETCH, Label("Alt+↑ ↓", "small"), margins=(10, 0, 6, 8))
        )
        noted = all(each.field.partition(":")[0] != "attendance" for each in missing)
        self._add(ATTENDANCE, "", t("Attendance"), Kind.OK if noted else Kind.DANGER, current)
        for item in whole.items:
            hidden = item.confidential and item.id not in opened and item.id != current
            title = t("Confidential case") if hidden else item.title
            if item.struck:
                title = t("{title} (struck)", title=title)
            number = str(item.number.n) if item.number else "–"
            self._add(
                item.id,
                number,
                title,
                state_of(item, missing),
                current,
                lock=item.confidential,
                depth=item.depth,
                label=item.label,
            )
        if not whole.meeting.locked:
            new = quiet(t("New case"), self._new_case, icon="plus")
            new.setObjectName("minutes.new_case")
            self.body.addLayout(line(new, STRETCH, margins=(2, 6, 0, 0)))
            self._list_missing(missing)
        if focused in self._rows:
            self._rows[focused].setFocus()
        if changed:
            QTimer.singleShot(SETTLED, self._follow)

    def focus_row(self, key: str) -> None:
        """Put the focus on one row."""
        if key in self._rows:
            self._rows[key].setFocus()
            self.scroller.show_child(self._rows[key])

    def _follow(self) -> None:
        row = self._rows.get(self._shown[2]) if self._shown is not None else None
        if row is not None:
            self.scroller.show_child(row)

    def _add(
        self,
        key: str,
        number: str,
        title: str,
        kind: Kind,
        current: str,
        *,
        lock: bool = False,
        depth: int = 0,
        label: str = "",
    ) -> None:
        word = t(WORDS[kind])
        said = t("{title}, {state}", title=f"{label} {title}".strip(), state=word)
        row = Target(said)
        row.setObjectName(f"outline.{key}")
        lead: QWidget = Icon("users", "text.secondary", 16) if key == ATTENDANCE else Label(number, "small")
        lead.setFixedWidth(theme.px(16 if key == ATTENDANCE else 26))
        name = Text(title, "strong" if key == current else "body")
        parts = (
            column(lead, STRETCH, margins=(0, 2, 0, 0)),
            10 if key == ATTENDANCE else 0,
            (name, 1),
            column(Icon("lock", "text.secondary", 15, word=t("Confidential")), STRETCH, margins=(0, 3, 0, 0))
            if lock
            else None,
            column(status_icon(kind, 16, word=word), STRETCH, margins=(0, 2, 0, 0)),
        )
        row.setLayout(line(*parts, margins=(10 + 12 * depth, 10, 8, 10), gap=6 if lock else 4))
        mark(row, "selected", on=key == current)
        row.pressed.connect(partial(self.chosen.emit, key))
        self._rows[key] = row
        self.body.addWidget(row)

    def _list_missing(self, missing: tuple[Missing, ...]) -> None:
        clear(self.bottom)
        heading = [say(each, t.translator) for each in locking_heading(missing)]
        if not missing:
            self.bottom.addLayout(line(status_icon(Kind.OK, 16), (Text(heading[0], "strong"), 1)))
        else:
            self.bottom.addWidget(Text(heading[0], "strong"))
            for more in heading[1:]:
                self.bottom.addWidget(Text(more, "small"))
            self.bottom.addSpacing(4)
        shown = missing if self._all else missing[:SHOWN]
        for each in shown:
            self.bottom.addWidget(self._missing_row(each))
        if len(missing) > len(shown):
            self.bottom.addWidget(link(t("Show all {n}", n=len(missing)), self._show_all))
        self.bottom.addStretch(1)
        self._fit_bottom()
        if heading[0] != self._said:
            self._said = heading[0]
            announce(self, heading[0])

    def _missing_row(self, one: Missing) -> QWidget:
        said = say(one.says, t.translator)
        row = Target(t("{what}. {grade}", what=said, grade=t(one.grade.label)))
        row.setObjectName(f"missing.{one.item}.{one.field}")
        ink = "danger" if one.grade.value == "law" else "warn"
        texts = column(Text(said, "small", ink="accent"), Label(t(one.grade.label), "small"))
        row.setLayout(
            line(column(Icon("circle-alert", ink, 15), STRETCH, margins=(0, 2, 0, 0)), (texts, 1), margins=(0, 3, 0, 3))
        )
        row.pressed.connect(partial(self.wanted.emit, one.item or ATTENDANCE, one.field))
        return row

    def _show_all(self) -> None:
        self._all = True
        if self._shown is not None:
            self._list_missing(self._shown[1])

    def _fit_bottom(self) -> None:
        wanted = self.bottom.sizeHint().height()
        height = min(max(wanted, theme.px(56)), theme.px(TALLEST))
        if height != self._bottom_scroll.height():
            self._bottom_scroll.setFixedHeight(height)
            QTimer.singleShot(SETTLED, self._follow)
