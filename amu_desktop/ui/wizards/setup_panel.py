"""The panel beside the questions: the decision so far, one block per duty."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop import law
from amu_desktop.services.setup_answers import profile
from amu_desktop.services.setup_plan import Duty
from amu_desktop.ui import decisions
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Label, Text, column, hairline, holder, line
from amu_desktop.ui.wizards import setup_words
from amu_desktop.ui.wizards.setup_answer import Asks


def fill(page: Asks, duties: Sequence[Duty], body: QVBoxLayout) -> None:
    """Show each duty with its verdict, one reason and its §, what can change it, and when the rules were checked."""
    body.addWidget(Label(t("The decision so far"), "h2"))
    body.addSpacing(4)
    body.addWidget(Text(t("It follows while you answer. Nothing has been created yet."), "small"))
    body.addSpacing(20)
    for number, duty in enumerate(duties):
        if number:
            body.addSpacing(16)
            body.addWidget(hairline())
            body.addSpacing(16)
        _block(page, duty, body)
    change = next((each for duty in duties for each in setup_words.changes(duty, profile(page.answers, page.on))), "")
    if change:
        body.addSpacing(18)
        box = column(Label(t("This can change the answer"), "small.strong"), 2, Text(change, "small"))
        box.setContentsMargins(14, 10, 14, 12)
        body.addWidget(holder(box, "info"))
    body.addSpacing(14)
    body.addWidget(Text(t("The rules were last checked on {day}", day=t.date(law.VERIFIED_UNTIL)), "small"))


def _block(page: Asks, duty: Duty, body: QVBoxLayout) -> None:
    cites = duty.rule.on(page.on).cites
    # The section alone: the panel is narrow, and the whole place stands on the decision page.
    place = cites[0].act.at(cites[0].section) if cites else None
    name = line((Text(t(duty.name), "small"), 1), page.law(place) if place else None)
    text = column(name, Text(setup_words.verdict(duty, profile(page.answers, page.on)), "h3"), gap=1)
    if duty.decision.status is law.Status.UNCERTAIN:
        for each in decisions.readings(duty.decision):
            text.addWidget(Text(each, "small"))
    elif said := setup_words.reason(duty):
        text.addWidget(Text(said, "small"))
    mark = column(setup_words.icon(duty), STRETCH, margins=(0, 2, 0, 0))
    body.addWidget(holder(line(mark, (text, 1), gap=10)))


def sentence(page: Asks, duty: Duty) -> str:
    """Give a duty and its verdict as it is said to a screen reader when it changes."""
    verdict = setup_words.verdict(duty, profile(page.answers, page.on))
    return t("{duty}: {verdict}", duty=t(duty.name), verdict=verdict)
