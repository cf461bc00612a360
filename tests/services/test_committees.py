"""The seats of a committee: equal by law when made, and everything that happened recorded."""

from datetime import date

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import FixedAs, How, PostKind, Side
from amu_desktop.law import Grade
from amu_desktop.law.facts import ExceptedTrade, Standard
from amu_desktop.services import committees, committees_check, representatives, undertaking
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of


def test_a_committee_with_three_seats_against_two_is_refused_with_its_section(workspace: Workspace) -> None:
    draft = BodyDraft(name="Arbeidsmiljøutvalget", employer_seats=3, employee_seats=2)
    with pytest.raises(UserError, match="aml § 7-1") as caught:
        workspace.do(committees.create_body, draft)
    assert caught.value.field == "employee_seats"
    assert workspace.ask(committees.list_bodies) == ()


def test_a_vote_for_the_occupational_health_service_is_refused_with_its_section(workspace: Workspace) -> None:
    body = make_committee(workspace)
    with pytest.raises(UserError, match="aml § 7-1"):
        workspace.do(committees.add_post, body, PostKind.OHS, votes=True)


@pytest.mark.parametrize("kind", [PostKind.MEMBER, PostKind.OBSERVER])
def test_a_single_seat_that_votes_cannot_be_added(workspace: Workspace, kind: PostKind) -> None:
    with pytest.raises(UserError, match="aml § 7-1"):
        workspace.do(committees.add_post, make_committee(workspace), kind, side=Side.EMPLOYER, votes=True)


def test_a_new_committee_has_equal_empty_seats_with_deputies_and_those_without_a_vote(workspace: Workspace) -> None:
    body = make_committee(workspace, 3, FixedAs.SENIOR)
    seats = workspace.ask(committees.seats, body, SPRING)
    assert [(seat.kind, seat.side, seat.votes) for seat in seats] == [
        *[(PostKind.MEMBER, Side.EMPLOYER, True)] * 3,
        *[(PostKind.MEMBER, Side.EMPLOYEES, True)] * 3,
        (PostKind.OHS, None, False),
        (PostKind.SECRETARY, None, False),
    ]
    assert all(seat.deputy for seat in seats if seat.kind is PostKind.MEMBER)
    assert [seat.fixed_as for seat in seats if seat.fixed_as] == [FixedAs.TOP_MANAGER, FixedAs.SENIOR]
    assert not any(seat.holder for seat in seats)


def test_seats_come_and_go_in_pairs_and_fixed_ones_stay(workspace: Workspace) -> None:
    body = make_committee(workspace, 1, FixedAs.SENIOR)
    workspace.do(committees.add_seat_pair, body)
    assert [len(seats_of(workspace, body, side)) for side in Side] == [2, 2]
    workspace.do(committees.remove_seat_pair, body, SPRING)
    assert [len(seats_of(workspace, body, side)) for side in Side] == [1, 1]
    with pytest.raises(UserError):
        workspace.do(committees.remove_seat_pair, body, SPRING)


def test_the_senior_representative_sits_in_the_seat_kept_for_that_office(workspace: Workspace) -> None:
    body = make_committee(workspace, 2, FixedAs.SENIOR)
    post = workspace.do(representatives.add_senior)
    senior = workspace.ask(representatives.representatives, SPRING).senior
    assert senior is not None
    assert senior.deputy is not None
    appoint(workspace, post, make_person(workspace, "Ola Nordli"), notice_received_on=SPRING)
    appoint(workspace, senior.deputy.post_id, make_person(workspace, "Eva Dahl"), notice_received_on=SPRING)
    seat = seats_of(workspace, body, Side.EMPLOYEES)[0]
    assert seat.holder is not None
    assert (seat.holder.name, seat.holder.how, seat.holder.by_office) == ("Ola Nordli", How.BY_OFFICE, True)
    assert seat.deputy is not None
    assert seat.deputy.holder is not None
    assert seat.deputy.holder.name == "Eva Dahl"


def test_the_only_representative_sits_in_the_seat_kept_and_two_do_not(workspace: Workspace) -> None:
    body = make_committee(workspace, 1, FixedAs.ONLY_REPRESENTATIVE)
    office = make_area(workspace)
    appoint(workspace, office.post_id, make_person(workspace, "Ola Nordli"), notice_received_on=SPRING)
    holder = seats_of(workspace, body, Side.EMPLOYEES)[0].holder
    assert holder is not None
    assert holder.name == "Ola Nordli"
    make_area(workspace, "Kontoret")
    assert seats_of(workspace, body, Side.EMPLOYEES)[0].holder is None


