"""The panel of one case: who raised it, each time it was up with every position, its decisions, and what was told."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DisclosureGround, Ground
from amu_desktop.domain.writing import plain
from amu_desktop.law.sources import OLM
from amu_desktop.services import matters, matters_decisions, matters_disclosures
from amu_desktop.services.attachments import Owner
from amu_desktop.services.matters import PLANS, MatterRow
from amu_desktop.services.matters_decisions import DecisionRow
from amu_desktop.services.matters_disclosures import DisclosureDraft
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.attachments import FileList
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.positions import heading_of
from amu_desktop.ui.minutes_editor.words import LAW_OF_CATEGORY
from amu_desktop.ui.pages.matters_decisions import decision_items
from amu_desktop.ui.parts import (
    AreaField,
    Choice,
    DateField,
    Kind,
    Label,
    Notice,
    PickField,
    Text,
    TextField,
    column,
    holder,
    line,
    link,
)
from amu_desktop.ui.parts.layout import STRETCH, Item

Law = Callable[..., QWidget]
TO_AUTHORITY = N_("Is the plan submitted to the Labour Inspection Authority (§ 18-9)?")


def matter_items(desk: Desk, row: MatterRow, law: Law, edit: Callable[[], object]) -> list[Item]:
    """Give what stands in the panel of a case, from the day it was raised."""
    place = LAW_OF_CATEGORY.get(row.category)
    items: list[Item] = [
        Text(t(row.category.label), "small"),
        line(law(place), STRETCH) if place is not None else None,
        Text(_raised(row), "small"),
    ]
    if row.category in PLANS and not row.confidential:
        items += _plan(desk, row, law)
    items.append(12)
    decisions: dict[str, list[DecisionRow]] = {}
    for each in desk.ask(matters_decisions.list_decisions):
        decisions.setdefault(each.item_id, []).append(each)
    for meeting_id, item_id in row.treatments:
        whole = desk.ask(minutes, meeting_id)
        items += _treatment(desk, whole, whole.item(item_id), decisions.get(item_id, []), law)
    if row.confidential:
        items += _told(desk, row, law)
    else:
        files = FileList(desk, Owner.MATTER, row.id, asks=True, may_add=row.closed_on is None)
        items += [Label(t("Attachments"), "small.strong"), 4, files, 12]
        change = link(t("Change the case …"), edit)
        change.setObjectName("matter.edit")
        items.append(line(change, STRETCH))
    return items


def _raised(row: MatterRow) -> str:
    who = t(row.source.label)
    if row.source_detail and not row.confidential:
        who = t("{source}: {who}", source=who, who=row.source_detail)
    return t("Raised {day} · {who}", day=t.date(row.raised_on), who=who)


def _plan(desk: Desk, row: MatterRow, law: Law) -> list[Item]:
    """The employer says it when the plan is laid before the committee (OLM § 2-4 first paragraph)."""
    answer = {True: "yes", False: "no", None: ""}[row.to_authority]
    asked = Choice(t(TO_AUTHORITY), (("yes", t("Yes")), ("no", t("No"))), answer)
    asked.setObjectName("matter.to_authority")
    asked.chosen.connect(lambda key: desk.do(matters.edit_matter, row.id, "to_authority", key == "yes"))
    parts: list[Item] = [
        10,
        Text(t(TO_AUTHORITY), "small.strong"),
        4,
        line(asked, law(OLM.at("2-4", 1)), STRETCH, gap=8),
    ]
    if row.to_authority is None:
        said = Text(
            t("The employer is to say it when the plan is laid before the committee, before the summons."), "warn"
        )
        parts += [4, said]
    return parts


def _treatment(desk: Desk, whole: MinutesRow, item: ItemRow, decisions: list[DecisionRow], law: Law) -> list[Item]:
    number = t("Case {number}", number=item.label) if item.number else t("On the agenda")
    go = link(number, partial(_go, desk, whole, item.id), name=t("Open {what}", what=number))
    parts: list[Item] = [line(go, Label(t.date(whole.meeting.starts_at.date()), "small"), STRETCH, gap=8)]
    if item.outcome is not None:
        parts.append(Text(t(item.outcome.label), "small"))
    if item.confidential:
        return [*parts, Text(t("Stands in an annex of its own."), "small"), 14]
    for text in (item.background, item.discussion):
        if text:
            parts += [4, Text(plain(text))]
    boxes: list[Item] = [
        (column(Text(heading_of(row), "small.strong"), Text(plain(row.text)), STRETCH), 1)
        for row in item.positions
        if row.slot is not None and row.text
    ]
    if boxes:
        parts += [8, line(*boxes, gap=12)]
    if item.decision:
        copy = link(t("Copy the decision"), partial(_copy, item.decision))
        parts += [8, Text(plain(item.decision), "strong"), line(copy, STRETCH)]
    for decision in decisions:
        parts += decision_items(desk, decision, law)
    return [*parts, 16]


def _go(desk: Desk, whole: MinutesRow, item_id: str) -> None:
    desk.close_side()
    if whole.begun:
        desk.go("minutes", id=whole.meeting.id, item=item_id)
    else:
        desk.go("meeting", id=whole.meeting.id)


def _copy(text: str) -> None:
    QApplication.clipboard().setText(plain(text))


# --- what was told of what is confidential


def _told(desk: Desk, row: MatterRow, law: Law) -> list[Item]:
    ground = t(row.ground.label) if row.ground is not None else t("No ground is given")
    items: list[Item] = [Label(t("Confidential"), "small.strong"), 2, Text(ground, "small")]
    if row.ground is Ground.RESOLVED and not desk.ask(matters_decisions.secrecy_decisions):
        lacking = t("The committee has made no decision on confidentiality that stands in the register.")
        items += [8, Notice(Kind.WARN, lacking, "", law(OLM.at("3-17", 3)))]
    items += [12, Label(t("What was told to others"), "small.strong"), 2]
    for each in desk.ask(matters_disclosures.list_disclosures, row.id):
        said = t("{day}, to {whom}: {what}", day=t.date(each.on), whom=each.to, what=each.what)
        why = t(each.ground.label)
        if each.consent_by:
            why = t("{ground}: {who}", ground=why, who=each.consent_by)
        items += [6, Text(said), Text(t("{why} · recorded by {who}", why=why, who=each.by), "small")]
    tell = link(t("Record that something was told …"), partial(_tell, desk, row))
    tell.setObjectName("matter.disclose")
    return [*items, 6, line(tell, law(OLM.at("3-17", 2)), STRETCH, gap=8), 12]


def _tell(desk: Desk, row: MatterRow) -> None:
    on = DateField(t("Day"), required=True)
    on.set_value(clock.today())
    grounds = tuple((each.value, t(each.label)) for each in DisclosureGround)
    consent = TextField(t("Who consented"), optional=True, help_text=t("Required where the ground is consent."))
    fields = (
        ("to", TextField(t("To whom?"), required=True)),
        ("what", AreaField(t("What was told?"), lines=2, required=True)),
        ("ground", PickField(t("On which ground?"), grounds, empty=t("Choose"))),
        ("consent_by", consent),
        ("on", on),
    )

    def record(form: Form) -> None:
        values = form.values()
        ground = next((each for each in DisclosureGround if each.value == values["ground"]), None)
        if ground is None:
            raise UserError(N_("Choose the ground."), field="ground")
        draft = DisclosureDraft(
            matter_id=row.id,
            to=str(values["to"]),
            what=str(values["what"]),
            ground=ground,
            on=values["on"],  # type: ignore[arg-type]
            consent_by=str(values["consent_by"]),
        )
        desk.do(matters_disclosures.disclose, draft)
        desk.toast(t("What was told is recorded"))

    advice = Text(t("Tell only as much as is needed. In doubt, ask the person it is about first."), "small")
    ask_in_panel(desk, t("What was told"), fields, t("Record it"), record, holder(column(advice, 6)))
