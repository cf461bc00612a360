"""What the file knows of the facts the law asks for: counted where it can be counted, and never guessed."""

from datetime import date
from decimal import Decimal

from amu_desktop.law import facts
from amu_desktop.services import advice
from amu_desktop.services.people import PersonDraft, add_person
from amu_desktop.services.workspace import Workspace

ON = date(2026, 3, 1)
LONG_AGO = date(2020, 1, 1)


def hire(workspace: Workspace, name: str, hours: Decimal | None) -> None:
    workspace.do(add_person, PersonDraft(name, "Ås", weekly_hours=hours, since=LONG_AGO))


def test_the_average_is_counted_from_people_whose_hours_are_all_known(workspace: Workspace) -> None:
    hire(workspace, "Kari", Decimal("37.5"))
    hire(workspace, "Ola", Decimal("19.9"))
    assert workspace.ask(advice.profile_of, ON)[facts.EMPLOYEES_AVERAGE.key] == 1


def test_the_average_is_not_guessed_when_somebody_has_no_hours(workspace: Workspace) -> None:
    hire(workspace, "Kari", Decimal("37.5"))
    hire(workspace, "Ola", None)
    assert facts.EMPLOYEES_AVERAGE.key not in workspace.ask(advice.profile_of, ON)
