"""Innkalling: who is called from each side, deputies on call, and the letter itself at the right."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import Capacity, MeetingState
from amu_desktop.services import meetings_papers, meetings_recall, meetings_summons, people
from amu_desktop.services.meetings_summons import NO, YES, SummonsRow, SummonsSheet
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.words import SIDES
from amu_desktop.ui.pages.meeting_papers import SummonsWithPapers, save_meeting
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    Choice,
    Empty,
    Fold,
    Kind,
    Label,
    Notice,
    PersonField,
    PickField,
    Row,
    RowCard,
    Text,
    button,
    chip,
    column,
    holder,
    line,
    link,
    more,
    primary,
    status_icon,
)
from amu_desktop.ui.parts.layout import STRETCH
from amu_desktop.ui.preview import Preview

_LEAST_PREVIEW = 620
OPEN = frozenset({MeetingState.PLANNED, MeetingState.SUMMONED})
CALLED_IN = (Capacity.CALLED, Capacity.OBSERVER, Capacity.OHS, Capacity.SECRETARY)


class SummonsTab(QWidget):
    """The stage «Innkalling»."""

    def __init__(self, desk: Desk, sheet: SummonsSheet) -> None:
        super().__init__()
        self.desk, self._sheet = desk, sheet
        self._open = sheet.meeting.state in OPEN
        left = column()
        self._lay_state(left)
        for side in SIDES:
            self._lay_group(left, t(side.label), [row for row in sheet.people if row.side is side and _seated(row)])
        others = [row for row in sheet.people if not (row.side in SIDES and _seated(row))]
        self._lay_group(left, t("Without a vote"), others)
        if self._open and sheet.people:
            add = link(t("Call somebody in …"), self.call_in, icon="plus")
            add.setObjectName("summons.call_in")
            left.addLayout(line(add, STRETCH, margins=(0, 10, 0, 0)))
        self._lay_history(left)
        left.addStretch(1)
        right: QWidget | None = None
        if sheet.people:
            right = self._lay_papers()
        self.setLayout(line((holder(left), 1), (right, 1) if right is not None else None, gap=24))

    def _lay_papers(self) -> QWidget:
        meeting_id = self._sheet.meeting.id
        self.preview: Preview = PaperPreview(self.desk, "summons", meeting_id)
        self.with_papers: Preview | None = None
        parts: list[QWidget] = []
        if self.desk.ask(meetings_papers.has_papers, meeting_id):
            self.with_papers = SummonsWithPapers(self.desk, meeting_id)
            self.with_papers.setMinimumHeight(_LEAST_PREVIEW)
            self.with_papers.hide()
            options = (("summons", t("Summons")), ("papers", t("Summons with attachments")))
            choice = Choice(t("Paper"), options, "summons")
            choice.setObjectName("summons.papers")
            choice.chosen.connect(self.show_paper)
            parts = [holder(line(choice, STRETCH, margins=(0, 0, 0, 12)))]
        self.preview.setMinimumHeight(_LEAST_PREVIEW)
        self.preview.draw()
        calendar = link(t("Save a calendar file"), partial(save_meeting, self.desk, self._sheet.meeting))
        calendar.setObjectName("summons.calendar")
        below = holder(line(calendar, STRETCH, margins=(0, 8, 0, 0)))
        bundle = (self.with_papers, 1) if self.with_papers is not None else None
        return holder(column(*parts, (self.preview, 1), bundle, below))

    def show_paper(self, key: str) -> None:
        """Show the summons alone, or with what is attached to its cases."""
        if self.with_papers is not None:
            self.preview.setVisible(key == "summons")
            self.with_papers.setVisible(key != "summons")
            (self.preview if key == "summons" else self.with_papers).draw()

    def _lay_state(self, left: QVBoxLayout) -> None:
        sheet = self._sheet
        if not self._open:
            return
        if not sheet.people:
            call = primary(t("Make the list of those called"), partial(self._call), icon="users")
            call.setObjectName("summons.call")
            said = t("Your own rule is {n} days' notice. The law sets no notice.", n=sheet.notice_days)
            left.addWidget(Empty("users", t("Nobody is called yet"), t("Our advice: {what}", what=said), call), 1)
            return
        send = None
        if sheet.sent_on is None:
            send = button(t("Register as sent"), self.mark_sent, icon="send")
            send.setObjectName("summons.sent")
        sent = t("Sent {day}", day=t.date(sheet.sent_on)) if sheet.sent_on else t("Draft")
        state = chip(sent, Kind.OK if sheet.sent_on else Kind.NEUTRAL)
        left.addLayout(line(state, STRETCH, send))
        days = (sheet.meeting.starts_at.date() - clock.today()).days
        own = t("Your own rule is {n} days' notice. The law sets no notice.", n=sheet.notice_days)
        left.addSpacing(6)
        said = t("Our advice: {what}", what=own)
        if sheet.sent_on is None and days < sheet.notice_days:
            left.addWidget(Notice(Kind.WARN, said))
        else:
            left.addWidget(Text(said, "small"))

    def _call(self) -> None:
        self.desk.do(meetings_summons.call_people, self._sheet.meeting.id)

    def mark_sent(self) -> None:
        """Register the summons as sent today; the cases get their numbers."""
        self.desk.do(meetings_summons.mark_sent, self._sheet.meeting.id, clock.today())
        self.desk.toast(t("The summons is registered as sent"))

    def call_in(self) -> None:
        """Ask for somebody without a seat, who speaks and has no vote."""
        called = {row.person_id for row in self._sheet.people}
        known = [(row.id, row.name) for row in self.desk.ask(people.list_people, clock.today()) if row.id not in called]
        capacity = PickField(t("As what?"), tuple((each.value, t(each.label)) for each in CALLED_IN))
        fields = (("person_id", PersonField(t("Who?"), known, required=True)), ("capacity", capacity))

        def call(form: Form) -> None:
            values = form.values()
            chosen = next(each for each in CALLED_IN if each.value == values["capacity"])
            self.desk.do(meetings_summons.call_in, self._sheet.meeting.id, str(values["person_id"]), chosen)

        said = Text(t("Those called in may speak. They have no vote."), "small")
        ask_in_panel(self.desk, t("Call somebody in"), fields, t("Put on the list"), call, said)

    def _lay_group(self, left: QVBoxLayout, title: str, people: list[SummonsRow]) -> None:
        if not people:
            return
        left.addSpacing(18)
        left.addWidget(Label(title, "small.strong"))
        left.addSpacing(6)
        card = RowCard()
        for row in people:
            card.add_row(self._row(row))
        left.addWidget(card)

    def _row(self, row: SummonsRow) -> Row:
        under = [row.function or t(row.capacity.label)]
        if row.standing_in_for:
            under = [t("for {name}", name=row.standing_in_for)]
        if row.needs_deputy and not row.deputy:
            under.append(t("There is no personal deputy to call"))
        elif row.needs_deputy:
            under.append(t("The personal deputy must be called: {name}", name=row.deputy))
        elif row.deputy and row.answer != NO:
            under.append(t("Deputy on call: {name}", name=row.deputy))
        right: tuple[QWidget, ...] = ()
        if self._open and row.needs_deputy and row.deputy:
            call = button(t("Call {name}", name=row.deputy), partial(self._call_deputy, row), compact=True)
            call.setObjectName(f"summons.deputy.{row.id}")
            right = (call,)
        if self._open:
            answer = Choice(t("Answer of {name}", name=row.name), ((YES, t("Comes")), (NO, t("Cannot"))), row.answer)
            answer.setObjectName(f"summons.answer.{row.id}")
            answer.chosen.connect(partial(self._answer, row))
            right += (answer,)
        elif row.answer:
            right = (Label(t("Comes") if row.answer == YES else t("Cannot come"), "small"),)
        if self._open and row.sent_on is None:
            off = partial(self.desk.do, meetings_summons.uncall, row.id)
            right += (more([(t("Take off the list"), off)], name=t("More about {what}", what=row.name)),)
        icon = status_icon(Kind.WARN, 20) if row.needs_deputy else None
        return Row(row.name, " · ".join(under), icon=icon, right=right, strong=False)

    def _answer(self, row: SummonsRow, answer: str) -> None:
        guarded(partial(self.desk.do, meetings_summons.answer_summons, row.id, answer), self)()

    def _call_deputy(self, row: SummonsRow) -> None:
        self.desk.do(meetings_summons.call_deputy, row.id)
        self.desk.toast(t("{name} is called instead", name=row.deputy))

    def _lay_history(self, left: QVBoxLayout) -> None:
        """Show who got which summons when, once there is one that does not hold."""
        rows = self.desk.ask(meetings_recall.sent, self._sheet.meeting.id)
        if all(row.holds for row in rows):
            return
        fold = Fold(t("Who got which summons"), "")
        for row in rows:
            to = t("{name}, to {day}", name=row.name, day=t.date(row.starts_at.date(), year=False))
            said = [t("sent {day}", day=t.date(row.sent_on, year=False))]
            if row.answer:
                said.append(t("answer: {answer}", answer=t("Comes") if row.answer == YES else t("Cannot come")))
            fold.body.addWidget(Text(f"{to} · {' · '.join(said)}", "small"))
        left.addSpacing(14)
        left.addWidget(fold)


def _seated(row: SummonsRow) -> bool:
    return row.capacity in {Capacity.MEMBER, Capacity.DEPUTY}
