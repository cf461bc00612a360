"""Restoring a copy: what goes, what comes back, and the state before is never lost."""

from pathlib import Path

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.services import backups, checking, people, undertaking
from amu_desktop.services.backups import Backup, list_copies, restore
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, make_person, make_workspace


def copied(tmp_path: Path) -> tuple[Workspace, Backup]:
    """Give a file with one person, a copy of it, and then a second person and without the first."""
    workspace = make_workspace(tmp_path)
    workspace.do(undertaking.create_undertaking, "<Hansen> AS & Sønn")
    first = make_person(workspace, "Ola Nordli")
    copy = workspace.back_up("Asked for")
    make_person(workspace, "Line Aasen")
    make_person(workspace, "Jonas Ness")
    workspace.do(people.edit_person, first, "title", "Snekker")
    return workspace, copy


def names(workspace: Workspace) -> set[str]:
    return {row.name for row in workspace.ask(people.list_people, SPRING)}


def test_the_difference_names_what_is_lost_and_what_comes_back(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    found = backups.compare(workspace, copy)
    assert found.lost.counts == (("People", 2),)
    assert [row.label for row in found.lost.latest] == ["Changed a person", "Added a person", "Added a person"]
    assert (found.lost.works, found.back.works, found.back.counts) == (3, 0, ())
    workspace.close()


def test_restoring_gives_the_copy_back_and_keeps_what_was(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    made = restore(workspace, copy)
    assert made.trouble is None
    assert names(made.workspace) == {"Ola Nordli"}
    assert made.kept.exists()
    assert not list(tmp_path.glob("*gjenopprettes*"))
    assert list_copies(made.workspace)[0].path == made.kept
    made.workspace.close()


def test_the_restored_file_is_whole_also_with_the_copies_of_what_was(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    workspace.back_up("Asked for")
    opened = restore(workspace, copy).workspace
    make_person(opened, "Per Olav Moen")
    for name in ("Gro Vik", "Marit Sund", "Ali Yusuf", "Camilla Dahl"):
        make_person(opened, name)
    assert checking.check(opened) == ()
    opened.close()


def test_a_restoring_that_was_a_mistake_is_restored_from_again(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    before = names(workspace)
    opened = restore(workspace, copy).workspace
    make_person(opened, "Per Olav Moen")
    found = backups.compare(opened, list_copies(opened)[0])
    assert (found.lost.counts, found.back.counts) == ((("People", 1),), (("People", 2),))
    again = restore(opened, list_copies(opened)[0]).workspace
    assert names(again) == before
    assert checking.check(again) == ()
    assert len(list_copies(again)) == 3
    again.close()


def test_a_copy_that_is_not_whole_is_refused_and_nothing_is_touched(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    copy.path.write_bytes(copy.path.read_bytes()[:-100])
    assert backups.test_copy(copy) == ("The backup has been changed since it was made.",)
    with pytest.raises(UserError):
        restore(workspace, copy)
    assert names(workspace) == {"Ola Nordli", "Line Aasen", "Jonas Ness"}
    assert make_person(workspace, "Gro Vik")
    workspace.close()


def test_a_whole_copy_is_tested_without_a_complaint(tmp_path: Path) -> None:
    workspace, copy = copied(tmp_path)
    assert backups.test_copy(copy) == ()
    workspace.close()
