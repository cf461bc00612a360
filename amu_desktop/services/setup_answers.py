"""The answers of the setup: what is asked, in the law's own order, and only what matters.

The law decides what is asked. A rule is decided; the fact it lacks is the next question; with an answer it is decided
again. Nothing is written until the end: the answers live in the file's draft and nowhere else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.domain import headcount
from amu_desktop.law import facts, record_facts
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE, COMMITTEE_BY_NUMBER, Committee
from amu_desktop.law.ohs import OHS
from amu_desktop.law.other_body import OTHER_BODY
from amu_desktop.law.representatives import AREAS_OPENED, REPRESENTATIVE, Representative
from amu_desktop.law.scope import WITHIN_ACT, Scope
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY
from amu_desktop.law.wording import plain

SUBJECT = "setup"
"""What the draft of the answers is kept under."""
STEPS = (1, 2, 3, 4, 5)
NO_REPRESENTATIVE = frozenset(
    {Representative.NOT_APPLICABLE, Representative.AGREED_AWAY, Representative.AGREED_OTHERWISE}
)
ASKED_IN_ORDER: tuple[law.Rule[Any], ...] = (
    WITHIN_ACT,
    COMMITTEE,
    REPRESENTATIVE,
    AREAS_OPENED,
    SENIOR,
    OTHER_BODY,
    AREAS_DIVIDED_BY,
    SENIOR_CHOSEN_BY,
    OHS,
)


@dataclass(frozen=True, slots=True)
class AreaAnswer:
    """A place or shift where people work, and how many they are."""

    name: str
    people: int | None = None
    shift: bool = False


@dataclass(frozen=True, slots=True)
class SetupAnswers:
    """Everything answered so far; `facts` holds the law's own questions by key."""

    name: str = ""
    org_number: str = ""
    place: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    months: tuple[int | None, ...] = ()
    """The number on the first of each month: last year's, or this year's where the undertaking is new."""
    places: tuple[AreaAnswer, ...] = ()
    seats: int | None = None
    """Seats for each side, where the proposal has been changed."""
    other_body_name: str = ""

    def answer(self, fact: law.Fact[Any], value: object) -> "SetupAnswers":
        """Give the answers with one of the law's questions answered; None takes the answer away."""
        known = {key: held for key, held in self.facts.items() if key != fact.key}
        return replace(self, facts=known if value is None else {**known, fact.key: value})

    def to_draft(self) -> dict[str, object]:
        """Give the answers as a draft holds them."""
        return {
            "name": self.name,
            "org_number": self.org_number,
            "place": self.place,
            "facts": {key: plain(value) for key, value in self.facts.items()},
            "months": list(self.months),
            "places": [[place.name, place.people, place.shift] for place in self.places],
            "seats": self.seats,
            "other_body_name": self.other_body_name,
        }


def from_draft(draft: Mapping[str, Any]) -> SetupAnswers:
    """Read the answers back from a draft; what can no longer be read is asked again."""
    known: dict[str, object] = {}
    for key, value in draft.get("facts", {}).items():
        try:
            known |= law.profile_from_json({key: value})
        except UserError:
            continue
    return SetupAnswers(
        name=draft.get("name", ""),
        org_number=draft.get("org_number", ""),
        place=draft.get("place", ""),
        facts=known,
        months=tuple(draft.get("months", ())),
        places=tuple(AreaAnswer(*place) for place in draft.get("places", ())),
        seats=draft.get("seats"),
        other_body_name=draft.get("other_body_name", ""),
    )


def profile(answers: SetupAnswers, on: date) -> dict[str, object]:
    """Give the answers as the law takes them, with what follows from them: averages, areas and representatives."""
    known = dict(answers.facts)
    new = known.get(facts.NO_LAST_CALENDAR_YEAR.key) is True
    average = average_of(answers)
    if average is not None:
        known[(facts.AVERAGE_SINCE_START if new else facts.EMPLOYEES_AVERAGE).key] = average.value
    if answers.places:
        known[facts.AREAS.key] = len(answers.places)
        opened = law.decide(AREAS_OPENED, known, on).value_or(len(answers.places))
        known[facts.REPRESENTATIVES.key] = opened
    if law.decide(REPRESENTATIVE, known, on).answer in NO_REPRESENTATIVE:
        known[facts.REPRESENTATIVES.key] = 0
    return known


