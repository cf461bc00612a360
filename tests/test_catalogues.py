"""Nothing registers itself by being imported, so the catalogues must name everything that should stand in them."""

import ast
import importlib
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent / "amu_desktop"


def words(file: Path) -> set[str]:
    """Every name and every imported word in a module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Name(id=word) | ast.Attribute(attr=word):
                found.add(word)
            case ast.alias(name=path):
                found |= set(path.split("."))
            case ast.ImportFrom(module=str(path)):
                found |= set(path.split("."))
            case ast.Constant(value=str(text)):
                found |= set(text.replace(":", ".").split("."))
            case _:
                pass
    return found


def test_every_fact_parameter_and_rule_stands_in_the_laws_catalogue() -> None:
    catalogue = importlib.import_module("amu_desktop.law.catalogue")
    kernel = importlib.import_module("amu_desktop.law.kernel")
    listed = {id(one) for one in (*catalogue.FACTS, *catalogue.PARAMETERS, *catalogue.RULES)}
    assert len(listed) == len(catalogue.FACTS) + len(catalogue.PARAMETERS) + len(catalogue.RULES), "listed twice"

    def of_law(value: Any) -> bool:
        return isinstance(value, kernel.Fact | kernel.Parameter | kernel.Rule)

    missing = set()
    for file in sorted((PACKAGE / "law").glob("*.py")):
        module = importlib.import_module(f"amu_desktop.law.{file.stem}")
        missing |= {name for name, value in vars(module).items() if of_law(value) and id(value) not in listed}
    assert missing == set()


def test_every_paper_stands_in_the_documents_catalogue() -> None:
    papers = {
        file.stem
        for file in (PACKAGE / "documents").glob("*.py")
        if any(
            isinstance(node, ast.FunctionDef) and node.name == "build"
            for node in ast.parse(file.read_text("utf-8")).body
        )
    }
    assert papers
    assert papers - words(PACKAGE / "documents" / "catalogue.py") == set()


def test_every_page_stands_in_the_windows_catalogue() -> None:
    pages = {
        node.name
        for file in (PACKAGE / "ui" / "pages").glob("*.py")
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Page") and node.name != "Page"
    }
    assert pages
    assert pages - words(PACKAGE / "ui" / "catalogue.py") == set()
