"""What a question and a command may count on."""

from sqlalchemy import event
from sqlalchemy.orm import Session

from amu_desktop.services import committees, committees_check
from amu_desktop.services.work import asked_once, command
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_committee, make_person

asked: list[str] = []


@asked_once
def bodies(session: Session) -> int:
    asked.append("bodies")
    return len(committees.list_bodies(session))


def twice(session: Session) -> tuple[int, int]:
    return bodies(session), bodies(session)


@command("Made two")
def make_and_count(session: Session) -> tuple[int, int]:
    before = bodies(session)
    committees.create_body(session, committees.BodyDraft("Utvalget"))
    return before, bodies(session)


def test_what_is_asked_again_in_one_reading_is_answered_from_memory(workspace: Workspace) -> None:
    make_committee(workspace)
    asked.clear()
    assert workspace.ask(twice) == (1, 1)
    assert asked == ["bodies"]
    make_committee(workspace)
    assert workspace.ask(twice) == (2, 2)


def test_a_unit_of_work_sees_what_it_has_just_changed(workspace: Workspace) -> None:
    assert workspace.do(make_and_count) == (0, 1)


def test_what_is_wrong_with_a_committee_takes_as_many_statements_for_many_chairs_as_for_one(
    workspace: Workspace,
) -> None:
    body = make_committee(workspace)
    seat = workspace.ask(committees.seats, body, SPRING)[0]
    ola = make_person(workspace)
    appoint(workspace, seat.post_id, ola)
    counts = []
    said: list[str] = []
    event.listen(workspace.database.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
    for day in range(1, 4):
        workspace.do(committees.choose_chair, body, ola, SPRING.replace(day=day), SPRING.replace(day=day + 1))
        said.clear()
        workspace.ask(committees_check.breaches, body, SPRING)
        counts.append(len(said))
    assert counts[0] == counts[1] == counts[2]
