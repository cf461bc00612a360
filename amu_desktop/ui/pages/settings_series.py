"""The number series of the committee's cases: how numbers are written, which series is the usual one, and the gaps."""

from functools import partial

from amu_desktop.core import clock
from amu_desktop.services import meetings_numbers
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.meetings_numbers import SeriesRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Label, Row, Text, TextField, button, chip, column, holder, line, more
from amu_desktop.ui.parts.fields import PickField
from amu_desktop.ui.parts.layout import STRETCH, Item

PATTERNS = (
    "{n}/{year}",
    "AMU-sak {n}/{yy}",
    "AMU {n}/{yy}",
    "OS {n}/{yy}",
    "RS {n}/{yy}",
    "PS {n}/{yy}",
    "Sak {n}/{yy}",
)
"""How committees write their numbers (facts.md section 8)."""
OWN = "own"


def series_items(desk: Desk, body: BodyRow | None) -> list[Item]:
    """Give the series, what can be changed about each, and the numbers nothing stands under any more."""
    today = clock.today()
    if body is None:
        return [Text(t("You have no committee."), "second")]
    rows = desk.ask(meetings_numbers.list_series, body.id)
    items: list[Item] = [
        Text(t("Numbers run from 1 through the calendar year in each series, and are never given again."), "second"),
        10,
    ]
    if not rows:
        items += [Text(t("The first number will be written {number}.", number=f"1/{today.year}")), 8]
    for row in rows:
        items.append(_row(desk, row, alone=len(rows) == 1))
    add = button(t("Add a number series …"), partial(_add, desk, body.id, first=not rows), compact=True)
    add.setObjectName("series.add")
    items += [10, line(add, STRETCH)]
    gaps = desk.ask(meetings_numbers.list_gaps, body.id, today.year)
    if gaps:
        items += [16, Label(t("Numbers that nothing stands under in {year}", year=str(today.year)), "small.strong"), 4]
        items += [Text(t("{number}: {why}", number=gap.label, why=gap.why), "small") for gap in gaps]
    return items


def _row(desk: Desk, row: SeriesRow, *, alone: bool) -> Row:
    given = t.count("{n} number is given", "{n} numbers are given", row.given) if row.given else t("No number is given")
    under = " · ".join(part for part in (row.name, given) if part)
    entries = [(t("Change …"), partial(_change, desk, row))]
    if not row.standard:
        entries.append(
            (t("Make it the usual one"), partial(desk.do, meetings_numbers.edit_series, row.id, "standard", True))
        )
    if not row.given and not alone:
        entries.append((t("Remove"), partial(desk.do, meetings_numbers.remove_series, row.id)))
    menu = more(entries, name=t("More about {what}", what=row.example))
    menu.setObjectName(f"series.more.{row.id}")
    chips = (chip(t("Usual")),) if row.standard else ()
    return Row(row.example, under, chips=chips, right=(menu,))


def _add(desk: Desk, body_id: str, *, first: bool) -> None:
    options = (*((each, meetings_numbers.sample(each)) for each in PATTERNS), (OWN, t("Another way")))
    pattern = PickField(t("How are the numbers written?"), options)
    pattern.set_value(PATTERNS[0] if first else PATTERNS[3])
    own = TextField(
        t("Another way"),
        optional=True,
        help_text=t(
            "{number} stands for the number, {year} or {yy} for the year.", number="{n}", year="{year}", yy="{yy}"
        ),
    )
    fields = (("pattern", pattern), ("own", own), ("name", TextField(t("What the series is for"), optional=True)))

    def make(form: Form) -> None:
        values = form.values()
        written = str(values["own"]).strip() if values["pattern"] == OWN or values["own"] else str(values["pattern"])
        desk.do(meetings_numbers.add_series, body_id, "", written, str(values["name"]), standard=first)

    ask_in_panel(desk, t("New number series"), fields, t("Add the series"), make)


def _change(desk: Desk, row: SeriesRow) -> None:
    form = Form(
        desk, f"series:{row.id}", lambda name, value: desk.do(meetings_numbers.edit_series, row.id, name, value)
    )
    name = form.add("name", TextField(t("What the series is for"), optional=True))
    items: list[Item] = [name, 12]
    if row.given:
        said = t(
            "Numbers are given in this series, so they are written as they were. Add a new series to write otherwise."
        )
        items.append(Text(said, "small"))
        form.fill({"name": row.name})
    else:
        items.append(form.add("pattern", TextField(t("How the numbers are written"), required=True)))
        form.fill({"name": row.name, "pattern": row.pattern})
    form.setParent(name)
    form.restore()
    desk.side(row.example, holder(column(*items)))
