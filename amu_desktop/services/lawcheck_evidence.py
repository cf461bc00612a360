"""What the file itself holds as evidence of a duty: offices, courses, meetings, papers that were issued, agreements."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind, MeetingState, PostKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.internal_control import GOALS, PARTICIPATION
from amu_desktop.services import committees, measures, meetings, posting, report
from amu_desktop.services.agreements import list_agreements
from amu_desktop.services.duty_evidence import EvidenceRow, evidence_by_duty
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.overview_coming import day_of
from amu_desktop.services.overview_duties import Scene
from amu_desktop.services.overview_work import past
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.training import list_courses, training


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something the file holds, and the page where it stands."""

    says: Sentence
    page: str
    where: Mapping[str, object] = field(default_factory=dict)
    on: date | None = None
    by_hand: EvidenceRow | None = None
    """What somebody attached, where it was not found by the file itself."""


def evidence(scene: Scene, key: str) -> tuple[Evidence, ...]:
    """Give what shows that a duty is met, found by the file or attached by hand; the newest first where days tell."""
    found = [*_FOUND[key](scene)] if key in _FOUND else []
    attached = [_attached(row) for row in evidence_by_duty(scene.session, scene.on).get(key, ())]
    if not attached:
        return tuple(found)
    return tuple(sorted([*found, *attached], key=lambda one: one.on or date.min, reverse=True))


def _attached(row: EvidenceRow) -> Evidence:
    what = sentence(row.kind.label) if row.kind is not None else sentence(N_("Documentation"))
    return Evidence(sentence(N_("{what}, {day}"), what=what, day=row.on), "lawcheck", {}, row.on, row)


def _seat(seat: SeatRow | None, page: str) -> Iterator[Evidence]:
    holder = seat.holder if seat is not None else None
    if holder is None:
        return
    values: dict[str, object] = {"name": holder.name, "day": holder.since}
    text = N_("{name}, since {day}")
    if holder.notice_received_on is not None:
        text, values["notice"] = N_("{name}, since {day}, written notice {notice}"), holder.notice_received_on
    yield Evidence(Sentence(text, values), page)


def _representatives(scene: Scene) -> Iterator[Evidence]:
    for area in scene.representatives.areas:
        for seat in area.seats:
            yield from _seat(seat, "representatives")
    for row in list_agreements(scene.session, AgreementKind.OPT_OUT, scene.on):
        yield Evidence(sentence(N_("Agreement signed {day}"), day=row.signed_on), "agreement", {"id": row.id})


def _areas(scene: Scene) -> Iterator[Evidence]:
    for area in scene.representatives.areas:
        if area.decided_on is not None:
            text = N_("{area}, decided {day} by {who}") if area.decided_by else N_("{area}, decided {day}")
            says = sentence(text, area=area.name, day=area.decided_on, who=area.decided_by)
            yield Evidence(says, "representatives")


def _senior(scene: Scene) -> Iterator[Evidence]:
    yield from _seat(scene.representatives.senior, "representatives")


def _senior_deputy(scene: Scene) -> Iterator[Evidence]:
    senior = scene.representatives.senior
    yield from _seat(senior.deputy if senior is not None else None, "representatives")


def _members(scene: Scene) -> Iterator[Evidence]:
    for seat in scene.members:
        yield from _seat(seat, "committees")


def _deputies(scene: Scene) -> Iterator[Evidence]:
    for seat in scene.members:
        yield from _seat(seat.deputy, "committees")


def _chair(scene: Scene) -> Iterator[Evidence]:
    for row in reversed(committees.chairs(scene.session, scene.body.id) if scene.body else ()):
        if row.since <= scene.on:
            yield Evidence(sentence(N_("{name}, since {day}"), name=row.name, day=row.since), "committees")


def _training(scene: Scene) -> Iterator[Evidence]:
    held = {row.person_id for row in training(scene.session, scene.on)}
    for row in list_courses(scene.session):
        if row.person_id in held and row.on <= scene.on:
            text = N_("{name}: {course}, {hours} hours, {day}")
            yield Evidence(
                sentence(text, name=row.name, course=row.title, hours=row.hours, day=row.on), "representatives"
            )


def _held(scene: Scene) -> Iterator[MeetingRow]:
    for row in reversed(meetings.list_meetings(scene.session, scene.body.id) if scene.body else ()):
        if row.state is not MeetingState.CANCELLED and past(row, scene.on):
            yield row


def _meetings(scene: Scene) -> Iterator[Evidence]:
    for row in _held(scene):
        if row.year == scene.on.year:
            says = sentence(N_("Meeting {label}, {day}"), label=row.label, day=day_of(row))
            yield Evidence(says, "meeting", {"id": row.id})


def _minutes(scene: Scene) -> Iterator[Evidence]:
    for row in _held(scene):
        if row.locked:
            says = sentence(N_("Minutes {label} of {day}, locked"), label=row.label, day=day_of(row))
            yield Evidence(says, "minutes", {"id": row.id})


def _took_part(scene: Scene) -> Iterator[Evidence]:
    """Give the newest minutes that are locked: in the committee the employees take part (IK-f § 5 no. 3)."""
    for row in _held(scene):
        if row.locked:
            says = sentence(N_("Minutes {label} of {day}, locked"), label=row.label, day=day_of(row))
            yield Evidence(says, "minutes", {"id": row.id}, day_of(row))
            return


def _goals(scene: Scene) -> Iterator[Evidence]:
    """Give the goals that the measures are for (IK-f § 5 no. 4)."""
    for row in measures.open_measures(scene.session, scene.on):
        if row.goal.strip() and not row.confidential:
            says = sentence(N_("Goal of measure {number}: {goal}"), number=row.number, goal=row.goal.strip())
            yield Evidence(says, "measures", {"id": row.id}, row.raised_on)


def _health_service(scene: Scene) -> Iterator[Evidence]:
    for seat in scene.seats:
        if seat.kind is PostKind.OHS:
            yield from _seat(seat, "committees")


def _report(scene: Scene) -> Iterator[Evidence]:
    found = report.find_report(scene.session, scene.body.id, scene.on.year - 1) if scene.body else None
    if found is None or not found.locked:
        return
    where = {"year": found.year}
    yield Evidence(sentence(N_("Yearly report for {year}"), year=str(found.year)), "report", where)
    for row in report_sheet(scene.session, found.id).recipients:
        if row.sent_on is not None:
            yield Evidence(sentence(N_("{name}, sent {day}"), name=row.name, day=row.sent_on), "report", where)


def _hanging(scene: Scene, kind: str) -> Iterator[Evidence]:
    for place in posting.required(scene.session, scene.on):
        if place.kind != kind:
            continue
        for cell in place.cells:
            for row in cell.postings:
                text = N_("{place}, hangs since {day}") if cell.place.name else N_("Hangs since {day}")
                yield Evidence(sentence(text, place=cell.place.name, day=row.hung_on), "notices")


_FOUND: dict[str, Callable[[Scene], Iterator[Evidence]]] = {
    "committee": _members,
    "members": _members,
    "deputies": _deputies,
    "chair": _chair,
    "representative": _representatives,
    "areas": _areas,
    "senior": _senior,
    "senior_deputy": _senior_deputy,
    "training": _training,
    "meetings": _meetings,
    "minutes": _minutes,
    "ohs": _health_service,
    "report": _report,
    "representative_notice": lambda scene: _hanging(scene, "representative_notice"),
    "members_notice": lambda scene: _hanging(scene, "members_notice"),
    PARTICIPATION.key: _took_part,
    GOALS.key: _goals,
}
