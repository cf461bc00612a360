"""Answers of the law that were kept, asked again: when a year is new, and when a fact has changed.

Nothing is written by it. What was kept stands as it was given; the newest kept answer of a rule is laid beside what the
law says today of what the file knows today, and the difference is said in one sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law import facts
from amu_desktop.law.committee import COMMITTEE, ON_DEMAND_FROM, REQUIRED_FROM, Committee
from amu_desktop.law.representatives import OPT_OUT_BELOW, REPRESENTATIVE, Representative
from amu_desktop.services import advice
from amu_desktop.services.advice import ReceiptRow
from amu_desktop.services.lawcheck import BASES
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.services.work import command


class Again(StrEnum):
    """How a kept answer stands when it is asked again."""

    SAME = "same"
    SAME_NEW_YEAR = "same_new_year"
    OTHER = "other"
    WAITS = "waits"
    """A figure it needs is not there, such as the average of the year that has passed."""


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """A kept answer and the one of today, with the difference in one sentence."""

    kept: ReceiptRow
    decision: law.Decision[Any]
    standing: Again
    says: Sentence
    before: object
    """The answer as it was given then."""

    @property
    def duty(self) -> str:
        """The duty of the law check that explains it."""
        rule = self.decision.rule
        return next((key for key, basis in BASES.items() if basis.rule is rule), rule.key)


@dataclass(frozen=True, slots=True)
class Figures:
    """The answers a kept decision rested on, and those of today."""

    before: Mapping[str, object]
    now: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Crossed:
    """A limit that a number has passed, upwards or downwards."""

    limit: int
    up: bool


def asked_again(session: Session, on: date) -> tuple[AskedAgain, ...]:
    """Ask the newest kept answer of every rule again with what the file knows on the day."""
    newest: dict[str, ReceiptRow] = {}
    for row in advice.receipts(session):
        if row.answer.get("status") != law.Status.MISSING:  # a question that was not answered is no answer
            newest.setdefault(row.rule, row)
    if not newest:
        return ()
    profile = advice.profile_of(session, on)
    day = max(on, law.COVERED_FROM)
    return tuple(
        _ask(newest[rule.key], law.decide(rule, profile, day), profile) for rule in law.RULES if rule.key in newest
    )


def other_answers(session: Session, on: date) -> tuple[AskedAgain, ...]:
    """Give the kept answers that are others today, or that wait for a figure."""
    return tuple(one for one in asked_again(session, on) if one.standing in {Again.OTHER, Again.WAITS})


@command(N_("Kept answers of the law"))
def keep_again(session: Session, rules: Iterable[str], on: date) -> None:
    """Keep what the law says today of several rules, as one change."""
    for key in rules:
        keep_answer(session, key, on)


def still_holds(kept: ReceiptRow, decision: law.Decision[Any]) -> bool:
    """Whether the law gives the answer today that was kept."""
    now = law.decision_as_json(decision)
    return all(kept.answer.get(part) == now[part] for part in ("answer", "status"))


def standing(kept: ReceiptRow, decision: law.Decision[Any]) -> Again:
    """Say how a kept answer stands beside the decision of today."""
    if still_holds(kept, decision):
        return Again.SAME if kept.on.year == decision.on.year else Again.SAME_NEW_YEAR
    return Again.WAITS if decision.missing is not None else Again.OTHER


def _ask(kept: ReceiptRow, decision: law.Decision[Any], profile: Mapping[str, object]) -> AskedAgain:
    then, known = _given(kept, decision), _known(kept)
    state = standing(kept, decision)
    return AskedAgain(kept, decision, state, _says(state, Figures(known, profile), decision), then)


def _known(kept: ReceiptRow) -> dict[str, object]:
    try:
        return law.profile_from_json(kept.facts)
    except UserError:  # kept by another version, whose questions are not ours
        return {}


def _given(kept: ReceiptRow, decision: law.Decision[Any]) -> object:
    """Give the kept answer as the rule's own kind, since the rules may have been corrected after it was kept."""
    again = law.decide(decision.rule, _known(kept), max(kept.on, law.COVERED_FROM))
    if still_holds(kept, again):
        return again.answer
    given = kept.answer.get("answer")
    if not isinstance(decision.answer, law.Answer):
        return given
    return next((one for one in type(decision.answer) if str(one) == given), None)


def _says(state: Again, figures: Figures, decision: law.Decision[Any]) -> Sentence:
    duty = sentence(decision.rule.label)
    if state is Again.SAME:
        return sentence(N_("{duty}: the answer you kept holds."), duty=duty)
    if state is Again.SAME_NEW_YEAR:
        year = decision.on.year
        return sentence(N_("{duty}: worked out again for {year}, and the answer is the same."), duty=duty, year=year)
    if decision.missing is not None:
        return _waits(decision.missing, figures, decision, duty)
    return passed(figures, decision) or sentence(N_("{duty}: the answer is another today."), duty=duty)


