"""What is not as it should be about a body, held against the law with the seats and chairs that the file knows."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.domain.committees import Breach, CommitteeForCheck, SeatForCheck, check_committee
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.terms_of_office import ChairTime
from amu_desktop.law.ohs import OHS, Ohs
from amu_desktop.services import advice, committees
from amu_desktop.services.offices import SeatRow


def breaches(session: Session, body_id: str, on: date) -> tuple[Breach, ...]:
    """Give what is not as it should be about a body's seats and chair on the day; recorded, never refused."""
    found = committees.seats(session, body_id, on)
    ohs = {seat.holder.person_id for seat in found if seat.kind is PostKind.OHS and seat.holder}
    required = law.decide(OHS, advice.profile_of(session, on), max(on, law.COVERED_FROM)).answer
    times = tuple(ChairTime(row.side, row.since, row.until) for row in committees.chairs(session, body_id) if row.side)
    checked = CommitteeForCheck(
        seats=tuple(_checked(seat, ohs) for seat in found),
        chairs=times,
        ohs_required={Ohs.REQUIRED: True, Ohs.ASSESS: False}.get(required) if isinstance(required, Ohs) else None,
    )
    return check_committee(checked, on)


def _checked(seat: SeatRow, ohs: set[str]) -> SeatForCheck:
    holder = seat.holder
    until = holder.until if holder else None
    return SeatForCheck(
        id=seat.post_id,
        kind=seat.kind,
        side=seat.side,
        votes=seat.votes,
        fixed_as=seat.fixed_as,
        holder=holder.name if holder else "",
        has_deputy=bool(seat.deputy and seat.deputy.holder),
        last_day=until - timedelta(days=1) if until else None,
        from_ohs=bool(holder and holder.person_id in ohs),
    )
