"""Coverage over time: on every day from 2006, any profile gets an answer, a question or «Usikkert», and citations."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.law.answers import Answer
from amu_desktop.law.catalogue import ASKED, FACTS, RULES
from amu_desktop.law.facts import LocalUnion
from amu_desktop.law.record_facts import INDUSTRY_CODE

DAYS = sorted(
    {version.since + timedelta(days=days) for asked in ASKED for version in asked.versions for days in (-1, 0, 1)}
)
COVERED = [day for day in DAYS if day >= law.COVERED_FROM]
KINDS: dict[type[Any], st.SearchStrategy[object]] = {
    bool: st.booleans(),
    int: st.integers(0, 120),
    Decimal: st.decimals(0, 120, places=2),
    date: st.dates(date(2006, 1, 1), date(2030, 12, 31)),
    tuple: st.lists(st.builds(LocalUnion, st.sampled_from("ABC"), st.integers(0, 60)), max_size=3).map(tuple),
    str: st.sampled_from(["41.200", "62.010", "96.020", "86.930", "32.990"]),
}


def answers_to(fact: law.Fact[Any]) -> st.SearchStrategy[object]:
    if issubclass(fact.kind, Answer):
        return st.sampled_from(list(fact.kind))
    return KINDS[fact.kind]


profiles = st.fixed_dictionaries({}, optional={fact.key: answers_to(fact) for fact in FACTS})


@settings(max_examples=60, deadline=None)
@given(profiles, st.sampled_from(COVERED) | st.dates(date(2006, 1, 1), date(2040, 1, 1)))
def test_every_rule_answers_asks_or_says_uncertain_and_cites(profile: dict[str, object], on: date) -> None:
    for asked in ASKED:
        decision = law.decide(asked, profile, on=on)
        assert decision.citations, asked.key
        match decision.status:
            case law.Status.MISSING:
                assert decision.answer is None
                assert decision.missing in FACTS
                assert decision.missing.key not in profile
            case law.Status.UNCERTAIN:
                assert decision.answer is law.State.NOT_KNOWN or decision.doubts
            case _:
                assert decision.answer is not None
                assert not decision.doubts
        assert decision.verified is (on <= law.VERIFIED_UNTIL)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.key)
def test_every_rule_begins_in_2006_and_cites_in_every_version(asked: law.Rule[Any] | law.Parameter[Any]) -> None:
    assert asked.versions[0].since == law.COVERED_FROM
    assert all(version.cites for version in asked.versions)
    assert asked.about, "told in our own words"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.key)
def test_no_rule_answers_for_a_day_before_2006(asked: law.Rule[Any] | law.Parameter[Any]) -> None:
    with pytest.raises(law.NotCovered):
        law.decide(asked, {}, on=date(2005, 12, 31))


@settings(max_examples=40, deadline=None)
@given(profiles, st.sampled_from(COVERED))
def test_the_default_of_a_doubt_is_the_answer_and_is_among_its_readings(profile: dict[str, object], on: date) -> None:
    for rule in RULES:
        decision = law.decide(rule, profile, on=on)
        for doubt in decision.doubts:
            assert doubt.default == decision.answer == doubt.readings[0][1]
            assert 1 <= doubt.point <= 36


@settings(max_examples=40, deadline=None)
@given(profiles, st.sampled_from(COVERED))
def test_a_fact_that_was_not_looked_at_does_not_matter(profile: dict[str, object], on: date) -> None:
    for rule in RULES:
        decision = law.decide(rule, profile, on=on)
        if decision.why is None or decision.doubts:
            continue
        seen = {step.source.key for step in decision.why.walk()}
        kept = {key: value for key, value in profile.items() if key in seen}
        assert law.decide(rule, kept, on=on).answer == decision.answer


def test_every_fact_has_words_and_a_place_in_the_law() -> None:
    assert [fact.key for fact in FACTS if not (fact.label and fact.help and fact.cites)] == []
    assert len({fact.key for fact in FACTS}) == len(FACTS)
    assert INDUSTRY_CODE.step == 5
    assert {fact.step for fact in FACTS} == {0, 1, 2, 3, 4, 5}
