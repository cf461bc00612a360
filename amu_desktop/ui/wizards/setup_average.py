"""The second question: how many there were last year, as a mean known or as twelve months to work it out of."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from amu_desktop.domain.headcount import MONTHS
from amu_desktop.law import facts
from amu_desktop.law.sources import OLM
from amu_desktop.services.setup_answers import SetupAnswers, average_of
from amu_desktop.ui import theme
from amu_desktop.ui.decisions import figure, working
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Field, Label, NumberField, Text, column, holder, line, link, show_if
from amu_desktop.ui.parts.options import Option
from amu_desktop.ui.wizards.setup_answer import AnswerForm, Asks


def ask_employees(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    """Ask for the average of last calendar year, or of the months so far (OLM § 3-7 second paragraph)."""
    new = page.answers.facts.get(facts.NO_LAST_CALENDAR_YEAR.key) is True
    year = page.on.year if new else page.on.year - 1
    page.question(
        t("How many employees have you had in {year}?", year=year) if new else _last_year(year),
        t("Count the employees on the 1st of each month. Include only those who work at least 20 hours a week."),
        count=(2, 5),
    )
    options = (
        Option(t("I know the average"), t("Write one number"), lambda: _choose(page, known=True, new=False)),
        Option(t("Work it out for me"), t("Write the number for each month"), lambda: _choose(page)),
        Option(
            t("We started in {year}", year=page.on.year),
            t("Then there is no last calendar year. The answer is uncertain, and we show both."),
            lambda: _choose(page, new=True),
        ),
    )
    chosen = 2 if new else 0 if page.knows_average else 1
    group = QButtonGroup(options[0])
    for at, option in enumerate(options):
        group.addButton(option)
        option.setObjectName(f"setup.average.{at}")
        option.setChecked(at == chosen)
        body.addWidget(option)
        if at == chosen:
            body.addSpacing(6)
            body.addWidget(_known(page, form) if chosen == 0 else _months(page, form, year, new=new))
        body.addSpacing(8)
    hired = NumberField(
        t("Hired-in on average"),
        decimals=True,
        optional=True,
        help_text=t("The law does not say whether they count. We count both ways."),
    )
    hired.set_value(page.answers.facts.get(facts.HIRED_IN_AVERAGE.key))
    form.fact(facts.HIRED_IN_AVERAGE, hired, lambda value: Decimal(str(value)))
    show_if(hired, on=bool(hired.raw()))
    unfold = link(t("Hired-in on average (optional)"), lambda: _unfold(hired, unfold))
    unfold.setObjectName("setup.hired_in.open")
    show_if(unfold, on=not hired.raw())
    body.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
    body.addWidget(hired)
    page.why(_why_new() if new else _why(), page.law(OLM.at("3-7", 2)))


def _why() -> str:
    return t(
        "The average of the last calendar year decides whether you must have a working environment committee. Only "
        "those who work at least 20 hours a week count. The law does not say how the average is worked out. We use "
        "the number on the 1st of each month."
    )


def _why_new() -> str:
    return t(
        "Normally the average of the last calendar year decides whether you must have a working environment committee. "
        "You have none yet, and the law does not say what counts then. We use the months so far, and show both answers."
    )


def _unfold(field: Field, unfold: QWidget) -> None:
    unfold.hide()
    field.show()
    field.setFocus()


def _last_year(year: int) -> str:
    return t("How many employees did you have in {year}?", year=year)


def _choose(page: Asks, *, known: bool = False, new: bool = False) -> None:
    answers = page.answers.answer(facts.NO_LAST_CALENDAR_YEAR, True if new else None)
    if not known:
        answers = answers.answer(facts.EMPLOYEES_AVERAGE, None)
    was_new = page.answers.facts.get(facts.NO_LAST_CALENDAR_YEAR.key) is True
    if known or was_new is not new:
        answers = replace(answers, months=())
    page.knows_average = known
    page.keep(answers)
    page.ask_again()


def _known(page: Asks, form: AnswerForm) -> QWidget:
    field = NumberField(t("Average last year"), decimals=True, required=True, width=theme.px(120))
    field.set_value(page.answers.facts.get(facts.EMPLOYEES_AVERAGE.key))
    form.fact(facts.EMPLOYEES_AVERAGE, field, lambda value: Decimal(str(value)))
    return holder(column(field, margins=(32, 0, 0, 0)))


def _months(page: Asks, form: AnswerForm, year: int, *, new: bool) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    fields: list[NumberField] = []
    known = (*page.answers.months, *(None,) * MONTHS)[:MONTHS]
    last = page.on.month if new else MONTHS
    for at in range(last):
        name = t.month(page.on.replace(month=at + 1, day=1))
        field = NumberField(name[:1].upper() + name[1:])
        field.set_value(known[at])
        form.add(f"month.{at + 1}", field)
        fields.append(field)
        grid.addWidget(field, at // 6, at % 6)
    result = Label("", "h2")
    unit = Label(t("employees"), "second")
    row = line(Label(t("Average for {year}", year=year)), STRETCH, result, unit, margins=(16, 10, 16, 10))
    total = holder(row, "sunken")
    said = Text("", "small")

    def put(answers: SetupAnswers) -> SetupAnswers:
        return replace(answers, months=tuple(field.value() for field in fields))  # type: ignore[misc]

    def show() -> None:
        mean = average_of(page.answers)
        result.setText(figure(mean.value) if mean else "–")
        said.setText(working(mean) if mean else "")
        show_if(said, on=mean is not None)

    form.puts(put)
    form.after.append(show)
    show()
    empty = Text(t("Leave the months before you started empty."), "small") if new else None
    return holder(column(grid, 14, total, 6, said, empty, margins=(32, 0, 0, 0)))
