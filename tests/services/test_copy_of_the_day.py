"""The copy that is made by itself: once a day, and never of a file that holds nothing."""

from datetime import datetime, timedelta, timezone

from amu_desktop.core import clock
from amu_desktop.services import backups
from amu_desktop.services.people import PersonDraft, import_people
from amu_desktop.services.undertaking import create_undertaking
from amu_desktop.services.workspace import Workspace

MORNING = datetime(2026, 11, 23, 8, 15, tzinfo=timezone(timedelta(hours=1)))


def test_a_copy_is_due_once_a_day_when_there_is_something_to_copy(workspace: Workspace) -> None:
    assert not backups.copy_is_due(workspace)
    workspace.do(create_undertaking, "Åsen")
    with clock.standing_at(MORNING):
        assert backups.copy_is_due(workspace)
        backups.copy_of_the_day(workspace)
        assert not backups.copy_is_due(workspace)
    with clock.standing_at(MORNING + timedelta(days=1)):
        assert backups.copy_is_due(workspace)


def test_old_copies_are_thinned_and_the_newest_stay(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Åsen")
    for day in range(40):
        with clock.standing_at(MORNING + timedelta(days=day)):
            backups.copy_of_the_day(workspace)
    kept = [copy.made_at.date() for copy in workspace.backups()]
    assert kept[0] == (MORNING + timedelta(days=39)).date()
    assert 14 <= len(kept) < 25


def test_a_copy_is_made_before_people_are_imported(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Åsen")
    workspace.do(import_people, (PersonDraft(given_name="Kari", family_name="Ås"),))
    assert [copy.reason for copy in workspace.backups()] == [import_people.label]
