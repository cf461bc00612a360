"""A decision in the panel: its number and deadline, whether it is carried out, and what lies with the authority."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.domain.writing import plain
from amu_desktop.law.sources import AML
from amu_desktop.services import matters_decisions
from amu_desktop.services.matters_decisions import BINDING, REFERABLE, DecisionRow, DecisionState
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import AreaField, DateField, Kind, Text, TextField, chip, line, link
from amu_desktop.ui.parts.layout import STRETCH, Item
from amu_desktop.ui.rows import Column

TO_AUTHORITY = N_("The Labour Inspection Authority")
KINDS = {
    DecisionState.OPEN: Kind.WARN,
    DecisionState.OVERDUE: Kind.DANGER,
    DecisionState.REFERRED: Kind.WARN,
    DecisionState.ANSWERED: Kind.NEUTRAL,
    DecisionState.DONE: Kind.OK,
    DecisionState.STANDS: Kind.NEUTRAL,
}


def kind_of(kind: DecisionKind) -> str:
    """Give the kind of a decision in a word; its § stands in the panel."""
    return t("Binding") if kind in BINDING else t(kind.label).partition(" (")[0]


def decision_columns() -> list[Column[DecisionRow]]:
    """Give the columns of the register of decisions."""
    return [
        Column(t("Decision"), text=lambda row: row.number),
        Column(t("What was decided"), text=_text, wide=True, strong=True),
        Column(t("Made on"), text=lambda row: t.brief_date(row.made_on), spare=True),
        Column(t("Kind"), text=lambda row: kind_of(row.kind)),
        Column(t("Deadline"), text=lambda row: t.brief_date(row.deadline) if row.deadline else ""),
        Column(t("Status"), text=_state),
    ]


def _text(row: DecisionRow) -> str:
    return t("Confidential case") if row.confidential else " ".join(plain(row.text).split())


def _state(row: DecisionRow) -> str:
    return t(row.state(clock.today()).label)


def decision_items(desk: Desk, row: DecisionRow, law: Callable[..., QWidget]) -> list[Item]:
    """Give how far a decision has come, and what can be registered about it."""
    state = row.state(clock.today())
    said = [t("Decision {number}", number=row.number), kind_of(row.kind)]
    if row.deadline is not None:
        day = t.date(row.deadline)
        late = state is DecisionState.OVERDUE
        said.append(t("The deadline was {day}", day=day) if late else t("Deadline {day}", day=day))
    place = AML.at("7-2", 4 if row.kind is DecisionKind.INQUIRY else 5)
    about = law(place) if row.kind in REFERABLE else None
    parts: list[Item] = [
        6,
        Text(" · ".join(said), "small"),
        line(chip(t(state.label), KINDS[state]), about, STRETCH, gap=8),
    ]
    return [*parts, *_done(desk, row), *_referrals(desk, row)]


def _done(desk: Desk, row: DecisionRow) -> list[Item]:
    if row.kind is DecisionKind.SECRECY:
        return []
    if row.done_on is None:
        done = link(t("Carried out …"), partial(_carry_out, desk, row.id))
        done.setObjectName(f"decision.done.{row.id}")
        return [line(done, STRETCH)]
    back = link(t("Not carried out after all"), partial(_set_done, desk, row.id, None))
    back.setObjectName(f"decision.undone.{row.id}")
    back.setObjectName(f"decision.undone.{row.id}")
    return [Text(t("Carried out {day}", day=t.date(row.done_on)), "small"), line(back, STRETCH)]


def _carry_out(desk: Desk, decision_id: str) -> None:
    on = DateField(t("Day"), required=True)
    on.set_value(clock.today())

    def carry_out(form: Form) -> None:
        _set_done(desk, decision_id, form.values()["on"])  # type: ignore[arg-type]

    ask_in_panel(desk, t("The decision is carried out"), (("on", on),), t("Register it"), carry_out)


def _set_done(desk: Desk, decision_id: str, on: date | None) -> None:
    desk.do(matters_decisions.decision_done, decision_id, on)
    desk.close_side()
    desk.toast(t("The decision is carried out") if on else t("The decision is not carried out"))


def _referrals(desk: Desk, row: DecisionRow) -> list[Item]:
    parts: list[Item] = []
    for each in row.referrals:
        parts.append(Text(t("Brought before {whom} {day}", whom=each.to, day=t.date(each.sent_on)), "small"))
        if each.answered_on is not None:
            parts.append(Text(t("Answered {day}: {answer}", day=t.date(each.answered_on), answer=each.answer), "small"))
        else:
            answer = link(t("Register the answer …"), partial(_answer, desk, each.id))
            answer.setObjectName(f"decision.answer.{each.id}")
            parts.append(line(answer, STRETCH))
    if row.kind in REFERABLE and not row.referrals and row.done_on is None:
        refer = link(t("Brought before the Labour Inspection Authority …"), partial(_refer, desk, row.id))
        refer.setObjectName(f"decision.refer.{row.id}")
        parts.append(line(refer, STRETCH))
    return parts


def _refer(desk: Desk, decision_id: str) -> None:
    to = TextField(t("To"), required=True)
    to.set_raw(t(TO_AUTHORITY))

    def refer(form: Form) -> None:
        values = form.values()
        desk.do(matters_decisions.refer_decision, decision_id, str(values["to"]), values["on"])  # type: ignore[arg-type]

    fields = (("to", to), ("on", DateField(t("Day"), required=True)))
    ask_in_panel(desk, t("Brought before the Labour Inspection Authority"), fields, t("Register it"), refer)


def _answer(desk: Desk, referral_id: str) -> None:
    def answer(form: Form) -> None:
        values = form.values()
        desk.do(matters_decisions.answer_referral, referral_id, str(values["answer"]), values["on"])  # type: ignore[arg-type]

    fields = (
        ("answer", AreaField(t("The answer"), lines=3, required=True)),
        ("on", DateField(t("Day"), required=True)),
    )
    ask_in_panel(desk, t("The answer of the authority"), fields, t("Register it"), answer)
