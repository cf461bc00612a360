"""The rest of the fact sheet: tasks, meetings, elections, training, the employer's duties, statistics, keeping."""

from tests.law.sheet import (
    INSIDE,
    NOW,
    PERSONAL,
    SMALL_FIRM,
    Row,
    always,
    area,
    firm,
    unions,
    votes,
)

CODE = {**INSIDE, "industry_code": "43.210"}

DECIDES_MORE: dict[str, list[Row]] = {
    "TASK-01": [("tasks.must_treat", {}, NOW, list("abcdef"))],
    "TASK-02": [("tasks.may_treat", {}, NOW, ["reduced_capacity"])],
    "TASK-03": [("tasks.goes_through", {}, NOW, ["reports"])],
    "TASK-04": [("tasks.goes_through", {}, NOW, ["reports"])],
    "TASK-05": [
        ("tasks.medical_information", {"medical_information": True, "medical_consent": False}, NOW, "take_out"),
        ("tasks.medical_information", {"medical_information": True, "medical_consent": True}, NOW, "consented"),
        ("tasks.medical_information", {"medical_information": False}, NOW, "nothing"),
    ],
    "TASK-06": [
        ("tasks.may_decide", {}, NOW, ["binding"]),
        ("meetings.deadline", {"binding_decision": True}, NOW, "required"),
        ("meetings.deadline", {"binding_decision": False}, NOW, "not_required"),
    ],
    "TASK-07": [
        ("reporting.a_year", {}, NOW, 1),
        ("reporting.recipients", {"unions": [{"name": "A", "members": 3}]}, NOW, "bodies_and_unions"),
        ("reporting.recipients", {"unions": []}, NOW, "?bodies_and_representative"),
    ],
    "TASK-08": [("tasks.own_work", {}, NOW, list("abcdef")), ("tasks.own_work", {}, "2012-12-31", "not_known")],
    "TASK-09": [("tasks.employers_word", firm(35, plan_case=True), NOW, "applies")],
    "TASK-10": [("confidentiality.investigations", {}, NOW, "cause_only")],
    "MIN-01": [("meetings.a_year", {}, "2012-12-31", "not_known"), ("meetings.a_year", {}, "2013-01-01", 4)],
    "MIN-02": [
        ("meetings.members_who_demand", {}, NOW, 2),
        ("deputies.counts_for_a_demand", {"office": "member"}, NOW, True),
        ("deputies.counts_for_a_demand", {"office": "service"}, NOW, "?True"),
    ],
    "MIN-03": [("meetings.raised_by", {}, NOW, ["committee", "representative", "employee"])],
    "MIN-04": [("voting.result", votes(3, 1), NOW, "adopted"), ("voting.result", votes(1, 3), NOW, "falls")],
    "MIN-04b": [
        ("voting.result", votes(2, 1, votes_blank=1), NOW, "?adopted"),
        ("voting.result", votes(3, 1, votes_blank=1), NOW, "adopted"),
        ("voting.result", votes(3, 0, votes_blank=3), NOW, "?adopted"),
    ],
    "MIN-04c": [
        ("voting.result", votes(2, 2, votes_other=2, chairs_vote="for"), NOW, "?no_decision"),
        ("voting.result", votes(3, 2, votes_other=1), NOW, "?no_decision"),
        ("voting.result", votes(4, 2, votes_other=1), NOW, "adopted"),
        ("voting.result", votes(3, 3, chairs_vote="secret"), NOW, "?chair_asked"),
    ],
    "MIN-05": [
        ("meetings.positions", votes(4, 0), NOW, "not_required"),
        ("meetings.positions", votes(3, 1), NOW, "every"),
        ("meetings.positions", votes(2, 2), NOW, "every"),
        ("meetings.positions", votes(3, 1), "2012-12-31", "not_known"),
    ],
    "MIN-06": [("meetings.notice_days", {}, NOW, 7)],
    "CONF-01": [
        ("confidentiality.bound", PERSONAL, NOW, "bound"),
        ("confidentiality.other_representative", {}, "2021-12-31", "not_yet_law"),
        ("confidentiality.other_representative", {}, "2022-01-01", True),
    ],
    "CONF-02": [
        ("confidentiality.bound", {**PERSONAL, "secret_consent": True}, NOW, "consented"),
        ("confidentiality.bound", {**PERSONAL, "secret_danger": True}, NOW, "to_those_concerned"),
    ],
    "CONF-03": [
        ("confidentiality.bound", {**PERSONAL, "secret_about": "other", "secret_decided": True}, NOW, "bound"),
        ("confidentiality.bound", {**PERSONAL, "secret_about": "other", "secret_decided": False}, NOW, "free"),
    ],
    "CONF-04": [("confidentiality.investigations", {}, NOW, "cause_only")],
    "EL-01": [("elections.board_min", {}, NOW, 1), ("elections.board_max", {}, NOW, 3)],
    "EL-02": [("eligibility.vote", {"person": "top_manager"}, NOW, "no")],
    "EL-03": [("eligibility.vote", {"person": "in_area"}, NOW, "yes")],
    "EL-04": [
        ("elections.representative_proposed_by", {}, NOW, ["of_area", "union_of_area"]),
        ("elections.member_proposed_by", {}, NOW, ["employee", "union"]),
    ],
    "EL-05": [("elections.proposer_named", {}, NOW, True)],
    "EL-06": [
        ("elections.committee_ballot", {}, NOW, "secret_and_written"),
        ("elections.most_marks", {"seats_elected": 2}, NOW, 4),
    ],
    "EL-07": [("elections.representative_ballot", {}, NOW, "as_decided")],
    "EL-08": [("elections.lot_at_tie", {}, NOW, True), ("elections.lot_at_tie", {}, "2012-12-31", "not_known")],
    "EL-09": [("elections.deputies_by_rank", {}, NOW, True)],
    "EL-10": [
        ("committee_members.only_representative_deputy", {}, NOW, "required"),
        ("deputies.fixed_seats", {}, NOW, "?own"),
    ],
    "EL-11": [
        ("elections.committee_designation", unions(51, 3), NOW, "unions_by_agreement"),
        ("elections.committee_designation", unions(51), NOW, "election"),
    ],
    "EL-12": [("elections.divisors", {}, NOW, ["1.4", 3, 5, 7, 9])],
    "EL-13": [("elections.committee_designation", unions(25, 25), NOW, "election")],
    "EL-14": [
        ("elections.representative_designation", area(51), NOW, "union"),
        ("senior_representatives.chosen_by", {**unions(50), **area(51)}, NOW, "representatives"),
    ],
    "TR-01": [
        (
            "training.six_topics",
            {},
            NOW,
            list("abcdef"),
        )
    ],
    "TR-02": [
        (
            "training.topics",
            {"work_chemicals": True, "representatives": 2},
            NOW,
            [*"abcdef", "substances", "coordination"],
        )
    ],
    "TR-03": [
        ("training.hours", {}, NOW, 40),
        ("training.fulfilled", {"training_done": 24}, NOW, "not_fulfilled"),
        ("training.fulfilled", {"training_done": 24, "training_agreed": 24}, NOW, "by_agreement"),
        ("training.fulfilled", {"training_done": 40}, NOW, "fulfilled"),
    ],
    "TR-04": [*always("representative_duties.training_after_election")],
    "TR-05": [("representative_tasks.pay", {"outside_hours": True, "safety_time": "teaching"}, NOW, "no_supplement")],
    "TR-08": [*always("training.employer")],
    "TR-09": [
        ("training.union_courses", {}, "2009-12-31", "not_yet_law"),
        ("training.union_courses", {}, "2010-01-01", True),
    ],
    "TR-10": [
        ("deputies.trained", {"office": "member"}, NOW, "required"),
        ("deputies.trained", {"office": "service"}, NOW, "?required"),
        ("deputies.trained", {"office": "member_deputy"}, NOW, "?required"),
    ],
    "EMP-00": [
        ("scope.within_act", {"excepted_trade": "none"}, NOW, "inside"),
        ("scope.within_act", {"excepted_trade": "only"}, NOW, "outside"),
        ("scope.within_act", {"excepted_trade": "only", "excepted_part": "pilotage"}, "2022-06-30", "outside"),
        ("scope.within_act", {"excepted_trade": "only", "excepted_part": "pilotage"}, "2022-07-01", "inside"),
        ("scope.within_act", {"excepted_trade": "only", "excepted_part": "diving"}, "2024-06-30", "not_known"),
        ("scope.within_act", {"excepted_trade": "only", "excepted_part": "diving"}, "2024-07-01", "inside"),
    ],
    "EMP-01": [
        (
            "employers_duties.employees_part",
            {},
            NOW,
            ["takes_part", "care", "faults", "stops", "harassment", "injury", "follow_up", "orders"],
        )
    ],
    "EMP-02": [
        ("internal_control.elements", {}, NOW, list("abcdefgh")),
        *always(
            *("internal_control.goals", "internal_control.organisation", "internal_control.mapping"),
            *("internal_control.changes", "internal_control.routines", "internal_control.sick_leave"),
            *("internal_control.control", "internal_control.review", "internal_control.participation"),
        ),
        ("internal_control.written", {}, NOW, [4, 5, 6, 7, 8]),
    ],
    "EMP-03": [
        *always("work_duties.training", "employers_duties.leaders", "employers_duties.experts"),
        ("health_duties.protective_equipment", firm(12, work_protective_equipment=True), NOW, "applies"),
        ("work_duties.instruction", firm(12, work_dangerous=True), NOW, "applies"),
    ],
    "EMP-04": [
        ("ohs.required", {**CODE, "industry_standard": "SN2007"}, "2022-12-31", "not_known"),
        ("ohs.required", {**CODE, "industry_standard": "SN2007"}, "2023-01-01", "required"),
        ("ohs.required", {**CODE, "industry_standard": "SN2007"}, "2025-10-06", "required"),
        ("ohs.required", {**CODE, "industry_standard": "SN2025"}, "2025-10-07", "?required"),
        ("ohs.required", {**CODE, "industry_standard": "SN2025"}, NOW, "required"),
        ("ohs.required", {**CODE, "industry_code": "62.100", "industry_standard": "SN2025"}, NOW, "assess"),
    ],
    "EMP-05": [("other_duties.ohs_papers", firm(12, has_ohs=True), NOW, "applies")],
    "EMP-06": [*always("employers_duties.physical_activity")],
    "EMP-07": [
        ("psychosocial.named_factors", {}, "2025-12-31", "not_yet_law"),
        ("psychosocial.named_factors", {}, "2026-01-01", ["demands", "emotional", "workload", "support"]),
    ],
    "EMP-08": [
        ("psychosocial.mapping", firm(12), "2025-12-31", "not_known"),
        ("psychosocial.mapping", firm(12), "2026-01-01", "applies"),
    ],
    "EMP-09": [
        ("sick_leave.plan_weeks", {}, "2011-06-30", 6),
        ("sick_leave.plan_weeks", {}, "2011-07-01", 4),
        ("sick_leave.meeting_weeks", {}, "2011-06-30", 12),
        ("sick_leave.follow_up", {"weeks_absent": 7, "fully_absent": False}, "2014-06-30", "plan_and_meeting"),
        ("sick_leave.follow_up", {"weeks_absent": 7, "fully_absent": False}, "2014-07-01", "plan"),
    ],
    "EMP-10": [*always("registration.injuries")],
    "EMP-11": [*always("statistics.sick_leave")],
    "EMP-12": [("registration.warning", {"accident_outcome": "death"}, NOW, "warn")],
    "EMP-13": [
        ("registration.warning", {"accident_outcome": "unconscious"}, NOW, "warn"),
        ("registration.warning", {"accident_outcome": "none"}, NOW, "register"),
    ],
    "EMP-14": [
        ("registration.nav_report", firm(12, injury_to_report=True), NOW, "applies"),
        ("registration.nav_electronic", {}, "2025-12-31", False),
        ("registration.nav_electronic", {}, "2026-01-01", True),
        ("registration.nav_years", {}, NOW, 1),
    ],
    "EMP-16": [
        ("employers_duties.inspection_contact", {"representative_elected": True}, NOW, "representative"),
        ("employers_duties.inspection_contact", {"representative_elected": False}, NOW, "other"),
        ("employers_duties.orders", firm(12, order_given=True), NOW, "applies"),
        ("employers_duties.consent", firm(12, builds=True), NOW, "applies"),
    ],
    "EMP-17": [
        ("fines.base_amounts", {}, "2013-12-31", "not_yet_law"),
        ("fines.base_amounts", {}, "2024-06-30", 15),
        ("fines.base_amounts", {}, "2024-07-01", 50),
        ("fines.turnover", {}, "2024-07-01", 4),
        ("fines.leader", {}, "2025-06-30", "not_yet_law"),
        ("fines.leader", {}, "2025-07-01", 25),
        ("fines.limitation_years", {}, "2025-06-30", 2),
        ("fines.limitation_years", {}, "2025-07-01", 5),
    ],
    "EMP-18": [
        ("young_workers.list", firm(19, work_under_18=True), NOW, "not_applicable"),
        ("young_workers.list", firm(20, work_under_18=True), NOW, "applies"),
    ],
    "ST-02": [
        ("statistics.durations", {}, NOW, ["short", "employer_period", "long"]),
        ("statistics.compiled_from", {}, NOW, 15),
    ],
    "ST-05": [("statistics.injury_rate", {}, NOW, 1_000_000)],
    "ST-06": [("statistics.injury_rate", {}, NOW, 1_000_000)],
    "ST-07": [("statistics.injury_rate", {}, NOW, 1_000_000)],
    "ESG-01": [("statistics.esrs_rate", {}, NOW, 1_000_000)],
    "ESG-02": [("statistics.vsme_rate", {}, NOW, 200_000), ("statistics.full_time_hours", {}, NOW, 2000)],
    "ESG-03": [
        ("employers_duties.annual_report", SMALL_FIRM, NOW, "not_required"),
        ("employers_duties.annual_report", {**SMALL_FIRM, "balance_millions": 85}, NOW, "required"),
        ("employers_duties.annual_report", {**SMALL_FIRM, "person_years": 51}, NOW, "required"),
        (
            "employers_duties.annual_report",
            {"balance_millions": 85, "sales_millions": 169, "person_years": 4},
            NOW,
            "without_sick_leave",
        ),
        ("employers_duties.annual_report", SMALL_FIRM, "2024-10-31", "not_known"),
    ],
    "ESG-04": [
        ("employers_duties.equality", firm(19), NOW, "not_applicable"),
        ("employers_duties.equality", firm(20, equality_demanded=False), NOW, "not_applicable"),
        ("employers_duties.equality", firm(20, equality_demanded=True), NOW, "applies"),
        ("employers_duties.equality", firm(51), NOW, "applies"),
        ("employers_duties.equality", firm(4, public_undertaking=True), NOW, "applies"),
    ],
    "GDPR-01": [
        ("tasks.medical_information", {"medical_information": True, "medical_consent": False}, NOW, "take_out")
    ],
    "GDPR-03": [("retention.injuries_years", {}, NOW, 10)],
    "GDPR-05": [("statistics.smallest_group", {}, NOW, 5)],
    "RET-01": [("retention.minutes_years", {}, NOW, 10)],
    "RET-02": [
        ("retention.exposure_cancer_years", {}, NOW, 60),
        ("retention.exposure_reprotoxic_years", {}, NOW, 5),
        ("retention.exposure_biological_years", {}, NOW, 10),
        ("retention.exposure_biological_late_years", {}, NOW, 40),
        ("retention.exposure_mining_years", {}, NOW, 60),
    ],
    "RET-03": [
        ("retention.minutes_years", {}, NOW, 10),
        ("retention.injuries_years", {}, NOW, 10),
        ("retention.courses_years", {}, NOW, 5),
        ("retention.elections_years", {}, NOW, 4),
        ("retention.ballots_weeks", {}, NOW, 4),
        ("retention.agreements_years", {}, NOW, 5),
        ("retention.voters_months", {}, NOW, 6),
    ],
}

EXPLAINED = {
    "AMU-08": "guidance on what an undertaking is: one file is one undertaking",
    "AMU-20": "a duty that was repealed: there is nothing to decide",
    "TASK-11": "a matter for a court when it fixes a penalty",
    "MIN-07": "no rule for a committee in a private undertaking",
    "MIN-08": "there is no duty to publish minutes",
    "MIN-09": "the secretary is not regulated",
    "EL-15": "a timetable that is common practice",
    "TR-06": "a power of Arbeidstilsynet, which comes as an order",
    "TR-07": "a course does not grow old: there is no rule",
    "EMP-15": "duties of doctors and producers, said to be left out at the register of injuries",
    "ST-01": "a formula, worked out and tested in the report",
    "ST-03": "another basis of the same figure, named where it is printed",
    "ST-04": "a formula, worked out and tested in the report",
    "ST-08": "a definition of our own, no law",
    "ST-09": "words for kinds of events",
    "ST-10": "a caution about small numbers, said in the report",
    "GDPR-02": "how data are kept: unions are counted, nobody is named",
    "GDPR-04": "how data are kept: a vote is never kept with a voter",
}
