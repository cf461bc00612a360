"""Areas cover everybody once: what is left out or covered twice is said, and decisions are kept."""

from datetime import date

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import AreaState, UnitKind
from amu_desktop.services import areas, representatives, undertaking
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.workspace import Workspace
from tests.make import make_person

TODAY = date(2026, 11, 17)


def make_units(workspace: Workspace) -> dict[str, str]:
    """A workshop with a night shift of its own, and an office."""
    shop = workspace.do(undertaking.add_unit, "Verkstedet")
    night = workspace.do(undertaking.add_unit, "Nattskiftet", UnitKind.SHIFT, None, shop)
    return {"Verkstedet": shop, "Nattskiftet": night, "Kontoret": workspace.do(undertaking.add_unit, "Kontoret")}


def test_a_shift_without_an_area_of_its_own_is_in_that_of_its_department(workspace: Workspace) -> None:
    units = make_units(workspace)
    ola = make_person(workspace, unit_id=units["Nattskiftet"])
    shop = workspace.do(representatives.add_area, AreaDraft("Verkstedet", unit_ids=(units["Verkstedet"],)))
    assert workspace.ask(areas.areas_of_people, TODAY)[ola] == (shop,)
    night = workspace.do(representatives.add_area, AreaDraft("Natt", unit_ids=(units["Nattskiftet"],)))
    assert workspace.ask(areas.areas_of_people, TODAY)[ola] == (night,)


def test_what_is_in_no_area_and_what_is_in_two_is_said(workspace: Workspace) -> None:
    units = make_units(workspace)
    make_person(workspace, "Kari Moe", unit_id=units["Kontoret"])
    make_person(workspace, "Uten Avdeling")
    for name in ("Verkstedet", "Verkstedet til"):
        workspace.do(representatives.add_area, AreaDraft(name, unit_ids=(units["Verkstedet"],)))
    found = workspace.ask(areas.coverage, TODAY)
    assert [row.unit for row in found.uncovered] == ["Kontoret"]
    assert [row.unit for row in found.doubled] == ["Verkstedet", "Nattskiftet"]
    assert set(found.people_without) == {"Kari Moe", "Uten Avdeling"}
    assert not found.whole


def test_the_only_area_has_everybody(workspace: Workspace) -> None:
    make_units(workspace)
    make_person(workspace)
    area = workspace.do(representatives.add_area, AreaDraft("Hele bedriften"))
    assert workspace.ask(areas.coverage, TODAY).whole
    assert workspace.ask(areas.employees, area, TODAY) == 1


def test_a_changed_division_is_a_proposal_again_and_former_decisions_stand(workspace: Workspace) -> None:
    units = make_units(workspace)
    area = workspace.do(representatives.add_area, AreaDraft("Verkstedet", unit_ids=(units["Verkstedet"],)))
    with pytest.raises(UserError):
        workspace.do(representatives.decide_area, area, "AMU", TODAY, date(2026, 12, 1))
    workspace.do(representatives.decide_area, area, "AMU", TODAY)
    workspace.do(representatives.set_units, area, (units["Verkstedet"], units["Kontoret"]))
    row = workspace.ask(representatives.representatives, TODAY).areas[0]
    assert (row.state, row.decided_by) == (AreaState.PROPOSED, "")
    workspace.do(representatives.decide_area, area, "Fellesforbundet", date(2026, 12, 1), TODAY)
    history = workspace.ask(areas.decisions, area)
    assert [(each.decided_by, each.covers) for each in history] == [
        ("AMU", "Verkstedet"),
        ("Fellesforbundet", "Kontoret, Verkstedet"),
    ]
