"""The kernel: every look is noted, versions come in order, states and doubts are answers."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop import law
from amu_desktop.law.kernel import Case, Fact, Parameter, Rule, Unsettled
from amu_desktop.law.sources import AMENDED_2023, AML

HEADS: Fact[int] = Fact("heads", "Heads", "How many", int, (AML.at("1-1"),))
SURE: Fact[bool] = Fact("sure", "Sure", "Are you", bool, (AML.at("1-1"),), optional=True, default=False)
LIMIT: Parameter[int] = Parameter("limit", "Limit")
LIMIT.since("2006-01-01", 10, AML.at("2-1"))
LIMIT.since("2020-01-01", 5, AML.at("2-1"), AMENDED_2023.whole)
LATE: Parameter[int] = (
    Parameter[int]("late", "Late").not_yet_law("2006-01-01", AMENDED_2023.whole).since("2024-01-01", 1, AML.at("3-1"))
)
OPEN: Unsettled[bool] = Unsettled("open", 99, "Is one added?", ((False, "No"), (True, "One more")), (AML.at("4-1"),))
MANY: Rule[bool] = Rule("many", "Many")
OUTER: Rule[bool] = Rule("outer", "Outer")
RESTS_ON_LATE: Rule[int] = Rule("rests", "Rests")
NOW = date(2024, 6, 1)


@MANY.since("2006-01-01", AML.at("2-1", 1))
def _(case: Case) -> bool:
    case.say("There are {heads}.", heads=case[HEADS])
    return case[HEADS] + (1 if case[OPEN] else 0) >= case[LIMIT]


@OUTER.since("2006-01-01", AML.at("5-1"))
def _(case: Case) -> bool:
    return not case[MANY] and not case[SURE]


@RESTS_ON_LATE.since("2006-01-01", AML.at("6-1"))
def _(case: Case) -> int:
    return case[LATE] + 1


def test_every_look_is_noted_once_and_in_order() -> None:
    decision = law.decide(OUTER, {"heads": 9}, on=NOW)
    assert decision.why is not None
    assert [step.source.key for step in decision.why.walk()] == ["outer", "many", "heads", "open", "limit"]


def test_the_rules_own_citation_comes_first_and_each_place_once() -> None:
    places = [citation.section or citation.act.id for citation in law.decide(MANY, {"heads": 9}, on=NOW).citations]
    assert places == ["2-1", "1-1", "4-1", "2-1", "LOV-2023-03-17-3"]


def test_the_version_of_the_day_is_used() -> None:
    assert law.decide(MANY, {"heads": 7}, on=date(2019, 12, 31)).answer is False
    assert law.decide(MANY, {"heads": 7}, on=date(2020, 1, 1)).answer is True


def test_a_doubt_deep_down_reaches_the_outer_rule_only_when_it_changes_the_answer() -> None:
    assert law.decide(OUTER, {"heads": 2}, on=NOW).doubts == ()
    decision = law.decide(OUTER, {"heads": 4}, on=NOW)
    assert decision.answer is True
    assert decision.doubts[0].readings == (("No", True), ("One more", False))
    assert decision.status is law.Status.UNCERTAIN


def test_what_was_not_yet_law_is_an_answer_that_cites_the_act_that_brought_it() -> None:
    decision = law.decide(RESTS_ON_LATE, {}, on=date(2023, 12, 31))
    assert decision.answer is law.State.NOT_YET_LAW
    assert decision.status is law.Status.ANSWERED
    assert AMENDED_2023.whole in decision.citations
    assert law.decide(RESTS_ON_LATE, {}, on=date(2024, 1, 1)).answer == 2


def test_an_optional_fact_never_stops_a_rule_and_is_marked_as_not_given() -> None:
    decision = law.decide(OUTER, {"heads": 2}, on=NOW)
    assert decision.why is not None
    assert [step.given for step in decision.why.walk() if step.source is SURE] == [False]


def test_a_missing_fact_is_named_with_its_place_in_the_law() -> None:
    decision = law.decide(OUTER, {"heads": None}, on=NOW)
    assert decision.missing is HEADS
    assert decision.status is law.Status.MISSING
    assert AML.at("1-1") in decision.citations
    assert decision.value_or(False) is False


@pytest.mark.parametrize("wrong", [True, "9", Decimal(9), -0.5])
def test_a_fact_of_the_wrong_type_is_a_bug_and_stops(wrong: object) -> None:
    with pytest.raises(TypeError, match="heads must be int"):
        law.decide(MANY, {"heads": wrong}, on=NOW)


def test_versions_must_begin_in_2006_and_come_in_order() -> None:
    with pytest.raises(ValueError, match="2006-01-01"):
        Parameter[int]("p", "P").since("2007-01-01", 1, AML.at("1-1"))
    with pytest.raises(ValueError, match="in order"):
        Parameter[int]("p", "P").since("2006-01-01", 1).since("2006-01-01", 2)


def test_a_value_read_in_a_later_wording_only_says_so() -> None:
    weak = Parameter[int]("p", "P").since("2006-01-01", 1, AML.at("1-1"), unverified_before="2010-01-01")
    assert law.decide(weak, {}, on=date(2009, 12, 31)).reasons
    assert not law.decide(weak, {}, on=date(2010, 1, 1)).reasons


def test_a_day_after_the_last_check_is_said_to_be_so() -> None:
    assert law.decide(LIMIT, {}, on=date(2026, 7, 2)).verified
    assert not law.decide(LIMIT, {}, on=date(2026, 7, 3)).verified


def test_a_citation_has_its_address_at_lovdata() -> None:
    assert AML.at("7-1", 1).url == "https://lovdata.no/lov/2005-06-17-62/§7-1"
    assert AMENDED_2023.whole.url == "https://lovdata.no/lov/2023-03-17-3"
