"""What a start leaves for later, and that it is taken up again."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from amu_desktop import __main__ as program
from amu_desktop.ui import app


def test_nothing_is_swept_until_the_window_is_seen_and_everything_made_after_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sweeps: list[bool] = []

    def main(_path: Path | None, *, shown: Callable[[], object]) -> int:
        sweeps.append(gc.isenabled())
        shown()
        sweeps.append(gc.isenabled())
        return 0

    monkeypatch.setattr(app, "main", main)
    try:
        assert program.window(None) == 0
    finally:
        gc.enable()
        gc.unfreeze()
    assert sweeps == [False, True]
