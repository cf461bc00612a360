"""The questions of the law check: whether there is such work here, answered by a yes or a no where they are asked."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.services import lawcheck, undertaking
from amu_desktop.services.lawcheck import Question
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Choice, NumberField, Text, button, column, holder, line
from amu_desktop.ui.parts.layout import Item

YES, NO = "yes", "no"


def question_row(desk: Desk, question: Question, then: Callable[[], object], *, help_text: bool = True) -> QWidget:
    """Make a question with its answer; answering records it from today on and does `then`."""
    fact = question.fact
    words = [Text(t(fact.label), "strong"), Text(t(fact.help), "small") if help_text and fact.help else None]
    if fact.kind is not bool:
        return holder(column(*words, 4, _number(desk, question, then)))
    value = "" if question.answer is None else YES if question.answer else NO
    choice = Choice(t(fact.label), ((YES, t("Yes")), (NO, t("No"))), value)
    choice.setObjectName(f"question.{fact.key}")

    def answer(key: str) -> None:
        desk.do(undertaking.answer_fact, fact.key, key == YES, clock.today())
        then()

    choice.chosen.connect(lambda key: guarded(partial(answer, key), choice)())
    return holder(column(*words, 4, line(choice, STRETCH)))


def _number(desk: Desk, question: Question, then: Callable[[], object]) -> QWidget:
    fact = question.fact
    field = NumberField("", decimals=fact.kind is Decimal, least=0)
    field.control.setAccessibleName(t(fact.label))
    field.set_value(question.answer)

    def answer() -> None:
        if field.check() and field.raw().strip():
            desk.do(undertaking.answer_fact, fact.key, field.value(), clock.today())
            then()

    made = button(t("Save the answer"), answer)
    made.setObjectName(f"question.{fact.key}")
    return holder(line((field, 1), made))


def ask_all(desk: Desk, found: Sequence[Question]) -> None:
    """Ask everything that nobody has answered, with a no to all that is left of how the work is."""
    items: list[Item] = [Text(t("Answer yes if anybody with you does this, or can be exposed to it."), "second"), 14]
    happened = [one for one in found if one.happened]
    for one in found:
        if not one.happened:
            items += [question_row(desk, one, _nothing, help_text=False), 12]
    if len(happened) < len(found):
        rest = button(t("Answer no to the rest"), partial(_no_to_rest, desk))
        rest.setObjectName("questions.rest")
        items += [4, rest, 24]
    if happened:
        told = t("Answer each of these yourselves, and again when it happens.")
        items += [Text(t("Has any of this happened?"), "h3"), 2, Text(told, "second"), 14]
    for one in happened:
        items += [question_row(desk, one, _nothing), 12]
    desk.side(t("What work do you have?"), *items)


def _nothing() -> None:
    """Leave the panel as it is: the next question stands under the one that was answered."""


def _no_to_rest(desk: Desk) -> None:
    desk.do(lawcheck.answer_no_to_rest, clock.today())
    desk.close_side()
    desk.toast(t("The answers are recorded"), undo=True)
