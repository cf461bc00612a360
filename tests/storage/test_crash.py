"""A killed program loses nothing that it acknowledged, and the harness that says so can fail."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the harness forks and puts itself into SQLite")


def killed(folder: Path, random_kills: int, chosen_calls: int, *more: str) -> dict[str, object]:
    """Run the harness (see amu_desktop.storage.database for what it holds to its word)."""
    command = [sys.executable, "-m", "tests.storage.crash", str(folder), str(random_kills), str(chosen_calls), *more]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_25_kills_ten_of_them_in_a_chosen_write_lose_nothing_acknowledged(tmp_path: Path) -> None:
    result = killed(tmp_path, 15, 10)
    assert result["broken"] == []
    assert result["killed"] == 25
    assert int(str(result["interrupted"])) >= 3, "some of them were in the middle of a transaction"
    assert int(str(result["acknowledged"])) > 20


def test_a_program_that_acknowledges_before_it_commits_is_caught(tmp_path: Path) -> None:
    result = killed(tmp_path, 0, 10, "control")
    assert "lost" in str(result["broken"])


@pytest.mark.nightly
def test_200_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    result = killed(tmp_path, 170, 30)
    assert result["broken"] == []
