"""Runs the command line in this process, as a person types it."""

from pathlib import Path

import pytest

from amu_desktop.__main__ import main
from amu_desktop.services.undertaking import create_undertaking
from amu_desktop.services.workspace import Workspace
from tests.make import make_workspace
from tests.services.meeting_stories import Story, make_full_committee


def asked(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Run a command and give its exit code, what it said, and what it complained of."""
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def make_story(tmp_path: Path) -> tuple[Path, Story]:
    """Make a file with a committee and a meeting whose minutes are begun; close it when done."""
    workspace: Workspace = make_workspace(tmp_path)
    workspace.do(create_undertaking, "Eksempelvik Bygg AS")
    return workspace.path, make_full_committee(workspace).begin()
