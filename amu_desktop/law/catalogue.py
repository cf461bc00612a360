"""Every rule, parameter, unsettled question and fact, in the order a person would read them.

Nothing registers itself by being imported: these tuples are the list, and a test fails when one is missing.
"""

from difflib import get_close_matches
from typing import Any

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.law import (
    agreements,
    areas,
    committee,
    committee_duties,
    committee_members,
    confidentiality,
    dates,
    elections,
    eligibility,
    facts,
    fines,
    internal_control,
    meetings,
    ohs,
    other_body,
    other_duties,
    ports,
    psychosocial,
    record_facts,
    regional_representatives,
    registration,
    reporting,
    representative_duties,
    representatives,
    retention,
    scope,
    senior_representatives,
    sick_leave,
    statistics,
    tasks,
    terms_of_office,
    training,
    young_workers,
)
from amu_desktop.law.duty_facts import DUTY_FACTS
from amu_desktop.law.kernel import Fact, Parameter, Rule, Unsettled
from amu_desktop.law.register import DUTIES
from amu_desktop.law.work_facts import WORK_FACTS

RULES: tuple[Rule[Any], ...] = (
    scope.WITHIN_ACT,
    representatives.REPRESENTATIVE,
    representatives.REPRESENTATIVE_COUNT,
    representatives.OPT_OUT_LAST_DAY,
    representatives.AREAS_OPENED,
    representative_duties.STOP_WORK,
    regional_representatives.CONSTRUCTION,
    regional_representatives.OTHER_TRADES,
    ports.PORT_REPRESENTATIVE,
    ports.PORT_COMMITTEE,
    areas.AREAS_DIVIDED_BY,
    senior_representatives.SENIOR,
    senior_representatives.SENIOR_CHOSEN_BY,
    committee.COMMITTEE,
    committee.COMMITTEE_COUNT,
    committee.COMMITTEE_BY_NUMBER,
    other_body.OTHER_BODY,
    committee_members.PARITY,
    committee_members.EMPLOYEES_FIXED_MEMBER,
    committee_members.OHS_MEMBER,
    committee_members.CHAIR_NEXT,
    committee_members.CHAIR_ALTERNATION,
    committee_duties.SUB_COMMITTEE,
    committee_duties.LOCAL_COMMITTEES,
    elections.BOARD_APPOINTED_BY,
    elections.REPRESENTATIVE_DESIGNATION,
    elections.COMMITTEE_DESIGNATION,
    eligibility.AS_REPRESENTATIVE,
    eligibility.AS_MEMBER,
    eligibility.MAY_VOTE,
    terms_of_office.REPRESENTATIVE_LAST_DAY,
    terms_of_office.EMPLOYER_DESIGNATED_LAST_DAY,
    terms_of_office.MEMBER_LAST_DAY,
    terms_of_office.REPRESENTATIVE_STANDING,
    terms_of_office.MEMBER_STANDING,
    meetings.POSITIONS,
    meetings.DEADLINE,
    tasks.MEDICAL_INFORMATION,
    confidentiality.CONFIDENTIAL,
    training.TRAINING,
    training.TOPICS,
    reporting.RECIPIENTS,
    ohs.OHS,
    registration.WARNING,
    sick_leave.FOLLOW_UP,
    other_duties.COORDINATION,
    *DUTIES,
)

