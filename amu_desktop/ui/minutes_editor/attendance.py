"""The middle column for the attendance: who came from each side, who stood in, who led and who took the minutes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, Presence
from amu_desktop.services import meetings, minutes_attendance
from amu_desktop.services.minutes_rows import AttendanceRow, MinutesRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.keeping import keeping_focus
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.panels import write_function
from amu_desktop.ui.minutes_editor.words import SIDES, passage_words, under_name, with_capacity
from amu_desktop.ui.parts.buttons import button, link, more
from amu_desktop.ui.parts.choice import Choice
from amu_desktop.ui.parts.fields import PickField, TextField
from amu_desktop.ui.parts.labels import Label, Text, Title
from amu_desktop.ui.parts.layout import STRETCH, clear, column, holder, line
from amu_desktop.ui.parts.people import PersonField
from amu_desktop.ui.plain import small

PRESENCES = (
    (Presence.PRESENT, N_("Present")),
    (Presence.REMOTE, N_("By video")),
    (Presence.ABSENT, N_("Apologies")),
)


class AttendanceView(QWidget):
    """Who was there; laid anew when people change, else filled in place."""

    def __init__(self, desk: Desk, add_person: Callable[[], object], typed: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self._add_person, self._typed = desk, add_person, typed
        self.form: Form | None = None
        self.choices: dict[str, Choice] = {}
        self._shape: tuple[object, ...] = ()
        self.body = column()
        self.setLayout(self.body)

    def show_attendance(
        self, whole: MinutesRow, seats: tuple[SeatRow, ...], people: tuple[tuple[str, str], ...]
    ) -> None:
        """Show everybody with whether they came."""
        shape = tuple(
            (each.id, each.capacity, each.name, each.function, each.votes, under_name(each, whole))
            for each in whole.attendance
        )
        absent = tuple(each.id for each in whole.attendance if each.presence is Presence.ABSENT)
        noted = tuple((item.label, item.title, each) for item in whole.items for each in item.passages)
        if (shape, absent, noted) != self._shape:
            self._shape = (shape, absent, noted)
            self.choices = {}
            with keeping_focus(self):
                clear(self.body)
                self._lay(whole, seats, people)
        for each in whole.attendance:
            if each.id in self.choices:
                self.choices[each.id].set_value(each.presence.value if each.presence else "")
        if self.form is not None:
            self.form.fill(
                {
                    "led_by_id": whole.led_by_id or "",
                    "secretary_id": whole.secretary_id,
                    "place": whole.meeting.place,
                }
            )

    def _lay(self, whole: MinutesRow, seats: tuple[SeatRow, ...], people: tuple[tuple[str, str], ...]) -> None:
        everybody = button(
            t("All came"), partial(self.desk.do, minutes_attendance.all_present, whole.meeting.id), compact=True
        )
        everybody.setObjectName("minutes.all_present")
        self.body.addLayout(line((Title(t("Attendance")), 1), everybody))
        for side in SIDES:
            rows = [each for each in whole.attendance if each.side is side]
            self._group(t(side.label), rows, whole, seats)
        self._group(t("Without a vote"), [each for each in whole.attendance if each.side is None], whole, seats)
        add = link(t("Add somebody"), self._add_person, icon="plus")
        add.setObjectName("minutes.add_attendee")
        self.body.addLayout(line(add, STRETCH, margins=(0, 8, 0, 0)))
        self._lay_passages(whole)
        self._lay_facts(whole, people)

    def _lay_passages(self, whole: MinutesRow) -> None:
        noted = [(item, each) for item in whole.items for each in item.passages]
        if not noted:
            return
        self.body.addSpacing(18)
        self.body.addWidget(Label(t("Came, went or stood back"), "small.strong"))
        for item, each in noted:
            case = t("Case {number}", number=item.label) if item.number else item.title
            under = (passage_words(each), t.translator.time(each.at) if each.at else "", each.reason, case)
            gone = partial(self.desk.do, minutes_attendance.remove_passage, each.id)
            off = link(t("Remove"), gone, name=t("Remove {what}", what=each.name))
            off.setObjectName(f"passage.{each.id}")
            said = column(Text(each.name), Text(" · ".join(part for part in under if part), "small"))
            self.body.addWidget(holder(line((said, 1), off, margins=(0, 5, 0, 5))))

    def _group(self, title: str, people: list[AttendanceRow], whole: MinutesRow, seats: tuple[SeatRow, ...]) -> None:
        if not people:
            return
        self.body.addSpacing(18)
        self.body.addWidget(Label(title, "small.strong"))
        self.body.addSpacing(4)
        for person in people:
            self.body.addWidget(self._row(person, whole, seats))

    def _row(self, person: AttendanceRow, whole: MinutesRow, seats: tuple[SeatRow, ...]) -> QWidget:
        name = column(Text(person.name if person.votes else with_capacity(person)))
        office = under_name(person, whole)
        under = f"{office}, {small(person.function)}" if office and person.function else office or person.function
        if under:
            name.addWidget(Text(under, "small"))
        deputy = self._deputy(person, whole, seats)
        if deputy is not None:
            name.addLayout(line((deputy, 1)) if isinstance(deputy, Text) else line(deputy, STRETCH))
        choice = Choice(t("Did {name} come?", name=person.name), tuple((key.value, t(text)) for key, text in PRESENCES))
        choice.setObjectName(f"presence.{person.id}")
        choice.chosen.connect(lambda key: guarded(partial(self._set, person.id, key), choice)())
        self.choices[person.id] = choice
        gone = partial(self.desk.do, minutes_attendance.remove_attendee, person.id)
        entries = [
            (t("Write the function …"), partial(write_function, self.desk, person)),
            (t("Remove from the attendance"), gone),
        ]
        menu = more(entries, name=t("More about {what}", what=person.name))
        return holder(line((name, 1), choice, menu, margins=(0, 5, 0, 5)))

    def _set(self, attendance_id: str, key: str) -> None:
        presence = next(each for each in Presence if each.value == key)
        self.desk.do(minutes_attendance.set_presence, attendance_id, presence)

    def _deputy(self, person: AttendanceRow, whole: MinutesRow, seats: tuple[SeatRow, ...]) -> QWidget | None:
        if person.presence is not Presence.ABSENT or person.capacity is not Capacity.MEMBER:
            return None
        if any(each.standing_in_for == person.person_id for each in whole.attendance):
            return None
        seat = next((each for each in seats if each.post_id == person.post_id), None)
        holder_row = seat.deputy.holder if seat is not None and seat.deputy is not None else None
        if holder_row is None:
            return Text(t("There is no personal deputy"), "small")
        text = t("Let {name} stand in", name=holder_row.name)
        made = link(text, partial(self.desk.do, minutes_attendance.stand_in, person.id, holder_row.person_id))
        made.setObjectName(f"stand_in.{person.id}")
        return made

    def _lay_facts(self, whole: MinutesRow, people: tuple[tuple[str, str], ...]) -> None:
        meeting_id = whole.meeting.id

        def save(name: str, value: object) -> None:
            self.desk.do(meetings.edit_meeting, meeting_id, name, (value or None) if name != "place" else value)

        self.form = Form(self.desk, f"minutes:{meeting_id}:attendance", save, self)
        chair = whole.chair.name if whole.chair is not None else t("nobody chosen")
        leaders = tuple((each.person_id, each.name) for each in whole.attendance if each.votes)
        led = PickField(t("Led by"), leaders, empty=t("The chair ({name})", name=chair), strong=True)
        taker = PersonField(t("Minute-taker"), people, strong=True)
        place = TextField(t("Place"), strong=True)
        self.body.addSpacing(18)
        row = line(gap=16)
        for name, field in (("led_by_id", led), ("secretary_id", taker), ("place", place)):
            row.addWidget(self.form.add(name, field), 1)
            field.edited.connect(self._typed)
        self.body.addLayout(row)