def _waits(fact: law.Fact[Any], figures: Figures, decision: law.Decision[Any], duty: Sentence) -> Sentence:
    if fact is facts.EMPLOYEES_AVERAGE:
        return sentence(
            N_("{duty}: cannot be worked out again before the figures of {year} are entered."),
            duty=duty,
            year=decision.on.year - 1,
        )
    question = sentence(fact.label)
    crossed = None
    if decision.rule is COMMITTEE:
        crossed = _crossed(facts.EMPLOYEES_AVERAGE, figures, decision.on, (REQUIRED_FROM, ON_DEMAND_FROM))
    if crossed is not None:
        text = N_("You passed {limit} on average last year. The answer now waits for this: {question}")
        if not crossed.up:
            text = N_("You fell below {limit} on average last year. The answer now waits for this: {question}")
        return sentence(text, limit=crossed.limit, question=question)
    return sentence(
        N_("{duty}: cannot be worked out again before this is answered: {question}"), duty=duty, question=question
    )


def passed(figures: Figures, decision: law.Decision[Any]) -> Sentence | None:
    """Say which limit was passed and what follows, where it is a number that has changed the answer."""
    if decision.rule is COMMITTEE:
        return _passed_on_average(figures, decision)
    if decision.rule is REPRESENTATIVE:
        return _passed_today(figures, decision)
    return None


def _passed_on_average(figures: Figures, decision: law.Decision[Any]) -> Sentence | None:
    crossed = _crossed(facts.EMPLOYEES_AVERAGE, figures, decision.on, (REQUIRED_FROM, ON_DEMAND_FROM))
    if crossed is None:
        return None
    if decision.status is law.Status.UNCERTAIN:
        texts = UNCERTAIN_UP if crossed.up else UNCERTAIN_DOWN
        return sentence(texts, limit=crossed.limit)
    text = (PASSED_UP if crossed.up else PASSED_DOWN).get(decision.answer)
    return sentence(text, limit=crossed.limit) if text else None


def _passed_today(figures: Figures, decision: law.Decision[Any]) -> Sentence | None:
    crossed = _crossed(facts.EMPLOYEES_TODAY, figures, decision.on, (OPT_OUT_BELOW,))
    if crossed is None or decision.status is law.Status.UNCERTAIN:
        return None
    if crossed.up and decision.answer is Representative.REQUIRED:
        return sentence(
            N_("You are now {limit} employees or more: a safety representative must be elected."), limit=crossed.limit
        )
    if not crossed.up and decision.answer is Representative.MAY_BE_AGREED_AWAY:
        return sentence(
            N_(
                "You are now fewer than {limit} employees: you may agree in writing on something else than a safety "
                "representative."
            ),
            limit=crossed.limit,
        )
    return None


def _crossed(
    fact: law.Fact[Any], figures: Figures, on: date, limits: tuple[law.Parameter[Any], ...]
) -> _Crossed | None:
    """Give the limit that lies between the number then and now; the highest passed upwards, the lowest downwards."""
    then, now = figures.before.get(fact.key), figures.now.get(fact.key)
    if not isinstance(then, int | Decimal) or not isinstance(now, int | Decimal):
        return None
    held = [law.decide(limit, {}, on).value_or(0) for limit in limits]
    up = [limit for limit in held if then < limit <= now]
    down = [limit for limit in held if now < limit <= then]
    if up:
        return _Crossed(max(up), up=True)
    return _Crossed(min(down), up=False) if down else None


PASSED_UP: dict[object, str] = {
    Committee.REQUIRED: N_("You passed {limit} on average last year: a committee must be set up."),
    Committee.ON_DEMAND: N_(
        "You passed {limit} on average last year: a committee must be set up if one of the parties demands it."
    ),
    Committee.DEMANDED: N_(
        "You passed {limit} on average last year: a committee must be set up, since it has been demanded."
    ),
}
PASSED_DOWN: dict[object, str] = {
    Committee.ON_DEMAND: N_(
        "You fell below {limit} on average last year: a committee must be set up only if one of the parties demands it."
    ),
    Committee.VOLUNTARY: N_("You fell below {limit} on average last year: a committee is voluntary."),
    Committee.STAYS: N_(
        "You fell below {limit} on average last year: the committee stays until the parties agree otherwise."
    ),
}
UNCERTAIN_UP = N_("You passed {limit} on average last year: whether a committee must be set up is uncertain.")
UNCERTAIN_DOWN = N_("You fell below {limit} on average last year: whether there must be a committee is uncertain.")
