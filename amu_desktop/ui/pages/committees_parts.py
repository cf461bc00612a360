"""Local committees and sub-committees: made by a decision of the committee, with a task and powers of their own.

Without powers they give advice (OLM § 3-14); that is said where their seats are shown.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import committees, meetings_numbers
from amu_desktop.services.committees import BodyDraft, BodyRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import AreaField, Card, DateField, Label, NumberField, Text, TextField, column, holder, line
from amu_desktop.ui.parts.layout import STRETCH, Item

TITLES = {BodyKind.LOCAL: N_("New local committee"), BodyKind.SUB: N_("New sub-committee")}
PLACES = {BodyKind.LOCAL: OLM.at("3-14", 1), BodyKind.SUB: OLM.at("3-14", 2)}
MOST_PAIRS = 20


def ask_part(desk: Desk, parent_id: str, kind: BodyKind, then: Callable[[str], object]) -> None:
    """Ask for a new local committee or sub-committee of `parent_id`; `then` gets its id."""
    pairs = NumberField(t("Seats from each side"), least=1, most=MOST_PAIRS)
    pairs.set_value(1)
    decided = DateField(t("The committee decided it on"), required=True)
    decided.set_value(clock.today())
    powers = t("Empty: it gives advice to the committee.")
    fields = (
        ("name", TextField(t("Name"), required=True)),
        ("code", TextField(t("Code in the numbers of meetings"), required=True)),
        ("decided_on", decided),
        ("task", AreaField(t("What it is to do"))),
        ("powers", AreaField(t("What it may decide itself"), optional=True, help_text=powers)),
        ("seats", pairs),
    )

    def make(form: Form) -> None:
        values = form.values()
        number = int(str(values["seats"] or 1))
        on = values["decided_on"]
        draft = BodyDraft(
            name=str(values["name"]),
            kind=kind,
            employer_seats=number,
            employee_seats=number,
            since=on if isinstance(on, date) else clock.today(),
            code=str(values["code"]).strip(),
            parent_id=parent_id,
            legal_basis="OLM § 3-14",
            powers=str(values["powers"]),
            task=str(values["task"]),
            decided_on=on if isinstance(on, date) else None,
            with_ohs=kind is BodyKind.LOCAL,
        )
        body_id = desk.do(committees.create_part, draft)
        desk.toast(t("{name} is set up with empty seats", name=draft.name), undo=True)
        then(body_id)

    ask_in_panel(desk, t(TITLES[kind]), fields, t("Set up"), make)


def about_part(body: BodyRow, law: Callable[[Citation], QWidget]) -> QWidget:
    """Give what a local committee or a sub-committee was set up to do, and what it may decide."""
    decided = t("Decided by the committee {day}", day=t.date(body.decided_on)) if body.decided_on else ""
    powers = t("May decide: {what}", what=body.powers) if body.powers else t("It gives advice to the committee.")
    place = PLACES.get(body.kind)
    return holder(
        column(
            Card(
                Label(t(body.kind.label), "small.strong"),
                4,
                Text(body.task) if body.task else None,
                2,
                Text(powers),
                6,
                line(Label(decided, "small"), law(place) if place else None, STRETCH),
            ),
            16,
        )
    )


def edit_body(desk: Desk, body: BodyRow) -> None:
    """Show what a body is called, and of a part of the committee its task and powers; leaving a field saves it."""

    def save(field: str, value: object) -> None:
        desk.do(committees.edit_body, body.id, field, value)

    form = Form(desk, f"body:{body.id}", save)
    name = TextField(t("Name"), required=True)
    code = TextField(t("Code in the numbers of meetings"), required=True)
    form.setParent(name)
    items: list[Item] = [form.add("name", name), 12, form.add("code", code)]
    values = {"name": body.name, "code": body.code}
    if body.parent_id is not None:
        items += [12, form.add("task", AreaField(t("What it is to do")))]
        items += [12, form.add("powers", AreaField(t("What it may decide itself"), optional=True))]
        values |= {"task": body.task, "powers": body.powers}
    form.fill(values)
    form.restore()
    series = [row.pattern for row in desk.ask(meetings_numbers.list_series, body.id)]
    if series:
        items += [12, Text(t("Cases are numbered {patterns}", patterns=", ".join(series)), "small")]
    desk.side(t("Name and code"), *items)
