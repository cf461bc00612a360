"""How long a start takes, as a ratio to the smallest window that Qt can show on the same machine at the same time.

The least that a program on SQLAlchemy can do (import it, show a bare window, look into the file) is measured in the same
run. Bytecode is kept between the runs, as it is where the program is installed.
"""

import os
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
LEAST = """
import sqlite3
import sys
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM sqlite_schema").fetchone()
window.show()
application.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from amu_desktop import __main__ as program
def seen(then=program.swept_from_now_on):
    then()
    from PySide6.QtWidgets import QApplication
    from amu_desktop.ui.window import Window
    application = QApplication.instance()
    application.processEvents()
    windows = [one for one in application.topLevelWidgets() if isinstance(one, Window)]
    application.exit(0 if windows[0].isVisible() and windows[0].page is not None else 1)
program.swept_from_now_on = seen
sys.exit(program.window(Path(sys.argv[1])))
"""


def seconds(code: str, file: Path, folder: Path) -> float:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = str(folder)
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(file)], check=True, capture_output=True, env=kept)
    return time.perf_counter() - began


@pytest.fixture(scope="module")
def medians(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float, float]:
    """The seconds of a bare window, of the least and of ours, in turns."""
    folder = tmp_path_factory.mktemp("start")
    file = folder / "eksempel.amu"
    make_sample(file, date(2026, 11, 18)).close()
    kinds = (BARE, LEAST, OURS)
    for code in kinds:
        seconds(code, file, folder)
    rounds = [[seconds(code, file, folder) for code in kinds] for _ in range(9)]
    bare, least, ours = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"bare {bare:.3f} s, least {least:.3f} s, ours {ours:.3f} s")
    print(f"{ours / bare:.1f} times bare, {ours / least:.1f} times least, least {least / bare:.1f} times bare")
    return bare, least, ours


def test_a_usable_window_on_a_file_comes_within_four_and_a_half_bare_windows(
    medians: tuple[float, float, float],
) -> None:
    bare, _least, ours = medians
    assert ours / bare <= 4.5


def test_a_usable_window_on_a_file_comes_within_four_times_the_least_of_a_program_on_sqlalchemy(
    medians: tuple[float, float, float],
) -> None:
    _bare, least, ours = medians
    assert ours / least <= 4.0
