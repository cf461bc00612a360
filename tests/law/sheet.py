"""The fact sheet as a table: each row's id, and what the law floor answers because of it.

An answer written with «?» first is «Usikkert», and what follows is what the program goes on with. Rows that decide
nothing stand in `EXPLAINED`, each with why.
"""

from typing import Any

NOW = "2026-06-01"
Row = tuple[str, dict[str, Any], str, object]

INSIDE: dict[str, Any] = {"excepted_trade": "none", "committee_ordered": False, "committee_demanded": False}
VO: dict[str, Any] = {**INSIDE, "representative_ordered": False, "opt_out_agreement": False}
PORT: dict[str, Any] = {"port_others": True}
PLACE: dict[str, Any] = {"several_employers": True, "main_undertaking": False}
PERSONAL: dict[str, Any] = {"secret_about": "personal", "secret_consent": False, "secret_danger": False}
BUILDER: dict[str, Any] = {**VO, "industry_code": "43.210"}
SMALL_FIRM: dict[str, Any] = {"balance_millions": 84, "sales_millions": 169, "person_years": 50}


def average(number: float | str, **more: object) -> dict[str, Any]:
    return {**INSIDE, "employees_average": number, **more}


def firm(employees: int, **more: object) -> dict[str, Any]:
    return {**VO, "employees_today": employees, **more}


def signed(employees: int, day: str = "2025-03-01", **more: object) -> dict[str, Any]:
    return {**VO, "employees_today": employees, "opt_out_agreement": True, "opt_out_signed": day, **more}


def unions(*members: int, **more: object) -> dict[str, Any]:
    found = [{"name": name, "members": number} for name, number in zip("ABC", members, strict=False)]
    return {"employees_today": 100, "unions": found, **more}


def area(*members: int) -> dict[str, Any]:
    found = [{"name": name, "members": number} for name, number in zip("ABC", members, strict=False)]
    return {"area_employees": 100, "area_unions": found}


def votes(ayes: int, noes: int, **more: object) -> dict[str, Any]:
    return {"votes_for": ayes, "votes_against": noes, **more}


def always(*keys: str) -> list[Row]:
    return [(key, firm(12), NOW, "applies") for key in keys]


