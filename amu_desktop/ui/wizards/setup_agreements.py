"""The fourth question: orders, demands, agreements and unions; only what matters at this size is asked."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.law import Answer, Fact, facts
from amu_desktop.law.other_body import OTHER_BODY, OtherBody
from amu_desktop.law.profile import read
from amu_desktop.law.sources import AML, OLM
from amu_desktop.services.setup_answers import SetupAnswers, questions
from amu_desktop.services.setup_plan import lacking
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    DateField,
    Field,
    Kind,
    Notice,
    NumberField,
    PickField,
    TextField,
    column,
    holder,
    show_if,
)
from amu_desktop.ui.wizards.setup_answer import NO, YES, AnswerForm, Asks, RowList, yes_no

STEP = 4


def ask_agreements(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    """Ask what is agreed or demanded; an answer that leads to another question shows it at once."""
    page.question(
        t("Is something agreed or demanded?"),
        t("Only what matters for an undertaking of your size is asked."),
        count=(STEP, 5),
    )
    asked = questions(page.answers, page.on, STEP)
    for fact in asked:
        if fact is facts.UNIONS:
            _unions(page, form, body)
            continue
        field = _field(fact, page.answers.facts.get(fact.key))
        form.fact(fact, field, _reader(fact))
        body.addWidget(field)
        body.addSpacing(14)
        if fact is facts.OTHER_BODY_AGREED and page.answers.facts.get(fact.key):
            _body_name(page, form, body)
    if page.plan().answer(OTHER_BODY) is OtherBody.TO_SUPPLEMENT:
        what = ", ".join(t(words) for words in lacking(page.plan()))
        body.addWidget(
            Notice(Kind.WARN, t("Can be the committee when it has been supplemented with: {what}.", what=what))
        )
    form.after.append(lambda: _follow(page, asked))
    page.why(
        t(
            "Arbeidstilsynet can order a committee, and either party can demand one. The unions decide, together with "
            "others, who divides the areas and how representatives are chosen."
        ),
        page.law(AML.at("7-1", 1)),
        page.law(AML.at("6-1", 1)),
        page.law(OLM.at("3-1")),
    )


def _follow(page: Asks, asked: Iterable[Fact[Any]]) -> None:
    if questions(page.answers, page.on, STEP) != tuple(asked):
        page.ask_again()


def _field(fact: Fact[Any], value: object) -> Field:
    if fact.kind is bool:
        return yes_no(t(fact.label), t(fact.help), value)
    if fact.kind is date:
        field: Field = DateField(t(fact.label), help_text=t(fact.help))
        field.set_value(value)
        return field
    options = tuple((str(one), t(one.label)) for one in fact.kind) if issubclass(fact.kind, Answer) else ()
    field = PickField(t(fact.label), options, empty=t("Choose"), help_text=t(fact.help))
    field.set_value(value)
    return field


def _reader(fact: Fact[Any]) -> Callable[[object], object]:
    if fact.kind is bool:
        return lambda value: value == YES
    return partial(read, fact)


def _body_name(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    name = TextField(t("What is the body called?"), required=True)
    name.set_value(page.answers.other_body_name)
    form.ask("other_body_name", name, lambda found, value: replace(found, other_body_name=str(value)))
    body.addWidget(name)
    body.addSpacing(14)


def _unions(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    known = page.answers.facts.get(facts.UNIONS.key)
    has = yes_no(
        t("Are there local unions?"),
        t("Only the name of the union and its number of members, never who they are."),
        None if known is None else bool(known),
    )

    def fields() -> dict[str, Field]:
        first = not any(name.startswith("union.") for name in form.fields)
        name = TextField(t("Local union") if first else "")
        members = NumberField(t("Members here") if first else "", width=120)
        name.control.setAccessibleName(t("Local union"))
        members.control.setAccessibleName(t("Members here"))
        return {"name": name, "members": members}

    held = known if isinstance(known, tuple) else ()
    rows = [{"name": union.name, "members": union.members} for union in held] or [{}]
    listed = RowList(form, "union", fields, rows, (t("Add a union"), t("Remove the row")))
    show_if(listed, on=bool(known))

    def put(answers: SetupAnswers) -> SetupAnswers:
        if has.raw() != YES:
            return answers.answer(facts.UNIONS, () if has.raw() == NO else None)
        found = tuple(
            facts.LocalUnion(str(row["name"]), row["members"])
            for row in listed.values()
            if row["name"] and isinstance(row["members"], int)
        )
        return answers.answer(facts.UNIONS, found or None)

    form.puts(put)
    form.add(facts.UNIONS.key, has)
    form.after.append(lambda: show_if(listed, on=has.raw() == YES))
    body.addWidget(holder(column(has, listed, gap=8)))
    body.addSpacing(14)