def average_of(answers: SetupAnswers) -> headcount.Average | None:
    """Give the mean of the months: of all twelve, or of those so far where the undertaking is new; or None."""
    filled = [number for number in answers.months if number is not None]
    new = answers.facts.get(facts.NO_LAST_CALENDAR_YEAR.key) is True
    if not filled or (not new and len(filled) < headcount.MONTHS):
        return None
    return headcount.average(filled)


def questions(answers: SetupAnswers, on: date, step: int) -> tuple[law.Fact[Any], ...]:
    """Give the law's questions that matter in a step, in order, whether answered or not."""
    found = dict.fromkeys(_asked(answers, on, step))
    if step == facts.EMPLOYEES_TODAY.step:
        found |= dict.fromkeys((facts.EXCEPTED_TRADE, facts.EMPLOYEES_TODAY, facts.HIRED_IN_TODAY))
        if answers.facts.get(facts.EXCEPTED_TRADE.key) is facts.ExceptedTrade.ONLY:
            found[facts.EXCEPTED_PART] = None
    if step == facts.COMMITTEE_ORDERED.step and not outside(answers, on):
        asked = {facts.COMMITTEE_ORDERED, *found, *_followed_up(answers, on)}
        found = dict.fromkeys(fact for fact in law.FACTS if fact in asked)
    if step == record_facts.INDUSTRY_CODE.step and not outside(answers, on):
        found = dict.fromkeys((record_facts.INDUSTRY_CODE, record_facts.INDUSTRY_STANDARD, *found))
    return tuple(found)


def outside(answers: SetupAnswers, on: date) -> bool:
    """Whether the undertaking lies outside the Act, so that nothing more is asked."""
    return law.decide(WITHIN_ACT, answers.facts, on).answer is Scope.OUTSIDE


def needed(answers: SetupAnswers, on: date, step: int) -> bool:
    """Whether a step asks anything at all."""
    return step == STEPS[0] or not outside(answers, on)


def missing(answers: SetupAnswers, on: date, step: int) -> law.Fact[Any] | None:
    """Give the first question of a step that is not answered, or None when one can go on.

    One can go on without the industry code; then the occupational health service stays undecided.
    """
    if step == record_facts.INDUSTRY_CODE.step and record_facts.INDUSTRY_CODE.key not in answers.facts:
        return None
    known = profile(answers, on)
    for fact in questions(answers, on, step):
        if not fact.optional and fact.key not in known:
            return fact
    return None


def complaints(answers: SetupAnswers, on: date) -> tuple[law.Complaint, ...]:
    """Give what cannot all be true in the answers, each with the question where it is put right."""
    return law.complaints(profile(answers, on), on)


def _asked(answers: SetupAnswers, on: date, step: int) -> Iterator[law.Fact[Any]]:
    """Decide without the answers of the step, and give each fact that is then lacking."""
    known = profile(answers, on)
    own = {fact.key for fact in law.FACTS if fact.step == step and not fact.optional}
    base = {key: value for key, value in known.items() if key not in own}
    for rule in ASKED_IN_ORDER:
        decision = law.decide(rule, base, on)
        while decision.missing is not None:
            fact = decision.missing
            if fact.step == step:
                yield fact
            usual = on if fact.kind is date else fact.usual
            value = known.get(fact.key, usual)
            if value is None:
                break
            base[fact.key] = value
            decision = law.decide(rule, base, on)


def _followed_up(answers: SetupAnswers, on: date) -> Iterator[law.Fact[Any]]:
    """Give the questions that an answer of step 4 leads to, and whether another body acts as committee."""
    known = profile(answers, on)
    if known.get(facts.COMMITTEE_DEMANDED.key):
        yield from (facts.COMMITTEE_DEMANDED_ON, facts.COMMITTEE_DEMANDED_BY)
    if known.get(facts.OPT_OUT_AGREEMENT.key):
        yield from (facts.OPT_OUT_UNTIL, facts.OPT_OUT_ARRANGEMENT)
    by_number = law.decide(COMMITTEE_BY_NUMBER, known, on).answer
    if known.get(facts.COMMITTEE_EXISTS.key) and by_number is not Committee.REQUIRED:
        yield facts.COMMITTEE_WAS_REQUIRED
    if by_number in {Committee.REQUIRED, Committee.ON_DEMAND}:
        yield facts.OTHER_BODY_AGREED
