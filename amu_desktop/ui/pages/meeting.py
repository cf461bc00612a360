"""One meeting in three stages that follow time: the agenda, the summons, the minutes."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingKind, MeetingState
from amu_desktop.services import meetings, meetings_plan, meetings_recall, meetings_summons
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_attendance import begin_minutes
from amu_desktop.services.minutes_locking import missing_in
from amu_desktop.services.minutes_rows import MeetingRow, MinutesRow
from amu_desktop.services.publishing_sources import has_annex
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel, read_time
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.begin import not_begun
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.meeting_agenda import Agenda
from amu_desktop.ui.pages.meeting_papers import save_meeting
from amu_desktop.ui.pages.meeting_summons import SummonsTab
from amu_desktop.ui.pages.meetings import STATES
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    Choice,
    DateField,
    Empty,
    Header,
    Kind,
    Label,
    Notice,
    Text,
    TextField,
    button,
    chip,
    chip_of,
    column,
    holder,
    line,
    link,
    more,
    primary,
    tabs,
)
from amu_desktop.ui.parts.layout import STRETCH
from amu_desktop.ui.plain import capital

AGENDA, SUMMONS, MINUTES = "agenda", "summons", "minutes"
TABS = ((AGENDA, N_("Agenda")), (SUMMONS, N_("Summons")), (MINUTES, N_("Minutes")))
PAPERS = (
    ("minutes", N_("Minutes")),
    ("minutes_extract", N_("Extract from the minutes")),
)


LEAST_PREVIEW = 300


class MeetingPage(Page):
    """A meeting; `show_where(id=…, tab=…)` says which and which stage."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "meeting",
            "agenda_item",
            "summons",
            "attendance",
            "matter",
            "number",
            "attachment",
            "proposal",
            "issued_paper",
            "meeting_move",
            "summons_sent",
        }
    )

    def __init__(self, desk: Desk) -> None:
        self.meeting_id = ""
        self.tab = ""
        self._paper = ("minutes", "")
        super().__init__(desk)

    def show_where(self, **where: object) -> None:
        """Show meeting `id`, at the stage `tab` or at the one it has come to."""
        if where.get("id"):
            self.meeting_id = str(where["id"])
            self.tab = str(where.get("tab", "") or "")
        self.refresh()

    def build(self) -> None:
        """Show the stage."""
        if not self.meeting_id:
            return
        whole = self.desk.ask(minutes, self.meeting_id)
        row = whole.meeting
        self.tab = self.tab or _stage(whole)
        back = link(t("Meetings"), partial(self.desk.go, "meetings"))
        state, kind = STATES[row.state]
        when = t("{day} at {time}", day=t.weekday(row.starts_at.date()), time=t.time(row.starts_at))
        where = capital(", ".join(part for part in (when, row.place) if part))
        self.put(holder(line(back, STRETCH, margins=(0, 0, 0, 6))))
        self.put(
            Header(
                t("Meeting {label}", label=row.label),
                where,
                holder(column(4, chip(t(state), kind))),
                *self._more(whole),
            )
        )
        if row.kind is MeetingKind.DEMANDED and whole.demanded_by:
            said = t("The meeting is held because {names} demanded it (OLM § 3-16).", names=_names(whole.demanded_by))
            self.put(Label(said, "small"))
            if self.desk.ask(meetings_plan.demand_is_uncertain, row.id):
                told = Text(
                    t("Whether the occupational health service counts as one of the two, is not settled."), "small"
                )
                self.put(holder(line(chip_of("uncertain"), (told, 1), margins=(0, 4, 0, 4))))
        if row.cancelled_why:
            self.put(Label(t("Cancelled: {why}", why=row.cancelled_why), "small"))
        self._lay_course(row)
        self.put(tabs([(key, t(text)) for key, text in TABS], self.tab, self._show_tab), holder(column(16)))
        if self.tab == AGENDA:
            self.put(Agenda(self.desk, whole, self.law))
        elif self.tab == SUMMONS:
            self.body.addWidget(SummonsTab(self.desk, self.desk.ask(meetings_summons.summons, self.meeting_id)), 1)
        else:
            self._lay_minutes(whole)

    def _lay_course(self, row: MeetingRow) -> None:
        """Show from which days the meeting was moved, and whom to tell that their summons does not hold."""
        for moved in self.desk.ask(meetings_recall.moves, row.id):
            day = t("{day} at {time}", day=t.weekday(moved.starts_at.date()), time=t.time(moved.starts_at))
            said = t("Moved from {day}", day=day)
            if moved.reason:
                said = t("Moved from {day}: {why}", day=day, why=moved.reason)
            self.put(Text(said, "small"))
        names = self.desk.ask(meetings_recall.to_tell, row.id)
        if not names:
            return
        told = button(t("They have been told"), self._tell, compact=True)
        told.setObjectName("meeting.told")
        title = t("The summons these got does not hold")
        if self.desk.ask(meetings_recall.needs_new_summons, row.id):
            title = t("A new summons is needed. These got the old one")
        self.put(holder(column(6, Notice(Kind.WARN, title, _names(names), told), 10)))

    def _tell(self) -> None:
        self.desk.do(meetings_recall.tell, self.meeting_id, clock.today())

    def _show_tab(self, key: str) -> None:
        self.tab = key
        self.desk.close_side()
        self.refresh()

    def _more(self, whole: MinutesRow) -> tuple[QWidget, ...]:
        if whole.meeting.state not in {MeetingState.PLANNED, MeetingState.SUMMONED}:
            return ()
        entries: list[tuple[str, Callable[[], object]]] = [
            (t("Save a calendar file"), partial(save_meeting, self.desk, whole.meeting)),
            (t("Move the meeting …"), partial(self._move, whole)),
            (t("Cancel the meeting …"), self._cancel),
        ]
        return (more(entries),)

    def _move(self, whole: MinutesRow) -> None:
        day, at, place, why = (
            DateField(t("Day"), required=True),
            TextField(t("Time of day"), required=True),
            TextField(t("Place"), optional=True),
            TextField(t("Why is it moved?"), optional=True),
        )
        row = whole.meeting

        def move(form: Form) -> None:
            values = form.values()
            on, moment = values["on"], read_time(str(values["at"]), "at")
            if isinstance(on, date) and moment is not None:
                begins = row.starts_at.replace(
                    year=on.year, month=on.month, day=on.day, hour=moment.hour, minute=moment.minute
                )
                self.desk.do(meetings.move_meeting, row.id, begins, reason=str(values["why"]))
            if values["place"] != row.place:
                self.desk.do(meetings.edit_meeting, row.id, "place", values["place"])
            self.desk.toast(t("The meeting is moved"))

        fields = (("on", day), ("at", at), ("place", place), ("why", why))
        form = ask_in_panel(self.desk, t("Move the meeting"), fields, t("Move the meeting"), move)
        form.fill({"on": row.starts_at.date(), "at": t.time(row.starts_at), "place": row.place})

    def _cancel(self) -> None:
        why = dialogs.ask().ask_text(
            t("Cancel the meeting?"),
            t("The number stays in the list with the reason."),
            t("Why is it cancelled?"),
            action=t("Cancel the meeting"),
        )
        if why:
            self.desk.do(meetings.cancel_meeting, self.meeting_id, why)

    # --- the minutes

    def _lay_minutes(self, whole: MinutesRow) -> None:
        if whole.meeting.state is MeetingState.CANCELLED:
            self.put(Empty("calendar-check", t("The meeting is cancelled"), whole.meeting.cancelled_why))
            return
        if not whole.begun:
            self.put(not_begun(self.begin))
            return
        after = button(t("After the meeting"), partial(self.desk.go, "after_meeting", id=self.meeting_id), compact=True)
        after.setObjectName("meeting.after")
        if not whole.meeting.locked:
            count = len(missing_in(whole))
            said = (
                t.count("{n} thing is missing", "{n} things are missing", count) if count else t("Nothing is missing")
            )
            opened = primary(t("Open the minutes"), self.open_minutes, icon="pencil-line")
            opened.setObjectName("meeting.open_minutes")
            said = said[:1].upper() + said[1:]
            self.put(holder(line(Label(said, "strong"), STRETCH, after, opened, margins=(0, 0, 0, 12))))
            preview = PaperPreview(self.desk, "minutes", self.meeting_id, buttons=False)
        else:
            read = button(t("Read the minutes"), self.open_minutes, compact=True)
            options = {(kind, self.meeting_id): t(text) for kind, text in PAPERS}
            for item in whole.items:
                if has_annex(item):
                    options["confidential_annex", item.id] = t("Annex to case {number}", number=item.label)
            chosen = self._paper if self._paper in options else next(iter(options))
            names = [(" ".join(paper), text) for paper, text in options.items()]
            papers = Choice(t("Paper"), names, " ".join(chosen))
            papers.chosen.connect(self._show_paper)
            self.put(holder(line(papers, STRETCH, after, read, margins=(0, 0, 0, 12))))
            preview = PaperPreview(self.desk, *chosen)
        preview.setMinimumHeight(LEAST_PREVIEW)
        self.body.addWidget(preview, 1)
        preview.draw()

    def _show_paper(self, key: str) -> None:
        kind, _, subject_id = key.partition(" ")
        self._paper = (kind, subject_id)
        self.refresh()

    def begin(self) -> None:
        """Begin the minutes and open the editor."""
        self.desk.do(begin_minutes, self.meeting_id)
        self.open_minutes()

    def open_minutes(self) -> None:
        """Open the editor."""
        self.desk.go("minutes", id=self.meeting_id)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now."""
        return {}


def _stage(whole: MinutesRow) -> str:
    if whole.begun:
        return MINUTES
    soon = whole.meeting.starts_at.date() - clock.today() <= timedelta(days=14)
    return SUMMONS if whole.meeting.state is MeetingState.SUMMONED or soon else AGENDA


def _names(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return t("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])
