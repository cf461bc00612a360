"""What is shipped works: the wheel, built from the sdist and installed in an empty environment, starts in bokmål.

Only the program itself comes from the wheel; the packages it needs are lent by the environment of the tests through a
path file, so that the test needs no network. That file shows the lent packages but not the project's own folder,
since path files inside a lent folder are not followed.
"""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": "", **environment},
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the Python of an environment that holds the wheel and nothing else of its own."""
    folder = tmp_path_factory.mktemp("installed") / "env"
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    return python


def test_the_wheel_holds_resources_and_compiled_catalogues_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for language in ("nb", "nn", "en"):
        for domain in ("gui", "documents", "law"):
            assert f"amu_desktop/translations/{language}/LC_MESSAGES/{domain}.mo" in names
    assert {"amu_desktop/resources/fonts/AMUSans-Regular.ttf", "amu_desktop/resources/amu-desktop.ico"} <= names
    assert [name for name in names if name.startswith(("tests/", "installer/", "tasks"))] == []


def test_the_installed_program_is_the_wheels_and_its_window_opens_in_bokmal(installed: Path, tmp_path: Path) -> None:
    code = """
import amu_desktop
from amu_desktop.ui import app
from PySide6.QtWidgets import QAbstractButton
application = app.make_application()
window = app.make_window()
window.show()
application.processEvents()
print(amu_desktop.__file__)
print(window.isVisible(), window.windowTitle(), application.windowIcon().isNull())
print(sorted(button.text() for button in window.findChildren(QAbstractButton) if button.isVisible() and button.text()))
"""
    home = str(tmp_path / "home")
    where, window, buttons = run(installed, "-c", code, cwd=tmp_path, AMU_DESKTOP_HOME=home).splitlines()
    assert Path(where).is_relative_to(installed.parent.parent)
    assert window == "True AMU Desktop False"
    for words in ("Opprett ny virksomhet", "Åpne fil", "Prøv med eksempelvirksomhet"):
        assert words in buttons


def test_the_installed_command_answers_in_bokmal_and_prints_papers(installed: Path, tmp_path: Path) -> None:
    command = installed.with_name("amu-desktop.exe" if os.name == "nt" else "amu-desktop")
    home = str(tmp_path / "home")
    assert "eksempelvirksomhet" in run(command, "--help", cwd=tmp_path, AMU_DESKTOP_HOME=home)
    run(command, "demo", "--out", tmp_path / "demo", cwd=tmp_path, AMU_DESKTOP_HOME=home)
    papers = list((tmp_path / "demo").glob("*.pdf"))
    assert papers
    assert all(paper.read_bytes().startswith(b"%PDF-") for paper in papers)
