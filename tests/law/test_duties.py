"""The register of standing duties: each applies or not by what the undertaking does, and asks what it lacks."""

from datetime import date
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law import health_duties, work_duties, work_facts, young_workers
from amu_desktop.law.duties import MONTHS, Applies, Due, StandingDuty
from amu_desktop.law.facts import ExceptedTrade

NOW = date(2026, 6, 1)
FIRM: dict[str, Any] = {"excepted_trade": ExceptedTrade.NONE, "employees_today": 12}
NO_WORK = {fact.key: False for fact in work_facts.WORK_FACTS}

WORK = {
    "§ 7-2": (work_duties.MEASUREMENTS, work_facts.MEASURED),
    "§ 7-3 chemicals": (work_duties.SPECIAL_RISK, work_facts.CHEMICALS),
    "§ 7-3 hot work": (work_duties.SPECIAL_RISK, work_facts.HOT_WORK),
    "§ 7-3 noise": (work_duties.SPECIAL_RISK, work_facts.NOISE),
    "§ 7-3 vibration": (work_duties.SPECIAL_RISK, work_facts.VIBRATION),
    "§ 7-3 height": (work_duties.SPECIAL_RISK, work_facts.HEIGHT),
    "§ 7-3 violence": (work_duties.SPECIAL_RISK, work_facts.VIOLENCE),
    "§ 8-2 asbestos": (work_duties.SPECIAL_TRAINING, work_facts.ASBESTOS),
    "§ 8-2 control room": (work_duties.SPECIAL_TRAINING, work_facts.CONTROL_ROOM),
    "§ 9-2 digging": (work_duties.SPECIAL_INFORMATION, work_facts.DIGGING),
    "§ 10-1 e": (work_duties.SUBSTANCE_LIST, work_facts.CHEMICALS),
    "§ 10-1 n": (work_duties.AGAINST_VIOLENCE, work_facts.VIOLENCE),
    "§ 10-2": (work_duties.AGAINST_STRAIN, work_facts.STRAIN),
    "§ 10-3": (work_duties.CHOICE_OF_EQUIPMENT, work_facts.EQUIPMENT),
    "§ 10-4": (work_duties.INSPECTION, work_facts.EQUIPMENT),
    "§ 10-5": (work_duties.SAFETY_SIGNS, work_facts.SIGNS),
    "§ 10-6": (work_duties.ALARM, work_facts.HELP_AT_ONCE),
    "§ 10-7": (work_duties.SOFTWARE, work_facts.SCREENS),
    "§ 10-8": (work_duties.BREAKS, work_facts.SCREENS),
    "§ 11-1": (work_duties.INSTRUCTION, work_facts.DANGEROUS),
    "§ 11-2": (work_duties.SPECIAL_INSTRUCTION, work_facts.SCAFFOLDING),
    "§ 12-1": (young_workers.YOUNG_RISK, work_facts.UNDER_18),
    "§ 12-3": (young_workers.PERMISSION, work_facts.PERFORMING),
    "§ 12-4": (young_workers.PARENTS_CONSENT, work_facts.CHILDREN),
    "§ 12-5": (young_workers.FORBIDDEN_WORK, work_facts.UNDER_18),
    "§ 12-7": (young_workers.SUPERVISED_TRAINING, work_facts.APPRENTICES),
    "§ 12-9": (young_workers.NIGHT_WORK, work_facts.YOUNG_NIGHT),
    "§ 12-10": (young_workers.YOUNG_INFORMATION, work_facts.UNDER_18),
    "§ 12-11": (young_workers.YOUNG_CONSULTED, work_facts.UNDER_18),
    "§ 14-1 (1)": (health_duties.HEALTH_MONITORING, work_facts.HEALTH_RISK),
    "§ 14-1 (2)": (health_duties.HEALTH_CHECKS, work_facts.IONISING),
    "§ 14-4": (health_duties.EYES, work_facts.SCREENS),
    "§ 15-1": (health_duties.PROTECTIVE_EQUIPMENT, work_facts.PROTECTION),
    "§ 15-2": (health_duties.SPECIAL_PROTECTION, work_facts.NOISE),
    "§ 15-4": (health_duties.CARE_OF_PROTECTION, work_facts.PROTECTION),
    "§ 15-5": (health_duties.USE_OF_PROTECTION, work_facts.PROTECTION),
}


@pytest.mark.parametrize(("duty", "fact"), WORK.values(), ids=WORK)
def test_a_duty_applies_where_there_is_such_work_and_not_where_there_is_none(
    duty: StandingDuty, fact: law.Fact[bool]
) -> None:
    assert law.decide(duty, {**FIRM, **NO_WORK, fact.key: True}, on=NOW).answer is Applies.APPLIES
    assert law.decide(duty, {**FIRM, **NO_WORK}, on=NOW).answer is Applies.NOT_APPLICABLE
    assert law.decide(duty, {**FIRM, fact.key: True}, on=NOW).answer is Applies.APPLIES, "one yes is enough"


