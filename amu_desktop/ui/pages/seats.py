"""The panel of an office: who holds it and since when, who stands in, and the acts that change it.

Shared by the committee and the safety representatives. What has happened can always be recorded; only days that do not
follow each other are refused.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import Category, FixedAs, How, PostKind
from amu_desktop.services import committees, offices, people, training
from amu_desktop.services.offices import AppointmentDraft, HoldingRow, SeatRow
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.training import CourseRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.office_ends import by_election_button, end
from amu_desktop.ui.pages.office_words import held, words_of
from amu_desktop.ui.parts import (
    DateField,
    Field,
    Label,
    NumberField,
    PersonField,
    PickField,
    Text,
    TextField,
    button,
    column,
    hairline,
    holder,
    line,
    link,
    primary,
    quiet,
)
from amu_desktop.ui.parts.layout import Item

ELECTED = (How.ELECTED, How.DESIGNATED, How.EMPLOYER, How.AGREED)
NOT_CHOSEN = (PostKind.CHAIR, PostKind.OHS, PostKind.SECRETARY, PostKind.OBSERVER)
"""Offices nobody is elected or designated to in the sense of the law."""


def known_people(desk: Desk) -> list[tuple[str, str]]:
    """Give everybody who can be chosen, by name."""
    return [(row.id, row.name) for row in desk.ask(people.list_people, clock.today())]


def add_person(desk: Desk, name: str, category: Category = Category.EMPLOYEE) -> str:
    """Make a new person of a name that was typed."""
    given, _, family = name.strip().rpartition(" ")
    draft = PersonDraft(given_name=given or family, family_name=family if given else "", category=category)
    return desk.do(people.add_person, draft)


def open_seat(desk: Desk, seat: SeatRow, office: FixedAs | None = None) -> None:
    """Open the panel of an office and its deputy's; `office` is one that the seat can be kept for."""
    items: list[Item] = [*_office(desk, seat, words_of(seat).office), *_kept_for(desk, seat, office)]
    if seat.deputy is not None:
        items += [18, hairline(), 16, *_office(desk, seat.deputy, words_of(seat).deputy)]
    past = [row for row in desk.ask(offices.holdings, seat.post_id) if not _shown(row, seat)]
    if past:
        items += [18, hairline(), 16, Label(t("Before"), "small.strong"), 4]
        items += [Text(held(row), "small") for row in reversed(past)]
    desk.side(t(seat.side.label) if seat.side else words_of(seat).office, *items)


def _kept_for(desk: Desk, seat: SeatRow, office: FixedAs | None) -> list[Item]:
    if office is None and seat.fixed_as is None:
        return []
    if office is None:
        made = quiet(t("Release the seat from the office"), partial(_keep, desk, seat, None))
    else:
        made = button(t("Keep the seat for: {office}", office=t(office.label)), partial(_keep, desk, seat, office))
    made.setObjectName("seat.keep")
    return [12, made]


def _keep(desk: Desk, seat: SeatRow, office: FixedAs | None) -> None:
    desk.do(committees.fix_seat, seat.post_id, office)
    desk.close_side()
    desk.toast(t("The seat is kept for the office") if office else t("The seat is released from the office"))


def _shown(row: HoldingRow, seat: SeatRow) -> bool:
    return row.id in {one.id for one in (seat.holder, seat.pending) if one}


def _office(desk: Desk, seat: SeatRow, name: str) -> list[Item]:
    """Lay out one office: its holder with what can be changed, who has been chosen, or an empty seat."""
    items: list[Item] = [Label(name, "small.strong"), 4]
    for row in (seat.holder, seat.pending):
        if row is None:
            continue
        if row.by_office:
            items += [Text(row.name, "h3"), Text(t("Sits here by office."), "small")]
            return items
        items += [Text(row.name, "h3"), *_status(row, seat), 10, _holding(desk, row, seat), 10]
        items += [_acts(desk, row, seat)]
    if seat.holder is None and seat.pending is None:
        items += [Text(t("Vacant seat"), "h3"), 8]
    if seat.pending is None:
        fill = partial(appoint, desk, seat, name)
        text = t("Choose {office}", office=name.lower())
        items += [8, _fill_button(text, fill, seat)]
        if seat.holder is None and (elect := by_election_button(desk, seat)) is not None:
            items += [8, elect]
    return items


def _fill_button(text: str, fill: Callable[[], object], seat: SeatRow) -> QPushButton:
    if seat.holder is not None:
        return quiet(text, fill, icon="user-plus")
    made = primary(text, fill) if seat.deputy_for is None else button(text, fill)
    made.setObjectName(f"fill.{seat.post_id}")
    return made


def _status(row: HoldingRow, seat: SeatRow) -> list[Item]:
    said: list[Item] = []
    if row.resigned_on is not None:
        said.append(Text(t("Asked to be let go on {day}", day=t.date(row.resigned_on)), "small"))
    if row.past_term:
        text = t("The term is over. Counts until management has written notice of a new one (OLM § 3-4).")
        return [*said, Text(text, "small")]
    if row is seat.pending and seat.kind in offices.NOTIFIED and row.notice_received_on is None:
        return [*said, Text(t("Counts from the day management receives written notice (OLM § 3-4)."), "small")]
    return said


