"""The law as data: an outside program must find its way from what it is given, without knowing our keys."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.elections import BOARD_APPOINTED_BY
from amu_desktop.law.facts import ExceptedTrade
from amu_desktop.law.representatives import REPRESENTATIVE

NOW = date(2026, 6, 1)
NB, NN = translator("nb", "law"), translator("nn", "law")
INSIDE: dict[str, Any] = {
    "excepted_trade": ExceptedTrade.NONE,
    "committee_ordered": False,
    "committee_demanded": False,
}
FOUR: dict[str, Any] = {
    "excepted_trade": ExceptedTrade.NONE,
    "employees_today": 4,
    "representative_ordered": False,
    "opt_out_agreement": False,
}


def told(decision: law.Decision[Any], t: law.Translates | None = None) -> dict[str, Any]:
    return dict(json.loads(json.dumps(law.decision_as_json(decision, t) if t else law.decision_as_json(decision))))


def committee(average: str, on: date = NOW, **facts: Any) -> law.Decision[Any]:
    return law.decide(COMMITTEE, {**INSIDE, "employees_average": Decimal(average), **facts}, on=on)


def test_a_decision_has_these_keys_in_this_order() -> None:
    assert list(told(committee("29.99"))) == (
        "rule title about beyond kind grade on status status_label answer label values missing doubts reasons facts "
        "citations verified_until verified checked"
    ).split(" ")


def test_the_answer_has_its_key_its_words_and_its_reasons_in_the_language_asked_for() -> None:
    bokmal, nynorsk = told(committee("29.99"), NB), told(committee("29.99"), NN)
    assert (bokmal["answer"], bokmal["label"]) == ("on_demand", "Må opprettes hvis en av partene krever det")
    assert (nynorsk["answer"], nynorsk["label"]) == ("on_demand", "Må opprettast dersom ein av partane krev det")
    assert bokmal["title"] == "Arbeidsmiljøutvalg"
    assert bokmal["reasons"][0] == {
        "grade": "law",
        "grade_label": "Lov",
        "sentence": "Snittet er 29,99. Fra 10 og opp til 30 må utvalg opprettes når en av partene krever det.",
        "citations": [],
    }
    assert ("advice", "Råd fra oss") in {(reason["grade"], reason["grade_label"]) for reason in bokmal["reasons"]}
    assert bokmal["values"]["count"] == "29.99"


def test_a_citation_is_written_out_and_taken_apart() -> None:
    assert told(committee("30"), NB)["citations"][0] == {
        "text": "aml § 7-1 første ledd",
        "act": "aml",
        "section": "7-1",
        "paragraph": 1,
        "letter": None,
        "sentence": None,
        "url": "https://lovdata.no/lov/2005-06-17-62/§7-1",
    }


def test_without_a_translator_the_words_are_the_english_ones_so_that_what_is_kept_has_no_language() -> None:
    found = told(law.decide(REPRESENTATIVE, {**FOUR, "opt_out_agreement": True, "opt_out_signed": NOW}, on=NOW))
    assert found["label"] == "Agreed away until 2028-06-01"
    assert found["reasons"][0]["sentence"] == "The agreement holds until 2028-06-01."


def test_a_missing_fact_comes_with_its_question_and_how_to_answer_it() -> None:
    found = told(law.decide(COMMITTEE, INSIDE, on=NOW), NB)
    assert (found["answer"], found["label"], found["status"]) == (None, "Ikke avgjort", "missing")
    assert {key: found["missing"][key] for key in ("fact", "label", "type", "choices", "example", "written")} == {
        "fact": "employees_average",
        "label": "Gjennomsnittlig antall ansatte i siste kalenderår",
        "type": "number",
        "choices": None,
        "example": 34.6,
        "written": "employees_average=34.6",
    }
    assert found["missing"]["citations"][0]["text"] == "OLM § 3-7 andre ledd"


def test_a_doubt_gives_both_readings_with_answers_in_words_and_the_default() -> None:
    found = told(committee("28", hired_in_average=Decimal(3)), NB)
    doubt = found["doubts"][0]
    assert (found["status"], found["status_label"], doubt["point"]) == ("uncertain", "Usikkert", 2)
    assert doubt["readings"] == [
        {"reading": "Uten innleide", "answer": "on_demand", "label": "Må opprettes hvis en av partene krever det"},
        {"reading": "Med innleide", "answer": "required", "label": "Må opprettes"},
    ]
    assert doubt["default"] == "on_demand"
    assert [place["text"] for place in doubt["citations"]] == ["aml § 7-1 første ledd", "OLM § 3-7 andre ledd"]


def test_what_was_not_checked_is_uncertain_in_words() -> None:
    found = told(law.decide(BOARD_APPOINTED_BY, {}, on=date(2012, 12, 31)), NB)
    assert (found["answer"], found["label"], found["status"]) == ("not_known", "Usikkert", "uncertain")
    assert found["reasons"][0]["sentence"] == "Forskriften før 2013 er ikke kontrollert."


def test_the_facts_that_were_looked_at_are_listed_and_whether_somebody_answered_them() -> None:
    looked = {fact["fact"]: (fact["value"], fact["answered"]) for fact in told(committee("12"))["facts"]}
    assert looked["employees_average"] == (12, True)
    assert looked["hired_in_average"] == (0, False)
    assert "opt_out_agreement" not in looked


def test_a_day_after_the_last_check_says_so() -> None:
    found = told(committee("30", on=date(2026, 11, 18)), NB)
    assert found["verified"] is False
    assert "slik de var da vi kontrollerte dem" in found["checked"]


@pytest.mark.parametrize("fact", law.FACTS, ids=lambda fact: fact.key)
def test_the_example_of_every_question_can_be_given_back_both_ways(fact: law.Fact[Any]) -> None:
    found = law.fact_as_json(fact, NB)
    value = law.profile_from_json({fact.key: found["example"]})[fact.key]
    assert law.parse_fact(law.written(fact)) == (fact.key, value)
    assert isinstance(value, fact.kind)


@pytest.mark.parametrize("fact", law.FACTS, ids=lambda fact: fact.key)
def test_every_question_says_what_may_be_answered_and_which_rules_ask_it(fact: law.Fact[Any]) -> None:
    found = law.fact_as_json(fact, NB)
    assert found["label"]
    assert found["help"]
    assert found["citations"]
    assert found["rules"], "nobody asks this"
    for choice in found["choices"] or ():  # type: ignore[attr-defined]
        assert choice["label"]
        assert law.profile_from_json({fact.key: choice["value"]})


def test_every_decision_of_every_rule_can_be_written_as_json() -> None:
    for rule in law.ASKED:
        for on in (date(2010, 1, 1), date(2023, 12, 31), NOW):
            assert told(law.decide(rule, {}, on=on), NB)["title"]
