"""The minutes editor: outline, case and vote in three columns, saved as it is written (screens.md 5.3)."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from amu_desktop.core.errors import AmuError, TroubleError, UserError
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.domain.minutes import Ending
from amu_desktop.domain.minutes_check import Missing, blocks_locking
from amu_desktop.services import committees, meetings, minutes_locking, people
from amu_desktop.services.minutes import minutes, subject
from amu_desktop.services.minutes_attendance import begin_minutes
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow, MinutesRow
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor import panels
from amu_desktop.ui.minutes_editor.acting import Acting
from amu_desktop.ui.minutes_editor.attendance import AttendanceView
from amu_desktop.ui.minutes_editor.begin import not_begun
from amu_desktop.ui.minutes_editor.case import CaseView
from amu_desktop.ui.minutes_editor.finding import FindStrip, select_in
from amu_desktop.ui.minutes_editor.locked import LockedView
from amu_desktop.ui.minutes_editor.locking import correct, lock_minutes
from amu_desktop.ui.minutes_editor.outline import Outline
from amu_desktop.ui.minutes_editor.topbar import MinutesBar
from amu_desktop.ui.minutes_editor.voting import Voting
from amu_desktop.ui.minutes_editor.words import ATTENDANCE
from amu_desktop.ui.minutes_editor.writing import save_field
from amu_desktop.ui.page import Page
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts.focuspage import Columns, Pane, focus_frame
from amu_desktop.ui.parts.layout import OnResize

VOTING, PREVIEW, PREVIEW_AIR = 316, 480, 44
CONTENT = 860
NARROW_UNDER = 1180


class MinutesEditorPage(Page):
    """The editor of one meeting's minutes; `show_where(id=…, item=…)` says which."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "meeting",
            "attendance",
            "presence",
            "agenda_item",
            "proposal",
            "ballot",
            "vote",
            "tally",
            "position",
            "position_holder",
            "statement",
            "measure",
            "omission",
            "correction",
            "number",
            "person",
        }
    )
    FOCUS = True

    def __init__(self, desk: Desk) -> None:
        self.meeting_id = ""
        self.current = ATTENDANCE
        self.whole: MinutesRow | None = None
        self.missing: tuple[Missing, ...] = ()
        self._opened: set[str] = set()
        super().__init__(desk)

    # --- laying out

    def frame(self) -> None:
        """Lay the bar and the three columns."""
        self.bar = MinutesBar(
            self.desk, back=self._back, preview=self.toggle_preview, lock=self.lock, again=self._save_again
        )
        self.acting = Acting(self)
        self.outline = Outline(self.acting.new_case)
        self.outline.chosen.connect(self.open_item)
        self.outline.dropped.connect(self.acting.drop)
        self.outline.missing.wanted.connect(self.go_to_field)
        self.outline.missing.listed.connect(self._list_missing)
        self.attendance_view = AttendanceView(self.desk, self._add_attendee, self.bar.say_saving)
        self.case_view = CaseView(self.desk, self.acting.case_actions(), self._save, self.bar.say_saving)
        self.locked_view = LockedView(self._correct, self.law)
        self.middle = Pane("canvas", margins=(28, 16, 28, 24), content=CONTENT, over=self.errors)
        self.empty_view = not_begun(self.begin)
        for view in self._views():
            self.middle.body.addWidget(view)
            view.hide()
        self.voting = Voting(self.desk, self.law)
        self.right = Pane("surface", width=VOTING, margins=(18, 20, 18, 20))
        self.right.body.addWidget(self.voting)
        self.preview: PaperPreview | None = None
        OnResize(self.right, self._fit_preview)
        columns = Columns((self.outline, 0), (self.middle, 1), (self.right, 0))
        self.finding = FindStrip(self.desk, lambda: self.whole, self.leave)
        self.finding.wanted.connect(self.show_place)
        frame = focus_frame(self.bar, columns)
        frame.insertWidget(2, self.finding)
        self.setLayout(frame)

    def build(self) -> None:
        """Show the meeting, once it is known which."""
        if self.meeting_id:
            self.refresh()

    def rebuild(self) -> None:
        """Show what is so now; the columns are filled in place."""
        self.build()

    def show_where(self, **where: object) -> None:
        """Open the minutes of meeting `id`, at `item` or where something was being written."""
        meeting_id = str(where.get("id", "") or self.meeting_id)
        item_id = str(where.get("item", "") or "")
        if meeting_id and meeting_id != self.meeting_id:
            self.meeting_id, self.current, self._opened = meeting_id, ATTENDANCE, set()
            whole = self.desk.ask(minutes, meeting_id)
            self.current = item_id or self._with_draft(whole) or self._first(whole)
            self._show(whole)
        else:
            self.current = item_id or self.current
            self.refresh()
        self._say_recovered()
        self.outline.focus_row(self.current)

    def refresh(self) -> None:
        """Read the minutes again and fill the columns."""
        if self.meeting_id:
            self._show(self.desk.ask(minutes, self.meeting_id))

    def _show(self, whole: MinutesRow) -> None:
        self.whole = whole
        written = self.whole.begun and not self.whole.meeting.locked
        self.missing = minutes_locking.missing_in(self.whole) if written else ()
        if self.current != ATTENDANCE and all(each.id != self.current for each in self.whole.items):
            self.current = ATTENDANCE
        self.bar.show_meeting(self.whole, ready=not self.missing)
        self._opened.add(self.current)
        self.outline.show_minutes(self.whole, self.missing, self.current, self._opened)
        self._show_middle(self.whole)
        self.voting.show_vote(self.whole, self.item)
        self.finding.again()
        self.right.setVisible(not _waits(self.whole))
        if self.preview is not None:
            self.preview.again()

    @property
    def item(self) -> ItemRow | None:
        """The case that is shown, or None for the attendance."""
        if self.whole is None or self.current == ATTENDANCE:
            return None
        return next((each for each in self.whole.items if each.id == self.current), None)

    def _views(self) -> tuple[QWidget, ...]:
        return self.attendance_view, self.case_view, self.locked_view, self.empty_view

    def _show_middle(self, whole: MinutesRow) -> None:
        item = self.item
        closed = whole.meeting.locked or (item is not None and item.struck) or whole.meeting.state not in _WRITTEN
        shown: QWidget
        if _waits(whole):
            shown = self.empty_view
        elif closed:
            self.locked_view.show_item(whole, item)
            shown = self.locked_view
        elif item is None:
            on = whole.meeting.starts_at.date()
            seats = self.desk.ask(committees.seats, whole.meeting.body_id, on)
            self.attendance_view.show_attendance(whole, seats, self.people())
            self.forms = [self.attendance_view.form] if self.attendance_view.form is not None else []
            shown = self.attendance_view
        else:
            self.case_view.show_case(whole, item, self.people, self._later)
            self.forms = [self.case_view.form] if self.case_view.form is not None else []
            voted = item.result is not None and item.result.ending is not Ending.UNANSWERED
            self.case_view.show_position_errors(item, all_voted=voted)
            shown = self.case_view
        for view in self._views():
            view.setVisible(view is shown)

    def _later(self) -> tuple[MeetingRow, ...]:
        if self.whole is None:
            return ()
        this = self.whole.meeting
        rows = self.desk.ask(meetings.list_meetings, this.body_id)
        return tuple(
            each for each in rows if each.starts_at > this.starts_at and each.state is not MeetingState.CANCELLED
        )

    def people(self) -> tuple[tuple[str, str], ...]:
        """Give everybody who can be chosen, by id and name."""
        on = self.whole.meeting.starts_at.date() if self.whole is not None else None
        rows = self.desk.ask(people.list_people, on) if on is not None else ()
        return tuple((row.id, row.name) for row in rows)

    # --- going about

    def open_item(self, key: str) -> None:
        """Show another case, or the attendance; what is typed is saved first."""
        self.leave()
        self.current = key
        self.errors.take_away()
        self.refresh()
        self.middle.scroller.verticalScrollBar().setValue(0)
        self._say_recovered()
        self.outline.focus_row(key)

    def step(self, by: int) -> None:
        """Go to the case before or after."""
        if self.whole is None:
            return
        order = [ATTENDANCE, *(each.id for each in self.whole.items)]
        at = order.index(self.current) + by
        if 0 <= at < len(order):
            self.open_item(order[at])

    def go_to_field(self, key: str, field: str) -> None:
        """Put the cursor where something is missing."""
        if key != self.current:
            self.open_item(key)
        kind, _, which = field.partition(":")
        names = {
            "outcome": "minutes.outcome",
            "chair_choice": "minutes.chair_choice",
            "attendance": f"presence.{which}",
            "owner": f"{self._form_subject()}.measure:{which}:owner_id",
            "due": f"{self._form_subject()}.measure:{which}:due",
            "deadline": f"{self._form_subject()}.deadline",
            "decision": f"{self._form_subject()}.proposal:",
            "position": f"{self._form_subject()}.position:{which}",
            "text": f"{self._form_subject()}.discussion",
        }
        if kind == "vote":
            self.voting.focus_first()
            return
        found = self.findChild(QWidget, names.get(kind, ""))
        if found is not None:
            found.setFocus()
            self.middle.scroller.show_child(found)

    def show_place(self, item_id: str, field: str, which: int) -> None:
        """Open the case a text was found in, and select it there."""
        if item_id != self.current:
            self.open_item(item_id)
        form = self.case_view.form
        found = form.fields.get(field) if form is not None else None
        if found is not None:
            select_in(found.control, self.finding.sought.text(), which)
            self.middle.scroller.show_child(found.control)

    def _find(self, *, replacing: bool) -> None:
        control = self.window().focusWidget()
        text = control.textCursor().selectedText() if isinstance(control, QTextEdit) else ""
        self.leave()
        self.finding.open(replacing=replacing, text=text if text and "\u2029" not in text else "")

    def _form_subject(self) -> str:
        return f"minutes:{self.meeting_id}:{self.current}"

    def _back(self) -> None:
        if self.leave():
            self.desk.leave()

    def _list_missing(self) -> None:
        self.desk.side(t("What is missing"), *self.outline.missing.rows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the outline in a narrow window."""
        super().resizeEvent(event)
        self.outline.make_narrow(on=self.width() < theme.px(NARROW_UNDER))

    def _fit_preview(self) -> None:
        if self.preview is not None:
            self.preview.setMinimumHeight(self.right.height() - theme.px(PREVIEW_AIR))

    # --- saving

    def _save(self, name: str, value: object) -> None:
        item = self.item
        if item is not None:
            save_field(self.desk, item, name, value)

    def _save_again(self) -> None:
        for form in self.forms:
            form.leave()
            form.keep()

    def _with_draft(self, whole: MinutesRow) -> str:
        drafted = self.desk.workspace.drafted(f"{subject(whole.meeting.id)}:")
        return next((item.id for item in whole.items if f"{subject(whole.meeting.id)}:{item.id}" in drafted), "")

    def _first(self, whole: MinutesRow) -> str:
        if any(each.presence is None for each in whole.attendance) and not whole.meeting.locked:
            return ATTENDANCE
        return next((each.id for each in whole.items if each.outcome is None and not each.struck), ATTENDANCE)

    def _say_recovered(self) -> None:
        found = self.desk.workspace.read_draft(self._form_subject())
        if found is not None and self.case_view.recovered:
            self.bar.say_recovered(found[1])

    def complain(self, error: AmuError) -> None:
        """Show a refusal under its field, at the top, or as «Ikke lagret» when the disk refused."""
        if isinstance(error, TroubleError):
            self.bar.say_failed()
        if isinstance(error, UserError) and error.field:
            name = error.field if ":" not in error.field else ""
            if name and any(form.show_error(error) for form in self.forms):
                return
        super_text = t.error(error)
        self.errors.show_errors(super_text, [])
        self.middle.scroller.verticalScrollBar().setValue(0)

    # --- what can be done

    def begin(self) -> None:
        """Begin the minutes, and ask first who came."""
        self.current = ATTENDANCE
        self.desk.do(begin_minutes, self.meeting_id)
        self.refresh()

    def lock(self) -> None:
        """Lock the minutes, or go to the list of what is missing."""
        self.leave()
        self.refresh()
        if self.whole is None or not self.whole.begun:
            return
        if blocks_locking(self.missing):
            first = next(each for each in self.missing if each.grade.value == "law")
            row = self.findChild(QWidget, f"missing.{first.item}.{first.field}") or self.outline
            row.setProperty("told", True)
            row.setFocus()
            return
        lock_minutes(self.desk, self.whole, self.missing)

    def toggle_preview(self) -> None:
        """Show the paper beside the case instead of the vote, or the vote again."""
        if self.preview is not None:
            self.preview.hide()
            self.preview.deleteLater()
            self.preview = None
            self.voting.show()
            self.right.setFixedWidth(theme.px(VOTING))
            return
        self.leave()
        self.preview = PaperPreview(self.desk, "minutes", self.meeting_id, buttons=False)
        self.voting.hide()
        self.right.setFixedWidth(theme.px(PREVIEW))
        self._fit_preview()
        self.right.body.addWidget(self.preview)
        self.preview.draw()

    def _add_attendee(self) -> None:
        if self.whole is not None:
            panels.add_attendee(self.desk, self.whole, self.people())

    def _correct(self, item: ItemRow | None) -> None:
        if self.whole is not None:
            correct(self.desk, self.whole, item)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done in these minutes now."""
        found: dict[str, Callable[[], object]] = {
            "minutes.next": lambda: self.step(1),
            "minutes.previous": lambda: self.step(-1),
            "minutes.preview": self.toggle_preview,
            "page.filter": lambda: self._find(replacing=False),
        }
        if self.whole is not None and self.whole.begun and not self.whole.meeting.locked:
            found |= {
                "minutes.new_case": self.acting.new_case,
                "minutes.all_for": self.acting.all_for,
                "minutes.move_up": lambda: self.acting.move(-1),
                "minutes.move_down": lambda: self.acting.move(1),
                "minutes.lock": self.lock,
                "minutes.replace": lambda: self._find(replacing=True),
            }
        return found


def _waits(whole: MinutesRow) -> bool:
    """Whether the minutes can be begun and are not."""
    return not whole.begun and whole.meeting.state is not MeetingState.CANCELLED


_WRITTEN = frozenset({MeetingState.HELD})
