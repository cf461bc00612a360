"""`decide`, `facts` and `lawbook` answer from the law alone, with the exit codes that are promised."""

import json
from pathlib import Path
from typing import Any

import pytest

import amu_desktop.cli.decide as cli_decide
from amu_desktop import law
from tests.cli.asking import asked

INSIDE = ("excepted_trade=none", "committee_ordered=false", "committee_demanded=false")
SMALL = ("excepted_trade=none", "representative_ordered=false")


def decided(capsys: pytest.CaptureFixture[str], rule: str, on: str, *facts: str, lang: str = "nb") -> dict[str, Any]:
    code, out, err = asked(capsys, "decide", rule, "--json", "--lang", lang, "--on", on, "--facts", *facts)
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
    assert ("aml", "7-1") in {(place["act"], place["section"]) for place in found["citations"]}


@pytest.mark.parametrize(
    ("employees", "agreement", "answer", "label"),
    [
        ("4", ("opt_out_agreement=nei",), "may_be_agreed_away", "Kan avtales bort"),
        (
            "4",
            ("opt_out_agreement=ja", "opt_out_signed=2025-03-01"),
            "agreed_away",
            "Avtalt bort til 1.\u00a0mars 2027",
        ),
        ("5", ("opt_out_agreement=nei",), "required", "Må velges"),
        ("5", ("opt_out_agreement=ja", "opt_out_signed=2025-03-01"), "required", "Må velges"),
    ],
)
def test_four_and_five_employees_with_and_without_an_agreement(
    capsys: pytest.CaptureFixture[str], employees: str, agreement: tuple[str, ...], answer: str, label: str
) -> None:
    facts = (*SMALL, f"employees_today={employees}", *agreement)
    found = decided(capsys, "representatives.required", "2026-06-01", *facts)
    assert (found["answer"], found["label"], found["status"]) == (answer, label, "answered")


@pytest.mark.parametrize(("demanded", "answer"), [("true", "demanded"), ("false", "on_demand")])
def test_twelve_with_and_without_a_demand(capsys: pytest.CaptureFixture[str], demanded: str, answer: str) -> None:
    facts = (*INSIDE, "employees_average=12", f"committee_demanded={demanded}")
    assert decided(capsys, "committee.required", "2026-06-01", *facts)["answer"] == answer


@pytest.mark.parametrize(
    ("language", "label", "sentence"),
    [
        ("nb", "Må opprettes", "Fra 30 må dere ha utvalg."),
        ("nn", "Må opprettast", "Frå 30 må de ha utval."),
        ("en", "Must be set up", "From 30 a committee is required."),
    ],
)
def test_the_answer_is_said_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], language: str, label: str, sentence: str
) -> None:
    facts = (*INSIDE, "employees_average=30")
    found = decided(capsys, "committee.required", "2026-06-01", *facts, lang=language)
    assert found["label"] == label
    assert sentence in found["reasons"][0]["sentence"]
    assert found["citations"][0]["text"].startswith("aml § 7-1 ")
    code, out, _ = asked(
        capsys, "decide", "committee.required", "--lang", language, "--on", "2026-06-01", "--facts", *facts
    )
    assert code == 0
    assert label in out.splitlines()[0]


def test_a_missing_fact_is_named_not_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    found = decided(capsys, "committee.required", "2026-06-01", *INSIDE)
    assert (found["answer"], found["status"]) == (None, "missing")
    assert found["missing"]["fact"] == "employees_average"
    code, out, _ = asked(capsys, "decide", "committee.required", "--on", "2026-06-01", "--facts", *INSIDE)
    assert code == 0
    assert "(employees_average)" in out


def test_an_uncertain_answer_is_given_with_both_readings(capsys: pytest.CaptureFixture[str]) -> None:
    facts = (*INSIDE, "employees_average=28", "hired_in_average=3")
    found = decided(capsys, "committee.required", "2026-06-01", *facts)
    assert found["status"] == "uncertain"
    assert [reading["answer"] for reading in found["doubts"][0]["readings"]] == ["on_demand", "required"]


def test_without_a_rule_every_rule_is_decided_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "decide", "--json", "--on", "2026-06-01", "--facts", "excepted_trade=none")
    found = json.loads(out)
    assert code == 0
    assert found["scope.within_act"]["answer"] == "inside"
    assert all(decision["title"] and decision["about"] for decision in found.values())


