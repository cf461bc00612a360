"""Every row of the fact sheet that decides something is decided, on the days it names; no row is forgotten."""

from datetime import date
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.wording import plain
from tests.law.sheet import DECIDES, Row
from tests.law.sheet_more import DECIDES_MORE, EXPLAINED

ROWS = {**DECIDES, **DECIDES_MORE}

ALL_IDS = [
    *(f"VO-{number:02}" for number in range(1, 34)),
    *("VO-02b", "VO-14b", "VO-18b", "VO-18c", "VO-32b"),
    *(f"AMU-{number:02}" for number in range(1, 27)),
    *("AMU-04b", "AMU-04c", "AMU-14b"),
    *(f"TASK-{number:02}" for number in range(1, 12)),
    *(f"MIN-{number:02}" for number in range(1, 10)),
    *("MIN-04b", "MIN-04c"),
    *(f"CONF-{number:02}" for number in range(1, 5)),
    *(f"EL-{number:02}" for number in range(1, 16)),
    *(f"TR-{number:02}" for number in range(1, 11)),
    *(f"EMP-{number:02}" for number in range(19)),
    *(f"ST-{number:02}" for number in range(1, 11)),
    *(f"ESG-{number:02}" for number in range(1, 5)),
    *(f"GDPR-{number:02}" for number in range(1, 6)),
    *(f"RET-{number:02}" for number in range(1, 4)),
]
UNCERTAIN_ROWS = {
    *("VO-02b", "VO-03", "VO-06", "VO-09", "VO-12", "VO-14b", "VO-15", "VO-18", "VO-18b", "VO-23", "VO-32", "VO-32b"),
    *("AMU-02", "AMU-04", "AMU-04b", "AMU-04c", "AMU-07", "AMU-13", "AMU-14b", "AMU-15", "AMU-16", "AMU-17", "AMU-18"),
    *("AMU-26", "TASK-07", "MIN-02", "MIN-04b", "MIN-04c", "EL-10", "TR-10", "EMP-04"),
}
"""The rows the sheet marks UNCERTAIN; only they may answer «Usikkert» with two readings."""

EXAMPLES = [(row_id, example) for row_id, examples in ROWS.items() for example in examples]


def said(row: Row) -> tuple[law.Decision[Any], object]:
    key, facts, day, _ = row
    decision = law.decide(law.rule(key), law.profile_from_json(facts), on=date.fromisoformat(day))
    answer = plain(decision.answer)
    return decision, f"?{answer}" if decision.doubts else answer


def test_every_row_is_decided_or_said_to_decide_nothing_and_none_is_both() -> None:
    assert sorted([*ROWS, *EXPLAINED]) == sorted(ALL_IDS)
    assert len(ALL_IDS) == len(set(ALL_IDS)) == 159
    assert all(ROWS.values())
    assert all(EXPLAINED.values())


@pytest.mark.parametrize(("row_id", "row"), EXAMPLES, ids=[f"{row_id} {row[0]} {row[2]}" for row_id, row in EXAMPLES])
def test_a_row_of_the_fact_sheet_is_decided(row_id: str, row: Row) -> None:
    decision, answer = said(row)
    assert decision.missing is None
    assert answer == row[3]
    assert decision.citations
    if decision.doubts:
        assert row_id in UNCERTAIN_ROWS


def test_every_row_marked_uncertain_has_an_example_that_is_uncertain() -> None:
    uncertain = {row_id for row_id, row in EXAMPLES if said(row)[0].doubts}
    assert uncertain == UNCERTAIN_ROWS


def test_the_duties_of_doctors_and_producers_are_said_to_be_left_out() -> None:  # EMP-15
    assert "doctors" in law.rule("registration.injuries").beyond


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(("row_id", "row"), EXAMPLES, ids=[f"{row_id} {row[0]} {row[2]}" for row_id, row in EXAMPLES])
def test_every_answer_of_a_row_can_be_said_also_those_of_the_other_readings(
    row_id: str, row: Row, language: str
) -> None:
    t = translator(language, "law")
    decision, _ = said(row)
    lines = [*(line.text for line in law.explain(decision, t)), law.say_outcome(decision, t)]
    assert all("{" not in line for line in lines), row_id


def test_an_agreement_from_before_the_limit_was_lowered_is_said_with_its_last_day() -> None:
    facts = {
        "excepted_trade": "none",
        "employees_today": 7,
        "opt_out_agreement": True,
        "opt_out_signed": "2023-03-01",
        "representative_ordered": False,
    }
    decision = law.decide(law.rule("representatives.required"), law.profile_from_json(facts), date(2024, 1, 1))
    assert law.say_outcome(decision, translator("nb", "law")) == (
        "Usikkert: «Må velges» eller «Avtalt bort til 1.\xa0mars 2025»"
    )
