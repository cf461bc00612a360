"""Date fields: a day is typed as people write it, or picked in a calendar with week numbers (Alt+Down)."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidgetAction

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.workdays import holidays, parse_date
from amu_desktop.ui import icons, theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.fields import LineField


class DateField(LineField):
    """A day shown as «1. februar 2027»; empty is None unless `required`."""

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        help_text: str = "",
        optional: bool = False,
        strong: bool = False,
        compact: bool = False,
        placeholder: str = "",
    ) -> None:
        super().__init__(
            label, help_text=help_text, optional=optional, strong=strong, compact=compact, placeholder=placeholder
        )
        self._required = required
        pick = self.line.addAction(icons.icon("calendar-days"), self.line.ActionPosition.TrailingPosition)
        pick.setText(t("Pick a day"))
        pick.setToolTip(t("Pick a day (Alt+Down)"))
        pick.triggered.connect(self.pick)
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self._write_out)

    def value(self) -> date | None:
        """Give the day; raises UserError for what is no day."""
        text = self.raw().strip()
        if not text:
            if self._required:
                raise UserError(N_("Must be filled in."))
            return None
        return parse_date(text, clock.today())

    def set_value(self, value: object) -> None:
        """Show a day in words."""
        self.set_raw(t.date(value) if isinstance(value, date) else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar with Alt+Down."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.pick()
            return True
        return super().eventFilter(watched, event)

    def pick(self) -> None:
        """Open the calendar under the field."""
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale(t.translator.locale))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setGridVisible(False)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, _grey())
        calendar.currentPageChanged.connect(lambda year, _month: _mark_holidays(calendar, year))
        try:
            day = self.value() or clock.today()
        except UserError:
            day = clock.today()
        _mark_holidays(calendar, day.year)
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))

        def take(chosen: QDate) -> None:
            menu.close()
            self.set_value(date(chosen.year(), chosen.month(), chosen.day()))
            self.set_error("")
            self.edited.emit()
            self.left.emit()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        held = QWidgetAction(menu)
        held.setDefaultWidget(calendar)
        menu.addAction(held)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        calendar.setFocus()

    def _write_out(self) -> None:
        try:
            day = self.value()
        except UserError:
            return
        if day is not None:
            self.set_value(day)


def _grey() -> QTextCharFormat:
    grey = QTextCharFormat()
    grey.setForeground(theme.color("text.secondary"))
    return grey


def _mark_holidays(calendar: QCalendarWidget, year: int) -> None:
    """Show the holidays of a year in grey, each with its name when pointed at."""
    for day, name in holidays(year).items():
        format_ = _grey()
        format_.setToolTip(t(name))
        calendar.setDateTextFormat(QDate(day.year, day.month, day.day), format_)
