"""The overview's answers that were kept: those that are others now, and in a new year that they were asked again."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from amu_desktop import law
from amu_desktop.services import advice_kept
from amu_desktop.services.advice_kept import Again, AskedAgain
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Kind, Notice, Row, RowCard, button, column, holder, link, section, status_icon

NUMBERS = (1, 2)
"""The steps of the setup that ask for numbers, which stand on the page of the undertaking too."""


def kept_part(desk: Desk, today: date) -> list[QWidget]:
    """Show each kept answer that is another today, or one line where a new year has changed none of them."""
    found = desk.ask(advice_kept.asked_again, today)
    changed = [one for one in found if one.standing in {Again.OTHER, Again.WAITS}]
    if changed:
        card = RowCard()
        for one in changed:
            card.add_row(_row(desk, one, today))
        return [section(t("Kept answers that have changed")), card, holder(column(22))]
    same = [one for one in found if one.standing is Again.SAME_NEW_YEAR]
    if not same:
        return []
    keep = link(t("Keep the answers for {year}", year=today.year), partial(_keep_all, desk, same, today))
    keep.setObjectName("kept.all")
    return [Notice(Kind.INFO, _said_same(same, today), "", keep), holder(column(16))]


def _row(desk: Desk, one: AskedAgain, today: date) -> Row:
    key = one.decision.rule.key
    says = say_now(one.says)
    then = law.say_answer(one.decision, t, one.before) if one.before is not None else t("Not decided")
    day = t.date(one.kept.on)
    why = _named(
        button(t("See the explanation"), partial(desk.go, "lawcheck", duty=one.duty), compact=True), "why", key
    )
    if one.standing is Again.WAITS:
        second = t("The answer you kept {day}: {before}.", day=day, before=then)
        mend = _mend(desk, one.decision.missing)
        right: tuple[QWidget, ...] = (why, _named(mend, "mend", key))
    else:
        now = _now(one.decision)
        second = t("The answer you kept {day}: {before}. Today: {now}.", day=day, before=then, now=now)
        keep = button(t("Keep the new answer"), partial(_keep, desk, key, today), compact=True)
        right = (why, _named(keep, "keep", key))
    return Row(says, second, icon=status_icon(Kind.INFO, 20), right=right)


def _mend(desk: Desk, lacking: law.Fact[Any] | None) -> QPushButton:
    """Give the way to what the answer waits for: a number, a yes or no, or the questions of the setup."""
    if lacking is not None and lacking.step in NUMBERS:
        return button(t("Enter the figures"), partial(desk.go, "undertaking", tab="about"), compact=True)
    if lacking is not None and lacking.kind is bool:
        return button(t("Answer"), partial(desk.go, "overview", ask=lacking.key), compact=True)
    return button(t("Answer the questions"), partial(desk.go, "setup"), compact=True)


def _now(decision: law.Decision[object]) -> str:
    if decision.status is law.Status.UNCERTAIN:
        return t(law.Status.UNCERTAIN.label)
    return law.say_answer(decision, t)


def _named(made: QPushButton, what: str, key: str) -> QPushButton:
    made.setObjectName(f"kept.{what}.{key}")
    return made


def _said_same(same: Sequence[AskedAgain], today: date) -> str:
    return t.count(
        "The answer you kept has been worked out again for {year}, and is the same.",
        "The {n} answers you kept have been worked out again for {year}, and are the same.",
        len(same),
        year=today.year,
    )


def _keep(desk: Desk, key: str, today: date) -> None:
    desk.do(keep_answer, key, today)
    desk.toast(t("The new answer is kept"))


def _keep_all(desk: Desk, same: Sequence[AskedAgain], today: date) -> None:
    desk.do(advice_kept.keep_again, [one.kept.rule for one in same], today)
    desk.toast(t("The answers are kept for {year}", year=today.year))
