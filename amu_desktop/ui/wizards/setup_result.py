"""The decision page and the commit page: the outcome with its reasons, and everything that will be written."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import say, say_all
from amu_desktop.law.representatives import Representative
from amu_desktop.services import setup_receipt
from amu_desktop.services.setup_plan import Duty, PlanRow, SetupPlan
from amu_desktop.ui import decisions
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    Choice,
    Fold,
    Icon,
    Kind,
    Label,
    Text,
    Title,
    button,
    chip_of,
    column,
    fact,
    hairline,
    holder,
    line,
    link,
)
from amu_desktop.ui.parts.options import Tick
from amu_desktop.ui.preview import Preview
from amu_desktop.ui.wizards import setup_words
from amu_desktop.ui.wizards.setup_answer import Asks

ICONS = {
    "committee": "users",
    "other_body": "users",
    "cooperation": "handshake",
    "agreement": "file-check",
    "areas": "hard-hat",
    "senior": "hard-hat",
    "elections": "vote",
    "committee_election": "vote",
    "meetings": "calendar-days",
    "undertaking": "building-2",
}
PREVIEW_HEIGHT = 620
SEATS = (1, 2, 3, 4)
LOSS = N_("The law requires this. It will stand as «Missing».")


def fill_decision(page: Asks, plan: SetupPlan, body: QVBoxLayout) -> None:
    """Show the outcome, and a card per duty with the rule, the count, what can change it and what is uncertain."""
    body.addWidget(Title(t(plan.title)))
    body.addSpacing(8)
    said = t(
        "The answer rests on what you told us, and on the rules as they were when we checked them on {checked}. It "
        "holds for {day} if the rules have not changed since.",
        checked=t.date(law.VERIFIED_UNTIL),
        day=t.date(plan.on),
    )
    body.addWidget(Text(said, "lead"))
    body.addSpacing(20)
    for number, duty in enumerate(plan.duties):
        if duty.decision.status is law.Status.ANSWERED and str(duty.decision.answer) in {
            "not_relevant",
            "not_required",
        }:
            continue
        cites = duty.rule.on(plan.on).cites
        kind = Kind.OK if duty.decision.status is law.Status.ANSWERED else Kind.NEUTRAL
        card = Fold(
            setup_words.card_title(duty, plan),
            _second(duty, plan),
            kind=kind,
            law=page.law(cites[0]) if cites else None,
        )
        _fill_card(card, duty, plan)
        card.open(on=number == 0)
        body.addWidget(card)
        body.addSpacing(10)


def _second(duty: Duty, plan: SetupPlan) -> str:
    if duty.decision.answer is Representative.REQUIRED and duty.decision.status is law.Status.ANSWERED and plan.areas:
        number = len(plan.areas)
        return t.count("Proposal: {n} safety area", "Proposal: {n} safety areas", number)
    return setup_words.reason(duty)


def _fill_card(card: Fold, duty: Duty, plan: SetupPlan) -> None:
    card.body.addWidget(hairline())
    card.body.addSpacing(6)
    lines: list[tuple[str, list[str]]] = [
        (t("The rule"), [t(duty.rule.about)]),
        (t("How we counted"), [*decisions.counted(duty.decision), *decisions.reasons(duty.decision)[1:]]),
        (t("Can change"), setup_words.changes(duty, plan.profile)),
        (t("Uncertain"), decisions.readings(duty.decision)),
    ]
    for name, texts in lines:
        if texts:
            card.body.addWidget(fact(name, "\n".join(texts)))


def fill_next(page: Asks, plan: SetupPlan, body: QVBoxLayout) -> None:
    """Show beside the decision what the next step creates."""
    chosen = page.chosen(plan)
    body.addWidget(Label(t("The next step creates"), "h2"))
    body.addSpacing(4)
    body.addWidget(Text(t("You see the list and can change it before anything is written."), "small"))
    body.addSpacing(16)
    for row in plan.rows:
        if row.key in chosen:
            icon = column(Icon(ICONS[row.key], "text.secondary", 18), STRETCH, margins=(0, 1, 0, 0))
            second = row.detail or (say(row.second[0], t) if row.second else "")
            text = column(Text(say(row.title, t), "strong"), Text(second, "small") if second else None, gap=1)
            body.addWidget(holder(line(icon, (text, 1), gap=12)))
            body.addSpacing(12)
    body.addSpacing(4)
    body.addWidget(button(t("Print the reasons"), partial(_print, page, plan), icon="printer"))
    body.addSpacing(14)
    checked = t("The rules were last checked on {day}", day=t.date(law.VERIFIED_UNTIL))
    body.addWidget(Text(t("{checked}. This is not legal advice.", checked=checked), "small"))


def _print(page: Asks, plan: SetupPlan) -> None:
    """Show the paper of the first duty that is decided, with print and save; nothing is written by it."""
    duty = next((one for one in plan.duties if not one.decision.missing), plan.duties[0])
    who = page.desk.workspace.who
    name = setup_receipt.draw_reasons(plan, duty, who, t.language.value).file_name
    preview = Preview(lambda: setup_receipt.draw_reasons(plan, duty, who, t.language.value).content, name)
    preview.setMinimumHeight(PREVIEW_HEIGHT)
    preview.draw()
    page.desk.side(setup_words.card_title(duty, plan), preview)


def fill_create(page: Asks, plan: SetupPlan, body: QVBoxLayout) -> None:
    """Show everything that will be written, each with a tick, its chip and the way back to change it."""
    if not plan.rows:
        body.addWidget(Title(t("Everything is there already")))
        body.addSpacing(6)
        body.addWidget(Text(t("The file has all that your answers ask for, so there is nothing to create."), "lead"))
        return
    body.addWidget(Title(t("This will be created")))
    body.addSpacing(6)
    body.addWidget(Text(t("Nothing has been written to the register yet. Untick what you want to wait with."), "lead"))
    body.addSpacing(20)
    chosen = page.chosen(plan)
    card = Card(margins=(4, 4, 4, 4))
    for number, row in enumerate(plan.rows):
        if number:
            card.body.addLayout(line(hairline(), margins=(52, 0, 16, 0)))
        card.add(_row(page, row, on=row.key in chosen))
    body.addWidget(card)
    body.addSpacing(12)
    undo = Text(t("You can undo everything at once afterwards, with Ctrl+Z."), "second")
    body.addWidget(holder(line(Icon("undo-2", "text.secondary", 16), (undo, 1), gap=10)))


def _seats(page: Asks) -> QHBoxLayout:
    """Let the number of seats be chosen, as many for each side (aml § 7-1 fourth paragraph)."""
    name = t("Seats for each side")
    choice = Choice(name, [(str(n), str(n)) for n in SEATS], str(page.plan().seats))
    for segment in choice.segments:
        segment.setObjectName(f"seats.{segment.key}")

    def choose(number: str) -> None:
        page.keep(replace(page.answers, seats=int(number)))
        page.ask_again()

    choice.chosen.connect(choose)
    return line(Label(name, "small"), choice, STRETCH, margins=(0, 6, 0, 2), gap=10)


def _row(page: Asks, row: PlanRow, *, on: bool) -> QVBoxLayout:
    title = say(row.title, t)
    tick = Tick(title, partial(page.tick, row.key), on=on)
    tick.setObjectName(f"tick.{row.key}")
    chip = chip_of(row.chip) if row.chip else None
    name = line((Text(title, "strong", hug=chip is not None), 1000), chip, STRETCH if chip else None, gap=10)
    text = column(name)
    for second in (row.detail, say_all(row.second, t)):
        if second:
            text.addWidget(Text(second, "small"))
    if row.listed:
        what = ", ".join(t(words) for words in row.listed)
        text.addWidget(Text(t("Can be the committee when it has been supplemented with: {what}.", what=what), "warn"))
    if row.key in {"committee", "other_body"} and on:
        text.addLayout(_seats(page))
    if row.required and not on:
        text.addWidget(Text(t(LOSS), "warn"))
    change = (
        link(t("Change"), partial(page.change, row.step), name=t("Change {what}", what=title))
        if row.step in range(1, 6)
        else None
    )
    held = column(tick, STRETCH)
    outer = column()
    outer.addLayout(line(held, (text, 1), change, margins=(16, 12, 16, 12), gap=12))
    return outer
