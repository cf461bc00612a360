"""Answers that contradict each other: a plain sentence at the question, and none where nothing is wrong."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.law.facts import AgreedBy, ExceptedPart, ExceptedTrade, LocalUnion, Standard
from tests.law.test_time import profiles

TODAY = date(2026, 11, 24)
SIGNED = {"opt_out_agreement": True, "opt_out_signed": date(2025, 3, 1)}

CONTRADICTIONS: list[tuple[str, dict[str, Any], str]] = [
    ("it ended before it was signed", {**SIGNED, "opt_out_until": date(2025, 1, 1)}, "opt_out_until"),
    ("signed tomorrow", {**SIGNED, "opt_out_signed": date(2026, 11, 25)}, "opt_out_signed"),
    ("signed before the Act", {**SIGNED, "opt_out_signed": date(2005, 12, 31)}, "opt_out_signed"),
    (
        "demanded tomorrow",
        {"committee_demanded": True, "committee_demanded_on": date(2026, 11, 25)},
        "committee_demanded_on",
    ),
    ("a term from before the Act", {"term_began": date(2005, 1, 1)}, "term_began"),
    (
        "not at sea and a pilot",
        {"excepted_trade": ExceptedTrade.NONE, "excepted_part": ExceptedPart.PILOTAGE},
        "excepted_part",
    ),
    (
        "no committee and one that was required",
        {"committee_was_required": True, "committee_exists": False},
        "committee_was_required",
    ),
    (
        "an average since the start and nobody there",
        {"no_last_calendar_year": True, "average_since_start": Decimal("3.5"), "employees_today": 0},
        "employees_today",
    ),
    ("six representatives of five", {"employees_today": 5, "representatives": 6}, "representatives"),
    ("more in the area than in all", {"employees_today": 5, "area_employees": 6}, "area_employees"),
    ("more members than employees", {"employees_today": 5, "unions": (LocalUnion("NITO", 6),)}, "unions"),
    ("a union named twice", {"unions": (LocalUnion("NITO", 1), LocalUnion("nito", 2))}, "unions"),
    ("more members than in the area", {"area_employees": 2, "area_unions": (LocalUnion("NITO", 3),)}, "area_unions"),
    (
        "agreed by unions there are none of",
        {"other_body_agreed": True, "other_body_agreed_by": AgreedBy.UNIONS, "unions": ()},
        "other_body_agreed_by",
    ),
    (
        "a garage by the codes of 2025 with the code of 2007",
        {"industry_code": "45.200", "industry_standard": Standard.SN2025},
        "industry_standard",
    ),
    (
        "a garage by the codes of 2007 with the code of 2025",
        {"industry_code": "95.310", "industry_standard": Standard.SN2007},
        "industry_standard",
    ),
]

SOUND: list[tuple[str, dict[str, Any]]] = [
    ("nothing answered", {}),
    ("it ends on the day it was signed", {**SIGNED, "opt_out_until": date(2025, 3, 1)}),
    ("signed today", {**SIGNED, "opt_out_signed": TODAY}),
    ("a demand nobody made, with a day left over", {"committee_demanded_on": date(2030, 1, 1)}),
    ("no agreement, with a day left over", {**SIGNED, "opt_out_agreement": False, "opt_out_signed": date(2030, 1, 1)}),
    ("a former day of a term", {"term_began": date(2024, 1, 1)}),
    ("as many representatives as employees", {"employees_today": 5, "representatives": 5}),
    ("a union of all", {"employees_today": 5, "unions": (LocalUnion("NITO", 5),)}),
    ("fewer today than on average last year", {"employees_today": 5, "employees_average": Decimal(34)}),
    ("a garage of 2025", {"industry_code": "95.310", "industry_standard": Standard.SN2025}),
    ("a garage of 2007", {"industry_code": "45.200", "industry_standard": Standard.SN2007}),
]


@pytest.mark.parametrize(
    ("profile", "fact"), [row[1:] for row in CONTRADICTIONS], ids=[row[0] for row in CONTRADICTIONS]
)
def test_what_cannot_be_is_complained_of_at_its_question(profile: dict[str, Any], fact: str) -> None:
    found = law.complaints(profile, TODAY)
    assert [complaint.fact for complaint in found] == [fact]
    for language in ("nb", "nn", "en"):
        sentence = law.say_complaint(found[0], translator(language, "law"))
        assert sentence[-1] in ".?"
        assert "{" not in sentence
        assert language == "en" or sentence != law.say_complaint(found[0], translator("en", "law"))


@pytest.mark.parametrize("profile", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_is_only_unusual_is_not_complained_of(profile: dict[str, Any]) -> None:
    assert law.complaints(profile, TODAY) == ()


@settings(max_examples=80, deadline=None)
@given(profiles)
def test_every_profile_can_be_looked_through_and_a_question_without_an_answer_is_not_complained_of(
    profile: dict[str, object],
) -> None:
    for complaint in law.complaints(profile, TODAY):
        assert complaint.fact in profile
        assert law.say_complaint(complaint, translator("nn", "law"))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("employees_today=-1", "employees_today"),
        ("employees_today=4.5", "employees_today"),
        ("employees_today=NaN", "employees_today"),
        ("employees_average=-0.01", "employees_average"),
        ("employees_average=1e999", "employees_average"),
        ("opt_out_signed=0205-03-01", "opt_out_signed"),
        ("opt_out_until=9999-12-31", "opt_out_until"),
        ("opt_out_signed=1.3.2025", "opt_out_signed"),
        ("industry_code=99999999", "industry_code"),
        ("industry_code=83.100", "industry_code"),
        ("industry_code=bygg", "industry_code"),
        ("industry_standard=SN1994", "industry_standard"),
        ("unions=NITO:-2", "unions"),
        ("unions=NITO:2.5", "unions"),
        ("no_such_fact=1", "no_such_fact"),
    ],
)
def test_what_cannot_be_an_answer_is_refused_at_its_question(text: str, field: str) -> None:
    with pytest.raises(UserError) as refusal:
        law.parse_fact(text)
    assert refusal.value.field == field
