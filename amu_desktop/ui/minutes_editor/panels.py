"""What the editor asks in the panel at the right: who came and went, a statement, a category, an attendee, holders."""

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, MatterCategory, Side
from amu_desktop.services import minutes_attendance, minutes_cases, minutes_positions
from amu_desktop.services.minutes_attendance import AttendeeDraft
from amu_desktop.services.minutes_rows import AttendanceRow, ItemRow, MinutesRow, PositionRow
from amu_desktop.ui.asking import ask_in_panel, read_time
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.positions import heading_of
from amu_desktop.ui.minutes_editor.words import CAME, LEFT, MOVES, STOOD_BACK
from amu_desktop.ui.parts.fields import AreaField, PickField, TextField
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import Item, line
from amu_desktop.ui.parts.options import Tick
from amu_desktop.ui.parts.people import PersonField

CAPACITIES = (Capacity.CALLED, Capacity.OBSERVER, Capacity.OHS, Capacity.SECRETARY, Capacity.DEPUTY, Capacity.MEMBER)


def note_passage(desk: Desk, whole: MinutesRow, item: ItemRow) -> None:
    """Ask who came, went or stood back."""
    people = tuple((each.id, each.name) for each in whole.attendance if each.there or each.votes)
    fields = (
        ("attendance_id", PickField(t("Who?"), people, empty=t("Choose"))),
        ("move", PickField(t("What happened?"), tuple((key, t(text)) for key, text in MOVES))),
        ("at", TextField(t("Time of day"), optional=True, placeholder="10.30")),
        ("reason", TextField(t("Why?"), optional=True)),
    )

    def note(form: Form) -> None:
        values = form.values()
        if not values["attendance_id"]:
            raise UserError(N_("Choose who it is."), field="attendance_id")
        at = read_time(str(values["at"]), "at")
        move = values["move"]
        if move != CAME and all(each.id != values["attendance_id"] or not each.there for each in whole.attendance):
            raise UserError(N_("This person is not present."), field="attendance_id")
        if move == LEFT and at is None:
            raise UserError(N_("Enter when: the case is the first the person was not in."), field="at")
        desk.do(
            minutes_attendance.add_passage,
            str(values["attendance_id"]),
            item.id,
            into=move == CAME,
            at=None if move == STOOD_BACK else at,
            reason=str(values["reason"]),
        )

    title = t("Someone came, went or stood back")
    ask_in_panel(desk, title, fields, t("Note it"), note, Text(t("It is noted in the case that is open."), "small"))


def write_function(desk: Desk, person: AttendanceRow) -> None:
    """Ask for the function somebody has at the meeting."""
    function = TextField(t("Function"), optional=True)
    function.set_value(person.function)

    def write(form: Form) -> None:
        desk.do(minutes_attendance.edit_attendee, person.id, "function", str(form.values()["function"]))

    title = t("The function of {name}", name=person.name)
    ask_in_panel(desk, title, (("function", function),), t("Write the function"), write)


def add_statement(desk: Desk, whole: MinutesRow, item: ItemRow) -> None:
    """Ask for a statement somebody wants in the minutes, or why somebody stood back."""
    people = tuple((each.person_id, each.name) for each in whole.attendance)
    kinds = (("statement", t("A statement")), (STOOD_BACK, t("Why somebody stood back")))
    fields = (
        ("person_id", PickField(t("Who?"), people, empty=t("Choose"))),
        ("kind", PickField(t("What is it?"), kinds)),
        ("text", AreaField(t("Text"), lines=4, required=True)),
    )

    def write(form: Form) -> None:
        values = form.values()
        desk.do(
            minutes_cases.add_statement,
            item.id,
            str(values["person_id"]) or None,
            str(values["text"]),
            str(values["kind"]),
        )

    ask_in_panel(desk, t("Add a statement"), fields, t("Add the statement"), write)


def choose_category(desk: Desk, item: ItemRow) -> None:
    """Ask which category of the law the case belongs to."""
    options = tuple((each.value, t(each.label)) for each in MatterCategory)
    field = PickField(t("Category"), options)
    field.set_value(item.category.value)
    field.combo.setMinimumContentsLength(24)

    def choose(form: Form) -> None:
        chosen = next(each for each in MatterCategory if each.value == form.values()["category"])
        desk.do(minutes_cases.edit_item, item.id, "category", chosen)

    help_text = Text(t("The categories are those of aml § 7-2. They are counted in the yearly report."), "small")
    ask_in_panel(desk, t("Category of the case"), (("category", field),), t("Use the category"), choose, help_text)


def add_attendee(desk: Desk, whole: MinutesRow, people: tuple[tuple[str, str], ...]) -> None:
    """Ask for somebody else who was there."""
    sides = tuple((each.value, t(each.label)) for each in Side)
    absent = tuple((each.id, each.name) for each in whole.attendance if each.votes and not each.standing_in_for)
    fields = (
        ("person_id", PersonField(t("Who?"), people, required=True)),
        ("capacity", PickField(t("As what?"), tuple((each.value, t(each.label)) for each in CAPACITIES))),
        ("function", TextField(t("Function"), optional=True)),
        ("side", PickField(t("Side"), sides, empty=t("None"), optional=True)),
        ("member", PickField(t("Stands in for"), absent, empty=t("Nobody"), optional=True)),
    )

    def add(form: Form) -> None:
        values = form.values()
        if values["member"]:
            desk.do(minutes_attendance.stand_in, str(values["member"]), str(values["person_id"]))
            return
        capacity = next(each for each in Capacity if each.value == values["capacity"])
        side = next((each for each in Side if each.value == values["side"]), None)
        votes = capacity in {Capacity.MEMBER, Capacity.DEPUTY}
        draft = AttendeeDraft(
            str(values["person_id"]), capacity, side if votes else None, votes, str(values["function"])
        )
        desk.do(minutes_attendance.add_attendee, whole.meeting.id, draft)

    ask_in_panel(desk, t("Add somebody who was there"), fields, t("Add to the attendance"), add)


def hold_position(desk: Desk, whole: MinutesRow, row: PositionRow) -> None:
    """Ask who of those who voted alike hold this position."""
    if row.slot is None or row.id is None:
        return
    position_id = row.id
    names = {each.id: each.name for each in whole.attendance}
    ticks = []
    for attendance_id in row.slot.voters:
        name = names.get(attendance_id, "")
        ticks.append((attendance_id, name, Tick(name, _nothing, on=attendance_id in row.holders)))

    def hold(_form: Form) -> None:
        chosen = tuple(key for key, _, tick in ticks if tick.isChecked())
        desk.do(minutes_positions.set_holders, position_id, chosen)

    above: list[Item] = [
        Label(heading_of(row), "small.strong"),
        6,
        *(line(tick, (Label(name), 1)) for _, name, tick in ticks),
    ]
    ask_in_panel(desk, t("Who holds the position?"), (), t("Use these"), hold, *above)


def _nothing() -> None:
    """Wait for the button: a tick alone changes nothing here."""
