"""The notices of offices follow the register: who counts on the day, who may be rung, and what nobody knows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from amu_desktop.core.clock import standing_at
from amu_desktop.core.errors import UserError
from amu_desktop.documents.members_notice import ChairWhile, MembersNotice
from amu_desktop.documents.representative_notice import RepresentativeNotice
from amu_desktop.domain.kinds import AgreementKind, BodyKind, Category, FixedAs, How, Side
from amu_desktop.services import agreements, committees, offices, publishing, representatives, undertaking
from amu_desktop.services.agreements import AgreementDraft
from amu_desktop.services.committees import BodyDraft
from amu_desktop.services.publishing_notices import members_data, representative_data
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
ELECTED = {"how": How.ELECTED, "decided_on": date(2025, 3, 10), "notice_received_on": date(2025, 3, 12)}


@pytest.fixture(autouse=True)
def june() -> Iterator[None]:
    """Let it be a day in June 2026."""
    with standing_at(NOON):
        yield


def notice(workspace: Workspace, subject_id: str | None) -> RepresentativeNotice:
    assert subject_id is not None
    return workspace.ask(representative_data, subject_id)


def elected(workspace: Workspace, area: str = "Verkstedet", name: str = "Jonas Ness", **person: object) -> str:
    """Make an area with an elected representative and give its id."""
    seat = make_area(workspace, area)
    appoint(workspace, seat.post_id, make_person(workspace, name, **person), date(2025, 3, 12), **ELECTED)
    assert seat.area_id is not None
    return seat.area_id


def test_a_number_stands_on_the_wall_only_with_consent(workspace: Workspace) -> None:
    hidden = elected(workspace, "Kontoret", "Anna Moe", phone="900 00 111")
    shown = elected(workspace, "Lageret", "Per Lie", phone="900 00 222", phone_may_be_posted=True)
    holders = [notice(workspace, id_).areas[0].holder for id_ in (hidden, shown)]
    assert [holder.contact.phone for holder in holders if holder] == ["", "900 00 222"]


def test_the_term_is_printed_to_its_last_day(workspace: Workspace) -> None:
    (area,) = notice(workspace, elected(workspace)).areas
    assert area.holder is not None
    term = area.holder.term
    assert (term.decided_on, term.last_day, term.past) == (date(2025, 3, 10), date(2027, 3, 12), False)


def test_after_the_term_the_former_one_stands_but_an_appointment_by_the_employer_does_not(
    workspace: Workspace,
) -> None:
    own, employers = make_area(workspace, "Verkstedet"), make_area(workspace, "Kontoret")
    for seat, how in ((own, How.ELECTED), (employers, How.EMPLOYER)):
        person = make_person(workspace, f"Anna {how}")
        appoint(workspace, seat.post_id, person, date(2024, 1, 8), how=how, notice_received_on=date(2024, 1, 8))
    first = notice(workspace, own.area_id).areas[0].holder
    assert first is not None
    assert first.term.past
    assert notice(workspace, employers.area_id).areas[0].holder is None


def test_who_is_chosen_but_not_notified_does_not_stand_on_the_wall(workspace: Workspace) -> None:
    area_id = elected(workspace)
    (area,) = workspace.ask(representatives.representatives, SPRING).areas
    new = make_person(workspace, "Ny Nilsen")
    holding = appoint(workspace, area.seats[0].post_id, new, date(2026, 6, 1), how=How.ELECTED)
    assert notice(workspace, area_id).areas[0].holder.contact.name == "Jonas Ness"  # type: ignore[union-attr]
    workspace.do(offices.receive_notice, holding, date(2026, 6, 10))
    assert notice(workspace, area_id).areas[0].holder.contact.name == "Ny Nilsen"  # type: ignore[union-attr]


def test_the_deputy_is_the_representative_when_the_holder_has_left(workspace: Workspace) -> None:
    area_id = elected(workspace)
    (area,) = workspace.ask(representatives.representatives, SPRING).areas
    seat = area.seats[0]
    assert seat.deputy is not None
    assert seat.holder is not None
    appoint(workspace, seat.deputy.post_id, make_person(workspace, "Vara Vik"), date(2025, 3, 12), **ELECTED)
    workspace.do(offices.end_holding, seat.holder.id, date(2026, 5, 1), "Sluttet", deputy_steps_in=False)
    (shown,) = notice(workspace, area_id).areas
    assert shown.holder is not None
    assert (shown.holder.contact.name, shown.holder.term.steps_in, shown.deputy) == ("Vara Vik", True, None)


def test_a_new_area_has_nobody_and_names_the_senior_and_the_manager(workspace: Workspace) -> None:
    make_person(workspace, "Kari Sjef", top_leader=True)
    make_person(workspace, "Rolf Region", category=Category.EXTERNAL, title="Regionalt verneombud")
    senior = workspace.do(representatives.add_senior)
    appoint(workspace, senior, make_person(workspace, "Hanne Hoved"), date(2025, 3, 12), **ELECTED)
    seat = make_area(workspace, "Ny avdeling")
    data = notice(workspace, seat.area_id)
    assert data.areas[0].holder is None
    assert data.senior is not None
    assert data.regional is not None
    assert (data.senior.name, data.manager, data.regional.name) == ("Hanne Hoved", "Kari Sjef", "Rolf Region")


def test_the_undertaking_gives_the_overview_of_all_areas(workspace: Workspace) -> None:
    company = workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    elected(workspace, "Verkstedet", "Jonas Ness")
    elected(workspace, "Kontoret", "Anna Moe")
    assert [area.name for area in notice(workspace, company).areas] == ["Verkstedet", "Kontoret"]


def test_an_agreement_gives_the_last_day_of_two_years_where_it_says_none(workspace: Workspace) -> None:
    make_person(workspace, "Kari Sjef", top_leader=True, phone="900 00 555", phone_may_be_posted=True)
    draft = AgreementDraft(AgreementKind.OPT_OUT, signed_on=date(2025, 4, 1))
    data = notice(workspace, workspace.do(agreements.add_agreement, draft)).arrangement
    assert data is not None
    assert data.contact is not None
    assert (data.contact.name, data.contact.phone, data.last_day) == ("Kari Sjef", "900 00 555", date(2027, 4, 1))


def filled(workspace: Workspace, chair: date = date(2026, 1, 1)) -> tuple[str, MembersNotice]:
    body_id = make_committee(workspace, 2)
    for side in Side:
        for number, seat in enumerate(seats_of(workspace, body_id, side)):
            person = make_person(workspace, f"{side} {number}", title="Sveiser")
            appoint(workspace, seat.post_id, person, date(2025, 4, 1), how=How.ELECTED)
            if side is Side.EMPLOYEES and number == 0:
                workspace.do(committees.choose_chair, body_id, person, chair)
    return body_id, workspace.ask(members_data, body_id)


def test_both_sides_and_the_common_period_are_there(workspace: Workspace) -> None:
    _, data = filled(workspace)
    assert [row.name for row in data.employer] == ["employer 0", "employer 1"]
    assert (data.since, data.last_day) == (date(2025, 4, 1), date(2027, 4, 1))
    assert data.employees[0].chair == ChairWhile(2026)
    assert data.employees[1].chair is None
    assert data.employees[1].deputy == ""
    assert data.employees[1].has_deputy


def test_a_chair_changed_inside_the_year_has_the_day_and_the_former_one_is_gone(workspace: Workspace) -> None:
    body_id, _ = filled(workspace, date(2026, 2, 1))
    (other, *_) = seats_of(workspace, body_id, Side.EMPLOYER)
    assert other.holder is not None
    workspace.do(committees.choose_chair, body_id, other.holder.person_id, date(2026, 9, 1))
    data = workspace.ask(members_data, body_id)
    assert data.employer[0].chair == ChairWhile(2026, since=date(2026, 9, 1))
    assert data.employees[0].chair == ChairWhile(2026, since=date(2026, 2, 1), last_day=date(2026, 8, 31))
    with standing_at(datetime(2026, 10, 1, tzinfo=UTC)):
        assert workspace.ask(members_data, body_id).employees[0].chair is None


def test_an_empty_seat_is_given_as_empty(workspace: Workspace) -> None:
    body_id, _ = filled(workspace)
    (first, *_) = seats_of(workspace, body_id, Side.EMPLOYEES)
    assert first.holder is not None
    workspace.do(offices.end_holding, first.holder.id, date(2026, 6, 1), "Permisjon")
    assert workspace.ask(members_data, body_id).employees[0].name == ""


def test_the_seat_of_the_senior_representative_says_the_office(workspace: Workspace) -> None:
    senior = workspace.do(representatives.add_senior)
    appoint(workspace, senior, make_person(workspace, "Hanne Hoved", title="Sveiser"), date(2025, 3, 12), **ELECTED)
    body_id = make_committee(workspace, 2, FixedAs.SENIOR)
    row = workspace.ask(members_data, body_id).employees[0]
    assert (row.name, row.office) == ("Hanne Hoved", FixedAs.SENIOR)


def test_a_body_without_seats_has_no_members_to_post(workspace: Workspace) -> None:
    body_id = workspace.do(committees.create_body, BodyDraft("Samarbeid", BodyKind.COOPERATION))
    with pytest.raises(UserError):
        workspace.ask(members_data, body_id)


def test_a_notice_keeps_its_number_when_it_is_renewed_the_next_year(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    area_id = elected(workspace)
    first = publishing.publish(workspace, "representative_notice", area_id, "nb")
    (area,) = workspace.ask(representatives.representatives, SPRING).areas
    assert area.seats[0].holder is not None
    with standing_at(datetime(2027, 2, 1, 12, 0, tzinfo=UTC)):
        workspace.do(offices.end_holding, area.seats[0].holder.id, date(2027, 1, 15), "Sluttet")
        again = publishing.publish(workspace, "representative_notice", area_id, "nb")
    assert (first.paper_id, first.edition) == ("OPP-VO-2026-01", 1)
    assert (again.paper_id, again.edition) == ("OPP-VO-2026-01", 2)
