#!/usr/bin/env python3
"""One door for developers: `python3 tasks.py run | test | check | demo | gallery | bench | translate | lawbook | …`.

Only the standard library, since the first thing it does on a fresh machine is to make the environment that everything
else needs. What is already done is not done again.
"""

import ctypes
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "amu-desktop.stamp"

# Qt's shared libraries and the Debian packages they lie in; without a window system, and for one.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
}
TEST_PROGRAMS = {"pdftotext": "poppler-utils"}


def main(arguments: Sequence[str]) -> int:
    """Do the task named by the first of `arguments` and give its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older Python must be told so
        print("AMU Desktop needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    task = TASKS.get(arguments[0]) if arguments else None
    if task is None:
        print(f"usage: python3 tasks.py {' | '.join(TASKS)}", file=sys.stderr)
        for name, function in TASKS.items():
            print(f"  {name:10} {(function.__doc__ or '').splitlines()[0]}", file=sys.stderr)
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What we say must come before what the programs we start say, also into a file.
        sys.stdout.reconfigure(line_buffering=True)
    try:
        return task(list(arguments[1:]))
    except subprocess.CalledProcessError as error:
        print(
            f"Stopped: {' '.join(str(part) for part in error.cmd[:6])} … ended with {error.returncode}.",
            file=sys.stderr,
        )
        return error.returncode or 1


# ---------------------------------------------------------------- the tasks


def run(arguments: list[str]) -> int:
    """Open the program; on a machine without a screen, print the papers of the sample undertaking instead."""
    prepare(developing=False)
    if has_screen():
        return python("-m", "amu_desktop", *arguments)
    out = Path(tempfile.mkdtemp(prefix="amu-demo-"))
    print(f"No screen here, so the sample undertaking's papers are made in {out} instead of opening the window.")
    return python("-m", "amu_desktop", "demo", "--out", str(out))


def test(arguments: list[str]) -> int:
    """Run the tests; further words go to pytest, and `--nightly` adds the slow and thorough ones."""
    prepare(developing=True)
    return python("-m", "pytest", *workers(arguments), *arguments, **SCREENLESS)


def check(arguments: list[str]) -> int:
    """Format, style, types, import contracts, tests and coverage: what a change must pass."""
    prepare(developing=True)
    steps = (
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"),
        ("-m", "pytest", *workers(arguments), "--cov", "--cov-report=term", *arguments),
    )
    failed = [" ".join(step[1:3]) for step in steps if python(*step, **SCREENLESS) != 0]
    print("Everything holds." if not failed else f"Does not hold: {', '.join(failed)}.")
    return 1 if failed else 0


def demo(arguments: list[str]) -> int:
    """Make the sample undertaking and all its papers in a folder: `demo --out FOLDER`."""
    prepare(developing=False)
    return python("-m", "amu_desktop", "demo", *arguments, **SCREENLESS)


def gallery(arguments: list[str]) -> int:
    """Draw every page, wizard and paper to contact sheets: `gallery --out FOLDER`."""
    prepare(developing=True)
    return python("-m", "tests.gallery", *arguments, **SCREENLESS)


def bench(arguments: list[str]) -> int:
    """Measure start, opening, printing and searching against the budgets."""
    prepare(developing=True)
    return python("-m", "pytest", "-p", "no:randomly", "--benchmarks", "tests/benchmarks", *arguments, **SCREENLESS)


def translate(arguments: list[str]) -> int:
    """Bring the translations in line with the code, and say what is not translated."""
    prepare(developing=True)
    return python("-m", "installer.catalogues", *arguments)


def lawbook(arguments: list[str]) -> int:
    """Print every rule, value, date and source the program knows, as a book: `lawbook [--lang nb]`."""
    prepare(developing=False)
    return python("-m", "amu_desktop", "lawbook", *arguments)


def fonts(arguments: list[str]) -> int:
    """Cut the fonts and draw the icon that ship with the program."""
    prepare(developing=True)
    return python("-m", "installer.fonts", *(arguments or ["resources/fonts"])) or python(
        "-m", "installer.app_icon", "resources", **SCREENLESS
    )


def build(arguments: list[str]) -> int:
    """Build the sdist and, from it, the wheel, in dist/."""
    prepare(developing=True)
    return python("-m", "build", "--no-isolation", *arguments)


def setup(arguments: list[str]) -> int:
    """Make or renew the environment, and nothing more."""
    prepare(developing="--run-only" not in arguments)
    return 0


TASKS: dict[str, Callable[[list[str]], int]] = {
    task.__name__: task for task in (run, test, check, demo, gallery, bench, translate, lawbook, fonts, build, setup)
}
SCREENLESS = {"QT_QPA_PLATFORM": "offscreen"}


# ---------------------------------------------------------------- the environment


def python(*arguments: str, **environment: str) -> int:
    """Run the environment's Python in the project's folder and give its exit code."""
    variables = {**environment, **os.environ, "PYTHONUTF8": "1"}
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, env=variables, check=False).returncode


def workers(arguments: list[str]) -> list[str]:
    """Give pytest's choice of two workers, unless `arguments` choose."""
    chosen = any(argument.startswith(("-n", "--pdb", "--collect-only")) for argument in arguments)
    return [] if chosen else ["-n", "2", "--dist", "worksteal"]


