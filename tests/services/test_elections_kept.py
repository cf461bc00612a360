"""A finished election leaves the file and comes back whole, and one changed character in its record is found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine

from amu_desktop.domain.kinds import RejectedFor
from amu_desktop.services import (
    checking,
    elections,
    elections_count,
    elections_record,
    elections_result,
)
from amu_desktop.services.elections_count import LotDraft
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive
from amu_desktop.services.workspace import Workspace
from tests.make import make_workspace
from tests.services.election_stories import NAMES, Story, make_undertaking, open_and_close, start_committee

TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def finished(workspace: Workspace) -> Story:
    """An election to a committee with a lot, a rejected ballot and a turnout, concluded and locked."""
    make_undertaking(workspace)
    story = start_committee(workspace)
    story.nominate(NAMES)
    workspace.do(elections.edit_election, story.id, "ballots_kept_until", TODAY)
    open_and_close(story)
    story.number(printed=60, issued=36, spoilt=0, unused=24, ticked=36, exchanged=0, unticked=0)
    story.number(in_box=36, valid=35, blank=0, rejected=1)
    workspace.do(elections_count.set_rejected, story.id, RejectedFor.OVER_MARKED, 1)
    workspace.do(elections_count.set_turnout, story.id, "", 36)
    story.vote(dict(zip(NAMES, (18, 11, 11, 9, 6, 6, 5, 2, 1), strict=True)))
    between = (story.candidate("Bjørn Dahl"), story.candidate("Cecilie Eide"))
    lot = LotDraft(between, between[1:], "Lapper i en skål", "Tor Vik", "Unni Wold")
    workspace.do(elections_count.record_lot, story.id, lot)
    workspace.do(elections_result.conclude, story.id)
    workspace.do(elections_record.seal_record, story.id)
    return story


def test_a_finished_election_comes_back_from_an_archive_as_it_was(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    story = finished(workspace)
    sheet, data = story.sheet, workspace.ask(export_archive)
    workspace.close()
    with closing(create_from_archive(tmp_path / "igjen.amu", data, "Ola")) as again:
        assert again.ask(elections.load_election, story.id) == sheet
        assert again.ask(export_archive) == data
        assert checking.check(again) == ()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("candidate_tally", "votes = votes + 1"),
        ("nomination", "proposed_by = 'fellesforbundet'"),
        ("nomination", "name = replace(name, 'e', 'é')"),
        ("lot", "witness = 'Unni Wald'"),
        ("lot_rank", "rank = NULL"),
        ("election_count", "blank = 1"),
        ("rejection", "number = 2"),
        ("unit_turnout", "voted = 35"),
        ("board_member", "name = 'Tor Wik'"),
        ("election", "remarks = 'Ingen.'"),
    ],
)
def test_one_changed_character_in_a_locked_record_is_found(tmp_path: Path, table: str, change: str) -> None:
    workspace = make_workspace(tmp_path)
    finished(workspace)
    assert checking.check(workspace) == ()
    workspace.close()
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {table} SET {change}")
    with closing(Workspace.open(workspace.path, "Kari Moe")) as opened:
        faults = checking.check(opened)
    assert any("election record" in fault.message for fault in faults)
    assert any(fault.table == table for fault in faults)


def test_the_record_is_whole_when_the_roll_is_destroyed_with_the_ballots(workspace: Workspace) -> None:
    story = finished(workspace)
    workspace.do(elections_record.destroy_ballots, story.id, TODAY, "Tor Vik", "Unni Wold")
    assert (story.sheet.roll, story.sheet.entitled) == ((), 39)
    assert checking.check(workspace) == ()
