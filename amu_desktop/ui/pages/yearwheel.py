"""Årshjul: the year in twelve months, what has a day and the fixed tasks that may be given one.

A grid of four quarters where there is room, else a list; whoever chooses one of them keeps it while the page is open.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from amu_desktop.core import clock, disk
from amu_desktop.services import yearwheel, yearwheel_calendar, yearwheel_tasks
from amu_desktop.services.yearwheel import Stands, Wheel, WheelThing
from amu_desktop.services.yearwheel_tasks import TaskDraft
from amu_desktop.ui import dialogs, theme
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.yearwheel_parts import WORDS, MonthCard, ThingLine, day_of, sign
from amu_desktop.ui.pages.yearwheel_task import month_field, show_task
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    Choice,
    ChoiceField,
    DateField,
    Header,
    Label,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip_of,
    column,
    holder,
    line,
    link,
    more,
    quiet,
    section,
)
from amu_desktop.ui.parts.layout import STRETCH

QUARTERS, DOWN = 4, 3
PREVIEW_HEIGHT = 420
GRID, LIST = "grid", "list"


class YearWheelPage(Page):
    """One year; the years beside it are a click away."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "year_task",
            "meeting",
            "measure",
            "decision",
            "election",
            "holding",
            "post",
            "report",
            "posting",
            "course",
            "agreement",
            "body",
        }
    )

    def __init__(self, desk: Desk) -> None:
        self.year = clock.today().year
        self._chosen = ""
        self._laid = ""
        super().__init__(desk)

    @property
    def view(self) -> str:
        """How the year is shown: as was chosen, else as the width of the window allows."""
        if self._chosen:
            return self._chosen
        return LIST if self.window().width() < theme.px(theme.RAIL_UNDER) else GRID

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the year anew when the window has become narrow or wide."""
        super().resizeEvent(event)
        if self._laid and self.view != self._laid:
            self.refresh()

    def build(self) -> None:
        """Show the year."""
        self.today = clock.today()
        found = self.desk.ask(yearwheel.wheel, self.year, self.today)
        self._laid = self.view
        title, second = self._sentences(found)
        add = button(t("New task"), self.add, icon="plus")
        add.setObjectName("yearwheel.add")
        printed = button(t("Print"), self.print_year, icon="printer")
        printed.setObjectName("yearwheel.print")
        entries: list[tuple[str, Callable[[], object]]] = [(t("Save a calendar file"), self.save_calendar)]
        if self.desk.ask(partial(yearwheel_tasks.left_out, committee=found.committee), self.year):
            entries.append((t("Tasks that are not in the wheel …"), self.show_left_out))
        self.put(Header(title, second, add, printed, more(entries)))
        self.put(holder(line(self._years(), STRETCH, self._turn(), margins=(0, 0, 0, 16))))
        self.put(self._grid(found) if self._laid == GRID else self._list(found))
        if not found.committee:
            self.put(holder(column(12)), Text(t("Tasks only a committee has are left out."), "small"))

    # --- laying out

    def _sentences(self, found: Wheel) -> tuple[str, str]:
        if self.year != self.today.year:
            left = sum(thing.left for thing in found.things)
            told = t.count("{n} thing is not ticked", "{n} things are not ticked", left) if left else t("All is ticked")
            return t("Year wheel {year}", year=str(self.year)), told[:1].upper() + told[1:]
        late = sum(thing.stands is Stands.OVERDUE for thing in found.things)
        month = found.months[self.today.month - 1]
        name = t.month(self.today)
        told = t("Nothing is left in {month}", month=name)
        if month.left:
            told = t.count("{n} thing is left in {month}", "{n} things are left in {month}", month.left, month=name)
        ahead = next((thing for thing in found.things if thing.on and thing.on >= self.today and thing.left), None)
        after = ""
        if ahead is not None and ahead.on is not None:
            after = t("Next: {day}, {what}", day=t.date(ahead.on, year=False), what=say_now(ahead.what))
        if late:
            first = t.count("{n} thing is past its deadline", "{n} things are past their deadline", late)
            parts = [told[:1].upper() + told[1:], after]
            return first[:1].upper() + first[1:], ". ".join(part for part in parts if part)
        return told[:1].upper() + told[1:], after

    def _years(self) -> Choice:
        shown = self.desk.ask(yearwheel.years, self.today)
        known = sorted({*shown[-3:], self.year})
        years = Choice(t("Year"), [(str(year), str(year)) for year in known], str(self.year))
        years.setObjectName("yearwheel.year")
        years.chosen.connect(self._show_year)
        return years

    def _turn(self) -> QWidget:
        other, text = (LIST, t("Show as list")) if self._laid == GRID else (GRID, t("Show as grid"))
        turn = link(text, partial(self.show_as, other), icon="list" if other == LIST else "calendar-days")
        turn.setObjectName("yearwheel.turn")
        return turn

    def _grid(self, found: Wheel) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for quarter in range(QUARTERS):
            grid.setColumnStretch(quarter, 1)
            grid.addWidget(Label(t("Quarter {n}", n=quarter + 1), "small"), 0, quarter)
            for down in range(DOWN):
                month = found.months[quarter * DOWN + down]
                lines = [self._thing(thing) for thing in month.things]
                first = date(self.year, month.number, 1)
                now = (first.year, first.month) == (self.today.year, self.today.month)
                grid.addWidget(MonthCard(first, lines, now=now), down + 1, quarter)
        made = QWidget()
        made.setLayout(grid)
        return made

    def _thing(self, thing: WheelThing) -> ThingLine:
        made = ThingLine(thing, partial(self._tick, thing), partial(self._open, thing))
        made.setObjectName(f"yearwheel.{thing.uid}")
        return made

    def _list(self, found: Wheel) -> QWidget:
        body = column()
        for month in found.months:
            if not month.things:
                continue
            name = t.month(date(self.year, month.number, 1))
            body.addWidget(section(name[:1].upper() + name[1:]))
            card = RowCard()
            for thing in month.things:
                card.add_row(self._row(thing))
            body.addWidget(card)
            body.addSpacing(22)
        return holder(body)

    def _row(self, thing: WheelThing) -> Row:
        right: list[QWidget] = [Label(day_of(thing), "small")] if thing.on else []
        if thing.stands is Stands.OVERDUE:
            right.append(chip_of("overdue"))
        made = Row(
            say_now(thing.what),
            thing.detail or ("" if thing.on else t(WORDS[thing.stands])),
            icon=sign(thing, partial(self._tick, thing)),
            law=self.law(thing.cite) if thing.cite else None,
            right=tuple(right),
            then=partial(self._open, thing),
            strong=thing.on is not None,
            arrow=True,
        )
        made.setObjectName(f"yearwheel.{thing.uid}")
        return made

    # --- what can be done

    def _show_year(self, year: str) -> None:
        self.year = int(year)
        self.desk.close_side()
        self.refresh()

    def show_as(self, view: str) -> None:
        """Show the year as a grid or a list, whatever the width."""
        self._chosen = view
        self.refresh()

    def _tick(self, thing: WheelThing) -> None:
        if thing.task is None:
            return
        done = None if thing.task.done_on else self.today
        self.desk.do(yearwheel_tasks.tick_task, self.year, thing.task.key, done)
        if done:
            self.desk.toast(t("{what} is done", what=say_now(thing.what)), undo=True)

    def _open(self, thing: WheelThing) -> None:
        if thing.task is not None:
            show_task(self.desk, self.year, thing.task, self.law)
        elif thing.id:
            self.desk.go(thing.page, id=thing.id)
        elif thing.page:
            self.desk.go(thing.page)

    def add(self) -> None:
        """Ask for a task of one's own."""
        often = ChoiceField(
            t("How often?"), (("every", t("Every year")), ("once", t("Only in {year}", year=self.year)))
        )
        often.set_value("every")
        fields = (
            ("title", TextField(t("What is to be done"), required=True)),
            ("month", month_field(self.year, self.today.month)),
            ("on", DateField(t("Day"), optional=True)),
            ("often", often),
        )
        ask_in_panel(self.desk, t("New task in the year wheel"), fields, t("Add the task"), self._add)

    def _add(self, form: Form) -> None:
        values = form.values()
        on = values["on"] if isinstance(values["on"], date) else None
        draft = TaskDraft(str(values["title"]), int(str(values["month"])), on, values["often"] == "every")
        self.desk.do(yearwheel_tasks.add_task, self.year, draft)
        self.desk.toast(t("The task is in the year wheel"), undo=True)

    def show_left_out(self) -> None:
        """Show the tasks that could be brought in."""
        found = self.desk.ask(yearwheel.wheel, self.year, self.today)
        rows = self.desk.ask(partial(yearwheel_tasks.left_out, committee=found.committee), self.year)
        card = RowCard()
        for task in rows:
            what = say_now(task.title)
            bring = quiet(t("Bring in"), partial(self._bring, task.key), name=t("Bring in {what}", what=what))
            bring.setObjectName(f"yearwheel.bring.{task.key}")
            month = t.month(date(self.year, task.month, 1))
            card.add_row(Row(what, month[:1].upper() + month[1:], right=(bring,), strong=False))
        self.desk.side(t("Tasks that are not in the wheel"), card)

    def _bring(self, key: str) -> None:
        self.desk.do(yearwheel_tasks.bring_back, self.year, key)
        self.desk.close_side()

    def print_year(self) -> None:
        """Show the year as it is printed."""
        preview = PaperPreview(self.desk, "yearwheel", str(self.year))
        preview.setMinimumHeight(theme.px(PREVIEW_HEIGHT))
        self.desk.side(t("Year wheel {year}", year=str(self.year)), preview)
        preview.draw()

    def save_calendar(self) -> None:
        """Save what is left of the year as a calendar file where the user chooses."""
        content = self.desk.ask(yearwheel_calendar.year_calendar, self.year, t.translator)
        name = t("Year wheel {year}", year=str(self.year))
        path = dialogs.ask().save_file(t("Save a calendar file"), f"{name}.ics", f"{t('Calendar file')} (*.ics)")
        if path is not None:
            disk.write(path, content)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        return {
            "page.new": self.add,
            "page.print": self.print_year,
            "yearwheel.add": self.add,
            "yearwheel.calendar": self.save_calendar,
        }
