"""The five questions of the setup, each with why it is asked and its §."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.core.errors import UserError
from amu_desktop.domain.organisation_numbers import check_organisation_number, clean_organisation_number
from amu_desktop.law import facts, record_facts
from amu_desktop.law.ohs import CODE_LIST, part_named
from amu_desktop.law.ohs_codes import CodeList
from amu_desktop.law.profile import read
from amu_desktop.law.sources import AML, OLM
from amu_desktop.services.setup_answers import SetupAnswers
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    ChoiceField,
    NumberField,
    Text,
    TextField,
    column,
    fields_line,
    holder,
    show_if,
)
from amu_desktop.ui.undertaking_industry import IndustryField, industry_words
from amu_desktop.ui.wizards.setup_agreements import ask_agreements
from amu_desktop.ui.wizards.setup_answer import NO, YES, AnswerForm, Asks, yes_no
from amu_desktop.ui.wizards.setup_areas import ask_areas
from amu_desktop.ui.wizards.setup_average import ask_employees

QUESTION_COUNT = 5


class OrganisationField(TextField):
    """Nine digits, or empty; a last digit that does not fit is told and not refused."""

    def value(self) -> str:
        """Give the digits; raises UserError when they are not nine."""
        return clean_organisation_number(self.raw())

    def advice(self) -> str:
        """Give what is odd about the number, or nothing."""
        try:
            check_organisation_number(self.raw())
        except UserError as error:
            return t.error(error)
        return ""


def ask_undertaking(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    """Ask which undertaking it is, how many work there today, and about the exceptions of the Act."""
    page.question(
        t("Which undertaking is it?"),
        t("Each company of a group is normally counted by itself. (Guidance)"),
        count=(1, QUESTION_COUNT),
    )
    answers = page.answers
    name = TextField(t("Name"), required=True)
    name.set_value(answers.name)
    form.ask("name", name, lambda found, value: replace(found, name=str(value)))
    number = OrganisationField(t("Organisation number"), optional=True)
    number.set_value(answers.org_number)
    form.ask("org_number", number, lambda found, value: replace(found, org_number=str(value)))
    place = TextField(t("Place"), optional=True)
    place.set_value(answers.place)
    form.ask("place", place, lambda found, value: replace(found, place=str(value)))
    odd = Text("", "warn")
    form.after.append(lambda: _advise(odd, number.advice()))
    _advise(odd, "")
    today = NumberField(t("Employees in all today"), required=True, help_text=t("All, part-time employees too"))
    today.set_value(answers.facts.get(facts.EMPLOYEES_TODAY.key))
    form.fact(facts.EMPLOYEES_TODAY, today)
    hired = NumberField(t("Hired-in today"), optional=True, help_text=t("Only for the count of representatives"))
    hired.set_value(answers.facts.get(facts.HIRED_IN_TODAY.key))
    form.fact(facts.HIRED_IN_TODAY, hired)
    where = holder(column(fields_line(number, place), odd, gap=4))
    for item in (name, where, fields_line(today, hired)):
        body.addWidget(item)
        body.addSpacing(14)
    _exceptions(page, form, body)
    page.why(
        t("The Act applies to undertakings that employ people. How many there are decides what you must have."),
        page.law(AML.at("1-2")),
    )


def _advise(label: Text, text: str) -> None:
    label.setText(text)
    show_if(label, on=bool(text))


def _exceptions(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    trade = page.answers.facts.get(facts.EXCEPTED_TRADE.key)
    fact = facts.EXCEPTED_TRADE
    first = yes_no(t(fact.label), t(fact.help), None if trade is None else trade is not facts.ExceptedTrade.NONE)
    rest = ChoiceField(
        t("Is that all you do?"),
        tuple((str(one), t(one.label)) for one in (facts.ExceptedTrade.ONLY, facts.ExceptedTrade.ALSO)),
    )
    rest.set_value("" if trade in {None, facts.ExceptedTrade.NONE} else str(trade))
    part = ChoiceField(t(facts.EXCEPTED_PART.label), tuple((str(one), t(one.label)) for one in facts.ExceptedPart))
    part.set_value(str(page.answers.facts.get(facts.EXCEPTED_PART.key, "")))

    def put(answers: SetupAnswers) -> SetupAnswers:
        value = {NO: facts.ExceptedTrade.NONE, YES: rest.raw() or None}.get(first.raw())
        answers = answers.answer(fact, read(fact, value) if value else None)
        only = value == facts.ExceptedTrade.ONLY and part.raw()
        return answers.answer(facts.EXCEPTED_PART, read(facts.EXCEPTED_PART, part.raw()) if only else None)

    def show() -> None:
        show_if(rest, on=first.raw() == YES)
        show_if(part, on=first.raw() == YES and rest.raw() == facts.ExceptedTrade.ONLY)

    form.puts(put)
    form.add(fact.key, first)
    form.add("excepted_rest", rest)
    form.add(facts.EXCEPTED_PART.key, part)
    form.after.append(show)
    body.addWidget(holder(column(first, rest, part, gap=14)))
    show()


def ask_ohs(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    """Ask for the industry code, which decides about the occupational health service (OLM § 13-1)."""
    page.question(
        t("Which industry code do you have?"),
        t("Look the undertaking up at brreg.no. The industry code stands there."),
        count=(5, QUESTION_COUNT),
    )
    code = IndustryField(t("Industry code"))
    code.set_value(page.answers.facts.get(record_facts.INDUSTRY_CODE.key))
    form.fact(record_facts.INDUSTRY_CODE, code)
    listed = CODE_LIST.on(page.on).what
    usual = listed.standard if isinstance(listed, CodeList) else facts.Standard.SN2025
    standard = ChoiceField(
        t("Where is the code from?"), tuple((str(one), t(one.label)) for one in facts.Standard), beside=True
    )
    standard.set_value(str(page.answers.facts.get(record_facts.INDUSTRY_STANDARD.key, usual)))
    form.fact(record_facts.INDUSTRY_STANDARD, standard, partial(read, record_facts.INDUSTRY_STANDARD))
    part = yes_no(t("Is that what you do?"), "", page.answers.facts.get(record_facts.INDUSTRY_PART.key))
    means, words = Text("", "body"), Text("", "body")

    def show() -> None:
        known = str(page.answers.facts.get(record_facts.INDUSTRY_CODE.key, ""))
        code.offer(standard.raw())
        means.setText(industry_words(known, standard.raw(), page.on))
        show_if(means, on=bool(means.text()))
        named = part_named(known, page.on) if known else ""
        show_if(part, on=bool(named))
        show_if(words, on=bool(named))
        words.setText(t("The list takes in a part of the code: {part}.", part=t(named)) if named else "")

    form.fact(record_facts.INDUSTRY_PART, part, lambda value: value == YES)
    form.after.append(show)
    body.addWidget(holder(column(fields_line(code, standard), means, words, part, gap=12)))
    show()
    page.why(
        t(
            "Industries on a list must have an occupational health service. One that is not on the list must assess "
            "its risk."
        ),
        page.law(OLM.at("13-1")),
    )


QUESTIONS: dict[str, Callable[[Asks, AnswerForm, QVBoxLayout], None]] = {
    "undertaking": ask_undertaking,
    "employees": ask_employees,
    "areas": ask_areas,
    "agreements": ask_agreements,
    "ohs": ask_ohs,
}
