"""The structure of the files, as a screen reader is told it."""

from collections.abc import Iterator
from typing import cast

import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from amu_desktop.documents.blocks import (
    Block,
    Case,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Points,
    Position,
    Positions,
    Table,
    Title,
)
from amu_desktop.documents.catalogue import paper
from amu_desktop.documents.pdf import render
from tests.documents.papers import LONG, SAMPLES, issued, long_minutes, words
from tests.documents.reading import reader

Node = tuple[str, list["Node"]]


def tree(pdf: bytes) -> Node:
    root = reader(pdf).root_object["/StructTreeRoot"].get_object()
    assert isinstance(root, DictionaryObject)
    return node(cast("ArrayObject", root["/K"].get_object())[0].get_object())


def node(element: DictionaryObject) -> Node:
    kids = [kid.get_object() for kid in cast("ArrayObject", element["/K"].get_object())]
    return str(element["/S"])[1:], [node(kid) for kid in kids if kid.get("/Type") == "/StructElem"]


def roles(element: Node) -> Iterator[str]:
    yield element[0]
    for kid in element[1]:
        yield from roles(kid)


def tree_of(*blocks: Block) -> Node:
    document = Document("Prøve", words("nb").language, "Prøve", "prøve", blocks)
    return tree(render(document, issued(document)))


@pytest.mark.parametrize("kind", SAMPLES)
def test_all_text_is_marked_and_every_mark_belongs_to_an_element(kind: str) -> None:
    document = paper(kind).build(SAMPLES[kind](), words("nb"))
    file = reader(render(document, issued(document)))
    numbers = file.root_object["/StructTreeRoot"]["/ParentTree"].get_object()["/Nums"]  # type: ignore[index]
    assert isinstance(numbers, ArrayObject)
    for page, marks in zip(file.pages, numbers[1::2], strict=True):
        contents = page.get_contents()
        assert contents is not None
        depth, marked = 0, 0
        for operands, operator in contents.operations:
            if operator in {b"BDC", b"BMC"}:
                depth += 1
                marked += operator == b"BDC"
                assert depth == 1, operands
            elif operator == b"EMC":
                depth -= 1
            elif operator in {b"Tj", b"TJ", b"'"}:
                assert depth == 1, operands
        assert depth == 0
        assert marked == len(marks.get_object())


def test_a_paper_has_one_first_heading_and_sections_for_its_cases() -> None:
    document = paper("minutes").build(SAMPLES["minutes"](), words("nb"))
    found = list(roles(tree(render(document, issued(document)))))
    assert found.count("H1") == 1
    assert found.count("Sect") == sum(isinstance(block, Case) for block in document.blocks)


def test_a_table_over_pages_is_one_table_with_its_heads_once() -> None:
    table = Table((Column("Navn", 1), Column("Tall", 1)), tuple((f"Rad {n}", str(n)) for n in range(120)))
    found = list(roles(tree_of(table)))
    assert found.count("Table") == 1
    assert found.count("TH") == 2
    assert found.count("TR") == 121


def test_a_paragraph_over_pages_is_one_paragraph() -> None:
    assert list(roles(tree_of(Paragraph(LONG)))) == ["Document", "P"]


def test_facts_have_heads_at_the_left_and_points_are_a_list() -> None:
    assert tree_of(Facts((Fact("Tid", "nå"),))) == (
        "Document",
        [("Table", [("TR", [("TH", [("P", [])]), ("TD", [("P", [])])])])],
    )
    assert tree_of(Points(("ett",))) == ("Document", [("L", [("LI", [("Lbl", [("P", [])]), ("LBody", [("P", [])])])])])


def test_positions_are_read_one_after_the_other_each_under_its_heading() -> None:
    pair = Positions(
        (Position("Flertallets standpunkt", "4", "Ja."), Position("Mindretallets standpunkt", "2", "Nei."))
    )
    found = list(roles(tree_of(Title("Referat"), Heading("Sak"), pair)))
    assert found == ["Document", "H1", "H2", "H3", "P", "P", "H3", "P", "P"]


def test_very_long_minutes_keep_a_sound_tree() -> None:
    document = paper("minutes").build(long_minutes(), words("nb"))
    found = list(roles(tree(render(document, issued(document)))))
    assert found.count("Sect") == sum(isinstance(block, Case) for block in document.blocks)
    assert found[0] == "Document"
