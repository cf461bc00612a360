"""What the questions of the setup share: the page that asks, a form whose answers go to its draft, rows of fields."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QPushButton, QWidget

from amu_desktop.core.errors import UserError
from amu_desktop.law import Citation, Fact, say_complaint
from amu_desktop.services import setup
from amu_desktop.services.setup_answers import SetupAnswers, complaints
from amu_desktop.services.setup_plan import SetupPlan
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, ChoiceField, Field, Title, column, icon_button, line, link, show_if

Put = Callable[[SetupAnswers], SetupAnswers]
YES, NO = "yes", "no"


class Asks(Protocol):
    """The wizard as its questions see it."""

    desk: Desk
    on: date
    answers: SetupAnswers
    knows_average: bool

    def keep(self, answers: SetupAnswers) -> None:
        """Keep changed answers as a draft."""

    def ask_again(self) -> None:
        """Draw the step anew, since other things are asked now."""

    def question(self, title: str, help_text: str = "", *, count: tuple[int, int] | None = None) -> Title:
        """Put the question as title."""

    def why(self, text: str, *laws: QWidget) -> None:
        """Put why we ask."""

    def law(self, about: Explanation | Citation) -> QPushButton:
        """Make a § link."""

    def plan(self) -> SetupPlan:
        """Work out the proposal."""

    def chosen(self, plan: SetupPlan) -> set[str]:
        """Give the keys of the rows that are ticked."""

    def tick(self, key: str) -> None:
        """Tick or untick a row."""

    def change(self, step: int) -> None:
        """Go back to a step."""


class AnswerForm(Form):
    """A form whose fields answer the setup; the wizard keeps its one draft."""

    def __init__(self, page: Asks) -> None:
        super().__init__(page.desk, setup.SUBJECT)
        self._page = page
        self._puts: list[Put] = []
        self.after: list[Callable[[], object]] = []
        self._said: dict[str, str] = {}
        """What was complained of, by the field it stands under."""

    def ask(self, name: str, field: Field, put: Callable[[SetupAnswers, object], SetupAnswers]) -> Field:
        """Put a field to the answers it belongs to."""
        self.puts(lambda answers: put(answers, field.value()))
        return self.add(name, field)

    def fact(self, fact: Fact[Any], field: Field, read: Callable[[object], object] = lambda value: value) -> Field:
        """Put a field to a question of the law; an empty field is no answer."""

        def put(answers: SetupAnswers, value: object) -> SetupAnswers:
            return answers.answer(fact, None if value in {None, ""} else read(value))

        return self.ask(fact.key, field, put)

    def puts(self, put: Put) -> None:
        """Add a way to put what stands in the fields to the answers."""
        self._puts.append(put)

    def take(self) -> None:
        """Put what stands in the fields to the answers; what cannot be read yet is passed over."""
        answers = self._page.answers
        for put in self._puts:
            try:
                answers = put(answers)
            except UserError:
                continue
        self._page.keep(answers)
        for then in self.after:
            then()

    def keep(self) -> None:
        """Leave the draft to the wizard."""
        self._timer.stop()

    def leave(self) -> None:
        """Take what is typed."""
        self.take()

    def _edited(self) -> None:
        self.take()

    def _left(self, name: str) -> None:
        field = self.fields[name]
        if field.raw().strip():
            field.check()
        self.take()
        self._complain()

    def _complain(self) -> None:
        """Say under its question what cannot be true beside the other answers, and take away what is true again."""
        found = complaints(self._page.answers, self._page.on)
        said = {one.fact: say_complaint(one, t) for one in reversed(found) if one.fact in self.fields}
        for key in self._said.keys() - said.keys():
            if key in self.fields and self.fields[key].error() == self._said[key]:
                self.fields[key].set_error("")
        for key, text in said.items():
            self.fields[key].set_error(text)
        self._said = said

    def forget(self, name: str) -> None:
        """Let a field go that is no longer there."""
        self.fields.pop(name, None)
        self._stored.pop(name, None)


def yes_no(label: str, help_text: str, value: object) -> ChoiceField:
    """Make a question of yes or no."""
    field = ChoiceField(label, ((YES, t("Yes")), (NO, t("No"))), help_text=help_text)
    field.set_value("" if value is None else YES if value else NO)
    return field


class RowList(QWidget):
    """Rows of fields that can be added and taken away: places with their people, unions with their members."""

    def __init__(
        self,
        form: AnswerForm,
        name: str,
        make: Callable[[], Mapping[str, Field]],
        rows: Sequence[Mapping[str, object]],
        words: tuple[str, str],
    ) -> None:
        super().__init__()
        self._form, self._name, self._make = form, name, make
        self._add_words, self._remove_words = words
        self._next = 0
        self._lines: dict[int, tuple[QWidget, Mapping[str, Field]]] = {}
        self._body = column(gap=8)
        add = link(self._add_words, self.add, icon="plus")
        add.setObjectName(f"{name}.add")
        self.setLayout(column(self._body, 8, add))
        for row in rows:
            self._line(row)

    def values(self) -> list[dict[str, object]]:
        """Give what each row holds; raises UserError for what cannot be read."""
        return [{key: field.value() for key, field in fields.items()} for _, fields in self._lines.values()]

    def add(self) -> None:
        """Add an empty row and go to it."""
        fields = self._line({})
        next(iter(fields.values())).setFocus()

    def _line(self, values: Mapping[str, object]) -> Mapping[str, Field]:
        number, self._next = self._next, self._next + 1
        fields = self._make()
        row = line(gap=10)
        for at, (key, field) in enumerate(fields.items()):
            if key in values:
                field.set_value(values[key])
            self._form.add(f"{self._name}.{number}.{key}", field)
            row.addLayout(column(field, STRETCH), 1 if at == 0 else 0)
        remove = icon_button("trash-2", self._remove_words, partial(self._remove, number))
        kept = remove.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        remove.setSizePolicy(kept)
        show_if(remove, on=number > 0)
        row.addLayout(column(STRETCH, remove))
        held = QWidget()
        held.setLayout(row)
        self._body.addWidget(held)
        self._lines[number] = (held, fields)
        return fields

    def _remove(self, number: int) -> None:
        held, fields = self._lines.pop(number)
        for key in fields:
            self._form.forget(f"{self._name}.{number}.{key}")
        held.setParent(None)
        held.deleteLater()
        self._form.take()
