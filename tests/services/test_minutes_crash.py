"""Killed while minutes are typed and locked, the program loses nothing it acknowledged and never half locks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services import minutes_crash

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the harness forks and puts itself into SQLite")


def killed(folder: Path, random_kills: int, chosen_calls: int, *more: str) -> dict[str, object]:
    """Run the harness over what is typed in minutes, and over `minutes_locking`."""
    harness = minutes_crash.__name__
    command = [sys.executable, "-m", harness, str(folder), str(random_kills), str(chosen_calls)]
    done = subprocess.run([*command, *more], cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_25_kills_while_typing_and_locking_lose_nothing_acknowledged_and_drafts_come_back(tmp_path: Path) -> None:
    result = killed(tmp_path, 15, 10)
    assert result["broken"] == []
    assert result["killed"] == 25
    assert int(str(result["interrupted"])) >= 3, "some of them were in the middle of a transaction"
    assert int(str(result["acknowledged"])) > 20


def test_a_program_that_acknowledges_minutes_before_it_commits_is_caught(tmp_path: Path) -> None:
    result = killed(tmp_path, 0, 10, "control")
    assert "lost" in str(result["broken"])