def test_all_is_every_rule_as_when_none_is_named_and_does_not_go_with_a_rule(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("--json", "--on", "2026-06-01", "--facts", "excepted_trade=none")
    code, everything, _ = asked(capsys, "decide", "--all", *words)
    assert code == 0
    assert everything == asked(capsys, "decide", *words)[1]
    assert set(json.loads(everything)) == {rule.key for rule in law.RULES}
    assert asked(capsys, "decide", "committee.required", "--all")[0] == 2


@pytest.mark.parametrize(
    ("facts", "field", "word"),
    [
        (("opt_out_agreement=ja", "opt_out_signed=2199-01-01"), "opt_out_signed", "2199"),
        (("opt_out_agreement=ja", "opt_out_signed=2099-01-01"), "opt_out_signed", "1.\u00a0januar 2099"),
        (("employees_today=4", "unions=NITO:5"), "unions", "NITO"),
        (("industry_code=45.200", "industry_standard=SN2025"), "industry_standard", "45.200"),
        (("industry_code=34.100",), "industry_code", "34.100"),
    ],
)
def test_answers_that_cannot_be_are_refused_at_their_question_with_a_sentence(
    capsys: pytest.CaptureFixture[str], facts: tuple[str, ...], field: str, word: str
) -> None:
    code, out, err = asked(capsys, "decide", "--all", "--facts", *facts)
    assert (code, out) == (1, "")
    assert word in err
    assert err.strip().endswith(".")
    code, out, _ = asked(capsys, "decide", "--all", "--json", "--facts", *facts)
    assert (code, json.loads(out)["field"]) == (1, field)


def test_a_day_that_is_too_far_ahead_is_refused_and_one_after_the_last_check_is_said_not_to_be_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked(capsys, "decide", "--on", "9999-12-31")[0] == 1
    found = decided(capsys, "scope.within_act", "2040-01-01", "excepted_trade=none")
    assert (found["answer"], found["verified"]) == ("inside", False)


def test_a_day_before_2006_is_refused_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = asked(capsys, "decide", "committee.required", "--on", "2005-12-31")
    assert (code, out) == (1, "")
    assert "2006" in err
    code, out, _ = asked(capsys, "decide", "committee.required", "--on", "2005-12-31", "--json")
    assert code == 1
    assert json.loads(out)["refused"]
    assert json.loads(out)["field"] == "on"


@pytest.mark.parametrize("day", ["31.12.2025", "2026-02-30", "i morgen", ""])
def test_what_is_not_a_day_is_refused(capsys: pytest.CaptureFixture[str], day: str) -> None:
    code, out, err = asked(capsys, "decide", "committee.required", "--on", day)
    assert (code, out) == (1, "")
    assert "2026-11-24" in err


@pytest.mark.parametrize(
    "fact",
    [
        "employees_average=-1",
        "employees_today=3.5",
        "committee_demanded_on=31.2.2026",
        "excepted_trade=kanskje",
        "committee_ordered=vet ikke",
        "unions=Fagforbundet",
        "employes_today=12",
    ],
)
def test_a_wrong_or_unknown_fact_is_refused_at_its_name(capsys: pytest.CaptureFixture[str], fact: str) -> None:
    key = fact.split("=", 1)[0]
    code, out, err = asked(capsys, "decide", "committee.required", "--facts", fact)
    assert (code, out) == (1, "")
    assert key in err
    code, out, _ = asked(capsys, "decide", "committee.required", "--json", "--facts", fact)
    assert code == 1
    assert json.loads(out)["field"] == key


def test_an_unknown_rule_is_refused_with_the_rules_that_are_near(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = asked(capsys, "decide", "committee")
    assert code == 1
    assert "committee.required" in err
    assert "training.hours" not in err
    code, _, err = asked(capsys, "decide", "employees_average=34")
    assert (code, err.strip()) == (
        1,
        "Det er ingen regel som heter «employees_average=34». «decide --help» viser dem som finnes.",
    )


def test_a_refusal_is_said_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("decide", "committee.required", "--facts", "employees_today=x", "--lang")
    assert "helt tall" in asked(capsys, *words, "nb")[2]
    assert "whole number" in asked(capsys, *words, "en")[2]


def test_files_and_words_are_mixed_and_the_last_one_said_counts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b=c.json"
    facts = {"excepted_trade": "none", "employees_average": "12", "committee_ordered": False}
    first.write_text(json.dumps({**facts, "committee_demanded": None}), "utf-8")
    second.write_text(json.dumps({"employees_average": 13, "committee_demanded": False}), "utf-8-sig")
    mixed = (str(first), str(second), "committee_demanded=true")
    found = decided(capsys, "committee.required", "2026-06-01", *mixed)
    assert (found["answer"], found["values"]["count"]) == ("demanded", 13)
    apart = ("--facts", str(first), "--facts", "committee_demanded=true")
    code, out, _ = asked(capsys, "decide", "committee.required", "--json", "--on", "2026-06-01", *apart)
    assert (code, json.loads(out)["values"]["count"]) == (0, 12)


def test_facts_that_contradict_each_other_are_refused_also_when_one_stands_in_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "facts.json"
    path.write_text('{"opt_out_signed": "2025-03-01"}', "utf-8")
    code, _, err = asked(capsys, "decide", "--facts", path, "opt_out_until=2025-01-01")
    assert code == 1
    assert "opt_out_until" in err


@pytest.mark.parametrize("content", ["[1]", "{", '{"employees_today": {}}', "\x00"])
def test_a_file_that_holds_no_facts_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str
) -> None:
    path = tmp_path / "facts.json"
    path.write_text(content, "utf-8")
    code, out, err = asked(capsys, "decide", "--facts", path)
    assert (code, out) == (1, "")
    assert err.strip()


def test_wrong_use_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "decide", "--nonsense")[0] == 2
    assert asked(capsys, "decide", "--lang", "sv")[0] == 2
    assert asked(capsys, "nonsense")[0] == 2


def test_every_fact_is_listed_with_its_question_its_choices_and_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "facts", "--json")
    assert code == 0
    facts = {fact["key"]: fact for fact in json.loads(out)}
    assert facts["excepted_trade"]["choices"] == [
        {"value": "none", "label": "Nei"},
        {"value": "only", "label": "Bare dette"},
        {"value": "also", "label": "Også annet"},
    ]
    assert facts["employees_average"]["written"] == "employees_average=34.6"
    assert "committee.required" in facts["employees_average"]["rules"]
    assert cli_decide.FACTS.name == "facts"


def test_the_facts_are_listed_for_people_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "facts", "--lang", "nn")
    assert code == 0
    assert "Tilsette i alt i dag" in out
    assert "Til dømes: unions=Fagforbundet:12,NITO:5" in out


def test_the_help_names_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "decide", "--help")
    assert code == 0
    assert "elections.board_appointed_by" in out


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
