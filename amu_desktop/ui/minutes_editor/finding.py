"""Find and replace over the whole minutes: a strip under the bar with what is sought and how often it stands there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QTextEdit, QWidget

from amu_desktop.services import minutes_finding
from amu_desktop.services.minutes_finding import Found
from amu_desktop.services.minutes_rows import MinutesRow
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button, icon_button, quiet
from amu_desktop.ui.parts.fields import Line
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import STRETCH, line

WIDE = 220


class FindStrip(QFrame):
    """Counts as it is typed; Enter goes to the next place, Shift+Enter to the one before, Esc closes."""

    wanted = Signal(str, str, int)

    def __init__(self, desk: Desk, whole: Callable[[], MinutesRow | None], leave: Callable[[], object]) -> None:
        super().__init__()
        self.desk, self._whole, self._leave = desk, whole, leave
        self.setProperty("ground", "sunken")
        self.sought, self.put = self._line(t("Find in the minutes")), self._line(t("Replace with"))
        self.said = Label("", "small")
        self._at = -1
        self._before = icon_button("arrow-up", t("Previous place (Shift+Enter)"), lambda: self.step(-1))
        self._next = icon_button("arrow-down", t("Next place (Enter)"), lambda: self.step(1))
        self.all = button(t("Replace all"), self.replace, compact=True)
        self.all.setObjectName("minutes.replace_all")
        close = quiet(t("Close"), self.close_strip)
        row = line(self.sought, self._before, self._next, self.said, 12, self.put, self.all, STRETCH, close, gap=6)
        row.setContentsMargins(16, 6, 16, 6)
        self.setLayout(row)
        self.sought.textChanged.connect(self.count)
        self.sought.setObjectName("minutes.find")
        self.put.setObjectName("minutes.replace")
        self.hide()

    def _line(self, name: str) -> QLineEdit:
        made = Line()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setProperty("compact", "true")
        made.setFixedWidth(theme.px(WIDE))
        return made

    def open(self, *, replacing: bool, text: str = "") -> None:
        """Show the strip with the cursor in what is sought; locked minutes can only be searched."""
        whole = self._whole()
        may = whole is not None and whole.begun and not whole.meeting.locked
        for part in (self.put, self.all):
            part.setVisible(may)
        if text:
            self.sought.setText(text)
        self.show()
        self.count()
        (self.put if replacing and may and self.sought.text() else self.sought).setFocus()
        self.sought.selectAll()

    def close_strip(self) -> None:
        """Hide the strip."""
        self.hide()

    def places(self) -> list[tuple[Found, int]]:
        """Give every place it stands, one after the other."""
        whole = self._whole()
        found = minutes_finding.find(whole, self.sought.text()) if whole is not None else ()
        return [(each, at) for each in found for at in range(each.count)]

    def count(self) -> None:
        """Say how often it stands there, and in how many cases."""
        places = self.places()
        self._at = -1
        cases = len({each.item_id for each, _ in places})
        if not self.sought.text().strip():
            self.said.setText("")
        elif not places:
            self.said.setText(t("Nothing found"))
        else:
            number = t.count("{n} place", "{n} places", len(places), n=len(places))
            self.said.setText(t.count("{places} in {n} case", "{places} in {n} cases", cases, places=number, n=cases))
        for part in (self._before, self._next, self.all):
            part.setEnabled(bool(places))

    def again(self) -> None:
        """Count again when the minutes have changed, unless somebody is on the way through the places."""
        if self._at < 0 and not self.isHidden():
            self.count()

    def step(self, by: int) -> None:
        """Go to the next place, round from the end to the beginning."""
        self._leave()
        places = self.places()
        if not places:
            return
        self._at = (self._at + by) % len(places) if self._at >= 0 or by > 0 else len(places) - 1
        found, which = places[self._at]
        self.said.setText(t("{n} of {total}", n=self._at + 1, total=len(places)))
        self.wanted.emit(found.item_id, found.field, which)

    def replace(self) -> None:
        """Replace everywhere, as one step to undo."""
        self._leave()
        whole = self._whole()
        if whole is None:
            return
        number = self.desk.do(minutes_finding.replace, whole.meeting.id, self.sought.text(), self.put.text())
        self._at = -1
        self.again()
        self.desk.toast(t.count("Replaced in {n} place", "Replaced in {n} places", number, n=number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter, close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


def select_in(control: QWidget, sought: str, which: int) -> None:
    """Select the place of that number in a field, without taking the cursor from the strip."""
    if isinstance(control, QLineEdit):
        start = -1
        for _ in range(which + 1):
            start = control.text().casefold().find(sought.casefold(), start + 1)
        control.setSelection(start, len(sought))
    elif isinstance(control, QTextEdit):
        cursor = QTextCursor(control.document())
        for _ in range(which + 1):
            cursor = control.document().find(sought, cursor)
        if not cursor.isNull():
            control.setTextCursor(cursor)