PARAMETERS: tuple[Parameter[Any], ...] = (
    scope.PILOTAGE_INSIDE,
    scope.DIVING_INSIDE,
    representatives.OPT_OUT_BELOW,
    representatives.OPT_OUT_YEARS,
    representatives.SEVERAL_ABOVE,
    representatives.COUNT_BASIS,
    agreements.SIGNED_BY,
    agreements.CONTENT,
    representative_duties.PSYCHOSOCIAL_TASK,
    regional_representatives.WITHOUT_EMPLOYEES,
    regional_representatives.TRADES,
    ports.PORT_REPRESENTATIVE_FROM,
    ports.PORT_COMMITTEE_FROM,
    senior_representatives.SENIOR_FROM,
    committee.REQUIRED_FROM,
    committee.ON_DEMAND_FROM,
    committee.ORDER_BELOW,
    committee.COUNT_HOURS,
    committee.COUNT_BASIS,
    committee_members.MEMBER_DEPUTY,
    committee_members.REPRESENTATIVE_DEPUTY,
    committee_members.SENIOR_DEPUTY,
    committee_members.ONLY_REPRESENTATIVE_DEPUTY,
    committee_members.TOP_MANAGER,
    committee_members.SEATS_MIN,
    committee_members.SEATS_MAX,
    committee_members.OHS_SEATS,
    committee_members.OHS_VOTES,
    committee_members.CHAIR_YEARS,
    elections.BOARD_MIN,
    elections.BOARD_MAX,
    elections.COMMITTEE_BALLOT,
    elections.REPRESENTATIVE_BALLOT,
    elections.LOT_AT_TIE,
    elections.DIVISORS,
    terms_of_office.REPRESENTATIVE_YEARS,
    terms_of_office.MEMBER_YEARS,
    terms_of_office.EMPLOYER_DESIGNATED_YEARS,
    meetings.MEETINGS_A_YEAR,
    meetings.MEMBERS_WHO_DEMAND,
    meetings.NOTICE_DAYS,
    tasks.MUST_TREAT,
    tasks.MAY_TREAT,
    tasks.GOES_THROUGH,
    tasks.MAY_DECIDE,
    tasks.OWN_WORK,
    confidentiality.OTHER_REPRESENTATIVE_BOUND,
    training.TRAINING_HOURS,
    training.SIX_TOPICS,
    training.UNION_COURSES,
    reporting.REPORTS_A_YEAR,
    ohs.CODE_LIST,
    registration.NAV_YEARS,
    registration.NAV_ELECTRONIC,
    sick_leave.PLAN_WEEKS,
    sick_leave.MEETING_WEEKS,
    sick_leave.MEETING_AT,
    statistics.DURATIONS,
    statistics.COMPILED_FROM,
    statistics.SMALLEST_GROUP,
    statistics.INJURY_RATE,
    statistics.ESRS_RATE,
    statistics.VSME_RATE,
    statistics.FULL_TIME_HOURS,
    internal_control.WRITTEN,
    psychosocial.NAMED_FACTORS,
    psychosocial.OTHER_FACTORS,
    other_duties.WHISTLING_FROM,
    other_duties.COORDINATION_ABOVE,
    other_duties.INFORMATION_FROM,
    other_duties.GROUP_FROM,
    young_workers.LIST_FROM,
    fines.FINE_BASE_AMOUNTS,
    fines.FINE_TURNOVER,
    fines.FINE_LEADER,
    fines.FINE_WEEKS,
    fines.FINE_LIMITATION,
    retention.KEEP_MINUTES,
    retention.KEEP_INJURIES,
    retention.KEEP_COURSES,
    retention.KEEP_ELECTIONS,
    retention.KEEP_BALLOTS,
    retention.KEEP_AGREEMENTS,
    retention.KEEP_VOTERS,
    retention.EXPOSURE_CANCER,
    retention.EXPOSURE_REPROTOXIC,
    retention.EXPOSURE_BIOLOGICAL,
    retention.EXPOSURE_BIOLOGICAL_LATE,
    retention.EXPOSURE_MINING,
)

UNSETTLED: tuple[Unsettled[Any], ...] = (
    representatives.HIRED_IN_AS_EMPLOYEES,
    representatives.OLD_AGREEMENT_RUNS,
    representatives.ONE_FOR_EACH_AREA,
    regional_representatives.IN_SPITE_OF_AGREEMENT,
    eligibility.HIRED_IN_VOTE,
    senior_representatives.UNION_MUST_ACT,
    committee.HIRED_IN_COUNTED,
    committee.NEW_UNDERTAKING,
    committee.OTHER_METHOD,
    committee.ENDPOINT,
    committee.WINDING_UP,
    committee_members.WITHOUT_OHS,
    reporting.NO_UNION,
    ohs.NEW_LIST,
    dates.FIRST_DAY_COUNTED,
)

