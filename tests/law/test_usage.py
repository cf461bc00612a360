"""Which questions a rule can ask is read from its code, and must hold for every decision."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.facts import AREAS, COMMITTEE_DEMANDED_ON, EXCEPTED_TRADE
from amu_desktop.law.other_body import CONDITIONS, OTHER_BODY
from tests.law.test_time import COVERED, profiles


@settings(max_examples=60, deadline=None)
@given(profiles, st.sampled_from(COVERED) | st.dates(date(2006, 1, 1), date(2040, 1, 1)))
def test_no_decision_looks_at_a_question_its_rule_is_not_said_to_ask(profile: dict[str, object], on: date) -> None:
    for asked in law.ASKED:
        decision = law.decide(asked, profile, on=on)
        steps = decision.why.walk() if decision.why else ()
        seen = {step.source for step in steps if isinstance(step.source, law.Fact)}
        assert seen | ({decision.missing} - {None}) <= set(law.facts_of(asked)), asked.key


def test_questions_are_found_through_functions_other_rules_and_tuples() -> None:
    assert EXCEPTED_TRADE in law.facts_of(COMMITTEE)
    assert COMMITTEE_DEMANDED_ON in law.facts_of(COMMITTEE)
    assert AREAS not in law.facts_of(COMMITTEE)
    assert {fact for fact, _ in CONDITIONS} <= set(law.facts_of(OTHER_BODY))
    assert COMMITTEE in law.rules_of(EXCEPTED_TRADE)
