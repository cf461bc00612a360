"""One fixed task in the panel: its name, month and day, when it was done, and out of the wheel."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from amu_desktop.domain.yearwheel_tasks import MONTHS, TaskOfYear
from amu_desktop.law.sources import Citation
from amu_desktop.services import yearwheel_tasks
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import DateField, PickField, Text, TextField, column, holder, line, quiet
from amu_desktop.ui.parts.layout import STRETCH


def month_field(year: int, month: int) -> PickField:
    """Give the field that picks a month."""
    names = ((str(number), t.month(date(year, number, 1))) for number in MONTHS)
    field = PickField(t("Month"), tuple((key, name[:1].upper() + name[1:]) for key, name in names))
    field.set_value(str(month))
    return field


def show_task(desk: Desk, year: int, task: TaskOfYear, law: Callable[[Citation], QWidget]) -> None:
    """Show a task in the panel; leaving a field saves it."""

    def save(field: str, value: object) -> None:
        on = value if isinstance(value, date) else None
        match field:
            case "title":
                desk.do(yearwheel_tasks.name_task, year, task.key, str(value))
            case "month":
                desk.do(yearwheel_tasks.move_task, year, task.key, int(str(value)))
            case "on":
                desk.do(yearwheel_tasks.set_day, year, task.key, on)
            case _:
                desk.do(yearwheel_tasks.tick_task, year, task.key, on)

    def drop() -> None:
        desk.do(yearwheel_tasks.drop_task, year, task.key)
        desk.close_side()
        desk.toast(t("The task is out of the year wheel from {year} on", year=str(year)), undo=True)

    form = Form(desk, f"year_task:{year}:{task.key}", save)
    title = TextField(t("What is to be done"), required=True)
    form.setParent(title)
    out = quiet(t("Take out of the year wheel"), drop)
    out.setObjectName("yearwheel.drop")
    often = t("Every year") if task.every_year else t("Only in {year}", year=str(year))
    desk.side(
        say_now(task.title),
        form.add("title", title),
        12,
        form.add("month", month_field(year, task.month)),
        12,
        form.add("on", DateField(t("Day in {year}", year=str(year)), optional=True)),
        12,
        form.add("done_on", DateField(t("Done on"), optional=True)),
        12,
        Text(often, "small"),
        holder(line(law(task.cite), STRETCH)) if task.cite else None,
        holder(column(8)),
        holder(line(out, STRETCH)),
    )
    values = {"title": say_now(task.title), "month": str(task.month), "on": task.on, "done_on": task.done_on}
    form.fill(values)
    form.restore()
