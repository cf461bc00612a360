"""The house stands as ARCHITECTURE.md says: floors, sizes, names, catalogues, and what a start may import."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.catalogues import DOMAINS, Pasted, extract

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "amu_desktop"
FLOORS = ("core", "law", "domain", "storage", "documents", "exchange", "services", "ui", "cli")
BESIDE_FLOORS = {"stories", "snapshots", "files", "benchmarks"}
CATCH_ALL_ALLOWED = {"ui/trouble.py", "ui/jobs.py", "__main__.py"}
SLOW_TO_IMPORT = ("reportlab", "openpyxl", "babel", "jsonschema", "segno", "pypdf", "pypdfium2", "PIL", "stdnum")


def python_files() -> list[Path]:
    places = (PACKAGE, ROOT / "tests", ROOT / "installer")
    return [ROOT / "tasks.py", *sorted(file for place in places for file in place.rglob("*.py"))]


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_floors_lean_down_only_and_every_other_import_contract_holds() -> None:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
        "--no-logo",
        "--no-cache",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_python_file_is_under_400_lines() -> None:
    long = {name(file): lines for file in python_files() if (lines := len(file.read_text("utf-8").splitlines())) >= 400}
    assert long == {}


def test_every_function_is_under_60_lines() -> None:
    def spans() -> Iterator[tuple[str, int]]:
        for file in python_files():
            for node in ast.walk(tree(file)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{name(file)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1

    assert [(place, lines) for place, lines in spans() if lines >= 60] == []


def test_the_folders_of_tests_are_the_floors() -> None:
    folders = {folder.name for folder in (ROOT / "tests").iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    assert folders - BESIDE_FLOORS <= set(FLOORS)
    assert {"core", "law", "domain", "storage", "documents", "exchange", "services", "ui", "cli"} <= folders


@pytest.mark.parametrize("floor", FLOORS)
def test_a_test_lies_on_the_floor_that_it_tests(floor: str) -> None:
    own = re.compile(rf"(amu_desktop|tests)(\.| import ){floor}")
    tests = sorted((ROOT / "tests" / floor).rglob("test_*.py"))
    strays = [name(file) for file in tests if not own.search(file.read_text("utf-8"))]
    assert strays == []


def test_every_marked_text_is_a_plain_sentence() -> None:
    pasted = [
        f"{name(found.file)}:{found.line}"
        for domain in DOMAINS
        for found in extract(domain)
        if isinstance(found, Pasted)
    ]
    assert pasted == [], "an f-string or a sum cannot be translated; use {placeholders}"


def test_no_type_is_hidden_from_the_contracts() -> None:
    assert [name(file) for file in modules() if "TYPE_CHECKING" in file.read_text("utf-8")] == []


def test_only_the_outermost_code_catches_everything() -> None:
    def broad(file: Path) -> bool:
        handlers = (node for node in ast.walk(tree(file)) if isinstance(node, ast.ExceptHandler))
        return any(
            handler.type is None
            or {"Exception", "BaseException"} & {n.id for n in ast.walk(handler.type) if isinstance(n, ast.Name)}
            for handler in handlers
            if not any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))
        )

    catchers = {file.relative_to(PACKAGE).as_posix() for file in modules() if broad(file)}
    assert {file for file in catchers if not file.startswith("cli/")} <= CATCH_ALL_ALLOWED


def test_no_module_is_named_for_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "tools", "base_classes"}
    assert [name(file) for file in python_files() if file.stem in empty] == []


def test_every_module_says_in_its_docstring_why_it_is_there() -> None:
    shipped = [*modules(), *(ROOT / "installer").glob("*.py"), ROOT / "tasks.py"]
    assert [name(file) for file in shipped if not ast.get_docstring(tree(file))] == []


def test_every_feature_stands_in_the_tree_of_the_architecture() -> None:
    listed = set(
        re.findall(r"\w+", (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## The tree")[1].split("```")[1])
    )
    flat = [PACKAGE / floor for floor in FLOORS if floor not in {"law", "cli"}]  # these have catalogues of their own
    words = {file.stem for folder in flat for file in folder.glob("[!_]*.py")}
    words |= {folder.name for folder in PACKAGE.glob("*/*/") if (folder / "__init__.py").exists()}
    alone = {word for word in words if not any(word == one or word.startswith(f"{one}_") for one in listed)}
    assert alone == set()


def test_every_row_and_draft_is_frozen() -> None:
    def loose(file: Path) -> Iterator[str]:
        for node in ast.walk(tree(file)):
            if not (isinstance(node, ast.ClassDef) and re.search(r"(Row|Draft)$", node.name) and node.decorator_list):
                continue
            decorators = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
            if "frozen=True" not in decorators or "slots=True" not in decorators:
                yield f"{name(file)}:{node.name}"

    assert [found for file in (PACKAGE / "services").rglob("*.py") for found in loose(file)] == []


def test_no_file_speaks_of_the_machine_it_was_written_on_or_of_where_packages_come_from() -> None:
    hosts = (
        "py" + "pi.org",
        "python" + "hosted",
        "npm" + "js",
        "deb." + "debian",
        "registry." + "npm",
        "crates" + ".io",
    )
    paths = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tmp/" + "tools", "C:\\" + "Users")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    files = [ROOT / entry for entry in listed if entry] or python_files()
    found = []
    for file in files:
        try:
            text = file.read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        found += [f"{name(file)}: {word}" for word in (*hosts, *paths) if word in text]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    words = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|(?i:not " + r"implemented)")
    found = [
        f"{name(file)}: {hit.group()}" for file in python_files() if (hit := words.search(file.read_text("utf-8")))
    ]
    assert found == []


def test_a_starting_window_imports_qt_and_sqlalchemy_only() -> None:
    code = f"import sys, amu_desktop.__main__, amu_desktop.ui.app; print([m for m in {SLOW_TO_IMPORT!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
