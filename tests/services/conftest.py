"""The open file that tests of services work on; closed after each, so that no lock is left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from amu_desktop.services.workspace import Workspace
from tests.make import make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Give a new, empty file."""
    opened = make_workspace(tmp_path)
    yield opened
    opened.close()
