"""The calendar of an election: working days backwards and forwards from the vote, and what is late."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.election_calendar import (
    Gaps,
    Stage,
    StepState,
    advice_on_days,
    calendar,
    check_days,
    check_may_count,
    next_step,
    plan,
)
from amu_desktop.domain.workdays import is_workday

VOTING = date(2026, 11, 16)
DAYS = plan(VOTING)


def test_the_days_go_backwards_from_the_vote_and_forwards_to_the_poster() -> None:
    assert [(day.day, day.month) for day in DAYS.values()] == [
        (16, 10),
        (23, 10),
        (6, 11),
        (9, 11),
        (16, 11),
        (16, 11),
        (17, 11),
        (18, 11),
    ]
    assert list(DAYS) == [stage for stage in Stage if stage is not Stage.EARLY]


def test_holidays_are_gone_around() -> None:
    days = plan(date(2027, 4, 5))
    assert days[Stage.LIST_PUBLISHED] == date(2027, 3, 24)  # before Maundy Thursday


def test_the_list_is_out_before_the_vote_also_when_nobody_gives_it_time() -> None:
    assert plan(VOTING, Gaps(published=0))[Stage.LIST_PUBLISHED] == date(2026, 11, 13)


gaps = st.builds(Gaps, *[st.integers(0, 40)] * 6)


@given(st.dates(date(2008, 1, 1), date(2060, 12, 31)), gaps)
def test_a_plan_is_in_order_and_on_working_days(voting: date, between: Gaps) -> None:
    days = plan(voting, between)
    check_days(days)
    after_vote_at_once = (Stage.VOTING, Stage.COUNT, Stage.NOTICE, Stage.POSTER)
    assert all(is_workday(day) for stage, day in days.items() if stage not in after_vote_at_once)
    assert days[Stage.VOTING] == voting
    assert (days[Stage.VOTING] - days[Stage.LIST_PUBLISHED]).days >= max(1, between.published)
    assert (days[Stage.NOMINATIONS_CLOSE] - days[Stage.CALL]).days >= between.nominations


@given(st.dates(date(2008, 1, 1), date(2060, 12, 31)).filter(is_workday))
def test_the_usual_plan_has_nothing_to_be_advised_against(voting: date) -> None:
    assert advice_on_days(plan(voting)) == ()


def test_days_below_nothing_or_outside_the_calendar_are_refused() -> None:
    with pytest.raises(UserError) as refused:
        plan(VOTING, Gaps(notice=-1))
    assert refused.value.field == "notice"
    for edge in (date.min, date.max):
        with pytest.raises(UserError) as refused:
            plan(edge)
        assert refused.value.field == "voting"
    with pytest.raises(UserError):
        plan(VOTING, Gaps(board=10**9))


def test_a_step_before_the_one_it_follows_is_refused_at_its_field() -> None:
    with pytest.raises(Refusal) as refused:
        check_days({**DAYS, Stage.NOTICE: date(2026, 11, 13), Stage.CALL: date(2026, 10, 1)})
    assert [reason.field for reason in refused.value.reasons] == ["call", "notice"]


def test_the_candidates_are_made_known_before_the_vote_begins() -> None:
    for late in ({Stage.VOTING: DAYS[Stage.LIST_PUBLISHED]}, {Stage.EARLY: DAYS[Stage.LIST_PUBLISHED]}):
        with pytest.raises(Refusal) as refused:
            check_days({**DAYS, **late})
        assert "made known before the vote" in refused.value.reasons[0].message


def test_early_voting_lies_between_the_list_and_the_vote() -> None:
    check_days({**DAYS, Stage.EARLY: date(2026, 11, 12)})
    with pytest.raises(Refusal):
        check_days({**DAYS, Stage.EARLY: date(2026, 11, 17)})


def test_what_is_short_or_on_a_holiday_is_only_advised_against() -> None:
    days = {
        **DAYS,
        Stage.CALL: date(2026, 10, 30),
        Stage.LIST_PUBLISHED: date(2026, 11, 12),
        Stage.VOTING: date(2026, 11, 15),
    }
    check_days(days)
    assert [advice.stage for advice in advice_on_days(days)] == [
        Stage.NOMINATIONS_CLOSE,
        Stage.LIST_PUBLISHED,
        Stage.VOTING,
    ]


def test_each_step_is_done_late_due_today_or_to_come() -> None:
    done = {Stage.BOARD: date(2026, 10, 15), Stage.LIST_PUBLISHED: date(2026, 11, 10)}
    steps = calendar(DAYS, done, today=VOTING)
    state = {step.stage: step.state for step in steps}
    assert state == {
        Stage.BOARD: StepState.DONE,
        Stage.CALL: StepState.LATE,
        Stage.NOMINATIONS_CLOSE: StepState.LATE,
        Stage.LIST_PUBLISHED: StepState.DONE,
        Stage.VOTING: StepState.NOW,
        Stage.COUNT: StepState.NOW,
        Stage.NOTICE: StepState.COMING,
        Stage.POSTER: StepState.COMING,
    }
    following = next_step(steps)
    assert following is not None
    assert following.stage is Stage.CALL


def test_nothing_follows_when_all_is_done() -> None:
    assert next_step(calendar(DAYS, DAYS, VOTING)) is None
    assert next_step(()) is None


def test_the_count_waits_until_the_time_that_was_made_known() -> None:
    closes = datetime(2026, 11, 16, 16, 0)
    check_may_count(closes, closes)
    with pytest.raises(UserError) as refused:
        check_may_count(closes - timedelta(minutes=1), closes)
    assert refused.value.field == "count"
    assert refused.value.values == {"day": VOTING, "time": "16.00"}
