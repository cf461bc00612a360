"""`decide`, `facts` and `lawbook` answer from the law alone, with the exit codes that are promised."""

import json
from pathlib import Path

import pytest

import amu_desktop.cli.decide as cli_decide
from tests.cli.asking import asked

INSIDE = ("excepted_trade=none", "committee_ordered=false", "committee_demanded=false")


def decided(capsys: pytest.CaptureFixture[str], rule: str, on: str, *facts: str) -> dict[str, object]:
    code, out, err = asked(capsys, "decide", rule, "--json", "--on", on, "--facts", *facts)
    assert (code, err) == (0, "")
    return dict(json.loads(out))


@pytest.mark.parametrize(
    ("on", "average", "answer"),
    [
        ("2023-12-31", "29.99", "on_demand"),
        ("2023-12-31", "30.00", "on_demand"),
        ("2024-01-01", "29.99", "on_demand"),
        ("2024-01-01", "30.00", "required"),
        ("2026-06-01", "29.99", "on_demand"),
        ("2026-06-01", "30.00", "required"),
        ("2023-12-31", "49", "on_demand"),
        ("2023-12-31", "50", "required"),
    ],
)
def test_the_committee_is_decided_by_day_and_average(
    capsys: pytest.CaptureFixture[str], on: str, average: str, answer: str
) -> None:
    found = decided(capsys, "committee.required", on, *INSIDE, f"employees_average={average}", "employees_today=40")
    assert found["answer"] == answer
    assert found["reasons"]
    assert ("aml", "7-1") in {(place["act"], place["section"]) for place in found["citations"]}  # type: ignore[attr-defined]


def test_a_missing_fact_is_named_not_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    found = decided(capsys, "committee.required", "2026-06-01", *INSIDE)
    assert found["answer"] is None
    assert "employees_average" in json.dumps(found["missing"])


def test_a_day_before_2006_is_refused_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = asked(capsys, "decide", "committee.required", "--on", "2005-12-31")
    assert (code, out) == (1, "")
    assert "2006" in err
    code, out, _ = asked(capsys, "decide", "committee.required", "--on", "2005-12-31", "--json")
    assert code == 1
    assert json.loads(out)["refused"]


@pytest.mark.parametrize("fact", ["employees_average=-1", "employees_today=3.5", "committee_demanded_on=31.2.2026"])
def test_a_wrong_fact_is_refused_at_its_name(capsys: pytest.CaptureFixture[str], fact: str) -> None:
    code, _, err = asked(capsys, "decide", "committee.required", "--facts", fact)
    assert code == 1
    assert fact.split("=", 1)[0] in err


def test_facts_may_lie_in_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    facts = {"excepted_trade": "none", "employees_today": 12, "employees_average": "12", "committee_ordered": False}
    path.write_text(json.dumps(facts), "utf-8")
    found = decided(capsys, "committee.required", "2026-06-01", str(path), "committee_demanded=true")
    assert found["answer"] == "demanded"


def test_wrong_use_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "decide", "--nonsense")[0] == 2
    assert asked(capsys, "nonsense")[0] == 2


def test_every_fact_is_listed_with_its_question(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "facts", "--json")
    assert code == 0
    facts = {fact["key"]: fact for fact in json.loads(out)}
    assert facts["employees_average"]["label"]
    assert cli_decide.FACTS.name == "facts"


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "Arbeidsmiljøutvalg"), ("nn", "Arbeidsmiljøutval"), ("en", "committee")]
)
def test_the_lawbook_is_printed_in_three_languages(
    capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    code, out, _ = asked(capsys, "lawbook", "--lang", language)
    assert code == 0
    assert word.lower() in out.lower()
    assert "2024" in out
