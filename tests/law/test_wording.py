"""Decisions as words and as data."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.facts import ExceptedTrade, LocalUnion
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.law.sources import AMENDED_2023, AML, COMMENT, NHO, OLM

NOW = date(2026, 6, 1)
NB, NN, EN = (translator(language, "law") for language in ("nb", "nn", "en"))
PROFILE: dict[str, Any] = {
    "excepted_trade": ExceptedTrade.NONE,
    "committee_ordered": False,
    "committee_demanded": False,
}


def lines(decision: law.Decision[Any], language: str = "nb") -> list[str]:
    return [
        "  " * line.depth + line.text.replace("\u00a0", " ")
        for line in law.explain(decision, translator(language, "law"))
    ]


def test_a_citation_is_written_the_way_each_language_writes_it() -> None:
    assert law.cite(AML.at("7-1", 1), NB) == "aml § 7-1 første ledd"
    assert law.cite(AML.at("7-2", 2, letter="c"), NB) == "aml § 7-2 andre ledd bokstav c"
    assert law.cite(OLM.at("3-2", 7), NN) == "OLM § 3-2 sjuande ledd"
    assert law.cite(AML.at("6-1", 1, sentence=3), EN) == "aml § 6-1 first paragraph third sentence"
    assert law.cite(AMENDED_2023.whole, NB).replace("\u00a0", " ") == "lov 17. mars 2023 nr. 3"
    assert law.cite(COMMENT.at("3-12"), NB) == "Arbeidstilsynets kommentar til OLM § 3-12"
    assert law.cite(NHO.whole, NB) == "NHO"


def test_an_explanation_says_the_answer_the_reason_the_looks_and_when_the_rules_were_checked() -> None:
    decision = law.decide(COMMITTEE, {**PROFILE, "employees_average": Decimal("29.99")}, on=NOW)
    said = lines(decision)
    assert said[0] == "Arbeidsmiljøutvalg: Må opprettes hvis en av partene krever det"
    assert "  Tallet er 29,99. Fra 10 til 30 opprettes utvalg når en av partene krever det." in said
    assert "  Råd fra oss: Tallet ligger nær grensen." in said
    assert any(
        "Gjennomsnittlig antall ansatte i siste kalenderår: 29,99 (OLM § 3-7 andre ledd)" in line for line in said
    )
    assert said[-1] == "  Reglene er sist kontrollert 2. juli 2026."


def test_an_uncertain_answer_gives_both() -> None:
    profile = {**PROFILE, "employees_average": Decimal(28), "hired_in_average": Decimal(3)}
    said = lines(law.decide(COMMITTEE, profile, on=NOW))
    assert said[1].startswith("  Usikkert: ")
    assert said[2:4] == [
        "    Uten innleide: Må opprettes hvis en av partene krever det",
        "    Med innleide: Må opprettes",
    ]


def test_a_missing_fact_is_asked_for_in_words() -> None:
    said = lines(law.decide(COMMITTEE, PROFILE, on=NOW))
    assert said[0] == "Arbeidsmiljøutvalg: Ikke avgjort"
    assert said[1] == "  Venter på: Gjennomsnittlig antall ansatte i siste kalenderår (employees_average)"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_explanation_has_no_unfilled_blank_and_no_none(language: str) -> None:
    profile: dict[str, object] = {
        **PROFILE,
        "employees_today": 4,
        "employees_average": Decimal(12),
        "representative_ordered": False,
        "opt_out_agreement": True,
        "opt_out_signed": date(2025, 3, 1),
        "unions": (LocalUnion("<Hansen> & Sønn {day}", 3),),
        "committee_exists": False,
    }
    for rule in law.ASKED:
        for line in lines(law.decide(rule, profile, on=NOW), language):
            assert "None" not in line
            assert "{" not in line.replace("{day}", "") or "Hansen" in line


def test_a_decision_as_json_is_stable_and_holds_what_a_program_needs() -> None:
    decision = law.decide(COMMITTEE, {**PROFILE, "employees_average": Decimal("29.99")}, on=NOW)
    found = json.loads(json.dumps(law.decision_as_json(decision)))
    assert list(found) == (
        "rule kind grade on status answer values missing doubts reasons citations verified_until verified".split()
    )
    assert found["answer"] == "on_demand"
    assert found["status"] == "answered"
    assert found["values"]["count"] == "29.99"
    assert found["citations"][0] == {
        "act": "aml",
        "section": "7-1",
        "paragraph": 1,
        "letter": None,
        "sentence": None,
        "url": "https://lovdata.no/lov/2005-06-17-62/§7-1",
    }


def test_json_names_the_missing_fact_and_both_readings_of_a_doubt() -> None:
    missing = law.decision_as_json(law.decide(COMMITTEE, PROFILE, on=NOW))
    assert missing["answer"] is None
    assert missing["missing"] == {
        "fact": "employees_average",
        "label": "Average number of employees last calendar year",
        "type": "number",
    }
    facts = {"employees_today": 4, "hired_in_today": 1, "representative_ordered": False, "opt_out_agreement": False}
    doubtful = law.decision_as_json(law.decide(REPRESENTATIVE, {**PROFILE, **facts}, on=NOW))
    assert doubtful["status"] == "uncertain"
    assert [reading["answer"] for reading in doubtful["doubts"][0]["readings"]] == ["may_be_agreed_away", "required"]  # type: ignore[index]


def test_every_decision_of_every_rule_can_be_written_as_json() -> None:
    for rule in law.ASKED:
        for on in (date(2010, 1, 1), date(2023, 12, 31), NOW):
            assert json.dumps(law.decision_as_json(law.decide(rule, {}, on=on)))
