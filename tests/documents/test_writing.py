"""What is typed in the minutes is what their paper says: lists as lists, tables as tables, hostile text as text."""

import unicodedata

import pytest
from hypothesis import given, settings

from amu_desktop.documents import minutes, minutes_extract
from amu_desktop.documents.blocks import Decision, Mixed, Paragraph, Points, Position, Positions, Span, Table, Weight
from amu_desktop.documents.minutes_data import DecisionMade, WallCase
from amu_desktop.documents.pdf import render
from amu_desktop.documents.writing import as_said, flat, written
from amu_desktop.domain import writing
from amu_desktop.domain.kinds import DecisionKind, Outcome
from amu_desktop.domain.sentences import sentence
from amu_desktop.domain.writing import Grid, Run, marked, plain
from tests.documents.papers import HOSTILE, LANGUAGES, extract_data, held, issued, minutes_data, treated, words
from tests.documents.reading import extracted, squashed
from tests.domain.test_writing import hostile, parts

NB = words("nb")
FULL = writing.write(
    (
        writing.Paragraph((Run("Vi målte "), Run("to ganger", bold=True), Run(" i "), Run("hall 2", italic=True))),
        writing.Points(((Run("første punkt"),), (Run(HOSTILE),))),
        writing.Points(tuple((Run(f"ledd {n}"),) for n in range(1, 13)), numbered=True),
        Grid(
            (
                ((Run("Sted", bold=True),), (Run("dB", bold=True),)),
                ((Run("Hall <2>"),), (Run("84,5"),)),
                ((Run("Kontor"),), (Run("51"),)),
            )
        ),
        writing.Paragraph((Run("Slutt"),)),
    )
)


def paper(text: str) -> bytes:
    case = treated(
        background=text,
        discussion=text,
        outcome=Outcome.VOTE,
        vote=held("ffmffm", text, text),
        decisions=(DecisionMade(DecisionKind.ADVICE, text),),
    )
    document = minutes.build(minutes_data(cases=(case,)), NB)
    return render(document, issued(document))


def test_a_text_of_every_kind_is_blocks_of_every_kind() -> None:
    kinds = [type(block) for block in written(FULL)]
    assert kinds == [Paragraph, Points, Points, Table, Paragraph]
    first, _, numbered, table, _ = written(FULL)
    assert isinstance(first, Paragraph)
    assert first.text == Mixed(("Vi målte ", Span("to ganger"), " i ", Span("hall 2", Weight.ITALIC)))
    assert isinstance(numbered, Points)
    assert numbered.numbered
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Sted", "dB"]
    assert table.columns[1].align.value == "right"


def test_all_of_it_stands_on_the_paper_in_every_place() -> None:
    said = squashed(extracted(paper(FULL)))
    for line in ("Vimåltetogangerihall2", "–førstepunkt", squashed(HOSTILE), "12.ledd12", "Hall<2>", "84,5", "Slutt"):
        assert said.count(line) >= 5, line


def test_old_text_is_the_one_paragraph_it_always_was() -> None:
    text = "Først **så**\n- ikke punkt\n\n1. <b>ikke</b> liste"
    assert written(text) == (Paragraph(text),)
    assert as_said(text) == text
    assert flat(text) == (text,)


def test_a_decision_and_a_position_take_lists_and_tables() -> None:
    document = minutes.build(minutes_data(cases=(treated(vote=held("ffmffm", FULL, "nei"), decisions=()),)), NB)
    found = [position for position in _all(document.blocks, Position) if isinstance(position.text, tuple)]
    assert len(found) == 1
    assert any(isinstance(block, Table) for block in found[0].text)
    assert isinstance(as_said(FULL), tuple)
    assert _all(document.blocks, Positions)
    assert not _all(document.blocks, Decision)


def _all(thing: object, kind: type) -> list:  # type: ignore[type-arg]
    if isinstance(thing, kind):
        return [thing, *(inner for part in getattr(thing, "items", ()) for inner in _all(part, kind))]
    if isinstance(thing, tuple):
        return [inner for part in thing for inner in _all(part, kind)]
    return [inner for name in ("blocks", "items") for inner in _all(getattr(thing, name, ()), kind)]


def test_a_wide_table_in_a_narrow_place_is_lines() -> None:
    wide = writing.write((Grid(tuple(tuple((Run(f"k{n}"),) for n in range(5)) for _ in range(2))),))
    assert isinstance(written(wide)[0], Table)
    assert written(wide, narrow=True) == (Paragraph("k0 · k1 · k2 · k3 · k4\nk0 · k1 · k2 · k3 · k4"),)


def test_the_extract_keeps_bold_and_has_lists_as_lines() -> None:
    case = WallCase("19/2026", "Støy", sentence("x"), decisions=(DecisionMade(DecisionKind.ADVICE, FULL),))
    document = minutes_extract.build(extract_data(cases=(case,)), NB)
    said = extracted(render(document, issued(document)))
    assert squashed("– første punkt") in squashed(said)
    assert squashed("Sted · dB") in squashed(said)


def printable(text: str) -> str:
    """What is left of a text on paper: composed, without characters nobody sees."""
    kept = unicodedata.normalize("NFC", plain(text))
    return squashed("".join(c for c in kept if unicodedata.category(c)[0] != "C"))


@settings(max_examples=25, deadline=None)
@given(hostile)
def test_hostile_text_is_printed_as_it_is_read(text: str) -> None:
    said = squashed(extracted(paper(writing.canonical(f"Fra {text} til"))))
    for line in plain(writing.canonical(f"Fra {text} til")).split("\n"):
        cells = line.split(writing.BETWEEN_CELLS) if marked(text) else [line]
        for cell in cells:
            assert printable(cell) in said


@settings(max_examples=60, deadline=None)
@given(parts)
def test_blocks_hold_every_word_of_the_text(some: list[writing.Part]) -> None:
    text = writing.write(some)
    blocks = written(text)
    held_words = squashed("".join(_words(blocks)))
    for part in writing.parse(text):
        for line in writing.flat(part) if isinstance(part, writing.Paragraph) else ():
            assert squashed(writing.words(line)) in held_words


def _words(thing: object) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, Span):
        return [thing.text]
    if isinstance(thing, tuple):
        return [word for part in thing for word in _words(part)]
    return [
        word
        for name in ("text", "items", "rows", "parts", "columns", "head")
        for word in _words(getattr(thing, name, ()))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_as_tall_as_pages_and_a_table_of_300_rows_are_printed(language: str) -> None:
    tall = writing.write((Grid((((Run("a"),), (Run("ord " * 3000),)),)),))
    rows = writing.write((Grid(tuple(((Run(f"rad {n}"),), (Run(str(n)),)) for n in range(300))),))
    document = minutes.build(minutes_data(cases=(treated(background=tall, discussion=rows),)), words(language))
    said = squashed(extracted(render(document, issued(document))))
    assert "rad299" in said
    assert said.count("ordord") > 1000
