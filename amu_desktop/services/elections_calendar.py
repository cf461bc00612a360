"""The calendar of an election: proposed days, what is done and what is late, and the file for another calendar."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.domain import election_calendar
from amu_desktop.domain.election_calendar import DayAdvice, Gaps, Stage, Step
from amu_desktop.domain.kinds import ElectionKind, ElectionState
from amu_desktop.services.elections_reading import changing, load_election
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.elections_voting import set_voting
from amu_desktop.services.work import command
from amu_desktop.storage.tables.elections import Election
from amu_desktop.storage.tables.offices import Holding
from amu_desktop.storage.tables.papers import IssuedPaper, Posting

FIELD_OF: Mapping[Stage, str] = {
    Stage.BOARD: "board_on",
    Stage.CALL: "nominations_from",
    Stage.NOMINATIONS_CLOSE: "nominations_until",
    Stage.LIST_PUBLISHED: "list_on",
    Stage.EARLY: "early_from",
    Stage.NOTICE: "notice_on",
    Stage.POSTER: "poster_on",
}
"""The columns that hold a day; voting and count hold a time of their own."""
OPENS, CLOSES = time(9), time(15)
POSTERS = ("representative_notice", "members_notice", "election_result_notice")
ALARM = timedelta(days=1)
AFTER = timedelta(days=90)


@command(N_("Planned the days of an election"))
def plan_days(session: Session, election_id: str, voting: date, gaps: Gaps | None = None) -> None:
    """Propose every day from the day of voting; what is set already by hand is planned anew.

    The hours stay where they are set, else nine to three, and the count begins when the voting ends.
    """
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES)
    if election.list_published_on is not None:
        raise UserError(N_("The days are made known. Move them one by one."), field="voting")
    days = election_calendar.plan(voting, gaps or Gaps())
    for stage, field in FIELD_OF.items():
        if stage in days:
            setattr(election, field, days[stage])
    opens = election.voting_from.time() if election.voting_from else OPENS
    closes = election.voting_until.time() if election.voting_until else CLOSES
    starts, ends = datetime.combine(voting, opens), datetime.combine(voting, closes)
    set_voting(session, election_id, starts.astimezone(), ends.astimezone())
    counted = election.count_at.time() if election.count_at else closes
    election.count_at = datetime.combine(days[Stage.COUNT], counted).astimezone()


def days_of(sheet: ElectionSheet) -> dict[Stage, date]:
    """Give the days that are set; to the committee nobody's office waits for a notice (OLM § 3-4 is on others)."""
    found = {stage: getattr(sheet, field) for stage, field in FIELD_OF.items()}
    found[Stage.VOTING] = sheet.voting_until.astimezone().date() if sheet.voting_until else None
    found[Stage.COUNT] = sheet.count_at.astimezone().date() if sheet.count_at else None
    if sheet.kind is ElectionKind.COMMITTEE:
        found[Stage.NOTICE] = None
    return {stage: found[stage] for stage in Stage if found.get(stage) is not None}


def steps(session: Session, election_id: str, today: date) -> tuple[Step, ...]:
    """List the steps that have a day, each done, late, today or to come, with its §."""
    return steps_of(session, load_election(session, election_id), today)


def followed(session: Session, on: date) -> tuple[ElectionSheet, ...]:
    """Give the elections whose days are looked after: those under way, and those decided in the last ninety days."""
    query = select(Election.id).where(Election.state != ElectionState.CANCELLED).order_by(Election.id)
    sheets = (load_election(session, each) for each in session.scalars(query))
    return tuple(sheet for sheet in sheets if sheet.decided_on is None or on - sheet.decided_on <= AFTER)


def steps_of(session: Session, sheet: ElectionSheet, today: date) -> tuple[Step, ...]:
    """List the steps of an election that was read already."""
    sources = dict(election_calendar.SOURCES)
    if sheet.kind is not ElectionKind.COMMITTEE:
        sources = dict(election_calendar.REPRESENTATIVE_SOURCES)
    else:
        sources[Stage.POSTER] = election_calendar.COMMITTEE_POSTER
    return election_calendar.calendar(days_of(sheet), _done(session, sheet), today, sources)


def advice(session: Session, election_id: str) -> tuple[DayAdvice, ...]:
    """Say which days are short or fall on a holiday; nothing of it is law."""
    return election_calendar.advice_on_days(days_of(load_election(session, election_id)))


def check_days(session: Session, election_id: str) -> None:
    """Raise Refusal with each day that comes too early."""
    election_calendar.check_days(days_of(load_election(session, election_id)))


def calendar(session: Session, election_id: str, t: Translator) -> bytes:
    """Give the days as a calendar file, with the hours of voting and count, and a reminder the day before."""
    from amu_desktop.exchange.calendar_file import CalendarEvent, calendar_file

    sheet = load_election(session, election_id)
    name = t(sheet.kind.label)
    title = t("{election}, {about}", election=name, about=sheet.about) if sheet.about else name
    times = {Stage.VOTING: (sheet.voting_from, sheet.voting_until), Stage.COUNT: (sheet.count_at, None)}
    events = []
    for stage, day in days_of(sheet).items():
        starts, ends = times.get(stage, (None, None))
        events.append(
            CalendarEvent(
                uid=f"{sheet.id}-{stage}@amu-desktop",
                starts=starts or day,
                ends=ends,
                title=t("{step}: {election}", step=t(stage.label), election=title),
                place=sheet.place if stage is Stage.VOTING else "",
                alarm_before=ALARM,
            )
        )
    return calendar_file(events, now(), title)


def _done(session: Session, sheet: ElectionSheet) -> dict[Stage, date]:
    """Give the steps that are done, with the day: by what has been recorded, never by a box that was ticked."""
    found: dict[Stage, date | None] = {
        Stage.BOARD: (sheet.board_appointed_on or sheet.board_on) if sheet.board else None,
        Stage.LIST_PUBLISHED: sheet.list_published_on,
    }
    begun = sheet.state is not ElectionState.DRAFT
    published = sheet.list_published_on is not None
    found[Stage.CALL] = sheet.nominations_from if begun else None
    found[Stage.NOMINATIONS_CLOSE] = sheet.nominations_until if published else None
    if sheet.state in {ElectionState.VOTING, ElectionState.COUNTING, ElectionState.DONE}:
        found[Stage.EARLY] = sheet.early_from
    if sheet.state in {ElectionState.COUNTING, ElectionState.DONE} and sheet.voting_until is not None:
        found[Stage.VOTING] = sheet.voting_until.astimezone().date()
    if sheet.state is ElectionState.DONE:
        found[Stage.COUNT] = sheet.decided_on
        received = session.scalars(select(Holding.notice_received_on).filter_by(election_id=sheet.id)).all()
        days = [day for day in received if day is not None]
        found[Stage.NOTICE] = max(days) if days and len(days) == len(received) else None
        found[Stage.POSTER] = _posted(session, sheet)
    return {stage: day for stage, day in found.items() if day is not None}


def _posted(session: Session, sheet: ElectionSheet) -> date | None:
    about = [each for each in (sheet.id, sheet.area_id, sheet.body_id) if each]
    query = (
        select(Posting.hung_on)
        .join(IssuedPaper, IssuedPaper.id == Posting.paper_id)
        .where(IssuedPaper.kind.in_(POSTERS), IssuedPaper.subject_id.in_(about), Posting.hung_on >= sheet.decided_on)
    )
    return min(session.scalars(query), default=None)
