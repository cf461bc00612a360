"""The bar over the editor: the way back, the meeting, whether all is saved, preview and locking."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from amu_desktop.services.minutes_rows import MinutesRow
from amu_desktop.ui import icons
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button, link, quiet
from amu_desktop.ui.parts.fields import mark
from amu_desktop.ui.parts.focuspage import TopBar
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import holder, line, upright
from amu_desktop.ui.parts.status import Icon


class MinutesBar(QWidget):
    """Says «Lagret kl. 10.42», «Lagrer» or «Ikke lagret. Prøv igjen»."""

    def __init__(
        self,
        desk: Desk,
        *,
        back: Callable[[], object],
        preview: Callable[[], object],
        lock: Callable[[], object],
        again: Callable[[], object],
    ) -> None:
        super().__init__()
        self.desk = desk
        self.meeting = Label("", "strong")
        self.day = Label("", "second")
        self._tick = Icon("circle-check", "ok", 16)
        self.state = Label("", "small")
        self.again = link(t("Try again"), again)
        self.again.hide()
        self.preview = quiet(t("Preview"), preview, icon="eye")
        self.preview.setToolTip(t("Preview (Ctrl+Shift+P)"))
        self.preview.setObjectName("minutes.preview")
        self.lock = button(t("Lock the minutes"), lock, icon="lock", compact=True)
        self.lock.setObjectName("minutes.lock")
        way_back = quiet(t("Meetings"), back, icon="chevron-left")
        way_back.setObjectName("minutes.back")
        self._said = holder(line(self._tick, self.state, self.again, gap=6))
        left = (way_back, upright(), holder(line(self.meeting, self.day, gap=8)))
        bar = TopBar(*left, right=(self._said, self.preview, self.lock))
        inner = bar.layout()
        if inner is not None:
            inner.setContentsMargins(12, 0, 16, 0)
        self.setLayout(line(bar, gap=0))
        desk.saved.connect(self.say_saved)

    def show_meeting(self, whole: MinutesRow, *, ready: bool) -> None:
        """Show which meeting, and the lock button: primary when nothing is missing, gone when locked."""
        self.meeting.setText(t("Meeting {label}", label=whole.meeting.label))
        self.day.setText(t.weekday(whole.meeting.starts_at.date()))
        for one in (self.lock, self._said):
            one.setVisible(whole.begun and not whole.meeting.locked)
        kind = "primary" if ready else "secondary"
        if self.lock.property("kind") != kind:
            self.lock.setProperty("kind", kind)
            mark(self.lock, "ready", on=ready)
            self.lock.setIcon(icons.icon("lock", "on.accent" if ready else "text.primary"))
        if not self.state.text():
            self.say_saved()

    def say_saved(self) -> None:
        """Say when all was saved."""
        self._say(t("Saved at {time}", time=t.time(self.desk.saved_at)), "circle-check", "ok")

    def say_saving(self) -> None:
        """Say that something typed is not saved yet."""
        self._say(t("Saving"), "clock", "text.secondary")

    def say_recovered(self, at: datetime) -> None:
        """Say that what was typed before a crash is back, and when it was last kept."""
        self._say(t("Recovered. Last saved at {time}", time=t.time(at)), "circle-check", "ok")

    def say_failed(self) -> None:
        """Say that saving failed, with the way to try again."""
        self._say(t("Not saved."), "circle-alert", "danger")
        self.again.show()

    def _say(self, text: str, icon: str, ink: str) -> None:
        self.again.hide()
        self.state.setText(text)
        self._tick.turn(icon, ink)