def has_screen() -> bool:
    """Tell whether a window can be opened."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"))


def prepare(*, developing: bool) -> None:
    """Install what is missing: shared libraries, the environment, the packages, the compiled catalogues."""
    install_system_packages(developing=developing)
    wanted = fingerprint()
    kinds = ("dev",) if developing else ("dev", "run")
    held = STAMP.read_text("utf-8") if STAMP.exists() else ""
    if held not in {f"{kind} {wanted}" for kind in kinds} or not works():
        install_packages(developing=developing)
        STAMP.write_text(f"{kinds[-1]} {wanted}", "utf-8")
    if stale_catalogues():
        subprocess.run([PYTHON, "-m", "installer.catalogues", "compile"], cwd=ROOT, check=True)


def fingerprint() -> str:
    """Give a hash of what decides the environment's content."""
    project = read_project()
    parts = (str(ROOT), sys.version, str(project["project"]), str(project["dependency-groups"]))
    return hashlib.sha256("\n".join((*parts, (ROOT / "constraints.txt").read_text("utf-8"))).encode()).hexdigest()


def read_project() -> dict[str, dict[str, list[str]]]:
    """Read pyproject.toml."""
    import tomllib  # an older Python must come as far as the sentence that says so

    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def works() -> bool:
    """Tell whether the environment's Python starts."""
    try:
        return subprocess.run([PYTHON, "-c", "import sys"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def install_packages(*, developing: bool) -> None:
    """Make the environment and put the pinned packages and the project itself into it.

    Without pip inside, since Debian's Python comes without the module that would put it there; the pip outside serves.
    """
    if not works():
        print("Making the environment in .venv …")
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", VENV], check=True)
    STAMP.unlink(missing_ok=True)
    project = read_project()
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += project["dependency-groups"]["dev"] if developing else []
    print("Installing the packages; the first time takes a minute …")
    pip("install", "--constraint", str(ROOT / "constraints.txt"), *wanted)
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def pip(*arguments: str) -> None:
    """Run the outer pip on the environment, or say how to get one."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(PYTHON),
        "--disable-pip-version-check",
        *arguments,
        "-qq",
    ]
    if subprocess.run([sys.executable, "-m", "pip", "--version"], check=False, capture_output=True).returncode != 0:
        print("This Python has no pip. On Debian and Ubuntu: sudo apt-get install python3-pip", file=sys.stderr)
        raise SystemExit(2)
    subprocess.run(command, cwd=ROOT, check=True)


def install_system_packages(*, developing: bool) -> None:
    """On Linux, install Qt's shared libraries where apt and the right to use it are there; else say the command."""
    if not sys.platform.startswith("linux"):
        return
    libraries = QT_LIBRARIES | (X11_LIBRARIES if has_screen() else {})
    missing = [package for library, package in libraries.items() if not loads(library)]
    if developing:
        missing += [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {', '.join(missing)} …")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
        subprocess.run([*command, "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    else:
        print(f"Libraries are missing. On Debian and Ubuntu: sudo {' '.join(command)}", file=sys.stderr)


def loads(library: str) -> bool:
    """Tell whether a shared library is there."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def stale_catalogues() -> bool:
    """Tell whether a translation is newer than its compiled form."""
    for po in (ROOT / "translations").glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime_ns < po.stat().st_mtime_ns:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
