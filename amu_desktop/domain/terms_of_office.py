"""Time in office: how long a term runs, who holds an office on a day, who steps in, and whose turn the chair is.

A term has one day nobody can be sure of. The law does not say whether the day of the election or signature is counted,
so the day before the same calendar date holds, that date is «Usikkert» and counted as holding, and the day after it is
over (facts point 13).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Side

DAY = timedelta(days=1)


class TermState(StrEnum):
    """Where a day lies in a term."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    UNCERTAIN = "uncertain"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of whole years: the first day, the last that certainly holds, and the one after it that is uncertain."""

    first: date
    certain: date
    uncertain: date

    @property
    def until(self) -> date:
        """The first day it is over; the uncertain day is counted as holding."""
        return self.uncertain + DAY

    def on(self, day: date) -> TermState:
        """Tell where a day lies in the term."""
        if day < self.first:
            return TermState.NOT_BEGUN
        if day <= self.certain:
            return TermState.RUNNING
        return TermState.UNCERTAIN if day == self.uncertain else TermState.ENDED


def term(first: date, years: int) -> Term:
    """Work out the term of whole years that begins on a day; from 29 February it ends with 28 February.

    `years` is the law's answer (OLM §§ 3-4, 3-15; aml § 6-1 (1) for an agreement).
    """
    try:
        same_date = first.replace(year=first.year + years)
    except ValueError:
        same_date = date(first.year + years, 3, 1)
    return Term(first, same_date - DAY, same_date)


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody in an office; `until` is the first day they no longer hold it, None while it is open."""

    post: str
    person: str
    since: date
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Tell whether they hold the office on a day."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Deputyship:
    """An office whose holder stands in for another; the lowest rank is asked first."""

    post: str
    deputy_for: str
    rank: int = 1


def holders_on(holdings: Iterable[Holding], on: date) -> dict[str, str]:
    """Give who holds each office on a day; a vacant office is not there."""
    return {each.post: each.person for each in holdings if each.holds(on)}


def check_holding(new: Holding, others: Iterable[Holding]) -> None:
    """Check that somebody can hold an office for a time.

    Raises UserError when the end is not after the beginning, or another holds the same office in that time.
    """
    if new.until is not None and new.until <= new.since:
        raise UserError("The last day comes before the first. Correct one of them.", "until")
    for other in others:
        if other.post != new.post or other == new:
            continue
        begins_before_it_ends = other.until is None or new.since < other.until
        ends_after_it_begins = new.until is None or other.since < new.until
        if begins_before_it_ends and ends_after_it_begins:
            raise UserError("Someone else holds the office in that time. End their time first.", "since")


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who fills an office at a meeting, and whom they stand in for; the latter is empty for the holder."""

    post: str
    person: str
    standing_in_for: str = ""


def who_attends(
    post: str,
    deputyships: Sequence[Deputyship],
    holdings: Sequence[Holding],
    on: date,
    absent: Collection[str] = (),
) -> StandIn | None:
    """Give who fills an office on a day: the holder, or else the first deputy who can come; None if nobody can."""
    holders = holders_on(holdings, on)
    holder = holders.get(post, "")
    if holder and holder not in absent:
        return StandIn(post, holder)
    for each in sorted(deputyships, key=lambda deputyship: deputyship.rank):
        deputy = holders.get(each.post, "")
        if each.deputy_for == post and deputy and deputy not in absent:
            return StandIn(post, deputy, holder or post)
    return None


def step_in(
    left: Holding, deputyships: Sequence[Deputyship], holdings: Sequence[Holding], on: date, term_until: date | None
) -> Holding | None:
    """Give the office to the deputy for the rest of the term when its holder leaves; None where there is no deputy.

    Source: OLM §§ 3-4 (1), 3-15. `on` is the first day without the holder, `term_until` the first day after the term.
    """
    if term_until is not None and on >= term_until:
        return None
    deputy = who_attends(left.post, deputyships, holdings, on, (left.person,))
    return Holding(left.post, deputy.person, on, term_until) if deputy else None


@dataclass(frozen=True, slots=True)
class ChairTime:
    """A time in which the chair came from one side; `until` is the first day after it, None while it is open."""

    side: Side
    since: date
    until: date | None = None


def chairs_run(chairs: Iterable[ChairTime], on: date) -> ChairTime | None:
    """Give the unbroken time that the chair's side on a day has had the chair, whoever they were.

    Its end is the planned one, or None while open. A gap without a chair does not break it. None before the first.
    """
    run: ChairTime | None = None
    for each in sorted(chairs, key=lambda chair: chair.since):
        if each.since > on:
            break
        run = ChairTime(each.side, run.since if run and run.side is each.side else each.since, each.until)
    return run


def next_chair_side(chairs: Iterable[ChairTime], on: date) -> Side | None:
    """Propose which side has the chair next: the other one; None at the first choice, where a lot decides a dispute.

    Source: aml § 7-1 (4), OLM § 3-12. A new chair inside the year is not regulated; the same side goes on (INF).
    """
    run = chairs_run(chairs, on)
    if run is None:
        return None
    return Side.EMPLOYEES if run.side is Side.EMPLOYER else Side.EMPLOYER
