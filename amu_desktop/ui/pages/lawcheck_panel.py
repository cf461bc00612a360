"""An opened duty of the law check: the rule, how it was judged, what would change it, the evidence, and what to do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QPushButton

from amu_desktop.law import Citation
from amu_desktop.services.advice_kept import still_holds
from amu_desktop.services.lawcheck import Opened
from amu_desktop.services.lawcheck_evidence import Evidence
from amu_desktop.services.overview import Remedy, Standing
from amu_desktop.ui import decisions
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Flow, Label, Row, RowCard, Text, button, chip_of, holder, link, primary
from amu_desktop.ui.parts.layout import Item

MOST_EVIDENCE = 6
MENDED = frozenset({Standing.MISSING, Standing.IN_PROGRESS})


class Opens(Protocol):
    """The page as the panel sees it."""

    desk: Desk

    def law(self, about: Explanation | Citation) -> QPushButton:
        """Make a § link."""

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
    marks = (chip_of(duty.standing.value), chip_of(duty.grade.value), page.law(duty.cite))
    items: list[Item] = [holder(Flow(*marks)), 12]
    if says != name:
        items += [Text(says, "h3"), 2]
    items += [Text(say_now(duty.proof), "read"), 14, *_remedy(page, found)]
    items += _part(t("The rule"), [say_now(found.rule)])
    if decision is not None:
        items += _part(t("How it was judged"), [*decisions.reasons(decision), *decisions.counted(decision)])
        items += _part(t("What can change the answer?"), decisions.changes(found.changes))
        items += _part(t("Uncertain"), decisions.readings(decision))
    items += [Label(t("Documented by"), "small.strong"), 2, *_evidence(page, found.evidence), 14]
    return [*items, *_kept(page, found)]


def _part(name: str, texts: Sequence[str]) -> list[Item]:
    if not texts:
        return []
    return [Label(name, "small.strong"), 2, Text("\n".join(texts)), 14]


def _remedy(page: Opens, found: Opened) -> list[Item]:
    duty = found.duty
    if duty.remedy is None:
        return []
    words = t("Put this right") if duty.standing in MENDED else t(duty.remedy.words)
    made = _button(primary, words, partial(page.mend, duty.remedy), "lawcheck.mend")
    made.setAccessibleName(t("{action}: {what}", action=words, what=say_now(duty.says)))
    return [made, 18]


def _evidence(page: Opens, found: Sequence[Evidence]) -> list[Item]:
    if not found:
        return [Text(t("Nothing in the file documents this yet."), "second")]
    card = RowCard()
    for one in found[:MOST_EVIDENCE]:
        card.add_row(Row(say_now(one.says), strong=False, then=partial(page.desk.go, one.page, **one.where)))
    rest = len(found) - MOST_EVIDENCE
    items: list[Item] = [4, card]
    return [*items, 6, Text(t("And {n} more.", n=rest), "small")] if rest > 0 else items


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