def test_a_chair_who_changes_inside_a_year_is_recorded_with_the_side_they_came_from(workspace: Workspace) -> None:
    body = make_committee(workspace, 1)
    people = {}
    for side in Side:
        people[side] = make_person(workspace, f"Fra {side}")
        appoint(workspace, seats_of(workspace, body, side)[0].post_id, people[side], date(2026, 1, 1))
    workspace.do(
        committees.choose_chair,
        body,
        people[Side.EMPLOYEES],
        date(2026, 1, 1),
        by_lot=True,
        lot_how="Per trakk, Eva så på",
    )
    workspace.do(committees.choose_chair, body, people[Side.EMPLOYER], date(2026, 8, 1))
    first, second = workspace.ask(committees.chairs, body)
    assert (first.side, first.until, first.by_lot) == (Side.EMPLOYEES, date(2026, 8, 1), True)
    assert (second.side, second.until) == (Side.EMPLOYER, None)
    for day, chair in ((date(2026, 7, 31), first), (date(2026, 8, 1), second)):
        assert workspace.ask(committees.chair, body, day) == chair
    assert workspace.ask(committees.lot_of, body, first.holding_id) == "Per trakk, Eva så på"


def test_a_rule_of_the_committee_holds_from_its_day(workspace: Workspace) -> None:
    body = make_committee(workspace)
    workspace.do(committees.set_rule, body, "notice_days", "14", date(2026, 1, 1))
    workspace.do(committees.set_rule, body, "notice_days", "7", date(2026, 6, 1))
    assert workspace.ask(committees.rules, body, date(2026, 5, 31)) == {"notice_days": "14"}
    assert workspace.ask(committees.rules, body, date(2026, 6, 1)) == {"notice_days": "7"}


def test_a_vacant_seat_is_recorded_and_told_with_the_grade_of_the_law(workspace: Workspace) -> None:
    body = make_committee(workspace, 1, FixedAs.SENIOR)
    found = workspace.ask(committees_check.breaches, body, SPRING)
    assert {"vacant", "no_chair"} <= {breach.code for breach in found}
    assert not any(breach.blocks for breach in found)


def test_the_same_side_two_years_running_is_warned_about_and_changing_inside_a_year_is_not(
    workspace: Workspace,
) -> None:
    body = make_committee(workspace, 1)
    people = {side: make_person(workspace, f"Fra {side}") for side in Side}
    for side in Side:
        appoint(workspace, seats_of(workspace, body, side)[0].post_id, people[side], date(2026, 1, 1))
    workspace.do(committees.choose_chair, body, people[Side.EMPLOYER], date(2026, 1, 1), date(2027, 1, 1))
    assert workspace.ask(committees.next_chair_side, body, date(2026, 6, 1)) is Side.EMPLOYEES
    workspace.do(committees.choose_chair, body, people[Side.EMPLOYER], date(2027, 1, 1), date(2028, 1, 1))
    codes = {breach.code for breach in workspace.ask(committees_check.breaches, body, date(2027, 6, 1))}
    assert "same_side" in codes
    workspace.undo()
    workspace.do(committees.choose_chair, body, people[Side.EMPLOYEES], date(2026, 8, 1), date(2027, 8, 1))
    codes = {breach.code for breach in workspace.ask(committees_check.breaches, body, date(2026, 9, 1))}
    assert not codes & {"same_side", "never_alternating", "no_chair"}


def test_the_seat_of_the_occupational_health_service_is_missed_where_the_industry_must_have_one(
    workspace: Workspace,
) -> None:
    draft = BodyDraft("Arbeidsmiljøutvalget", employer_seats=2, employee_seats=2, since=SPRING, with_ohs=False)
    body = workspace.do(committees.create_body, draft)
    workspace.do(undertaking.answer_fact, "excepted_trade", ExceptedTrade.NONE, SPRING)
    workspace.do(undertaking.answer_fact, "employees_today", 34, SPRING)
    for code, missed in (("41.000", {(Grade.LAW, False)}), ("62.010", {(Grade.LAW, True)})):
        workspace.do(undertaking.create_undertaking, "Bygg AS", industry_code=code, industry_standard=Standard.SN2025)
        found = workspace.ask(committees_check.breaches, body, SPRING)
        assert {(breach.grade, breach.uncertain) for breach in found if breach.code == "no_ohs"} == missed
