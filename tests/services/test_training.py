"""Forty hours for everybody who must have them, or what the parties agreed on."""

from datetime import date
from decimal import Decimal

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import AgreementKind, PostKind, Side
from amu_desktop.services import agreements, training
from amu_desktop.services.agreements import AgreementDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person, seats_of


def test_both_sides_of_the_committee_and_the_representatives_must_be_trained(workspace: Workspace) -> None:
    body = make_committee(workspace, 1)
    people = {}
    for side in Side:
        people[side] = make_person(workspace, f"Fra {side}")
        appoint(workspace, seats_of(workspace, body, side)[0].post_id, people[side])
    office = make_area(workspace)
    appoint(workspace, office.post_id, people[Side.EMPLOYEES], notice_received_on=SPRING)
    rows = {row.person_id: row for row in workspace.ask(training.training, SPRING)}
    assert rows[people[Side.EMPLOYER]].offices == (PostKind.MEMBER,)
    assert rows[people[Side.EMPLOYEES]].offices == (PostKind.REPRESENTATIVE, PostKind.MEMBER)
    assert all(row.required == 40 and not row.done for row in rows.values())


def test_hours_are_summed_exactly_up_to_the_day(workspace: Workspace) -> None:
    ola = make_person(workspace)
    for hours, on in (("24", date(2026, 1, 1)), ("15.99", date(2026, 2, 1)), ("8", date(2026, 9, 1))):
        workspace.do(training.add_course, ola, "Grunnkurs", Decimal(hours), on)
    assert workspace.ask(training.hours_taken, SPRING) == {ola: Decimal("39.99")}


def test_an_agreement_on_fewer_hours_holds_while_it_runs(workspace: Workspace) -> None:
    draft = AgreementDraft(
        AgreementKind.TRAINING, signed_on=date(2026, 1, 1), until=date(2026, 7, 1), content='{"hours": 24}'
    )
    workspace.do(agreements.add_agreement, draft)
    assert workspace.ask(training.required_hours, SPRING) == (Decimal(24), True)
    assert workspace.ask(training.required_hours, date(2026, 7, 1)) == (Decimal(40), False)


@pytest.mark.parametrize(("title", "hours", "field"), [(" ", "8", "title"), ("Kurs", "0", "hours")])
def test_a_course_that_is_none_is_refused_at_its_field(
    workspace: Workspace, title: str, hours: str, field: str
) -> None:
    ola = make_person(workspace)
    with pytest.raises(UserError) as caught:
        workspace.do(training.add_course, ola, title, Decimal(hours), SPRING)
    assert caught.value.field == field
