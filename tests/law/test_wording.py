"""Decisions as words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.facts import ExceptedTrade, LocalUnion
from amu_desktop.law.sources import AMENDED_2023, AMENDED_2023_OLM, AML, COMMENT, NHO, OLM

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
    assert law.cite(AML.at("6-1", 1, sentence=5), NB) == "aml § 6-1 første ledd femte punktum"
    assert law.cite(AMENDED_2023_OLM.whole, NB).replace("\u00a0", " ") == "forskrift 18. desember 2023 nr. 2115"
    assert law.cite(AMENDED_2023.whole, NB).replace("\u00a0", " ") == "lov 17. mars 2023 nr. 3"
    assert law.cite(COMMENT.at("3-12"), NB) == "Arbeidstilsynets kommentar til OLM § 3-12"
    assert law.cite(NHO.whole, NB) == "NHO"


def test_an_explanation_says_the_answer_the_reason_the_looks_and_when_the_rules_were_checked() -> None:
    decision = law.decide(COMMITTEE, {**PROFILE, "employees_average": Decimal("29.99")}, on=NOW)
    said = lines(decision)
    assert said[0] == "Arbeidsmiljøutvalg: Må opprettes hvis en av partene krever det"
    assert "  Snittet er 29,99. Fra 10 og opp til 30 må utvalg opprettes når en av partene krever det." in said
    assert "  Råd fra oss: Tallet ligger nær grensen." in said
    assert any(
        "Gjennomsnittlig antall ansatte i siste kalenderår: 29,99 (OLM § 3-7 andre ledd)" in line for line in said
    )
    assert said[-1] == "  Reglene er sist kontrollert 2. juli 2026."


def test_what_was_looked_at_twice_is_shown_once_and_what_nobody_answered_says_so() -> None:
    profile = {**PROFILE, "employees_average": Decimal(28)}
    said = lines(law.decide(COMMITTEE, profile, on=NOW))
    assert sum(line.strip().startswith("Tallet som avgjør om dere må ha utvalg") for line in said) == 1
    assert any(line.strip().startswith("Innleide i snitt (valgfritt): Ikke besvart") for line in said)


def test_a_day_after_the_last_check_says_that_the_rules_may_have_changed() -> None:
    profile = {**PROFILE, "employees_average": Decimal(28)}
    said = lines(law.decide(COMMITTEE, profile, on=date(2026, 11, 18)))
    assert said[-1] == (
        "  Svaret bygger på reglene slik de var da vi kontrollerte dem 2. juli 2026. "
        "Det gjelder for 18. november 2026 hvis reglene ikke er endret siden."
    )


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
