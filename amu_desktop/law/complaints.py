"""Answers that cannot all be true, each with a plain sentence for the question where it is put right.

A rule decides whatever it is given; these checks are for those who ask, so that a slip of the pen is met at the
question and not found in a decision. Only what is impossible is complained of, never what is merely unusual.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from amu_desktop.core.marks import N_
from amu_desktop.law.facts import (
    AVERAGE_SINCE_START,
    COMMITTEE_DEMANDED,
    COMMITTEE_DEMANDED_ON,
    COMMITTEE_EXISTS,
    COMMITTEE_WAS_REQUIRED,
    EMPLOYEES_TODAY,
    EXCEPTED_PART,
    EXCEPTED_TRADE,
    NO_LAST_CALENDAR_YEAR,
    OPT_OUT_AGREEMENT,
    OPT_OUT_SIGNED,
    OPT_OUT_UNTIL,
    OTHER_BODY_AGREED,
    OTHER_BODY_AGREED_BY,
    REPRESENTATIVES,
    UNIONS,
    AgreedBy,
    ExceptedPart,
    ExceptedTrade,
    LocalUnion,
)
from amu_desktop.law.industry_words import of_another_standard
from amu_desktop.law.kernel import COVERED_FROM, Fact
from amu_desktop.law.record_facts import (
    AREA_EMPLOYEES,
    AREA_UNIONS,
    INDUSTRY_CODE,
    INDUSTRY_STANDARD,
    TERM_BEGAN,
)
from amu_desktop.law.sources import Translates
from amu_desktop.law.wording import say_value

T = TypeVar("T")
Said = tuple[Fact[object], str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What cannot be, and the question where it is put right."""

    fact: str
    text: str
    """A message id; `values` fills its placeholders."""
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class _Answers:
    profile: Mapping[str, object]
    today: date

    def __getitem__(self, fact: Fact[T]) -> T | None:
        return cast("T | None", self.profile.get(fact.key))


def complaints(profile: Mapping[str, object], today: date) -> tuple[Complaint, ...]:
    """Give what contradicts itself in the answers; a day after `today` cannot have been yet. Empty is good."""
    answers = _Answers(profile, today)
    return tuple(
        Complaint(fact.key, text, tuple(values.items())) for check in _CHECKS for fact, text, values in check(answers)
    )


def say_complaint(complaint: Complaint, t: Translates) -> str:
    """Write a complaint as a sentence."""
    return t(complaint.text, **{name: say_value(value, t) for name, value in complaint.values})


def _said(fact: Fact[T], text: str, **values: object) -> Said:
    return cast("Fact[object]", fact), text, values


def _trade(answers: _Answers) -> Iterator[Said]:
    part = answers[EXCEPTED_PART]
    if answers[EXCEPTED_TRADE] is ExceptedTrade.NONE and part not in {None, ExceptedPart.NEITHER}:
        yield _said(
            EXCEPTED_PART,
            N_("You have answered that the undertaking is not at sea. Pilotage and diving are asked only where it is."),
        )


def _agreement(answers: _Answers) -> Iterator[Said]:
    if answers[OPT_OUT_AGREEMENT] is False:
        return
    signed, until = answers[OPT_OUT_SIGNED], answers[OPT_OUT_UNTIL]
    if signed is not None:
        yield from _happened(OPT_OUT_SIGNED, signed, answers.today)
    if signed is not None and until is not None and until < signed:
        yield _said(OPT_OUT_UNTIL, N_("The agreement cannot end before it was signed."))


def _demand(answers: _Answers) -> Iterator[Said]:
    day = answers[COMMITTEE_DEMANDED_ON]
    if answers[COMMITTEE_DEMANDED] and day is not None:
        yield from _happened(COMMITTEE_DEMANDED_ON, day, answers.today)


def _term(answers: _Answers) -> Iterator[Said]:
    began = answers[TERM_BEGAN]
    if began is not None and began < COVERED_FROM:
        yield from _happened(TERM_BEGAN, began, answers.today)


def _happened(fact: Fact[T], day: date, today: date) -> Iterator[Said]:
    if day > today:
        yield _said(fact, N_("{day} has not been yet. Write a day that has."), day=day)
    elif day < COVERED_FROM:
        yield _said(fact, N_("The program knows the law from {day} on. Write a later day."), day=COVERED_FROM)


def _committee(answers: _Answers) -> Iterator[Said]:
    if answers[COMMITTEE_WAS_REQUIRED] and answers[COMMITTEE_EXISTS] is False:
        yield _said(
            COMMITTEE_WAS_REQUIRED,
            N_("You have also answered that there is no working environment committee. Both cannot be true."),
        )


def _new_undertaking(answers: _Answers) -> Iterator[Said]:
    average, today = answers[AVERAGE_SINCE_START], answers[EMPLOYEES_TODAY]
    if answers[NO_LAST_CALENDAR_YEAR] and average and today == 0:
        yield _said(
            EMPLOYEES_TODAY,
            N_("The undertaking started this year with employees, but has none today. Check both numbers."),
        )


def _numbers(answers: _Answers) -> Iterator[Said]:
    employees = answers[EMPLOYEES_TODAY]
    if employees is None:
        return
    for fact, text in (
        (REPRESENTATIVES, N_("There cannot be more safety representatives ({number}) than employees ({employees}).")),
        (
            AREA_EMPLOYEES,
            N_("There cannot be more employees in the area ({number}) than in the undertaking ({employees})."),
        ),
    ):
        number = answers[fact]
        if number is not None and number > employees:
            yield _said(fact, text, number=number, employees=employees)


def _unions(answers: _Answers) -> Iterator[Said]:
    pairs: tuple[tuple[Fact[tuple[LocalUnion, ...]], Fact[int]], ...] = (
        (UNIONS, EMPLOYEES_TODAY),
        (AREA_UNIONS, AREA_EMPLOYEES),
    )
    for fact, of in pairs:
        unions, employees = answers[fact] or (), answers[of]
        names = [union.name.casefold() for union in unions]
        for place, union in enumerate(unions):
            if union.name.casefold() in names[:place]:
                yield _said(fact, N_("{union} is named twice."), union=union.name)
            elif employees is not None and union.members > employees:
                yield _said(
                    fact,
                    N_("{union} cannot have more members ({members}) than there are employees ({employees})."),
                    union=union.name,
                    members=union.members,
                    employees=employees,
                )


def _other_body(answers: _Answers) -> Iterator[Said]:
    by_unions = answers[OTHER_BODY_AGREED_BY] is AgreedBy.UNIONS
    if answers[OTHER_BODY_AGREED] and by_unions and answers[UNIONS] == ():
        yield _said(OTHER_BODY_AGREED_BY, N_("You have answered that there is no local union. Who agreed?"))


def _industry(answers: _Answers) -> Iterator[Said]:
    code, standard = answers[INDUSTRY_CODE], answers[INDUSTRY_STANDARD]
    if code and standard and of_another_standard(code, standard):
        yield _said(
            INDUSTRY_STANDARD,
            N_("{code} is not a code of {standard}. Look it up at brreg.no, or choose the other version."),
            code=code,
            standard=str(standard),
        )


_CHECKS: tuple[Callable[[_Answers], Iterator[Said]], ...] = (
    _trade,
    _agreement,
    _demand,
    _term,
    _committee,
    _new_undertaking,
    _numbers,
    _unions,
    _other_body,
    _industry,
)
