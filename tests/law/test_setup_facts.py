"""What the setup asks: the rules it decides ask exactly these questions, however much else the law knows."""

from amu_desktop import law
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.elections import BOARD_APPOINTED_BY
from amu_desktop.law.ohs import OHS
from amu_desktop.law.other_body import OTHER_BODY
from amu_desktop.law.representatives import AREAS_OPENED, REPRESENTATIVE
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY

WIZARD = (
    "excepted_trade excepted_part employees_today hired_in_today no_last_calendar_year employees_average "
    "average_since_start hired_in_average average_by_other_method areas representatives committee_ordered "
    "committee_demanded committee_demanded_on committee_demanded_by committee_was_required committee_exists "
    "representative_ordered opt_out_agreement opt_out_signed opt_out_until opt_out_arrangement unions unions_agree "
    "other_body_agreed other_body_agreed_by other_body_equal other_body_employer other_body_senior other_body_ohs "
    "industry_code industry_standard industry_part"
).split()
ELSEWHERE = {"union_declines"}
DECIDED = (
    COMMITTEE,
    REPRESENTATIVE,
    AREAS_OPENED,
    AREAS_DIVIDED_BY,
    SENIOR,
    SENIOR_CHOSEN_BY,
    BOARD_APPOINTED_BY,
    OTHER_BODY,
    OHS,
)


def test_the_steps_of_the_wizard_hold_these_questions_and_no_more() -> None:
    assert [fact.key for fact in law.FACTS if fact.step] == WIZARD


def test_the_rules_of_the_setup_ask_these_questions_and_no_more() -> None:
    asked = {fact.key for rule in DECIDED for fact in law.facts_of(rule)}
    assert asked == set(WIZARD) | ELSEWHERE


def test_the_committee_is_decided_from_these_questions_and_no_more() -> None:
    assert {fact.key for fact in law.facts_of(COMMITTEE)} == {
        "excepted_trade",
        "excepted_part",
        "no_last_calendar_year",
        "employees_average",
        "average_since_start",
        "hired_in_average",
        "average_by_other_method",
        "committee_ordered",
        "committee_demanded",
        "committee_demanded_on",
        "committee_demanded_by",
        "committee_was_required",
    }