FACTS: tuple[Fact[Any], ...] = (
    facts.EXCEPTED_TRADE,
    facts.EXCEPTED_PART,
    facts.EMPLOYEES_TODAY,
    facts.HIRED_IN_TODAY,
    facts.NO_LAST_CALENDAR_YEAR,
    facts.EMPLOYEES_AVERAGE,
    facts.AVERAGE_SINCE_START,
    facts.HIRED_IN_AVERAGE,
    facts.AVERAGE_BY_OTHER_METHOD,
    facts.AREAS,
    facts.REPRESENTATIVES,
    facts.COMMITTEE_ORDERED,
    facts.COMMITTEE_DEMANDED,
    facts.COMMITTEE_DEMANDED_ON,
    facts.COMMITTEE_DEMANDED_BY,
    facts.COMMITTEE_WAS_REQUIRED,
    facts.COMMITTEE_EXISTS,
    facts.REPRESENTATIVE_ORDERED,
    facts.OPT_OUT_AGREEMENT,
    facts.OPT_OUT_SIGNED,
    facts.OPT_OUT_UNTIL,
    facts.OPT_OUT_ARRANGEMENT,
    facts.UNIONS,
    facts.UNIONS_AGREE,
    facts.OTHER_BODY_AGREED,
    facts.OTHER_BODY_AGREED_BY,
    facts.OTHER_BODY_EQUAL,
    facts.OTHER_BODY_EMPLOYER,
    facts.OTHER_BODY_SENIOR,
    facts.OTHER_BODY_OHS,
    record_facts.INDUSTRY_CODE,
    record_facts.INDUSTRY_STANDARD,
    record_facts.INDUSTRY_PART,
    record_facts.AREA_EMPLOYEES,
    record_facts.AREA_UNIONS,
    record_facts.UNION_DECLINES,
    record_facts.SEATS_EMPLOYER,
    record_facts.SEATS_EMPLOYEES,
    record_facts.SENIORS,
    record_facts.HAS_OHS,
    record_facts.CHAIR_BEFORE,
    record_facts.CHAIR_NOW,
    record_facts.TERM_BEGAN,
    record_facts.SUCCESSOR_NOTIFIED,
    record_facts.VOTES_FOR,
    record_facts.VOTES_AGAINST,
    record_facts.VOTES_OTHER,
    record_facts.BINDING_DECISION,
    record_facts.TRAINING_DONE,
    record_facts.TRAINING_AGREED,
    *DUTY_FACTS,
    *WORK_FACTS,
)

ASKED: tuple[Rule[Any] | Parameter[Any], ...] = (*RULES, *PARAMETERS)
"""All that can be decided."""

_ASKED = {asked.key: asked for asked in ASKED}
_FACTS: dict[str, Fact[Any]] = {fact.key: fact for fact in FACTS}


def rule(key: str) -> Rule[Any] | Parameter[Any]:
    """Give the rule or parameter called `key`; raises UserError where there is none."""
    try:
        return _ASKED[key]
    except KeyError:
        near = [one for one in _ASKED if key and key in one] or get_close_matches(key, _ASKED)
        if near:
            told = ", ".join(near)
            raise UserError(N_("There is no rule called «{key}». Near it are: {rules}."), key=key, rules=told) from None
        raise UserError(
            N_("There is no rule called «{key}». «decide --help» lists those there are."), key=key
        ) from None


def fact(key: str) -> Fact[Any]:
    """Give the fact called `key`; raises UserError where there is none."""
    try:
        return _FACTS[key]
    except KeyError:
        raise UserError(
            N_("There is no fact called «{key}». The command «facts» lists those there are."), key, key=key
        ) from None
