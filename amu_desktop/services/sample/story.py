"""The sample undertaking's eighteen months, told as the work of those who would have done it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.core.progress import Progress, Silent
from amu_desktop.domain.kinds import FixedAs, How, PostKind, Side, UnitKind
from amu_desktop.services import committees, people, representatives, training, undertaking
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.meetings import MeetingDraft, plan_meeting
from amu_desktop.services.offices import AppointmentDraft, appoint
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.sample import papers
from amu_desktop.services.sample import people as cast
from amu_desktop.services.sample.cases import SITTINGS
from amu_desktop.services.sample.documentation import document
from amu_desktop.services.sample.election import hold_election
from amu_desktop.services.sample.sittings import hold
from amu_desktop.services.workspace import Workspace

MONTHS = 18
Ids = dict[str, str]


def make_sample(path: Path, on: date, progress: Progress | None = None) -> Workspace:
    """Make the sample undertaking at `path`, with eighteen months of history up to the day `on`, and open it.

    Raises UserError where a file lies already, and Cancelled when `progress` says so; then no file is left behind.
    Every command is recorded under the one who would have done it.
    """
    with Workspace.making(path, cast.MANAGER) as workspace:
        _live(workspace, on, progress or Silent())
    return workspace


def _live(workspace: Workspace, on: date, progress: Progress) -> None:
    step = partial(progress.step, N_("Making the sample undertaking"), total=len(SITTINGS) + 1)
    step(done=0)
    start = months_before(on, MONTHS)
    with _at(start, 9):
        ids = _hire(workspace, start)
        _divide(workspace, start + timedelta(days=14))
    body = _elect(workspace, ids, start + timedelta(days=40))
    workspace.who = cast.REFERENT
    papers.keep_the_answer(workspace, start + timedelta(days=41))
    for number, sitting in enumerate(SITTINGS, 1):
        step(done=number)
        hold(workspace, body, sitting, ids, _meeting_day(on, sitting.months_ago))
    papers.report_last_year(workspace, body, on)
    _plan_ahead(workspace, body, on)
    papers.hang_notices(workspace, on - timedelta(days=20))
    papers.begin_report(workspace, body, on)
    with _at(on, 8):
        document(workspace, on)


def months_before(on: date, months: int) -> date:
    """Give the first of the month that lies `months` before the month of `on`."""
    month = on.year * 12 + on.month - 1 - months
    return date(month // 12, month % 12 + 1, 1)


def _meeting_day(on: date, months: int) -> datetime:
    """The second Wednesday of the month, and before `on`."""
    first = months_before(on, months)
    day = first + timedelta(days=(2 - first.weekday()) % 7 + 7)
    return datetime.combine(day, time(9)).astimezone()


@contextmanager
def _at(day: date, hour: int) -> Iterator[None]:
    with clock.standing_at(datetime.combine(day, time(hour)).astimezone()):
        yield


def _hire(workspace: Workspace, start: date) -> Ids:
    do = workspace.do
    do(
        undertaking.create_undertaking,
        cast.NAME,
        place=cast.PLACE,
        industry_code=cast.INDUSTRY,
        industry_standard="SN2025",
        sample=True,
    )
    for name in (cast.NORTH, cast.SOUTH, cast.OFFICE):
        do(undertaking.add_unit, name, kind=UnitKind.SITE)
    ids: Ids = {}
    for worker in cast.WORKERS:
        draft = PersonDraft(
            worker.given,
            worker.family,
            worker.title,
            worker.unit,
            weekly_hours=worker.hours,
            top_leader=f"{worker.given} {worker.family}" == cast.MANAGER,
            since=start - timedelta(days=700),
            phone=f"00 00 00 {len(ids) + 10}",
            phone_may_be_posted=True,
        )
        ids[f"{worker.given} {worker.family}"] = do(people.add_person, draft)
    for month, employees in enumerate(cast.EMPLOYEES_EACH_MONTH, 1):
        for year in (start.year - 1, start.year, start.year + 1):
            do(undertaking.set_headcount, date(year, month, 1), employees)
    do(undertaking.set_union, cast.UNION, 14, len(cast.WORKERS), start)
    for key, value in _facts().items():
        do(undertaking.answer_fact, key, value, start)
    return ids


def _facts() -> Mapping[str, object]:
    return {
        "excepted_trade": "none",
        "employees_today": len(cast.WORKERS),
        "committee_ordered": False,
        "representative_ordered": False,
        "committee_exists": True,
        "areas": 3,
    }


def _divide(workspace: Workspace, day: date) -> None:
    for unit in workspace.ask(undertaking.units):
        people_there = sum(worker.unit == unit.name for worker in cast.WORKERS)
        draft = AreaDraft(unit.name, UnitKind.SITE, "Dagskift", people_there, (unit.id,), since=day)
        area = workspace.do(representatives.add_area, draft)
        workspace.do(representatives.decide_area, area, "representanter som de ansatte pekte ut", day)


def _elect(workspace: Workspace, ids: Ids, day: date) -> str:
    with _at(day, 14):
        chosen = AppointmentDraft(
            since=day, how=How.ELECTED, decided_on=day, notice_received_on=day + timedelta(days=1)
        )
        found = workspace.ask(representatives.representatives, day)
        who = {cast.NORTH: cast.NORTH_REP, cast.SOUTH: cast.SOUTH_REP, cast.OFFICE: cast.OFFICE_REP}
        for area in found.areas:
            workspace.do(appoint, area.seats[0].post_id, ids[who[area.name]], chosen)
        senior = workspace.do(representatives.add_senior, day)
        workspace.do(appoint, senior, ids[cast.SENIOR], chosen)
        deputy = workspace.ask(representatives.representatives, day).senior
        if deputy is not None and deputy.deputy is not None:
            workspace.do(appoint, deputy.deputy.post_id, ids[cast.SENIOR_DEPUTY], chosen)
        body = _create_committee(workspace, ids, day)
        for name in (cast.NORTH_REP, cast.SOUTH_REP, cast.OFFICE_REP, cast.PROJECTS, *cast.ELECTED[1:]):
            hours = Decimal(40) if name != cast.PROJECTS else Decimal(24)
            course = "Grunnopplæring i arbeidsmiljø"
            workspace.do(training.add_course, ids[name], course, hours, day, "Eksempelvik bedriftshelse")
    return body


def _create_committee(workspace: Workspace, ids: Ids, day: date) -> str:
    do = workspace.do
    draft = BodyDraft("Arbeidsmiljøutvalget", employer_seats=3, employee_seats=3, since=day,
                      employees_fixed=FixedAs.SENIOR)  # fmt: skip
    body = do(committees.create_body, draft)
    by_employer = AppointmentDraft(since=day, how=How.EMPLOYER, decided_on=day)
    seats = workspace.ask(committees.seats, body, day)
    members = [seat for seat in seats if seat.kind is PostKind.MEMBER]
    employer = [seat for seat in members if seat.side is Side.EMPLOYER]
    named = (cast.MANAGER, cast.PROJECTS, cast.STAFF)
    for seat, name, deputy in zip(employer, named, cast.EMPLOYER_DEPUTIES, strict=True):
        do(appoint, seat.post_id, ids[name], by_employer)
        if seat.deputy is not None:
            do(appoint, seat.deputy.post_id, ids[deputy], by_employer)
    hold_election(workspace, body, ids, day)
    given, family = cast.OHS_NAME
    ohs = do(people.add_person, PersonDraft(given, family, "Bedriftssykepleier", organisation=cast.OHS_FIRM))
    _others(workspace, body, {PostKind.OHS: ohs, PostKind.SECRETARY: ids[cast.REFERENT]}, by_employer, day)
    chairs = ((day, cast.MANAGER), (date(day.year + 1, 1, 1), cast.SENIOR), (date(day.year + 2, 1, 1), cast.MANAGER))
    for number, (since, name) in enumerate(chairs):
        lot = "Loddet ble trukket av Siv Lønnebakk, med Åse Kvernmo som vitne." if number == 0 else ""
        do(committees.choose_chair, body, ids[name], since, by_lot=number == 0, lot_how=lot)
    return body


def _others(workspace: Workspace, body: str, who: Mapping[PostKind, str], how: AppointmentDraft, day: date) -> None:
    for seat in workspace.ask(committees.seats, body, day):
        if seat.kind in who and seat.holder is None:
            workspace.do(appoint, seat.post_id, who[seat.kind], how)


def _plan_ahead(workspace: Workspace, body: str, on: date) -> None:
    for months in (-1, -4):
        moment = _meeting_day(on, months)
        workspace.do(plan_meeting, MeetingDraft(body, moment, place="Møterommet, kontoret"))
