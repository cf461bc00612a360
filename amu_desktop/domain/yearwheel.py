"""The year of a committee: when it meets, and what it takes up by itself in each quarter.

The law says normally four meetings a year (OLM § 3-16 (1)); the number is the law's answer and comes from the caller.
What stands on the agenda is practice, not law: a list that holds at every meeting, and tasks that belong to a quarter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ItemKind, MatterCategory
from amu_desktop.domain.sentences import Sentence
from amu_desktop.domain.workdays import next_workday

MEETING_MONTHS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)  # nobody meets in July
WEDNESDAY = 2
SECOND_WEEK = 8  # the second Wednesday is the first one on or after the 8th, clear of the new month's rush


@dataclass(frozen=True, slots=True)
class StandingCase:
    """A case that comes by itself: a stable key, its title, and what sort of item it is."""

    key: str
    title: Sentence
    kind: ItemKind = ItemKind.STANDING
    category: MatterCategory = MatterCategory.NONE


@dataclass(frozen=True, slots=True)
class ProposedMeeting:
    """A meeting as it is proposed: its quarter, its day and its agenda in order."""

    quarter: int
    on: date
    agenda: tuple[StandingCase, ...]


BEFORE = (
    StandingCase("agenda", Sentence(N_("Approval of the summons and the list of cases"))),
    StandingCase("previous", Sentence(N_("Approval of the previous minutes"))),
    StandingCase("follow_up", Sentence(N_("Follow-up of earlier cases"))),
    StandingCase("incidents", Sentence(N_("Deviations, injuries and near misses")), category=MatterCategory.FOURTH),
    StandingCase("sick_leave", Sentence(N_("Sick leave")), category=MatterCategory.E),
    StandingCase("ohs", Sentence(N_("The occupational health service")), category=MatterCategory.A),
    StandingCase("representatives", Sentence(N_("The safety service reports")), category=MatterCategory.A),
)
AFTER = (
    StandingCase("psychosocial", Sentence(N_("The psychosocial working environment")), category=MatterCategory.E),
    StandingCase("information", Sentence(N_("Information")), ItemKind.INFORMATION),
    StandingCase("any_other", Sentence(N_("Any other business")), ItemKind.ANY_OTHER),
)
ALWAYS = frozenset({"agenda", "any_other"})
"""What stands at a meeting that is extraordinary or demanded too."""
BY_QUARTER = (
    (
        StandingCase("chair", Sentence(N_("Choice of chair for the year"))),
        StandingCase("yearly_report", Sentence(N_("The committee's yearly report")), category=MatterCategory.E),
        StandingCase(
            "ohs_report", Sentence(N_("Yearly report of the occupational health service")), category=MatterCategory.A
        ),
        StandingCase("last_year", Sentence(N_("Sick leave and injuries last year")), category=MatterCategory.E),
        StandingCase("meeting_plan", Sentence(N_("Plan for this year's meetings"))),
        StandingCase("headcount", Sentence(N_("Average number of employees last year"))),
    ),
    (
        StandingCase("rounds", Sentence(N_("Safety rounds")), category=MatterCategory.E),
        StandingCase("survey", Sentence(N_("Survey of the working environment")), category=MatterCategory.E),
        StandingCase(
            "working_time", Sentence(N_("Working time and staffing in the holidays")), category=MatterCategory.F
        ),
    ),
    (
        StandingCase("action_plan", Sentence(N_("Status of the action plan")), category=MatterCategory.E),
        StandingCase("training", Sentence(N_("Training in health, environment and safety")), category=MatterCategory.B),
        StandingCase("budget", Sentence(N_("Proposals for next year's budget")), category=MatterCategory.E),
        StandingCase("elections", Sentence(N_("Preparation of elections"))),
    ),
    (
        StandingCase("internal_control", Sentence(N_("Review of the internal control")), category=MatterCategory.E),
        StandingCase("risk", Sentence(N_("Revision of the risk assessment")), category=MatterCategory.E),
        StandingCase(
            "ohs_plan", Sentence(N_("Plan for the occupational health service next year")), category=MatterCategory.A
        ),
        StandingCase("areas", Sentence(N_("Review of the safety areas")), category=MatterCategory.A),
        StandingCase("goals", Sentence(N_("Goals for next year")), category=MatterCategory.E),
    ),
)


def quarter_of(day: date) -> int:
    """Give the quarter of a day, 1 to 4."""
    return (day.month + 2) // 3


def standing_items(
    on: date, *, first_in_quarter: bool = True, cases: Sequence[StandingCase] | None = None
) -> tuple[StandingCase, ...]:
    """Give the agenda a meeting begins with: what always stands, and at a quarter's first meeting its own cases.

    `cases` are those of the quarter where the undertaking has moved some of them in its year wheel.
    """
    usual = BY_QUARTER[quarter_of(on) - 1]
    return (*BEFORE, *((usual if cases is None else cases) if first_in_quarter else ()), *AFTER)


def cases_of(keys: Iterable[str]) -> tuple[StandingCase, ...]:
    """Give the cases of the year wheel with these keys, in that order; a key without a case is passed over."""
    known = {case.key: case for quarter in BY_QUARTER for case in quarter}
    return tuple(known[key] for key in keys if key in known)


def meeting_days(year: int, number: int) -> tuple[date, ...]:
    """Propose the days of a year's meetings: second Wednesdays, spread over the year, never a holiday, never in July.

    Raises UserError when the number is not 1 to 11.
    """
    if not 1 <= number <= len(MEETING_MONTHS):
        raise UserError("Plan between 1 and {most} meetings.", "number", most=len(MEETING_MONTHS))
    step = len(MEETING_MONTHS) / number
    return tuple(_second_wednesday(year, MEETING_MONTHS[round(step * n) - 1]) for n in range(1, number + 1))


def plan_year(year: int, number: int, since: date | None = None) -> tuple[ProposedMeeting, ...]:
    """Propose the meetings of a year with the standing cases of each; with `since` only those not before that day.

    The cases of a quarter stand at its first meeting, so that none is taken up twice.
    """
    planned = []
    taken: set[int] = set()
    for day in meeting_days(year, number):
        if since is not None and day < since:
            continue
        quarter = quarter_of(day)
        planned.append(ProposedMeeting(quarter, day, standing_items(day, first_in_quarter=quarter not in taken)))
        taken.add(quarter)
    return tuple(planned)


def _second_wednesday(year: int, month: int) -> date:
    eighth = date(year, month, SECOND_WEEK)
    return next_workday(eighth + timedelta(days=(WEDNESDAY - eighth.weekday()) % 7))
