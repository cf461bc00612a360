"""Factories: the undertakings, people and committees that tests begin from, made through the services themselves."""

from datetime import date
from pathlib import Path

from amu_desktop.domain.kinds import FixedAs, PostKind, Side
from amu_desktop.services import (
    committees,
    duty_evidence,
    lawcheck,
    offices,
    overview,
    people,
    representatives,
    undertaking,
)
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.duty_evidence import EvidenceDraft
from amu_desktop.services.offices import AppointmentDraft, SeatRow
from amu_desktop.services.overview_duties import Standing
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.workspace import Workspace

SPRING = date(2026, 3, 1)


def make_workspace(tmp_path: Path, name: str = "prøve.amu", who: str = "Kari Moe") -> Workspace:
    """Make a new, empty file and open it."""
    return Workspace.create(tmp_path / name, who)


def make_person(workspace: Workspace, name: str = "Ola Nordli", **values: object) -> str:
    """Add somebody by their whole name and give the id."""
    given, _, family = name.rpartition(" ")
    draft = PersonDraft(given_name=given, family_name=family, since=date(2020, 1, 1), **values)  # type: ignore[arg-type]
    return workspace.do(people.add_person, draft)


def make_committee(workspace: Workspace, pairs: int = 3, fixed: FixedAs | None = None) -> str:
    """Make a committee with this many seats on each side and give the id."""
    draft = BodyDraft(
        name="Arbeidsmiljøutvalget",
        employer_seats=pairs,
        employee_seats=pairs,
        since=date(2025, 1, 1),
        employees_fixed=fixed,
    )
    return workspace.do(committees.create_body, draft)


def make_area(workspace: Workspace, name: str = "Verkstedet") -> SeatRow:
    """Propose an area and give the seat of its representative."""
    area_id = workspace.do(representatives.add_area, representatives.AreaDraft(name=name))
    found = workspace.ask(representatives.representatives, SPRING)
    return next(area for area in found.areas if area.id == area_id).seats[0]


def seats_of(workspace: Workspace, body_id: str, side: Side, on: date = SPRING) -> list[SeatRow]:
    """Give the member seats of one side."""
    found = workspace.ask(committees.seats, body_id, on)
    return [seat for seat in found if seat.side is side and seat.kind is PostKind.MEMBER]


def appoint(workspace: Workspace, post_id: str, person_id: str, since: date = SPRING, **values: object) -> str:
    """Put somebody into an office from a day on and give the id of the holding."""
    draft = AppointmentDraft(since=since, **values)  # type: ignore[arg-type]
    return workspace.do(offices.appoint, post_id, person_id, draft)


def document_duties(workspace: Workspace, on: date = SPRING) -> None:
    """Answer no to every question, and document each duty of the register that holds."""
    workspace.do(lawcheck.answer_no_to_rest, on)
    for question in workspace.ask(lawcheck.unanswered, on):
        workspace.do(undertaking.answer_fact, question.fact.key, False, on)
    workspace.do(undertaking.answer_fact, "group_employees", 0, on)
    done = {Standing.IN_ORDER, Standing.NOT_RELEVANT}
    for duty in workspace.ask(overview.duties, on):
        if duty.of_register and duty.standing not in done:
            workspace.do(duty_evidence.add_evidence, EvidenceDraft(duty.key, on, note="I permen på kontoret"))
