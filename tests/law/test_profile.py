"""Facts from text and JSON: read into their types, and wrong ones refused with a sentence at the fact."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.law.facts import ExceptedTrade, LocalUnion, Standard

UNIONS = (LocalUnion("Fagforbundet", 12), LocalUnion("NITO", 5))


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("employees_today=12", "employees_today", 12),
        ("employees_average=29,99", "employees_average", Decimal("29.99")),
        ("employees_average = 30.00", "employees_average", Decimal("30.00")),
        ("committee_demanded=ja", "committee_demanded", True),
        ("committee_demanded=false", "committee_demanded", False),
        ("opt_out_signed=2025-03-01", "opt_out_signed", date(2025, 3, 1)),
        ("excepted_trade=none", "excepted_trade", ExceptedTrade.NONE),
        ("industry_standard=sn2025", "industry_standard", Standard.SN2025),
        ("industry_code=41200", "industry_code", "41.200"),
        ("unions=Fagforbundet:12,NITO:5", "unions", UNIONS),
        ('unions=[{"name": "Fagforbundet", "members": 12}, {"name": "NITO", "members": 5}]', "unions", UNIONS),
        ("unions=none", "unions", ()),
    ],
)
def test_a_fact_is_read_into_its_type(text: str, key: str, value: object) -> None:
    assert law.parse_fact(text) == (key, value)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("employees_today=-1", "employees_today"),
        ("employees_today=4.5", "employees_today"),
        ("employees_today=mange", "employees_today"),
        ("employees_today=1e999", "employees_today"),
        ("employees_average=NaN", "employees_average"),
        ("employees_average=-0.01", "employees_average"),
        ("opt_out_signed=1. mars", "opt_out_signed"),
        ("opt_out_signed=2025-02-30", "opt_out_signed"),
        ("committee_demanded=kanskje", "committee_demanded"),
        ("excepted_trade=maybe", "excepted_trade"),
        ("industry_code=4", "industry_code"),
        ("industry_code=00.100", "industry_code"),
        ("industry_code=<b>", "industry_code"),
        ("unions=Fagforbundet", "unions"),
        ("unions=Fagforbundet:mange", "unions"),
        ("unions=[1]", "unions"),
        ("unions=[", "unions"),
        ("no_such_fact=1", "no_such_fact"),
        ("employees_today", "facts"),
    ],
)
def test_a_wrong_value_is_refused_with_a_sentence_at_the_fact(text: str, field: str) -> None:
    with pytest.raises(UserError) as caught:
        law.parse_fact(text)
    assert caught.value.field == field
    assert str(caught.value)


def test_json_values_are_read_and_null_is_no_answer() -> None:
    profile = law.profile_from_json(
        {
            "employees_today": 12,
            "employees_average": 29.99,
            "committee_demanded": True,
            "committee_ordered": None,
            "unions": [{"name": "NITO", "members": 5}],
        }
    )
    assert profile == {
        "employees_today": 12,
        "employees_average": Decimal("29.99"),
        "committee_demanded": True,
        "unions": (LocalUnion("NITO", 5),),
    }


@pytest.mark.parametrize("value", [True, [], {}, "12a", 1.5])
def test_a_json_value_of_the_wrong_type_is_refused(value: object) -> None:
    with pytest.raises(UserError) as caught:
        law.profile_from_json({"employees_today": value})
    assert caught.value.field == "employees_today"


def test_an_agreement_that_ends_before_it_was_signed_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        law.profile_from_json({"opt_out_signed": "2025-03-01", "opt_out_until": "2025-02-01"})
    assert caught.value.field == "opt_out_until"


def test_every_fact_has_a_type_a_person_can_read() -> None:
    assert all(law.type_name(fact) for fact in law.FACTS)
    assert law.type_name(law.fact("excepted_trade")) == "choice"
    assert law.type_name(law.fact("employees_average")) == "number"


def test_an_unknown_rule_or_fact_is_refused_with_a_sentence() -> None:
    with pytest.raises(UserError, match="nothing"):
        law.rule("nothing")
    with pytest.raises(UserError, match="nothing"):
        law.fact("nothing")
    assert law.rule("committee.required").key == "committee.required"
