"""People come, change and leave; what they held stays readable."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Category, Side
from amu_desktop.services import people, undertaking
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of


def test_people_are_listed_in_the_norwegian_alphabet(workspace: Workspace) -> None:
    for name in ("Kari Ås", "Kari Øye", "Kari Ærlig", "Kari Zahl", "Kari Aas"):
        make_person(workspace, name)
    listed = [row.family_name for row in workspace.ask(people.list_people, SPRING)]
    assert listed == ["Aas", "Zahl", "Ærlig", "Øye", "Ås"]


@pytest.mark.parametrize("search", ["ØYE", "øye kari", "tøm", "kari tømrer"])
def test_people_are_found_by_name_and_title_whatever_the_case(workspace: Workspace, search: str) -> None:
    make_person(workspace, "Kari Øye", title="Tømrer")
    make_person(workspace, "Per Lie", title="Maler")
    assert [row.name for row in workspace.ask(people.list_people, SPRING, search)] == ["Kari Øye"]


def test_somebody_who_has_left_is_no_longer_listed_and_still_has_a_name(workspace: Workspace) -> None:
    gone = make_person(workspace, "Kari Øye")
    workspace.do(people.leave, gone, date(2026, 2, 28))
    assert workspace.ask(people.list_people, SPRING) == ()
    assert len(workspace.ask(people.list_people, SPRING, former=True)) == 1
    assert len(workspace.ask(people.list_people, date(2026, 2, 28))) == 1
    assert workspace.ask(people.names) == {gone: "Kari Øye"}


def test_offices_end_with_the_last_day_and_the_deputy_steps_in(workspace: Workspace) -> None:
    body = make_committee(workspace)
    member = seats_of(workspace, body, Side.EMPLOYEES)[0]
    gone, eva = make_person(workspace, "Ola Nordli"), make_person(workspace, "Eva Dahl")
    held = appoint(workspace, member.post_id, gone)
    office = make_area(workspace)
    second = appoint(workspace, office.post_id, gone, notice_received_on=SPRING)
    assert member.deputy is not None
    appoint(workspace, member.deputy.post_id, eva)
    ended = workspace.do(people.leave, gone, date(2026, 8, 31))
    assert set(ended) == {held, second}
    last = seats_of(workspace, body, Side.EMPLOYEES, date(2026, 8, 31))[0].holder
    after = seats_of(workspace, body, Side.EMPLOYEES, date(2026, 9, 1))[0].holder
    assert last is not None
    assert after is not None
    assert (last.name, after.name) == ("Ola Nordli", "Eva Dahl")


def test_one_field_is_changed_and_undone_as_one_step(workspace: Workspace) -> None:
    person = make_person(workspace, "Kari Øye", weekly_hours=Decimal("19.9"))
    workspace.do(people.edit_person, person, "weekly_hours", Decimal(20))
    workspace.do(people.edit_person, person, "family_name", "<Hansen> & Sønn 🙂")
    row = workspace.ask(people.load_person, person, SPRING)
    assert (row.family_name, row.weekly_hours) == ("<Hansen> & Sønn 🙂", Decimal(20))
    workspace.undo()
    workspace.undo()
    row = workspace.ask(people.load_person, person, SPRING)
    assert (row.family_name, row.weekly_hours) == ("Øye", Decimal("19.9"))


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (PersonDraft(), "given_name"),
        (PersonDraft(given_name="A", weekly_hours=Decimal(169)), "weekly_hours"),
        (PersonDraft(given_name="A", since=SPRING, until=SPRING), "until"),
    ],
)
def test_what_is_wrong_about_a_person_is_said_at_its_field(
    workspace: Workspace, draft: PersonDraft, field: str
) -> None:
    with pytest.raises(UserError) as caught:
        workspace.do(people.add_person, draft)
    assert caught.value.field == field
    assert workspace.ask(people.list_people, SPRING) == ()


def test_an_import_is_one_step_to_undo_and_makes_the_departments_it_names(workspace: Workspace) -> None:
    drafts = [
        PersonDraft(given_name="Kari", unit="Lager"),
        PersonDraft(given_name="Per", unit="lager "),
        PersonDraft(given_name="Leiv", category=Category.HIRED_IN),
    ]
    assert workspace.do(people.import_people, drafts) == 3
    assert [row.unit for row in workspace.ask(people.list_people, SPRING)] == ["Lager", "", "Lager"]
    assert workspace.undo() == "Imported people"
    assert workspace.ask(people.list_people, SPRING) == ()
    assert workspace.ask(undertaking.units) == ()


def test_the_twenty_hour_rule_holds_for_the_committee_and_not_for_representatives(workspace: Workspace) -> None:
    for n in range(27):
        make_person(workspace, f"Full {n}", weekly_hours=Decimal("37.5"))
    for n in range(7):
        make_person(workspace, f"Del {n}", weekly_hours=Decimal("19.9"))
    make_person(workspace, "Akkurat Nok", weekly_hours=Decimal(20))
    make_person(workspace, "Inn Leid", weekly_hours=Decimal(40), category=Category.HIRED_IN)
    make_person(workspace, "Uten Timer")
    make_person(workspace, "Kari Elev", weekly_hours=Decimal(40), category=Category.EXCLUDED)
    found = workspace.ask(people.counted, SPRING)
    assert (found.committee.employees, found.committee.hired_in, found.committee.unknown) == (28, 1, 1)
    assert (found.representatives.employees, found.representatives.hired_in) == (36, 1)
    assert sum(line.for_committee is True for line in found.lines) == 29