@pytest.mark.parametrize(("duty", "fact"), WORK.values(), ids=WORK)
def test_a_duty_names_the_question_it_lacks(duty: StandingDuty, fact: law.Fact[bool]) -> None:
    lacking = {key: value for key, value in NO_WORK.items() if key != fact.key}
    assert law.decide(duty, {**FIRM, **lacking}, on=NOW).missing is fact


ALWAYS = {
    "§ 7-1": work_duties.RISK_ASSESSMENT,
    "§ 8-1": work_duties.TRAINING_FOR_WORK,
    "§ 9-1": work_duties.INFORMATION,
    "§ 10-1": work_duties.PLANNING,
    "§ 10-1 j": work_duties.ESCAPE_ROUTES,
    "§ 10-1 l": work_duties.FIRST_AID,
}


@pytest.mark.parametrize("duty", ALWAYS.values(), ids=ALWAYS)
def test_some_duties_apply_to_everyone_with_employees(duty: StandingDuty) -> None:
    assert law.decide(duty, FIRM, on=NOW).answer is Applies.APPLIES
    assert law.decide(duty, {**FIRM, "employees_today": 0}, on=NOW).answer is Applies.NOT_APPLICABLE
    outside = {**FIRM, "excepted_trade": ExceptedTrade.ONLY}
    assert law.decide(duty, outside, on=NOW).answer is Applies.NOT_APPLICABLE
    assert law.decide(duty, FIRM, on=date(2012, 12, 31)).answer is law.State.NOT_KNOWN


@pytest.mark.parametrize(
    ("employees", "young", "applies"),
    [(19, True, Applies.NOT_APPLICABLE), (20, True, Applies.APPLIES), (20, False, Applies.NOT_APPLICABLE)],
)
def test_the_list_of_those_under_18_is_kept_from_twenty_employees(
    employees: int, young: bool, applies: Applies
) -> None:
    profile = {**FIRM, "employees_today": employees, "work_under_18": young, "work_children": False}
    assert law.decide(young_workers.YOUNG_LIST, profile, on=NOW).answer is applies  # EMP-18


def test_every_work_that_is_asked_about_makes_some_duty_apply() -> None:
    for fact in work_facts.WORK_FACTS:
        profile = {**FIRM, "employees_today": 30, **NO_WORK}
        gained = [
            duty
            for duty in law.DUTIES
            if fact in law.facts_of(duty)
            and law.decide(duty, {**profile, fact.key: True}, on=NOW).answer != law.decide(duty, profile, on=NOW).answer
        ]
        assert gained, fact.key


@pytest.mark.parametrize("duty", law.DUTIES, ids=lambda duty: duty.key)
def test_every_duty_says_what_shows_that_it_is_met_and_when_it_is_due(duty: StandingDuty) -> None:
    assert duty.evidence
    assert duty.due in Due
    assert duty.group in law.Group
    assert len(set(duty.evidence)) == len(duty.evidence)


@pytest.mark.parametrize("duty", law.DUTIES, ids=lambda duty: duty.key)
def test_more_employees_never_mean_less_duty(duty: StandingDuty) -> None:
    def applies(employees: int) -> bool:
        profile = {**{fact.key: fact.usual for fact in law.facts_of(duty)}, **dict.fromkeys(NO_WORK, True)}
        decision = law.decide(duty, {**profile, **FIRM, "employees_today": employees}, on=NOW)
        return decision.answer is Applies.APPLIES

    found = [applies(employees) for employees in (0, 1, 4, 5, 10, 19, 20, 49, 50, 200)]
    assert found == sorted(found)


def test_evidence_grows_old_where_a_duty_comes_back() -> None:
    assert {due for due in Due if due in MONTHS} == {Due.QUARTERLY, Due.YEARLY, Due.REGULARLY}
    assert MONTHS[Due.QUARTERLY] == 3


def test_the_reason_says_which_work_it_is() -> None:
    profile = {**FIRM, "work_chemicals": True, "work_noise": True}
    decision = law.decide(work_duties.SPECIAL_RISK, profile, on=NOW)
    said = [law.say_remark(remark, translator("nb", "law")) for remark in decision.reasons]
    assert said == ["Svaret er ja på: Arbeid med kjemikalier, Helseskadelig støy"]
    assert law.decision_as_json(decision)["values"] == {"questions": ["work_chemicals", "work_noise"]}
