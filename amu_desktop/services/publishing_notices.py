"""The notices the law requires, made from the offices as they are today: who is safety representative, who sits.

Nothing here depends on the day but what changes with it (a term that ends, a chair who follows), so that a notice is
outdated only when it would say something else.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.documents.members_notice import ChairWhile, HealthService, MemberOnNotice, MembersNotice
from amu_desktop.documents.representative_notice import (
    AreaOnNotice,
    Arrangement,
    Contact,
    Holder,
    RepresentativeNotice,
    Term,
)
from amu_desktop.domain.kinds import BodyKind, Category, FixedAs, How, MeetingState, PostKind, Side
from amu_desktop.law import facts
from amu_desktop.law.representatives import OPT_OUT_LAST_DAY
from amu_desktop.law.terms import TERMS
from amu_desktop.services import committees, offices
from amu_desktop.services.agreements import AgreementRow, list_agreements
from amu_desktop.services.committees import ChairRow
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.offices import HoldingRow, SeatRow
from amu_desktop.services.people import PersonRow, list_people, load_person
from amu_desktop.services.representatives import AreaRow, Representatives, representatives
from amu_desktop.services.work import asked_once
from amu_desktop.storage.tables.elections import Election

REGIONAL = next({term.en, term.nb, term.nn} for term in TERMS if term.en == "regional safety representative")
"""The titles under which a regional representative stands among the people from outside."""


def representative_data(session: Session, subject_id: str) -> RepresentativeNotice:
    """Give the notice of an area, of an agreement on having none, or (for the undertaking) of all areas.

    Raises UserError when there is no area.
    """
    on = today()
    for agreement in list_agreements(session):
        if agreement.id == subject_id:
            return RepresentativeNotice(arrangement=_arrangement(session, agreement, on))
    found = representatives(session, on)
    areas = [area for area in found.areas if area.id == subject_id] or list(found.areas)
    if not areas:
        raise UserError("There is no safety area to make a notice of. Add one under Safety representatives.")
    return RepresentativeNotice(
        areas=tuple(one for area in areas for one in _area(session, area, on)),
        senior=_senior(session, found, on),
        regional=_regional(session, on),
        manager=_manager_name(session, on),
    )


def _area(session: Session, area: AreaRow, on: date) -> tuple[AreaOnNotice, ...]:
    """Give an area once for each of its representatives, and once where there is no office yet."""
    election = _election_day(session, area.id, on)
    if not area.seats:
        return (AreaOnNotice(area.name, area.covers, election_on=election),)
    made = []
    for seat in area.seats:
        holder = _holder(session, seat, on)
        deputy = seat.deputy.holder if seat.deputy else None
        if holder is not None and holder.term.steps_in:
            deputy = None
        contact = _contact(session, deputy, on)
        made.append(AreaOnNotice(area.name, area.covers, holder, contact, None if holder else election))
    return tuple(made)


def _holder(session: Session, seat: SeatRow, on: date) -> Holder | None:
    row, steps_in = seat.holder, False
    if row is not None and row.how is How.EMPLOYER and row.past_term:
        return None  # an appointment by the employer runs out (OLM § 3-2 sixth paragraph)
    if row is None and seat.deputy is not None and _has_left(session, seat, on):
        row, steps_in = seat.deputy.holder, True
    if row is None:
        return None
    person = load_person(session, row.person_id, on)
    return Holder(_person(person), _term(row, steps_in=steps_in), person.found_at)


def _has_left(session: Session, seat: SeatRow, on: date) -> bool:
    """Whether somebody held the office and has left it: then the deputy has the rest (OLM § 3-4 first paragraph)."""
    held = offices.holdings(session, seat.post_id)
    return any(row.ended_why and row.until is not None and row.until <= on for row in held)


def _term(row: HoldingRow, *, steps_in: bool) -> Term:
    return Term(
        since=row.since,
        last_day=_last_day(row.until),
        how=row.how,
        union=row.union_name,
        decided_on=row.decided_on,
        past=row.past_term,
        steps_in=steps_in,
    )


def _last_day(until: date | None) -> date | None:
    return until - timedelta(days=1) if until else None


def _contact(session: Session, row: HoldingRow | None, on: date) -> Contact | None:
    return _person(load_person(session, row.person_id, on)) if row else None


def _person(person: PersonRow) -> Contact:
    """A number is posted only where the one it belongs to has agreed to it."""
    return Contact(person.name, person.phone if person.phone_may_be_posted else "")


def _senior(session: Session, found: Representatives, on: date) -> Contact | None:
    return _contact(session, found.senior.holder, on) if found.senior else None


def _regional(session: Session, on: date) -> Contact | None:
    outside = (person for person in list_people(session, on) if person.category is Category.EXTERNAL)
    found = next((person for person in outside if person.title.strip().lower() in REGIONAL), None)
    return _person(found) if found else None


def _manager(session: Session, on: date) -> PersonRow | None:
    return next((person for person in list_people(session, on) if person.top_leader), None)


def _manager_name(session: Session, on: date) -> str:
    found = _manager(session, on)
    return found.name if found else ""


def _election_day(session: Session, area_id: str, on: date) -> date | None:
    return min((day for area, day in _election_days(session) if area == area_id and day >= on), default=None)


@asked_once
def _election_days(session: Session) -> tuple[tuple[str | None, date], ...]:
    """Give the days on which voting begins, with the areas that elect, of every election at once."""
    planned = session.execute(select(Election.area_id, Election.voting_from))
    return tuple((area, moment.astimezone().date()) for area, moment in planned if moment is not None)


def _arrangement(session: Session, agreement: AgreementRow, on: date) -> Arrangement:
    content = json.loads(agreement.content)
    manager = _manager(session, on)
    named = str(content.get("contact_person", "")).strip()
    contact = Contact(named) if named else None
    return Arrangement(
        contact=contact or (_person(manager) if manager else None),
        signed_on=agreement.signed_on,
        last_day=_agreed_until(agreement, on),
        text=str(content.get("arrangement_text", "")).strip(),
        other=content.get("arrangement") == facts.Arrangement.OTHER,
    )


def _agreed_until(agreement: AgreementRow, on: date) -> date | None:
    if agreement.until is not None or agreement.signed_on is None:
        return _last_day(agreement.until)
    signed = {facts.OPT_OUT_SIGNED.key: agreement.signed_on}
    answer = law.decide(OPT_OUT_LAST_DAY, signed, max(on, law.COVERED_FROM)).answer
    return answer if isinstance(answer, date) else None


def members_data(session: Session, body_id: str) -> MembersNotice:
    """Give the notice of the members of a body; raises UserError when it has no seats."""
    on = today()
    body = committees.load_body(session, body_id)
    seats = committees.seats(session, body_id, on)
    members = [seat for seat in seats if seat.kind is PostKind.MEMBER]
    if not members:
        raise UserError("{name} has no seats, so there are no members to post.", name=body.name)
    chairs = committees.chairs(session, body_id)
    now = committees.chair(session, body_id, on)
    seated = {seat.holder.person_id for seat in members if seat.holder}
    since, last_day = _period(members)
    minute_taker = committees.minute_taker(session, body_id, on)
    return MembersNotice(
        employer=tuple(_member(session, seat, chairs, on) for seat in members if seat.side is Side.EMPLOYER),
        employees=tuple(_member(session, seat, chairs, on) for seat in members if seat.side is Side.EMPLOYEES),
        body="" if body.kind is BodyKind.COMMITTEE else body.name,
        since=since,
        last_day=last_day,
        chair=now.name if now and now.person_id not in seated else "",
        ohs=tuple(_health_service(session, seat, on) for seat in seats if seat.kind is PostKind.OHS),
        minute_taker=minute_taker.name if minute_taker else "",
        year=on.year,
        meetings=tuple(
            meeting.starts_at
            for meeting in list_meetings(session, body_id, on.year)
            if meeting.state is not MeetingState.CANCELLED
        ),
    )


def _member(session: Session, seat: SeatRow, chairs: Iterable[ChairRow], on: date) -> MemberOnNotice:
    deputy = seat.deputy.holder if seat.deputy else None
    name_of_deputy = deputy.name if deputy else ""
    if seat.holder is None:
        return MemberOnNotice(has_deputy=seat.deputy is not None, deputy=name_of_deputy)
    person = load_person(session, seat.holder.person_id, on)
    return MemberOnNotice(
        name=person.name,
        function=person.title or person.unit,
        office=seat.fixed_as if seat.fixed_as is not FixedAs.TOP_MANAGER or not person.title else None,
        chair=_chair(person.id, chairs, on),
        has_deputy=seat.deputy is not None,
        deputy=name_of_deputy,
    )


def _chair(person_id: str, chairs: Iterable[ChairRow], on: date) -> ChairWhile | None:
    """Give somebody's time as chair in the year of the day, where it is not over."""
    first, last = date(on.year, 1, 1), date(on.year, 12, 31)
    for row in chairs:
        if row.person_id != person_id or row.since > last or (row.until is not None and row.until <= on):
            continue
        last_day = _last_day(row.until)
        return ChairWhile(
            on.year,
            row.since if row.since > first else None,
            last_day if last_day is not None and last_day < last else None,
        )
    return None


def _period(members: Iterable[SeatRow]) -> tuple[date | None, date | None]:
    """Give the term that most of the elected members have; the notice says one period."""
    held = [seat.holder for seat in members if seat.holder and not seat.holder.by_office]
    elected = [row for row in held if row.how in {How.ELECTED, How.DESIGNATED}] or held
    terms = Counter((row.since, row.until) for row in elected if row.until is not None)
    if not terms:
        return None, None
    (since, until), _ = terms.most_common(1)[0]
    return since, _last_day(until)


def _health_service(session: Session, seat: SeatRow, on: date) -> HealthService:
    if seat.holder is None:
        return HealthService()
    person = load_person(session, seat.holder.person_id, on)
    return HealthService(person.name, person.organisation)
