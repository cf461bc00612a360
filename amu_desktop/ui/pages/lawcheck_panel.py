"""An opened duty of the law check: the rule, how it was judged, what would change it, the evidence, and what to do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QPushButton

from amu_desktop import law
from amu_desktop.law import Citation
from amu_desktop.services.advice_kept import still_holds
from amu_desktop.services.lawcheck import Opened
from amu_desktop.services.overview import Remedy, Standing
from amu_desktop.ui import decisions
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.lawcheck_evidence import attach_form, documented
from amu_desktop.ui.pages.lawcheck_questions import question_row
from amu_desktop.ui.parts import Flow, Label, Text, button, chip_of, holder, link, primary
from amu_desktop.ui.parts.layout import Item

MOST_CITES = 4
MENDED = frozenset({Standing.MISSING, Standing.IN_PROGRESS})


class Opens(Protocol):
    """The page as the panel sees it."""

    desk: Desk

    def law(self, about: Explanation | Citation) -> QPushButton:
        """Make a § link."""

    def open_duty(self, key: str) -> None:
        """Open a duty in the panel."""

    def mend(self, remedy: Remedy) -> None:
        """Go where a duty is put in order."""

    def keep(self, found: Opened) -> None:
        """Keep the answer."""

    def print_reasons(self, found: Opened) -> None:
        """Show the paper of the decision."""


def panel(page: Opens, found: Opened) -> list[Item]:
    """Lay out an opened duty."""
    duty, decision = found.duty, found.decision
    says, name = say_now(duty.says), say_now(duty.name)
    cites = dict.fromkeys((duty.cite, *found.cites))
    marks = (chip_of(duty.standing.value), chip_of(duty.grade.value), *(page.law(one) for one in [*cites][:MOST_CITES]))
    items: list[Item] = [holder(Flow(*marks)), 12]
    if says != name:
        items += [Text(says, "h3"), 2]
    items += [Text(say_now(duty.proof), "read"), 14, *_questions(page, found), *_remedy(page, found)]
    items += _part(t("The rule"), [say_now(found.rule)])
    if found.of_register is not None:
        items += _register(found.of_register)
    if decision is not None:
        items += _part(t("How it was judged"), [*decisions.reasons(decision), *decisions.counted(decision)])
        items += _part(t("What can change the answer?"), decisions.changes(found.changes))
        items += _part(t("Uncertain"), decisions.readings(decision))
    items += _regional(page, found)
    items += [Label(t("Documented by"), "small.strong"), 2, *documented(page, found), 8]
    items += [*_attach(page, found), 14, *_kept(page, found), 14]
    return [*items, Text(t("The rules were last checked on {day}", day=t.date(law.VERIFIED_UNTIL)), "small")]


def _part(name: str, texts: Sequence[str]) -> list[Item]:
    if not texts:
        return []
    return [Label(name, "small.strong"), 2, Text("\n".join(texts)), 14]


def _register(duty: law.StandingDuty) -> list[Item]:
    """Say when a duty of the register is due, what shows that it is met, and what the law leaves out."""
    items = _part(t("When"), [t(duty.due.label)]) + _part(t("Shown by"), [t(kind.label) for kind in duty.evidence])
    return items + _part(t("Note"), [t(duty.beyond)] if duty.beyond else [])


def _questions(page: Opens, found: Opened) -> list[Item]:
    """Ask right here what makes the duty hold, and show what was answered."""
    items: list[Item] = []
    for one in found.questions:
        items += [question_row(page.desk, one, partial(page.open_duty, found.duty.key)), 10]
    return [*items, 4] if items else []


def _regional(page: Opens, found: Opened) -> list[Item]:
    """Ask whether a regional representative may act here, and say what follows."""
    items: list[Item] = [Label(t("Regional safety representative"), "small.strong"), 4] if found.beside else []
    for one in found.beside:
        items += [question_row(page.desk, one.question, partial(page.open_duty, found.duty.key)), 6]
        if one.decision is not None:
            items += [Text(law.say_outcome(one.decision, t)), *_part("", decisions.readings(one.decision))]
        items.append(10)
    return items


def _remedy(page: Opens, found: Opened) -> list[Item]:
    duty = found.duty
    if duty.remedy is None or (found.questions and duty.standing is Standing.NOT_ASSESSED and found.decision is None):
        return []
    words = t("Put this right") if duty.standing in MENDED and not duty.of_register else t(duty.remedy.words)
    made = _button(primary, words, partial(page.mend, duty.remedy), "lawcheck.mend")
    made.setAccessibleName(t("{action}: {what}", action=words, what=say_now(duty.says)))
    return [made, 18]


def _attach(page: Opens, found: Opened) -> list[Item]:
    """Offer to attach documentation, unless that is the main button already or the duty does not hold."""
    remedy = found.duty.remedy
    attaches = remedy is not None and "attach" in remedy.where
    if found.duty.standing is Standing.NOT_RELEVANT or attaches:
        return []
    return [_button(button, t("Attach documentation"), partial(attach_form, page, found), "lawcheck.attach")]


def _kept(page: Opens, found: Opened) -> list[Item]:
    """Offer to keep the answer and print it; say when the one that was kept is another."""
    if found.decision is None:
        return []
    items: list[Item] = []
    kept = found.kept
    holds = kept is not None and still_holds(kept, found.decision)
    if kept is not None:
        text = t("The answer was kept {day} by {who}.", day=t.date(kept.on), who=kept.answered_by)
        if not holds:
            text = t("The answer kept {day} by {who} was another.", day=t.date(kept.on), who=kept.answered_by)
        items += [Text(text, "second"), 8]
    if not holds:
        items += [_button(button, t("Keep the answer"), partial(page.keep, found), "lawcheck.keep"), 8]
    printed = _button(link, t("Print the reasons"), partial(page.print_reasons, found), "lawcheck.reasons")
    return [*items, printed]


def _button(
    make: Callable[[str, Callable[[], object]], QPushButton], words: str, then: Callable[[], object], name: str
) -> QPushButton:
    made = make(words, then)
    made.setObjectName(name)
    return made
