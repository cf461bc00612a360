"""«Usikkert» is said only where the law is open: of the points that are known to be, and of no other rule."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.law.catalogue import RULES
from tests.law.sheet import NOW
from tests.law.test_facts_sheet import EXAMPLES, said
from tests.law.test_time import COVERED, answers_to

BEFORE_2013 = date(2013, 1, 1)

CAN_BE_UNCERTAIN = {
    "representatives.required": "VO-02b VO-03 VO-06",
    "representatives.count": "VO-02b",
    "representatives.opt_out_last_day": "VO-03",
    "representatives.areas_proposed": "VO-09 VO-02b",
    "representative_duties.poster": "follows from VO-02b VO-03 VO-06",
    "representative_duties.notice": "follows from VO-02b VO-03 VO-06",
    "representative_duties.without_committee": "follows from VO-02b VO-03 VO-06",
    "representative_duties.training_after_election": "follows from VO-02b VO-03 VO-06",
    "representative_tasks.consulted": "follows from VO-02b VO-03 VO-06",
    "representative_tasks.informed": "follows from VO-02b VO-03 VO-06",
    "representative_tasks.time": "follows from VO-02b VO-03 VO-06",
    "regional_representatives.construction": "VO-32",
    "regional_representatives.other_trades": "VO-32b",
    "senior_representatives.chosen_by": "VO-12",
    "committee.required": "AMU-02 AMU-04 AMU-04b AMU-04c AMU-07",
    "committee.by_number": "AMU-02 AMU-04 AMU-04b AMU-07",
    "committee.count": "AMU-04 AMU-04b AMU-07",
    "committee_members.ohs": "AMU-13",
    "eligibility.representative": "VO-18b",
    "eligibility.vote": "VO-18 AMU-07",
    "deputies.deputy_chair": "AMU-15",
    "deputies.new_chair": "AMU-14b",
    "deputies.employers": "AMU-17",
    "deputies.fixed_seats": "EL-10",
    "deputies.has_deputy": "AMU-17",
    "deputies.posted": "VO-14b",
    "deputies.trained": "VO-14b TR-10",
    "deputies.counts_for_a_demand": "MIN-02",
    "deputies.representative_goes": "VO-15",
    "deputies.member_goes": "AMU-18",
    "terms_of_office.representative_last_day": "VO-15",
    "terms_of_office.employer_designated_last_day": "VO-23",
    "terms_of_office.member_last_day": "AMU-18",
    "terms_of_office.representative_standing": "VO-15",
    "terms_of_office.member_standing": "AMU-18",
    "voting.result": "AMU-16 AMU-26 MIN-04b MIN-04c",
    "reporting.recipients": "TASK-07",
    "ohs.required": "EMP-04",
}
"""Every rule that may have two readings, with the rows of the fact sheet that are open."""

NOT_READ = {
    "ohs.required": "2023-01-01",
    "scope.within_act": "2024-07-01",
    "regional_representatives.construction": "2014-02-24",
    "regional_representatives.other_trades": "2018-01-01",
    "sick_leave.follow_up": "2007-03-01",
    "psychosocial.mapping": "2026-01-01",
    "employers_duties.equality": "2020-01-01",
    "employers_duties.annual_report": "2024-11-01",
}
"""Until when the wording was not read, where that is another day than 2013 (points 27 and 28)."""

POINTS: dict[int, str] = {
    2: "VO-02b",
    4: "AMU-02",
    5: "AMU-04",
    6: "EMP-04",
    7: "AMU-15",
    13: "VO-03",
    14: "AMU-16",
    15: "VO-06",
    17: "AMU-26",
    18: "MIN-04b",
    19: "AMU-04b",
    20: "AMU-04c",
    21: "VO-18",
    22: "AMU-17",
    23: "AMU-13",
    24: "MIN-04c",
    25: "MIN-04c",
    26: "AMU-14b",
    29: "VO-12",
    30: "VO-32",
    31: "VO-09",
    32: "EL-10",
    33: "VO-18b",
    34: "VO-15",
    35: "VO-14b",
    36: "TASK-07",
}
"""The open points that have two readings, each with a row whose example says so."""

NO_READINGS = {
    1: "what lies after the last check is said by every decision",
    3: "the text answers, and guidance warns",
    8: "the method is our advice",
    9: "no claim is made of an official template",
    10: "the figure is shown and is guidance",
    11: "a definition of our own",
    12: "recommendations",
    16: "the user looks the telephone numbers up",
    27: "what rests on the regulation is not known before 2013",
    28: "other wordings that were not read",
}


def profiles_of(rule: law.Rule[Any] | law.Parameter[Any]) -> st.SearchStrategy[dict[str, object]]:
    """Profiles of just what the rule can ask, numbers near the limits, most of it answered."""
    return st.fixed_dictionaries({}, optional={fact.key: answers_to(fact) for fact in law.facts_of(rule)})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_only_a_rule_that_is_named_has_two_readings(rule: law.Rule[Any]) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(profiles_of(rule), st.sampled_from(COVERED) | st.dates(date(2013, 1, 1), date(2030, 1, 1)))
    def holds(profile: dict[str, object], on: date) -> None:
        decision = law.decide(rule, profile, on=on)
        if decision.doubts:
            assert rule.key in CAN_BE_UNCERTAIN, profile
            assert {doubt.point for doubt in decision.doubts} <= set(POINTS)

    holds()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_what_is_not_known_lies_before_2013_or_before_a_day_that_is_named(rule: law.Rule[Any]) -> None:
    until = date.fromisoformat(NOT_READ.get(rule.key, "2013-01-01"))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(profiles_of(rule), st.dates(BEFORE_2013, date(2030, 1, 1)) | st.sampled_from(COVERED))
    def holds(profile: dict[str, object], on: date) -> None:
        if law.decide(rule, profile, on=on).answer is law.State.NOT_KNOWN:
            assert on < until or (on < date(2024, 7, 1) and profile.get("excepted_part") is not None)

    holds()


def test_every_rule_said_to_be_open_is_a_rule_and_names_rows() -> None:
    keys = {rule.key for rule in RULES}
    assert set(CAN_BE_UNCERTAIN) <= keys
    assert set(NOT_READ) <= keys


def test_each_open_point_has_a_case_that_says_so() -> None:
    found: dict[int, set[str]] = {}
    for row_id, row in EXAMPLES:
        for doubt in said(row)[0].doubts:
            found.setdefault(doubt.point, set()).add(row_id)
    assert {point for point, row_id in POINTS.items() if row_id not in found.get(point, set())} == set()
    assert set(found) == set(POINTS) == {unsettled.point for unsettled in law.UNSETTLED}
    assert sorted([*POINTS, *NO_READINGS]) == list(range(1, 37))


def test_a_rule_that_is_said_to_be_open_can_be() -> None:
    open_rules = {row[0] for _, row in EXAMPLES if said(row)[0].doubts}
    direct = {key for key, rows in CAN_BE_UNCERTAIN.items() if not rows.startswith("follows")}
    by_another = {"committee.by_number", "committee.count", "representatives.opt_out_last_day"}
    assert direct - open_rules <= by_another | {
        "terms_of_office.representative_standing",
        "terms_of_office.member_standing",
    }
    assert open_rules <= direct


def test_points_without_readings_are_said_in_another_way() -> None:
    on = date.fromisoformat(NOW)
    assert not law.decide(law.rule("committee.count_hours"), {}, date(2026, 7, 3)).verified
    assert law.rule("elections.divisors").grade is law.Grade.ADVICE
    assert law.rule("statistics.vsme_rate").grade is law.Grade.GUIDANCE
    assert law.rule("retention.minutes_years").grade is law.Grade.ADVICE
    long = {"opt_out_signed": date(2025, 3, 1), "opt_out_until": date(2030, 3, 1)}
    warned = law.decide(law.rule("representatives.opt_out_last_day"), long, on)
    assert [remark.grade for remark in warned.reasons] == [law.Grade.GUIDANCE]
    assert law.decide(law.rule("training.hours"), {}, date(2012, 12, 31)).status is law.Status.UNCERTAIN
