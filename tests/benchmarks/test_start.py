"""How long a start takes, as a ratio to the smallest window that Qt can show on the same machine at the same time."""

import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from amu_desktop.services.sample import make_sample

pytestmark = pytest.mark.benchmark

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""
OURS = """
import sys
from pathlib import Path
import amu_desktop.services.workspace
from amu_desktop.ui import app
application = app.make_application()
window = app.make_window(Path(sys.argv[1]))
window.show()
application.processEvents()
assert window.page is not None
"""


def seconds(code: str, *arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def test_a_usable_window_on_a_file_comes_within_four_and_a_half_bare_windows(tmp_path: Path) -> None:
    file = tmp_path / "eksempel.amu"
    make_sample(file, date(2026, 11, 18)).close()
    seconds(BARE), seconds(OURS, str(file))
    pairs = [(seconds(BARE), seconds(OURS, str(file))) for _ in range(9)]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"bare {bare:.3f} s, ours {ours:.3f} s, {ours / bare:.1f} times")
    assert ours / bare <= 4.5