DECIDES: dict[str, list[Row]] = {
    "VO-01": [("representatives.required", firm(12), NOW, "required")],
    "VO-02": [
        ("representatives.required", firm(9), "2023-12-31", "may_be_agreed_away"),
        ("representatives.required", firm(9), "2024-01-01", "required"),
        ("representatives.required", firm(4), "2024-01-01", "may_be_agreed_away"),
    ],
    "VO-02b": [
        ("representatives.count_basis", {}, NOW, "all_on_the_day"),
        ("representatives.count", {"employees_today": 4, "hired_in_today": 1}, NOW, "?4"),
        ("representatives.required", signed(4, hired_in_today=1), NOW, "?agreed_away"),
    ],
    "VO-03": [
        ("representatives.opt_out_years", {}, NOW, 2),
        ("representatives.required", signed(4), "2027-02-28", "agreed_away"),
        ("representatives.required", signed(4), "2027-03-01", "?agreed_away"),
        ("representatives.required", signed(4), "2027-03-02", "may_be_agreed_away"),
    ],
    "VO-04": [
        ("agreements.signed_by", {}, NOW, "all"),
        ("representatives.required", signed(4, opt_out_until="2030-03-01"), NOW, "agreed_away"),
        ("representatives.required", signed(4, opt_out_arrangement="other"), NOW, "agreed_otherwise"),
    ],
    "VO-05": [("representatives.required", signed(5), NOW, "required")],
    "VO-06": [("representatives.required", signed(9, "2023-03-01"), "2024-01-01", "?required")],
    "VO-07": [("representatives.required", firm(4, representative_ordered=True), NOW, "required_by_order")],
    "VO-08": [("representatives.several_above", {}, NOW, 10)],
    "VO-09": [
        ("representatives.areas_proposed", {"employees_today": 11, "areas": 2}, NOW, 2),
        ("representatives.areas_proposed", {"employees_today": 10, "areas": 2}, NOW, "?1"),
    ],
    "VO-10": [
        ("areas.divided_by", unions(committee_exists=True), NOW, "committee"),
        ("areas.divided_by", unions(10, committee_exists=False), NOW, "union"),
        ("areas.divided_by", unions(9, 8, committee_exists=False, unions_agree=True), NOW, "unions_jointly"),
        ("areas.divided_by", unions(9, 8, committee_exists=False, unions_agree=False), NOW, "employer_unions_disagree"),
        ("areas.divided_by", unions(committee_exists=False), NOW, "employees_representatives"),
    ],
    "VO-11": [
        ("senior_representatives.required", {"representatives": 1}, NOW, "not_required"),
        ("senior_representatives.required", {"representatives": 2}, NOW, "required"),
    ],
    "VO-12": [
        ("senior_representatives.chosen_by", unions(51), NOW, "union"),
        ("senior_representatives.chosen_by", unions(51, union_declines=True), NOW, "?union"),
        ("senior_representatives.chosen_by", unions(30, 25, unions_agree=True), NOW, "unions_jointly"),
        ("senior_representatives.chosen_by", unions(30, 25, unions_agree=False), NOW, "representatives"),
    ],
    "VO-13": [
        ("representative_tasks.case_of", {"representatives": 1}, NOW, "only"),
        ("representative_tasks.case_of", {"representatives": 2, "case_in_several_areas": False}, NOW, "of_area"),
        ("representative_tasks.case_of", {"representatives": 2, "case_in_several_areas": True}, NOW, "senior"),
    ],
    "VO-14": [
        ("committee_members.representative_deputy", {}, NOW, "optional"),
        ("committee_members.senior_deputy", {}, NOW, "required"),
        ("deputies.has_deputy", {"office": "senior"}, NOW, "required"),
        ("deputies.has_deputy", {"office": "representative"}, NOW, "optional"),
    ],
    "VO-14b": [
        ("deputies.posted", {"office": "senior"}, NOW, "required"),
        ("deputies.posted", {"office": "representative_deputy"}, NOW, "?required"),
        ("deputies.trained", {"office": "senior_deputy"}, NOW, "?required"),
    ],
    "VO-15": [
        ("terms_of_office.representative_years", {}, NOW, 2),
        ("terms_of_office.representative_last_day", {"term_began": "2025-03-01"}, NOW, "?2027-03-01"),
        ("deputies.representative_goes", {"leaving": "left"}, NOW, "ends"),
        ("deputies.representative_goes", {"leaving": "moved"}, NOW, "ends"),
        ("deputies.representative_goes", {"leaving": "resigns"}, NOW, "?goes_on"),
    ],
    "VO-16": [
        *always("representative_duties.notice"),
        (
            "terms_of_office.representative_standing",
            {"term_began": "2024-01-10", "successor_notified": False},
            NOW,
            "still_counts",
        ),
        (
            "terms_of_office.representative_standing",
            {"term_began": "2024-01-10", "successor_notified": True},
            NOW,
            "over",
        ),
    ],
    "VO-17": [*always("representative_duties.poster")],
    "VO-18": [
        ("eligibility.vote", {"person": "manager"}, NOW, "yes"),
        ("eligibility.vote", {"person": "top_manager"}, NOW, "no"),
        ("eligibility.vote", {"person": "hired_in"}, NOW, "?no"),
    ],
    "VO-18b": [
        ("eligibility.representative", {"person": "in_area"}, NOW, "yes"),
        ("eligibility.representative", {"person": "other_area"}, NOW, "other_area"),
        ("eligibility.representative", {"person": "top_manager"}, NOW, "top_manager"),
        ("eligibility.representative", {"person": "manager"}, NOW, "yes"),
        ("eligibility.representative", {"person": "service"}, NOW, "?yes"),
    ],
    "VO-18c": [
        ("representative_tasks.group_elects", {"group_areas": 2, "group_areas_covered": 1}, NOW, "may"),
        ("representative_tasks.group_elects", {"group_areas": 2, "group_areas_covered": 2}, NOW, "no"),
        ("representative_tasks.group_elects", {"group_areas": 1}, NOW, "no"),
    ],
    "VO-19": [("eligibility.representative", {"person": "in_area"}, NOW, "yes")],
    "VO-20": [
        ("elections.representative_designation", area(51), NOW, "union"),
        ("elections.representative_designation", area(51, 30), NOW, "union"),
        ("elections.representative_designation", area(30, 25), NOW, "unions_jointly"),
        ("elections.representative_designation", area(50), NOW, "election"),
    ],
    "VO-21": [("elections.board_min", {}, NOW, 1), ("elections.board_max", {}, NOW, 3)],
    "VO-22": [
        ("elections.board_appointed_by", unions(committee_exists=True), NOW, "committee"),
        ("elections.board_appointed_by", unions(10, committee_exists=False), NOW, "union"),
        ("elections.board_appointed_by", unions(committee_exists=False), NOW, "employer_no_union"),
    ],
    "VO-23": [
        ("representative_duties.employer_designates", firm(12, employees_refuse=True), NOW, "applies"),
        ("terms_of_office.employer_designated_years", {}, NOW, 2),
        ("terms_of_office.employer_designated_last_day", {"term_began": "2025-03-01"}, NOW, "?2027-03-01"),
    ],
    "VO-24": [
        ("areas.divided_by", {**unions(10), **average(35, committee_exists=False)}, NOW, "union"),
        ("elections.board_appointed_by", {**unions(10), **average(35, committee_exists=False)}, NOW, "union"),
    ],
    "VO-25": [
        ("representative_tasks.points", {}, "2023-12-31", list("abcde")),
        ("representative_tasks.points", {}, "2024-01-01", list("abcdef")),
        ("representative_duties.psychosocial", {}, "2023-12-31", "not_yet_law"),
        ("representative_duties.psychosocial", {}, "2024-01-01", True),
    ],
    "VO-26": [
        ("representative_duties.others_at_work", firm(12, others_at_work=True), "2023-12-31", "not_yet_law"),
        ("representative_duties.others_at_work", firm(12, others_at_work=True), "2024-01-01", "applies"),
    ],
    "VO-27": [
        ("representative_tasks.danger", {"representative_averts": True}, NOW, "warn_and_avert"),
        ("representative_tasks.danger", {"representative_averts": False, "employer_told": False}, NOW, "warn_and_tell"),
        (
            "representative_tasks.danger",
            {"representative_averts": False, "employer_told": True, "employer_heeds": False},
            NOW,
            "go_further",
        ),
        ("representative_tasks.employer_answers", firm(12, danger_reported=True), NOW, "applies"),
        ("representative_tasks.employer_answers", firm(12, danger_reported=False), NOW, "not_applicable"),
    ],
    "VO-28": [
        *always("representative_tasks.consulted", "representative_tasks.informed"),
        ("representative_tasks.consulted", signed(4), NOW, "not_applicable"),
        ("young_workers.consulted", firm(12, work_under_18=True), NOW, "applies"),
    ],
    "VO-29": [
        ("representative_duties.without_committee", firm(12, committee_exists=False), NOW, "applies"),
        ("representative_duties.without_committee", firm(12, committee_exists=True), NOW, "not_applicable"),
    ],
    "VO-30": [
        (
            "representative_duties.stop_work",
            {"danger_at_once": True, "danger_averted_otherwise": False},
            NOW,
            "may_stop",
        ),
        ("representative_duties.stop_work", {"danger_at_once": True, "danger_averted_otherwise": True}, NOW, "avert"),
    ],
    "VO-31": [
        *always("representative_tasks.time"),
        ("representative_tasks.pay", {"outside_hours": False}, NOW, "no_loss"),
        ("representative_tasks.pay", {"outside_hours": True, "safety_time": "safety_work"}, NOW, "overtime"),
    ],
    "VO-32": [
        (
            "regional_representatives.construction",
            firm(12, building_sites=True, representative_elected=False),
            NOW,
            "has_authority",
        ),
        ("regional_representatives.construction", signed(4, "2026-01-10", building_sites=True), NOW, "?no_authority"),
        ("regional_representatives.construction", firm(0, building_sites=True), "2014-02-23", "not_known"),
        ("regional_representatives.construction", firm(0, building_sites=True), "2014-02-24", "has_authority"),
    ],
    "VO-32b": [
        ("regional_representatives.other_trades", firm(0, regional_trade=True), NOW, "has_authority"),
        ("regional_representatives.other_trades", signed(4, "2026-01-10", regional_trade=True), NOW, "?no_authority"),
        ("regional_representatives.other_trades", firm(0, regional_trade=True), "2017-12-31", "not_known"),
    ],
    "VO-33": [
        ("ports.representative", {"port_others": False}, NOW, "ordinary"),
        ("ports.representative", {**PORT, "port_workers": 4}, NOW, "not_required"),
        ("ports.representative", {**PORT, "port_workers": 5}, NOW, "required"),
        ("ports.committee", {**PORT, "port_average": 14}, NOW, "not_required"),
        ("ports.committee", {**PORT, "port_average": 15}, NOW, "on_demand"),
    ],
    "AMU-01": [
        ("committee.required", average(49), "2023-12-31", "on_demand"),
        ("committee.required", average(50), "2023-12-31", "required"),
        ("committee.required", average(30), "2024-01-01", "required"),
        ("committee.required", average("29.99"), "2024-01-01", "on_demand"),
    ],
    "AMU-02": [
        ("committee.required", average(19), "2023-12-31", "voluntary"),
        ("committee.required", average(12), "2024-01-01", "on_demand"),
        ("committee.required", average(12, committee_demanded=True), NOW, "demanded"),
        ("committee.required", average(10), NOW, "?on_demand"),
        ("committee.required", average("9.99"), NOW, "voluntary"),
    ],
    "AMU-03": [
        ("committee.order_below", {}, "2023-12-31", 50),
        ("committee.order_below", {}, "2024-01-01", 30),
        ("committee.required", average(8, committee_ordered=True), NOW, "ordered"),
    ],
    "AMU-04": [
        ("committee.count_basis", {}, "2012-12-31", "not_known"),
        ("committee.count_basis", {}, "2013-01-01", "average_previous_calendar_year"),
        ("committee.required", average("29.99", average_by_other_method=30), NOW, "?on_demand"),
    ],
    "AMU-04b": [
        ("committee.required", {**INSIDE, "no_last_calendar_year": True, "average_since_start": 34}, NOW, "?required"),
    ],
    "AMU-04c": [("committee.required", average("29.4", committee_was_required=True), NOW, "?stays")],
    "AMU-05": [("committee.count_hours", {}, NOW, 20), ("committee.count_hours", {}, "2012-12-31", "not_known")],
    "AMU-06": [
        ("eligibility.vote", {"person": "special_group"}, NOW, "no"),
        ("eligibility.member", {"person": "special_group"}, NOW, "not_employed"),
        ("eligibility.representative", {"person": "special_group"}, NOW, "not_employed"),
    ],
    "AMU-07": [
        ("committee.required", average(28, hired_in_average=3), NOW, "?on_demand"),
        ("committee.required", average(25, hired_in_average=3), NOW, "on_demand"),
        ("eligibility.member", {"person": "hired_in"}, NOW, "not_employed"),
    ],
    "AMU-09": [
        ("committee_members.parity", {"seats_employer": 3, "seats_employees": 2}, NOW, "unequal"),
        ("committee_members.parity", {"seats_employer": 3, "seats_employees": 3}, NOW, "equal"),
        ("committee_members.seats_min", {}, NOW, 4),
        ("committee_members.seats_max", {}, NOW, 8),
    ],
    "AMU-10": [("committee_members.top_manager", {}, NOW, "required")],
    "AMU-11": [
        ("committee_members.employees_fixed", {"representatives": 1}, NOW, "only"),
        ("committee_members.employees_fixed", {"representatives": 3}, NOW, "senior"),
        ("committee_members.employees_fixed", {"representatives": 9, "senior_representatives": 2}, NOW, "joint"),
    ],
    "AMU-12": [
        ("eligibility.member", {"person": "service"}, NOW, "service"),
        ("eligibility.member", {"person": "top_manager"}, NOW, "top_manager"),
    ],
    "AMU-13": [
        ("committee_members.ohs", {"has_ohs": True}, NOW, "without_vote"),
        ("committee_members.ohs", {"has_ohs": False}, NOW, "?none"),
        ("committee_members.ohs", {"has_ohs": False}, "2013-06-01", "none"),
        ("committee_members.ohs_votes", {}, NOW, False),
        ("committee_members.ohs_seats", {}, NOW, 1),
    ],
    "AMU-14": [
        ("committee_members.chair_next", {"chair_before": "employer"}, NOW, "employees"),
        ("committee_members.chair_next", {}, NOW, "either"),
        (
            "committee_members.chair_alternation",
            {"chair_before": "employer", "chair_now": "employer"},
            NOW,
            "same_side",
        ),
        ("committee_members.chair_years", {}, NOW, 1),
    ],
    "AMU-14b": [("deputies.new_chair", {"chair_now": "employees"}, NOW, "?employees")],
    "AMU-15": [("deputies.deputy_chair", {"chair_now": "employer"}, NOW, "?employer")],
    "AMU-16": [
        ("voting.result", votes(2, 2, chairs_vote="for"), NOW, "adopted_by_chair"),
        ("voting.result", votes(2, 2, chairs_vote="against"), NOW, "falls_by_chair"),
        ("voting.result", votes(2, 2, chairs_vote="blank"), NOW, "?no_decision"),
    ],
    "AMU-17": [
        ("committee_members.deputy", {}, NOW, "required"),
        ("deputies.employers", {}, NOW, "?all"),
        ("deputies.has_deputy", {"office": "service"}, NOW, "?required"),
        ("elections.deputies_by_rank", {}, NOW, True),
    ],
    "AMU-18": [
        ("terms_of_office.member_years", {}, NOW, 2),
        ("terms_of_office.member_last_day", {"term_began": "2024-02-29"}, NOW, "?2026-03-01"),
        ("terms_of_office.member_standing", {"term_began": "2024-01-10"}, NOW, "over"),
        ("deputies.member_goes", {"leaving": "left"}, NOW, "ends"),
        ("deputies.member_goes", {"leaving": "moved"}, NOW, "goes_on"),
        ("deputies.member_goes", {"leaving": "resigns"}, NOW, "?goes_on"),
    ],
    "AMU-19": [("committee_duties.poster", firm(35, committee_exists=True), NOW, "applies")],
    "AMU-21": [
        ("committee_duties.sub_committee", {"sub_committee_delegated": False}, NOW, "advises"),
        ("committee_duties.local_committees", {"separate_units": True, "local_committees_decided": True}, NOW, "elect"),
    ],
    "AMU-22": [("committee_duties.call_in", firm(35, concerns_unrepresented=True), NOW, "applies")],
    "AMU-23": [
        ("other_body.acts", {"other_body_agreed": False}, NOW, "none"),
        (
            "other_body.acts",
            {
                "other_body_agreed": True,
                "other_body_agreed_by": "unions",
                "other_body_equal": True,
                "other_body_employer": True,
                "other_body_senior": True,
                "other_body_ohs": False,
            },
            NOW,
            "to_supplement",
        ),
    ],
    "AMU-24": [("deputies.trained", {"office": "member"}, NOW, "required")],
    "AMU-25": [
        ("other_duties.information", firm(49), NOW, "not_applicable"),
        ("other_duties.information", firm(50), NOW, "applies"),
        ("other_duties.group_cooperation", firm(12, group_employees=50), "2023-12-31", "not_yet_law"),
        ("other_duties.group_cooperation", firm(12, group_employees=50), "2024-01-01", "applies"),
        ("other_duties.whistleblowing", firm(6), "2017-06-30", "not_yet_law"),
        ("other_duties.whistleblowing", firm(6), "2017-07-01", "applies"),
        ("other_duties.whistleblowing", firm(4, whistleblowing_needed=True), NOW, "applies"),
        ("other_duties.coordination", {**PLACE, "workers_at_same_time": 10}, NOW, "when_necessary"),
        ("other_duties.coordination", {**PLACE, "workers_at_same_time": 11}, NOW, "written"),
    ],
    "AMU-26": [("voting.result", votes(2, 2, chairs_vote="absent"), NOW, "?no_decision")],
}
