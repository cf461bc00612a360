"""Examples of the rules beside committee and representatives, one table; the ids are the rows of the fact sheet."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from amu_desktop import law
from amu_desktop.law.agreements import CONTENT, SIGNED_BY, Content, Signers
from amu_desktop.law.committee_duties import (
    CALL_IN,
    LOCAL_COMMITTEES,
    MEMBERS_POSTER,
    SUB_COMMITTEE,
    LocalCommittees,
    SubCommittee,
)
from amu_desktop.law.confidentiality import CONFIDENTIAL, Confidential
from amu_desktop.law.duties import Applies
from amu_desktop.law.duty_facts import Outcome, Person, Secret
from amu_desktop.law.eligibility import AS_MEMBER, AS_REPRESENTATIVE, MAY_VOTE, Eligible, Vote
from amu_desktop.law.facts import ExceptedTrade
from amu_desktop.law.internal_control import GOALS, MAPPING, ORGANISATION, REVIEW, ROUTINES, RULES_AT_HAND, WRITTEN
from amu_desktop.law.other_duties import (
    COORDINATION,
    GROUP_COOPERATION,
    INFORMATION_DUTY,
    OHS_PAPERS,
    WHISTLING,
    Coordination,
)
from amu_desktop.law.ports import PORT_COMMITTEE, PORT_REPRESENTATIVE, Port
from amu_desktop.law.psychosocial import NAMED_FACTORS, OTHER_FACTORS, PSYCHOSOCIAL, PSYCHOSOCIAL_MAPPING, Factor
from amu_desktop.law.regional_representatives import CONSTRUCTION, OTHER_TRADES, Regional
from amu_desktop.law.registration import INJURY_REGISTER, NAV_ELECTRONIC, NAV_REPORT, WARNING, Warned
from amu_desktop.law.representative_duties import (
    EMPLOYER_DESIGNATES,
    LOOKS_AFTER_OTHERS,
    NOTICE,
    POSTER,
    PSYCHOSOCIAL_TASK,
    STOP_WORK,
    TRAINING_AFTER_ELECTION,
    WITHOUT_COMMITTEE,
    Stop,
)
from amu_desktop.law.retention import EXPOSURE_CANCER, KEEP_BALLOTS, KEEP_ELECTIONS, KEEP_MINUTES, KEEP_VOTERS
from amu_desktop.law.sick_leave import FOLLOW_UP, FollowUp
from amu_desktop.law.statistics import DURATIONS, SICK_LEAVE, Duration
from amu_desktop.law.tasks import EMPLOYERS_WORD, MEDICAL_INFORMATION, MUST_TREAT, OWN_WORK, Medical, OwnWork, Task
from amu_desktop.law.terms_of_office import EMPLOYER_DESIGNATED_LAST_DAY
from amu_desktop.law.training import EMPLOYERS_TRAINING, SIX_TOPICS, TOPICS, Topic

NOW = date(2026, 6, 1)
YES, NO = Applies.APPLIES, Applies.NOT_APPLICABLE
NOT_YET = law.State.NOT_YET_LAW
FIRM: dict[str, Any] = {"excepted_trade": ExceptedTrade.NONE, "employees_today": 12}
SMALL = {**FIRM, "employees_today": 4, "representative_ordered": False}
AGREED = {**SMALL, "opt_out_agreement": True, "opt_out_signed": date(2026, 1, 10)}
NOT_AGREED = {**SMALL, "opt_out_agreement": False}
SITES = {"building_sites": True}
HOTEL = {"regional_trade": True}
PORT = {"port_others": True}
PLACE = {"several_employers": True, "main_undertaking": False}
PERSONAL = {"secret_about": Secret.PERSONAL, "secret_consent": False, "secret_danger": False}
SIX = (Topic.ROLES, Topic.SAFETY_WORK, Topic.RISK, Topic.PSYCHOSOCIAL, Topic.PHYSICAL, Topic.RULES)
NO_SUBSTANCES = {"work_chemicals": False, "work_biological": False, "representatives": 1}


def firm(employees: int) -> dict[str, Any]:
    return {**FIRM, "employees_today": employees}


def absent(weeks: int, *, full: bool = True) -> dict[str, Any]:
    return {"weeks_absent": Decimal(weeks), "fully_absent": full}


EXAMPLES: dict[str, tuple[law.Rule[Any] | law.Parameter[Any], dict[str, Any], date, object]] = {
    "VO-04 content": (CONTENT, {}, NOW, tuple(Content)),
    "VO-04 signers": (SIGNED_BY, {}, NOW, Signers.ALL),
    "VO-29 no committee": (WITHOUT_COMMITTEE, {**FIRM, "committee_exists": False}, NOW, YES),
    "VO-29 a committee": (WITHOUT_COMMITTEE, {**FIRM, "committee_exists": True}, NOW, NO),
    "TR-04": (TRAINING_AFTER_ELECTION, FIRM, NOW, YES),
    "VO-18b in the area": (AS_REPRESENTATIVE, {"person": Person.IN_AREA}, NOW, Eligible.YES),
    "VO-18b another area": (AS_REPRESENTATIVE, {"person": Person.OTHER_AREA}, NOW, Eligible.OTHER_AREA),
    "VO-18b manager": (AS_REPRESENTATIVE, {"person": Person.MANAGER}, NOW, Eligible.YES),
    "VO-18b top manager": (AS_REPRESENTATIVE, {"person": Person.TOP_MANAGER}, NOW, Eligible.TOP_MANAGER),
    "AMU-06 pupil": (AS_REPRESENTATIVE, {"person": Person.SPECIAL_GROUP}, NOW, Eligible.NOT_EMPLOYED),
    "AMU-12 another area": (AS_MEMBER, {"person": Person.OTHER_AREA}, NOW, Eligible.YES),
    "AMU-12 service": (AS_MEMBER, {"person": Person.SERVICE}, NOW, Eligible.SERVICE),
    "AMU-07 hired in": (AS_MEMBER, {"person": Person.HIRED_IN}, NOW, Eligible.NOT_EMPLOYED),
    "AMU-12 top manager": (AS_MEMBER, {"person": Person.TOP_MANAGER}, NOW, Eligible.TOP_MANAGER),
    "VO-18 manager votes": (MAY_VOTE, {"person": Person.MANAGER}, NOW, Vote.YES),
    "VO-18 top manager": (MAY_VOTE, {"person": Person.TOP_MANAGER}, NOW, Vote.NO),
    "AMU-06 patient": (MAY_VOTE, {"person": Person.SPECIAL_GROUP}, NOW, Vote.NO),
    "VO-16 notice": (NOTICE, FIRM, NOW, YES),
    "VO-17 poster": (POSTER, FIRM, NOW, YES),
    "VO-17 poster, four who have not agreed": (POSTER, NOT_AGREED, NOW, YES),
    "VO-17 no poster where it is agreed away": (POSTER, AGREED, NOW, NO),
    "VO-23 refusal": (EMPLOYER_DESIGNATES, {**FIRM, "employees_refuse": True}, NOW, YES),
    "VO-23 no refusal": (EMPLOYER_DESIGNATES, {**FIRM, "employees_refuse": False}, NOW, NO),
    "VO-25 f": (PSYCHOSOCIAL_TASK, {}, date(2024, 1, 1), True),
    "VO-26 the day before": (LOOKS_AFTER_OTHERS, {}, date(2023, 12, 31), NOT_YET),
    "VO-26 on the day": (LOOKS_AFTER_OTHERS, {**FIRM, "others_at_work": True}, date(2024, 1, 1), YES),
    "VO-26 nobody else there": (LOOKS_AFTER_OTHERS, {**FIRM, "others_at_work": False}, NOW, NO),
    "VO-30": (STOP_WORK, {"danger_at_once": True, "danger_averted_otherwise": False}, NOW, Stop.MAY_STOP),
    "VO-30 averted": (STOP_WORK, {"danger_at_once": True, "danger_averted_otherwise": True}, NOW, Stop.AVERT),
    "VO-30 no danger": (STOP_WORK, {"danger_at_once": False}, NOW, Stop.NO_DANGER),
    "VO-32 elected": (CONSTRUCTION, {**FIRM, **SITES, "representative_elected": True}, NOW, Regional.ELECTED),
    "VO-32 none": (CONSTRUCTION, {**FIRM, **SITES, "representative_elected": False}, NOW, Regional.HAS_AUTHORITY),
    "VO-32 no sites": (CONSTRUCTION, {**FIRM, "building_sites": False}, NOW, Regional.NOT_APPLICABLE),
    "VO-32 nobody employed": (CONSTRUCTION, {**firm(0), **SITES}, date(2014, 2, 24), Regional.HAS_AUTHORITY),
    "VO-32b": (OTHER_TRADES, {**FIRM, **HOTEL, "representative_elected": False}, NOW, Regional.HAS_AUTHORITY),
    "VO-32b nobody employed": (OTHER_TRADES, {**firm(0), **HOTEL}, NOW, Regional.HAS_AUTHORITY),
    "VO-32b another trade": (OTHER_TRADES, {**FIRM, "regional_trade": False}, NOW, Regional.NOT_APPLICABLE),
    "VO-33 own employees": (PORT_REPRESENTATIVE, {"port_others": False}, NOW, Port.ORDINARY),
    "VO-33 own employees, committee": (PORT_COMMITTEE, {"port_others": False}, NOW, Port.ORDINARY),
    "VO-33 4": (PORT_REPRESENTATIVE, {**PORT, "port_workers": 4}, NOW, Port.NOT_REQUIRED),
    "VO-33 5": (PORT_REPRESENTATIVE, {**PORT, "port_workers": 5}, NOW, Port.REQUIRED),
    "VO-33 14": (PORT_COMMITTEE, {**PORT, "port_average": Decimal("14.99")}, NOW, Port.NOT_REQUIRED),
    "VO-33 15": (PORT_COMMITTEE, {**PORT, "port_average": Decimal(15)}, NOW, Port.ON_DEMAND),
    "AMU-19": (MEMBERS_POSTER, {**FIRM, "committee_exists": True}, NOW, YES),
    "AMU-19 no committee": (MEMBERS_POSTER, {**FIRM, "committee_exists": False}, NOW, NO),
    "AMU-21 a advice": (SUB_COMMITTEE, {"sub_committee_delegated": False}, NOW, SubCommittee.ADVISES),
    "AMU-21 a delegated": (SUB_COMMITTEE, {"sub_committee_delegated": True}, NOW, SubCommittee.DECIDES),
    "AMU-21 b one unit": (LOCAL_COMMITTEES, {"separate_units": False}, NOW, LocalCommittees.NOT_APPLICABLE),
    "AMU-21 b may": (
        LOCAL_COMMITTEES,
        {"separate_units": True, "local_committees_decided": False},
        NOW,
        LocalCommittees.MAY,
    ),
    "AMU-21 b decided": (
        LOCAL_COMMITTEES,
        {"separate_units": True, "local_committees_decided": True},
        NOW,
        LocalCommittees.ELECT,
    ),
    "AMU-22": (CALL_IN, {**FIRM, "concerns_unrepresented": True}, NOW, YES),
    "AMU-25 49": (INFORMATION_DUTY, firm(49), NOW, NO),
    "AMU-25 50": (INFORMATION_DUTY, firm(50), NOW, YES),
    "AMU-25 group 49": (GROUP_COOPERATION, {**FIRM, "group_employees": 49}, NOW, NO),
    "AMU-25 group 50": (GROUP_COOPERATION, {**FIRM, "group_employees": 50}, NOW, YES),
    "AMU-25 group the day before": (GROUP_COOPERATION, {}, date(2023, 12, 31), NOT_YET),
    "AMU-25 whistleblowing the day before": (WHISTLING, firm(6), date(2017, 6, 30), NOT_YET),
    "AMU-25 whistleblowing on the day": (WHISTLING, firm(6), date(2017, 7, 1), YES),
    "AMU-25 whistleblowing 4": (WHISTLING, firm(4), NOW, NO),
    "AMU-25 whistleblowing 5": (WHISTLING, firm(5), NOW, YES),
    "AMU-25 whistleblowing where needed": (WHISTLING, {**firm(4), "whistleblowing_needed": True}, NOW, YES),
    "AMU-25 coordination, alone": (COORDINATION, {"several_employers": False}, NOW, Coordination.NOT_APPLICABLE),
    "AMU-25 coordination, main": (COORDINATION, {**PLACE, "main_undertaking": True}, NOW, Coordination.MAIN),
    "AMU-25 coordination 10": (COORDINATION, {**PLACE, "workers_at_same_time": 10}, NOW, Coordination.WHEN_NECESSARY),
    "AMU-25 coordination 11": (COORDINATION, {**PLACE, "workers_at_same_time": 11}, NOW, Coordination.WRITTEN),
    "TASK-01": (
        MUST_TREAT,
        {},
        NOW,
        (Task.SERVICES, Task.TRAINING, Task.CONSENT, Task.PLANS, Task.SYSTEM, Task.HOURS),
    ),
    "TASK-05 none": (MEDICAL_INFORMATION, {"medical_information": False}, NOW, Medical.NOTHING),
    "TASK-05 consent": (
        MEDICAL_INFORMATION,
        {"medical_information": True, "medical_consent": True},
        NOW,
        Medical.CONSENTED,
    ),
    "TASK-05 no consent": (
        MEDICAL_INFORMATION,
        {"medical_information": True, "medical_consent": False},
        NOW,
        Medical.TAKE_OUT,
    ),
    "TASK-08": (OWN_WORK, {}, NOW, tuple(OwnWork)),
    "TASK-09": (EMPLOYERS_WORD, {**FIRM, "plan_case": True}, NOW, YES),
    "CONF-01 personal": (CONFIDENTIAL, PERSONAL, NOW, Confidential.BOUND),
    "CONF-02 consent": (CONFIDENTIAL, {**PERSONAL, "secret_consent": True}, NOW, Confidential.CONSENTED),
    "CONF-02 danger": (CONFIDENTIAL, {**PERSONAL, "secret_danger": True}, NOW, Confidential.TO_THOSE_CONCERNED),
    "CONF-03 decided": (
        CONFIDENTIAL,
        {**PERSONAL, "secret_about": Secret.OTHER, "secret_decided": True},
        NOW,
        Confidential.BOUND,
    ),
    "CONF-03 not decided": (
        CONFIDENTIAL,
        {**PERSONAL, "secret_about": Secret.OTHER, "secret_decided": False},
        NOW,
        Confidential.FREE,
    ),
    "TR-01": (SIX_TOPICS, {}, NOW, SIX),
    "TR-01 nothing more": (TOPICS, NO_SUBSTANCES, NOW, SIX),
    "TR-02 chemicals": (TOPICS, {**NO_SUBSTANCES, "work_chemicals": True}, NOW, (*SIX, Topic.SUBSTANCES)),
    "TR-02 senior": (TOPICS, {**NO_SUBSTANCES, "representatives": 2}, NOW, (*SIX, Topic.COORDINATION)),
    "TR-08": (EMPLOYERS_TRAINING, FIRM, NOW, YES),
    "EMP-05": (OHS_PAPERS, {**FIRM, "has_ohs": True}, NOW, YES),
    "EMP-05 no service": (OHS_PAPERS, {**FIRM, "has_ohs": False}, NOW, NO),
    "EMP-07 the day before": (PSYCHOSOCIAL, FIRM, date(2025, 12, 31), NOT_YET),
    "EMP-07 on the day": (PSYCHOSOCIAL, FIRM, date(2026, 1, 1), YES),
    "EMP-07 factors": (
        NAMED_FACTORS,
        {},
        NOW,
        (Factor.DEMANDS, Factor.EMOTIONAL, Factor.WORKLOAD, Factor.SUPPORT),
    ),
    "EMP-07 the other four": (
        OTHER_FACTORS,
        {},
        NOW,
        (Factor.INTEGRITY, Factor.CONTACT, Factor.HARASSMENT, Factor.VIOLENCE),
    ),
    "EMP-08": (PSYCHOSOCIAL_MAPPING, FIRM, NOW, YES),
    "EMP-09 3 weeks": (FOLLOW_UP, absent(3), NOW, FollowUp.NOTHING),
    "EMP-09 4 weeks": (FOLLOW_UP, absent(4), NOW, FollowUp.PLAN),
    "EMP-09 7 weeks": (FOLLOW_UP, absent(7), NOW, FollowUp.PLAN_AND_MEETING),
    "EMP-09 7 weeks in part": (FOLLOW_UP, absent(7, full=False), NOW, FollowUp.PLAN),
    "EMP-09 7 weeks in part, 2014": (FOLLOW_UP, absent(7, full=False), date(2014, 6, 30), FollowUp.PLAN_AND_MEETING),
    "EMP-09 5 weeks, 2011": (FOLLOW_UP, absent(5), date(2011, 6, 30), FollowUp.NOTHING),
    "EMP-09 12 weeks, 2011": (FOLLOW_UP, absent(12), date(2011, 6, 30), FollowUp.PLAN_AND_MEETING),
    "EMP-10": (INJURY_REGISTER, FIRM, NOW, YES),
    "EMP-11": (SICK_LEAVE, FIRM, NOW, YES),
    "ST-02 durations": (DURATIONS, {}, NOW, tuple(Duration)),
    "EMP-12 death": (WARNING, {"accident_outcome": Outcome.DEATH}, NOW, Warned.WARN),
    "EMP-13 head": (WARNING, {"accident_outcome": Outcome.HEAD}, NOW, Warned.WARN),
    "EMP-13 none": (WARNING, {"accident_outcome": Outcome.NONE}, NOW, Warned.REGISTER),
    "EMP-14": (NAV_REPORT, {**FIRM, "injury_to_report": True}, NOW, YES),
    "EMP-14 on paper": (NAV_ELECTRONIC, {}, date(2025, 12, 31), False),
    "IK-f § 5 written": (WRITTEN, {}, NOW, (4, 5, 6, 7, 8)),
    "IK-f § 5 nr 1": (RULES_AT_HAND, FIRM, NOW, YES),
    "IK-f § 5 nr 4": (GOALS, FIRM, NOW, YES),
    "IK-f § 5 nr 5": (ORGANISATION, FIRM, NOW, YES),
    "IK-f § 5 nr 6": (MAPPING, FIRM, NOW, YES),
    "IK-f § 5 nr 7": (ROUTINES, FIRM, NOW, YES),
    "IK-f § 5 nr 8": (REVIEW, FIRM, NOW, YES),
    "RET-03 minutes": (KEEP_MINUTES, {}, NOW, 10),
    "RET-03 elections": (KEEP_ELECTIONS, {}, NOW, 4),
    "RET-03 ballots": (KEEP_BALLOTS, {}, NOW, 4),
    "RET-03 voters": (KEEP_VOTERS, {}, NOW, 6),
    "RET-02": (EXPOSURE_CANCER, {}, NOW, 60),
}


@pytest.mark.parametrize(("rule", "profile", "on", "answer"), EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_has_its_answer(
    rule: law.Rule[object], profile: dict[str, object], on: date, answer: object
) -> None:
    decision = law.decide(rule, profile, on=on)
    assert decision.missing is None
    assert decision.answer == answer
    assert decision.status is law.Status.ANSWERED
    assert decision.citations


@pytest.mark.parametrize(
    ("rule", "trade"), [(CONSTRUCTION, SITES), (OTHER_TRADES, HOTEL)], ids=["VO-32", "VO-32b four in a hotel"]
)
def test_a_valid_agreement_leaves_the_regional_representative_uncertain(
    rule: law.Rule[Regional], trade: dict[str, bool]
) -> None:
    decision = law.decide(rule, {**AGREED, **trade}, on=NOW)
    assert decision.status is law.Status.UNCERTAIN
    assert [doubt.point for doubt in decision.doubts] == [30]
    assert [answer for _, answer in decision.doubts[0].readings] == [Regional.NO_AUTHORITY, Regional.HAS_AUTHORITY]


def test_an_employers_designation_lasts_two_years_at_most_and_the_last_day_is_open() -> None:  # VO-23
    decision = law.decide(EMPLOYER_DESIGNATED_LAST_DAY, {"term_began": date(2025, 3, 1)}, on=NOW)
    assert decision.answer == date(2027, 3, 1)
    assert [doubt.point for doubt in decision.doubts] == [13]


def test_before_24_february_2014_it_is_not_known_for_those_without_employees() -> None:  # VO-32
    profile = {**firm(0), **SITES}
    assert law.decide(CONSTRUCTION, profile, on=date(2014, 2, 23)).answer is law.State.NOT_KNOWN
    with_employees = {**FIRM, **SITES, "representative_elected": False}
    assert law.decide(CONSTRUCTION, with_employees, on=date(2014, 2, 23)).answer is Regional.HAS_AUTHORITY


def test_a_sign_of_a_serious_injury_is_guidance_and_death_is_law() -> None:  # EMP-13
    head = law.decide(WARNING, {"accident_outcome": Outcome.HEAD}, on=NOW)
    assert [remark.grade for remark in head.reasons] == [law.Grade.GUIDANCE]
    assert law.decide(WARNING, {"accident_outcome": Outcome.DEATH}, on=NOW).reasons == ()


def test_recommended_times_are_our_advice_and_exposure_is_law() -> None:  # RET-01, RET-02
    assert {keep.grade for keep in (KEEP_MINUTES, KEEP_ELECTIONS, KEEP_BALLOTS, KEEP_VOTERS)} == {law.Grade.ADVICE}
    assert EXPOSURE_CANCER.grade is law.Grade.LAW


def test_what_would_change_it_names_the_fifth_employee() -> None:
    changes = law.what_would_change(WHISTLING, {**firm(4), "whistleblowing_needed": False}, on=NOW)
    assert ("employees_today", 5) in {(change.fact.key, change.value) for change in changes}


def test_whether_the_hired_in_vote_is_uncertain() -> None:  # AMU-07, VO-18
    decision = law.decide(MAY_VOTE, {"person": Person.HIRED_IN}, on=NOW)
    assert [doubt.point for doubt in decision.doubts] == [21]
    assert [answer for _, answer in decision.doubts[0].readings] == [Vote.NO, Vote.YES]


@pytest.mark.parametrize("person", [Person.MANAGER, Person.SERVICE])
def test_who_may_be_elected_but_should_not_be_warns(person: Person) -> None:  # VO-18b
    decision = law.decide(AS_REPRESENTATIVE, {"person": person}, on=NOW)
    assert [remark.grade for remark in decision.reasons] == [law.Grade.ADVICE]


def test_what_guidance_asks_of_the_agreement_is_not_called_law() -> None:  # VO-04
    assert {SIGNED_BY.grade, CONTENT.grade} == {law.Grade.GUIDANCE}
    assert len(list(Content)) == 7
