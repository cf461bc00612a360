"""Section 20 in the list of the yearly report: which case treated it, and to whom it was sent, when and how."""

from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import RecipientKind
from amu_desktop.domain.minutes_wording import item_summary
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import AML
from amu_desktop.services import report
from amu_desktop.services.report_case import treatment_choices
from amu_desktop.services.report_rows import RecipientRow, ReportSheet
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import law_link
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    DateField,
    Inline,
    PickField,
    Text,
    TextField,
    chip_of,
    column,
    holder,
    line,
    link,
    more,
)
from amu_desktop.ui.parts.layout import STRETCH, Item

MOST_CHOICES = 40


def treatment_editor(desk: Desk, sheet: ReportSheet, parent: QWidget) -> tuple[list[Item], list[Form]]:
    """Give the fields of section 20; the recipients come when the committee has treated the report."""
    forms: list[Form] = []
    items = [*_case(desk, sheet, parent, forms)]
    if sheet.treated is None and sheet.adopted_on is None:
        items.append(Text(t("Recipients are filled in when the report has been treated."), "small"))
        return items, forms
    if sheet.uncertain:
        advice = Text(t("There is no local union, and the law does not say who gets the report then."), "small")
        items += [Inline(advice, chip_of("uncertain"), chip_of("advice"))]
    for row in sheet.recipients:
        items += [4, _recipient(desk, row, parent, forms)]
    kinds = [
        (t("Add {whom}", whom=t(kind.label).lower()), partial(desk.do, report.add_recipient, sheet.report.id, kind))
        for kind in RecipientKind
    ]
    add = more(kinds, name=t("Add a recipient"))
    items.append(line(Text(t("Add a recipient"), "small"), add, law_link(desk.explain, AML.at("7-2", 6)), gap=8))
    return items, forms


def _case(desk: Desk, sheet: ReportSheet, parent: QWidget, forms: list[Form]) -> list[Item]:
    last = max(clock.today(), sheet.next_on or clock.today())
    known = desk.ask(treatment_choices, sheet.report.body_id, sheet.report.year)
    mine = [each for each in known if each.item_id == sheet.report.item_id]
    choices = [*mine, *(each for each in known if each not in mine and each.on <= last)][:MOST_CHOICES]
    options = tuple((each.item_id, f"{each.number or '–'} {each.title} ({t.short_date(each.on)})") for each in choices)
    form = Form(desk, f"report:{sheet.report.id}:treatment", partial(_treat, desk, sheet), parent)
    forms.append(form)
    picked = PickField(t("Treated as"), options, empty=t("A case that is not in the file"))
    items: list[Item] = [form.add("item_id", picked)]
    if not sheet.report.item_id:
        items.append(form.add("adopted_on", DateField(t("Adopted on"), optional=True)))
    form.fill({"item_id": sheet.report.item_id or "", "adopted_on": sheet.report.adopted_on})
    items.append(Text(_outcome(sheet), "small"))
    return items


def _outcome(sheet: ReportSheet) -> str:
    how = sheet.treated
    if how is not None:
        summary = say(item_summary(how.outcome, how.found, how.kind), t.translator)
        return t("Case {number}, {day}. {outcome}.", number=how.number, day=t.date(how.on), outcome=summary)
    if sheet.up_on is not None:
        return t("Is put before the meeting on {day}. The locked minutes say what came of it.", day=t.date(sheet.up_on))
    if sheet.adopted_on is not None:
        return t("Adopted {day}.", day=t.date(sheet.adopted_on))
    return t("Not treated yet.")


def _treat(desk: Desk, sheet: ReportSheet, name: str, value: object) -> None:
    if name == "item_id":
        desk.do(report.treat_report, sheet.report.id, str(value) or None)
    else:
        desk.do(report.treat_report, sheet.report.id, None, value)  # type: ignore[arg-type]


def _recipient(desk: Desk, row: RecipientRow, parent: QWidget, forms: list[Form]) -> QWidget:
    def save(field: str, value: object) -> None:
        desk.do(report.edit_recipient, row.id, field, value)

    form = Form(desk, f"recipient:{row.id}", save, parent)
    forms.append(form)
    name, sent = TextField(t(row.kind.label)), DateField(t("Sent"))
    how = TextField(t("How"), optional=True)
    for key, field in (("name", name), ("sent_on", sent), ("how", how)):
        form.add(key, field)
    form.fill({"name": row.name, "sent_on": row.sent_on, "how": row.how})
    form.restore()
    gone = link(t("Remove"), partial(desk.do, report.remove_recipient, row.id), name=t("Remove {whom}", whom=row.name))
    gone.setObjectName(f"remove.{row.id}")
    below = column(STRETCH, gone, margins=(0, 0, 0, 6))
    return holder(column(line((name, 1), below), line((sent, 4), (how, 3), gap=12), gap=8))