def _holding(desk: Desk, row: HoldingRow, seat: SeatRow) -> QWidget:
    """Give the fields of a term; leaving one saves it."""

    def save(name: str, value: object) -> None:
        if name == "last" and isinstance(value, date):
            desk.do(offices.edit_holding, row.id, "until", value + timedelta(days=1))
        elif name == "notice_received_on" and isinstance(value, date):
            desk.do(offices.receive_notice, row.id, value)
        elif name == "how":
            desk.do(offices.edit_holding, row.id, "how", How(str(value)) if value else None)  # type: ignore[call-arg]
        else:
            desk.do(offices.edit_holding, row.id, "until" if name == "last" else name, value)

    form = Form(desk, f"holding:{row.id}", save)
    fields: list[Item] = [
        form.add("since", DateField(t("From"), required=True)),
        form.add("last", DateField(t("Last day"))),
    ]
    if seat.kind not in NOT_CHOSEN or seat.kind is PostKind.CHAIR:
        fields.append(form.add("decided_on", DateField(t("Elected or designated on"))))
    if seat.kind in offices.NOTIFIED:
        fields.append(form.add("notice_received_on", DateField(t("Management received written notice on"))))
    if seat.kind not in NOT_CHOSEN:
        options = tuple((str(how), t(how.label)) for how in ELECTED)
        fields.append(form.add("how", PickField(t("How"), options, empty=t("Choose"))))
        fields.append(form.add("union_name", TextField(t("Union that designated"), optional=True)))
    form.fill(
        {
            "since": row.since,
            "last": row.until - timedelta(days=1) if row.until else None,
            "decided_on": row.decided_on,
            "notice_received_on": row.notice_received_on,
            "how": row.how,
            "union_name": row.union_name,
        }
    )
    form.restore()
    held = holder(column(*fields, gap=10))
    form.setParent(held)
    return held


def _acts(desk: Desk, row: HoldingRow, seat: SeatRow) -> QWidget:
    leaves = t("{name} leaves the office …", name=row.name)
    acts: list[Item] = [button(leaves, partial(end, desk, row, seat), icon="user-minus")]
    if seat.kind in {PostKind.MEMBER, PostKind.REPRESENTATIVE, PostKind.SENIOR}:
        name = t("Register a course, {name}", name=row.name)
        acts.append(button(t("Register a course …"), partial(add_course, desk, row), icon="graduation-cap", name=name))
    return holder(column(*acts, gap=8))


def appoint(desk: Desk, seat: SeatRow, name: str) -> None:
    """Ask who comes into an office, how and from when."""
    category = Category.EXTERNAL if seat.kind is PostKind.OHS else Category.EMPLOYEE
    add = partial(add_person, desk, category=category)
    who = PersonField(t("Who"), known_people(desk), add=add, required=True)
    since = DateField(t("From"), required=True)
    since.set_value(clock.today())
    options = tuple((str(how), t(how.label)) for how in ELECTED)
    how = PickField(t("How"), options, empty=t("Choose"))
    union = TextField(t("Union that designated"), optional=True)
    decided = DateField(t("Elected or designated on"), optional=True)
    fields: list[tuple[str, Field]] = [("person_id", who), ("since", since)]
    if seat.kind not in NOT_CHOSEN:
        fields += [("how", how), ("union_name", union), ("decided_on", decided)]
    if seat.kind in offices.NOTIFIED:
        fields.append(("notice_received_on", DateField(t("Management received written notice on"), optional=True)))

    def make(form: Form) -> None:
        values = form.values()
        person = values.pop("person_id")
        chosen = values.pop("how", None)
        draft = AppointmentDraft(**values, how=How(str(chosen)) if chosen else None)  # type: ignore[arg-type, call-arg]
        desk.do(offices.appoint, seat.post_id, str(person), draft)
        desk.toast(t("{office} is chosen", office=name))

    term = (
        Text(t("The term is two years when no last day is given."), "small") if seat.kind in offices.WITH_TERM else None
    )
    ask_in_panel(desk, t("Choose {office}", office=name.lower()), tuple(fields), t("Put in the office"), make, term)


def add_course(desk: Desk, row: HoldingRow) -> None:
    """Ask for a course somebody has taken."""
    title = TextField(t("Course"), required=True)
    hours = NumberField(t("Hours"), decimals=True, required=True)
    on = DateField(t("Completed on"), required=True)
    provider = TextField(t("Provider"), optional=True)

    def make(form: Form) -> None:
        values = form.values()
        desk.do(
            training.add_course,
            row.person_id,
            str(values["title"]),
            values["hours"],  # type: ignore[arg-type]
            values["on"],  # type: ignore[arg-type]
            str(values["provider"]),
        )
        desk.toast(t("The course is registered"))

    fields = (("title", title), ("hours", hours), ("on", on), ("provider", provider))
    done = [_course(desk, row, one) for one in desk.ask(training.list_courses, row.person_id)]
    ask_in_panel(desk, t("Register a course, {name}", name=row.name), fields, t("Register the course"), make, *done)


def _course(desk: Desk, row: HoldingRow, course: CourseRow) -> QWidget:
    said = t("{course}, {hours} hours, {day}", course=course.title, hours=t.number(course.hours), day=t.date(course.on))

    def remove() -> None:
        desk.do(training.remove_course, course.id)
        add_course(desk, row)
        desk.toast(t("The course is removed"))

    off = link(t("Remove"), remove, name=t("Remove {what}", what=course.title))
    off.setObjectName(f"course.remove.{course.id}")
    return holder(line((Text(said, "small"), 1), off, gap=8))
