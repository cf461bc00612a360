"""What hangs is outdated exactly when issuing it now would say something else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from amu_desktop.core.clock import standing_at
from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import How, UnitKind
from amu_desktop.services import people, posting, publishing, representatives, undertaking
from amu_desktop.services.posting import BoardRow, Hangs
from amu_desktop.services.workspace import Workspace
from tests.make import appoint, make_area, make_committee, make_person

ON = date(2026, 6, 15)


@pytest.fixture(autouse=True)
def june() -> Iterator[None]:
    """Let it be a day in June 2026."""
    with standing_at(datetime(2026, 6, 15, 12, 0, tzinfo=UTC)):
        yield


def begun(workspace: Workspace, *sites: str) -> tuple[str, str]:
    """Make an undertaking with workplaces and an area with a representative: the ids of area and person."""
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    for site in sites:
        workspace.do(undertaking.add_unit, site, UnitKind.SITE)
    seat = make_area(workspace)
    person = make_person(workspace, "Jonas Ness", phone="900 00 111", phone_may_be_posted=True)
    appoint(workspace, seat.post_id, person, date(2025, 3, 12), how=How.ELECTED, notice_received_on=date(2025, 3, 12))
    assert seat.area_id is not None
    return seat.area_id, person


def board(workspace: Workspace) -> BoardRow:
    return workspace.ask(posting.board, ON)


def states(workspace: Workspace) -> list[Hangs]:
    return [cell.hangs for cell in board(workspace).required[0].cells]


def put_up(workspace: Workspace, area_id: str, unit_id: str | None, on: date = ON, language: str = "nb") -> str:
    issued = publishing.publish(workspace, "representative_notice", area_id, language)
    (hung,) = workspace.do(posting.hang, issued.id, (unit_id,), on)
    return hung


def test_each_workplace_has_a_wall_and_a_file_without_any_has_one(workspace: Workspace) -> None:
    begun(workspace)
    assert [place.id for place in board(workspace).places] == [None]
    workspace.do(undertaking.add_unit, "Verksted", UnitKind.SITE)
    workspace.do(undertaking.add_unit, "Sandviken", UnitKind.SITE)
    workspace.do(undertaking.add_unit, "Dagskift", UnitKind.SHIFT)
    assert [place.name for place in board(workspace).places] == ["Verksted", "Sandviken"]


def test_a_notice_hangs_where_it_was_put_up_until_it_is_taken_down(workspace: Workspace) -> None:
    area_id, _ = begun(workspace, "Verksted", "Sandviken")
    first, _ = board(workspace).places
    hung = put_up(workspace, area_id, first.id)
    assert states(workspace) == [Hangs.YES, Hangs.NO]
    (row,) = workspace.ask(posting.postings)
    assert (row.hung_on, row.hung_by, row.holds) == (ON, "Kari Moe", True)
    workspace.do(posting.take_down, hung, ON)
    assert states(workspace) == [Hangs.NO, Hangs.NO]


@pytest.mark.parametrize("field", ["phone", "family_name", "phone_may_be_posted", "found_at"])
def test_a_changed_name_or_number_makes_it_outdated_and_changing_back_makes_it_hold(
    workspace: Workspace, field: str
) -> None:
    area_id, person = begun(workspace, "Verksted")
    before = getattr(workspace.ask(people.load_person, person, ON), field)
    put_up(workspace, area_id, board(workspace).places[0].id)
    workspace.do(people.edit_person, person, field, False if before is True else "annet")
    assert states(workspace) == [Hangs.OUTDATED]
    workspace.do(people.edit_person, person, field, before)
    assert states(workspace) == [Hangs.YES]


def test_what_does_not_stand_on_the_notice_does_not_make_it_outdated(workspace: Workspace) -> None:
    area_id, person = begun(workspace, "Verksted")
    put_up(workspace, area_id, board(workspace).places[0].id)
    workspace.do(people.edit_person, person, "email", "jonas@example.org")
    make_person(workspace, "Ny Nilsen")
    assert states(workspace) == [Hangs.YES]


def test_the_end_of_the_term_makes_it_outdated_on_the_day(workspace: Workspace) -> None:
    area_id, _ = begun(workspace, "Verksted")
    put_up(workspace, area_id, board(workspace).places[0].id)
    with standing_at(datetime(2027, 3, 12, 12, 0, tzinfo=UTC)):
        assert states(workspace) == [Hangs.YES]
    with standing_at(datetime(2027, 3, 13, 12, 0, tzinfo=UTC)):
        assert states(workspace) == [Hangs.OUTDATED]


def test_a_new_edition_replaces_the_old_one_only_where_it_is_put_up(workspace: Workspace) -> None:
    area_id, person = begun(workspace, "Verksted", "Sandviken")
    first, second = board(workspace).places
    for place in (first, second):
        put_up(workspace, area_id, place.id)
    workspace.do(people.edit_person, person, "phone", "900 00 999")
    put_up(workspace, area_id, second.id)
    assert states(workspace) == [Hangs.OUTDATED, Hangs.YES]
    assert len(workspace.ask(posting.postings)) == 2


def test_the_same_notice_may_hang_in_two_languages(workspace: Workspace) -> None:
    area_id, _ = begun(workspace, "Verksted")
    place = board(workspace).places[0]
    for language in ("nb", "en"):
        put_up(workspace, area_id, place.id, language=language)
    assert states(workspace) == [Hangs.YES]
    assert len(workspace.ask(posting.postings)) == 2


def test_days_are_in_order_and_have_come(workspace: Workspace) -> None:
    area_id, _ = begun(workspace, "Verksted")
    hung = put_up(workspace, area_id, None, date(2026, 6, 1))
    with pytest.raises(UserError):
        put_up(workspace, area_id, None, date(2026, 6, 16))
    with pytest.raises(UserError):
        workspace.do(posting.take_down, hung, date(2026, 5, 31))


def test_the_law_requires_the_two_notices_and_the_rest_is_of_ones_own_choice(workspace: Workspace) -> None:
    begun(workspace)
    make_committee(workspace)
    assert [row.kind for row in board(workspace).required] == ["representative_notice", "members_notice"]
    assert all(row.law for row in board(workspace).required)
    assert board(workspace).voluntary == ()


def test_several_areas_can_be_posted_together(workspace: Workspace) -> None:
    area_id, _ = begun(workspace)
    make_area(workspace, "Kontoret")
    (row,) = board(workspace).required
    assert len(row.subjects) == 3
    assert row.subjects[1].id == area_id
    put_up(workspace, row.subjects[0].id, None)
    assert states(workspace) == [Hangs.YES]
    workspace.do(representatives.edit_area, area_id, "name", "Nytt navn")
    assert states(workspace) == [Hangs.OUTDATED]
