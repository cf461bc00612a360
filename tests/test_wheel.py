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


def test_the_installed_program_is_the_wheels_and_speaks_bokmal(installed: Path, tmp_path: Path) -> None:
    code = (
        "import amu_desktop; from amu_desktop.core.language import translator; "
        "print(amu_desktop.__file__); print(translator('nb')('Cancel'))"
    )
    where, said = run(installed, "-c", code, cwd=tmp_path).splitlines()
    assert Path(where).is_relative_to(installed.parent.parent)
    assert said == "Avbryt"
