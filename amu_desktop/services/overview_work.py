"""The duties of the year: training, meetings, minutes, notices on the wall and the yearly report."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState, PostKind
from amu_desktop.domain.sentences import Words, sentence
from amu_desktop.domain.yearwheel import plan_year
from amu_desktop.services import committees, meetings, posting, report
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.overview_coming import day_of
from amu_desktop.services.overview_committee import WITHOUT
from amu_desktop.services.overview_duties import About, Duty, Remedy, Scene
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.setup_plan import DAYS_TO_ELECT
from amu_desktop.services.training import training

REPORT_BY = (4, 1)
"""From this day of the year a report that nobody has begun is missing; the law sets no day, this is our advice."""
NAMED = 2
"""So many names stand in a sentence; the others are counted."""
REPRESENTATIVES = frozenset({PostKind.REPRESENTATIVE, PostKind.SENIOR})
NOTICES = {
    "representative_notice": (
        N_("The notice of the safety representatives does not hang"),
        N_("The notice of the safety representatives lacks at {n} of {total} workplaces"),
        N_("{n} of {total} notices of the safety representatives are outdated"),
    ),
    "members_notice": (
        N_("The notice of the committee's members does not hang"),
        N_("The notice of the committee's members lacks at {n} of {total} workplaces"),
        N_("{n} of {total} notices of the committee's members are outdated"),
    ),
}
"""What is said when a notice hangs nowhere, not everywhere, or shows what is no longer so."""
DONE = frozenset({MeetingState.LOCKED, MeetingState.CANCELLED})


def work_duties(scene: Scene) -> Iterator[Duty]:
    """Work out the duties of the year."""
    yield _training(scene)
    if scene.body is None:
        yield from (About(key).not_relevant(sentence(WITHOUT)) for key in ("meetings", "minutes"))
    else:
        rows = meetings.list_meetings(scene.session, scene.body.id)
        standing = [row for row in rows if row.state is not MeetingState.CANCELLED]
        yield _meetings(scene, scene.body, standing)
        yield _minutes(scene, standing)
    required = posting.required(scene.session, scene.on)
    yield _notice(required, "representative_notice", scene.representatives.all_seats)
    yield _notice(required, "members_notice", scene.members)
    yield _report(scene)


def unfinished(rows: Sequence[MeetingRow], on: date) -> list[MeetingRow]:
    """Give the meetings whose time has passed and whose minutes are not locked, oldest first."""
    return [row for row in rows if past(row, on) and row.state not in DONE]


def past(row: MeetingRow, on: date) -> bool:
    """Whether a meeting has begun, seen from a day: on the day itself the time decides."""
    day = day_of(row)
    return day < on or (day == on and row.starts_at <= clock.now())


def _training(scene: Scene) -> Duty:
    about = About("training")
    rows = training(scene.session, scene.on)
    if not rows:
        return about.not_relevant(sentence(N_("Nobody holds an office yet.")))
    lacking = [row for row in rows if not row.done]
    required = rows[0].required
    if not lacking:
        return about.in_order(sentence(N_("Everyone has at least {hours} hours"), hours=required))
    why = sentence(N_("Safety representatives and members have at least {hours} hours."), hours=required)
    first = max(lacking, key=lambda row: bool(REPRESENTATIVES & set(row.offices)))
    page = "representatives" if REPRESENTATIVES & set(first.offices) else "committees"
    remedy = Remedy(N_("Register a course"), page)
    if len(lacking) == 1:
        text = N_("{name} has {hours} of {required} hours of training")
        says = sentence(text, name=first.name, hours=first.hours, required=required)
    else:
        says = sentence(N_("{n} of {total} lack training"), n=len(lacking), total=len(rows))
        names, more = ", ".join(row.name for row in lacking[:NAMED]), len(lacking) - NAMED
        why = sentence(N_("{names}. At least {hours} hours each."), names=names, hours=required)
        if more:
            why = sentence(
                N_("{names} and {n} more. At least {hours} hours each."), names=names, n=Words(more), hours=required
            )
    if any(row.hours for row in rows):
        return about.in_progress(says, why, remedy)
    return about.missing(says, why, remedy)


def _meetings(scene: Scene, body: BodyRow, rows: Sequence[MeetingRow]) -> Duty:
    about, year = About("meetings"), scene.on.year
    rules = committees.rules(scene.session, body.id, scene.on)
    own = rules.get("meetings_a_year", "")
    normal = meetings.meetings_a_year(own, scene.on)
    # A committee that is new has time to be elected before its first meeting.
    begins = body.since + timedelta(days=DAYS_TO_ELECT) if body.since else None
    expected = len(plan_year(year, normal, begins))
    of_year = [row for row in rows if row.year == year]
    held = sum(past(row, scene.on) for row in of_year)
    following = next((row for row in rows if not past(row, scene.on)), None)
    if not of_year and not expected:
        if following is not None:
            return about.in_order(sentence(N_("The first is {day}"), day=day_of(following)))
        return about.not_relevant(sentence(N_("The committee is new this year.")))
    remedy = Remedy(N_("Plan meetings"), "meetings")
    why = sentence(N_("The committee decides how often it meets, normally {n} times a year."), n=normal)
    if not of_year:
        says = sentence(N_("No meetings are planned in {year}"), year=str(year))
        return about.missing(says, why, remedy)
    if len(of_year) < expected:
        says = sentence(
            N_("{n} of {total} meetings are planned in {year}"), n=len(of_year), total=expected, year=str(year)
        )
        return about.in_progress(says, why, remedy)
    if following is None:
        return about.in_order(sentence(N_("{held} of {total} held"), held=held, total=len(of_year)))
    text = N_("{held} of {total} held, the next is {day}")
    return about.in_order(sentence(text, held=held, total=len(of_year), day=day_of(following)))


def _minutes(scene: Scene, rows: Sequence[MeetingRow]) -> Duty:
    about = About("minutes")
    open_ = unfinished(rows, scene.on)
    if not open_:
        locked = [row for row in rows if row.locked]
        if not locked:
            return about.not_relevant(sentence(N_("No meeting has been held yet.")))
        return about.in_order(sentence(N_("The minutes of {label} are locked"), label=locked[-1].label))
    first = open_[0]
    remedy = Remedy(N_("Go on with the minutes"), "minutes", {"id": first.id})
    why = sentence(N_("Minutes are written of each meeting."))
    says = sentence(N_("The minutes of the meeting on {day} are not locked"), day=day_of(first))
    if len(open_) > 1:
        says = sentence(N_("The minutes of {n} meetings are not locked"), n=len(open_))
    return about.in_progress(says, why, remedy)


def _notice(required: Sequence[posting.NoticeRow], kind: str, seats: Sequence[SeatRow]) -> Duty:
    about = About(kind)
    cells = [cell for row in required if row.kind == kind for cell in row.cells]
    if not cells or not any(seat.holder for seat in seats):
        return about.not_relevant(sentence(N_("Nobody holds an office yet.")))
    outdated = [cell for cell in cells if cell.hangs is posting.Hangs.OUTDATED]
    without = [cell for cell in cells if cell.hangs is posting.Hangs.NO]
    nowhere, lacking, old = NOTICES[kind]
    why = sentence(N_("The names are to hang in the workplace at all times."))
    if len(without) == len(cells):
        return about.missing(sentence(nowhere), why, Remedy(N_("Print the notice"), "notices"))
    if outdated:
        if outdated[0].place.name:
            why = sentence(N_("What hangs at {place} is no longer so."), place=outdated[0].place.name)
        says = sentence(old, n=len(outdated), total=len(cells))
        return about.in_progress(says, why, Remedy(N_("Print a new one"), "notices"))
    if without:
        says = sentence(lacking, n=len(without), total=len(cells))
        return about.in_progress(says, why, Remedy(N_("Print the notice"), "notices"))
    text = N_("Hangs in one place") if len(cells) == 1 else N_("Hangs in {n} places")
    return about.in_order(sentence(text, n=len(cells)))


def _report(scene: Scene) -> Duty:
    year = scene.on.year - 1
    about = About("report", {"year": str(year)})
    body = scene.body
    if body is None:
        return about.not_relevant(sentence(WITHOUT))
    if body.since is not None and body.since.year > year:
        return about.not_relevant(sentence(N_("The committee was not there in {year}."), year=str(year)))
    found = report.find_report(scene.session, body.id, year)
    remedy = Remedy(N_("Open the yearly report"), "report", {"year": year})
    why = sentence(N_("It goes to the governing bodies and the employees' organisations."))
    if found is None:
        if (scene.on.month, scene.on.day) >= REPORT_BY:
            return about.missing(sentence(N_("There is no yearly report for {year}"), year=str(year)), why, remedy)
        says = sentence(N_("The yearly report for {year} is not begun"), year=str(year))
        return about.in_progress(says, why, remedy)
    if not found.locked:
        return about.in_progress(sentence(N_("The yearly report for {year} is begun"), year=str(year)), why, remedy)
    sheet = report_sheet(scene.session, found.id)
    if not sheet.sent:
        return about.in_progress(sentence(N_("The yearly report for {year} is not sent"), year=str(year)), why, remedy)
    names = [row.name for row in sheet.recipients if row.sent_on is not None]
    if all(names):
        return about.in_order(sentence(N_("Sent to {names}"), names=", ".join(names)))
    last = max(row.sent_on for row in sheet.recipients if row.sent_on is not None)
    return about.in_order(sentence(N_("Sent on {day}"), day=last))
