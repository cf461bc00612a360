"""The sample undertaking: made by commands, whole, and nowhere but in its own folder."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from amu_desktop.core.progress import Cancelled
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.domain.minutes import Ending
from amu_desktop.services import people, publishing, sample
from amu_desktop.services.checking import check
from amu_desktop.services.measures import list_measures
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.minutes import minutes
from amu_desktop.services.sample import people as cast
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.tables.file import JournalLine

ROOT = Path(__file__).resolve().parents[2]
ON = date(2026, 11, 24)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample, made once for all the questions asked of it here."""
    workspace = sample.make_sample(tmp_path_factory.mktemp("sample") / "eksempel.amu", ON)
    yield workspace
    workspace.close()


def test_it_has_34_employees_at_two_building_sites_and_an_office(made: Workspace) -> None:
    rows = [row for row in made.ask(people.list_people, ON) if not row.organisation]
    assert len(rows) == 34
    assert {row.unit for row in rows} == {cast.NORTH, cast.SOUTH, cast.OFFICE}


def test_it_has_a_vote_of_3_to_2_with_both_positions_and_a_tie_that_the_chair_settled(made: Workspace) -> None:
    results = []
    for meeting in made.ask(list_meetings):
        for item in made.ask(minutes, meeting.id).items:
            if item.result is not None:
                assert all(position.text for position in item.positions if position.required)
                results.append((dict(item.result.counts), item.result.by_chair, item.result.ending))
    assert ({"for": 3, "against": 2}, False, Ending.ADOPTED) in results
    assert any(counts == {"for": 3, "against": 3} and by_chair for counts, by_chair, _ in results)


def test_it_has_eighteen_months_of_locked_minutes_and_meetings_ahead(made: Workspace) -> None:
    rows = made.ask(list_meetings)
    locked = [row for row in rows if row.state is MeetingState.LOCKED]
    assert len(locked) == 6
    assert (ON - locked[0].starts_at.date()).days > 450
    assert any(row.starts_at.date() > ON for row in rows)


def test_it_has_open_overdue_and_closed_measures(made: Workspace) -> None:
    rows = made.ask(list_measures, ON)
    assert any(row.due and row.due < ON and row.closed_on is None for row in rows)
    assert any(row.due and row.due >= ON and row.closed_on is None for row in rows)
    assert any(row.closed_on for row in rows)


def test_its_journal_has_one_unit_of_work_for_each_command(made: Workspace) -> None:
    labels = made.ask(lambda session: session.execute(select(JournalLine.work, JournalLine.label)).all())
    by_work = {work: {label for number, label in labels if number == work} for work, _ in labels}
    assert all(len(found) == 1 for found in by_work.values())
    assert sorted(by_work) == list(range(1, len(by_work) + 1))
    assert len(by_work) > 300


def test_it_is_whole_and_its_papers_are_kept(made: Workspace) -> None:
    assert check(made) == ()
    kinds = {row.kind for row in made.ask(publishing.list_papers)}
    assert kinds >= {"summons", "minutes", "minutes_extract", "confidential_annex"}


def test_cancelled_in_the_middle_it_leaves_no_file(tmp_path: Path) -> None:
    class Impatient:
        def step(self, text: str, done: int, total: int) -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        sample.make_sample(tmp_path / "x.amu", ON, Impatient())
    assert list(tmp_path.glob("*")) == []


def test_no_text_of_it_stands_outside_its_folder() -> None:
    """Deleting the folder takes all sample text with it; tests may name what they ask about."""
    tracked = subprocess.run(["git", "ls-files", "amu_desktop", "resources", "translations"], cwd=ROOT, check=True,
                             capture_output=True, text=True).stdout.split("\n")  # fmt: skip
    words = [cast.NAME, cast.NORTH, cast.SOUTH, cast.UNION, *(worker.family for worker in cast.WORKERS)]
    for name in tracked:
        path = ROOT / name
        if not path.is_file() or "services/sample/" in name or path.suffix in {".ttf", ".png", ".ico"}:
            continue
        text = path.read_text("utf-8", "replace")
        assert not [word for word in words if word in text], name
