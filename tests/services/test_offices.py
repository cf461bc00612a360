"""Who holds an office on a day: notice, deputies stepping in, terms that run out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.services import committees, offices, representatives
from amu_desktop.services.offices import AppointmentDraft, SeatRow
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of


def seat(workspace: Workspace, on: date) -> SeatRow:
    return workspace.ask(representatives.representatives, on).areas[0].seats[0]


def test_a_representative_counts_from_the_notice_and_the_former_one_until_then(workspace: Workspace) -> None:
    office = make_area(workspace)
    ola, per = make_person(workspace, "Ola Nordli"), make_person(workspace, "Per Lie")
    appoint(workspace, office.post_id, ola, date(2024, 3, 1), notice_received_on=date(2024, 3, 3))
    new = appoint(workspace, office.post_id, per, date(2026, 3, 1))
    before = seat(workspace, date(2026, 4, 1))
    assert before.holder is not None
    assert before.pending is not None
    assert (before.holder.name, before.holder.past_term, before.pending.name) == ("Ola Nordli", True, "Per Lie")
    workspace.do(offices.receive_notice, new, date(2026, 4, 5))
    for day, name in ((date(2026, 4, 4), "Ola Nordli"), (date(2026, 4, 5), "Per Lie")):
        holder = seat(workspace, day).holder
        assert holder is not None
        assert holder.name == name


def test_a_representative_nobody_has_told_management_about_does_not_count_yet(workspace: Workspace) -> None:
    office = make_area(workspace)
    appoint(workspace, office.post_id, make_person(workspace))
    found = seat(workspace, SPRING)
    assert found.holder is None
    assert found.pending is not None


def test_a_term_ends_two_years_on_and_the_same_date_still_counts(workspace: Workspace) -> None:
    body = make_committee(workspace)
    (first, second, _) = seats_of(workspace, body, Side.EMPLOYEES)
    appoint(workspace, first.post_id, make_person(workspace, "A B"), date(2024, 3, 15))
    appoint(workspace, second.post_id, make_person(workspace, "C D"), date(2024, 2, 29))
    names = [
        {one.holder.name for one in seats_of(workspace, body, Side.EMPLOYEES, day) if one.holder}
        for day in (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 15), date(2026, 3, 16))
    ]
    assert names == [{"A B", "C D"}, {"A B"}, {"A B"}, set()]


def test_the_deputy_takes_the_rest_of_the_period_when_a_member_leaves(workspace: Workspace) -> None:
    body = make_committee(workspace)
    member = seats_of(workspace, body, Side.EMPLOYEES)[0]
    assert member.deputy is not None
    held = appoint(workspace, member.post_id, make_person(workspace, "Ola Nordli"))
    appoint(workspace, member.deputy.post_id, make_person(workspace, "Eva Dahl"))
    assert workspace.do(offices.end_holding, held, date(2026, 9, 1), "Sluttet")
    after = seats_of(workspace, body, Side.EMPLOYEES, date(2026, 9, 1))[0]
    assert after.holder is not None
    assert (after.holder.name, after.holder.until) == ("Eva Dahl", date(2028, 3, 2))
    assert after.deputy is not None
    assert after.deputy.holder is None
    before = seats_of(workspace, body, Side.EMPLOYEES, date(2026, 8, 31))[0]
    assert before.holder is not None
    assert before.holder.name == "Ola Nordli"


def test_without_a_deputy_the_seat_is_vacant_and_nothing_is_refused(workspace: Workspace) -> None:
    body = make_committee(workspace)
    member = seats_of(workspace, body, Side.EMPLOYER)[0]
    held = appoint(workspace, member.post_id, make_person(workspace))
    assert workspace.do(offices.end_holding, held, date(2026, 9, 1), "Sluttet") is None
    assert seats_of(workspace, body, Side.EMPLOYER, date(2026, 9, 1))[0].holder is None


def test_a_representative_who_left_is_not_kept_in_office_by_the_rule_of_the_former_one(workspace: Workspace) -> None:
    office = make_area(workspace)
    held = appoint(workspace, office.post_id, make_person(workspace), notice_received_on=SPRING)
    workspace.do(offices.end_holding, held, date(2026, 9, 1), "Sluttet")
    assert seat(workspace, date(2026, 9, 1)).holder is None


def test_an_office_filled_again_ends_the_former_ones_time_the_same_day(workspace: Workspace) -> None:
    member = seats_of(workspace, make_committee(workspace), Side.EMPLOYER)[0]
    appoint(workspace, member.post_id, make_person(workspace, "A B"), date(2025, 1, 1))
    appoint(workspace, member.post_id, make_person(workspace, "C D"), date(2026, 1, 1))
    assert [row.until for row in workspace.ask(offices.holdings, member.post_id)] == [
        date(2026, 1, 1),
        date(2028, 1, 2),
    ]


def test_a_term_that_ends_before_it_begins_is_refused_at_its_field(workspace: Workspace) -> None:
    member = seats_of(workspace, make_committee(workspace), Side.EMPLOYER)[0]
    draft = AppointmentDraft(since=SPRING, until=SPRING)
    with pytest.raises(UserError) as caught:
        workspace.do(offices.appoint, member.post_id, make_person(workspace), draft)
    assert caught.value.field == "until"


def test_everything_about_an_office_can_be_undone_and_done_again(workspace: Workspace) -> None:
    body = make_committee(workspace)
    member = seats_of(workspace, body, Side.EMPLOYEES)[0]
    held = appoint(workspace, member.post_id, make_person(workspace, "Ola Nordli"))
    assert member.deputy is not None
    appoint(workspace, member.deputy.post_id, make_person(workspace, "Eva Dahl"))
    before = workspace.ask(committees.seats, body, date(2026, 10, 1))
    workspace.do(offices.end_holding, held, date(2026, 9, 1), "Sluttet")
    after = workspace.ask(committees.seats, body, date(2026, 10, 1))
    assert workspace.undo() == "Ended a term of office"
    assert workspace.ask(committees.seats, body, date(2026, 10, 1)) == before
    workspace.redo()
    assert workspace.ask(committees.seats, body, date(2026, 10, 1)) == after


@given(st.dates(date(2006, 1, 1), date(2100, 1, 1)), st.sampled_from([PostKind.MEMBER, PostKind.SENIOR]))
def test_a_term_is_two_years_and_a_day_that_is_uncertain(since: date, kind: PostKind) -> None:
    assert timedelta(days=731) <= offices.term_end(kind, since) - since <= timedelta(days=732)
