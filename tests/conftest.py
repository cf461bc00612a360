"""What holds for every test: no network, a fixed language, nothing written to the user's own folders."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Time is measured by the benchmarks; here it would only tell how busy the machine is.
settings.register_profile("amu", deadline=None)
settings.load_profile("amu")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options that let the slow tests in."""
    parser.addoption("--nightly", action="store_true", help="run also the slow and thorough tests")
    parser.addoption("--benchmarks", action="store_true", help="run also the measurements of time")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests that were not asked for."""
    for mark, option in (("nightly", "--nightly"), ("benchmark", "--benchmarks")):
        if config.getoption(option):
            continue
        unasked = [item for item in items if item.get_closest_marker(mark)]
        if unasked:
            config.hook.pytest_deselected(items=unasked)
            items[:] = [item for item in items if item not in unasked]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let settings, logs and backups go to the test's own folder, never to the developer's."""
    monkeypatch.setenv("AMU_DESKTOP_HOME", str(tmp_path / "home"))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
