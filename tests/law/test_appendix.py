"""Every figure of the fact sheet's Appendix A stands as a dated parameter, span by span; restated here as a table."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.law import (
    committee,
    confidentiality,
    elections,
    fines,
    meetings,
    ohs,
    other_duties,
    ports,
    psychosocial,
    regional_representatives,
    registration,
    representative_duties,
    representatives,
    scope,
    senior_representatives,
    sick_leave,
    statistics,
    terms_of_office,
    training,
    young_workers,
)
from amu_desktop.law import committee_members as members
from amu_desktop.law.ohs_codes import VERSION_1, VERSION_2

NOT_KNOWN, NOT_YET = law.State.NOT_KNOWN, law.State.NOT_YET_LAW
OLM_FROM = "2013-01-01"

Spans = tuple[tuple[str, object], ...]


def since_2013(value: object) -> Spans:
    return (("2006-01-01", NOT_KNOWN), (OLM_FROM, value))


def brought(by_day: str, *later: tuple[str, object]) -> Spans:
    return (("2006-01-01", NOT_YET), (by_day, later[0][1]), *later[1:])


ALWAYS = "2006-01-01"
TABLE: dict[str, tuple[law.Parameter[Any], Spans]] = {
    "vo_optout_below": (representatives.OPT_OUT_BELOW, ((ALWAYS, 10), ("2024-01-01", 5))),
    "vo_count_basis": (representatives.COUNT_BASIS, ((ALWAYS, representatives.Counted.ALL_ON_THE_DAY),)),
    "vo_optout_default_years": (representatives.OPT_OUT_YEARS, ((ALWAYS, 2),)),
    "vo_multi_strictly_above": (representatives.SEVERAL_ABOVE, ((ALWAYS, 10),)),
    "hvo_required_when_vo_count_at_least": (senior_representatives.SENIOR_FROM, ((ALWAYS, 2),)),
    "amu_mandatory_min": (committee.REQUIRED_FROM, ((ALWAYS, 50), ("2024-01-01", 30))),
    "amu_on_demand_min": (committee.ON_DEMAND_FROM, ((ALWAYS, 20), ("2024-01-01", 10))),
    "amu_order_strictly_below": (committee.ORDER_BELOW, ((ALWAYS, 50), ("2024-01-01", 30))),
    "amu_count_min_weekly_hours": (committee.COUNT_HOURS, since_2013(20)),
    "amu_bht_members_min": (
        members.OHS_SEATS,
        ((ALWAYS, NOT_KNOWN), (OLM_FROM, members.OhsSeats.MANAGER_AND_DOCTOR), ("2014-01-01", 1)),
    ),
    "amu_top_management_members_min": (members.TOP_MANAGER, since_2013(members.Duty.REQUIRED)),
    "term_years_vo": (terms_of_office.REPRESENTATIVE_YEARS, since_2013(2)),
    "term_years_amu": (terms_of_office.MEMBER_YEARS, since_2013(2)),
    "employer_designated_vo_max_years": (terms_of_office.EMPLOYER_DESIGNATED_YEARS, since_2013(2)),
    "valgstyre_min": (elections.BOARD_MIN, since_2013(1)),
    "valgstyre_max": (elections.BOARD_MAX, since_2013(3)),
    "amu_normal_meetings_per_year": (meetings.MEETINGS_A_YEAR, since_2013(4)),
    "amu_members_who_can_demand_meeting": (meetings.MEMBERS_WHO_DEMAND, since_2013(2)),
    "training_min_hours": (training.TRAINING_HOURS, since_2013(40)),
    "hvo_deputy": (members.SENIOR_DEPUTY, since_2013(members.Duty.REQUIRED)),
    "vo_deputy": (members.REPRESENTATIVE_DEPUTY, since_2013(members.Duty.OPTIONAL)),
    "amu_deputy": (members.MEMBER_DEPUTY, since_2013(members.Duty.REQUIRED)),
    "amu_seat_of_only_vo_deputy": (members.ONLY_REPRESENTATIVE_DEPUTY, since_2013(members.Duty.REQUIRED)),
    "port_vo_min": (ports.PORT_REPRESENTATIVE_FROM, since_2013(5)),
    "port_amu_on_demand_min": (ports.PORT_COMMITTEE_FROM, since_2013(15)),
    "under18_list_exempt_below": (young_workers.LIST_FROM, since_2013(20)),
    "whistle_routine_min": (other_duties.WHISTLING_FROM, brought("2017-07-01", ("", 5))),
    "coordination_agreement_strictly_above": (other_duties.COORDINATION_ABOVE, ((ALWAYS, 10),)),
    "info_consultation_min": (other_duties.INFORMATION_FROM, ((ALWAYS, 50),)),
    "group_cooperation_min": (other_duties.GROUP_FROM, brought("2024-01-01", ("", 50))),
    "followup_plan_weeks": (sick_leave.PLAN_WEEKS, ((ALWAYS, NOT_KNOWN), ("2007-03-01", 6), ("2011-07-01", 4))),
    "dialogue_meeting_weeks": (
        sick_leave.MEETING_WEEKS,
        ((ALWAYS, NOT_KNOWN), ("2007-03-01", 12), ("2011-07-01", 7)),
    ),
    "dialogue_meeting_weeks absence": (
        sick_leave.MEETING_AT,
        (
            (ALWAYS, NOT_KNOWN),
            ("2007-03-01", sick_leave.Absence.FULL),
            ("2011-07-01", sick_leave.Absence.FULL_OR_PART),
            ("2014-07-01", sick_leave.Absence.FULL),
        ),
    ),
    "nav_injury_notice_years": (registration.NAV_YEARS, ((ALWAYS, 1),)),
    "nav_injury_report_electronic": (registration.NAV_ELECTRONIC, ((ALWAYS, False), ("2026-01-01", True))),
    "fine_max G": (fines.FINE_BASE_AMOUNTS, brought("2014-01-01", ("", 15), ("2024-07-01", 50))),
    "fine_max turnover_pct": (fines.FINE_TURNOVER, brought("2024-07-01", ("", 4))),
    "fine_leader_max": (fines.FINE_LEADER, brought("2025-07-01", ("", 25))),
    "fine_payment_weeks": (fines.FINE_WEEKS, brought("2014-01-01", ("", 4))),
    "fine_limitation_years": (fines.FINE_LIMITATION, brought("2014-01-01", ("", 2), ("2025-07-01", 5))),
    "bht_code_list": (
        ohs.CODE_LIST,
        ((ALWAYS, NOT_KNOWN), ("2023-01-01", VERSION_1), ("2025-10-07", VERSION_2)),
    ),
    "scope_pilotage_inside": (scope.PILOTAGE_INSIDE, brought("2022-07-01", ("", True))),
    "scope_diving_inside": (scope.DIVING_INSIDE, ((ALWAYS, NOT_KNOWN), ("2024-07-01", True))),
    "VO-25 f": (representative_duties.PSYCHOSOCIAL_TASK, brought("2024-01-01", ("", True))),
    "VO-32": (regional_representatives.WITHOUT_EMPLOYEES, ((ALWAYS, NOT_KNOWN), ("2014-02-24", True))),
    "VO-32b": (
        regional_representatives.TRADES,
        (
            (ALWAYS, NOT_KNOWN),
            ("2018-01-01", regional_representatives.Trades.BY_INDUSTRY),
            ("2019-01-01", regional_representatives.Trades.BY_ACTIVITY),
        ),
    ),
    "TR-09": (training.UNION_COURSES, brought("2010-01-01", ("", True))),
    "CONF-01": (
        confidentiality.OTHER_REPRESENTATIVE_BOUND,
        ((ALWAYS, NOT_KNOWN), (OLM_FROM, NOT_YET), ("2022-01-01", True)),
    ),
    "h_rate_factor": (statistics.INJURY_RATE, ((ALWAYS, 1_000_000),)),
    "esrs_s1_14_factor": (statistics.ESRS_RATE, ((ALWAYS, 1_000_000),)),
    "vsme_b9_factor": (statistics.VSME_RATE, ((ALWAYS, 200_000),)),
    "fte_hours_default": (statistics.FULL_TIME_HOURS, ((ALWAYS, 2000),)),
    "suppression_k_default": (statistics.SMALLEST_GROUP, ((ALWAYS, 5),)),
    "proportional_divisors_default": (
        elections.DIVISORS,
        ((ALWAYS, (Decimal("1.4"), Decimal(3), Decimal(5), Decimal(7), Decimal(9))),),
    ),
    "soft notice_days": (meetings.NOTICE_DAYS, ((ALWAYS, 7),)),
    "soft amu_members_min": (members.SEATS_MIN, ((ALWAYS, 4),)),
    "soft amu_members_max": (members.SEATS_MAX, ((ALWAYS, 8),)),
}
DATED_RULES: dict[str, tuple[law.Rule[Any], str, law.State]] = {
    "VO-26": (representative_duties.LOOKS_AFTER_OTHERS, "2024-01-01", NOT_YET),
    "EMP-04": (ohs.OHS, "2023-01-01", NOT_KNOWN),
    "EMP-07": (psychosocial.PSYCHOSOCIAL, "2026-01-01", NOT_YET),
    "EMP-08": (psychosocial.PSYCHOSOCIAL_MAPPING, "2026-01-01", NOT_KNOWN),
}
UNVERIFIED = {
    "vo_count_basis": "2024-01-01",
    "vo_optout_default_years": "2024-01-01",
    "vo_multi_strictly_above": "2024-01-01",
    "amu_mandatory_min": "2007-06-15",
    "amu_on_demand_min": "2007-06-15",
    "amu_order_strictly_below": "2007-06-15",
    "nav_injury_notice_years": "2026-01-01",
    "nav_injury_report_electronic": "2026-01-01",
}
BY = {
    "whistle_routine_min": "LOV-2017-06-16-42",
    "group_cooperation_min": "LOV-2023-03-17-3",
    "fine_max G": "LOV-2013-06-14-32",
    "fine_leader_max": "LOV-2025-06-20-34",
    "fine_payment_weeks": "LOV-2013-06-14-32",
    "fine_limitation_years": "LOV-2013-06-14-32",
    "scope_pilotage_inside": "LOV-2021-05-07-29",
    "VO-25 f": "LOV-2023-06-16-37",
    "TR-09": "LOV-2009-06-19-39",
}


@pytest.mark.parametrize(("parameter", "spans"), TABLE.values(), ids=TABLE)
def test_a_parameter_has_the_spans_of_the_fact_sheet(parameter: law.Parameter[Any], spans: Spans) -> None:
    assert [(version.since.isoformat(), version.what) for version in parameter.versions] == list(spans)


@pytest.mark.parametrize(("parameter", "spans"), TABLE.values(), ids=TABLE)
def test_a_parameter_answers_on_the_day_before_and_on_the_day(parameter: law.Parameter[Any], spans: Spans) -> None:
    for (_, before), (day, value) in pairwise(spans):
        first = date.fromisoformat(day)
        assert law.decide(parameter, {}, on=first - timedelta(days=1)).answer == before
        assert law.decide(parameter, {}, on=first).answer == value
    assert law.decide(parameter, {}, on=law.VERIFIED_UNTIL).answer == spans[-1][1]


def test_the_basis_of_the_committees_count_is_dated_too() -> None:
    assert [version.since.isoformat() for version in committee.COUNT_BASIS.versions] == ["2006-01-01", OLM_FROM]
    assert committee.COUNT_BASIS.versions[0].what is NOT_KNOWN


@pytest.mark.parametrize(("rule", "since", "before"), DATED_RULES.values(), ids=DATED_RULES)
def test_a_dated_rule_did_not_hold_the_day_before(rule: law.Rule[Any], since: str, before: law.State) -> None:
    first = date.fromisoformat(since)
    assert law.decide(rule, {}, on=first - timedelta(days=1)).answer is before
    assert law.decide(rule, {}, on=first).answer is not before


@pytest.mark.parametrize(("key", "day"), UNVERIFIED.items())
def test_what_was_not_read_for_earlier_days_says_so(key: str, day: str) -> None:
    version = TABLE[key][0].versions[0]
    assert version.unverified_before is not None
    assert version.unverified_before.isoformat() == day


@pytest.mark.parametrize(("key", "act"), BY.items())
def test_what_was_no_law_yet_cites_the_act_that_brought_it(key: str, act: str) -> None:
    parameter = TABLE[key][0]
    state = next(version for version in parameter.versions if version.what is NOT_YET)
    assert act in {cite.act.id for cite in state.cites}
