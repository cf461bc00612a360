"""What happens inside a period: a lasting move ends it, a resignation is recorded and decided, and the history stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import FixedAs, PostKind, Side
from amu_desktop.domain.sentences import say
from amu_desktop.services import offices_changes, offices_history, people, representatives, undertaking
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.representatives import AreaDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of

TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def seat(workspace: Workspace, on: date = TODAY) -> SeatRow:
    return workspace.ask(representatives.representatives, on).areas[0].seats[0]


def with_deputy(workspace: Workspace) -> str:
    """A representative with a deputy in the workshop; gives the id of the representative's term."""
    office = make_area(workspace)
    assert office.deputy is not None
    appoint(workspace, office.deputy.post_id, make_person(workspace, "Per Lie"), SPRING, notice_received_on=SPRING)
    return appoint(workspace, office.post_id, make_person(workspace), SPRING, notice_received_on=SPRING)


def test_a_resignation_is_recorded_and_the_office_goes_on_until_they_agree(workspace: Workspace) -> None:
    holding = with_deputy(workspace)
    assert workspace.do(offices_changes.resign, holding, TODAY, ends=False) is None
    holder = seat(workspace).holder
    assert holder is not None
    assert (holder.name, holder.resigned_on) == ("Ola Nordli", TODAY)
    workspace.do(offices_changes.resign, holding, TODAY, ends=True, last_day=TODAY + timedelta(days=10))
    names = [row.name for day in (10, 11) if (row := seat(workspace, TODAY + timedelta(days=day)).holder)]
    assert names == ["Ola Nordli", "Per Lie"]
    assert len(workspace.ask(offices_changes.resignation_advice, holding).says) == 3


def test_a_lasting_move_ends_the_office_and_the_deputy_has_the_rest(workspace: Workspace) -> None:
    holding = with_deputy(workspace)
    workspace.do(offices_changes.move_for_good, holding, TODAY)
    holder = seat(workspace).holder
    assert holder is not None
    assert (holder.name, holder.until) == ("Per Lie", date(2028, 3, 2))


def test_a_member_of_the_committee_is_bound_to_no_area(workspace: Workspace) -> None:
    first = seats_of(workspace, make_committee(workspace), Side.EMPLOYEES)[0]
    holding = appoint(workspace, first.post_id, make_person(workspace))
    with pytest.raises(UserError):
        workspace.do(offices_changes.move_for_good, holding, TODAY)


def test_who_works_outside_their_area_by_the_file_is_shown(workspace: Workspace) -> None:
    units = [workspace.do(undertaking.add_unit, name) for name in ("Verkstedet", "Kontoret")]
    area_id = workspace.do(representatives.add_area, AreaDraft(name="Verkstedet", unit_ids=(units[0],)))
    workspace.do(representatives.add_area, AreaDraft(name="Kontoret", unit_ids=(units[1],)))
    ola = make_person(workspace, unit_id=units[0])
    appoint(workspace, seat(workspace).post_id, ola, SPRING, notice_received_on=SPRING)
    assert seat(workspace).area_id == area_id
    assert workspace.ask(offices_changes.misplaced, TODAY) == ()
    workspace.do(people.edit_person, ola, "unit_id", units[1])
    (row,) = workspace.ask(offices_changes.misplaced, TODAY)
    assert (row.name, row.area, row.works_in) == ("Ola Nordli", "Verkstedet", "Kontoret")


def test_a_period_is_said_to_end_ninety_and_thirty_days_before(workspace: Workspace) -> None:
    with_deputy(workspace)
    last = date(2028, 3, 1)
    found = {
        days: [row.soon for row in workspace.ask(offices_history.ending, last - timedelta(days=days))]
        for days in (90, 89, 30, 29)
    }
    assert found == {90: [], 89: [False, False], 30: [False, False], 29: [True, True]}


def test_who_held_what_can_be_asked_of_any_day_and_is_printed_by_its_name(workspace: Workspace) -> None:
    holding = with_deputy(workspace)
    workspace.do(offices_changes.move_for_good, holding, TODAY)
    make_committee(workspace, 2, FixedAs.ONLY_REPRESENTATIVE)
    for day, name in ((TODAY - timedelta(days=1), "Ola Nordli"), (TODAY, "Per Lie")):
        rows = workspace.ask(offices_history.held_on, day)
        assert next(row.holder.name for row in rows if row.kind is PostKind.REPRESENTATIVE and row.holder) == name
    held = workspace.ask(offices_history.history)
    said = [say(row.name, translator("nb")) for row in held]
    assert said[:2] == ["Verneombud, Verkstedet", "Vara for: Verneombud, Verkstedet"]
    assert [row.name for row in held[0].held] == ["Ola Nordli", "Per Lie"]
