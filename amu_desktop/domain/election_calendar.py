"""The calendar of an election: backwards from voting day to the board, and forwards to the poster.

Only the order of some steps is law: the candidates are made known before the vote, and management has the notice
before anybody counts as elected. The days between are our advice (an election needs two to three weeks for nominations
and one with the list on the wall), and they can be changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Kind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.workdays import is_workday, next_workday
from amu_desktop.law.answers import Grade
from amu_desktop.law.sources import AML, OLM, Citation

DAY = timedelta(days=1)
NOMINATION_DAYS = 14
PUBLISHED_DAYS = 7


class Stage(Kind):
    """The steps, in the order they are taken."""

    BOARD = "board", N_("The election board is appointed")
    CALL = "call", N_("Nominations open")
    NOMINATIONS_CLOSE = "nominations_close", N_("Nominations close")
    LIST_PUBLISHED = "list_published", N_("The list of candidates is published")
    EARLY = "early", N_("Early voting opens")
    VOTING = "voting", N_("Voting")
    COUNT = "count", N_("Count")
    NOTICE = "notice", N_("Written notice to management")
    POSTER = "poster", N_("New poster")


class StepState(Kind):
    """How a step stands today."""

    DONE = "done", N_("Done")
    LATE = "late", N_("Late")
    NOW = "now", N_("Today")
    COMING = "coming", N_("To come")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Days between the steps; those before the vote at the least, as they are moved back to a working day."""

    board: int = 7
    nominations: int = NOMINATION_DAYS
    published: int = PUBLISHED_DAYS
    count: int = 0
    notice: int = 1
    poster: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its day, and the day it was done."""

    stage: Stage
    on: date
    state: StepState
    done_on: date | None
    cite: Citation | None


@dataclass(frozen=True, slots=True)
class DayAdvice:
    """Something about a day that is allowed but not wise."""

    stage: Stage
    says: Sentence
    grade: Grade = Grade.ADVICE


SOURCES: Mapping[Stage, Citation] = {
    Stage.BOARD: OLM.at("3-2", 4),
    Stage.NOMINATIONS_CLOSE: OLM.at("3-9", 2),
    Stage.LIST_PUBLISHED: OLM.at("3-9", 2),
    Stage.VOTING: OLM.at("3-9", 1),
    Stage.COUNT: OLM.at("3-9", 4),
    Stage.NOTICE: OLM.at("3-4", 2),
    Stage.POSTER: AML.at("6-1", 4),
}
COMMITTEE_POSTER = AML.at("7-1", 3)
REPRESENTATIVE_SOURCES: Mapping[Stage, Citation] = {
    **SOURCES,
    **dict.fromkeys(
        (Stage.NOMINATIONS_CLOSE, Stage.LIST_PUBLISHED, Stage.VOTING, Stage.COUNT),
        OLM.at("3-2", 5),
    ),
}


def plan(voting: date, gaps: Gaps = Gaps()) -> dict[Stage, date]:
    """Propose a working day for each step, from voting day; voting day itself is taken as it is.

    Raises UserError at a gap below nothing, or at `voting` where the days run out of the calendar.
    """
    for name in Gaps.__dataclass_fields__:
        if getattr(gaps, name) < 0:
            raise UserError("The number of days cannot be below zero.", name)
    try:
        published = _workday_before(voting - max(gaps.published, 1) * DAY)
        close = _workday_before(published - DAY)
        call = _workday_before(close - gaps.nominations * DAY)
        count = _workday_from(voting, gaps.count)
        notice = _workday_from(count, gaps.notice)
        return {
            Stage.BOARD: _workday_before(call - gaps.board * DAY),
            Stage.CALL: call,
            Stage.NOMINATIONS_CLOSE: close,
            Stage.LIST_PUBLISHED: published,
            Stage.VOTING: voting,
            Stage.COUNT: count,
            Stage.NOTICE: notice,
            Stage.POSTER: _workday_from(notice, gaps.poster),
        }
    except (OverflowError, ValueError):
        raise UserError("This is not a day we can plan an election for.", "voting") from None


def check_days(days: Mapping[Stage, date]) -> None:
    """Refuse days that are not in order: raises Refusal with a UserError at each stage that comes too early.

    The list must stand before the vote begins, early voting included; other steps may share a day.
    """
    present = [stage for stage in Stage if stage in days]
    wrong = [
        UserError(
            _TOO_EARLY_LIST if before is Stage.LIST_PUBLISHED else _TOO_EARLY,
            after.value,
            day=days[after],
            before=days[before],
        )
        for before, after in pairwise(present)
        if days[after] < days[before] or (before is Stage.LIST_PUBLISHED and days[after] == days[before])
    ]
    if wrong:
        raise Refusal("The days of the election are not in order.", tuple(wrong))


def advice_on_days(days: Mapping[Stage, date]) -> tuple[DayAdvice, ...]:
    """Say which days are short or fall on a holiday; nothing of it is law."""
    found = []
    call, close = days.get(Stage.CALL), days.get(Stage.NOMINATIONS_CLOSE)
    if call and close and (close - call).days < NOMINATION_DAYS:
        text = N_("Less than two weeks for nominations is short. Two to three weeks are usual.")
        found.append(DayAdvice(Stage.NOMINATIONS_CLOSE, sentence(text)))
    published, voting = days.get(Stage.LIST_PUBLISHED), days.get(Stage.EARLY) or days.get(Stage.VOTING)
    if published and voting and (voting - published).days < PUBLISHED_DAYS:
        text = N_("Less than a week with the list of candidates on the wall is short.")
        found.append(DayAdvice(Stage.LIST_PUBLISHED, sentence(text)))
    text = N_("{day} is not a working day.")
    found += [DayAdvice(stage, sentence(text, day=day)) for stage, day in days.items() if not is_workday(day)]
    return tuple(found)


def calendar(
    days: Mapping[Stage, date],
    done: Mapping[Stage, date],
    today: date,
    sources: Mapping[Stage, Citation] = SOURCES,
) -> tuple[Step, ...]:
    """List the steps that have a day, in order, each with how it stands today."""
    return tuple(
        Step(stage, days[stage], _state(days[stage], done.get(stage), today), done.get(stage), sources.get(stage))
        for stage in Stage
        if stage in days
    )


def next_step(steps: Iterable[Step]) -> Step | None:
    """Give the first step that is not done, None when all are."""
    return next((step for step in steps if step.state is not StepState.DONE), None)


def check_may_count(now: datetime, closes: datetime) -> None:
    """Refuse to close the vote and count before the time that was made known: raises UserError at `count`."""
    if now < closes:
        raise UserError(
            "The voting is not over. It was made known that it lasts until {day} at {time}.",
            "count",
            day=closes.date(),
            time=f"{closes:%H.%M}",
        )


_TOO_EARLY = N_("This is too early: the step before it is on {before}.")
_TOO_EARLY_LIST = N_(
    "The candidates and their proposers must be made known before the vote. The list is out on {before}."
)


def _state(on: date, done: date | None, today: date) -> StepState:
    if done is not None:
        return StepState.DONE
    if on < today:
        return StepState.LATE
    return StepState.NOW if on == today else StepState.COMING


def _workday_before(day: date) -> date:
    """Give the day itself if it is a working day, else the last one before it."""
    while not is_workday(day):
        day -= DAY
    return day


def _workday_from(day: date, days: int) -> date:
    """Give the working day so many days on; the same day, working day or not, when that is none."""
    return next_workday(day + days * DAY) if days else day
