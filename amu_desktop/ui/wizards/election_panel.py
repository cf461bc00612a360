"""The panel beside an election: its days with what is done, late or now, and the calendar file."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core import clock, disk
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_calendar import StepState
from amu_desktop.domain.sentences import say
from amu_desktop.services import elections_calendar, elections_voting
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    DateField,
    Kind,
    Label,
    Text,
    chip,
    column,
    holder,
    line,
    link,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.wizards.election_frame import ElectionFrame

LOOKS = {
    StepState.DONE: Kind.OK,
    StepState.LATE: Kind.DANGER,
    StepState.NOW: Kind.WARN,
    StepState.COMING: Kind.NEUTRAL,
}
LATE = N_("Past the deadline")


def fill_calendar(frame: ElectionFrame, body: QVBoxLayout) -> None:
    """Show the days of the election, and how to change and keep them."""
    steps = frame.desk.ask(elections_calendar.steps, frame.election_id, clock.today())
    body.addWidget(Label(t("The days of the election"), "h3"))
    body.addSpacing(10)
    if not steps:
        body.addWidget(Text(t("No day of voting is set. The program proposes the others from it."), "second"))
        body.addSpacing(8)
    for step in steps:
        body.addWidget(_line(t(step.stage.label), step.done_on or step.on, step.state))
        body.addSpacing(8)
    for each in frame.desk.ask(elections_calendar.advice, frame.election_id) if frame.sheet.open else ():
        said = t("{grade}: {text}", grade=t(each.grade.label), text=say(each.says, t))
        body.addWidget(Text(said, "warn"))
        body.addSpacing(8)
    if frame.sheet.open and frame.sheet.method.has_vote and frame.sheet.list_published_on is None:
        propose = link(t("Propose the days …"), partial(propose_days, frame), icon="calendar-plus")
        propose.setObjectName("days.propose")
        body.addWidget(holder(line(propose, STRETCH)))
    if steps and frame.sheet.open:
        change = link(t("Change the days …"), partial(change_days, frame), icon="pencil-line")
        change.setObjectName("days.change")
        body.addWidget(holder(line(change, STRETCH)))
    if steps:
        keep = link(t("Save the calendar file"), partial(save_calendar, frame), icon="download")
        keep.setObjectName("days.save")
        body.addWidget(holder(line(keep, STRETCH)))


def _line(name: str, day: date, state: StepState) -> QWidget:
    shape = Icon("circle", "text.secondary", 16, word=t(state.label)) if state is StepState.COMING else None
    icon = column(shape or status_icon(LOOKS[state], 16, word=t(state.label)), STRETCH, margins=(0, 2, 0, 0))
    late: list[Item] = [2, chip(t(LATE), Kind.DANGER)] if state is StepState.LATE else []
    said = column(Text(name), Text(t.weekday(day), "small"), *late)
    return holder(line(icon, (said, 1), gap=10))


def propose_days(frame: ElectionFrame) -> None:
    """Ask for the day of voting, and plan the others from it."""
    day = DateField(t("Day of voting"), required=True)
    if frame.sheet.voting_from is not None:
        day.set_value(frame.sheet.voting_from.astimezone().date())

    def make(form: Form) -> None:
        voting = form.values()["voting"]
        if isinstance(voting, date):
            frame.desk.do(elections_calendar.plan_days, frame.election_id, voting)
            frame.desk.toast(t("The days are planned"))

    note = Text(
        t("Two weeks for nominations, and a week with the list on the wall. Change a day where it stands."), "small"
    )
    ask_in_panel(frame.desk, t("Propose the days"), (("voting", day),), t("Plan the days"), make, note)


def change_days(frame: ElectionFrame) -> None:
    """Open the panel where each planned day is changed by itself; voting and count have a time in the announcement."""

    def save(name: str, value: object) -> None:
        frame.desk.do(elections_voting.set_day, frame.election_id, name, value if isinstance(value, date) else None)

    form = Form(frame.desk, f"election.days:{frame.election_id}", save)
    items: list[Item] = []
    fields = {name: stage for stage, name in elections_calendar.FIELD_OF.items()}
    for name, stage in fields.items():
        items += [form.add(name, DateField(t(stage.label), optional=True)), 12]
    form.fill({name: getattr(frame.sheet, name) for name in fields})
    form.restore()
    held = holder(column(*items))
    form.setParent(held)
    note = Text(t("The time of voting and count is changed in the announcement."), "small")
    frame.desk.side(t("Change the days"), held, note)


def save_calendar(frame: ElectionFrame) -> None:
    """Save the days for another calendar."""
    content = frame.desk.ask(elections_calendar.calendar, frame.election_id, t.translator)
    path = dialogs.ask().save_file(t("Save the calendar file"), t("Election.ics"), "iCalendar (*.ics)")
    if path is not None:
        disk.write(path, content)
        frame.desk.toast(t("The calendar file is saved"), undo=False)
