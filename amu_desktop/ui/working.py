"""Long work in sight: after one second a small box says how far it has come, with «Avbryt»."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from amu_desktop.ui import theme
from amu_desktop.ui.jobs import Job
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, column, line
from amu_desktop.ui.parts.toast import Toast, announce

SEEN_AFTER = 1000
WIDTH = 380


class Working(QFrame):
    """The box; under a second of work it is never seen."""

    def __init__(self, over: QWidget, toast: Toast) -> None:
        super().__init__(over)
        self.setProperty("floating", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over, self._toast = over, toast
        self._job: Job[object] | None = None
        self.text = Text("", "body")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(t("How far the work has come"))
        self.stop = button(t("Cancel"), self._cancel, compact=True)
        self.setLayout(
            column(self.text, 10, self.bar, 12, line(STRETCH, self.stop), margins=(20, 16, 20, 14)),
        )
        self._timer = QTimer(self, singleShot=True, interval=SEEN_AFTER)
        self._timer.timeout.connect(self.appear)
        over.installEventFilter(self)
        self.hide()

    def follow(self, job: Job[object]) -> None:
        """Show how far `job` has come, if it takes more than a second."""
        self._job = job
        self.text.setText(t("Working"))
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        job.stepped.connect(self._step)
        job.ended.connect(self._end)
        self._timer.start()

    def appear(self) -> None:
        """Come into sight."""
        self.show()
        self._place()
        self.raise_()
        announce(self, self.text.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the window."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _step(self, text: str, done: int, total: int) -> None:
        self.text.setText(t(text, done=done, total=total))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._job is not None:
            self.stop.setEnabled(False)
            self._job.cancel()

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
        if self._job is not None and self._job.cancelled:
            self._toast.say(t("Cancelled. Nothing is changed."), undo=False)
        self._job = None

    def _place(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 3)
