"""Areas are proposals until somebody the law names decides them."""

from datetime import date

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import AreaState, FixedAs
from amu_desktop.services import offices, representatives
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person


def test_a_new_area_is_to_be_decided_and_has_an_empty_office_with_a_deputy(workspace: Workspace) -> None:
    workspace.do(representatives.add_area, AreaDraft(name="<Verksted> & lager", covers="Dagskift", people=12))
    (area,) = workspace.ask(representatives.representatives, SPRING).areas
    assert (area.name, area.state, area.people) == ("<Verksted> & lager", AreaState.PROPOSED, 12)
    assert area.seats[0].holder is None
    assert area.seats[0].deputy is not None


def test_an_area_is_decided_by_somebody_on_a_day(workspace: Workspace) -> None:
    area_id = workspace.do(representatives.add_area, AreaDraft(name="Kontoret"))
    with pytest.raises(UserError):
        workspace.do(representatives.decide_area, area_id, " ", SPRING)
    workspace.do(representatives.decide_area, area_id, "Fellesforbundet", SPRING)
    (area,) = workspace.ask(representatives.representatives, SPRING).areas
    assert (area.state, area.decided_by, area.decided_on) == (AreaState.DECIDED, "Fellesforbundet", SPRING)


def test_a_proposal_nobody_held_office_in_is_removed_and_another_area_is_kept_with_its_past(
    workspace: Workspace,
) -> None:
    office = make_area(workspace, "Verkstedet")
    appoint(workspace, office.post_id, make_person(workspace), date(2025, 1, 1), notice_received_on=date(2025, 1, 1))
    empty = make_area(workspace, "Kontoret")
    for seat in (office, empty):
        assert seat.area_id is not None
        workspace.do(representatives.close_area, seat.area_id, SPRING)
    assert workspace.ask(representatives.representatives, SPRING).areas == ()
    before = workspace.ask(representatives.representatives, date(2026, 2, 28)).areas
    assert [area.name for area in before] == ["Verkstedet"]


def test_there_is_one_senior_representative(workspace: Workspace) -> None:
    workspace.do(representatives.add_senior)
    with pytest.raises(UserError):
        workspace.do(representatives.add_senior)


def codes(workspace: Workspace) -> list[str]:
    return [breach.code for breach in workspace.ask(representatives.breaches, SPRING)]


def test_two_representatives_and_no_senior_is_against_the_law_and_so_is_a_senior_without_deputy(
    workspace: Workspace,
) -> None:
    for name in ("Verkstedet", "Kontoret"):
        office = make_area(workspace, name)
        appoint(workspace, office.post_id, make_person(workspace, f"Ombud {name}"), notice_received_on=SPRING)
    assert codes(workspace) == ["no_senior"]
    post = workspace.do(representatives.add_senior)
    appoint(workspace, post, make_person(workspace), notice_received_on=SPRING)
    assert codes(workspace) == ["senior_deputy"]
    senior = workspace.ask(representatives.representatives, SPRING).senior
    assert senior is not None
    assert senior.deputy is not None
    appoint(workspace, senior.deputy.post_id, make_person(workspace, "Eva Dahl"), notice_received_on=SPRING)
    assert codes(workspace) == []


def test_one_representative_without_a_deputy_is_in_order_unless_there_is_a_committee(workspace: Workspace) -> None:
    office = make_area(workspace)
    assert codes(workspace) == ["vacant"]
    held = appoint(workspace, office.post_id, make_person(workspace))
    assert codes(workspace) == ["no_notice"]
    workspace.do(offices.receive_notice, held, SPRING)
    assert codes(workspace) == []
    make_committee(workspace, 2, FixedAs.ONLY_REPRESENTATIVE)
    assert codes(workspace) == ["only_deputy"]
    assert office.deputy is not None
    appoint(workspace, office.deputy.post_id, make_person(workspace, "Eva Dahl"), notice_received_on=SPRING)
    assert codes(workspace) == []
