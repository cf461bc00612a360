"""Extract, update and compile the translations; run by `tasks.py translate`, the build and the tests.

Three catalogues by folder. The text is found by reading the syntax tree rather than with Babel's own extractor, since
`t.count` and `str.count` look the same to that one, and since a tree can tell a plain sentence from a pasted one.
"""

import ast
import csv
import importlib
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nb", "nn", "en")
DOMAINS = {
    "documents": ("documents",),
    "law": ("law", "domain"),
    "gui": ("ui", "cli", "services", "exchange", "storage", "core"),
}
# How many of the first arguments are texts.
MARKS = {"N_": 1, "t": 1, "UserError": 1, "Refusal": 1, "TroubleError": 2}
# Creation times would make every extraction a change.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the code: its id (two ids when counted), and where it stands."""

    ids: tuple[str, ...]
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """A marked text that is not a plain sentence, which no translator could find."""

    file: Path
    line: int


def texts_of(file: Path) -> Iterator[Text | Pasted]:
    """Find the marked texts of one Python file."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = (
            node.func.id
            if isinstance(node.func, ast.Name)
            else node.func.attr
            if isinstance(node.func, ast.Attribute)
            else ""
        )
        if name == "count" and is_translator(node.func):
            wanted = node.args[:2]
            if all(plain(argument) for argument in wanted):
                yield Text(tuple(text(argument) for argument in wanted), file, node.lineno)
            elif any(pasted(argument) for argument in wanted):
                yield Pasted(file, node.lineno)
        elif name in MARKS:
            advice = [keyword.value for keyword in node.keywords if keyword.arg == "advice" and name == "TroubleError"]
            for argument in (*node.args[: MARKS[name]], *advice):
                for part in alternatives(argument):
                    if plain(part):
                        yield Text((text(part),), file, node.lineno)
                    elif pasted(part):
                        yield Pasted(file, node.lineno)


def is_translator(function: ast.expr) -> bool:
    """Tell whether `function` is `t.count` or `self.t.count` and not the count of a text or a list."""
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value
    return (isinstance(owner, ast.Name) and owner.id in {"t", "_t"}) or (
        isinstance(owner, ast.Attribute) and owner.attr in {"t", "_t"}
    )


def alternatives(argument: ast.expr) -> Iterator[ast.expr]:
    """Give both branches of `a if condition else b`, or the argument itself."""
    if isinstance(argument, ast.IfExp):
        yield from alternatives(argument.body)
        yield from alternatives(argument.orelse)
    else:
        yield argument


def plain(argument: ast.expr) -> bool:
    """Tell whether `argument` is a literal sentence."""
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str) and bool(argument.value)


def pasted(argument: ast.expr) -> bool:
    """Tell whether `argument` is an f-string, a sum or a formatted text."""
    formatted = (
        isinstance(argument, ast.Call)
        and isinstance(argument.func, ast.Attribute)
        and argument.func.attr == "format"
        and isinstance(argument.func.value, ast.Constant)
    )
    summed = isinstance(argument, ast.BinOp) and any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(argument)
    )
    return isinstance(argument, ast.JoinedStr) or formatted or summed


def text(argument: ast.expr) -> str:
    """Give the sentence of a literal."""
    assert isinstance(argument, ast.Constant)  # noqa: S101 - asked of `plain` before
    return str(argument.value)


def extract(domain: str, package: Path = ROOT / "amu_desktop") -> list[Text | Pasted]:
    """Find every marked text of the folders of `domain`, in order of file and line."""
    files = sorted(file for folder in DOMAINS[domain] for file in (package / folder).rglob("*.py"))
    if domain == "gui":
        files += sorted(package.glob("*.py"))
    return [found for file in files for found in sorted(texts_of(file), key=lambda found: found.line)]


@cache
def ids_of(domain: str) -> dict[str, str | tuple[str, ...]]:
    """Give the message ids of `domain`, keyed by the (first) id as gettext keys them."""
    found: dict[str, str | tuple[str, ...]] = {}
    for item in extract(domain):
        if isinstance(item, Text) and (item.ids[0] not in found or len(item.ids) > 1):
            found[item.ids[0]] = item.ids if len(item.ids) > 1 else item.ids[0]
    return found


def new_catalogue(domain: str, locale: str | None = None) -> Catalog:
    """Give an empty catalogue with the project's header and no times that change."""
    return Catalog(
        locale=locale,
        domain=domain,
        project="AMU Desktop",
        copyright_holder="the AMU Desktop authors",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        creation_date=EPOCH,
        revision_date=EPOCH,
        fuzzy=False,
    )


def read(folder: Path, language: str, domain: str) -> Catalog:
    """Read one catalogue; an absent one is empty."""
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.exists():
        return new_catalogue(domain, language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=domain)


def write(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue or template, sorted, so that two translators' changes meet seldom."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, sort_output=True, width=120, ignore_obsolete=True, no_location=True)


def update(folder: Path) -> int:
    """Write templates, bring every catalogue in line with the code, and give how many texts lack a translation."""
    lacking = 0
    for domain in DOMAINS:
        template = new_catalogue(domain)
        for ids in ids_of(domain).values():
            template.add(ids, ("", "") if isinstance(ids, tuple) else "")
        write(template, folder / f"{domain}.pot")
        for language in LANGUAGES:
            old, new = read(folder, language, domain), new_catalogue(domain, language)
            for key, ids in ids_of(domain).items():
                held = old.get(key)
                if held is None and domain != "law" and key in ids_of("law"):
                    continue  # a translator looks there too
                known = held.string if held is not None and isinstance(held.id, str) == isinstance(ids, str) else None
                string = known or (ids if language == "en" else ("", "") if isinstance(ids, tuple) else "")
                new.add(ids, string)
                if not any(string if isinstance(string, tuple) else (string,)):
                    lacking += 1
                    print(f"{language}/{domain}: {key!r} is not translated")
            write(new, folder / language / "LC_MESSAGES" / f"{domain}.po")
    return lacking


def compile_all(folder: Path) -> None:
    """Write the `.mo` beside every `.po` that is newer than it, whole or not at all."""
    for po in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
            continue
        with po.open("rb") as file:
            catalogue = read_po(file, locale=po.parent.parent.name)
        # Two test workers may compile at once, so each writes a file of its own and renames it into place.
        with tempfile.NamedTemporaryFile(dir=mo.parent, suffix=".new", delete=False) as beside:
            write_mo(beside, catalogue)
        Path(beside.name).replace(mo)


def glossary(folder: Path) -> None:
    """Write the official terms of `amu_desktop/law/terms.py` as a table for translators."""
    sys.path.insert(0, str(ROOT))
    terms = importlib.import_module("amu_desktop.law.terms")
    with (folder / "glossary.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["en", "nb", "nn"])
        table.writerows(sorted((term.en, term.nb, term.nn) for term in terms.TERMS))


if __name__ == "__main__":
    if sys.argv[1:] == ["compile"]:
        compile_all(ROOT / "translations")
    else:
        unfinished = update(ROOT / "translations")
        glossary(ROOT / "translations")
        compile_all(ROOT / "translations")
        sys.exit(f"{unfinished} texts are not translated." if unfinished else 0)
