"""The paper on what the law requires says the answer, and all it rested on."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.documents import legal_answers
from amu_desktop.documents.blocks import Paragraph, Span, Weight
from amu_desktop.documents.legal_decision import LegalDecision, build
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import text_of
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.representatives import REPRESENTATIVE
from amu_desktop.services import overview
from tests.documents.notices import answered, committee_facts, legal_decision
from tests.documents.papers import HOSTILE, LANGUAGES, issued, words
from tests.documents.reading import extracted, fonts, squashed


def said(data: LegalDecision, language: str = "nb") -> str:
    return text_of(build(data, words(language))).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("average", "word"),
    [
        ("30", "Ja."),
        ("29.99", "Ja, hvis en av partene krever det."),
        ("9.99", "Nei, men dere kan."),
    ],
)
def test_the_answer_word_follows_the_number(average: str, word: str) -> None:
    assert word in said(answered(COMMITTEE, committee_facts(average))).splitlines()


def test_a_missing_fact_is_an_answer() -> None:
    text = said(answered(COMMITTEE, {}))
    assert "Vi vet ikke ennå." in text


def test_unsettled_law_is_shown_with_both_answers() -> None:
    text = said(answered(COMMITTEE, committee_facts("28.5", hired_in_average="2.4")))
    for piece in ("Usikkert.", "Vi har regnet på begge måter.", "Uten innleide", "Med innleide", "Må opprettes"):
        assert piece in text


def test_near_the_limit_is_said_in_bold_and_a_far_number_is_not() -> None:
    assert "Tallet ligger nær grensen." in said(answered(COMMITTEE, committee_facts("30.2")))
    assert "nær grensen" not in said(answered(COMMITTEE, committee_facts("45")))


def test_the_number_is_never_rounded_up_to_the_limit() -> None:
    text = said(answered(COMMITTEE, committee_facts("29.97")))
    assert "29,97" in text
    assert "30,0" not in text


def test_the_figures_the_two_counts_and_what_can_change_it_are_there() -> None:
    text = said(legal_decision())
    for piece in (
        "461 delt på 12 = 38,41. Vi runder ikke opp.",
        "Med innleide",
        "Alle arbeidstakere, også deltid og midlertidige. Innleide: veiledning, ikke lovtekst",
        "Hvis snittet blir under 30",
        "Ragnhild Tveitnes, 15. juni 2026 kl. 09.14",
        "Kontrollert mot Lovdata 2. juli 2026",
        "regnes ut på nytt i januar 2027",
    ):
        assert piece in text


def test_questions_stand_in_the_order_they_were_asked() -> None:
    text = said(legal_decision())
    asked = [text.index(each) for each in ("Gjelder loven?", "Gjennomsnittlig antall ansatte", "Utvalg er påkrevd fra")]
    assert asked == sorted(asked)


def test_rules_checked_more_than_a_year_ago_are_said_to_be() -> None:
    text = said(answered(COMMITTEE, committee_facts("45"), checked_on=date(2025, 1, 2)))
    assert "Reglene ble sist kontrollert 2. januar 2025." in text


@pytest.mark.parametrize(("answered_on", "old"), [(date(2027, 7, 1), False), (date(2027, 7, 2), True)])
def test_twelve_months_after_the_check_the_paper_says_so_in_bold_on_the_same_day_as_the_overview(
    answered_on: date, old: bool
) -> None:
    data = answered(COMMITTEE, committee_facts("45"), answered_at=datetime.combine(answered_on, time(9), tzinfo=UTC))
    bold = [
        block.text.text
        for block in build(data, words("nb")).blocks
        if isinstance(block, Paragraph) and isinstance(block.text, Span) and block.text.weight is Weight.BOLD
    ]
    assert any("Reglene ble sist kontrollert 2. juli 2026." in text.replace("\xa0", " ") for text in bold) is old
    assert overview.rules_are_old(answered_on) is old
    assert "Kontrollert mot Lovdata 2. juli 2026" in said(data)


def test_an_agreement_under_five_is_a_no_with_its_last_day() -> None:
    facts = {
        "excepted_trade": "none",
        "employees_today": 4,
        "representative_ordered": False,
        "opt_out_agreement": True,
        "opt_out_signed": "2025-03-02",
    }
    text = said(answered(REPRESENTATIVE, law.profile_from_json(facts)))
    assert "Nei." in text
    assert "ikke har verneombud til 2. mars 2027" in text


def test_every_answer_of_the_rules_with_a_question_has_its_words() -> None:
    assert set(legal_answers.SAID) == set(legal_answers.QUESTIONS)
    for answers in legal_answers.SAID.values():
        kind = type(next(iter(answers)))
        assert set(answers) == set(kind)  # type: ignore[call-overload]


@pytest.mark.parametrize("rule", law.RULES, ids=lambda rule: rule.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_can_be_printed_also_without_words_of_its_own(rule: law.Rule[object], language: str) -> None:
    text = said(answered(rule, {}), language)
    assert "{" not in text
    assert "None" not in text


@given(st.decimals(0, 300, places=2))
def test_the_word_never_contradicts_the_law(average: Decimal) -> None:
    decision = law.decide(COMMITTEE, committee_facts(average), date(2026, 6, 15))
    said_yes = legal_answers.words_of(decision).word == legal_answers.YES
    assert said_yes == (average >= 30)


def test_a_hostile_undertaking_prints_as_written_in_embedded_fonts() -> None:
    document = build(answered(COMMITTEE, committee_facts("45"), undertaking=HOSTILE, answered_by=HOSTILE), words("en"))
    pdf = render(document, issued(document))
    assert squashed(HOSTILE) in squashed(extracted(pdf))
    assert all(fonts(pdf).values())
