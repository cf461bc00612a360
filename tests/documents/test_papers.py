import importlib
import os
import pkgutil
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

import amu_desktop.documents
from amu_desktop.documents.blocks import Block, Document, Mixed, Span
from amu_desktop.documents.catalogue import PAPERS, paper
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import bind, plain, text_of
from tests.documents.papers import LANGUAGES, SAMPLES, issued, words
from tests.documents.reading import extracted, fonts, reader, squashed, type_sizes

SNAPSHOTS = Path(__file__).resolve().parent.parent / "snapshots" / "documents"
SERIES = frozenset(
    "OPP-VO OPP-AMU OPP-VALG OPP-RES OPP-UTDR AMU-INNK AMU-REF AMU-VEDL VALG-PROT VALG-MELD AVT-VO VO-FARE VO-STANS "
    "PLIKT HPLAN TILSYN AMU-AAR LOVSJEKK VALG-MANN VALG-TELL VERV-HIST AARSHJUL TILTAK".split()
)
"""The series of paper.md section 5, the gap list, the forms of an election, the history and the year; a ballot has none."""
LEAST_SIZE = {"ballots": 6.5}
"""The foot of a ballot and the word in its stamp are smaller than anything else."""


def sample(kind: str, language: str) -> Document:
    return paper(kind).build(SAMPLES[kind](), words(language))


def outline(thing: object, depth: int = 0) -> list[str]:
    """Write blocks as indented lines: what a change to a paper is read from in a review."""
    pad = "  " * depth
    if isinstance(thing, Span | Mixed):
        return [f"{pad}{plain(thing)!r}"]
    if isinstance(thing, str) and not isinstance(thing, Enum):
        return [f"{pad}{thing!r}"] if thing else []
    if isinstance(thing, tuple):
        return [line for part in thing for line in outline(part, depth)]
    if is_dataclass(thing) and not isinstance(thing, type):
        inner = [line for field in fields(thing) for line in outline(getattr(thing, field.name), depth + 1)]
        return [pad + type(thing).__name__, *inner]
    return []


def test_every_module_that_builds_a_paper_stands_in_the_catalogue() -> None:
    modules = {
        info.name
        for info in pkgutil.iter_modules(amu_desktop.documents.__path__)
        if hasattr(importlib.import_module(f"amu_desktop.documents.{info.name}"), "build")
    }
    assert modules == {each.build.__module__.rpartition(".")[2] for each in PAPERS}


def test_every_paper_has_a_sample_and_a_key_of_its_own() -> None:
    kinds = [each.kind for each in PAPERS]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) == set(SAMPLES)
    assert {each.series for each in PAPERS} <= SERIES | {""}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_paper_holds_all_its_text_in_embedded_fonts_and_legible_sizes(kind: str, language: str) -> None:
    document = sample(kind, language)
    pdf = render(document, issued(document))
    found = squashed(extracted(pdf))
    for piece in text_of(document).splitlines()[1:]:
        assert squashed(bind(piece)) in found, piece
    assert "None" not in found
    assert all(fonts(pdf).values())
    assert min(type_sizes(pdf)) >= LEAST_SIZE.get(kind, 8)
    assert document.language.value == language
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == document.title


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_paper_reads_differently_in_every_language(kind: str) -> None:
    texts = {text_of(sample(kind, language)) for language in LANGUAGES}
    assert len(texts) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_blocks_are_as_they_were(kind: str, language: str) -> None:
    """Run with AMU_SNAPSHOTS=write to accept a change, and read the difference before committing it."""
    written = "\n".join(outline(sample(kind, language))) + "\n"
    file = SNAPSHOTS / f"{kind}_{language}.txt"
    if os.environ.get("AMU_SNAPSHOTS") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written, "utf-8")
    assert written == file.read_text("utf-8")


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_paper_has_no_empty_heading_and_no_empty_table(kind: str) -> None:
    def check(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            for field in fields(block):  # type: ignore[arg-type]
                value = getattr(block, field.name)
                if field.name in {"rows", "items", "people", "lines"}:
                    assert value, block
                if field.name == "blocks":
                    check(value)

    check(sample(kind, "nb").blocks)
