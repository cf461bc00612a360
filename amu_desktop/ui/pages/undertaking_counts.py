"""How many work here: today and last year, with the working of the average, and what the two counting rules say."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.domain.headcount import MONTHS
from amu_desktop.law import facts
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.services import advice, people, undertaking, undertaking_average
from amu_desktop.services.undertaking_average import Gap, LastYear, PeopleYear, Source, Working
from amu_desktop.ui import decisions, theme
from amu_desktop.ui.decisions import figure
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    ChoiceField,
    Kind,
    Label,
    Notice,
    NumberField,
    Text,
    button,
    clear,
    column,
    fields_line,
    holder,
    line,
    link,
    section,
    upright,
)

CELL, LINE = 110, 32
TOP = Qt.AlignmentFlag.AlignTop
HALF = MONTHS // 2
SHOWN_GAPS = 8


class Counts:
    """The part of the page of the undertaking that counts; the page lends it a place and its forms."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.way = ""
        """The way to the average that is shown; empty is the one that is used."""

    def lay(self, page: Page) -> None:
        """Put the fields of today and the average of last year, and under them both rules."""
        self._page = page
        again = link(t("Go through the setup again"), partial(self.desk.go, "setup"))
        page.put(section(t("How many work here"), again))
        self.today = Form(self.desk, "undertaking_fact", self._answer, page)
        today = self.today.add(
            facts.EMPLOYEES_TODAY.key,
            NumberField(t("Employees in all today"), help_text=t("All, part-time employees too")),
        )
        hired = self.today.add(
            facts.HIRED_IN_TODAY.key,
            NumberField(t("Hired-in today"), optional=True, help_text=t("Only for the count of representatives")),
        )
        self._listed = Text("", "small")
        page.put(Card(fields_line(today, hired), 8, self._listed))
        page.body.addSpacing(22)
        found = self._found()
        page.put(section(t("The average of {year}", year=found.year)))
        self._way = self.way or (found.source or Source.MONTHS).value
        ways = ChoiceField(t("Where does the average come from?"), tuple((one.value, t(one.label)) for one in Source))
        ways.control.setObjectName("counts.way")
        ways.set_value(self._way)
        ways.edited.connect(lambda: self._show(ways.raw()))
        held: list[QWidget] = [ways]
        self.months = Form(self.desk, f"headcount:{found.year}", self._month, page)
        self.answer = Form(self.desk, "undertaking_average", self._answer, page)
        if self._way == Source.MONTHS:
            held.append(self._table(found.year))
        elif self._way == Source.ANSWER:
            held.append(self._one_number(found.year))
        self._said = column(gap=8)
        page.put(Card(*(part for one in held for part in (one, 14)), self._said))
        page.forms += [self.today, self.months, self.answer]
        page.body.addSpacing(22)
        page.put(section(t("Two rules, two ways of counting")))
        self._rules = column()
        page.put(Card(self._rules))
        self.fill()

    def fill(self) -> None:
        """Show the numbers of now; a field that is being typed in keeps what is typed."""
        found, on = self._found(), clock.today()
        known = self.desk.ask(undertaking.facts, on)
        self.today.fill({name: known.get(name) for name in self.today.fields})
        self.answer.fill({name: known.get(name) for name in self.answer.fields})
        rows = {row.month.month: row for row in found.entered}
        for name in self.months.fields:
            row = rows.get(int(name.removeprefix("hired.")))
            value = None if row is None else row.hired_in if name.startswith("hired.") else row.employees
            self.months.fill({name: value})
        self._listed.setText(self._of_list(on, known))
        clear(self._said)
        for item in self._working(found):
            self._said.addWidget(item)
        clear(self._rules)
        self._rules.addWidget(self._two(found, on))

    def _found(self) -> LastYear:
        return self.desk.ask(undertaking_average.last_year, clock.today())

    def _show(self, way: str) -> None:
        self.way = way
        self._page.leave()
        self._page.rebuild()

    # --- what is entered

    def _answer(self, name: str, value: object) -> None:
        self.desk.do(undertaking.answer_fact, name, value, clock.today())

    def _month(self, name: str, value: object) -> None:
        month = date(clock.today().year - 1, int(name.removeprefix("hired.")), 1)
        number = value if isinstance(value, int) else None
        command = undertaking.set_hired_in if name.startswith("hired.") else undertaking.set_headcount
        self.desk.do(command, month, number)

    def _table(self, year: int) -> QWidget:
        least = people.min_hours(clock.today())
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        for half in (0, 4):
            for at, words in enumerate((t("Month"), t("Employees"), t("Hired-in"))):
                grid.addWidget(Label(words, "small.strong"), 0, half + at)
            grid.setColumnStretch(half + 3, 1)
        for month in range(1, MONTHS + 1):
            side, row = divmod(month - 1, HALF)
            word = t.month(date(year, month, 1))
            word = word[:1].upper() + word[1:]
            shown = Label(word)
            shown.setFixedHeight(theme.px(LINE))
            grid.addWidget(shown, row + 1, 4 * side, TOP)
            for at, (name, what) in enumerate(
                ((str(month), t("Employees")), (f"hired.{month}", t("Hired-in"))), start=1
            ):
                cell = NumberField("", compact=True)
                cell.control.setAccessibleName(t("{what}, {month}", what=what, month=word))
                cell.setFixedWidth(theme.px(CELL))
                grid.addWidget(self.months.add(name, cell), row + 1, 4 * side + at, TOP)
        head = t(
            "How many there were on the 1st of each month, only those with at least {hours} hours a week. "
            "The column of the hired-in can stand empty.",
            hours=least,
        )
        return holder(column(Text(head, "second"), 10, grid))

    def _one_number(self, year: int) -> QWidget:
        own = self.answer.add(
            facts.EMPLOYEES_AVERAGE.key, NumberField(t("Average for {year}", year=year), decimals=True)
        )
        hired = self.answer.add(
            facts.HIRED_IN_AVERAGE.key, NumberField(t("Hired-in on average"), decimals=True, optional=True)
        )
        return fields_line(own, hired)

    def _of_list(self, on: date, known: dict[str, object]) -> str:
        """Say how many the list of people gives today, where that is another number."""
        counted = self.desk.ask(people.counted, on).representatives
        if not counted.employees or counted.employees == known.get(facts.EMPLOYEES_TODAY.key):
            return ""
        return t.count(
            "The list of employees gives {n} employee today.",
            "The list of employees gives {n} employees today.",
            counted.employees,
        )

    # --- what comes out

    def _working(self, found: LastYear) -> list[QWidget]:
        used = found.source is not None and found.source.value == self._way
        match self._way:
            case Source.PEOPLE:
                items = self._by_people(found.people)
            case Source.MONTHS:
                items = self._by_months(found)
            case _:
                items = []
        if found.value is not None and found.source is not None:
            words = t("The average of {year} is {mean}.", year=found.year, mean=figure(found.value))
            source = Text(t("It comes from: {source}.", source=t(found.source.label).lower()), "second")
            items = [Text(words, "h3"), *(() if used else (source,)), *items]
        if self._way == Source.PEOPLE and not used and found.people is not None and found.people.working is not None:
            take = button(t("Use the list of employees"), self._use_people)
            take.setObjectName("counts.use_people")
            items.append(holder(line(take, STRETCH)))
        return items

    def _use_people(self) -> None:
        self.desk.do(undertaking_average.use_people, clock.today())
        self.desk.toast(t("The average comes from the list of employees"))

    def _fill_months(self) -> None:
        self.desk.do(undertaking_average.fill_months, clock.today())
        self.desk.toast(t("The months are filled in"))

    def _by_months(self, found: LastYear) -> list[QWidget]:
        if found.working is not None:
            half_known = any(row.hired_in is not None for row in found.entered) and found.working.with_hired_in is None
            items = _said(found.working)
            if half_known and any(row.hired_in for row in found.entered):
                items.append(Text(t("Write the hired-in of every month, or of none; 0 where there were none."), "warn"))
            return items
        entered = {row.month.month for row in found.entered}
        if not entered:
            return self._offer_people(found)
        lacking = ", ".join(
            t.month(date(found.year, month, 1)) for month in range(1, MONTHS + 1) if month not in entered
        )
        return [
            Text(t("These months are not entered: {months}.", months=lacking), "second"),
            *self._offer_people(found),
        ]

    def _offer_people(self, found: LastYear) -> list[QWidget]:
        if found.people is None or found.people.working is None:
            return []
        take = link(t("Fill in from the list of employees"), self._fill_months)
        take.setObjectName("counts.fill_months")
        return [holder(line(take, STRETCH))]

    def _by_people(self, found: PeopleYear | None) -> list[QWidget]:
        see = partial(self.desk.go, "undertaking", tab="people")
        if found is None:
            go = link(t("See the list of employees"), see)
            return [Text(t("There is nobody on the list of employees yet."), "second"), holder(line(go, STRETCH))]
        if found.gaps:
            return [self._gaps(found.gaps)]
        if found.working is None:
            go = link(t("See the list of employees"), see)
            words = t("The list of employees does not reach back to the beginning of the year, so it is not counted.")
            return [Notice(Kind.INFO, words, "", go)]
        note = t("Those who have left must be on the list with their last day, or the average becomes too low.")
        return [*_said(found.working), Text(note, "second")]

    def _gaps(self, gaps: Sequence[Gap]) -> Notice:
        title = t.count(
            "The list gives no average: {n} person cannot be counted",
            "The list gives no average: {n} persons cannot be counted",
            len(gaps),
        )
        links: list[QWidget] = []
        for gap in gaps[:SHOWN_GAPS]:
            lacks = t("{name}: hours a week are lacking", name=gap.name)
            words = lacks if gap.hours else t("{name}: the first day is lacking", name=gap.name)
            go = link(words, partial(self.desk.go, "undertaking", tab="people", id=gap.person_id))
            go.setObjectName(f"counts.gap.{gap.person_id}")
            links.append(go)
        rest = len(gaps) - SHOWN_GAPS
        text = t("Nobody is counted by guess.")
        return Notice(
            Kind.WARN, title, text, *links, *([Text(t("And {n} more.", n=rest), "small")] if rest > 0 else [])
        )

    # --- both rules

    def _two(self, found: LastYear, on: date) -> QWidget:
        profile = self.desk.ask(advice.profile_of, on)
        today, hired = profile.get(facts.EMPLOYEES_TODAY.key), profile.get(facts.HIRED_IN_TODAY.key)
        own, with_hired = profile.get(facts.EMPLOYEES_AVERAGE.key), profile.get(facts.HIRED_IN_AVERAGE.key)
        least = people.min_hours(on)
        left = self._rule(
            law.decide(COMMITTEE, profile, on),
            t("Those who work at least {hours} hours a week, on average in {year}", hours=least, year=found.year),
            own,
            own + with_hired if isinstance(own, Decimal) and isinstance(with_hired, Decimal) and with_hired else None,
        )
        right = self._rule(
            law.decide(REPRESENTATIVE, profile, on),
            t("All employees on the day, part-time and temporary too"),
            today,
            today + hired if isinstance(today, int) and isinstance(hired, int) and hired else None,
        )
        return holder(line((holder(left), 1), 8, upright(), 8, (holder(right), 1)))

    def _rule(self, decision: law.Decision[Any], who: str, number: object, with_hired: object) -> QVBoxLayout:
        cites = decision.rule.on(decision.on).cites
        name = line((Text(t(decision.rule.label), "strong"), 1), self._page.law(cites[0]) if cites else None)
        made = column(name, 2, Text(who, "small"), 6, gap=2)
        made.addWidget(Text(t("Not answered") if number is None else figure(number), "h2"))
        uncertain = decision.status is law.Status.UNCERTAIN
        verdict = t(law.Status.UNCERTAIN.label) if uncertain else law.say_answer(decision, t)
        made.addWidget(Text(verdict, "strong"))
        for words in decisions.readings(decision) if uncertain else ():
            made.addWidget(Text(words, "small"))
        if with_hired is not None:
            made.addWidget(Text(t("With the hired-in: {number}", number=figure(with_hired)), "small"))
            if decision.status is law.Status.ANSWERED:
                made.addWidget(Text(t("The answer is the same with them."), "small"))
        made.addStretch()
        return made


def _said(working: Working) -> list[QWidget]:
    """Say the working in words, with the hired-in and without."""
    if working.with_hired_in is None:
        return [Text(decisions.working(working.average), "second")]
    both = t("With the hired-in: {working}", working=decisions.working(working.with_hired_in))
    unsettled = t("The law does not say whether the hired-in count. We count both ways.")
    return [
        Text(t("Without the hired-in: {working}", working=decisions.working(working.average)), "second"),
        Text(both, "second"),
        Text(unsettled, "second"),
    ]
