"""How many meetings a year has beside what the committee or the law says, and who may demand one more."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState, PostKind
from amu_desktop.domain.yearwheel import meeting_days
from amu_desktop.services import committees
from amu_desktop.services.meetings import DEMANDING, demands, list_meetings, load_meeting, meetings_a_year


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The meetings of a year: planned or held, and how many there normally are (OLM § 3-16 first paragraph).

    `own` tells that the committee has decided on the number itself. A body made during the year has fewer to hold.
    """

    year: int
    planned: int
    usual: int
    own: bool

    @property
    def few(self) -> bool:
        """Whether there are fewer than normal; a warning, never an error."""
        return self.planned < self.usual


@dataclass(frozen=True, slots=True)
class DemanderRow:
    """Somebody who may demand a meeting; whether the health service counts as one of the two is not settled."""

    person_id: str
    name: str
    uncertain: bool


def called(session: Session, on: date) -> str:
    """Give what meetings are called where manager and representative meet without a committee, else nothing."""
    return "" if committees.has_place(session, on) else N_("Cooperation")


def plan_of(session: Session, body_id: str, year: int) -> PlanRow:
    """Give how many meetings of a body a year has, beside how many it normally has."""
    body = committees.load_body(session, body_id)
    begins = date(year, 1, 1)
    own = committees.rules(session, body_id, date(year, 12, 31)).get("meetings_a_year", "")
    days = meeting_days(year, meetings_a_year(own, begins))
    usual = sum(body.since is None or day >= body.since for day in days)
    rows = list_meetings(session, body_id, year)
    planned = sum(row.state is not MeetingState.CANCELLED for row in rows)
    return PlanRow(year, planned, usual, own.isdecimal())


def demanders(session: Session, body_id: str, on: date) -> tuple[DemanderRow, ...]:
    """Give the members of a body on the day, and the occupational health service, which may or may not count."""
    rows = [
        DemanderRow(seat.holder.person_id, seat.holder.name, seat.kind is PostKind.OHS)
        for seat in committees.seats(session, body_id, on)
        if seat.kind in {PostKind.MEMBER, PostKind.OHS} and seat.holder is not None
    ]
    return tuple({row.person_id: row for row in reversed(rows)}.values())[::-1]


def demand_is_uncertain(session: Session, meeting_id: str) -> bool:
    """Whether a meeting is demanded by two only when the occupational health service counts as one of them."""
    rows = demands(session, meeting_id)
    if not rows:
        return False
    body_id = load_meeting(session, meeting_id).body_id
    certain = {each.person_id for row in rows for each in demanders(session, body_id, row.on) if not each.uncertain} & {
        row.person_id for row in rows
    }
    return len(certain) < DEMANDING
