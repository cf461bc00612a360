"""What a command, a list and an import cost, as ratios to the bare SQLite statements with the same settings."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from amu_desktop.core.ids import new_id
from amu_desktop.services.people import PersonDraft, add_person, import_people, list_people
from amu_desktop.services.workspace import Workspace
from tests.benchmarks.ratio import ratio
from tests.make import SPRING, make_workspace

pytestmark = pytest.mark.benchmark

MANY = 2000


def bare(path: Path) -> sqlite3.Connection:
    """Open a file with the settings that ours has, and one table of people."""
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON"):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("CREATE TABLE person (id TEXT PRIMARY KEY, given_name TEXT, family_name TEXT, title TEXT)")
    return raw


def insert(raw: sqlite3.Connection, names: list[str]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    rows = [(new_id(), name, "Ås", "Tømrer") for name in names]
    raw.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", rows)
    raw.execute("COMMIT")


def drafts(names: list[str]) -> list[PersonDraft]:
    return [PersonDraft(name, "Ås", "Tømrer", weekly_hours=Decimal("37.5"), since=SPRING) for name in names]


def test_one_command_costs_at_most_six_bare_transactions(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    number = count()
    with closing(bare(tmp_path / "bare.db")) as raw:
        found = ratio(
            lambda: insert(raw, [f"Nr {next(number)}"]),
            lambda: workspace.do(add_person, drafts([f"Nr {next(number)}"])[0]),
            "one command",
        )
    workspace.close()
    assert found <= 6


def test_an_import_of_two_thousand_costs_at_most_sixty_bare_inserts(tmp_path: Path) -> None:
    """Each row is journalled with salted commitments, and a copy is made before."""
    workspace = make_workspace(tmp_path)
    names = [f"Nr {n}" for n in range(MANY)]
    with closing(bare(tmp_path / "bare.db")) as raw:
        found = ratio(
            lambda: insert(raw, names), lambda: workspace.do(import_people, drafts(names)), "import of two thousand"
        )
    workspace.close()
    assert found <= 60


def test_a_list_of_two_thousand_costs_at_most_thirty_bare_reads(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    workspace.do(import_people, drafts([f"Nr {n}" for n in range(MANY)]))
    found = _list(workspace, tmp_path)
    workspace.close()
    assert found <= 30


def _list(workspace: Workspace, tmp_path: Path) -> float:
    with closing(bare(tmp_path / "bare.db")) as raw:
        insert(raw, [f"Nr {n}" for n in range(MANY)])
        return ratio(
            lambda: raw.execute("SELECT * FROM person ORDER BY given_name").fetchall(),
            lambda: workspace.ask(list_people, SPRING),
            "list of two thousand",
        )
